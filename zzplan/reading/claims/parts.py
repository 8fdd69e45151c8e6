"""Parts and totals: what words say to be some, or all, of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.units.units import shift
from zzplan.reading.claims.among_en import are_both, named_whole
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, noun_of
from zzplan.reading.claims.kin_zh import overlap, up_to_sibling
from zzplan.reading.claims.means import is_between, lies_between
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import before_bracket, places_back, same_sentence, sentence_before
from zzplan.reading.claims.spoken_en import is_change, spoken_of, starts
from zzplan.reading.claims.sums import PACE, is_sum
from zzplan.reading.claims.wholes import (
    DIVIDES,
    PART,
    does_the_same,
    is_balance,
    is_moved,
    named_before,
    standing,
    told_before,
)
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.likeness import alike

_PLAN = 5
"""Years of a plan."""
_LONGEST = 40
"""Figures; no list of parts has more."""
_WHOLE = re.compile(
    r"\bcompris(?:ing|es|ed)\b|\bconsist(?:ing|s)\sof\b|\bmade\sup\sof\b|\bc(?:omposed|omprised)\sof\b"
    r"|\b(?:divided|split|broken\sdown)\s(?:in)?to\b"
)
"""After these words stand all parts."""
_THESE = re.compile(r"\s*(?:These|They)\s(?:comprise|include|consist)")
_SUBJECT = re.compile(
    r"^\s*(?!(?:These|They|This|That|It|Which|who|which|[Tt]he\s(?:total|sum|whole|rest|latter))\b)"
    r"(?P<of>[A-Za-z][A-Za-z' -]{3,40}?)\s(?:will\s|would\s|is\s|are\s|was\s|were\s)?"
    r"(?:compris(?:es?|ed)|consist(?:s|ed)|made\sup|composed|divided|split|broken)\b"
)
"""Public spending comprises wages of: no parts of another total that stood before."""
_SAME = 1 + 1e-9
_ROUNDED = 1.002
"""What the parts of a rounded total may come to, of it."""
_PART_BEHIND = re.compile(r"^\sof\s(?:which|whom|them|these|those)\b")
AMONG = re.compile(r"^\s*(?:[Oo]ut\s)?[Oo]f\s(?!which|whom|these|them)[^,;.0-9]*$")
"""Of the 82,100 jobs, ...; out of the total area of 135 hectares, ...."""
_AT_ONCE = re.compile(r"[\s_]*(?:(?:only|just)\s)?")
_NO_PART = re.compile(
    "^[,;_]*(?:新增|净增|完成(?![^,;。]{0,8}(?:预算|计划|目标|任务))|实现|全年|建成|争取|引进|培育|发放|投入)|(?:收入|支出)(?:总计|总量|合计)|总(?:里程|数|量|规模|额)(?:达到?|为|突破|超过)|控制在|限额|(?:比|较)(?:上年|去年|年初)|年均"
    "|总里程$"
)
"""What ends a list of parts."""
_DEED = re.compile(
    "^[,;、_]*(?:其中[,:]?)?(?:治理|修复|改造|(?:新建|续建|在建|改建|扩建)(?![类设]?项目)|建设|加固|培训|解决|转移|培育|引进|整治|安装|开工|竣工)"
)
"""What begins a list of deeds: behind 其中高速公路3万公里 no part is 加固堤防2万公里."""
_GAIN = re.compile(r"\b(?:gain|increase|inflow|growth|surplus)\sof\s*$")
_LOSS = re.compile(r"\b(?:loss|decrease|outflow|deficit)\sof\s*$")
"""Before what is taken from what there is more of, and no part."""
_JOINED = re.compile("[、和及与以]")
ALL = (
    ("第一产业", "第二产业", "第三产业"), ("一产", "二产", "三产"), ("城镇", "农村"),
    ("城镇", "乡村"), ("夏粮", "秋粮"), ("夏粮", "早稻", "秋粮"), ("外出", "本地"),
    ("男", "女"), ("税收", "非税"), ("出口", "进口"), ("进口", "出口"),
    ("male", "female"), ("urban", "rural"),
)  # fmt: skip
"""Parts beside which there are no others."""


def parts(said: Heard) -> Iterator[Claim]:
    """总数达308家,其中…182家; a list behind 其中 goes on while semicolons join it.

    In one sentence the words alone say it; of a sentence before, the parts must have room.
    """
    for at, one in enumerate(said):
        aside = one.bracket is not None and not one.before.isascii()
        if one.is_percent or aside:
            continue  # 300人(其中200人): of what the bracket stands behind
        if (total := _before_part(said, at)) is not None:
            group = [one, *list_from(said, at)[1:]]
            alike = [o for o in group if is_in(o, total.item.unit)]
            group = [o for o in alike if o.sentence == one.sentence]
            if sum(map(amount_of, alike)) == amount_of(total):  # ...; 31 are poor and 7 closed
                group = alike
            both = are_both(group) and not total.is_percent
            fits = both or sum(map(amount_of, group)) <= amount_of(total) * _SAME
            yield from parts_claim(total, group if fits else [one], whole=both)
        if not PART.search(one.before) or starts(one):
            continue  # of which the number of beds rose from 250
        group = list_from(said, at)
        totals = _totals_before(said, at)
        for unit, total in totals.items():
            mixed = unit if one.item.unit == unit and unit.endswith("元") else None
            found = [o for o in group if is_in(o, unit) or (mixed and shift(o.item.unit, mixed))]
            if one not in found and one.item.unit not in totals and shift(one.item.unit, unit):
                found = [other for other in group if other.item.unit == one.item.unit]
            if one not in found and one.before.isascii():
                told = said[max(0, at - _LONGEST) : at]
                alike = [o for o in told if o.sentence == total.sentence and o.item.unit == unit]
                if len(found) > 1 or len(alike) > 1:
                    continue  # this included 491 homes, which brought in £41m: of which £?
            near = total.sentence == one.sentence or one.bracket is not None
            near = near or _THESE.match(one.before) is not None
            own = [other for other in found if other.sentence == one.sentence]
            more = _sum(found, unit) > total.item.value * _ROUNDED
            if not own or (more and not _are_all(found)):
                found = own  # 其中…2家;民宿126家; 其中大型水库5座;用水总量2亿立方米
            if total.item.value == one.item.base_value:
                continue  # 其中,面积由a增加到b
            found = _up_to(found, total)
            found = found[:1] if overlap(found) else up_to_sibling(found, total)
            fits = _sum(found, unit) <= total.item.value * _ROUNDED or _are_all(found)
            if found and (near or fits):
                every = len(found) == sum(not part.is_percent for part in group)
                whole = every and _WHOLE.search(one.before) is not None
                yield from parts_claim(total, found, whole=whole)


def _before_part(said: Heard, at: int) -> Said | None:
    """Return the total of: of 1,146 firms, 402 …; 600 start-ups, 200 of which …."""
    one = said[at]
    before = same_sentence(said, at)
    total = _opening(before) or next(iter(before), None)
    alone = all(other.is_percent for other in before)
    if alone and (named := named_whole(said, at)) is not None:
        fits = is_in(one, named.item.unit) and amount_of(one) <= amount_of(named)
        return named if fits else None
    if total is None and _PART_BEHIND.match(one.behind):  # 310 routes; 186 of them
        last = sentence_before(said, at)
        total = None if last is None or said[last].closes else spoken_of(said, last)
    if total is None or total.is_percent or amount_of(one) > amount_of(total):
        return None
    if not is_in(one, total.item.unit):
        return None
    led = AMONG.match(total.before) and _AT_ONCE.fullmatch(one.before)
    return total if led or _PART_BEHIND.match(one.behind) else None


def _opening(before: Sequence[Said]) -> Said | None:
    """Return what a sentence begins with, past others: of the 269 sites in 71 hectares, 251."""
    if len(before) < 2 or not AMONG.match(before[-1].before):
        return None
    *others, first = before
    phrase = "".join(other.behind for other in (first, *reversed(others)))
    return first if phrase.find(",") == len(phrase) - 1 else None


def _sum(found: Sequence[Said], unit: str) -> float:
    return sum(one.item.value * 10.0 ** (shift(one.item.unit, unit) or 0) for one in found)


def _up_to(found: Sequence[Said], total: Said) -> list[Said]:
    """Return a list up to what alone is more than the total, which ends it."""
    unit = total.item.unit
    joined = ("、", "和", "及")
    more = (
        at
        for at, one in enumerate(found)
        if at and _sum([one], unit) > total.item.value
        if total.sentence != one.sentence or not one.before.startswith(joined)
    )
    return [*found[: next(more, len(found))]]


def total_of(said: Sequence[Said], at: int) -> Said | None:
    """Return the total that a figure is listed among the parts of, behind 其中."""
    one = last = said[at]
    for begin in places_back(at + 1, _LONGEST):
        other = said[begin]
        if other.bracket is not None and other is not one:
            continue
        if other.sentence != last.sentence and other.closes:
            return None
        last = other
        if PART.search(other.before):
            totals, unit = _totals_before(said, begin), one.item.unit
            near = (other for own, other in totals.items() if shift(unit, own) is not None)
            total = totals.get(unit) or next(near, None)
            if total is None or total.item.year != one.item.year:
                return None  # 到2027年…,其中…;到2030年…
            return total if _sum([one], total.item.unit) <= total.item.value else None
    return None


def is_in(one: Said, unit: str) -> bool:
    """Tell what is in the whole's unit, or a number of its count: 640 schools, 410 of them."""
    bare = not noun_of(one.item.unit) or not noun_of(unit)
    words = bare and re.fullmatch("[a-z ]*", one.item.unit + unit) is not None
    return one.item.unit == unit or words


