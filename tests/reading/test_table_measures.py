"""Columns of two measures below one year, units behind commas, figures beside the header."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_changes import verdicts
from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft

WIDE = (
    "产业 | 2025年 产值（亿元） | 2025年 占比（%） | "
    "2030年 产值（亿元） | 2030年 占比（%） | 年均增长（%）"
)


def read(title: str, caption: str, *rows: tuple[str, ...]) -> Draft:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<html><h1>{title}</h1><p>{caption}</p><table>{cells}</table></html>"
    return draft_of(read_document(page.encode(), "a.html"))


def test_each_of_two_measures_starts_from_its_own_and_growth_is_of_the_first() -> None:
    found = draft_of_rows(
        WIDE, "装备制造 | 620 | 38.5 | 1050 | 40.4 | 11.1", title="产业规划"
    ).items
    assert [
        (one.name, one.value, one.unit, one.base_value, one.rate_pct)
        for one in found if not one.attached
    ] == [
        ("装备制造产值", 1050, "亿元", 620, 11.1),
        ("装备制造占比", 40.4, "%", 38.5, None),
    ]  # fmt: skip


def test_a_year_in_the_header_of_a_goal_is_before_the_deadline_of_its_row() -> None:
    found = draft_of_rows(
        "任务 | 2026年目标 | 2027年目标 | 完成时限", "新建充电桩（个） | 800 | 1200 | 2027年底"
    )
    assert [(one.value, one.year) for one in found.items] == [(800, 2026), (1200, 2027)]


@pytest.mark.parametrize(
    ("label", "name", "unit"),
    [
        ("Exports, $ bn", "Exports", "$ bn"),
        ("Stunting prevalence, %", "Stunting prevalence", "%"),
        ("Employment, million people", "Employment", "million people"),
        ("出口额，亿美元", "出口额", "亿美元"),
        ("Enrolment, girls", "Enrolment, girls", ""),
        ("Exports, 2020 prices", "Exports, 2020 prices", ""),
    ],
)
def test_what_stands_behind_a_comma_is_the_unit_if_it_is_surely_one(
    label: str, name: str, unit: str
) -> None:
    (goal,) = read("", "", ("Indicator", "Target 2030"), (label, "21.5")).items
    assert (goal.name, goal.unit) == (name, unit)


def test_a_magnitude_below_a_caption_of_the_same_may_stand_before_the_whole_unit() -> None:
    found = read(
        "乡村规划", "单位：万元", ("项目", "2025年", "2030年目标"),
        ("加工收入", "98.8万", "120万"), ("民宿收入", "850", "1300"),
    )  # fmt: skip
    assert [(one.value, one.unit) for one in found.items] == [(1300, "万元")]
    assert {one.text: one.reason for one in found.left_out} == {
        "98.8万": "unclear", "120万": "unclear", "850": "past"
    }  # fmt: skip


def test_figures_beside_the_header_are_listed() -> None:
    found = read(
        "产业规划", "", ("指标", "2030年目标"), ("甲（家）", "12"), ("乙（家）", "9", "620")
    )
    assert [one.text for one in found.left_out] == ["620"]


def test_a_header_is_no_milestone() -> None:
    found = read("产业规划", "", ("指标", "2030年目标值"), ("甲（家）", "12"))
    assert found.left_out == ()


def test_average_growth_of_a_bulletin_is_held_against_years_that_lie_apart() -> None:
    """(8.0 / 3.2)^(1/5) - 1 is 20.1%, of 1500 and 1200 4.6%; that of investment is at any prices.

    1900 of 1200 is 9.6% a year: with 6.6% without prices these rose by 2.8%, of 400 by 28%.
    """
    draft = draft_of_rows(
        "指标 | 2015年 | 2020年 | 年均增长（%）", "机器人产量（万台） | 3.2 | 8.0 | 20.1",
        "发电量（亿千瓦时） | 1200 | 1500 | 6.6", "地区生产总值（亿元） | 1200 | 1900 | 6.6",
        "第三产业增加值（亿元） | 400 | 1900 | 6.6", "固定资产投资（亿元） | 800 | 1900 | 6.6",
        title="2020年国民经济和社会发展统计公报",
    )  # fmt: skip
    assert draft.items == ()
    assert verdicts(draft) == {
        "机器人产量 2020": "holds", "发电量 2020": "fails",
        "地区生产总值 2020": "holds-by-prices", "第三产业增加值 2020": "fails",
    }  # fmt: skip


def test_growth_of_one_year_beside_its_values_is_no_goal_and_prices_may_explain_it() -> None:
    """1287.4 / 1212.4 - 1 is 6.19%, 1287.4 / 900 - 1 is 43%."""
    rows = ("第三产业（亿元） | 1212.4 | 1287.4 | 5.5%", "第二产业（亿元） | 900 | 1287.4 | 5.5%")
    draft = draft_of_rows("产业 | 2024年 | 2025年 | 2025年增速", *rows, title="三次产业")
    assert draft.items == ()
    assert verdicts(draft) == {"第三产业 2025": "holds-by-prices", "第二产业 2025": "fails"}


def test_the_plan_of_a_year_that_was_reported_is_over() -> None:
    header = ("指标名称", "计算单位", "2025年计划", "2025年预计完成", "2025年比上年增长(%)")
    found = read(
        "关于青川市2025年国民经济计划执行情况与2026年国民经济计划草案的报告", "",
        (*header, "2026年计划数", "2026年增长(%)"),
        ("社会消费品零售总额", "亿元", "420", "418.6", "5.3", "441", "5.5"),
    )  # fmt: skip
    (goal, growth) = found.items
    assert (goal.value, goal.unit, goal.base_value, goal.base_year, goal.rate_pct) == (
        441, "亿元", 418.6, 2025, 5.5,
    )  # fmt: skip
    assert growth.attached
    assert {one.text for one in found.left_out} == {"420", "418.6", "5.3"}


def test_what_was_reached_in_the_year_of_a_goal_is_no_start_nor_its_part_in_per_cent() -> None:
    found = read(
        "“十四五”规划实施情况", "", ("指标", "单位", "“十四五”规划目标", "2025年完成", "完成率"),
        ("森林覆盖率", "%", "45", "44.6", "99.1%"),
    )  # fmt: skip
    assert [(one.value, one.base_value) for one in found.items] == [(45, None)]
    assert {one.text: one.reason for one in found.left_out} == {"44.6": "past", "99.1%": "unclear"}


def test_base_and_target_may_have_columns_for_years_and_for_values() -> None:
    header = ("Indicator", "Unit", "Base year", "Base value", "Target year", "Target value")
    (goal,) = read("", "", header, ("Coverage", "%", "2023", "78.5", "2027", "90")).items
    assert (goal.value, goal.year, goal.base_value, goal.base_year) == (90, 2027, 78.5, 2023)


@pytest.mark.parametrize("total", ["Total 2026-28", "Total"])
def test_years_beside_their_total_are_goals_each(total: str) -> None:
    found = read("", "Targets by year", ("Programme", "2026", "2027", "2028", total),
                 ("Boreholes drilled", "120", "140", "160", "420"))  # fmt: skip
    years = [(one.value, one.year, one.base_value) for one in found.items if one.value < 400]
    assert years == [(120, 2026, None), (140, 2027, None), (160, 2028, None)]


def test_growth_behind_each_of_several_years_is_from_the_year_before_it() -> None:
    found = read(
        "主要指标", "", ("指标", "2020年", "2025年", "年均增长", "2030年", "年均增长"),
        ("地区生产总值（亿元）", "800", "1100", "6.6%", "1500", "6.4%"),
    )  # fmt: skip
    (goal, growth) = found.items
    assert (goal.value, goal.base_value, goal.base_year, goal.rate_pct) == (1500, 1100, 2025, 6.4)
    assert growth.attached
