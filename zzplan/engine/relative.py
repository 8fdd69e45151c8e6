"""A goal that another figure sets: on growth where both have it, else on levels (2.13)."""

from __future__ import annotations

from typing import Final

from zzplan.engine import growth
from zzplan.engine.assessment import Assessment, undefined
from zzplan.engine.interval import at_least
from zzplan.engine.points import growth_box, whole_years, yearly_growth
from zzplan.plan.model.plan_file import Goal, Indicator
from zzplan.plan.words.keys import Remark

RATES: Final = "relative-rates"
GROWTH: Final = "relative-growth"
LEVELS: Final = "relative-levels"
"""What was compared: the rates that the plan states, reported growth, or reported levels."""


def assess_relative(goal: Goal) -> Assessment:
    """Compare what is known of a goal and of the figure that sets it.

    Stated rates of the same plan come first, then the growth of both since the base year, then
    their levels in the last year that both have; of a year the level in it.

    Returns
    -------
    Assessment
        ``met``, ``short``, or ``undefined`` with the reason ``relative``. Growth is in
        ``stated_rate`` and ``required_rate``, levels are in ``projected_value`` and ``goal_value``,
        the years between in ``years``.
    """
    to = goal.relative
    nothing = undefined(goal, "relative")
    if to is None:
        return nothing
    if goal.rate is not None and to.rate is not None and goal.rate.measure == to.rate.measure:
        own, other = goal.rate.low.value, to.rate.low.value
        return _compared(nothing, own, other, RATES, goal.years)
    return reported(goal)


def reported(goal: Goal) -> Assessment:
    """Compare what was reported of both, up to the goal year: growth, else levels."""
    to, nothing = goal.relative, undefined(goal, "relative")
    if to is None:
        return nothing
    grown = _growth(goal, to.indicator) if to.indicator is not None else None
    if grown is not None:
        own, other, years = grown
        return _compared(nothing, own, other, GROWTH, years)
    levels = _levels(goal)
    if levels is None:
        return nothing
    return _compared(nothing, levels[0], levels[1], LEVELS, levels[2])


def _compared(
    answer: Assessment, own: float, other: float, what: Remark, years: int | None
) -> Assessment:
    to = answer.goal.relative
    assert to is not None
    aim = other + (to.margin if what == LEVELS else to.margin / 100)
    sign = to.sign
    if sign == "=":  # keeping pace, in the direction that is wanted
        sign = ">=" if answer.goal.direction == 1 else "<="
    low, high = (aim, own) if sign[0] == ">" else (own, aim)
    holds = not at_least(low, high) if len(sign) == 1 else at_least(high, low)
    answer = answer.replace(
        verdict="met" if holds else "short", reason=None, years=years, notes=(what,)
    )
    if what == LEVELS:
        return answer.replace(projected_value=own, goal_value=aim, aim=aim, gap=own - aim)
    return answer.replace(stated_rate=own, required_rate=aim)


def _growth(goal: Goal, other: Indicator) -> tuple[float, float, int] | None:
    """Return the growth a year of both since the base year, to the last year that both have."""
    if goal.base_year is None or goal.indicator.is_share or other.is_share:
        return None
    for known in (_average, _from_levels):
        one, two = known(goal.indicator, goal.base_year), known(other, goal.base_year)
        years = [year for year in one if year in two and _counts(goal, year)]
        if years:
            last = max(years)
            return one[last], two[last], last - goal.base_year
    return None


def _counts(goal: Goal, year: int) -> bool:
    return goal.goal_year is None or year <= goal.goal_year


def _average(indicator: Indicator, base_year: int) -> dict[int, float]:
    """Return the average of reported growth from the base year to each year without a gap."""
    known, rates = yearly_growth(indicator), []
    found: dict[int, float] = {}
    year = base_year + 1
    while year in known:
        rates.append(growth_box(known[year])[0])
        found[year] = growth.average_rate(growth.cumulative_change(rates), len(rates))
        year += 1
    return found


def _from_levels(indicator: Indicator, base_year: int) -> dict[int, float]:
    """Return the growth a year from the level of the base year to that of each later one."""
    levels = _values(indicator)
    start = levels.get(base_year, 0.0)
    return {
        year: growth.required_rate(start, value, year - base_year)
        for year, value in levels.items()
        if year > base_year and start > 0 and value > 0
    }


def _levels(goal: Goal) -> tuple[float, float, int | None] | None:
    """Return both levels, in the last year that both have; against a year, the one in it."""
    to, own = goal.relative, _values(goal.indicator)
    if to is None:
        return None
    base = goal.base_year
    if to.year is not None:
        later = [year for year in own if year > to.year and _counts(goal, year)]
        if to.year not in own or not later:
            return None
        return own[max(later)], own[to.year], max(later) - to.year
    if to.indicator is None or to.indicator.unit != goal.indicator.unit:
        return None
    other = _values(to.indicator)
    years = [y for y in own if y in other and _counts(goal, y) and (base is None or y > base)]
    if not years:
        return None
    last = max(years)
    return own[last], other[last], last - base if base is not None else None


def _values(indicator: Indicator) -> dict[int, float]:
    return {one.year: one.quantity.low.value for one in whole_years(indicator)}
