"""What rounding and words leave open in the answer to one goal."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import figure, same
from zzplan.engine.terms import counted
from zzplan.report.language import Language
from zzplan.report.numbers import NOTHING, amount, apart, bare, decimals, percent
from zzplan.report.phrases import about_words, points_words
from zzplan.report.rounding import plain


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
    box, goal, notes = answer.projected_box, answer.goal, answer.notes
    if box is None or answer.verdict == "already-met":
        return
    if "ceiling-rate" in notes and answer.verdict != "short" and goal.rate is not None:
        yield _(
            'Not robust: the plan says "{rate}", which promises no least; the goal takes {needed} '
            "a year."
        ).format(rate=goal.rate.text, needed=_needed_words(answer, language))
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
        said = _("With the rounding of the printed digits and these 5% it is {low} to {high}.")
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
    """Write the rate that is needed; a step in points."""
    needed = needed_text(answer)
    return needed if answer.path != "linear" else points_words(needed, language)


def contradiction(answer: Assessment, language: Language) -> str | None:
    """Say that no numbers within the rounding fit both the stated rate and the goal."""
    _, box, goal = language.gettext, answer.required_box, answer.goal
    if answer.consistent is not False or box is None or goal.rate is None:
        return None
    comparator = goal.goal.comparator if goal.goal else None
    words = {"rate": goal.rate.text}
    exact = same(box.low, box.high)
    low, high = _end(answer, box.low, -1, language), _end(answer, box.high, 1, language)
    if comparator in (">=", ">"):
        words["needed"] = _("{low} or more").format(low=low)
    elif comparator in ("<=", "<"):
        words["needed"] = _("{high} or less").format(high=high)
    elif exact:
        words["needed"] = _needed_words(answer, language)
    elif answer.path == "linear":
        ends = amount(box.low, 3, -1), amount(box.high, 3, 1)
        words["needed"] = points_words(
            _("{low} to {high}").format(low=ends[0], high=ends[1]), language
        )
    else:
        places = max(2, apart(box.low * 100, box.high * 100, 2))
        low, high = percent(box.low, places, -1), percent(box.high, places, 1)
        words["needed"] = _("{low} to {high}").format(low=low, high=high)
    if exact:
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
        return points_words(amount(end, 3, outward), language)
    return percent(end, apart(end * 100, (answer.stated_rate or 0.0) * 100, 2), outward)
