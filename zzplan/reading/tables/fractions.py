"""Cells of a workbook that lost their number format: 0.332 of 森林覆盖率（%） is 33.2%."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.inputs.blocks import Cell, SheetPlace, Table
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.tables.cells import is_bare
from zzplan.reading.tables.headers import header_paths, headers_of, rows_of, unit_in
from zzplan.reading.tables.labels import label_of

_LEAST = 3
"""Rows that show it: a share of 0.8% is no fraction."""
_RATE = 0.3
"""Below it all rates of growth of a column are fractions."""


def fractions(table: Table) -> dict[int, str]:
    """Return what cells print in per cent, by their identity, where all of a table are fractions.

    One share above 1, or but two rows with shares, and all stand as they are printed.
    """
    if not (table.aligned and isinstance(table.place, SheetPlace)):
        return {}
    rows = rows_of(table)
    count = headers_of(table, rows)
    paths = header_paths(rows[:count])
    percent = {at for at, path in enumerate(paths) if unit_in(path)[0] in PERCENT}
    own: dict[int, float] = {}
    beside: dict[int, float] = {}
    lines = set()
    for row in rows[count:]:
        shares = [one.column for one in row if _says_percent(one)]
        for cell, value in _numbers(row):
            if shares and cell.column > shares[-1]:
                own[id(cell)] = value
                lines.add(cell.row)
            elif not shares and cell.column in percent:
                beside[id(cell)] = value
    if len(lines) >= _LEAST and max(map(abs, own.values())) <= 1:
        found = own | {cell: value for cell, value in beside.items() if abs(value) < 1}
    elif not own and len(beside) >= _LEAST and max(map(abs, beside.values())) < _RATE:
        found = beside
    else:
        return {}
    if all(value.is_integer() for value in found.values()):
        return {}
    return {cell: f"{round(100 * value, 10):g}%" for cell, value in found.items()}


def _says_percent(cell: Cell) -> bool:
    return cell.text.strip() in PERCENT or label_of(cell.text).unit in PERCENT


def _numbers(row: list[Cell]) -> Iterator[tuple[Cell, float]]:
    for cell in row:
        if is_bare(cell.text.strip().removeprefix("-")):
            yield cell, float(cell.text.strip())
