"""The words around a printed number, and what they make of it (methods.md 2.2)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from zzplan.plan.digits import QuantityError
from zzplan.structs import Struct

_PUNCTUATION = str.maketrans({"−": "-", "–": "-", "—": "-", "〜": "~"})
_LONGEST = 40
_NUMBER = re.compile("[0-9][0-9.,]*")

FLOOR, ABOVE, CEILING, BELOW, ABOUT, NEAR = ">=", ">", "<=", "<", "about", "near"

_BEFORE = {
    FLOOR: "不低于 不少于 不小于 大于等于 大于或等于 至少 最少 迈上 增加到 增长到 "
    "提高到 提升到 上升到 提高至 提升至 增至 升至 >= ≥ at_least no_less_than not_less_than "
    "no_fewer_than min. minimum",
    ABOVE: "超过 突破 高于 大于 多于 逾 超 过 > over above more_than greater_than exceeding exceed",
    CEILING: "不超过 不高于 不多于 不大于 小于等于 小于或等于 最多 至多 下降到 "
    "降低到 减少到 下降至 降低至 减少至 降到 降至 <= ≤ at_most no_more_than not_more_than up_to "
    "down_to falling_to within max. maximum",
    BELOW: "低于 小于 少于 不足 不满 未满 < below under less_than fewer_than",
    ABOUT: "约为 大约 约 ~ ≈ about around approximately approx. circa ca.",
    NEAR: "接近 将近 近 基本达到 基本实现 nearly almost close_to",
}
_AFTER = {
    FLOOR: "以上 及以上 或以上 以上台阶 新台阶 台阶 + or_more and_above or_above",
    CEILING: "以内 之内 以下 及以下 或以下 or_less or_fewer or_below",
    ABOUT: "左右 上下 or_so",
}
_ASPIRE, _HOLD, _CONTROL, _REACH, _MORE = "aspire", "hold", "control", "reach", "more"
_RISE, _FALL, _NOTHING = "+", "-", ""
REAL, NOMINAL = "real", "nominal"
_OTHERS = {
    _ASPIRE: "力争 争取 努力 aim_for aiming_at strive_for",
    _HOLD: "保持在 保持 稳定在 维持在 keep_at keep hold_at hold",
    _CONTROL: "控制在",
    _REACH: "达到 达 实现 reach reaching",
    _RISE: "年均增长 平均增长 增长 上升 提高 增加 提升 新增 growth_of growing rise_of up_by up",
    _FALL: "累计下降 累计降低 年均下降 下降 降低 减少 fall_of falling down_by down",
    _NOTHING: "年均 平均 每年 累计 为 是 到 from to by",
    REAL: "实际 real",
    NOMINAL: "名义 nominal",
}


def _meanings(rows: dict[str, str]) -> dict[str, str]:
    return {w.replace("_", " "): meaning for meaning, line in rows.items() for w in line.split()}


_PREFIXES = _meanings(_BEFORE | _OTHERS)
_SUFFIXES = _meanings(_AFTER | {_MORE: "多 余", _NOTHING: "大关"})


def _by(position: int, words: Iterable[str]) -> dict[str, list[str]]:
    """Sort words under one of their characters, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[position], []).append(word)
    return found


_COMPARATORS = frozenset(_BEFORE)
_FLOORS, _CEILINGS = frozenset((FLOOR, ABOVE)), frozenset((CEILING, BELOW))
_BY_FIRST = _by(0, _PREFIXES)
_BY_LAST = _by(-1, _SUFFIXES)


class Reading(Struct):
    """A printed text without its words, and what the words said."""

    core: str
    """The number with its unit."""
    comparator: str | None
    """One of the constants of this module; None where no word says it."""
    aspirational: bool
    hold: bool
    """保持, 稳定在: to be kept in every year."""
    sign: int
    """-1 after 下降, +1 after 增长, else 0."""
    contradiction: bool
    """A floor and a ceiling at once, or 名义 and 实际."""
    more: bool
    """多, 余: more than the printed digits."""
    basis: str | None
    """Of growth: ``real`` after 实际, ``nominal`` after 名义."""


def read(text: str) -> Reading:
    """Normalize a text and take its words off; refuse what could be misread.

    Examples
    --------
    >>> read("突破 3,000亿元").core, read("突破 3,000亿元").comparator
    ('3,000亿元', '>')
    """
    number = _NUMBER.search(text)
    if number is None or len(text) > _LONGEST:
        return _read(text)
    start, end = number.span()
    try:
        before, after, said = _around(text[:start], text[end:])
    except QuantityError:  # whose words name the whole text
        return _read(text)
    return Reading.make((before + text[start:end] + after, *said))


