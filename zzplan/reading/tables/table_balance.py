"""Rows of what is left: Revenue, Expenditure and Balance; 收入合计, 支出合计 and 收支差额."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import Grid, Line, item_of
from zzplan.reading.tables.table_totals import adding_up
from zzplan.structs import Struct

_BALANCE = re.compile(
    r"(?:收支)?(?:差额|结余|盈余|赤字|缺口|平衡)|贸易(?:差额|顺差|逆差)|净出口|"
    r"(?:(?:overall|fiscal|budget|trade|net|financial|total|annual)\s)?"
    r"(?:balance|surplus|deficit|(?:surplus|deficit)\s?/\s?\(?(?:surplus|deficit)\)?|"
    r"surplus(?:\sor\s|\s?\()deficit\)?|shortfall|(?:funding\s)?gap)(?:\s\((?:deficit|surplus)\))?",
    re.IGNORECASE,
)
_SHORT = re.compile("赤字|缺口|逆差|deficit|shortfall|gap", re.IGNORECASE)
"""Its amount is printed without a sign: how much more is spent."""
_PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (
            r"(?:总收入|收入(?:合计|总计|总额)?|.{0,8}收入(?:合计|总计))|"
            r"(?:total\s)?(?:revenues?|income|receipts|resources)(?:\sand\sgrants|\s\(incl[^)]*\))?",
            r"(?:总支出|支出(?:合计|总计|总额)?|.{0,8}支出(?:合计|总计))|"
            r"(?:total\s)?(?:expenditures?|spending|payments|costs|outlays)"
            r"(?:\sand\snet\slending)?",
        ),
        (r"出口(?:总?额)?|(?:total\s)?exports", r"进口(?:总?额)?|(?:total\s)?imports"),
    )
)
_BESIDE = re.compile(
    "补助|转移|调入|调出|上年|结转|债务|融资|置换|稳定调节|grants?|transfers?|lending|financing|carr|opening|"
    "reserves?|borrowing|interest|other",
    re.IGNORECASE,
)
"""Rows that may go into what is left as well."""


_TOTAL = re.compile("合计|总|total", re.IGNORECASE)


class _Rows(Struct):
    one: Line
    other: Line
    rest: Line


def table_balance(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each column, that what is left lies between the two rows above it."""
    for rows in _found(grid):
        lines = rows.one, rows.other, rows.rest
        signed = any(
            value.figure.value < 0
            for column in rows.rest.cells
            if (value := grid.plain(rows.rest, column)) is not None
        )
        for column in sorted(rows.rest.cells):
            values = [grid.plain(line, column) for line in lines]
            known = [one for one in values if one is not None]
            if len(known) < len(lines) or len({one.figure.unit for one in known}) > 1:
                continue
            if any(
                grid.is_share(line, column, one) for line, one in zip(lines, known, strict=True)
            ):
                continue
            units = {grid.unit(line, column, one) for line, one in zip(lines, known, strict=True)}
            if len(units) == 1:
                yield _claim(grid, at, column, rows, known, short=not signed)


def _found(grid: Grid) -> Iterator[_Rows]:
    lines = grid.lines
    for number, rest in enumerate(lines):
        if not _BALANCE.fullmatch(_plain(rest)):
            continue
        for first, second in _PAIRS:
            ends = [
                [at for at, line in enumerate(lines[:number]) if pattern.fullmatch(_plain(line))]
                for pattern in (first, second)
            ]
            if not all(ends):
                continue
            one, other = (found[-1] for found in ends)
            upper, lower = sorted((one, other))
            between = lines[upper + 1 : lower]
            parts = adding_up(grid, lines[lower], between) is not None
            rows = (*(() if parts else between), *lines[lower + 1 : number])
            beside = [_plain(line) for line in rows if not line.among]
            if any(_BESIDE.search(name) or _BALANCE.search(name) for name in beside):
                continue
            told = all(_TOTAL.search(_plain(lines[at])) for at in (one, other))
            if told or not beside:
                yield _Rows(lines[one], lines[other], rest)


def _plain(line: Line) -> str:
    text = line.label or line.first
    return text if text.isascii() else re.sub(r"\s", "", text)


def _claim(
    grid: Grid,
    at: Callable[[Cell], At],
    column: int,
    rows: _Rows,
    values: Sequence[Value],
    *,
    short: bool,
) -> Claim:
    one, other, rest = values
    ends = [(rows.other, other), (rows.one, one)]
    if short and _SHORT.search(_plain(rows.rest)) and other.figure.value > one.figure.value:
        ends.reverse()
    head, year = grid.head(column), grid.head(column).year
    items = [
        item_of(value, at(value.cell), line.label, grid.unit(line, column, value), year)
        for line, value in (*ends, (rows.rest, rest))
    ]
    name = " ".join(f"{rows.rest.label} {'' if year else head.text}".split())
    items[2] = items[2].replace(name=name)
    return Claim("points", tuple(items), items[2].at)
