"""What would change an answer: other figures, another baseline, rising prices (methods.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine import growth
from zzplan.engine.assessment import Alternative
from zzplan.engine.interval import Figure, Interval
from zzplan.engine.paths import Path
from zzplan.engine.terms import Terms
from zzplan.plan.model.plan_file import Goal
from zzplan.structs import Struct


class Sensitivity(Struct):
    """What it would take; a flip is an exact number at which the verdict becomes another one."""

    years: float | None = None
    baseline: float | None = None
    flip_baseline: float | None = None
    flip_rate: float | None = None
    flip_years: float | None = None
    alternatives: tuple[Alternative, ...] = ()


BRIEF = Sensitivity()
"""Of a goal in a table of many, which shows none of it."""


def sensitivity(
    goal: Goal, terms: Terms, path: Path, verdict: str, required: float, box: Interval
) -> Sensitivity:
    """Return what a goal with a rate would take, each figure with the others as printed.

    What is required is a rate, or a step where the path has steps; its box is what rounding leaves.
    """
    rate, start, end = terms.rate, terms.start, terms.end
    if rate is None:
        return BRIEF
    years = path.periods(rate.point, start.point, end.point)
    baseline = path.baseline(end.point, rate.point, terms.years)
    needed = path.possible(required)
    flips = baseline, needed, years
    if verdict == "short":
        flips = _flips_of_short(terms, rate, path, box)
    elif verdict == "already-met":
        flips = _bounded(baseline, terms), needed, years or None
    free, others = terms.free_start, tuple(_alternatives(goal, terms, rate, path))
    first, *rest = flips
    # in the order of the fields: for a large check
    return Sensitivity.make(
        (years, baseline if free else None, first if free else None, *rest, others)
    )


def _flips_of_short(
    terms: Terms, rate: Figure, path: Path, box: Interval
) -> tuple[float | None, float | None, float | None]:
    """Return the baseline, rate and years at which a goal is no longer short.

    Each stands for an exact number in place of the printed one; there the favourable ends of the
    boxes meet. Of a floor or a ceiling that the rate breaks, the years are those that keep it.
    """
    if terms.direction == 1:
        start, end, speed = terms.start.default.high, terms.end.default.low, rate.default.high
    else:
        start, end, speed = terms.start.default.low, terms.end.default.high, rate.default.low
    return (
        path.baseline(end, speed, terms.years),
        path.possible(box.low if terms.direction == 1 else box.high),
        path.periods(speed, start, end),
    )


def _bounded(baseline: float | None, terms: Terms) -> float:
    """Return the least baseline that is at the goal and stays there at the stated rate."""
    end = terms.end.point
    if baseline is None:
        return end
    return max(baseline, end) if terms.direction == 1 else min(baseline, end)


def _alternatives(goal: Goal, terms: Terms, rate: Figure, path: Path) -> Iterator[Alternative]:
    """Yield what the rate makes of the base year's actual values, where they are others."""
    if not terms.free_start or goal.base_year is None:
        return
    for actual in goal.indicator.vintages(goal.base_year):
        base = actual.quantity.low.value
        if base > 0 and base != terms.start.point and actual.quantity.measure == "unit":
            projected = path.project(base, rate.point, terms.years)
            reaches = terms.is_met(projected, terms.end.point)
            yield Alternative(actual, base, projected, reaches)


def deflators(goal: Goal, terms: Terms) -> tuple[float, Interval] | None:
    """Return the rise of prices that would reconcile a real rate with a goal at current prices.

    Its box is what the rounding of the rate leaves open, with baseline and goal as printed: 2.08
    to 3.03% for 3000, 8% and 5000. None where prices play no part.
    """
    rate = terms.rate
    if goal.price != "current" or rate is None or not terms.compound or "inflation" in terms.notes:
        return None
    if goal.rate is not None and goal.rate.basis == "nominal":
        return None
    start, end, years = terms.start.point, terms.end.point, float(terms.years)
    if end <= 0 or rate.default.low <= -1:
        return None
    point, low, high = (
        growth.implied_deflator(start, end, real_rate, years)
        for real_rate in (rate.point, rate.default.high, rate.default.low)
    )
    return point, Interval(low, high)
