"""Columns of shares: beside each amount the share that it has of the one that is 100%."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.prose.entries import digits_of
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import year_in
from zzplan.reading.tables.grid import ASIDE, NO_SUM, OF_ALL, Grid, Line, item_of
from zzplan.structs import Struct

_WHOLE = 100.0
_HALF = 0.51
"""Of the last digit of a share, and what floats lose."""
_LEAST = 2
"""Rows that a whole has at least."""


class _Row(Struct):
    line: Line
    amount: Value
    share: Value


def table_shares(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row, that its share is its part of the row that the table calls 100%."""
    for column in grid.numbers:
        head = grid.head(column)
        if not OF_ALL.search(head.text) or NO_SUM.search(head.text) or ASIDE.search(head.name):
            continue
        levels = _shown_by_rows(grid, column)
        levels = _level_of(grid, column) if levels is None else levels
        if levels is None:
            continue
        of = grid.head(levels)
        for whole, parts in _wholes(grid, column, levels):
            if not any(_shown(whole, part) for part in parts):
                continue
            for part in parts:
                amounts = [part.amount, whole.amount]
                unit = grid.counted(of.text, amounts, of.unit, whole.line.unit)
                name = f"{part.line.label} {head.text}".strip()
                items = (
                    item_of(part.amount, at(part.amount.cell), name, unit),
                    item_of(whole.amount, at(whole.amount.cell), whole.line.label, unit),
                    item_of(part.share, at(part.share.cell), name, "%"),
                )
                yield Claim("share", items, items[2].at)


def _shown_by_rows(grid: Grid, column: int) -> int | None:
    """Return, of several columns of amounts, the one whose rows come to the shares: most of them.

    No other may come to as many.
    """
    held = []
    for one in grid.numbers[: grid.numbers.index(column)]:
        found = [
            _shown(whole, part)
            for whole, parts in (_wholes(grid, column, one) if _is_amount(grid, one) else ())
            for part in parts
        ]
        if sum(found) * 2 > len(found) and sum(found) > _LEAST:
            held.append((sum(found), one))
    held.sort()
    return held[-1][1] if held and (len(held) == 1 or held[-1][0] > held[-2][0]) else None


def _shown(whole: _Row, part: _Row) -> bool:
    """Tell whether a share is one of its total: where that is misprinted, their sum says so."""
    share = part.share
    decimals = len(digits_of(abs(share.figure.value), share.cell.text).partition(".")[2])
    told = _WHOLE * part.amount.figure.value / whole.amount.figure.value
    return abs(told - share.figure.value) <= _HALF * 10.0**-decimals


def _level_of(grid: Grid, column: int) -> int | None:
    """Return the column of amounts before one of shares, below the same header if there is one.

    Behind several years it is of the one that it names, or of the only column that is of none.
    """
    above = grid.head(column).path[:-1]
    beside: list[int] = []  # behind the shares before this one
    before = grid.numbers[: grid.numbers.index(column)]
    said = year_in(grid.head(column).text)
    for one in before:
        beside = [] if OF_ALL.search(grid.head(one).text) else [*beside, one]
    beside = [one for one in (before if said else beside) if _is_amount(grid, one)]
    years = {grid.head(one).year for one in beside if grid.head(one).year}
    if len(years) > 1 and (said or not grid.head(column).year):
        own = [one for one in beside if grid.head(one).year == said]
        return own[0] if len(own) == 1 else None
    for one in reversed(range(column)):
        if above and grid.head(one).path[:-1] != above:
            return None
        if _is_amount(grid, one):
            return one if one in grid.numbers else None
    return None


def _is_amount(grid: Grid, column: int) -> bool:
    text = grid.head(column).text
    return not (OF_ALL.search(text) or NO_SUM.search(text))


def _wholes(grid: Grid, column: int, levels: int) -> Iterator[tuple[_Row, list[_Row]]]:
    """Yield each row of 100% with those that have a share of it: all others, or its neighbours."""
    rows = [
        _Row(line, amount, share)
        for line in grid.lines
        if (share := grid.plain(line, column)) and 0 <= share.figure.value <= _WHOLE
        if (amount := grid.plain(line, levels))
    ]
    wholes = [row for row in rows if _is_whole(row)]
    if len(wholes) == 1:
        spans = [(wholes[0], [row for row in rows if not _is_whole(row)])]
    else:
        spans = _spans(rows) if wholes else []
    for whole, parts in spans:
        own = [part for part in parts if part.line.unit == whole.line.unit]
        if len(own) >= _LEAST and all(_fits(grid, levels, whole, part) for part in own):
            yield whole, own


def _spans(rows: Sequence[_Row]) -> list[tuple[_Row, list[_Row]]]:
    """Return several wholes, each above its parts or each below them."""
    spans: list[tuple[_Row, list[_Row]]] = []
    parts: list[_Row] = []
    above = _is_whole(rows[0])
    for row in rows:
        if not _is_whole(row):
            parts.append(row)
            continue
        spans.append((row, parts if not above else []))
        parts = spans[-1][1] if above else []
    return spans if above or not parts else []


def _is_whole(row: _Row) -> bool:
    return row.share.figure.value == _WHOLE


def _fits(grid: Grid, levels: int, whole: _Row, part: _Row) -> bool:
    units = {grid.unit(row.line, levels, row.amount) for row in (whole, part)}
    return len(units) == 1 and part.amount.figure.value >= 0 and whole.amount.figure.value > 0
