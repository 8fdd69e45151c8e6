"""What a script gets of a goal that was checked."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from zzplan.engine.assessment import Assessment
from zzplan.engine.results import GoalResult
from zzplan.engine.review import Review
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    items,
    keeping,
    location,
    placed,
    printed_fields,
)
from zzplan.report.records.yearly import yearly_fields
from zzplan.report.words.numbers import bare
from zzplan.structs import Struct

_ALWAYS = frozenset(
    {
        "goal", "plan", "indicator", "name", "name_zh", "unit", "kind",
        "base_year", "base_value", "goal_year", "goal_value", "goal_value_high", "comparator",
        "direction", "years", "stated_rate", "projected_value", "gap", "required_rate",
        "required_years", "required_baseline", "required_step", "rate_printed", "reason",
        "verdict", "robust", "consistent", "location",
    }
)  # fmt: skip
"""What every record has, null where it is undefined."""


class Row(Struct):
    """A goal's result, and what the review knows of it."""

    result: GoalResult
    review: Review
    answer: Assessment
    linear: bool
    """Its rates are amounts a year."""


def row(result: GoalResult, review: Review) -> Row:
    """Return what the record of a goal is read from."""
    answer = result.answer
    points = answer.goal.rate is not None and answer.goal.rate.measure == "points"
    return Row(result, review, answer, answer.in_steps or (points and answer.terms is None))


def _of(name: str) -> Callable[[Any], Any]:
    return attrgetter(f"answer.{name}")


def _along(linear: bool, get: Callable[[Any], object]) -> Callable[[Any], object]:
    """Read what is said in rates or in steps, as the path goes."""
    return lambda x: get(x) if x.linear == linear else None


def _end(box: str, at: int) -> Callable[[Any], object]:
    ends = _of(box)

    def read(x: Row) -> object:
        found = ends(x)
        return found[at] if found else None

    return read


def _far(name: str) -> Callable[[Any], object]:
    def read(x: Row) -> object:
        far = x.answer.far_end
        return getattr(far, name) if far else None

    return read


def _goal_high(x: Row) -> float | None:
    ends = x.answer.goal_ends
    return ends[1] if len(ends) > 1 else None


def _deflator_reference(x: Row) -> str | None:
    known = x.answer.deflator_reference
    return known.name if known else None


def _plans_rate(x: Row) -> str | None:
    goal = x.answer.goal.printed or x.answer.goal
    return goal.rate.text if goal.rate else None


ALTERNATIVE: Fields = (
    Field("base_value", "number", "Another value of the base year.", lambda a: a.base_value),
    Field("year", "integer", "Its year.", lambda a: a.actual.year),
    Field("revised", "boolean", "It was revised later.", lambda a: a.actual.revised),
    Field("sources", "array", "Its documents.", lambda a: list(a.actual.sources)),
    Field("projected_value", "number", "Where the stated rate leads from it.",
          lambda a: a.projected_value),
    Field("reaches", "boolean", "It would reach the goal.", lambda a: a.reaches),
)  # fmt: skip

EXPLANATION: Fields = (
    Field("kind", "string", "What is read in another way.", lambda e: e.kind),
    Field("rate", "number", "What the goal needs a year, read this way.", lambda e: e.rate),
    Field("years", "integer", "The years that it takes.", lambda e: e.years),
    Field("base_value", "number?", "Another baseline.", lambda e: e.base_value),
    Field("base_year", "integer?", "The year of that value.",
          lambda e: e.actual.year if e.actual else None),
    Field("revised", "boolean?", "That value was revised later.",
          lambda e: e.actual.revised if e.actual else None),
    Field("sources", "array?", "The documents of that value.",
          lambda e: list(e.actual.sources) if e.actual else None),
    Field("factor", "number?", "What the baseline is multiplied by.", lambda e: e.factor),
    Field("inflation", "number?", "The yearly rise of prices, a fraction.", lambda e: e.inflation),
    Field("place", "string?", "How usual that rise is: plausible, stretched, implausible.",
          lambda e: e.place),
    Field("population", "number?", "The yearly growth of the population.", lambda e: e.population),
)  # fmt: skip

EDIT: Fields = (
    Field("figure", "string", "The number that changes: rate, goal or baseline.",
          lambda e: e.figure),
    Field("printed", "string", "As it is printed.", lambda e: e.printed.text),
    Field("value", "number", "As it would have to be.", lambda e: e.reads.low.value),
    Field("reads", "string", "The same, as a document would print it.", lambda e: bare(e.reads)),
    Field("units", "integer", "By how many units of the last digit it changes.",
          lambda e: e.units),
)  # fmt: skip

_PRINTED = printed_fields(lambda x: x.answer.goal)

