"""What a word such as 以上 or 左右 makes of its number: one row each (methods.md 2.2)."""

from __future__ import annotations

from zzplan.plan.words.keys import Bound, ComparatorKey
from zzplan.structs import Struct


class Comparator(Struct):
    """What a comparator leaves open."""

    side: int = 0
    """The side on which the number is open: 以上 above it (+1), 以内 below it (-1)."""
    strict: bool = False
    """The number itself is not enough: 超过, 低于."""
    around: bool = False
    """The value may also miss the number a little: 左右, 接近."""


COMPARATORS: dict[ComparatorKey | None, Comparator] = {
    None: Comparator(),
    ">=": Comparator(side=1),
    ">": Comparator(side=1, strict=True),
    "<=": Comparator(side=-1),
    "<": Comparator(side=-1, strict=True),
    "about": Comparator(around=True),
    "near": Comparator(around=True),
}
MIRROR: dict[Bound, Bound] = {">=": "<=", ">": "<", "<=": ">=", "<": ">"}
"""Each with both sides changed: what a floor of a fall says about the change."""


def mirrored(comparator: ComparatorKey | None) -> ComparatorKey | None:
    """Return what a word says of a number whose sign is turned; 左右 stays what it is.

    Examples
    --------
    >>> mirrored(">="), mirrored("about"), mirrored(None)
    ('<=', 'about', None)
    """
    if comparator is None or comparator == "about" or comparator == "near":
        return comparator
    return MIRROR[comparator]
