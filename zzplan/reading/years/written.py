"""When a document was written: by its number, its title, its headings or its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.words.dates_en import MONTHS
from zzplan.reading.years import looking_back as back

_YEAR = r"(?:19|20)[0-9]{2}"
_DATE = re.compile(
    rf"({_YEAR})\s?(?:年\s?([0-9]{{1,2}})\s?月|[./-]\s?([0-9]{{1,2}})\s?[./-])\s?[0-9]{{1,2}}"
)
_MONTHS = MONTHS.lower().split("|")
_ENGLISH_DATE = re.compile(
    rf"(?:[0-9]{{1,2}}\s)?({MONTHS})\s(?:[0-9]{{1,2}},?\s)?({_YEAR})$", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|until|before|(?:goal|target|aim)s?\sfor)\s(?:the\send\sof\s)?$")
_MONTH = re.compile(rf"\(?({_YEAR})年([0-9]{{1,2}})月\)?$")
"""The month of a report, alone on its line."""
DATE_LINE = re.compile(
    r"[(]?(?:19|20)[0-9]{2}\s?[年./-]\s?[0-9]{1,2}\s?(?:月|[./-])(?:\s?[0-9]{1,2}日?)?[)]?"
    r"|[0-9]{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+,?\s(?:19|20)[0-9]{2}"
)
"""A line that says when the document was written, and heads nothing."""
_OF_A_YEAR = r"\b(?:annual|yearly|business|operat(?:ing|ional)|work)\s?plan\b|\bannual\b.*\bplan\b"
_NAMED = re.compile(rf"(?:plan|strategy|roadmap)\s({_YEAR})$", re.IGNORECASE)
_NUMBERED = re.compile(rf"\[({_YEAR})\][0-9]+号")
_OVER = re.compile(
    rf"({_YEAR})年(?:(?:政府|主要|经济|[^,;。0-9]{{0,8}}各项)?工作(?:的|情况)?(?:简要|基本)?(?:回顾|总结)"
    "|[^,;。0-9]{0,8}预算(?:收支)?执行情况)"
)
"""A year that a report looks back on."""
_THIS = re.compile(
    rf"({_YEAR})年(?:[^,;。0-9]{{0,12}}政府工作报告|(?:主要|总体)?(?:预期目标|目标任务)|(?:政府|主要|重点|经济|农业农村|全[省市县区镇])?工作(?!的?回顾|总结)|国民经济和社会发展计划|[^,;。0-9]{{0,8}}预算(?:[(]?草案|安排)|度?施政(?:计划|方针|重点|目标)|度?(?:地方)?总预算(?!执行)|经济社会发展(?:主要)?(?:预期)?(?:目标|任务))"
)
_AIMED = re.compile(rf"({_YEAR})年[^,;。0-9]{{0,16}}(?:预期|奋斗|努力|工作)目标(?:是|为)?:")
"""A year whose aims a sentence begins to list."""
_ADDRESS = re.compile(rf"({_YEAR})年施政报告")
"""Spoken in its autumn."""
_REPORT = re.compile(
    rf"report\s(?:for\s)?({_YEAR})$|({_YEAR})年度(?!政府工作)[^,;。]{{0,16}}报告$", re.IGNORECASE
)
"""Of a year that is over."""
_REVIEW = re.compile(rf"\breview\b.{{0,40}}?({_YEAR})", re.IGNORECASE)
"""Spoken in its year."""
_TITLED = re.compile(rf"\(({_YEAR})\)$")
_YEARLY = re.compile(
    rf"({_YEAR})年度?(?!.*(?:19|20)[0-9]{{2}})[^,;。]{{0,24}}(?:计划|要点|安排|方案|任务)(?:的通知)?(?:$|[(\s])"
)
"""A plan of one year, whenever it was issued: 县2025年国民经济和社会发展计划."""
_TITLE = 90
CHINESE = re.compile("[\u4e00-\u9fff]")
_TOP = 6
"""How many of them a date can stand among."""
EARLY = 3
"""The last month in which a year's plan still counts from the year before."""


def is_short(piece: str) -> bool:
    """Tell what may be a title: English takes twice the letters."""
    return len(piece) <= (_TITLE if CHINESE.search(piece) else 2 * _TITLE)


def written_in(front: Sequence[str], pieces: Sequence[str]) -> tuple[int, bool] | None:
    """Return the year of a document, by its number, heads or dates, and whether that begins."""
    short = [piece for piece in pieces if is_short(piece)]
    heads = [int(year) for piece in short for year in _THIS.findall(piece)]
    heads += [int(year) + 1 for piece in short for year in _OVER.findall(piece)]
    heads += [int(year) for piece in pieces for year in _AIMED.findall(piece)]
    heads += [int(year) for piece in front[:2] for year in _YEARLY.findall(piece)]
    for piece in front:
        if found := _NUMBERED.search(piece):
            year = int(found[1])
            return max(year, *heads, 0), max(heads, default=0) >= year
    for piece in front[:2]:
        if found := back.MIDYEAR.search(piece):
            return int(found[1]), True
        if found := _TITLED.search(piece) or _ADDRESS.search(piece):
            return int(found[1]), False
        if found := _REPORT.search(piece) or back.BULLETIN.search(piece):
            return int(found[found.lastindex or 1]) + 1, True
        if found := _REVIEW.search(piece):
            return int(found[1]), False
    if heads:  # 2023年工作回顾 and 2024年工作安排 are spoken in 2024
        return max(heads), True
    for piece in (*front, *pieces[-3:]):
        if is_short(piece) and (found := _DATE.search(piece) or _MONTH.match(piece)):
            return int(found[1]), int(found[2] or found[3]) <= EARLY
    for piece in front[:_TOP]:
        found = _ENGLISH_DATE.search(piece.rstrip(".) "))
        if found and not _BY.search(piece, 0, found.start()):
            return int(found[2]), _MONTHS.index(found[1].lower()) < EARLY
    later = {int(year) for piece in pieces for year in back.ANY.findall(piece)}
    for piece in front[:_TOP]:
        found = _NAMED.search(piece)
        if found and max(later, default=0) > int(found[1]):  # of several years to come
            return int(found[1]), False
        if found and re.search(_OF_A_YEAR, piece, re.I):
            return int(found[1]), True
    return None
