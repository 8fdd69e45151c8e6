"""Printed digits → intervals: what a rounded number can have been (methods.md 2.2, 2.3)."""

from __future__ import annotations

from collections.abc import Callable

from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity, half_widths
from zzplan.structs import Struct

TOLERANCE = 1e-12
"""Relative: compounding round trips err by about 5e-15, and no printed number is this precise."""
_DECIMALS = 12
"""Behind them a sum of printed numbers has only what floats make of it."""
ABOUT = 0.05
"""左右 accepts this part of the planned change on either side: this project's convention."""

_INFINITY = float("inf")


class Interval(Struct):
    """A closed interval."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Tell whether the two have a number in common.

        Examples
        --------
        >>> Interval(1, 2).meets(Interval(2, 3)), Interval(1, 2).meets(Interval(2.1, 3))
        (True, False)
        """
        return at_least(self.high, other.low) and at_least(other.high, self.low)

    @property
    def is_point(self) -> bool:
        """Tell an interval that is one number, float noise aside."""
        return same(self.low, self.high)

    def holds(self, value: float) -> bool:
        """Tell whether a value is within, the ends included."""
        return at_least(value, self.low) and at_least(self.high, value)

    def nearest(self, value: float) -> float:
        """Return the number of the interval that is nearest to a value: inside it the value.

        Examples
        --------
        >>> [Interval(3, 5).nearest(value) for value in (2, 4, 6)]
        [3, 4, 5]
        """
        if not at_least(value, self.low):
            return self.low
        return value if at_least(self.high, value) else self.high


class Figure(Struct):
    """A printed number as the engine sees it: the point, and its interval in each reading.

    A reading is how many of its trailing zeros a printed number means.
    """

    point: float
    tight: Interval
    default: Interval
    loose: Interval

    def boxes(self) -> tuple[Interval, Interval, Interval]:
        """Return the intervals, the narrowest first."""
        return self.tight, self.default, self.loose

    def map(self, function: Callable[[float], float]) -> Figure:
        """Apply an increasing function to the point and to every end."""
        boxes = (Interval(function(box.low), function(box.high)) for box in self.boxes())
        return nested(function(self.point), *boxes)


def at_least(value: float, other: float) -> bool:
    """Tell whether ``value >= other``, float noise aside: the one comparison of the engine.

    Examples
    --------
    >>> at_least(0.1 + 0.2, 0.3), at_least(0.3, 0.1 + 0.2), at_least(0.3, 0.31)
    (True, True, False)
    """
    if value >= other:
        return True
    return other - value <= TOLERANCE * max(abs(value), abs(other)) < _INFINITY


def tidy(value: float) -> float:
    """Return a sum or a difference without what floats make of it.

    Examples
    --------
    >>> 112.7 - 100, tidy(112.7 - 100)
    (12.700000000000003, 12.7)
    """
    return round(value, _DECIMALS)


def reaches(value: float, aim: float, direction: int) -> bool:
    """Tell whether a value is at an aim or past it; less is wanted where the direction is -1.

    Examples
    --------
    >>> reaches(5.0, 4.0, 1), reaches(5.0, 4.0, -1), reaches(0.1 + 0.2, 0.3, -1)
    (True, False, True)
    """
    return at_least(value, aim) if direction == 1 else at_least(aim, value)


def same(value: float, other: float) -> bool:
    """Tell whether two values are one, float noise aside.

    Examples
    --------
    >>> same(40.2 + 5 * 0.3, 41.7), same(41.7, 41.70001)
    (True, False)
    """
    return at_least(value, other) and at_least(other, value)


def nested(point: float, tight: Interval, default: Interval, loose: Interval) -> Figure:
    """Make a figure, in which readings that are the same are one object: `is` then tells."""
    if loose == tight:
        return Figure.make((point, tight, tight, tight))
    default = tight if default == tight else loose if default == loose else default
    return Figure.make((point, tight, default, loose))


def exact(value: float) -> Figure:
    """Return a number that nobody rounded: the start of a multiple or of an index."""
    box = Interval(value, value)
    return Figure(value, box, box, box)


