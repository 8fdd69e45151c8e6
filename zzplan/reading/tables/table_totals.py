"""Totals of tables: the rows above 合计 or 小计, or below a total on top, add up to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import NO_SUM, OF_ALL, Grid, Line, item_of
from zzplan.reading.text.nearness import is_near

_TOTAL = re.compile(r"(?:合计|总计|共计|(?:grand |overall )?totals?)[::]?", re.IGNORECASE)
_SUBTOTAL = re.compile(r"(?:小计|sub-?totals?)[::]?", re.IGNORECASE)
_CALLED = re.compile(
    r".{1,12}(?:合计|总计)[::]?|(?:total|all|net|gross|overall|combined) .{2,40}|.{2,40} total",
    re.IGNORECASE,
)
"""A total that says of what: 支出合计, Total expenditure."""
_OF_TOTAL = re.compile(
    r"(?:一般公共|政府性基金|财政|预算|本年|全[省市县区])*(.{2,4})(?:合计|总计)[::]?|"
    r"total (.{3,})|(.{3,}) total",
    re.IGNORECASE,
)
"""What it is the total of."""
_PLACES = re.compile(r"全[省市县区旗州镇乡](?:合计|总计)?")
_PLACE = re.compile(r"[^、,]{1,12}(?:[省市县区旗州镇乡村]|街道|苏木)")
_ZONE = re.compile("新区|开发区|高新区|经开区|示范区|园区|本级|直属|[市县区]直")
"""Places that lie within the others, so that nobody can tell what adds up."""
_REAL = re.compile("生产总值|增加值|GDP")
"""What the offices of a city and of its counties estimate each by itself."""
_WHOLE = 100.0
_MOST = 15
"""Rows below a total that are looked at."""


def table_totals(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each column that adds up, that it does.

    Parameters
    ----------
    at : callable
        Returns where a cell stands.
    """
    for total, parts in _groups(grid):
        for column in sorted(total.cells):
            found = _column(grid, column, total, parts)
            if found is None:
                continue
            whole, values = found
            head = grid.head(column)
            name = f"{total.label} {head.text}".strip()
            unit = grid.counted(head.text, [whole, *values], head.unit, total.unit)
            items = [item_of(one, at(one.cell), name, unit) for one in (whole, *values)]
            yield Claim("parts", tuple(items), items[0].at, whole=True)


def is_total(line: Line) -> bool:
    """Tell a row that is called a total."""
    return any(
        pattern.fullmatch(_plain(text))
        for pattern in (_TOTAL, _SUBTOTAL)
        for text in (line.label, line.first)
    )


def _is_called(line: Line) -> bool:
    """Tell a total of any name."""
    every = is_total(line) or _is(line, _CALLED) or _is(line, _PLACES)
    return every and not NO_SUM.search(line.label)


def _plain(text: str) -> str:
    return text.strip() if text.isascii() else re.sub(r"\s", "", text)


