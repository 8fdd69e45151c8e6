"""Goal → Course: what was reported, in the terms of the path that the goal needs."""

from __future__ import annotations

from zzplan.engine.band import band_of
from zzplan.engine.interval import Figure, Interval, figure, tidy
from zzplan.engine.paths import COMPOUND
from zzplan.engine.points import Point, changes, levels, sums, whole_years
from zzplan.engine.terms import Terms, Undefined, of_range, terms_of
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Remark
from zzplan.structs import Struct, known


class Course(Struct):
    """The path of a goal and what was reported along it."""

    unit: str
    start: float
    end: float | None
    """None where the plan wants a direction and names no value."""
    aim: float | None
    """Where the goal counts as met: its end, less the part that 左右 and 接近 leave."""
    compound: bool
    offset: float
    """What is taken off every value when it is shown: 100 for a cumulative change."""
    points: tuple[Point, ...]
    """Every year with a value, in order, those before the base year too."""
    notes: tuple[Remark, ...]
    band: Interval | None = None
    """Between what it is to be kept, with what 左右 leaves; None where one end alone counts."""

    @property
    def of_base(self) -> bool:
        """Tell a straight line of changes: each year's is a fraction of the base year's value."""
        indexed = self.start == START_INDEX and (bool(self.offset) or not self.unit)
        return indexed and not self.compound

    def rest(self, value: float) -> float | None:
        """Return the change that is left, of a value or, on a straight line, of the base."""
        end = known(self.end)
        if self.compound:
            return end / value - 1
        return (end - value) / self.start if self.of_base else None

    def at(self, year: int) -> Point | None:
        """Return the point of a year."""
        return next((point for point in self.points if point.year == year), None)

    def shown(self, value: float) -> float:
        """Return a value as it is shown; 112.7 - 100 is 12.7, not 12.700000000000003."""
        return tidy(value - self.offset) if self.offset else value


def course_of(goal: Goal, last: int | None) -> Course | Undefined:
    """Put a goal and the reported figures up to a year into the terms of its path.

    Levels, shares and stocks run in their own unit, from the actual value of the base year where
    the file has it, else from the printed baseline. What is added up runs from 0. Cumulative
    changes and average rates run as an index from 100. A figure of several years or of part of a
    year is no value of a year.

    Parameters
    ----------
    goal : Goal
    last : int or None
        The last year that counts; None for every year.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators:
    ...   energy: {unit: 吨, growth: {2006: 1.51%, 2007: -2.2%, 2008: -4.18%}}
    ... plans:
    ...   p: {base_year: 2005, goal_year: 2010, goals: {energy: {kind: cumulative, goal: -17%}}}'''
    >>> course = course_of(parse(text).goals[0], None)
    >>> [(point.year, round(course.shown(point.value), 2)) for point in course.points]
    [(2005, 0.0), (2006, 1.51), (2007, -0.72), (2008, -4.87)]
    """
    if goal.kind == "milestone":
        return Undefined("milestone")
    if goal.relative is not None:
        named = goal.relative.indicator is not None or goal.relative.year is not None
        return Undefined("relative-known" if named else "relative")
    reported = [a for a in whole_years(goal.indicator) if last is None or a.year <= last]
    if goal.kind == "hold" and goal.goal is not None:
        floor = goal.goal.least(goal.direction).low
        end = figure(_unrounded(goal.goal), measured=False)
        aim = _aim(goal, end.replace(point=floor.value))
        unit, band = goal.indicator.unit, end.default if band_of(goal, None) else None
        return Course(
            unit,
            floor.value,
            floor.value,
            aim,
            False,
            0.0,
            levels(reported, goal.direction),
            (),
            band,
        )
    if goal.base_year is None:
        return Undefined("no-base-year")
    if goal.kind == "rate":
        return _rate_course(goal, goal.base_year, last)
    if goal.goal is None:
        points = levels(reported, goal.direction)
        base = next((p for p in points if p.year == goal.base_year), None)
        base = base or _printed_base(goal, goal.base_year)
        if base is None:
            return Undefined("no-baseline")
        unit = goal.indicator.unit
        return Course(unit, base.value, None, None, True, 0.0, _with(base, points), ())
    measured = from_actual(goal)
    measured = measured.replace(goal=_unrounded(goal.goal))
    terms = terms_of(measured)
    if goal.kind == "added":  # what was added is counted from 0, whatever the stated rate
        terms = terms_of(measured.replace(rate=None))
    if isinstance(terms, Undefined) and terms.reason == "base-not-positive":
        terms = terms_of(measured.replace(rate=None))
    if isinstance(terms, Undefined):
        return terms
    if goal.kind == "cumulative":
        return _course(goal, terms, changes(goal, goal.base_year, last))
    if goal.kind == "added":
        return _course(goal, terms, sums(goal, goal.base_year, last))
    base = next((p for p in levels(reported, goal.direction) if p.year == goal.base_year), None)
    base = base or _printed_base(goal, goal.base_year)
    if base is None:
        return Undefined("no-baseline")
    return _course(goal, terms, _with(base, levels(reported, goal.direction)))


