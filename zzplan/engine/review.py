"""Plan file → Review: everything that a check found, each thing computed once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING

from zzplan.codes import CODES, RANKS
from zzplan.engine.check import assess
from zzplan.engine.codes import accepts, failing_codes
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.finding import Finding, Spot
from zzplan.plan.model.plan_file import Acceptance, Goal, Identity, Plan, PlanFile, Term
from zzplan.structs import Result

if TYPE_CHECKING:
    from zzplan.engine.base_years import Audit


class Review(Result):
    """What a check found. Commands, Python and every format read this same value."""

    plan_file: PlanFile
    goals: tuple[GoalResult, ...]
    claims: tuple[ClaimResult, ...]
    whole: bool
    """Every goal of the file was checked: only then goals are compared with each other."""
    failing: frozenset[str]
    """The codes that fail the check."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything wrong or odd, in the order of the file."""
        found = [*_of_results((*self.goals, *self.claims))]
        if self.whole:
            found = [*_with_notes(self, found)]
            found += map(_unmatched, self.plan_file.unmatched)
        return tuple(sorted(found, key=lambda one: one.span[:2]))

    @cached_property
    def failures(self) -> tuple[Finding, ...]:
        """The findings that fail the check."""
        return tuple(f for f in self.findings if f.code in self.failing and f.accepted is None)

    @cached_property
    def notes(self) -> tuple[Finding, ...]:
        """What a reader should look at, the serious codes first."""
        notes = (one for one in self.findings if one.level == "note")
        return tuple(sorted(notes, key=lambda one: RANKS[one.code]))

    @cached_property
    def stale(self) -> frozenset[str]:
        """The goals and claims whose acceptance is of something that is not found."""
        return frozenset(one.subject for one in self.findings if one.code == "stale-acceptance")

    @cached_property
    def accepted(self) -> tuple[Acceptance, ...]:
        """The acceptances of what is found."""
        goals = (one.goal for one in self.goals if one.accept is not None)
        claims = (one.answer.identity for one in self.claims if one.accept is not None)
        known = (
            *((goal.accept, goal.name) for goal in goals if not goal.tried),
            *((claim.accept, claim.key) for claim in claims),
        )
        return tuple(accept for accept, name in known if accept and name not in self.stale)

    @cached_property
    def beside(self) -> tuple[ClaimResult, ...]:
        """The claims that fail with one of these goals in them, and were not asked for."""
        asked = {one.answer.identity.key for one in self.claims}
        goals = {one.goal.name for one in self.goals}
        others = [
            claim
            for claim in self.plan_file.identities
            if claim.key not in asked and goals & set(_named(claim))
        ]
        judged = review(self.plan_file, (), others).claims
        return tuple(one for one in judged if one.answer.verdict == "fails" and not one.accept)

    @property
    def exit_code(self) -> int:
        """1 where something fails the check, else 0."""
        return int(bool(self.failures))

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans with the goals as they were asked."""
        asked = [one.goal for one in self.goals]
        if asked == [*self.plan_file.goals]:  # nothing else is tried
            return tuple(plan for plan in self.plan_file.plans if plan.goals)
        by_name = {(goal.plan, goal.key): goal for goal in asked}
        keys = {plan for plan, _ in by_name}
        return tuple(
            plan.replace(goals=tuple(by_name.get((plan.key, g.key), g) for g in plan.goals))
            for plan in self.plan_file.plans
            if plan.key in keys
        )

    @cached_property
    def audits(self) -> tuple[Audit, ...]:
        """Which base years the rates of each plan fit."""
        from zzplan.engine.base_years import audits

        return tuple(audits(self.plans))

    @cached_property
    def fitting_years(self) -> dict[str, tuple[int, ...]]:
        """The base years that a goal's rate fits, by its name, where that can be told."""
        if self.whole:
            return {fit.goal.name: fit.years for audit in self.audits for fit in audit.fits}
        from zzplan.engine.base_years import candidate_years, fit_of

        asked = {one.goal.name for one in self.goals}
        return {
            goal.name: fit_of(goal, candidates).years
            for plan in self.plans
            for rated, candidates in [candidate_years(plan)]
            if candidates
            for goal in rated
            if goal.name in asked
        }

    @cached_property
    def counts(self) -> Counter[str]:
        """How many goals and claims have each verdict."""
        counts: Counter[str] = Counter(one.answer.verdict for one in self.goals)
        counts.update(one.answer.verdict for one in self.claims)
        return counts


