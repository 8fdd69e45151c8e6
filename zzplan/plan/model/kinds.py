"""What kind a goal is, as its printed numbers show."""

from __future__ import annotations

from zzplan.plan.model.plan_file import Indicator
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import KindName, PathName
from zzplan.structs import Struct

PATHS: tuple[PathName, ...] = ("linear", "compound")
"""What a plan may say of the way to its goals; else their kind says it."""
START_INDEX = 100.0
"""Where the index of chained growth starts."""


class Kind(Struct):
    """What is known of a goal by its kind alone."""

    start: float | None = None
    """Where its path starts, whatever the plan prints: at 0 or at the index 100; None at the
    baseline."""
    linear: bool = False
    """Its path is a straight line, unless the plan prints a growth rate for it."""
    value: bool = False
    """It is a value that the indicator can have."""
    trend: bool = False
    """It may name a wanted direction and no value to reach: then only its trend is rated."""
    relative: bool = False
    """It moves with its start, or starts from no figure of the plan: no other baseline reaches
    it."""
    timeless: bool = False
    """It means something without years."""
    adds_up: bool = False
    """What part of a year brings is part of what the year brings, as of output, not of a stock."""
    change: bool = False
    """Its number is a change, whose sign tells the way."""
    unit: str | None = None
    """What its figures are in where the file gives it no unit; None where it needs one."""
    takes_baseline: bool = True
    """A baseline may be printed for it."""

    @property
    def measured(self) -> bool:
        """Tell whether its path runs in the indicator's own values, from a value of them."""
        return self.start is None and self.takes_baseline

    @property
    def chained(self) -> bool:
        """Tell whether its path is an index made of yearly growth: its figures are in per cent."""
        return self.start == START_INDEX

    @property
    def task(self) -> bool:
        """Tell whether it is a change from nothing, of which a part can be done."""
        return self.start is not None and self.relative

    @property
    def added(self) -> bool:
        """Tell whether its number is added to what the plan starts from."""
        return self.linear and self.relative


KINDS: dict[KindName, Kind] = {
    "level": Kind(value=True, trend=True, adds_up=True),
    "rate": Kind(start=START_INDEX, change=True, timeless=True, unit="%"),
    "multiple": Kind(relative=True, adds_up=True),
    "cumulative": Kind(
        start=START_INDEX, relative=True, change=True, unit="%", takes_baseline=False
    ),
    "share": Kind(linear=True, value=True, trend=True),
    "points": Kind(linear=True, relative=True, change=True),
    "added": Kind(start=0.0, linear=True, relative=True, change=True, adds_up=True),
    "stock": Kind(linear=True, value=True, trend=True),
    "index": Kind(value=True, trend=True),
    "range": Kind(linear=True, value=True),
    "hold": Kind(linear=True, timeless=True),
    "relative": Kind(timeless=True, unit="", takes_baseline=False),
    "milestone": Kind(timeless=True, unit="", takes_baseline=False),
}
"""The kinds of goal of methods.md 2.1: one row for each."""


def kind_of(goal: Quantity | None, indicator: Indicator) -> KindName:
    """Name the kind that the printed goal itself shows."""
    if goal is not None:
        if goal.measure in ("points", "multiple"):
            return goal.measure
        if goal.measure == "rate":
            return "cumulative"
        if goal.measure == "change":
            return "level"
        if goal.hold:
            return "hold"
        if not indicator.is_share and (goal.sign or goal.total):
            return "added"
        if goal.high:
            return "range"
    return "share" if indicator.is_share else "level"
