"""What the columns of a table of indicators are for, by their headers."""

from __future__ import annotations

import re

from zzplan.reading.keys import ColumnRole
from zzplan.reading.tables.labels import is_unit
from zzplan.reading.tables.spans import YEARLY, years_of
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


PART_OF_YEAR = (
    r"[上下]半年|季度|[0-9]\s?-\s?[0-9]+月|\b[HQ][1-4]\b|(?:half|mid)[\s-]year|\bquarter(?:ly)?\b"
)
_WORDS: tuple[tuple[ColumnRole, str], ...] = (
    ("name", r"^(?:主要|重点|工作|目标)任务(?:名称|内容)?$|^目标名称$"),
    ("index", r"^(?:序\s*号|编号|no\.?|#|s/n)$"),
    (
        "other",
        r"(?:方\s*向|极性|权重|编码|代码|编号|评分标准)$|\bpolarity\b|\bdirection(?:\sof\s\w+)?$|"
        r"\bweight(?:ing|age)?(?:\s\(?%\)?)?$|(?:indicator|kpi|measure|target)\s(?:codes?|ids?|refs?|references?|no\.?|numbers?)$|"
        r"说\s*明|解\s*释|定\s*义|含义|备\s*注|来源|责\s*任|牵头|部\s*门|口径|计算方法|"
        r"(?:完成|达成|执行|达标|实现)(?:比例|进度|率)|进度$|完成(?:全?年度?)?(?:目标|计划|任务|预算)|"
        r"%\s(?:achieved|complete|of\s(?:[a-z-]+\s){0,2}target)|progress\s(?:to|towards|\()|"
        r"(?<![0-9]\s)achievements?(?!\s[0-9])|attainment|percent(?:age)?\s(?:achieved|complete)|"
        rf"{PART_OF_YEAR}|"
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
    (
        "other",
        r"增减|变化|(?:降幅|下降|减少)(?!.*目标)|\b(?:change|variance|difference)\b|"
        r"\b(?:reduction|decrease)s?\b(?!.*(?:target|goal))",
    ),
    ("unit", r"^(?:计[量算]|指标)?单\s*位$|^(?:units?|uom)(?:\sof\smeasure(?:ment)?)?$"),
    ("attribute", r"属\s*性|性\s*质|类\s*型|^(?:type|nature)$|binding"),
    (
        "base",
        r"基期|基数|基准|^基年|现状|现有|实际|完成|实绩|预计|进展|上年|历史|^base(?:\s(?:year|value))?$|baseline|actual|current|achieve|progress|"
        r"latest|recent|普查|census|\bresult$|outturn|forecast|estimate|\best\b|where\swe\sare|\bstarting\s(?:point|value)|\btoday\b|"
        r"^now$|^present|^audited|^adjusted(?!\s(?:target|goal))|决算",
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
_OF_YEARS = re.compile(
    r"(?<!mid[ -])(?<!half[ -])\byears?\b|年份$|年度$|时间$|^(?:目标|基准?|基期|规划)年$",
    re.IGNORECASE,
)
"""What a column of years is called, beside one of values."""
_OVERALL = re.compile(
    r"(?:cumulative|total|overall)\s(?:percentage\s)?(?:growth|increase|change)|"
    r"(?:growth|increase|change)\s(?:over|across)\s(?!previous|last|prior)|"
    r"(?:[0-9]+|two|three|four|five|ten)[\s-]years?\s(?:growth|increase|change)|"
    "(?:累计|[五三]年)(?:增长|增幅|提高|下降)",
    re.IGNORECASE,
)
"""A header of growth over all years together."""
SUM = re.compile(r"\btotal\b|合\s*计|总\s*计", re.IGNORECASE)
COMPARED = re.compile(
    r"(?:[较比]|\bvs\.?|\bv\.?(?=\s)|versus|compared (?:with|to)|relative to|against|"
    r"(?<=variance )to|\b(?:from|over|below|on)\b)\s?((?:19|20)[0-9]{2})年?",
    re.IGNORECASE,
)
"""A header of changes, with the year that they are counted from."""
_AND_YEAR = re.compile(r"\(\s?years?\s?\)|\band\syear\b", re.IGNORECASE)
"""Baseline (year): a column of values, each with its year."""
_EXPECTED = re.compile("预期(?!目标)")
"""What a plan expects of the year that it counts from."""
_DEADLINE = re.compile("时限|期限|(?<!教育)年限|(?:完成|截止)时间|deadline|due|^by$", re.IGNORECASE)
"""A column of when each row is to be reached."""
_FIVE = re.compile("“?(十[一二三四五六]?|[六七八九])五”?(末?)")
UNIT = re.compile(r"\(([^()]+)\)\s*$")
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
    unit = UNIT.search(column.header)
    if unit and column.role in ("base", "goal", "other") and is_unit(unit[1]):
        return column.replace(unit=unit[1].strip())
    return column


def _column(header: str, calendar: Calendar) -> Column:
    if _DEADLINE.search(header):
        return Column("goal-year", None, header)
    found = next((role for role, words in _PATTERNS if words.search(header)), None)
    if found in ("rate", None) and _OVERALL.search(header) and not YEARLY.search(header):
        return Column("cumulative", year_in(COMPARED.sub("", header)), header, "%")
    year = year_in(COMPARED.sub("", header))
    if SUM.search(header) and (years := years_of(header)):  # Total 2024-26
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
