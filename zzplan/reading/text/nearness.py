"""Whether a number comes to about another."""

from __future__ import annotations

ROUNDED = 0.001
"""Part of a total that its rounding may be."""


def is_near(value: float, other: float, within: float = ROUNDED) -> bool:
    """Tell whether a value differs from another by at most so large a part of that.

    Examples
    --------
    >>> is_near(99.9, 100), is_near(99.7, 100), is_near(-105.0, -100.0, 0.05), is_near(0.0, 0.0)
    (True, False, True, True)
    """
    return abs(value - other) <= within * abs(other)
