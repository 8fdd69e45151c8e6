"""Tables that stand side by side below one header: 收入 on the left, 支出 on the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.cells import value_of
from zzplan.reading.tables.headers import header_paths, headers_of, rows_of
from zzplan.reading.words.cues import Cues


def halves_of(table: Table, cues: Cues) -> Iterator[Table]:
    """Yield the tables that stand side by side: each names its rows below the same header."""
    rows = rows_of(table)
    count = headers_of(table, rows) if table.aligned else 0
    names = [path[-1] if path else "" for path in header_paths(rows[:count])]
    words = [at for at in range(len(names)) if names[at] and _is_words(rows[count:], at, cues)]
    same = [at for at in words if names[at] == names[words[0]]]
    starts = [at - same[0] for at in same] or [0]
    ends = [*starts, len(names)]
    if len(starts) < 2 or any(last - first < 2 for first, last in pairwise(ends)):
        yield table
        return
    for first, last in pairwise(ends):
        cells = tuple(one for one in table.cells if first <= one.column < last)
        yield table.replace(cells=cells, headers=count)


def _is_words(rows: Sequence[Sequence[Cell]], column: int, cues: Cues) -> bool:
    """Tell a column of names: no cell of it is a figure."""
    cells = [cell for row in rows for cell in row if cell.column == column and cell.text.strip()]
    return bool(cells) and not any(value_of(cell, cues) for cell in cells)
