"""Baselines that a document prints elsewhere: what it reports for the year that it counts from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.plan.model.kinds import KINDS
from zzplan.reading.items import At, Claim, Item, LeftOut
from zzplan.reading.prose.entries import digits_of, printed_at
from zzplan.reading.text.likeness import plain
from zzplan.reading.words.names_zh import is_generic

_TELLING = 3
"""A name of fewer characters is of anything: 投入, 投资."""


def based(
    items: Sequence[Item], left_out: Sequence[LeftOut], claims: Sequence[Claim], year: int | None
) -> Iterator[Item]:
    """Yield the goals, each without a baseline with the value that is reported of its name.

    2025年利润总额18.9亿元 in one chapter is what 到2030年利润总额达到32亿元 in another starts from.
    Two values of one name are no baseline, nor is one that a claim already joins with the goal.

    Parameters
    ----------
    year : int or None
        The year that the document counts from, where it says so.
    """
    reported: dict[tuple[str, str], list[Item]] = {}
    for said in (one.said for one in left_out if one.reason == "past"):
        if said and said.year == year and _is_level(said):
            reported.setdefault(_key(said), []).append(said)
    joined = {_place(one.at) for claim in claims for one in claim.figures}
    for item in items:
        known = reported.get(_key(item), [])
        later = item.year is not None and year is not None and item.year > year
        starts = later and item.base_value is None and _is_level(item)
        again = _place(item.at) in joined and any(_place(one.at) in joined for one in known)
        if starts and not again and len({one.value for one in known}) == 1:
            base = known[0]
            digits = digits_of(base.value, *printed_at(base.at))
            item = item.replace(
                base_value=base.value, base_year=year, base_digits=digits, base_at=base.at
            )
        yield item


def _is_level(item: Item) -> bool:
    telling = len(plain(item.name)) >= _TELLING and not is_generic(item.name)
    whole = item.value_high is None and not item.attached
    return telling and whole and KINDS[item.kind].value


def _key(item: Item) -> tuple[str, str]:
    return plain(item.name), item.unit


def _place(at: At) -> tuple[int, int]:
    return at.piece, at.first
