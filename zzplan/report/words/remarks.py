"""What rounding and words leave open in the answer to one goal."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import figure, same
from zzplan.engine.terms import counted
from zzplan.plan.comparators import COMPARATORS
from zzplan.report.language import Language
from zzplan.report.words.numbers import NOTHING, amount, apart, bare, decimals, percent
from zzplan.report.words.phrases import about_words, needed_rate, points_words
from zzplan.report.words.rounding import plain


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
    if answer.path == "linear":
        return amount(answer.required_step, 2, answer.goal.direction)
    return needed_rate(answer)


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
            'Not robust: the plan says "{rate}", which promises no least; the goal takes {needed} '
            "a year."
        )
        if tried:
            said = _('Not robust: "{rate}" promises no least; the goal takes {needed} a year.')
        yield said.format(rate=goal.rate.text, needed=_needed_words(answer, language))
        if answer.verdict == "met":
            return
    if answer.loose is not None:
        yield _loose(answer, language)
        return
    places = max(2, decimals(goal.goal))
    low, high = amount(box.low, places, -1), amount(box.high, places, 1)
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
        times = figure(goal.goal, measured=False).default
        yield _('By its digits "{goal}" is read as {low} to {high} times.').format(
            goal=goal.goal.text, low=plain(times.low), high=plain(times.high)
        )


def _loose(answer: Assessment, language: Language) -> str:
    """Say which of the figures has zeros that decide."""
    _, goal = language.gettext, answer.goal
    start = _("{base} at {rate}") if goal.kind != "cumulative" else _("{rate} a year")
    words = {
        "figures": start.format(base=base_text(answer), rate=rate_text(answer)),
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


def _needed_words(answer: Assessment, language: Language) -> str:
    """Write the rate that is needed, to be set beside the printed one; a step in points."""
    if answer.path == "linear":
        return points_words(needed_text(answer), language)
    if "inflation" not in answer.notes or answer.required_rate is None:
        return needed_text(answer)
    real = _without_prices(answer, answer.required_rate)
    return _called(answer, percent(real, 2, answer.goal.direction), language)


def _without_prices(answer: Assessment, rate: float) -> float:
    """Take the declared rise of prices off a rate: a printed rate that it was put into is real."""
    declared = answer.goal.inflation if "inflation" in answer.notes else None
    return rate if declared is None else (1 + rate) / (1 + declared) - 1


def _called(answer: Assessment, needed: str, language: Language) -> str:
    """Say of a needed rate that it is real, where it stands without the rise of prices."""
    if "inflation" not in answer.notes:
        return needed
    return language.gettext("real growth of {rate}").format(rate=needed)


def contradiction(answer: Assessment, language: Language, *, tried: bool = False) -> str | None:
    """Say that no numbers within the rounding fit both the rate, printed or tried, and the goal."""
    _, box, goal = language.gettext, answer.required_box, answer.goal
    if answer.consistent is not False or box is None or goal.rate is None:
        return None
    side = COMPARATORS[goal.goal.comparator].side if goal.goal else 0
    words = {"rate": goal.rate.text}
    exact = same(box.low, box.high)
    least, most = (_without_prices(answer, end) for end in box)
    low, high = _end(answer, least, -1, language), _end(answer, most, 1, language)
    if side > 0:
        words["needed"] = _called(answer, _("{low} or more").format(low=low), language)
    elif side < 0:
        words["needed"] = _called(answer, _("{high} or less").format(high=high), language)
    elif exact:
        words["needed"] = _needed_words(answer, language)
    elif answer.path == "linear":
        ends = amount(box.low, 2, -1), amount(box.high, 2, 1)
        words["needed"] = points_words(
            _("{low} to {high}").format(low=ends[0], high=ends[1]), language
        )
    else:
        places = max(2, apart(least * 100, most * 100, 2))
        low, high = percent(least, places, -1), percent(most, places, 1)
        words["needed"] = _called(answer, _("{low} to {high}").format(low=low, high=high), language)
    if tried and exact:
        said = _(
            "This rate and the printed goal contradict each other: {rate}, where {needed} is "
            "needed."
        )
    elif tried:
        said = _(
            "This rate and the printed goal contradict each other: {rate}, where {needed} is "
            "needed within rounding."
        )
    elif exact:
        said = _(
            "The printed rate and goal contradict each other: {rate}, where {needed} is needed."
        )
    else:
        said = _(
            "The printed rate and goal contradict each other: {rate}, where {needed} is needed "
            "within rounding."
        )
    return said.format(**words)


def _end(answer: Assessment, end: float, outward: int, language: Language) -> str:
    """Write one end of the rate that is needed, so that it differs from the stated one."""
    if answer.path == "linear":
        return points_words(amount(end, 2, outward), language)
    stated = _without_prices(answer, answer.stated_rate or 0.0)
    return percent(end, apart(end * 100, stated * 100, 2), outward)