_STOCK = re.compile(
    "存栏|存量|余额|保有|[年期]末|人口|在[校册岗园]|库存|\\b(?:closing|stocks?|balance|population)\\b",
    re.IGNORECASE,
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def _is(line: Line, pattern: re.Pattern[str]) -> bool:
    return any(pattern.fullmatch(_plain(text)) for text in (line.label, line.first))


def _column(
    grid: Grid, column: int, total: Line, parts: Sequence[Line]
) -> tuple[Value, list[Value]] | None:
    """Return the total of a column with its parts; None where these do not surely add up."""
    head, whole = grid.head(column).text, grid.plain(total, column)
    if whole is None or NO_SUM.search(head):
        return None
    if _STOCK.search(head) and any(_YEAR.match(line.label) for line in parts):
        return None  # 2024年存栏100头, 2025年110头: what there is at the end of each
    values = []
    for line in parts:
        if grid.empty(line, column):
            continue
        value = grid.plain(line, column)
        if value is None or (NO_SUM.search(line.label) and not line.rank):
            return None
        values.append(value)
    shares = OF_ALL.search(head) or any(
        grid.is_share(line, column, value)
        for line in (total, *parts)
        if (value := grid.plain(line, column)) is not None
    )
    if len(values) < 2 or (shares and whole.figure.value != _WHOLE):
        return None
    numbers = [one.figure.value for one in values]
    if 0 < min(numbers) <= whole.figure.value <= max(numbers):
        return None  # what all have together on the average
    units = {line.unit for line in (total, *parts) if line.unit and not grid.empty(line, column)}
    printed = {one.figure.unit for one in (whole, *values)}
    return (whole, values) if len(units) < 2 and len(printed) == 1 else None


def _groups(grid: Grid) -> Iterator[tuple[Line, list[Line]]]:
    """Yield each total with the rows that it is of."""
    lines = grid.lines
    if lines and (_is(lines[0], _TOTAL) or _is(lines[0], _PLACES)):
        if not any(is_total(line) or _is(line, _PLACES) for line in lines[1:]):
            yield from _of(grid, lines[0], lines[1:])
        return
    if lines and _is(lines[0], _CALLED) and not any(map(_is_called, lines[1:])):
        if parts := adding_up(grid, lines[0], lines[1:]):
            yield lines[0], parts
        return
    group: list[Line] = []
    subtotals: list[Line] = []
    named = False
    for number, line in enumerate(lines):
        if _is(line, _SUBTOTAL):
            yield from _of(grid, line, group)
            subtotals.append(line)
            group = []
        elif _is(line, _TOTAL) or _is(line, _PLACES):
            if not named:
                yield from _of(grid, line, [*subtotals, *group])
            elif parts := adding_up(grid, line, [*subtotals, *group]):
                yield line, parts
            group, subtotals, named = [], [], False
        elif _is_called(line):
            named_before, named = named, True
            # of the rows above, or of none: 收入合计, Total population
            parts = adding_up(grid, line, group) or (
                None if named_before else _named_alike(grid, line, group)
            )
            if parts:
                subtotals.append(line)
                group = []
            else:
                parts = adding_up(grid, line, [*subtotals, *group])
                parts = parts or _below(grid, line, lines[number + 1 :])
                group.append(line)
            if parts:
                yield line, parts
        else:
            group.append(line)


def _below(grid: Grid, total: Line, lines: Sequence[Line]) -> list[Line] | None:
    """Return the rows below a total that come to it: Total expenditure, Recurrent, Capital."""
    end = next((at for at, line in enumerate(lines) if _is_called(line)), len(lines))
    found = (adding_up(grid, total, lines[:count]) for count in range(2, min(end, _MOST) + 1))
    return next((parts for parts in found if parts and len(parts) > 1), None)


def _of(grid: Grid, total: Line, lines: Sequence[Line]) -> Iterator[tuple[Line, list[Line]]]:
    """Yield a total with its parts, where the labels tell these from parts of parts."""
    parts = _outermost(lines) or adding_up(grid, total, lines)
    if parts is None or len(parts) < 2:
        return
    if _is(total, _PLACES) and not all(_is_of_place(line) for line in parts):
        return
    if _is(total, _PLACES) and any(
        _REAL.search(text) for text in (*(head.text for head in grid.heads), grid.caption)
    ):
        return
    yield total, parts


def _named_alike(grid: Grid, total: Line, lines: Sequence[Line]) -> list[Line] | None:
    """Return the rows above a named total, where all are called what it is the total of.

    税收收入, 非税收入 and 收入合计: a single column is enough, save where some rows come to the one
    before them, or to what is more than the total.
    """
    said = _OF_TOTAL.fullmatch(_plain(total.label))
    stem = next(filter(None, said.groups()), "").lower() if said else ""
    parts = _outermost(lines)
    if not stem or not parts or len(parts) < 2 or len(parts) < len(lines):
        return None
    head = grid.head(total.cell.column).text.lower() if total.cell else ""
    if not all(line.label.lower().endswith(stem) for line in parts) and stem not in head:
        return None
    for column in total.cells:
        pair = _column(grid, column, total, parts)
        if pair is None or _is_nested(pair[0].figure.value, [one.figure.value for one in pair[1]]):
            return None
    return parts


def _is_nested(whole: float, numbers: Sequence[float]) -> bool:
    """Tell rows some of which are parts of others, by what adds up."""
    if max(numbers) >= whole > 0 or min(numbers) < 0:
        return True
    for first in range(len(numbers)):
        for last in range(first + 1, len(numbers) + 1):
            run = sum(numbers[first:last])
            beside = [*numbers[first - 1 : first or 0], *numbers[last : last + 1]]
            if last - first > 1 and any(is_near(one, run) for one in beside):
                return True
            if is_near(sum(numbers) - run, whole):
                return True
    return False


def adding_up(grid: Grid, total: Line, lines: Sequence[Line]) -> list[Line] | None:
    """Return the outermost rows, where they add up in half of several columns or more.

    What follows 其中 may be of it or of the whole, which only the columns together show.
    """
    parts = _outermost(lines) or [line for line in lines if not line.among]
    found = [pair for one in total.cells if (pair := _column(grid, one, total, parts))]
    held = sum(_adds_up(*pair) for pair in found)
    return parts if held and held * 2 >= len(found) > 1 else None


def _adds_up(whole: Value, values: Sequence[Value]) -> bool:
    return is_near(sum(one.figure.value for one in values), whole.figure.value)


def _is_of_place(line: Line) -> bool:
    return bool(_PLACE.fullmatch(_plain(line.label))) and not _ZONE.search(line.label)


def _outermost(lines: Sequence[Line]) -> list[Line] | None:
    """Return the rows that are no parts of other rows; None where the labels do not tell.

    What follows 其中 may be of it or of the whole, unless numbers in front of the rows say so; rows
    without a number are parts of the one before them, if some stand between two numbers.
    """
    ranks = {line.rank for line in lines if line.rank and not line.among}
    if not ranks:
        return None if any(line.among for line in lines) else list(lines)
    told = [line.rank > 0 and not line.among for line in lines]
    last = max(at for at, numbered in enumerate(told) if numbered)
    between, behind = told[:last], told[last + 1 :]
    if not told[0] or (behind and all(between)):
        return None
    return [line for line in lines if line.rank == min(ranks) and not line.among]
