"""The cells of a row of a table by what their columns are for."""

from __future__ import annotations

from collections.abc import Mapping

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import Label
from zzplan.structs import Struct


class Row(Struct):
    """The cells of a row by what their columns are for."""

    name: Cell
    label: Label
    unit: str
    binding: bool | None
    years: Mapping[str, int]
    values: tuple[tuple[Column, Value], ...]
    blank: tuple[Column, ...]
    """Columns in which it has no figure."""
    asked: tuple[Cell, ...] = ()
    """Figures that can be read in two ways: 1.2千 in 亿元."""

    def of(self, *roles: str) -> list[tuple[Column, Value]]:
        """Return its figures in the columns for this."""
        return [(column, value) for column, value in self.values if column.role in roles]
