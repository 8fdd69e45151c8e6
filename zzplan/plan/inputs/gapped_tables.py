"""Tables of a page that only gaps part: their columns are those that most rows have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.plan.inputs.gutters import cut_at, gutters_of, header_over, under
from zzplan.plan.inputs.pieces import Piece, Row, place_of, words_of

FEWEST_COLUMNS = 3
_PARTED = 4.0
"""Points that part a header from what is below it."""
_AMONG = 6.0
"""Points by which lines below one another may differ."""
_YEAR = re.compile("[\\[(（]?(?:19|20)[0-9]{2}")
_CAPTION = re.compile(
    "[表图]\\s*[0-9一二三四五六七八九十]|专栏|附[表件]|单\\s?位\\s*[:：]|主要|(?:table|figure|annex|box)\\s|[。；：.;:]$",
    re.IGNORECASE,
)
"""A line above a table that is none of it."""
_BELOW = re.compile(
    r"续?[表图]\s*[0-9一二三四五六七八九十]|专栏|附[表件图]|注\s*[:：]|资料来源|数据来源|"
    r"(?:table|figure|annex|box)\s+[0-9a-z]{1,4}\b|(?:notes?|sources?)\s*[:：]",
    re.IGNORECASE,
)
"""A line below a table that is none of it: of the next one, or a note."""
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
        if len(row) > 1 and not _BELOW.match(words_of(row)):
            wide, end = wide + (len(row) >= FEWEST_COLUMNS), at + 1
            left = min(left, *(p.left for p in row))
            right = max(right, *(p.right for p in row))
        elif (
            at - end > 2
            or _BELOW.match(words_of(row))
            or any(p.right > right + 2 or (p.left < left - 12 and p.right > left) for p in row)
        ):
            break
    usual = _usual_gap(rows[start:end])
    while wide > 1 and end < len(rows) and _is_rest(rows[end - 1], rows[end], usual):
        end += 1
    return end if wide > 1 else 0


def table_start(rows: list[Row], at: int, end: int) -> int:
    """Return the row in which the header of a table begins: some lines may have few cells."""
    wide = [p for row in rows[at:end] if len(row) >= FEWEST_COLUMNS for p in row]
    left, right = min(p.left for p in wide), max(p.right for p in wide)
    while at and len(rows[at - 1]) < FEWEST_COLUMNS:
        row = rows[at - 1]
        if _gap(row, rows[at]) > (0.6 if len(row) < 2 else 0.9) * row[0].height or _CAPTION.search(
            words_of(row)
        ):
            break
        if any(p.left < left or p.right > right for p in row):
            break
        if max(p.right - p.left for p in row) > (right - left) / 2:
            break
        at -= 1
    return at


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


def gapped_table(rows: list[Row], page: int) -> Table:
    """Make a table of rows: its columns are those that most rows have.

    A header of several lines is one row where each column has its own; of one in which a line
    may hold for several columns nothing tells which, so that it counts as none.
    """
    count = next((at for at, row in enumerate(rows) if _is_data(row)), 0)
    top = count
    while top > 1 and len(rows[top - 1]) == 1 and _gap(rows[top - 2], rows[top - 1]) > _PARTED:
        top -= 1  # a section, or the first line of a wrapped name
    gutters = gutters_of(rows[:top], rows[top:]) if top else []
    if gutters and len(gutters) + 1 >= FEWEST_COLUMNS:
        cut = cut_at(rows, gutters)
        heads = header_over(cut[:top], gutters)
        if heads is not None:
            return _headed(heads, _filled(_joined(cut[top:]), gutters), gutters, page)
    body = _joined(rows[count:])
    counts = Counter(len(row) for row in body if len(row) >= FEWEST_COLUMNS)
    most = max(counts, key=lambda count: (counts[count], count))
    columns = _spans([p for row in [*rows, *body] if len(row) == most for p in row])
    edge = [p for row in body for p in row if p.right < columns[0][0]]
    columns = [*_spans(edge), *columns]  # what stands before the names is in few rows
    clear = count < 2 or _is_even(rows[:count], columns)
    header = [[piece for row in rows[:count] for piece in row]] if clear and count else rows[:count]
    cells: list[Cell] = []
    for number, row in enumerate([*header, *body]):
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
    return Table(tuple(cells), cells[0].place, None if clear else 0)


def _filled(rows: Sequence[Row], gutters: Sequence[float]) -> list[Row]:
    """Put a line of a wrapped cell to the row that it is near to, where that has no figure yet."""

    def is_rest(row: Row, near: Row, _: float) -> bool:
        named = any(under(piece, gutters)[0] == 0 for piece in row)
        return not named and _fits_into(row, near, gutters)

    return _put_together(rows, is_rest)


def _fits_into(row: Row, other: Row, gutters: Sequence[float]) -> bool:
    figures = {
        under(piece, gutters)[0] for piece in other if re.search("[0-9]", piece.text) is not None
    }
    return len(row) < len(other) and not figures & {under(piece, gutters)[0] for piece in row}


def _headed(
    header: Sequence[Row], body: Sequence[Row], gutters: Sequence[float], page: int
) -> Table:
    """Make a table whose columns are known, and what stands above each of them."""
    cells = []
    for number, row in enumerate([None, *body] if header else body):
        held: dict[int, list[Piece]] = {}
        for piece in row or ():
            held.setdefault(under(piece, gutters)[0], []).append(piece)
        for column, pieces in sorted(held.items() if row else enumerate(header)):
            lines = sorted(pieces, key=lambda p: (-p.top, p.left))
            text = "\n".join(p.text for p in lines)
            cells.append(Cell(text, place_of(pieces, page), number, column, 1, 1))
    return Table(tuple(cells), cells[0].place, 1, gutters=tuple(gutters))


def rest_of(table: Table, rows: list[Row], page: int) -> tuple[Table | None, int]:
    """Return what a page begins with of the table that the last one ended with, and its rows.

    It has no header of its own, and its rows fill most of the columns.
    """
    gutters = table.gutters
    cut = cut_at(rows, gutters)
    end = 0
    while gutters and end < len(cut):
        held = [under(piece, gutters) for piece in cut[end]]
        wide = len({one[0] for one in held}) * 2 > len(gutters) + 1
        if not wide or any(len(one) > 1 for one in held) or not _is_data(cut[end]):
            break
        end += 1
    if not end:
        return None, 0
    found = _headed((), _joined(cut[:end]), gutters, page)
    return found.replace(headers=None), end


def _spans(pieces: Sequence[Piece]) -> list[list[float]]:
    """Return where the pieces of a column begin and end, for each of them."""
    found: list[list[float]] = []
    for left, right in sorted((p.left, p.right) for p in pieces):
        if found and left < found[-1][1]:
            found[-1][1] = max(found[-1][1], right)
        else:
            found.append([left, right])
    return found


def _is_data(row: Row) -> bool:
    """Tell a row with a figure behind its label, which is more than a year."""
    return any(_FIGURE.match(one.text) and not _YEAR.match(one.text) for one in row[1:])


def _is_even(header: Sequence[Row], columns: list[list[float]]) -> bool:
    """Tell a header in which each line is of one column: so its cells are of one height."""
    lines: dict[int, list[Piece]] = {}
    for row in header:
        for piece in row:
            over = [
                at
                for at, (left, right) in enumerate(columns)
                if min(right, piece.right) - max(left, piece.left) > 1
            ]
            if len(over) > 1:
                return False
            lines.setdefault(_nearest(columns, piece), []).append(piece)
    if not all(_is_column(cell) for cell in lines.values()):
        return False
    ends = [(max(p.top for p in cell), min(p.bottom for p in cell)) for cell in lines.values()]
    for places in ([top for top, _ in ends], [low for _, low in ends], [a + b for a, b in ends]):
        if max(places) - min(places) < header[0][0].height / 2:
            return True
    return False


def _is_column(pieces: Sequence[Piece]) -> bool:
    """Tell lines that begin, end or have their middle below one another."""
    sides = (
        [p.left for p in pieces],
        [p.right for p in pieces],
        [p.left + p.right for p in pieces],
    )
    return any(max(side) - min(side) < _AMONG for side in sides)


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Put the lines of one row of cells together: a line of words goes to the row it is near to."""

    def is_rest(row: Row, near: Row, apart: float) -> bool:
        words = not any(_FIGURE.match(one.text) for one in row) or _is_year(row)
        return words and apart > max(2.0, row[0].height / 4) and len(row) < len(near)

    return _put_together(rows, is_rest)


