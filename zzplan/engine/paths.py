"""The ways from a baseline to a goal: compound, and in a straight line (methods.md 2.4).

The numbers are finite, the years at least one: so a plan file is read.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from zzplan.engine import growth
from zzplan.engine.interval import TOLERANCE
from zzplan.plan.words.keys import PathName
from zzplan.structs import Struct

_INFINITY = float("inf")


class Path(Struct):
    """One way to grow: the same three questions, answered for a rate or for a step a year."""

    name: PathName
    project: Callable[[float, float, int], float]
    """(baseline, rate, years) → the value at the end."""
    required: Callable[[float, float, int], float]
    """(baseline, goal, years) → the rate that just reaches the goal."""
    periods: Callable[[float, float, float], float | None]
    """(rate, baseline, goal) → the years that it takes; None where the rate never leads there."""
    baseline: Callable[[float, float, int], float | None]
    """(goal, rate, years) → the baseline from which the rate just reaches the goal; None where
    there is none."""

    between: Callable[[float, float, float], float]
    """(start, end, share of the time) → where the way to the end passes."""

    def trajectory(self, start: float, rate: float, years: int) -> tuple[float, ...]:
        """Return the value of every year, the first one the start."""
        return (start, *(self.project(start, rate, year) for year in range(1, years + 1)))

    def possible(self, rate: float) -> float | None:
        """Return a required rate; None for the limits of growth, -100% and infinity."""
        return rate if self.name == "linear" or -1.0 < rate < _INFINITY else None


def _finite(value: float) -> float:
    if -_INFINITY < value < _INFINITY:
        return value
    raise ValueError("too large for a floating-point number")


def _required_rate(baseline: float, goal: float, years: int) -> float:
    """As `growth.required_rate`; beyond the ends of the formula's range its limits."""
    if baseline <= 0:
        return _INFINITY
    if goal <= 0:
        return -1.0
    return math.expm1(growth.log_ratio(baseline, goal) / years)


def _future_value(baseline: float, rate: float, years: int) -> float:
    if rate <= -1 or baseline <= 0:  # the lower end of a box, such as that of -99.7%左右
        return 0.0
    try:
        value: float = baseline * growth.compound_factor(rate, float(years))
    except OverflowError:
        value = _INFINITY
    return _finite(value)


def _present_value(goal: float, rate: float, years: int) -> float | None:
    if rate <= -1 or goal <= 0:
        return None
    try:
        value: float = goal * growth.compound_factor(rate, -float(years))
    except OverflowError:  # a steep fall over very many years
        return None
    return value if value < _INFINITY else None


def _required_periods(rate: float, baseline: float, goal: float) -> float | None:
    if rate == 0 or rate <= -1 or baseline <= 0 or goal <= 0:
        return None
    return _ahead(_finite(growth.log_ratio(baseline, goal) / math.log1p(rate)))


def _ahead(periods: float) -> float | None:
    return abs(periods) if periods >= 0 else None  # abs: no -0.0


def _linear_value(baseline: float, step: float, years: int) -> float:
    value = _finite(baseline + step * years)
    # What the steps use up is zero: 281.3 - 29 * 9.7 leaves only float noise.
    return value if abs(value) > TOLERANCE * abs(baseline) else 0.0


def _linear_step(baseline: float, goal: float, years: int) -> float:
    return _finite(growth.difference(goal, baseline) / years)


def _linear_periods(step: float, baseline: float, goal: float) -> float | None:
    return _ahead((goal - baseline) / step) if step else None


def _compound_between(start: float, end: float, share: float) -> float:
    if share == 1 or min(start, end) <= 0:
        return _linear_between(start, end, share)
    return float(start * (end / start) ** share)


def _linear_between(start: float, end: float, share: float) -> float:
    return end if share == 1 else start + share * (end - start)


COMPOUND = Path(
    name="compound",
    project=_future_value,
    required=_required_rate,
    periods=_required_periods,
    baseline=_present_value,
    between=_compound_between,
)
LINEAR = Path(
    name="linear",
    project=_linear_value,
    required=_linear_step,
    periods=_linear_periods,
    baseline=lambda goal, step, years: goal - step * years,
    between=_linear_between,
)


def _simple_rate(baseline: float, goal: float, years: int) -> float:
    return _finite(growth.difference(goal, baseline) / baseline / years)


def _simple_start(goal: float, rate: float, years: int) -> float | None:
    factor = 1 + rate * years
    return goal / factor if factor > TOLERANCE and goal > 0 else None


def _simple_periods(rate: float, baseline: float, goal: float) -> float | None:
    return _linear_periods(rate * baseline, baseline, goal)


SIMPLE = LINEAR.replace(
    project=lambda baseline, rate, years: _linear_value(baseline, rate * baseline, years),
    required=_simple_rate,
    periods=_simple_periods,
    baseline=_simple_start,
)
"""A straight line whose rate is of the base year's value (methods.md 2.4): 4.2% x 11 = 46.2%.

The baseline is above zero.
"""


def path_of(compound: bool) -> Path:
    """Return the way of growth, or that of equal amounts."""
    return COMPOUND if compound else LINEAR
