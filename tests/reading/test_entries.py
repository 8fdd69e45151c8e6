"""What an item of a draft says in a plan file: its key, and the words of its goal and rate."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from zzplan.reading.prose.entries import base_before, digits_of, stem_of


@pytest.mark.parametrize(("module", "case"), small("entries"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)


@pytest.mark.parametrize(
    ("value", "text", "digits"),
    [
        (67.7, "达到67.70%", "67.70"),
        (-67.7, "下降67.70%", "-67.70"),
        (1250.0, "达到1,250.0亿元", "1250.0"),
        (0.0, "0.0%", "0.0"),
        (3.0, "三所", "3"),
        (-0.5, "减半", "-0.5"),
    ],
)
def test_a_number_keeps_its_printed_digits(value: float, text: str, digits: str) -> None:
    assert digits_of(value, text) == digits


@pytest.mark.parametrize(
    ("year", "other", "kept"),
    [
        (2020, 2025, 2020),
        (2024, 2025, 2024),
        (2025, 2025, None),
        (2030, 2025, None),
        (2020, None, 2020),
        (None, 2025, None),
    ],
)
def test_a_base_year_comes_before_its_goal(
    year: int | None, other: int | None, kept: int | None
) -> None:
    assert base_before(year, other) == kept


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 40),
        (f"{'x' * 19} {'y' * 30}", f"{'x' * 19}-{'y' * 20}"),
        (f"{'x' * 20} {'y' * 30}", "x" * 20),
        (f"{'x' * 40} {'y' * 30}", "x" * 40),
        (f"{'x' * 39} {'y' * 30}", "x" * 39),
        ("GDP per capita (US$)", "gdp-per-capita-us"),
        ("PM2.5浓度", "PM25浓度"),
        ("()", "goal"),
    ],
)
def test_a_key_ends_with_a_word(name: str, stem: str) -> None:
    assert stem_of(name) == stem
