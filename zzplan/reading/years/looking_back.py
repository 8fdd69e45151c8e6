"""What of a document looks back: its title, and what stands below a heading of what there was."""

from __future__ import annotations

import re
from collections.abc import Sequence

ANY = re.compile(r"(?<![0-9.])((?:19|20)[0-9]{2})(?![0-9,.])年?")
_LOOKS_BACK = re.compile(
    r"回顾|成就|成绩单|综述|巡礼|\breview\sof\b|\bachievements\b|\bprogress\sreport\b",
    re.IGNORECASE,
)
_LOOKS_AHEAD = re.compile(
    r"展望|规划|纲要|目标|任务|安排|计划|打算|\b(?:outlook|plan|strategy|targets)\b", re.IGNORECASE
)
_FOUNDATIONS = re.compile("发展基础|发展现状|回顾|成就|背景|形势")
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


def reviews_of(titles: Sequence[str]) -> bool:
    """Tell a document whose title looks back and not ahead: “十四五”发展回顾."""
    return any(_LOOKS_BACK.search(title) and not _LOOKS_AHEAD.search(title) for title in titles)
