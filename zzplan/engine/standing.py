"""Where a goal stands on its course: what is met, what is done, and what a scheme looks at."""

from __future__ import annotations

import math

from zzplan.engine.course import Course
from zzplan.engine.interval import Interval, at_least, reaches, same
from zzplan.engine.points import Point
from zzplan.engine.rating import RatingCase
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.words.keys import Position
from zzplan.structs import Struct, known


class Standing(Struct):
    """A goal with at least one actual value after its base year."""

    goal: Goal
    course: Course
    base: Point | None
    """The state in the base year; None where a plan that only keeps something names none."""
    since: tuple[Point, ...]
    """The values after the base year, the latest last."""

    @property
    def latest(self) -> Point:
        """The latest value that counts."""
        return self.since[-1]

    @property
    def elapsed(self) -> int:
        """The years from the base year to the latest value."""
        return self.latest.year - self.base.year if self.base else 0

    @property
    def met(self) -> tuple[Point, ...]:
        """The values since the base year that meet the goal."""
        return tuple(point for point in self.since if self.meets(point))

    @property
    def keeps(self) -> bool:
        """The goal is to be kept: by its kind, or since the start had met it."""
        goal, course = self.goal, self.course
        if goal.kind == "hold" or course.band is not None:
            return True
        if course.end is None or not KINDS[goal.kind].measured or goal.kind == "range":
            return False
        return reaches(course.start, course.end, goal.direction)

    @property
    def reached(self) -> bool:
        """The goal is met at full value; what is to be kept in every year, at the end."""
        if self.goal.kind != "hold":
            return self.meets(self.latest)
        last = self.goal.goal_year
        return last is not None and self.latest.year >= last and len(self.met) == len(self.since)

    @property
    def progress(self) -> float | None:
        """The part of the way that is done; of what is to be kept, the share of the years kept.

        Of a range the way is done inside it, and past its far end there is none.
        """
        if self.keeps:
            return len(self.met) / len(self.since)
        if self.position is not None and self.meets(self.latest):
            return 1.0
        if self.position == ("above" if self.goal.direction == 1 else "below"):
            return None
        return part_done(self.course, self.latest.value)

    @property
    def pace(self) -> float | None:
        """Progress in parts of the share of time; None past the far end of a range."""
        done, years = self.progress, self.goal.years
        if self.keeps or done is None:
            return done
        if self.position and done >= 1:
            return None
        return done / (self.elapsed / known(years))

    @property
    def position(self) -> Position | None:
        """Where the latest value stands against a range: ``below``, ``inside``, ``above``."""
        return self._position(self.latest)

    def aim(self, value: float) -> float | None:
        """Return what a value is measured against: the end, of a range its nearer end.

        Within a range it is the value itself: there is no gap.
        """
        ends = self._range
        return self.course.end if ends is None else ends.nearest(value)

    def meets(self, point: Point) -> bool:
        """Tell whether a value meets the goal; 超过 and 低于 exclude the number itself."""
        goal, aim = self.goal, self.course.aim
        if aim is None:
            return False
        if self.course.band is not None:
            return self.course.band.holds(point.value)
        position = self._position(point)
        if position is not None:
            past = "above" if goal.direction == 1 else "below"
            wanted = goal.indicator.direction == goal.direction
            return position == "inside" or (position == past and wanted)
        comparator = goal.goal.comparator if goal.goal else None
        if COMPARATORS[comparator].strict and same(point.value, aim):
            return point.actual is not None and point.actual.quantity.comparator == comparator
        return reaches(point.value, aim, goal.direction)

    def case(self) -> RatingCase:
        """Return what every scheme looks at."""
        return RatingCase(
            start=self.course.start,
            end=self.course.end,
            value=self.latest.value,
            elapsed=self.elapsed,
            years=self.goal.years,
            direction=self.goal.direction,
            limit=self.goal.indicator.limit,
            reached=self.reached,
            pace=self.pace,
            binding=bool(self.goal.binding),
            series=(
                *((p.year, p.value) for p in self.course.points if p.year < self.latest.year),
                (self.latest.year, self.latest.value),
            ),
        )

    def with_latest(self, value: float) -> Standing:
        """Return the standing that another latest value would make."""
        return self.replace(since=(*self.since[:-1], self.latest.replace(value=value)))

    @property
    def _range(self) -> Interval | None:
        """The two ends that a plan prints; of 保持3%左右 there is one number."""
        goal = self.goal.goal
        if goal is None or goal.high is None:
            return None
        ranged = self.goal.kind == "range" or self.course.band is not None
        return Interval(goal.low.value, goal.high.value) if ranged else None

    def _position(self, point: Point) -> Position | None:
        ends = self._range
        if ends is None:
            return None
        if not at_least(point.value, ends.low):
            return "below"
        return "inside" if at_least(ends.high, point.value) else "above"


def part_done(course: Course, value: float) -> float | None:
    """Return the part of the way from the start to the end that a value has come.

    References
    ----------
    methods.md 2.1: ``ln(Vt/V0) / ln(G/V0)`` on a compound path, ``(Vt - V0) / (G - V0)`` on a
    linear one.
    """
    start, end = course.start, course.end
    if end is None or end == start:
        return None
    if course.compound and min(start, end, value) > 0:
        return math.log(value / start) / math.log(end / start)
    return (value - start) / (end - start)
