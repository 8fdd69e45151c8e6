"""The rows of a whole file's tables: what each disagreement is, in words, and how serious."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.disagreement import (
    CONTRADICTION,
    KINDS,
    SHORT,
    differences,
    goal_disagreement,
    identity_disagreement,
)
from zzplan.engine.explain import explain
from zzplan.engine.explanation import Explanation
from zzplan.engine.identities import Judgement
from zzplan.plan.model import Acceptance, PlanFile
from zzplan.report.language import N_, Language
from zzplan.report.words.explanations import is_per_head
from zzplan.structs import Struct

_AGREES, _ACCEPTED = 2 * len(KINDS), 2 * len(KINDS) + 2
_STALE = 2 * KINDS.index(SHORT)
_READINGS = {
    "average": N_("without compounding"),
    "points": N_("in percentage points"),
    "percent": N_("in percent"),
    "total": N_("as the whole change"),
    "prices": N_("if prices rise"),
    "unit": N_("in another unit"),
    "swapped": N_("with baseline and goal swapped"),
    "sign": N_("with the other sign"),
    "sum": N_("as a sum-based average"),
    "cut": N_("if cut instead of rounded"),
}
_ACROSS = {
    "vintage": N_("across vintages"),
    "span": N_("across spans of time"),
    "prices": N_("across kinds of prices"),
    "documents": N_("across documents"),
}


class GoalRow(Struct):
    """A goal with a verdict."""

    answer: Assessment
    disagreement: str | None
    """One of `zzplan.engine.disagreement.KINDS`."""
    explanations: tuple[Explanation, ...]

    def words(self, language: Language) -> str | None:
        """Say what is wrong beside the verdict: "rate fits over 6 years", or nothing."""
        _ = language.gettext
        if self.explanations:
            readings = dict.fromkeys(_reading(one, self, language) for one in self.explanations)
            return _("rate fits {readings}").format(readings=_(" or ").join(readings))
        return _("contradicts its rate") if self.disagreement == CONTRADICTION else None

    @property
    def tone(self) -> str:
        """The colour of the verdict, where not the verdict alone decides on it."""
        if self.disagreement is None:
            return ""
        serious = self.answer.verdict == "short" or self.disagreement == CONTRADICTION
        return "bad" if serious else "fair"


class ClaimRow(Struct):
    """A claim between figures."""

    answer: Judgement
    disagreement: str | None
    differing: tuple[str, ...]
    """What the figures of a failing claim differ in."""

    def words(self, language: Language) -> str | None:
        """Say where a failing claim fails: "within one document", "across vintages"."""
        if self.answer.verdict != "fails":
            return None
        if self.differing:
            return language.gettext(_ACROSS[self.differing[0]])
        sourced = any(term.sources for side in self.answer.sides for term in side.terms)
        return language.gettext("within one document") if sourced else None


def of_goals(judged: Sequence[Assessment], plan_file: PlanFile) -> list[GoalRow]:
    """Return the rows of goals, the serious first, each kind in the file's order.

    Those without a rate, of which nothing is judged, come last.
    """
    rows = []
    for answer in judged:
        explanations = explain(answer, plan_file)
        rows.append(GoalRow(answer, goal_disagreement(answer, explanations), explanations))
    return sorted(
        rows,
        key=lambda one: (
            one.answer.verdict == "no-rate",
            _rank(
                one.disagreement,
                one.answer.verdict != "short",
                one.answer.verdict,
                one.answer.goal.accept,
            ),
        ),
    )


def of_identities(judgements: Sequence[Judgement]) -> list[ClaimRow]:
    """Return the rows of claims, the serious first, each kind in the file's order."""
    rows = []
    for answer in judgements:
        differing = differences(answer)
        rows.append(ClaimRow(answer, identity_disagreement(answer, differing), differing))
    return sorted(
        rows,
        key=lambda one: _rank(
            one.disagreement,
            one.answer.verdict == "holds",
            one.answer.verdict,
            one.answer.identity.accept,
        ),
    )


def _rank(disagreement: str | None, milder: bool, verdict: str, accept: Acceptance | None) -> int:
    """Order by the kind of disagreement, of one kind the findings first.

    A known finding comes last; an acceptance that no longer matches is a finding itself.
    """
    rank = (_AGREES if disagreement is None else 2 * KINDS.index(disagreement)) + milder
    if accept is None:
        return rank
    return _ACCEPTED if accept.verdict == verdict else min(rank, _STALE)


def _reading(one: Explanation, row: GoalRow, language: Language) -> str:
    """Name one reading in a few words."""
    _, ngettext = language.gettext, language.ngettext
    if one.kind == "actual" and one.actual is not None:
        if sum(other.kind == "actual" for other in row.explanations) > 1:
            return _("from other actuals")
        return _("from the actual of {year}").format(year=one.actual.year)
    if one.kind == "years":
        return ngettext("over {n} year", "over {n} years", one.years).format(n=one.years)
    if one.kind == "average" and row.answer.goal.kind == "cumulative":
        words = ngettext("as a sum over {n} year", "as a sum over {n} years", one.years)
        return words.format(n=one.years)
    if one.kind == "per-head":
        return _("per head") if is_per_head(one, row.answer) else _("in total")
    return _(_READINGS[one.kind])