def list_from(said: Sequence[Said], at: int) -> list[Said]:
    """Return the list of parts that begins with a figure."""
    group = [said[at]]
    last = said[at]
    for other in said[at + 1 : at + _LONGEST]:
        if other.bracket not in (None, last.bracket):
            continue
        if other.sentence != last.sentence and last.closes:
            break
        if last.before.isascii() and last.behind.rstrip().endswith(":"):
            break  # of which 3,600 for rent: 2,100 of them
        last = other
        if PART.search(other.before) or is_sum(other) or starts(other):
            break
        if is_change(other):
            continue  # £258m for pay, a saving of £3m, and £198m for
        if _NO_PART.search(other.before) and not does_the_same(said[at], other):
            break
        deed = _DEED.match(other.before) and not _DEED.match(said[at].before)
        if deed or is_balance(other, said[at]):
            break
        if not other.is_percent and (is_moved(other) or _is_beside(other, group)):
            break
        group.append(other)
    return group


def _totals_before(said: Sequence[Said], at: int) -> dict[str, Said]:
    """Return the amounts before 其中, by unit: of its sentence, else of the sentence before."""
    one = said[at]
    outer, _ = before_bracket(said, at)
    outside = [] if outer is None else [outer]
    before = [
        other
        for other in standing(outside or same_sentence(said, at))
        if not (other.is_percent or PACE.match(other.behind))
    ]
    if before and one.item.unit != before[0].item.unit:
        like = [o for o in before if shift(one.item.unit, o.item.unit) is not None]
        same = [o for o in like if o.item.unit == one.item.unit] or like
        before = [*before[:1], *same] if len(same) == 1 else before[:1]
    else:
        before = before[:1]
    if not before and at:
        last = at - 1
        while one.bracket is None and last and said[last].bracket is not None:
            last -= 1  # £1.9bn, more than before (£1.3bn). Of this, ...
        alone = spoken_of(said, last) if one.before.isascii() else None
        told = [alone] if alone else told_before(said, last, one)
        own = _SUBJECT.match(one.before)
        before = [
            other
            for other in standing(told)
            if not (own and not alike(own["of"], other.item.name, half=True))
            if other.item.at.block == one.item.at.block
            if not (PACE.match(other.behind) or START.search(other.before))
        ]
    if not before and DIVIDES.match(one.before) and (named := named_before(said, at)):
        before = [named]
    return {other.item.unit: other for other in reversed(before) if not other.is_percent}


