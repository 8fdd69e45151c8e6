"""What rounding and words leave open in the answer to one goal."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment
from zzplan.report.language import Language
from zzplan.report.words.contradiction import needed_words
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.gloss import quoted
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, bare, fixed, percent
from zzplan.report.words.phrases import about_words, moved
from zzplan.report.words.rounding import plain
from zzplan.report.words.values import start_text


def base_text(answer: Assessment, language: Language) -> str:
    """Write the baseline that was computed with; a change in all has none."""
    return NOTHING if answer.goal.kind == "cumulative" else start_text(answer, language)


def rate_text(answer: Assessment) -> str:
    """Write the rate that was computed with, with the digits that the plan prints."""
    if "inflation" in answer.notes:
        return percent(answer.stated_rate)
    goal = answer.goal
    return bare(goal.rate.least(goal.direction)) if goal.rate else NOTHING


def not_robust(answer: Assessment, language: Language, *, tried: bool) -> Iterator[str]:
    """Say which reading of the digits, or of a word, gives another verdict.

    ``tried``: the rate is not the plan's.
    """
    _ = language.gettext
    box, goal, notes = answer.projected_box, answer.goal, answer.notes
    if box is None or answer.verdict == "already-met":
        return
    if "ceiling-rate" in notes and answer.verdict != "short" and goal.rate is not None:
        said = _(
            "Not robust: the plan says {rate}, which promises no minimum; the goal takes {needed} "
            "a year."
        )
        if tried:
            said = _("Not robust: {rate} promises no minimum; the goal takes {needed} a year.")
        needed = moved(needed_words(answer, language), language)
        yield said.format(rate=quoted(goal.rate, language), needed=needed)
        if answer.verdict == "met":
            return
    if answer.loose is not None:
        yield _loose(answer, language)
        return
    places = decimals_of(answer).column
    number = Grouping.of(goal, language)
    low, high = number(fixed(box.low, places, -1)), number(fixed(box.high, places, 1))
    if answer.verdict == "met":
        said = _(
            "Not robust: within the rounding of the printed digits the projection is {low} to "
            "{high}, which can miss the goal."
        )
    elif "range-decides" in notes:
        said = _("With the rounding of the printed digits the range reaches from {low} to {high}.")
    elif "about-decides" in notes and about_words(goal.replace(goal=None), language):
        said = _(
            "With the rounding of the printed digits and what these words leave it is {low} to "
            "{high}."
        )
    else:
        said = _("Within the rounding of the printed digits the projection is {low} to {high}.")
    yield said.format(low=low, high=high)
    if goal.goal is not None and goal.goal.measure == "multiple" and not goal.goal.exact:
        times = answer.printed_boxes["goal"]
        yield _('By its digits "{goal}" is read as {low} to {high} times.').format(
            goal=goal.goal.text, low=plain(times.low), high=plain(times.high)
        )


def _loose(answer: Assessment, language: Language) -> str:
    """Say which of the figures has zeros that decide."""
    _, goal = language.gettext, answer.goal
    start = _("{base} at {rate}") if goal.kind != "cumulative" else _("{rate} a year")
    words = {
        "figures": start.format(base=base_text(answer, language), rate=rate_text(answer)),
        "goal": goal.goal.text if goal.goal else NOTHING,
    }
    if answer.verdict == "met":
        said = _("Not robust: read as loosely as its zeros allow, {figures} can miss the goal.")
    elif answer.kept:
        said = _("Not robust: read as loosely as its zeros allow, {figures} can keep the goal.")
    elif answer.loose == "start":
        said = _("Not robust: read as loosely as its zeros allow, {figures} can reach the goal.")
    elif answer.loose == "goal":
        said = _("Not robust: read as loosely as its zeros allow, the goal of {goal} is in reach.")
    else:
        said = _(
            "Not robust: read as loosely as their zeros allow, {figures} can reach the goal of "
            "{goal}."
        )
    return said.format(**words)
