"""Which figures of a Chinese list are no parts of one whole, though they stand behind 其中."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.items import Said

_HEAD = 2
"""Characters at the end of a name that say what is measured: 里程, 面积, 收入."""
_TRAITS = tuple(map(re.compile, (
    "[男女]", "岁|青年|老年", "党员|团员", "学历|本科|大专|专科|研究生|硕士|博士", "少数民族|汉族",
    "职称|高级|中级|初级|技师",
)))  # fmt: skip
"""What tells people by one trait each: the women among them may be party members, too."""


def up_to_sibling(found: Sequence[Said], total: Said) -> list[Said]:
    """Return a list up to what, behind a semicolon, is named as its total is.

    Of 公路总里程1.6万公里,其中高速公路620公里;铁路营业里程480公里 it is no part.
    """
    head = total.item.name[-_HEAD:]
    first = next(iter(found), total)
    if first.item.name.endswith(head) or len(total.item.name) <= _HEAD:
        return [*found]
    apart = (one.sentence != first.sentence and one.item.name.endswith(head) for one in found)
    return [*found[: next((at for at, own in enumerate(apart) if own), len(found))]]


def overlap(found: Sequence[Said]) -> bool:
    """Tell people that are counted by several traits: 女党员30名,35岁以下40名."""
    of = [tuple(trait.search(one.before) is not None for trait in _TRAITS) for one in found]
    return len({*of}) > 1 and any(map(any, of))
