"""What a plan file says: indicators with their actual values, plans with their goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.finding import Span
from zzplan.plan.model.claims import Acceptance, Identity, Term
from zzplan.plan.model.series import Actual, Drawn, Indicator, ReadCounts, Source, Text
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.numbers.years import Convention
from zzplan.plan.words.keys import DirectionOrigin, KindName, PathName, Relation
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.plan.model.scenario import Scenario

__all__ = [
    "Acceptance", "Actual", "Drawn", "Goal", "Identity", "Indicator", "Plan", "PlanFile",
    "Population", "ReadCounts", "Source", "Term", "Text", "YearGoal",
]  # fmt: skip


class Reference(Struct):
    """What a relative goal is measured against."""

    text: str
    """As the file names it: a key, a year, words."""
    sign: Relation
    """``>``, ``>=``, ``<``, ``<=``, or ``=`` for 同步 and 持平."""
    said: str
    """The goal itself, as the file has it: 高于, +1个百分点, 与2020年持平."""
    margin: float = 0.0
    """By how many points or units it is to differ, as printed: 1 of +1个百分点."""
    indicator: Indicator | None = None
    year: int | None = None
    rate: Quantity | None = None
    """The growth a year that the same plan states for the indicator."""


class YearGoal(Struct):
    """What a goal wants in one of its years."""

    year: int
    quantity: Quantity  # a value of the year, or its growth
    span: Span


class Goal(Struct):
    """What a plan promises for one indicator."""

    key: str
    """The goal's key within its plan; the indicator's, unless one indicator has several goals."""
    plan: str
    """The key of its plan; empty in a file without plans."""
    indicator: Indicator
    kind: KindName
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
    printed: Goal | None = None
    """The goal as the plan prints it, where other figures are tried (`zzplan.engine.question`)."""

    direction_by: DirectionOrigin = "declared"
    """What tells the direction."""
    path: PathName | None = None
    """``linear`` or ``compound`` where the file declares it; else the kind says it."""
    yearly: tuple[YearGoal, ...] = ()
    """What it wants in single years, by year."""

    relative: Reference | None = None
    """What a goal of the kind ``relative`` is measured against."""
    drawn: Drawn | None = None
    """Where a document prints it, of a goal that was read out of one."""
    done: str | None = None
    """What is to be done, of a milestone: 建成通车."""

    @property
    def wanted(self) -> int | None:
        """The direction that is wanted, +1 or -1; None where nothing tells it."""
        return None if self.direction_by == "unknown" else self.direction

    @property
    def tried(self) -> frozenset[str]:
        """What is tried of ``rate``, ``baseline``, ``goal_year`` and ``inflation``."""
        if self.printed is None:
            return frozenset()
        names = ("rate", "baseline", "goal_year", "inflation")
        return frozenset(n for n in names if getattr(self, n) != getattr(self.printed, n))

    @property
    def adds_to_baseline(self) -> bool:
        """What is to be added counts on top of a baseline that grows at a stated rate.

        Without a rate the additions alone are the course: from 0, whatever was there before.
        """
        grows = self.rate is not None and self.rate.measure == "rate"
        return self.kind == "added" and self.baseline is not None and grows

    @property
    def leaves_baseline(self) -> bool:
        """A baseline is printed, and what is to be added counts from 0 all the same."""
        return self.kind == "added" and self.baseline_printed and not self.adds_to_baseline

    @property
    def goal_text(self) -> str | None:
        """The goal as printed; of a relative one what it says, and of what; a milestone's words."""
        if self.relative is not None:
            said, to = self.relative.said, self.relative.text
            return said if to in said else f"{said} {to}"
        return self.goal.text if self.goal else self.done

    @property
    def yearly_text(self) -> str:
        """The goals of single years as printed: ``2026: 120; 2027: 130以上``."""
        return "; ".join(f"{one.year}: {one.quantity.text}" for one in self.yearly)

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

    def __repr__(self) -> str:
        said = (self.baseline.text if self.baseline else None, self.rate and self.rate.text)
        words = [f"{name} {text}" for name, text in zip(("baseline", "rate"), said, strict=True)
                 if text]  # fmt: skip
        words += [f"goal {self.goal_text}"] if self.goal_text else []
        years = "-".join(str(one) for one in (self.base_year, self.goal_year) if one is not None)
        return f"<Goal {self.name}: {', '.join([*words, years] if years else words)}>"


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
    reading: ReadCounts | None = None
    """Of a plan that was read out of a document, what was read."""
    population: Population | None = None
    """Who the figures per head are per head of."""
    scenarios: tuple[Scenario, ...] = ()
    """In the file's order."""
    unmatched: tuple[Acceptance, ...] = ()
    """What is kept beside a document as known, and fits nothing that was found."""
    fiscal_years: Convention = "end"
    """Which year a fiscal year of two is reckoned as."""
    deflator_range: tuple[float, float] | None = None
    """What it says, for all of its plans, that prices do a year."""
    files: tuple[str, ...] = ()
    """Of a plan that was read out of several documents, their names."""
    unsaid: int | None = None
    """Of a plan that zzplan itself wrote as goals alone: how many of them are no longer there."""
    unclaimed: int = 0
    """Likewise of the claims between figures, some of which are not there."""

    @property
    def goals(self) -> tuple[Goal, ...]:
        """Every goal of every plan, in the file's order."""
        return tuple(goal for plan in self.plans for goal in plan.goals)

    def __repr__(self) -> str:
        n, plans = len(self.goals), len(self.plans)
        goals = f"{n} goal" + "s" * (n != 1)
        return f"<PlanFile {self.file}: {goals}{f' in {plans} plans' if plans > 1 else ''}>"
