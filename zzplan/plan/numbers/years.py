"""Years as plans print them: 2021, 2021年, and the labels of fiscal years, such as 2023/24."""

from __future__ import annotations

import re
from functools import lru_cache

from zzplan.plan.numbers import numerals
from zzplan.structs import Literal, Struct

Convention = Literal["end", "start"]
"""Which calendar year a fiscal year of two is reckoned as."""

_FIRST, _LAST = 1000, 2999
_OF_LENGTH = ("years", "year", "yrs", "yr", "y", "年")
_LONGEST_SPELL = 500
"""No plan counts so many years: a larger number is a year."""
_PLAIN = "([12][0-9]{3})(?:年[末底]?)?"
_WRITTEN = ("一", "二")
"""What a year in Chinese numerals begins with: 二〇三〇年."""
WRITTEN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_FISCAL = ("财政年度", "财年")
_DASHES = "/–—-"
_PARTS = frozenset(
    {"H1", "H2", "Q1", "Q2", "Q3", "Q4"} | {f"-{month:02}" for month in range(1, 13)}
)
"""The parts of a year that may stand behind it."""
_CENTURY = 70
"""FY70 and later are of the last century."""


class Period(Struct):
    """A year, a part of one, or the last of several years."""

    text: str
    year: int
    coverage: str | None = None
    """The years, where there are several."""


class Year(int):
    """A year with a label, such as 2023/24: a number to reckon with, printed as the plan does.

    A year and a number of years make a year; a year less a year is a number of years.

    Examples
    --------
    >>> first, last = read_year("2023/24"), read_year("2028/29")
    >>> int(first), str(first), last - first, str(first + 1), first == 2024
    (2024, '2023/24', 5, '2024/25', True)
    >>> str(read_year("FY99") + 1), str(read_year("1998-99") + 1)
    ('FY00', '1999-00')
    """

    label: str

    def __new__(cls, value: int, label: str) -> Year:
        """Return a year that is printed as its label."""
        year = super().__new__(cls, value)
        year.label = label
        return year

    def __str__(self) -> str:
        return self.label

    def __format__(self, spec: str) -> str:
        return format(int(self), spec) if spec else self.label

    def __getnewargs__(self) -> tuple[int, str]:  # type: ignore[override]
        return int(self), self.label

    def __add__(self, years: int) -> int:
        if abs(years) > _LONGEST_SPELL:
            return int(self) + years

        def moved(digits: re.Match[str]) -> str:
            width = len(digits[0])
            return str((int(digits[0]) + years) % 10**width).zfill(width)

        return Year(int(self) + int(years), re.sub(r"\d+", moved, self.label))

    __radd__ = __add__

    def __sub__(self, other: int) -> int:
        return self + -other


def is_year(text: str) -> bool:
    """Tell whether a text is a year of four digits."""
    digits = len(text) == 4 and text.isdigit() and text.isascii()
    return digits and _FIRST <= int(text) <= _LAST


@lru_cache(maxsize=512)
def read_year(text: str, fiscal: Convention = "end") -> int | None:
    """Read a year in any of its forms; None for what is none.

    ``2023-24`` and ``2023/2024`` are fiscal years where the second is the year after the first.
    Two years of four digits with a dash are a span of years, and no year.

    Parameters
    ----------
    text : str
    fiscal : str
        Whether 2023/24 is reckoned as 2024, in which it ends, or as 2023. FY23 is the year in
        which it ends in any case.

    Examples
    --------
    >>> read_year("2021"), read_year("2020年"), read_year("2023-24", "start")
    (2021, 2020, 2023)
    >>> read_year("FY23"), read_year("2023/25"), read_year("2023-2024"), read_year("2021-09")
    (2023, None, None, None)
    >>> read_year("FY23/24"), read_year("FY99/00"), read_year("FY23/25"), read_year("23/24")
    (2024, 2000, None, None)
    """
    plain = text.translate(WRITTEN_DIGITS) if text.startswith(_WRITTEN) else text
    if found := re.fullmatch(_PLAIN, plain):
        return int(found[1])
    named = text.upper().startswith("FY")
    body = text[2:].removeprefix(" ") if named else text
    word = next((word for word in (*_FISCAL, "年度") if body.endswith(word)), "")
    body = body.removesuffix(word)
    dash = next((sign for sign in body if sign in _DASHES), None)
    if dash is None:
        if is_year(body) and (named or word in _FISCAL):
            return Year(int(body), text)
        if not (named and _is_short(body)):
            return None
        return Year(int(body) + (1900 if int(body) >= _CENTURY else 2000), text)
    first, _, second = body.partition(dash)
    first, second = first.removesuffix(" "), second.removeprefix(" ")
    if named and _is_short(first) and _is_short(second):  # FY23/24
        first = ("19" if int(first) >= _CENTURY else "20") + first
    if not (is_year(first) and (is_year(second) or _is_short(second))):
        return None
    follows = (int(first) + 1) % 10 ** len(second) == int(second)
    dashed = len(second) == 4 and "/" not in text and not named
    if not follows or dashed:
        return None
    return Year(int(first) + (fiscal == "end"), text)


