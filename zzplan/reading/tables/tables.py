"""Tables of indicators: each row is a goal, its columns are read by their headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.cells import is_alone, is_bare, is_compound, is_nothing, value_of
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.growth_labels import is_growth, named_after
from zzplan.reading.tables.headers import Group, body_of, groups_of, headers_of, rows_of
from zzplan.reading.tables.overall import without_overall
from zzplan.reading.tables.periods import over_years
from zzplan.reading.tables.places import of_places
from zzplan.reading.tables.row import Row
from zzplan.reading.tables.rows import FIGURES, RowGoal, goals_of, row_of
from zzplan.reading.tables.shifted import shifted_rows
from zzplan.reading.tables.unaligned import by_kind, ending
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar
from zzplan.structs import Struct


class Read(Struct):
    """What was made of a table."""

    goals: tuple[RowGoal, ...]
    reported: tuple[RowGoal, ...]
    """The figures of years that are over."""
    unread: tuple[Cell, ...]
    """Figures that are none of a goal, or of rows that could not be aligned."""
    unsaid: tuple[Cell, ...]
    """Goals in words, or which no single number is."""
    understood: bool
    columns: tuple[Column, ...] = ()
    """Those of a table that is no two side by side."""


def read_table(
    table: Table,
    calendar: Calendar,
    cues: Cues,
    *,
    aims: bool = True,
    titles: Sequence[str] = (),
) -> Read:
    """Return the goals of a table, or what it holds where its header says nothing.

    Parameters
    ----------
    aims : bool
        Words around it speak of what is to come: years alone then tell base and goal.
    titles : sequence of str
        What stands above it.
    """
    rows = rows_of(table)
    headers = headers_of(table, rows)
    body = body_of(table, rows, headers)
    groups = [
        _settled(group, body, aligned=table.aligned, cues=cues)
        for group in groups_of(table, rows, headers, calendar, aims=aims)
    ]
    columns = groups[0].columns if len(groups) == 1 and table.aligned else ()
    roles = {column.role for group in groups for column in group.columns}
    if not roles & {"goal", "rate", "cumulative"} and not _is_over(groups, calendar):
        return Read((), (), (), (), False, columns)
    goals: list[RowGoal] = []
    reported: list[RowGoal] = []
    unread: list[Cell] = []
    unsaid: list[Cell] = []
    section = above = ""
    shifted = shifted_rows(table, rows, headers, cues)
    for row in body:
        if row[0].row in shifted:
            unread += [cell for cell in row if value_of(cell, cues)]
            continue
        placed = [_placed(row, group, aligned=table.aligned, cues=cues) for group in groups]
        if all(cells is None for cells in placed):
            values = [cell for cell in row[1:] if value_of(cell, cues)]
            unread += values
            section = next((cell.text.strip() for cell in row if cell.text.strip()), section)
            section = section if not values else ""
            continue
        if table.aligned:
            width = groups[-1].first + len(groups[-1].columns)
            unread += [cell for cell in row if cell.column >= width and _is_figure(cell, cues)]
        for cells, group in zip(placed, groups, strict=True):
            line = row_of(cells, group.columns, cues) if cells else None
            unread += _unread(cells or {}, group, cues)
            unsaid += _unsaid(cells or {}, group, cues)
            if line is not None:
                line, above = _of_row_above(line, above)
                unread += line.asked
                found, others = goals_of(line, calendar, cues)
                whole, was, doubtful = over_years(line)
                goals += [goal.replace(section=section) for goal in (*found, *whole)]
                reported += [*others, *was]
                unread += doubtful
        if not table.aligned and (opened := ending(row)):
            section = opened
    named = of_places(goals, columns, titles)
    return Read(named, tuple(reported), tuple(unread), tuple(unsaid), True, columns)


def _of_row_above(line: Row, above: str) -> tuple[Row, str]:
    """Name a row of growth after the level above it; return that, too."""
    name = line.label.name
    if not (above and is_growth(name)):
        return line, name
    return line.replace(label=line.label.replace(name=named_after(name, above))), above


def _settled(group: Group, rows: Sequence[Sequence[Cell]], *, aligned: bool, cues: Cues) -> Group:
    """Tell of its columns what only the rows show."""
    placed = (_placed(row, group, aligned=aligned, cues=cues) for row in rows)
    found = without_overall(group.columns, [cells for cells in placed if cells], cues)
    return group.replace(columns=found)


def _is_over(groups: Sequence[Group], calendar: Calendar) -> bool:
    """Tell a table of what was, by its years."""
    dated = [one for group in groups for one in group.columns if one.year is not None]
    roles = {one.role for one in dated} <= {"base", "over", "period"}
    return len(dated) > 1 and roles and all(calendar.is_past(one.year or 0) for one in dated)


def _unread(cells: Mapping[int, Cell], group: Group, cues: Cues) -> Iterator[Cell]:
    """Yield the bare figures below headers that say nothing of a goal, and compound ones."""
    for at, cell in cells.items():
        column = group.columns[at]
        if column.role == "other" and column.header:
            value = value_of(cell, cues)
            if value is not None and (not value.figure.unit or is_alone(value)):
                yield cell
        elif column.role in FIGURES and column.role != "goal" and is_compound(_plain(cell)):
            yield cell


def _is_figure(cell: Cell, cues: Cues) -> bool:
    return is_bare(_plain(cell)) or is_alone(value_of(cell, cues))


def _unsaid(cells: Mapping[int, Cell], group: Group, cues: Cues) -> Iterator[Cell]:
    """Yield what stands as a goal, and is no figure."""
    for at, cell in cells.items():
        aim = group.columns[at].role == "goal" and not is_nothing(_plain(cell))
        if aim and value_of(cell, cues) is None:
            yield cell


def _plain(cell: Cell) -> str:
    return fold(cell.text).text.strip()


def _placed(
    row: Sequence[Cell], group: Group, *, aligned: bool, cues: Cues
) -> dict[int, Cell] | None:
    """Return the cells of a row by their column; None for a row that only opens a section."""
    full = [cell for cell in row if cell.text.strip()]
    if not aligned:
        return by_kind(full, group.columns, cues)
    if len({cell.text.strip() for cell in full}) <= 1:
        return None
    end = group.first + len(group.columns)
    return {cell.column - group.first: cell for cell in full if group.first <= cell.column < end}
