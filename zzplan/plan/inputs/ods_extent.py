"""How large the tables of an .ods are: a cell may be said to stand there a million times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.plan.inputs.archive import attribute, elements, local, opened, part

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CELLS = ("table-cell", "covered-table-cell")


def places_of(data: bytes) -> dict[str, int]:
    """Return, of each table, the cells of the smallest rectangle that holds all of it."""
    found: dict[str, int] = {}
    name, row, rows, columns = "", 0, 0, 0
    for event, element in elements(part(opened(data), "content.xml") or b"<none/>"):
        tag = local(element.tag)
        if event == "start":
            if tag == "table":
                name, row, rows, columns = attribute(element, "name") or "", 0, 0, 0
        elif tag == "table-row":
            last = _last(element)
            row += _times(element, "number-rows-repeated")
            if last:
                rows, columns = row, max(columns, last)
            element.clear()
        elif tag == "table":
            found[name] = max(rows, 1) * max(columns, 1)
            element.clear()
    return found


def _last(row: Element) -> int:
    """Return the last column of a row that holds anything, counted from 1; 0 of an empty row."""
    last = at = 0
    for cell in row:
        if local(cell.tag) in _CELLS:
            at += _times(cell, "number-columns-repeated")
            full = len(cell) or attribute(cell, "value-type") or attribute(cell, "formula")
            last = at if full else last
    return last


def _times(element: Element, key: str) -> int:
    said = attribute(element, key) or "1"
    return int(said[:12]) if said.isdecimal() else 1
