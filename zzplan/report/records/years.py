"""What a script gets of a goal year by year."""

from __future__ import annotations

from zzplan.engine.breakdown import Breakdown, YearlyValue
from zzplan.engine.projection import ProjectedYear, Projection
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    label,
    location,
    printed_fields,
)
from zzplan.structs import Struct

NO_POINT = ProjectedYear(0, None, None, None, None)
"""Of a goal without a path, whose one record holds the reason."""


class YearRow(Struct):
    """One year of a projection."""

    projection: Projection
    point: ProjectedYear
    plan_file: PlanFile
    scenario: str | None = None


class NeededYearRow(Struct):
    """One year of a breakdown; None of a goal that has none."""

    breakdown: Breakdown
    year: YearlyValue | None
    plan_file: PlanFile


def _stated(x: YearRow, points: bool) -> float | None:
    goal, value = x.projection.goal, x.projection.answer.stated_rate
    if goal.rate is None or (goal.rate.measure == "points") != points:
        return value if not points and goal.rate is None else None
    return goal.rate.least(goal.direction).value if value is None else value


def _difference(x: YearRow) -> float | None:
    projected, needed = x.point.projected, x.point.needed
    return None if projected is None or needed is None else projected - needed


def _reason(x: YearRow) -> str | None:
    return x.projection.rate_reason or x.projection.answer.reason


_YEARS = printed_fields("projection.goal")

YEAR = Fields(
    *goal_head("projection.goal", "projection.answer.unit"),
    _YEARS["base_year"],
    _YEARS["goal_year"],
    Field("year", "integer?", "The year.", lambda x: x.point.year or None),
    Field("year_label", "string?", "A fiscal year as printed.",
          lambda x: label(x.point.year or None)),
    Field("stated_rate", "number?", "The stated rate a year, a fraction.",
          lambda x: _stated(x, False)),
    Field("stated_step", "number?", "The stated points a year.", lambda x: _stated(x, True)),
    Field("required_rate", "number?", "The rate a year that just reaches the goal.",
          "projection.answer.required_rate"),
    Field("required_step", "number?", "The amount a year that just reaches the goal.",
          "projection.answer.required_step"),
    Field("tried", "array", "What is tried in the place of printed figures.",
          lambda x: sorted(x.projection.goal.tried)),
    Field("scenario", "string?", "The scenario of the plan file whose rate it is.",
          "scenario"),
    Field("verdict", "string", "Whether the stated rate reaches the goal.",
          "projection.answer.verdict"),
    Field("path", "string?", "compound or linear: at the stated rate.",
          lambda x: x.projection.answer.path if x.projection.points else None),
    Field("needed_path", "string?", "compound, linear or constant: to the goal.",
          lambda x: x.projection.needed_path if x.projection.points else None),
    Field("projected_value", "number?", "The baseline grown at the stated rate.",
          "point.projected"),
    Field("other_projected_value", "number?", "The same at the other end of a range of rates.",
          "point.other"),
    Field("needed_value", "number?", "Where the path that just reaches the goal passes.",
          "point.needed"),
    Field("difference", "number?", "Projected minus needed value.", _difference),
    Field("actual_value", "number?", "What was reported.",
          lambda x: x.point.actual.quantity.value if x.point.actual else None),
    Field("reason", "string?", "Why there is no path, or none at the stated rate.", _reason),
    location("plan_file.file", "projection.goal.span"),
)  # fmt: skip
"""Of ``project``."""


def _from_value(x: NeededYearRow) -> float | None:
    course, start = x.breakdown.progress.course, x.breakdown.start
    return course.shown(start.value) if course and start else None


NEEDED_YEAR = Fields(
    *goal_head("breakdown.progress.goal", "breakdown.progress.unit"),
    Field("path", "string", "compound or linear.", "breakdown.progress.path"),
    Field("from_year", "integer?", "The year of the latest value.",
          lambda x: x.breakdown.start.year if x.breakdown.start else None),
    Field("from_value", "number?", "The latest value.", _from_value),
    printed_fields("breakdown.progress.goal")["goal_year"],
    Field("goal_value", "number?", "The goal.", "breakdown.progress.goal_value"),
    Field("year", "integer?", "The year.", lambda x: x.year.year if x.year else None),
    Field("needed_value", "number?", "The value at its end.",
          lambda x: x.year.value if x.year else None),
    Field("needed_rate", "number?", "The growth of the one year on that way, a fraction.",
          lambda x: x.year.rate if x.year else None),
    Field("needed_step", "number?", "The amount of the year.",
          lambda x: x.year.step if x.year else None),
    Field("reason", "string?", "Why there is no way.", "breakdown.reason"),
    location("plan_file.file", "breakdown.progress.goal.span"),
)  # fmt: skip
"""Of ``project --needed``."""
