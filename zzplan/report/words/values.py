"""The values of one goal as a sentence has them: with their unit, their digits, their ends."""

from __future__ import annotations

import math

from zzplan.engine.assessment import Assessment
from zzplan.plan.model import Goal
from zzplan.plan.quantity import Quantity
from zzplan.plan.wording import peel
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import decimals, fixed, has_no_more, span, spoken
from zzplan.report.words.phrases import needed_step, points_words

_DIGITS = 3
"""A sentence shows at least so many digits of its values: 1.14 and not 1."""


def with_unit(number: str, unit: str, language: Language) -> str:
    """Write a number as a sentence has it: Chinese has its unit there, English in the heading.

    Examples
    --------
    >>> with_unit("3000", "亿元", Language("zh")), with_unit("3000", "亿元", Language("en"))
    ('3000亿元', '3000')
    """
    if unit == "×":
        return number + language.gettext("×")
    if language.code != "zh":
        return number
    return f"{number} {unit}" if unit.isascii() and unit not in ("", "%") else number + unit


def printed_with_unit(quantity: Quantity, unit: str, language: Language) -> str:
    """Write a figure of a sentence as printed, in Chinese with the unit that its text leaves out.

    Examples
    --------
    >>> from zzplan.plan.quantity import read_level
    >>> texts = "突破3000", "3000余", "3,000以上", "0.3万亿元"
    >>> [printed_with_unit(read_level(text, "亿元"), "亿元", Language("zh")) for text in texts]
    ['突破3000亿元', '3000余亿元', '3,000亿元以上', '0.3万亿元']
    >>> printed_with_unit(read_level("突破3000", "亿元"), "亿元", Language("en"))
    '突破3000'
    """
    text = quantity.text
    if not peel(text).core[-1:].isdigit():
        return text
    end = max(position for position, sign in enumerate(text) if sign.isdigit()) + 1
    end += quantity.more
    return with_unit(text[:end], unit, language) + text[end:]


def difference_with_unit(number: str, unit: str, language: Language) -> str:
    """Write a difference in the same way; that of two percentages is in points."""
    if unit == "%" and language.code == "zh":
        return points_words(number, language)
    return with_unit(number, unit, language)


def moves_alone(goal: Goal) -> bool:
    """Tell a goal of so many points whose share itself nothing prints."""
    return goal.kind == "points" and goal.baseline is None


def places_of(answer: Assessment) -> int:
    """Return the decimals of a sentence: those of the plan, and at least three digits."""
    goal = answer.goal
    printed = decimals(
        goal.goal if goal.goal and goal.goal.measure in ("unit", "points", "change") else None,
        goal.baseline,
    )
    values = abs(answer.projected_value or 0.0), abs(answer.goal_value or 0.0)
    if all(has_no_more(value, printed) for value in values):
        return printed
    return max(printed, _DIGITS - 1 - math.floor(math.log10(max(values))))


def goal_text(answer: Assessment, language: Language) -> str:
    """Write the value to reach, of a range both ends, as the plan prints it where it does."""
    goal, start = answer.goal.goal, answer.goal.baseline
    if goal is not None and answer.goal.kind == "cumulative":
        return spoken(goal, language).replace("%", "")
    if goal is not None and goal.measure == "unit" and not answer.goal.adds_to_baseline:
        return Grouping.of(answer.goal, language).figure(goal, spoken(goal, language))
    values, places = answer.goal_ends, decimals(goal, start)
    if all(value == round(value) for value in values):
        places = 0
    elif goal is not None and goal.measure == "multiple":  # decimals add up in a product
        places = decimals(goal) + decimals(start)
    ends = span([fixed(value, places) for value in values], language)
    return Grouping.of(answer.goal, language)(ends)


def step_text(answer: Assessment, language: Language) -> str:
    """Write the amount a year that a straight line needs, rounded so that it suffices."""
    step = answer.required_step or 0.0
    number = needed_step(step, answer.goal.direction, 0 if step == round(step) else 2)
    number = Grouping.of(answer.goal, language)(number)
    return number if answer.unit == "%" else with_unit(number, answer.unit, language)
