"""A goal in a scenario: at another rate than the plan prints."""

from __future__ import annotations

from decimal import Decimal

from zzplan.engine.question import ask
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.model.scenario import Scenario
from zzplan.plan.numbers.quantity import Number, Quantity


def in_scenario(goal: Goal, scenario: Scenario) -> Goal:
    """Put the rate of a scenario into a goal; one that it does not name stays as printed.

    Points shift the stated rate: 8% and -1pp are 7%. Of a share without a stated rate, or named
    with points, these are its yearly step.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> plan_file = parse('''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000}}
    ... scenarios: {low: -1pp, high: {gdp: 11%}}''')
    >>> [in_scenario(plan_file.goals[0], one).rate.text for one in plan_file.scenarios]
    ['7%', '11%']
    """
    rate = scenario.rates.get(goal.name, scenario.shift)
    if rate is None:
        return goal
    if rate.measure == "points":
        if goal.indicator.is_share and goal.name in scenario.rates:
            return ask(goal, rate=rate)
        if goal.rate is None or not rate.low.digits:
            return goal
        permille = goal.rate.measure == "points" and "‰" in goal.indicator.unit
        points = goal.indicator.in_its_points(rate) if permille else rate
        moved = _shifted(goal.rate, points.low.exact)
        rate = _in_permille(moved) if permille else moved
    return ask(goal, rate=rate)


def _shifted(rate: Quantity, points: Decimal) -> Quantity:
    """Return a stated rate so many points further up; its word is not the scenario's."""
    unit = Decimal("0.01") if rate.measure == "rate" else Decimal(1)
    low = _number(rate.low.exact + points * unit)
    high = None if rate.high is None else _number(rate.high.exact + points * unit)
    ends = [low.plain(2 if rate.measure == "rate" else 0)]
    if high is not None:
        ends.append(high.plain(2 if rate.measure == "rate" else 0))
    sign = "%" if rate.measure == "rate" else "pp"
    return rate.replace(text="-".join(ends) + sign, low=low, high=high, comparator=None)


def _in_permille(step: Quantity) -> Quantity:
    """Return a step of a share in ‰ as a file prints it, for `ask` to read."""
    return step.moved(-3).replace(text=step.text.removesuffix("pp") + "‰", measure="rate")


def _number(value: Decimal) -> Number:
    """Return a number with the digits that a decimal has."""
    sign, digits, place = value.as_tuple()
    whole = int("".join(map(str, digits)))
    return Number(-whole if sign else whole, int(place), 0)
