"""The cells of a table that has a row for each goal: its figures, and what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import ComparatorKey
from zzplan.report.language import N_, Language
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, fixed, spoken
from zzplan.report.words.phrases import brief_points, needed_rate, step_words, verdict_words
from zzplan.report.words.values import goal_text, moves_alone
from zzplan.report.words.vocabulary import BRIEF_REASONS, VERDICTS

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

_BOUNDS: dict[ComparatorKey | None, str] = {
    ">=": N_("{number}+"),
    ">": N_(">{number}"),
    "<=": N_("≤{number}"),
    "<": N_("<{number}"),
    "about": N_("~{number}"),
    "near": N_("near {number}"),
}
"""What the words of a goal leave open, as short as a table needs it."""
_NARROW = str.maketrans("０１２３４５６７８９．％－＋", "0123456789.%-+")
_FALLS: dict[ComparatorKey | None, str] = {
    "<=": N_("≤-{number}"),
    "<": N_("<-{number}"),
    ">=": N_("-{number}+"),
    ">": N_(">-{number}"),
    "about": N_("~-{number}"),
    "near": N_("near -{number}"),
}
"""The same of a fall in per cent: 下降17%以上 is -17% or less, and is written as plans print it."""


def start(answer: Assessment, language: Language) -> str:
    """Write the baseline as printed."""
    return _figure(answer, answer.goal.baseline, language)


def stated(answer: Assessment) -> str:
    """Write the rate as printed, with its words; full-width digits like all others."""
    text = answer.goal.rate.text if answer.goal.rate else NOTHING
    return text if text.isascii() else text.translate(_NARROW)


def end(answer: Assessment, language: Language) -> str:
    """Write the value to reach, of a range both ends; what is no number as it is printed.

    Examples
    --------
    >>> import zzplan
    >>> words = "3000以上", "at most 3000", "below 3000", "约3000", "3000余", "3000"
    >>> goals = ", ".join(f"g{n}: {{unit: 家, goal: {one}}}" for n, one in enumerate(words))
    >>> file = zzplan.parse(f"{{zzplan: 1, base_year: 2020, goal_year: 2025, goals: {{{goals}}}}}")
    >>> [end(answer, Language("en")) for answer in zzplan.check(file)]
    ['3000+', '≤3000', '<3000', '~3000', '>3000', '3000']
    """
    goal = answer.goal.goal
    if goal and goal.measure in ("unit", "rate") and not answer.goal.adds_to_baseline:
        return bounded(_figure(answer, goal, language), goal, language)
    if not answer.goal_ends:
        return answer.goal.goal_text or NOTHING
    return _signed(goal_text(answer, language), answer, language)


def bounded(said: str, goal: Quantity, language: Language) -> str:
    """Write a goal with what its words leave open."""
    falls = goal.measure == "rate" and goal.high is None and said.startswith("-")
    bound = (_FALLS if falls else _BOUNDS).get(">" if goal.more else goal.comparator)
    return language.gettext(bound).format(number=said.lstrip("-")) if bound else said


def projected(answer: Assessment, language: Language) -> str:
    """Write where the stated rate leads."""
    if answer.projected_value is None:
        return NOTHING
    said = fixed(answer.projected_value, decimals_of(answer).column)
    return _signed(Grouping.of(answer.goal, language)(said), answer, language)


def required(answer: Assessment, language: Language) -> str:
    """Write the rate that just reaches the goal, or the step with its unit, so that it does."""
    if answer.goal.kind == "hold" and answer.goal.rate is None:
        return NOTHING
    if answer.in_steps:
        step = step_words(answer.required_step, answer.goal.direction, answer.unit, language)
        return Grouping.of(answer.goal, language)(step)
    return needed_rate(answer)


def needed(answer: Assessment, language: Language) -> str:
    """Write what a goal needs a year, which is nothing where the baseline is at it already."""
    return NOTHING if answer.verdict == "already-met" else required(answer, language)


def verdict(answer: Assessment, language: Language) -> str:
    """Write the verdict; where nothing could be judged, why, in a word or two."""
    if answer.verdict == "undefined" and answer.reason in BRIEF_REASONS:
        return language.gettext(BRIEF_REASONS[answer.reason])
    return language.gettext(verdict_words(answer)[0])


def tone(answer: Assessment) -> Tone:
    """Return the tone of the verdict."""
    return VERDICTS[answer.verdict][1]


def _figure(answer: Assessment, quantity: Quantity | None, language: Language) -> str:
    if quantity is None:
        return NOTHING
    said = Grouping.of(answer.goal, language).figure(quantity, spoken(quantity, language))
    return said + _percent(answer, said) if quantity.measure == "unit" else said


def _percent(answer: Assessment, said: str) -> str:
    """Return the sign of a share: the column of units is the first to go."""
    return "%" if answer.unit == "%" and not said.endswith("%") else ""


def _signed(said: str, answer: Assessment, language: Language) -> str:
    """Add what tells a multiple, a change in per cent and points from values in the goal's unit."""
    if moves_alone(answer.goal):
        return brief_points(said, language, answer.goal.indicator.unit)
    if answer.unit == "×":
        return said + language.gettext("×")
    return said + "%" if answer.goal.kind == "cumulative" or answer.unit == "%" else said
