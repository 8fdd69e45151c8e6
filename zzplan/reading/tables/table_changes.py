"""Columns of change: what two years of a row differ by is printed beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from zzplan.plan.inputs.blocks import Cell
from zzplan.plan.units.unit_parts import MONEY, NONE
from zzplan.plan.units.units import read_unit
from zzplan.reading.items import At, Claim
from zzplan.reading.keys import ClaimKind
from zzplan.reading.prose import grammar
from zzplan.reading.prose.entries import is_priced
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.change_forms import FALLS, form_of
from zzplan.reading.tables.change_years import DATED, change_in, ends_of, years_beside
from zzplan.reading.tables.grid import OF_ALL, Grid, Line, item_of
from zzplan.reading.tables.growth_labels import is_nominal
from zzplan.reading.tables.overall import Change, is_over_all, is_overall, is_step
from zzplan.reading.tables.spans import years_of
from zzplan.structs import Struct

_NOTE = re.compile(r"[0-9%]\s*(?:[*†‡①-⑳¹²³⁴-⁹]|[\[(](?:注|[a-z]|[0-9])[\])])", re.IGNORECASE)
"""A change that a footnote says something of, such as what it is counted from."""
_SIGN = re.compile(r"[-+−–(▲▼↓↑]")
_REAL = re.compile(
    "生产总值|增加值|总产值|可支配收入|(?:居民|人均|农民)[^财税]{0,6}收入|工资|指数|"
    r"GDP|GVA|gross|value added|real|constant prices|\b(?:wages?|earnings)\b|"
    r"\b(?:households?|disposable|personal|per capita|rural|urban|farm\w*) incomes?\b",
    re.IGNORECASE,
)
"""Whose growth is printed without the rise of prices."""


class _Column(Struct):
    at: int
    form: str
    pair: tuple[int, int]
    years: tuple[int | None, int | None]
    bare: str = ""
    """The form of numbers that print no unit."""
    overall: bool = False
    """Of a rise over several years, as its rows show: prices are in it."""
    times: bool = False
    """Only what says how many times as much is surely over all of them."""


def table_changes(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row of two years, that it changes as the column beside them says.

    A sign is part of what is said: +3.8 beside a fall is wrong. Growth (增长) of money is none of
    it, which may be at constant prices; a change of a share is one in points, where it says so.

    """
    for column in (*_columns(grid), *_between(grid)):
        cells = [line.cells[column.at] for line in grid.lines if column.at in line.cells]
        down = FALLS.search(grid.head(column.at).text) is not None
        signed = down or any(_SIGN.match(cell.text.strip()) for cell in cells)
        for line in grid.lines:
            values = _values(grid, line, column)
            if values is None or line.cell is None:
                continue
            before, after, change = values
            falls = after.figure.value < before.figure.value
            form = _form_of(grid, line, column, values)
            kind = _kind(grid, line, column.replace(form=form), values)
            times = kind == "factor"
            if kind is None or before.figure.value <= 0 or (column.times and not times):
                continue
            if (falls and not (signed or times)) or (down and kind != "growth"):
                continue
            unit = grid.unit(line, column.pair[0], before)
            if before.figure.unit != after.figure.unit:
                continue
            first, last = column.years
            if form == "average":
                level = item_of(after, at(after.cell), line.label, unit, last)
                level = level.replace(base_value=before.figure.value, base_year=first,
                                      base_at=at(before.cell))  # fmt: skip
                rate = item_of(change, at(change.cell), line.label, "%", last)
                yield Claim(kind, (level, rate.replace(kind="rate")), rate.at)
                continue
            stated = "%" if kind == "growth" else "个百分点" if form == "points" else unit
            said = item_of(change, at(change.cell), line.label, stated, last)
            items = (
                item_of(before, at(before.cell), line.label, unit, first),
                item_of(after, at(after.cell), line.label, unit, last),
                said.replace(kind="multiple" if times else "rate"),
            )
            yield Claim(kind, items, items[2].at, falls=down and change.figure.value > 0)


def _values(grid: Grid, line: Line, column: _Column) -> tuple[Value, Value, Value] | None:
    before, after = (grid.plain(line, one) for one in column.pair)
    change = grid.times(line, column.at) or grid.plain(line, column.at)
    if before is None or after is None or change is None or _NOTE.search(change.cell.text):
        return None
    if column.form == "average" and not change.figure.unit and is_step(before, after, change):
        return None
    return before, after, change


