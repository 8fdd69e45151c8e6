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
