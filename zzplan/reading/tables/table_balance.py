"""Rows of what is left: Revenue, Expenditure and Balance; 收入合计, 支出合计 and 收支差额."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import NO_SUM, OF_ALL, Grid, Line, item_of
from zzplan.reading.tables.table_totals import adding_up
from zzplan.reading.text.nearness import is_near
from zzplan.structs import Struct

_BALANCE = re.compile(
    r"(?:收支)?(?:差额|结余|盈余|赤字|缺口|平衡)|贸易(?:差额|顺差|逆差)|净出口|"
    r"(?:(?:overall|fiscal|budget|trade|net|financial|total|annual|operating|funding)\s)?"
    r"(?:balance|surplus|deficit|(?:surplus|deficit)\s?/\s?\(?(?:surplus|deficit)\)?|"
    r"surplus(?:\sor\s|\s?\()deficit\)?|shortfall|gap)(?:\s\((?:deficit|surplus)\))?",
    re.IGNORECASE,
)
_SHORT = re.compile("赤字|缺口|逆差|deficit|shortfall|gap", re.IGNORECASE)
"""Its amount is printed without a sign: how much more is spent."""
_FLOWS, _GOODS = (
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (
            r"(?:总收入|收入(?:合计|总计|总额)?|.{0,8}收入(?:合计|总计))|"
            r"(?:(?:total|operating)\s)?(?:revenues?|income|receipts|resources|funding|financing)(?:\sand\sgrants|\s\(incl[^)]*\))?",
            r"(?:总支出|支出(?:合计|总计|总额)?|.{0,8}支出(?:合计|总计))|"
            r"(?:(?:total|operating|net|gross)\s)?(?:expenditures?|budget|spending|payments|costs|outlays)"
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
"""What names all of it: the rows between two such are parts of the second."""
_TRADE = re.compile("贸易|净出口|顺差|逆差|trade", re.IGNORECASE)
_FISCAL = re.compile("收支|赤字|fiscal|budget|funding", re.IGNORECASE)
"""Balances that are of one of the pairs and of no other."""
_CHANGED = re.compile(r"差额|增|减|±|Δ|difference|increase|decrease|\by/?o/?y\b", re.IGNORECASE)
"""Headers of what two columns differ by."""


class _Rows(Struct):
    one: Line
    other: Line
    rest: Line
    apart: bool
    """Other rows stand between them."""


def table_balance(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each column, that what is left lies between the two rows above it.

    Of several columns at least half must show that it does: else it may be of something else. A
    single column shows it where nothing stands between the rows.
    """
    for rows in _found(grid):
        columns = [
            (one, known) for one in _amounts(grid, rows) if (known := _known(grid, one, rows))
        ]
        short = bool(_SHORT.search(_plain(rows.rest)))
        short = short and all(known[2].figure.value >= 0 for _, known in columns)
        found = [(column, _joined(rows, known, short=short)) for column, known in columns]
        held = sum(map(_holds, (joined for _, joined in found)))
        if held * 2 >= len(found) if len(found) > 1 else not rows.apart:
            for column, joined in found:
                yield _claim(grid, at, column, joined)


def _amounts(grid: Grid, rows: _Rows) -> list[int]:
    """Return the columns of amounts: those of years, where there are such, and none of change."""
    columns = [
        one
        for one in sorted(rows.rest.cells)
        if not any(pattern.search(grid.head(one).text) for pattern in (NO_SUM, OF_ALL, _CHANGED))
    ]
    return [one for one in columns if grid.head(one).year] or columns


def _known(grid: Grid, column: int, rows: _Rows) -> list[Value]:
    """Return the three figures of a column, in one unit; none where one lacks.

    Where spending is printed below zero the rest is a sum, and not of this form.
    """
    lines = rows.one, rows.other, rows.rest
    known = [value for line in lines if (value := grid.plain(line, column)) is not None]
    if len(known) < len(lines) or len({one.figure.unit for one in known}) > 1:
        return []
    if min(one.figure.value for one in known[:2]) < 0:
        return []
    pairs = list(zip(lines, known, strict=True))
    units = {grid.unit(line, column, one) for line, one in pairs}
    shares = any(grid.is_share(line, column, one) for line, one in pairs)
    return [] if shares or len(units) > 1 else known


def _found(grid: Grid) -> Iterator[_Rows]:
    lines = grid.lines
    for number, rest in enumerate(lines):
        name = _plain(rest)
        if not _BALANCE.fullmatch(name):
            continue
        trade, fiscal = _TRADE.search(name), _FISCAL.search(name)
        for pair in (*(() if trade else (_FLOWS,)), *(() if fiscal else (_GOODS,))):
            ends = [
                [at for at, line in enumerate(lines[:number]) if pattern.fullmatch(_plain(line))]
                for pattern in pair
            ]
            if not all(ends):
                continue
            one, other = (found[-1] for found in ends)
            upper, lower = sorted((one, other))
            between = _besides(grid, lines[lower], lines[upper + 1 : lower])
            told = all(_TOTAL.search(_plain(lines[at])) for at in (one, other))
            if between and (not told or any(map(_goes_in, between))):
                continue
            if not _besides(grid, lines[lower], lines[lower + 1 : number]):
                apart = number - upper > 2
                yield _Rows(lines[one], lines[other], rest, apart)


def _besides(grid: Grid, total: Line, lines: Sequence[Line]) -> list[Line]:
    """Return the rows beside a total that are no parts of it."""
    if adding_up(grid, total, lines):
        return []
    return [line for line in lines if not line.among]


def _goes_in(line: Line) -> bool:
    return any(pattern.search(_plain(line)) for pattern in (_BESIDE, _BALANCE))


def _joined(rows: _Rows, known: Sequence[Value], *, short: bool) -> list[tuple[Line, Value]]:
    """Return what is taken off, what from, and the rest: of a gap without a sign the less."""
    one, other, rest = zip((rows.one, rows.other, rows.rest), known, strict=True)
    less = short and known[1].figure.value > known[0].figure.value
    return [one, other, rest] if less else [other, one, rest]


def _holds(joined: Sequence[tuple[Line, Value]]) -> bool:
    less, more, rest = (value.figure.value for _, value in joined)
    return is_near(less + rest, more)


def _plain(line: Line) -> str:
    text = line.label or line.first
    return text if text.isascii() else re.sub(r"\s", "", text)


def _claim(
    grid: Grid, at: Callable[[Cell], At], column: int, joined: Sequence[tuple[Line, Value]]
) -> Claim:
    head, year = grid.head(column), grid.head(column).year
    items = [
        item_of(value, at(value.cell), line.label, grid.unit(line, column, value), year)
        for line, value in joined
    ]
    name = " ".join(f"{joined[2][0].label} {'' if year else head.text}".split())
    items[2] = items[2].replace(name=name)
    return Claim("points", tuple(items), items[2].at)
