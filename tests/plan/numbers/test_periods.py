"""What is a period, and how long a number of years is, at the edge."""

from __future__ import annotations

import pytest

from zzplan.plan.claims.figures import _is_period
from zzplan.plan.numbers.years import length, read_year


@pytest.mark.parametrize(
    "text",
    ["2021", "2021Q1", "2021Q4", "2021H1", "2021H2", "2021-09", "2021-12", "2023/24", "2016-2020"],
)
def test_a_period(text: str) -> None:
    assert _is_period(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "21",
        "2021Q5",
        "2021Q0",
        "2021X1",
        "2021/9",
        "2021+09",
        "2021-9",
        "2021-0a",
        "202a",
        "2021Q",
        "２０２１Q1",
    ],
)
def test_no_period(text: str) -> None:
    assert not _is_period(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5", 5.0),
        ("5年", 5.0),
        ("五年", 5.0),
        ("两年", 2.0),
        ("十五年", 15.0),
        ("2.5", 2.5),
        ("5 years", 5.0),
        ("三点五年", 0.0),
        ("三万年", 0.0),
        ("2021-2026", 5.0),
        ("2026-2021", 0.0),
        ("abc", 0.0),
        ("", 0.0),
        ("1_0", 0.0),
        ("inf", 0.0),
        ("nan", 0.0),
        ("-3", -3.0),
        ("2021-2021", 0.0),
    ],
)
def test_how_many_years_a_text_says(text: str, years: float) -> None:
    assert length(text) == years


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2024", 2024),
        ("FY24", 2024),
        ("FY 2024", 2024),
        ("FY68", 2068),
        ("FY70", 1970),
        ("FY99", 1999),
        ("FY23/24", 2024),
        ("FY69/70", 2070),
        ("FY70/71", 1971),
        ("FY99/00", 2000),
        ("2023/24", 2024),
        ("1999/00", 2000),
        ("1999/2000", 2000),
        ("2023/25", None),
        ("24", None),
        ("FY2", None),
        ("2023/2", None),
        ("202", None),
        ("", None),
        ("20245", None),
    ],
)
def test_a_year_or_a_fiscal_year(text: str, year: int | None) -> None:
    assert read_year(text) == year
