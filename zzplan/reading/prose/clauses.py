"""Clauses with their figures, and what one figure takes from the words and figures around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.plan.words.keys import KindName
from zzplan.reading.keys import Doubt, NoGoal, Sign, Surety, Way
from zzplan.reading.prose import grammar
from zzplan.reading.prose.grammar import Around
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.ways_en import says_again
from zzplan.reading.years.periods import Period
from zzplan.reading.years.scope import Scope
from zzplan.structs import Struct

_LISTED = re.compile("(?:、|和|及|与|以及)$")
_PERSON = re.compile("^[^,;。0-9]{0,6}?(?:人口|群众|居民|职工|农民|学生|老人|贫困|妇女|适龄)")
_WORTH = re.compile("产值|收入|投资|GDP|总量|规模|营收|财政|税|产业|增加值|额|资金|生产总值")
_UNNAMED = re.compile("(?:年均?)?(?:增速|增长率|增长速度|递增|增幅)")
"""A growth of what stands beside it."""
_NAMED_RATE = re.compile("(?:自然|人口)增长率")
"""A name that says nothing of what is to come."""
_PACE = re.compile(
    "增速|增长速度|增长率|递增|年增|平均|同比|比上年|"
    "a year|per year|per annum|annual|average|rate|each year|every year",
    re.IGNORECASE,
)
"""Words that make a growth one of each year."""
_BY = re.compile(r"\bby\s(?:[a-z]+\s)*$")
_YEARLY = re.compile(
    "年均|每年|逐年|a year|per year|annual|each year|every year|per annum", re.IGNORECASE
)


_HOPED = re.compile("力争|争取|力求|奋力|冲刺")


class Clause(Struct):
    """A piece of a sentence between two commas, with its figures."""

    text: str
    start: int
    """Where it begins in the folded text of its passage."""
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    scope: Scope
    listed: tuple[int | None, ...] = ()
    """The years of several dates that its figures have in turn: 到2025年、2030年, ...分别达到."""

    @property
    def over_years(self) -> bool:
        """It says over which years: 过去五年, 今后五年."""
        return any(period.first is not None for period in self.periods)


class Found(Struct):
    """A figure that was read as a goal, or the reason why it is none."""

    figure: Figure
    reason: NoGoal | None
    name: str = ""
    comparator: Sign = "="
    kind: KindName = "level"
    year: int | None = None
    base_value: float | None = None
    base_year: int | None = None
    rate_pct: float | None = None
    attached: bool = False
    group: Surety = "likely"
    reasons: tuple[Doubt, ...] = ()
    before: str = ""
    """The words of its clause before it, since the figure before."""
    behind: str = ""
    """The words of its clause behind it, up to the next figure."""
    yearly: bool = False
    """So much is added in each year."""
    way: Way = ""
    """Which way the words before it say that it goes."""
    aspires: bool = False
    """It is hoped for, and not promised: we aim to."""
    over_years: bool = False
    """Its clause says over which years it is."""


def surroundings(text: str, figures: Sequence[Figure], cues: Cues) -> Iterator[Around]:
    """Yield each figure of a clause with the words that belong to it."""
    last = 0
    for at, figure in enumerate(figures):
        behind = figures[at + 1].start if at + 1 < len(figures) else len(text)
        cut = behind
        if cues.joins is not None and at + 1 < len(figures):
            for joint in cues.joins.finditer(text, figure.end, behind):
                cut = joint.start()
        elif found := _LISTED.search(text, figure.end, behind):
            cut = found.start()  # 50名领军人才、100名: the words are of the first
        yield Around(figure, text[last : figure.start], text[figure.end : cut])
        last = cut if cut < behind else figure.end


def in_one_unit(figures: Sequence[Figure], text: str) -> list[Figure]:
    """Give the first number of 3个和4个百分点 its unit."""
    found = list(figures)
    for at, (one, other) in enumerate(pairwise(figures)):
        if (
            one.unit in ("个", "")
            and other.unit in grammar.POINTS
            and len(text[one.end : other.start]) <= 1
        ):
            found[at] = one.replace(unit=other.unit)
    return found


def whole_unit(one: Around, words: str, name: str) -> str:
    """Complete a magnitude by what is counted or valued: 3万职工, 产值43.9亿."""
    unit = one.figure.unit
    if unit and not unit.strip("万亿千百十"):
        if _PERSON.match(one.behind) or name.endswith(("人口", "人数", "人口总量", "人口规模")):
            return unit + "人"
        if "亿" in unit and _WORTH.search(words + name):
            return unit + "元"
    return unit


def reasons_of(
    scope: Scope, year: int | None, words: str, cues: Cues, sign: Sign
) -> tuple[Doubt, ...]:
    """Return what makes a goal less than certain."""
    reasons: list[Doubt] = []
    if year is None:
        reasons.append("no-period")
    elif not scope.named:
        reasons.append("period-carried")
    said = grammar.change(_NAMED_RATE.sub("", words), cues) or sign != "="
    if not said:
        reasons.append("verb-only" if grammar.sets(words, cues) else "no-verb")
    if scope.tense <= 1:
        reasons.append("tense-weak")
    return tuple(reasons)


def group_of(reasons: tuple[Doubt, ...]) -> Surety:
    """Return the group that reasons put a goal into."""
    if not reasons:
        return "certain"
    unsure = {"no-verb", "tense-weak", "no-period"}.intersection(reasons)
    return "check-this" if unsure else "likely"


def joined(founds: Sequence[Found], cues: Cues, base_year: int | None = None) -> list[Found]:
    """Give a level the rate that stands beside it, and mark the rate as the level's.

    Of 由a增加到b,增长r% without 年均 the rate is no yearly one, but what b is more than a.

    Parameters
    ----------
    base_year : int or None
        The year that the document counts from: over one year a growth is a yearly one.
    """
    all_found = list(founds)
    for at, found in enumerate(all_found):
        step = found.figure.unit in grammar.POINTS and _YEARLY.search(found.before + found.behind)
        if found.reason or not (found.kind == "rate" or step):
            continue
        taking: KindName = "share" if step else "level"
        other = next(_levels(all_found, at, taking), None)
        if other is None:
            continue
        near = all_found[other]
        if not step and _is_of_periods(near, found, cues):
            all_found[at] = found.replace(kind="cumulative", rate_pct=None, reason="unclear")
            continue
        if not step and _spans(near, found, cues, base_year):
            all_found[at] = found.replace(
                kind="cumulative", rate_pct=None, base_year=near.base_year
            )
            continue
        pace = found.figure.value
        all_found[other] = near.replace(rate_pct=pace)
        again = says_again(found.before) or _BY.search(found.before)
        way = found.way or (_way_between(near) if again else "")
        all_found[at] = found.replace(attached=True, rate_pct=pace, way=way)
    return all_found


def _way_between(level: Found) -> Way:
    """Return which way the values go that a rate only says again: or 5% a year."""
    base = level.base_value
    return "" if base is None else "down" if level.figure.value < base else "up"


def _levels(founds: Sequence[Found], at: int, kind: KindName) -> Iterator[int]:
    """Yield the places of the values that a rate may be of, the likeliest first.

    达到3900亿元 may stand before and behind 年均增长9%, but 力争4200亿元 is only hoped for; of
    A、B分别达到x、y,年均分别增长r、s each rate is of the value with its name.
    """
    rate = founds[at]
    behind, before = _next(founds, at, 1), _next(founds, at, -1)
    sides = [before, behind] if _hoped(founds, behind) else [behind, before]
    alone = [one for one in range(len(founds)) if founds[one].name == rate.name != ""]
    for other in (*sides, *sorted(alone, key=lambda one: abs(one - at))):
        if 0 <= other < len(founds) and founds[other].reason is None:
            near = founds[other]
            direct = other in sides or near.rate_pct is None
            if direct and near.kind == kind and same_name(near.name, rate.name):
                yield other


def _hoped(founds: Sequence[Found], at: int) -> bool:
    return 0 <= at < len(founds) and _HOPED.search(founds[at].before) is not None


def _next(founds: Sequence[Found], at: int, step: int) -> int:
    """Return the place beside a figure, past a baseline: 10% a year from 1,150 to 2,000."""
    at += step
    while 0 <= at < len(founds) and _is_between(founds[at]):
        at += step
    return at


def _is_between(found: Found) -> bool:
    """Tell a baseline, and 翻一番 beside the value that it is of."""
    return found.reason == "base" or (found.reason is None and found.kind == "multiple")


def _spans(level: Found, growth: Found, cues: Cues, base_year: int | None) -> bool:
    """Tell the growth from a baseline, which stands beside its end, to that end."""
    words = growth.before + growth.behind
    start = level.base_year or base_year
    if level.base_value is None or (level.year and start and level.year - start == 1):
        return False
    return not (cues.yearly.search(words) or _PACE.search(words))


def _is_of_periods(level: Found, growth: Found, cues: Cues) -> bool:
    """Tell the growth between the amounts of some years: 过去五年a,今后五年b,增长r%."""
    words = growth.before + growth.behind
    if cues.english or cues.yearly.search(words) or _PACE.search(words):
        return False
    if grammar.change(level.before, cues) == "to":
        return False  # “十五五”末达到b
    return level.over_years


def same_name(one: str, other: str) -> bool:
    """Tell whether one name is the other, or the other with a word more: 总量; 增速 has none."""
    if _UNNAMED.fullmatch(other):
        return bool(one)
    return bool(one) and bool(other) and (one.startswith(other) or other.startswith(one))


def compares(scope: Scope) -> bool:
    """Tell whether a clause compares with a year that is not the one before its own."""
    return scope.base_year is not None and scope.base_year + 1 != scope.year
