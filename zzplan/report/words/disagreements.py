"""What each disagreement is, in a few words: beside a verdict, and behind a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.engine.explanation import Explanation
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.plan.model.plan_file import Acceptance
from zzplan.report.language import N_, Language
from zzplan.report.words.explanations import is_per_head, slip

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

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
    "cut": N_("if truncated instead of rounded"),
}
_ACROSS = {
    "vintage": N_("across vintages"),
    "span": N_("across spans of time"),
    "prices": N_("across kinds of prices"),
    "documents": N_("across documents"),
}


def readings(result: GoalResult, language: Language) -> str:
    """Name the readings by which the rate fits: "over 6 years or if prices rise"."""
    found = dict.fromkeys(_reading(one, result, language) for one in result.explanations)
    return language.gettext(" or ").join(found)


def goal_tone(result: GoalResult) -> Tone:
    """Return the colour of the verdict, where not the verdict alone decides on it."""
    if result.answer.verdict == "short":
        return "bad"
    kind = result.disagreement
    return "" if kind is None else "bad" if kind == "contradiction" else "fair"


def claim_words(result: ClaimResult, language: Language) -> str | None:
    """Say where a failing claim fails: "within one document", "across vintages"."""
    if result.answer.verdict != "fails":
        return None
    if result.differing:
        return language.gettext(_ACROSS[result.differing[0]])
    sourced = any(term.sources for side in result.answer.sides for term in side.terms)
    return language.gettext("within one document") if sourced else None


def acceptance_words(accept: Acceptance | None, stale: bool, language: Language) -> str | None:
    """Say that a finding is known, or that the acceptance is of something else."""
    if accept is None:
        return None
    return language.gettext("acceptance is stale") if stale else language.gettext("accepted")


def _reading(explanation: Explanation, result: GoalResult, language: Language) -> str:
    """Name one reading in a few words."""
    _, ngettext = language.gettext, language.ngettext
    if explanation.kind == "actual" and explanation.actual is not None:
        if sum(other.kind == "actual" for other in result.explanations) > 1:
            return _("from other actuals")
        return _("from the actual of {year}").format(year=explanation.actual.year)
    if explanation.kind == "years":
        return ngettext("over {n} year", "over {n} years", explanation.years).format(
            n=explanation.years
        )
    if explanation.kind == "average" and result.answer.goal.kind == "cumulative":
        words = ngettext("as a sum over {n} year", "as a sum over {n} years", explanation.years)
        return words.format(n=explanation.years)
    if explanation.kind == "unit" and explanation.factor is not None:
        words = _("with the goal times {factor}: a unit slipped")
        if explanation.factor > 1:
            words = _("with the baseline times {factor}: a unit slipped")
        return words.format(factor=slip(explanation.factor))
    if explanation.kind == "per-head":
        return _("per head") if is_per_head(explanation, result.answer) else _("in total")
    return _(_READINGS[explanation.kind])