def _form_of(grid: Grid, line: Line, column: _Column, values: tuple[Value, Value, Value]) -> str:
    """Tell what a change is in, by its cell where the header leaves it open: 50%, 18 pp, +45."""
    unit = values[2].figure.unit
    if values[2].figure.multiple or unit in ("倍", "times"):
        return "factor" if column.form in ("change", "difference", "mixed") else ""
    if column.form in ("change", "growth", "mixed") and unit in grammar.POINTS:
        return "points"
    if column.form != "mixed":
        return column.form
    if not unit and grid.is_share(line, column.pair[0], values[0]):
        return "points"
    return "change" if unit in grammar.PERCENT else "" if unit else column.bare


def _kind(
    grid: Grid, line: Line, column: _Column, values: tuple[Value, Value, Value]
) -> ClaimKind | None:
    """Return what the change of a row is said to be; None where that is open."""
    before, _, change = values
    if column.form == "factor":
        return "factor"
    share = grid.is_share(line, column.pair[0], before)
    if column.form == "points":
        return "points" if share else None
    if share or not column.form:
        return None
    said = grid.unit(line, column.pair[0], before)
    if column.form == "difference":
        own = grid.head(column.at).unit  # thousands beside millions
        return "points" if not change.figure.unit and not (own and said and own != said) else None
    unit = read_unit(said)
    grows = column.form in ("growth", "average")
    if grows and unit.kind == MONEY and (is_priced(line.label, said) or is_nominal(line.label)):
        return "growth"  # which prices may explain, or do not matter for
    if _REAL.search(line.label) or (grows and not column.overall and unit.kind in (MONEY, NONE)):
        return None
    return "growth"


def _columns(grid: Grid) -> Iterator[_Column]:
    """Yield the columns of change, each with the two years that it is of."""
    every = {
        column: year
        for column, head in enumerate(grid.heads)
        if (year := head.year) and not OF_ALL.search(head.text.replace(head.unit, ""))
    }
    forms = _forms(grid, every)
    for column, form in forms:
        near, pair = years_beside(grid, column, every, apart=form == "average")
        if pair is None and form != "average" and any(one == column - 1 for one, _ in forms):
            near, pair = years_beside(grid, column - 1, every, apart=False)  # in per cent
        if pair is not None:
            found = _Column(column, form, pair, (near[pair[0]], near[pair[1]]))
            yield found.replace(bare=_bare(grid, found))


def _between(grid: Grid) -> Iterator[_Column]:
    """Yield the columns of change between two years that lie apart: a base and a goal.

    They may say the change of each year, too: their rows show which.
    """
    dated = [at for at, one in enumerate(grid.columns) if one.role in DATED]
    for at, form in _forms(grid, dated):
        pair = ends_of(grid, at)
        if pair is None or grid.columns[at].role != "other" or form == "average":
            continue
        first, last = (grid.columns[one].year for one in pair)
        years = last - first if first and last else None
        if years is not None and years < 2:
            continue  # as of any two years
        column = _Column(at, form, pair, (first, last), overall=True)
        column = column.replace(bare=_bare(grid, column))
        changes = [one for line in grid.lines for one in _change(grid, line, column)]
        yield column.replace(times=not is_overall(changes, years))


def _change(grid: Grid, line: Line, column: _Column) -> Iterator[Change]:
    values = _values(grid, line, column)
    if values is not None and values[0].figure.value:
        form = _form_of(grid, line, column, values)
        before, after, stated = (one.figure.value for one in values)
        if form and form != "factor":
            yield Change(before, after, stated, form in ("points", "difference"))


def _bare(grid: Grid, column: _Column) -> str:
    """Tell numbers without a unit that are per cent from amounts, by what more rows come to."""
    if column.form != "mixed":
        return ""
    fit = {}
    for form in ("difference", "change"):
        read = column.replace(bare=form)
        fit[form] = sum(
            is_over_all(one) for line in grid.lines for one in _change(grid, line, read)
        )
    less, more = sorted(fit, key=lambda form: fit[form])
    return more if fit[more] > fit[less] else ""


def _forms(grid: Grid, years: Collection[int]) -> list[tuple[int, str]]:
    """Return the columns of change with what they are in; none where two are in the same."""
    found = []
    for column, head in enumerate(grid.heads):
        form = _form(grid, column, change_in(head.path[-1])) if head.path else ""
        if form and column not in years:
            found.append((column, form))
    named = all(years_of(grid.head(column).text) for column, _ in found)
    return found if named or len({form for _, form in found}) == len(found) else []


def _form(grid: Grid, column: int, name: str) -> str:
    """Tell what a column of change is in, by its values where its header leaves it open."""
    form, told = form_of(name)
    if told:
        return form
    values = [grid.plain(line, column) for line in grid.lines]
    units = {value.figure.unit for value in values if value is not None}
    if "%" in units and units <= {"%", *grammar.POINTS}:
        return form
    return "mixed" if form == "change" else ""
