"""The three sectors of an economy, which make all of its product."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.heard import Heard
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.text.likeness import begins

SECTORS = ("第一产业", "第二产业", "第三产业")
ADDED = re.compile("产业(?:增加值)?$")
_PRODUCT = "地区生产总值"
_HALF = 0.5
"""Of the last digit."""


def sectors_of(said: Heard, year: int | None, within: str = "") -> list[Said]:
    """Return what the three sectors make in a year, as far as it is printed."""
    firsts = (
        said.first([group[0] for group in groups])
        for sector in SECTORS
        if (groups := said.named(sector, year, str.__contains__, within=within))
    )
    return [one for one in firsts if one is not None]


def sectors(said: Heard) -> Iterator[Claim]:
    """Find the years that print the gross product and its three sectors, which add up to it."""
    firsts = (one.item for one in said if SECTORS[0] in one.item.name)
    for year, within in dict.fromkeys((one.year, one.within) for one in firsts):
        parts = [one for one in sectors_of(said, year, within) if ADDED.search(one.item.name)]
        units = {one.item.unit for one in parts}
        groups = said.named(_PRODUCT, year, begins, within=within) if year else []
        wholes = [group[0] for group in groups if {group[0].item.unit} == units]
        whole = said.first(wholes)
        if whole is not None and len(parts) == len(SECTORS) and "元" in whole.item.unit:
            figures = (whole.item, *(part.item for part in parts))
            yield Claim("parts", figures, parts[0].item.at, whole=True)


def is_forced(part: Said, whole: Said, share: Item) -> bool:
    """Tell a share that was rounded the other way, so that all of them are 100: 40.2 of 40.14."""
    if part.item.unit != whole.item.unit or not whole.item.value:
        return False
    digit = 10.0 ** -len(share.at.figure.partition(".")[2].rstrip("%"))
    off = abs(100 * part.item.value / whole.item.value - share.value) / digit
    return _HALF < off <= 1
