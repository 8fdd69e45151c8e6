"""Claims: what a document says of its figures together, where words or a table's row say it.

A claim is never made because numbers happen to fit: each form below begins with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from zzplan.plan.kinds import KINDS
from zzplan.reading.claims_en import FORMS as ENGLISH_FORMS
from zzplan.reading.heads import heads
from zzplan.reading.heard import Heard
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.likeness import alike, begins, plain
from zzplan.reading.parts import brackets, levels, lists, parts
from zzplan.reading.said import run, same_sentence, starts_elsewhere
from zzplan.reading.shares import FORMS as SHARES
from zzplan.reading.shares import GROWTH, TASK, level_before

_MOVED = re.compile("(提高|提升|上升|增加|增长|回升|下降|降低|减少|回落)(?:了)?$")
_OVER_ALL = re.compile("累计|五年")
_STEP = re.compile("_(净增|增加|减少)了?$")
_GAINED = re.compile(
    "^[,、_]*(?:五年|[三四六]年|共|净|累计|总共|总计|期间|将|可|要|约)*"
    "(?:净增|新增|增加|增长|提高|提升|上升|扩大|下降|降低|减少|缩小|缩短|压减)"
    "了?(?:约|近|超过|不低于|不少于|不超过|达到?)?$"
)
_DOWN = ("下降", "降低", "减少", "回落")
_POINTS = ("个百分点", "百分点")
_FALLS = re.compile("下降|降低|减少|递减")
_YEARLY = re.compile("年均|平均每年")
_AVERAGE = re.compile("[两三四五2-5]年平均增长$")
_MOST_ROWS = 100
"""Rows of tables with one value in one year that are looked at."""
_DAYS = re.compile("天数(?:比例|比率|占比)")


def claims_of(said: Heard) -> tuple[Claim, ...]:
    """Return the claims that a document makes, in the order in which it speaks."""
    found: list[Claim] = []
    for at, one in enumerate(said):
        for form in (*_FORMS, *ENGLISH_FORMS):
            found += form(said, at, one)
    found += parts(said)
    found += lists(said)
    found += brackets(said)
    found += _totals(said)
    found += _changes(said)
    found += heads(said)
    return tuple({_key(claim): claim for claim in found}.values())


def _key(claim: Claim) -> tuple[object, ...]:
    """Return what is the same where a document prints a claim again."""
    return claim.kind, *((one.value, one.unit, plain(one.name)) for one in claim.figures)


def _task(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X完成年度计划的Z%; 分别完成…Z1%、Z2%."""
    if not (one.is_percent and TASK.search(one.before)):
        return
    before = [other for other in same_sentence(said, at) if not other.is_percent]
    behind = run(said, at, 1, one.sentence)
    shares = list(takewhile(lambda other: other.is_percent, behind))
    if "分别" not in one.before:
        shares = shares[:1]
    for done, share in zip(reversed(before[: len(shares)]), shares, strict=False):
        yield Claim("share", (done.item, share.item), share.item.at, "计划")


