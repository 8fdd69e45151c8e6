"""Which way a goal is wanted: the order of methods.md 2.13, and the cases of cn.md."""

from __future__ import annotations

import pytest

from zzplan.plan.entries.direction import falls_by_name
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, *, name: str = "x", unit: str = "家", years: tuple[int, int]) -> Goal:
    base, end = years
    return parse(
        f"zzplan: 1\nbase_year: {base}\ngoal_year: {end}\n"
        f'goals: {{x: {{name: {name}, unit: "{unit}", {entry}}}}}'
    ).goals[0]


FIVE, ONE = (2020, 2025), (2024, 2025)


@pytest.mark.parametrize(
    ("entry", "name", "unit", "years", "wanted", "by"),
    [
        ("baseline: 100, goal: 80以上, direction: down", "x", "家", FIVE, -1, "declared"),
        ("baseline: 100, goal: 80以上", "失业人数", "家", FIVE, 1, "words"),
        ("baseline: 100, goal: 120以内", "x", "家", FIVE, -1, "words"),
        ("baseline: 100, goal: 降至80", "x", "家", FIVE, -1, "words"),
        ("baseline: 100, goal: 降至80左右", "x", "家", FIVE, -1, "words"),
        ("baseline: 501, goal: 500以上", "x", "亿元", ONE, 1, "words"),  # cn.md C3
        ("kind: cumulative, goal: -18%", "x", "吨", FIVE, -1, "kind"),
        ("kind: cumulative, goal: +18%", "能耗", "吨", FIVE, 1, "kind"),
        ("baseline: 10%, goal: 提高5个百分点", "x", "%", FIVE, 1, "kind"),
        ("baseline: 5.2%, goal: 5.0%", "城镇调查失业率", "%", FIVE, -1, "name"),
        ("baseline: 5.2%, goal: 5.5%", "城镇调查失业率", "%", ONE, -1, "name"),
        ("baseline: 35, goal: 28", "PM2.5浓度", "微克/立方米", FIVE, -1, "name"),
        ("baseline: 412, goal: 140", "Maternal mortality ratio", "", FIVE, -1, "name"),
        ("baseline: 5.9%, goal: 4.1%", "Overall deficit", "%", ONE, -1, "name"),
        ("baseline: 61%, goal: 58%", "资产负债率", "%", FIVE, -1, "name"),
        ("goal: 320", "政府债务余额", "亿元", FIVE, -1, "name"),
        ("baseline: 3%, goal: 4%", "赤字率", "%", FIVE, 1, "numbers"),  # planned to rise
        ("baseline: -30, goal: -12", "Current deficit", "$ million", FIVE, 1, "numbers"),
        ("baseline: 12, goal: 9", "债务化解", "亿元", FIVE, None, "unknown"),
        ("baseline: 30.5, goal: 30", "城镇新增就业", "万人", ONE, 1, "yearly"),  # cn.md C3
        ("baseline: 100, goal: 120", "x", "家", FIVE, 1, "numbers"),
        ("baseline: 100, goal: 100, rate: 0%", "x", "家", FIVE, 1, "numbers"),
        ("baseline: 100, goal: 100", "x", "家", FIVE, 1, "numbers"),
        ("baseline: 100, goal: 80", "x", "家", FIVE, None, "unknown"),
        ("baseline: 100, goal: 80, rate: -4.4%", "x", "家", FIVE, None, "unknown"),
        ("goal: 保持在3%左右", "x", "%", FIVE, None, "unknown"),
        ("goal: 保持40%", "x", "%", FIVE, 1, "kind"),
    ],
)
def test_the_direction_is_asked_of_each_in_turn(
    entry: str, name: str, unit: str, years: tuple[int, int], wanted: int | None, by: str
) -> None:
    one = goal(entry, name=name, unit=unit, years=years)
    assert (one.wanted, one.direction_by) == (wanted, by)


