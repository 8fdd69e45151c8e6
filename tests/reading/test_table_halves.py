"""Tables side by side, totals on top, part-year columns, shares that are amounts."""

from __future__ import annotations

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged

HALF = "项目 | 2025年执行数 | 2026年预算数 | 比上年增长%"


def test_each_of_two_tables_side_by_side_makes_its_own_claims() -> None:
    """40 + 25 is 65, 31 + 23 is 54; 31 / 30 - 1 is 3.3%."""
    found = judged(
        f"{HALF} | {HALF}",
        "一、税收收入 | 40 | 42 | 5.0 | 一、教育支出 | 30 | 31 | 8.0",
        "增值税 | 15 | 16 | 6.7 | 二、卫生支出 | 22 | 23 | 4.5",
        "二、非税收入 | 25 | 26 | 4.0 | | | | ",
        "收入合计 | 65 | 68 | 4.6 | 支出合计 | 52 | 56 | 7.7",
        title="2026年预算",
        caption="单位：亿元",
    )
    failing = [name for name, verdict in found.items() if verdict == "fails"]
    assert failing == ["支出合计 2026年预算数", "教育支出 2026"]
    assert found["收入合计 2025年执行数"] == "holds"
    assert "税收收入 2026" not in found  # which its goal says by itself


def test_a_named_total_may_stand_on_top() -> None:
    found = judged(
        "Technology | 2024 | 2030 | 2035", "Total installed capacity | 900 | 1300 | 1700",
        "Hydro | 500 | 600 | 700", "Solar | 250 | 450 | 650", "Wind | 150 | 250 | 400",
        title="Energy plan 2025-2035", caption="Unit: MW",
    )  # fmt: skip
    assert found["Total installed capacity 2035"] == "fails"
    assert found["Total installed capacity 2030"] == "holds"
    found = judged(
        "Item | 2024 | 2030",
        "Total population | 900 | 1300",
        "Women | 450 | 650",
        "Homes | 90 | 95",
    )
    assert found == {}


def test_what_is_due_within_the_year_is_no_goal_of_its_end() -> None:
    for header, row in (
        ("指标（亿元） | 2025年完成 | 2026年目标 | 其中：上半年目标", "税收 | 12 | 13 | 6"),
        ("Indicator | 2025 actual | 2026 target | Q2 2026 target", "Visits | 12 | 13 | 6"),
    ):
        draft = draft_of_rows(header, row, title="2026年工作计划")
        assert [one.value for one in draft.items] == [13]
        assert "6" in [one.text for one in draft.left_out]


def test_names_leave_out_footnotes_and_numbers_of_rows() -> None:
    header = "Measure | 2025 | 2030 target"
    rows = "Jobs in care sectors¹ | 310 | 400", "（二）全县公路里程（公里） | 3 | 5"
    names = [one.name for one in draft_of_rows(header, *rows).items]
    assert names == ["Jobs in care sectors", "全县公路里程"]


def test_an_equitable_share_is_money_where_it_is_no_per_cent() -> None:
    rows = "Equitable share | 4,210 | 4,400", "Forest share | 12 | 14"
    draft = draft_of_rows("Source | 2026 target | 2027 target", *rows, title="Plan (KES million)")
    assert [one.unit for one in draft.items] == ["KES million"] * 2 + [""] * 2


def test_headers_and_rows_may_count_in_years_of_the_republic() -> None:
    """民國113年 is 2024; names stay in the characters of the document."""
    draft = draft_of_rows("指標 | 113年實際 | 115年底目標", "長照據點（處） | 96 | 130",
                          title="民國115年度施政計畫")  # fmt: skip
    (goal,) = draft.items
    assert (goal.name, goal.base_year, goal.base_value, goal.year) == ("長照據點", 2024, 96, 2026)
    assert goal.at.quote == "130"
    draft = draft_of_rows("年度 | 垃圾回收率（%）", "113年實際 | 61.2", "115年目標 | 63",
                          title="民國115年度施政計畫")  # fmt: skip
    assert [(one.value, one.base_value, one.year) for one in draft.items] == [(63, 61.2, 2026)]
