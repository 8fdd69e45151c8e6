"""A workbook of Excel (extra ``xlsx``: XlsxWriter): formulas with the values that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import Any

from zzplan.plan.words.cell_names import column_name
from zzplan.report.model import Cell, Report, Sheet, Target
from zzplan.report.width import cells, widest

_LARGEST = 46
"""Cells of a column; longer texts wrap."""
_SMALLEST = 6
_COLOURS = {"bad": "#B00020", "fair": "#9A6700", "good": "#1A7F37"}
_GIVEN = "#0B5394"
_NAME = re.compile(r"\{(\w+)\}")
_A4 = 9
_LONGEST = 32767
"""Characters that a cell holds."""


def render(report: Report, target: Target) -> Iterator[bytes]:
    """Yield the whole file."""
    import xlsxwriter

    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"title": report.plan_file or "zzplan", "comments": "zzplan"})
    if report.sheets is not None:
        for sheet in report.sheets(target.language):
            _Writer(book, sheet).write(report.plan_file or "")
    book.close()
    yield stream.getvalue()


class _Writer:
    """Writes one sheet."""

    def __init__(self, book: Any, sheet: Sheet) -> None:
        self._book, self._sheet = book, sheet
        self._page = book.add_worksheet(sheet.name)
        self._top = len(sheet.lines)
        """The row of the titles, counted from 0."""
        self._format = lru_cache(maxsize=None)(self._new_format)

    def write(self, title: str) -> None:
        """Write lines, titles and rows, and set the page up."""
        page, sheet = self._page, self._sheet
        for row, line in enumerate(sheet.lines):
            page.write_string(row, 0, line, self._format(remark=row > 0, heading=row == 0))
        for column, one in enumerate(sheet.columns):
            page.write_string(self._top, column, one.title, self._format(title=True))
        letters = {one.key: column_name(column) for column, one in enumerate(sheet.columns)}
        for row, written in enumerate(sheet.rows, self._top + 1):
            for column, cell in enumerate(written):
                self._cell(row, column, cell, letters)
        last = self._top + len(sheet.rows)
        self._widths()
        self._colour(last)
        self._paper(title, last)

    def _cell(self, row: int, column: int, cell: Cell, letters: dict[str, str]) -> None:
        style = self._format(number=cell.format, given=cell.given,
                             text=isinstance(cell.value, str))  # fmt: skip
        if cell.formula:
            formula = _NAME.sub(lambda name: f"{letters[name[1]]}{row + 1}", cell.formula)
            self._page.write_formula(row, column, f"={formula}", style, cell.value)
        elif isinstance(cell.value, str):
            link = cell.value.startswith(("https://", "http://"))
            if not link or self._page.write_url(row, column, cell.value, style, cell.text) < 0:
                self._page.write_string(row, column, cell.value[:_LONGEST], style)
        elif cell.value is not None:
            self._page.write_number(row, column, cell.value, style)

    def _new_format(
        self, *, number: str = "", given: bool = False, text: bool = False,
        title: bool = False, remark: bool = False, heading: bool = False,
    ) -> Any:  # fmt: skip
        wanted: dict[str, object] = {"font_size": 10, "valign": "top"}
        if number:
            wanted["num_format"] = number
        if given:
            wanted["font_color"] = _GIVEN
        if text:
            wanted["text_wrap"] = True
        if title:
            wanted |= {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#EDEFF2",
                       "valign": "vcenter"}  # fmt: skip
        if heading:
            wanted |= {"bold": True, "font_size": 14}
        if remark:
            wanted |= {"italic": True, "font_color": "#57606A"}
        return self._book.add_format(wanted)

    def _widths(self) -> None:
        """Give each column the width of its widest cell, up to a limit behind which texts wrap."""
        sheet = self._sheet
        for column, one in enumerate(sheet.columns):
            texts = [line for row in sheet.rows for line in row[column].text.split("\n")]
            words = one.title.split(" ") if one.title.isascii() else [one.title]
            wide = max(widest(texts) if texts else 0, *(cells(word) + 2 for word in words))
            self._page.set_column(column, column, min(max(wide + 2.5, _SMALLEST), _LARGEST))

    def _colour(self, last: int) -> None:
        """Colour the words that carry a weight, so that a changed verdict changes its colour."""
        for text, tone in self._sheet.tones.items():
            style = self._book.add_format({"font_color": _COLOURS[tone], "bold": tone == "bad"})
            said = text.replace('"', '""')
            self._page.conditional_format(
                self._top + 1, 0, max(last, self._top + 1), len(self._sheet.columns) - 1,
                {"type": "cell", "criteria": "==", "value": f'"{said}"', "format": style},
            )  # fmt: skip

    def _paper(self, title: str, last: int) -> None:
        """Hold the titles, filter the rows, and print on A4 across."""
        page, columns = self._page, self._sheet.columns
        page.freeze_panes(self._top + 1, self._sheet.held)
        if self._sheet.rows:
            page.autofilter(self._top, 0, last, len(columns) - 1)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        page.fit_to_pages(1, 0)
        page.repeat_rows(self._top)
        page.print_area(0, 0, last, sum(one.printed for one in columns) - 1)
        page.set_header(f"&L{_escaped(title)}&R&A")
        page.set_footer("&C&P / &N")


def _escaped(text: str) -> str:
    """Return a text as the head of a page holds it."""
    return text.replace("&", "&&")[:120]
