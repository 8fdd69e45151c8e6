"""Figures that are no goals themselves, and that goals of the draft start from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from zzplan.plan.file.write import Entry
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.units.units import shift
from zzplan.reading.draft.agreement import is_one_indicator
from zzplan.reading.items import Draft, Item, LeftOut
from zzplan.reading.text.likeness import alike, plain
from zzplan.reading.text.strictness import words_before

Pairs = Sequence[tuple[Item, Entry]]
_DID = re.compile(
    "(?:接待|实现|完成|生产|销售|运[输送]|发送|办理|受理|服务|出栏|供应)(?![^,;。]*(?:新增|净增|增加|累计))[^,;。]*$"
)
"""2025年接待游客612万人次: what a year did is measured again in another year."""


class Starts:
    """The goals of a draft by what they start from: values beside them, or reported elsewhere."""

    def __init__(self, pairs: Pairs, draft: Draft) -> None:
        keys = {id(item): entry.key for item, entry in pairs}
        goals = [item for item, _ in pairs]
        self._reported = {id(value): keys[id(goal)] for value, goal in reported(draft, goals)}
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
        return self._reported.get(id(said), "")

    def _of(self, one: LeftOut) -> Iterator[tuple[Item, Entry]]:
        if one.said is None:
            return
        yield from self._near.get((one.at.block, one.said.value), {}).values()
        if one.reason != "base":
            yield from self._moved.get(one.at.block, {}).values()


def reported(draft: Draft, goals: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Yield what a document reports of the indicator of a goal in an earlier year, and that goal.

    A goal that prints no baseline starts from such a value; the name must be the same. Of two
    values of one name in a block nothing tells which: the rates were 78% and 64%; but 突破 does.
    """
    wanted: dict[str, list[Item]] = {}
    for goal in goals:
        if KINDS[goal.kind].value or goal.kind == "hold":
            wanted.setdefault(plain(goal.name), []).append(goal)
    values: dict[tuple[object, ...], list[Item]] = {}
    for one in draft.left_out:
        item = one.said
        if one.reason != "past" or item is None or item.attached or not _is_value(item):
            continue
        if item.year is not None and item.name:
            values.setdefault((one.at.block, item.name, item.year), []).append(item)
    for same in values.values():
        exact = [one for one in same if one.comparator == "="]  # 突破2万亿元、达到23562亿元
        item, *others = exact or same
        if any((other.value, other.unit) != (item.value, item.unit) for other in others):
            continue
        later = (
            goal
            for goal in wanted.get(plain(item.name), ())
            if item.year and goal.year and item.year < goal.year and is_one_indicator(goal, item)
            and (goal.base_value, goal.base_year) != (item.value, item.year)
            and (goal.unit == item.unit or shift(goal.unit, item.unit) is not None)
        )  # fmt: skip
        yield from ((item, goal) for goal in islice(later, 1))


def _is_value(item: Item) -> bool:
    """Tell a value that a later goal may start from: a level, or what one year did."""
    return KINDS[item.kind].value or (
        item.kind == "added" and _DID.search(words_before(item)) is not None
    )
