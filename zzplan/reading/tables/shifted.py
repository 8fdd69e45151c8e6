"""Rows that lost an empty cell in front: a table pasted as text has no merged cells."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.reading.tables.cells import is_nothing, value_of
from zzplan.reading.tables.labels import binds
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold


def shifted_rows(
    table: Table, rows: Sequence[Sequence[Cell]], headers: int, cues: Cues
) -> frozenset[int]:
    """Return the numbers of the rows whose cells stand below headers of others.

    Such a row ends before the last column, and has a figure where all rows of full length have
    words, or an attribute where they have figures.

    Parameters
    ----------
    headers : int
        How many of the rows are header.
    """
    if not table.aligned or any(cell.rows * cell.columns > 1 for cell in table.cells):
        return frozenset()
    last = max((cell.column for row in rows[:headers] for cell in row), default=0)
    full: dict[int, set[str]] = {}
    short: list[Sequence[Cell]] = []
    for row in rows[headers:]:
        held = [cell for cell in row if cell.text.strip()]
        if max((cell.column for cell in held), default=0) < last:
            short.append(held)
            continue
        for cell in held:
            full.setdefault(cell.column, set()).add(_kind(cell, cues))
    return frozenset(
        row[0].row
        for row in short
        if row and any(_moved(_kind(cell, cues), full.get(cell.column)) for cell in row)
    )


def _moved(kind: str, others: set[str] | None) -> bool:
    known = (others or set()) - {"nothing"}
    return (kind == "figure" and known == {"words"}) or (
        kind == "attribute" and known == {"figure"}
    )


def _kind(cell: Cell, cues: Cues) -> str:
    text = fold(cell.text).text.strip()
    if is_nothing(text):
        return "nothing"
    if binds(text) is not None:
        return "attribute"
    value = value_of(cell, cues)
    bare = value is not None and (
        value.comparator != "="  # 2000家以上
        or not any(one.isalpha() for one in text.replace(value.figure.unit, ""))
    )
    return "figure" if bare else "words"