def figure(quantity: Quantity, *, measured: bool, start: float | None = None) -> Figure:
    """Return what a printed number can have been.

    Parameters
    ----------
    quantity : Quantity
        The printed number; of a range the point is the lower end.
    measured : bool
        True for a baseline or an actual, which somebody measured and rounded; False for a goal
        or a rate, which somebody set.
    start : float, optional
        What the number is planned to change from, for what 左右 leaves: see `margins`.

    Returns
    -------
    Figure
        左右 is loose on both sides by its margin, or by the rounding if that is more; 接近 only on
        the side that the value comes from: falling to near 50 is a little above it.

    Examples
    --------
    The table of methods.md 2.3:

    >>> from zzplan.plan.numbers.quantity import read_level
    >>> figure(read_level("3000", "亿元"), measured=True)[1:]
    (Interval(low=2999.5, high=3000.5), Interval(low=2950.0, high=3050.0), \
Interval(low=2500.0, high=3500.0))
    >>> figure(read_level("3000", "亿元"), measured=False).default
    Interval(low=2999.5, high=3000.5)

    3000多 was cut and not rounded, at the same places:

    >>> figure(read_level("3000多", "亿元"), measured=True)[1:]
    (Interval(low=3000.0, high=3001.0), Interval(low=3000.0, high=3100.0), \
Interval(low=3000.0, high=4000.0))
    """
    low, high = quantity.low, quantity.high
    point = low.value
    if COMPARATORS[quantity.comparator].around:
        return _around(quantity, measured, start)
    if high is not None:
        widths, tops, top = *_end_widths(quantity, measured), high.value
        return nested(
            point, *(Interval(point - w, top + t) for w, t in zip(widths, tops, strict=True))
        )
    if quantity.more:
        return nested(
            point, *(_beyond(point, w) for w in half_widths(quantity, low, measured=measured))
        )
    widths = (0.0, 0.0, 0.0) if quantity.exact else half_widths(quantity, low, measured=measured)
    tight, default, loose = widths
    if tight == loose:  # so it is of most numbers
        box = Interval.make((point - tight, point + tight))
        return Figure.make((point, box, box, box))
    return nested(
        point,
        Interval.make((point - tight, point + tight)),
        Interval.make((point - default, point + default)),
        Interval.make((point - loose, point + loose)),
    )


def margins(quantity: Quantity, start: float | None) -> tuple[float, float]:
    """Return what 左右 leaves at the lower and the upper end of a printed number (methods.md 2.2).

    5% of the planned change; 5% of the number where no change is planned or known. Of a rate it
    is 0: there the rounding of the digits is all.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> round(margins(read_level("72%左右", "%"), 68.0)[0], 6)
    0.2
    >>> margins(read_level("72%左右", "%"), None)[0], margins(read_rate("5%左右"), None)[0]
    (3.6, 0.0)
    """
    if start is None and quantity.measure in ("rate", "points"):
        return 0.0, 0.0
    low, high = quantity.low.value, quantity.top.value
    if start is None or low <= start <= high:
        return ABOUT * abs(low), ABOUT * abs(high)
    return ABOUT * abs(low - start), ABOUT * abs(high - start)


def _around(quantity: Quantity, measured: bool, start: float | None) -> Figure:
    """Return what 左右 and 接近 stand for: loose by their margin, or by the rounding."""
    point, top, side = quantity.low.value, quantity.top.value, _sides(quantity)
    below, above = margins(quantity, start)
    boxes = [
        Interval.make(
            (
                point - (max(w, below) if side != 1 else 0.0),
                top + (max(t, above) if side != -1 else 0.0),
            )
        )
        for w, t in zip(*_end_widths(quantity, measured), strict=True)
    ]
    return nested(point, *boxes)


def _sides(quantity: Quantity) -> int:
    """Tell on which side of its number a quantity is loose: 左右 on both (0), 接近 on one."""
    if quantity.comparator != "near":
        return 0
    return quantity.side or (1 if quantity.low.digits < 0 else -1)


def _beyond(point: float, half: float) -> Interval:
    """Return what was cut to a number: from 200多 on, up to the next number so printed."""
    return Interval(point, point + 2 * half) if point >= 0 else Interval(point - 2 * half, point)


_Widths = tuple[float, ...]


def _end_widths(quantity: Quantity, measured: bool) -> tuple[_Widths, _Widths]:
    """Return the half-widths at both ends; of a single number both are its own."""
    if quantity.exact:
        return (0.0, 0.0, 0.0), (0.0, 0.0, 0.0)
    low = half_widths(quantity, quantity.low, measured=measured)
    return low, low if quantity.high is None else half_widths(
        quantity, quantity.high, measured=measured
    )
