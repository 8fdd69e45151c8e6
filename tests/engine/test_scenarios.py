"""A goal in a scenario: at another rate, everything else as printed."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.scenarios import in_scenario
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(body: str, scenario: str) -> Goal:
    plan_file = parse(
        f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals: {{one: {{{body}}}}}\n"
        f"scenarios: {{s: {scenario}}}\n"
    )
    return in_scenario(plan_file.goals[0], plan_file.scenarios[0])


GDP = "unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000"
SHARE = "unit: '%', baseline: 45, rate: 0.5个百分点, goal: 48"


@pytest.mark.parametrize(
    ("body", "scenario", "text"),
    [
        (GDP, "-1pp", "7%"),
        (GDP, "0.5个百分点", "8.5%"),
        (GDP, "0", "8%以上"),
        (GDP, "{one: 11%}", "11%"),
        (GDP, "{one: +2pp}", "10%"),
        (GDP.replace("8%以上", "8-10%"), "-1pp", "7-9%"),
        (SHARE, "{one: 0.7pp}", "0.7pp"),
        (SHARE, "0.1pp", "0.6pp"),
    ],
)
def test_points_shift_the_stated_rate_and_a_rate_replaces_it(
    body: str, scenario: str, text: str
) -> None:
    rate = goal(body, scenario).rate
    assert rate is not None
    assert rate.text == text


def test_a_shifted_rate_is_computed_with() -> None:
    answer = assess(goal(GDP, "-1pp"))
    assert answer.projected_value == pytest.approx(3000 * 1.07**5)


def test_a_goal_without_a_rate_has_nothing_to_shift() -> None:
    assert goal("unit: 亿元, baseline: 3000, goal: 5000", "-1pp").rate is None


@pytest.mark.parametrize(
    ("rate", "shift", "number", "text"),
    [
        # digits and place, as the sum of the two printed numbers has them
        ("8%", "-1pp", (7, -2), "7%"), ("-2%", "-1pp", (-3, -2), "-3%"),
        ("2%", "-3.5pp", (-15, -3), "-1.5%"), ("8.00%", "0.5pp", (850, -4), "8.50%"),
        ("1%", "-1pp", (0, -2), "0%"),
    ],
)  # fmt: skip
def test_a_shifted_rate_has_the_digits_of_the_sum(
    rate: str, shift: str, number: tuple[int, int], text: str
) -> None:
    found = goal(f"unit: 亿元, baseline: 3000, rate: {rate}, goal: 5000", shift).rate
    assert found is not None
    assert (found.low.digits, found.low.place, found.low.zeros) == (*number, 0)
    assert (found.text, found.comparator) == (text, None)
