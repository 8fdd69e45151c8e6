"""What one row of a table of indicators says: its goals, and what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.plan.words.keys import KindName
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cell_units import Base, adopted, base_of, is_asked, unit_of
from zzplan.reading.tables.cells import Value, is_nothing, value_of, year_of
from zzplan.reading.tables.columns import COMPARED, Column, year_in
from zzplan.reading.tables.labels import binds, is_percent, kind_of, label_of
from zzplan.reading.tables.measures import measure_of, measured
from zzplan.reading.tables.rates import (
    in_percent,
    in_points,
    is_no_rate,
    is_of_all_years,
    leading,
    own_rates,
)
from zzplan.reading.tables.row import Row
from zzplan.reading.tables.row_starts import start_of, unit_in_row
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar
from zzplan.structs import Struct

_CELL_YEAR = re.compile("((?:19|20)[0-9]{2})")
_ROUNDED = 0.1
"""Part of a running total that the years may differ by."""
_NEAR = 2
"""A share changes by less in the years of a plan."""
_GROWTH = re.compile("增长|增速|增幅|growth", re.IGNORECASE)
_NO_NAME = re.compile(r"[0-9.\-—]*")


FIGURES = ("base", "goal", "rate", "grown", "cumulative", "over", "period")
"""The columns that hold figures of the row's indicator."""


class RowGoal(Struct):
    """A figure of a row."""

    value: Value
    name: Cell
    """The cell that names it."""
    label: str
    """Its text without unit and number."""
    unit: str
    year: int | None
    kind: KindName
    base: Base | None = None
    base_year: int | None = None
    rate: Value | None = None
    attached: bool = False
    section: str = ""
    missed: bool = False
    """It was a goal of a year that is over, which is no value of that year."""
    binding: bool | None = None
    """约束性, or 预期性."""


def row_of(cells: Mapping[int, Cell], columns: Sequence[Column], cues: Cues) -> Row | None:
    """Return a row; None where nothing names it.

    Parameters
    ----------
    cells : mapping
        By the number of their column.
    """
    name = unit = binding = None
    years: dict[str, int] = {}
    values = []
    held = set()
    several = False
    for at, cell in sorted(cells.items()):
        column = columns[at] if at < len(columns) else Column("other", None, "")
        if column.role == "name" and not _NO_NAME.fullmatch(cell.text.strip()):
            name = cell
        elif column.role == "unit":
            unit = "" if is_nothing(fold(cell.text).text.strip()) else cell.text.strip()
        elif column.role in ("base-year", "goal-year"):
            if found := _CELL_YEAR.search(fold(cell.text).text):
                several |= column.role in years
                years[column.role] = int(found[1])
        elif column.role in FIGURES and (value := value_of(cell, cues)):
            if column.role == "goal" and "goal-year" in years:
                column = column.replace(year=years["goal-year"])  # of several the one before it
            values.append((column, in_percent(column, value)))
            held.add(at)
        elif (attribute := binds(cell.text)) is not None:
            binding = attribute
    if name is None:
        return None
    if several:
        years.pop("goal-year", None)
    label = label_of(name.text)
    blank = tuple(column for at, column in enumerate(columns) if at not in held)
    unit = unit or label.unit
    values = list(in_points(values, unit))
    asked = [
        one
        for one in values
        if is_asked(one[1], unit or one[0].unit)
        or is_no_rate(*one)
        or is_of_all_years(*one, values)
    ]
    values = [one for one in values if one not in asked]
    cells_asked = tuple(value.cell for _, value in asked)
    return Row(name, label, unit, binding, years, tuple(values), blank, cells_asked)


def goals_of(row: Row, calendar: Calendar, cues: Cues) -> tuple[list[RowGoal], list[RowGoal]]:
    """Return the goals of a row, and its figures of years that are over."""
    goals = [_goal(row, column, value, calendar, cues) for column, value in row.of("goal")]
    goals = list(_each_year(goals, row))
    for column, value in row.of("rate", "cumulative"):
        if column.role == "rate" and _is_level(row, column, value):
            goals.append(_goal(row, column.replace(year=calendar.end), value, calendar, cues))
            continue
        total = value.bracketed or column.role == "cumulative"
        own = unit_of(value, column.unit or row.unit) if total else value.figure.unit or "%"
        kind: KindName = "rate"
        if total:
            kind = "cumulative" if own in grammar.PERCENT else "added"
        year = column.year or calendar.end
        alone = column.role == "cumulative" and kind == "added" and not value.bracketed
        attached = bool(row.of("goal")) and not alone
        goals.append(_figure(row, value, own, year, kind).replace(attached=attached))
    reported = []
    for column, value in row.of("base", "grown", "over"):
        grown = column.role == "grown"
        unit = unit_of(value, "%" if grown else unit_in_row(row, column))
        year = year_of(value) or (None if grown else row.years.get("base-year")) or column.year
        kind = "rate" if grown else _kind(row, value, unit, calendar)
        figure = _figure(row, value, unit, year, kind)
        reported.append(figure.replace(missed=column.role == "over"))
    return goals, reported


