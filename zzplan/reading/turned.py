"""Tables that are read along other lines: years down the side, a year of completion in each row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.fold import fold
from zzplan.reading.tables import rows_of

_YEAR = re.compile(r"(?:FY\s?)?((?:19|20)[0-9]{2})(?:[/-][0-9]{2})?\s?年?(?:度|目标|实际|预计)?")
_UNTIL = re.compile(r"((?:19|20)[0-9]{2})\s?年?(?:年?底|年?末|[0-9]{1,2}月底?|上半年)?(?:之?前)?")
_DEADLINE = re.compile("时限|时间|年限|期限|节点|deadline|due|by when|completion", re.IGNORECASE)
_LEAST = 2


def turned(table: Table) -> Table | None:
    """Return a table whose rows are years with its rows as columns; None for any other."""
    rows = rows_of(table)
    if not table.aligned or len(rows) <= _LEAST:
        return None
    first = [fold(row[0].text).text.strip() for row in rows[1:] if row[0].column == 0]
    years = sum(_YEAR.fullmatch(one) is not None for one in first)
    if years < _LEAST or years < len(rows) - 1:
        return None
    cells = [
        cell.replace(row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows)
        for cell in table.cells
    ]
    ordered = tuple(sorted(cells, key=lambda cell: (cell.row, cell.column)))
    return table.replace(cells=ordered, headers=1)


def rows_with_years(table: Table) -> Iterator[tuple[int | None, list[Cell]]]:
    """Yield the rows of a table, each with the year that its own cell says it is due in."""
    rows = rows_of(table)
    due = {
        cell.column for row in rows[:1] for cell in row if _DEADLINE.search(fold(cell.text).text)
    }
    for row in rows:
        found = [
            _UNTIL.fullmatch(fold(cell.text).text.strip()) for cell in row if cell.column in due
        ]
        yield next((int(one[1]) for one in found if one), None), row
