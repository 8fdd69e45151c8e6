"""Columns of change: what two years of a row differ by is printed beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell
from zzplan.plan.units.unit_parts import MONEY, NONE
from zzplan.plan.units.units import read_unit
from zzplan.reading.items import At, Claim
from zzplan.reading.keys import ClaimKind
from zzplan.reading.prose.entries import is_priced
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import OF_ALL, Grid, Head, Line, item_of
from zzplan.structs import Struct

_YEAR = re.compile(
    r"(?:FY\s?)?((?:19|20)[0-9]{2})\s?年?度?\s?"
    r"(?:实际|完成|执行|决算|预算|预计|计划|目标|预期)?[数值]?(?:actuals?|budget|outturn|estimate|forecast)?",
    re.IGNORECASE,
)
_SPAN = re.compile(r"((?:19|20)[0-9]{2})(\s?[-–/~]\s?(?:(?:19|20)?[0-9]{2}))?(?![0-9])\s?年?\s?")
"""The two years that a change is of, or the last of them."""
_PER_CENT = r"\s?[(,]?\s?(?:%|in %|per ?cent)\s?\)?"
_THAN = "(?:[比较](?:上年|去年|同期)|同比)?"
_CHANGE = re.compile(
    rf"(?:(?:percentage |per ?cent |annual )?change|increase|[+]/?-|"
    rf"{_THAN}(?:增减率?|变化|变动率?))(?:{_PER_CENT})?|%\s?(?:change|increase|\+/-)",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    rf"(?:annual )?growth(?: rate)?(?:{_PER_CENT})?|"
    rf"{_THAN}(?:增长率?|增速|增幅|[±+][-/]?)(?:{_PER_CENT})?",
    re.IGNORECASE,
)
"""Of money it may be at constant prices."""
_AVERAGE = re.compile(
    rf"(?:[一-鿿]{{2,4}}期间)?年均(?:递?增长?|增幅)(?:率|速度|速)?(?:{_PER_CENT})?|cagr(?:{_PER_CENT})?|"
    rf"(?:compound |average )?annual (?:average )?(?:growth|change)(?: rate)?(?:{_PER_CENT})?",
    re.IGNORECASE,
)
"""Growth of each year, between two that do not follow each other."""
_POINTS = re.compile(
    rf"{_THAN}(?:增减|变化|变动|提高|增加)?\s?\(?(?:个?百分点)\)?|"
    r"(?:change|increase)?,?\s?\(?(?:percentage points?|pp|% points?)\)?",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    rf"{_THAN}(?:净?增减?(?:加|长)?(?:额|量|数|值)|差额)|(?:absolute |net )change|difference",
    re.IGNORECASE,
)
_SAYS_PER_CENT = re.compile("%|率|per ?cent", re.IGNORECASE)
_SIGN = re.compile(r"[-+−–(▲▼↓↑]")
_REAL = re.compile(
    "生产总值|增加值|总产值|可支配收入|GDP|GVA|gross|value added|real|constant prices|指数",
    re.IGNORECASE,
)
"""Whose growth is printed without the rise of prices."""


class _Column(Struct):
    at: int
    form: str
    pair: tuple[int, int]
    years: tuple[int, int]


def table_changes(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row of two years, that it changes as the column beside them says.

    A sign is part of what is said: +3.8 beside a fall is wrong. Growth (增长) of money is none of
    it, which may be at constant prices; a change of a share is one in points, where it says so.

    Parameters
    ----------
    at : callable
        Returns where a cell stands.
    """
    for column in _columns(grid):
        cells = [line.cells[column.at] for line in grid.lines if column.at in line.cells]
        signed = any(_SIGN.match(cell.text.strip()) for cell in cells)
        for line in grid.lines:
            before, after = (grid.plain(line, one) for one in column.pair)
            change = grid.plain(line, column.at)
            if before is None or after is None or change is None or line.cell is None:
                continue
            falls = after.figure.value < before.figure.value
            kind = _kind(grid, line, column, (before, after, change))
            if kind is None or (falls and not signed) or before.figure.value <= 0:
                continue
            unit = grid.unit(line, column.pair[0], before)
            if before.figure.unit != after.figure.unit:
                continue
            first, last = column.years
            if column.form == "average":
                level = item_of(after, at(after.cell), line.label, unit, last)
                level = level.replace(base_value=before.figure.value, base_year=first,
                                      base_at=at(before.cell))  # fmt: skip
                rate = item_of(change, at(change.cell), line.label, "%", last)
                yield Claim(kind, (level, rate.replace(kind="rate")), rate.at)
                continue
            stated = "%" if kind == "growth" else "个百分点" if column.form == "points" else unit
            items = (
                item_of(before, at(before.cell), line.label, unit, first),
                item_of(after, at(after.cell), line.label, unit, last),
                item_of(change, at(change.cell), line.label, stated, last).replace(kind="rate"),
            )
            yield Claim(kind, items, items[2].at)


