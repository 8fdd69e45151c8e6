"""One sentence → its baseline, goal, years and rate, as it prints them."""

from __future__ import annotations

import re

from zzplan.plan.inputs.text import read_text
from zzplan.plan.numerals import read as read_numeral
from zzplan.reading.document import draft_of
from zzplan.reading.entries import bound, digits_of, rate_words
from zzplan.reading.grammar import POINTS
from zzplan.reading.items import Item
from zzplan.reading.strictness import strict
from zzplan.structs import Struct

_LENGTH = re.compile("(?<![0-9第])([0-9]{1,2}|[一二两三四五六七八九十]{1,3})年(?![0-9度代级])")
_ENGLISH_LENGTH = re.compile(
    r"\b([0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten) years?\b"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Sentence(Struct):
    """What a sentence prints of one goal; None where it does not."""

    baseline: str | None
    goal: str | None
    years: int | None
    rate: str | None


def read_sentence(text: str) -> Sentence | None:
    """Read a sentence of one goal; None where it has none, or several.

    Examples
    --------
    >>> read_sentence("从3000亿起,年均增长8%以上,五年达到5000亿")
    Sentence(baseline='3000亿', goal='5000亿', years=5, rate='8%以上')
    """
    items = draft_of(read_text(text, "text.txt")).items
    rates = [item for item in items if item.kind == "rate" or item.attached]
    goals = [item for item in items if item not in rates]
    if len(goals) != 1 or len(rates) > 1:
        return None
    (goal,) = goals
    unit = goal.unit if re.match("[\u4e00-\u9fff%]", goal.unit) else ""
    baseline = None
    if goal.base_value is not None:
        baseline = digits_of(goal.base_value, text) + unit
    printed = bound(digits_of(goal.value, text) + unit, strict(goal), chinese=True)
    return Sentence(baseline, printed, _years(goal, text), _rate(goal, rates, text))


def _rate(goal: Item, rates: list[Item], text: str) -> str | None:
    if rates:
        return rate_words(rates[0], text, points=rates[0].unit in POINTS, chinese=True)
    return None if goal.rate_pct is None else digits_of(goal.rate_pct, text) + "%"


def _years(goal: Item, text: str) -> int | None:
    if goal.year is not None and goal.base_year is not None:
        return goal.year - goal.base_year
    if found := _LENGTH.search(text):
        if found[1].isdecimal():
            return int(found[1])
        numeral = read_numeral(found[1].replace("两", "二"))
        return int(numeral.digits) if numeral else None
    if found := _ENGLISH_LENGTH.search(text):
        word = found[1]
        return _NUMBERS.index(word) + 2 if word in _NUMBERS else int(word)
    return None
