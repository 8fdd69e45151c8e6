"""Goals of one plan and name are told apart by years, units or numbers, else by their keys."""

from __future__ import annotations

import pytest

from zzplan.plan.file.load import parse
from zzplan.plan.model.names import UnknownNameError, find_goals, typed_keys
from zzplan.plan.model.namesakes import namesakes

PLAN = """\
zzplan: 1
indicators:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元}
  gdp_real: {name: {en: GDP (real), zh: 地区生产总值（不变价）}, unit: 亿元}
  jobs: {name: {en: Jobs, zh: 新增就业}, unit: 人}
  jobs_town: {name: {en: Jobs, zh: 城镇新增就业}, unit: 人}
plans:
  five:
    title: {en: Five-year plan, zh: 五年规划}
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {goal: 5}
      gdp_2030: {indicator: gdp, goal: 6, goal_year: 2030}
      gdp_real: {goal: 5}
      jobs: {goal: 7}
      jobs_town: {goal: 8}
  later:
    base_year: 2025
    goal_year: 2030
    goals:
      gdp: {goal: 6}
      low: {indicator: jobs, goal: 6}
      high: {indicator: jobs, goal: 7}
      last: {indicator: jobs, goal: 8, goal_year: 2035}
"""


def test_the_year_tells_apart_where_it_tells_all_apart_and_else_the_key() -> None:
    """A name that is shared in one language is taken as shared in both."""
    assert namesakes(parse(PLAN)) == {
        "five/gdp": "2025",
        "five/gdp_2030": "2030",
        "five/jobs": "jobs",
        "five/jobs_town": "jobs_town",
        "later/low": "low",
        "later/high": "high",
        "later/last": "last",
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("GDP (2025)", ["five/gdp"]),
        ("GDP (2030)", ["five/gdp_2030", "later/gdp"]),
        ("地区生产总值（2030、五年规划）", ["five/gdp_2030"]),
        ("five/GDP (2030)", ["five/gdp_2030"]),
        ("GDP (Five-year plan)", ["five/gdp", "five/gdp_2030"]),
        ("GDP (real)", ["five/gdp_real"]),
        ("five/GDP (real)", ["five/gdp_real"]),
        ("地区生产总值(不变价)", ["five/gdp_real"]),
        ("Jobs (low, later)", ["later/low"]),
    ],
)
def test_a_name_is_found_with_what_outputs_put_beside_it(typed: str, found: list[str]) -> None:
    assert [goal.name for goal in find_goals(parse(PLAN), [typed])] == found


@pytest.mark.parametrize("typed", ["GDP (2031)", "GDP (low)", "Jobs (low, five)", "low (low)"])
def test_brackets_that_say_something_else_find_nothing(typed: str) -> None:
    with pytest.raises(UnknownNameError):
        find_goals(parse(PLAN), [typed])


def test_what_is_to_be_typed_finds_its_goal_alone() -> None:
    plan_file = parse(PLAN)
    keys = typed_keys(plan_file)
    assert keys["five/gdp"] == "five/gdp"  # the other plan has it, too
    assert (keys["five/gdp_2030"], keys["later/low"]) == ("gdp_2030", "low")
    assert keys["five/jobs"] == "five/jobs"  # as an indicator it is that of three others
    for name, key in keys.items():
        assert [goal.name for goal in find_goals(plan_file, [key])] == [name]


DRAFT = """\
zzplan: 1
goal_year: 2030
goals:
  产量: {unit: 万辆, goal: 30}
  产量-2030: {name: 产量, unit: "%", kind: rate, goal: 12%}
  增加值: {unit: 亿元, goal: 超过5000}
  增加值-2030: {name: 增加值, unit: 亿元, goal: 5200}
"""


def test_units_and_numbers_tell_more_than_keys_that_repeat_the_name() -> None:
    assert namesakes(parse(DRAFT)) == {
        "产量": "万辆",
        "产量-2030": "%",
        "增加值": "超过5000",
        "增加值-2030": "5200",
    }


@pytest.mark.parametrize(
    ("typed", "found"), [("产量（万辆）", "产量"), ("增加值（5200）", "增加值-2030")]
)
def test_what_stands_beside_a_name_can_be_typed(typed: str, found: str) -> None:
    assert [goal.name for goal in find_goals(parse(DRAFT), [typed])] == [found]


def test_goals_of_a_draft_are_told_apart_by_two_things_or_by_their_section() -> None:
    goals = """
      debt: {name: Debt, unit: "%", goal_year: 2027, goal: 62%, section: A, place: p, quote: q}
      debt-2: {name: Debt, unit: "%", goal_year: 2030, goal: 62%, section: A, place: p, quote: q}
      debt-3: {name: Debt, unit: "%", goal_year: 2030, goal: 60%, section: A, place: p, quote: q}
      beds: {name: Beds, unit: 张, goal_year: 2030, goal: 6, section: B, place: p, quote: q}
      beds-2: {name: Beds, unit: 张, goal_year: 2030, goal: 6, section: C, place: p, quote: q}"""
    assert namesakes(parse(f"zzplan: 1\ngoals:{goals}\n")) == {
        "debt": "2027 62%", "debt-2": "2030 62%", "debt-3": "2030 60%", "beds": "B", "beds-2": "C",
    }  # fmt: skip
