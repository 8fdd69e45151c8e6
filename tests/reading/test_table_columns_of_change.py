"""Growth over several years between two values, and what a footnote or incomes leave open."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged, verdicts

HEADER = "Indicator | 2020 | 2025 target | Growth over 2020 (%) | 2030 target"
AHEAD = "指标 | 2025年 | 2030年"


def test_growth_behind_two_years_is_of_these_and_not_of_the_next() -> None:
    rows = "Milk (t) | 100 | 120 | 20 | 150", "Eggs (t) | 50 | 60 | 20 | 75"
    assert "fails" not in judged(HEADER, *rows, title="Farm plan 2024-2030").values()


def test_growth_between_named_years_is_yearly_only_where_rows_show_it() -> None:
    """(150 / 120)^(1/5) - 1 is 4.6%; 150 / 120 - 1 is 25%."""
    header = "Indicator | 2025 | 2030 target | Growth 2025-2030 (%)"
    for said, rate in (("25", None), ("31", None), ("4.6", 4.6)):
        draft = draft_of_rows(header, f"Milk (t) | 120 | 150 | {said}", title="Plan 2025-2030")
        assert draft.items[0].rate_pct == rate


@pytest.mark.parametrize(
    "row", ["Household income | 1000 | 1100 | +6%", "Visitors | 1000 | 1100 | 6%*"]
)
def test_real_incomes_and_footnotes_leave_a_change_open(row: str) -> None:
    assert judged("Indicator | 2022 | 2023 | Change", row, title="Bulletin 2023") == {}


@pytest.mark.parametrize(
    ("label", "name"),
    [("其中：工业增加值（亿元）", "工业增加值"), ("#制造业增加值（亿元）", "制造业增加值"),
     ("其中：女（人）", "其中:女")],
)  # fmt: skip
def test_a_part_is_called_by_its_own_name(label: str, name: str) -> None:
    draft = draft_of_rows(AHEAD, f"{label} | 200 | 300", title="石桥县“十五五”规划")
    assert [one.name for one in draft.items] == [name]


def test_a_stock_over_a_period_is_no_sum_of_its_years() -> None:
    years = "2024 | 2025 | 2026 | 2027 | 2028"
    draft = draft_of_rows(f"Indicator | {years} | 2024-2028",
                          "Trainees enrolled | 500 | 600 | 700 | 800 | 850 | 900",
                          title="Skills plan 2024-2028")  # fmt: skip
    assert [one.kind for one in draft.items if one.kind != "level"] == []


def test_how_many_times_as_much_is_a_factor() -> None:
    """210 / 42 is 5, 1280 / 320 is 4, 48 / 24 is 2."""
    found = judged(
        "Measure | 2026 | 2032 | Change", "Electric buses | 42 | 210 | ×5",
        "Chargers | 320 | 1280 | x3", "Pools | 24 | 48 | 3-fold", "Parks | 24 | 48 | doubled",
        "Paths (km) | 180 | 270 | +50%", "Car share | 61% | 52% | -9 pp", "Depots | 8 | 12 | +4",
        title="Clean transport strategy 2026-2032",
    )  # fmt: skip
    failing = {name for name, verdict in found.items() if verdict == "fails"}
    assert (failing, len(found)) == ({"Chargers 2032", "Pools 2032"}, 7)
    rows = "车站 | 42 | 210 | 5倍", "公园 | 24 | 48 | 翻番"
    found = judged("指标（个） | 2026年 | 2032年 | 变化", *rows, title="交通规划（2026—2032年）")
    assert {*found.values()} == {"holds"}


def test_the_first_of_two_years_with_a_change_is_where_goals_start() -> None:
    rows = "Buses | 42 | 210 | ×5", "Paths (km) | 180 | 270 | +50%"
    draft = draft_of_rows("Measure | 2026 | 2032 | Change", *rows, title="Transport plan 2026-2032")
    assert [(one.value, one.base_value) for one in draft.items] == [(210, 42), (270, 180)]


def test_a_balance_below_zero_starts_from_one_below_zero() -> None:
    header = "Item | 2025 (est.) | 2028 (proj.)"
    (goal,) = draft_of_rows(header, "Fiscal balance (% of GDP) | -4.6 | -2.4").items
    assert (goal.kind, goal.base_value, goal.value) == ("level", -4.6, -2.4)


SPENT = "领域 | 总投资（亿元） | 2026年（亿元） | 2027年（亿元） | 占比（%）"


def test_a_share_behind_years_is_of_the_total_before_them() -> None:
    """30 + 20 is 50, 40 + 25 is 65, 6 + 5 is 11; 50 / 130 is 38.5%, 65 / 130 is 50%."""
    rows = "交通 | 50 | 30 | 20 | 42", "能源 | 65 | 40 | 25 | 50", "水利 | 15 | 6 | 5 | 11.5"
    found = judged(SPENT, *rows, "合计 | 130 | 76 | 50 | 100", title="投资计划")
    failing = {name for name, verdict in found.items() if verdict == "fails"}
    totals = {"水利 总投资(亿元)", "合计 总投资(亿元)", "合计 占比(%)"}
    assert failing == {"交通 占比(%)", *totals}


def test_a_total_of_more_years_than_stand_beside_it_makes_no_claim() -> None:
    found = judged(SPENT, "交通 | 80 | 30 | 20 | ", "能源 | 95 | 40 | 25 | ", title="投资计划")
    assert not [name for name in found if "总投资" in name]


def test_a_share_of_a_year_is_of_the_amounts_of_that_year() -> None:
    """30 / 50 is 60%, 45 / 90 is 50%."""
    found = judged(
        "Source | 2024 actual | Share 2024 (%) | 2030 target | 2035 target | Share 2035 (%)",
        "All | 50 | 100 | 70 | 90 | 100", "Hydro | 30 | 60 | 40 | 45 | 50",
        "Solar | 20 | 40 | 30 | 45 | 70", title="Energy plan 2025-2035", caption="Unit: MW",
    )  # fmt: skip
    failing = {name for name, verdict in found.items() if verdict == "fails"}
    assert (failing, found["Hydro Share 2024 (%)"]) == ({"Solar Share 2035 (%)"}, "holds")


def test_growth_on_the_year_before_is_of_the_column_before_it() -> None:
    """31 / 30 - 1 is 3.3%, 54 / 52 - 1 is 3.8%; it is no rate of the next year's goal."""
    header = "项目 | 2024年决算数 | 2025年预算数 | 2025年执行数 | 比上年增长% | 2026年预算数"
    rows = "税收收入 | 52 | 55 | 54 | 3.8 | 57", "非税收入 | 30.0 | 30.0 | 31.0 | 6.2 | 31.5"
    title = "2025年预算执行情况和2026年预算草案"
    found = judged(header, *rows, title=title, caption="单位：亿元")
    assert found == {"税收收入 2025": "holds", "非税收入 2025": "fails"}
    draft = draft_of_rows(header, *rows, title=title)
    assert [(one.value, one.rate_pct) for one in draft.items] == [(57, None), (31.5, None)]


