"""Baseline, goal, rate and years: from three of them the fourth."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product

from zzplan.engine import growth
from zzplan.engine.interval import Figure, Interval, exact, figure
from zzplan.engine.terms import Undefined
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity, coming
from zzplan.plan.words.keys import Reason, Unknown
from zzplan.structs import Struct


class Problem(Struct):
    """What is known: printed numbers in one unit, without a plan around them."""

    baseline: Quantity | None
    goal: Quantity | None
    rate: Quantity | None
    """Growth as a fraction, or points a year."""
    years: float | None
    """Above 0; may have a fraction."""
    unit: str
    compound: bool = True
    """The values grow by a rate; False where they move by points."""
    straight: bool = False
    """The rate is of the value at the start in every year: a straight line."""
    change: Quantity | None = None
    """How much more or less than the baseline the goal is printed to be: 翻一番, "by a third"."""
    relative: bool = False
    """The goal is the baseline with that change, and moves with it."""
    priced: bool = False
    """The values are at current prices, and growth is printed without them."""

    @property
    def straight_step(self) -> float | None:
        """The amount a year in a straight line from the baseline to the goal."""
        if self.baseline is None or self.goal is None or self.years is None:
            return None
        return growth.linear_step(self.baseline.low.value, self.goal.low.value, self.years)


class Solution(Struct):
    """The one that was missing."""

    solved_for: Unknown
    """``baseline``, ``goal``, ``rate`` or ``years``."""
    value: float
    """In the problem's unit; a rate as a fraction, or in points a year."""
    box: Interval | None
    """What it can be within the rounding of the printed digits. An end that 以上 or 以内 leaves
    open is infinite; None where both are, or an end does not exist."""


def solve(problem: Problem) -> Solution | Undefined:
    """Find what is missing in a problem, the first of several.

    Returns
    -------
    Solution or Undefined
        Undefined with the reason ``base-not-positive``, ``goal-not-positive``, ``zero-rate``,
        ``leads-away`` or ``too-large``.

    References
    ----------
    methods.md 2.4 and 2.11; the interval is that of the default readings (2.3).

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> baseline, goal = read_level("3000亿", "亿"), read_level("5000亿", "亿")
    >>> found = solve(Problem(baseline, goal, None, 5, "亿"))
    >>> found.solved_for, round(found.value, 6), round(found.box.low, 4), round(found.box.high, 4)
    ('rate', 0.107566, 0.1039, 0.1113)
    >>> round(solve(Problem(baseline, goal, read_rate("8%"), None, "亿")).value, 3)
    6.637
    >>> solve(Problem(baseline, goal, read_rate("-2%"), None, "亿")).reason
    'leads-away'
    """
    known: dict[Unknown, Figure | None] = {
        "baseline": figure(problem.baseline, measured=True) if problem.baseline else None,
        "goal": _aim(problem),
        "rate": figure(problem.rate, measured=False) if problem.rate else None,
        "years": exact(problem.years) if problem.years is not None else None,
    }
    reason = obstacle(problem)
    if reason is not None:
        return Undefined(reason)
    missing = next(name for name, one in known.items() if one is None)
    formula = (_SIMPLE if problem.straight else _FORMULAS[problem.compound])[missing]
    figures = {name: one for name, one in known.items() if one is not None}
    try:
        value = formula(*(one.point for one in figures.values()))
    except (ValueError, OverflowError):
        return Undefined("too-large")
    boxes = {name: one.default for name, one in figures.items()}
    if problem.rate is not None:
        boxes["rate"] = _bounded(boxes["rate"], problem.rate)
    box = _box(formula, list(boxes.values()))
    if box is not None and missing == "years":  # none where the boxes of baseline and goal meet
        box = Interval(max(0.0, box.low), max(0.0, box.high))
    return Solution(missing, value, None if box is None else _opened(box, problem, missing))


def _aim(problem: Problem) -> Figure | None:
    """Return the goal; what 左右 leaves is a part of the change from the baseline."""
    if problem.goal is None:
        return None
    start = problem.baseline.low.value if problem.baseline else None
    return figure(coming(problem.goal, direction(problem)), measured=False, start=start)