def siblings(*goals: str) -> list[tuple[int | None, str]]:
    """Give the direction of each of several goals of one indicator."""
    entries = ", ".join(f"g{at}: {{name: 空置率, unit: '%', {g}}}" for at, g in enumerate(goals))
    head = "zzplan: 1\nbase_year: 2022\ngoal_year: 2025\n"
    return [(one.wanted, one.direction_by) for one in parse(f"{head}goals: {{{entries}}}").goals]


def test_the_goals_of_other_years_tell_what_no_word_of_a_goal_does() -> None:
    milestones = ("goal: 63.5%, goal_year: 2023", "baseline: 63.5%, goal: 63%, goal_year: 2024")
    told = (-1, "siblings")
    assert siblings(*milestones, "goal: 60%以内") == [told, told, (-1, "words")]
    assert siblings(*milestones, "goal: 60%, direction: down") == [told, told, (-1, "declared")]
    assert siblings("baseline: 8%, goal: 7%, goal_year: 2023", "goal: 7%以上")[0] == (1, "siblings")


def test_goals_that_only_fall_from_year_to_year_tell_nothing() -> None:
    fall = [f"baseline: 9%, goal: {goal}%, goal_year: {2023 + at}" for at, goal in enumerate("87")]
    assert siblings(*fall) == [(1, "yearly"), (None, "unknown")]


def test_goals_of_other_years_that_disagree_tell_nothing() -> None:
    assert siblings("goal: 8%, goal_year: 2023", "goal: 7%以上", "goal: 9%以内")[0][0] is None


@pytest.mark.parametrize(
    "name",
    [
        "贫困发生率", "城镇登记失业率", "单位GDP能耗", "万元GDP用水量", "PM2.5平均浓度",
        "婴儿死亡率", "二氧化碳排放", "化学需氧量排放总量",
        "公共供水管网漏损率", "城乡居民收入比", "不良贷款率",
        "Poverty headcount ratio", "Unemployment rate", "Under-five mortality", "CO2 emissions",
        "Greenhouse gas emissions", "Energy intensity", "Stunting of children", "Road accidents",
        "Non-revenue water", "Out-of-school children", "HIV prevalence", "Gini coefficient",
        "Rough sleepers", "People sleeping rough", "School absence", "NO2 concentration",
        "NO₂ at the kerb", "PM₂.₅", "Rent arrears", "Carbon dioxide", "NHS waiting times",
        "Complaints", "Backlog of repairs", "二氧化氮浓度", "等候时间", "拖欠农民工工资",
    ],
)  # fmt: skip
def test_what_is_counted_is_meant_to_become_less(name: str) -> None:
    assert falls_by_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "失业保险参保人数", "排放达标率", "污水处理率", "脱贫人口", "能耗降低率", "碳排放权交易额",
        "主要污染物减排", "PM2.5达标天数", "森林覆盖率", "地区生产总值", "失业人员再就业人数",
        "Emission reductions", "Unemployment insurance coverage", "Low-emission vehicles",
        "Wastewater treated", "Zero-emission buses", "Exports", "Pollution control spending",
        "Accident insurance", "Poverty reduction", "Smoke-free schools",
        "Poor households supported", "Complaints resolved in time", "Arrears collected",
        "CO2 captured", "Ozone removal", "欠薪案件化解率", "投诉办结率",
    ],
)  # fmt: skip
def test_a_fall_a_remedy_or_a_business_of_that_name_is_another_thing(name: str) -> None:
    assert not falls_by_name(name)


@pytest.mark.parametrize(("times", "sign"), [("1", 1), ("2", 1), ("0.5", -1)])
def test_a_multiple_below_one_falls(times: str, sign: int) -> None:
    entry = f"{{unit: 亿元, kind: multiple, goal: {times}倍}}"
    (goal,) = parse(f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {{x: {entry}}}").goals
    assert (goal.direction, goal.direction_by) == (sign, "kind")
