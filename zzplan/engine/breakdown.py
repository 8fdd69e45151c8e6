"""Goal → Breakdown: the yearly values that a goal needs from the latest actual value on."""

from __future__ import annotations

from zzplan.engine.course import Course
from zzplan.engine.paths import path_of
from zzplan.engine.points import Point
from zzplan.engine.progress import Progress, progress
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.words.keys import Reason
from zzplan.structs import Struct


class YearlyValue(Struct):
    """What one year must bring; None is undefined."""

    year: int
    value: float
    """The value at the end of the year; of flows and changes what has been added up since the base
    year."""
    rate: float | None
    """The growth of the year, a fraction, on a compound path."""
    step: float
    """The amount of the year: of flows what it must bring."""


class Breakdown(Struct):
    """The rest of the way of one goal, year by year."""

    progress: Progress
    """How the goal stands now: what it starts from, and the reason where there is no way."""
    start: Point | None
    """The latest actual value; the base year where none is reported after it."""
    reason: Reason | None
    years: tuple[YearlyValue, ...]


def break_down(goal: Goal) -> Breakdown:
    """Divide what is left of a goal over the years that are left.

    A compound path takes the same growth in every year, a linear one the same amount; what is to be
    kept takes its value in every year.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26, 2023: 3667.9}}}
    ... plans: {p: {base_year: 2021, goal_year: 2026, goals: {gdp: {goal: 5000}}}}'''
    >>> for one in break_down(parse(text).goals[0]).years:
    ...     print(one.year, round(one.value, 2), round(one.rate, 4))
    2024 4066.95 0.1088
    2025 4509.4 0.1088
    2026 5000.0 0.1088
    """
    standing = progress(goal)
    start = standing.latest or standing.base
    if standing.course is None or start is None or goal.goal_year is None:
        return Breakdown(standing, None, standing.reason or "no-horizon", ())
    left = goal.goal_year - start.year
    if standing.course.end is None:
        return Breakdown(standing, start, "no-goal", ())
    if left <= 0:
        return Breakdown(standing, start, "over", ())
    course = standing.course
    before, years = start.value, []
    for k in range(1, left + 1):
        value = _value(goal, course, start, k / left)
        rate = value / before - 1 if course.compound and before > 0 else None
        years.append(YearlyValue(start.year + k, course.shown(value), rate, value - before))
        before = value
    return Breakdown(standing, start, None, tuple(years))


def _value(goal: Goal, course: Course, start: Point, done: float) -> float:
    """Return where the rest of the way passes."""
    end = start.value if course.end is None else course.end
    return end if goal.kind == "hold" else path_of(course.compound).between(start.value, end, done)