def test_a_running_total_goes_on_from_its_base() -> None:
    header = "Indicator | Baseline (2024) | 2025 | 2026 | 2027 target"
    draft = draft_of_rows(header, "Villages served (cumulative) | 120 | 300 | 520 | 760",
                          "Girls enrolled (cumulative) | 80 | 40 | 45 | 50",
                          title="Programme 2025-2027")  # fmt: skip
    kinds = [(one.kind, one.base_value) for one in draft.items if one.value > 100]
    assert kinds == [("level", 120)] * 3
    assert {one.base_value for one in draft.items if one.value < 100} == {None}


def test_a_total_of_the_years_of_a_plan_leaves_its_base_out() -> None:
    """10.0 + 12.0 + 15.0 is 37.0."""
    found = judged("指标（万人次） | 2025年基数 | 2026年 | 2027年 | 2028年 | 三年累计",
                   "培训人才 | 8.0 | 10.0 | 12.0 | 15.0 | 39.0",
                   title="人才行动计划（2026—2028年）")  # fmt: skip
    assert found == {"培训人才 三年累计": "fails"}


def test_what_audited_and_adjusted_columns_say_is_done() -> None:
    header = "Indicator | Audited 2024/25 | Adjusted 2025/26 | 2026/27 | 2027/28"
    draft = draft_of_rows(header, "Jobs created | 12 400 | 13 000 | 14 000 | 15 000",
                          title="Estimates 2026/27 to 2027/28")  # fmt: skip
    assert [(one.value, one.base_value) for one in draft.items][-1] == (15000, 13000)


def test_now_is_where_goals_start() -> None:
    row = "Adult smokers | 14.2% | 5% or less"
    (goal,) = draft_of_rows("Measure | Now | By 2031", row, title="Strategy 2026-2031").items
    assert (goal.base_value, goal.value, goal.comparator) == (14.2, 5, "<=")


