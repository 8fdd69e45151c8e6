"""Thousands set apart in long numbers, alike in all that stand on one screen."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.words.numbers import bare

_FEWEST = 4
"""Digits; before the point so many need no comma, unless a plan prints one: 4407, 1,250."""
# Compiled where they are used: most plans print no comma, and a start has no time for it.
_COMMA = "[,，][0-9]{3}"
_SHORT = "(?<![0-9,，])[0-9][,，][0-9]{3}(?![0-9,，])"
_last: list[Any] = [None, None, None]
"""The goal whose numbers were grouped last, in which language, and how."""


@cache
def _runs(fewest: int) -> re.Pattern[str]:
    """Return what finds runs of so many digits, which are no decimals."""
    return re.compile(f"(?<![0-9.,eE])[0-9]{{{fewest},}}")


class Grouping:
    """How the numbers of a goal, or of whatever prints some figures, are grouped.

    In English always; in Chinese, which groups rarely, where a printed figure beside them does.

    Parameters
    ----------
    language : Language
    printed : Quantity or None
        The figures that are printed.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> comma, plain = read_level("12,500", "亿元"), read_level("12500", "亿元")
    >>> Grouping(Language("en"))("12345.678 to 1234567 by 2030")
    '12,345.678 to 1,234,567 by 2030'
    >>> Grouping(Language("en"), read_level("1,250", "家"))("1250 to 12345")
    '1,250 to 12,345'
    >>> [Grouping(Language("zh"), one)("17532.09") for one in (comma, plain)]
    ['17,532.09', '17532.09']
    """

    __slots__ = ("_long",)

    def __init__(self, language: Language, *printed: Quantity | None) -> None:
        texts = " ".join([one.text for one in printed if one])
        commas = "," in texts or "，" in texts
        grouped = language.code == "en" or (commas and re.search(_COMMA, texts))
        short = commas and re.search(_SHORT, texts)
        self._long = _runs(_FEWEST if short else _FEWEST + 1) if grouped else None

    @classmethod
    def of(cls, goal: Goal, language: Language) -> Grouping:
        """Return how the numbers of a goal are grouped; many words of one goal ask in a row."""
        if _last[0] is not goal or _last[1] is not language:
            _last[:] = goal, language, cls(language, goal.baseline, goal.rate, goal.goal)
        grouping: Grouping = _last[2]
        return grouping

    def __call__(self, text: str) -> str:
        """Group the long numbers of a text that was computed."""
        if self._long is None or len(text) < _FEWEST:
            return text
        return self._long.sub(lambda run: f"{int(run[0]):,}", text)

    def figure(self, quantity: Quantity | None, text: str | None = None) -> str:
        """Write a printed figure, grouped like what was computed of it.

        Examples
        --------
        >>> from zzplan.plan.numbers.quantity import read_level
        >>> [Grouping(Language("en")).figure(read_level(text, "USD"))
        ...  for text in ("3.5 billion", "12500", "12,500.0")]
        ['3,500,000,000', '12,500', '12,500.0']
        """
        return self(bare(quantity) if text is None else text)
