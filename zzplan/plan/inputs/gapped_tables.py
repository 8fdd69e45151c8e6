"""Tables of a page that only gaps part: their columns are those that most rows have."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.plan.inputs.pieces import Piece, Row, place_of

FEWEST_COLUMNS = 3
_FIGURE = re.compile(r"[\[〔(（<>≥≤-]?\s*[0-9]")


def table_end(rows: list[Row], start: int) -> int:
    """Return the row after a table that begins here; 0 where none does."""
    if len(rows[start]) < FEWEST_COLUMNS:
        return 0
    end, wide = start + 1, 1
    left = min(p.left for p in rows[start])
    right = max(p.right for p in rows[start])
    for at in range(start + 1, len(rows)):
        row = rows[at]
        gap = rows[at - 1][0].bottom - max(p.top for p in row)
        if gap > 3 * max(p.height for p in row):
            break
        if len(row) > 1:
            wide, end = wide + (len(row) >= FEWEST_COLUMNS), at + 1
            left = min(left, *(p.left for p in row))
            right = max(right, *(p.right for p in row))
        elif at - end > 2 or any(p.right > right + 2 or p.left < left - 12 for p in row):
            break
    usual = _usual_gap(rows[start:end])
    while wide > 1 and end < len(rows) and _is_rest(rows[end - 1], rows[end], usual):
        end += 1
    return end if wide > 1 else 0


def _usual_gap(rows: list[Row]) -> float:
    """Return how far the rows of a table stand from each other."""
    gaps = sorted(
        min(p.bottom for p in above) - max(p.top for p in below)
        for above, below in pairwise(rows)
        if min(len(above), len(below)) >= FEWEST_COLUMNS
    )
    return gaps[len(gaps) // 2] if gaps else 0.0


def _is_rest(above: Row, row: Row, usual: float) -> bool:
    """Tell the second line of a row's cells: closer than rows stand, and without figures."""
    if len(row) >= len(above) or any(_FIGURE.match(piece.text) for piece in row):
        return False
    gap = min(p.bottom for p in above) - max(p.top for p in row)
    return gap < min(usual - 2, usual / 2)


def _joined(rows: list[Row]) -> list[Row]:
    """Put the lines of one row of cells together."""
    usual = _usual_gap(rows)
    whole: list[Row] = []
    for row in rows:
        if whole and _is_rest(whole[-1], row, usual):
            whole[-1] = [*whole[-1], *row]
        else:
            whole.append(row)
    return whole


def gapped_table(rows: list[Row], page: int) -> Table:
    """Make a table of rows: its columns are those that most rows have."""
    rows = _joined(rows)
    counts = Counter(len(row) for row in rows if len(row) >= FEWEST_COLUMNS)
    most = max(counts, key=lambda count: (counts[count], count))
    spans = sorted((p.left, p.right) for row in rows if len(row) == most for p in row)
    columns: list[list[float]] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1][1] = max(columns[-1][1], right)
        else:
            columns.append([left, right])
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        held: dict[int, list[Piece]] = {}
        for piece in row:
            held.setdefault(_nearest(columns, piece), []).append(piece)
        for column in sorted(held):
            pieces = sorted(held[column], key=lambda p: (-p.top, p.left))
            last = max(
                (i for i, span in enumerate(columns) if span[0] < pieces[-1].right - 2),
                default=column,
            )
            width = max(1, last - column + 1) if len(pieces) == 1 else 1
            text = "\n".join(p.text for p in pieces)
            cells.append(Cell(text, place_of(pieces, page), number, column, 1, width))
    return Table(tuple(cells), cells[0].place)


def _nearest(columns: list[list[float]], piece: Piece) -> int:
    """Return the first column that a piece stands over, or the one nearest to it."""
    for number, (left, right) in enumerate(columns):
        if min(right, piece.right) > max(left, piece.left):
            return number
    middle = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle))