def _put_together(rows: Sequence[Row], is_rest: Callable[[Row, Row, float], bool]) -> list[Row]:
    """Put each row to the one that it is close to, and so much nearer, if it is the rest of it."""
    whole = [list(row) for row in rows]
    at = 0
    while at < len(whole):
        row = whole[at]
        above = _gap(whole[at - 1], row) if at else float("inf")
        below = _gap(row, whole[at + 1]) if at + 1 < len(whole) else float("inf")
        near = at - 1 if above < below else at + 1
        if min(above, below) < 0.6 * row[0].height and is_rest(
            row, whole[near], abs(above - below)
        ):
            whole[near] = sorted([*whole[near], *row], key=lambda p: p.left)
            del whole[at]
            at = max(0, at - 1)
        else:
            at += 1
    return whole


def _is_year(row: Row) -> bool:
    """Tell the first line of a year that is a name: 2020年（基, and 期） below it."""
    return len(row) == 1 and bool(_YEAR.match(row[0].text)) and not row[0].text.isdigit()


def _gap(above: Row, below: Row) -> float:
    return min(p.bottom for p in above) - max(p.top for p in below)


def _nearest(columns: list[list[float]], piece: Piece) -> int:
    """Return the first column that a piece stands over, or the one nearest to it."""
    for number, (left, right) in enumerate(columns):
        if min(right, piece.right) > max(left, piece.left):
            return number
    middle = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle))
