"""Growth over several years between two values, and what a footnote or incomes leave open."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged

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
