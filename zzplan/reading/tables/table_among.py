"""其中 and "of which" in tables: a part is not above what it is a part of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import AMONG, NO_SUM, OF_ALL, Grid, Line, item_of


def table_among(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield that each part is at most its whole: there may be others, or they may overlap."""
    yield from _rows(grid, at)
    yield from _columns(grid, at)


def _rows(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    whole: Line | None = None
    told = True
    for line in grid.lines:
        if not line.among:
            told = told or line.rank > 0
            whole = line if told and line.cells else None
            continue
        told = False  # what follows may be of it, and the next 其中 of the same whole
        if whole is None or NO_SUM.search(line.label + whole.label):
            continue
        for column in sorted(line.cells):
            one, other = grid.plain(whole, column), grid.plain(line, column)
            if one is None or other is None or line.unit not in ("", whole.unit):
                continue
            if NO_SUM.search(grid.head(column).text) or OF_ALL.search(grid.head(column).text):
                continue
            if grid.is_share(whole, column, one) or grid.is_share(line, column, other):
                continue
            yield from _claim(grid, at, (one, other), column, whole)


def _columns(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield the parts that stand beside a whole: 总人口 | 其中:女."""
    for column, head in enumerate(grid.heads):
        before = _whole_of(grid, column)
        if not head.path or before is None or NO_SUM.search(head.text):
            continue
        for line in grid.lines:
            one, other = grid.plain(line, before), grid.plain(line, column)
            if one is None or other is None or NO_SUM.search(line.label):
                continue
            if grid.is_share(line, before, one) or grid.is_share(line, column, other):
                continue
            if grid.unit(line, before, one) == grid.unit(line, column, other):
                yield from _claim(grid, at, (one, other), column, line)


def _whole_of(grid: Grid, column: int) -> int | None:
    """Return the column that one of 其中 is a part of: the last before it that is none."""
    if not any(AMONG.match(text) for text in grid.head(column).path):
        return None
    before = next(
        (
            one
            for one in range(column - 1, -1, -1)
            if not any(AMONG.match(text) for text in grid.head(one).path)
        ),
        None,
    )
    numbers = grid.numbers
    if before not in numbers:
        return None
    text = grid.head(before).text
    return None if NO_SUM.search(text) or OF_ALL.search(text) else before


def _claim(
    grid: Grid, at: Callable[[Cell], At], values: tuple[Value, Value], column: int, line: Line
) -> Iterator[Claim]:
    if values[0].figure.value < 0 or values[1].figure.value < 0:
        return
    head = grid.head(column)
    unit = grid.counted(head.text, values, head.unit, line.unit)
    items = [item_of(one, at(one.cell), f"{line.label} {head.text}", unit) for one in values]
    if items[0].unit == items[1].unit:
        yield Claim("parts", tuple(items), items[1].at)
