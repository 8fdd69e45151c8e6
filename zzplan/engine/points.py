"""Reported figures → points in the terms of a path: levels, sums, chains of growth."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from zzplan.engine import growth
from zzplan.engine.interval import Interval, figure
from zzplan.engine.terms import of_range
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Actual, Goal, Indicator
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.years import read_span
from zzplan.structs import Struct


class Point(Struct):
    """The state of a goal at the end of one year, in the terms of its path."""

    year: int
    value: float
    low: float
    """The ends of what the rounding of the reported figures allows, at the default reading."""
    high: float
    actual: Actual | None
    """The reported figure of the year; None for a base value that only the plan prints."""


def whole_years(indicator: Indicator) -> tuple[Actual, ...]:
    """Return the values of whole years, of several vintages the first, by year."""
    found: dict[int, Actual] = {}
    for actual in indicator.actuals:
        if is_whole(actual) and actual.quantity.measure == "unit":
            found.setdefault(actual.year, actual)
    return tuple(found[year] for year in sorted(found))


def is_whole(actual: Actual) -> bool:
    """Tell whether a figure is one of exactly its year."""
    return actual.whole


def _point(actual: Actual, direction: int) -> Point:
    one = of_range(actual.quantity, direction, measured=True)
    side = COMPARATORS[actual.quantity.comparator].side
    low = one.point if side == 1 else one.default.low  # "more than 3" is no 2.9
    high = one.point if side == -1 else one.default.high
    return Point(actual.year, one.point, low, high, actual)


def _start(year: int) -> Point:
    return Point(year, START_INDEX, START_INDEX, START_INDEX, None)


def levels(actuals: Iterable[Actual], direction: int) -> tuple[Point, ...]:
    """Return reported values as they are, of a range the end that promises least."""
    return tuple(_point(actual, direction) for actual in actuals)


def changes(goal: Goal, base_year: int, last: int | None) -> tuple[Point, ...]:
    """Chain yearly growth from the base year, or take levels; whichever reaches further."""
    candidates = [
        _chain(yearly_growth(goal.indicator), base_year, last),
        _spans(goal, base_year, last),
    ]
    if goal.kind == "cumulative" or goal.indicator.price != "current":
        candidates.append(_indexed(goal, base_year, last))
    return max(candidates, key=lambda points: points[-1].year)


def yearly_growth(indicator: Indicator) -> dict[int, Actual]:
    """Return the reported growth of whole years; of an indicator in % its values are growth."""
    found: dict[int, Actual] = {}
    for actual in indicator.growth:
        if is_whole(actual) and actual.quantity.measure == "rate":
            found.setdefault(actual.year, actual)
    if not found and indicator.unit == "%":
        found = {actual.year: actual for actual in whole_years(indicator)}
    return found


def growth_box(actual: Actual) -> tuple[float, Interval]:
    """Return reported growth as a fraction, with its interval."""
    one = figure(actual.quantity, measured=True)
    scale = 1.0 if actual.quantity.measure == "rate" else 0.01
    box = one.default
    return one.point * scale, Interval(box.low * scale, box.high * scale)


def _chain(growth: dict[int, Actual], base_year: int, last: int | None) -> tuple[Point, ...]:
    """Make an index from yearly growth, forwards and backwards until a year is missing."""
    points = [_start(base_year)]
    year = base_year + 1
    while year in growth and (last is None or year <= last):
        value, box = growth_box(growth[year])
        _, before, low, high, _ = points[-1]
        points.append(
            Point(year, before * (1 + value), low * (1 + box.low), high * (1 + box.high),
                  growth[year])
        )  # fmt: skip
        year += 1
    year = base_year
    while year in growth and growth_box(growth[year])[0] > -1:
        value = points[0].value / (1 + growth_box(growth[year])[0])
        points.insert(0, Point(year - 1, value, value, value, None))
        year -= 1
    return tuple(points)


def _spans(goal: Goal, base_year: int, last: int | None) -> tuple[Point, ...]:
    """Take changes that were reported for all years since the base year."""
    base = _start(base_year)
    if goal.indicator.unit != "%":
        return (base,)

    def index(actual: Actual) -> Point:
        _, value, low, high, _ = _point(actual, goal.direction)
        return Point(
            actual.year, START_INDEX + value, START_INDEX + low, START_INDEX + high, actual
        )

    return (base, *_since(goal.indicator, base_year, last, index))


def _since(
    indicator: Indicator, base_year: int, last: int | None, make: Callable[[Actual], Point]
) -> tuple[Point, ...]:
    """Return the figures that cover all years since the base year, by their last year."""
    found: dict[int, Point] = {}
    for actual in indicator.actuals:
        if covers(actual, base_year) and (last is None or actual.year <= last):
            found.setdefault(actual.year, make(actual))
    return tuple(found[year] for year in sorted(found))


def covers(actual: Actual, base_year: int) -> bool:
    """Tell whether a figure is one of all years after the base year, its own year the last."""
    if actual.coverage is None or actual.quantity.measure != "unit":
        return False
    years = read_span(actual.coverage)
    if years is None or actual.period != str(actual.year):
        return False
    return actual.year - base_year == years[1] - years[0] + 1


def _indexed(goal: Goal, base_year: int, last: int | None) -> tuple[Point, ...]:
    """Put levels on 100 in the base year; the base itself is taken as exact."""
    known = levels(whole_years(goal.indicator), goal.direction)
    base = next((point for point in known if point.year == base_year), None)
    if base is None or base.value <= 0 or goal.indicator.unit == "%":
        return (_start(base_year),)
    scale = START_INDEX / base.value
    return tuple(
        _start(base_year)
        if point is base
        else Point(
            point.year, point.value * scale, point.low * scale, point.high * scale, point.actual
        )
        for point in known
        if last is None or point.year <= max(last, base_year)
    )


def sums(goal: Goal, base_year: int, last: int | None) -> tuple[Point, ...]:
    """Add up yearly flows from 0 in the base year, forwards and backwards until one is missing."""
    flows = {point.year: point for point in levels(whole_years(goal.indicator), goal.direction)}
    points = [Point(base_year, 0.0, 0.0, 0.0, None)]
    year = base_year + 1
    while year in flows and (last is None or year <= last):
        _, value, low, high, _ = points[-1]
        flow = flows[year]
        points.append(
            Point(year, value + flow.value, low + flow.low, high + flow.high, flow.actual)
        )
        year += 1
    reached = points[-1].year

    def sum_of(actual: Actual) -> Point:
        return _point(actual, goal.direction)

    points += [
        point for point in _since(goal.indicator, base_year, last, sum_of) if point.year > reached
    ]
    year = base_year
    while year in flows:
        value = points[0].value - flows[year].value
        points.insert(0, Point(year - 1, value, value, value, None))
        year -= 1
    return tuple(points)


def skips_a_year(goal: Goal, reached: int, last: int | None) -> bool:
    """Tell whether values that add up, or growth that chains, go on after a missing year."""
    kind = KINDS[goal.kind]
    if kind.start is None:
        return False
    reported = (
        set(yearly_growth(goal.indicator))
        if kind.chained
        else {one.year for one in whole_years(goal.indicator)}
    )
    return any(reached < year and (last is None or year <= last) for year in reported)


def reported_average(goal: Goal, first: int | None, last: int) -> float | None:
    """Return the reported real growth a year, where levels are at current prices."""
    if goal.indicator.price != "current" or not KINDS[goal.kind].measured or first is None:
        return None
    reported = yearly_growth(goal.indicator)
    years = range(first + 1, last + 1)
    if any(year not in reported for year in years):
        return None
    total = growth.cumulative_change([growth_box(reported[year])[0] for year in years])
    return growth.average_rate(total, len(years))
