"""Measured series: an indicator, its values, and the documents that they come from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from zzplan.finding import Span
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.numbers.steps import in_own_points
from zzplan.plan.units.shares import is_growth
from zzplan.plan.units.units import counts, is_share
from zzplan.plan.words.keys import Unread
from zzplan.structs import Struct


class Text(Struct):
    """A name or a title in the languages that the file gives."""

    en: str
    """The English words; the Chinese ones where the file has no English."""
    zh: str
    """The Chinese words; the English ones where the file has no Chinese."""

    def within(self, language: str) -> str:
        """Return the words for ``language``, ``"en"`` or ``"zh"``."""
        return self.zh if language == "zh" else self.en


class Source(Struct):
    """A document that figures come from."""

    key: str
    title: Text
    publisher: str | None
    date: str | None
    url: str | None
    note: str | None
    span: Span
    file: str | None = None
    """The document that the plan was read from."""
    sha256: str | None = None
    """Of that file, in hexadecimal digits."""


READINGS = ("certain", "likely", "check-this")
"""How sure a goal is, the surest first."""


class Drawn(Struct):
    """Where a document prints a goal, a value, or what it says of several."""

    place: str
    """As the plan file has it: ``table 1, row 8, column 5``."""
    quote: str
    """The words around the figure, verbatim."""
    reading: str
    """One of `READINGS`."""


class Actual(Struct):
    """One reported value of an indicator, or its reported growth, in one period."""

    period: str
    """As the file's key prints it: ``2021``, ``2021Q3``."""
    year: int
    quantity: Quantity
    """The value in the indicator's unit; in a ``growth`` series a rate."""
    sources: tuple[str, ...]
    span: Span
    growth: Quantity | None = None
    """The growth over the same period of the year before, where it stands beside the value."""
    coverage: str | None = None
    """The part of the year, or the years, that the value covers: ``Q1-Q3``, ``2016-2020``."""
    revised: bool = False
    """A later vintage than the one that the plan's authors knew."""
    section: str | None = None
    note: str | None = None
    drawn: Drawn | None = None
    """Where a document prints it, of a value that was read out of one."""

    @property
    def whole(self) -> bool:
        """Tell whether it is the figure of exactly its year."""
        return self.coverage is None and self.period == str(self.year)


class Indicator(Struct):
    """A measured series."""

    key: str
    name: Text
    unit: str
    """As levels are printed: ``亿元``, ``家``, ``%``."""
    price: str | None
    """``current``, ``constant:YEAR`` or None where prices play no part."""
    direction: int | None
    """+1 where more is better, -1 where less is; None where the file does not say."""
    unbounded: bool
    """A percentage that may leave 0 to 100."""
    limit: float | None
    """The natural limit of the series, in its unit."""
    actuals: tuple[Actual, ...]
    """Values, by year; of one year's vintages the plan's own comes first."""
    growth: tuple[Actual, ...]
    """Observed yearly growth, by year."""
    sources: tuple[str, ...]
    note: str | None
    span: Span
    country: str | None = None
    """Whose prices it is in, in two letters; None where the file does not say."""
    printed_unit: str = ""
    """As the file has it where the figures are kept in plain ``%``: ``% of GDP``."""

    @cached_property
    def actuals_text(self) -> str:
        """The values of whole years as printed: ``2024: 120; 2025: 130``."""
        return _printed(self.actuals)

    @cached_property
    def growth_text(self) -> str:
        """The growth of whole years as printed."""
        return _printed(self.growth)

    def __repr__(self) -> str:
        n = len(self.actuals)
        values = f"{n} actual value" + "s" * (n != 1)
        return f"<Indicator {self.key}: {self.name.en} ({self.unit}), {values}>"

    @property
    def is_share(self) -> bool:
        """Tell whether its figures move on a straight line, in points: %, ‰, 百分点."""
        return is_share(self.unit)

    def in_its_points(self, rate: Quantity) -> Quantity:
        """Return a yearly rate as a step of its figures, where it is one (`plan.steps`)."""
        return in_own_points(rate, self.unit) if self.is_share else rate

    @property
    def is_growth(self) -> bool:
        """Tell whether its figures are themselves growth a year: GDP增速 in %."""
        return self.is_share and is_growth(
            self.printed_unit or self.unit, self.name.en, self.name.zh
        )

    @property
    def counted(self) -> bool:
        """Tell whether its figures count whole things, and are no mean per head."""
        return counts(self.printed_unit or self.unit, self.name.en, self.name.zh)

    def named(self, unit: str) -> str:
        """Return a unit of its figures as the file has it."""
        return self.printed_unit if self.printed_unit and unit == self.unit else unit

    def actual(self, year: int) -> Actual | None:
        """Return the whole-year value of ``year``, of several vintages the first."""
        for one in self.actuals:
            if one.year == year and one.whole:
                return one
        return None

    def vintages(self, year: int) -> tuple[Actual, ...]:
        """Return every whole-year value of ``year``, the plan's own vintage first."""
        return tuple(one for one in self.actuals if one.year == year and one.whole)


class ReadCounts(Struct):
    """What was read of a document, and what was not."""

    goals: int
    unsure: int
    """How many of them a person should look at."""
    left_out: int
    """Figures that are no goals."""
    refused: int
    """Goals that no plan file holds as they were read."""
    unread: tuple[Unread, ...]
    """What the container could not read."""
    no_base_year: bool = False
    """No base year was found, so that nothing can be reckoned from it."""
    no_goal_year: int = 0
    """Goals without a year to reach them by."""
    unevaluated: int = 0
    """Claims between figures that say too little to be evaluated."""


def _printed(series: Sequence[Actual]) -> str:
    plain = (one for one in series if one.whole and not one.revised)
    return "; ".join(f"{one.period}: {one.quantity.text}" for one in plain)
