"""What a list of parts opens with, and what it may be a list of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.units.units import shift
from zzplan.reading.claims.said import back, run
from zzplan.reading.claims.steps_zh import is_step, is_whole
from zzplan.reading.items import Said
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.parts_zh import DIVIDED

PART = re.compile(
    rf"^[,、;(_]*(?:其中|{DIVIDED}[,:])|\b[Oo]f\s(?:which|whom|these|them)\b|^\s*(?:Out\s)?[Oo]f\s(?:this|that|those)\b[^,]*,|^\s*(?:These|They|This|which|who)\s(?:comprised|included|consisted\sof)\b|\binclud(?:ing|es?)\b|\bcompris(?:ing|es)\b|\bconsist(?:ing|s)\sof\b"
    r"|\bmade\sup\sof\b|\bc(?:omposed|omprised)\sof\b|\b(?:divided|split|broken\sdown)\s(?:in)?to\b"
)
DIVIDES = re.compile(f"^[,;_]*{DIVIDED}[,:]")
_STEP = re.compile("(?:净增|增加|增长|减少|下降|提高|上升)了?(?:约)?$")
"""What a total changed by."""
_COMPARED = re.compile("^_+的?$")
"""较2024年的2190万元减少221万元."""
_MEANT = re.compile("(?:年均|月均|日均|平均每[年月天]|每年)[^,;。]{0,6}$")
"""Before what a total comes to in each year: 累计186万亩,年均37.2万亩,其中."""
_OF = re.compile("[,、(_]*占(?![^,;。]{0,6}(?:预算|计划|目标|任务))")
"""Before what share of another an amount is: 不过夜旅客a,占旅客总数b%。按渠道统计,经海路c."""
_OF_ALL = re.compile("^(?:全[国省市县区]|年末)+")
_DOES = re.compile("[,、;_]*(?:其中[,:]?)?(新增|完成|建成|争取|引进|培育|发放|投入)")
_NEARLY = 0.02
"""Part of a share that its rounding may be."""
_SHORT = 3
"""Characters; names of no more may be of anything."""
_LONGEST = 40
"""Figures, back to what a paragraph divides."""
_THEN = re.compile("[,;]?(_+)(?:同期)?(?:为|是)")
_RELATIVE = 3
"""Characters of 上年, 去年 and 上一年."""


def is_moved(one: Said) -> bool:
    """Tell what a total changed by."""
    return _STEP.search(one.before) is not None or is_step(one)


def is_no_total(one: Said) -> bool:
    """Tell what a total changed by or from, comes to a year, and what it is itself a share of."""
    earlier = _COMPARED.search(one.before) and _STEP.search(one.behind)
    return bool(is_moved(one) or is_whole(one) or earlier or _MEANT.search(one.before))


def standing(told: Sequence[Said]) -> list[Said]:
    """Leave out what is no total, and what a list goes on with: 比上年增加2.68万座、494.86万米.

    Parameters
    ----------
    told : sequence of Said
        Of one sentence or more, the nearest first, as what is returned.
    """
    found, none = list[Said](), False
    for one in reversed(told):
        none = is_no_total(one) or (none and one.before.strip("_ ") == "、")
        none = none or _is_of_before(one, found)
        if not none:
            found.append(one)
    return found[::-1]


def named_before(said: Sequence[Said], at: int) -> Said | None:
    """Return what a paragraph divides by its name: 分级次看,市级一般公共预算收入."""
    one = said[at]
    for other in back(said, at, _LONGEST):
        name = _OF_ALL.sub("", other.item.name)
        more = other.item.unit == one.item.unit and other.item.value >= one.item.value
        if more and len(name) > _SHORT and one.item.name.endswith(name) and not is_no_total(other):
            return other
    return None


def _is_of_before(one: Said, told: Sequence[Said]) -> bool:
    """Tell what was the year before: 总额599.8亿元,2024年为609.6亿元; 增长4.6%,上年为229万吨."""
    words = _THEN.fullmatch(one.before)
    same = [other.item.year or 0 for other in told if other.item.unit == one.item.unit]
    if words is None or not same:
        return False
    return len(words[1]) <= _RELATIVE or (one.item.year or 0) < same[-1]


def told_before(said: Sequence[Said], at: int, one: Said) -> list[Said]:
    """Return what the sentence before told, the nearest first; in Chinese semicolons end none.

    What divides a whole again is no part of what it was divided into before.
    """
    told = list(run(said, at, -1, said[at].sentence))
    if one.before.isascii():
        return told
    at -= len(told)
    while at >= 0 and not said[at].closes and said[at].item.at.block == one.item.at.block:
        more = list(run(said, at, -1, said[at].sentence))
        told, at = told + more, at - len(more)
    if DIVIDES.match(one.before):
        parted = [place for place, other in enumerate(told) if PART.search(other.before)]
        told = told[parted[-1] + 1 :] if parted else told
        shared = {id(told[place + 1]) for place, o in enumerate(told[:-1]) if _OF.match(o.before)}
        told = [other for other in told if id(other) not in shared]
    return told


_BALANCE = re.compile("(收益额?|顺差|逆差|差额|赤字|盈余|结余|缺口)[为达约]*$")


def does_the_same(one: Said, other: Said) -> bool:
    """Tell 投资90亿元,其中完成公路投资60亿元,完成铁路投资30亿元."""
    first, next_ = _DOES.match(one.before), _DOES.match(other.before)
    same = first is not None and next_ is not None and first[1] == next_[1]
    return same and one.sentence == other.sentence


def is_balance(one: Said, first: Said) -> bool:
    """Tell what is left of both sides, unless parts are of one: 中央财政赤字, 地方财政赤字."""
    left = _BALANCE.search(one.before)
    return left is not None and not first.before.rstrip("为达约").endswith(left[1])


def is_right(part: Said, whole: Said, share: Said) -> bool:
    """Tell a share that a part is of a whole, as nearly as it is printed."""
    scale = shift(part.item.unit, whole.item.unit)
    told = 100.0 * part.item.value * 10.0 ** (scale or 0) / (whole.item.value or 1.0)
    return is_near(told, share.item.value, _NEARLY)
