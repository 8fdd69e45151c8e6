"""Where a table says its unit once: in its title, in a corner, above columns, beside rows."""

from __future__ import annotations

import pytest

from tests.reading.test_cells import draft_of_rows
from zzplan.plan.inputs.html import read_html
from zzplan.reading.document import draft_of
from zzplan.reading.items import Draft
from zzplan.reading.tables.headers import unit_in
from zzplan.reading.tables.labels import unit_of_all


def page(table: str, caption: str = "") -> Draft:
    head = "<meta charset=utf-8><h1>“十五五” plan 2026-2030</h1>"
    return draft_of(read_html(f"{head}<p>{caption}</p><table>{table}</table>".encode(), "a.html"))


def units(draft: Draft) -> list[tuple[str, str]]:
    return [(one.name, one.unit) for one in draft.items]


@pytest.mark.parametrize(
    ("caption", "corner", "unit"),
    [
        ("Table 2: Fiscal framework (KES million)", "Item", "KES million"),
        ("(in millions of dollars)", "Item", "millions of dollars"),
        ("Spending by area, £m", "Area", "£m"),
        ("Emissions by sector (kt CO2e)", "Sector", "kt CO2e"),
        ("", "$ million", "$ million"),
        ("", "项目（万元）", "万元"),
        ("", "单位：所", "所"),
        ("Table 2: Fiscal framework (revised)", "Item (final)", ""),
        ("Plan for 2 million people (2026)", "Real terms", ""),
    ],
)
def test_a_title_or_the_corner_says_the_unit_of_all(caption: str, corner: str, unit: str) -> None:
    rows = f"<tr><th>{corner}<th>2025<th>2030<tr><td>Roads<td>40<td>55"
    (item,) = page(rows, caption).items
    assert (item.name, item.unit, item.base_value) == ("Roads", unit, 40.0)


def test_shares_growth_and_numbers_of_things_are_not_counted_in_money() -> None:
    rows = "".join(
        f"<tr><td>{name}<td>40<td>55"
        for name in ("Revenue", "Growth", "Collection rate", "Number of payers")
    )
    draft = page(f"<tr><th>£ million<th>2025<th>2030{rows}")
    assert [unit for _, unit in units(draft)] == ["£ million", "", "", ""]


def test_units_above_columns_hold_for_these() -> None:
    head = (
        "<tr><th rowspan=2>学段<th colspan=2>单位：万人<th colspan=2>学校（所）"
        "<tr><th>2025年<th>2030年<th>2025年<th>2030年"
    )
    draft = page(f"{head}<tr><td>小学<td>15.4<td>13.8<td>180<td>172")
    assert [(one.unit, one.base_value, one.value) for one in draft.items] == [
        ("万人", 15.4, 13.8), ("所", 180.0, 172.0),
    ]  # fmt: skip
    assert unit_in(("单位:万人", "2030年")) == ("万人", 0)


def test_a_unit_merged_over_rows_and_a_total_without_one() -> None:
    rows = (
        "<tr><th>指标<th>单位<th>2025年<th>2030年<tr><td>小学生<td rowspan=2>人<td>520<td>500"
        "<tr><td>中学生<td>260<td>270<tr><td>合计<td><td>780<td>770"
    )
    draft = page(rows)
    assert units(draft) == [("小学生", "人"), ("中学生", "人"), ("合计", "人")]
    mixed = draft_of_rows(
        "Crop | Unit | Baseline 2025 | Target 2030", "Maize | t | 12 | 15", "Ponds | ha | 4 | 5",
        "Total | | 16 | 20",
    )  # fmt: skip
    assert units(mixed)[-1] == ("Total", "")


def test_a_deficit_in_brackets_is_no_unit() -> None:
    (item,) = draft_of_rows("Item | Actual 2024 | Target 2026", "Surplus/(deficit) | -9 | -4").items
    assert (item.name, item.unit) == ("Surplus/(deficit)", "")


@pytest.mark.parametrize(
    "header", ["Achievement 2023", "2023 achievement", "Actual 2023", "Est. 2023"]
)
def test_what_was_achieved_in_a_year_is_where_a_goal_starts(header: str) -> None:
    (item,) = draft_of_rows(f"Measure | {header} | Target 2026", "Visits | 640 | 700").items
    assert (item.base_value, item.base_year, item.value) == (640.0, 2023, 700.0)


def test_words_of_no_unit() -> None:
    texts = ("十五五规划主要指标", "Share of 2 million", "constant prices", "%", "")
    assert [unit_of_all(text) for text in texts] == ["", "", "", "%", ""]