def _growth(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X亿元,增长r%, beside last year's X."""
    words = GROWTH.search(one.before)
    if not (words and one.is_percent) or "年均" in one.before:
        return
    level = level_before(said, at)
    if level is None or level.item.year is None or not alike(level.item.name, one.item.name):
        return
    if level.item.base_value is not None:
        return
    earlier = _a_year_before(said, level)
    if earlier is not None:
        figures = (earlier.item, level.item, one.item)
        yield Claim("growth", figures, one.item.at, falls=words[1] not in ("增长", "上升"))


def _course(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由a增加到b,年均增长r%, in either order."""
    if one.item.kind != "rate" or not _YEARLY.search(one.before):
        return
    around = [*same_sentence(said, at)[:1], *said[at + 1 : at + 2]]
    for level in around:
        item = level.item
        years = item.base_value is not None and item.base_year is not None
        if level.sentence == one.sentence and years and alike(item.name, one.item.name):
            falls = _FALLS.search(one.before) is not None
            yield Claim("growth", (item, one.item), one.item.at, falls=falls)


def _a_year_before(said: Heard, level: Said) -> Said | None:
    """Return the same indicator of the year before."""
    return _of_year(said, level, (level.item.year or 0) - 1)


def _of_year(said: Heard, level: Said, year: int) -> Said | None:
    """Return the same indicator of another year: by its name, or in a row with this value.

    Of 突破130亿元 and 达131.6亿元 it is the second.
    """
    percent = level.is_percent
    groups = said.named(level.item.name, year, begins, percent=percent)
    exact = [next((one for one in group if one.item.comparator == "="), None) for group in groups]
    found = [one for one in exact if one is not None]
    for other in said.rows.get((level.item.value, level.item.year), ())[:_MOST_ROWS]:
        if alike(other.item.name, level.item.name, half=True):
            found += [
                one
                for one in said.members[other.sentence]
                if (one.item.year, one.is_percent) == (year, percent)
                and not alike(one.item.name, level.item.name)
            ][:1]
    return said.first(found) or said.first([group[0] for group in groups])


def _last_before(said: Heard, level: Said) -> Said | None:
    """Return the same indicator of the last year before that is printed."""
    for year in said.years_before(level.item.year or 0):
        groups = said.named(level.item.name, year, begins, percent=level.is_percent)
        known = [group[0] for group in groups if group[0].item.unit == level.item.unit]
        if known:
            return said.first(known)
    return None


def _points(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X达到54%,提高2个百分点, beside last year's X, or that of the year that the words name."""
    words = _MOVED.search(one.before)
    if not words or one.item.unit not in _POINTS:
        return
    before = same_sentence(said, at)[:1]
    for level in before:
        if level.item.unit != "%" or level.item.year is None or level.item.kind == "rate":
            continue
        year = one.item.base_year or level.item.year - 1
        year = level.item.year - 1 if year >= level.item.year else year  # 比上年末
        earlier = _of_year(said, level, year)
        if earlier is None and _OVER_ALL.search(one.before):
            earlier = _last_before(said, level)
        if earlier not in (None, level) and alike(level.item.name, one.item.name):
            figures = (earlier.item, level.item, one.item)
            yield Claim("points", figures, one.item.at, falls=words[1] in _DOWN)


def _steps(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """1260家,比上年净增120家, beside last year's 1140家."""
    words = _STEP.search(one.before)
    level = next(iter(same_sentence(said, at)), None)
    if not words or level is None or level.is_percent or level.item.year is None:
        return
    if one.item.base_year is None or not alike(level.item.name, one.item.name):
        return
    earlier = _of_year(said, level, level.item.year - 1)
    if earlier not in (None, level) and one.item.unit == level.item.unit == earlier.item.unit:
        figures = (earlier.item, level.item, one.item)
        yield Claim("points", figures, one.item.at, falls=words[1] == "减少")


def _gained(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由682公里增加到850公里,新增168公里 (or 增长24.6%): what lies between the two."""
    level = next(iter(same_sentence(said, at)), None)
    if level is None or level.item.base_value is None or not _GAINED.match(one.before):
        return
    if starts_elsewhere(one.item, level.item):
        return
    if plain(one.item.name) != plain(level.item.name):
        return  # 企业由a家增加到b家,新增c家规上企业
    points = one.item.unit in _POINTS and level.item.unit == "%"
    grown = one.item.kind == "cumulative" and one.item.unit == "%" and not level.is_percent
    same = one.item.unit == level.item.unit and one.item.unit != "%"
    if points or grown or (same and one.item.unit not in _POINTS):
        yield Claim("change", (level.item, one.item), one.item.at)


def _average(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """增长g%,两年平均增长h%."""
    if one.is_percent and _AVERAGE.search(one.before):
        known = next((other for other in same_sentence(said, at) if other.is_percent), None)
        if known is not None and GROWTH.search(known.before):
            yield Claim("average", (known.item, one.item), one.item.at, "上年增速")


def _days(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """优良天数272天,优良天数比例74.5%."""
    if one.is_percent and _DAYS.search(one.item.name):
        known = next((other for other in same_sentence(said, at) if other.item.unit == "天"), None)
        if known is not None:
            yield Claim("share", (known.item, one.item), one.item.at, "days")


def _totals(said: Heard) -> Iterator[Claim]:
    """Find the rows with a yearly fall and [18]: the one over all years makes the other."""
    rows: dict[tuple[int, int | None], Item] = {}
    for one in said:
        item = one.item
        if one.sentence < 0 and item.kind == "rate" and not item.attached:
            rows[one.sentence, item.year] = item
    for one in said:
        yearly = rows.get((one.sentence, one.item.year))
        if yearly is not None and one.item.attached and one.item.kind == "cumulative":
            yield Claim("total", (yearly, one.item), one.item.at)


def _changes(said: Heard) -> Iterator[Claim]:
    """Find the rows with 68.4, 72 and [3.6]: the change of all years is what lies between."""
    rows = {
        (one.sentence, one.item.year, one.item.unit): one.item
        for one in said
        if one.sentence < 0 and KINDS[one.item.kind].value
        if one.item.base_value is not None
    }
    for one in said:
        goal = rows.get((one.sentence, one.item.year, one.item.unit))
        if goal is not None and one.item.attached and one.item.kind in ("cumulative", "added"):
            yield Claim("change", (goal, one.item), one.item.at)


_FORMS = (*SHARES, _task, _growth, _course, _points, _steps, _gained, _average, _days, levels)
