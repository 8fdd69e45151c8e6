"""Tables that are read along other lines: years down the side, a year of completion in each row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.headers import rows_of
from zzplan.reading.tables.spans import is_over_years
from zzplan.reading.words.fold import fold

_YEAR = re.compile(
    r"(?:FY\s?)?((?:19|20)[0-9]{2})\s?年?度?\s?"
    r"[(]?(?:目标|实际|预计|基期|基数|现状|规划|预期|baseline|actual|target)?(?:值|年)?[)]?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"((?:19|20)[0-9]{2})\s?年?(?:年?底|年?末|[0-9]{1,2}月底?|上半年)?(?:之?前)?")
_DEADLINE = re.compile("时限|时间|年限|期限|节点|deadline|due|by when|completion", re.IGNORECASE)
_UNIT = re.compile(r"(?:计[量算])?单\s*位|units?", re.IGNORECASE)
_LEAST = 2


def turned(table: Table) -> Table | None:
    """Return a table whose rows are years with its rows as columns; None for any other."""
    rows = rows_of(table)
    if not table.aligned:
        return None
    rows = [row for row in rows if len({cell.text.strip() for cell in row} - {""}) > 1]
    first = [fold(row[0].text).text.strip() for row in rows[1:] if row[0].column == 0]
    if first and _UNIT.fullmatch(first[0]):
        del first[0]
    years = sum(_YEAR.fullmatch(one) is not None for one in first)
    if years < max(_LEAST, len([one for one in first if not is_over_years(one)])):
        return None
    cells = [
        cell.replace(row=cell.column, column=at, rows=cell.columns, columns=cell.rows)
        for at, row in enumerate(rows)
        for cell in row
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
