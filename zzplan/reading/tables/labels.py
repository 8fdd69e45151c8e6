"""What the label of a row says: the indicator and its unit, its attribute, the kind of its goal."""

from __future__ import annotations

import re

from zzplan.plan.units.unit_parts import MONEY, OTHER
from zzplan.plan.units.units import is_share, read_unit
from zzplan.plan.words.keys import KindName
from zzplan.reading.prose import grammar
from zzplan.reading.words import units
from zzplan.reading.words.fold import fold
from zzplan.structs import Struct

_UNIT = re.compile(r"\(([^()]*)\)?\s*[*#†0-9]{0,2}$")
_NOTE = re.compile(r"[①-⑳㊀-㊉*†‡]+|(?<=[\u4e00-\u9fff）)])[¹²³⁴-⁹⁰]+|(?<=[A-Za-z]{3})[¹²³⁴-⁹]+")
"""Signs that lead to a footnote."""
_PER_MANY = re.compile("^1\\s?/(?=1)")
_MARK = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))\s*(?![一二三四五六七八九十])|"
    r"^\s*[0-9]{1,2}(?:[.、)](?=[0-9]+[A-Za-z])|"
    r"(?:(?:\.[0-9]{1,2})*(?:[.、)]\s*|\s+)|(?:\.[0-9]{1,2})+)(?=[^0-9%]))"
)
"""The number of a row; what stands without a sign or a space before the name is its own: 5G."""
AMONG = re.compile(r"[\s\-—·]*(?:其中|#|of which|of whom|including)[\s::]*", re.IGNORECASE)
"""Before a part of what stands above or before it; there may be others."""
_NAMED = re.compile("[一-鿿]{3}|[A-Za-z-]{3,} [A-Za-z(]{3,}")
"""What is a name without that: 其中:女 is none."""
_SUM = re.compile(r"\s*\((?:累计数?|五年累计|cumulative|total|running total)\)\s*$", re.IGNORECASE)
_NO_UNIT = re.compile(
    "(?:cumulative|total|new|annual|net|gross|all|average|mean|targets?|actual|baseline|values?|plan(?:ned)?|"
    "years?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|fy|estimated?|projected|forecast|revised|end|mid|of|term|line|[0-9\\s])+",
    re.IGNORECASE,
)
"""Words in brackets that say which figure it is, and not what it is counted in."""
_OPPOSITE = re.compile("deficit|loss|surplus|gain|credit|debit|decrease", re.IGNORECASE)
"""What is printed in brackets: Surplus/(deficit)."""
_THOUSANDS = re.compile("['’]?000s?")
_SAYS_UNIT = re.compile(r"\(?(?:单\s?位|units?)\s?:\s?([^()、,/和]+)\)?", re.IGNORECASE)
_BEHIND = re.compile(r"\(([^()]+)\)$|,\s([^,]+)$")
_IN = re.compile(r"^(?:all\s)?(?:figures\s)?in\s", re.IGNORECASE)
_DIGIT = re.compile("(?<![A-Za-z])[1-9]|^0")
_LONGEST = 30
"""Characters of a unit."""
_FALLS = re.compile("降低|下降|减少|降幅|削减|reduction|decrease|decline", re.IGNORECASE)
TO_FALL = re.compile(
    r"(?:reduc|decreas|lower|cut|shorten|minimi[sz])(?:e|ing|ting)?\b|缩短|压缩|减少|降低",
    re.IGNORECASE,
)
"""Names that begin with what is to be done to their value."""
_GROWS = re.compile(
    r"(?:增长|增速|增幅|涨幅|growth)(?:率|速度|\srate)?$|^growth\s(?:rate\s)?(?:of|in)\s",
    re.IGNORECASE,
)
_PERCENT = re.compile("率|比重|占比|比例|强度|share|rate|ratio|percent|coverage", re.IGNORECASE)
_ADDED = re.compile("^新建|(?:新|净)增(?!长)")
_BINDS = {"约束": True, "binding": True, "预期": False, "指导": False, "expected": False}


class Label(Struct):
    """What names a row."""

    name: str
    unit: str
    is_sum: bool
    """It says that its figures are over several years: (累计)."""


