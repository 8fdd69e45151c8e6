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
_SIDES = (
    ("进口", "出口"), ("收入", "支出"), ("存款", "贷款"), ("城镇", "农村"), ("城镇", "乡村"),
    ("男", "女"),
)  # fmt: skip
_BOTH = "进出口"  # is of both sides


def up_to_sibling(found: Sequence[Said], total: Said) -> list[Said]:
    """Return a list up to what, behind a semicolon, is named as its total is, or is its other side.

    Of 公路总里程1.6万公里,其中高速公路620公里;铁路营业里程480公里 it is no part, nor of
    进口68亿元,其中粮食20亿元;出口28亿元.
    """
    head, first = total.item.name[-_HEAD:], next(iter(found), total)
    named = len(total.item.name) > _HEAD and not first.item.name.endswith(head)
    apart = (
        one.sentence != first.sentence
        and (_is_other_side(one, total) or (named and one.item.name.endswith(head)))
        for one in found
    )
    return [*found[: next((at for at, own in enumerate(apart) if own), len(found))]]


def _is_other_side(one: Said, total: Said) -> bool:
    names = [each.item.name.replace(_BOTH, "") for each in (one, total)]
    return any(
        {tuple(side in name for side in sides) for name in names} == {(True, False), (False, True)}
        for sides in _SIDES
    )


def overlap(found: Sequence[Said]) -> bool:
    """Tell people that are counted by several traits: 女党员30名,35岁以下40名."""
    of = [tuple(trait.search(one.before) is not None for trait in _TRAITS) for one in found]
    return len({*of}) > 1 and any(map(any, of))