GOAL: Fields = keeping(
    _ALWAYS,
    *goal_head(lambda x: x.answer.goal, _of("unit")),
    _PRINTED["base_year"],
    Field("base_value", "number?", "The baseline that was computed with.", _of("base_value")),
    _PRINTED["base_printed"],
    _PRINTED["goal_year"],
    Field("goal_value", "number?", "The goal; of a range the end that promises least.",
          _of("goal_value")),
    Field("goal_value_high", "number?", "Of a goal that is a range: the upper end.", _goal_high),
    _PRINTED["goal_printed"],
    _PRINTED["comparator"],
    Field("years", "integer?", "From the base year to the goal year.", _of("years")),
    Field("path", "string", "compound or linear.", _of("path")),
    Field("stated_rate", "number?", "The stated rate a year, a fraction.",
          _along(False, _of("stated_rate"))),
    Field("stated_step", "number?", "On a straight line the stated amount a year.",
          _along(True, _of("stated_rate"))),
    Field("rate_printed", "string?", "The rate as the plan prints it.", _plans_rate),
    Field("tried", "array", "What is tried in the place of printed figures.",
          lambda x: sorted(x.answer.goal.tried)),
    Field("projected_value", "number?", "Where the stated rate leads.", _of("projected_value")),
    Field("projected_low", "number?", "The same at the low end of rounding.",
          _end("projected_box", 0)),
    Field("projected_high", "number?", "The same at the high end of rounding.",
          _end("projected_box", 1)),
    Field("gap", "number?", "Projected value minus goal; of a range 0 inside.", _of("gap")),
    Field("gap_share", "number?", "The gap as a fraction of the goal.", _of("gap_share")),
    Field("required_rate", "number?", "The rate a year that just reaches the goal, a fraction.",
          _of("required_rate")),
    Field("required_low", "number?", "That rate at the low end of rounding.",
          _along(False, _end("required_box", 0))),
    Field("required_high", "number?", "That rate at the high end of rounding.",
          _along(False, _end("required_box", 1))),
    Field("required_step", "number?", "The amount a year that just reaches the goal.",
          _of("required_step")),
    Field("required_step_low", "number?", "That amount at the low end of rounding.",
          _along(True, _end("required_box", 0))),
    Field("required_step_high", "number?", "That amount at the high end of rounding.",
          _along(True, _end("required_box", 1))),
    Field("required_years", "number?", "The years that the stated rate takes to the goal.",
          _of("required_years")),
    Field("required_baseline", "number?", "The baseline from which the stated rate reaches it.",
          _of("required_baseline")),
    Field("required_baseline_low", "number?", "That baseline at the low end of rounding, implied "
          "where the plan prints none.", _end("required_baseline_box", 0)),
    Field("required_baseline_high", "number?", "That baseline at the high end of rounding.",
          _end("required_baseline_box", 1)),
    Field("flip_baseline", "number?", "The baseline at which the verdict becomes another.",
          _of("flip_baseline")),
    Field("flip_rate", "number?", "The rate at which the verdict becomes another.",
          _along(False, _of("flip_rate"))),
    Field("flip_step", "number?", "The amount a year at which the verdict becomes another.",
          _along(True, _of("flip_rate"))),
    Field("flip_years", "number?", "The years at which the verdict becomes another.",
          _of("flip_years")),
    Field("verdict", "string", "met, met-by-rounding, short, already-met, no-rate or undefined.",
          _of("verdict")),
    Field("reason", "string?", "Why nothing could be computed.", _of("reason")),
    Field("robust", "boolean?", "No reading of the printed digits gives another verdict.",
          _of("robust")),
    Field("consistent", "boolean?", "Baseline, rate and goal can all be true at once.",
          _of("consistent")),
    Field("disagreement", "string?", "contradiction, short, definition or rounding.",
          lambda x: x.result.disagreement),
    Field("readings", "array", "What the tight, default and loose readings say.",
          lambda x: list(x.answer.readings)),
    *yearly_fields(lambda x: x.answer.chain),
    Field("implied_deflator", "number?", "The rise of prices that would reconcile rate and goal.",
          _of("implied_deflator")),
    Field("deflator_low", "number?", "That rise at the low end of rounding.",
          _end("deflator_box", 0)),
    Field("deflator_high", "number?", "That rise at the high end of rounding.",
          _end("deflator_box", 1)),
    Field("deflator_place", "string?", "How usual that rise is.", _of("deflator_place")),
    Field("deflator_reference", "string?", "By whose record.", _deflator_reference),
    Field("inflation", "number?", "The rise of prices that was put into the rate.",
          lambda x: x.answer.goal.inflation if "inflation" in x.answer.notes else None),
    Field("other_rate", "number?", "Of a range of rates the end that promises most.",
          _along(False, _far("rate"))),
    Field("other_step", "number?", "The same in amounts a year.", _along(True, _far("rate"))),
    Field("other_projected_value", "number?", "Where that end leads.", _far("value")),
    items("alternatives", "Other values of the base year, and where they lead.",
          _of("alternatives"), ALTERNATIVE),
    items("explanations", "Readings by which the numbers would agree.",
          lambda x: x.result.explanations, EXPLANATION),
    items("nearest_edits", "The least changes of one number that would make it add up.",
          lambda x: x.result.edits, EDIT),
    Field("fits_base_years", "array?", "The base years that the stated rate fits.",
          lambda x: x.review.fitting_years.get(x.answer.goal.name)),
    Field("notes", "array", "Keys of remarks on how it was computed.", _of("notes")),
    Field("accepted", "string?", "Why the plan file accepts what is found.",
          lambda x: x.answer.goal.accept.reason if x.answer.goal.accept else None),
    _PRINTED["binding"],
    _PRINTED["aspirational"],
    _PRINTED["sources"],
    _PRINTED["section"],
    location(lambda x: placed(x.review.plan_file, x.answer.goal.span)),
)  # fmt: skip
"""Of ``check``."""
