"""Shares in brackets in Chinese: 女党员3600名(占30%); 企业1万户(规上500户,占5%)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.parts import total_of
from zzplan.reading.claims.said import host, same_sentence
from zzplan.reading.claims.shares_zh import (
    RATIO,
    REACHES,
    TOTAL,
    has_own_share,
    listed_whole,
    whole_of,
)
from zzplan.reading.claims.steps_zh import is_step
from zzplan.reading.claims.wholes import is_no_total
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.entries import is_chinese

_AMONG = re.compile("[^,;。0-9]{0,8}中,?(?:有|共有|已有)?")
"""All that stands between how many there are and how many of them."""
_OPENS = re.compile(
    "[(](?:(?:约?占|占比|比重|比例)(?!全|.{2,20}的)"
    f"|占(?!比)(?:全[市省县区国])?(?P<whole>.{{2,20}}?)的?(?:比重|比例|份额)?)?{REACHES}"
)
"""All that stands before a share of what its brackets are beside; with the words of its whole."""


def _in_brackets(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the share of what brackets stand behind, or of it the share of an amount in them."""
    if one.bracket is None or one.item.unit != "%" or not is_chinese(one.item):
        return
    beside, inside = host(said, at), same_sentence(said, at)
    if beside is None or beside.is_percent or is_no_total(beside):
        return
    if inside:
        own, *others = inside
        counts = not (others or own.is_percent or is_step(own))
        alike = counts and shift(own.item.unit, beside.item.unit) is not None
        if alike and RATIO.match(one.before):
            yield Claim("share", (own.item, beside.item, one.item), one.item.at)
    elif words := _OPENS.fullmatch(one.before):
        yield from _of_beside(said, beside, one, words["whole"] or "")


def _of_beside(said: Heard, beside: Said, one: Said, name: str) -> Iterator[Claim]:
    share = one.item.replace(name=one.item.name or f"{beside.item.name}占比")
    if name:
        whole = whole_of(said, beside, name) or listed_whole(said, beside, name)
    else:
        whole = total_of(said, said.place(beside))
    if whole is not None and (name or not has_own_share(said, whole, beside, one)):
        yield Claim("share", (beside.item, whole.item, share), one.item.at)
    elif name:
        yield Claim("share", (beside.item, share), one.item.at, TOTAL.sub("", name))


def _of_so_many(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 优良比例达到90%(18个断面中有16个达到Ⅲ类)."""
    if one.bracket is None or _AMONG.fullmatch(one.before) is None:
        return
    beside, inside = host(said, at), same_sentence(said, at)
    if beside is None or beside.item.unit != "%" or len(inside) != 1:
        return
    whole = inside[0]
    if whole.item.unit == one.item.unit and one.item.value <= whole.item.value:
        yield Claim("share", (one.item, whole.item, beside.item), one.item.at)


FORMS = (_in_brackets, _of_so_many)
