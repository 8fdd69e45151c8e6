"""What is kept between two ends, and what 左右 leaves around a number (methods.md 2.2, 2.13)."""

from __future__ import annotations

from typing import Literal

from zzplan.engine.interval import Interval, at_least, figure, margins
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct

_ONE_SIDED = frozenset({"declared", "words", "name"})
"""What makes one end of a range the one that counts."""


def band_of(goal: Goal, start: float | None) -> Interval | None:
    """Return the ends between which a goal keeps its value; a band is left on either side.

    A range is to be kept where its kind or words say so, or where the start is within it; unless
    something tells that more, or less, is better.

    Parameters
    ----------
    start : float or None
        The baseline.

    Returns
    -------
    Interval or None
        Of 保持3%左右 the one number; what 左右 leaves comes on top.
    """
    printed = goal.goal
    if printed is None:
        return None
    kept = goal.kind == "hold" or printed.hold
    if printed.high is None and not (kept and COMPARATORS[printed.comparator].around):
        return None  # so it is for most
    if printed.measure != "unit" or not (KINDS[goal.kind].value or kept):
        return None
    if goal.direction_by in _ONE_SIDED:
        return None
    low, high = printed.low.value, printed.top.value
    inside = start is not None and at_least(start, low) and at_least(high, start)
    return Interval(low, high) if kept or inside else None


class Margin(Struct):
    """What 左右 or 接近 leaves around a printed number."""

    quantity: Quantity
    amount: float
    """In the unit of the goal; of a rate, a cumulative change and a multiple in that of the print
    (0.05 is 5%)."""
    of: Literal["change", "value", "digits"]
    """5% of the planned change, 5% of the number, or half a unit of its last digit."""


def margins_of(goal: Goal) -> tuple[Margin, ...]:
    """Return what the words leave around the baseline, the rate and the goal, where they do."""
    found = []
    for quantity, measured in ((goal.baseline, True), (goal.rate, False), (goal.goal, False)):
        if quantity is None or not COMPARATORS[quantity.comparator].around:
            continue
        start = planned_start(goal) if quantity is goal.goal else None
        if quantity.measure in ("rate", "points") and start is None:
            box = figure(quantity, measured=measured).tight
            found.append(Margin(quantity, (box.high - box.low) / 2, "digits"))
            continue
        amount = margins(quantity, start)[0]
        changes = start is not None and start != quantity.low.value
        found.append(Margin(quantity, amount, "change" if changes else "value"))
    return tuple(found)


def planned_start(goal: Goal) -> float | None:
    """Return what the goal's printed number changes from; None where no change is known.

    A multiple counts from 1, points, additions and a cumulative change from 0, an index from 100.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> head = "{zzplan: 1, base_year: 2020, goal_year: 2025, goals: "
    >>> share, = parse(head + "{s: {unit: '%', baseline: 68.0%, goal: 72%左右}}}").goals
    >>> planned_start(share), [(round(one.amount, 2), one.of) for one in margins_of(share)]
    (68.0, [(0.2, 'change')])
    """
    printed = goal.goal
    if printed is None or goal.kind == "rate":
        return None
    if printed.measure == "multiple":
        return 1.0
    if printed.measure in ("points", "change") or KINDS[goal.kind].change:
        return 0.0
    if goal.baseline is None:
        return START_INDEX if goal.kind == "index" else None
    start = goal.baseline.low.value
    if goal.kind == "hold" or band_of(goal, start) is not None:
        return None
    return start
