from __future__ import annotations

import sys
from io import BytesIO

import pytest
import xlsxwriter

from tests.plan.inputs.office import archive
from zzplan.plan.inputs import workbook as reader
from zzplan.plan.inputs.blocks import Document, Table
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.plan.inputs.workbook import read_workbook


def book(fill) -> bytes:
    stream = BytesIO()
    written = xlsxwriter.Workbook(stream, {"in_memory": True})
    fill(written, written.add_worksheet("指标"))
    written.close()
    return stream.getvalue()


def texts(document: Document) -> dict[str, str]:
    (table,) = document.blocks
    assert isinstance(table, Table)
    return {cell.place.cell: cell.text for cell in table.cells}


def refused(data: bytes, sheet: str | None = None) -> tuple[str, dict[str, object]]:
    with pytest.raises(DocumentError) as error:
        read_workbook(data, "plan.xlsx", sheet)
    return error.value.code, error.value.params


def test_a_cell_in_per_cent_is_read_as_it_is_shown():
    def fill(written, sheet):
        sheet.write("A1", 0.065, written.add_format({"num_format": "0.0%"}))
        sheet.write("B1", 0.08, written.add_format({"num_format": "0%"}))
        sheet.write("C1", 0.065)
        sheet.write("D1", 5, written.add_format({"num_format": '0"%"'}))

    assert texts(read_workbook(book(fill), "a.xlsx")) == {
        "A1": "6.5%",
        "B1": "8%",
        "C1": "0.065",
        "D1": "5",
    }


def test_numbers_have_the_digits_that_were_typed():
    def fill(_, sheet):
        for column, value in enumerate((2550, 1860.5, 0.1 + 0.2, "5.5以内", True)):
            sheet.write(0, column, value)

    assert [*texts(read_workbook(book(fill), "a.xlsx")).values()] == [
        "2550",
        "1860.5",
        "0.3",
        "5.5以内",
        "TRUE",
    ]


def test_merged_cells_span_rows_and_columns():
    (table,) = read_workbook(
        book(lambda _, sheet: sheet.merge_range("B2:C3", "2030年目标")), "a.xlsx"
    ).blocks
    assert isinstance(table, Table)
    assert [tuple(cell)[2:6] for cell in table.cells] == [(1, 1, 2, 2)]


def test_hidden_sheets_rows_and_columns_are_left_out_and_said():
    def fill(written, sheet):
        sheet.write("A1", 1)
        sheet.write("A2", 2)
        sheet.write("B1", 3)
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        other = written.add_worksheet("旧表")
        other.write("A1", 4)
        other.hide()

    document = read_workbook(book(fill), "a.xlsx")
    assert (texts(document), document.unread) == ({"A1": "1"}, ("hidden",))


def test_a_sheet_can_be_named():
    data = book(lambda written, _: written.add_worksheet("二").write("A1", 5))
    assert texts(read_workbook(data, "a.xlsx", "二")) == {"A1": "5"}
    assert refused(data, "三") == ("no-such-sheet", {"sheet": "三", "sheets": "指标, 二"})


def test_a_formula_that_nobody_computed_is_said():
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>A1*2</f></c></row></sheetData></worksheet>'
    )
    data = book(lambda _, sheet: sheet.write("A1", 5))
    assert read_workbook(data, "a.xlsx").unread == ()
    document = read_workbook(_with_sheet(data, sheet), "a.xlsx")
    assert document.unread == ("uncomputed",)


def _with_sheet(data: bytes, sheet: str) -> bytes:
    """Put another sheet into a workbook."""
    from zipfile import ZipFile

    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))
    return stream.getvalue()


def test_what_is_no_workbook_is_refused():
    assert refused(b"PK\x03\x04 cut")[0] == "document-broken"
    assert refused(archive(xl__workbook_xml="<a/>"))[0] == "document-broken"


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reader, "_MOST_PLACES", 3)
    assert refused(book(lambda _, sheet: sheet.write("C3", 5)))[0] == "document-too-many-cells"


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert refused(b"") == ("extra-missing", {"extra": "xlsx", "name": "plan.xlsx"})
