"""The values of one goal as a sentence has them: with their unit, their digits, their ends."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.words.decimals import printed_decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import fixed, has_no_more, measured, span, spoken
from zzplan.report.words.phrases import needed_step, points_words


def with_unit(number: str, unit: str, language: Language) -> str:
    """Write a number as a sentence has it: Chinese has its unit there, English in the heading.

    A percentage has its sign in both.

    Examples
    --------
    >>> [with_unit("3000", "亿元", Language(code)) for code in ("zh", "en")]
    ['3000亿元', '3000']
    >>> [with_unit("3", "%", Language(code)) for code in ("zh", "en")]
    ['3%', '3%']
    """
    if unit == "×":
        return number + language.gettext("×")
    if language.code != "zh" and unit != "%":
        return number
    return measured(number, unit, chinese=True)


def printed_with_unit(quantity: Quantity, unit: str, language: Language) -> str:
    """Write a figure of a sentence as printed, in Chinese with the unit that its text leaves out.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> texts = "突破3000", "3000余", "3,000以上", "0.3万亿元"
    >>> [printed_with_unit(read_level(text, "亿元"), "亿元", Language("zh")) for text in texts]
    ['突破3000亿元', '3000余亿元', '3,000亿元以上', '0.3万亿元']
    >>> printed_with_unit(read_level("突破3000", "亿元"), "亿元", Language("en"))
    '突破3000'
    """
    text = quantity.text
    if not quantity.leaves_unit_out:
        return text
    end = max(position for position, sign in enumerate(text) if sign.isdigit()) + 1
    end += quantity.more
    return with_unit(text[:end], unit, language) + text[end:]


def difference_with_unit(number: str, unit: str, language: Language) -> str:
    """Write a difference in the same way; that of two percentages is in points."""
    if unit == "%":
        return points_words(number, language)
    return with_unit(number, unit, language)


def moves_alone(goal: Goal) -> bool:
    """Tell a goal of so many points whose share itself nothing prints."""
    return goal.kind == "points" and goal.baseline is None


def start_text(answer: Assessment, language: Language) -> str:
    """Write where the path starts: of a printed range the end that promises least."""
    goal, number = answer.goal, Grouping.of(answer.goal, language)
    if goal.baseline and (not KINDS[goal.kind].task or goal.adds_to_baseline):
        return number.figure(goal.baseline.least(goal.direction))
    return number(fixed(answer.base_value or 0.0, 0))


def goal_text(answer: Assessment, language: Language) -> str:
    """Write the value to reach, of a range both ends, as the plan prints it where it does."""
    goal, start = answer.goal.goal, answer.goal.baseline
    if goal is not None and answer.goal.kind == "cumulative":
        return spoken(goal, language).replace("%", "")
    if goal is not None and goal.measure == "unit" and not answer.goal.adds_to_baseline:
        return Grouping.of(answer.goal, language).figure(goal, spoken(goal, language))
    values, places = answer.goal_ends, printed_decimals(goal, start)
    if all(has_no_more(value, 0) for value in values):
        places = 0
    elif goal is not None and goal.measure == "multiple":  # decimals add up in a product
        places = printed_decimals(goal) + printed_decimals(start)
    ends = span([fixed(value, places) for value in values], language)
    return Grouping.of(answer.goal, language)(ends)


def step_text(answer: Assessment, language: Language) -> str:
    """Write the amount a year that a straight line needs, rounded so that it suffices."""
    step = answer.required_step or 0.0
    number = Grouping.of(answer.goal, language)(needed_step(step, answer.goal.direction))
    return number if answer.unit == "%" else with_unit(number, answer.unit, language)
