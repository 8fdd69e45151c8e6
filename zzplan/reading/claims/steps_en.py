"""Steps behind their per cent, or told in a sentence of their own, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from zzplan.reading.claims.among_en import before_kind
from zzplan.reading.claims.changes_en import COMPARES, MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, is_step_of, kin, unsigned
from zzplan.reading.claims.pairs_en import TO
from zzplan.reading.claims.said import host, run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.reading.words.ways_en import way_of

_OR = re.compile(r"\s*(?:,\s*)?(?:or|that\sis|i\.e\.)\s*")
_ABOUT = 0.1
"""So far from the printed one the change may be of a level that was told before."""
_ALONE = re.compile(r"[\s(),.;_+]*")
"""Beside an amount that stands in brackets alone."""
_LESS_BY = re.compile(rf"\b(?:less|lower|fewer|below|short)\b[^,;0-9]*\sby\s{HEDGED}$")
_LESS = re.compile(r"\s(?:(?P<less>less|lower|fewer|below)|more|higher|above)\b")


def turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: £441.5bn, an increase of 18.4% or £68.6bn; £380bn, 3% or £13bn less.

    And of: £226m, up 4.4% (£9.5m); up by 4.4% (£9.5m) to £226m.
    """
    share = host(said, at) if one.bracket is not None else None
    before, behind = same_sentence(said, at), list[Said]()
    if share is not None and ("(" not in one.before or "_" in one.behind):
        return  # an increase of 25% (2022: £40.0m), behind the label of a year: what it was
    if share is not None and _ALONE.fullmatch(one.before) and _ALONE.fullmatch(one.behind):
        place = said.place(share)
        before = [share, *same_sentence(said, place)]
        behind = [
            o for o in islice(run(said, place + 1, 1, share.sentence), 1) if TO.search(o.before)
        ]
    elif not before or not _OR.fullmatch(one.before):
        return
    else:
        behind = [o for o in islice(run(said, at + 1, 1, one.sentence), 1) if TO.search(o.before)]
    share = before[0]
    if one.in_row or one.is_percent or share.item.unit not in PERCENT:
        return
    less = _LESS.match(one.behind) or _LESS.match(f" {share.behind.strip()}")
    moved = MOVED.search(share.before)
    levels = (o for o in (*behind, *before[1:]) if not (o.is_percent or MOVED.search(o.before)))
    level = next((other for other in levels if kin(one, other)), None)
    if level is None or not (moved or less) or not is_step_of(one, level):
        return
    falls = less["less"] is not None if less else way_of(moved[0] if moved else "") == "down"
    falls = falls or _LESS_BY.search(share.before) is not None
    yield Claim("step", (*aligned(one, level), unsigned(share.item)), one.item.at, falls=falls)


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
        yield Claim("step", (*aligned(step, level), unsigned(one.item)), one.item.at, falls=falls)


def of_before(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: jobs rose by 104,600 (0.9%), or 0.9% or 104,600, told of before."""
    last = host(said, at) if one.bracket is not None else next(iter(same_sentence(said, at)), None)
    joined = one.bracket is not None or _OR.fullmatch(one.before)
    if one.in_row or last is None or not joined or not MOVED.search(last.before):
        return
    if COMPARES.search(last.before):  # this compares with a decrease of 7,900 (-0.4%) in 2012
        return
    step, share = (last, one) if one.is_percent else (one, last)
    if step.is_percent or share.item.unit not in PERCENT or not step.item.name:
        return
    place = said.place(last)
    here = [*same_sentence(said, place), *run(said, place + 1, 1, last.sentence)]
    level = before_kind(said, step, step.item.name)
    if level is None or any(kin(o, step) for o in here if o not in (step, share)):
        return
    falls = way_of(last.before) == "down"
    base = amount_of(level) + (amount_of(step) if falls else -amount_of(step))
    about = 100 * amount_of(step) / base if is_step_of(step, level) else 0.0
    if is_near(about, abs(share.item.value), _ABOUT):
        own = unsigned(share.item)
        yield Claim("step", (*aligned(step, level), own), one.item.at, falls=falls)


FORMS = (turned, told, of_before)
