"""Changes are changes: what a printed goal does to its baseline (methods.md 2.13)."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.progress import progress
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, name: str = "x", unit: str = "亿元", actuals: str = "") -> Goal:
    """Read one goal from 2020 to 2025."""
    (found,) = parse(
        f"zzplan: 1\nindicators: {{x: {{name: {name}, unit: '{unit}', actuals: {{{actuals}}}}}}}\n"
        f"plans: {{p: {{base_year: 2020, goal_year: 2025, goals: {{x: {{{entry}}}}}}}}}"
    ).goals
    return found


@pytest.mark.parametrize(
    ("entry", "name", "unit", "ends"),
    [
        ("baseline: 77.9, goal: 提高1岁", "人均预期寿命", "岁", (77.9, 78.9)),  # cn.md C1
        ("baseline: 30000, goal: 净增1万亿元", "地区生产总值", "亿元", (30000, 40000)),
        ("baseline: 390, goal: 增加5万人", "常住人口", "万人", (390, 395)),
        ("baseline: 77.9, goal: up 3 years", "life expectancy", "years", (77.9, 80.9)),
        ("baseline: 40, goal: 15 million fewer", "people in need", "million", (40, 25)),
        ("baseline: 10.8, goal: 每年增加0.2", "受教育年限", "年", (10.8, 11.8)),
        ("baseline: 76.3, goal: '[1]'", "人均预期寿命", "岁", (76.3, 77.3)),
        ("baseline: 60, goal: 年均提高1个百分点", "城镇化率", "%", (60, 65)),  # cn.md C4
        ("baseline: 60, goal: 1 percentage point a year", "urban share", "%", (60, 65)),
        ("baseline: 60, goal: 提高5个百分点", "城镇化率", "%", (60, 65)),
        ("baseline: 100, goal: '[150]'", "新增造林", "万亩", (0, 150)),  # cn.md C5
        ("goal: 〔5500〕", "城镇新增就业", "万人", (0, 5500)),
        ("goal: 年均新增100家", "新增企业", "家", (0, 500)),
        ("goal: '[18]'", "能耗降低", "%", (0, -18)),  # cn.md C6
        ("goal: 〔18〕", "居民收入增长", "%", (0, 18)),
        ("kind: cumulative, goal: ［18］%", "能耗下降", "吨/万元", (0, -18)),
        ("baseline: 90, goal: 减少三分之一", "煤炭消费", "万吨", (90, 60)),
        ("baseline: 90, goal: doubled", "exports", "USD", (90, 180)),
    ],
)
def test_a_change_leads_from_the_level_to_so_much_more(
    entry: str, name: str, unit: str, ends: tuple[float, float]
) -> None:
    answer = assess(goal(entry, name, unit))
    assert (answer.base_value, answer.goal_value) == pytest.approx(ends, rel=1e-5)


def test_an_increase_of_a_level_is_measured_on_levels_and_not_summed() -> None:
    """cn.md C1: (78.2 - 77.9) / 1 is 30% of the way after a fifth of the time."""
    life = goal("goal: 提高1岁", "人均预期寿命", "岁", "2020: 77.9, 2021: 78.2")
    found = progress(life)
    assert found.progress == pytest.approx(0.3)
    assert found.judgement.rating_key == "ahead"
    gap = goal("goal: 提高1岁", "人均预期寿命", "岁", "2020: 77.9, 2023: 78.2")
    assert progress(gap).progress == pytest.approx(0.3)


def test_what_is_counted_per_year_adds_up() -> None:
    jobs = goal("goal: 新增150万人", "城镇新增就业", "万人", "2021: 30, 2022: 31")
    assert (jobs.kind, progress(jobs).actual_value) == ("added", 61)


@pytest.mark.parametrize(
    ("entry", "verdict", "projected"),
    [
        # 1 - 0.961^5 = 18.04%, cn.md C7
        ("kind: cumulative, direction: down, rate: 3.9%, goal: 18%", "met", -18.04),
        ("kind: cumulative, rate: 3.9%, goal: 18%以上", "met", -18.04),
        ("kind: cumulative, rate: 3.0%, goal: 18%", "short", -14.13),
        ("kind: cumulative, rate: -3.9%, goal: -18%", "met", -18.04),
        ("kind: cumulative, rate: 3.9%, goal: 下降18%", "met", -18.04),
    ],
)
def test_a_fall_printed_as_a_positive_figure_is_a_fall(
    entry: str, verdict: str, projected: float
) -> None:
    answer = assess(goal(entry, "单位GDP能耗降低", "%"))
    assert answer.verdict == verdict
    assert answer.projected_value == pytest.approx(projected, abs=0.01)


def test_an_indicator_that_is_the_fall_keeps_its_sign() -> None:
    found = goal("kind: rate, goal: 3%", "单位GDP能耗降低", "%", "2021: 2.7, 2022: 3.4")
    assert found.goal is not None
    assert (found.goal.value, found.direction) == (0.03, 1)


@pytest.mark.parametrize(
    ("entry", "values"),
    [
        ("goal: 16%, rate: 3.5%", "2021: 3.5, 2022: 3.4"),
        ("goal: 下降16%, rate: 3.5%", "2021: 3.5, 2022: 3.4"),
        ("goal: 16%", "2021: -3.5, 2022: -3.4"),
    ],
)
def test_falls_of_several_years_compound_as_falls(entry: str, values: str) -> None:
    """0.965 × 0.966 = 0.93219, a fall of 6.781% (and not 1.035 × 1.034, a rise of 7.02%).

    The way done is that of the logarithms: ln 0.93219 / ln 0.84 = 0.40274.
    """
    found = progress(goal(f"kind: cumulative, {entry}", "万元GDP用水量降幅", "%", values))
    assert found.actual_value == pytest.approx(-6.781, abs=1e-6)
    assert found.goal.goal is not None
    assert found.goal.goal.value == -0.16
    assert found.progress == pytest.approx(0.40274, abs=1e-5)


def test_published_growth_of_a_fall_is_the_fall() -> None:
    """0.971 × 0.975 = 0.946725."""
    text = (
        "{zzplan: 1, base_year: 2025, goal_year: 2030, indicators: {x: {name: 单位GDP能耗降低, "
        "unit: '%', growth: {2026: 2.9%, 2027: 2.5%}}}, "
        "goals: {x: {kind: cumulative, goal: 13.5%}}}"
    )
    assert progress(parse(text).goals[0]).actual_value == pytest.approx(-5.3275)


def test_a_declared_fall_between_two_levels_turns_the_rate() -> None:
    """120 × 0.97^5 = 103.05."""
    answer = assess(goal("direction: down, baseline: 120, rate: 3%, goal: 104"))
    assert answer.verdict == "met"
    capped = assess(goal("direction: down, baseline: 100, rate: 2%, goal: 112"))
    assert capped.projected_value == pytest.approx(110.408, abs=0.01)


@pytest.mark.parametrize(
    ("entry", "name", "unit"),
    [
        ("baseline: -30, goal: -20", "财政收支差额", "亿元"),
        ("baseline: 10, goal: -20", "净出口", "亿元"),
        ("baseline: 1.2, goal: -0.5", "Mean temperature", "°C"),
        ("baseline: 10, goal: -20, unbounded: true", "x", "亿元"),
        ("baseline: 3, goal: -2.5%", "fiscal balance", "%"),
        ("baseline: -1%, goal: +0.5%, unbounded: true", "x", "%"),
    ],
)
def test_a_balance_may_lie_below_zero(entry: str, name: str, unit: str) -> None:
    found = goal(f"{entry}, kind: level" if unit == "%" else entry, name, unit)
    assert found.goal is not None
    assert found.goal.measure == "unit"


def test_a_goal_that_is_a_rate_keeps_the_rate_of_its_base_year() -> None:
    """cn.md C15."""
    found = goal("kind: rate, baseline: 9.1%, goal: 7%以上", "研发经费增长", "%")
    assert found.baseline is not None
    assert found.baseline.value == 0.091
    assert goal("kind: rate, baseline: 9.1, goal: 7", "研发经费增长", "%").goal is not None


def test_a_year_that_is_missing_is_called_missing() -> None:
    """cn.md C1: there is an actual value after the base year, and it cannot be added."""
    gap = goal("goal: 新增150万人", "城镇新增就业", "万人", "2020: 29, 2022: 31")
    assert (progress(gap).reason, progress(gap).latest) == ("gap", None)
    later = progress(goal("goal: 新增150万人", "城镇新增就业", "万人", "2021: 30, 2023: 31"))
    assert (later.actual_value, later.notes) == (30, ("gap",))
    none = goal("goal: 新增150万人", "城镇新增就业", "万人", "2020: 29")
    assert progress(none).reason == "no-actual"