def test_tasks_are_names_and_quarters_no_goals() -> None:
    header = "序号 | 目标任务 | 全年目标 | 一季度 | 上半年"
    draft = draft_of_rows(
        header, "1 | 新改建公路（公里） | 120 | 10 | 50", title="2026年工作任务表"
    )
    assert [(one.name, one.value) for one in draft.items] == [("新改建公路", 120)]


def test_what_each_kilometre_costs_does_not_add_up() -> None:
    rows = "一号线 | 20 | 6.0", "二号线 | 21 | 6.2", "合计 | 41 | 6.1"
    assert judged("线路 | 里程（公里） | 每公里造价（亿元）", *rows) == {"合计 里程(公里)": "holds"}
    assert judged("线路 | 里程（公里） | 班次间隔（分钟）", *rows) == {"合计 里程(公里)": "holds"}


def test_shares_between_years_are_of_the_amounts_beside_them() -> None:
    """60 / 90 is 66.7%, 50 / 80 is 62.5%."""
    found = judged("产业 | 2025年 | 占比（%） | 2030年 | 占比（%）", "装备 | 60 | 66.7 | 50 | 69.5",
                   "物流 | 30 | 33.3 | 30 | 37.5", "总计 | 90 | 100 | 80 | 100",
                   title="产业规划（2026—2030年）", caption="单位：亿元")  # fmt: skip
    assert "fails" in found.values()
    assert [name for name, one in found.items() if one == "fails"][-1] == "装备 占比(%)"


def test_each_milestone_has_the_year_beside_it() -> None:
    cells = "Indicator | Milestone year | Milestone value | Target year | Target value"
    draft = draft_of_rows(cells, "Midwives trained | 2027 | 2,000 | 2030 | 3,000")
    assert [(one.value, one.year) for one in draft.items] == [(2000, 2027), (3000, 2030)]


def test_a_cell_may_say_that_one_strives_for_its_figure() -> None:
    (goal,) = draft_of_rows("指标 | 2025年 | 2026年目标", "村集体收入 | 860万元 | 力争突破1000万元",
                            title="2026年工作要点").items  # fmt: skip
    assert (goal.value, goal.unit, goal.comparator, goal.base_value) == (1000, "万元", ">=", 860)


def failing_in(header: str, *rows: str, title: str) -> list[str]:
    found = verdicts(header, *rows, title=title)
    return sorted(name for name, verdict in found if verdict == "fails")


BUDGETS = "Programme | 2025/26 Actual | 2026/27 Revised | 2027/28 Estimate"


@pytest.mark.parametrize(
    ("header", "rows", "failing"),
    [
        # 443 - 401 is 42, and 10.5%; 337 / 307 - 1 is 9.8%
        (
            f"{BUDGETS} | Change on 2026/27 | Change % | 2028/29 Forecast",
            ("Parks | 380 | 401 | 443 | 52 | 10.5 | 461",
             "Pools | 290 | 307 | 337 | 30 | 12.8 | 341"),
            ["Parks 2028", "Pools 2028"],
        ),
        (
            "Programme | 2025 | 2026 | 2026 v 2025 ($000) | 2026 v 2025 (%)",
            ("Parks | 401 | 443 | 52 | 10.5", "Pools | 307 | 337 | 30 | 12.8"),
            ["Parks 2026", "Pools 2026"],
        ),
        (
            "District | 2024 | 2025 | Change (no.)",
            ("Ash | 4,111 | 4,322 | 211", "Elm | 907 | 873 | -44"),
            ["Elm 2025"],
        ),
        # of two figures of a year that which the header names: 443 - 401 is 42, 443 - 410 is 33
        (
            "Item | 2026 Budget | 2026 Forecast | 2027 Budget | Change on 2026 Budget | Change %",
            ("Fees | 401 | 410 | 443 | 42 | 10.5", "Rates | 307 | 311 | 337 | 26 | 9.8"),
            ["Rates 2027"],
        ),
        # behind several years an unnamed change may be of any two of them
        (f"{BUDGETS} | Change %", ("Parks | 381 | 401 | 443 | 9.0",), []),
        # so may one in another unit, and one of a year that is not there
        ("Programme | 2025 ($m) | 2026 ($m) | 2026 v 2025 ($000)", ("Parks | 4 | 5 | 900",), []),
        ("Programme | 2025 | 2026 | 2026 v 2023 (%)", ("Parks | 401 | 443 | 9.0",), []),
    ],
)  # fmt: skip
def test_a_change_names_the_year_that_it_is_counted_from(header, rows, failing) -> None:
    """One of the year beside it in per cent is of the same years."""
    assert failing_in(header, *rows, title="Budget tables") == failing


