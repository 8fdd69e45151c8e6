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
        if name.endswith("人次"):
            return unit + "人次"
        if "亿" in unit and _WORTH.search(words + name):
            return unit + "元"
    return unit


def reasons_of(
    scope: Scope, year: int | None, words: str, cues: Cues, sign: Sign, figure: Figure
) -> tuple[Doubt, ...]:
    """Return what makes a goal less than certain."""
    reasons: list[Doubt] = []
    if year is None:
        reasons.append("no-period")
    elif not scope.named:
        reasons.append("period-carried")
    verb = cues.english and figure.multiple  # double, halve
    said = verb or grammar.change(_NAMED_RATE.sub("", words), cues) or sign != "="
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


def same_name(one: str, other: str) -> bool:
    """Tell whether one name is the other, or the other with a word more: 总量; 增速 has none."""
    if _UNNAMED.fullmatch(other):
        return bool(one)
    return bool(one) and bool(other) and (one.startswith(other) or other.startswith(one))


def compares(scope: Scope) -> bool:
    """Tell whether a clause compares with a year that is not the one before its own."""
    return scope.base_year is not None and scope.base_year + 1 != scope.year
