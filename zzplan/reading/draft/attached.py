"""Which printed rate belongs to which goal, where several are alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zzplan.reading.items import At, Item

Key = tuple[int, float | None, int | None]


def attached_rates(items: Iterable[Item]) -> dict[Key, list[Item]]:
    """Return the rates that stand beside a value to reach, by block, rate and year."""
    found: dict[Key, list[Item]] = {}
    for item in items:
        if item.attached:
            found.setdefault((item.at.block, item.rate_pct, item.year), []).append(item)
    return found


def rate_beside(item: Item, at: At, rates: Mapping[Key, list[Item]]) -> Item | None:
    """Return the rate of a goal at one of its places: of several alike the nearest.

    Two rows that print 12% and 12%左右, or two sentences with 8% and 8%以上, have a rate each.

    Parameters
    ----------
    item : Item
        The goal.
    at : At
        Where it stands.
    rates : mapping
        As `attached_rates` returns them.
    """
    block = at.block if item.rate_block is None else item.rate_block
    beside = rates.get((block, item.rate_pct, item.year), [])
    return min(beside, key=lambda one: _apart(one.at, at), default=None)


def _apart(one: At, other: At) -> tuple[int, int]:
    between = max(one.first - other.last, other.first - one.last, 0)
    return abs(one.piece - other.piece), between
