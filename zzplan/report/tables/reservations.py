"""What rounding and words leave open in the answer to one goal."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment
from zzplan.engine.terms import counted
from zzplan.report.language import Language
from zzplan.report.numbers import NOTHING, amount, apart, bare, decimals, percent
from zzplan.report.sentences import points_words


def base_text(answer: Assessment) -> str:
    """Write the baseline that was computed with."""
    goal = answer.goal
    if goal.baseline and goal.kind != "multiple":
        return bare(counted(goal.baseline, goal.direction))
    return NOTHING if answer.goal.kind == "cumulative" else amount(answer.base_value, 0)


def rate_text(answer: Assessment) -> str:
    """Write the rate that was computed with, with the digits that the plan prints."""
    if "inflation" in answer.notes:
        return percent(answer.stated_rate)
    goal = answer.goal
    return bare(counted(goal.rate, goal.direction)) if goal.rate else NOTHING


def needed_text(answer: Assessment) -> str:
    """Write the rate or the step that just reaches the goal, rounded so that it does."""
    up = answer.goal.direction
    if answer.path == "linear":
        return amount(answer.required_step, 3, up)
    return percent(answer.required_rate, 3, up)


def not_robust(answer: Assessment, language: Language) -> Iterator[str]:
    """Say which reading of the digits, or of a word, gives another verdict."""
    _ = language.gettext
    box, goal = answer.projected_box, answer.goal
    if box is None or answer.verdict == "already-met":
        return
    places = max(2, decimals(goal.goal))
    low, high = amount(box.low, places), amount(box.high, places)
    if "ceiling-rate" in answer.notes and answer.verdict != "short" and goal.rate is not None:
        yield _(
            'Not robust: the plan says "{rate}", which promises no least; the goal takes {needed} '
            "a year."
        ).format(rate=goal.rate.text, needed=_needed_words(answer, language))
        if answer.verdict == "met":
            return
    if answer.verdict == "met":
        yield _(
            "Not robust: within the rounding of the printed digits the projection is {low} to "
            "{high}, which can miss the goal."
        ).format(low=low, high=high)
    elif "range-decides" in answer.notes:
        yield _(
            "With the rounding of the printed digits the range reaches from {low} to {high}."
        ).format(low=low, high=high)
    elif answer.verdict == "met-by-rounding":
        yield _(
            "Within the rounding of the printed digits the projection is {low} to {high}."
        ).format(low=low, high=high)
    else:
        yield _(
            "Not robust: read as loosely as its zeros allow, {base} at {rate} can reach the goal."
        ).format(base=base_text(answer), rate=rate_text(answer))


def _needed_words(answer: Assessment, language: Language) -> str:
    """Write the rate that is needed; a step in its unit."""
    needed = needed_text(answer)
    if answer.path != "linear":
        return needed
    return points_words(needed, language)


def required_range(answer: Assessment) -> dict[str, str]:
    """Write the ends of the rate that is needed."""
    box = answer.required_box
    if box is None:
        return {"low": NOTHING, "high": NOTHING}
    if answer.path == "linear":
        return {"low": amount(box.low, 3), "high": amount(box.high, 3)}
    places = apart(box.low * 100, box.high * 100, 2)
    return {"low": percent(box.low, places), "high": percent(box.high, places)}
