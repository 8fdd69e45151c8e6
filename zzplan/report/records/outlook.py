"""What a script gets of how likely a goal is."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from zzplan.engine.outlook import Outlook
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    location,
    printed_fields,
)
from zzplan.report.words.outlook import class_words, likelihood
from zzplan.structs import Struct

_ENGLISH = Language("en")


class OutlookRow(Struct):
    """One goal and how likely it is."""

    found: Outlook
    plan_file: PlanFile


def _part(name: str) -> Callable[[Any], Any]:
    """Read a figure of a part of it, which may be missing as a whole."""
    return lambda x: None if x[0] is None else getattr(x[0], name)


def _object(name: str, says: str, path: str, parts: Fields) -> Field:
    """Declare a part whose keys are null where it is missing."""
    get = attrgetter(path)
    return Field(name, "object", says, lambda x: (get(x),), parts)


INTERVAL = Fields(
    Field("low", "number?", "The lower end.", _part("low")),
    Field("high", "number?", "The upper end.", _part("high")),
)
WINDOWS = Fields(
    Field("met", "integer?", "How often growth was as high as is needed.", _part("met")),
    Field("total", "integer?", "How many runs of so many years the record has.", _part("total")),
    Field("last", "integer?", "The last year of the latest run that was.", _part("last")),
)
BASE_RATE = Fields(
    Field("share", "number?", "The share that went on to grow so fast.", _part("share")),
    Field("cases", "integer?", "How many cases there were.", _part("cases")),
    Field("class", "string?", "The starting growth of the cases, in words.",
          lambda x: None if x[0] is None else class_words(x[0], _ENGLISH)),
    Field("low", "number?", "The starting growth from which on.", _part("low")),
    Field("high", "number?", "The starting growth below which.", _part("high")),
    Field("year", "integer?", "The year by which they were known.", _part("year")),
)  # fmt: skip
_PRINTED = printed_fields("found.goal")

OUTLOOK = Fields(
    *goal_head("found.goal", "found.unit"),
    _PRINTED["base_year"],
    Field("actual_year", "integer?", "The year of the latest value.", "found.known_to"),
    Field("actual_value", "number?", "The latest value: an actual, or the baseline.",
          "found.value"),
    _PRINTED["goal_year"],
    Field("goal_value", "number?", "The value to reach.", "found.end_value"),
    Field("required_rate", "number?",
          "The growth a year that the years left need: catch_up_rate of progress.",
          "found.required_rate"),
    Field("required_step", "number?", "The same as an amount a year, on a straight line.",
          "found.required_step"),
    Field("years_left", "integer?", "The years from the latest value to the goal year.",
          "found.years_left"),
    Field("probability", "number?", "The probability, to 5 points, from 0.05 to 0.95; null where "
          "none is given.", "found.probability"),
    Field("probability_word", "string?", "The same in a word: very-likely, likely, "
          "as-likely-as-not, unlikely or very-unlikely.",
          lambda x: None if x.found.probability is None else likelihood(x.found.probability)[0]),
    _object("interval_80", "Where the end value lies in 80 of 100 such cases.",
            "found.interval", INTERVAL),
    _object("own_windows", "The indicator's own record over as many years.",
            "found.windows", WINDOWS),
    _object("base_rate", "Economies that had grown like this.", "found.base_rate", BASE_RATE),
    Field("model", "string?", "The model and the year of its reference.",
          lambda x: None if x.found.probability is None
          else f"pooled-growth-{x.found.reference_year}"),
    Field("reason", "string?", "Why there is no probability: a key such as no-reference.",
          "found.reason"),
    Field("prices", "string?", "How the goal is compared with real growth: real, unstated, "
          "declared, implied or reference.", "found.prices"),
    Field("inflation", "number?", "The rise of prices a year that was taken off.",
          "found.inflation"),
    Field("real_rate", "number?", "The required rate without it.", "found.real_rate"),
    Field("recent_rate", "number?", "The growth that the forecast starts from.",
          "found.recent_rate"),
    Field("expected_rate", "number?", "The growth that is as likely missed as passed.",
          "found.expected_rate"),
    Field("centre_rate", "number?", "The growth that economies tend to.", "found.centre_rate"),
    Field("growth_figures", "integer", "The yearly figures in a row that it reads.",
          "found.figures"),
    _PRINTED["sources"],
    _PRINTED["section"],
    location("plan_file.file", "found.goal.span"),
)  # fmt: skip