def from_actual(goal: Goal) -> Goal:
    """Return the goal with the reported value of its base year as the baseline, if there is one.

    A printed baseline is often a round floor ("more than 3000"); what is measured against actual
    values starts from one.
    """
    if goal.base_year is None or not KINDS[goal.kind].measured:
        return goal
    actual = next((a for a in whole_years(goal.indicator) if a.year == goal.base_year), None)
    return goal.replace(baseline=actual.quantity) if actual else goal


def _course(goal: Goal, terms: Terms, points: tuple[Point, ...]) -> Course:
    compound, notes = terms.compound, terms.notes
    values = (terms.start.point, terms.end.point, *(p.value for p in points))
    if compound and min(values) <= 0:
        compound, notes = False, (*notes, "no-compound")
    return Course(
        unit=terms.unit,
        start=terms.start.point,
        end=terms.end.point,
        aim=_aim(goal, terms.end),
        compound=compound,
        offset=terms.offset,
        points=points,
        notes=tuple(dict.fromkeys(notes)),
        band=terms.end.default if terms.band else None,
    )


def _unrounded(quantity: Quantity) -> Quantity:
    """Return a goal without the rounding of its digits: of 左右 only the margin is left."""
    return quantity.replace(exact=True)


def _printed_base(goal: Goal, year: int) -> Point | None:
    """Return the printed baseline as a point; of an index that prints none, 100."""
    if goal.baseline is None or goal.baseline.measure != "unit":
        return (
            Point(year, START_INDEX, START_INDEX, START_INDEX, None)
            if goal.kind == "index"
            else None
        )
    one = of_range(goal.baseline, goal.direction, measured=True)
    return Point(year, one.point, one.default.low, one.default.high, None)


def _with(base: Point, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Put the base in its place."""
    others = [point for point in points if point.year != base.year]
    return tuple(sorted([base, *others]))


def _aim(goal: Goal, end: Figure) -> float:
    """Return where a goal counts as met; only 左右 and 接近 accept less than their number."""
    if not COMPARATORS[known(goal.goal).comparator].around:
        return end.point
    return end.default.low if goal.direction == 1 else end.default.high


def _rate_course(goal: Goal, base_year: int, last: int | None) -> Course | Undefined:
    """Follow an average rate as an index from 100."""
    stated = known(goal.goal)
    if stated.measure != "rate":
        return Undefined("rate-only")
    if goal.years is None:
        return Undefined("no-horizon")
    rate = stated.least(goal.direction).low
    years = goal.years
    end = figure(stated, measured=False).replace(point=rate.value)
    straight = goal.path == "linear"  # each year's change is of the base year's value
    if straight:
        end = end.map(lambda one: START_INDEX * (1 + one * years))
    else:
        try:
            end = end.map(lambda one: COMPOUND.project(START_INDEX, one, years))
        except ValueError:
            return Undefined("too-large")
    return Course(
        unit="",
        start=START_INDEX,
        end=end.point,
        aim=_aim(goal, end),
        compound=not straight,
        offset=0.0,
        points=changes(goal, base_year, last),
        notes=(),
    )
