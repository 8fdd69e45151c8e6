"""What the rest of the years must bring, beside what the years so far have brought (2.7)."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine import growth
from zzplan.engine.course import Course
from zzplan.engine.interval import reaches
from zzplan.engine.points import Point
from zzplan.structs import Struct, known


class Speed(Struct):
    """A speed in both measures; None where it is undefined."""

    rate: float | None
    """Compound growth a year, a fraction."""
    step: float | None
    """An amount a year."""

    def along(self, *, compound: bool) -> float | None:
        """Return the measure of a path."""
        return self.rate if compound else self.step


NO_SPEED = Speed(None, None)


class Run(Struct):
    """Some years in a row of the record."""

    first: int
    """The year that it starts from."""
    last: int
    speed: Speed


class Speeds(Struct):
    """What is needed, and what has been."""

    catch_up: Speed
    """From the latest value to the goal, in the years that are left."""
    average: Speed
    """From the base year to the latest value."""
    latest: Speed
    """Of the latest year alone, where the year before is known."""
    best: Run | None
    """The best run of as many years as are left, in the whole record."""
    unprecedented: bool | None
    """The catch-up is above the best run; None where there is no such run."""


def speeds(course: Course, base: Point, latest: Point, left: int | None, direction: int) -> Speeds:
    """Put the speed that the rest of the way takes beside the record.

    Parameters
    ----------
    course : Course
    base, latest : Point
        Where progress starts, and the latest value.
    left : int or None
        The years from the latest value to the goal year.
    direction : int
        +1 for a goal above, -1 for one below.

    References
    ----------
    methods.md 2.7: compound ``(G/Vt)**(1/(T-t)) - 1``, linear ``(G - Vt)/(T - t)``; an index of
    chained growth makes both the cumulative and the rate form of the compound one.
    """
    catch_up, best = NO_SPEED, None
    whole = course.start if course.of_base else None
    if course.end is not None and left:
        catch_up = speed(latest.value, course.end, left, of=whole)
        best = _best(course, left, direction)
    before = course.at(latest.year - 1)
    return Speeds(
        catch_up=catch_up,
        average=speed(course.start, latest.value, latest.year - base.year, of=whole),
        latest=speed(before.value, latest.value, 1, of=whole) if before else NO_SPEED,
        best=best,
        unprecedented=_above(catch_up, best, course, direction),
    )


def speed(start: float, end: float, years: int, *, of: float | None = None) -> Speed:
    """Return how fast a value becomes another one; on a straight line its rate is ``of`` a value.

    Examples
    --------
    >>> speed(100.0, 400.0, 2)
    Speed(rate=1.0, step=150.0)
    >>> speed(110.0, 120.0, 2, of=100.0)
    Speed(rate=0.05, step=5.0)
    """
    rate, step = None, growth.linear_step(start, end, years)
    if of is not None:
        rate = step / of
    elif start > 0 and end > 0:
        rate = growth.required_rate(start, end, years)
    return Speed(rate, step)


def _best(course: Course, length: int, direction: int) -> Run | None:
    """Return the run of so many years that went furthest in the wanted direction."""

    def gain(run: Run) -> float:
        return known(run.speed.along(compound=course.compound)) * direction

    return max(_runs(course, length), key=gain, default=None)


def _runs(course: Course, length: int) -> Iterator[Run]:
    of = course.start if course.of_base else None
    by_year = {point.year: point for point in course.points}
    for year, point in by_year.items():
        end = by_year.get(year + length)
        if end is not None:
            yield Run(year, year + length, speed(point.value, end.value, length, of=of))


def _above(catch_up: Speed, best: Run | None, course: Course, direction: int) -> bool | None:
    needed = catch_up.along(compound=course.compound)
    record = best.speed.along(compound=course.compound) if best else None
    if needed is None or record is None:
        return None
    return not reaches(record, needed, direction)
