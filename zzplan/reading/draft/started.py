"""Figures that are no goals themselves, and that goals of the draft start from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.plan.file.write import Entry
from zzplan.reading.items import Item, LeftOut
from zzplan.reading.text.likeness import alike

Pairs = Sequence[tuple[Item, Entry]]


class Starts:
    """The goals of a draft that have a base, by the blocks in which they stand."""

    def __init__(self, pairs: Pairs) -> None:
        self._near: dict[tuple[int, float], dict[int, tuple[Item, Entry]]] = {}
        self._moved: dict[int, dict[int, tuple[Item, Entry]]] = {}
        """Those whose base is printed in another unit."""
        for number, (item, entry) in enumerate(pairs):
            if item.base_value is None:
                continue
            for at in (item.at, *item.others):
                self._near.setdefault((at.block, item.base_value), {})[number] = item, entry
                if item.base_printed:
                    self._moved.setdefault(at.block, {})[number] = item, entry

    def key(self, one: LeftOut) -> str:
        """Return the key of the goal that starts from a figure; empty where none does."""
        said = one.said
        for item, entry in self._of(one):
            same = said is not None and item.base_year == said.year
            if one.reason == "base" or (same and said and alike(said.name, item.name)):
                return entry.key
        return ""

    def _of(self, one: LeftOut) -> Iterator[tuple[Item, Entry]]:
        if one.said is None:
            return
        yield from self._near.get((one.at.block, one.said.value), {}).values()
        if one.reason != "base":
            yield from self._moved.get(one.at.block, {}).values()
