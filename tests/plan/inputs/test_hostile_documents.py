"""Documents that are made to cost time or memory, or to have something fetched: all refused."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from tests.plan.inputs.office import archive, docx, p, pdf
from zzplan.plan.file.pipes import contents
from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.refusal import DocumentError

SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
ENTITY = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def refused(data: bytes, name: str) -> str:
    with pytest.raises(DocumentError) as error:
        read_document(data, name)
    return error.value.code


def book(sheet: str | None = None, **parts: bytes) -> bytes:
    """Make a workbook with one sheet, whose parts may be others than a program writes."""
    written, stream = BytesIO(), BytesIO()
    workbook = xlsxwriter.Workbook(written, {"in_memory": True})
    workbook.add_worksheet("a").write_row("A1", [5, "km"])
    workbook.close()
    with ZipFile(written) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            stem = name.rpartition("/")[2].removesuffix(".xml")
            data = parts.get(stem, old.read(name))
            new.writestr(name, sheet if sheet and stem == "sheet1" else data)
    return stream.getvalue()


def cells(rows: str) -> str:
    return f"<worksheet {SHEET}><sheetData>{rows}</sheetData></worksheet>"


def ods(rows: str, head: str = "") -> bytes:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    names = " ".join(f'xmlns:{one}="{OPEN}:{one}:1.0"' for one in ("office", "table", "text"))
    content = (
        f"{head}<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="s">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as new:
        new.writestr("mimetype", kind)
        new.writestr("content.xml", content)
        new.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{OPEN}:manifest:1.0"><m:file-entry m:full-path="/" '
            f'm:media-type="{kind}"/></m:manifest>',
        )
    return stream.getvalue()


TC = "<w:tc><w:p/></w:tc>"
FILLED = '<table:table-cell office:value-type="float" office:value="5"{}><text:p>5</text:p>'


@pytest.mark.parametrize("part", ["sharedStrings", "styles", "sheet1"])
def test_a_part_of_a_workbook_that_unpacks_without_end_is_refused(
    part: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("zzplan.plan.inputs.archive.LARGEST", 1 << 20)
    assert refused(book(**{part: b"<a>" + b" " * (1 << 21)}), "a.xlsx") == "document-too-large"


def test_parts_that_only_together_are_large_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("zzplan.plan.inputs.archive.LARGEST", 1 << 16)
    most = b" " * ((1 << 16) - 1)
    data = book(sharedStrings=most, styles=most, sheet1=most)
    assert refused(data, "a.xlsx") == "document-too-large"


@pytest.mark.parametrize("row", ['<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>',
                                 '<row r="1048576"><c r="xfd1048576"><v>5</v></c></row>',
                                 '<row r="999999999"><c r="B999999999"><v>5</v></c></row>',
                                 f'<row r="9999999">{"<c><v>5</v></c>" * 9}</row>'])  # fmt: skip
def test_a_cell_far_away_makes_no_room_for_all_before_it(row: str):
    data = book(cells(f'<row r="1"><c r="A1"><v>5</v></c></row>{row}'))
    assert refused(data, "a.xlsx") == "document-too-many-cells"


def test_a_sheet_that_no_list_names_is_not_opened():
    """The reader would find it all the same, and its size were not known."""
    relations = (
        b'<Relationships xmlns="r"><Relationship Id="rId1" Target="no.xml"/></Relationships>'
    )
    data = book(**{"workbook.xml.rels": relations})
    assert refused(data, "a.xlsx") in ("document-too-many-cells", "document-broken")


def test_a_cell_that_is_repeated_is_not_written_out():
    many = FILLED.format(' table:number-columns-repeated="16000"') + "</table:table-cell>"
    row = f'<table:table-row table:number-rows-repeated="1000000">{many}</table:table-row>'
    assert refused(ods(row), "a.ods") == "document-too-many-cells"


def test_empty_cells_that_are_repeated_cost_nothing():
    one = FILLED.format("") + "</table:table-cell>"
    rest = '<table:table-cell table:number-columns-repeated="16000"/>'
    below = f'<table:table-row table:number-rows-repeated="1000000">{rest}</table:table-row>'
    data = ods(f"<table:table-row>{one}{rest}</table:table-row>{below}")
    (table,) = read_document(data, "a.ods").blocks
    assert [cell.text for cell in table.cells] == ["5"]  # type: ignore[union-attr]


@pytest.mark.parametrize(("data", "name"), [
    (book(ENTITY + cells("")), "a.xlsx"),
    (ods("<table:table-row/>", ENTITY), "a.ods"),
    (archive(word__document_xml=ENTITY + '<w:document xmlns:w="w">&x;</w:document>'), "a.docx"),
])  # fmt: skip
def test_entities_are_refused_in_every_office_file(data: bytes, name: str):
    assert refused(data, name) == "document-entities"


@pytest.mark.parametrize(("data", "name"), [
    (docx("<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 60 + "</w:tr></w:tbl>"), "a.docx"),
    (b"<table><tr>" + b"<td>5" * 60, "a.html"),
    (b"<table><tr><td colspan=1000>5", "a.html"),
    (b"a,b\n" + b"5,6\n" * 30, "a.csv"),
    (b"| a | b | c |\n|-|-|-|\n" + b"| 5 | 6 | 7 |\n" * 20, "a.md"),
    (book(cells(f'<row r="1">{"<c><v>5</v></c>" * 60}</row>')), "a.xlsx"),
    (ods("<table:table-row>" + (FILLED.format("") + "</table:table-cell>") * 60
         + "</table:table-row>"), "a.ods"),
])  # fmt: skip
def test_cells_without_end_are_refused_in_every_container(
    data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bounds, "MOST_CELLS", 50)
    assert refused(data, name) == "document-too-many-cells"


@pytest.mark.parametrize(("data", "name"), [
    (docx(p("5") * 60), "a.docx"),
    (b"<p>5" * 60, "a.html"),
    (b"5.\n\n" * 60, "a.txt"),
    (pdf(*[[(50, 760 - 40 * n, f"{page * n} km.") for n in range(18)] for page in range(4)]),
     "a.pdf"),
])  # fmt: skip
def test_paragraphs_without_end_are_refused_in_every_container(
    data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bounds, "MOST_PARAGRAPHS", 50)
    assert refused(data, name) == "document-too-long"


@pytest.mark.parametrize(("data", "name"), [
    (docx(p(*["5 firms "] * 20)), "a.docx"),
    (b"<p>" + b"5 firms " * 20, "a.html"),
    (b"5" * 101, "a.txt"),
    (b"a,b\n" + b"5" * 101, "a.csv"),
    (pdf([(50, 760 - 20 * n, "5 firms") for n in range(20)]), "a.pdf"),
    (book(cells(f'<row r="1"><c t="inlineStr"><is><t>{"5" * 101}</t></is></c></row>')), "a.xlsx"),
])  # fmt: skip
def test_characters_without_end_are_refused_in_every_container(
    data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", 100)
    assert refused(data, name) == "document-too-long"


@pytest.mark.slow
@pytest.mark.parametrize(("made", "name", "code"), [
    (lambda: b"<" * 3_000_000, "a.html", "document-too-long"),
    (lambda: b"&" * 3_000_000, "a.html", "document-too-long"),
    (lambda: b"<table>" + (b"<tr>" + b"<td>5" * 10) * 100_000, "a.html", "document-too-long"),
    (lambda: b"<table><tr>" + b"<td rowspan=1000 colspan=1000>5" * 1000, "a.html",
     "document-too-many-cells"),
    (lambda: b"5" * 10_000_000, "a.txt", "document-too-long"),
    (lambda: b"|" * 5_000_000, "a.md", "document-too-long"),
    (lambda: "指标,2025年\n".encode() + b"a,5\n" * 1_000_000, "a.csv", "document-too-many-cells"),
    (lambda: ",".join(map(str, range(1_000_000))).encode(), "a.csv", "document-too-long"),
    (lambda: docx("<w:p><w:r><w:t>5</w:t></w:r></w:p>" * 900_000), "a.docx", "document-too-long"),
    (lambda: docx(f"<w:tbl><w:tr>{1_000_000 * TC}</w:tr></w:tbl>"), "a.docx",
     "document-too-many-cells"),
    (lambda: book(cells("".join(f'<row r="{row}">{"<c><v>5</v></c>" * 10}</row>'
                        for row in range(1, 100_001)))), "a.xlsx", "document-too-many-cells"),
])  # fmt: skip
def test_a_million_of_anything_is_refused(made: Callable[[], bytes], name: str, code: str):
    assert refused(made(), name) == code


@pytest.mark.slow
def test_elements_that_are_never_shown_and_never_end_take_their_time_and_not_its_square():
    page = b"<svg>" * 300_000 + b"</style>" * 300_000 + b"</svg>" * 10_000 + b"<p>5 km"
    assert [block.text for block in read_document(page, "a.html").blocks] == ["5 km"]  # type: ignore[union-attr]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_that_nobody_writes_into_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("zzplan.plan.file.pipes._PATIENCE", 0.01)
    path = tmp_path / "a.docx"
    os.mkfifo(path)
    with pytest.raises(BlockingIOError):
        contents(str(path), 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_read_whole_and_once(tmp_path: Path):
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"5" * 100_000,))
    writer.start()
    assert contents(str(path), 200_000) == b"5" * 100_000
    writer.join()
