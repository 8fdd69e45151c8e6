"""How many decimals a figure is written with: what every sentence, table and picture asks."""

from __future__ import annotations

import math
from collections.abc import Iterable

from zzplan.engine.assessment import Assessment
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.words.numbers import has_no_more
from zzplan.structs import Struct

USUAL = 2
"""Of a rate in per cent, an amount a year, years; more only where two would hide a difference."""
_DIGITS = 3
_LARGE = 10.0 ** (_DIGITS - 1)
"""From here on a value has as many before its point."""
_LEVELS = ("unit", "points", "change")
"""The measures whose decimals are those of the values, and no others."""


class Decimals(Struct):
    """How many decimals the values of one goal have.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> base, goal = read_level("3000", "亿元"), read_level("5000", "亿元")
    >>> Decimals.of((base, goal), (4407.984, 5000.0))
    Decimals(printed=0, sentence=0, column=2)
    >>> Decimals.of((read_level("1", "吨"), read_level("0.5", "吨")), (0.0732, 0.5))
    Decimals(printed=1, sentence=3, column=3)
    """

    printed: int
    """The most that the plan prints."""
    sentence: int
    """As many as the plan prints, more where fewer than three digits would be left."""
    column: int
    """Two, more where the plan prints more, or where three digits or the least value need more."""

    @classmethod
    def of(cls, quantities: Iterable[Quantity | None], values: Iterable[float | None]) -> Decimals:
        """Decide from the levels that are printed, and from the values that are to be written."""
        printed = printed_decimals(*[one for one in quantities if one and one.measure in _LEVELS])
        sizes = [abs(value) for value in values if value]
        sentence, column = printed, max(USUAL, printed)
        if sizes and min(sizes) < _LARGE:  # else they have digits enough
            three = _DIGITS - 1 - _power(max(sizes))
            column = max(column, three, -_power(min(sizes)))
            if three > printed and not all(has_no_more(size, printed) for size in sizes):
                sentence = three
        return cls.make((printed, sentence, column))


def decimals_of(answer: Assessment) -> Decimals:
    """Return the decimals of the values of a goal.

    A change in per cent and a multiple of the baseline have two in a sentence too.
    """
    goal = answer.goal
    values = (answer.projected_value, answer.goal_value)
    found = Decimals.of((goal.baseline, goal.goal), values)
    if goal.kind == "cumulative" or answer.unit == "×":
        return found.replace(sentence=USUAL)
    return found


def printed_decimals(*quantities: Quantity | None) -> int:
    """Return the most decimals that any of the quantities prints; a third has two."""
    most = 0
    for quantity in quantities:
        if quantity is not None and quantity.low.over != 1:
            most = max(most, USUAL)
        if quantity is not None and -quantity.low.place > most:
            most = max(most, -quantity.low.place - quantity.low.zeros)
    return most


def _power(value: float) -> int:
    return math.floor(math.log10(value))
