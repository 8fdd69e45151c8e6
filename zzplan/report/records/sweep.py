"""What a script gets of a grid of what-ifs: a record for each cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zzplan.engine.sweep import MARKS, Sweep
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.records.fields import (
    Field,
    Fields,
    goal_head,
    location,
    printed_fields,
)
from zzplan.structs import Struct


class SweepCell(Struct):
    """One cell of a grid."""

    sweep: Sweep
    rate: Quantity
    years: int
    value: float
    mark: int
    plan_file: PlanFile


def cells(found: Sweep, plan_file: PlanFile) -> Iterator[SweepCell]:
    """Yield the cells of a grid, rate by rate."""
    values, marks = found.grid.values.tolist(), found.grid.marks.tolist()
    for rate, row, said in zip(found.rates, values, marks, strict=True):
        for years, value, mark in zip(found.years, row, said, strict=True):
            yield SweepCell(found, rate, years, value, mark, plan_file)


def _end(x: Any) -> float:
    end: float = round(x.sweep.terms.end.point - x.sweep.terms.offset, 12)
    return end


def _year(x: Any) -> int | None:
    base_year = x.sweep.goal.base_year
    return None if base_year is None else int(base_year + x.years)


CELL = Fields(
    *goal_head("sweep.goal", "sweep.terms.unit"),
    printed_fields("sweep.goal")["base_year"],
    Field("base_value", "number", "The value that the path starts from.",
          lambda x: round(x.sweep.terms.start.point - x.sweep.terms.offset, 12)),
    Field("stated_rate", "number?", "The rate that is tried, a fraction a year.",
          lambda x: None if x.rate.measure == "points" else x.rate.value),
    Field("stated_step", "number?", "The points a year that are tried.",
          lambda x: x.rate.value if x.rate.measure == "points" else None),
    Field("years", "integer", "The years from the base year.", "years"),
    Field("year", "integer?", "The year in which they end.", _year),
    Field("projected_value", "number", "Where the rate leads by then.", "value"),
    Field("goal_value", "number", "The value to reach.", _end),
    Field("gap", "number", "Projected value minus goal.", lambda x: x.value - _end(x)),
    Field("verdict", "string", "Whether it reaches the goal: met, met-by-rounding or short.",
          lambda x: MARKS[x.mark]),
    Field("inflation", "number?", "The rise of prices a year that was added to the rate.",
          "sweep.inflation"),
    location("plan_file.file", "sweep.goal.span"),
)  # fmt: skip
