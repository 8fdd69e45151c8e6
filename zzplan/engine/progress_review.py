"""Goals → ProgressReview: how each stands by one scheme, by all of them, and what fails."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from zzplan.engine.part_year import AsOf
from zzplan.engine.progress import UNRATED, Progress, compare, progress
from zzplan.engine.rating import Judgement
from zzplan.engine.schemes import SCHEMES, disagree
from zzplan.finding import CODES, Finding
from zzplan.plan.model import Goal, PlanFile
from zzplan.structs import Struct


class ProgressResult(Struct):
    """How one goal stands."""

    standing: Progress
    fails: bool
    """Its rating is one of those that were asked for."""

    @cached_property
    def schemes(self) -> dict[str, Judgement]:
        """What every scheme says of it."""
        return compare(self.standing)

    @cached_property
    def disagree(self) -> bool:
        """No one reading of how it stands is in all of them."""
        return disagree(self.schemes)


class ProgressReview(Struct):
    """How goals stand. The command and every format read this same value."""

    plan_file: PlanFile
    scheme: str
    results: tuple[ProgressResult, ...]

    @property
    def ratings(self) -> tuple[str, ...]:
        """The ratings of the scheme, the best first."""
        return tuple(SCHEMES[self.scheme].ratings)

    @cached_property
    def counts(self) -> Counter[str | None]:
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
    scheme: str = "zzplan",
    fail_on: str | None = None,
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
    >>> from zzplan.plan.load import parse
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
        tuple(ProgressResult(one, one.judgement.rating_key in failing) for one in found),
    )
