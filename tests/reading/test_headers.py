"""Headers of tables: several rows, repeated, one below the other, side by side, turned."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading.small import check, small
from zzplan.plan.inputs.blocks import Cell, LinePlace
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.tables.headers import _is_title
from zzplan.reading.tables.labels import is_unit

PLACE = LinePlace(1, 1)
TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n"


def goals(text: str, name: str = "plan.csv") -> list[tuple[Any, ...]]:
    draft = draft_of(read_document(text.encode(), name))
    return [
        (one.name, one.unit, one.base_value, one.value, one.year, one.rate_pct)
        for one in draft.items
        if not one.attached
    ]


def test_an_empty_cell_of_a_header_goes_on_what_stands_left_of_it() -> None:
    text = (
        "锦河新区发展规划（2022—2035年）,,,,,,\n指标,,单位,现状,规划目标,,属性\n,,,,近期,远期,\n"
        "一级,二级,,2021年,2025年,2035年,\n经济,地区生产总值,亿元,260,420,1200,预期性\n"
        ",人均地区生产总值,万元,13,17.5,30,预期性\n"
    )
    assert goals(text) == [
        ("地区生产总值", "亿元", 260, 420, 2025, None),
        ("地区生产总值", "亿元", 260, 1200, 2035, None),
        ("人均地区生产总值", "万元", 13, 17.5, 2025, None),
        ("人均地区生产总值", "万元", 13, 30, 2035, None),
    ]


def test_a_header_printed_again_is_no_row_and_a_second_table_has_its_own() -> None:
    text = (
        "指标,单位,2020年,2025年\n供水保证率,%,90,95\n指标,单位,2020年,2025年\n水土保持率,%,81.6,83\n"
        "表2 文化指标,,,\n指标,单位,2020年,2023年\n图书馆藏书量,万册,46,70\n"
    )
    assert goals(f"云泽市“十四五”规划,,,\n{text}") == [
        ("供水保证率", "%", 90, 95, 2025, None),
        ("水土保持率", "%", 81.6, 83, 2025, None),
        ("图书馆藏书量", "万册", 46, 70, 2023, None),
    ]


def test_two_tables_side_by_side_keep_their_figures_apart() -> None:
    text = (
        "云泽市“十四五”规划,,,,,\n指标,2020年,2025年,指标,2020年,2025年\n"
        "毛入园率（%）,88,92,覆盖率（%）,82,89\n"
    )
    assert goals(text) == [
        ("毛入园率", "%", 88, 92, 2025, None),
        ("覆盖率", "%", 82, 89, 2025, None),
    ]


def test_growth_of_a_year_that_is_over_is_no_rate_of_the_goal() -> None:
    rows = "地区生产总值,亿元,865.4,5.5,920,6左右\n固定资产投资,亿元,402.1,3.2,-,5\n"
    expected = [
        ("地区生产总值", "亿元", 865.4, 920, 2026, 6),
        ("固定资产投资", "%", None, 5, 2026, 5),
    ]
    title = "东湖区2026年国民经济和社会发展计划,,,,,\n"
    for header in (
        "指标,单位,2025年实际,增长%,2026年计划,增长%\n",
        "指标,单位,2025年完成,2025年增长（%）,2026年目标,2026年增长（%）\n",
    ):
        assert goals(title + header + rows) == expected


def test_a_rate_without_a_year_leads_to_the_end_of_the_plan_alone() -> None:
    text = "指标,单位,2020年,2023年目标,2025年目标,年均增长（%）\n增加值,亿元,812.6,1010,1195,8\n"
    assert goals(f"云泽市“十四五”规划,,,,,\n{text}") == [
        ("增加值", "亿元", 812.6, 1010, 2023, None),
        ("增加值", "亿元", 812.6, 1195, 2025, 8),
    ]


def test_columns_of_blanks_may_be_empty_below_a_header() -> None:
    text = (
        "类别      指标            单位    2020年  2025年  属性\n"
        "经济      地区生产总值    亿元    1200    1800    预期性\n"
        "          劳动生产率      万元    11.2            预期性\n"
        "          城镇化率        %       60.4    65      预期性\n"
    )
    draft = draft_of(read_text(TITLE + text, "plan.txt"))
    assert [(one.name, one.base_value, one.value, one.binding) for one in draft.items] == [
        ("地区生产总值", 1200, 1800, False),
        ("城镇化率", 60.4, 65, False),
    ]


def test_years_down_the_side_may_say_which_is_the_base() -> None:
    text = (
        "长乐市旅游业发展规划（2021-2025年）,,\n年份,接待游客（万人次）,过夜游客占比（%）\n"
        "2020年（基期）,1850,21\n2025年,2800,28以上\n"
    )
    assert goals(text) == [
        ("接待游客", "万人次", 1850, 2800, 2025, None),
        ("过夜游客占比", "%", 21, 28, 2025, None),
    ]


def test_the_sizes_of_projects_are_no_goals() -> None:
    text = (
        "项目名称,建设内容,总投资（亿元）\n清河水库,总库容1.2亿立方米,35.6\n防洪堤,加固45公里,12\n"
    )
    document = read_document(f"云泽市“十四五”规划,,\n{text}".encode(), "plan.csv")
    draft = draft_of(document)
    assert draft.items == ()
    assert {"1.2亿立方米", "45公里"} <= {one.text for one in draft.left_out}


def test_cells_say_changes_and_multiples_in_words() -> None:
    text = (
        "滨海区“十五五”发展规划,,,\n指标,单位,2025年,2030年\n高新技术企业数,家,420,翻一番\n"
        "能耗,吨标准煤,0.52,下降14%\n非化石能源比重,%,12.5,提高5.5个百分点\n"
    )
    draft = draft_of(read_document(text.encode(), "plan.csv"))
    assert [(one.value, one.unit, one.kind) for one in draft.items] == [
        (2, "家", "multiple"),
        (14, "%", "cumulative"),
        (5.5, "个百分点", "points"),
    ]


def test_what_was_to_be_reached_in_a_year_that_is_over_is_no_goal() -> None:
    text = "指标,2015年,2020年规划目标,2020年实际,2025年\n公路里程（公里）,2860,3100,3186,3500\n"
    assert goals(f"平湖市“十四五”交通规划,,,,\n{text}") == [
        ("公路里程", "公里", 3186, 3500, 2025, None)
    ]


def test_years_of_a_bulletin_that_speaks_of_no_goal_are_none() -> None:
    text = "指标,单位,2021年,2022年,2023年\n工业增加值,亿元,81.2,86.5,91.7\n"
    draft = draft_of(read_document(f"东宁县主要统计指标,,,,\n{text}".encode(), "a.csv"))
    assert (draft.items, draft.unread) == ((), ("tables",))
    report = f"2023年统计公报,,,,\n2024年3月12日,,,,\n{text}"
    draft = draft_of(read_document(report.encode(), "a.csv"))
    assert (draft.items, draft.unread) == ((), ())
    assert [(one.text, one.reason) for one in draft.left_out][-1] == ("91.7", "past")


def test_a_change_counted_from_a_year_is_neither_its_base_nor_a_yearly_rate() -> None:
    text = "Sector,2020 emissions (ktCO2e),2030 target (ktCO2e),Reduction vs 2020 (%)\n"
    title = "Climate Action Plan 2021-2030,,,\n"
    assert goals(f"{title}{text}Waste,88,48,45\n") == [("Waste", "ktCO2e", 88, 48, 2030, None)]
    text = "指标,2020年,2025年,2025年比2020年增长（%）\n产值（亿元）,100,150,50\n"
    assert goals(f"云泽市“十四五”规划,,,\n{text}") == [("产值", "亿元", 100, 150, 2025, None)]
    text = "指标,2025年,2026年目标,比2025年增长（%）\n产值（亿元）,100,108,8\n"
    assert goals(f"云泽市2026年国民经济和社会发展计划,,,\n{text}") == [
        ("产值", "亿元", 100, 108, 2026, 8)
    ]


def test_a_forecast_beside_targets_is_what_they_start_from() -> None:
    text = "KPI,Unit,FY2022/23 Actual,FY2023/24 Forecast,FY2024/25 Target\n"
    title = "Corporate Plan 2024/25 to 2025/26,,,,\n"
    assert goals(f"{title}{text}Revenue,£m,118.4,121,126.5\n") == [
        ("Revenue", "£m", 121, 126.5, 2025, None)
    ]


def test_a_number_that_begins_a_name_is_no_number_of_its_row() -> None:
    rows = "1.5G基站（个）,4200,8000\n3A级以上景区（家）,5,8\n9年义务教育巩固率（%）,95,97\n"
    found = goals(f"云泽市“十四五”规划,,\n指标,2020年,2025年\n{rows}")
    assert [one[0] for one in found] == ["5G基站", "3A级以上景区", "9年义务教育巩固率"]


def test_a_dash_in_the_column_of_units_is_no_unit() -> None:
    text = "指标,单位,2020年,2025年\n灌溉水利用系数,—,0.552,0.568\n"
    assert goals(f"云泽市“十四五”规划,,,\n{text}") == [
        ("灌溉水利用系数", "", 0.552, 0.568, 2025, None)
    ]


def test_commas_in_the_sentences_of_a_file_of_tabs_separate_nothing() -> None:
    prose = "The county, which grew, will work on: roads, schools, clinics, and water, too.\n"
    table = "Indicator\t2024\t2030\nPaved roads (km)\t640\t900\n"
    text = f"Mabira County Strategic Plan 2025-2030\n{prose * 4}{table}"
    assert goals(text, "plan.tsv") == [("Paved roads", "km", 640, 900, 2030, None)]


@pytest.mark.parametrize(
    ("column", "text", "title"),
    [(0, "表1 主要指标", True), (1, "单位：亿元", True), (1, "2025年", False)],
)
def test_a_row_of_one_cell_is_a_title_at_its_beginning_or_with_a_unit(
    column: int, text: str, title: bool
) -> None:
    cells = [Cell("", PLACE, 0, one) for one in range(3)]
    cells[column] = Cell(text, PLACE, 0, column)
    assert _is_title(cells) is title


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("亿元", True),
        ("million people", True),
        ("m" * 24, True),
        ("m" * 25, False),
        ("2025", False),
    ],
)
def test_what_is_long_in_brackets_is_no_unit(words: str, unit: bool) -> None:
    assert is_unit(words) is unit


@pytest.mark.parametrize(("module", "case"), small("headers"))
def test_small_tables(module: str, case: int) -> None:
    check(module, case)
