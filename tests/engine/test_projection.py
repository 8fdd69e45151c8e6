"""Goals year by year: the path at the stated rate beside the path that the goal needs."""

from __future__ import annotations

import pytest

from zzplan.engine.projection import Projection, headline, project
from zzplan.plan.file.load import parse

HEAD = "zzplan: 1\nbase_year: 2020\ngoal_year: 2022\n"


def projection(goal: str, *, head: str = HEAD) -> Projection:
    return project(parse(f"{head}goals:\n  g: {{{goal}}}\n").goals[0])


def projected(one: Projection) -> list[float | None]:
    return [None if p.projected is None else round(p.projected, 4) for p in one.points]


def needed(one: Projection) -> list[float | None]:
    return [None if p.needed is None else round(p.needed, 4) for p in one.points]


# By hand from methods.md 2.4: V0 (1 + r)^k beside V0 (G/V0)^(k/n), or V0 + (k/n)(G - V0).
@pytest.mark.parametrize(
    ("goal", "path", "at_the_rate", "on_the_way"),
    [
        ("unit: 亿元, baseline: 100, rate: 10%, goal: 144", "compound",
         [100, 110, 121], [100, 120, 144]),
        ("unit: 亿元, baseline: 100, goal: 144", "compound", [None] * 3, [100, 120, 144]),
        ("unit: '%', baseline: 40%, goal: 50%", "linear", [None] * 3, [40, 45, 50]),
        ("unit: '%', baseline: 40%, goal: 50%, rate: 2个百分点", "linear",
         [40, 42, 44], [40, 45, 50]),
        ("unit: '%', baseline: 40%, goal: 48.4%, rate: 5%", "compound",
         [40, 42, 44.1], [40, 44, 48.4]),
        ("unit: '%', baseline: 40%, goal: 提高5个百分点", "linear", [None] * 3, [40, 42.5, 45]),
        ("unit: 家, kind: added, goal: 500", "linear", [None] * 3, [0, 250, 500]),
        ("unit: 亿元, kind: cumulative, goal: -19%, rate: -5%", "compound",
         [0, -5, -9.75], [0, -10, -19]),
        ("unit: 亿元, goal: 翻两番, rate: 50%", "compound", [1, 1.5, 2.25], [1, 2, 4]),
        ("unit: 亿元, baseline: 50, goal: 翻两番", "compound", [None] * 3, [50, 100, 200]),
        ("unit: '', kind: index, goal: 144, rate: 10%", "compound",
         [100, 110, 121], [100, 120, 144]),
        ("unit: 家, kind: hold, baseline: 30, goal: 35以内", "constant", [None] * 3, [35] * 3),
    ],
)  # fmt: skip
def test_each_kind_follows_its_path(
    goal: str, path: str, at_the_rate: list[float | None], on_the_way: list[float]
) -> None:
    one = projection(goal)
    assert (one.needed_path, projected(one), needed(one)) == (path, at_the_rate, on_the_way)


def test_the_needed_path_ends_at_the_goal_itself() -> None:
    one = projection("unit: 亿元, baseline: 3000, rate: 8%, goal: 5000")
    assert one.points[-1].needed == 5000.0


def test_a_goal_of_zero_is_needed_in_a_straight_line_beside_a_compound_rate() -> None:
    one = projection("unit: 亿元, baseline: 10, rate: -50%, goal: 0")
    assert (one.needed_path, projected(one), needed(one)) == ("linear", [10, 5, 2.5], [10, 5, 0])


def test_a_rate_from_zero_or_less_leads_nowhere_but_the_goal_keeps_its_path() -> None:
    one = projection("unit: 亿元, baseline: -5, rate: 3%, goal: 5")
    assert one.rate_reason == "base-not-positive"
    assert one.goal.rate is not None
    assert (projected(one), needed(one)) == ([None] * 3, [-5, 0, 5])


@pytest.mark.parametrize(
    ("goal", "reason"),
    [
        ("unit: 亿元, goal: 5000", "no-baseline"),
        ("unit: 亿元, baseline: 3000, goal: 5000, goal_year: none", "no-horizon"),
        ("unit: 项, kind: milestone", "milestone"),
        ("unit: 亿元, kind: rate, rate: 8%", "rate-only"),
        ("unit: 家, kind: hold, goal: 35以内", "hold"),
    ],
)
def test_a_goal_without_a_path_says_why(goal: str, reason: str) -> None:
    one = projection(goal)
    assert (one.points, one.answer.reason) == ((), reason)


def test_numbers_too_large_to_compute_with_have_no_path() -> None:
    text = "zzplan: 1\nbase_year: 2000\ngoal_year: 2100\n"
    one = projection("unit: 元, baseline: 3000, rate: 900000%, goal: 5000", head=text)
    assert (one.points, one.answer.reason) == ((), "too-large")


ACTUALS = """zzplan: 1
indicators:
  gdp:
    unit: 亿元
    actuals: {2021: [{value: 3420.26}, {value: 3391.87}], 2022Q3: 2600, 2023: 3667.9}
plans:
  p:
    base_year: 2021
    goal_year: 2023
    goals:
      gdp: {baseline: 3000, goal: 5000}
      total: {indicator: gdp, kind: cumulative, goal: 20%}
      twice: {indicator: gdp, kind: added, goal: 100}
"""


def test_actual_values_are_whole_years_of_the_first_vintage() -> None:
    points = project(parse(ACTUALS).goals[0]).points
    assert [p.actual and p.actual.quantity.value for p in points] == [3420.26, None, 3667.9]


@pytest.mark.parametrize("number", [1, 2])
def test_actual_values_do_not_stand_beside_a_path_in_other_terms(number: int) -> None:
    points = project(parse(ACTUALS).goals[number]).points
    assert [p.actual for p in points] == [None] * 3


def test_the_headline_is_the_file_s_own_choice() -> None:
    goals = "goals: {a: {unit: 个, baseline: 1, goal: 5}, b: {unit: 个, goal: 5}}"
    chosen = headline(parse(f"{HEAD}headline: b\n{goals}"))
    assert chosen is not None
    assert chosen.name == "b"


def test_a_file_of_goals_without_a_path_has_no_headline() -> None:
    assert headline(parse(f"{HEAD}goals: {{b: {{unit: 个, goal: 5}}}}")) is None


def test_a_rate_that_leaves_nothing_leads_to_nothing() -> None:
    # the indicator falls, so 150% a year is a fall by more than all
    head = "zzplan: 1\nbase_year: 2022\ngoal_year: 2024\n"
    text = "indicators: {waste: {unit: kg, direction: down}}\n"
    goals = "goals: {waste: {baseline: 62.5, rate: 150%, goal: 36.88}}"
    points = project(parse(head + text + goals).goals[0]).points
    assert [point.projected for point in points] == [62.5, 0.0, 0.0]
