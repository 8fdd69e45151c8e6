"""Numbers in English words: half a million jobs, four per cent, three new hospitals."""

from __future__ import annotations

import re

from zzplan.plan.numbers.numerals import ONES_EN, TENS_EN, WORDS_EN
from zzplan.reading.words.factors_en import DENOMINATORS
from zzplan.reading.words.hedges_en import BLUR, BOUND, FURTHER

_COUNT = (
    rf"(?:{'|'.join(TENS_EN)})(?:-(?:{'|'.join([*ONES_EN][:9])}))?|{'|'.join(reversed(ONES_EN))}"
)
_SCALED = r"(?=\s(?:million|billion|trillion)\b)"
PATTERN = (
    rf"\b(?:(?i:half\san?|a\squarter\sof\sa|three\squarters\sof\sa|an?){_SCALED}"
    rf"|(?i:half\sa)(?=\sper)|(?i:{_COUNT})(?=\s(?!(?:hundred|thousand|dozen|score)s?\b)))"
)
"""What stands in the place of digits; two hundred is not read."""
PARTS = (
    r"(?<!by\s)(?<!first\s)(?<!second\s)(?<!latter\s)(?<!last\s)(?<!other\s)\b(?i:(?:two|three|four)[\s-](?:third|quarter|fifth|tenth)s"
    r"|(?:a|one)[\s-](?:third|quarter|fifth|tenth)|half)"
    r"(?=\sof\s(?!(?:an?|this|it)\b"
    r"|the\s(?:last|next|first|second|year|plan|decade|century)\b))"
)
"""Two-thirds of households: a share."""
_DIGITS = "|".join([*ONES_EN][:10])
_WHOLE = rf"(?:[2-9]|10|100|{_DIGITS})"
OF_MANY = (
    rf"\b(?i:(?:[1-9]|{_DIGITS})\s(?:in|out\sof)\s(?:every\s)?{_WHOLE})\b"
    r"(?=\s?(?:$|[.,;)]|_|by\b|(?!(?:years?|days?|weeks?|months?|hours?|minutes?|phases|of\b(?!\s(?:the|our|these)\s[0-9])))[a-z-]+s?\b))(?![.,%][0-9])"
)
"""8 in 10 customers: a share, too."""
_LED = re.compile(
    r"\b(?:build|construct|open|establish|set\sup|recruit|deliver|creat|complet|plant|install|train|"
    r"upgrad|hav|hir|acquir|buy|purchas|add|rehabilitat|refurbish|renovat|equip|commission)"
    rf"(?:e|ing|ed|s)?\s(?:(?:{BLUR}|{BOUND}|{FURTHER})\s)?$",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    r"(?:years|phases|stages|steps|ways|plans|strategies|programmes|programs|initiatives|projects|"
    r"policies|areas|pillars|goals|targets|priorities)$"
)
"""What is counted in a plan and says nothing of what there will be."""


def digits_of(words: str) -> str | None:
    """Return the digits that a number in words stands for.

    Examples
    --------
    >>> digits_of("half a"), digits_of("Twenty-five"), digits_of("a"), digits_of("some")
    ('0.5', '25', '1', None)
    """
    words = re.sub(r"\s+", " ", words.lower())
    known = {"half a": "0.5", "half an": "0.5", "a quarter of a": "0.25", "a": "1", "an": "1",
             "three quarters of a": "0.75"}  # fmt: skip
    ten, _, one = words.partition("-")
    count = WORDS_EN.get(ten, 0) + ONES_EN.get(one, 0)
    return known.get(words) or (str(count) if count else None)


def share_of(words: str) -> float | None:
    """Return the percentage that a part in words is.

    Examples
    --------
    >>> share_of("two-thirds"), share_of("a quarter"), share_of("half"), share_of("three")
    (66.67, 25.0, 50.0, None)
    >>> share_of("8 in 10"), share_of("three out of every four"), share_of("5 in 2")
    (80.0, 75.0, None)
    """
    few, apart, whole = re.sub(r"\s(?:in|out of)\s(?:every\s)?", "|", words.lower()).partition("|")
    if apart:
        some, of = (int(n) if n.isdigit() else ONES_EN.get(n, 0) for n in (few, whole))
        return round(100 * some / of, 2) if 0 < some < of else None
    number, _, part = words.lower().replace("-", " ").rpartition(" ")
    below = DENOMINATORS.get(part.removesuffix("s"))
    return round(100 * ONES_EN.get(number, 1) / below, 2) if below else None


def counts(before: str, unit: str) -> bool:
    """Tell whether a number in words counts what is to be: build three new hospitals.

    Examples
    --------
    >>> counts("We will build ", "new hospitals"), counts("There are ", "schools")
    (True, False)
    >>> counts("It will open in ", "two phases")
    False
    """
    if re.search(r"(?:illion|per\s?cent|percentage\spoints?)\b", unit):
        return True
    return bool(unit and _LED.search(before) and not _MADE_OF.search(unit))
