from __future__ import annotations

import pytest

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.blocks import Table
from zzplan.plan.inputs.html import read_html
from zzplan.plan.inputs.refusal import DocumentError


def blocks(page: str | bytes) -> list[object]:
    data = page.encode() if isinstance(page, str) else page
    return [
        [(c.row, c.column, c.rows, c.columns, c.text) for c in block.cells]
        if isinstance(block, Table)
        else (block.level, block.text)
        for block in read_html(data, "plan.html").blocks
    ]


def test_blocks_end_where_a_browser_begins_a_new_line():
    page = "<h2>一、目标</h2><p>到2025年<b>达到</b>\n500家<br>和</p>外<li>甲<li>乙"
    assert blocks(page) == [
        (2, "一、目标"),
        (0, "到2025年达到 500家\n和"),
        (0, "外"),
        (0, "甲"),
        (0, "乙"),
    ]


def test_what_is_not_seen_is_not_read():
    page = (
        "<script>var a = '500家'</script><style>p{}</style><p hidden>1</p>"
        "<div style='DISPLAY: none'>2<div>3</div></div><p>4<!-- 5 --></p>"
    )
    assert blocks(page) == [(0, "4")]


def test_spans_give_every_cell_its_row_and_column():
    page = (
        "<table><tr><th rowspan=2>指标<th colspan=2>目标<tr><th>2025<th>2030"
        "<tr><td>GDP<td>1<td>2</table>"
    )
    assert blocks(page) == [
        [
            (0, 0, 2, 1, "指标"),
            (0, 1, 1, 2, "目标"),
            (1, 1, 1, 1, "2025"),
            (1, 2, 1, 1, "2030"),
            (2, 0, 1, 1, "GDP"),
            (2, 1, 1, 1, "1"),
            (2, 2, 1, 1, "2"),
        ]
    ]
    (table,) = read_html(page.encode(), "a.html").blocks
    assert isinstance(table, Table)
    assert table.headers == 2


def test_a_row_that_only_begins_with_a_header_is_none():
    (table,) = read_html(b"<table><tr><th>GDP<td>5<tr><th>CPI<td>2</table>", "a.html").blocks
    assert isinstance(table, Table)
    assert table.headers is None


def test_a_table_within_a_cell_is_a_table_of_its_own():
    page = "<table><tr><td>外<table><tr><td>内</table><td>后</table>末"
    assert blocks(page) == [
        [(0, 0, 1, 1, "内")],
        [(0, 0, 1, 1, "外"), (0, 1, 1, 1, "后")],
        (0, "末"),
    ]


def test_places_are_lines_and_columns_of_the_file():
    document = read_html("<p>\n  甲</p><p>乙</p>".encode(), "a.html")
    assert [tuple(block.place) for block in document.blocks] == [(2, 3), (2, 11)]


@pytest.mark.parametrize("name", ["gb2312", "gbk", "big5", "utf-8"])
def test_the_encoding_is_the_one_the_page_says(name: str):
    page = f'<meta charset="{name}"><p>增加值'
    assert blocks(page.encode(name)) == [(0, "增加值")]


def test_an_encoding_that_is_said_wrongly_is_not_believed():
    assert blocks(b'<meta charset="gbk"><p>' + "目标：增长".encode()) == [(0, "目标：增长")]
    assert blocks(b'<meta charset="no-such"><p>5') == [(0, "5")]


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(DocumentError) as error:
        read_html(b"<p>\xff\xff\xff\xff", "a.html")
    assert error.value.code == "document-encoding"


def test_a_page_that_never_ends_its_elements_is_read():
    assert blocks("<div>" * 5000 + "5" + "<table>" * 2000) == [(0, "5")]


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bounds, "MOST_CELLS", 3)
    with pytest.raises(DocumentError) as error:
        read_html(b"<table><tr><td>1<td>2<td>3<td>4</table>", "a.html")
    assert error.value.code == "document-too-many-cells"