def label_of(text: str) -> Label:
    """Split a label into the indicator and its unit.

    Examples
    --------
    >>> tuple(label_of("3.人均预期寿命①（岁）")), label_of("入学率(%").unit
    (('人均预期寿命', '岁', False), '%')
    """
    plain = _MARK.sub("", fold(_NOTE.sub("", text)).text.strip())
    among = AMONG.match(plain)
    plain = plain[among.end() :] if among and _NAMED.match(plain, among.end()) else plain
    is_sum = _SUM.search(plain)
    plain = plain[: is_sum.start()] if is_sum else plain
    found = _UNIT.search(plain)
    if found and is_unit(found[1]):
        unit = _PER_MANY.sub("/", found[1].strip())  # 1/10万 is /10万
        return Label(plain[: found.start()].strip(), unit, is_sum is not None)
    name, _, behind = plain.rpartition(",")
    if name and _is_surely_unit(behind.strip()):
        return Label(name.strip(), behind.strip(), is_sum is not None)
    return Label(plain, "", is_sum is not None)


def _is_surely_unit(words: str) -> bool:
    """Tell % and $ bn behind a comma from girls and total, which say of what the figures are.

    Examples
    --------
    >>> [_is_surely_unit(words) for words in ("$ bn", "%", "million people", "km", "girls", "")]
    [True, True, True, True, False, False]
    """
    if not words or any(one.isdigit() for one in words):
        return False
    unit = read_unit(words)
    known = unit.kind == MONEY or (
        unit.kind == OTHER and unit.base != words.casefold().replace(" ", "")
    )
    return known or unit.exponent > 0 or is_share(words)


def is_unit(words: str) -> bool:
    """Tell whether what stands in brackets behind a name is its unit."""
    plain = words.strip()
    if _THOUSANDS.fullmatch(plain):
        return True
    if (
        _OPPOSITE.fullmatch(plain)
        or not plain
        or len(plain) > 24
        or re.fullmatch("[0-9]+|年度|含.*|其中.*", plain)
    ):
        return False
    return bool(re.fullmatch(units.CHINESE, plain)) or bool(
        re.search(r"[%‰/$£€]|[吨元人件个家户]$|per\s|^[A-Za-z][A-Za-z0-9 ²³]*$", plain)
        and not _NO_UNIT.fullmatch(plain)
    )


def unit_of_all(text: str) -> str:
    """Return the unit that a title or a header says for all that stands below it.

    It is the whole of it or stands behind it; without 单位 it has to be one of money or to have a
    magnitude, so that no word is taken for one.

    Examples
    --------
    >>> texts = ("$ million", "Fiscal framework (KES million)", "(万元)", "单位:所", "Item (final)")
    >>> [unit_of_all(text) for text in texts]
    ['$ million', 'KES million', '万元', '所', '']
    """
    plain = fold(text).text.strip()
    said = _SAYS_UNIT.fullmatch(plain)
    if said and is_unit(said[1]):
        return said[1].strip()
    behind = _BEHIND.search(plain)
    for words in (plain, behind[1] or behind[2] if behind else ""):
        words = _IN.sub("", words.strip(" ()"))
        chinese = re.search("[一-鿿]", words) is not None
        if len(words) > _LONGEST or _DIGIT.search(words):
            continue
        if chinese and not re.fullmatch(units.CHINESE, words):
            continue
        unit = read_unit(words) if words else None
        told = unit and (unit.kind == MONEY or unit.exponent > 0 or unit.prefix > 0)
        if told or words in grammar.PERCENT:
            return words
    return ""


def binds(text: str) -> bool | None:
    """Tell the attribute that a cell prints; None where it prints none.

    Examples
    --------
    >>> binds("约束性"), binds(" 预期性 "), binds("95")
    (True, False, None)
    """
    return _BINDS.get(fold(text).text.strip().removesuffix("性").lower())


def is_percent(unit: str) -> bool:
    """Tell shares and rates from amounts."""
    return unit in grammar.PERCENT or is_share(unit)


def kind_of(label: Label, unit: str, *, bracketed: bool, by_year: bool) -> KindName:
    """Return what a figure of a row is, by the name of the row.

    Parameters
    ----------
    bracketed : bool
        It is printed as one over all years: [18].
    by_year : bool
        What falls, falls so much a year: the plan is for one, or the row has figures of others.
    """
    name, percent = label.name, is_percent(unit)
    if bracketed or label.is_sum:
        return "cumulative" if percent or label.is_sum else "added"
    if percent and _GROWS.search(name):
        return "rate"
    if percent and _FALLS.search(name):
        return "share" if _PERCENT.search(name) else "rate" if by_year else "cumulative"
    if unit in grammar.POINTS:
        return "points"
    if _ADDED.search(name):
        return "added"
    return "share" if percent else "level"
