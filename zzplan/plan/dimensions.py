"""The units of a claim: 亿元 cannot be added to 万元 without a word about the magnitude."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zzplan.plan.model import Term
from zzplan.plan.units import shift

_PURE = ""
_NUMBER = "1"
"""Of a number in the claim: a factor that may convert a magnitude."""
_UNKNOWN = "?"


def clashing_units(sides: Iterable[Sequence[Term | str]]) -> tuple[str, str] | None:
    """Return two units that are added or compared although their magnitudes differ.

    Parameters
    ----------
    sides : iterable of sequences
        What the relation stands between, in postfix order.

    Returns
    -------
    tuple of str, or None
        None also where the units of a product or a ratio cannot tell.

    Examples
    --------
    >>> one = Term("a[2020]", None, "亿元", True, ())
    >>> clashing_units([[one], [one.replace(unit="万元")]])
    ('亿元', '万元')
    >>> clashing_units([[one, one.replace(unit="万人"), "/"], [one.replace(unit="元")]])
    """
    found: list[str] = []
    for side in sides:
        units: list[str] = []
        for step in side:
            if isinstance(step, Term):
                units.append(_NUMBER if step.is_number else step.unit)
            elif step != "neg":
                right, left = units.pop(), units.pop()
                if step in "+-" and _differ(left, right):
                    return left, right
                units.append(_combined(step, left, right))
        found += units
    return next(((found[0], one) for one in found[1:] if _differ(found[0], one)), None)


def _combined(operator: str, left: str, right: str) -> str:
    """Return the unit that two have together, as far as it is one of theirs or none."""
    if operator in "+-":
        return next((one for one in (left, right) if one not in (_PURE, _NUMBER)), _PURE)
    if operator == "^":
        return left if left in (_PURE, _NUMBER) else _UNKNOWN
    if _NUMBER in (left, right):
        return left if left == right else _PURE if _PURE in (left, right) else _UNKNOWN
    if right == _PURE:
        return left
    if operator == "/" and left == right:
        return _PURE
    return right if operator == "*" and left == _PURE else _UNKNOWN


def _differ(one: str, other: str) -> bool:
    """Tell whether two units are the same but for their magnitude."""
    without = (_PURE, _NUMBER, _UNKNOWN)
    return one != other and not (one in without or other in without) and bool(shift(one, other))
