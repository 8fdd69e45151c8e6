"""三次产业结构12.6:40.2:47.2: shares of one whole that are printed as a ratio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.parts import total_of
from zzplan.reading.claims.sectors_zh import ADDED, SECTORS, is_forced, sectors_of
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.text.figures import Figure

_RATIO = "[0-9]{1,2}(?:[.][0-9]+)?(?::[0-9]{1,2}(?:[.][0-9]+)?){2}(?![0-9:])"
_BETWEEN = "(?:[^,;。0-9]|(?:19|20)[0-9]{2}年){0,12}?"
_YEAR = re.compile("((?:19|20)[0-9]{2})年[末底]?的?$")
_STRUCTURE = re.compile(
    f"(?:产业|三产)[^,;。0-9]{{0,8}}?(?:结构|比例|比重|构成|之?比){_BETWEEN}({_RATIO})"
    f"(?:{_BETWEEN}({_RATIO}))?"
)
_SHARE = re.compile("[0-9]+(?:[.][0-9]+)?")


def structures_of(text: str) -> Iterator[tuple[bool, int | None, list[Figure]]]:
    """Yield the shares of each ratio in a clause, with its year, and whether it is that of before.

    Examples
    --------
    >>> found = structures_of("三次产业结构由上年的7.4:42.8:49.8调整为7.2:42.5:50.3")
    >>> [(past, year, [one.value for one in shares]) for past, year, shares in found]
    [(True, None, [7.4, 42.8, 49.8]), (False, None, [7.2, 42.5, 50.3])]
    """
    for found in _STRUCTURE.finditer(text):
        last = 2 if found[2] else 1
        for number in range(1, last + 1):
            start = found.start(number)
            shares = [
                Figure(start + one.start(), start + one.end(), float(one[0]), None, "%", False)
                for one in _SHARE.finditer(found[number])
            ]
            dated = _YEAR.search(text, 0, start)
            yield number < last, int(dated[1]) if dated else None, shares


def structured(said: Heard, structures: Sequence[Sequence[Item]]) -> Iterator[Claim]:
    """Yield that the shares of a structure make a whole, and of which amounts each is the share."""
    for shares in structures:
        yield Claim("shares", tuple(shares), shares[0].at, whole=True)
        parts = _near_sectors(said, shares[0])
        whole = total_of(said, said.place(parts[0])) if len(parts) == len(SECTORS) else None
        if whole is not None:
            for part, share in zip(parts, shares, strict=True):
                if is_forced(part, whole, share):
                    continue
                yield Claim("share", (part.item, whole.item, share), share.at)


def _near_sectors(said: Heard, share: Item) -> list[Said]:
    """Return the three sectors that a structure is of: 民营经济's own, where it speaks of these."""
    near = list[Said]()
    for sector in SECTORS:
        groups = said.named(sector, share.year, str.__contains__)
        own = (one for group in groups for one in group if ADDED.search(one.item.name))
        before = [one for one in own if _is_before(one.item, share)]
        near += [max(before, key=said.place)] if before else []
    blocks = {one.item.at.block for one in near}
    return near if len(near) == len(SECTORS) and len(blocks) == 1 else sectors_of(said, share.year)


def _is_before(one: Item, share: Item) -> bool:
    return (one.at.block, one.at.piece, one.at.first) < (
        share.at.block, share.at.piece, share.at.first,
    )  # fmt: skip
