"""Cells with a level and its growth, which stand in two columns: 31.5亿元，增长4.2%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.columns import year_in
from zzplan.reading.tables.headers import headers_of, rows_of
from zzplan.reading.words.fold import fold
from zzplan.structs import Struct

_PAIR = re.compile(
    r"(?P<level>[^0-9,;。]{0,8}[0-9][0-9,.]*[^0-9,;。()]{0,8}?)"
    r"(?:\s?[,;、]\s?|\s?\(|\s(?=up\b|down\b))"
    r"(?P<growth>(?:同比|[比较](?:上年|去年))?(?P<yearly>年均)?(?:名义)?"
    r"(?:增长?|下?降|(?:up|down|growth of)\s|[-+])\s?(?:by\s)?"
    r"[0-9]+(?:\.[0-9]+)?\s?%(?:左右|以上)?)\s?\)?",
    re.IGNORECASE,
)
_LEAST = 2
"""Cells that show of a table that it prints both together."""

_Pairs = Mapping[int, re.Match[str]]


class Part(Struct):
    """A cell that is a part of one of the document."""

    cell: Cell
    whole: Cell
    first: int
    """Where in its text the part begins."""


def paired(table: Table) -> tuple[Table, tuple[Part, ...]]:
    """Return a table whose levels and growths have columns of their own, and what was parted."""
    rows = rows_of(table)
    count = headers_of(table, rows) if table.aligned else 0
    found = {id(one): pair for row in rows[count:] for one in row if (pair := _pair(one))}
    if len(found) < _LEAST or not count:
        return table, ()
    columns = _parted(table, found, {one.column: one for row in rows[:count] for one in row})
    last = rows[count - 1][0].row
    parts: list[Part] = []
    cells: list[Cell] = []
    for one in table.cells:
        before = sum(at < one.column for at in columns)
        within = sum(one.column <= at < one.column + one.columns for at in columns)
        alone = one.columns == 1 and within == 1
        moved = one.replace(
            column=one.column + before, columns=one.columns + (0 if alone else within)
        )
        if alone and id(one) in found:
            own = list(_parts(moved, one, found[id(one)]))
            parts += own
            cells += [part.cell for part in own]
        else:
            cells.append(moved)
        if alone and one.row + one.rows - 1 == last:
            yearly = "年均" if columns[one.column] else ""
            cells.append(moved.replace(column=moved.column + 1, text=f"{one.text}{yearly}增长(%)"))
    return table.replace(cells=tuple(cells)), tuple(parts)


def _parted(table: Table, found: _Pairs, heads: Mapping[int, Cell]) -> dict[int, bool]:
    """Return the columns to part, with whether their growth is called one of each year.

    Growth that no word calls so is that of a year beside a column of the year before, or in the
    first; else nobody knows whether it is over all years.
    """
    years = {at: year_in(fold(one.text).text) for at, one in heads.items() if one.columns == 1}
    named = {year for year in years.values() if year}
    columns = {}
    for at in sorted(years):
        own = [found[id(one)] for one in table.cells if one.column == at and id(one) in found]
        yearly = any(pair["yearly"] for pair in own)
        year = years[at]
        if own and (yearly or year in (None, min(named, default=None)) or (year or 0) - 1 in named):
            columns[at] = yearly
    return columns


def _pair(cell: Cell) -> re.Match[str] | None:
    folded = fold(cell.text)
    return _PAIR.fullmatch(folded.text.strip()) if "%" in folded.text else None


def _parts(moved: Cell, whole: Cell, pair: re.Match[str]) -> Iterator[Part]:
    folded = fold(whole.text)
    begin = len(folded.text) - len(folded.text.lstrip())
    for at, name in enumerate(("level", "growth")):
        first, last = folded.span(begin + pair.start(name), begin + pair.end(name))
        start = None if whole.start is None else whole.start + first
        text = whole.text[first:last]
        yield Part(moved.replace(text=text, column=moved.column + at, start=start), whole, first)
