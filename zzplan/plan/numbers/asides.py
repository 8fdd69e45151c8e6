"""What stands beside a printed number: brackets, footnote marks, remarks, and years."""

from __future__ import annotations

import re

from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.numerals import SEVERAL_EN
from zzplan.plan.words.keys import Basis
from zzplan.structs import Struct

_BRACKETS = r"[\[〔](.*?)[\]〕]"
"""What plans set totals of all years in: [18]%, 〔18〕."""
_MARKS = r"(?<=.)\s*[*†‡①-⑳⓪❶-❿㊀-㊉]+$"
"""Footnote marks at the end of a number."""
_REMARK = (
    r"(?i)\s*\((?:预计|预计数|预计值|预期|预测|预测数|初步|初步数|初步核算|初步核算数|初步统计|快报|快报数|"
    r"估计|估计数|估算|调整后|调整数|修订数|含|含本数|est\.?|estimated?|e|p|prov\.?|provisional|"
    r"prelim\.?|preliminary|forecast|projected|proj\.?|revised|r|baseline|target|actual)\)"
)
"""What says how a figure was come by, and nothing of what it is."""
_PRICES = (
    r"(?i)\s*\((?:按)?(?:(?P<real>可比价|可比价格|不变价|不变价格|实际|real|constant prices?)|"
    r"现价|当年价|当年价格|名义|nominal|current prices?)(?:计算)?\)"
)
_OVER = (
    rf"(?i),? (?:over|in|within) (?:the )?(?:next |coming )?(?:[0-9]{{1,2}}|"
    rf"{SEVERAL_EN}) years$"
)
_AMID = (
    r"(?i)(?P<number>[0-9.,]+(?: (?:thousand|million|billion|trillion))?) "
    r"(?P<word>new|more|additional|extra|further|fewer|less) (?=[a-z])"
)
_FEWER = frozenset({"fewer", "less"})
_FIVE_YEARS = {"一": 2010, "二": 2015, "三": 2020, "四": 2025, "五": 2030}
_YEAR = "(?P<year>(?:19|20)[0-9]{2})年|[“\"']?十(?P<plan>[一二三四])?五[”\"']?(?:时期|期)?(?=末|底)"
_CENTURIES = ("19", "20", "十")
_BESIDE = ("年", "末", "底", " 19", " 20")
_MAYBE = "(?:19|20)[0-9]{2}年|十.?五.?.?.?[末底]|[A-Za-z] (?:19|20)[0-9]{2}"
_THAN = f"(?:比|较|与|在)\\s*(?:{_YEAR})(?:末|底|同期|水平)*(?:相比|的?基础上)?"
_TIMES = f"(?:{_YEAR})(?:末|底|水平)*的(?=.*[倍番半%分])"
_UNTIL = "(?:到|至)?\\s*(?P<year>(?:19|20)[0-9]{2})年(?:末|底|前)?"
_THAN_EN = (
    r"(?i),? (?P<word>compared (?:to|with)|relative to|from|over|on|vs\.?|against|below|above|"
    r"than(?: in)?)(?: the)? (?P<year>(?:19|20)[0-9]{2})(?:[- ](?:levels?|baselines?|values?))?$"
)
_TIMES_EN = r"(?i)(?: of)?(?: the)? (?P<year>(?:19|20)[0-9]{2})[- ](?:levels?|baselines?|values?)$"
_UNTIL_EN = r"(?i),? (?:by|in)(?: the end of)? (?P<year>(?:19|20)[0-9]{2})$"


class Asides(Struct):
    """A text without what stands beside its number, and what that says."""

    rest: str
    total: bool = False
    """In brackets, as a change or a sum of all the years."""
    base: int | None = None
    """The year that a change or a multiple counts from."""
    until: int | None = None
    """The year in which the figure is to be reached."""
    sign: int = 0
    """-1 for what lies below that of a year, +1 above it."""
    times: bool = False
    """A part of, or so many times, what was in the base year."""
    basis: Basis | None = None
    """``real`` or ``nominal``: of what prices the figure is, in brackets behind it."""


def names_a_year(text: str) -> bool:
    """Tell a text that may name a year beside its number."""
    may = any(sign in text for sign in _CENTURIES) and any(sign in text for sign in _BESIDE)
    return may and re.search(_MAYBE, text) is not None


def take_off(text: str) -> Asides:
    """Take off what stands beside a printed number.

    Examples
    --------
    >>> take_off("〔18〕%")[:2], take_off("150(预计数)").rest, take_off("150①").rest
    (('18%', True), '150', '150')
    >>> take_off("比2020年提高5个百分点")[:3], take_off("43% below 2005 levels")[:5:2]
    (('提高5个百分点', False, 2020), ('43%', 2005, -1))
    """
    text = re.sub(_MARKS, "", text)
    prices = None
    if "(" in text:
        text = re.sub(_REMARK, "", text)
        prices = re.search(_PRICES, text)
        text = re.sub(_PRICES, "", text)
    found = _years(text)
    over = re.search(_OVER, found.rest) if text.endswith(" years") else None
    if over:
        found = found.replace(rest=found.rest[: over.start()], total=True)
    amid = re.search(_AMID, found.rest) if found.rest.count(" ") > 1 else None
    if amid:  # 500 new homes, 15 million fewer people
        rest = re.sub(_AMID, r"\g<number> ", found.rest, count=1)
        found = found.replace(rest=rest, sign=-1 if amid["word"].lower() in _FEWER else 1)
    if prices:
        found = found.replace(basis="real" if prices["real"] else "nominal")
    if found.rest.count("[") + found.rest.count("〔") == 0:
        return found
    bracket = re.search(_BRACKETS, found.rest)
    if bracket is None:
        raise QuantityError("bad-number", text=text)
    before, inside, after = found.rest[: bracket.start()], bracket[1], found.rest[bracket.end() :]
    if any(map(str.isdigit, before + after)):  # the figure of a year beside that of all of them
        raise QuantityError("bad-number", "two-figures", text=text)
    return found.replace(rest=(before + inside + after).strip(), total=True)


def _years(text: str) -> Asides:
    """Take off the year that a figure counts from, or is to be reached in."""
    if not names_a_year(text):
        return Asides(text)
    for pattern, field in (
        (_THAN, "base"), (_TIMES, "times"), (_UNTIL, "until"),
        (_THAN_EN, "base"), (_TIMES_EN, "times"), (_UNTIL_EN, "until"),
    ):  # fmt: skip
        match = re.search(pattern, text)
        if match is None:
            continue
        rest = (text[: match.start()] + text[match.end() :]).strip()
        if not any(map(str.isdigit, rest)) and field != "times" and rest.isascii():
            continue  # the number itself
        said = match.groupdict()
        year = int(said["year"]) if said["year"] else _FIVE_YEARS[said.get("plan") or "一"]
        if not said["year"] and not said.get("plan"):
            continue  # 十五 was before these
        if field == "until":
            return Asides(rest, until=year)
        sign = {"below": -1, "above": 1}.get((said.get("word") or "").lower(), 0)
        return Asides(rest, base=year, sign=sign, times=field == "times")
    return Asides(text)
