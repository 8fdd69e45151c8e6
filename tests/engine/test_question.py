"""What is asked of a goal in the place of what the plan prints."""

from __future__ import annotations

import pytest

from zzplan.engine.question import QuestionError, ask
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import read_level, read_rate


def goal(entry: str, head: str = "base_year: 2020\ngoal_year: 2025\n") -> Goal:
    return parse(f"zzplan: 1\n{head}goals: {{x: {{{entry}}}}}\n").goals[0]


def test_other_years_count_from_the_base_year() -> None:
    asked = ask(goal("unit: 亿元, baseline: 100, goal: 150"), years=8)
    assert (asked.goal_year, sorted(asked.tried)) == (2028, ["goal_year"])


def test_without_a_base_year_other_years_say_nothing() -> None:
    printed = goal("unit: 亿元, goal: 150", "goal_year: 2025\n")
    assert ask(printed, years=8) is printed


@pytest.mark.parametrize(
    ("entry", "inflation"),
    [
        ("unit: 亿元, price: current, baseline: 100, rate: 8%, goal: 150", 0.02),
        ("unit: 亿元, price: current, baseline: 100, goal: 150", 0.02),
        ("unit: 亿元, price: current, baseline: 100, rate: 名义8%, goal: 150", None),
        ("unit: 吨, baseline: 100, rate: 8%, goal: 150", None),
    ],
)
def test_prices_rise_only_between_values_that_have_them(
    entry: str, inflation: float | None
) -> None:
    assert ask(goal(entry), inflation=0.02).inflation == inflation


def test_growth_itself_has_no_baseline() -> None:
    with pytest.raises(QuestionError) as caught:
        ask(goal("unit: 亿元, kind: rate, goal: 8%"), baseline=read_level("100", "亿元"))
    assert caught.value.code == "no-baseline"


def test_points_a_year_are_of_shares_alone() -> None:
    points = read_rate("1个百分点")
    assert ask(goal('unit: "%", baseline: 50%, goal: 60%'), rate=points).rate == points
    with pytest.raises(QuestionError) as caught:
        ask(goal("unit: 亿元, baseline: 100, goal: 150"), rate=points)
    assert caught.value.code == "rate-points"
