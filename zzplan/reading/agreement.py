"""Where two documents that were read together print one goal differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.plan.names import fold
from zzplan.plan.units import shift
from zzplan.reading.items import Item
from zzplan.structs import Struct

_SAME = 1e-9
"""Relative; two roundings of one decimal number differ by less."""


class Printed(Struct):
    """A goal in one of the documents."""

    document: int
    """Its number among them, from 0."""
    item: Item


def disagreements(items: Sequence[Sequence[Item]]) -> Iterator[tuple[Printed, Printed]]:
    """Yield the goals of one name, year and kind that two documents print with other figures.

    Parameters
    ----------
    items : sequence of sequences of Item
        Those of each document.
    """
    first: dict[tuple[str, int | None, str], Printed] = {}
    for number, own in enumerate(items):
        for item in own:
            name = fold(item.name)
            if not name or item.attached:
                continue
            known = first.setdefault((name, item.year, item.kind), Printed(number, item))
            if known.document != number and not _agree(known.item, item):
                yield known, Printed(number, item)


def _agree(one: Item, other: Item) -> bool:
    """Tell whether two figures are the same; those of other units are not compared."""
    exponent = shift(one.unit, other.unit)
    if exponent is None:
        return True
    factor = 10.0**exponent
    pairs = (
        (one.value, other.value),
        (one.value_high or one.value, other.value_high or other.value),
    )
    return all(abs(a * factor - b) <= _SAME * max(abs(a * factor), abs(b)) for a, b in pairs)
