"""What budgets reckon in words: 收入a,加上补助b,收入总计c; 收支相抵,结余d."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
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
_LONGEST = 40


def _summed(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield 收入a亿元,加上上级补助b亿元、调入资金c亿元,收入总计d亿元."""
    words = None if one.is_percent or one.in_row else _TOTAL.fullmatch(one.before)
    found = list[Said]()
    if words is None:
        return
    for place in range(at - 1, max(-1, at - _LONGEST), -1):
        other = said[place]
        if other.sentence != one.sentence or PART.search(other.before):
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


def _first(said: Heard, at: int, side: str) -> Said | None:
    """Return what is added to: first in the sentence, else first of the last one on that side."""
    own = said[at]
    for place in range(at - 1, max(-1, at - _LONGEST), -1):
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
    for other in reversed(said[max(0, at - _LONGEST) : at]):
        if other.item.at.block != one.item.at.block:
            break
        if not other.is_percent and (words := _TOTAL.fullmatch(other.before)):
            sides.setdefault(words["side"], other)
    if len(sides) == 2 and len({o.item.unit for o in (one, *sides.values())}) == 1:
        income, spent = sides["收入"], sides["支出"]
        pair = (income, spent) if left["short"] else (spent, income)
        yield Claim("points", (*(side.item for side in pair), one.item), one.item.at)


FORMS = (_summed, _balanced)
