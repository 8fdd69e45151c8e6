"""Which base year the stated rates of a plan fit (methods.md 2.5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from zzplan.engine.base_years import Audit, audit
from zzplan.plan.file.load import load, parse

TARGETS = Path(__file__).resolve().parents[2] / "targets.yaml"

# Table 1 of the action plan, by hand: (goal / value)^(1/n) - 1 with n = 5 from the value of 2016,
# n = 4 from that of 2017, in percent; each against the interval of the stated rate.
#   gdp                     3900/2488.5, 9.40  3900/2580.4, 10.88  9%左右  8.5 to 9.5   2016
#   industrial_value_added  1800/1084.9, 10.66 1800/1005,   15.68  9%      8.5 to 9.5   neither
#   fixed_asset_investment  5700/2345.8, 19.43 5700/2622.7, 21.42  16%左右 15.2 to 16.8 neither
#   retail_sales            1650/938.5,  11.95 1650/1038.5, 12.27  12%     11.5 to 12.5 both
#   trade_total             44/17.6,     20.11 44/21.9,     19.06  10%     9.5 to 10.5  neither
#                           (within rounding 19.77 to 20.45 and 18.65 to 19.46)
#   hightech_firms          500/213,     18.61 500/289,     14.69  18.6%   18.55, 18.65 2016
#   innovation_platforms    220/147,     8.398 220/182,     4.85   8.3%    8.25 to 8.35 neither
#   hightech_va_share       60/45.5,     5.69  60/53.6,     2.86   5.7%    5.65 to 5.75 2016
#   demo_park_gdp           925/448.8,   15.56 925/529.8,   14.95  15.5%   15.45, 15.55 2016
#                           (within rounding 15.548 to 15.578, which 15.55 is in)
#   demo_park_industrial    640/291.9,   17.00 640/343.1,   16.87  15.5%   15.45, 15.55 neither
#   water_intensity         64/87.42,    -6.05 64/80,       -5.43  -6.38%  -6.385, .375 neither
# The energy goal, -18% at -4.5% (-4.55 to -4.45) a year: compounded over five years -3.89 (-4.01 to
# -3.77), over four -4.84 (-4.99 to -4.70); as a plain sum over five -3.6 (-3.7 to -3.5), over four
# -4.5 (-4.625 to -4.375), which fits: from 2017.
BY_HAND = {
    "gdp": (2016,),
    "industrial_value_added": (),
    "fixed_asset_investment": (),
    "retail_sales": (2016, 2017),
    "trade_total": (),
    "hightech_firms": (2016,),
    "innovation_platforms_provincial": (),
    "hightech_va_share_industrial_output": (2016,),
    "demo_park_gdp": (2016,),
    "demo_park_industrial_value_added": (),
    "energy_intensity_reduction_cumulative": (2017,),
    "water_intensity": (),
}
NEEDED = {
    "gdp": (9.40, 10.88),
    "industrial_value_added": (10.66, 15.68),
    "fixed_asset_investment": (19.43, 21.42),
    "retail_sales": (11.95, 12.27),
    "trade_total": (20.11, 19.06),
    "hightech_firms": (18.61, 14.69),
    "innovation_platforms_provincial": (8.40, 4.85),
    "hightech_va_share_industrial_output": (5.69, 2.86),
    "demo_park_gdp": (15.56, 14.95),
    "demo_park_industrial_value_added": (17.00, 16.87),
    "energy_intensity_reduction_cumulative": (-3.89, -4.5),
    "water_intensity": (-6.05, -5.43),
}


@pytest.fixture(scope="module")
def action_plan() -> Audit:
    plan = next(plan for plan in load(str(TARGETS)).plans if plan.key == "action-plan")
    found = audit(plan)
    assert found is not None
    return found


def test_the_rates_of_the_action_plan_fit_the_years_found_by_hand(action_plan: Audit) -> None:
    assert action_plan.candidates == (2016, 2017)
    assert {fit.goal.key: fit.years for fit in action_plan.fits} == BY_HAND


def test_the_rates_that_each_year_needs_are_those_found_by_hand(action_plan: Audit) -> None:
    for fit in action_plan.fits:
        needed = tuple(100 * trial.required for trial in fit.trials)
        assert needed == pytest.approx(NEEDED[fit.goal.key], abs=0.0051), fit.goal.key


def test_only_the_energy_goal_is_a_plain_sum(action_plan: Audit) -> None:
    summed = [(f.goal.key, t.year) for f in action_plan.fits for t in f.trials if t.summed]
    assert summed == [("energy_intensity_reduction_cumulative", 2017)]


def test_the_goals_of_the_action_plan_use_different_base_years(action_plan: Audit) -> None:
    assert action_plan.differ


def audited(goals: str, indicators: str, base_year: int = 2016) -> Audit | None:
    text = f"""\
