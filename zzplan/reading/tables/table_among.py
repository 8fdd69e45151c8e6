"""其中 and "of which" in tables: a part is not above what it is a part of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.claims.parts import ALL
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import NO_SUM, OF_ALL, Grid, Line, item_of
from zzplan.reading.tables.labels import AMONG
from zzplan.reading.text.nearness import is_near

_MORE = (("公办", "民办"),)
"""Further parts beside which there are no others."""
_MOST = 12
"""Rows behind 其中 that are looked at."""


def table_among(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield that each part is at most its whole: there may be others, or they may overlap."""
    yield from _rows(grid, at)
    yield from _columns(grid, at)


def _rows(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    whole: Line | None = None
    told = True
    unit = ""
    every: list[Line] = []
    for number, line in enumerate(grid.lines):
        if not line.among:
            counted = bool(line.unit and unit) and line.unit != unit  # 户数 behind 总人口
            told = told or line.rank > 0 or counted
            whole = line if told and line.cells else None
            unit = whole.unit if whole else unit
            every = []
            if whole is not None:
                every, sums = _together(grid, whole, grid.lines[number + 1 :])
                for column, values in sums:
                    yield from _claim(grid, at, values, column, whole, every=True)
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


def _together(
    grid: Grid, whole: Line, below: Sequence[Line]
) -> tuple[list[Line], list[tuple[int, list[Value]]]]:
    """Return the rows behind 其中 that a whole is the sum of, with the figures of each column.

    Where no names tell that these are all, at least half of several columns have to.
    """
    if named := _every(below):
        sums = list(_sums(grid, whole, named, _further(whole, named, below)))
        return (named if sums else []), sums
    if not (below and below[0].among):
        return [], []
    run = [below[0]]
    for line in below[1:_MOST]:
        if line.unit not in ("", whole.unit) or 0 < line.rank <= whole.rank:
            break
        if line.among != run[-1].among and len(run) > 1:
            break
        run.append(line)
        sums = list(_sums(grid, whole, run, run))
        if sums:
            return run, sums
    return [], []


def _every(lines: Sequence[Line]) -> list[Line]:
    """Return the rows at the top that begin with 其中 and are all parts there are: 男, 女."""
    for words in (*ALL, *_MORE) if lines and lines[0].among else ():
        parts = lines[: len(words)]
        names = [one.label.lower() for one in parts]
        own = [next((name for name in names if name.startswith(word)), "") for word in words]
        if all(own) and len({*own}) == len(words) == len(parts):
            return list(parts)
    return []


def _further(whole: Line, every: Sequence[Line], below: Sequence[Line]) -> list[Line]:
    """Return the rows behind the parts that may be parts as well: Not stated, 中外合作."""
    found = []
    for line in below[len(every) :]:
        again = line.among and not every[-1].among  # the parts by something else: 男 behind 城镇
        if again or line.unit not in ("", whole.unit) or 0 < line.rank <= whole.rank:
            break
        found.append(line)
    return found


def _sums(
    grid: Grid, whole: Line, parts: Sequence[Line], further: Sequence[Line]
) -> Iterator[tuple[int, list[Value]]]:
    """Yield the columns in which a whole is the sum of all its parts, with the figures.

    Where further rows follow, at least half of several columns must show that these are all: and
    none of them is the sum of some rows more.
    """
    if any(NO_SUM.search(line.label) for line in (whole, *parts)):
        return
    if any(line.unit not in ("", whole.unit) for line in parts):
        return
    found = []
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
            found.append((column, values))
    left = [_left(values) for _, values in found]
    more = any(
        rest and _reaches(rest, [grid.plain(line, column) for line in further])
        for (column, _), rest in zip(found, left, strict=True)
    )
    half = left.count(0.0) * 2 >= len(left) > 1
    if not more and (half or not further):
        yield from found


def _left(values: Sequence[Value]) -> float:
    """Return what a whole is more than its parts; nothing where that may be rounding."""
    whole, *parts = (one.figure.value for one in values)
    return 0.0 if is_near(sum(parts), whole) else whole - sum(parts)


def _reaches(rest: float, further: Sequence[Value | None]) -> bool:
    """Tell whether the next rows come to what is left."""
    together = accumulate(one.figure.value if one else 0.0 for one in further)
    return any(is_near(one, rest) for one in together)


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
            for one in reversed(range(column))
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
