"""Columns of change that say of no years: over all of them, or in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import Claim
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import is_percent
from zzplan.reading.tables.measures import measure_of
from zzplan.reading.tables.rows import row_of
from zzplan.reading.tables.spans import YEARLY, years_of
from zzplan.reading.words.cues import Cues
from zzplan.structs import Struct

_EXACT = 1e-9
_LEAST = 0.1
_NEAR = 0.02
_ROWS = 2
"""Points, and the part of a change, by which a printed one may differ; rows that show a year."""


class Change(Struct):
    """What a row says of its change."""

    before: float
    after: float
    stated: float
    points: bool
    """It is one of points, or in the unit of the row; else one in per cent."""


def is_overall(changes: Iterable[Change], years: int | None) -> bool:
    """Tell a column whose rows change so much over all years, and not in each.

    Only what no header says is told by numbers: of the rows that fit one of the two readings more
    fit this one.
    """
    return _more_over_all(changes, years) > 0


def is_yearly(changes: Iterable[Change], years: int) -> bool:
    """Tell one whose rows change so much in each year."""
    return _more_over_all(changes, years) < 0


def _more_over_all(changes: Iterable[Change], years: int | None) -> int:
    more = 0
    for one in changes:
        total = is_over_all(one)
        yearly = years is not None and years > 1 and fits(_yearly(one, years), one.stated)
        more += total - yearly
    return more


def is_over_all(one: Change) -> bool:
    """Tell a change from the one value to the other."""
    difference = one.after - one.before
    return fits(difference if one.points else 100 * difference / one.before, one.stated)


def _yearly(one: Change, years: int) -> float:
    if one.points:
        return (one.after - one.before) / years
    ratio = one.after / one.before
    return 100.0 * (ratio ** (1 / years) - 1) if ratio > 0 else 0.0


def is_step(before: Value, after: Value, stated: Value) -> bool:
    """Tell what is more by just so much: 80, 120 and 40 are no growth of 40% a year."""
    return abs(after.figure.value - before.figure.value - stated.figure.value) < _EXACT


def fits(change: float, stated: float) -> bool:
    """Tell whether a printed change is about so much; a fall is printed with a sign or without."""
    return abs(abs(change) - abs(stated)) <= max(_LEAST, _NEAR * abs(change))


def without_overall(
    columns: Sequence[Column], rows: Sequence[Mapping[int, Cell]], cues: Cues
) -> tuple[Column, ...]:
    """Take what changes over all years for no rate of each.

    Growth from one year to another that its header names is one of each only where rows show it.
    """
    open_ = [one for one in columns if _is_open(one)]
    if len(open_) != 1:
        return tuple(columns)
    named = years_of(open_[0].header)
    base = [one.year for one in columns if one.role == "base" and one.year]
    goal = [one.year for one in columns if one.role == "goal" and one.year]
    if named:
        base, goal = [named[0]], [named[1]]
    if not base or not goal:
        return tuple(columns)
    last = max(goal)
    for first in [base[-1], *_between(columns, base[-1], last)]:
        if last - first < 2:
            continue
        held = [
            one.replace(role="base") if one.role == "other" and one.year == first else one
            for one in columns
        ]
        changes = list(_changes(held, rows, (first, last), cues))
        years = last - first
        yearly = named and changes and not is_yearly(changes, years)
        if yearly or (is_overall(changes, years) and (first == base[-1] or len(changes) >= _ROWS)):
            return tuple(one.replace(role="other") if one in open_ else one for one in held)
    return tuple(columns)


def _between(columns: Sequence[Column], first: int, last: int) -> list[int]:
    """Return the years that may be over as well, which a change may be counted from."""
    years = (one.year for one in columns if one.role == "other" and one.year)
    return [year for year in years if first < year < last]


def _changes(
    columns: Sequence[Column],
    rows: Sequence[Mapping[int, Cell]],
    ends: tuple[int, int],
    cues: Cues,
) -> Iterator[Change]:
    """Yield what the rows say of a column of growth and of the years that it may lie between."""
    header = next(one.header for one in columns if _is_open(one))
    for cells in rows:
        line = row_of(cells, columns, cues)
        dated = _measured(line.of("base", "goal", "over"), header) if line else ()
        pair = [[one for of, one in dated if of.year == year] for year in ends]
        found = [*pair, [one for of, one in line.of("rate") if _is_open(of)] if line else []]
        if line is None or not all(found):
            continue
        before, after, stated = (one[-1] for one in found)
        if before.figure.value and not stated.bracketed:
            yield change_of(before, after, stated, share=is_percent(line.unit))


def _is_open(one: Column) -> bool:
    """Tell growth whose header leaves open whether it is of each year."""
    years = one.year is None or years_of(one.header)
    return one.role == "rate" and bool(years) and not YEARLY.search(one.header)


def _measured(found: Sequence[tuple[Column, Value]], header: str) -> list[tuple[Column, Value]]:
    """Return the values of what the header of a rate names: 人口增长 is none of 社区数."""
    measures = [measure_of(one.header).casefold() for one, _ in found]
    named = [one for one in measures if one and one in header.casefold()]
    pairs = zip(measures, found, strict=True)
    return [pair for one, pair in pairs if not named or any(map(one.endswith, named))]


def change_of(before: Value, after: Value, stated: Value, *, share: bool) -> Change:
    """Return the change of a row: in points where its values are shares."""
    points = share or stated.figure.unit in grammar.POINTS
    return Change(before.figure.value, after.figure.value, stated.figure.value, points)


def overstates(claim: Claim) -> bool:
    """Tell growth that is less than printed: a goal is met, whose rate promises more."""
    if claim.kind != "growth" or len(claim.figures) != 3:
        return False
    before, after, said = (one.value for one in claim.figures)
    return before > 0 and said > 100 * (after / before - 1)
