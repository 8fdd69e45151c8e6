"""Workbooks: the visible cells of .xlsx, .xls and .ods (extra ``xlsx``: python-calamine)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.archive import check_parts, opened
from zzplan.plan.inputs.blocks import Cell, Document, SheetPlace, Table
from zzplan.plan.inputs.ods_extent import places_of
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.plan.inputs.xlsx_marks import Marks, marks_of
from zzplan.plan.words.cell_names import cell_name
from zzplan.plan.words.keys import Unread

_MOST_PLACES = 2_000_000
"""Cells of the smallest rectangles that hold what the sheets have; most may be empty."""


def read_workbook(data: bytes, name: str, sheet: str | None = None) -> Document:
    """Read the sheets of a workbook: one table each.

    Parameters
    ----------
    data : bytes
    name : str
        The file's name.
    sheet : str, optional
        One sheet by its name; else all that are not hidden.

    Returns
    -------
    Document
        Hidden sheets, rows and columns are left out, and named in ``unread`` as ``hidden``;
        formulas whose value was never computed as ``uncomputed``.

    Raises
    ------
    DocumentError
        ``extra-missing`` where python-calamine is not installed, ``no-such-sheet``,
        ``document-broken``, ``document-encrypted``, ``document-too-many-cells``.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum
    except ImportError:
        raise DocumentError("extra-missing", extra="xlsx", name=name) from None

    unread: dict[Unread, None] = {}
    tables = []
    try:
        marks = marks_of(data)
        places = _places(data, marks)
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [
            (one.name, one.visible == SheetVisibleEnum.Visible) for one in book.sheets_metadata
        ]
        if sheet is not None and sheet not in book.sheet_names:
            raise DocumentError("no-such-sheet", sheet=sheet, sheets=", ".join(book.sheet_names))
        cells = 0
        for title, visible in sheets:
            if title != sheet if sheet is not None else not visible:
                if not visible:
                    unread["hidden"] = None
                continue
            if places is not None and not 0 < places.get(title, 0) <= _MOST_PLACES:
                raise bounds.too_many_cells()
            read = book.get_sheet_by_name(title)
            last_row, last_column = read.end or (-1, -1)  # blank rows before are read as well
            cells += (last_row + 1) * (last_column + 1)
            if cells > _MOST_PLACES:
                raise bounds.too_many_cells()
            mark = marks.get(title, Marks())
            rows = read.to_python(skip_empty_area=False)
            merged = dict(read.merged_cell_ranges or ())
            found = tuple(_cells(title, rows, merged, mark))
            if mark.hidden_rows or mark.hidden_columns:
                unread["hidden"] = None
            if mark.uncomputed:
                unread["uncomputed"] = None
            if found:
                tables.append(Table(found, found[0].place))
    except PasswordError:
        raise DocumentError("document-encrypted") from None
    except CalamineError:
        raise DocumentError("document-broken") from None
    return Document(name, tuple(tables), unread=tuple(unread))


def _places(data: bytes, marks: Mapping[str, Marks]) -> Mapping[str, int] | None:
    """Return how large the sheets of an archive are, before its reader makes room for them.

    None for a file that is no archive, whose form sets a limit.
    """
    if not data.startswith(b"PK"):
        return None
    check_parts(opened(data))
    if marks:
        return {title: one.places for title, one in marks.items()}
    places = places_of(data)
    if max(places.values(), default=0) > _MOST_PLACES:  # all are unpacked when it is opened
        raise bounds.too_many_cells()
    return places


def _cells(
    sheet: str, rows: list[list[Any]], merged: dict[Any, Any], marks: Marks
) -> Iterator[Cell]:
    """Yield the cells that are not empty, as the sheet shows them."""
    for row, values in enumerate(rows):
        if row in marks.hidden_rows:
            continue
        for column, value in enumerate(values):
            if value == "" or column in marks.hidden_columns:
                continue
            value = marks.raised.get((row, column), value)
            at = row, column
            text = shown(value, percent=marks.percent.get(at), decimals=marks.decimals.get(at))
            if not text:
                continue
            last_row, last_column = merged.get((row, column), (row, column))
            yield Cell(
                text,
                SheetPlace(sheet, cell_name(row, column)),
                row,
                column,
                last_row - row + 1,
                last_column - column + 1,
            )


def shown(value: object, *, percent: int | None = None, decimals: int | None = None) -> str:
    """Return what a cell shows.

    Parameters
    ----------
    value : object
        A text, a number, a date or a truth value.
    percent : int, optional
        The decimals of a cell whose number format is in per cent.
    decimals : int, optional
        Those of another number that are shown even where they are zeros; others are kept.

    Examples
    --------
    >>> shown(2550.0), shown(1860.5), shown(0.065, percent=1), shown(0.1 + 0.2), shown(" 65 ")
    ('2550', '1860.5', '6.5%', '0.3', '65')
    >>> shown(61.0, decimals=1), shown(1.25, decimals=1), shown(2.5, decimals=3)
    ('61.0', '1.25', '2.500')
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        if percent is not None:
            return f"{value * 100:.{percent}f}%"
        text = f"{value:.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:.12g}"
        if decimals is None or "e" in text:
            return text
        whole, _, fraction = text.partition(".")
        return f"{whole}.{fraction:0<{decimals}}"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value).strip()
