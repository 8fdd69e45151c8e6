"""The rest of a whole in English: £148m, or 36% of the budget of £412m; the remaining £264m."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.among_en import before_named
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, currency, kin
from zzplan.reading.claims.said import same_sentence
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.text.nearness import is_near

_REST = re.compile(
    r"\b(?:[Tt]he|leaving\sthe)\s(?:(?:remaining|other|rest,)(?:\sbalance\sof)?"
    r"|balance(?:\sof|,)?|remainder(?:\sof|,))\s*$|\bleaving\s$"
)
_SURELY = re.compile(r"remaining|other")
_OF_NAME = re.compile(
    r"^\sof\sthe\s(?:total\s)?([a-z]+(?:\s(?!from|by|for|in|to|with|and)[a-z]+)?)\b"
)
_KINDS = ("share", "parts")
_NEAR = 3
"""Sentences; a rest is of what was told last."""
_MOST = 12
"""Figures; no list of parts is told of with their shares that has more."""
_ABOUT = 0.1
"""So far from what is left a figure may be that is the rest of several parts, be it wrong."""


def rests(said: Heard, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what is left of a whole, with the part or the parts that were told of it last."""
    places = {_key(one.item): at for at, one in enumerate(said)}
    known: dict[int, list[Claim]] = {}
    """What was told, by the last figure that it was told of."""
    for claim in claims:
        if claim.kind in _KINDS and (place := _last(claim, places)) is not None:
            known.setdefault(place, []).append(claim)
    ends = sorted(known)
    told = [claim for claim in claims if claim.kind == "share" and len(claim.figures) == 3]
    shares = {place: c for c in told if (place := places.get(_key(c.figures[0]))) is not None}
    for at, one in enumerate(said):
        if one.in_row or one.is_percent or not (words := _REST.search(one.before)):
            continue
        if named := _of_named(said, at):
            yield named
            continue
        if not (before := bisect_left(ends, at)):
            continue
        last = ends[before - 1]
        near = said[last].item.at.block == one.item.at.block
        between = [other for other in said[last + 1 : at] if not other.is_percent]
        if not near or one.sentence - said[last].sentence > _NEAR:
            continue
        several = [*_of_several(said, shares, places, (last, at))]
        if several:
            yield from several
        elif not between and _SURELY.search(words[0]):
            yield from _rest(said, known[last], places, one)


def _key(item: Item) -> tuple[int, int]:
    return item.at.piece, item.at.first


def _of_named(said: Heard, at: int) -> Claim | None:
    """Return: £157m of the total deficit from banks and the remaining £80m from abroad."""
    one, spoken = said[at], same_sentence(said, at)
    part = spoken[0] if len(spoken) == 1 and not spoken[0].is_percent else None
    name = _OF_NAME.match(part.behind) if part is not None else None
    whole = before_named(said, part, name[1]) if part is not None and name else None
    if part is None or whole is None or not (kin(part, whole) and kin(one, whole)):
        return None
    left = amount_of(whole) - amount_of(part)
    if not is_near(left, amount_of(one), _ABOUT):
        return None
    items = (aligned(other, whole)[0] for other in (part, one))
    return Claim("parts", (whole.item, *items), one.item.at, whole=True)


def _last(claim: Claim, places: dict[tuple[int, int], int]) -> int | None:
    figures = claim.figures[:-1] if claim.kind == "share" else claim.figures
    known = [places.get(_key(item)) for item in figures]
    return None if None in known else max(place for place in known if place is not None)


def _of_several(
    said: Heard, shares: dict[int, Claim], places: dict[tuple[int, int], int],
    ends: tuple[int, int],
) -> Iterator[Claim]:  # fmt: skip
    """Yield the rest behind several parts, some of which have their shares: 592 (40%), 518, 222."""
    last, at = ends
    one = said[at]
    if last not in shares:
        return
    whole = shares[last].figures[1]
    of = places.get(_key(whole))
    first = max(0, last - _MOST)
    found = [
        other
        for place, other in enumerate(said[first:at], first)
        if (place in shares and shares[place].figures[1].at is whole.at)
        or (place > last and other.sentence == one.sentence and other.bracket is None)
        if not other.is_percent and place != of and other.item.at.block == one.item.at.block
    ]
    if of is None or not all(kin(other, said[of]) for other in (*found, one)):
        return
    left = amount_of(said[of]) - sum(map(amount_of, found))
    if is_near(left, amount_of(one), _ABOUT):
        items = (aligned(other, said[of])[0] for other in (*found, one))
        yield Claim("parts", (said[of].item, *items), one.item.at, whole=True)


def _rest(
    said: Heard, told: Sequence[Claim], places: dict[tuple[int, int], int], one: Said
) -> Iterator[Claim]:
    """Yield the claim, where what was told last has one whole that counts the same."""
    found = [claim for claim in told if claim.kind == "parts"] or list(told)
    claim = found[0]
    figures = claim.figures if claim.kind == "parts" else claim.figures[-2::-1]
    if len(figures) < 2 or (claim.whole and claim.kind == "parts"):
        return
    wholes = [said[places[_key(item)]] for item in figures]
    alike = currency(one) in ("", currency(wholes[0]))
    if alike and all(kin(one, other) for other in wholes):
        rest = aligned(one, wholes[0])[0]
        yield Claim("parts", (*figures, rest), one.item.at, whole=True)
