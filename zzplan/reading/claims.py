"""Claims: what a document says of its figures together, where words or a table's row say it.

A claim is never made because numbers happen to fit: each form below begins with its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from zzplan.plan.kinds import KINDS
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.likeness import alike, plain

_LONGEST = 40
"""Figures; no list of parts has more."""
_SHARE = re.compile(
    "^[,、和]?(?:其中|约|分别)?占(?!比)(.{2,20}?)(?:的|总量|总数|总额)?(?:比重|比例|份额|%)?(?:达到?|为|的|超过|约|近)*$"
)
_TASK = re.compile(
    "(?:占|为|完成|达到)(?:了|全)?年?度?(?:计划|目标|任务|目标任务|计划任务|预算)(?:任务)?(?:的)?$"
)
_GROWTH = re.compile("(增长|上升|下降|降低|减少)(?:了)?$")
_FALLS = re.compile("下降|降低|减少|递减")
_YEARLY = re.compile("年均|平均每年")
_AVERAGE = re.compile("[两三四五2-5]年平均增长$")
_PART = re.compile("^[,、;(]?其中")
_LEVEL = re.compile("(?:国家|省|市|部|县)级")
_DAYS = re.compile("天数(?:比例|比率|占比)")


def claims_of(said: Sequence[Said]) -> tuple[Claim, ...]:
    """Return the claims that a document makes, in the order in which it speaks."""
    found: list[Claim] = []
    for at, one in enumerate(said):
        for form in (_share, _task, _growth, _course, _average, _days, _levels):
            found += form(said, at, one)
    found += _parts(said)
    found += _brackets(said)
    found += _totals(said)
    found += _changes(said)
    return tuple({_key(claim): claim for claim in found}.values())


def _key(claim: Claim) -> tuple[object, ...]:
    """Return what is the same where a document prints a claim again."""
    return claim.kind, *((one.value, one.unit, plain(one.name)) for one in claim.figures)


def _same_sentence(said: Sequence[Said], at: int) -> list[Said]:
    """Return what the same sentence says before a figure, the nearest first."""
    return list(_run(said, at - 1, -1, said[at].sentence))


def _run(said: Sequence[Said], at: int, step: int, sentence: int) -> Iterator[Said]:
    """Yield what one sentence says, from a figure on or back."""
    while 0 <= at < len(said) and said[at].sentence == sentence:
        yield said[at]
        at += step


def _level_before(said: Sequence[Said], at: int) -> Said | None:
    """Return the amount that a percentage speaks of: the one before it, but for its growth."""
    for one in _same_sentence(said, at)[:2]:
        if not one.is_percent:
            return one
        if not _GROWTH.search(one.before):
            return None
    return None


def _share(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X亿元,占Y比重Z%."""
    words = _SHARE.match(one.before)
    if not (words and one.is_percent) or _TASK.search(one.before):
        return
    part = _level_before(said, at)
    if part is None:
        return
    whole = _whole(said, part, words[1])
    figures = (part.item, one.item) if whole is None else (part.item, whole.item, one.item)
    yield Claim("share", figures, one.item.at, "" if whole else words[1])


def _whole(said: Sequence[Said], part: Said, name: str) -> Said | None:
    """Return the figure of the year that a share is of; the nearest one before, else behind."""
    same = [
        one
        for one in said
        if one is not part
        and one.item.year == part.item.year
        and one.item.unit == part.item.unit
        and not one.is_percent
        and (alike(one.item.name, name) or plain(name) in plain(one.item.name))
        and one.item.value >= part.item.value
    ]
    return min(same, key=lambda one: abs(one.sentence - part.sentence), default=None)


