"""Rows whose empty cells are lost: what stands in them is put below their headers by its kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.tables.cells import is_nothing, value_of
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import binds
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold


def by_kind(row: Sequence[Cell], columns: Sequence[Column], cues: Cues) -> dict[int, Cell] | None:
    """Align the cells of a row: the years in order, then what is left.

    A row with fewer figures than years cannot be aligned, save one with a single goal.
    """
    dated = [at for at, column in enumerate(columns) if column.role in ("base", "goal")]
    rates = [at for at, column in enumerate(columns) if column.role in ("rate", "cumulative")]
    name = next((at for at, column in enumerate(columns) if column.role == "name"), None)
    label = next(
        (
            cell
            for cell in row
            if value_of(cell, cues) is None
            or not re.match(r"[\[<>≥≤~-]?\s?[0-9]", fold(cell.text).text)
        ),
        None,
    )
    if name is None or label is None:
        return None
    rest = row[row.index(label) + 1 :]
    placed = {name: label}
    unit = next((at for at, column in enumerate(columns) if column.role == "unit"), None)
    if unit is not None and rest and value_of(rest[0], cues) is None:
        placed[unit] = rest[0]
    attribute = next((at for at, column in enumerate(columns) if column.role == "attribute"), None)
    said = next((cell for cell in rest if binds(cell.text) is not None), None)
    if attribute is not None and said is not None:
        placed[attribute] = said
    values = [cell for cell in rest if value_of(cell, cues)]
    held = [cell for cell in rest if cell in values or is_nothing(fold(cell.text).text)]
    if len(held) == len(dated) + len(rates) > len(values):  # dashes hold the empty places
        placed |= dict(zip(sorted([*dated, *rates]), held, strict=True))
        return placed
    special = [c for c in values if re.search(r"[%\[]", fold(c.text).text)]
    if len(values) == len(dated) + len(rates) or len(values) == len(dated):
        placed |= dict(zip([*dated, *rates], values, strict=False))
    elif len(values) - len(special) == len(dated) and special:
        placed |= dict(zip(dated, [c for c in values if c not in special], strict=True))
        placed |= dict(zip(rates, special, strict=False))
    else:
        return None
    return placed


def ending(row: Sequence[Cell]) -> str:
    """Return the section that the text behind a row's attribute opens."""
    texts = [cell.text.strip() for cell in row]
    if len(texts) > 2 and binds(texts[-2]) is not None:
        return texts[-1]
    return ""
