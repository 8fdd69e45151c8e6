"""Which figures of an English sentence may be said of one thing: of one noun, of one currency."""

from __future__ import annotations

import re

from zzplan.plan.units.magnitudes import LETTERS, english
from zzplan.reading.items import Item, Said
from zzplan.reading.words.units import SCALES, is_money

_SCALES = re.compile(rf"\b(?:{SCALES}|m|k)\b|\s")
_WORDS = re.compile(rf"\b(?:{SCALES}|m|k)\b")
_SMALL = 0.2
"""Two values of one indicator are within this factor of each other."""


def comparable(one: Said, other: Said) -> bool:
    """Tell whether two figures may be two values of one indicator, by their unit and size."""
    values = sorted((one.item.value, other.item.value))
    if currency(one) == currency(other) and one.item.unit != other.item.unit:
        values = sorted((amount_of(one), amount_of(other)))
        if not (one.item.unit and other.item.unit):
            return kin(one, other)  # from 25.2 to 20.7 million
    return kin(one, other) and values[0] > _SMALL * values[1]


def kin(one: Said, other: Said) -> bool:
    """Tell whether two figures may count the same: a bare number what any other counts."""
    first, second = currency(one), currency(other)
    if first == second:
        return True
    scale = _WORDS.search(one.item.unit), _WORDS.search(other.item.unit)
    money = is_money(first) or is_money(second)
    if "" in (first, second) and money:
        return all(scale)  # Rs. 14.86 lakh crore over 13.34 lakh crore
    return not money


def is_step_of(step: Said, level: Said) -> bool:
    """Tell what a level may have changed by: it counts the same, and less."""
    return kin(step, level) and amount_of(step) < amount_of(level)


def amount_of(one: Said) -> float:
    """Return how much a figure is, its magnitude with it."""
    words = [word for found in _SCALES.findall(one.item.unit) for word in found.split()]
    return one.item.value * 10.0 ** sum(english(word) or LETTERS[word] for word in words)


def currency(one: Said) -> str:
    """Return what a figure is in, without its magnitude."""
    return noun_of(one.item.unit)


def scaled(one: Said, other: Said) -> Said:
    """Give a bare number the magnitude of another value: from 25.2 to 20.7 million tonnes."""
    near = (
        comparable(one, other) and _SMALL < one.item.value / (other.item.value or 1.0) < 1 / _SMALL
    )
    if one.item.unit or not near or not _SCALES.search(other.item.unit):
        return one
    return one.replace(item=one.item.replace(unit=other.item.unit))


def noun_of(unit: str) -> str:
    """Return what a unit counts, without its magnitude."""
    return _SCALES.sub("", unit)


def unsigned(item: Item) -> Item:
    """Return how much a fall is that has a sign as well: decreased by 41,700 (-12.8%)."""
    return item.replace(value=abs(item.value))


def counted(item: Item) -> Item:
    """Leave out what a figure counts, but not its magnitude: 3 million births are 3 million."""
    return item.replace(unit=" ".join(_WORDS.findall(item.unit)))


def aligned(one: Said, other: Said) -> tuple[Item, Item]:
    """Give a bare number the noun or the currency of the other: 1.02 crore households of 1.31."""
    first, second = one.item, other.item
    if not currency(one):
        return first.replace(unit=_unit(first.unit, currency(other))), second
    return first, second if currency(other) else second.replace(
        unit=_unit(second.unit, currency(one))
    )


def _unit(scale: str, of: str) -> str:
    return " ".join((of, scale) if is_money(of) else (scale, of)).strip()
