"""What Chinese reckons of two sides: 收入a,加上补助b,收入总计c; 收支相抵,结余d; 贸易顺差e."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.said import back, places_back, same_sentence
from zzplan.reading.claims.shares_zh import GROWTH, OF_BEFORE, level_before
from zzplan.reading.claims.sums import can_be
from zzplan.reading.claims.wholes import PART, is_no_total
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.strictness import words_before

_TOTAL = re.compile(
    "[,、;]*(?:[^,;。0-9]{0,8}?)(?P<side>收入|支出)(?:总量|总计|合计|总额)(?:为|达到?|是|共)*"
)
"""All that stands before what the amounts before it come to."""
_PLUS = re.compile("^[,、;]*加(?:上)?(?!快|强|大|工|装)")
"""Before the first of what is added."""
_LEFT = re.compile(
    "[,、]*(?:年终|累计|净|滚存|当年)?(?P<short>赤字|缺口)?(?:结余|结转(?:下年)?|盈余)?(?:为|约)?"
)
_AGAINST = re.compile(
    "(?:收支|收入支出|收入与支出)(?:总量|总计)?(?:相抵|轧差|相减)(?:后)?,?[^,;。0-9]{0,6}$"
)
_TRADE = re.compile(
    "[,、;]*(?:实现|其中)?(?:对?外贸|贸易|进出口)?(?:贸易)?(顺|逆)差(?:额)?(?:为|达到?|约)*"
)
_SIDE = re.compile("(?<![进])(?<!出口及)(出口|进口)(?:总?值|总?额)?(?:完成|实现|达到?|为|约)*$")
_SHORTFALL = re.compile("[,、;]*(?:岁入岁出|收支)?(差短|短绌|剩余)(?:数|金额)?(?:为|达|约)?")
_ESTIMATE = re.compile("(岁入|岁出)(?!岁)[^,;。0-9]{0,10}$")
_KEPT = re.compile("[,、;]*(?:当[期年]|本[期年])(?:收支)?(?:结余|收支差)(?:额)?(?:为|约)*")
"""What of the income of a year is not spent: 社会保险基金收入a,支出b,当期结余c."""
_SPENT = re.compile("(收入|支出)(?:完成|实现|达到?|为|约|总计|合计|总额)*$")
_LONGEST = 40
_NEAR = 8


def _summed(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 收入a亿元,(加上)上级补助b亿元、调入资金c亿元,收入总计d亿元."""
    words = None if one.is_percent or one.in_row else _TOTAL.fullmatch(one.before)
    found = list[Said]()
    if words is None:
        return
    for place in places_back(at, _LONGEST):
        other = said[place]
        if other.sentence != one.sentence:
            break
        if PART.search(other.before):
            return
        if other.is_percent or other.bracket is not None or is_no_total(other):
            continue
        found.append(other)
        if _PLUS.match(other.before):
            first = _first(said, place, words["side"])
            parts = [part.item for part in (*([first] if first else []), *reversed(found))]
            alike = all(shift(part.unit, one.item.unit) is not None for part in parts)
            if first is not None and alike and can_be(one.item, parts):
                yield Claim("sum", (one.item, *parts), one.item.at, whole=True)
            return
    parts = [part.item for part in reversed(found)]
    listed = len(found) > 1 and words["side"] in found[-1].before
    if listed and {part.unit for part in parts} == {one.item.unit} and can_be(one.item, parts):
        yield Claim("sum", (one.item, *parts), one.item.at, whole=True)


def _first(said: Heard, at: int, side: str) -> Said | None:
    """Return what is added to: first in the sentence, else first of the last one on that side."""
    own = said[at]
    for place in places_back(at, _LONGEST):
        other = said[place]
        if other.item.at.block != own.item.at.block:
            return None
        begins = place == 0 or said[place - 1].sentence != other.sentence
        opens = begins and (place == 0 or said[place - 1].closes or other.sentence == own.sentence)
        if opens and not PART.search(other.before) and not other.is_percent:
            return other if side in other.before else None
    return None


