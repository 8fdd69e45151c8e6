"""Layouts of tables: columns of names, totals, years to reach, units of captions, lost columns."""

from __future__ import annotations

from tests.reading.test_headers import TITLE, goals
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of


def test_names_in_two_columns_below_one_header_are_the_second() -> None:
    text = "主要指标,,2020年,2025年\n水安全,堤防达标率（%）,81.3,88\n,供水能力（万吨）,20,35\n"
    assert goals(f"青河市“十四五”规划,,,\n{text}") == [
        ("堤防达标率", "%", 81.3, 88, 2025, None),
        ("供水能力", "万吨", 20, 35, 2025, None),
    ]


def test_a_total_over_the_plan_beside_goals_of_each_year_is_a_goal() -> None:
    text = "任务,单位,五年合计,2024,2025\n造林,万亩,25,5,6\n"
    assert goals(f"绿源县“十四五”规划,,,,\n{text}") == [
        ("造林", "万亩", None, 5, 2024, None),
        ("造林", "万亩", None, 6, 2025, None),
        ("造林", "万亩", None, 25, 2025, None),
    ]


def test_a_column_of_years_to_reach_is_no_column_of_goals() -> None:
    text = "指标,单位,基年,基数,目标,目标年\n产值,亿元,2020,100,150,2025\n"
    assert goals(text) == [("产值", "亿元", 100, 150, 2025, None)]


def test_a_fiscal_year_that_a_narrow_cell_broke_is_one() -> None:
    text = (
        "<table><tr><th>Indicator<th>2022<th>2023/2<br>4<th>2024/<br>25<tr><td>Homes<td>5<td>6<td>7"
    )
    found = goals(f"<h1>Plan 2023-2027: annual targets</h1>{text}", "plan.html")
    assert [(one[3], one[4]) for one in found] == [(6, 2024), (7, 2025)]


def test_a_caption_of_units_gives_money_to_money_and_the_other_to_all_else() -> None:
    text = "（单位：万吨、亿元）,,\n指标,2020年,2025年\n粮食产量,186,195\n加工业产值,96,140\n"
    found = goals(f"丰谷市“十四五”规划,,\n{text}")
    assert [one[1] for one in found] == ["万吨", "亿元"]


def aligned(*lines: str) -> tuple[int, tuple[str, ...]]:
    draft = draft_of(read_text(TITLE + "\n".join(lines), "plan.txt"))
    return len(draft.items), draft.unread


def test_columns_of_blanks_that_do_not_hold_are_reported_and_not_guessed() -> None:
    """As pdftotext -layout writes tables whose cells are close, or whose headers are centred."""
    assert aligned(
        "  指标      单位    合计        分年度", "                    2024  2025  2026",
        "  人工造林  万亩    25      5     5     5", "  封山育林  万亩    40      8     8     8",
        "  森林抚育  万亩    60      12    12    12",
    ) == (0, ("tables",))  # fmt: skip
    assert aligned(
        "Indicator             Unit     2022   2027", "Homes                 number   5      7",
        "Injuries per million hours     4      3", "Schools               number   5      7",
    ) == (0, ("tables",))  # fmt: skip
    assert aligned(
        "  一级    二级指标      基准      牵头", "可办率   92%  95%  97%   100%  审批局",
        "网办率      61%   68%  75%  90%以上 审批局", "压减比例 45% 50%    55%  65%    审批局",
        "覆盖率  70%    80%   90%   100%   数据局",
    ) == (0, ("tables",))  # fmt: skip


INDICATORS = "指标,单位,2025年,2030年目标\n游客人数,万人次,1520,2040\n旅游总收入,亿元,168,260\n"
COSTS = (
    "表4 重点项目投资安排（单位：万元）,,,,\n牵头单位,项目,总投资,2026年投资,2027年投资\n"
    "文旅局,古城提升,52000,18000,20000\n城投集团,集散中心,16500,8000,8500\n合计,,68500,26000,28500\n"
)


def test_what_projects_cost_is_no_goal_also_below_a_table_of_goals() -> None:
    found = goals(f"云麓区“十五五”规划,,,\n{INDICATORS}{COSTS}")
    assert [(one[0], one[3]) for one in found] == [("游客人数", 2040.0), ("旅游总收入", 260.0)]


DEPARTMENTS = (
    "Department,2024-25,2025-26,2026-27\nOperations,12450,12900,13350\nParks,2105,2160,2215\n"
)


def test_what_departments_spend_is_no_goal() -> None:
    title = "Coastal Authority Business Plan 2025-2027,,,\n"
    assert goals(f"{title}Staff costs by department (£000),,,\n{DEPARTMENTS}") == []
    budgets = "部门,2025年,2026年,2027年\n教育局,1200,1300,1400\n卫健局,800,820,850\n"
    assert goals(f"北岭市“十五五”规划,,,\n部门预算支出（万元）,,,\n{budgets}") == []
    served = DEPARTMENTS.replace("Department", "Indicator")
    assert len(goals(f"{title}Passengers (thousand),,,\n{served}")) > 1


def test_measures_in_columns_of_blanks_are_a_table() -> None:
    lines = (
        "Outcome   Measure               Where we are   Where we will be",
        "                                2024           2027               2030",
        "Homes     New homes completed   640            800                950",
        "          Rough sleepers        84             60                 40",
    )
    text = "Riverton City Strategy 2025 to 2035\n\n" + "\n".join(lines) + "\n"
    assert [one[:1] + one[2:5] for one in goals(text, "plan.txt")] == [
        ("New homes completed", 640.0, 800.0, 2027), ("New homes completed", 640.0, 950.0, 2030),
        ("Rough sleepers", 84.0, 60.0, 2027), ("Rough sleepers", 84.0, 40.0, 2030),
    ]  # fmt: skip
