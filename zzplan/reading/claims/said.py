"""What one sentence says: the figures before and behind another in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.reading.items import Item, Said

_LONGEST = 60
"""Figures; what stands further apart is not said together."""
_GAP = 1
"""Characters between a figure and the bracket that speaks of it."""


def same_sentence(said: Sequence[Said], at: int) -> list[Said]:
    """Return what the same sentence says before a figure, the nearest first."""
    return list(run(said, at - 1, -1, said[at].sentence))


def run(said: Sequence[Said], at: int, step: int, sentence: int) -> Iterator[Said]:
    """Yield what one sentence says, from a figure on or back."""
    for _ in range(_LONGEST):
        if not 0 <= at < len(said) or said[at].sentence != sentence:
            return
        yield said[at]
        at += step


def host(said: Sequence[Said], at: int) -> Said | None:
    """Return the figure right before the bracket that another stands in."""
    one = said[at]
    for other in reversed(said[max(0, at - _LONGEST) : at]):
        if other.item.at.block != one.item.at.block or one.bracket is None:
            return None
        if other.bracket is None and 0 <= one.bracket - other.ends <= _GAP:
            return other
    return None


def starts_elsewhere(change: Item, level: Item) -> bool:
    """Tell a change since another year than its level starts from: 由a增加到b,比2015年增长r%."""
    known = (None, level.base_year, level.year, level.year and level.year - 1)
    return change.base_year not in known
