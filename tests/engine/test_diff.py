from __future__ import annotations

import pytest

from zzplan.engine.diff import Difference, diff
from zzplan.plan.file.load import parse

HEADER = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"


def of(old: str, new: str) -> tuple[Difference, ...]:
    return diff(*(parse(HEADER + "".join(f"  {line}\n" for line in one.split("\n")))
                  for one in (old, new)))  # fmt: skip


def codes(old: str, new: str) -> list[str]:
    """Return what changed about one goal in 亿元."""
    found = of(*(f"gdp: {{unit: 亿元, baseline: 3000, {one}}}" for one in (old, new)))
    return [change.code for one in found for change in one.changes]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("goal: 5000", "goal: 5000", []),
        ("goal: 5000", "goal: 5200", ["raised"]),
        ("goal: 5000", "goal: 4800", ["lowered"]),
        ("goal: 5000以上", "goal: 5000左右", ["weakened"]),
        ("goal: 5000以上", "goal: 5000", ["weakened"]),
        ("goal: 5000以上", "goal: up to 5000", ["weakened"]),
        ("goal: 5000", "goal: up to 5000", ["weakened"]),
        ("goal: up to 5000", "goal: at least 5000", ["weakened"]),
        ("goal: at least 5000", "goal: up to 4800", ["lowered", "weakened"]),
        ("goal: 5000, rate: 8%", "goal: 5000, rate: 8%以内", ["weakened"]),
        ("goal: 5000", "goal: 力争5000", ["weakened"]),
        ("goal: 力争5000", "goal: 5000", ["strengthened"]),
        ("goal: 5000, binding: true", "goal: 5000", ["weakened"]),
        ("goal: 5000", "goal: 超过5000", ["strengthened"]),
        ("goal: 力争5000", "goal: 5000左右", ["weakened"]),
        ("goal: 5000", "goal: 5000, goal_year: 2027", ["postponed"]),
        ("goal: 5000", "goal: 5000, goal_year: 2024", ["advanced"]),
        ("goal: 5000, rate: 8%", "goal: 5000, rate: 7%", ["rate-lowered"]),
        ("goal: 5000, rate: 8%", "goal: 5000", ["rate-lowered"]),
        ("goal: 5000, rate: 8%以上", "goal: 5000, rate: 8%左右", ["weakened"]),
        ("goal: 5000, rate: 8%", "goal: 5000, rate: 8%以上", ["strengthened"]),
        ("goal: 5000", "goal: 5000, rate: 8%", ["rate-raised"]),
        ("goal: 5000, baseline: 3000", "goal: 5000, baseline: 3100", ["rebased"]),
        ("goal: 5000-6000", "goal: 5000-5500", ["lowered"]),
        ("goal: 5000-6000", "goal: 5100-5500", ["changed"]),
        ("goal: 5000", "goal: 翻一番", ["kind"]),
    ],
)
def test_a_change_is_called_what_it_does(old: str, new: str, found: list[str]):
    if "baseline" in old:
        found_now = of(*(f"gdp: {{unit: 亿元, {one}}}" for one in (old, new)))
        assert [change.code for one in found_now for change in one.changes] == found
    else:
        assert codes(old, new) == found


def test_a_cap_on_what_nobody_says_should_fall_is_another_goal():
    (found,) = of("flats: {unit: flats, baseline: 300, goal: 200}",
                  "flats: {unit: flats, baseline: 300, goal: up to 200}")  # fmt: skip
    assert ([change.code for change in found.changes], found.is_worse) == (["changed"], True)
    (found,) = of('rate: {unit: "%", name: 失业率, goal: 5%}',
                  'rate: {unit: "%", name: 失业率, goal: 5%以内}')  # fmt: skip
    assert ([change.code for change in found.changes], found.is_worse) == (["strengthened"], False)


def test_a_ceiling_that_moves_up_asks_for_less():
    cap = 'gdp: {{unit: "%", direction: down, baseline: 5.5%, goal: {}以内}}'
    (found,) = of(cap.format("5%"), cap.format("5.2%"))
    assert ([change.code for change in found.changes], found.is_worse) == (["loosened"], True)


def test_the_same_value_in_another_magnitude_is_no_change():
    assert of("gdp: {unit: 亿元, goal: 25000}", "gdp: {unit: 万亿元, goal: 2.5}") == ()


def test_another_unit_is_a_change_to_look_at():
    (found,) = of("gdp: {unit: 亿元, goal: 25}", "gdp: {unit: 亿美元, goal: 25}")
    assert ([change.code for change in found.changes], found.is_worse) == (["unit"], True)


def test_goals_are_found_again_by_their_name_under_another_key():
    old = "a: {name: 地区生产总值, unit: 亿元, goal: 5000}"
    new = "b: {name: 地区生产总值, unit: 亿元, goal: 5000}"
    assert of(old, new) == ()


def test_what_is_new_stands_in_order_and_what_is_gone_at_the_end():
    old = "a: {unit: 家, goal: 5}\nb: {unit: 家, goal: 6}"
    new = "c: {unit: 家, goal: 7}\nb: {unit: 家, goal: 6}"
    found = of(old, new)
    assert [(one.goal.key, one.changes[0].code, one.is_worse) for one in found] == [
        ("c", "added", False),
        ("a", "dropped", True),
    ]


