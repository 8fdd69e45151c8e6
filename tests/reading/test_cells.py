"""Cells that print their own unit, several numbers or words, and columns that say so."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from zzplan.plan.inputs.html import read_html
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.items import Draft

ENGLISH = "Indicator | Baseline 2024 | Target 2030"
CHINESE = "指标 | 单位 | 2025年 | 2030年"


def draft_of_rows(header: str, *rows: str, title: str = "County plan") -> Draft:
    lines = [[cell.strip() for cell in line.split("|")] for line in (header, *rows)]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line) for line in lines)
    page = f"<meta charset=utf-8><h1>{title}</h1><table>{body}</table>"
    return draft_of(read_html(page.encode(), "plan.html"))


@pytest.mark.parametrize(
    ("row", "unit", "base", "printed", "goal"),
    [
        # 1.2 billion is 1200 million, 900 MW 0.9 GW, 850,000 0.85 million: by their definitions
        ("Debt | £1.2bn | £900m", "£ m", 1200.0, "£1.2 bn", 900.0),
        ("Exports | £900m | £1.2bn", "£ bn", 0.9, "£900 m", 1.2),
        ("Wind | 900 MW | 1.4 GW", "GW", 0.9, "900 MW", 1.4),
        ("Passengers | 1.2 million | 1,400 thousand", "thousand", 1200.0, "1.2 million", 1400.0),
        ("Visitors | 850,000 | 1.1 million", "million", 0.85, "0.850000", 1.1),
        ("Jobs | 180,000 | 0.2 million", "million", 0.18, "0.180000", 0.2),
        # only one of the two has a unit, and the other is near it as it stands
        ("Turnover | £1.2bn | 1.5", "£ bn", 1.2, "", 1.5),
        ("Routes | 340 km | 400", "km", 340.0, "", 400.0),
        ("Sales | 0.9 | £1.2bn", "£ bn", 0.9, "", 1.2),
        # neither reading brings them near: no base is better than a wrong one
        ("Visits | 2,500 | 1.1 million", "million", None, "", 1.1),
        ("Budget balance (£m) | (4.5) | 2.0", "£m", -4.5, "", 2.0),
        ("Deficit (£m) | (120) | (90)", "£m", -120.0, "", -90.0),
        ("Sleepers | 84 | Halve", "", 84.0, "", 0.5),
        ("Homes | 1,200 | Double", "", 1200.0, "", 2.0),
        ("Net emissions | 850 kt | Net zero", "kt", 850.0, "", 0.0),
        ("Turnover (£m) | 12.4* | 15<sup>1</sup>", "£m", 12.4, "", 15.0),
        ("Jobs (000) | 182.4 | 200", "000", 182.4, "", 200.0),
    ],
)
def test_base_and_goal_of_a_row_are_in_one_unit(
    row: str, unit: str, base: float | None, printed: str, goal: float
) -> None:
    (item,) = draft_of_rows(ENGLISH, row).items
    assert (item.unit, item.base_value, item.base_printed, item.value) == (
        unit, pytest.approx(base) if base is not None else None, printed, goal,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "sign"),
    [
        ("no more than 350", "<="), ("not exceeding 350", "<="), ("max 350", "<="),
        ("350 (maximum)", "<="), ("at least 350", ">="), ("minimum 350", ">="), ("350", "="),
        ("350 min", "="), ("approximately 350", "~"),
    ],
)  # fmt: skip
def test_the_words_around_the_figure_of_a_cell_bind_it(goal: str, sign: str) -> None:
    (item,) = draft_of_rows(ENGLISH, f"Road deaths | 410 | {goal}").items
    assert (item.value, item.comparator) == (350, sign)


@pytest.mark.parametrize(
    ("row", "unit", "base", "goal"),
    [
        ("产值 | 亿元 | 0.12万亿 | 1650", "亿元", 1200.0, 1650.0),
        ("公路里程 | 公里 | 1.1万 | 1.2万", "万公里", 1.1, 1.2),
        ("公路里程 | 公里 | 1.1万 | 12000", "公里", 11000.0, 12000.0),
        ("居民收入 | 元 | 4.2万 | 58000", "元", 42000.0, 58000.0),
        ("产值 | 亿元 | 1200 | 0.165万亿元", "万亿元", 0.12, 0.165),
        ("城乡收入比 |  | 2.3:1 | 2.1:1", "", 2.3, 2.1),
    ],
)
def test_a_magnitude_in_a_cell_is_one_of_the_unit_of_its_row(
    row: str, unit: str, base: float, goal: float
) -> None:
    (item,) = draft_of_rows(CHINESE, row, title="十五五规划主要指标").items
    assert (item.unit, item.base_value, item.value) == (unit, pytest.approx(base), goal)


def test_a_base_in_another_currency_is_refused() -> None:
    draft = draft_of_rows(ENGLISH, "Trade | €900m | £1.2bn", "Wind (MW) | 1 | 2")
    plan = drafted(draft)
    assert [item.name for item, _ in plan.pairs] == ["Wind"]
    (refused,) = plan.refused
    assert (refused.item.name, refused.why.code) == ("Trade", "unit-mismatch")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (ENGLISH, "Stunting rate | 1 in 4 | 1 in 5"),
        (ENGLISH, "Pupils to teachers | 1:30 | 1:25"),
        (ENGLISH, "Exports (US$ bn) | 1,2 | 2,5"),
        (CHINESE, "三次产业结构 | % | 10:42:48 | 8:42:50"),
    ],
)
def test_several_numbers_in_a_cell_are_no_single_one(header: str, row: str) -> None:
    draft = draft_of_rows(header, row)
    cells = [cell.strip() for cell in row.split("|")][-2:]
    assert draft.items == ()
    assert sorted((one.text, one.reason) for one in draft.left_out) == [
        (cell, "unclear") for cell in sorted(cells)
    ]


def test_a_goal_in_words_stands_among_what_was_left_out() -> None:
    draft = draft_of_rows(ENGLISH, "Waste | 90 kt | As low as can be", "Jobs | 5 | 6")
    assert [item.name for item in draft.items] == ["Jobs"]
    assert ("As low as can be", "no-number") in [(one.text, one.reason) for one in draft.left_out]


def test_columns_say_where_one_is_and_wants_to_be() -> None:
    header = "KPI | Where we are now (2024) | Where we want to be (2030) | Annual growth"
    (item,) = (
        one for one in draft_of_rows(header, "GVA (£bn) | 11.2 | 15 | 3.8%").items
        if not one.attached
    )  # fmt: skip
    assert (item.base_value, item.base_year, item.value, item.year) == (11.2, 2024, 15.0, 2030)
    assert item.rate_pct == 3.8


@pytest.mark.parametrize(
    ("row", "kind", "base"),
    [
        ("城镇调查失业率 | % | 5.2 | — | ＜5.5", "share", 5.2),
        ("地区生产总值 | 亿元 | 3800 | — | 6左右", "rate", None),
        ("居民消费价格涨幅 | % | 0.2 | — | 2左右", "rate", None),
        ("单位GDP能耗降低 | % | — | — | [10]", "cumulative", None),
    ],
)
def test_a_share_in_a_column_of_growth_is_a_level(row: str, kind: str, base: float | None) -> None:
    """The table of the national fourteenth plan has 城镇调查失业率 ＜5.5 below 年均/累计."""
    header = f"{CHINESE} | 年均/累计"
    (item,) = draft_of_rows(header, row, title="十五五规划主要指标").items
    assert (item.kind, item.base_value) == (kind, base)


def test_what_is_added_in_each_of_several_years_counts_from_the_year_before() -> None:
    draft = draft_of_rows(
        "指标 | 单位 | 2025年 | 2026年 | 2027年 | 2028年 | 2030年",
        "新增城镇就业 | 万人 | 5 | 5 | 6 | 5 | [25]",
        "新增绿道 | 公里 | 0 | 10 | 20 | 30 | 50",
        title="十五五规划年度指标",
    )
    found = [(one.name, one.year, one.base_year) for one in draft.items]
    assert found == [
        ("新增城镇就业", 2026, 2025), ("新增城镇就业", 2027, 2026), ("新增城镇就业", 2028, 2027),
        ("新增城镇就业", 2030, 2025),
        ("新增绿道", 2026, 2025), ("新增绿道", 2027, 2025), ("新增绿道", 2028, 2025),
        ("新增绿道", 2030, 2025),
    ]  # fmt: skip


def test_a_factor_in_words_is_a_goal_beside_its_baseline() -> None:
    (item,) = draft_of_rows(ENGLISH, "Waste | 90 kt | Reduce by a third").items
    assert (item.name, item.kind, item.base_value) == ("Waste", "multiple", 90)
    assert item.value == pytest.approx(2 / 3)


@pytest.mark.parametrize(("module", "case"), small("cells"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)


@pytest.mark.parametrize(
    ("cell", "value", "year"),
    [
        ("at least 350 by 2028", 350, 2028), ("60% in 2027", 60, 2027),
        ("300,000 by end 2029", 300_000, 2029), ("到2028年达到350", 350, 2028),
        ("2028年底前500公里", 500, 2028), ("420（2027年）", 420, 2027), ("2086", 2086, 2030),
    ],
)  # fmt: skip
def test_a_cell_may_say_the_year_of_its_own_figure(cell: str, value: float, year: int) -> None:
    draft = draft_of_rows(ENGLISH, f"Clinics | 120 | {cell}")
    assert [(one.value, one.year) for one in draft.items] == [(value, year)]


def test_english_cells_of_a_chinese_table_keep_their_magnitude() -> None:
    rows = "就业 | 人 | 850,000 | 1.1 million", "装机 | | 800 MW | at least 1.2 GW"
    jobs, power = draft_of_rows(CHINESE, *rows, title="石桥县“十五五”规划").items
    assert (jobs.value, jobs.unit, power.unit, power.comparator) == (1.1, "million人", "GW", ">=")
