"""How the numbers of one claim are written, so that they can be compared at sight."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal

from zzplan.engine.identities import Judgement
from zzplan.engine.interval import Interval
from zzplan.engine.sides import Side
from zzplan.plan.model.plan_file import Term
from zzplan.report.language import Language
from zzplan.report.words.decimals import printed_decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, apart, fixed
from zzplan.report.words.phrases import brief_points, points_words
from zzplan.structs import Struct

_DIGITS = 5
"""Significant digits of what is computed: 1.8905 to 1.8960."""
_PERCENT_PLACES = 3
_POINTS = re.compile("point|pp|百分点|个点")
"""What a claim says of a change that is in points."""


class Style(Struct):
    """How the numbers of one claim are written, so that they can be compared at sight."""

    percent: bool
    places: int
    """The decimals of what is computed: more than the figure beside it prints."""
    grouping: Grouping
    points: Language | None = None
    """Whose words percentage points take, where one share is taken from another."""
    brief: bool = False
    """A table has little room."""

    def number(self, value: float, places: int | None = None) -> str:
        """Write a number."""
        places = self.places if places is None else places
        if self.percent:
            return self._percent(fixed(value * 100, places))
        return self.grouping(fixed(value, places))

    def side(self, side: Side) -> str:
        """Write what a side is: a figure as printed, a sum with its digits, else rounded."""
        if side.alone is not None and side.alone.quantity is not None:
            return self.figure(side.alone)
        if side.value is None:
            return NOTHING
        return self.number(side.value, self._places(side.terms) if side.additive else None)

    def figure(self, term: Term) -> str:
        """Write a figure as printed; one of a claim in points is in points."""
        printed = self.grouping.figure(term.quantity)
        in_points = term.is_number and printed.endswith("%")
        return self._percent(printed.removesuffix("%")) if in_points else printed

    def _percent(self, number: str) -> str:
        if self.points is None:
            return number + "%"
        return (brief_points if self.brief else points_words)(number, self.points)

    def box(self, box: Interval, *, additive: bool = False) -> tuple[str, str]:
        """Write the ends of a range: of a figure or a sum exactly, else with five digits.

        Five digits are too few for a range that they would make narrower or wider by a tenth.
        """
        ends = [end * 100 for end in box] if self.percent else list(box)
        if additive:
            places = max(_decimals(end) for end in ends)
        else:
            width = ends[1] - ends[0]
            places = max(_five_digits(max(map(abs, ends))), _five_digits(width) - 3 if width else 0)
        texts = [fixed(end, places) for end in ends]
        while places and all(text.endswith("0") for text in texts):
            texts = [text[:-1].removesuffix(".") for text in texts]
            places -= 1
        sign = "%" if self.percent and self.points is None else ""
        return self.grouping(texts[0]) + sign, self.grouping(texts[1]) + sign

    def apart(self, answer: Judgement, language: Language) -> str:
        """Write the difference of the sides: shares differ in percentage points."""
        value = abs(answer.difference or 0.0)
        additive = all(side.additive for side in answer.sides)
        terms = [term for side in answer.sides for term in side.terms]
        size = value * 100 if self.percent else value
        places = apart(size, 0.0, self._places(terms) if additive else self.places)
        if not self.percent:
            return self.number(value, places)
        return points_words(fixed(value * 100, places), language)

    def _places(self, terms: Iterable[Term]) -> int:
        return _places(terms, self.percent)


def style_of(answer: Judgement, language: Language, *, brief: bool = False) -> Style:
    """Choose percent where the stated figure is one, and enough decimals to compare with it."""
    alone = [side.alone for side in answer.sides if side.alone is not None]
    every = [term for side in answer.sides for term in side.terms]
    measured = [term for term in alone if not _is_nothing(term)]
    shares = measured or [term for term in every if not _is_count(term)]
    percent = all(map(_is_fraction, shares))
    computed = [abs(s.value) for s in answer.sides if s.alone is None and s.value is not None]
    wanted = _PERCENT_PLACES if percent else max(2, _five_digits(max(computed, default=0.0)))
    places = max(wanted, _places(alone, percent) + 1)
    ends = [(side.value or 0.0) * (100 if percent else 1) for side in answer.sides]
    if answer.verdict == "fails" and len(ends) == 2:
        places = apart(ends[0], ends[1], places)
    printed = (term.quantity for term in every)
    in_points = percent and any(one.is_number and _POINTS.search(one.text) for one in alone)
    points = language if in_points else None
    return Style(percent, places, Grouping(language, *printed), points, brief)


def _decimals(value: float) -> int:
    """Return how many decimals a number has, float noise aside."""
    _, _, decimals = f"{Decimal(f'{value:.12g}'):f}".partition(".")
    return len(decimals)


def _five_digits(value: float) -> int:
    """Return the decimals that show a number with five digits."""
    return max(0, _DIGITS - 1 - (math.floor(math.log10(value)) if value else 0))


def _places(terms: Iterable[Term], percent: bool) -> int:
    """Return the most decimals that the figures print."""
    return max(0, printed_decimals(*(term.quantity for term in terms)) - (2 if percent else 0))


def _is_nothing(term: Term) -> bool:
    """Tell the 0 of a - b = 0, which is of every unit."""
    return term.is_number and term.quantity is not None and not term.quantity.low.digits


def _is_count(term: Term) -> bool:
    """Tell the 5 of so many points a year * 5, and nothing at all, from what has a unit."""
    return term.is_number and term.quantity is not None and term.quantity.measure == "unit"


def _is_fraction(term: Term) -> bool:
    """Tell a figure in percent; one that is missing has no unit then."""
    return term.quantity.measure in ("rate", "points") if term.quantity else not term.unit
