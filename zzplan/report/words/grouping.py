"""Thousands set apart in long numbers that were computed; a printed number stays as it is."""

from __future__ import annotations

import re

from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.words.numbers import bare

_FEWEST = 5
_LONG = re.compile(rf"(?<![\d.,eE])\d{{{_FEWEST},}}")
"""Five digits and more before the point: 4407 needs no comma."""


class Grouping:
    """How the computed numbers of a goal, or of whatever prints some figures, are grouped.

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
    >>> Grouping(Language("en"))("12345.678 to 1234567")
    '12,345.678 to 1,234,567'
    >>> [Grouping(Language("zh"), one)("17532.09") for one in (comma, plain)]
    ['17,532.09', '17532.09']
    """

    __slots__ = ("_grouped",)

    def __init__(self, language: Language, *printed: Quantity | None) -> None:
        self._grouped = language.code == "en" or any(
            one is not None and ("," in one.text or "，" in one.text) for one in printed
        )

    @classmethod
    def of(cls, goal: Goal, language: Language) -> Grouping:
        """Return how the numbers of a goal are grouped."""
        if language.code == "en":
            return _ENGLISH
        return cls(language, goal.baseline, goal.rate, goal.goal)

    def __call__(self, text: str) -> str:
        """Group the long numbers of a text that was computed."""
        if not self._grouped or len(text) < _FEWEST:
            return text
        return _LONG.sub(lambda run: f"{int(run[0]):,}", text)

    def figure(self, quantity: Quantity | None, text: str | None = None) -> str:
        """Write a printed figure: digits that were converted, or printed with commas, are grouped.

        Examples
        --------
        >>> from zzplan.plan.numbers.quantity import read_level
        >>> [Grouping(Language("en")).figure(read_level(text, "USD"))
        ...  for text in ("3.5 billion", "12500", "12,500")]
        ['3,500,000,000', '12500', '12,500']
        """
        said = bare(quantity) if text is None else text
        return said if quantity is None or said.strip("-%") in quantity.text else self(said)


_ENGLISH = Grouping(Language("en"))
