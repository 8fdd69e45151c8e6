"""Those of a level are part of all: 众创空间25家,国家级7家; 182家(国家级平台33家)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.parts import parts_claim
from zzplan.reading.claims.said import run
from zzplan.reading.claims.wholes import is_no_total
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.likeness import plain

_LEVEL = re.compile("(?:国家|省|市|部|县)级")


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
        yield from parts_claim(one, found)


def brackets(said: Sequence[Said]) -> Iterator[Claim]:
    """182家(国家级平台33家)."""
    ends = {(one.item.at.block, one.ends): one for one in said}
    for one in said:
        if one.bracket is None or not (_LEVEL.search(one.before) or "其中" in one.before):
            continue
        other = ends.get((one.item.at.block, one.bracket))
        if other is None or is_no_total(other):
            continue
        if other.item.unit == one.item.unit and one.item.value <= other.item.value:
            yield from parts_claim(other, [one])
