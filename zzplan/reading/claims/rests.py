"""The rest of a whole in English: £148m, or 36% of the budget of £412m; the remaining £264m."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, currency, kin
from zzplan.reading.items import Claim, Said

_REST = re.compile(r"\b(?:[Tt]he|leaving\sthe)\s(?:remaining|other)\s*$")
_KINDS = ("share", "parts")
_NEAR = 3
"""Sentences; a rest is of what was told last."""


def rests(said: Heard, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what is left of a whole, with the part or the parts that were told of it last."""
    places = {(one.item.at.piece, one.item.at.first): at for at, one in enumerate(said)}
    known: dict[int, list[Claim]] = {}
    """What was told, by the last figure that it was told of."""
    for claim in claims:
        if claim.kind in _KINDS and (place := _last(claim, places)) is not None:
            known.setdefault(place, []).append(claim)
    ends = sorted(known)
    for at, one in enumerate(said):
        if one.in_row or one.is_percent or not _REST.search(one.before):
            continue
        if not (before := bisect_left(ends, at)):
            continue
        last = ends[before - 1]
        near = said[last].item.at.block == one.item.at.block
        told = known[last]
        between = any(not other.is_percent for other in said[last + 1 : at])
        if near and not between and one.sentence - said[last].sentence <= _NEAR:
            yield from _rest(said, told, places, one)


def _last(claim: Claim, places: dict[tuple[int, int], int]) -> int | None:
    figures = claim.figures[:-1] if claim.kind == "share" else claim.figures
    known = [places.get((item.at.piece, item.at.first)) for item in figures]
    return None if None in known else max(place for place in known if place is not None)


def _rest(
    said: Heard, told: Sequence[Claim], places: dict[tuple[int, int], int], one: Said
) -> Iterator[Claim]:
    """Yield the claim, where what was told last has one whole that counts the same."""
    found = [claim for claim in told if claim.kind == "parts"] or list(told)
    claim = found[0]
    figures = claim.figures if claim.kind == "parts" else claim.figures[-2::-1]
    if len(figures) < 2 or (claim.whole and claim.kind == "parts"):
        return
    wholes = [said[places[item.at.piece, item.at.first]] for item in figures]
    alike = currency(one) in ("", currency(wholes[0]))
    if alike and all(kin(one, other) for other in wholes):
        rest = aligned(one, wholes[0])[0]
        yield Claim("parts", (*figures, rest), one.item.at, whole=True)
