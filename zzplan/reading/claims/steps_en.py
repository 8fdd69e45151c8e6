"""Steps behind their per cent, or told in a sentence of their own, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import kin
from zzplan.reading.claims.pairs_en import TO
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.words.ways_en import way_of

_OR = re.compile(r"\s*(?:,\s*)?(?:or|that\sis|i\.e\.)\s*")
_LESS = re.compile(r"\s(?:(?P<less>less|lower|fewer|below)|more|higher|above)\b")


def turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: £441.5bn, an increase of 18.4% or £68.6bn; £380bn, 3% or £13bn less."""
    before = same_sentence(said, at)
    share = before[0] if before and not one.is_percent and _OR.fullmatch(one.before) else None
    if one.sentence < 0 or share is None or share.item.unit not in PERCENT:
        return
    moved, less = MOVED.search(share.before), _LESS.match(one.behind)
    levels = (other for other in before[1:] if not other.is_percent)
    level = next((other for other in levels if kin(one, other)), None)
    if level is None or not (moved or less) or one.item.value >= level.item.value:
        return
    falls = less["less"] is not None if less else way_of(moved[0] if moved else "") == "down"
    yield Claim("step", (one.item, level.item, share.item), one.item.at, falls=falls)


def told(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: rises by 6,700 to 188,451. This is an increase of 3.7%."""
    if one.item.unit not in PERCENT or one.sentence < 1 or same_sentence(said, at):
        return
    moved = MOVED.search(one.before)
    if not (THIS.match(one.before) and moved) or at < 1:
        return
    last = list(run(said, at - 1, -1, said[at - 1].sentence))
    if len(last) < 2 or last[0].item.at.block != one.item.at.block:
        return
    level, step = last[0], last[1]
    by = not step.is_percent and MOVED.search(step.before) is not None
    if by and TO.search(level.before) and kin(step, level) and step.item.value < level.item.value:
        falls = way_of(moved[0]) == "down"
        yield Claim("step", (step.item, level.item, one.item), one.item.at, falls=falls)


FORMS = (turned, told)
