"""What the figures of a row are counted in: their own units, and what a base is in the goal's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from zzplan.plan.inputs.blocks import Cell
from zzplan.plan.units import magnitudes
from zzplan.plan.units.unit_parts import COUNT, NONE
from zzplan.plan.units.units import Unit, is_share, read_unit, shift
from zzplan.reading.prose.entries import digits_of
from zzplan.reading.tables.cells import Value
from zzplan.structs import Struct

_CURRENCIES = "£$€¥₦₹"
_NEAR = 30
"""A base is at most so many times its goal, or so small a part, where its unit is to be told."""


class Base(Struct):
    """Where a goal starts from, in the goal's unit."""

    value: float | None
    """None where the two do not measure the same."""
    printed: str = ""
    """What a plan file has to say in the place of the value, so that its digits stay as printed."""
    digits: str = ""
    """Those of the value in its cell."""
    cell: Cell | None = None


def unit_of(value: Value, unit: str) -> str:
    """Return what a figure is counted in: a magnitude alone is one of its column's unit.

    Parameters
    ----------
    unit : str
        What its row or its column says.
    """
    own = value.figure.unit
    if not own or not unit:
        return own or unit
    one, other = read_unit(own, behind=True), read_unit(unit)
    if one.kind != NONE or not one.exponent:
        return own
    return next((words for words in _scaled(own, unit) if _is(words, one, other)), own)


def is_asked(value: Value, unit: str) -> bool:
    """Tell a magnitude alone below a unit that has one as large, too: 98.8万 below 万元.

    It may be 98.8万元 or 98.8万万元, as a plan file asks; 0.12万亿 below 亿元 is 0.12万亿元.
    """
    one, other = read_unit(value.figure.unit, behind=True), read_unit(unit)
    return one.kind == NONE and 0 < one.exponent <= other.exponent


def _scaled(magnitude: str, unit: str) -> tuple[str, ...]:
    """Return ways to say a unit with another magnitude."""
    _, plain = magnitudes.chinese(unit)
    words = [word for word in unit.split() if magnitudes.english(word) is None]
    named = " ".join(words)
    currency = named.rstrip("kmbnMBK ") or named
    return (
        f"{magnitude}{plain}", f"{magnitude} {named}", f"{named} {magnitude}",
        f"{currency} {magnitude}",
    )  # fmt: skip


def _is(words: str, magnitude: Unit, unit: Unit) -> bool:
    found = read_unit(words)
    same = (found.base, found.per, found.prefix) == (unit.base, unit.per, unit.prefix)
    return same and found.exponent == magnitude.exponent


def adopted(goal: Value, bases: Sequence[Value]) -> str:
    """Return the unit of a goal for which no column says one: its own, else that of all bases."""
    own = goal.figure.unit
    units = {base.figure.unit for base in bases}
    unit = units.pop() if len(units) == 1 else ""
    if own or not unit or goal.figure.multiple or not goal.figure.value:
        return own or unit
    return unit if _places(bases[-1], unit, goal, "") == 0 else ""


def base_of(base: Value, unit: str, goal: Value, in_unit: str) -> Base:
    """Return the base of a goal in its unit.

    Parameters
    ----------
    unit, in_unit : str
        What the base and the goal are counted in.
    """
    value = base.figure.value
    digits = digits_of(abs(value), base.cell.text)
    places = 0 if unit == in_unit else _places(base, unit, goal, in_unit)
    if places == 0:
        return Base(value, digits=f"-{digits}" if value < 0 else digits, cell=base.cell)
    printed = ""
    if unit and in_unit:
        printed = f"{digits} {unit}" if unit.isascii() else f"{digits}{unit}"
        if unit[0] in _CURRENCIES:
            printed = f"{unit[0]}{digits} {unit[1:].strip()}".strip()
    if places is None:
        return Base(None, printed, cell=base.cell)
    if not printed and places < 0:  # 850,000 beside 1.1 million: 0.850000
        printed = format(Decimal(digits).scaleb(places), "f")
    return Base(float(Decimal(repr(value)).scaleb(places)), printed, cell=base.cell)


def _places(base: Value, unit: str, goal: Value, other: str) -> int | None:
    """Return the power of ten between two units; None where they do not measure the same.

    Things that are counted differ in words alone. Where only one of two figures has a unit, the
    other is in it too, or in the same without its magnitude: whichever brings them near.
    """
    one, two = read_unit(unit), read_unit(other)
    if is_share(unit) or is_share(other):
        return 0 if not (unit and other) else shift(unit, other)
    if unit and other:
        found = shift(unit, other)
        alike = one.kind == two.kind == COUNT or NONE in (one.kind, two.kind)
        return one.scale - two.scale if found is None and alike else found
    places = one.exponent - two.exponent
    if not places:
        return 0
    ratio = abs(base.figure.value / goal.figure.value) if goal.figure.value else 0.0
    near = [shift for shift in (0, places) if 1 / _NEAR <= ratio * 10.0**shift <= _NEAR]
    return near[0] if near else None
