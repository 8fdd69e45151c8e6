"""The gutters between the columns of a table that no lines part, and headers over them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from zzplan.plan.inputs.pieces import Piece, Row

_FEWEST_ROWS = 3
"""Fewer rows may leave a gutter free by chance."""
_NARROWEST = 0.45
"""Parts of a line's height; a blank between words has less."""
_BLANK = 0.6
"""What parts two words of a header at most."""
_LEVEL = 0.5
"""Parts of a line's height by which pieces of one line may differ."""
_MOST_ABOVE = 5
"""Headers over one run of columns."""
_ASKEW = 0.15
"""Part of the width of headers by which one over them may miss their middle."""
_BETWEEN = 0.25
"""Part of the height of a header; what stands so far from its ends is set in its middle."""


def gutters_of(header: Sequence[Row], rows: Sequence[Row]) -> list[float] | None:
    """Return where the columns of a table part, from left to right.

    It is in the gaps that no word of any row stands in, and beside the words of the header, or of
    a line with one cell, that reach into one. Titles of sections may go over all columns.

    Returns
    -------
    list of float, or None
        None where words of the header leave nothing of a gap.
    """
    full = [row for row in rows if len(row) > 1]
    if len(full) < _FEWEST_ROWS:
        return []
    heights = sorted(max(piece.height for piece in row) for row in full)
    height = heights[len(heights) // 2]
    others = [*header, *(row for row in rows if len(row) == 1)]
    beside = [one for row in others for one in _together(_words([row]), _BLANK * height)]
    found = []
    words = _words(full)
    end = words[0][1]
    for left, right in words:
        if left - end > _NARROWEST * height:
            low, high = end, left
            for first, last in beside:
                if first <= end < last < left:
                    low = max(low, last)
                elif end < first < left <= last or end < first <= last < left:
                    high = min(high, first)
            if low >= high:
                return None
            found.append((low + high) / 2)
        end = max(end, right)
    return found


def _words(rows: Sequence[Row]) -> list[tuple[float, float]]:
    return sorted(
        (left, right)
        for row in rows
        for piece in row
        for _, left, right in piece.words or (("", piece.left, piece.right),)
    )


def _together(words: Sequence[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Join words of one line that only a usual blank parts."""
    found: list[tuple[float, float]] = []
    for left, right in words:
        if found and left - found[-1][1] <= least:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def cut_at(rows: Sequence[Row], gutters: Sequence[float]) -> list[Row]:
    """Return rows whose pieces go over no gutter in which they have a blank."""
    return [[part for piece in row for part in piece.cut(gutters)] for row in rows]


def header_over(header: Sequence[Row], gutters: Sequence[float]) -> list[list[Piece]] | None:
    """Return the pieces of each column's header, what holds for several columns in each of them.

    None where the lines of the header do not say which columns they are of: a piece that goes
    over a gutter stands in a line above headers of the columns below it, which it and those beside
    it share in the one way that fits.
    """
    pieces = [piece for row in header for piece in row]
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    over = [piece for piece in pieces if len(under(piece, gutters)) > 1]
    over = over or _over_lower(pieces, gutters)
    if not over:
        for piece in pieces:
            columns[under(piece, gutters)[0]].append(piece)
        return columns if all(map(_is_stacked, columns)) else None
    level = max(_middle(piece) for piece in over)
    lowest = min(_middle(piece) for piece in pieces)
    height = max(piece.height for piece in over)
    if level - lowest < _LEVEL * height or any(
        level - _middle(piece) > _LEVEL * height for piece in over
    ):
        return None
    upper: list[Piece] = []
    lower: set[int] = set()
    for piece in pieces:
        at, column = _middle(piece), under(piece, gutters)[0]
        if piece in over:
            upper.append(piece)
        else:
            columns[column].append(piece)
            if at < level - (1 - _BETWEEN) * (level - lowest):
                lower.add(column)
    for at, held in enumerate(columns):  # the first line of a header that is wrapped
        if any(_middle(piece) > level - _LEVEL * height for piece in held):
            lower.discard(at)
    for run in _runs(sorted(lower)):
        above = [piece for piece in upper if set(under(piece, gutters)) & set(run)]
        if not above:
            continue
        for piece, part in zip(above, _parts(above, run, columns, gutters), strict=False):
            for column in part:
                columns[column].insert(0, piece)
            upper.remove(piece)
    return columns if all(map(_is_stacked, columns)) and not upper else None


def _parts(
    above: Sequence[Piece],
    run: Sequence[int],
    columns: Sequence[Sequence[Piece]],
    gutters: Sequence[float],
) -> list[list[int]]:
    """Return which columns of a run each header over it holds for; nothing where that is open.

    Each holds for columns beside one another, all of the run are shared, and only one way fits.
    """
    found = []
    if len(above) > _MOST_ABOVE or len(run) < len(above):
        return []
    for cuts in combinations(range(1, len(run)), len(above) - 1):
        ends = [0, *cuts, len(run)]
        parts = [list(run[start:end]) for start, end in pairwise(ends)]
        if all(
            set(under(piece, gutters)) <= set(part)
            and _fits(piece, [one for column in part for one in columns[column]])
            for piece, part in zip(above, parts, strict=True)
        ):
            found.append(parts)
    return found[0] if len(found) == 1 else []


def _over_lower(pieces: Sequence[Piece], gutters: Sequence[float]) -> list[Piece]:
    """Return the top line of a header of two, where it goes over no gutter.

    Cells of one line stand in the middle of a header: one that stands at its foot has another
    above it, which is that of a column beside it.
    """
    top, low = max(map(_middle, pieces)), min(map(_middle, pieces))
    high = top - low or 1.0
    held: dict[int, list[float]] = {}
    for piece in pieces:
        held.setdefault(under(piece, gutters)[0], []).append((_middle(piece) - low) / high)
    alone = [places[0] for places in held.values() if len(places) == 1]
    if not (any(_BETWEEN < one < 1 - _BETWEEN for one in alone) and min(alone) < _BETWEEN):
        return []
    return [piece for piece in pieces if (_middle(piece) - low) / high > 1 - _BETWEEN]


def _is_stacked(pieces: Sequence[Piece]) -> bool:
    """Tell lines below one another, and at least one."""
    lines = sorted(pieces, key=lambda one: -one.top)
    return bool(lines) and all(above.bottom > _middle(below) for above, below in pairwise(lines))


def _fits(piece: Piece, below: Sequence[Piece]) -> bool:
    """Tell whether a header stands over others: in their middle, or begins or ends with them."""
    left, right = min(one.left for one in below), max(one.right for one in below)
    apart = abs(piece.left + piece.right - left - right) / 2
    ends = min(abs(piece.left - left), abs(piece.right - right))
    return apart <= _ASKEW * (right - left) or ends < piece.height / 3


def _middle(piece: Piece) -> float:
    return (piece.top + piece.bottom) / 2


def under(piece: Piece, gutters: Sequence[float]) -> list[int]:
    """Return the columns that a piece stands over."""
    first = sum(one <= piece.left for one in gutters)
    last = sum(one < piece.right for one in gutters)
    return list(range(first, max(first, last) + 1))


def _runs(columns: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for one in columns:
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs
