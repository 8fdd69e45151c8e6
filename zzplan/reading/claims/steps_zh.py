"""A step and what it comes to in per cent: 26.67万所,比上年增加1.17万所,增长4.6%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.said import host, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.entries import is_chinese

_SINCE = (
    "(?:同比|环比|[比较与][^,;。0-9]{0,8}|同口径|可比口径)*_*"
    "(?:决算数?|执行数|完成数)?(?:名义|实际)?"
)
_RISE = "净增加?|增加|成长|增收|增支|增产|增长|提高|上升|扩大|多收|多支"
_FALL = "净减少?|减少|减收|减支|减产|下降|降低|缩小|少收|少支"
_STEP = re.compile(rf"[,、;_]*{_SINCE}(?:({_RISE})|{_FALL})(?:了|额)?(?:约|近)?")
"""All that stands before a step: nothing else is named."""
_RATE = re.compile(
    rf"[,、;_(]*(?:或|即|折合|约)?{_SINCE}(?:({_RISE}|增幅|增速|增(?=$|[0-9]))|{_FALL}|降幅)"
    "(?:率|幅度?)?(?:了|为|是|达到?)?(?:约|近)?"
)
_NEW_YEAR = "年初"
_SAID_SINCE = re.compile("同比|环比|[比较与]")
_NET = re.compile("净增[^,;。0-9]{0,10}$")
_NET_OF = re.compile("[,、;_]*净增加?[^,;。0-9]{0,8}")
_GONE = re.compile("[,、;_]*(?:退出|退库|注销|关停|淘汰|流出|减少)[^,;。0-9]{0,8}")
_COME = re.compile("新|入库|引进|流入|增加")
_TOTAL = re.compile("[,、;_]*(?:[^,;。0-9]{0,6})?总(?:数|量)(?:达到?|增至|增加到|为|突破)*")
"""Before the level that a step stands before."""
_SHARE = re.compile("[,、;_(]*(?:占|完成|为)")
"""Before what may stand between a level and its step."""
_OF_EARLIER = re.compile("[的_]$|_度?(?:预算|决算|执行|完成)数$")
"""Before the earlier value of 较2020年的9323亿元增加4374亿元."""


def is_step(one: Said) -> bool:
    """Tell what something changed by, where no other word stands before it."""
    return not one.is_percent and _STEP.fullmatch(one.before) is not None


def is_growth(one: Said) -> bool:
    """Tell a change in per cent of what stands before it."""
    return one.item.unit == "%" and _RATE.fullmatch(one.before) is not None


def is_whole(one: Said) -> bool:
    """Tell what the share behind it is of: 完成年初预算数60999万元的40.4%."""
    return not one.is_percent and one.behind == "的" and _SHARE.match(one.before) is not None


def value_of(before: Sequence[Said]) -> Said | None:
    """Return the amount that figures behind it speak of, the nearest of them first.

    Its steps, its growth and what share it is of a whole or a plan stand between.
    """
    for one in before:
        share = _SHARE.match(one.before) or one.before == "的"
        if one.is_percent and not (is_growth(one) or share):
            return None
        if not (one.is_percent or is_step(one) or is_whole(one)):
            return one
    return None


def _stepped(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """26.67万所,比上年增加1.17万所,增长4.6%; 28583万元,同比增长10.85%,增收2798万元."""
    if one.in_row or not is_chinese(one.item):
        return
    before = same_sentence(said, at)
    if one.bracket is not None and (beside := host(said, at)) is not None:
        before = [beside, *same_sentence(said, said.place(beside))]  # 增加50.8万人(增长3.8%)
    other = before[0] if before else None
    if other is None or one.is_percent == other.is_percent:
        return
    step, rate = (other, one) if one.is_percent else (one, other)
    moved, grown = _STEP.fullmatch(step.before), _RATE.fullmatch(rate.before)
    if moved is None or grown is None or rate.item.unit != "%":
        return
    level = value_of(before[1:])
    if bool(moved[1]) != bool(grown[1]) or level is None or _is_earlier(level, step):
        return
    if level.item.kind in ("added", "multiple") or level.item.base_value is not None:
        return
    if shift(step.item.unit, level.item.unit) is not None and _since_one_year(step, rate):
        figures = (step.item, level.item, rate.item)
        yield Claim("step", figures, one.item.at, falls=not moved[1])


def _gained(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """净增企业120家,总数达到1260家,比上年增长10.5%: the step stands before its level."""
    near = same_sentence(said, at)[:2]
    grown = _RATE.fullmatch(one.before) if one.item.unit == "%" else None
    if grown is None or not grown[1] or len(near) < 2 or any(o.is_percent for o in near):
        return
    level, step = near
    led = _TOTAL.fullmatch(level.before) is not None and _NET.search(step.before) is not None
    less = step.item.value < level.item.value and step.item.unit == level.item.unit
    since = "_" in one.before or _SAID_SINCE.search(one.before) is not None
    if led and less and since:
        yield Claim("step", (step.item, level.item, one.item), one.item.at)


def _compared(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """13697亿元,较2020年的9323亿元增加4374亿元,增长33.6%."""
    before = same_sentence(said, at)
    if is_growth(one) and before and is_step(before[0]):
        step, before = before[0], before[1:]
    elif is_step(one) or (is_growth(one) and not one.before.startswith(",")):
        step = one
    else:
        return
    if len(before) < 2 or not _is_earlier(before[0], step) or before[1].is_percent:
        return
    earlier, level = before[0].item.replace(year=step.item.base_year), before[1].item
    moved = _STEP.fullmatch(step.before) or _RATE.fullmatch(step.before)
    falls = moved is not None and not moved[1]
    if earlier.unit != level.unit or falls != (level.value < earlier.value):
        return
    if one.is_percent:
        yield Claim("growth", (earlier, level, one.item), one.item.at, falls=falls)
    elif one.item.unit == level.unit:
        yield Claim("points", (earlier, level, one.item), one.item.at, falls=falls)


def _netted(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """新增企业186家,退出62家,净增124家."""
    near = same_sentence(said, at)[:2]
    if one.is_percent or len(near) < 2 or not _NET_OF.fullmatch(one.before):
        return
    gone, come = near
    told = _GONE.fullmatch(gone.before) and _COME.search(come.before)
    if told and {gone.item.unit, come.item.unit} == {one.item.unit}:
        yield Claim("points", (gone.item, come.item, one.item), one.item.at)


def _is_earlier(one: Said, step: Said) -> bool:
    """Tell the value of another year that a step, right behind it, begins at."""
    beside = one.behind == step.before and not step.before.startswith((",", "_"))
    unnamed = not one.item.name and one.item.year is None  # 较2024年的2190万元减少221万元
    return beside and (unnamed or _OF_EARLIER.search(one.before) is not None)


def _since_one_year(step: Said, rate: Said) -> bool:
    """Tell that a step and its rate begin at one time: not 比年初增加a,同比增长b%."""
    if (_NEW_YEAR in step.before) != (_NEW_YEAR in rate.before) and _SAID_SINCE.search(rate.before):
        return False
    years = {step.item.base_year, rate.item.base_year} - {None}
    return len(years) < 2


FORMS = (_stepped, _gained, _compared, _netted)
