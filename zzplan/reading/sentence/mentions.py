"""The figures of one sentence: every value, year and length that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.numbers import numerals
from zzplan.plan.numbers.numerals import SEVERAL_EN as _WORD
from zzplan.plan.numbers.numerals import WORDS_EN
from zzplan.plan.numbers.years import read_year
from zzplan.reading.words import units
from zzplan.reading.years.calendar import five_years, written_year
from zzplan.structs import Literal, Struct

What = Literal["value", "times", "year", "span", "length", "number"]


class Mention(Struct):
    """One printed figure of a sentence."""

    what: What
    """``value``: a number with its unit; ``times``: 翻一番, a third; ``year``, ``span`` (two
    years), ``length`` (so many years); ``number``: digits of which nothing is known."""
    start: int
    end: int
    text: str
    """As printed."""
    first: int = 0
    """The year, the first of two, or how many years."""
    last: int = 0
    """The last of two years."""


_Y = "(?:19|20)[0-9]{2}"
_NUMERAL = "一二三四五六七八九十百千两〇零"
_SPOKEN = f"[{_NUMERAL}点]+"
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_SIGN = r"(?:(?<![0-9A-Za-z.%])-\s?)?"
_RANGE = r"\s?[-~]\s?"
_LABEL_OF = (
    r"(?-i:(?<![A-Za-z0-9])(?!GDP|GNI|GVA)[A-Z]{1,5})-?[0-9]{1,2}(?:\.[0-9])?(?![0-9.,]*[0-9])"
)
"""PM2.5, CO2 and Q1: digits behind capitals, which are no figure."""
_COUNTED = "元|人|亩|吨|户|公里|平方米|千瓦|辆|套|名|家|个|件"

_CHINESE = re.compile(
    rf"""
      (?P<label>{_LABEL_OF}(?![万亿元%])|[0-9]G(?![A-Za-z]))
    | (?P<span>{_Y}年?\s?[-~至到]\s?{_Y}年?
        |[“"']?(?P<five>十[一二三四五六]?)五[”"']?(?:时期|期间|期末|末期|末|期|规划)?
        (?![年个项家条名%万亿千百]))
    | (?P<year>{_Y}年(?:末|底|初)?|(?P<written>[一二][一二三四五六七八九〇零]{{3}})年(?:末|底)?)
    | (?P<length>(?<![第每逐一0-9.])(?P<count>[0-9]{{1,2}}|[{_NUMERAL}]{{1,3}})个?年(?![均度代级]))
    | (?P<times>翻了?(?:[0-9一二两三四]番|番)|倍增|翻倍|减半|[减降][少低]?了?一半|增长一半
        |[{_NUMERAL}0-9]+分之[{_NUMERAL}0-9点.]+|{_SPOKEN}倍
        |(?:{_SPOKEN}|[0-9])成[{_NUMERAL}]?(?![立为长]))
    | (?P<value>{_SIGN}{_NUMBER}(?:{units.CHINESE}{_RANGE}{_NUMBER})?{units.CHINESE}(?:美元|元)?
        |{_SPOKEN}(?:万亿|亿|万)(?:{_SPOKEN}(?:万|千))?(?:{_COUNTED})?|{_SPOKEN}个百分点
        |[{_NUMERAL}]*[十百千][{_NUMERAL}]*(?:{_COUNTED}))
    """,
    re.VERBOSE,
)
_FY = rf"(?:FY\s?)?{_Y}(?:/[0-9]{{2,4}}|-[0-9]{{2}}(?![0-9]))?"
_LABEL = rf"(?:FY\s?{_Y}(?:/[0-9]{{2,4}})?|{_Y}/[0-9]{{2}})"
_OF_TIME = (
    "in|by|until|before|since|of|end|mid|during|its|the|than|on|against|below|above|at|"
    "January|March|April|June|September|December|(?<=years\\s)to|(?<=decade\\s)to"
)
_PARTS = "third|quarter|half|fifth|tenth|thirds|quarters|fifths"
_ENGLISH = re.compile(
    rf"""
      (?P<label>\b(?!FY)(?!{units.CURRENCY}){_LABEL_OF}e?\b|\b(?-i:[0-9]G)\b)
    | (?P<span>\b(?:(?:from|between)\s{_FY}\s(?:to|and|until)\s{_FY}
        |{_FY}-{_FY}|{_LABEL}\sto\s{_LABEL})(?![0-9.,]*[0-9%]))
    | (?:(?:\b(?:{_OF_TIME})[\s-]|\()(?=(?:FY\s?)?{_Y})|(?=\bFY))
        (?P<year>{_FY}|FY\s?[0-9]{{2}}(?:/[0-9]{{2}})?)(?![0-9.,]*[0-9%])
    | (?P<length>\b(?P<count>[0-9]{{1,2}}|{_WORD}|a(?=\sdecade)|one)[\s-]
        (?P<of>years?|yrs?|decades?)\b(?!\solds?))
    | (?P<times>\b(?:doubl|trebl|tripl|quadrupl|halv)(?:e|es|ed|ing)\b|\btwice\b|\b(?:by\s)?half\b
        |\b(?:{_WORD}|{_NUMBER})[\s-]?fold\b|\b(?:two|three|four|five|ten|{_NUMBER})\stimes\b
        |\b(?:a|one|two|three)[\s-](?:{_PARTS})\b)
    | (?P<value>{_SIGN}(?:(?<![A-Za-z]){units.CURRENCY}\s?)?{_SIGN}{_NUMBER}
        (?:{_RANGE}{_NUMBER}|(?<=between\s[0-9])\sand\s{_NUMBER})?{units.ENGLISH})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEFT = re.compile(
    rf"[0-9]+|\b(?:first|second|third|fourth|fifth|last)\s(?:half|years?|two|three)\b"
    "|第[一二三四五]年|首年|[上下]半年|[前后][一二两三四五]年"
    rf"|\b(?:{_WORD}|hundred|thousand|million|billion|zero|nil|dozen)\b"
    "|一半|过半|半数|半个|数[十百千万亿]|[一二三四五六七八九两][十百千万亿][一二三四五六七八九十百千万亿零]*|[归清]零|零(?=[,;。]|$)",
    re.IGNORECASE,
)
_PLACES = ("label", "span", "year", "length", "times", "value")


def mentions_of(text: str, *, english: bool) -> tuple[Mention, ...]:
    """Return every figure of a folded sentence, in order; none of its digits is left out.

    Examples
    --------
    >>> found = mentions_of("从0.38万亿元起,年均增长6%,五年达到5085亿元", english=False)
    >>> [(one.what, one.text) for one in found]
    [('value', '0.38万亿元'), ('value', '6%'), ('length', '五年'), ('value', '5085亿元')]
    >>> found = mentions_of("Halve waste from 90 kt in 2020 to 60 kt by 2030", english=True)
    >>> [(one.what, one.text) for one in found]
    [('times', 'Halve'), ('value', '90 kt'), ('year', '2020'), ('value', '60 kt'), ('year', '2030')]
    """
    found: list[Mention] = []
    at = 0
    for match in (_ENGLISH if english else _CHINESE).finditer(text):
        name = next(name for name in _PLACES if match[name])
        found += _left(text, at, match.start(name))
        if name != "label":
            found.append(_mention(name, match, english=english))
        at = match.end()
    return (*found, *_left(text, at, len(text)))


def _left(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield the digits between the figures, which nothing reads."""
    for one in _LEFT.finditer(text, start, end):
        yield Mention("number", one.start(), one.end(), one[0])


def _mention(name: str, match: re.Match[str], *, english: bool) -> Mention:
    printed = match[name].rstrip(" -~,.")
    start = match.start(name)
    whole = start, start + len(printed), printed
    if name == "span":
        if not english and match["five"]:
            first, last = five_years(match["five"])
            if "末" in printed:
                return Mention("year", *whole, last)
            return Mention("span", *whole, first - 1, last)
        ends = re.findall(_FY if english else _Y, printed)
        years = [read_year(one.strip()) for one in ends]
        first, last = years[0] or 0, years[-1] or 0
        return Mention("span" if 0 < first < last else "number", *whole, first, last)
    if name == "year":
        written = None if english else match["written"]
        year = written_year(written) if written else read_year(printed.rstrip("末底初"))
        return Mention("year", *whole, year) if year else Mention("number", *whole)
    if name == "length":
        count = match["count"].lower()
        if english:
            many = int(count) if count.isdigit() else WORDS_EN.get(count, 1)
            many *= 10 if match["of"].lower().startswith("decade") else 1
        else:
            numeral = None if count.isdigit() else numerals.read(count.replace("两", "二"))
            many = int(numeral.digits if numeral else count) if numeral or count.isdigit() else 0
        return Mention("length", *whole, many) if many else Mention("number", *whole)
    return Mention("times" if name == "times" or printed.endswith("倍") else "value", *whole)