zzplan: 1
indicators: {{{indicators}}}
plans: {{p: {{base_year: {base_year}, goal_year: 2021, goals: {{{goals}}}}}}}
"""
    return audit(parse(text).plans[0])


A = "a: {unit: 亿元, actuals: {2016: 100.0, 2017: 120.0}}"
B = "b: {unit: 亿元, actuals: {2016: 200.0, 2017: 230.0}}"


def test_years_that_fit_all_goals_do_not_differ() -> None:
    # 100 → 161.05 and 200 → 322.1 at 10% from 2016; from 2017 7.6% and 8.8%
    found = audited("a: {rate: 10.0%, goal: 161.1}, b: {rate: 10.0%, goal: 322.1}", f"{A}, {B}")
    assert found is not None
    assert [fit.years for fit in found.fits] == [(2016,), (2016,)]
    assert not found.differ


def test_a_printed_baseline_is_the_value_of_its_year() -> None:
    found = audited(
        "a: {baseline: 105.0, rate: 10.0%, goal: 169.1}, b: {rate: 10.0%, goal: 322.1}", f"{A}, {B}"
    )
    assert found is not None
    assert [fit.years for fit in found.fits] == [(2016,), (2016,)]
    assert found.fits[0].trials[0].base_value == 105.0


@pytest.mark.parametrize(
    ("goals", "indicators"),
    [
        ("a: {rate: 10%, goal: 161}, b: {goal: 300}", f"{A}, {B}"),
        (
            "a: {rate: 10%, goal: 161}, b: {rate: 10%, goal: 322}",
            "a: {unit: 亿元, actuals: {2016: 100}}, b: {unit: 亿元, actuals: {2016: 200}}",
        ),
        (
            "a: {rate: 10%, goal: 161}, b: {rate: 10%, goal: 322}",
            "a: {unit: 亿元, actuals: {2016: 100, 2017: {value: 90, span: Q1-Q3}}}, "
            "b: {unit: 亿元, actuals: {2016: 200, 2017: {value: 150, span: Q1-Q3}}}",
        ),
        ("a: {rate: 10%, goal: 161}, b: {base_year: 2017, rate: 9%, goal: 322}", f"{A}, {B}"),
    ],
    ids=["one rate", "one year", "a part of a year", "a base year of its own"],
)
def test_there_must_be_two_goals_and_two_years_to_compare(goals: str, indicators: str) -> None:
    assert audited(goals, indicators) is None


def test_above_and_at_least_would_fit_any_year_and_are_closed() -> None:
    goals = "a: {rate: 5.0%以上, goal: 161以上}, b: {rate: 5.0%以上, goal: 322以上}"
    found = audited(goals, f"{A}, {B}")
    assert found is not None
    assert [fit.years for fit in found.fits] == [(), ()]


def test_half_of_the_goals_must_know_a_year() -> None:
    one = "b: {unit: 亿元, actuals: {2016: 200.0}}"
    goals = "a: {rate: 10.0%, goal: 161.1}, b: {rate: 10.0%, goal: 322.1}"
    found = audited(goals, f"{A}, {one}")
    assert found is not None
    assert [[t.year for t in fit.trials] for fit in found.fits] == [[2016, 2017], [2016]]
    third = "c: {unit: 亿元, actuals: {2016: 300.0}}"
    assert audited(f"{goals}, c: {{rate: 10.0%, goal: 483.2}}", f"{A}, {one}, {third}") is None