def review(
    plan_file: PlanFile,
    goals: Sequence[Goal] | None = None,
    identities: Iterable[Identity] | None = None,
    *,
    brief: bool = False,
    strict: bool = False,
    fail_on: Collection[str] = (),
) -> Review:
    """Check goals and claims between figures.

    Parameters
    ----------
    plan_file : PlanFile
    goals, identities : sequence, optional
        Of this file, as `zzplan.engine.question.ask` returns them; all by default.
    brief : bool
        Leave out what a table of many goals does not show (`zzplan.assess`).
    strict : bool
        Fail also what has the level ``strict``.
    fail_on : collection of str
        Fail also what has one of these codes.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> found = review(parse('''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000}}'''))
    >>> [(one.code, one.level, one.subject) for one in found.findings], found.exit_code
    ([('short', 'finding', 'gdp')], 1)
    """
    chosen = plan_file.goals if goals is None else tuple(goals)
    claims = plan_file.identities if identities is None else tuple(identities)
    judged: tuple[ClaimResult, ...] = ()
    if claims:
        from zzplan.engine.claim_prices import with_prices
        from zzplan.engine.identities import judge

        prices = plan_file.deflator_range or _of_all(plan_file.goals)
        answers = (judge(claim).replace(prices=prices) for claim in claims)
        judged = tuple(ClaimResult(with_prices(answer)) for answer in answers)
    return Review(
        plan_file=plan_file,
        goals=tuple(GoalResult.make((assess(goal, brief=brief), plan_file)) for goal in chosen),
        claims=judged,
        whole=len(chosen) == len(plan_file.goals),
        failing=failing_codes(strict, fail_on),
    )


def _named(claim: Identity) -> Iterator[str]:
    """Yield the goals whose figures a claim has."""
    for step in chain.from_iterable(claim.sides):
        if isinstance(step, Term) and step.place is not None:
            yield step.place.name


def _of_all(goals: Iterable[Goal]) -> tuple[float, float] | None:
    """Return what prices do a year by any of the plans, whose years a claim may span."""
    ranges = [goal.deflator_range for goal in goals if goal.deflator_range]
    return (min(low for low, _ in ranges), max(high for _, high in ranges)) if ranges else None


def _of_results(results: Iterable[GoalResult | ClaimResult]) -> Iterator[Finding]:
    """Yield what is wrong with each goal and claim, and the acceptances that no longer match."""
    for one in results:
        accept = one.accept
        codes = one.codes
        if not (codes or accept):  # nothing is wrong with most
            continue
        if isinstance(one, ClaimResult):
            where, subject = one.answer.identity.span, one.answer.identity.key
        else:
            where, subject = one.goal.span, one.goal.name
        places = one.places if isinstance(one, ClaimResult) and codes else ()
        params = {"result": one}
        for code in codes:
            accepted = accept.reason if accept and accepts(accept, code, codes) else None
            yield Finding.make((where, code, params, None, CODES[code], subject, places, accepted))
        if accept is not None and one.stale:
            yield _stale(accept, one, subject)


def _stale(accept: Acceptance, result: GoalResult | ClaimResult, subject: str) -> Finding:
    return Finding(
        span=accept.span,
        code="stale-acceptance",
        params={"result": result},
        level=CODES["stale-acceptance"],
        subject=subject,
    )


def _unmatched(accept: Acceptance) -> Finding:
    return Finding(
        span=Spot(accept.span.line, accept.span.column, accept.span.end, "", accept.file),
        code="stale-acceptance",
        params={"unmatched": accept},
        level=CODES["stale-acceptance"],
    )


def _with_notes(review: Review, found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield findings with those that only a whole file shows, and the acceptances of these."""
    from zzplan.engine.wording_notes import notes

    yield from found
    results = cache(lambda: {one.goal.name: one for one in review.goals})  # few files ask for it
    known = {one.goal.name: one.goal.accept for one in review.goals if one.goal.accept}
    seen = set()
    for one in notes(
        review.plan_file,
        [result.answer for result in review.goals],
        review.plans,
        review.audits,
        lambda answer: results()[answer.goal.name].explanations,
    ):
        accept = known.get(one.subject)
        seen.add((one.subject, one.code))
        mine = accepts(accept, one.code)
        yield one.replace(accepted=accept.reason) if accept and mine else one
    for name, accept in known.items():
        if CODES.get(accept.code) == "note" and (name, accept.code) not in seen:
            yield _stale(accept, results()[name], name)
