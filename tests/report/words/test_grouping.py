"""Long numbers are grouped by thousands, printed ones like those that were computed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from zzplan.plan.numbers.quantity import read_level
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping

Run = Callable[..., Outcome]


@pytest.mark.parametrize(
    ("computed", "said"),
    [
        ("6448523127.55", "6,448,523,127.55"),  # en.md E22
        ("-12345.678", "-12,345.678"),
        ("12345 to 23456", "12,345 to 23,456"),
        ("4407.98", "4407.98"),
        ("0.00012345678", "0.00012345678"),
        ("5.15e178", "5.15e178"),
        ("12,345", "12,345"),
        ("104223.4%", "104,223.4%"),
    ],
)
def test_five_digits_before_the_point_are_grouped_in_english(computed: str, said: str) -> None:
    assert Grouping(Language("en"))(computed) == said


def test_in_chinese_only_beside_a_printed_comma() -> None:
    plain, comma = read_level("12500", "亿元"), read_level("12,500", "亿元")
    assert Grouping(Language("zh"), plain, None)("18366.60") == "18366.60"
    assert Grouping(Language("zh"), plain, comma)("18366.60") == "18,366.60"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12500", "12,500"),
        ("12,500", "12,500"),
        ("3.5 billion", "3,500,000,000"),  # en.md E22
        ("more than 12500", "12,500"),
        ("1250", "1250"),
        ("125,000.00", "125,000.00"),
    ],
)
def test_printed_figures_are_grouped_like_computed_ones(text: str, said: str) -> None:
    assert Grouping(Language("en")).figure(read_level(text, "USD")) == said


@pytest.mark.parametrize("code", ["en", "zh"])
def test_four_digits_have_a_comma_where_a_plan_prints_one(code: str) -> None:
    short, long = read_level("1,250", "家"), read_level("2000", "家")
    number = Grouping(Language(code), short, long)
    assert [number.figure(one) for one in (short, long)] == ["1,250", "2,000"]
    assert number("1487.5") == "1,487.5"
    assert Grouping(Language(code), read_level("12,500", "家"))("1487.5") == "1487.5"


def test_yearly_goals_are_grouped_like_the_goal(run: Run, tmp_path: Path) -> None:
    goal = '{unit: homes, baseline: "1,200", goal: "1,800", yearly: {2026: 1450, 2027: 1700}}'
    path = tmp_path / "plan.yaml"
    path.write_text(f"zzplan: 1\nbase_year: 2025\ngoal_year: 2027\ngoals:\n  homes: {goal}\n")
    _, out, _ = run("check", "homes", "-f", str(path))
    assert "2026        1,450" in out
    assert "The yearly goals lead to 1,700 by 2027 and not to 1,800" in out
