from __future__ import annotations

import pytest

from tests.plan.inputs.office import archive, docx, notes, p, tbl, tc
from zzplan.plan.inputs import archive as archives
from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.blocks import Passage, Table
from zzplan.plan.inputs.docx import read_docx
from zzplan.plan.inputs.refusal import DocumentError


def blocks(body: str, **others: str) -> list[object]:
    return [
        [(c.row, c.column, c.rows, c.columns, c.text) for c in block.cells]
        if isinstance(block, Table)
        else (block.place.paragraph, block.level, block.text)
        for block in read_docx(docx(body, **others), "plan.docx").blocks
    ]


def refused(data: bytes) -> str:
    with pytest.raises(DocumentError) as error:
        read_docx(data, "plan.docx")
    return error.value.code


def test_a_figure_that_is_split_over_runs_is_one():
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>2</w:t></w:r>"
    assert blocks(p("达到", bold, "550亿元")) == [(0, 0, "达到2550亿元")]


def test_breaks_tabs_and_hyphens_are_what_they_look_like():
    run = "<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>5家</w:t><w:br/><w:t>和</w:t><w:tab/></w:r>"
    assert blocks(p(run, "末")) == [(0, 0, "3-5家\n和\t末")]


def test_deleted_text_is_not_read_and_inserted_text_is():
    change = (
        "<w:del><w:r><w:delText>400</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>500</w:t></w:r></w:ins>"
    )
    assert blocks(p("达到", change, "家")) == [(0, 0, "达到500家")]


def test_field_codes_notes_marks_and_hidden_text_are_not_printed():
    field = (
        '<w:r><w:instrText>PAGE 77</w:instrText></w:r><w:r><w:footnoteReference w:id="1"/></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>88</w:t></w:r>"
    )
    assert blocks(p("500", field, "家")) == [(0, 0, "500家")]


def test_headings_are_known_by_style_and_outline():
    styled = p("一、目标", properties='<w:pStyle w:val="a1"/>')
    titled = p("规划", properties='<w:pStyle w:val="t"/>')
    outlined = p("（一）", properties='<w:outlineLvl w:val="1"/>')
    assert [one[1] for one in blocks(titled + styled + outlined + p("正文"))] == [1, 2, 3, 0]


def test_paragraphs_are_counted_outside_tables_and_content_controls():
    control = f"<w:sdt><w:sdtContent>{p('目录')}</w:sdtContent></w:sdt>"
    table = tbl([tc("a"), tc("b")])
    found = blocks(p("一") + control + "<w:p/>" + table + p("二"))
    assert [one[0] for one in found if isinstance(one, tuple)] == [0, 0, 2]


def test_merged_cells_span_rows_and_columns():
    down = '<w:vMerge w:val="restart"/>'
    table = tbl(
        [tc("指标", down), tc("目标", '<w:gridSpan w:val="2"/>')],
        [tc("", "<w:vMerge/>"), tc("2025"), tc("2030")],
        header=True,
    )
    assert blocks(table) == [
        [(0, 0, 2, 1, "指标"), (0, 1, 1, 2, "目标"), (1, 1, 1, 1, "2025"), (1, 2, 1, 1, "2030")]
    ]
    (block,) = read_docx(docx(table), "a.docx").blocks
    assert isinstance(block, Table)
    assert block.headers == 1


def test_a_table_within_a_cell_is_a_table_of_its_own_and_stands_once():
    inner = tbl([tc("内")])
    nested = f"<w:tbl><w:tr><w:tc>{p('外')}{inner}</w:tc></w:tr></w:tbl>"
    found = blocks(nested)
    assert [[cell[4] for cell in one] for one in found if isinstance(one, list)] == [
        ["外"],
        ["内"],
    ]


def test_a_text_box_follows_its_paragraph_and_stands_once():
    box = f"<w:txbxContent>{p('框内500家')}</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent xmlns:mc="mc">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert [one[2] for one in blocks(p("正文", drawn))] == ["正文", "框内500家"]


def test_footnotes_stand_at_the_end():
    note = f'<w:footnote w:id="1">{p("按不变价计算。")}</w:footnote>'
    line = f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
    found = blocks(p("正文"), word__footnotes_xml=notes(line + note))
    assert found == [(0, 0, "正文"), (0, 0, "按不变价计算。")]


def test_what_is_no_word_document_is_refused():
    assert refused(b"PK\x03\x04 cut") == "document-broken"
    assert refused(archive(other_xml="<a/>")) == "document-broken"
    assert refused(archive(word__document_xml="<w:p>")) == "document-broken"


def test_entities_are_refused_and_nothing_is_fetched():
    bomb = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'
    assert refused(archive(word__document_xml=bomb)) == "document-entities"
    assert refused(archive(word__document_xml=bomb.encode("utf-16"))) == "document-entities"


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archives, "LARGEST", 1 << 16)
    assert refused(docx(p("x" * (1 << 17)))) == "document-too-large"


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(bounds, "MOST_CELLS", 3)
    assert refused(docx(tbl([tc("1"), tc("2")], [tc("3"), tc("4")]))) == "document-too-many-cells"


def test_a_depth_without_end_is_refused():
    deep = "<w:ins>" * 500 + "</w:ins>" * 500
    assert refused(docx(f"<w:p>{deep}</w:p>")) == "document-broken"


def test_passages_have_the_place_of_their_paragraph():
    (block,) = read_docx(docx(p("500家")), "a.docx").blocks
    assert isinstance(block, Passage)
    assert tuple(block.place) == (0,)
