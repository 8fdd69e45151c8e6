"""Plain text and markdown become blocks whose texts and places are those of the file."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.blocks import Block, Cell, LinePlace, Passage, Table
from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.text import read_text

PIPES = """# 规划

| 指标 | 单位 | 2025年 |
| --- | :-: | ---: |
| 甲 | 家 | 500 |
| 乙 | % |  |
"""

STACKED = """1 主要指标

序号

指标

2020年

2025年

属性

1

生产总值(亿元)

1200

1800

预期性

2

入学率(%

95

约束性

说明:以当年价计。
"""


def blocks(text: str) -> tuple[Block, ...]:
    return read_text(text, "a.txt").blocks


def table(text: str) -> Table:
    return next(block for block in blocks(text) if isinstance(block, Table))


def rows(found: Table) -> list[list[str]]:
    last = found.cells[-1].row
    return [[cell.text for cell in found.cells if cell.row == row] for row in range(last + 1)]


def test_a_markdown_table_keeps_its_empty_cells() -> None:
    found = table(PIPES)
    assert rows(found) == [["指标", "单位", "2025年"], ["甲", "家", "500"], ["乙", "%", ""]]
    assert (found.headers, found.aligned) == (1, True)


def test_a_table_of_one_cell_a_line_is_cut_into_rows_by_their_numbers() -> None:
    found = table(STACKED)
    assert rows(found) == [
        ["序号", "指标", "2020年", "2025年", "属性"],
        ["1", "生产总值(亿元)", "1200", "1800", "预期性"],
        ["2", "入学率(%", "95", "约束性"],
    ]
    assert not found.aligned


def test_a_table_of_one_cell_a_line_needs_no_numbers() -> None:
    text = "\n\n".join(["指标", "2020年", "2025年", "生产总值", "1", "2", "人口", "3", "4"])
    assert rows(table(text))[1:] == [["生产总值", "1", "2"], ["人口", "3", "4"]]


def test_lines_of_tabs_are_a_table() -> None:
    found = table("指标\t2020\t2025\n甲\t1\t2\n")
    assert rows(found) == [["指标", "2020", "2025"], ["甲", "1", "2"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "text", [PIPES, STACKED, "  一、目标 \n\n 到2025年，达到5家。\n\n甲\t1\t2\n乙\t3\t4"]
)
def test_each_text_stands_where_its_block_says(text: str, end: str) -> None:
    text = text.replace("\n", end)
    document = read_text(text, "a.txt")
    lines = text.split(end)
    pieces = list(document.passages())
    assert pieces
    for piece in pieces:
        assert piece.start is not None
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
        place = piece.place
        assert isinstance(place, LinePlace)
        assert lines[place.line - 1][place.column - 1 :].startswith(piece.text)


def test_a_line_broken_at_the_margin_goes_on_and_a_list_does_not() -> None:
    long = "The council aims to plant twelve thousand trees in the period that\nends in 2030."
    assert [type(block) for block in blocks(long)] == [Passage]
    items = "- to plant twelve thousand trees in the period that ends in the year 2030\n- to build"
    assert len(blocks(items)) == 2


def test_a_place_within_a_paragraph_of_two_lines_is_on_its_own_line() -> None:
    text = "前\n\nThe council aims to plant twelve thousand trees in the period that\nends in 2030."
    document = read_text(text, "a.txt")
    body = document.blocks[1]
    assert isinstance(body, Passage)
    assert document.at(body, body.text.index("2030")) == LinePlace(4, 9)
    assert document.at(body, body.text.index("twelve")) == LinePlace(3, 27)


def test_markdown_headings_have_the_level_of_their_marks() -> None:
    one, two = blocks("# 甲\n\n### 乙\n")
    assert isinstance(one, Passage)
    assert isinstance(two, Passage)
    assert (one.level, one.text, two.level, two.start) == (1, "甲", 3, 9)


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("到2025年，全市生产总值达到3000亿元", "gb18030", "gb18030"),
        ("到2025年，全市生产总值达到3000亿元", "utf-8-sig", "utf-8"),
        ("到2025年，全市生产总值达到3000亿元\n", "utf-16-le", "utf-16-le"),
        ("到2025年，全市生产总值达到3000亿元\n", "utf-16", "utf-16-le"),
        ("預期目標：本地生產總值增長百分之三，失業率控制在百分之五以內。", "big5", "big5hkscs"),
        ("The café rents rise from £400 to €460 – in 2030.\n", "cp1252", "cp1252"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, name: str) -> None:
    assert decoded(text.encode(encoding)) == (text, name)


def test_bytes_that_are_no_text_are_none() -> None:
    assert decoded(bytes(range(256))) is None
    assert decoded("é 5 é 6 ü 7 ü".encode("cp1252")) is None  # few letters of a text are such


def test_cells_are_found_with_the_passages() -> None:
    kinds = [type(piece) for piece in read_text(PIPES, "a.md").passages()]
    assert kinds == [Passage, *[Cell] * 9]
