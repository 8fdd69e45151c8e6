"""What a document says again: one goal with all its places."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.reading.items import At, Item
from zzplan.reading.keys import SURETIES
from zzplan.reading.prose.entries import digits_of
from zzplan.reading.text.likeness import alike, plain

_RECENT = 40
"""Goals of one value and year that are looked at for being the same."""
_TELLING = 8
"""A name of so many characters is the same goal in whatever section it stands."""


def merged(items: Sequence[Item]) -> tuple[Item, ...]:
    """Put goals together that are printed again, and give each what another place adds to it.

    Base and rate of a table's row belong to the goal in the text, too; goals that differ in a
    word, such as 以上, stay apart.
    """
    kept: list[Item] = []
    places_of: list[list[At]] = []
    """Of each goal its further places; a document may print one a thousand times."""
    by_value: dict[tuple[object, ...], list[int]] = {}
    for item in items:
        places = by_value.setdefault((item.value, item.value_high, item.year, item.attached), [])
        same = [at for at in places[-_RECENT:] if _speaks_of(kept[at], item)]
        for at in same:
            kept[at], item = _completed(kept[at], item), _completed(item, kept[at])
        again = next((at for at in same if _says_again(kept[at], item)), None)
        if again is None:
            places.append(len(kept))
            kept.append(item)
            places_of.append([*item.others])
        else:
            one = kept[again]
            places_of[again] += (item.at, *item.others)
            if SURETIES.index(item.group) < SURETIES.index(one.group):
                kept[again] = one.replace(group=item.group)
    return tuple(
        one.replace(others=tuple(others)) if others else one
        for one, others in zip(kept, places_of, strict=True)
    )


def _speaks_of(one: Item, other: Item) -> bool:
    """Tell whether two goals of one value and year are of one indicator."""
    if one.unit and other.unit and one.unit != other.unit:
        return False
    return alike(one.name, other.name)


def _says_again(one: Item, other: Item) -> bool:
    if one.section != other.section and len(plain(one.name)) < _TELLING:
        return False  # 技工贸总收入 of two parks
    alike = (one.comparator, one.unit) == (other.comparator, other.unit)
    kept = one.kind == other.kind or {one.kind, other.kind} <= {"hold", "level"}
    return alike and kept and plain(one.name) == plain(other.name)


def _completed(one: Item, other: Item) -> Item:
    """Give a goal the base and the rate that stand at another place."""
    if one.kind == "rate" or one.attached:
        return one
    if one.base_value is None and other.base_value is not None:
        digits = other.base_digits or digits_of(other.base_value, other.at.quote)
        one = one.replace(
            base_year=other.base_year, base_value=other.base_value,
            base_printed=other.base_printed, base_digits=digits,
            base_at=other.base_at or other.at,
        )  # fmt: skip
    if one.rate_pct is not None or other.rate_pct is None:
        return one
    beside = other.at.block if other.rate_block is None else other.rate_block
    return one.replace(rate_pct=other.rate_pct, rate_block=beside)
