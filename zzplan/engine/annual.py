"""Plans of one year beside the plan of several that their goals lead to (cn.md C20)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zzplan.engine.codes import note, place_of
from zzplan.engine.yearly import Chain, chain_of
from zzplan.finding import Finding
from zzplan.plan.model.plan_file import Goal, YearGoal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct, known

_LEAST = 2
"""So many one-year goals make a chain; one alone is a goal like others."""


class Annual(Struct):
    """A goal with the goals that plans of one year have for its indicator."""

    goal: Goal
    """As a goal with yearly goals of its own; where these are growth, its stated growth."""
    chain: Chain
    parts: tuple[Goal, ...]


def annual(goal: Goal, others: Iterable[Goal], until: int | None = None) -> Annual | None:
    """Set the goals of other plans, one for each year, against the goal of all the years.

    Parameters
    ----------
    goal : Goal
        Of several years, and without yearly goals of its own.
    others : iterable of Goal
        All goals of the file, or those of the same indicator.
    until : int, optional
        The last year whose reported value counts.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... indicators: {gdp: {unit: 亿元}}
    ... plans:
    ...   all: {base_year: 2020, goal_year: 2022, goals: {gdp: {baseline: 1000, goal: 1145}}}
    ...   one: {base_year: 2020, goal_year: 2021, goals: {gdp: {kind: rate, goal: 7%}}}
    ...   two: {base_year: 2021, goal_year: 2022, goals: {gdp: {kind: rate, goal: 5%}}}''')
    >>> found = annual(file.goals[0], file.goals)
    >>> found.chain.leads, found.chain.value
    (False, 1123.5)
    """
    if goal.yearly or goal.goal is None or not goal.years or goal.years < _LEAST:
        return None
    parts: dict[int, tuple[Goal, YearGoal]] = {}
    for other in others:
        year = _year_goal(goal, other)
        if year is not None:
            parts.setdefault(year.year, (other, year))
    if len(parts) < _LEAST:
        return None
    found = [parts[year] for year in sorted(parts)]
    yearly = tuple(year for _, year in found)
    asked = goal.replace(yearly=yearly)
    stated = goal.rate if goal.rate is not None and goal.rate.measure == "rate" else None
    grows = all(one.quantity.measure == "rate" for one in yearly)
    if stated is not None and grows and goal.kind != "rate":  # growth is judged as growth
        asked = asked.replace(kind="rate", goal=stated, rate=None, baseline=None)
    chain = chain_of(asked, until)
    if chain is None:
        return None
    # later plans may well ask for more than the plan of several years did
    return Annual(asked, chain.replace(beyond=None), tuple(one for one, _ in found))


def annual_notes(goals: Sequence[Goal]) -> Iterator[Finding]:
    """Yield the goals that the goals of single years do not lead to."""
    by_indicator: dict[str, list[Goal]] = {}
    for goal in goals:
        by_indicator.setdefault(goal.indicator.key, []).append(goal)
    for several in by_indicator.values():
        single = [one for one in several if one.years == 1]
        if len(single) < _LEAST:
            continue
        for goal in several:
            found = annual(goal, single)
            if found is None or not (found.chain.breaks or found.chain.behind):
                continue
            places = (
                place_of(goal, found.goal.goal),
                *(place_of(p, _said(p)) for p in found.parts),
            )
            yield note("yearly-plans", goal.name, places, annual=found)


def _year_goal(goal: Goal, other: Goal) -> YearGoal | None:
    """Return what a goal of one year asks for, in terms of the goal of several."""
    if other.indicator.key != goal.indicator.key or other.plan == goal.plan or other.years != 1:
        return None
    year, quantity = known(other.goal_year), _said(other)
    if not known(goal.base_year) < year <= known(goal.goal_year) or quantity is None:
        return None
    if quantity.measure == "rate" or (quantity.measure == "unit" and other.kind == goal.kind):
        return YearGoal(year, quantity, other.span)
    return None


def _said(goal: Goal) -> Quantity | None:
    return goal.goal if goal.goal is not None else goal.rate
