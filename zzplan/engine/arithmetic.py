"""Arithmetic on intervals, step by step through an expression in postfix order.

Every operand ranges over its interval on its own (Moore 1966), so a figure that stands twice
widens the result.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from zzplan.engine.interval import Interval
from zzplan.plan.model.plan_file import Term
from zzplan.plan.words.keys import ClaimReason

_DIGITS = 15
"""What a float carries: the noise of a difference lies behind them."""
_INFINITY = float("inf")


class NoValueError(Exception):
    """Why an expression cannot be computed."""

    def __init__(self, reason: ClaimReason) -> None:
        super().__init__(reason)
        self.reason = reason


def compute(steps: Sequence[Term | str], boxes: Iterator[Interval]) -> Interval:
    """Run through an expression with a stack of intervals.

    Parameters
    ----------
    steps : sequence
        The expression in postfix order.
    boxes : iterator of Interval
        What each of its terms can be, in order.

    Raises
    ------
    NoValueError
        With the reason ``division-by-zero``, ``power`` or ``too-large``.
    """
    stack: list[Interval] = []
    for step in steps:
        if isinstance(step, Term):
            stack.append(next(boxes))
        elif step == "neg":
            one = stack.pop()
            stack.append(Interval(-one.high, -one.low))
        else:
            right, left = stack.pop(), stack.pop()
            try:
                box = _OPERATIONS[step](left, right)
            except OverflowError:
                raise NoValueError("too-large") from None
            if not -_INFINITY < box.low <= box.high < _INFINITY:
                raise NoValueError("too-large")
            stack.append(box)
    return stack[0]


def plus(one: float, other: float) -> float:
    """Add; what is left of two numbers that nearly cancel is rounded to the digits they had.

    Examples
    --------
    >>> plus(1.12, -1), plus(12345.679, -12345.678), plus(0.1 + 0.2, -0.3)
    (0.12, 0.001, 0.0)
    """
    total = one + other
    largest = max(abs(one), abs(other))
    if total and abs(total) < largest / 4 < _INFINITY:
        return round(total, _DIGITS - 1 - math.floor(math.log10(largest)))
    return total


def _add(left: Interval, right: Interval) -> Interval:
    return Interval(plus(left.low, right.low), plus(left.high, right.high))


def _subtract(left: Interval, right: Interval) -> Interval:
    return Interval(plus(left.low, -right.high), plus(left.high, -right.low))


def _multiply(left: Interval, right: Interval) -> Interval:
    ends = [one * other for one in left for other in right]
    return Interval(min(ends), max(ends))


def _divide(left: Interval, right: Interval) -> Interval:
    if right.low <= 0 <= right.high:
        raise NoValueError("division-by-zero")
    ends = [one / other for one in left for other in right]
    return Interval(min(ends), max(ends))


def _power(left: Interval, right: Interval) -> Interval:
    """Raise to a power: to any one above zero, elsewhere to a whole one."""
    if left.low > 0:
        ends = [one**other for one in left for other in right]
        return Interval(min(ends), max(ends))
    exponent = right.low
    if right.high != exponent or exponent != int(exponent):
        raise NoValueError("power")
    if exponent < 0:
        return _divide(Interval(1.0, 1.0), _power(left, Interval(-exponent, -exponent)))
    low, high = sorted(one**exponent for one in left)
    turns = left.low < 0 < left.high and exponent % 2 == 0 and exponent
    return Interval(0.0 if turns else low, high)


_OPERATIONS: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "/": _divide,
    "^": _power,
}
