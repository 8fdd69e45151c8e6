"""What kind a goal is, and from which side it is reached, as its printed numbers show."""

from __future__ import annotations

from zzplan.plan import wording
from zzplan.plan.model import Indicator
from zzplan.plan.quantity import Quantity

KINDS = (
    "level", "rate", "multiple", "cumulative", "share", "points", "added", "stock", "index",
    "range", "hold", "milestone",
)  # fmt: skip
"""The kinds of goal of methods.md 2.1 that can be read."""


def kind_of(goal: Quantity | None, indicator: Indicator) -> str:
    """Name the kind that the printed goal itself shows."""
    if goal is not None:
        if goal.measure in ("points", "multiple"):
            return goal.measure
        if goal.hold:
            return "hold"
        if goal.measure == "unit" and indicator.unit != "%" and is_change(goal.text):
            return "added"
        if goal.high:
            return "range"
    return "share" if indicator.unit == "%" else "level"


def is_change(text: str) -> bool:
    """Tell 新增500家, which come on top, from 500家."""
    return not text[:1].isdigit() and wording.read(text).sign != 0


def direction_of(
    indicator: Indicator,
    kind: str,
    baseline: Quantity | None,
    rate: Quantity | None,
    goal: Quantity | None,
) -> int:
    """Tell whether a goal is to be reached from below (+1) or from above (-1)."""
    if indicator.direction is not None:
        return indicator.direction
    if goal is not None and goal.comparator in (">=", ">"):
        return 1
    if goal is not None and goal.comparator in ("<=", "<"):
        return -1
    printed = goal.measure if goal and goal.measure in ("multiple", "points") else kind
    if printed in ("cumulative", "rate", "points", "added") and goal is not None:
        return -1 if goal.low.digits < 0 else 1
    if printed == "multiple" and goal is not None:
        return -1 if goal.low.value < 1 else 1
    if baseline and goal and baseline.low.value != goal.low.value:
        return 1 if goal.low.value > baseline.low.value else -1
    return -1 if rate is not None and rate.low.digits < 0 else 1
