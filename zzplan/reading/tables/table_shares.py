"""Columns of shares: beside each amount the share that it has of the one that is 100%."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.prose.entries import digits_of
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import year_in
from zzplan.reading.tables.grid import ASIDE, NO_SUM, OF_ALL, Grid, Line, item_of

_WHOLE = 100.0
_LEAST = 2
"""Rows that a whole has at least."""


def table_shares(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row, that its share is its part of the row that the table calls 100%."""
    for column in grid.numbers:
        head = grid.head(column)
        if not OF_ALL.search(head.text) or NO_SUM.search(head.text) or ASIDE.search(head.name):
            continue
        levels = _level_of(grid, column)
        if levels is None:
            continue
        for whole, parts in _wholes(grid, column, levels):
            total = grid.plain(whole, levels)
            if not _shown(grid, column, levels, whole, parts):
                continue
            for line in parts:
                part, share = grid.plain(line, levels), grid.plain(line, column)
                if part is None or share is None or total is None:
                    continue
                of = grid.head(levels)
                unit = grid.counted(of.text, [part, total], of.unit, whole.unit)
                name = f"{line.label} {head.text}".strip()
                items = (
                    item_of(part, at(part.cell), name, unit),
                    item_of(total, at(total.cell), whole.label, unit),
                    item_of(share, at(share.cell), name, "%"),
                )
                yield Claim("share", items, items[2].at)


def _shown(grid: Grid, column: int, levels: int, whole: Line, parts: Sequence[Line]) -> bool:
    """Tell whether any share is one of the total: where that is misprinted, their sum says so."""
    total = grid.plain(whole, levels)
    pairs = [(grid.plain(line, levels), grid.plain(line, column)) for line in parts]
    return total is not None and any(
        abs(_WHOLE * part.figure.value / total.figure.value - share.figure.value) <= _rounded(share)
        for part, share in pairs
        if part is not None and share is not None
    )


def _rounded(share: Value) -> float:
    digits = digits_of(abs(share.figure.value), share.cell.text)
    return float(0.51 * 10.0 ** -len(digits.partition(".")[2]))


def _level_of(grid: Grid, column: int) -> int | None:
    """Return the column of amounts before one of shares, below the same header if there is one.

    Behind several years it is of the one that it names, or of the only column that is of none.
    """
    above = grid.head(column).path[:-1]
    before = [one for one in grid.numbers if one < column and _is_amount(grid, one)]
    shares = [one for one in grid.numbers if one < column and OF_ALL.search(grid.head(one).text)]
    beside = [one for one in before if one > max(shares, default=-1)]
    years = {grid.head(one).year for one in beside if grid.head(one).year}
    if len(years) > 1 and not grid.head(column).year:
        said = year_in(grid.head(column).text)
        own = [one for one in beside if grid.head(one).year == said]
        return own[0] if len(own) == 1 else None
    for one in range(column - 1, -1, -1):
        head = grid.head(one)
        if above and head.path[:-1] != above:
            return None
        if _is_amount(grid, one):
            return one if one in grid.numbers else None
    return None


def _is_amount(grid: Grid, column: int) -> bool:
    text = grid.head(column).text
    return not (OF_ALL.search(text) or NO_SUM.search(text))


def _wholes(grid: Grid, column: int, levels: int) -> Iterator[tuple[Line, list[Line]]]:
    """Yield each row of 100% with those that have a share of it: the rows below it, or all."""
    lines = [line for line in grid.lines if _is_share(grid.plain(line, column))]
    lines = [line for line in lines if grid.plain(line, levels) is not None]
    found = [at for at, line in enumerate(lines) if _share(grid.plain(line, column)) == _WHOLE]
    if len(found) == 1:
        parts = [line for at, line in enumerate(lines) if at != found[0]]
        spans = [(lines[found[0]], parts)]
    elif found and found[0] == 0:
        ends = [*found[1:], len(lines)]
        spans = [(lines[a], lines[a + 1 : b]) for a, b in zip(found, ends, strict=True)]
    elif found and found[-1] == len(lines) - 1:
        starts = [0, *(at + 1 for at in found)]
        spans = [(lines[b], lines[a:b]) for a, b in zip(starts, found, strict=False)]
    else:
        spans = []
    for whole, parts in spans:
        own = [line for line in parts if line.unit == whole.unit]
        if len(own) >= _LEAST and all(_fits(grid, levels, whole, line) for line in own):
            yield whole, own


def _fits(grid: Grid, levels: int, whole: Line, part: Line) -> bool:
    one, other = grid.plain(whole, levels), grid.plain(part, levels)
    if one is None or other is None:
        return False
    units = grid.unit(whole, levels, one), grid.unit(part, levels, other)
    return units[0] == units[1] and other.figure.value >= 0 and one.figure.value > 0


def _is_share(value: Value | None) -> bool:
    return value is not None and 0 <= value.figure.value <= _WHOLE


def _share(value: Value | None) -> float | None:
    return None if value is None else value.figure.value
