"""What a plan file says: indicators with their actual values, plans with their goals.

Build them by keyword, in the order of their fields.
"""

from __future__ import annotations

from zzplan.plan.diagnostics import Span
from zzplan.plan.quantity import Quantity
from zzplan.plan.shares import is_growth
from zzplan.plan.units import counts, is_share
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

    @property
    def is_share(self) -> bool:
        """Tell whether its figures move on a straight line, in points: %, ‰, 百分点."""
        return is_share(self.unit)

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
        whole = str(year)
        for one in self.actuals:
            if one.period == whole and one.coverage is None:
                return one
        return None

    def vintages(self, year: int) -> tuple[Actual, ...]:
        """Return every whole-year value of ``year``, the plan's own vintage first."""
        whole = str(year)
        return tuple(a for a in self.actuals if a.period == whole and a.coverage is None)


class Acceptance(Struct):
    """A known finding, which no longer fails the check."""

    verdict: str
    reason: str
    span: Span


class Goal(Struct):
    """What a plan promises for one indicator."""

    key: str
    """The goal's key within its plan; the indicator's, unless one indicator has several goals."""
    plan: str
    """The key of its plan; empty in a file without plans."""
    indicator: Indicator
    kind: str
    """One of methods.md 2.1: ``level``, ``share``, ``cumulative``, ..."""
    base_year: int | None
    goal_year: int | None
    """None for a goal without a horizon."""
    baseline: Quantity | None
    """The starting value; the indicator's actual of the base year where the goal prints none."""
    baseline_printed: bool
    """False where the baseline is the indicator's actual."""
    rate: Quantity | None
    """The stated average growth a year, as a fraction (in points for a share printed so)."""
    goal: Quantity | None
    """The value to reach; None for a milestone."""
    direction: int
    """+1 for a goal to reach from below, -1 from above; where nothing tells which is wanted
    (`wanted` is None), the way that the numbers go."""
    binding: bool | None
    """True for 约束性, False for 预期性, None where the plan does not say."""
    aspirational: bool
    price: str | None
    inflation: float | None
    """The yearly rise of prices that the plan assumes, as a fraction."""
    sources: tuple[str, ...]
    section: str | None
    note: str | None
    accept: Acceptance | None
    span: Span
    """The goal's key in the file."""
    country: str | None = None
    """Whose prices it is in, in two letters, as the file or a unit in yuan says; else None."""
    deflator_range: tuple[float, float] | None = None
    """The yearly rises of prices, as fractions, that the file declares to be nothing unusual."""
    tried: bool = False
    """The rate is one to try, and none that the plan prints."""
    direction_by: str = "declared"
    """What tells the direction: an `Origin` of `zzplan.plan.direction`."""

    @property
    def wanted(self) -> int | None:
        """The direction that is wanted, +1 or -1; None where nothing tells it."""
        return None if self.direction_by == "unknown" else self.direction

    @property
    def name(self) -> str:
        """``plan/goal``, as commands take it; the bare key in a file without plans."""
        return f"{self.plan}/{self.key}" if self.plan else self.key

    @property
    def years(self) -> int | None:
        """The number of years from the base year, which it excludes, to the goal year."""
        if self.base_year is None or self.goal_year is None:
            return None
        return self.goal_year - self.base_year


class Plan(Struct):
    """A set of goals with one source, base year and goal year."""

    key: str
    title: Text
    base_year: int | None
    goal_year: int | None
    inflation: float | None
    sources: tuple[str, ...]
    note: str | None
    goals: tuple[Goal, ...]
    span: Span


class Term(Struct):
    """A figure or a number in a claim; whatever stands in percent is a fraction here."""

    text: str
    """As the claim names it: ``gdp[2020]``, ``action-plan.gdp.rate``, ``28.1%``."""
    quantity: Quantity | None
    """None where the file names the figure but does not have it."""
    unit: str
    """Of its indicator; empty for a number and for whatever is a fraction."""
    measured: bool
    """An actual or a baseline, which somebody measured and rounded."""
    sources: tuple[str, ...]
    revised: bool = False
    """A later vintage, as the file marks it."""
    coverage: str | None = None
    """What an actual covers, where that is not the period that the claim names: ``Q1-Q3``."""
    price: str | None = None
    """Of a level: ``current`` or ``constant:YEAR``; ``real`` of the growth of one, unless it says
    that it is nominal."""

    @property
    def is_number(self) -> bool:
        """Tell a number of the claim's own from a figure that the file has."""
        return self.text[:1].isdigit()


class Identity(Struct):
    """A claim between figures."""

    key: str
    name: Text
    claim: str
    """As written."""
    relation: str
    """``=``, ``≈``, ``>=``, ``<=``, ``>`` or ``<``."""
    sides: tuple[tuple[Term | str, ...], ...]
    """What the relation stands between, each in postfix order with ``+ - * / ^`` and ``neg``."""
    sources: tuple[str, ...]
    section: str | None
    note: str | None
    accept: Acceptance | None
    span: Span
    """The identity's key in the file."""


class Population(Struct):
    """The indicator that counts the people."""

    indicator: Indicator
    goals: tuple[Goal, ...]
    """What the plans want of it."""


class PlanFile(Struct):
    """Everything that one file says."""

    file: str
    """The name of the file, as outputs print it."""
    text: str
    title: Text | None
    headline: str | None
    """The goal that ``project`` shows when nothing is named."""
    sources: dict[str, Source]
    indicators: dict[str, Indicator]
    plans: tuple[Plan, ...]
    packaged: bool = False
    """It is the plan that the package carries."""
    identities: tuple[Identity, ...] = ()
    """The claims between figures, in the file's order."""
    population: Population | None = None
    """Who the figures per head are per head of."""

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Every goal of every plan, in the file's order."""
        return tuple(goal for plan in self.plans for goal in plan.goals)
