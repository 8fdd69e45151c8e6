"""Rows of growth below the row whose growth they are: 地区生产总值, and then 增长(%)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zzplan.plan.inputs.blocks import Cell
from zzplan.plan.units.unit_parts import MONEY, NONE
from zzplan.plan.units.units import read_unit
from zzplan.reading.items import At, Claim
from zzplan.reading.prose.entries import is_priced
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import Grid, Line, item_of
from zzplan.reading.tables.growth_labels import is_growth, is_nominal


def table_growth(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield that a level grows from one year to the next as the row below it says.

    What is counted in money may grow at constant prices: of such rows only those that prices can
    explain, and those of revenue and spending.
    """
    years = {column: head.year for column, head in enumerate(grid.heads) if head.year}
    if len({*years.values()}) < len(years):
        return
    before = {year: column for column, year in years.items()}
    level: Line | None = None
    for line in grid.lines:
        if not is_growth(line.label):
            level = None if line.among else line  # growth below 其中 may be of the whole
            continue
        for column, year in years.items():
            first = before.get((year or 0) - 1)
            if level is None or first is None:
                continue
            values = grid.plain(level, first), grid.plain(level, column), grid.plain(line, column)
            yield from _claim(grid, at, (level, line), (first, column), values)


def _claim(
    grid: Grid,
    at: Callable[[Cell], At],
    lines: tuple[Line, Line],
    columns: tuple[int, int],
    values: tuple[Value | None, Value | None, Value | None],
) -> Iterator[Claim]:
    earlier, later, rate = values
    if earlier is None or later is None or rate is None or earlier.figure.value <= 0:
        return
    level, line = lines
    if earlier.figure.unit != later.figure.unit or grid.is_share(level, columns[1], later):
        return
    if not grid.is_share(line, columns[1], rate):
        return
    unit = grid.unit(level, columns[1], later)
    money = read_unit(unit).kind in (MONEY, NONE)
    if money and not (is_priced(level.label, unit) or is_nominal(level.label)):
        return
    years = [grid.head(one).year for one in columns]
    items = (
        item_of(earlier, at(earlier.cell), level.label, unit, years[0]),
        item_of(later, at(later.cell), level.label, unit, years[1]),
        item_of(rate, at(rate.cell), level.label, "%", years[1]).replace(kind="rate"),
    )
    yield Claim("growth", items, items[2].at)