def _each_year(goals: Sequence[RowGoal], row: Row) -> Iterator[RowGoal]:
    """Let what is added in each of several years count from the year before, not from the base.

    What grows in proportion to the years may be a running total, and stays one.
    """
    values = {one.year: one.value.figure.value for one in goals if one.kind == "added" and one.year}
    years = {column.year for column, _ in row.of("base", "goal")}
    yearly = [year for year in values if year - 1 in years and not _bracketed(goals, year)]
    first = min(values, default=0)
    running = all(
        is_near(values[first] * (year - first + 1), values[year], _ROUNDED) for year in yearly
    )
    for one in goals:
        each = len(yearly) > 1 and not running and one.kind == "added" and not one.value.bracketed
        yield one.replace(base=None, base_year=one.year - 1) if each and one.year else one


def _bracketed(goals: Sequence[RowGoal], year: int) -> bool:
    return any(one.value.bracketed for one in goals if one.year == year)


def _is_level(row: Row, column: Column, value: Value) -> bool:
    """Tell a share that stands in a column of growth: 城镇调查失业率 <5.5 below 年均/累计.

    It has no other goal, and is near the value that it starts from; without one, its header must
    not speak of growth alone.
    """
    unit = value.figure.unit or row.unit
    changes = row.label.is_sum or kind_of(row.label, "%", bracketed=False, by_year=True) == "rate"
    if not (is_percent(row.unit) and is_percent(unit)) or changes or value.bracketed or value.said:
        return False
    if row.of("goal"):
        return False
    bases = [abs(one.figure.value) for _, one in row.of("base") if one.figure.value]
    if bases:
        return 1 / _NEAR <= abs(value.figure.value) / bases[-1] <= _NEAR
    return _GROWTH.search(column.header) is None


def _figure(row: Row, value: Value, unit: str, year: int | None, kind: KindName) -> RowGoal:
    return RowGoal(value, row.name, row.label.name, unit, year, kind, binding=row.binding)


def _goal(row: Row, column: Column, value: Value, calendar: Calendar, cues: Cues) -> RowGoal:
    unit = unit_in_row(row, column)
    start, base_unit, base_year = start_of(row, column, calendar)
    own = unit_of(value, unit) if unit else adopted(value, [one for _, one in row.of("base")])
    dated = None if year_in(column.header) else row.years.get("goal-year")
    year = year_of(value) or dated or column.year
    kind = _kind(row, value, own, calendar)
    is_sum = row.label.is_sum
    if is_sum and not is_percent(own) and _runs_on(row):
        kind, is_sum = "level", False
    if value.figure.multiple:
        kind, own = "multiple", unit or own or (base_unit if start is not None else "")
    elif value.said:
        kind = grammar.kind(
            value.around, value.said, cues, yearly=cues.yearly.search(value.said) is not None,
            one_year=_one_year(calendar),
        )  # fmt: skip
    elif is_percent(own) and unit and not is_percent(unit):  # 8% of what is counted in 亿元
        kind = "rate" if _one_year(calendar) else "cumulative"
        is_sum = True
    elif is_percent(own) and value.figure.value < 0 and kind == "share":
        below = any(one.figure.value < 0 for _, one in row.of("base"))  # a balance, in % of GDP
        kind, is_sum = ("level", False) if below else ("cumulative", True)
    goal = _figure(row, value, own, year, kind)
    beside = [one for one, _ in row.of("goal") if one.year == column.year]
    if len({measure_of(one.header) for one in beside}) > 1:  # 产值 and 占比 of one year
        goal = goal.replace(label=measured(goal.label, measure_of(column.header)))
    if (value.said and not value.figure.multiple) or is_sum:
        compared = COMPARED.search(fold(value.cell.text).text)
        return goal.replace(base_year=int(compared[1])) if compared else goal
    base = base_of(start, base_unit, value, own) if start is not None else None
    if start is not None and is_percent(base_unit or own) != is_percent(own):
        base = None
    rates = own_rates(row.values, column, beside)
    rate = leading(rates, year, {one.year for one, _ in row.of("goal")}, calendar.end)
    return goal.replace(base=base, base_year=base_year if base else None, rate=rate)


def _runs_on(row: Row) -> bool:
    """Tell a running total that goes on from its base: 120, and then 300, 520 and 760."""
    values = [one.figure.value for _, one in row.of("base")[-1:] + row.of("goal")]
    plain = not any(one.bracketed or one.said for _, one in row.of("base", "goal"))
    return plain and len(row.of("base")) > 0 and len(values) > 2 and values == sorted(values)


def _kind(row: Row, value: Value, unit: str, calendar: Calendar) -> KindName:
    beside = [one for _, one in row.values if one is not value]
    by_year = _one_year(calendar) or bool(beside)
    return kind_of(row.label, unit, bracketed=value.bracketed, by_year=by_year)


def _one_year(calendar: Calendar) -> bool:
    return calendar.end is not None and calendar.end == calendar.now