def _task(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X完成年度计划的Z%; 分别完成…Z1%、Z2%."""
    if not (one.is_percent and _TASK.search(one.before)):
        return
    before = [other for other in _same_sentence(said, at) if not other.is_percent]
    behind = _run(said, at, 1, one.sentence)
    shares = list(takewhile(lambda other: other.is_percent, behind))
    if "分别" not in one.before:
        shares = shares[:1]
    for done, share in zip(reversed(before[: len(shares)]), shares, strict=False):
        yield Claim("share", (done.item, share.item), share.item.at, "计划")


def _growth(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X亿元,增长r%, beside last year's X."""
    words = _GROWTH.search(one.before)
    if not (words and one.is_percent) or "年均" in one.before:
        return
    level = _level_before(said, at)
    if level is None or level.item.year is None or not alike(level.item.name, one.item.name):
        return
    if level.item.base_value is not None:
        return
    earlier = _a_year_before(said, level)
    if earlier is not None:
        figures = (earlier.item, level.item, one.item)
        yield Claim("growth", figures, one.item.at, falls=words[1] not in ("增长", "上升"))


def _course(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """由a增加到b,年均增长r%, in either order."""
    if one.item.kind != "rate" or not _YEARLY.search(one.before):
        return
    around = [*_same_sentence(said, at)[:1], *said[at + 1 : at + 2]]
    for level in around:
        item = level.item
        years = item.base_value is not None and item.base_year is not None
        if level.sentence == one.sentence and years and alike(item.name, one.item.name):
            falls = _FALLS.search(one.before) is not None
            yield Claim("growth", (item, one.item), one.item.at, falls=falls)


def _a_year_before(said: Sequence[Said], level: Said) -> Said | None:
    """Return the same indicator of the year before: by its name, or in a row with this value."""
    year = (level.item.year or 0) - 1
    for one in said:
        if one.item.year != year or one.is_percent != level.is_percent:
            continue
        if alike(one.item.name, level.item.name):
            return one
        row = [other for other in said if one.sentence < 0 and other.sentence == one.sentence]
        if any(_is_same(other.item, level.item) for other in row):
            return one
    return None


def _is_same(one: Item, other: Item) -> bool:
    same = (one.value, one.year) == (other.value, other.year)
    return same and alike(one.name, other.name, half=True)


def _average(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """增长g%,两年平均增长h%."""
    if one.is_percent and _AVERAGE.search(one.before):
        known = next((other for other in _same_sentence(said, at) if other.is_percent), None)
        if known is not None and _GROWTH.search(known.before):
            yield Claim("average", (known.item, one.item), one.item.at, "上年增速")


def _days(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """优良天数272天,优良天数比例74.5%."""
    if one.is_percent and _DAYS.search(one.item.name):
        known = next((other for other in _same_sentence(said, at) if other.item.unit == "天"), None)
        if known is not None:
            yield Claim("share", (known.item, one.item), one.item.at, "days")


def _levels(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """众创空间25家,国家级众创空间7家,省级13家: those of a level are part of all."""
    if one.is_percent or _LEVEL.search(one.item.name):
        return
    name = plain(one.item.name)
    parts: list[Said] = []
    for other in _run(said, at + 1, 1, one.sentence):
        if other.item.unit != one.item.unit:
            break
        if other.before.startswith("其中") or not _LEVEL.search(other.before):
            break
        own = _LEVEL.sub("", plain(other.before)).strip(",、和")
        if own and not own.endswith(name):
            break
        parts.append(other)
    if parts and name and sum(part.item.value for part in parts) <= one.item.value:
        yield _parts_claim(one, parts)


def _parts(said: Sequence[Said]) -> Iterator[Claim]:
    """总数达308家,其中…182家; a list behind 其中 goes on while semicolons join it."""
    for at, one in enumerate(said):
        if not _PART.match(one.before):
            continue
        group = _list_from(said, at)
        totals = _totals_before(said, at)
        for unit, total in totals.items():
            parts = [other for other in group if other.item.unit == unit]
            if parts and sum(part.item.value for part in parts) <= total.item.value:
                yield _parts_claim(total, parts)


def _list_from(said: Sequence[Said], at: int) -> list[Said]:
    group = [said[at]]
    for last, other in pairwise(said[at : at + _LONGEST]):
        if other.sentence != last.sentence and last.closes:
            break
        if _PART.match(other.before):
            break
        if other.bracket is None:
            group.append(other)
    return group


def _totals_before(said: Sequence[Said], at: int) -> dict[str, Said]:
    """Return the amounts before 其中, by unit: of its sentence, else of the sentence before."""
    one = said[at]
    before = [other for other in _same_sentence(said, at) if not other.is_percent][:1]
    if not before and at:
        near = _run(said, at - 1, -1, said[at - 1].sentence)
        before = [other for other in near if other.item.at.block == one.item.at.block]
    return {other.item.unit: other for other in reversed(before) if not other.is_percent}


def _brackets(said: Sequence[Said]) -> Iterator[Claim]:
    """182家(国家级平台33家)."""
    ends = {(one.item.at.block, one.ends): one for one in said}
    for one in said:
        if one.bracket is None or not (_LEVEL.search(one.before) or "其中" in one.before):
            continue
        other = ends.get((one.item.at.block, one.bracket))
        if other and other.item.unit == one.item.unit and one.item.value <= other.item.value:
            yield _parts_claim(other, [one])


def _parts_claim(total: Said, parts: Sequence[Said]) -> Claim:
    figures = (total.item, *(part.item for part in parts))
    return Claim("parts", figures, parts[0].item.at)


def _totals(said: Sequence[Said]) -> Iterator[Claim]:
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


def _changes(said: Sequence[Said]) -> Iterator[Claim]:
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
