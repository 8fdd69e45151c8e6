"""Raised marks of footnotes stay apart from the digits that they stand behind."""

from __future__ import annotations

from io import BytesIO

import pytest

from tests.plan.inputs.office import docx
from zzplan.plan.inputs.blocks import Passage, Table
from zzplan.plan.inputs.docx import read_docx
from zzplan.plan.inputs.html import read_html
from zzplan.plan.inputs.pdf import pieces_of
from zzplan.plan.inputs.workbook import read_workbook


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>15<sup>1</sup> of 20", "15¹ of 20"),
        ("<p>5 km<sup>2</sup>, the 21<sup>st</sup>", "5 km², the 21st"),
        ("<p>15<sup>[2]</sup> and 3<sup>a</sup>", "15² and 3ᵃ"),
        ("<table><tr><td>1<sup>2<td>34</table>", "34"),
    ],
)
def test_of_a_web_page(page: str, text: str) -> None:
    block = read_html(page.encode(), "a.html").blocks[0]
    assert (block.text if isinstance(block, Passage) else block.cells[-1].text) == text


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ('<w:vertAlign w:val="superscript"/>', "15¹"),
        ('<w:position w:val="8"/>', "15¹"),
        ('<w:vertAlign w:val="baseline"/>', "151"),
        ('<w:position w:val="0"/>', "151"),
    ],
)
def test_of_word(properties: str, text: str) -> None:
    runs = f"<w:r><w:t>15</w:t></w:r><w:r><w:rPr>{properties}</w:rPr><w:t>1</w:t></w:r>"
    (block,) = read_docx(docx(f"<w:p>{runs}</w:p>"), "a.docx").blocks
    assert isinstance(block, Passage)
    assert block.text == text


def test_of_a_pdf() -> None:
    """A digit that is small and high is raised; a hyphen, a dot and a small last line are not."""
    line = [("1", 0.0, 0.0, 5.0, 10.0), ("5", 5.0, 0.0, 10.0, 10.0)]
    small = ("1", 10.5, 5.0, 13.0, 12.0)
    assert [one.text for one in pieces_of([*line, small])] == ["15¹"]
    for other in (("-", 10.5, 4.0, 13.0, 5.0), ("1", 10.5, 0.0, 13.0, 7.0)):
        assert [one.text for one in pieces_of([*line, other])] == [f"15{other[0]}"]


def test_of_a_workbook() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet, high = book.add_worksheet("Goals"), book.add_format({"font_script": 1})
    sheet.write_string(0, 0, "Turnover")
    sheet.write_rich_string(0, 1, "15", high, "1", " of 20")
    sheet.write_rich_string(0, 2, "km", high, "2")
    sheet.write_number(0, 3, 12.4)
    book.close()
    (table,) = read_workbook(stream.getvalue(), "a.xlsx").blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.cells] == ["Turnover", "15¹ of 20", "km²", "12.4"]
