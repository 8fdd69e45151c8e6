"""Columns of change between a base and a goal: of all years between, unless rows say of each."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_changes import verdicts

ENGLISH = "Indicator | Unit | Baseline | Target 2030 | Change"
CHINESE = "指标 | 单位 | 2025年 | 2030年 | 增幅"


def fails(header: str, *rows: str, title: str = "County plan 2026-2030") -> set[str]:
    draft = draft_of_rows(header, *rows, title=title)
    return {name for name, verdict in verdicts(draft).items() if verdict == "fails"}


def test_each_cell_says_what_its_change_is_in() -> None:
    rows = (
        "Water | % | 62 | 80 | 18 pp", "Roads | km | 840 | 1,260 | 45%",
        "Posts | | 210 | 260 | +50", "Literacy | % | 71.5 | 85 | 15.5 pp",
        "Clinics | | 42 | 45 | +8",
    )  # fmt: skip
    assert fails(ENGLISH, *rows) == {"Roads 2030", "Literacy 2030", "Clinics 2030"}


def test_growth_that_rows_show_to_be_of_all_years_is_no_yearly_rate() -> None:
    rows = ("茶叶产量 | 万吨 | 4.0 | 5.0 | 25%", "茶园 | 万亩 | 30 | 33 | 10%",
            "良种率 | % | 60 | 75 | 12个百分点", "采茶机 | 台 | 100 | 150 | 55%")  # fmt: skip
    draft = draft_of_rows(CHINESE, *rows, title="“十五五”茶产业规划")
    assert all(item.rate_pct is None for item in draft.items)
    assert fails(CHINESE, *rows, title="“十五五”茶产业规划") == {"良种率 2030", "采茶机 2030"}


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        # of each year, by its rows or by its words
        (CHINESE, ("茶叶产量 | 万吨 | 4.0 | 5.0 | 4.6%", "茶园 | 万亩 | 30 | 33 | 1.9%")),
        (f"{CHINESE[:-2]}年均增幅", ("茶叶产量 | 万吨 | 4.0 | 5.0 | 25%",)),
        # no row that tells of which years; of two goals; per cent of a share; no base
        (CHINESE, ("茶叶产量 | 万吨 | 4.0 | 5.0 | 13%",)),
        ("Item | Baseline | 2027 target | 2030 target | Change", ("Roads | 80 | 90 | 99 | 10%",)),
        (ENGLISH, ("Water | % | 62 | 80 | 18%", "Roads | km | 840 | 1,260 | 50%")),
        ("Indicator | Unit | Target 2030 | Change", ("Roads | km | 840 | 45%",)),
        (ENGLISH, ("Roads | km | 840 | 1,260 | 50 lanes", "Posts | | 210 | 260 | n/a")),
        (ENGLISH, ("Roads | km | 0 | 1,260 | +1,260", "Posts | | 210 | 260 | +50")),
    ],
)  # fmt: skip
def test_what_may_be_another_change_is_no_finding(header: str, rows: tuple[str, ...]) -> None:
    title = "“十五五”规划" if not header.isascii() else "County plan 2026-2030"
    assert fails(header, *rows, title=title) == set()


def test_numbers_alone_are_per_cent_or_amounts_by_what_the_rows_come_to() -> None:
    rows = ("Roads | km | 800 | 1,200 | 50", "Posts | | 200 | 250 | 25", "Wells | | 40 | 50 | 30")
    assert fails(ENGLISH, *rows) == {"Wells 2030"}
    rows = ("Roads | km | 800 | 1,200 | 400", "Posts | | 200 | 250 | 50", "Wells | | 40 | 50 | 12")
    assert fails(ENGLISH, *rows) == {"Wells 2030"}


def test_points_of_all_years_are_no_rate_of_each() -> None:
    rows = ("用电量 | 亿千瓦时 | 95 | 130 | 6.5%", "非化石能源占比 | % | 18 | 25 | 7个百分点",
            "清洁取暖率 | % | 60 | 65 | 1个百分点")  # fmt: skip
    items = draft_of_rows(f"{CHINESE[:-2]}增长", *rows, title="“十五五”能源规划").items
    rates = {one.name: one.rate_pct for one in items if one.base_value is not None}
    assert rates == {"用电量": 6.5, "非化石能源占比": None, "清洁取暖率": 1.0}


@pytest.mark.parametrize("header", ["较2025年增加", "2025—2030年变化", "比2025年变化"])
def test_a_header_may_say_between_which_years(header: str) -> None:
    rows = ("床位 | 张 | 2850 | 3000 | 3600 | 600", "医师 | 人 | 1180 | 1260 | 1580 | 390")
    columns = f"指标 | 单位 | 2023年 | 2025年预期 | 2030年目标 | {header}"
    draft = draft_of_rows(columns, *rows, title="“十五五”卫生规划")
    assert [(one.value, one.base_value) for one in draft.items] == [(3600, 3000), (1580, 1260)]
    assert fails(columns, *rows, title="“十五五”卫生规划") == {"医师 2030"}


def test_a_change_from_the_year_before_in_a_plan_of_one_year() -> None:
    columns = "£000 | 2024/25 actual | 2025/26 budget | 2026/27 budget | Change from 2025/26"
    rows = (
        "Fees | 560 | 590 | 625 | 35",
        "Grants | 290 | 280 | 260 | -20",
        "Rents | 31 | 30 | 32 | 9",
    )
    assert fails(columns, *rows, title="Annual Plan 2026/27") == {"Rents 2027"}
