"""Shares in English of what was told before: emissions of 1,480 kt. Transport made 592 kt (40%)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.amounts_en import SHARE
from zzplan.reading.claims.changes_en import MOVED
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import (
    back,
    before_bracket,
    host,
    run,
    same_sentence,
    sentence_before,
)
from zzplan.reading.claims.spoken_en import is_total, spoken_of
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import HEDGED

_IN_BRACKETS = re.compile(rf"\((?:or\s)?{HEDGED}")
_ENDS = re.compile(r"[\s).,;_]*")
_OF_IT = re.compile(r"^\sof\s(?:it|this|that|these|them)\b")
_WORDS = re.compile(r"^\s[a-z]+(?:\s[a-z]+){0,3}[\s.,;]*")
_MORE = re.compile(r"^\s+(?:more|fewer|less|higher|lower|above|below)\b")
_OF_THOSE = re.compile(r"\s*(?:[Oo]ut\s)?[Oo]f\s(?:those|these)\s[a-z]")
_WORD = 30
"""Characters between a part and its bracket."""
_BACK = 12
_ABOUT = 0.15
"""So far from the printed one a share may be that is of this whole, be it wrong."""


def told(said: Heard, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the shares that stand right behind their parts, where a whole was told before them.

    Most of those of a sentence must come about right: else they are of something else.
    """
    known = {_key(claim.figures[-1]) for claim in claims}
    places = {_place(one): one for one in said}
    wholes = {
        _key(claim.figures[0]): places[_key(claim.figures[1])]
        for claim in claims
        if claim.kind == "share" and len(claim.figures) == 3
    }
    groups: dict[int, list[tuple[Said, Said]]] = {}
    for at, one in enumerate(said):
        if one.item.unit in PERCENT and not one.in_row and _place(one) not in known:
            part = _part(said, at)
            if part is not None:
                groups.setdefault(part.sentence, []).append((part, one))
    for group in groups.values():
        for whole in _wholes(said, group[0][0], wholes):
            if _fits(group, whole):
                wholes |= {_place(part): whole for part, _ in group}
                for part, share in group:
                    name = f"{part.item.name}, share" if part.item.name else ""
                    own = share.item.replace(name=name or f"share of {whole.item.name}")
                    yield Claim("share", (*aligned(part, whole), own), share.item.at)
                break


def _part(said: Heard, at: int) -> Said | None:
    """Return the amount that a share alone in brackets, or set off by commas, says again."""
    one = said[at]
    if one.bracket is not None:
        inside = same_sentence(said, at) if SHARE.fullmatch(one.before) else []
        part = next(iter(inside), None) or host(said, at) or _before_words(said, at)
        alone = bool((inside or _IN_BRACKETS.fullmatch(one.before)) and _ENDS.fullmatch(one.behind))
    else:
        part = next(iter(same_sentence(said, at)), None)
        bare = SHARE.fullmatch(one.before) or not one.before.strip(" ,_")
        of_it = part is not None and _OF_IT.match(part.behind) is not None
        ends = one.before.strip() and _ENDS.fullmatch(one.behind)
        alone = bool(bare and (of_it or ends))
    if part is None or not alone or not is_total(part) or part.item.value_high is not None:
        return None
    moved = MOVED.search(part.before) or START.search(part.before) or _MORE.match(part.behind)
    return None if moved or part.item.kind == "multiple" else part


def _before_words(said: Heard, at: int) -> Said | None:
    """Return the part of: £118m of this (55%); £38m had been spent (45%)."""
    part, apart = before_bracket(said, at)
    return part if part and apart < _WORD and _WORDS.match(part.behind) else None


def _wholes(said: Heard, part: Said, known: dict[tuple[int, int], Said]) -> Iterator[Said]:
    """Yield what may be the whole of a part: the one of the share before, of its sentence, ..."""
    at = said.place(part)
    before = [one for one in same_sentence(said, at) if is_total(one)]
    last = sentence_before(said, at)
    spoken = [] if last is None else list(run(said, last, -1, said[last].sentence))
    spoken = [one for one in spoken if is_total(one)]
    if _OF_THOSE.match(said[at - len(same_sentence(said, at))].before):
        yield from spoken  # of those that were decided, 108 (17.7%)
    for one in (*before, *spoken):
        if (whole := known.get(_place(one))) is not None:
            yield whole
    first = [one for one in before[-1:] if not START.search(one.before)]
    yield from first
    alone = None if last is None else spoken_of(said, last)
    yield from filter(None, [alone] if alone else spoken[-1:])
    for one in back(said, at, _BACK):
        if (whole := known.get(_place(one))) and one.item.at.block == part.item.at.block:
            yield whole  # ..., or 24.3% of all permits, and in Poland (541,600, or 20.8%)
            break


def _fits(group: Sequence[tuple[Said, Said]], whole: Said) -> bool:
    """Tell whether shares can be of a whole: most are about right, and the others not too much."""
    if not all(kin(part, whole) and amount_of(part) < amount_of(whole) for part, _ in group):
        return False
    shares = [100 * amount_of(part) / amount_of(whole) for part, _ in group]
    right = sum(
        is_near(own, share.item.value, _ABOUT)
        for own, (_, share) in zip(shares, group, strict=True)
    )
    return 2 * right >= len(group)


def _place(one: Said) -> tuple[int, int]:
    return _key(one.item)


def _key(item: Item) -> tuple[int, int]:
    return item.at.piece, item.at.first
