"""Goals → ProgressReview: how each stands by one scheme, by all of them, and what fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from zzplan.codes import CODES
from zzplan.engine.annual import Annual, annual
from zzplan.engine.part_year import AsOf
from zzplan.engine.paths import path_of
from zzplan.engine.progress import UNRATED, Progress, compare, progress
from zzplan.engine.rating import Rated
from zzplan.engine.schemes import SCHEMES, disagree
from zzplan.engine.terms import Undefined, terms_of
from zzplan.finding import Finding
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.words.keys import Rating, SchemeKey
from zzplan.structs import Result

Lines = dict[Literal["actual", "needed", "stated", "other"], dict[int, float]]
"""The values by year: reported, needed, and where the stated rate leads."""


class ProgressResult(Result):
    """How one goal stands."""

    standing: Progress
    fails: bool
    """Its rating is one of those that were asked for."""
    plan_file: PlanFile

    @cached_property
    def schemes(self) -> dict[SchemeKey, Rated]:
        """What every scheme says of it."""
        return compare(self.standing)

    @cached_property
    def annual(self) -> Annual | None:
        """The goals that plans of one year have for its indicator, where they make a chain."""
        latest = self.standing.latest
        return annual(self.standing.goal, self.plan_file.goals, latest.year if latest else None)

    @cached_property
    def disagree(self) -> bool:
        """No one reading of how it stands is in all of them."""
        return disagree(self.schemes)

    @cached_property
    def lines(self) -> Lines:
        """The actual values, the path that the goal needs, and where the stated rate leads."""
        return _lines(self.standing)


def _lines(one: Progress) -> Lines:
    course, goal = one.course, one.goal
    if course is None or course.end is None or goal.base_year is None or not goal.years:
        return {}
    first, n = goal.base_year, goal.years
    years = range(first, first + n + 1)
    between = path_of(course.compound).between
    until = one.latest.year if one.latest else first
    lines: Lines = {
        "actual": {p.year: p.value for p in course.points if first <= p.year <= until},
        "needed": {y: between(course.start, course.end, (y - first) / n) for y in years},
    }
    terms = terms_of(goal)
    if goal.kind != "rate" and not isinstance(terms, Undefined) and terms.rate is not None:
        projected = path_of(terms.compound).trajectory(terms.start.point, terms.rate.point, n)
        lines["stated"] = dict(zip(years, projected, strict=True))
    return lines


class ProgressReview(Result):
    """How goals stand. The command and every format read this same value."""

    plan_file: PlanFile
    scheme: SchemeKey
    results: tuple[ProgressResult, ...]

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """The ratings of the scheme, the best first."""
        return tuple(SCHEMES[self.scheme].ratings)

    @cached_property
    def counts(self) -> Counter[Rating | None]:
        """How many goals have each rating."""
        return Counter(one.standing.judgement.rating_key for one in self.results)

    @cached_property
    def rated(self) -> tuple[ProgressResult, ...]:
        """The goals with a rating."""
        return tuple(
            one for one in self.results if one.standing.judgement.rating_key not in UNRATED
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The goals whose rating fails."""
        return tuple(
            Finding(
                span=one.standing.goal.span,
                code="low-rating",
                params={"standing": one.standing},
                level=CODES["low-rating"],
                subject=one.standing.goal.name,
            )
            for one in self.results
            if one.fails
        )

    @property
    def exit_code(self) -> int:
        """1 where a rating fails, else 0."""
        return int(bool(self.findings))


def review_progress(
    plan_file: PlanFile,
    goals: Iterable[Goal] | None = None,
    *,
    as_of: AsOf | None = None,
    scheme: SchemeKey = "zzplan",
    fail_on: Rating | None = None,
) -> ProgressReview:
    """Rate goals.

    Parameters
    ----------
    plan_file : PlanFile
    goals : iterable of Goal, optional
        Of this file; all by default.
    as_of : AsOf, optional
        As for `zzplan.engine.progress.progress`.
    scheme : str
        A key of `zzplan.engine.schemes.SCHEMES`.
    fail_on : str, optional
        The best rating that fails.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> found = review_progress(parse('''zzplan: 1
    ... indicators: {gdp: {unit: 亿元, actuals: {2021: 3420.26, 2023: 3667.9}}}
    ... plans: {p: {base_year: 2021, goal_year: 2026, goals: {gdp: {goal: 5000}}}}'''),
    ... fail_on="behind")
    >>> found.results[0].standing.judgement.rating_key, found.exit_code
    ('lagging', 1)
    """
    order = list(SCHEMES[scheme].ratings)
    failing = order[order.index(fail_on) :] if fail_on else []
    chosen = plan_file.goals if goals is None else goals
    found = (progress(goal, as_of=as_of, scheme=scheme) for goal in chosen)
    return ProgressReview(
        plan_file,
        scheme,
        tuple(ProgressResult(one, one.judgement.rating_key in failing, plan_file) for one in found),
    )
