"""Columns of change that say of no years: over all of them, or in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.prose import grammar
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import is_percent
from zzplan.reading.tables.rates import YEARLY
from zzplan.reading.tables.rows import row_of
from zzplan.reading.words.cues import Cues
from zzplan.structs import Struct

_LEAST = 0.1
_NEAR = 0.02
"""Points, and the part of a change, by which a printed one may differ."""


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
    whole = each = 0
    for one in changes:
        total = is_over_all(one)
        yearly = years is not None and years > 1 and fits(_yearly(one, years), one.stated)
        whole += total and not yearly
        each += yearly and not total
    return whole > each


def is_over_all(one: Change) -> bool:
    """Tell a change from the one value to the other."""
    difference = one.after - one.before
    return fits(difference if one.points else 100 * difference / one.before, one.stated)


def _yearly(one: Change, years: int) -> float:
    if one.points:
        return (one.after - one.before) / years
    ratio = one.after / one.before
    return 100.0 * (ratio ** (1 / years) - 1) if ratio > 0 else 0.0


def fits(change: float, stated: float) -> bool:
    """Tell whether a printed change is about so much; a fall is printed with a sign or without."""
    return abs(abs(change) - abs(stated)) <= max(_LEAST, _NEAR * abs(change))


def without_overall(
    columns: Sequence[Column], rows: Sequence[Mapping[int, Cell]], cues: Cues
) -> tuple[Column, ...]:
    """Take what changes over all years for no rate of each."""
    base = [one.year for one in columns if one.role == "base" and one.year]
    goal = [one.year for one in columns if one.role == "goal" and one.year]
    open_ = [
        one
        for one in columns
        if one.role == "rate" and one.year is None and not YEARLY.search(one.header)
    ]
    if len(open_) != 1 or not base or len(goal) != 1 or goal[0] - base[-1] < 2:
        return tuple(columns)
    changes = []
    for cells in rows:
        line = row_of(cells, columns, cues)
        found = [line.of(role)[-1:] for role in ("base", "goal", "rate")] if line else [[]]
        if line is None or not all(found):
            continue
        before, after, stated = (one[0][1] for one in found)
        if before.figure.value and not stated.bracketed:
            changes.append(change_of(before, after, stated, share=is_percent(line.unit)))
    if not is_overall(changes, goal[0] - base[-1]):
        return tuple(columns)
    return tuple(one.replace(role="other") if one in open_ else one for one in columns)


def change_of(before: Value, after: Value, stated: Value, *, share: bool) -> Change:
    """Return the change of a row: in points where its values are shares."""
    points = share or stated.figure.unit in grammar.POINTS
    return Change(before.figure.value, after.figure.value, stated.figure.value, points)