def direction(problem: Problem) -> int:
    """Tell whether the goal is to be reached from below (+1) or from above (-1).

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> direction(Problem(read_level("80", ""), read_level("接近50", ""), None, 5, ""))
    -1
    """
    baseline, goal, rate = problem.baseline, problem.goal, problem.rate
    if goal is not None and (side := COMPARATORS[goal.comparator].side):
        return side
    if baseline is not None and goal is not None:
        return -1 if goal.low.value < baseline.low.value else 1
    return -1 if rate is not None and rate.low.digits < 0 else 1


def obstacle(problem: Problem) -> Reason | None:
    """Return why no growth leads from the baseline to the goal; None where some may.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> obstacle(Problem(read_level("0", ""), read_level("5", ""), None, 5, ""))
    'base-not-positive'
    """
    baseline = problem.baseline.low.value if problem.baseline else None
    goal = problem.goal.low.value if problem.goal else None
    if problem.compound and baseline is not None and baseline <= 0:
        return "base-not-positive"
    if problem.compound and goal is not None and goal <= 0:
        return "goal-not-positive"
    if problem.years is not None or baseline is None or goal is None or problem.rate is None:
        return None
    speed = problem.rate.low.value
    if speed == 0 and goal != baseline:
        return "zero-rate"
    return "leads-away" if (goal - baseline) * speed < 0 else None


def _box(formula: Callable[..., float], boxes: list[Interval]) -> Interval | None:
    """Take the formula at every corner: it is monotone in each of its operands."""
    try:
        values = [formula(*corner) for corner in product(*boxes)]
    except (ValueError, OverflowError):
        return None
    return Interval(min(values), max(values))


def _side(printed: Quantity | None) -> int:
    """Tell on which side a word leaves a number open: 以上 above (+1), 以内 below (-1)."""
    return COMPARATORS[printed.comparator].side if printed else 0


def _bounded(box: Interval, rate: Quantity) -> Interval:
    """Return a rate without the numbers past its print: 8%以上 begins at 8%, not at 7.5%."""
    side = _side(rate)
    if side == 1:
        return Interval(rate.low.value, box.high)
    return Interval(box.low, rate.top.value) if side else box


def _opened(box: Interval, problem: Problem, missing: str) -> Interval | None:
    """Return a box without the ends that words leave open; None where no end is left."""
    signs = _RISES[missing]
    if missing == "years" and problem.rate is not None and problem.rate.low.digits < 0:
        signs = {name: -sign for name, sign in signs.items()}  # a fall to more takes less long
    printed = {"baseline": problem.baseline, "goal": problem.goal, "rate": problem.rate}
    open_sides = {sign * _side(printed[name]) for name, sign in signs.items()}
    if open_sides >= {1, -1}:
        return None
    low = -math.inf if -1 in open_sides else box.low
    return Interval(low, math.inf if 1 in open_sides else box.high)


def _periods(baseline: float, goal: float, rate: float) -> float:
    return growth.required_periods(rate, baseline, goal) if goal != baseline else 0.0


def _linear_periods(baseline: float, goal: float, step: float) -> float:
    return growth.linear_periods(step, baseline, goal) if goal != baseline else 0.0


def _simple_start(goal: float, rate: float, years: float) -> float:
    if 1 + rate * years <= 0:
        raise ValueError("the rate uses the start up")
    return goal / (1 + rate * years)


_SIMPLE: dict[str, Callable[..., float]] = {
    "baseline": _simple_start,
    "goal": lambda baseline, rate, years: baseline * (1 + rate * years),
    "rate": lambda baseline, goal, years: growth.difference(goal, baseline) / baseline / years,
    "years": lambda baseline, goal, rate: _linear_periods(baseline, goal, rate * baseline),
}
"""On a straight line whose rate is of the start; operands as in baseline, goal, rate, years."""

_RISES: dict[str, dict[str, int]] = {
    "baseline": {"goal": 1, "rate": -1},
    "goal": {"baseline": 1, "rate": 1},
    "rate": {"baseline": -1, "goal": 1},
    "years": {"baseline": -1, "goal": 1, "rate": -1},
}
"""By what is missing: whether it rises or falls with each of the others; years of growth."""

_FORMULAS: dict[bool, dict[str, Callable[..., float]]] = {
    True: {
        "baseline": growth.present_value,
        "goal": growth.future_value,
        "rate": growth.required_rate,
        "years": _periods,
    },
    False: {
        "baseline": lambda goal, step, years: goal - step * years,
        "goal": growth.linear_future_value,
        "rate": growth.linear_step,
        "years": _linear_periods,
    },
}
"""By path (compound or not) and by what is missing; operands as in baseline, goal, rate, years."""