def _is_short(text: str) -> bool:
    """Tell the two digits of a year without its century."""
    return len(text) == 2 and text.isdigit() and text.isascii()


@lru_cache(maxsize=512)
def years_named(text: str) -> tuple[int, ...]:
    """Return the calendar years that a year runs through, whatever its label looks like.

    Examples
    --------
    >>> years_named("FY2023/24") == years_named("2023-24"), years_named("2024"), years_named("x")
    (True, (2024,), ())
    """
    end = read_year(text)
    if end is None:
        return ()
    start = read_year(text, "start")
    return (int(end),) if start == end else (int(end) - 1, int(end))


def read_span(text: str, fiscal: Convention = "end") -> tuple[int, int] | None:
    """Read the two years of a span, ``2016-2020`` or ``2019/20-2023/24``; None for anything else.

    Examples
    --------
    >>> read_span("2016-2020"), read_span("2019/20-2023/24"), read_span("2021-09")
    ((2016, 2020), (2020, 2024), None)
    """
    covered = text.replace("–", "-").replace("—", "-")
    for dash in [i for i, sign in enumerate(covered) if sign == "-"]:
        first = read_year(covered[:dash].strip(), fiscal)
        last = read_year(covered[dash + 1 :].strip(), fiscal)
        if first is not None and last is not None:
            return first, last
    return None


def read_period(text: str, fiscal: Convention = "end") -> Period | None:
    """Read ``2021``, ``2021Q3``, ``2021H1``, ``2021-09`` or a fiscal year; None for anything else.

    ``2021-09`` is a month; ``2008-09`` is the fiscal year, as two years in a row always are.

    Examples
    --------
    >>> [str(read_period(text).year) for text in ("2021Q3", "2021-09", "2008-09")]
    ['2021', '2021', '2008-09']
    """
    year = read_year(text, fiscal)
    if year is not None:
        return Period.make((str(year), year, None))
    if is_year(text[:4]) and text[4:] in _PARTS:
        return Period.make((text, int(text[:4]), None))
    return None


def length(text: str) -> float:
    """Return the years of a length, or between two years; 0 for what is neither.

    Examples
    --------
    >>> length("6.5"), length("5年"), length("五年"), length("5 years"), length("-5")
    (6.5, 5.0, 5.0, 5.0, -5.0)
    >>> length("2021-2026"), length("2026-2021"), length("FY2019/20-FY2024/25")
    (5.0, 0.0, 5.0)
    """
    text = text.strip()
    ends = read_span(text)
    if ends is not None:
        return float(max(0, ends[1] - ends[0]))
    for word in _OF_LENGTH:
        text = text.removesuffix(word).rstrip()
    if text and text[0] in numerals.CHARACTERS:
        numeral = numerals.read(text.replace("两", "二"))
        return (
            float(numeral.digits)
            if numeral and not (numeral.decimals or numeral.magnitude)
            else 0.0
        )
    try:
        years = float("nan" if "_" in text else text)
    except ValueError:
        return 0.0
    return years if abs(years) < float("inf") else 0.0
