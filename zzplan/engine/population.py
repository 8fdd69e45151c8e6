"""How fast the population of a plan grows, for figures per head beside totals (methods.md 2.5)."""

from __future__ import annotations

from zzplan.engine import growth
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.quantity import Quantity


def population_growth(goal: Goal, plan_file: PlanFile) -> float | None:
    """Return how the population grows over the years of a goal.

    It starts from its actual of the base year, else from the baseline that the same plan prints. It
    ends with what the plan wants for the goal year, else with the actual of that year, else with
    the last one before it; the growth is that of the years between the two.

    Parameters
    ----------
    goal : Goal
    plan_file : PlanFile
        Its ``population`` names the indicator.

    Returns
    -------
    float or None
        A fraction a year; None where the file has no two such values, and for a goal of the
        population itself.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... population: people
    ... indicators: {people: {unit: 万人, actuals: {2007: 2000, 2009: 2060}}}
    ... goals: {gdp: {unit: 亿元, base_year: 2007, goal_year: 2012, goal: 20000}}''')
    >>> round(population_growth(file.goals[0], file), 6)
    0.014889
    """
    people, first, last = plan_file.population, goal.base_year, goal.goal_year
    if people is None or first is None or last is None:
        return None
    if goal.indicator.key == people.indicator.key:
        return None
    vintages = people.indicator.vintages
    goals = [one for one in people.goals if one.plan == goal.plan]
    start = _first(
        *(_counted(one.quantity) for one in vintages(first) if not one.coverage),
        *(_counted(one.baseline) for one in goals if one.base_year == first),
    )
    if start is None:
        return None
    wanted = [_counted(one.goal) for one in goals if one.goal_year == last and one.kind == "level"]
    for year in range(last, first, -1):
        reported = [_counted(one.quantity) for one in vintages(year) if not one.coverage]
        end = _first(*(wanted if year == last else ()), *reported)
        if end is not None:
            try:
                return growth.required_rate(start, end, float(year - first))
            except ValueError:  # out of the range of floats
                return None
    return None


def _counted(quantity: Quantity | None) -> float | None:
    """Return a number of people."""
    if quantity is None or quantity.measure != "unit" or quantity.low.digits <= 0:
        return None
    return quantity.low.value


def _first(*values: float | None) -> float | None:
    return next((value for value in values if value is not None), None)
