"""Two numbers that only look like a range: by 14,300 to 168,900; from 62% and 31% to 75%."""

from __future__ import annotations

import re

from zzplan.reading.words import units
from zzplan.reading.words.ways_en import VERBS

_TO_OTHER = re.compile(r"\sto\s(?:19|20)[0-9]{2}$|%[至到][0-9.,万]+(?!.*%)")
"""A gap of £31.5 million to 2028/29; 上升7%至8434亿元."""
_FROM = re.compile(
    r"(?:\bfrom\s(?:[a-z]+\s){0,3}(?:[$£€]?[0-9][0-9.,]*(?:%|\s?[A-Za-z]+(?:\scent)?)?(?:,|,?\sand)\s)*"
    "|由|从)$"
)
"""From 62% and 31% to 75% and 40%: no range."""
_DASHED = re.compile(r"[0-9]%?\s?-\s?[$£€]?[0-9]")
_BY = re.compile(rf"\b(?:by\s(?:[a-z]+\s){{0,2}}|(?:{VERBS})\s(?:[a-z]+\s)?)$")
_TO_ANOTHER = re.compile(rf"\s(?:million|billion|bn|m|k)\sto\s{units.CURRENCY}")
"""By £3.5 million to £24.1 million: a change, and what it leads to."""
_STARTS = re.compile(
    rf"\bfrom\s(?:[a-z]+\s){{0,2}}(?:{units.CURRENCY}\s?)?(?!(?:19|20)[0-9]{{2}}\b)([0-9][0-9,]*(?:\.[0-9]+)?)"
)
"""From 1,600 in 2024: what it starts from, and no year."""
_SHARES = re.compile(r"%|per\s?cent|point|pct")
_APART = 3
"""So many times its lower end is no upper one."""
_TWO = re.compile(r"\sand\s")
_BETWEEN = re.compile(r"\bbetween\s(?:[a-z]+\s)?$", re.IGNORECASE)


def is_no_range(
    printed: str, around: tuple[str, str], ends: tuple[float, float], unit: str
) -> bool:
    """Tell a pair of numbers that are two figures from a range.

    Parameters
    ----------
    printed : str
        The two numbers, and what stands between them.
    around : (str, str)
        The words before them, and those behind.
    ends : (float, float)
    unit : str
        As the range would read.
    """
    before = around[0]
    if _BY.search(before) and (
        _leads_to_another(printed, *ends) or _starts_between(" ".join(around), *ends, unit)
    ):
        return True
    two = _TWO.search(printed) and not _BETWEEN.search(before)
    led = _FROM.search(before) and not _DASHED.search(printed)
    return bool(two or led or _TO_OTHER.search(printed))


def _leads_to_another(printed: str, low: float, high: float) -> bool:
    """Tell what something rose by and what it rose to from a range: by 14,300 to 168,900."""
    far = high > _APART * low and " to " in printed
    return far or _TO_ANOTHER.search(printed) is not None


def _starts_between(words: str, low: float, high: float, unit: str) -> bool:
    """Tell it from a range by what it starts from: by 800 to 2,300, from 1,600."""
    starts = _STARTS.search(words)
    if starts is None or _SHARES.search(unit):  # by 4 to 6% from 5%
        return False
    return low < float(starts[1].replace(",", "")) < high
