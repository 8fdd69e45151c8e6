"""The part of its year that a figure is of: 2025年上半年, 1-9月, the first half of 2025."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:19|20)[0-9]{2}"


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds the words for a part (``part``), for a whole year, or for neither."""
    return re.compile(
        rf"""
        (?:比|较|与|和|同|占)(?:{_YEAR}年|[去上前全]一?年|年)(?:同期|[初末底])? | 同期
        | 全年(?:目标|计划|任务|预算|预期)
        | (?P<part>
            第?[一二三1-3]季度 | 第?四季度(?!末) | [前首][一二两三1-3]个?季度 | [上下]半年
            | (?:今年|年初)以来 | 本[周月] | [当单]月 | 黄金周 | 假期
            | (?<![0-9])[0-9]{{1,2}}月?(?:-{{1,2}}|~|至|到)(?:[1-9]|1[01])月
            | (?<![0-9-])(?<!至)(?<!到)(?:[1-9]|1[01]|12(?!月[底末]))月(?:份|[底末])?(?![0-9]*日)
            | \b(?:first|second|third|fourth|last)\s(?:half|quarter|(?:three|six|nine)\smonths)\b
            | \b[QH][1-4]\b | \b[Yy]ear[\s-]to[\s-]date\b
            | \b(?:three|six|nine|ten|eleven|[1-9]|1[01])\smonths\b
            | \b{_MONTH}\s?(?:-|to|and|through)\s?{_MONTH}\b
          )
          (?:\s(?:of|to|ended|ending)\b)?(?:\sthe\s(?:financial\s|fiscal\s)?year\b)?
          (?:\s(?:end-?\s?)?(?:[0-9]+\s)?{_MONTH})?(?:\s(?:FY\s?)?{_YEAR}(?:[-/][0-9]{{2,4}})?)?
        | 全年 | 年[底末] | 12月 | {_YEAR}年? | [去今明上当本前]年 | [”"五]时期
        """,
        re.VERBOSE,
    )


@lru_cache(maxsize=8)
def _spoken(text: str) -> tuple[list[int], list[str | None]]:
    """Return where the expressions of time of a text begin, and the part that each names."""
    found = [one for one in _pattern().finditer(text) if one["part"] or not _is_aside(one[0])]
    return [one.start() for one in found], [one["part"] for one in found]


def _is_aside(words: str) -> bool:
    """Tell what but compares: 比上年同期, 占全年, 全年计划."""
    return words[0] in "比较与和同占" or (words[:2] == "全年" and words[2:] != "")


def part_before(text: str, until: int | None = None) -> str | None:
    """Return the part of a year that the last expression of time before a place names.

    Returns
    -------
    str or None
        Empty of a whole year, None without an expression of time.

    Examples
    --------
    >>> part_before("2025年上半年,利润70亿元,比上年增长8%"), part_before("2025年,利润70亿元")
    ('上半年', '')
    >>> part_before("In Q1 2025 exports were"), part_before("利润70亿元")
    ('Q1', None)
    """
    starts, parts = _spoken(text)
    at = len(starts) if until is None else bisect_left(starts, until)
    return (parts[at - 1] or "") if at else None


def part_spoken_of(text: str) -> str | None:
    """Return the last part of a year that a paragraph names; empty where all its years are whole.

    Examples
    --------
    >>> part_spoken_of("上半年利润70亿元,力争全年达到150亿元"), part_spoken_of("利润70亿元")
    ('上半年', None)
    """
    _, parts = _spoken(text)
    return next((one for one in reversed(parts) if one), "") if parts else None
