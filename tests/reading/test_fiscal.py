"""Fiscal years: one reckoning for titles, prose, tables and file names, shown as printed."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted, head_of
from zzplan.reading.words.fold import fold

PLAN = "# Plan {span}\n\nWe will build 9,000 homes.\n"


@pytest.mark.parametrize(
    ("span", "base", "goal"),
    [
        ("2025/26 to 2029/30", "2024/25", "2029/30"),
        ("2025-26 to 2029-30", "2024-25", "2029-30"),
        ("2025/26-2029/30", "2024/25", "2029/30"),
        ("2025/26 – 2029/30", "2024/25", "2029/30"),
        ("FY2025/26 to FY2029/30", "FY2024/25", "FY2029/30"),
        ("FY26 to FY30", "FY25", "FY30"),
        ("2025/2026 to 2029/2030", "2024/2025", "2029/2030"),
        ("2026 to 2030", "2025", "2030"),
        ("2026-30", "2025", "2030"),
    ],
)
def test_a_title_of_fiscal_years_has_as_many_as_it_says(span: str, base: str, goal: str) -> None:
    plan = drafted(draft_of(read_text(PLAN.format(span=span), "plan.md")))
    assert dict(head_of(plan.years)) == {"base_year": base, "goal_year": goal}
    assert plan.years.goal - plan.years.base == 5  # type: ignore[operator]


@pytest.mark.parametrize(
    ("table", "years"),
    [
        ("| Measure | 2023/24 baseline | Target | By |\n|-|-|-|-|\n"
         "| Income (£m) | 62 | 75 | 2028/29 |", ("2023/24", "2028/29")),
        ("| Measure | Baseline | Baseline year | Target | Target year |\n|-|-|-|-|-|\n"
         "| Income (£m) | 62 | 2023-24 | 75 | 2028-29 |", ("2023-24", "2028-29")),
        ("| Measure | 2023/2 4 actual | Target 2028/29 |\n|-|-|-|\n| Income (£m) | 62 | 75 |",
         ("2024", "2028/29")),
    ],
)  # fmt: skip
def test_headers_and_cells_of_a_table_reckon_alike(table: str, years: tuple[str, str]) -> None:
    (item,) = draft_of(read_text(f"# Plan\n\n{table}\n", "plan.md")).items
    assert (str(item.base_year), str(item.year)) == years
    assert item.year - item.base_year == 5  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "base", "year"),
    [
        ("Jobs will grow from 10,000 in 2023/24 to 12,000 by 2028/29.", "2023/24", "2028/29"),
        ("Jobs will grow to 12,000 by 2028/29 from 10,000 in 2023/24.", "2023/24", "2028/29"),
        ("By FY29 jobs will grow from 10,000 in FY24 to 12,000.", "FY24", "FY29"),
        ("By 2029 jobs will grow from 10,000 in 2023/24 to 12,000.", "2023/24", "2029"),
    ],
)
def test_a_sentence_reckons_as_a_table_does(text: str, base: str, year: str) -> None:
    (item,) = draft_of(read_text(text, "plan.md")).items
    assert (str(item.base_year), str(item.year)) == (base, year)
    assert item.year - item.base_year == 5  # type: ignore[operator]


def test_a_year_that_is_printed_both_ways_stands_as_a_number() -> None:
    text = "# Plan 2025/26 to 2029/30\n\nBy 2030 we will build 9,000 homes.\n"
    (item,) = draft_of(read_text(text, "plan.md")).items
    assert str(item.year) == "2030"


def test_a_date_is_no_other_way_to_print_a_year() -> None:
    text = "# Plan 2025/26 to 2029/30\n\nBy March 2030 we will build 9,000 homes.\n"
    (item,) = draft_of(read_text(text, "plan.md")).items
    assert str(item.year) == "2029/30"
    (item,) = draft_of(read_text(text.replace("March", "June"), "plan.md")).items
    assert str(item.year) == "2030"


@pytest.mark.parametrize(
    ("text", "folded", "labels"),
    [
        ("in 2023/24,", "in 2024,", ["2023/24"]),
        ("2019/20–2023/24", "2020-2024", ["2019/20", "2023/24"]),
        ("FY 23/24 and FY25", "FY 2024 and FY2025", ["FY 23/24", "FY25"]),
        ("(2023 - 24)", "(2024)", ["2023 - 24"]),
        ("1999-00", "2000", ["1999-00"]),
        # days, spans and figures are none
        ("2011-12-05", "2011-12-05", []),
        ("2023-28", "2023-28", []),
        ("2021-2022", "2021-2022", []),
        ("In 2023 - 24 homes", "In 2023 - 24 homes", []),
        ("2000-01,500 t", "2000-01,500 t", []),
        ("2023/24.5", "2023/24.5", []),
    ],
)
def test_what_is_a_fiscal_year(text: str, folded: str, labels: list[str]) -> None:
    found = fold(text)
    assert (found.text, [str(year) for year in found.fiscal]) == (folded, [
        one.replace(" - ", "-") for one in labels
    ])  # fmt: skip
    whole = found.span(0, len(found.text))
    assert text[slice(*whole)] == text
    assert len(found.origin) == len(found.text)
