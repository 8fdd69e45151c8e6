"""Where a figure stands, in words that a plan file keeps: ``table 1, row 8, column 5``."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import (
    CellPlace,
    LinePlace,
    PagePlace,
    ParagraphPlace,
    Place,
    SheetPlace,
)

_LINE = re.compile(r"line ([0-9]{1,9}), column ([0-9]{1,9})")
_PARAGRAPH = re.compile(r"paragraph ([0-9]{1,9})")
_CELL = re.compile(r"table ([0-9]{1,9}), row ([0-9]{1,9}), column ([0-9]{1,9})")
_PAGE = re.compile(r"page ([0-9]{1,9})")
_SHEET = re.compile(r"(.+)!([A-Z]{1,3}[0-9]{1,7})")


def place_text(place: Place) -> str:
    """Write a place; people count from 1.

    Examples
    --------
    >>> place_text(CellPlace(0, 7, 4))
    'table 1, row 8, column 5'
    >>> place_text(SheetPlace("主要指标", "E4")), place_text(PagePlace(1))
    ('主要指标!E4', 'page 1')
    """
    if isinstance(place, LinePlace):
        return f"line {place.line}, column {place.column}"
    if isinstance(place, ParagraphPlace):
        return f"paragraph {place.paragraph + 1}"
    if isinstance(place, CellPlace):
        return f"table {place.table + 1}, row {place.row + 1}, column {place.column + 1}"
    if isinstance(place, PagePlace):
        return f"page {place.page}"
    return f"{place.sheet}!{place.cell}"


def read_place(text: str) -> Place | None:
    """Read what `place_text` wrote; None where it is something else.

    Examples
    --------
    >>> read_place("table 1, row 8, column 5"), read_place("somewhere")
    (CellPlace(table=0, row=7, column=4), None)
    """
    if found := _LINE.fullmatch(text):
        return LinePlace(int(found[1]), int(found[2]))
    if found := _PARAGRAPH.fullmatch(text):
        return ParagraphPlace(int(found[1]) - 1)
    if found := _CELL.fullmatch(text):
        return CellPlace(*(int(one) - 1 for one in found.groups()))
    if found := _PAGE.fullmatch(text):
        return PagePlace(int(found[1]))
    if found := _SHEET.fullmatch(text):
        return SheetPlace(found[1], found[2])
    return None
