"""Numerals: 三千亿, 一点五亿, 二十三, 二〇二六; and the English words of small numbers."""

from __future__ import annotations

import re

from zzplan.structs import Struct

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
COUNTS = DIGITS | {"十": 10}
"""The counts of one character."""
ONES_EN = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS_EN = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
WORDS_EN = ONES_EN | TENS_EN
SEVERAL_EN = "|".join([*WORDS_EN][1:])
"""Any of them but one, in a pattern."""
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_UNITS = "亿万千百十"
_ZEROS = frozenset("零〇")

CHARACTERS = "".join([*DIGITS, *_TENS, *_MYRIADS, "点"])
"""What a numeral is made of."""


def count_of(text: str) -> int:
    """Return a count that is one character or digits.

    Examples
    --------
    >>> count_of("五"), count_of("12")
    (5, 12)
    """
    return COUNTS.get(text) or int(text)


class Numeral(Struct):
    """A numeral as Arabic digits would print it in the same magnitude."""

    digits: str
    """All digits, the decimals included."""
    decimals: int
    """How many of the digits are decimals."""
    magnitude: str
    """The 万, 亿 or 万亿 at the end."""


_MIXED = "([0-9]{1,4})(亿|万)([0-9]{1,4})(千万|百万|万|千|百)(?![0-9])"
_POWERS = {"亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3, "百": 2}


def together(text: str) -> str:
    """Write a number of two magnitudes in the smaller one; any other text as it is.

    Examples
    --------
    >>> together("4万2千"), together("3亿5000万元"), together("4万元")
    ('42千', '35000万元', '4万元')
    """
    found = re.match(_MIXED, text)
    if found is None:
        return text
    many, magnitude, few, smaller = found.groups()
    step = _POWERS[magnitude] - _POWERS[smaller]
    if len(few) > step:
        return text
    return f"{int(many) * 10**step + int(few)}{smaller}{text[found.end() :]}"


def read(numeral: str) -> Numeral | None:
    """Read a numeral made of `CHARACTERS`; None for what is none.

    Examples
    --------
    >>> tuple(read("三千亿")), tuple(read("一点五亿")), tuple(read("十点八"))
    (('3000', 0, '亿'), ('15', 1, '亿'), ('108', 1, ''))
    >>> tuple(read("二〇二六")), tuple(read("三亿五千万")), tuple(read("千亿")), read("亿")
    (('2026', 0, ''), ('35000', 0, '万'), ('1000', 0, '亿'), None)
    >>> read("三千五").digits, read("三千零五").digits, read("三五")
    ('3500', '3005', None)
    """
    body = numeral.rstrip("万亿")
    magnitude = numeral[len(body) :]
    whole, point, fraction = body.partition("点")
    if point:
        value = _whole(whole)
        if value is None or not fraction or any(c not in DIGITS for c in fraction):
            return None
        decimals = "".join(str(DIGITS[c]) for c in fraction)
        return Numeral(f"{value}{decimals}", len(decimals), magnitude)
    value = _whole(numeral)
    if value is None:
        return None
    for c in magnitude:
        value //= _MYRIADS[c]
    return Numeral(str(value), 0, magnitude)


def _whole(numeral: str) -> int | None:
    """Read 三千五百, 十二, 三亿五千万; read 二〇二六 digit by digit."""
    if len(numeral) > 1 and all(c in DIGITS for c in numeral):
        if len(numeral) == 2 and _ZEROS.isdisjoint(numeral):
            return None  # 三五家 is from three to five
        value = int("".join(str(DIGITS[c]) for c in numeral))
        return value if DIGITS[numeral[0]] else None
    return _value(numeral, 0, first=True)


def _value(numeral: str, start: int, *, first: bool = False) -> int | None:
    """Add up a numeral of the units from ``_UNITS[start]`` down; 百 alone is 100 at its start."""
    for place in range(start, len(_UNITS)):
        unit = _UNITS[place]
        head, found, tail = numeral.partition(unit)
        if not found:
            continue
        size = _MYRIADS.get(unit) or _TENS[unit]
        if head:
            inner = place + 1 if unit in _MYRIADS else len(_UNITS)
            times = _value(head, inner, first=first)
        else:
            times = 1 if unit == "十" or (first and unit in _TENS) else None
        if not times:
            return None
        rest = _rest(tail, place, size)
        return None if rest is None else times * size + rest
    return DIGITS.get(numeral)


def _rest(tail: str, place: int, size: int) -> int | None:
    """Read what follows a unit: 三千零五 is 3005, 三千五 is 3500, 三千五十 is 3050."""
    if not tail:
        return 0
    if tail[0] in _ZEROS:
        return _value(tail[1:], place + 1) or None
    if tail in DIGITS:
        return DIGITS[tail] * size // 10
    return _value(tail, place + 1)
