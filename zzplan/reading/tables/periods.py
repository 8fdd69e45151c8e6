"""Columns over several years beside those of single ones: what is done in all of these together."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.tables.cell_units import unit_of
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import is_percent, kind_of
from zzplan.reading.tables.row import Row
from zzplan.reading.tables.rows import RowGoal
from zzplan.reading.tables.spans import RUNNING, is_over_years, is_period, years_of

_LEAST = 2
"""Years that are told apart beside what is over all of them."""


def with_periods(columns: Sequence[Column]) -> list[Column]:
    """Tell what is over several years from what is of the last."""
    over = [is_over_years(one.header) and not RUNNING.search(one.header) for one in columns]
    years = {one.year for one, whole in zip(columns, over, strict=True) if one.year and not whole}
    found = []
    for column, whole in zip(columns, over, strict=True):
        first, last = years_of(column.header) or (min(years, default=0), max(years, default=0))
        least = 1 if is_period(column.header) and last in years else _LEAST
        if whole and sum(first <= year <= last for year in years) >= least:
            column = column.replace(role="period", year=last)
        found.append(column)
    return found


def is_more(whole: float, numbers: Sequence[float]) -> bool:
    """Tell what no single year is: nearer to the sum of all than to the largest.

    Examples
    --------
    >>> is_more(52, [10, 10, 10, 10, 10]), is_more(900, [500, 600, 850])
    (True, False)
    """
    large = max(map(abs, numbers))
    return abs(whole) > (abs(sum(numbers)) + large) / 2


def over_years(row: Row) -> tuple[list[RowGoal], list[RowGoal], list[Cell]]:
    """Return what a row is to reach in several years together, what it did, and all else.

    Nearer to all of its years than to the largest is what they add up to, be it right or wrong; a
    rate of growth is their average; a share, or a stock printed again, may be of the last year.
    """
    goals: list[RowGoal] = []
    reported: list[RowGoal] = []
    unread: list[Cell] = []
    for column, value in row.of("period"):
        last = column.year
        known = [one for one, _ in row.values if one.role != "period"] + list(row.blank)
        years = [one.year for one in known if one.year]
        named = years_of(column.header)
        if named is None and (row.asked or not years):
            unread.append(value.cell)  # nobody knows what it is over
            continue
        first = named[0] if named else min(years)
        within = [
            (of.role, one.figure.value)
            for of, one in row.of("goal", "base", "over")
            if of.year and last and first <= of.year <= last
        ]
        own = [one for _, one in within]
        beside = {year for year in years if last and first <= year <= last}
        ahead = any(one.role == "goal" and one.year == last for one in known)
        kept = goals if ahead or any(role == "goal" for role, _ in within) else reported
        unit = unit_of(value, row.unit or column.unit)
        goal = RowGoal(value, row.name, row.label.name, unit, last, "added", base_year=first - 1)
        total = value.figure.value
        if is_percent(unit):
            rate = kind_of(row.label, unit, bracketed=False, by_year=True) == "rate"
            kept += [goal.replace(kind="rate", base_year=None)] if rate else []
            unread += [] if rate else [value.cell]
        elif not own or is_more(total, own) or (beside == {last} and total not in own):
            kept.append(goal)
        else:
            unread.append(value.cell)
    return goals, reported, unread
