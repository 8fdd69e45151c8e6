"""What is left of two rows: of which two it is, in which columns, and where nobody can tell."""

from __future__ import annotations

import pytest

from tests.reading.test_table_claims import judged

MONEY = "USD million"


def balances(header: str, *rows: str) -> dict[str, str]:
    label = rows[-1].split(" | ")[0]
    found = judged(header, *rows, title="Outlook 2026", caption=MONEY)
    return {name: verdict for name, verdict in found.items() if name.startswith(label)}


GAP = ("Total revenue | 71 | 79 | {}", "Total spending | 86 | 91 | {}", "Deficit | 15 | 12 | {}")
LEFT = ("收入合计 | 640 | 710 | {}", "支出合计 | 600 | 650 | {}", "收支差额 | 40 | 60 | {}")


@pytest.mark.parametrize(
    ("rows", "column", "figures"),
    [
        (GAP, "Change", (8, 5, -3)),
        (GAP, "Variance", (8, 5, -3)),
        (GAP, "Growth (%)", (11.3, 5.8, -20)),
        (GAP, "Difference", (8, 5, -3)),
        (GAP, "Share of plan (%)", (90, 95, 99)),
        (LEFT, "增长%", (10.9, 8.3, 50)),
        (LEFT, "增减额", (70, 50, 99)),
        (LEFT, "同比", (10.9, 8.3, 50)),
    ],
)
def test_columns_of_change_are_no_amounts(
    rows: tuple[str, ...], column: str, figures: tuple[float, ...]
) -> None:
    lines = [row.format(one) for row, one in zip(rows, figures, strict=True)]
    found = balances(f"Item | 2024 | 2025 | {column}", *lines)
    assert list(found.values()) == ["holds", "holds"]
    label = rows[-1].split(" | ")[0]
    assert set(found) == {f"{label} 2024", f"{label} 2025"}


@pytest.mark.parametrize(
    "rows",
    [
        # a deficit that turns into a surplus; spending below zero; half of what is left is missing
        ("Revenue | 71 | 79 | 95", "Spending | 86 | 91 | 91", "Deficit | 15 | 12 | -4"),
        ("Revenue | 71 | 79 | 95", "Spending | -86 | -91 | -91", "Balance | -15 | -12 | 4"),
        ("Income | 71 | 79 | 95", "Costs | 60 | 70 | 80", "Surplus | 9 | 7 | 13"),
        # rows that go into it stand between
        ("Total income | 71 | 79 | 95", "Total costs | 60 | 70 | 80", "Levies | 0 | 0 | 2",
         "Total surplus | 11 | 9 | 13"),
        ("总收入 | 71 | 79 | 95", "总支出 | 60 | 70 | 80", "年初余额 | 5 | 6 | 7",
         "结余 | 16 | 15 | 22"),
        # trade is of exports and imports, a budget of revenue and spending
        ("Exports | 50 | 60 | 70", "Imports | 60 | 75 | 90", "Revenue | 20 | 25 | 30",
         "Spending | 30 | 40 | 50", "Trade balance | -10 | -15 | -20"),
        ("收入合计 | 50 | 60 | 70", "支出合计 | 40 | 45 | 60", "贸易顺差 | 10 | 15 | 12"),
        ("Exports | 50 | 60 | 70", "Imports | 40 | 45 | 60", "Budget balance | 10 | 15 | 12"),
    ],
)  # fmt: skip
def test_where_it_may_be_of_something_else_there_is_no_claim(rows: tuple[str, ...]) -> None:
    assert balances("Item | 2024 | 2025 | 2026", *rows) == {}


def test_a_single_column_tells_where_nothing_stands_between() -> None:
    rows = ["Total income | 95", "Total costs | 80", "Surplus | 13"]
    assert balances("Item | 2026", *rows) == {"Surplus 2026": "fails"}
    assert balances("Item | 2026", rows[0], "Staff | 80", *rows[1:]) == {}


def test_parts_of_spending_below_it_are_not_besides() -> None:
    rows = ("Total income | 95 | 99", "Total costs | 80 | 88", "Staff | 50 | 55",
            "Rents | 30 | 33", "Surplus | 15 | 13")  # fmt: skip
    found = balances("Item | 2025 | 2026", *rows)
    assert found == {"Surplus 2025": "holds", "Surplus 2026": "fails"}
