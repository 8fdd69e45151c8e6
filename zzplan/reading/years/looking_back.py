"""What of a document looks back: its title, and what stands below a heading of what there was."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YEAR = "(?:19|20)[0-9]{2}"
ANY = re.compile(rf"(?<![0-9.])({_YEAR})(?![0-9,.])年?")
EVALUATES = re.compile("评估|总结|执行情况|实施情况")
BULLETIN = re.compile(
    rf"({_YEAR})年.{{0,30}}公报(?:\[[0-9]+\])?$|bulletin\s(?:for\s)?({_YEAR})$", re.IGNORECASE
)
"""Of a year that is over."""
MIDYEAR = re.compile(
    rf"^[^。,;:]*({_YEAR})年度?(?:上半年|前?[一二三]个?季度|1月?(?:-{{1,2}}|~|至|到)(?:[2-9]|1[01])月)[^。,;:]*$"
)
"""A title of a year that goes on."""
_LOOKS_BACK = re.compile(
    r"回顾|成就|成绩单|综述|巡礼|\breview\sof\b|\bachievements\b|\bprogress\sreport\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"展望|规划|纲要|目标|任务|安排|计划|打算|\b(?:outlook|plan|strategy|targets)\b", re.IGNORECASE
)
_FOUNDATIONS = re.compile("发展基础|发展现状|回顾|成就|背景|形势")
_TO_DO = re.compile("下一步|下阶段|建议|对策|安排|打算|展望|举措|措施")
_DONE = re.compile("完成|进展|情况|落实|执行|回顾|成效")
_UNTIL = re.compile(f"(?<!截)[到至]{_YEAR}年(?!的)|{_YEAR}年[^,;。]{{0,10}}(?:目标|前)")
"""Of 到2025年 and 2025年目标 what is over is not known."""
HEADING = re.compile(
    "[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]+[章节篇部]"
)
"""A numbered heading, whose years are its own and not those of the document."""
_LONGEST = 90


def looked_back_on(pieces: Sequence[str]) -> set[int]:
    """Return the years that stand below a heading of what there was: 第一章 发展基础."""
    years: set[int] = set()
    back = False
    for piece in pieces:
        if HEADING.match(piece) and len(piece) <= _LONGEST and not piece.endswith("。"):
            back = _FOUNDATIONS.search(piece) is not None and not _LOOKS_AHEAD.search(piece)
        elif back:
            years |= {int(year) for year in ANY.findall(piece)}
    return years


def reported_on(pieces: Sequence[str]) -> set[int]:
    """Return the years that an evaluation names before the first heading of what is to be done."""
    years: set[int] = set()
    for piece in pieces:
        heads = HEADING.match(piece) and len(piece) <= _LONGEST and not piece.endswith("。")
        if heads and _TO_DO.search(piece) and not _DONE.search(piece):
            break
        years |= {int(year) for year in ANY.findall(_UNTIL.sub("", piece))}
    return years


def reviews_of(titles: Sequence[str]) -> bool:
    """Tell a document whose title looks back and not ahead: “十四五”发展回顾."""
    return any(_LOOKS_BACK.search(title) and not _LOOKS_AHEAD.search(title) for title in titles)
