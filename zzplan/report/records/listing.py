"""What a script gets of what a plan file holds: goals and indicators as printed."""

from __future__ import annotations

from typing import Any

from zzplan.engine.assessment import Assessment
from zzplan.plan.model.plan_file import Goal, Indicator, PlanFile
from zzplan.report.records.fields import (
    DIRECTIONS,
    Field,
    Fields,
    goal_head,
    indicator_head,
    location,
    maybe,
    printed_fields,
)
from zzplan.report.records.yearly import years_printed
from zzplan.structs import Struct


class ListedGoalRow(Struct):
    """A goal with its answer."""

    answer: Assessment
    plan_file: PlanFile


class IndicatorRow(Struct):
    """An indicator, and how many goals measure it."""

    indicator: Indicator
    goals: int
    plan_file: PlanFile


def baseline_from(goal: Goal) -> str | None:
    """Tell where a goal's baseline comes from: ``goal``, or the ``actual`` of its base year."""
    if goal.baseline is None:
        return None
    return "goal" if goal.baseline_printed else "actual"


def stated(goal: Goal, *, points: bool) -> float | None:
    """Return the printed rate, if it is one in points or if it is not."""
    rate = goal.rate
    return rate.value if rate is not None and (rate.measure == "points") == points else None


def span(indicator: Indicator) -> tuple[int | None, int | None]:
    """Return the first and the last year of an indicator's actual values."""
    years = [actual.year for actual in indicator.actuals]
    return (min(years), max(years)) if years else (None, None)


def _goal(x: Any) -> Goal:
    goal: Goal = x.answer.goal
    return goal


_PRINTED = printed_fields("answer.goal")

_HEAD = Fields(
    *goal_head("answer.goal", "answer.unit"),
    _PRINTED["base_year"],
    _PRINTED["goal_year"],
    Field("years", "integer?", "From the base year to the goal year.", "answer.goal.years"),
    Field("base_value", "number?", "The baseline.", maybe("answer.goal.baseline", "value")),
    _PRINTED["base_printed"],
    Field("baseline_from", "string?", "goal, or the actual of the base year.",
          lambda x: baseline_from(_goal(x))),
    Field("stated_rate", "number?", "The stated rate a year, a fraction.",
          lambda x: stated(_goal(x), points=False)),
    Field("stated_step", "number?", "The stated points a year.",
          lambda x: stated(_goal(x), points=True)),
    _PRINTED["rate_printed"],
    _PRINTED["path_declared"],
    *years_printed("answer.goal"),
    Field("goal_value", "number?", "The goal.", "answer.goal_value"),
    _PRINTED["goal_printed"],
    _PRINTED["comparator"],
)  # fmt: skip
_TAIL = Fields(
    Field("price", "string?", "current or constant:YEAR.", "answer.goal.price"),
    _PRINTED["binding"],
    _PRINTED["aspirational"],
    _PRINTED["sources"],
    _PRINTED["section"],
    Field("note", "string?", "The note of the plan file.", "answer.goal.note"),
    Field(
        "accepted",
        "string?",
        "Why the plan file accepts what is found.",
        maybe("answer.goal.accept", "reason"),
    ),
    Field(
        "accepted_code",
        "string?",
        "The finding that it accepts.",
        maybe("answer.goal.accept", "code"),
    ),
    location("plan_file.file", "answer.goal.span"),
)

LISTED_GOAL = Fields(*_HEAD, *_TAIL)
"""Of ``list``."""

WITHOUT_RATE = Fields(
    *_HEAD,
    Field("required_rate", "number?", "The rate a year that just reaches the goal.",
          "answer.required_rate"),
    Field("required_step", "number?", "The amount a year that just reaches the goal.",
          "answer.required_step"),
    *_TAIL,
)  # fmt: skip
"""Of ``list --no-rate``."""

WITHOUT_VERDICT = Fields(
    *_HEAD,
    Field("reason", "string", "Why it has no verdict.",
          lambda x: x.answer.reason or x.answer.verdict),
    *_TAIL,
)  # fmt: skip
"""Of ``list --no-verdict``."""

INDICATOR = Fields(
    *indicator_head("indicator", "indicator.unit"),
    Field("price", "string?", "current or constant:YEAR.", "indicator.price"),
    Field("direction", "string?", "Whether more is better (up) or less (down).",
          lambda x: DIRECTIONS[x.indicator.direction]),
    Field("actuals", "integer", "How many values it has.", lambda x: len(x.indicator.actuals)),
    Field("first_year", "integer?", "The first year with a value.", lambda x: span(x.indicator)[0]),
    Field("last_year", "integer?", "The last year with a value.", lambda x: span(x.indicator)[1]),
    Field("growth", "integer", "How many rates of observed growth it has.",
          lambda x: len(x.indicator.growth)),
    Field("goals", "integer", "How many goals measure it.", "goals"),
    Field("sources", "array", "The keys of the documents.", "indicator.sources"),
    Field("note", "string?", "The note of the plan file.", "indicator.note"),
    location("plan_file.file", "indicator.span"),
)  # fmt: skip
"""Of ``list --indicators``."""
