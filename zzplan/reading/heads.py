"""Figures per head: 人均生产总值 beside the total and the population of the same year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.items import Claim, Said
from zzplan.reading.likeness import plain

_PER_HEAD = re.compile(r"人均(?!可支配)|\s?per\s(?:capita|head|person)", re.IGNORECASE)
_PEOPLE = re.compile(
    "^(?:年末|期末)?(?:常住|总|户籍)?人口(?:总量|规模|数)?$|^(?:people\\s)?(?:total\\s)?population$"
)
_COUNTS = re.compile("人$|people|^$|million|persons")


def heads(said: Sequence[Said]) -> Iterator[Claim]:
    """Yield what a total, a population and a figure per head of one year say together."""
    people = [one for one in said if _is_people(one)]
    for one in said if people else ():
        if not _is_value(one) or one.item.year is None or not _PER_HEAD.search(one.item.name):
            continue
        name = plain(_PER_HEAD.sub("", one.item.name))
        same = [
            other
            for other in said
            if _is_value(other)
            and other.item.year == one.item.year
            and plain(other.item.name) == name
        ]
        of = [other for other in people if other.item.year == one.item.year]
        if same and of:
            yield Claim("heads", (same[0].item, of[0].item, one.item), one.item.at)


def _is_people(one: Said) -> bool:
    name = plain(one.item.name)
    return _PEOPLE.match(name) is not None and _COUNTS.search(one.item.unit) is not None


def _is_value(one: Said) -> bool:
    return not one.is_percent and one.item.kind != "multiple"
