"""Rates that count what was done of what was to be: 排查问题480个,整改462个,整改率96.3%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Fits, Heard
from zzplan.reading.claims.said import back, same_sentence
from zzplan.reading.claims.steps_zh import is_step
from zzplan.reading.claims.wholes import PART
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.likeness import plain

_DONE = (
    "整改|办结|完成|合格|落实|达标|兑现|化解|破案|结案|解决|开工|竣工|签约|履约|处置|整治|答复|销号|达产|"
    "投产|通过|录取|到位|审结|执结|验收|修复|治理|回收"
)
_RATE = re.compile(f"[,、;_]*(?:按期|按时|及时|总体)?({_DONE})率(?:达到?|为|是|约|均)*")
"""All that stands before a rate: of what the figure before it was."""
_NOT = re.compile(f"[不未]({_DONE})")
"""What was not done: 不合格20批次,合格率98%."""
_EACH = re.compile(
    "[,、;_]*(?:([户人亩])均|平均每([户人亩家宗]))(?:达到?|为|约|近|补贴|发放|贷款)*"
)
"""All that stands before what the amounts before it make for each."""
_SPENDING = re.compile("[,、;_]*(?:游客)?(?:人均|每人)(?:旅游)?(?:消费|花费|支出)(?:约|为|达到?)*")
_YIELD = re.compile(
    "[,、;_]*(?:平均|粮食|折合)*(?:亩均产量|亩产量?|每亩产量|单产)(?:量|约|为|达到?|近)*"
)
_NEAR = 8
"""Figures before another, at most, that it is made of."""
_GIVES = re.compile("补贴|补助|奖补|资助|救助|发放|兑付|分红|贷款|投放|拨付|减免")
_AIM = re.compile("目标|任务|计划|指标")
_VITAL = {"出生率": "出生人口", "死亡率": "死亡人口"}
_GROWN = "自然增长率"
_PER_MILLE = "‰"


def _done(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the share of what was done, where both counts stand before it."""
    words = _RATE.fullmatch(one.before) if one.item.unit == "%" else None
    near = same_sentence(said, at)[:2]
    if words is None or len(near) < 2 or any(other.is_percent for other in near):
        return
    done, total = near
    if _AIM.search(done.before + done.behind):  # 完成全年目标3.8万人,完成率103.2%
        if done.item.unit == total.item.unit:
            yield Claim("share", (total.item, done.item, one.item), one.item.at)
        return
    counted = words[1] in _NOT.sub("", done.before) and words[1] not in total.before
    scale = shift(done.item.unit, total.item.unit)
    alike = scale is not None and done.item.value * 10.0**scale <= total.item.value
    if counted and alike and not (is_step(done) or is_step(total)):
        yield Claim("share", (done.item, total.item, one.item), one.item.at)


def _vital(said: Heard, _at: int, one: Said) -> Iterator[Claim]:
    """Yield what births make of the people, and what births and deaths make of their growth."""
    if one.item.unit != _PER_MILLE or one.item.year is None:
        return
    name = plain(one.item.name)
    if name.endswith(_GROWN):
        births, deaths = (_level(said, one, rate, percent=True) for rate in _VITAL)
        if births is not None and deaths is not None:
            yield Claim("points", (deaths.item, births.item, one.item), one.item.at)
        return
    of = next((_VITAL[rate] for rate in _VITAL if name.endswith(rate)), None)
    part = _level(said, one, of) if of else None
    people = _level(said, one, "常住人口") or _level(said, one, "总人口", fits=str.__eq__)
    if part is not None and people is not None:
        yield Claim("heads", (part.item, people.item, one.item), one.item.at)


def _level(
    said: Heard, one: Said, name: str, *, percent: bool = False, fits: Fits = str.endswith
) -> Said | None:
    """Return the one value of a year and section of text that has a name."""
    groups = said.named(name, one.item.year, fits, within=one.item.within, percent=percent)
    found = [other for group in groups for other in group]
    found = [other for other in found if other.item.at.block == one.item.at.block]
    return found[0] if len(found) == 1 else None


def _each(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 发放补贴2.4亿元,惠及8万户,户均3000元."""
    words = _EACH.fullmatch(one.before)
    near = same_sentence(said, at)[:2]
    if words is None or len(near) < 2 or any(other.is_percent or is_step(other) for other in near):
        return
    many, total = near
    given = _GIVES.search(total.before) or _GIVES.search(one.before)
    if not given or PART.search(total.before):  # 补贴5000万元,其中农业2000万元,惠及1万户
        return
    counts = many.item.unit.lstrip("万千百") == (words[1] or words[2])
    if counts and shift(total.item.unit, one.item.unit) is not None and "元" in one.item.unit:
        yield Claim("heads", (total.item, many.item, one.item), one.item.at)


def _spent(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 接待游客3120万人次,旅游总收入286.5亿元,人均消费918元."""
    if _SPENDING.fullmatch(one.before) is None or "元" not in one.item.unit:
        return
    near = [o for o in _up_to_stop(said, at) if not (o.is_percent or is_step(o))]
    near = [o for o in near if not PART.search(o.before)][:2]
    people = next((o for o in near if o.item.unit.endswith("人次")), None)
    income = next((o for o in near if "元" in o.item.unit and "旅游" in o.item.name), None)
    if people is not None and income is not None and people.item.year == income.item.year:
        yield Claim("heads", (income.item, people.item, one.item), one.item.at)


def _yielded(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 播种面积186.3万亩;总产量84.6万吨,亩产454公斤."""
    if _YIELD.fullmatch(one.before) is None or one.item.unit not in ("公斤", "吨", "斤"):
        return
    near = [o for o in _up_to_stop(said, at) if not (o.is_percent or is_step(o))][:2]
    area = next((o for o in near if o.item.unit.endswith("亩")), None)
    crop = next((o for o in near if shift(o.item.unit, one.item.unit) is not None), None)
    if area is None or crop is None or not re.search("播种|种植|面积", area.item.name):
        return
    if area.item.year == crop.item.year:
        yield Claim("heads", (crop.item, area.item, one.item), one.item.at)


def _up_to_stop(said: Heard, at: int) -> Iterator[Said]:
    """Yield what stands before a figure up to a full stop, the nearest first."""
    last = said[at]
    for other in back(said, at, _NEAR):
        if other.sentence != last.sentence and other.closes:
            return
        last = other
        yield other


FORMS = (_done, _vital, _each, _spent, _yielded)
