"""One reading by which a goal's numbers agree, as data, and the rule that lets it in.

A reading is listed only if it is no false lead (methods.md 2.5):

- the rate that it needs, from the printed numbers themselves, lies within the rounding of the
  stated rate (左右 widens that; 以上 counts at its printed digits);
- what it changes moves the required rate by more than the widths of the stated rate's interval and
  of the required rate's together: what moves it by less explains nothing, it only finds room
  between two loose numbers, as another goal year does on a flat path.

A rate that was cut moves no required rate: the second rule has nothing to ask there. Nor has it of
prices: at which of them baseline and goal stand is for the file to say, and no matter of digits.
"""

from __future__ import annotations

import math

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import Interval, at_least
from zzplan.engine.paths import Path
from zzplan.engine.terms import Terms
from zzplan.plan.model.plan_file import Actual, Goal, PlanFile
from zzplan.plan.words.keys import ReadingKey, Usual
from zzplan.structs import Result


class Explanation(Result):
    """One reading of a goal's numbers by which they agree; None is what it does not change."""

    kind: ReadingKey
    """``years``, ``actual``, ``average``, ``points``, ``percent``, ``total``, ``prices``,
    ``per-head``, ``unit``, ``swapped``, ``sign``, ``sum`` or ``cut``."""
    rate: float
    """What the goal needs a year, read this way: a fraction, on a linear path an amount."""
    years: int
    base_value: float | None = None
    """Another baseline."""
    actual: Actual | None = None
    """The value that is this baseline."""
    factor: float | None = None
    """What the baseline is multiplied by, or the goal divided by."""
    inflation: float | None = None
    """The yearly rise of prices."""
    place: Usual | None = None
    """Where that lies in its reference distribution; None without one."""
    population: float | None = None
    """The yearly growth of the population between a total and a figure per head."""


class Case:
    """A goal whose numbers disagree, and what every attempt asks of it."""

    __slots__ = ("answer", "file", "goal", "high", "low", "path", "required", "room", "terms")

    def __init__(
        self,
        answer: Assessment,
        file: PlanFile | None,
        terms: Terms,
        stated: Interval,
        required: float,
        box: Interval,
    ) -> None:
        self.answer = answer
        self.file = file
        self.goal: Goal = answer.goal
        self.terms = terms
        self.path: Path = terms.path
        self.low: float = stated.low
        self.high: float = stated.high
        self.required = required
        self.room = self.high - self.low + box.high - box.low  # what both roundings leave open

    def fits(self, rate: float) -> bool:
        """Tell whether a needed rate is the stated one, and was not so before."""
        if not (at_least(rate, self.low) and at_least(self.high, rate)):
            return False
        return abs(rate - self.required) > self.room

    def spread(self, years: int) -> float:
        """Return the rate that reaches the goal in other years."""
        share = self.terms.years / years
        if not self.terms.compound:
            return self.required * share
        if self.required <= -1:
            return -1.0
        try:
            return math.expm1(math.log1p(self.required) * share)
        except OverflowError:
            return math.inf

    def needed(self, start: float, years: int) -> float | None:
        """Return the rate that reaches the goal from another start or in other years."""
        try:
            return self.path.required(start, self.terms.end.point, years)
        except ValueError:  # out of the range of floats
            return None

    def whole_change(self) -> float | None:
        """Return the change from the start to the end: a fraction, on a linear path an amount."""
        start, end = self.terms.start.point, self.terms.end.point
        if not (self.terms.compound or self.terms.of_base):
            return end - start
        return end / start - 1 if start > 0 else None
