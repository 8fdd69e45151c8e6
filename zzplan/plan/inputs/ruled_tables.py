"""Tables between lines: the lines of a page say which cells there are and what they span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.plan.inputs.pdf_rules import Rule
from zzplan.plan.inputs.pieces import Piece, Row, place_of, words_of

_NEAR = 3.0
"""Points within which two lines are one, and meet a third."""
_OPEN = 8.0
"""How far lines reach beyond the last one that crosses them, where an outermost one is left out."""
_MOST_LINES = 1000
_MOST_BOXES = 10_000
"""On one page; a table has some 500 cells there, a drawing may have a million."""
_SHARE = 4
"""At least every so many-th cell of a table holds text; else it is a drawing."""
_FEWEST = 4


class Box(NamedTuple):
    """A cell: its place among the rows and columns, and on the page."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    bottom: float
    right: float
    top: float


class Grid(NamedTuple):
    """The cells of a table, by rows."""

    boxes: tuple[Box, ...]
    left: float
    bottom: float
    right: float
    top: float

    def at(self, x: float, y: float) -> int | None:
        """Return the number of the cell at a point."""
        for number, box in enumerate(self.boxes):
            if box.left <= x < box.right and box.bottom <= y < box.top:
                return number
        return None

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies within the table."""
        return self.left <= x < self.right and self.bottom <= y < self.top


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that lines make, each of two rows and columns, or of one row of three.

    Examples
    --------
    >>> across = [Rule(True, y, 0, 90) for y in (0, 20, 40)]
    >>> down = [Rule(False, x, 0, 40) for x in (0, 60)] + [Rule(False, 30, 0, 20)]
    >>> [tuple(box)[:4] for box in grids_of(across + down)[0].boxes]
    [(0, 0, 1, 2), (0, 2, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)]
    """
    lines = _joined(rules)
    if len(lines) > _MOST_LINES:
        return []
    return [grid for part in _parts(lines) if (grid := _grid(part)) is not None]


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Join what goes on in one line, and lines that are drawn twice."""
    whole: list[Rule] = []
    for across in (True, False):
        lanes: list[list[Rule]] = []
        for rule in sorted((one for one in rules if one.across is across), key=lambda r: r.at):
            if lanes and rule.at - lanes[-1][0].at <= _NEAR:
                lanes[-1].append(rule)
            else:
                lanes.append([rule])
        for lane in lanes:
            at = sum(rule.at for rule in lane) / len(lane)
            start, end = float("inf"), float("-inf")
            for rule in sorted(lane, key=lambda r: r.start):
                if rule.start > end + _NEAR:
                    if end > start:
                        whole.append(Rule(across, at, start, end))
                    start, end = rule.start, rule.end
                end = max(end, rule.end)
            whole.append(Rule(across, at, start, end))
    return whole


def _parts(lines: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Yield the lines that meet."""
    across = [one for one in lines if one.across]
    down = [one for one in lines if not one.across]
    group = {id(one): number for number, one in enumerate(lines)}
    for one in across:
        for other in down:
            meets = (
                one.start - _NEAR <= other.at <= one.end + _NEAR
                and other.start - _NEAR <= one.at <= other.end + _NEAR
            )
            if meets and group[id(one)] != group[id(other)]:
                old, new = group[id(other)], group[id(one)]
                group = {key: new if number == old else number for key, number in group.items()}
    for number in dict.fromkeys(group.values()):
        yield [one for one in lines if group[id(one)] == number]


def _grid(lines: Sequence[Rule]) -> Grid | None:
    across = [one for one in lines if one.across]
    down = [one for one in lines if not one.across]
    if len(across) < 2 or not down:
        return None
    _close(across, down)
    _close(down, across)
    xs, ys = sorted({one.at for one in down}), sorted({one.at for one in across}, reverse=True)
    least = 3 if len(ys) > 2 else 4  # one row may be the header of a table on the next page
    if len(xs) < least or len(ys) < 2 or len(xs) * len(ys) > _MOST_BOXES:
        return None
    boxes = tuple(_boxes(xs, ys, across, down))
    return Grid(boxes, xs[0], ys[-1], xs[-1], ys[0])


def _close(lines: Sequence[Rule], others: list[Rule]) -> None:
    """Add the outermost lines that a table leaves out: at its sides, at the end of a page."""
    first, last = min(one.start for one in lines), max(one.end for one in lines)
    start, end = min(one.at for one in lines), max(one.at for one in lines)
    low, high = min(one.at for one in others), max(one.at for one in others)
    if low - first > _OPEN:
        others.append(Rule(others[0].across, first, start, end))
    if last - high > _OPEN:
        others.append(Rule(others[0].across, last, start, end))


def _boxes(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Rule], down: Sequence[Rule]
) -> Iterator[Box]:
    """Yield the cells: from where its upper left corner is, each reaches to the next lines."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            last = column
            middle = (ys[row] + ys[row + 1]) / 2
            while last + 2 < len(xs) and not _is_line(down, xs[last + 1], middle):
                if (row, last + 1) in taken:
                    break
                last += 1
            end = row
            while end + 2 < len(ys) and not any(
                _is_line(across, ys[end + 1], (xs[at] + xs[at + 1]) / 2)
                for at in range(column, last + 1)
            ):
                end += 1
            taken |= {(one, at) for one in range(row, end + 1) for at in range(column, last + 1)}
            yield Box(
                row, column, end - row + 1, last - column + 1,
                xs[column], ys[end + 1], xs[last + 1], ys[row],
            )  # fmt: skip


def _is_line(lines: Sequence[Rule], at: float, point: float) -> bool:
    """Tell whether a line is drawn here, past this point."""
    return any(one.at == at and one.start <= point <= one.end for one in lines)


def is_filled(grid: Grid, texts: Sequence[Sequence[str]]) -> bool:
    """Tell a table from a drawing, and from one whose rows no lines part.

    Parameters
    ----------
    texts : sequence of sequence of str
        The lines of each cell.
    """
    full = sum(bool(lines) for lines in texts)
    if full < max(_FEWEST, len(grid.boxes) // _SHARE):
        return False
    most = 2 if any(box.row for box in grid.boxes) else 1
    stacked = [
        box.row
        for box, lines in zip(grid.boxes, texts, strict=True)
        if len(lines) > most and sum(line[:1].isdigit() for line in lines) * 2 > len(lines)
    ]
    return not any(stacked.count(row) > 1 for row in stacked)


def table_piece(grid: Grid, cells: Sequence[Sequence[Row]], page: int) -> Piece:
    """Make a table of the lines of text in the cells between its lines."""
    found = []
    for box, lines in zip(grid.boxes, cells, strict=True):
        text = "\n".join(words_of(line) for line in lines)
        pieces = [piece for line in lines for piece in line]
        place = place_of(pieces or [Piece("", box.left, box.bottom, box.right, box.top)], page)
        found.append(Cell(text, place, box.row, box.column, box.rows, box.columns))
    whole = Table(tuple(found), found[0].place)
    return Piece("", grid.left, grid.bottom, grid.right, grid.top, whole)
