"""其中 and "of which" in tables: a part is not above what it is a part of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.claims.parts import ALL
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import AMONG, NO_SUM, OF_ALL, Grid, Line, item_of

_MORE = (("税收", "非税"), ("公办", "民办"))
"""Further parts beside which there are no others."""


def table_among(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield that each part is at most its whole: there may be others, or they may overlap."""
    yield from _rows(grid, at)
    yield from _columns(grid, at)


def _rows(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    whole: Line | None = None
    told = True
    every: list[Line] = []
    for number, line in enumerate(grid.lines):
        if not line.among:
            told = told or line.rank > 0
            whole = line if told and line.cells else None
            every = _every(grid.lines[number + 1 :]) if whole else []
            if whole and every:
                yield from _sums(grid, at, whole, every)
            continue
        told = False  # what follows may be of it, and the next 其中 of the same whole
        if whole is None or NO_SUM.search(line.label + whole.label):
            continue
        for column in sorted(line.cells):
            one, other = grid.plain(whole, column), grid.plain(line, column)
            if one is None or other is None or line.unit not in ("", whole.unit):
                continue
            if NO_SUM.search(grid.head(column).text) or OF_ALL.search(grid.head(column).text):
                continue
            if grid.is_share(whole, column, one) or grid.is_share(line, column, other):
                continue
            if not any(line is part for part in every):
                yield from _claim(grid, at, (one, other), column, whole)


def _every(lines: Sequence[Line]) -> list[Line]:
    """Return the rows at the top that begin with 其中 and are all parts there are: 男, 女."""
    for words in (*ALL, *_MORE) if lines and lines[0].among else ():
        parts = lines[: len(words)]
        names = [one.label.lower() for one in parts]
        own = [next((name for name in names if name.startswith(word)), "") for word in words]
        if all(own) and len({*own}) == len(words) == len(parts):
            return list(parts)
    return []


def _sums(
    grid: Grid, at: Callable[[Cell], At], whole: Line, parts: Sequence[Line]
) -> Iterator[Claim]:
    """Yield that a whole is the sum of all its parts."""
    if any(NO_SUM.search(line.label) for line in (whole, *parts)):
        return
    if any(line.unit not in ("", whole.unit) for line in parts):
        return
    for column in sorted(whole.cells):
        lines = (whole, *parts)
        values = [value for line in lines if (value := grid.plain(line, column)) is not None]
        text = grid.head(column).text
        if len(values) < len(lines) or NO_SUM.search(text) or OF_ALL.search(text):
            continue
        pairs = list(zip(lines, values, strict=True))
        if any(grid.is_share(line, column, one) for line, one in pairs):
            continue
        if len({grid.unit(line, column, one) for line, one in pairs}) == 1:
            yield from _claim(grid, at, values, column, whole, every=True)


def _columns(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield the parts that stand beside a whole: 总人口 | 其中:女."""
    for column, head in enumerate(grid.heads):
        before = _whole_of(grid, column)
        if not head.path or before is None or NO_SUM.search(head.text):
            continue
        for line in grid.lines:
            one, other = grid.plain(line, before), grid.plain(line, column)
            if one is None or other is None or NO_SUM.search(line.label):
                continue
            if grid.is_share(line, before, one) or grid.is_share(line, column, other):
                continue
            if grid.unit(line, before, one) == grid.unit(line, column, other):
                yield from _claim(grid, at, (one, other), column, line)


def _whole_of(grid: Grid, column: int) -> int | None:
    """Return the column that one of 其中 is a part of: the last before it that is none."""
    if not any(AMONG.match(text) for text in grid.head(column).path):
        return None
    before = next(
        (
            one
            for one in range(column - 1, -1, -1)
            if not any(AMONG.match(text) for text in grid.head(one).path)
        ),
        None,
    )
    numbers = grid.numbers
    if before not in numbers:
        return None
    text = grid.head(before).text
    return None if NO_SUM.search(text) or OF_ALL.search(text) else before


def _claim(
    grid: Grid,
    at: Callable[[Cell], At],
    values: Sequence[Value],
    column: int,
    line: Line,
    *,
    every: bool = False,
) -> Iterator[Claim]:
    if any(one.figure.value < 0 for one in values):
        return
    head = grid.head(column)
    unit = grid.counted(head.text, values, head.unit, line.unit)
    items = [item_of(one, at(one.cell), f"{line.label} {head.text}", unit) for one in values]
    if len({one.unit for one in items}) == 1:
        yield Claim("parts", tuple(items), items[0 if every else 1].at, whole=every)
