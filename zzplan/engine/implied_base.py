"""A goal with its rate and no baseline: the baseline that the two imply (methods.md 2.13)."""

from __future__ import annotations

from zzplan.engine.interval import Figure, Interval, figure
from zzplan.engine.paths import COMPOUND, LINEAR, Path
from zzplan.engine.terms import of_range
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal


def implied_base(goal: Goal) -> tuple[float, Interval] | None:
    """Return the baseline from which the stated rate just leads to the goal, with its interval.

    Returns
    -------
    tuple of float and Interval, or None
        None where the goal is no value of its own, or nothing leads there.

    References
    ----------
    ``V0 = G / (1 + r)**n``; on a straight line ``V0 = G - r n``.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> head = "{zzplan: 1, base_year: 2020, goal_year: 2025, goals: "
    >>> fai, = parse(head + "{fai: {unit: 亿元, rate: 10.3%, goal: 250.3亿元}}}").goals
    >>> point, box = implied_base(fai)
    >>> round(point, 2), round(box.low, 2), round(box.high, 2)
    (153.31, 152.94, 153.69)
    """
    target, rate, years = goal.goal, goal.rate, goal.years
    if target is None or rate is None or years is None or not KINDS[goal.kind].value:
        return None
    if target.measure != "unit" or rate.measure not in ("rate", "points"):
        return None
    path = LINEAR if rate.measure == "points" else COMPOUND
    end = of_range(target, goal.direction, measured=False)
    speed = figure(rate, measured=False)
    point = path.baseline(end.point, speed.point, years)
    box = _box(path, end, speed, years)
    return None if point is None or box is None else (point, box)


def _box(path: Path, end: Figure, speed: Figure, years: int) -> Interval | None:
    ends = [
        path.baseline(value, pace, years)
        for value in (end.default.low, end.default.high)
        for pace in (speed.default.low, speed.default.high)
    ]
    known = [one for one in ends if one is not None]
    return Interval(min(known), max(known)) if len(known) == len(ends) else None
