"""From the pieces of text on pages to paragraphs and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.plan.inputs.blocks import Block, Cell, PagePlace, Passage, Table
from zzplan.structs import Struct

_FEWEST_COLUMNS = 3
_PAGE_NUMBER = re.compile(r"[-—–·\s]*(第\s*)?[0-9ivxIVX]{1,4}(\s*页)?(\s*/\s*[0-9]{1,4})?[-—–·\s]*")
_FIGURE = re.compile(r"[\[〔(（<>≥≤-]?\s*[0-9]")
_EDGE = 2
"""Lines at the top and the bottom of a page that may be a running head."""
_REPEATED = 3
"""Pages on which a line must stand to be one."""


class Piece(Struct):
    """Text that stands in one line without a wide gap."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Of its characters, in points."""
        return self.top - self.bottom


Row = list[Piece]


def blocks_of(pages: Sequence[Sequence[Piece]]) -> tuple[Block, ...]:
    """Return the paragraphs and tables of all pages; a table may go on over a page's end.

    Running heads and page numbers are left out.
    """
    rows = [[row for column in _columns(page) for row in _rows(column)] for page in pages]
    heads = _running(rows)
    blocks: list[Block] = []
    for number, lines in enumerate(rows, 1):
        kept = [
            row
            for place, row in enumerate(lines)
            if not _is_edge(place, len(lines)) or not _is_running(row, heads)
        ]
        for index, block in enumerate(_page(kept, number)):
            last = blocks[-1] if blocks and not index else None
            if isinstance(block, Table) and isinstance(last, Table):
                joined = _continued(last, block)
                if joined is not None:
                    blocks[-1] = joined
                    continue
            blocks.append(block)
    return tuple(blocks)


def _columns(page: Sequence[Piece]) -> list[list[Piece]]:
    """Return the pieces of a page set in two columns one column after the other."""
    if len(page) < 16:
        return [list(page)]
    left, right = min(p.left for p in page), max(p.right for p in page)
    middle, width = (left + right) / 2, right - left
    crossing = [p for p in page if p.left < middle - 3 and p.right > middle + 3]
    long = [p for p in page if p.right - p.left > width / 3]
    sides = [p for p in long if p not in crossing]
    if len(crossing) * 8 > len(page) or len(sides) * 2 < len(page):
        return [list(page)]
    top = min((p.bottom for p in crossing if p.bottom > page[0].bottom), default=float("inf"))
    head = [p for p in page if p in crossing or p.bottom > top]
    body = [p for p in page if p not in head]
    return [
        [p for p in head if p.bottom >= top] or [],
        [p for p in body if p.right <= middle + 3],
        [p for p in body if p.right > middle + 3],
        [p for p in head if p.bottom < top] or [],
    ]


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Group pieces that stand beside each other, from the top down."""
    rows: list[tuple[float, float, Row]] = []
    for piece in sorted(pieces, key=lambda p: (-p.top, p.left)):
        if rows:
            bottom, top, row = rows[-1]
            shared = min(top, piece.top) - max(bottom, piece.bottom)
            if shared > 0.3 * min(piece.height, top - bottom):
                row.append(piece)
                rows[-1] = min(bottom, piece.bottom), max(top, piece.top), row
                continue
        rows.append((piece.bottom, piece.top, [piece]))
    return [sorted(row, key=lambda p: p.left) for _, _, row in rows]


def _is_edge(place: int, count: int) -> bool:
    return place < _EDGE or place >= count - _EDGE


def _words(row: Row) -> str:
    return " ".join(piece.text for piece in row)


def _running(pages: Sequence[Sequence[Row]]) -> set[str]:
    """Return the lines that stand at the edge of several pages."""
    seen: Counter[str] = Counter()
    for lines in pages:
        edges = {
            _words(row)
            for place, row in enumerate(lines)
            if _is_edge(place, len(lines)) and len(row) < _FEWEST_COLUMNS
        }
        seen.update(edges)
    return {line for line, count in seen.items() if count >= _REPEATED and count * 2 > len(pages)}


def _is_running(row: Row, heads: set[str]) -> bool:
    words = _words(row)
    return words in heads or _PAGE_NUMBER.fullmatch(words) is not None


def _page(rows: list[Row], page: int) -> Iterator[Block]:
    """Yield what stands on one page."""
    at = 0
    while at < len(rows):
        end = _table_end(rows, at)
        if end:
            yield _table(rows[at:end], page)
            at = end
            continue
        start = at
        at += 1
        while at < len(rows) and not _table_end(rows, at) and _goes_on(rows, start, at):
            at += 1
        yield _passage(rows[start:at], page)


def _table_end(rows: list[Row], start: int) -> int:
    """Return the row after a table that begins here; 0 where none does."""
    if len(rows[start]) < _FEWEST_COLUMNS:
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
            wide, end = wide + (len(row) >= _FEWEST_COLUMNS), at + 1
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
        if min(len(above), len(below)) >= _FEWEST_COLUMNS
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


def _table(rows: list[Row], page: int) -> Table:
    """Make a table of rows: its columns are those that most rows have."""
    rows = _joined(rows)
    counts = Counter(len(row) for row in rows if len(row) >= _FEWEST_COLUMNS)
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
            cells.append(Cell(text, _place(pieces, page), number, column, 1, width))
    return Table(tuple(cells), cells[0].place)


def _nearest(columns: list[list[float]], piece: Piece) -> int:
    """Return the first column that a piece stands over, or the one nearest to it."""
    for number, (left, right) in enumerate(columns):
        if min(right, piece.right) > max(left, piece.left):
            return number
    middle = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle))


def _place(pieces: Sequence[Piece], page: int) -> PagePlace:
    box = (
        min(p.left for p in pieces),
        min(p.bottom for p in pieces),
        max(p.right for p in pieces),
        max(p.top for p in pieces),
    )
    return PagePlace(page, tuple(round(one, 1) for one in box))  # type: ignore[arg-type]


def _goes_on(rows: list[Row], start: int, at: int) -> bool:
    """Tell whether a line belongs to the paragraph before it: that one filled its line."""
    before, row = rows[at - 1], rows[at]
    height = max(p.height for p in row)
    if before[0].bottom - max(p.top for p in row) > 1.2 * height:
        return False
    prose = [line for line in rows if len(line) < _FEWEST_COLUMNS]  # a table may be wider
    margin = max(line[-1].right for line in prose)
    left = min(line[0].left for line in prose)
    filled = max(p.right for p in before) > margin - 2.5 * height
    indented = row[0].left > min(left, rows[start][0].left) + 1.5 * height
    return filled and not indented and abs(before[0].height - row[0].height) < height / 3


def _passage(rows: list[Row], page: int) -> Passage:
    """Join the lines of a paragraph; where one ends stays visible as a line break."""
    text = "\n".join(_words(row) for row in rows)
    return Passage(text, _place([p for row in rows for p in row], page))


def _continued(table: Table, more: Table) -> Table | None:
    """Join a table with what stands of it on the next page; None where that is another one."""
    width = {cell.column for cell in table.cells}
    if {cell.column for cell in more.cells} - width:
        return None
    first = _texts(table, 0)
    skipped = 0
    while first and _texts(more, skipped) == _texts(table, skipped):
        skipped += 1
    last = max(cell.row for cell in table.cells)
    cells = tuple(
        cell.replace(row=cell.row - skipped + last + 1)
        for cell in more.cells
        if cell.row >= skipped
    )
    return table.replace(cells=table.cells + cells, headers=skipped or table.headers)


def _texts(table: Table, row: int) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == row]
