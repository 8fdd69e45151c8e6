"""Yearly rates of shares in the share's own points: 0.08个千分点 of an indicator in ‰."""

from __future__ import annotations

from zzplan.plan.numbers.printed_number import Quantity
from zzplan.plan.units.units import PERCENT, read_unit

_PERMILLE = -3
"""The power of ten of ‰; points are read as of per cent, which is 10^-2."""
_POINT = -2
_SIGNS = ("‰", "千分之")


def in_own_points(rate: Quantity, unit: str) -> Quantity:
    """Return a rate as a step of its share, where it is one.

    Points of per cent and of ‰ are put into those of the share. Of a share in ‰ a rate that is
    printed in ‰ is a step too: growth of its own value is printed in per cent.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> texts = "下降0.08个千分点", "下降0.008个百分点", "下降0.08‰", "下降2.6%"
    >>> [in_own_points(read_rate(text), "‰").value for text in texts]
    [-0.08, -0.08, -0.08, -0.026]
    >>> in_own_points(read_rate("5个千分点"), "%").value
    0.5
    """
    if unit == PERCENT or rate.measure not in ("rate", "points"):
        return rate
    own = read_unit(unit)
    if not own.is_share or own.exponent == _POINT:
        return rate
    if rate.measure == "points":
        return rate.moved(_POINT - own.exponent)
    if own.exponent == _PERMILLE and any(sign in rate.text for sign in _SIGNS):
        return rate.moved(-own.exponent).replace(measure="points")
    return rate
