"""What a script gets of a goal that was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import Interval
from zzplan.engine.results import GoalResult
from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import Goal
from zzplan.report.records.fields import (
    Field,
    Fields,
    Kept,
    goal_head,
    items,
    keeping,
    location,
    maybe,
    printed_fields,
)
from zzplan.report.records.yearly import NO_CHAIN, NoChain, yearly_fields, years_printed
from zzplan.report.words.numbers import bare
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.engine.yearly import Chain

_ALWAYS = frozenset(
    {
        "goal", "plan", "indicator", "name", "name_zh", "unit", "kind",
        "base_year", "base_value", "goal_year", "goal_value", "comparator",
        "direction", "years", "stated_rate", "projected_value", "gap", "required_rate",
        "required_years", "required_baseline", "required_step", "rate_printed", "reason",
        "verdict", "robust", "consistent", "location",
    }
)  # fmt: skip
"""What every record has, null where it is undefined."""


class Ends(Struct):
    """Both ends of rounding; None where there is no such number."""

    low: float | None = None
    high: float | None = None


class Along(Struct):
    """What is said in rates, or on a straight line in steps."""

    stated: float | None = None
    needed: Interval | Ends = Ends()
    flip: float | None = None
    other: float | None = None


_NO_ENDS, _NOT_ALONG = Ends(), Along()


class GoalRow(Struct):
    """A goal's result, what the review knows of it, and its parts, be they there or not."""

    result: GoalResult
    review: Review
    answer: Assessment
    goal: Goal
    rates: Along
    steps: Along
    projected: Interval | Ends
    baseline: Interval | Ends
    """The one that it takes."""
    deflator: Interval | Ends
    chain: Chain | NoChain


def row(result: GoalResult, review: Review) -> GoalRow:
    """Return what the record of a goal is read from."""
    answer = result.answer
    goal, far = answer.goal, answer.far_end
    said = Along.make((
        answer.stated_rate, answer.required_box or _NO_ENDS, answer.flip_rate,
        far.rate if far else None,
    ))  # fmt: skip
    points = goal.rate is not None and goal.rate.measure == "points"
    linear = answer.in_steps or (points and answer.terms is None)
    return GoalRow.make((
        result, review, answer, goal,
        *((_NOT_ALONG, said) if linear else (said, _NOT_ALONG)),
        answer.projected_box or _NO_ENDS,
        answer.required_baseline_box or _NO_ENDS,
        answer.deflator_box or _NO_ENDS,
        answer.chain or NO_CHAIN,
    ))  # fmt: skip


def _goal_high(x: GoalRow) -> float | None:
    ends = x.answer.goal_ends
    return ends[1] if len(ends) > 1 else None


def _deflator_reference(x: GoalRow) -> str | None:
    known = x.answer.deflator_reference
    return known.name if known else None


def _plans_rate(x: GoalRow) -> str | None:
    goal = x.goal.printed or x.goal
    return goal.rate.text if goal.rate else None


ALTERNATIVE = Fields(
    Field("base_value", "number", "Another value of the base year.", "base_value"),
    Field("year", "integer", "Its year.", "actual.year"),
    Field("revised", "boolean", "It was revised later.", "actual.revised"),
    Field("sources", "array", "Its documents.", "actual.sources"),
    Field("projected_value", "number", "Where the stated rate leads from it.",
          "projected_value"),
    Field("reaches", "boolean", "It would reach the goal.", "reaches"),
)  # fmt: skip

EXPLANATION = Fields(
    Field("kind", "string", "What is read in another way.", "kind"),
    Field("rate", "number", "What the goal needs a year, read this way.", "rate"),
    Field("years", "integer", "The years that it takes.", "years"),
    Field("base_value", "number?", "Another baseline.", "base_value"),
    Field("base_year", "integer?", "The year of that value.",
          maybe("actual", "year")),
    Field("revised", "boolean?", "That value was revised later.",
          maybe("actual", "revised")),
    Field("sources", "array?", "The documents of that value.",
          maybe("actual", "sources")),
    Field("factor", "number?", "What the baseline is multiplied by.", "factor"),
    Field("inflation", "number?", "The yearly rise of prices, a fraction.", "inflation"),
    Field("place", "string?", "How usual that rise is: plausible, stretched, implausible.",
          "place"),
    Field("population", "number?", "The yearly growth of the population.", "population"),
)  # fmt: skip

EDIT = Kept(
    Field("figure", "string", "The number that changes: rate, goal or baseline.",
          "figure"),
    Field("printed", "string", "As it is printed.", "printed.text"),
    Field("value", "number", "As it would have to be.", "reads.low.value"),
    Field("reads", "string", "The same, as a document would print it.", lambda e: bare(e.reads)),
    Field("units", "integer", "By how many units of the last digit it changes.",
          "units"),
)  # fmt: skip

_PRINTED = printed_fields("goal")

