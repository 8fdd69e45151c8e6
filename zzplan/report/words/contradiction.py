"""Which rate is needed beside the stated one, and that no numbers fit both."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.report.language import Language
from zzplan.report.words.decimals import USUAL
from zzplan.report.words.gloss import meaning
from zzplan.report.words.numbers import apart, between, percent
from zzplan.report.words.phrases import needed_rate, needed_step, points_words


def needed_text(answer: Assessment) -> str:
    """Write the rate or the step that just reaches the goal, rounded so that it does."""
    if answer.in_steps:
        return needed_step(answer.required_step, answer.goal.direction)
    return needed_rate(answer)


def needed_words(answer: Assessment, language: Language) -> str:
    """Write the rate that is needed, to be set beside the printed one; a step in points."""
    if answer.in_steps:
        return points_words(needed_text(answer), language, answer.unit)
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
    if not answer.contradicts or box is None or goal.rate is None:
        return None
    side = COMPARATORS[goal.goal.comparator].side if goal.goal else 0
    words = {"rate": goal.rate.text + meaning(goal.rate, language)}
    exact = box.is_point
    least, most = (_without_prices(answer, end) for end in box)
    if side > 0:
        low = _end(answer, least, 1, language)
        words["needed"] = _called(answer, _("{low} or more").format(low=low), language)
    elif side < 0:
        high = _end(answer, most, -1, language)
        words["needed"] = _called(answer, _("{high} or less").format(high=high), language)
    elif exact:
        words["needed"] = needed_words(answer, language)
    elif answer.in_steps:
        ends = needed_step(box.low, -1), needed_step(box.high, 1)
        words["needed"] = points_words(between(ends[0], ends[1], language), language, answer.unit)
    else:
        places = apart(least * 100, most * 100, USUAL)
        low, high = percent(least, places, -1), percent(most, places, 1)
        words["needed"] = _called(answer, between(low, high, language), language)
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
    if answer.in_steps:
        return points_words(needed_step(end, outward), language, answer.unit)
    stated = _without_prices(answer, answer.stated_rate or 0.0)
    return percent(end, apart(end * 100, stated * 100, USUAL), outward)
