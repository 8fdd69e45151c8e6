from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plan.inputs.office import archive, docx, p, pdf
from zzplan.plan.inputs.blocks import Table
from zzplan.plan.inputs.csv_table import read_csv
from zzplan.plan.inputs.documents import SUFFIXES, read_document
from zzplan.plan.inputs.refusal import DocumentError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(data: bytes, name: str) -> tuple[str, object]:
    with pytest.raises(DocumentError) as error:
        read_document(data, name)
    return error.value.code, error.value.params.get("form")


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (OLE, "a.doc", "Word"),
        (OLE, "a.wps", "WPS"),
        (OLE, "a", "Office 97"),
        (archive(OFD_xml="<a/>"), "a.ofd", "OFD"),
        (b"{\\rtf1 5}", "a.txt", "RTF"),
        (archive(content_xml="<a/>"), "a.odt", "OpenDocument"),
        (archive(ppt__presentation_xml="<a/>"), "a.pptx", "PowerPoint"),
        (archive(a_txt="5"), "a.zip", "ZIP"),
    ],
)
def test_a_form_that_is_known_and_not_read_is_named(data: bytes, name: str, form: str):
    assert refused(data, name) == ("document-format", form)


def test_an_office_file_with_a_password_is_called_encrypted():
    assert refused(OLE, "a.docx") == ("document-encrypted", None)


def test_a_file_is_read_as_what_it_is_whatever_its_name_says():
    assert read_document(docx(p("5家")), "a.txt").blocks[0].text == "5家"
    assert read_document(pdf([(50, 50, "5 firms")]), "a.docx").blocks[0].text == "5 firms"
    assert read_document(b"<html><p>5</p>", "page").blocks[0].text == "5"


@pytest.mark.parametrize("suffix", ["docx", "pdf", "xlsx", "ods"])
def test_text_under_the_name_of_an_office_file_is_broken(suffix: str):
    assert refused(b"5", f"a.{suffix}") == ("document-broken", None)


def test_bytes_that_are_no_text_are_refused():
    assert refused(b"\xff\xff\xff\xff", "a.txt") == ("document-encoding", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_in_every_encoding(encoding: str):
    (table,) = read_document("指标,2025\n产值,5\n".encode(encoding), "a.csv").blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["指标", "2025", "产值", "5"]


def test_a_cell_of_several_lines_keeps_the_line_that_its_row_begins_in():
    (table,) = read_csv('a,"b\nc"\nd,e\n', "a.csv").blocks
    assert isinstance(table, Table)
    assert [tuple(cell.place) for cell in table.cells] == [(1, 1), (1, 2), (3, 1), (3, 2)]


def test_quotes_that_do_not_end_are_refused_with_their_line():
    with pytest.raises(DocumentError) as error:
        read_csv('a,b\nc,"d', "a.csv")
    assert (error.value.code, error.value.params) == ("csv-broken", {"line": 2})


@given(st.binary(max_size=200), st.sampled_from(SUFFIXES))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, suffix: str):
    for opening in (b"", b"PK\x03\x04", b"%PDF-1.7\n", OLE, b"<html>"):
        with suppress(DocumentError):
            read_document(opening + data, f"a.{suffix}")


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "indicators.xlsx"])
def test_the_fixtures_are_read_with_their_table(shared: Path, name: str):
    path = shared / "data/prose/fixtures" / name
    tables = [b for b in read_document(path.read_bytes(), name).blocks if isinstance(b, Table)]
    assert len(tables) == 1
    assert "2550" in {cell.text for cell in tables[0].cells}