GOAL = keeping(
    _ALWAYS,
    *goal_head("goal", "answer.unit"),
    _PRINTED["base_year"],
    Field("base_value", "number?", "The baseline that was computed with.", "answer.base_value"),
    _PRINTED["base_printed"],
    _PRINTED["goal_year"],
    Field("goal_value", "number?", "The goal; of a range the end that promises least.",
          "answer.goal_value"),
    Field("goal_value_high", "number?", "Of a goal that is a range: the upper end.", _goal_high),
    _PRINTED["goal_printed"],
    _PRINTED["comparator"],
    Field("years", "integer?", "From the base year to the goal year.", "answer.years"),
    Field("path", "string", "compound or linear.", "answer.path"),
    _PRINTED["path_declared"],
    Field("stated_rate", "number?", "The stated rate a year, a fraction.",
          "rates.stated"),
    Field("stated_step", "number?", "On a straight line the stated amount a year.",
          "steps.stated"),
    Field("rate_printed", "string?", "The rate as the plan prints it.", _plans_rate),
    Field("tried", "array", "What is tried in the place of printed figures.",
          lambda x: tuple(sorted(x.goal.tried))),
    Field("projected_value", "number?", "Where the stated rate leads.", "answer.projected_value"),
    Field("projected_low", "number?", "The same at the low end of rounding.",
          "projected.low"),
    Field("projected_high", "number?", "The same at the high end of rounding.",
          "projected.high"),
    Field("gap", "number?", "Projected value minus goal; of a range 0 inside.", "answer.gap"),
    Field("gap_share", "number?", "The gap as a fraction of the goal.", "answer.gap_share"),
    Field("required_rate", "number?",
          "The rate a year that just reaches the goal from the baseline, a fraction.",
          "answer.required_rate"),
    Field("required_low", "number?", "That rate at the low end of rounding.",
          "rates.needed.low"),
    Field("required_high", "number?", "That rate at the high end of rounding.",
          "rates.needed.high"),
    Field("required_step", "number?", "The amount a year that just reaches the goal.",
          "answer.required_step"),
    Field("required_step_low", "number?", "That amount at the low end of rounding.",
          "steps.needed.low"),
    Field("required_step_high", "number?", "That amount at the high end of rounding.",
          "steps.needed.high"),
    Field("required_years", "number?", "The years that the stated rate takes to the goal.",
          "answer.required_years"),
    Field("required_baseline", "number?", "The baseline from which the stated rate reaches it.",
          "answer.required_baseline"),
    Field("required_baseline_low", "number?", "That baseline at the low end of rounding, implied "
          "where the plan prints none.", "baseline.low"),
    Field("required_baseline_high", "number?", "That baseline at the high end of rounding.",
          "baseline.high"),
    Field("flip_baseline", "number?", "The baseline at which the verdict becomes another.",
          "answer.flip_baseline"),
    Field("flip_rate", "number?", "The rate at which the verdict becomes another.",
          "rates.flip"),
    Field("flip_step", "number?", "The amount a year at which the verdict becomes another.",
          "steps.flip"),
    Field("flip_years", "number?", "The years at which the verdict becomes another.",
          "answer.flip_years"),
    Field("verdict", "string", "met, met-by-rounding, short, already-met, no-rate or undefined.",
          "answer.verdict"),
    Field("reason", "string?", "Why nothing could be computed.", "answer.reason"),
    Field("robust", "boolean?", "No reading of the printed digits gives another verdict.",
          "answer.robust"),
    Field("consistent", "boolean?", "Baseline, rate and goal can all be true at once.",
          "answer.consistent"),
    Field("disagreement", "string?",
          "contradiction, short, definition or rounding; null where the numbers agree.",
          "result.disagreement"),
    Field("readings", "array",
          "What the tight, default and loose readings say: met, short, or open (either).",
          "answer.readings"),
    *years_printed("goal"),
    *yearly_fields("chain"),
    Field("implied_deflator", "number?", "The rise of prices that would reconcile rate and goal.",
          "answer.implied_deflator"),
    Field("deflator_low", "number?", "That rise at the low end of rounding.",
          "deflator.low"),
    Field("deflator_high", "number?", "That rise at the high end of rounding.",
          "deflator.high"),
    Field("deflator_place", "string?", "How usual that rise is.", "answer.deflator_place"),
    Field("deflator_reference", "string?", "By whose record.", _deflator_reference),
    Field("inflation", "number?", "The rise of prices that was put into the rate.",
          lambda x: x.goal.inflation if "inflation" in x.answer.notes else None),
    Field("other_rate", "number?", "Of a range of rates the end that promises most.",
          "rates.other"),
    Field("other_step", "number?", "The same in amounts a year.", "steps.other"),
    Field("other_projected_value", "number?", "Where that end leads.",
          maybe("answer.far_end", "value")),
    items("alternatives", "Other values of the base year, and where they lead.",
          "answer.alternatives", ALTERNATIVE),
    items("explanations", "Readings by which the numbers would agree.",
          "result.explanations", EXPLANATION),
    items("nearest_edits", "The least changes of one number that would make it add up.",
          "result.edits", EDIT),
    Field("fits_base_years", "array?", "The base years that the stated rate fits.",
          lambda x: x.review.fitting_years.get(x.goal.name)),
    Field("notes", "array", "Keys of remarks on how it was computed.", "answer.notes"),
    Field("accepted", "string?", "Why the plan file accepts what is found.",
          maybe("goal.accept", "reason")),
    Field("accepted_code", "string?", "The finding that it accepts.",
          maybe("goal.accept", "code")),
    Field("price", "string?", "current or constant:YEAR.", "goal.price"),
    _PRINTED["binding"],
    _PRINTED["aspirational"],
    _PRINTED["sources"],
    _PRINTED["section"],
    location("review.plan_file.file", "goal.span"),
)  # fmt: skip
"""Of ``check``."""
