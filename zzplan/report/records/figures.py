"""What a script gets of one indicator: its values, its observed growth and its goals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from zzplan.engine.assessment import Assessment
from zzplan.engine.facts import Facts, Reported
from zzplan.engine.interval import Interval
from zzplan.plan.model.plan_file import Actual, Indicator, PlanFile, Source
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.model import Record
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    indicator_head,
    items,
    location,
    maybe,
    printed_fields,
)
from zzplan.report.records.listing import baseline_from, stated
from zzplan.structs import Struct


class ActualRow(Struct):
    """One reported figure."""

    reported: Reported
    indicator: Indicator
    plan_file: PlanFile

    @property
    def actual(self) -> Actual:
        """The figure itself."""
        return self.reported.actual


class GoalFiguresRow(Struct):
    """A goal with its answer, and how each of its figures was computed."""

    answer: Assessment
    derivations: tuple[tuple[str, str], ...]
    plan_file: PlanFile


Get = Callable[[Any], Quantity | None]


def _figure(
    prefix: str,
    what: str,
    get: Get,
    box: Callable[[Any], Interval | None],
) -> Fields:
    """Declare a printed number: its value, its interval, its measure and its text."""

    def of(read: Callable[[Quantity], object]) -> Callable[[Any], object]:
        def found(x: Any) -> object:
            quantity = get(x)
            return None if quantity is None else read(quantity)

        return found

    def end(at: int) -> Callable[[Any], object]:
        def found(x: Any) -> object:
            interval = box(x)
            return None if interval is None else interval[at]

        return found

    return Fields(
        Field(f"{prefix}value", "number?", f"The {what}, in its measure.", of(lambda q: q.value)),
        Field(f"{prefix}low", "number?", "At the low end of rounding.", end(0)),
        Field(f"{prefix}high", "number?", "At the high end of rounding.", end(1)),
        Field(f"{prefix}measure", "string?", "unit, rate, points or multiple.",
              of(lambda q: q.measure)),
        Field(f"{prefix}printed", "string?", f"The {what} as printed.", of(lambda q: q.text)),
    )  # fmt: skip


ACTUAL = Fields(
    *indicator_head("indicator", "indicator.unit"),
    Field("period", "string", "The period, as the file has it.", "actual.period"),
    Field("year", "integer", "Its year.", "actual.year"),
    Field("coverage", "string?", "The part of the year, or the years, that it covers.",
          "actual.coverage"),
    Field("revised", "boolean", "It is a later vintage.", "actual.revised"),
    *_figure("", "figure", lambda x: x.actual.quantity, lambda x: x.reported.box),
    *_figure("growth_", "growth beside it", lambda x: x.actual.growth,
             lambda x: x.reported.growth_box),
    Field("sources", "array", "The keys of the documents.", "actual.sources"),
    Field("section", "string?", "The section of the document.", "actual.section"),
    Field("note", "string?", "The note of the plan file.", "actual.note"),
    location("plan_file.file", "actual.span"),
)  # fmt: skip

"""Of ``show``: a value; and of the type ``growth`` a rate of observed growth."""

DERIVATION = Fields(
    Field("name", "string", "What is computed.", lambda d: d[0]),
    Field("derivation", "string", "How.", lambda d: d[1]),
)


def _box_of(name: str) -> Callable[[Any], Interval | None]:
    return lambda x: x.answer.printed_boxes.get(name)


_PRINTED = printed_fields("answer.goal")

GOAL = Fields(
    *goal_head("answer.goal", "answer.goal.indicator.unit"),
    _PRINTED["base_year"],
    *_figure("base_", "baseline", lambda x: x.answer.goal.baseline, _box_of("baseline")),
    Field("baseline_from", "string?", "goal, or the actual of the base year.",
          lambda x: baseline_from(x.answer.goal)),
    Field("stated_rate", "number?", "The stated rate a year, a fraction.",
          lambda x: stated(x.answer.goal, points=False)),
    Field("stated_step", "number?", "The stated points a year.",
          lambda x: stated(x.answer.goal, points=True)),
    *_figure("rate_", "stated rate", lambda x: x.answer.goal.rate, _box_of("rate"))[1:],
    _PRINTED["goal_year"],
    *_figure("goal_", "goal", lambda x: x.answer.goal.goal, _box_of("goal")),
    _PRINTED["comparator"],
    Field("price", "string?", "current or constant:YEAR.", "answer.goal.price"),
    _PRINTED["binding"],
    _PRINTED["aspirational"],
    Field("accepted", "string?", "Why the plan file accepts what is found.",
          maybe("answer.goal.accept", "reason")),
    _PRINTED["sources"],
    _PRINTED["section"],
    Field("note", "string?", "The note of the plan file.", "answer.goal.note"),
    items("derivations", "How each figure of check is computed.", "derivations",
          DERIVATION),
    location("plan_file.file", "answer.goal.span"),
)  # fmt: skip
"""Of ``show``."""


def figure_records(
    facts: Facts, goals: Sequence[GoalFiguresRow], plan_file: PlanFile
) -> Iterator[Record]:
    """Yield a record of each actual value, rate of growth and goal."""
    for one in facts.actuals:
        yield ACTUAL.read(ActualRow(one, facts.indicator, plan_file), "actual")
    for one in facts.growth:
        yield ACTUAL.read(ActualRow(one, facts.indicator, plan_file), "growth")
    for goal in goals:
        yield GOAL.read(goal, "goal")


SOURCE = Fields(
    Field("key", "string", "The document's key.", "key"),
    Field("title", "string", "Its English title.", "title.en"),
    Field("title_zh", "string", "Its Chinese title.", "title.zh"),
    Field("publisher", "string?", "Its publisher.", "publisher"),
    Field("date", "string?", "Its date.", "date"),
    Field("url", "string?", "Its address.", "url"),
    Field("note", "string?", "The note of the plan file.", "note"),
)


def source_record(source: Source) -> dict[str, object]:
    """Return a document."""
    return SOURCE.whole(source)
