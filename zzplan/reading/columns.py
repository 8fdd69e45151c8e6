"""What the columns of a table of indicators are for, by their headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from zzplan.reading.calendar import Calendar, five_years
from zzplan.structs import Struct

Role = Literal[
    "index", "name", "unit", "attribute", "base", "goal", "rate", "cumulative", "other",
    "base-year", "goal-year",
]  # fmt: skip


class Column(Struct):
    """What a column holds."""

    role: Role
    year: int | None
    header: str


_WORDS: tuple[tuple[Role, str], ...] = (
    ("index", r"^(?:序\s*号|编号|no\.?|#|s/n)$"),
    ("rate", r"年均|增速|增长率|年递增|年增长|annual|growth|per\s?year|p\.a\.|cagr"),
    ("cumulative", r"累计|五年(?:合计|总)|cumulative|over\s(?:the\s)?plan"),
    ("unit", r"^(?:计量)?单\s*位$|^units?(?:\sof\smeasure)?$"),
    ("attribute", r"属\s*性|性\s*质|类\s*型|^(?:type|nature)$"),
    ("base", r"基期|基数|基准|现状|实际|完成|实绩|预计|baseline|actual|current|achieved"),
    ("goal", r"目标|规划|计划|预期|target|goal|planned|projected"),
    (
        "name",
        r"指\s*标|名\s*称|项\s*目|类\s*别|indicator|measure|outcome|description|^name$|领域|"
        r"内\s*容",
    ),
)
_PATTERNS = tuple((role, re.compile(words, re.IGNORECASE)) for role, words in _WORDS)
_YEAR = re.compile(r"((?:19|20)[0-9]{2})(?:\s?[/-]\s?([0-9]{2})(?![0-9]))?")
_SPAN = re.compile(r"(?:19|20)[0-9]{2}\s?(?:-|~|至|to)\s?(?:19|20)[0-9]{2}")
_OF_YEARS = re.compile(r"\byears?\b|年份$|年度$|时间$", re.IGNORECASE)
"""What a column of years is called, beside one of values."""
_AND_YEAR = re.compile(r"\(\s?years?\s?\)|\band\syear\b", re.IGNORECASE)
"""Baseline (year): a column of values, each with its year."""
_GREW = re.compile(r"(?:同比|[比较]上年)?(?:增长|增幅|增减)(?:率|幅度)?\s?(?:\(%\)|%)?")
"""Beside two years that follow each other, the growth of the later one."""
_DEADLINE = re.compile("时限|期限|(?<!教育)年限|(?:完成|截止)时间|deadline|due", re.IGNORECASE)
"""A column of when each row is to be reached."""
_FIVE = re.compile("“?(十[一二三四五六]?|[六七八九])五”?(末?)")


def column_of(header: str, calendar: Calendar) -> Column:
    """Return what a column is for.

    Examples
    --------
    >>> plan = Calendar(2020, 2021, 2025, True)
    >>> [column_of(h, plan)[:2] for h in ("指标名称", "2020年", "2025年规划目标", "年均增速[累计]")]
    [('name', None), ('base', 2020), ('goal', 2025), ('rate', None)]
    """
    text = header.strip()
    if _DEADLINE.search(text):
        return Column("goal-year", None, header)
    found = next((role for role, words in _PATTERNS if words.search(text)), None)
    year = _year(text)
    if found in ("rate", "cumulative"):
        return Column(found, year, header)
    if year is None and _OF_YEARS.search(_AND_YEAR.sub("", text)) and found in ("base", "goal"):
        return Column("base-year" if found == "base" else "goal-year", None, header)
    if year is None:
        if found == "base":
            return Column("base", calendar.base, header)
        if found == "goal" and not re.search("指标|项目", text):
            return Column("goal", calendar.end, header)
        return Column(
            found if found and found != "goal" else "name" if found else "other", None, header
        )
    past = calendar.now is not None and year < calendar.now
    if found == "base" or (past and found != "goal"):
        return Column("base", year, header)
    if calendar.now is None and found != "goal":
        return Column("other", year, header)
    return Column("goal", year, header)


def _year(text: str) -> int | None:
    if _SPAN.search(text):
        return int(_YEAR.findall(text)[-1][0])
    found = _YEAR.search(text)
    if found:
        year = int(found[1])
        return year + 1 if found[2] and int(found[2]) == (year + 1) % 100 else year
    five = _FIVE.search(text)
    return five_years(five[1])[1] if five and five[2] else None


def settled(columns: Sequence[Column], calendar: Calendar) -> list[Column]:
    """Tell bases from goals where only the years do: the last year is the goal, the first the base.

    Examples
    --------
    >>> two = [Column("other", 2020, "2020"), Column("other", 2025, "2025")]
    >>> [column.role for column in settled(two, Calendar(None, None, None, False))]
    ['base', 'goal']
    """
    columns = _with_a_name(columns)
    if any(column.role == "goal" for column in columns):
        return list(columns)
    years = [column.year for column in columns if column.year is not None]
    if len(set(years)) < 2 or (calendar.plans and calendar.end not in years):
        return list(columns)
    if max(years) - min(years) == 1:
        columns = [
            column.replace(role="rate")
            if column.role == "other" and _GREW.fullmatch(column.header.strip())
            else column
            for column in columns
        ]
    roles = dict.fromkeys(years, "base") | {max(years): "goal"}
    if calendar.now is None:  # nothing tells whether the years between are over
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
        if column.role == "other" and column.year is None:
            found[at] = column.replace(role="name")
            break
    return found
