"""What the goal of a row starts from: of several columns that tell it, which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.units.unit_parts import MONEY
from zzplan.plan.units.units import read_unit
from zzplan.reading.tables.cell_units import unit_of
from zzplan.reading.tables.cells import Value, year_of
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import is_percent
from zzplan.reading.tables.measures import measure_of
from zzplan.reading.tables.row import Row
from zzplan.reading.years.calendar import Calendar

_STARTS = re.compile(r"基期|基数|基准|基年|\bbaseline\b|\bbase year\b", re.IGNORECASE)
"""A header that calls its column the one to start from."""


def start_of(row: Row, column: Column, calendar: Calendar) -> tuple[Value | None, str, int | None]:
    """Return the value that the goal of a column starts from, its unit and year.

    It is that of the plan's own base year, else the last one; of several of that year the one of
    the same measure.
    """
    bases = row.of("base")
    if any(one.role == "base" and one.year == calendar.base for one in row.blank):
        bases = [pair for pair in bases if pair[0].year is None]
    bases = [pair for pair in bases if not _is_late(pair[0], column, row)]
    bases = [pair for pair in bases if not _is_of_another(row, pair[0], column)]
    own = [pair for pair in bases if pair[0].year == _base_year(row, bases, calendar)]
    if not bases:
        return None, "", None
    named = [pair for pair in bases if _STARTS.search(pair[0].header)]
    of, value = named[0] if len(named) == 1 else (own or bases)[-1]
    beside = [pair for pair in bases if pair[0].year == of.year]
    if len(beside) > 1:
        same = [pair for pair in beside if _measure(pair[0]) == _measure(column)]
        same = same or [pair for pair in beside if _alike(pair[0], column)]
        same = same or _left_of(row, column, beside)
        if not same and len({_measure(pair[0]) for pair in beside}) > 1:
            return None, "", None
        of, value = same[-1] if same else (of, value)
    money = [read_unit(unit_in_row(row, one)).kind == MONEY for one in (of, column)]
    if money[0] != money[1] and column.unit:  # 310 of $000, beside 1,240 seedlings
        return None, "", None
    year = year_of(value) or row.years.get("base-year") or of.year
    return value, unit_of(value, unit_in_row(row, of)), year


def _base_year(row: Row, bases: Sequence[tuple[Column, Value]], calendar: Calendar) -> int | None:
    """Return the year that a plan counts from, or in a table of fiscal years the one behind it.

    Of a plan for 2026-2031 the first year may be 2026/27, which starts from that of 2025/26.
    """
    goals = [of.year for of, _ in row.of("goal") if of.year]
    last = max((of.year for of, _ in bases if of.year), default=None)
    beside = last is not None and goals and min(goals) == last + 1
    return last if beside and calendar.base and last == calendar.base + 1 else calendar.base


def _is_of_another(row: Row, base: Column, goal: Column) -> bool:
    """Tell a value that another goal of the row starts from: 社区数, beside 人口."""
    if not measure_of(base.header) or _alike(base, goal):
        return False
    return any(_alike(base, of) for of, _ in row.of("goal"))


def _alike(one: Column, other: Column) -> bool:
    """Tell columns of one measure: 常住人口 and 人口."""
    names = [measure_of(of.header).casefold() for of in (one, other)]
    return all(names) and (names[0].endswith(names[1]) or names[1].endswith(names[0]))


def _left_of(
    row: Row, column: Column, found: Sequence[tuple[Column, Value]]
) -> list[tuple[Column, Value]]:
    """Return the values before a goal that says no measure: 2025年产值, 2026年目标."""
    every = [of for of, _ in row.values]
    at = every.index(column) if column in every and not measure_of(column.header) else 0
    return [pair for pair in found if every.index(pair[0]) < at]


def unit_in_row(row: Row, column: Column) -> str:
    """Return what a row is counted in, or in a column of shares of what it counts: %.

    A column of money beside one of units is in money.
    """
    money = read_unit(column.unit).kind == MONEY and read_unit(row.unit).kind != MONEY
    return column.unit if is_percent(column.unit) or money else row.unit or column.unit


def _measure(column: Column) -> tuple[str, str]:
    return measure_of(column.header).casefold(), column.unit


def _is_late(base: Column, goal: Column, row: Row) -> bool:
    """Tell what was reached in the year of the goal, from which it does not start."""
    if row.years or base.year is None or goal.year is None:
        return False
    return base.year >= goal.year
