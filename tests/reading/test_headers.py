"""Headers of tables: several rows, repeated, one below the other, side by side, turned."""

from __future__ import annotations

from typing import Any

from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

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
