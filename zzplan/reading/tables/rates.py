"""Rates in the row of a table: fractions of a workbook, points of a share, what is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from zzplan.plan.inputs.blocks import SheetPlace
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import is_percent
from zzplan.reading.tables.measures import measure_of
from zzplan.reading.tables.spans import YEARLY
from zzplan.reading.words.fold import fold

_EXACT = 1e-9
_FRACTION = 0.3
"""Below it a bare rate is a fraction, as everywhere."""


def in_percent(column: Column, value: Value) -> Value:
    """Read 0.065 of a workbook as 6.5%, where its header says a rate and no per cent."""
    figure = value.figure
    bare = not figure.unit and figure.high is None and 0 < abs(figure.value) < _FRACTION
    if column.role != "rate" or not bare or "%" in fold(column.header).text:
        return value
    if not isinstance(value.cell.place, SheetPlace):
        return value
    return value.replace(figure=figure.replace(value=round(figure.value * 100, 10), unit="%"))


def is_no_rate(column: Column, value: Value) -> bool:
    """Tell so many more (新增13家) in a column of rates, which is no 13%."""
    unit = value.figure.unit
    rate = not unit or unit in grammar.PERCENT or unit in grammar.POINTS
    return column.role == "rate" and not (rate or value.bracketed or value.figure.multiple)


def is_of_all_years(column: Column, value: Value, values: Sequence[tuple[Column, Value]]) -> bool:
    """Tell what moves by so much in all years: 18%, 25% and 7个百分点 below 增长.

    80, 120 and a bare 40 are no growth of 40% a year, whatever the header says.
    """
    points = value.figure.unit in grammar.POINTS and not YEARLY.search(column.header)
    points |= not re.search("[^0-9.+-]", fold(value.cell.text).text.strip())
    ends = [
        [(one.year, other.figure.value) for one, other in values if one.role == role]
        for role in ("base", "goal")
    ]
    if column.role != "rate" or not points or not all(len(one) == 1 for one in ends):
        return False
    (first, before), (last, after) = ends[0][0], ends[1][0]
    apart = first is not None and last is not None and last - first > 1
    return apart and abs(abs(after - before) - abs(value.figure.value)) < _EXACT


def in_points(values: Sequence[tuple[Column, Value]], unit: str) -> Iterator[tuple[Column, Value]]:
    """Read 0.8 beside a share of 67.6% and then 68.4% as points, which it is exactly."""
    base = [(one.year, value.figure.value) for one, value in values if one.role == "base"]
    goal = [(one.year, value.figure.value) for one, value in values if one.role == "goal"]
    step = None
    if is_percent(unit) and len(base) == len(goal) == 1 and base[0][0] and goal[0][0]:
        years = goal[0][0] - base[0][0]
        step = (goal[0][1] - base[0][1]) / years if years > 0 else None
    for column, value in values:
        figure = value.figure
        bare = column.role == "rate" and figure.unit in ("", "%") and figure.value
        if bare and step is not None and abs(step - figure.value) < _EXACT:
            value = value.replace(figure=figure.replace(unit="个百分点"))
        yield column, value


def own_rates(
    values: Sequence[tuple[Column, Value]], column: Column, beside: Sequence[Column]
) -> list[tuple[Column, Value]]:
    """Return the rates that may lead to the goal of a column: of several those of its measure.

    产量增幅 is of 产量; of several that say no measure each goal has the one behind it, else the
    first goal has it.

    Parameters
    ----------
    values : sequence of (Column, Value)
        All of the row.
    beside : sequence of Column
        All that have a goal of its year.
    """
    measures = {measure_of(one.header).casefold() for one in beside} - {""}
    named: list[tuple[Column, Value]] = []
    others: list[tuple[Column | None, tuple[Column, Value]]] = []
    last = None
    for of, value in values:
        last = of if of in beside else last
        if of.role == "rate" and not value.bracketed:
            measure = next((one for one in measures if one in of.header.casefold()), "")
            same = measure == measure_of(column.header).casefold()
            named += [(of, value)] if measure and same else []
            others += [] if measure else [(last, (of, value))]
    first = column in beside[:1] or not beside
    several = len({goal for goal, _ in others}) > 1
    own = [rate for goal, rate in others if goal == column or (first and not several)]
    return named or (own if several or first else [])


def leading(
    rates: Sequence[tuple[Column, Value]],
    year: int | None,
    years: Collection[int | None],
    end: int | None,
) -> Value | None:
    """Return the yearly rate that leads to a goal: a column without a year leads to the plan's.

    Parameters
    ----------
    years : collection of int or None
        Those of all goals of its row.
    end : int or None
        The year that the plan is for.
    """
    whole = end if end in years else max((one for one in years if one), default=None)
    for column, value in rates:
        if column.year == year or (column.year is None and year == whole):
            return value
    return None
