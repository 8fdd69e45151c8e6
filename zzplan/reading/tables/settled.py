"""What only the columns of a table together show of what each is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.keys import ColumnRole
from zzplan.reading.tables.change_forms import form_of
from zzplan.reading.tables.columns import PART_OF_YEAR, SUM, UNIT, Column, year_in
from zzplan.reading.tables.measures import measure_of
from zzplan.reading.years.calendar import Calendar

_ON_LAST = re.compile(
    r"[比较]上年|同比|(?:on|over) (?:the )?(?:previous|prior|last|year)|year[ -]on|y/?o/?y",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"^(?:audited|adjusted|revised)|\bactuals?\b|\bouttu?rn\b|实际|决算|完成|执行数|census|普查|achieved",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\best(?:imate[ds]?)?\b|\bbudget\b|\bapproved\b|预计|预算", re.IGNORECASE)
"""Headers of the year in which a table is made."""
_PRESENT = re.compile(r"现状|现有|\bcurrent\b|\bpresent\b|\btoday\b|\bnow\b", re.IGNORECASE)
"""A header of the year in which a table is made: those behind it are to come."""
_PART = re.compile(PART_OF_YEAR, re.IGNORECASE)
_FIGURES = ("base", "goal")
_AIMED = re.compile(r"目标|规划|计划|所需|\btarget|\bgoal|\bplan|required|needed", re.IGNORECASE)
_OF_GOAL = re.compile(r"年均|目标|规划|\btarget|\bgoal|\ba year\b|\bannual|p\.a\.", re.IGNORECASE)
_ALONE = re.compile(r"(?:FY\s?)?(?:19|20)[0-9]{2}\s?年?度?")


def settled(columns: Sequence[Column], calendar: Calendar, *, aims: bool) -> list[Column]:
    """Tell what only the columns together show.

    Where a plan has no word of goals the last year is the goal, the first the base; a rate of a
    year that is no goal's is of the past, as is a goal of one before the others; goals for several
    dates that no header names have no year.

    Parameters
    ----------
    aims : bool
        Words around the table speak of what is to come; without them years alone say nothing,
        save two that lie as far apart as a base and a goal.

    Examples
    --------
    >>> two = [Column("other", 2020, "2020"), Column("other", 2021, "2021")]
    >>> years = Calendar(None, None, None, False)
    >>> [[one.role for one in settled(two, years, aims=aims)] for aims in (True, False)]
    [['base', 'goal'], ['other', 'other']]
    """
    columns = _without_results(_without_other_rates(columns))
    found = _with_a_name(_after_words(columns) if calendar.guessed else columns)
    aimed = any(column.role == "goal" for column in found)
    signs = any(column.role in ("attribute", "rate", "cumulative") for column in columns)
    years = {column.year for column in columns if column.year is not None}
    near = not years or max(years) - min(years) < 2
    looks_back = calendar.evaluates and (near or not aims)
    if (looks_back or (near and years and not aims)) and not (calendar.plans or aimed):
        return [one.replace(role="grown") if one.role == "rate" else one for one in found]
    apart = len(years) == 2 and max(years) - min(years) > 1
    if not aimed and (aims or signs or apart):
        found = _by_years(found, calendar)
    if aimed:
        found = _with_starts(found, calendar)
    found = _without_missed(_growth(_with_first(found)), calendar)
    goals = [column for column in found if column.role == "goal"]
    if not goals:
        over = any(one.role == "over" for one in found)  # so is what led to it
        done = max(_done(found), default=0)
        return [
            one.replace(role="other")
            if one.role in ("rate", "cumulative") and (over or (one.year and one.year <= done))
            else one
            for one in found
        ]
    first = min((one.year for one in goals if one.year is not None), default=None)
    undated = sum(year_in(column.header) is None for column in goals) > 1
    for at, column in enumerate(found):
        if column.role == "rate" and column.year and first and column.year < first:
            found[at] = column.replace(role="grown")
        elif undated and column.role == "goal" and year_in(column.header) is None:
            found[at] = column.replace(year=None)
    return found


def _without_other_rates(columns: Sequence[Column]) -> list[Column]:
    """Leave out growth that is of no goal: beside half a year, or behind what a later year reached.

    上半年完成 | 同比增长; 2020年基期值 | 2025年目标值 | 2024年完成值 | 累计增长.
    """
    found = list(columns)
    part = any(_PART.search(one.header) for one in columns)
    for at, one in enumerate(columns):
        if one.role not in ("rate", "cumulative") or year_in(one.header):
            continue
        last = next((other for other in reversed(columns[:at]) if other.role in _FIGURES), one)
        earlier = {other.role for other in columns[: columns.index(last)]}
        done = last.role == "base" and _DONE.search(last.header)
        reached = done and "goal" in earlier and not _AIMED.search(one.header)
        if reached or (part and not _OF_GOAL.search(one.header)):
            found[at] = one.replace(role="other")
    return found


def _without_results(columns: Sequence[Column]) -> list[Column]:
    """Take what was reached of goals of no year, behind them, for none of their bases.

    Annual target | Q1 | Q2 | Achieved: it is of their own year.
    """
    found = list(columns)
    undated = False
    for at, one in enumerate(columns):
        dated = year_in(one.header) is not None
        undated |= one.role == "goal" and not dated
        if undated and one.role == "base" and not dated and _DONE.search(one.header):
            found[at] = one.replace(role="other", year=None)
    return found


def _done(columns: Sequence[Column]) -> list[int]:
    return [one.year for one in columns if one.year and _DONE.search(one.header)]


def _after_words(columns: Sequence[Column]) -> list[Column]:
    """Take what stands behind the last year that headers call done for what is to come.

    Audited 2024/25 | Adjusted 2025/26 | 2026/27 tell more than a year that is only guessed. What is
    estimated or budgeted before years still to come is what these start from.
    """
    done = _done(columns)
    later = [one.year for one in columns if one.year and done and one.year > max(done)]
    return [
        one.replace(role="goal")
        if one.role in ("base", "other")
        and one.year in later
        and (one.year == max(later) or not _SPOKEN.search(one.header))
        else one
        for one in columns
    ]


def _with_starts(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    """Take a year before all goals for a base, alone or with what they measure: 2024 | 2030 target.

    The year in which a plan speaks may have goals of its own, unless nothing else is a base.
    """
    alone = [
        bool(one.year) and _ALONE.fullmatch(UNIT.sub("", one.header).strip()) is not None
        for one in columns
    ]
    aims = [
        one for one, bare in zip(columns, alone, strict=True)
        if one.role == "goal" and one.year and not bare
    ]  # fmt: skip
    first = min((one.year for one in aims if one.year), default=0)
    measures = {measure_of(one.header).casefold() for one in aims} - {""}
    bare_goals = sum(bare and one.role == "goal" for one, bare in zip(columns, alone, strict=True))
    based = bare_goals > 1 or any(one.role == "base" for one in columns)

    def starts(one: Column, bare: bool) -> bool:
        if not one.year or one.year >= first:
            return False
        if bare and one.role == "goal":
            return one.year == calendar.now and not based
        measure = measure_of(one.header).casefold()
        return one.role == "other" and (bare or any(map(measure.endswith, measures)))

    return [
        one.replace(role="base") if starts(one, bare) else one
        for one, bare in zip(columns, alone, strict=True)
    ]


def _with_first(columns: Sequence[Column]) -> list[Column]:
    """Take the first of two years for the base, where a column of change stands beside them."""
    dated = [at for at, one in enumerate(columns) if one.year and one.role in ("base", "goal")]
    changed = any(one.role == "other" and form_of(one.header)[0] for one in columns)
    found = list(columns)
    if changed and len(dated) == 2 and all(found[at].role == "goal" for at in dated):
        first = min(dated, key=lambda at: found[at].year or 0)
        if found[first].year != found[sum(dated) - first].year:
            found[first] = found[first].replace(role="base")
    return found


def _without_missed(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    """Tell the goals of a plan that is over, or of a year that was reported, from the next."""
    goals = {column.year for column in columns if column.role == "goal"}
    past: set[int | None] = {year for year in goals if year and calendar.is_past(year)}
    if past == goals:
        past = goals & {column.year for column in columns if column.role == "base"}
        if past == goals and not (calendar.plans and calendar.end not in (None, *goals)):
            return list(columns)
    return [
        column.replace(role="over") if column.role == "goal" and column.year in past else column
        for column in columns
    ]


def _growth(columns: Sequence[Column]) -> list[Column]:
    """Give growth that several columns print, each without a year, to the column before it.

    So is growth on the year before (比上年增长) that stands before all goals.
    """
    undated = [at for at, one in enumerate(columns) if one.role == "rate" and one.year is None]
    goals = [at for at, one in enumerate(columns) if one.role == "goal"]
    found = list(columns)
    for at in undated:
        earlier = at < min(goals, default=0) and _ON_LAST.search(columns[at].header)
        if len(undated) == 1 and not earlier:
            continue
        before = next((one for one in reversed(found[:at]) if one.role in ("base", "goal")), None)
        if before is not None:
            role: ColumnRole = "grown" if before.role == "base" else "rate"
            found[at] = found[at].replace(role=role, year=before.year)
    dated = [at for at, one in enumerate(found) if one.year and one.role in ("base", "goal")]
    for at, one in enumerate(found):
        between = len(dated) > 1 and dated[1] < at < dated[-1]
        if one.role == "cumulative" and one.year is None and between:
            before = found[max(place for place in dated if place < at)]
            role = "cumulative" if before.role == "goal" else "other"
            found[at] = one.replace(role=role, year=before.year)
    return found


def _by_years(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    years = [column.year for column in columns if column.year is not None]
    last = [one for one in columns if one.year == max(years, default=0)]
    counted = any(one.role == "base" and _DONE.search(one.header) for one in last)
    if counted or len(set(years)) < 2 or (calendar.plans and calendar.end not in years):
        return list(columns)
    if calendar.is_past(max(years)) and not calendar.evaluates:
        return list(columns)
    roles = dict.fromkeys(years, "base") | {max(years): "goal"}
    span = max(years) - min(years)
    if span < len(set(years)) and any(
        SUM.search(column.header) for column in columns
    ):  # each is a part of the total
        roles = dict.fromkeys(years, "goal")
    elif calendar.now is None and sum(one.role == "rate" for one in columns) < 2:
        # nothing tells whether the years between are over, save growth behind each of several, or
        # one that is the present
        roles |= {year: "other" for year in years if min(years) < year < max(years)}
        now = [one.year for one in columns if one.year and _PRESENT.search(one.header)]
        roles |= {year: "goal" for year in years if now and year > max(now)}
    dated = ("other", "base")
    return [
        column.replace(role=roles[column.year])
        if column.year is not None and column.role in dated
        else column
        for column in columns
    ]


def _with_a_name(columns: Sequence[Column]) -> list[Column]:
    """Take the first column without a year for the names, where no header says which it is."""
    found = list(columns)
    if any(column.role == "name" for column in found):
        return found
    for at, column in enumerate(found):
        if column.role in ("other", "attribute") and column.year is None:
            found[at] = column.replace(role="name")
            break
    return found
