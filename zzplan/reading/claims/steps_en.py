"""Steps behind their per cent, or told in a sentence of their own, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, is_step_of, kin
from zzplan.reading.claims.pairs_en import TO
from zzplan.reading.claims.said import host, run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.words.ways_en import way_of

_OR = re.compile(r"\s*(?:,\s*)?(?:or|that\sis|i\.e\.)\s*")
_ALONE = re.compile(r"[\s(),.;_]*")
"""Beside an amount that stands in brackets alone."""
_LESS = re.compile(r"\s(?:(?P<less>less|lower|fewer|below)|more|higher|above)\b")


def turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: £441.5bn, an increase of 18.4% or £68.6bn; £380bn, 3% or £13bn less.

    And of: £226m, up 4.4% (£9.5m); up by 4.4% (£9.5m) to £226m.
    """
    share = host(said, at) if one.bracket is not None else None
    before, behind = same_sentence(said, at), list[Said]()
    if share is not None and _ALONE.fullmatch(one.before) and _ALONE.fullmatch(one.behind):
        place = said.place(share)
        before = [share, *same_sentence(said, place)]
        behind = [
            o for o in islice(run(said, place + 1, 1, share.sentence), 1) if TO.search(o.before)
        ]
    elif not before or not _OR.fullmatch(one.before):
        return
    share = before[0]
    if one.in_row or one.is_percent or share.item.unit not in PERCENT:
        return
    moved, less = MOVED.search(share.before), _LESS.match(one.behind)
    levels = (o for o in (*behind, *before[1:]) if not (o.is_percent or MOVED.search(o.before)))
    level = next((other for other in levels if kin(one, other)), None)
    if level is None or not (moved or less) or not is_step_of(one, level):
        return
    falls = less["less"] is not None if less else way_of(moved[0] if moved else "") == "down"
    yield Claim("step", (*aligned(one, level), share.item), one.item.at, falls=falls)


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
    if by and TO.search(level.before) and is_step_of(step, level):
        falls = way_of(moved[0]) == "down"
        yield Claim("step", (*aligned(step, level), one.item), one.item.at, falls=falls)


FORMS = (turned, told)
