"""The figures of a goal that is under way, as sentences and tables have them."""

from __future__ import annotations

from zzplan.engine.catch_up import Speed
from zzplan.engine.progress import Progress
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Actual
from zzplan.report.language import Language
from zzplan.report.words.decimals import Decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, amount, every_digit, level, percent
from zzplan.report.words.phrases import needed_step


def needed(progress: Progress, language: Language) -> str:
    """Write what each year left must bring, rounded so that it suffices."""
    up = progress.goal.direction
    if in_rates(progress):
        return percent(progress.speeds.catch_up.rate, 2, up)
    return Grouping.of(progress.goal, language)(needed_step(progress.speeds.catch_up.step, up))


def in_rates(progress: Progress) -> bool:
    """Tell whether speeds are in per cent a year: growth, or parts of the base year's value."""
    return progress.path == "compound" or (progress.course is not None and progress.course.of_base)


def stated(progress: Progress) -> str:
    """Write the stated rate as the plan prints it."""
    return progress.goal.rate.text if progress.goal.rate else NOTHING


def pace_text(progress: Progress, speed: Speed, language: Language) -> str:
    """Write a speed in the measure of the path."""
    if in_rates(progress):
        return percent(speed.rate, 2)
    return Grouping.of(progress.goal, language)(needed_step(speed.step, 0))


def base_text(progress: Progress, language: Language) -> str:
    """Write the value of the base year, as printed where it is; an average rate has none."""
    if progress.goal.kind == "rate":
        return NOTHING
    number = Grouping.of(progress.goal, language)
    if (
        progress.base is not None
        and progress.base.actual is not None
        and progress.goal.kind != "cumulative"
    ):
        return number.figure(progress.base.actual.quantity.least(progress.goal.direction))
    if progress.base_origin == "printed" and progress.goal.baseline is not None:
        return number.figure(progress.goal.baseline.least(progress.goal.direction))
    return number(amount(progress.base_value, 0)) + (
        "%" if progress.goal.kind == "cumulative" else ""
    )


def actual_text(progress: Progress, language: Language) -> str:
    """Write the latest value, as printed where it is one figure; of a rate the average so far."""
    number = Grouping.of(progress.goal, language)
    if progress.latest is None:
        return NOTHING
    if progress.compared is not None and progress.actual_value is None:
        return percent(progress.speeds.average.rate, 2)
    if progress.goal.kind == "rate":
        return percent(progress.speeds.average.rate, 2)
    if progress.goal.kind == "added":
        return number(amount(progress.actual_value, progress_decimals(progress).printed))
    if KINDS[progress.goal.kind].task or progress.latest.actual is None:
        sign = "%" if progress.goal.kind == "cumulative" else ""
        return number(amount(progress.actual_value, 2)) + sign
    return number.figure(progress.latest.actual.quantity.least(progress.goal.direction))


def end_printed(progress: Progress, language: Language) -> str:
    """Write the goal, as printed where that is a value in the unit of the path."""
    goal = progress.goal.goal
    if progress.compared is not None and progress.goal_value is None:
        return percent(progress.compared[0].required_rate, 2)
    if progress.goal.kind == "cumulative":
        return every_digit(progress.goal_value or 0.0) + "%"
    if goal is not None and goal.measure in ("unit", "rate"):
        return Grouping.of(progress.goal, language).figure(goal)
    return Grouping.of(progress.goal, language)(
        amount(progress.goal_value, progress_decimals(progress).printed)
    )


def progress_decimals(progress: Progress) -> Decimals:
    """Return the decimals of the values of a goal that is under way."""
    reported: tuple[Actual, ...] = (
        (progress.latest.actual,) if progress.latest and progress.latest.actual else ()
    )
    if progress.goal.kind == "added":  # the sum of all years
        reported = progress.goal.indicator.actuals
    values = (progress.actual_value, progress.goal_value, progress.projected_end_value)
    return Decimals.of((progress.goal.goal, *(actual.quantity for actual in reported)), values)


def leads_to(progress: Progress, language: Language) -> str:
    """Write the value at the end of the pace so far, of a goal that is not at its end."""
    if progress.final or progress.goal.kind == "rate":
        return NOTHING
    said = level(progress.projected_end_value, progress_decimals(progress).column)
    return Grouping.of(progress.goal, language)(said)


def done(progress: Progress) -> str:
    """Write how much of the way is done; what is more than all of it, finer."""
    return percent(progress.progress, 2 if (progress.progress or 0.0) > 1 else 1)


def is_reached(progress: Progress) -> bool:
    """Tell whether the latest value is at the goal."""
    return progress.case is not None and progress.case.reached
