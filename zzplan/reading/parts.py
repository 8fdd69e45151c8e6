"""Parts and totals: what words say to be some, or all, of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.reading.items import Claim, Said
from zzplan.reading.likeness import plain
from zzplan.reading.said import run, same_sentence

_LONGEST = 40
"""Figures; no list of parts has more."""
_PART = re.compile("^[,、;(]?其中|\\bof\\s(?:which|whom|these|them)\\b|\\bincluding\\b")
_LEVEL = re.compile("(?:国家|省|市|部|县)级")
_ALL = (
    ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"), ("城镇", "农村"),
    ("城镇", "乡村"), ("男", "女"), ("male", "female"), ("urban", "rural"),
)  # fmt: skip
"""Parts beside which there are no others."""


def levels(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """众创空间25家,国家级众创空间7家,省级13家: those of a level are part of all."""
    if one.is_percent or _LEVEL.search(one.item.name):
        return
    name = plain(one.item.name)
    found: list[Said] = []
    for other in run(said, at + 1, 1, one.sentence):
        if other.item.unit != one.item.unit:
            break
        if other.before.startswith("其中") or not _LEVEL.search(other.before):
            break
        own = _LEVEL.sub("", plain(other.before)).strip(",、和")
        if own and not own.endswith(name):
            break
        found.append(other)
    if found and name and sum(part.item.value for part in found) <= one.item.value:
        yield _claim(one, found)


def parts(said: Sequence[Said]) -> Iterator[Claim]:
    """总数达308家,其中…182家; a list behind 其中 goes on while semicolons join it.

    In one sentence the words alone say it; of a sentence before, the parts must have room.
    """
    for at, one in enumerate(said):
        if one.is_percent or not _PART.search(one.before):
            continue
        group = _list_from(said, at)
        for unit, total in _totals_before(said, at).items():
            found = [other for other in group if other.item.unit == unit]
            near = total.sentence == one.sentence
            own = [other for other in found if other.sentence == one.sentence]
            if sum(part.item.value for part in found) > total.item.value and own:
                found = own  # 其中…2家;民宿126家
            if total.item.value == one.item.base_value:
                continue  # 其中,面积由a增加到b
            if found and (near or sum(part.item.value for part in found) <= total.item.value):
                yield _claim(total, found)


def _list_from(said: Sequence[Said], at: int) -> list[Said]:
    group = [said[at]]
    for last, other in pairwise(said[at : at + _LONGEST]):
        if other.sentence != last.sentence and last.closes:
            break
        if _PART.search(other.before):
            break
        if other.bracket is None:
            group.append(other)
    return group


def _totals_before(said: Sequence[Said], at: int) -> dict[str, Said]:
    """Return the amounts before 其中, by unit: of its sentence, else of the sentence before."""
    one = said[at]
    before = [other for other in same_sentence(said, at) if not other.is_percent][:1]
    if not before and at:
        near = run(said, at - 1, -1, said[at - 1].sentence)
        before = [other for other in near if other.item.at.block == one.item.at.block]
    return {other.item.unit: other for other in reversed(before) if not other.is_percent}


def brackets(said: Sequence[Said]) -> Iterator[Claim]:
    """182家(国家级平台33家)."""
    ends = {(one.item.at.block, one.ends): one for one in said}
    for one in said:
        if one.bracket is None or not (_LEVEL.search(one.before) or "其中" in one.before):
            continue
        other = ends.get((one.item.at.block, one.bracket))
        if other and other.item.unit == one.item.unit and one.item.value <= other.item.value:
            yield _claim(other, [one])


def _claim(total: Said, found: Sequence[Said]) -> Claim:
    figures = (total.item, *(part.item for part in found))
    names = [part.item.name for part in found]
    whole = any(
        len(names) == len(every) and all(map(str.__contains__, names, every)) for every in _ALL
    )
    return Claim("parts", figures, found[0].item.at, whole=whole)