def _balanced(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 收支总量相抵,赤字d亿元, of the two totals before it."""
    left = None if one.is_percent or one.in_row else _LEFT.fullmatch(one.before)
    if left is None or not _AGAINST.search(words_before(one.item)):
        return
    sides: dict[str, Said] = {}
    for other in back(said, at, _LONGEST):
        if other.item.at.block != one.item.at.block:
            break
        if not other.is_percent and (words := _TOTAL.fullmatch(other.before)):
            sides.setdefault(words["side"], other)
    if len(sides) == 2 and len({o.item.unit for o in (one, *sides.values())}) == 1:
        income, spent = sides["收入"], sides["支出"]
        pair = (income, spent) if left["short"] else (spent, income)
        yield Claim("points", (*(side.item for side in pair), one.item), one.item.at)


def _kept(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 社会保险基金预算收入518.45亿元,支出511.75亿元,当期结余6.7亿元."""
    if one.is_percent or one.in_row or _KEPT.fullmatch(one.before) is None:
        return
    near = [o for o in back(said, at, _NEAR) if o.item.at.block == one.item.at.block]
    near = [o for o in near if not (o.is_percent or o.in_row or is_no_total(o))][:2]
    sides = [_SPENT.search(other.before) for other in near]
    if [side and side[1] for side in sides] != ["支出", "收入"]:
        return
    if any(PART.search(other.before) for other in near):
        return
    if len({(o.item.unit, o.item.year) for o in (one, *near)}) == 1:
        yield Claim("points", (*(o.item for o in near), one.item), one.item.at)


def _traded(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 出口68.2亿元;进口28.6亿元;贸易顺差39.6亿元."""
    words = None if one.is_percent or one.in_row else _TRADE.fullmatch(one.before)
    if words:
        sides = _sides(said, at, _SIDE)
        yield from _between(one, sides.get("出口"), sides.get("进口"), short=words[1] == "逆")


def _short(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 歲入預算1620億元,歲出預算1710億元,歲入歲出差短90億元."""
    words = None if one.is_percent or one.in_row else _SHORTFALL.fullmatch(one.before)
    if words:
        sides = _sides(said, at, _ESTIMATE)
        yield from _between(one, sides.get("岁入"), sides.get("岁出"), short=words[1] != "剩余")


def _sides(said: Heard, at: int, named: re.Pattern[str]) -> dict[str, Said]:
    """Return what is nearest before a figure of each of two sides in its paragraph."""
    sides: dict[str, Said] = {}
    for other in back(said, at, _LONGEST):
        if other.item.at.block != said[at].item.at.block:
            break
        side = None if other.is_percent or is_no_total(other) else named.search(other.before)
        if side:
            sides.setdefault(side[1], other)
    return sides


def _between(one: Said, more: Said | None, less: Said | None, *, short: bool) -> Iterator[Claim]:
    """Yield by how much one side is more, or ``short``, than another."""
    if more is None or less is None:
        return
    if len({(other.item.unit, other.item.year) for other in (one, more, less)}) == 1:
        pair = (more, less) if short else (less, more)
        yield Claim("points", (*(side.item for side in pair), one.item), one.item.at)


def _than(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 支出安排425亿元,比上年执行数412.7亿元增长3%."""
    words = GROWTH.fullmatch(one.before) if one.item.unit == "%" else None
    last = next(iter(same_sentence(said, at)), None) if words else None
    level = level_before(said, at) if last and OF_BEFORE.fullmatch(last.before) else None
    if words and last and level and last.item.unit == level.item.unit:
        items = (last.item.replace(year=None), level.item, one.item)
        yield Claim("growth", items, one.item.at, falls=words[1] not in ("增长", "上升"))


FORMS = (_summed, _balanced, _kept, _traded, _short, _than)
