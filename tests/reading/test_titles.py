"""What a document calls itself, and the units that only the caption of a table prints."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.years.titles import title_of

FIVE = "\n".join(["青溪县人民政府", "二〇二一年", "青溪县", "概况", "前言"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("青溪县“十四五”发展规划\n\n第一章 总则", "青溪县“十四五”发展规划"),
        ("青溪县人民政府\n\n关于发展的意见\n", "关于发展的意见"),
        # A line that ends a sentence is none; nor is one below the first five, save of a span.
        ("本规划由县政府编制。\n\n第二段也是如此。", "plan"),
        (f"{FIVE}\n青溪县发展规划", "plan"),
        (f"{FIVE}\n青溪县发展规划（2021—2025年）", "青溪县发展规划（2021—2025年）"),
        (f"{FIVE}\n概况（2021—2025年）", "plan"),
        ("一段话，没有标题。", "plan"),
        ("Northfield Strategic Plan 2021-2025\n\nText.", "Northfield Strategic Plan 2021-2025"),
    ],
)
def test_the_title_of_a_text(text: str, title: str) -> None:
    assert title_of(read_text(text, "plan.txt")) == title


def test_a_heading_is_a_title_where_no_line_calls_itself_one() -> None:
    document = read_document("# 一、概况\n\n# 青溪县情况\n\n正文。\n".encode(), "plan.md")
    assert title_of(document) == "青溪县情况"


@pytest.mark.parametrize(
    ("caption", "name", "unit", "kind"),
    [
        ("单位：亿元", "地区生产总值", "亿元", "level"),
        ("单位：亿元", "高新技术企业", "亿元", "level"),
        ("单位：亿元、%", "森林覆盖率", "%", "share"),
        ("", "森林覆盖率", "%", "share"),
        ("", "地区生产总值", "", "level"),
        ("单位：亿元、%、家", "地区生产总值", "亿元", "level"),
        ("单位：亿元、%、家", "高新技术企业", "家", "level"),
        ("单位：亿元、万元、家", "高新技术企业", "家", "level"),
        ("单位：亿元、万元、家", "地区生产总值", "", "level"),
        ("单位：人、家", "高新技术企业", "", "level"),
        ("单位：%", "全员劳动生产率", "", "level"),
    ],
)
def test_a_caption_gives_the_unit_that_fits(caption: str, name: str, unit: str, kind: str) -> None:
    text = f"青溪县“十四五”发展规划\n{caption},,\n指标,2020年,2025年\n{name},10,20\n"
    (item,) = draft_of(read_document(text.encode(), "plan.csv")).items
    assert (item.name, item.unit, item.kind) == (name, unit, kind)
