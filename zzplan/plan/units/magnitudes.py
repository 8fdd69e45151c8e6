"""Powers of ten in words: 万, 百万, 亿, million, bn, crore, '000; and letters such as m and k."""

from __future__ import annotations

import re

_CHINESE = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8, "兆": 12}
_WORDS = {
    "ten": 1, "hundred": 2, "thousand": 3, "thou": 3, "million": 6, "mn": 6, "mln": 6, "mio": 6,
    "billion": 9, "bn": 9, "bln": 9, "mrd": 9, "trillion": 12, "tn": 12, "trn": 12, "lakh": 5,
    "lac": 5, "crore": 7, "cr": 7,
}  # fmt: skip
_WORDS |= {f"{word}s": power for word, power in _WORDS.items() if len(word) > 3}
LETTERS = {"k": 3, "K": 3, "m": 6, "M": 6, "MM": 6, "b": 9, "B": 9, "T": 12}
"""Magnitudes behind digits or beside a currency only: elsewhere m is a metre and K a kelvin."""
_PREFIXED = {
    "千": "瓦米克卡伏焦帕字比赫牛",
    "兆": "瓦赫焦字比帕欧伏吨安卡",
    "百": "分帕",
    "十": "年",
}
"""What a unit begins with that only looks like a magnitude: 千瓦, 兆瓦, 百分点, 十年."""


def chinese(run: str) -> tuple[int, str]:
    """Take the magnitudes off the beginning of a Chinese unit.

    Examples
    --------
    >>> chinese("百万千瓦"), chinese("万亿元"), chinese("兆瓦"), chinese("千瓦")
    ((6, '千瓦'), (12, '元'), (0, '兆瓦'), (0, '千瓦'))
    """
    exponent = 0
    while run[:1] in _CHINESE and run[1:2] not in tuple(_PREFIXED.get(run[0], "")):
        exponent += _CHINESE[run[0]]
        run = run[1:]
    return exponent, run


def english(word: str) -> int | None:
    """Return the power of ten of a word or of a round number; None for whatever is none.

    Examples
    --------
    >>> [english(word) for word in ("million", "Millions", "crores", "'000", "1,000", "m", "tons")]
    [6, 6, 7, 3, 3, None, None]
    """
    low = word.casefold().rstrip(".")
    if low in _WORDS:
        return _WORDS[low]
    digits = low.replace(",", "").removeprefix("'").removesuffix("s")
    zeros = re.fullmatch("1?(000+|(?<=1)0*)", digits)
    return len(zeros[1]) if zeros else None