def _kind(
    grid: Grid, line: Line, column: _Column, values: tuple[Value, Value, Value]
) -> ClaimKind | None:
    """Return what the change of a row is said to be; None where that is open."""
    before, _, change = values
    share = grid.is_share(line, column.pair[0], before)
    if column.form == "points":
        return "points" if share else None
    if share:
        return None
    if column.form == "difference":
        return "points" if not change.figure.unit else None
    said = grid.unit(line, column.pair[0], before)
    unit = read_unit(said)
    grows = column.form in ("growth", "average")
    if grows and unit.kind == MONEY and is_priced(line.label, said):
        return "growth"  # which prices may explain
    if _REAL.search(line.label) or (grows and unit.kind in (MONEY, NONE)):
        return None
    return "growth"


def _columns(grid: Grid) -> Iterator[_Column]:
    """Yield the columns of change, each with the two years that it is of."""
    years = {
        column: year
        for column, head in enumerate(grid.heads)
        if (year := _year(head)) and not OF_ALL.search(head.text.replace(head.unit, ""))
    }
    if len({*years.values()}) < len(years):
        return  # 预算 and 决算 of one year
    found = []
    for column, head in enumerate(grid.heads):
        name = _SPAN.sub("", head.path[-1]).strip() if head.path else ""
        form = _form(grid, column, name)
        if form and column not in years:
            found.append((column, form, head.text))
    if len({form for _, form, _ in found}) != len(found):
        return
    for column, form, text in found:
        for pair in _pairs(text, years, apart=form == "average"):
            yield _Column(column, form, pair, (years[pair[0]], years[pair[1]]))


def _year(head: Head) -> int | None:
    """Return the year that stands above a column, with its unit or without."""
    for text in head.path:
        bare = text.replace(f"({head.unit})", "").replace(head.unit, "")
        found = _YEAR.fullmatch(bare.strip())
        if found is not None:
            return int(found[1])
    return None


def _form(grid: Grid, column: int, name: str) -> str:
    """Tell what a column of change is in: in per cent, in points, or in the unit of its row."""
    forms = (("points", _POINTS), ("difference", _DIFFERENCE), ("change", _CHANGE),
             ("average", _AVERAGE), ("growth", _GROWTH))  # fmt: skip
    form = next((form for form, pattern in forms if pattern.fullmatch(name)), "")
    if form not in ("change", "growth", "average") or _SAYS_PER_CENT.search(name):
        return form
    values = [grid.plain(line, column) for line in grid.lines]
    told = [value.figure.unit == "%" for value in values if value is not None]
    return form if told and all(told) else ""


def _pairs(header: str, years: dict[int, int], *, apart: bool) -> Iterator[tuple[int, int]]:
    """Yield the columns of the two years in a row that a change is of, or of two years apart."""
    said = _SPAN.search(header)
    ordered = sorted(years, key=lambda column: years[column])
    if apart:
        if len(ordered) == 2 and not said and years[ordered[1]] - years[ordered[0]] > 1:
            yield ordered[0], ordered[1]
        return
    for first, last in pairwise(ordered):
        of = years[first if said and said[2] else last]
        own = len(ordered) == 2 if said is None else of == int(said[1])
        if own and years[last] - years[first] == 1:
            yield first, last
            return