@pytest.mark.parametrize(
    ("header", "rows", "failing"),
    [
        # 3 / 12 is 25%, 5 / 20 is 25%, 4 / 10 is 40%
        (
            "项目 | 总投资（亿元） | 已完成（亿元） | 2026年计划（亿元） | 占总投资比重（%）",
            ("水厂 | 12 | 1 | 3 | 25", "泵站 | 20 | 8 | 5 | 25", "堤防 | 10 | 2 | 4 | 50"),
            ["堤防 占总投资比重(%)"],
        ),
        (
            "Project | Total cost | Spent 2025 | Planned 2026 | % of total cost",
            ("Dam | 12 | 1 | 3 | 25", "Weir | 20 | 8 | 5 | 25", "Canal | 10 | 2 | 4 | 50"),
            ["Canal % of total cost"],
        ),
        # most rows show no share of it, or no column has the name
        (
            "项目 | 总投资（亿元） | 2026年计划（亿元） | 占总投资比重（%）",
            ("水厂 | 12 | 3 | 20", "泵站 | 20 | 5 | 31", "堤防 | 10 | 4 | 50"),
            [],
        ),
        (
            "项目 | 估算（亿元） | 2026年计划（亿元） | 占总投资比重（%）",
            ("水厂 | 12 | 3 | 25", "泵站 | 20 | 5 | 25", "堤防 | 10 | 4 | 50"),
            [],
        ),
        # of several columns the shares are of the one that most rows show
        (
            "县区 | 2025年（人） | 2026年（人） | 其中:再就业（人） | 占全县（%） | 占比（%）",
            ("东镇 | 35 | 21 | 4 | 1 | 21", "西镇 | 28 | 29 | 9 | 1 | 29",
             "南镇 | 19 | 11 | 2 | 1 | 11",
             "北镇 | 18 | 39 | 6 | 1 | 49", "全县 | 100 | 100 | 21 | 1 | 100"),
            ["全县 占比(%)", "北镇 占比(%)"],
        ),
    ],
)  # fmt: skip
def test_a_share_is_of_the_column_that_its_header_names_or_its_rows_show(
    header, rows, failing
) -> None:
    assert failing_in(header, *rows, title="表") == failing


@pytest.mark.parametrize(
    ("header", "rows", "found"),
    [
        # 12,000 / 9,400 - 1 is 27.7%, 11 / 8 - 1 is 37.5%: so they start from 2025
        (
            "名称 | 2023年 | 2025年 | 2030年 | 增幅",
            ("床位（张） | 8600 | 9400 | 12000 | 27.7%", "社工（人） | 6 | 8 | 11 | 37.5%"),
            [(12000, 9400, None), (11, 8, None)],
        ),
        # of several goals the last; 2300 / 2140 - 1 is 7.5%, 35 / 28 - 1 is 25%
        (
            "名称 | 2025年（现状） | 2028年 | 2030年 | 增幅",
            ("教师（人） | 2140 | 2230 | 2300 | 7.5%", "图书（册） | 28 | 31 | 35 | 25%"),
            [(2230, 2140, None), (2300, 2140, None), (31, 28, None), (35, 28, None)],
        ),
        # growth of each year stays that: 1.2^(1/5) - 1 is 3.7%
        (
            "名称 | 2025年 | 2030年 | 增长",
            ("教师（人） | 2000 | 2400 | 3.7%", "图书（册） | 30 | 36 | 3.7%"),
            [(2400, 2000, 3.7), (36, 30, 3.7)],
        ),
        # a single row shows no other year to start from
        (
            "名称 | 2023年 | 2025年 | 2030年 | 增幅",
            ("床位（张） | 8600 | 9400 | 12000 | 27.7%",),
            [(12000, 8600, 27.7)],
        ),
    ],
)  # fmt: skip
def test_rows_show_from_which_year_a_rise_is_counted(header, rows, found) -> None:
    draft = draft_of_rows(header, *rows, title="养老发展目标")
    goals = [one for one in draft.items if not one.attached]
    assert [(one.value, one.base_value, one.rate_pct) for one in goals] == found
