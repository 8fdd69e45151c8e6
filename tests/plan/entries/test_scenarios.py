"""The scenarios of a plan file: what they may say, and what is refused."""

from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.scenario import Scenario

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}
"""


def scenarios(text: str) -> tuple[Scenario, ...]:
    return parse(f"{PLAN}scenarios: {text}\n").scenarios


def codes(text: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        scenarios(text)
    return [one.code for one in caught.value.diagnostics]


def test_a_scenario_is_a_shift_in_points_or_a_rate_for_each_goal() -> None:
    low, base, high = scenarios("{low: 下降1个百分点, base: 0, high: {gdp: 11%}}")
    assert [one.name for one in (low, base, high)] == ["low", "base", "high"]
    assert low.shift is not None
    assert base.shift is not None
    assert (low.shift.value, base.shift.value, high.shift) == (-1.0, 0.0, None)
    assert {name: rate.text for name, rate in high.rates.items()} == {"gdp": "11%"}


def test_a_file_without_scenarios_has_none() -> None:
    assert parse(PLAN).scenarios == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{low: 7%}", "scenario-shift"),
        ("{low: 1-2pp}", "scenario-shift"),
        ("{low: {gpd: 7%}}", "unknown-goal"),
        ("{low: {gdp: 8}}", "rate-ambiguous"),
        ("{low: {gdp: 累计40%}}", "rate-total"),
        ("{low: {gdp: [7%]}}", "wrong-type"),
        ("{low: [1pp]}", "wrong-type"),
        ("[low]", "wrong-type"),
        ("{low: }", "empty-value"),
    ],
)
def test_anything_else_is_refused(text: str, code: str) -> None:
    assert codes(text) == [code]
