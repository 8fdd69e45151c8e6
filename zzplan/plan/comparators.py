"""What a word such as 以上 or 左右 makes of its number: one row each (methods.md 2.2)."""

from __future__ import annotations

from zzplan.plan.keys import ComparatorKey
from zzplan.structs import Struct


class Comparator(Struct):
    """What a comparator leaves open."""

    mirror: ComparatorKey | None
    """The one with both sides changed: what a floor of a fall says about the change."""
    side: int = 0
    """The side on which the number is open: 以上 above it (+1), 以内 below it (-1)."""
    strict: bool = False
    """The number itself is not enough: 超过, 低于."""
    around: bool = False
    """The value may also miss the number a little: 左右, 接近."""


COMPARATORS: dict[ComparatorKey | None, Comparator] = {
    None: Comparator(None),
    ">=": Comparator("<=", side=1),
    ">": Comparator("<", side=1, strict=True),
    "<=": Comparator(">=", side=-1),
    "<": Comparator(">", side=-1, strict=True),
    "about": Comparator("about", around=True),
    "near": Comparator("near", around=True),
}
