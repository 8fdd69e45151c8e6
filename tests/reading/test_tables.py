"""Tables of indicators, in the layouts that official plans have."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft
from zzplan.report.records.reading import goal_records

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "data" / "prose" / "fixtures"
TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n"


def rows(draft: Draft) -> list[tuple[Any, ...]]:
    return [
        (i.name, i.value, i.unit, i.year, i.kind, i.base_value, i.rate_pct)
        for i in draft.items
        if not i.attached
    ]


def test_columns_are_read_by_their_headers() -> None:
    text = (
        "| 序号 | 指标 | 2020年 | 2025年 | 年均增速〔累计〕 | 属性 |\n|-|-|-|-|-|-|\n"
        "| 1 | 地区生产总值（亿元） | 1200 | 1800 | 8.5% | 预期性 |\n"
        "| 2 | 单位能耗降低（%） | — | — | 〔14〕 | 约束性 |\n"
        "| 3 | 森林覆盖率（%） | 61.5 | ≥62 | — | 约束性 |\n"
    )
    assert rows(draft_of(read_text(TITLE + text, "plan.md"))) == [
        ("地区生产总值", 1800.0, "亿元", 2025, "level", 1200.0, 8.5),
        ("单位能耗降低", 14.0, "%", 2025, "cumulative", None, None),
        ("森林覆盖率", 62.0, "%", 2025, "share", 61.5, None),
    ]


def test_a_table_of_one_cell_a_line_is_aligned_by_its_years() -> None:
    cells = ["序号", "指标", "2020年", "2025年", "年均增速", "属性"]
    cells += ["1", "生产总值(亿元)", "1200", "1800", "8.5%", "预期性"]
    cells += ["2", "入学率(%", "90", "95", "约束性", "创新"]
    cells += ["3", "专利(件)", "10", "预期性"]
    draft = draft_of(read_text(TITLE + "\n\n".join(cells), "plan.txt"))
    assert [(row[0], row[1], row[5]) for row in rows(draft)] == [
        ("生产总值", 1800.0, 1200.0),
        ("入学率", 95.0, 90.0),
    ]
    assert [one.reason for one in draft.left_out if one.text == "10"] == ["unclear"]


def test_a_header_that_is_not_understood_makes_no_goal() -> None:
    text = "| 甲 | 乙 |\n|-|-|\n| 一 | 5 |\n| 二 | 6 |\n"
    assert draft_of(read_text(TITLE + text, "plan.md")).items == ()


def test_english_headers_say_baseline_and_target() -> None:
    text = (
        "# Development Plan 2022-2026\n\n| Indicator | Unit | Baseline (2021) | Target 2026 |\n"
        "|-|-|-|-|\n| Paved roads | km | 1,250 | 1,900 |\n| Doctors per 1,000 people | | 1 | 2 |\n"
    )
    draft = draft_of(read_text(text, "plan.md"))
    assert rows(draft)[0] == ("Paved roads", 1900.0, "km", 2026, "level", 1250.0, None)
    assert "1,000 people" in [one.text for one in draft.left_out if one.reason == "label"]


@pytest.mark.parametrize("doc", ["plan.docx", "plan.pdf", "indicators.xlsx"])
def test_the_fixtures_are_read_whole(doc: str) -> None:
    if not FIXTURES.exists():
        pytest.skip("the documents are not at hand")
    lines = (FIXTURES / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    expected = [json.loads(line) for line in lines]
    goals = [one for one in expected if one["doc"] == doc and one["status"] == "goal"]
    draft = draft_of(read_document((FIXTURES / doc).read_bytes(), doc))
    read = {(i.value, i.unit, i.year, i.comparator, i.base_value, i.rate_pct) for i in draft.items}
    for goal in goals:
        key = (goal["value"], goal["unit"], goal["year"], goal["comparator"])
        known = [one for one in read if one[:4] == key]
        assert any(
            goal["base_value"] in (None, one[4]) and goal["rate_pct"] in (None, one[5])
            for one in known
        ), goal


def test_a_column_of_units_and_dashes_hold_their_places_in_a_table_of_one_cell_a_line() -> None:
    cells = ["指标", "单位", "2020年", "2025年", "年均增速", "属性", "一、经济"]
    cells += ["生产总值", "亿元", "2086", "3200", "7.5左右", "预期性", "二、绿色"]
    cells += ["能耗降低", "%", "—", "—", "[14.5]", "约束性"]
    cells += ["森林覆盖率", "%", "61", ">62", "—", "约束性"]
    draft = draft_of(read_text(TITLE + "\n\n".join(cells), "plan.txt"))
    assert rows(draft) == [
        ("生产总值", 3200.0, "亿元", 2025, "level", 2086.0, 7.5),
        ("能耗降低", 14.5, "%", 2025, "cumulative", None, None),
        ("森林覆盖率", 62.0, "%", 2025, "share", 61.0, None),
    ]


def test_columns_of_blanks_are_a_table() -> None:
    lines = ["指标  单位  2020年  2025年", "学校  所  30  40", "入学率  %  90  95"]
    draft = draft_of(read_text(TITLE + "\n".join(lines), "plan.txt"))
    assert [(row[0], row[1], row[2], row[5]) for row in rows(draft)] == [
        ("学校", 40.0, "所", 30.0),
        ("入学率", 95.0, "%", 90.0),
    ]


def test_the_year_of_a_baseline_may_have_a_column_of_its_own_or_stand_in_the_cell() -> None:
    text = (
        "<h1>National Development Strategy 2024-2030</h1><table>"
        "<tr><th rowspan=2>Indicator</th><th rowspan=2>Unit</th><th colspan=2>Baseline</th>"
        "<th colspan=2>Targets</th></tr>"
        "<tr><th>Year</th><th>Value</th><th>2027</th><th>2030</th></tr>"
        "<tr><td>Paved roads</td><td>km</td><td>2022</td><td>5,370</td><td>6,900</td>"
        "<td>8,000</td></tr>"
        "<tr><td>Access to electricity</td><td>% of households</td><td>2023</td>"
        "<td>61.5 (2021)</td><td>80</td><td>95</td></tr></table>"
    )
    draft = draft_of(read_document(text.encode(), "plan.html"))
    assert [(i.name, i.value, i.year, i.kind, i.base_value, i.base_year) for i in draft.items] == [
        ("Paved roads", 6900.0, 2027, "level", 5370.0, 2022),
        ("Paved roads", 8000.0, 2030, "level", 5370.0, 2022),
        ("Access to electricity", 80.0, 2027, "share", 61.5, 2021),
        ("Access to electricity", 95.0, 2030, "share", 61.5, 2021),
    ]


def _read_rows(title: str, *rows: str) -> list[tuple[object, ...]]:
    width = rows[0].count("|") - 1
    lines = [f"# {title}", "", rows[0], "|" + " --- |" * width, *rows[1:], ""]
    items = draft_of(read_text("\n".join(lines), "plan.md")).items
    return [(item.name, item.value, item.unit, item.year, item.kind) for item in items]


def test_years_down_the_side_are_goals_of_each_column() -> None:
    assert _read_rows(
        "工业强县目标（2024—2026年）",
        "| 年度 | 规上工业总产值（亿元） | 新增规上企业（家） |",
        "| 2024年 | 210 | 12 |",
        "| 2026年 | 280 | 15 |",
    ) == [
        ("规上工业总产值", 210, "亿元", 2024, "level"),
        ("规上工业总产值", 280, "亿元", 2026, "level"),
        ("新增规上企业", 12, "家", 2024, "added"),
        ("新增规上企业", 15, "家", 2026, "added"),
    ]


def test_a_row_of_tasks_has_the_year_that_it_is_due_in() -> None:
    found = _read_rows(
        "乡村振兴三年行动方案（2023—2025年）",
        "| 工作任务 | 主要目标 | 完成时限 |",
        "| 农村改厕 | 新建卫生厕所3200座，普及率达到90% | 2025年 |",
        "| 农村公路 | 改造农村公路150公里 | 2024年底 |",
    )
    assert [(value, year) for _, value, _, year, _ in found] == [
        (3200, 2025), (90, 2025), (150, 2024),
    ]  # fmt: skip


def test_the_caption_of_a_table_gives_the_unit_that_its_rows_lack() -> None:
    found = _read_rows(
        "云州市“十五五”规划\n\n单位：亿元、%",
        "| 指标 | 2025年 | 2030年 |",
        "| 地区生产总值 | 3120.5 | 4380 |",
        "| 森林覆盖率 | 41.2 | ≥42 |",
    )
    assert [one[2:] for one in found] == [("亿元", 2030, "level"), ("%", 2030, "share")]


def test_bare_numbers_of_a_table_that_says_no_goal_are_listed() -> None:
    text = "# 规划\n\n| 名称 | 甲 | 乙 |\n| --- | --- | --- |\n| 东乡 | 3 | 5 |\n| 西乡 | 4 | 6 |\n"
    draft = draft_of(read_text(text, "plan.md"))
    assert [one.text for one in draft.left_out] == ["3", "5", "4", "6"]
    assert draft.unread == ("tables",)


def test_a_chinese_cell_of_an_english_table_keeps_its_comparator() -> None:
    rows = "| indicator | unit | 2020 | target 2030 |\n|---|---|---|---|\n| GDP | bn | 3 | 5以上 |"
    (item,) = draft_of(read_text(rows, "plan.md")).items
    assert (item.value, item.comparator) == (5.0, ">=")


def test_a_rate_leads_to_the_last_of_several_goal_years() -> None:
    head = "| 指标 | 单位 | 2025年 | 2027年目标 | 2030年目标 | 年均增长（%） |"
    rule, row = "|---|---|---|---|---|---|", "| 产值 | 亿元 | 1150 | 1380 | 1700 | 8.1 |"
    rows = f"全市“十五五”规划\n\n{head}\n{rule}\n{row}"
    goals = [one for one in draft_of(read_text(rows, "plan.md")).items if one.kind == "level"]
    assert [(one.year, one.rate_pct) for one in goals] == [(2027, None), (2030, 8.1)]


def test_a_bare_fraction_in_a_workbook_under_a_rate_is_in_percent() -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("指标")
    sheet.write_row("A1", ["指标", "单位", "2025年", "2030年", "年均增长"])
    sheet.write_row("A2", ["工业总产值", "亿元", 1150, 1700, 0.081])
    book.close()
    goals = draft_of(read_document(stream.getvalue(), "规划.xlsx")).items
    assert [one.rate_pct for one in goals if one.kind == "level"] == [8.1]


def test_a_record_says_whether_a_goal_binds() -> None:
    rows = "指标,2020年,2025年,属性\n森林覆盖率（%）,61,62,约束性\n产值（亿元）,5,6,预期性\n"
    draft = draft_of(read_document(f"“十四五”规划,,,\n{rows}".encode(), "a.csv"))
    lines = list(goal_records("a", draft.items))
    assert [line["binding"] for line in lines] == [True, False]
