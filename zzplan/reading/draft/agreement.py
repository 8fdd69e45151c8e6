"""Where two places, of one document or of several read together, print one figure differently."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.inputs.blocks import CellPlace, SheetPlace
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.units.units import shift
from zzplan.reading.draft.keeping import PART_OF
from zzplan.reading.items import Claim, Draft, Item
from zzplan.reading.keys import Sign
from zzplan.reading.text.likeness import plain
from zzplan.reading.text.strictness import words_before
from zzplan.structs import Struct

_SAME = 1e-9
"""Relative; two roundings of one decimal number differ by less."""
_SHORTEST = 4
"""Characters of a name that says what it is of."""
_MOST_PLACES = 100
"""Of one figure, that are looked at; a document may print one a thousand times."""
_TELLING = 8
"""A name of so many characters is the same indicator in whatever section it stands."""
_NARROW = re.compile(
    "园|产业|行业|[县镇乡村]|集团|公司|领域|片区|新区|示范区|基地|工程|项目|行动"
    r"|sector|industr|park|district|county|programme|project|region",
    re.IGNORECASE,
)
"""Headings of what is but a part of what the document plans for."""
_VAGUE = re.compile(
    "^(?:方面|措施|行动|任务|事项|活动|项目|工作)|(?:安排|投入|完成|争取|实现|拨付|下达|支持)$"
    "|^(?:aside|costs?|https?|provided|allocations?|payouts?|subsid(?:y|ies)|excess|spend(?:ing)?|"
    "invest(?:ed)?|funding|grants?|amounts?|savings?|total|funds?|schemes?|"
    "(?:annual|net|revenue)?(?:increases?|decreases?|rises?|falls?|gains?|loss(?:es)?|"
    "reductions?)|expected|estimated|budgeted|projected|forecast|planned|yuan|dollars?|rupees?|pounds?)$",
    re.IGNORECASE,
)
"""Names of what is counted or paid here and there: 18个方面措施, 中央财政安排, set aside."""
_AVERAGE = re.compile("年均|平均|每年")
_YEARS = re.compile("累计|[近前过][去来]?[两三四五]年|[两三四五]年[来间]?,")
_OWN_LEVEL = re.compile("[省市州县区]本级")
"""市本级支出…,其中一般公共预算支出a is not 全市一般公共预算支出."""
_NEAR = 10
_APART = 3.0
"""Figures so many times each other are of two indicators, where only prose says both."""
_SEVERAL = 3
"""So many values of one name and year are of as many things: 专任教师 of each school."""
_SEVERAL_ADDED = 2
"""The same of what is added: 新增床位 of the city, and of a county."""


class Printed(Struct):
    """A figure in one of the documents."""

    document: int
    """Its number among them, from 0."""
    item: Item
    past: bool
    """It is reported, and no goal."""


def same_claims(drafts: Sequence[Draft]) -> Iterator[tuple[int, Claim]]:
    """Yield that two figures which differ are meant to be one, each with its document's number."""
    for one, other in disagreements(drafts):
        first = None if one.document == other.document else one.document
        at = other.item.at
        yield other.document, Claim("same", (one.item, other.item), at, first_in=first)


def disagreements(drafts: Sequence[Draft]) -> Iterator[tuple[Printed, Printed]]:
    """Yield the figures of one name, year and kind that two places print with other digits.

    Parameters
    ----------
    drafts : sequence of Draft
        What was read of each document.
    """
    first: dict[tuple[str, int, str], list[Printed]] = {}
    shared = _shared_names(drafts)
    said: set[tuple[object, ...]] = set()
    for number, draft in enumerate(drafts):
        past = (one.said for one in draft.left_out if one.reason == "past" and one.said)
        goals = len(draft.items)
        for at, item in enumerate((*draft.items, *past)):
            name = plain(item.name)
            if len(name) < _SHORTEST or item.year is None or _VAGUE.search(name):
                continue
            if item.attached and item.kind != "rate":
                continue
            if item.within:  # a figure of nine months is no other one of the year
                continue
            if (number, name, item.year, item.kind) in shared:
                continue
            if item.kind == "multiple" or _is_of_whole(item):
                continue
            printed = Printed(number, item, at >= goals)
            pace = "pace" if item.attached else item.kind
            known = first.setdefault((name, item.year, pace), [])
            if all(_agree(one.item, item) or not _one(one, printed) for one in known):
                if len(known) < _MOST_PLACES:
                    known.append(printed)
                continue
            other = next(one for one in known if _one(one, printed) and not _agree(one.item, item))
            pair = (name, item.year, other.item.value, item.value, item.unit)
            if pair not in said:
                said.add(pair)
                yield other, printed


def _is_of_whole(item: Item) -> bool:
    """Tell an English share that is named by what it is of: takes up 4% of GDP."""
    percent = item.kind == "share" and not _in_table(item) and item.name.isascii()
    return percent and plain(item.name) not in plain(words_before(item))