def test_a_plan_is_the_same_under_another_key_where_its_title_is():
    def plan(key: str) -> str:
        goals = "base_year: 2020, goal_year: 2025, goals: {gdp: {unit: 亿元, goal: 5000}}"
        other = "o: {base_year: 2020, goal_year: 2025, goals: {gdp: {unit: 亿元, goal: 1}}}"
        return f"zzplan: 1\nplans:\n  {key}: {{title: 规划纲要, {goals}}}\n  {other}\n"

    assert diff(parse(plan("draft")), parse(plan("final"))) == ()


def test_names_that_two_goals_share_match_nothing():
    old = "a: {name: 企业, unit: 家, goal: 5}\nb: {name: 企业, unit: 家, goal: 6}"
    new = "c: {name: 企业, unit: 家, goal: 5}\nd: {name: 企业, unit: 家, goal: 6}"
    assert [one.changes[0].code for one in of(old, new)] == ["added", "added", "dropped", "dropped"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [  # from a city's firms: 1800 by 2023 became 1500
        ("{2023: 4200}", "{2023: 4200}", []),
        ("{2023: 4200}", "{2023: 4000}", [("yearly-lowered", "2023: 4200", "2023: 4000")]),
        ("{2023: 4200}", "{2023: 4400}", [("yearly-raised", "2023: 4200", "2023: 4400")]),
        ("{2023: 4200}", "{2022: 4000}",
         [("yearly-added", None, "2022: 4000"), ("yearly-dropped", "2023: 4200", None)]),
        ("{2023: 8%}", "{2023: 7%}", [("yearly-lowered", "2023: 8%", "2023: 7%")]),
        ("{2023: 8%}", "{2023: 4200}", [("yearly-changed", "2023: 8%", "2023: 4200")]),
        ("{2023: 4200以上}", "{2023: 4200左右}",
         [("weakened", "2023: 4200以上", "2023: 4200左右")]),
    ],
)  # fmt: skip
def test_yearly_goals_are_compared_year_by_year(
    old: str, new: str, found: list[tuple[str, str | None, str | None]]
):
    goals = (
        f"gdp: {{unit: 亿元, baseline: 3000, goal: 5000, yearly: {one}}}" for one in (old, new)
    )
    changes = [change for one in of(*goals) for change in one.changes]
    assert [(one.code, one.old, one.new) for one in changes] == found


def test_growth_is_the_same_in_another_magnitude():
    old = "gdp: {unit: 亿元, goal: 25000, yearly: {2024: 6%, 2025: 25000}}"
    assert of(old, "gdp: {unit: 万亿元, goal: 2.5, yearly: {2024: 6%, 2025: 2.5}}") == ()


def test_the_only_plans_of_two_versions_are_one_whatever_they_are_called() -> None:
    def plans(*titles: str) -> str:
        goals = "base_year: 2020, goal_year: 2025, goals: {gdp: {unit: 亿元, goal: 5000}}"
        one = "".join(f"  {title}: {{title: {title}, {goals}}}\n" for title in titles)
        return f"zzplan: 1\nplans:\n{one}"

    assert diff(parse(plans("甲")), parse(plans("乙"))) == ()
    assert len(diff(parse(plans("甲", "丙")), parse(plans("乙", "丁")))) == 4


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("baseline: 3000, ", "baseline: 3000, ", []),
        ("baseline: 3000, ", "baseline: 3100, ", ["rebased"]),
        ("baseline: 3000, ", "baseline: 3000亿, ", []),
        ("baseline: 3000, ", "", []),
        ("", "baseline: 3000, ", []),
    ],
)
def test_a_baseline_moves_where_both_versions_print_one(
    old: str, new: str, found: list[str]
) -> None:
    entries = (f"gdp: {{unit: 亿元, {one}goal: 5000}}" for one in (old, new))
    assert [change.code for one in of(*entries) for change in one.changes] == found


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        # 5000亿元 is 0.5万亿元; growth and multiples have no magnitude.
        ("baseline: 0.3, goal: 0.5", []),
        ("baseline: 0.3, goal: 0.6", ["raised"]),
        ("baseline: 0.3, goal: 0.4", ["lowered"]),
        ("baseline: 0.31, goal: 0.5", ["rebased"]),
        ("baseline: 0.3, goal: 0.5, yearly: {2022: 0.4}", ["yearly-added"]),
    ],
)
def test_another_magnitude_of_the_unit_is_the_same_amount(goal: str, found: list[str]) -> None:
    (old, new) = ("x: {unit: 亿元, baseline: 3000, goal: 5000}", f"x: {{unit: 万亿元, {goal}}}")
    assert [change.code for one in of(old, new) for change in one.changes] == found


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("2022: 4000", "2022: 0.4", []),
        ("2022: 4000", "2022: 0.45", ["yearly-raised"]),
        ("2022: 4000", "2022: 0.35", ["yearly-lowered"]),
        ("2022: 8%", "2022: 8%", []),
        ("2022: 8%", "2022: 9%", ["yearly-raised"]),
        ("2022: 8%", "2022: 0.4", ["yearly-changed"]),
    ],
)
def test_yearly_goals_in_another_magnitude(old: str, new: str, found: list[str]) -> None:
    before = f"x: {{unit: 亿元, baseline: 3000, goal: 5000, yearly: {{{old}}}}}"
    after = f"x: {{unit: 万亿元, baseline: 0.3, goal: 0.5, yearly: {{{new}}}}}"
    assert [change.code for one in of(before, after) for change in one.changes] == found
