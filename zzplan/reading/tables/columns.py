"""What the columns of a table of indicators are for, by their headers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.keys import ColumnRole
from zzplan.reading.tables.labels import is_unit
from zzplan.reading.tables.spans import years_of
from zzplan.reading.words.fiscal import ended
from zzplan.reading.years.calendar import Calendar, five_years
from zzplan.structs import Struct


class Column(Struct):
    """What a column holds."""

    role: ColumnRole
    year: int | None
    header: str
    unit: str = ""
    """The one that its header prints for all its figures."""


_WORDS: tuple[tuple[ColumnRole, str], ...] = (
    ("index", r"^(?:序\s*号|编号|no\.?|#|s/n)$"),
    (
        "other",
        r"说\s*明|解\s*释|定\s*义|含义|备\s*注|来源|责\s*任|牵头|部\s*门|口径|计算方法|"
        r"(?:完成|达成|执行|达标|实现)(?:比例|进度|率)|进度$|%\s(?:achieved|complete|of\starget)|"
        r"(?<![0-9]\s)achievements?(?!\s[0-9])|attainment|percent(?:age)?\s(?:achieved|complete)|"
        r"definition|\bsources?\b|means\sof|responsib|assumption|remark|comments?$|notes?$",
    ),
    (
        "rate",
        r"^(?:stated\s)?rate$|年均(?!所需|值|浓度|气温|水温|降水|径流)|增速|增长|年递增|增幅|涨幅|growth|per\s?year|p\.a\.|cagr|"
        r"annual(?!.*(?:target|goal|plan|milestone))",
    ),
    (
        "cumulative",
        r"累计|五年(?:合计|总)|^(?:新增|净增)(?:[量数]|$|\()|cumulative|over\s(?:the\s)?plan",
    ),
    ("other", r"增减|变化|\b(?:change|variance|difference)\b"),
    ("unit", r"^(?:计[量算])?单\s*位$|^(?:units?|uom)(?:\sof\smeasure(?:ment)?)?$"),
    ("attribute", r"属\s*性|性\s*质|类\s*型|^(?:type|nature)$|binding"),
    (
        "base",
        r"基期|基数|基准|^基年|现状|现有|实际|完成|实绩|预计|上年|历史|^base(?:\s(?:year|value))?$|baseline|actual|current|achieve|"
        r"latest|recent|\bresult$|outturn|forecast|estimate|\best\b|where\swe\sare|\bstarting\s(?:point|value)|\btoday\b",
    ),
    (
        "goal",
        r"目标|规划|计划|预期|近期|中期|远期|target|goal|planned|projected|projection|\bproj\b|milestone|"
        r"where\swe\s(?:want|will|aim)|\bambition|\baim\b",
    ),
    (
        "name",
        r"指\s*标|名\s*称|项\s*目|类\s*别|indicator|measure|outcome|description|^name$|领域|"
        r"内\s*容|\bkpis?\b|品种|^[一二三]级",
    ),
)
_PATTERNS = tuple((role, re.compile(words, re.IGNORECASE)) for role, words in _WORDS)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BROKEN = re.compile(r"((?:19|20)[0-9]{2}\s?[/-]\s?[0-9])\s([0-9])(?![0-9])")
"""A fiscal year that a narrow cell broke: 2023/2, and 4 below it."""
_SPAN = re.compile(r"(?:19|20)[0-9]{2}年?\s?(?:-|~|至|to)\s?(?:19|20)[0-9]{2}")
_OF_YEARS = re.compile(r"\byears?\b|年份$|年度$|时间$|^(?:目标|基准?|基期|规划)年$", re.IGNORECASE)
"""What a column of years is called, beside one of values."""
_OVERALL = re.compile(
    r"(?:cumulative|total|overall)\s(?:percentage\s)?(?:growth|increase|change)|"
    r"(?:growth|increase|change)\s(?:over|across)\s(?!previous|last|prior)|"
    r"(?:[0-9]+|two|three|four|five|ten)[\s-]years?\s(?:growth|increase|change)|"
    "(?:累计|[五三]年)(?:增长|增幅|提高|下降)",
    re.IGNORECASE,
)
"""A header of growth over all years together."""
_SUM = re.compile(r"\btotal\b|合\s*计|总\s*计", re.IGNORECASE)
_YEARLY = re.compile(r"年均|每年|annual|per\s(?:year|annum)|p\.a\.|a\syear|average", re.IGNORECASE)
COMPARED = re.compile(
    r"(?:[较比]|\bvs\.?|versus|compared (?:with|to)|relative to|against|\b(?:from|over|below|on)\b)"
    r"\s?((?:19|20)[0-9]{2})年?",
    re.IGNORECASE,
)
"""A header of changes, with the year that they are counted from."""
_AND_YEAR = re.compile(r"\(\s?years?\s?\)|\band\syear\b", re.IGNORECASE)
"""Baseline (year): a column of values, each with its year."""
_EXPECTED = re.compile("预期(?!目标)")
"""What a plan expects of the year that it counts from."""
_DEADLINE = re.compile("时限|期限|(?<!教育)年限|(?:完成|截止)时间|deadline|due|^by$", re.IGNORECASE)
"""A column of when each row is to be reached."""
_ALONE = re.compile(r"(?:FY\s?)?(?:19|20)[0-9]{2}\s?年?度?")
_FIVE = re.compile("“?(十[一二三四五六]?|[六七八九])五”?(末?)")
_UNIT = re.compile(r"\(([^()]+)\)\s*$")
_NAMES = (
    re.compile(r"指\s*标|indicator|\bkpis?\b", re.IGNORECASE),
    re.compile(r"名\s*称|项\s*目|^name$|measure|品种|内\s*容|[二三]级", re.IGNORECASE),
)
_CATEGORY = re.compile("类别|分类|一级")


def column_of(header: str, calendar: Calendar) -> Column:
    """Return what a column is for.

    Examples
    --------
    >>> plan = Calendar(2020, 2021, 2025, True)
    >>> [column_of(h, plan)[:2] for h in ("指标名称", "2020年", "2025年规划目标", "年均增速[累计]")]
    [('name', None), ('base', 2020), ('goal', 2025), ('rate', None)]
    """
    column = _column(header.strip(), calendar)
    unit = _UNIT.search(column.header)
    if unit and column.role in ("base", "goal", "other") and is_unit(unit[1]):
        return column.replace(unit=unit[1].strip())
    return column


def _column(header: str, calendar: Calendar) -> Column:
    if _DEADLINE.search(header):
        return Column("goal-year", None, header)
    found = next((role for role, words in _PATTERNS if words.search(header)), None)
    if found in ("rate", None) and _OVERALL.search(header) and not _YEARLY.search(header):
        return Column("cumulative", year_in(COMPARED.sub("", header)), header, "%")
    year = year_in(COMPARED.sub("", header))
    if _SUM.search(header) and (years := years_of(header)):  # Total 2024-26
        return Column("cumulative", years[1], header)
    if compared := COMPARED.search(header):
        until = year or calendar.end
        if until is None or until - int(compared[1]) != 1 or found != "rate":
            return Column("other", None, header)
    if found in ("rate", "cumulative", "other"):
        return Column(found, None if found == "other" else year, header)
    started = year == calendar.base and (calendar.of_one_year or _EXPECTED.search(header))
    if started and (found != "goal" or _EXPECTED.search(header)):
        found = "base"
    if year is None and _OF_YEARS.search(_AND_YEAR.sub("", header)) and found in ("base", "goal"):
        return Column("base-year" if found == "base" else "goal-year", None, header)
    if year is None:
        if found == "base":
            return Column("base", calendar.base, header)
        if found == "goal" and not re.search("指标|项目", header):
            return Column("goal", calendar.end, header)
        return Column("name" if found == "goal" else found or "other", None, header)
    if found == "base" or (calendar.is_past(year) and found != "goal"):
        return Column("base", year, header)
    if calendar.now is None and found != "goal":
        return Column("other", year, header)
    return Column("goal", year, header)


def year_in(text: str) -> int | None:
    """Return the year that a header prints, the last of several."""
    text, _ = ended(_BROKEN.sub(r"\1\2", text))
    if _SPAN.search(text):
        return int(_YEAR.findall(text)[-1])
    found = _YEAR.search(text)
    if found:
        return int(found[0])
    five = _FIVE.search(text)
    return five_years(five[1])[1] if five and five[2] else None


def name_rank(header: str) -> int:
    """Return how surely a column of names holds the indicator, and not its category."""
    rank = next((2 - at for at, words in enumerate(_NAMES) if words.search(header)), 0)
    return 0 if _CATEGORY.search(header) else rank


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
    found = _with_a_name(columns)
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
    found = _without_missed(_growth(found), calendar)
    goals = [column for column in found if column.role == "goal"]
    if not goals:
        return found
    first = min((one.year for one in goals if one.year is not None), default=None)
    undated = sum(year_in(column.header) is None for column in goals) > 1
    for at, column in enumerate(found):
        if column.role == "rate" and column.year and first and column.year < first:
            found[at] = column.replace(role="grown")
        elif undated and column.role == "goal" and year_in(column.header) is None:
            found[at] = column.replace(year=None)
    return found


def _with_starts(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    """Take a year alone before all goals for a base: 2024 | 2030 target.

    The year in which a plan speaks may have goals of its own, unless nothing else is a base.
    """
    alone = [
        bool(one.year) and _ALONE.fullmatch(_UNIT.sub("", one.header).strip()) is not None
        for one in columns
    ]
    aims = [
        one.year
        for one, bare in zip(columns, alone, strict=True)
        if one.role == "goal" and one.year and not bare
    ]
    based = any(one.role == "base" for one in columns)
    return [
        one.replace(role="base")
        if bare and one.year and one.year < min(aims, default=0)
        and (one.role == "other" or (one.role == "goal" and one.year == calendar.now and not based))
        else one
        for one, bare in zip(columns, alone, strict=True)
    ]  # fmt: skip


def _without_missed(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    """Tell the goals of a plan that is over, or of a year that was reported, from the next."""
    goals = {column.year for column in columns if column.role == "goal"}
    past: set[int | None] = {year for year in goals if year and calendar.is_past(year)}
    if past == goals:
        past = goals & {column.year for column in columns if column.role == "base"}
    if past == goals:
        return list(columns)
    return [
        column.replace(role="over") if column.role == "goal" and column.year in past else column
        for column in columns
    ]


def _growth(columns: Sequence[Column]) -> list[Column]:
    """Give growth that several columns print, each without a year, to the column before it."""
    undated = [at for at, one in enumerate(columns) if one.role == "rate" and one.year is None]
    found = list(columns)
    for at in undated if len(undated) > 1 else ():
        before = next((one for one in reversed(found[:at]) if one.role in ("base", "goal")), None)
        if before is not None:
            role: ColumnRole = "grown" if before.role == "base" else "rate"
            found[at] = found[at].replace(role=role, year=before.year)
    return found


def _by_years(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    years = [column.year for column in columns if column.year is not None]
    if len(set(years)) < 2 or (calendar.plans and calendar.end not in years):
        return list(columns)
    if calendar.is_past(max(years)) and not calendar.evaluates:
        return list(columns)
    roles = dict.fromkeys(years, "base") | {max(years): "goal"}
    span = max(years) - min(years)
    if span < len(set(years)) and any(
        _SUM.search(column.header) for column in columns
    ):  # each is a part of the total
        roles = dict.fromkeys(years, "goal")
    elif calendar.now is None and sum(one.role == "rate" for one in columns) < 2:
        # nothing tells whether the years between are over, save growth behind each of several
        roles |= {year: "other" for year in years if min(years) < year < max(years)}
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
