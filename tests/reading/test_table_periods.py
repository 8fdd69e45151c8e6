"""Columns over several years beside those of single ones: what is to be added, and the sums."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from tests.reading.test_table_claims import judged
from zzplan.reading.tables.spans import is_over_years, years_of

YEARS = "2026年 | 2027年 | 2028年 | 2029年 | 2030年"
PLAN = "石桥县“十五五”规划"


@pytest.mark.parametrize("header", ["“十五五”期间", "2026-2030年", "合计", "2026—2030年合计"])
def test_a_period_is_no_level_of_its_last_year(header: str) -> None:
    row = "造林（万亩） | 2.0 | 2.5 | 2.5 | 3.0 | 3.0 | 13.0"
    *_, last, whole = draft_of_rows(f"任务 | {YEARS} | {header}", row, title=PLAN).items
    assert (last.value, last.kind, last.year) == (3.0, "level", 2030)
    assert (whole.value, whole.kind, whole.base_year, whole.year) == (13.0, "added", 2025, 2030)


@pytest.mark.parametrize(
    ("row", "left"),
    [
        ("常住人口（万人） | 50 | 51 | 52 | 52 | 53 | 53", "53"),  # the last level again
        ("普及率（%） | 80 | 82 | 84 | 86 | 88 | 88", "88"),
    ],
)
def test_what_may_be_no_sum_is_left_out(row: str, left: str) -> None:
    draft = draft_of_rows(f"指标 | {YEARS} | “十五五”期间", row, title=PLAN)
    assert [one.kind for one in draft.items if one.kind == "added"] == []
    assert [one.text for one in draft.left_out if one.reason == "unclear"] == [left]
    assert draft.claims == ()


def test_growth_over_a_period_is_a_rate() -> None:
    row = "经济增长（%） | 6.0 | 6.2 | 6.2 | 6.3 | 6.3 | 6.2"
    whole = draft_of_rows(f"指标 | {YEARS} | 2026-2030年", row, title=PLAN).items[-1]
    assert (whole.value, whole.kind, whole.year) == (6.2, "rate", 2030)


@pytest.mark.parametrize(
    ("header", "row", "verdict"),
    [
        (f"任务 | {YEARS} | “十五五”期间", "水库 | 2.1 | 2.2 | 2.3 | 2.4 | 2.5 | 11.5", "holds"),
        (f"任务 | {YEARS} | “十五五”期间", "水库 | 2.1 | 2.2 | 2.3 | 2.4 | 2.5 | 13.5", "fails"),
        (
            "Programme | 2026 | 2027 | 2028 | 2026-2028",
            "Ports | 12.4 | 13.1 | 14.2 | 39.8", "holds-by-rounding",
        ),
        ("Programme | 2026 | 2027 | 2028 | 2026-2028", "Ports | 12 | 13 | 14 | 49", "fails"),
    ],
)  # fmt: skip
def test_a_period_is_the_sum_of_its_years(header: str, row: str, verdict: str) -> None:
    title = "Harbour Plan 2026-2028" if row.isascii() else PLAN
    assert list(judged(header, row, title=title).values()) == [verdict]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        # not all years of the period stand there; the level that is planned for its end
        ("任务 | 2026年 | 2028年 | 2030年 | 2026-2030年", "水库 | 2.1 | 2.3 | 2.5 | 11.5"),
        (f"指标 | {YEARS} | 2026-2030年", "床位（张） | 100 | 105 | 110 | 115 | 120 | 124"),
        (f"指标 | {YEARS} | 2026-2030年均", "床位（张） | 100 | 105 | 110 | 115 | 120 | 550"),
    ],
)
def test_what_may_be_no_sum_makes_no_claim(header: str, row: str) -> None:
    assert judged(header, row, title=PLAN) == {}


def test_a_period_is_told_from_what_a_document_is_called() -> None:
    assert all(map(is_over_years, ("投资（亿元） 2026-2030年", "“十五五”期间 合计")))
    assert not any(map(is_over_years, ("Council Plan 2023-28", "2026年")))
    assert years_of("2026年") is None


def test_years_down_the_side_with_their_period() -> None:
    rows = ("2025 | 820 | 4.1", "2026 | 860 | 4.9", "2027 | 900 | 4.7", "2026-2027 | 1,670 | 4.8")
    draft = draft_of_rows("Year | Visitors (people) | Growth (%)", *rows, title="Port Plan 2026-27")
    whole = next(one for one in draft.items if one.kind == "added")
    assert (whole.name, whole.value, whole.base_year, whole.year) == (
        "Visitors",
        1670.0,
        2025,
        2027,
    )
    found = {(one.kind, one.figures[0].value) for one in draft.claims}
    assert found == {("parts", 1670.0), ("growth", 820.0), ("growth", 860.0)}


@pytest.mark.parametrize("row", ["1.2千 | 1.3千 | 4", "1.2千 | 1300 | 4000"])
def test_a_period_whose_years_cannot_be_read_is_over_nobody_knows_what(row: str) -> None:
    header = "指标 | 单位 | 2026年 | 2027年 | 合计"
    draft = draft_of_rows(header, f"投资 | 亿元 | {row}", "贷款 | 亿元 | 5 | 6 | 11", title=PLAN)
    assert [(one.name, one.kind) for one in draft.items if one.kind == "added"] == [
        ("贷款", "added")
    ]
