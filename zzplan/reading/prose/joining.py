"""Values with the rates that stand beside them: 达到3900亿元,年均增长9%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.words.keys import KindName
from zzplan.reading.keys import Way
from zzplan.reading.prose import grammar
from zzplan.reading.prose.clauses import Found, same_name
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.ways_en import says_again

_NEXT = re.compile("(?:、|和|及|与|以及)")
"""All that stands before the second of 6%、7%."""
_ALONE = re.compile("[(]年均(?:增长|递增|增速)(?:为|达到?|约)*")
"""All that stands before a rate in brackets."""
_PACE = re.compile(
    "增速|增长速度|增长率|递增|年增|平均|同比|比上年|"
    "a year|per year|per annum|annual|average|rate|each year|every year",
    re.IGNORECASE,
)
"""Words that make a growth one of each year."""
_BY = re.compile(r"\bby\s(?:[a-z]+\s)*$")
_VAST = 50
"""Per cent; more is no growth of each year."""
_HOPED = re.compile("力争|争取|力求|奋力|冲刺")


def joined(founds: Sequence[Found], cues: Cues, base_year: int | None = None) -> list[Found]:
    """Give a level the rate that stands beside it, and mark the rate as the level's.

    Of 由a增加到b,增长r% without 年均 the rate is no yearly one, but what b is more than a.

    Parameters
    ----------
    base_year : int or None
        The year that the document counts from: over one year a growth is a yearly one.
    """
    all_found = list(founds) if cues.english else _paced_in_turn(founds, cues)
    for at, found in enumerate(all_found):
        if found.attached:
            continue
        step = found.figure.unit in grammar.POINTS and cues.yearly.search(
            found.before + found.behind
        )
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


def paced_aside(founds: list[Found], inside: list[Found], begin: int) -> list[Found]:
    """Give a value the rate in the brackets behind it: 达到4万元(年均增长6.5%).

    Parameters
    ----------
    founds : list of Found
        What the sentence says, whose value takes it.
    begin : int
        Where the brackets begin.

    Returns
    -------
    list of Found
        What the brackets say.
    """
    before = [at for at, one in enumerate(founds) if one.figure.end <= begin]
    rate = inside[0] if len(inside) == 1 and before else None
    if rate is None or rate.reason or rate.kind != "rate" or not _ALONE.fullmatch(rate.before):
        return inside
    level = founds[before[-1]]
    if level.reason or level.kind != "level" or level.rate_pct is not None:
        return inside
    founds[before[-1]] = level.replace(rate_pct=rate.figure.value)
    return [rate.replace(name=level.name, attached=True)]


def _paced_in_turn(founds: Sequence[Found], cues: Cues) -> list[Found]:
    """Give each of several values its rate: A、B分别达到a、b,年均增长r%、s%."""
    found = list(founds)
    first = 0
    while first < len(found):
        last = first + 1
        while last < len(found) and _is_next_rate(found[last - 1], found[last]):
            last += 1
        levels = [n for n in range(first) if found[n].reason is None and found[n].kind == "level"]
        levels = levels[first - last :]
        if (
            last - first > 1
            and len(levels) == last - first
            and _stand_together(found, levels, first, cues)
        ):
            for level, rate in zip(levels, range(first, last), strict=True):
                pace, name = found[rate].figure.value, found[level].name
                found[level] = found[level].replace(rate_pct=pace)
                found[rate] = found[rate].replace(
                    kind="rate", name=name, rate_pct=pace, attached=True, base_year=None
                )
        first = last
    return found


def _is_next_rate(one: Found, other: Found) -> bool:
    """Tell the second of 年均增长6%、7%, which has no words of its own."""
    rates = one.kind in ("rate", "cumulative") and one.figure.unit == other.figure.unit == "%"
    bare = one.reason is None and other.reason is None
    return rates and bare and _NEXT.fullmatch(other.before.strip("_")) is not None


def _stand_together(founds: Sequence[Found], levels: Sequence[int], first: int, cues: Cues) -> bool:
    """Tell values with nothing but baselines between them, and before yearly rates."""
    between = (founds[at] for at in range(levels[0], first) if at not in levels)
    paced = cues.yearly.search(founds[first].before) is not None
    return paced and all(one.reason == "base" for one in between)


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
    """Tell the growth from a baseline, which stands beside its end, to that end.

    Over some years nothing grows by half in each of them: 达到8亿元,增长150%.
    """
    words = growth.before + growth.behind
    start = level.base_year or base_year
    vast = growth.figure.unit == "%" and growth.figure.value > _VAST and start is not None
    if (level.base_value is None and not (vast and not cues.english)) or (
        level.year and start and level.year - start == 1
    ):
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
