"""Magnitudes and units: 万, 亿, 万亿, million; 2.5万亿 for an indicator in 亿元."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

_MAGNITUDES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_ENGLISH = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "mn": 6, "bn": 9, "tn": 12,
    "trn": 12,
}  # fmt: skip
_WHOLE = ("千瓦", "千米", "千克", "千卡", "千伏", "千焦", "百分", "十年")
"""Units that begin with what looks like a magnitude."""

COUNTS = frozenset("家项个人名处件户位座所条台") | {
    "firm", "firms", "item", "items", "person", "persons", "people", "project", "projects",
}  # fmt: skip
"""Units of things that are counted, one by one: with fewer than four digits they are exact."""


@lru_cache(maxsize=512)
def split(unit: str) -> tuple[int, str]:
    """Return the power of ten and the base of a unit.

    Examples
    --------
    >>> split("万亿元"), split("亿"), split("万千瓦"), split("千瓦"), split("USD billion")
    ((12, '元'), (8, ''), (4, '千瓦'), (0, '千瓦'), (9, 'usd'))
    """
    exponent, rest = 0, normalize("NFKC", unit).strip()
    while rest[:1] in _MAGNITUDES and not rest.startswith(_WHOLE):
        exponent += _MAGNITUDES[rest[0]]
        rest = rest[1:]
    words = rest.casefold().split()
    for word in words:
        if word in _ENGLISH:
            words.remove(word)
            exponent += _ENGLISH[word]
            break
    return exponent, "".join(words)


@lru_cache(maxsize=512)
def shift(printed: str, unit: str) -> int | None:
    """Return the power of ten that turns a number printed in one unit into another.

    Parameters
    ----------
    printed : str
        What stands behind the number: a unit, a magnitude alone, or nothing.
    unit : str
        The unit of the indicator.

    Returns
    -------
    int or None
        None where the two do not measure the same.

    Examples
    --------
    >>> shift("万亿", "亿元"), shift("", "亿元"), shift("万元", "亿元"), shift("亿美元", "亿元")
    (4, 0, -4, None)
    """
    if not printed or printed == unit:
        return 0
    exponent, base = split(printed)
    wanted_exponent, wanted_base = split(unit)
    if base and base != wanted_base:
        return None
    return exponent - wanted_exponent
