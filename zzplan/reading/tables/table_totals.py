"""Totals of tables: the rows above 合计 or 小计, or below a total on top, add up to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.items import At, Claim, Item
from zzplan.reading.tables.cells import Value, is_nothing, value_of
from zzplan.reading.tables.headers import headers_of, rows_of
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold
from zzplan.structs import Struct

_TOTAL = re.compile("合计|总计|共计|(?:grand )?total", re.IGNORECASE)
_SUBTOTAL = re.compile("小计|sub-?total", re.IGNORECASE)
_NESTED = re.compile(r"\s*(?:其中|#|of which|including)", re.IGNORECASE)
"""A row of a part of the row above it: what adds up cannot be told from the labels alone."""
_NO_SUM = re.compile(
    "率|增速|增长|均|同比|比上年|排名|位次|序号|rate|growth|average|mean|rank|per ", re.IGNORECASE
)
_OF_ALL = re.compile("占比|比重|比例|份额|%|share", re.IGNORECASE)
_COUNTS = re.compile(
    r"(?<![指系分])数量?(?:$|\()|[个家人户所座项名台辆]\)?$|\bnumber\b|\bcount\b", re.IGNORECASE
)
"""Headers of whole things, which nobody rounds."""
_WHOLE = 100.0


class _Row(Struct):
    label: str
    cells: dict[int, Cell]


def table_totals(table: Table, at: Callable[[Cell], At], cues: Cues) -> Iterator[Claim]:
    """Yield, of each column that adds up, that it does.

    Parameters
    ----------
    table : Table
    at : callable
        Returns where a cell stands.
    """
    rows = rows_of(table)
    count = headers_of(table, rows)
    data = [_labelled(row, cues) for row in rows[count:]]
    if not table.aligned or any(_NESTED.match(row.label) for row in data):
        return
    headers = _headers(rows[:count])
    for total, parts in _groups(data):
        for column, cell in sorted(total.cells.items()):
            header = headers.get(column, "")
            whole, found = value_of(cell, cues), [row.cells.get(column) for row in parts]
            values = _values(found, cues)
            if whole is None or values is None or len(values) < 2 or whole.bracketed:
                continue
            if _NO_SUM.search(header) or (_OF_ALL.search(header) and whole.figure.value != _WHOLE):
                continue
            name = f"{total.label} {header}".strip()
            unit = "个" if _COUNTS.search(header) else ""
            items = [_item(one, at, name, unit) for one in (whole, *values)]
            yield Claim("parts", tuple(items), items[0].at, whole=True)


def _groups(rows: Sequence[_Row]) -> Iterator[tuple[_Row, list[_Row]]]:
    """Yield each total with the rows that it is of."""
    if rows and _TOTAL.fullmatch(rows[0].label):
        if not any(_is_total(row) for row in rows[1:]):
            yield rows[0], list(rows[1:])
        return
    group: list[_Row] = []
    subtotals: list[_Row] = []
    for row in rows:
        if _SUBTOTAL.fullmatch(row.label):
            yield row, group
            subtotals.append(row)
            group = []
        elif _TOTAL.fullmatch(row.label):
            yield row, [*subtotals, *group]
            group, subtotals = [], []
        else:
            group.append(row)


def _is_total(row: _Row) -> bool:
    return bool(_TOTAL.fullmatch(row.label) or _SUBTOTAL.fullmatch(row.label))


def _labelled(row: Sequence[Cell], cues: Cues) -> _Row:
    """Take the first cell that is no figure as the label of a row."""
    full = [cell for cell in row if cell.text.strip()]
    label = next((cell for cell in full if value_of(cell, cues) is None), None)
    text = re.sub(r"\s", "", fold(label.text).text) if label is not None else ""
    if label is not None and label.text.isascii():
        text = label.text.strip()
    cells = {cell.column: cell for cell in full if label is None or cell.column > label.column}
    return _Row(text, cells)


def _headers(rows: Sequence[Sequence[Cell]]) -> dict[int, str]:
    found: dict[int, str] = {}
    for row in rows:
        for cell in row:
            for column in range(cell.column, cell.column + cell.columns):
                found[column] = f"{found.get(column, '')} {fold(cell.text).text}".strip()
    return found


def _values(cells: Sequence[Cell | None], cues: Cues) -> list[Value] | None:
    """Return the figures of a column; None where one of its cells holds something else."""
    values = []
    for cell in cells:
        if cell is None or is_nothing(fold(cell.text).text.strip()):
            continue
        value = value_of(cell, cues)
        if value is None or value.figure.high is not None or value.comparator != "=":
            return None
        values.append(value)
    return values


def _item(value: Value, at: Callable[[Cell], At], name: str, unit: str) -> Item:
    figure = value.figure
    return Item(
        at(value.cell), figure.value, None, figure.unit or unit, None, "=", "level",
        None, None, None, name, "", "certain", (),
    )  # fmt: skip