def _is_beside(one: Said, group: Sequence[Said]) -> bool:
    """Tell what a comma sets off from a list: 其中一级2个、二级3个,免费开放28个."""
    alike = [other for other in group if other.item.unit == one.item.unit]
    joined = any(other.before.startswith("、") for other in alike)
    same = one.sentence == group[-1].sentence
    return joined and same and _JOINED.match(one.before) is None


def _are_all(found: Sequence[Said]) -> bool:
    names = [part.item.name for part in found]
    return not any(map(is_between, names)) and any(
        len(names) == len(every) and all(map(str.__contains__, names, every)) for every in ALL
    )


def _is_each_year(total: Said, found: Sequence[Said]) -> bool:
    """Tell what is done in each of five years: 其中2026年10万亩,2027年12万亩, ... ."""
    last = total.item.year
    years = [part.item.year for part in found]
    return last is not None and years == [*range(last - _PLAN + 1, last + 1)]


def parts_claim(total: Said, found: Sequence[Said], *, whole: bool = False) -> Iterator[Claim]:
    """Yield the claim, where the words beside its figures leave it one.

    A whole of 3000以上 may have parts of more or less, and parts of 不超过1200 may be less.
    """
    if lies_between(total, found):
        return
    if lost := [part for part in found if _LOSS.search(part.before) and _GAIN.search(total.before)]:
        gained = [part for part in found if part not in lost]
        if len(lost) == len(gained) == 1:  # a gain of 89, and a loss of 24, make one of 65
            yield Claim("points", (lost[0].item, gained[0].item, total.item), total.item.at)
        return
    figures = (total.item, *(aligned(part, total)[0] for part in found))
    whole = whole or _are_all(found) or _is_each_year(total, found)
    floors = any(part.item.comparator == ">=" for part in found)
    whole = whole and not floors
    open_up = total.item.comparator == ">=" and not whole
    if not open_up and all(part.item.comparator != "<=" for part in found):
        yield Claim("parts", figures, found[0].item.at, whole=whole)
