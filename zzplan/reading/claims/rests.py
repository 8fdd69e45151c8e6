"""The rest of a whole in English: £148m, or 36% of the budget of £412m; the remaining £264m."""

from __future__ import annotations

import re
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
    for at, one in enumerate(said):
        if one.sentence < 0 or one.is_percent or not _REST.search(one.before):
            continue
        known = [(_last(claim, places), claim) for claim in claims if claim.kind in _KINDS]
        before = [(place, claim) for place, claim in known if place is not None and place < at]
        if not before:
            continue
        last = max(place for place, _ in before)
        near = said[last].item.at.block == one.item.at.block
        told = [claim for place, claim in before if place == last]
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
