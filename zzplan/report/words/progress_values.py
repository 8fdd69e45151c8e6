"""The figures of a goal that is under way, as sentences and tables have them."""

from __future__ import annotations

from zzplan.engine.catch_up import Speed
from zzplan.engine.progress import Progress
from zzplan.plan.kinds import KINDS
from zzplan.plan.model import Actual
from zzplan.report.language import Language
from zzplan.report.words.decimals import Decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, amount, every_digit, level, percent
from zzplan.report.words.phrases import needed_step


def needed(one: Progress, language: Language) -> str:
    """Write what each year left must bring, rounded so that it suffices."""
    up = one.goal.direction
    if in_rates(one):
        return percent(one.speeds.catch_up.rate, 2, up)
    return Grouping.of(one.goal, language)(needed_step(one.speeds.catch_up.step, up))


def in_rates(one: Progress) -> bool:
    """Tell whether speeds are in per cent a year: growth, or parts of the base year's value."""
    return one.path == "compound" or (one.course is not None and one.course.of_base)


def stated(one: Progress) -> str:
    """Write the stated rate as the plan prints it."""
    return one.goal.rate.text if one.goal.rate else NOTHING


def pace_text(one: Progress, speed: Speed, language: Language) -> str:
    """Write a speed in the measure of the path."""
    if in_rates(one):
        return percent(speed.rate, 2)
    return Grouping.of(one.goal, language)(needed_step(speed.step, 0))


def base_text(one: Progress, language: Language) -> str:
    """Write the value of the base year, as printed where it is; an average rate has none."""
    if one.goal.kind == "rate":
        return NOTHING
    number = Grouping.of(one.goal, language)
    if one.base is not None and one.base.actual is not None and one.goal.kind != "cumulative":
        return number.figure(one.base.actual.quantity.least(one.goal.direction))
    if one.base_origin == "printed" and one.goal.baseline is not None:
        return number.figure(one.goal.baseline.least(one.goal.direction))
    return number(amount(one.base_value, 0)) + ("%" if one.goal.kind == "cumulative" else "")


def actual_text(one: Progress, language: Language) -> str:
    """Write the latest value, as printed where it is one figure; of a rate the average so far."""
    number = Grouping.of(one.goal, language)
    if one.latest is None:
        return NOTHING
    if one.compared is not None and one.actual_value is None:
        return percent(one.speeds.average.rate, 2)
    if one.goal.kind == "rate":
        return percent(one.speeds.average.rate, 2)
    if one.goal.kind == "added":
        return number(amount(one.actual_value, progress_decimals(one).printed))
    if KINDS[one.goal.kind].task or one.latest.actual is None:
        sign = "%" if one.goal.kind == "cumulative" else ""
        return number(amount(one.actual_value, 2)) + sign
    return number.figure(one.latest.actual.quantity.least(one.goal.direction))


def end_printed(one: Progress, language: Language) -> str:
    """Write the goal, as printed where that is a value in the unit of the path."""
    goal = one.goal.goal
    if one.compared is not None and one.goal_value is None:
        return percent(one.compared[0].required_rate, 2)
    if one.goal.kind == "cumulative":
        return every_digit(one.goal_value or 0.0) + "%"
    if goal is not None and goal.measure in ("unit", "rate"):
        return Grouping.of(one.goal, language).figure(goal)
    return Grouping.of(one.goal, language)(amount(one.goal_value, progress_decimals(one).printed))


def progress_decimals(one: Progress) -> Decimals:
    """Return the decimals of the values of a goal that is under way."""
    reported: tuple[Actual, ...] = (one.latest.actual,) if one.latest and one.latest.actual else ()
    if one.goal.kind == "added":  # the sum of all years
        reported = one.goal.indicator.actuals
    values = (one.actual_value, one.goal_value, one.projected_end_value)
    return Decimals.of((one.goal.goal, *(actual.quantity for actual in reported)), values)


def leads_to(one: Progress, language: Language) -> str:
    """Write the value at the end of the pace so far, of a goal that is not at its end."""
    if one.final or one.goal.kind == "rate":
        return NOTHING
    said = level(one.projected_end_value, progress_decimals(one).column)
    return Grouping.of(one.goal, language)(said)


def done(one: Progress) -> str:
    """Write how much of the way is done; what is more than all of it, finer."""
    return percent(one.progress, 2 if (one.progress or 0.0) > 1 else 1)