def _shared_names(drafts: Sequence[Draft]) -> set[tuple[int, str, int | None, str]]:
    """Return the names, years and kinds of what a draft gives several values of.

    Of what was reached prose says which, of what is added any place.
    """
    values: dict[tuple[int, str, int | None, str], set[float]] = {}
    shared: set[tuple[int, str, int | None, str]] = set()
    for number, draft in enumerate(drafts):
        past = (one.said for one in draft.left_out if one.reason == "past" and one.said)
        added = (one for one in draft.items if _is_added(one))
        for item in (*(one for one in past if not _in_table(one)), *added):
            key = number, plain(item.name), item.year, item.kind
            values.setdefault(key, set()).add(item.value)
            if len(values[key]) >= (_SEVERAL_ADDED if _is_added(item) else _SEVERAL):
                shared.add(key)
    return shared


def _one(known: Printed, new: Printed) -> bool:
    """Tell whether two figures are meant to be one, by where they stand."""
    one, other = known.item, new.item
    if _is_added(one) and not _adds_one(known, new):
        return False
    if known.document == new.document and one.at.block == other.at.block:
        return False  # 确保5000亿元,力争5500亿元
    if known.document == new.document and not is_one_indicator(one, other):
        return False
    if _in_table(one) or _in_table(other):
        return True
    part = one.under.startswith(PART_OF) or other.under.startswith(PART_OF)
    if (part or (one.under and other.under)) and plain(one.under) != plain(other.under):
        return False  # 幼儿园…,专任教师a万人 and 小学…,专任教师b万人
    if (_OWN_LEVEL.search(_clause(one)) is None) != (_OWN_LEVEL.search(_clause(other)) is None):
        return False
    if known.past != new.past:
        return False  # what was aimed at, and what was reached
    if known.document == new.document and one.name.isascii() and other.name.isascii():
        if _is_noun(one) and _is_noun(other):
            return False  # 2,803 teenagers gave birth, 1,313 of them in the poorest areas
        if any("period-carried" in each.reasons for each in (one, other)):
            return False  # a grant of $200 a year, and what another speaker's paragraph grants
    change = KINDS[one.kind].change or one.kind in ("rate", "cumulative")
    if change and _averaged(one) != _averaged(other):
        return False  # 增长5.8% in the year, 年均增长6.1% over five
    if change and _over_years(one) != _over_years(other):
        return False  # 比上年下降4.6%, 近三年累计下降10.1%
    return 1 / _APART < _factor(one, other) < _APART


def _is_noun(item: Item) -> bool:
    """Tell a name that says no more than what is counted."""
    return item.name.isascii() and plain(item.name) == plain(item.unit.rpartition(" ")[2])


def _is_added(item: Item) -> bool:
    return KINDS[item.kind].start == 0


def _adds_one(known: Printed, new: Printed) -> bool:
    """Tell what two documents mean to add over the same years; one may add in many places."""
    one, other = known.item, new.item
    over = one.base_year == other.base_year and one.yearly == other.yearly
    return known.document != new.document and not (known.past or new.past) and over


def is_one_indicator(one: Item, other: Item) -> bool:
    """Tell whether one name in two sections of a document means one indicator.

    技工贸总收入 of a park is not that of the city.
    """
    name = plain(one.name)
    if one.section == other.section or len(name) >= _TELLING:
        return True
    return len(name) >= _SHORTEST and not any(_NARROW.search(each.section) for each in (one, other))


def _clause(item: Item) -> str:
    """Return the name of a figure and the words around it in its sentence."""
    return item.name + re.split("[。；;]", item.at.quote)[-1]


def _averaged(item: Item) -> bool:
    of_row = "table-attached" in item.reasons  # of the years that its goal takes
    return of_row or _AVERAGE.search(words_before(item)[-_NEAR:]) is not None


def _over_years(item: Item) -> bool:
    return _YEARS.search(_clause(item)) is not None


def _in_table(item: Item) -> bool:
    return isinstance(item.at.place, CellPlace | SheetPlace)


def _factor(one: Item, other: Item) -> float:
    exponent = shift(one.unit, other.unit)
    if exponent is None or not one.value or not other.value:
        return 1.0
    return float(one.value * 10.0**exponent / other.value)


def _agree(one: Item, other: Item) -> bool:
    """Tell whether two figures may be the same; those of other units are not compared."""
    exponent = shift(one.unit, other.unit)
    if exponent is None:
        return True
    factor = 10.0**exponent
    low, high = one.value * factor, (one.value_high or one.value) * factor
    if one.comparator != other.comparator and (
        _within(low, one.comparator, other.value) or _within(other.value, other.comparator, low)
    ):
        return True
    pairs = ((low, other.value), (high, other.value_high or other.value))
    return all(abs(a - b) <= _SAME * max(abs(a), abs(b)) for a, b in pairs)


def _within(value: float, comparator: Sign, other: float) -> bool:
    """Tell whether 500以上 leaves room for 520."""
    return (comparator == ">=" and other >= value) or (comparator == "<=" and other <= value)
