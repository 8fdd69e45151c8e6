"""In every container a goal stands at its own place, and its quote is found there."""

from __future__ import annotations

import base64
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from tests.plan.inputs.office import docx, p, pdf, tbl, tc
from tests.plan.inputs.test_hostile_documents import ods
from zzplan.plan.inputs.blocks import (
    Cell,
    CellPlace,
    LinePlace,
    PagePlace,
    ParagraphPlace,
    Passage,
    SheetPlace,
)
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of

TITLE = "Lakeshore Development Plan 2023-2027"
SENTENCE = "By 2027 the port will handle 12 million tonnes."
ROWS = [["Indicator", "2022", "2027"], ["Roads (km)", "640", "905"], ["Clinics", "52", "81"]]
XLS = Path(__file__).with_name("places.xls.txt")
"""The same as a workbook of Office 97, which LibreOffice wrote, in base 64."""


def marked(separator: str) -> bytes:
    return "\n".join([TITLE, *(separator.join(row) for row in ROWS)]).encode()


def page() -> bytes:
    rows = "\n".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in ROWS)
    return f"<h1>{TITLE}</h1>\n<p>{SENTENCE}</p>\n<table>\n{rows}\n</table>".encode()


def markdown() -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in ROWS]
    return "\n".join([f"# {TITLE}", SENTENCE, "", lines[0], "|-|-|-|", *lines[1:]]).encode()


def book() -> bytes:
    stream = BytesIO()
    written = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = written.add_worksheet("Goals")
    sheet.write("A1", TITLE)
    for number, row in enumerate(ROWS, 1):
        sheet.write_row(number, 0, [int(one) if one.isdecimal() else one for one in row])
    written.close()
    return stream.getvalue()


def open_document() -> bytes:
    def cell(text: str) -> str:
        return (
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>'
            "</table:table-cell>"
        )

    rows = [[TITLE], *ROWS]
    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return ods(lines)


def drawn() -> bytes:
    texts = [(50.0, 760.0, TITLE), (50.0, 730.0, SENTENCE)]
    for number, row in enumerate(ROWS):
        texts += [(x, 690.0 - 20 * number, one) for x, one in zip((50, 200, 300), row, strict=True)]
    return pdf([(50, 700, "Foreword")], texts)


def word() -> bytes:
    return docx(p(TITLE) + p(SENTENCE) + tbl(*[[tc(one) for one in row] for row in ROWS]))


WHERE: dict[str, tuple[Callable[[], bytes], list[object]]] = {
    "a.csv": (lambda: marked(","), [LinePlace(3, 3), LinePlace(4, 3)]),
    "a.tsv": (lambda: marked("\t"), [LinePlace(3, 3), LinePlace(4, 3)]),
    "a.html": (page, [LinePlace(2, 33), LinePlace(5, 40), LinePlace(6, 36)]),
    "a.md": (markdown, [LinePlace(2, 30), LinePlace(6, 22), LinePlace(7, 18)]),
    "a.xlsx": (book, [SheetPlace("Goals", "C3"), SheetPlace("Goals", "C4")]),
    "a.ods": (open_document, [SheetPlace("s", "C3"), SheetPlace("s", "C4")]),
    "a.xls": (
        lambda: base64.b64decode(XLS.read_text(encoding="ascii")),
        [SheetPlace("Goals", "C3"), SheetPlace("Goals", "C4")],
    ),
    "a.docx": (word, [ParagraphPlace(1), CellPlace(0, 1, 2), CellPlace(0, 2, 2)]),
    "a.pdf": (drawn, [PagePlace(2), PagePlace(2), PagePlace(2)]),
}


@pytest.mark.parametrize("name", WHERE)
def test_a_goal_stands_where_its_container_says_and_its_quote_is_there(name: str):
    made, expected = WHERE[name]
    data = made()
    document = read_document(data, name)
    items = draft_of(document).items
    places = [
        one.at.place.replace(box=None) if isinstance(one.at.place, PagePlace) else one.at.place
        for one in items
    ]
    assert places == expected
    pieces = list(document.passages())
    for item in items:
        piece: Passage | Cell = pieces[item.at.piece]
        assert item.at.quote in piece.text
        printed = piece.text[item.at.first : item.at.last]
        assert f"{item.value:.0f}" in printed
        assert printed in item.at.quote
        if isinstance(item.at.place, LinePlace) and name not in ("a.csv", "a.tsv"):
            line = data.decode().splitlines()[item.at.place.line - 1]
            assert line[item.at.place.column - 1 :].startswith(printed)
    if name in ("a.csv", "a.tsv"):
        line = data.decode().splitlines()[2].split("," if name == "a.csv" else "\t")
        assert line[expected[0].column - 1] == "905"  # type: ignore[attr-defined]
