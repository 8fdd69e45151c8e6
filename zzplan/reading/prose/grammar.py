"""What the words around one figure say: comparison, change, kind."""

from __future__ import annotations

import re

from zzplan.plan.words.keys import KindName
from zzplan.reading.keys import Change, Sign
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import FILLER, Cues
from zzplan.reading.words.units import is_money
from zzplan.structs import Struct

POINTS = frozenset(
    (
        "个百分点", "百分点", "个点", "个千分点", "千分点", "percentage points", "percentage point",
        "pp", "basis points",
    )
)  # fmt: skip
PERCENT = frozenset(("%", "‰", "成", "percent", "per cent", "pct"))
TIMES = frozenset(
    [
        "年",
        "岁",
        "周岁",
        "天",
        "日",
        "小时",
        "分钟",
        "秒",
        "个月",
        "个工作日",
        "工作日",
        "周",
        "years",
        "year",
        "days",
        "hours",
        "minutes",
        "seconds",
        "months",
        "weeks",
    ]
)


_ADDED = re.compile("(?:新增|净增|新(?:引进|引育|培育|认定|签约|开工|招引|登记))(?!加值)")
"""Of 新增就业不少于25万人 the last word says only how much."""
_SPENT = re.compile(
    "(?:年均|每年)[^,;。0-9]{0,6}?(?:投资|投入|安排|筹集|争取|拨付)[^,;。值量]{0,10}$"
)
"""年均投资20亿元 is of each of some years, and no size that is reached."""
_DEED = re.compile(
    "(?:治理|修复|整治|改造|绿化|复垦|清淤|疏浚|退耕|还林|造林|封育|新建|改扩?建|完成|实施)[^,;。达到为]*面积(?:约|近)?$"
)
"""治理水土流失面积150平方公里 is done, and no area that there is."""
_SHARE = re.compile("(?<!抢)(?<!侵)占(?!用)[^,;。0-9]{0,16}$")
"""增速10%以上、占GDP比重12%."""
_EACH = re.compile("(?:每人)?每[年月]$")
"""不少于每年40学时."""
_TO_ONE = re.compile("^[:∶]1(?![0-9.])")
"""The other part of a ratio: 2.1:1左右."""
_REACHED = re.compile(
    "(?:[\u4e00-\u9fff][到至]|(?:发展|壮大)[为成])(?:_+的?)?(?:大?约|接?近|将近|不[低少]于|不超过|超过)?$"
)
"""Whatever was done, it leads to the figure: 发展到12万亩 are no 12万亩 more."""
_HEDGED = re.compile(
    "(至少|不[少低]于|最多|不超过|大?约|近)(?:再|可|将|能)?"
    "(?:新增|增加|增至|减少|提高|提升|下降|降低|新建|建成|培育|引进|完成|提供)$"
)
"""至少新增12家: the verb says nothing of how many."""
_UP_TO = re.compile(r"(?<!\bto\s)\bup\sto\s?$")
A_YEAR = re.compile(r"\s(?:(?:a|per|each|every)\s(?:year|annum)|annual(?:ly)?|yearly)\b|\sp\.a\.")


class Around(Struct):
    """A figure with the words of its clause before and behind it."""

    figure: Figure
    before: str
    """Since the figure before, or since the clause began."""
    behind: str
    """Up to the next figure, or to the end of the clause."""


def comparator(around: Around, cues: Cues, *, based: bool = False) -> Sign:
    """Return the printed comparison: the word behind the figure wins over the one before.

    Behind the value that it starts from it is no bound: from 61% up to 100%.
    """
    for sign, words in cues.after:
        if words.match(_TO_ONE.sub("", around.behind).lstrip(FILLER)):
            return sign
    if around.figure.more:
        return ">="
    before = _EACH.sub("", around.before.rstrip("“” ").lower())
    before = _UP_TO.sub("to ", before) if based else before
    before = _HEDGED.sub(r"\1", before)
    said = [(found.start(), sign) for sign, words in cues.before if (found := words.search(before))]
    return min(said)[1] if said else "="


def change(words: str, cues: Cues) -> Change | None:
    """Return what the last word of change means, None where there is none.

    Of two that end together the longer one wins: 提高到 is no rise, 下降不超过 a fall.
    """
    found: Change | None = None
    place, words = (-1, 0), words.lower()
    for meaning, pattern in cues.change:
        for one in pattern.finditer(words):
            if (one.end(), -one.start()) > place:
                found, place = meaning, (one.end(), -one.start())
    return found


def kind(
    around: Around, words: str, cues: Cues, *, yearly: bool, one_year: bool, compared: bool = False
) -> KindName:
    """Return the kind of goal that a figure is.

    Parameters
    ----------
    words : str
        All words of the clause that lead to the figure, those before earlier figures too.
    yearly : bool
        年均, each year.
    one_year : bool
        The goal is for the year that the document speaks in.
    compared : bool
        The clause compares with another year than the one before the goal's.
    """
    figure = around.figure
    if figure.multiple or figure.unit in ("倍", "times"):
        return "multiple"
    change_word = change(words, cues)
    total = compared or cues.total.search(words) is not None
    if figure.unit in POINTS:
        return "points"
    if figure.unit in PERCENT:
        if _SHARE.search(around.before) and change(around.before, cues) is None:
            return "share"
        if change_word == "grow":
            return "cumulative" if total and not yearly else "rate"
        if change_word in ("fall", "rise", "add"):
            moves = ("fall", "rise") if cues.english else ("fall",)
            within = one_year and change_word in moves and not compared  # 较2005年减量25%
            return "rate" if yearly or within else "cumulative"
        led = cues.yearly.search(words)
        if not change_word and led and led.end() == len(words.rstrip()):
            return "rate"  # 年均8%
        if change_word in (None, "to") and A_YEAR.match(around.behind):
            return "rate"  # 3.5% a year, achieve 6% annual growth
        if cues.reductions.search(words):
            return "cumulative"
        if cues.differs.match(A_YEAR.sub("", around.behind)):
            return "rate" if yearly or (one_year and not compared) else "cumulative"
        if cues.speed.search(words):
            return "rate"
        return "hold" if change_word == "hold" else "share"
    if change_word == "hold":
        return "hold"
    if change_word == "to" and cues.sums.search(words):
        return "cumulative"
    if yearly and _SPENT.search(words):
        return "added"
    if change_word in ("to", "control"):
        adds = _ADDED.search(around.before) and figure.unit not in TIMES
        return "added" if adds else "level"
    if change_word in ("add", "rise", "fall"):
        return "added"
    if change_word == "sum" or cues.sums.search(words):
        return "cumulative"
    if not sets(words, cues) or _REACHED.search(around.before):
        return "level"
    if _DEED.search(words):
        return "added"
    reached = _measured(figure.unit) or figure.unit in TIMES or cues.amounts.search(words)
    return "level" if reached else "added"


def sets(words: str, cues: Cues) -> bool:
    """Tell whether a verb sets something to be reached or done."""
    return cues.sets.search(words) is not None


def _measured(unit: str) -> bool:
    """Tell money and rates, which are reached, from things, which are added."""
    return bool(re.search("元$|/", unit)) or is_money(unit)