@lru_cache(maxsize=1024)  # plans use the same few words around all their numbers
def _around(prefix: str, suffix: str) -> tuple[str, str, tuple[Any, ...]]:
    """Return what the words around a number leave of its surroundings, and what they say.

    No word has a digit: whatever the number is, the words come off in the same way.
    """
    if any(map(str.isdigit, prefix)):  # of other scripts, such as ０: part of the number
        raise QuantityError("bad-number")
    core, *said = _read(f"{prefix}0{suffix}")
    before, _, after = core.partition("0")
    return before, after, tuple(said)


def _read(text: str) -> Reading:
    plain = text.strip()
    if not plain.isascii():
        if not unicodedata.is_normalized("NFKC", plain):
            if _disguised(plain):
                raise QuantityError("bad-number", text=text[:_LONGEST])
            plain = unicodedata.normalize("NFKC", plain).strip()
        plain = plain.replace("——", "-").translate(_PUNCTUATION)
    if len(plain) > _LONGEST:
        raise QuantityError("bad-number", text=text[:_LONGEST] + "...")
    if plain.startswith("[") and "]" in plain:  # plans print a cumulative figure as [18]%
        plain = plain[1:].replace("]", "", 1)
    said = peel(plain)
    if said.contradiction:
        raise QuantityError("contradictory-words", text=text)
    return said


def peel(text: str) -> Reading:
    """Take the words off a printed number.

    Parameters
    ----------
    text : str
        A normalized text (NFKC, no outer blanks).

    Examples
    --------
    >>> peel("力争8%以上")
    Reading(core='8%', comparator='>=', aspirational=True, hold=False, sign=0, \
contradiction=False, more=False, basis=None)
    >>> peel("控制在35处以内").core, peel("控制在35处以内").comparator
    ('35处', '<=')
    >>> peel("下降8.5%").sign, peel("at least 40%").comparator
    (-1, '>=')
    """
    core, low = text, text.lower() if text.isascii() else text  # M is million where m is a metre
    found: list[str] = []
    while word := _first(low):
        found.append(_PREFIXES[word])
        core, low = core[len(word) :].lstrip(), low[len(word) :].lstrip()
    while word := _last(low):
        found.append(_SUFFIXES[word])
        core, low = core[: -len(word)].rstrip(), low[: -len(word)].rstrip()
    return Reading.make((core, *_said(tuple(found))))


@lru_cache(maxsize=256)  # plans use the same few words
def _said(found: tuple[str, ...]) -> tuple[str | None, bool, bool, int, bool, bool, str | None]:
    """Return what words say together: a reading without its core."""
    said = [meaning for meaning in found if meaning in _COMPARATORS]
    comparator = ABOUT if ABOUT in said else said[-1] if said else None
    if comparator is None and _CONTROL in found:
        comparator = CEILING
    if comparator is None and _REACH in found:  # 达到35处以内 is a ceiling
        comparator = FLOOR
    contradiction = len(said) > 1 and bool(
        _FLOORS.intersection(said) and _CEILINGS.intersection(said)
    )
    sign = -1 if _FALL in found else 1 if _RISE in found else 0
    basis = REAL if REAL in found else NOMINAL if NOMINAL in found else None
    return (
        comparator,
        _ASPIRE in found,
        _HOLD in found,
        sign,
        contradiction or {REAL, NOMINAL} <= set(found),
        _MORE in found,
        basis,
    )


def _first(core: str) -> str:
    """Return the longest word that a text begins with; "up" does not begin "upper"."""
    for word in _BY_FIRST.get(core[:1], ()):
        if core.startswith(word):
            after = core[len(word) : len(word) + 1]
            if not (word[-1].isalpha() and word.isascii() and after.isalpha() and after.isascii()):
                return word
    return ""


def _last(core: str) -> str:
    """Return the longest word that a text ends with."""
    for word in _BY_LAST.get(core[-1:], ()):
        if core.endswith(word):
            return word
    return ""


def _disguised(plain: str) -> bool:
    """Tell whether a number would arise: 10² would become 102, and ⑤ 5; but m² is a unit."""
    return any(
        unicodedata.category(c) == "No" and not plain[max(0, i - 1) : i].isalpha()
        for i, c in enumerate(plain)
    )


def base_named(text: str) -> int | None:
    """Return the year that a multiple is one of; None where it names none.

    Examples
    --------
    >>> base_named("是2020年的2倍"), base_named("比2015年翻一番"), base_named("翻一番")
    (2020, 2015, None)
    """
    place = text.find("年")
    if place < 4 or not any(sign in text[place:] for sign in "倍番半"):
        return None
    year = unicodedata.normalize("NFKC", text[place - 4 : place])
    return int(year) if len(year) == 4 and year.isdecimal() else None


def without_base(text: str) -> str:
    """Take 比2020年 or 2020年的 off a multiple."""
    before, _, after = text.partition("年")
    after = after.removeprefix("末").removeprefix("底").removeprefix("的")
    return before[:-4].rstrip().removesuffix("比").removesuffix("较") + after
