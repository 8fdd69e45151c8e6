"""Which base year the stated rates of a plan start from (methods.md 2.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.interval import Interval
from zzplan.engine.terms import Terms, Undefined, terms_of
from zzplan.plan.model.plan_file import Goal, Plan
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct

FEWEST = 2
"""Rated goals, and candidate years: with fewer there is nothing to compare."""


class Trial(Struct):
    """One goal, started from one candidate year."""

    year: int
    base_value: float | None
    """None where a change counts from any year: that of a cumulative goal."""
    required: float
    """The rate that leads from there to the goal: a fraction, on a linear path an amount."""
    summed: bool
    """It is the plain sum of a cumulative goal, 4 × −4.5% = −18%, that fits."""
    fits: bool


class Fit(Struct):
    """One goal with a stated rate, and the years that the rate can start from."""

    goal: Goal
    trials: tuple[Trial, ...]
    """One for each candidate year that the goal's indicator has a value of."""

    @property
    def years(self) -> tuple[int, ...]:
        """The candidate years that fit within rounding."""
        return tuple(trial.year for trial in self.trials if trial.fits)


class Audit(Struct):
    """The base years of one plan."""

    plan: Plan
    candidates: tuple[int, ...]
    fits: tuple[Fit, ...]

    @property
    def differ(self) -> bool:
        """Tell whether no one year fits all the goals that any year fits."""
        sets = [set(fit.years) for fit in self.fits if fit.years]
        return bool(sets) and not set.intersection(*sets)


def audit(plan: Plan) -> Audit | None:
    """Find the base year that each stated rate of a plan fits.

    Candidates are the plan's base year and the years beside it, where at least half of the rated
    goals have a value for them: the indicator's whole-year actual, the first vintage, or the
    baseline that a goal prints. A year fits a goal if the interval of the stated rate meets that of
    the rate required from the year's value to the goal; both ends of every interval are closed,
    since 以上 and 以内 would fit any year. A cumulative change may also be a plain sum.

    Parameters
    ----------
    plan : Plan

    Returns
    -------
    Audit or None
        None for a plan with fewer than two rated goals or candidate years.

    References
    ----------
    methods.md 2.5: "Base-year audit".

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators:
    ...   a: {unit: 个, actuals: {2016: 213, 2017: 289}}
    ...   b: {unit: 个, actuals: {2016: 938.5, 2017: 1038.5}}
    ... plans:
    ...   p: {base_year: 2016, goal_year: 2021, goals: {a: {rate: 18.6%, goal: 500},
    ...       b: {rate: 12%, goal: 1650}}}'''
    >>> for fit in audit(parse(text).plans[0]).fits:
    ...     print(fit.goal.key, fit.years)
    a (2016,)
    b (2016, 2017)
    """
    rated, candidates = candidate_years(plan)
    if not candidates:
        return None
    return Audit(plan, candidates, tuple(fit_of(goal, candidates) for goal in rated))


def candidate_years(plan: Plan) -> tuple[list[Goal], tuple[int, ...]]:
    """Return a plan's rated goals, and the years that they may start from; of too few none."""
    if plan.base_year is None:
        return [], ()
    rated = [goal for goal in plan.goals if _is_rated(goal) and goal.base_year == plan.base_year]
    if len(rated) < FEWEST:
        return rated, ()
    years = tuple(
        year
        for year in (plan.base_year - 1, plan.base_year, plan.base_year + 1)
        if 2 * sum([_start(goal, year) is not None for goal in rated]) >= len(rated)
    )
    return rated, years if len(years) >= FEWEST else ()


def audits(plans: Sequence[Plan]) -> Iterator[Audit]:
    """Yield the audit of each plan that has one."""
    for plan in plans:
        found = audit(plan)
        if found is not None:
            yield found


def _is_rated(goal: Goal) -> bool:
    return goal.rate is not None and goal.goal is not None and goal.kind != "rate"


def _start(goal: Goal, year: int) -> Quantity | None:
    """Return the value that a goal's indicator had in a year."""
    if goal.baseline_printed and year == goal.base_year:
        return goal.baseline
    actual = goal.indicator.actual(year)
    if actual is None or actual.coverage is not None or actual.quantity.measure != "unit":
        return None
    return actual.quantity


def fit_of(goal: Goal, candidates: Sequence[int]) -> Fit:
    """Start one goal from each candidate year that its indicator has a value of."""
    trials = []
    for year in candidates:
        start = _start(goal, year)
        if goal.kind == "cumulative" or start is not None:
            trial = _trial(goal, year, start)
            if trial is not None:
                trials.append(trial)
    return Fit(goal, tuple(trials))


def _trial(goal: Goal, year: int, start: Quantity | None) -> Trial | None:
    """Start a goal from a year's value."""
    cumulative = goal.kind == "cumulative"
    baseline = goal.baseline if cumulative else start
    terms = terms_of(goal.replace(base_year=year, baseline=baseline))
    if isinstance(terms, Undefined) or terms.rate is None or terms.years < 1:
        return None
    stated = terms.rate.default
    path = terms.path
    first, last, n = terms.start, terms.end, terms.years
    try:
        required = path.required(first.point, last.point, n)
        box = Interval(
            path.required(first.default.high, last.default.low, n),
            path.required(first.default.low, last.default.high, n),
        )
    except ValueError:  # out of the range of floats
        return None
    fits, summed = stated.meets(box), False
    if cumulative and not fits:
        plain = _plain_sum(terms)
        if stated.meets(plain):
            fits = summed = True
            required = (last.point - terms.offset) / 100 / n
    return Trial(year, None if cumulative else first.point, required, summed, fits)


def _plain_sum(terms: Terms) -> Interval:
    """Return the yearly change whose plain sum is the cumulative one."""
    low, high = terms.end.default
    return Interval(
        (low - terms.offset) / 100 / terms.years, (high - terms.offset) / 100 / terms.years
    )
