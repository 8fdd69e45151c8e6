"""Sums that a sentence prints behind their parts: 水稻50万亩、小麦20万亩,合计70万亩; in total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.plan.numbers.numerals import count_of
from zzplan.plan.units.units import shift
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.prose.entries import is_chinese
from zzplan.reading.words.hedges_en import HEDGES

_ZH = re.compile(
    "[,、;:_]*(?:([两二三四五六七八九十]|[2-9])(?:级(?:财政)?|项|者|类|个(?:项目|工程|企业|园区|部门)?|地|县|区|年|部分|方面)?)?(?:以上|上述)?"
    "(?:(?:合计|共计|总计(?!划)|合共|总共)[^,;。0-9_占其]{0,4}?|之和|共(?:投入|完成|有)?)"
    "(?:大?约|将?近|接近|达到?|为|是|超过|突破)*"
)
_EN = re.compile(
    r"[\s,:–-]*(?:(?:or|for|so|and|which|making|giving|with|bringing)\s)*(?:(?:an?|the|that)\s)?"
    r"(?:grand\s|combined\s|overall\s)?total(?:s|l?ing)?"
    rf"(?:\s(?:of|is|was|being|comes\sto|came\sto|amounts\sto|to))?{HEDGES}\s*"
    rf"|[\s,:–-]*(?:(?:which|and|these|they)\s)*(?:add(?:s|ing)?\sup|sum(?:s|ming)?)\sto{HEDGES}\s*"
)
_EN_BEFORE = re.compile(
    r"[\s,:–-]*(?:(?:or|that\sis,?|i\.e\.,?|giving|making|an?|the|[a-z]+\sof)\s)*"
)
_EN_BEHIND = re.compile(r"(?:\s[a-z-]+){0,2}\s(?:in\s(?:total|all)|altogether|overall|together)\b")
_OPENS = re.compile(r"其中|\bof\s(?:which|whom|these|them)\b|\bincluding\b")
"""The first of the parts, where they are some of a whole."""
_NO_PART = re.compile(
    "(?:比|较)[^,;。]*$|(?:净增|增加|增长|减少|下降|降低|提高|上升)了?(?:约)?$|年均|每年"
)
PACE = re.compile(r"^\s(?:(?:a|per|each|every)\s(?:year|annum)|annually)\b")
_AND_OTHERS = re.compile(r"[^,;。]{0,6}等|\s(?:etc|and\sothers)")
_TOTAL = re.compile(r"\btotal\b")
"""Before what is a sum of others itself."""
_MOST = 40
_NAMED = 3
"""Parts that the name of a sum lists."""
_TOO_MUCH = 1.5
"""So many times their sum, or a part of it so small, are no parts of it by a mistake only."""


def is_sum(one: Said) -> bool:
    """Tell a figure that its words only call the sum of those before it."""
    if one.is_percent or one.bracket is not None:
        return False
    if not one.before.isascii():
        return _ZH.fullmatch(one.before) is not None
    if PACE.match(one.behind):
        return False
    own = _EN_BEFORE.fullmatch(one.before) and _EN_BEHIND.match(one.behind)
    return own is not None or _EN.fullmatch(one.before) is not None


def sums(said: Sequence[Said]) -> Iterator[Claim]:
    """Yield each sum with the parts that are printed before it."""
    for at, one in enumerate(said):
        if one.in_row or not is_sum(one) or "_" in one.before:
            continue  # 五年合计 of three of them
        parts = _parts_before(said, at)
        words = _ZH.fullmatch(one.before)
        if words and words[1] and count_of(words[1]) != len(parts):
            continue
        if len(parts) > 1 and can_be(one.item, parts):
            total = one.item.replace(name=named_after(parts, one.item))
            yield Claim("sum", (total, *parts), one.item.at, whole=True)


def _parts_before(said: Sequence[Said], at: int) -> list[Item]:
    """Return the figures of one unit that lead to a sum, from 其中 on where they are some."""
    one, found = said[at], list[Said]()
    for other, behind in pairwise(reversed(said[max(0, at - _MOST) : at + 1])):
        before, later = behind, other
        if before.item.at.block != one.item.at.block or before.in_row:
            break
        if before.sentence != later.sentence and before.closes:
            break
        if before.bracket is not None:
            continue
        if is_sum(before) or not _of_one_unit(before.item, one.item, found):
            break
        if not (_NO_PART.search(before.before) or PACE.match(before.behind)):
            found.append(before)
        if _OPENS.search(before.before):
            break
    if any(_TOTAL.search(part.before) for part in found[:-1]):
        return []
    if found and _AND_OTHERS.match(found[0].behind):
        return []
    return [part.item for part in reversed(found)]


def _of_one_unit(part: Item, total: Item, found: Sequence[Said]) -> bool:
    if found:
        return part.unit == found[0].item.unit
    if part.unit == total.unit:
        return True
    bare = not total.unit and not is_chinese(part)
    return bare or (shift(part.unit, total.unit) or 0) < 0


def can_be(total: Item, parts: Sequence[Item]) -> bool:
    """Tell whether figures can be parts of a sum, be it wrong: one that is more is its whole."""
    if any(one.comparator != "=" or one.value_high is not None for one in parts):
        return False
    scale = 10.0 ** (shift(parts[0].unit, total.unit) or 0)
    values = [one.value * scale for one in parts]
    summed = sum(values)
    near = total.value / _TOO_MUCH <= summed <= total.value * _TOO_MUCH
    return total.comparator != "<=" and near and max(values) <= total.value


def named_after(parts: Sequence[Item], total: Item) -> str:
    """Name a sum after its parts."""
    names = list(dict.fromkeys(one.name for one in parts if one.name))
    if not is_chinese(total):
        return " + ".join(names[:_NAMED])
    return "、".join(names[:_NAMED]) + ("等" if len(names) > _NAMED else "") + "合计"
