"""So much a year beside what it comes to over some years: 五年累计3万人,年均6000人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.numbers.numerals import count_of
from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.prose.entries import is_chinese, is_priced
from zzplan.reading.prose.grammar import POINTS
from zzplan.reading.prose.totals import TOTALLED
from zzplan.reading.text.likeness import alike
from zzplan.reading.text.strictness import words_before

_YEARLY = re.compile(
    "[,、;_]*(?P<name>[^,;。0-9_]{0,16}?)(?:年均|平均每年|每年)(?:再)?(?:(?P<rises>增长|增加|提高|上升|新增|净增|完成|投入|实现|达到?|培育|建设|培训|新建|建成|"
    "改造|治理|引进|投放|发放)|"
    "下降|降低|减少|压减|递减)?(?:约|近)?"
)
"""All that stands before an amount of each year."""
_FALLS = re.compile("(?:下降|降低|减少|压减)(?:了|约)*$")
_LENGTH = re.compile(
    "(?<![0-9一二三四五六七八九十第])([两三四五六七八九]|[2-9])年[来间内里]?[^,。;]{0,3}"
    "(?:累计|合计|共|投入|投资|安排|筹集)"
)
_FIVES = '(?:十[一二三四五六]?|[六七八九])五[”"]?'
_PLAN = re.compile(f"{_FIVES}(?:期间|时期)?[^,。;]{{0,6}}(?:累计|合计|共)")
_OVER = re.compile(f"(?:{_FIVES}(?:期间|时期)|(?:今后|未来)五年)[^。;]*$")
"""Before an amount of each year: in which years that is."""
_SUMMED = re.compile("累计[^,;。0-9]{0,4}$")
"""新增就业累计2.5万人, in a plan that counts from a year."""
_FIVE = 5
_EACH = re.compile("[,、;_]*每年[^,;。0-9_]{0,8}")
"""All that stands before an amount of each year whose total is called so behind it."""
_COMPARABLE = re.compile("可比|不变价")
_MONEY = "元"
_SUMS = ("added", "cumulative")
_FEWEST = 2


def _beside(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield what an amount or a rate of each year makes of the figure before it, or behind it."""
    words = _YEARLY.fullmatch(one.before)
    if words is None or one.in_row or not is_chinese(one.item):
        return
    before = same_sentence(said, at)[:1]
    for total in (*before, *run(said, at + 1, 1, one.sentence)):
        if words["name"] and not alike(one.item.name, total.item.name):
            return
        years = _years(total.item, said.base)
        if years is None or years < _FEWEST:
            return
        if one.item.unit == "%":
            yield from _compounds(one, total, years, rises=words["rises"] is not None)
        elif not one.is_percent:
            yield from _adds(one, total, years)
        elif one.item.unit in POINTS and total.item.base_value is not None:
            yield Claim("yearly", (total.item, one.item), one.item.at, whole=True, years=years)
        return


def _compounds(one: Said, total: Said, years: int, *, rises: bool) -> Iterator[Claim]:
    item = total.item
    grown = item.unit == "%" and item.kind == "cumulative"
    if grown and (_FALLS.search(total.before) is None) != rises:
        return
    if item.unit == "倍" and is_priced(item.name, _MONEY):
        rises = rises and _COMPARABLE.search(item.at.quote) is not None
    if grown or (item.unit == "倍" and rises):
        figures = (one.item, item)
        yield Claim("total", figures, one.item.at, falls=not rises, years=years)


def _adds(one: Said, total: Said, years: int) -> Iterator[Claim]:
    item = total.item
    known = item.base_value is not None or item.kind in _SUMS or _LENGTH.search(words_before(item))
    if known and not total.is_percent and shift(one.item.unit, item.unit) is not None:
        yield Claim("yearly", (item, one.item), one.item.at, whole=True, years=years)


def _years(item: Item, base: int | None) -> int | None:
    """Return over how many years something is: since its base year, or as its words say."""
    since = item.base_year
    if since is None and item.base_value is not None:
        since = base  # 由a增加到b, in a plan that counts from a year
    if since is not None and item.year is not None:
        return item.year - since
    words = words_before(item)
    if _PLAN.search(words) or (item.kind in _SUMS and _OVER.search(words)):
        return _FIVE
    found = _LENGTH.search(words)
    if found is None:
        summed = item.kind in _SUMS and _SUMMED.search(words) and base and item.year
        return item.year - base if summed and item.year and base else None
    return count_of(found[1])


def _behind(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """每年造林2万亩,五年共10万亩."""
    each = next(iter(same_sentence(said, at)), None)
    if each is None or one.is_percent or not TOTALLED.fullmatch(one.before):
        return
    years = _FIVE if _OVER.search(words_before(each.item)) else _years(one.item, said.base)
    alike = shift(each.item.unit, one.item.unit) is not None
    if alike and years is not None and _EACH.fullmatch(each.before):
        yield Claim("yearly", (one.item, each.item), one.item.at, whole=True, years=years)


FORMS = (_beside, _behind)
