"""What a script gets of how a goal stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zzplan.engine.progress import Progress
from zzplan.engine.progress_review import ProgressResult
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    items,
    label,
    location,
    printed_fields,
)
from zzplan.report.records.yearly import NO_CHAIN, NoChain, yearly_fields
from zzplan.report.words.ratings import RATINGS
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.engine.yearly import Chain


class ProgressRow(Struct):
    """How a goal stands, and in which file."""

    result: ProgressResult
    plan_file: PlanFile

    @property
    def standing(self) -> Progress:
        """How it stands."""
        return self.result.standing

    @property
    def chain(self) -> Chain | NoChain:
        """Its yearly goals."""
        return self.result.standing.chain or NO_CHAIN


def _best(get: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda x: get(x.standing.speeds.best) if x.standing.speeds.best else None


def _stated(points: bool) -> Callable[[Any], object]:
    def read(x: ProgressRow) -> object:
        goal = x.standing.goal
        if goal.rate is None or (goal.rate.measure == "points") != points:
            return None
        return goal.rate.least(goal.direction).value

    return read


def _actual_printed(x: ProgressRow) -> str | None:
    latest = x.standing.latest
    return latest.actual.quantity.text if latest and latest.actual else None


def _rating(x: ProgressRow) -> str | None:
    key = x.standing.judgement.rating_key
    return RATINGS[key][0] if key else None


def _over_fulfilment(x: ProgressRow) -> float | None:
    one = x.standing
    final = one.final and one.goal.kind == "cumulative" and one.gap_share is not None
    return (one.gap_share or 0.0) * one.goal.direction if final else None


def _base_printed(x: ProgressRow) -> str | None:
    goal = x.standing.goal
    return goal.baseline.text if goal.baseline and goal.baseline_printed else None


def _growth(part: Any) -> object:
    return part.actual.growth.value if part.actual.growth else None


BASIS = Fields(
    Field("origin", "string", "printed by the plan, or another vintage.", "origin"),
    Field("base_value", "number", "The value.", "quantity.low.value"),
    Field("progress", "number?", "The progress from there.", "progress"),
    Field("pace", "number?", "The pace from there.", "pace"),
    Field("ratio", "number?", "The ratio from there.", "judgement.ratio"),
    Field("rating_key", "string?", "The rating from there.", "judgement.rating_key"),
    Field("average_rate", "number?", "The growth a year from there.", "average.rate"),
)

SHARE = Fields(
    Field("year", "integer", "The year.", lambda s: s[0]),
    Field("share", "number", "What the same months were of the year.", lambda s: s[1]),
)

PART = Fields(
    Field("period", "string", "The part of the year, as the file has it.",
          "actual.period"),
    Field("coverage", "string?", "What it covers.", "actual.coverage"),
    Field("value", "number", "The figure.", "value"),
    Field("growth", "number?", "Its reported growth, a fraction.", _growth),
    Field("needed", "number", "The value of the whole year on the path.", "needed"),
    Field("rest", "number", "What the rest of the year must bring.", "rest"),
    Field("share", "number?", "The figure as a fraction of the year.", "share"),
    items("earlier_shares", "The same in earlier years.", "earlier", SHARE),
    Field("rest_rate", "number?", "The growth that the rest of the year must bring.",
          "rest_rate"),
)  # fmt: skip

_PRINTED = printed_fields("standing.goal")

PROGRESS = Fields(
    *goal_head("standing.goal", "standing.unit"),
    Field("path", "string", "compound or linear.", "standing.path"),
    Field("scheme", "string", "By which the goal is rated.", "standing.scheme"),
    _PRINTED["base_year"],
    Field("base_value", "number?", "The value that progress starts from.", "standing.base_value"),
    Field("base_origin", "string?", "actual, printed or definition.", "standing.base_origin"),
    Field("base_printed", "string?", "The baseline as printed.", _base_printed),
    Field("actual_year", "integer?", "The year of the latest value.",
          lambda x: x.standing.latest.year if x.standing.latest else None),
    Field("actual_year_label", "string?", "That year as printed, of a fiscal year.",
          lambda x: label(x.standing.latest.year) if x.standing.latest else None),
    Field("actual_value", "number?", "The latest value.", "standing.actual_value"),
    Field("actual_printed", "string?", "The latest value as printed.", _actual_printed),
    _PRINTED["goal_year"],
    Field("goal_value", "number?", "The goal.", "standing.goal_value"),
    _PRINTED["goal_printed"],
    Field("progress", "number?", "The part of the way that is done.", "standing.progress"),
    Field("time_share", "number?", "The part of the time that has passed.", "standing.time_share"),
    Field("pace", "number?", "Progress in parts of the time.", "standing.pace"),
    Field("ratio", "number?", "What the thresholds of the scheme cut.",
          "standing.judgement.ratio"),
    Field("rating", "string?", "The rating in words.", _rating),
    Field("rating_key", "string?", "The rating.", "standing.judgement.rating_key"),
    Field("boundary", "boolean?", "Rounding spans two ratings.", "standing.boundary"),
    Field("reason", "string?", "Why there is no rating.", "standing.reason"),
    _PRINTED["binding"],
    Field("final", "boolean", "The latest value is that of the goal year.", "standing.final"),
    Field("gap", "number?", "The latest value minus the goal.", "standing.gap"),
    Field("gap_share", "number?", "The gap as a fraction of the goal.", "standing.gap_share"),
    Field("over_fulfilment", "number?", "Of a cumulative goal that is over: what is past it.",
          _over_fulfilment),
    Field("stated_rate", "number?", "The stated rate a year, a fraction.", _stated(False)),
    Field("stated_step", "number?", "The stated points a year.", _stated(True)),
    Field("catch_up_rate", "number?",
          "The growth a year from the latest value on; required_rate is from the baseline.",
          "standing.speeds.catch_up.rate"),
    Field("catch_up_step", "number?", "The amount a year that the rest needs.",
          "standing.speeds.catch_up.step"),
    Field("catch_up_change", "number?", "What the years left must bring together.",
          "standing.rest_change"),
    Field("average_rate", "number?", "The growth a year so far.", "standing.speeds.average.rate"),
    Field("average_step", "number?", "The amount a year so far.", "standing.speeds.average.step"),
    Field("last_rate", "number?", "The growth of the latest year.", "standing.speeds.latest.rate"),
    Field("last_step", "number?", "The amount of the latest year.", "standing.speeds.latest.step"),
    Field("best_rate", "number?", "The growth of the best run of so many years.",
          _best(lambda b: b.speed.rate)),
    Field("best_step", "number?", "The amount of the best run.", _best(lambda b: b.speed.step)),
    Field("best_from", "integer?", "Where that run starts.", _best(lambda b: b.first)),
    Field("best_to", "integer?", "Where that run ends.", _best(lambda b: b.last)),
    Field("unprecedented", "boolean?", "The rest needs more than the best run.",
          "standing.speeds.unprecedented"),
    Field("projected_end_value", "number?", "Where the pace so far leads.",
          "standing.projected_end_value"),
    Field("real_average_rate", "number?", "The reported real growth a year so far.",
          "standing.real_average"),
    Field("real_last_rate", "number?", "The reported real growth of the latest year.",
          "standing.real_latest"),
    Field("kept_years", "integer?", "Of what is to be kept: the years that did.",
          lambda x: x.standing.kept[0] if x.standing.kept else None),
    Field("known_years", "integer?", "Of what is to be kept: the years that are known.",
          lambda x: x.standing.kept[1] if x.standing.kept else None),
    Field("position", "string?", "Of a range: below, inside or above.", "standing.position"),
    Field("first_met", "integer?", "The first year that met the goal.", "standing.first_met"),
    items("bases", "Other values of the base year.", "standing.bases", BASIS),
    Field("part_year", "object?", "A figure of part of the year after the latest.",
          "standing.part", PART),
    Field("later_period", "string?", "The first period reported after the goal year.",
          lambda x: x.standing.later.period if x.standing.later else None),
    Field("later_value", "number?", "Its value.",
          lambda x: x.standing.later.quantity.value if x.standing.later else None),
    Field("schemes", "object", "The rating by every scheme.",
          lambda x: {name: one.rating_key for name, one in x.result.schemes.items()}),
    Field("disagree", "boolean", "The schemes disagree.", "result.disagree"),
    *yearly_fields("chain"),
    Field("notes", "array", "Keys of remarks.", "standing.notes"),
    Field("finding", "boolean", "The rating fails (--fail-on).", "result.fails"),
    _PRINTED["sources"],
    _PRINTED["section"],
    location("plan_file.file", "standing.goal.span"),
)  # fmt: skip
"""Of ``progress``."""
