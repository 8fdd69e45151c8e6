"""Goal → Projection: year by year, where the stated rate leads and what the goal needs."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.paths import path_of
from zzplan.engine.terms import Terms, Undefined, terms_of
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Actual, Goal, PlanFile
from zzplan.plan.words.keys import NeededPath, Reason
from zzplan.structs import Result, Struct, known


class ProjectedYear(Struct):
    """One year of a projection; values are in the unit of the answer, None is undefined."""

    year: int
    projected: float | None
    """The baseline grown at the stated rate."""
    needed: float | None
    """Where the path that just reaches the goal passes."""
    other: float | None
    """The same at the other end of a stated rate that is a range."""
    actual: Actual | None
    """What the indicator reported for the whole year, the first vintage."""


class Projection(Result):
    """One goal, year by year."""

    goal: Goal
    """The goal that was asked for."""
    answer: Assessment
    """The answer for the last year: rates, units, and the reason where there is no path."""
    needed_path: NeededPath
    """``compound``, ``linear``, or ``constant`` for what is to be kept in every year."""
    rate_reason: Reason | None
    """Why the stated rate leads nowhere although the goal has a path; a key such as
    ``base-not-positive``."""
    points: tuple[ProjectedYear, ...]
    """From the base year to the goal year; empty where nothing can be computed."""


def project(goal: Goal) -> Projection:
    """Follow a goal from its base year to its goal year.

    Returns
    -------
    Projection
        Never raises for a goal that `zzplan.load` accepted: a goal without a path has no points,
        and its answer the reason.

    References
    ----------
    methods.md 2.4: compound ``V0 (G/V0)**(k/n)``, linear ``V0 + (k/n)(G - V0)``.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2023
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 3630}}'''
    >>> for year, projected, needed, *_ in project(parse(text).goals[0]).points:
    ...     print(year, round(projected, 2), round(needed, 2))
    2021 3000.0 3000.0
    2022 3240.0 3300.0
    2023 3499.2 3630.0
    """
    terms = terms_of(goal)
    asked, reason = goal, None
    if isinstance(terms, Undefined) and terms.reason == "base-not-positive":
        reason = terms.reason
        goal = goal.replace(rate=None)
        terms = terms_of(goal)
    answer = assess(goal)
    if isinstance(terms, Undefined) or answer.reason not in (None, "direction"):
        return Projection(asked, answer, answer.path, reason, ())
    name, needed = _needed(goal, terms)
    projected = _projected(terms, terms.rate.point if terms.rate else None)
    others = _projected(terms, terms.far_rate)
    base_year = known(goal.base_year)
    points = [
        ProjectedYear(
            year=base_year + k,
            projected=projected[k] - terms.offset if projected else None,
            needed=needed[k] - terms.offset,
            other=others[k] - terms.offset if others else None,
            actual=_actual(goal, base_year + k),
        )
        for k in range(terms.years + 1)
    ]
    return Projection(asked, answer, name, reason, tuple(points))


def headline(plan_file: PlanFile) -> Goal | None:
    """Return the goal to show when none is named: the file's choice, else the first with a path.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2021
    ... goals: {a: {unit: 个, goal: 5}, b: {unit: 个, goal_year: 2026, baseline: 3, goal: 5}}'''
    >>> headline(parse(text)).name
    'b'
    """
    if plan_file.headline is not None:
        return next(goal for goal in plan_file.goals if goal.name == plan_file.headline)
    return next((goal for goal in plan_file.goals if project(goal).points), None)


def _projected(terms: Terms, rate: float | None) -> tuple[float, ...]:
    """Return the path at a stated rate; nothing without one."""
    if rate is None:
        return ()
    return terms.path.trajectory(terms.start.point, rate, terms.years)


def _needed(goal: Goal, terms: Terms) -> tuple[NeededPath, tuple[float, ...]]:
    """Return the path that the goal needs, and what it is; it ends at the goal itself."""
    start, end, years = terms.start.point, terms.end.point, terms.years
    if goal.kind == "hold":
        return "constant", (end,) * (years + 1)
    path = path_of(terms.compound and end > 0)
    return path.name, tuple(path.between(start, end, k / years) for k in range(years + 1))


def _actual(goal: Goal, year: int) -> Actual | None:
    """Return the reported value of a year, where the path runs in the indicator's own values."""
    if goal.baseline is None or not KINDS[goal.kind].measured:
        return None
    actual = goal.indicator.actual(year)
    return actual if actual and actual.quantity.measure == "unit" else None
