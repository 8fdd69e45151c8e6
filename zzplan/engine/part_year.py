"""Within the year: what the rest of it must bring to meet the year's value on the path."""

from __future__ import annotations

from zzplan.engine.course import Course
from zzplan.engine.paths import path_of
from zzplan.engine.points import Point, whole_years
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Actual, Goal, Indicator
from zzplan.plan.numbers.years import Convention, read_year
from zzplan.structs import Struct


class AsOf(Struct):
    """The time from which a plan is looked at."""

    year: int
    part: str
    """Empty for the whole year, else a period as printed: ``2021Q3``, ``2021H1``, ``2021-09``."""

    def within(self, fiscal: Convention) -> AsOf:
        """Return the time as a file reckons fiscal years."""
        return self.replace(year=read_year(str(self.year), fiscal) or self.year)


class PartYear(Struct):
    """A figure of part of a year, against the year's value on the path."""

    actual: Actual
    value: float
    needed: float
    """The year's value on the path from the base year to the goal."""
    rest: float
    """What the rest of the year must bring; of a state, what must still be gained."""
    adds_up: bool
    """The figure is a part of the year's sum, such as output; else a state, such as a stock."""
    share: float | None
    """The figure as a fraction of the year's value on the path, where it adds up."""
    earlier: tuple[tuple[int, float], ...]
    """The share of the same months in earlier years, by year."""
    rest_rate: float | None
    """The growth on the same months of the year before that the rest must bring."""


def part_year(
    goal: Goal, course: Course, latest: Point, actual: Actual, needed: float
) -> PartYear | None:
    """Return what a figure of part of a year asks of the rest of it.

    Parameters
    ----------
    goal : Goal
    course : Course
    latest : Point
        The latest whole year.
    actual : Actual
        The figure, of a later year.
    needed : float
        The value on the path in that year; of flows that are added up, the sum since the base year.
    """
    if actual.quantity.measure != "unit":
        return None
    value = actual.quantity.low.value
    adds_up = KINDS[goal.kind].adds_up and actual.coverage is not None
    if goal.kind == "added":
        needed -= latest.value
    last_year = _same_months(goal.indicator, actual, actual.year - 1)
    whole = course.at(actual.year - 1)
    rest_rate = None
    if adds_up and goal.kind != "added" and last_year is not None and whole is not None:
        rest_before = whole.value - last_year
        rest_rate = (needed - value) / rest_before - 1 if rest_before > 0 else None
    return PartYear(
        actual=actual,
        value=value,
        needed=needed,
        rest=needed - value,
        adds_up=adds_up,
        share=value / needed if adds_up and needed else None,
        earlier=_shares(goal.indicator, actual) if adds_up else (),
        rest_rate=rest_rate,
    )


def latest_part(goal: Goal, after: int, as_of: AsOf | None) -> Actual | None:
    """Return the latest figure of part of a year after a whole one, up to the goal year."""
    parts = [
        actual
        for actual in goal.indicator.actuals
        if actual.period != str(actual.year)
        and actual.year > after
        and (goal.goal_year is None or actual.year <= goal.goal_year)
        and (as_of is None or _not_after(actual, as_of))
    ]
    return max(parts, key=lambda one: (one.year, _last_month(one)), default=None)


def first_after(goal: Goal, as_of: AsOf | None) -> Actual | None:
    """Return the first level that was reported after the goal year; it decides nothing."""
    if goal.goal_year is None or not KINDS[goal.kind].measured:
        return None
    after = [
        actual
        for actual in goal.indicator.actuals
        if actual.year > goal.goal_year
        and actual.coverage is None
        and (as_of is None or _not_after(actual, as_of))
    ]
    return min(after, key=lambda one: (one.year, _last_month(one)), default=None)


def end_month(period: str) -> int:
    """Return the month that a period of a year ends with.

    Examples
    --------
    >>> [end_month(period) for period in ("2021", "2021Q3", "2021H1", "2021-09")]
    [12, 9, 6, 9]
    """
    part = period[4:]
    if not part:
        return 12
    return int(part[1:]) * {"Q": 3, "H": 6, "-": 1}[part[0]]


def _not_after(actual: Actual, as_of: AsOf) -> bool:
    limit = end_month(as_of.part) if as_of.part else 12
    return (actual.year, _last_month(actual)) <= (as_of.year, limit)


def _last_month(actual: Actual) -> int:
    return 12 if actual.period == str(actual.year) else end_month(actual.period)


def _same_months(indicator: Indicator, actual: Actual, year: int) -> float | None:
    """Return the figure of the same months of another year."""
    part = actual.period[4:]
    for one in indicator.actuals:
        if one.year == year and one.period[4:] == part and one.coverage == actual.coverage:
            return one.quantity.value
    return None


def _shares(indicator: Indicator, actual: Actual) -> tuple[tuple[int, float], ...]:
    """Return which part of the whole the same months were in earlier years."""
    shares = []
    for whole in whole_years(indicator):
        same = _same_months(indicator, actual, whole.year)
        total = whole.quantity.low.value
        if whole.year < actual.year and same is not None and total:
            shares.append((whole.year, same / total))
    return tuple(shares)


def as_of(text: str) -> AsOf | None:
    """Read a year, a fiscal year or a part of a year; None for anything else.

    Examples
    --------
    >>> as_of("2023"), as_of("2021Q3"), as_of("2023/24"), as_of("21")
    (AsOf(year=2023, part=''), AsOf(year=2021, part='2021Q3'), AsOf(year=2024, part=''), None)
    """
    whole = read_year(text)
    if whole is not None:
        return AsOf(whole, "")
    year, part = text[:4], text[4:]
    if not (len(year) == 4 and year.isascii() and year.isdigit()):
        return None
    if not part:
        return None
    kind, number = part[0], part[1:]
    most = {"Q": 4, "H": 2, "-": 12}.get(kind, 0)
    if not (number.isascii() and number.isdigit() and 1 <= int(number) <= most):
        return None
    return AsOf(int(year), text)


def on_course(
    goal: Goal, course: Course, base: Point, latest: Point, as_of: AsOf | None
) -> PartYear | None:
    """Return the figure of a part of the year after the latest, beside the path; None for none."""
    actual = latest_part(goal, latest.year, as_of)
    if actual is None or course.end is None or not goal.years or KINDS[goal.kind].chained:
        return None
    done = (actual.year - base.year) / goal.years
    needed = course.end
    if goal.kind != "hold":
        needed = path_of(course.compound).between(course.start, course.end, done)
    return part_year(goal, course, latest, actual, needed)
