"""Goals that another figure sets (methods.md 2.13, cn.md C13)."""

from __future__ import annotations

import pytest

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.part_year import AsOf
from zzplan.engine.progress import compare, progress
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal

INDICATORS = """zzplan: 1
indicators:
  gdp: {name: 地区生产总值, unit: 亿元, growth: {2021: 6.0%, 2022: 5.0%, 2023: 5.5%}}
  income: {unit: 元, growth: {2021: 6.5%, 2022: 5.2%, 2023: 5.1%}}
  revenue: {unit: 亿元, actuals: {2020: 100, 2022: 121}}
  output: {unit: 亿元, actuals: {2020: 1000, 2022: 1188.1}}
  jobless: {unit: "%", direction: down, actuals: {2020: 5.2, 2023: 5.0}}
  national: {unit: "%", actuals: {2020: 5.6, 2023: 5.2}}
  land: {unit: 万亩, actuals: {2020: 300, 2023: 299}}
plans:
  p:
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {rate: 6%, goal: 4000}
"""


def goal(entry: str) -> Goal:
    return parse(f"{INDICATORS}      one: {{kind: relative, {entry}}}").goals[-1]


def answer(entry: str) -> Assessment:
    return assess(goal(entry))


@pytest.mark.parametrize(
    ("entry", "verdict", "own", "other"),
    [
        # (1.065 × 1.052 × 1.051)^(1/3) - 1 against (1.06 × 1.05 × 1.055)^(1/3) - 1
        ("indicator: income, to: gdp, goal: 高于", "met", 0.05598, 0.05499),
        ("indicator: income, to: 地区生产总值, goal: 高于", "met", 0.05598, 0.05499),
        ("indicator: income, to: gdp, goal: 同步", "met", 0.05598, 0.05499),
        ("indicator: income, to: gdp, goal: '>='", "met", 0.05598, 0.05499),
        ("indicator: income, to: gdp, goal: in line", "met", 0.05598, 0.05499),
        ("indicator: income, to: gdp, goal: +1个百分点", "short", 0.05598, 0.06499),
        ("indicator: income, to: gdp, goal: 低于", "short", 0.05598, 0.05499),
        # of levels: 1.21^(1/2) - 1 against 1.1881^(1/2) - 1
        ("indicator: revenue, to: output, goal: faster", "met", 0.10, 0.09),
        # the rates that the plan states
        ("indicator: income, to: gdp, goal: 高于, rate: 6.5%", "met", 0.065, 0.06),
        ("indicator: income, to: gdp, goal: 高于, rate: 6%", "short", 0.06, 0.06),
        ("indicator: income, to: gdp, goal: 不低于, rate: 6%", "met", 0.06, 0.06),
    ],
)
def test_growth_is_compared_where_both_have_it(
    entry: str, verdict: str, own: float, other: float
) -> None:
    found = answer(entry)
    assert found.verdict == verdict
    assert (found.stated_rate, found.required_rate) == pytest.approx((own, other), abs=1e-5)


@pytest.mark.parametrize(
    ("entry", "verdict", "own", "other"),
    [
        ("indicator: jobless, to: national, goal: 低于", "met", 5.0, 5.2),
        ("indicator: jobless, to: national, goal: below", "met", 5.0, 5.2),
        ("indicator: land, to: 2020, goal: 持平", "short", 299, 300),
        ("indicator: land, goal: 与2020年持平", "short", 299, 300),
        ("indicator: jobless, goal: no higher than in 2020", "met", 5.0, 5.2),
    ],
)
def test_else_levels_are_compared(entry: str, verdict: str, own: float, other: float) -> None:
    found = answer(entry)
    assert (found.verdict, found.projected_value, found.goal_value) == (verdict, own, other)


@pytest.mark.parametrize(
    "entry",
    ["to: 全国平均, goal: 高于", "goal: above the national average", "goal: 与经济增长同步"],
)
def test_with_words_alone_there_is_nothing_to_compare(entry: str) -> None:
    found = answer(f"indicator: income, {entry}")
    assert (found.verdict, found.reason) == ("undefined", "relative")
    assert progress(found.goal).reason == "relative"


@pytest.mark.parametrize(
    ("entry", "rating", "kept", "actual"),
    [
        # growth since 2020 of 6.5, 5.85 and 5.60% a year against 6.0, 5.50 and 5.50%
        ("indicator: income, to: gdp, goal: 高于", "on-track", (3, 3), None),
        ("indicator: income, to: gdp, goal: 高于, goal_year: 2023", "achieved", (3, 3), None),
        ("indicator: gdp, to: income, goal: 高于, goal_year: 2023", "lagging", (0, 3), None),
        ("indicator: gdp, to: income, goal: 高于", "lagging", (0, 3), None),
        ("indicator: jobless, to: national, goal: 低于", "on-track", (1, 1), 5.0),
        ("indicator: land, goal: 与2020年持平", "lagging", (0, 1), 299),
        ("indicator: revenue, to: output, goal: faster", "on-track", (1, 1), None),
    ],
)
def test_progress_says_in_which_years_it_kept_to_the_other_figure(
    entry: str, rating: str, kept: tuple[int, int], actual: float | None
) -> None:
    found = progress(goal(entry))
    assert (found.judgement.rating_key, found.reason) == (rating, None)
    assert (found.kept, found.actual_value) == (kept, actual)
    assert found.progress == kept[0] / kept[1]


def test_what_was_lost_is_behind_by_the_years_that_kept_it_and_lagging_if_it_binds() -> None:
    text = INDICATORS.replace("2023: 5.1%", "2023: 2.0%")  # (1.065 1.052 1.02)^(1/3) - 1 = 4.55%
    one = parse(f"{text}      one: {{kind: relative, indicator: income, to: gdp, goal: 同步}}")
    found = progress(one.goals[-1])
    assert (found.kept, found.pace, found.judgement.rating_key) == ((2, 3), 2 / 3, "behind")
    assert progress(one.goals[-1].replace(binding=True)).judgement.rating_key == "lagging"


def test_only_the_own_scheme_rates_where_there_is_no_path() -> None:
    found = progress(goal("indicator: income, to: gdp, goal: 高于"), scheme="eurostat")
    assert (found.judgement.rating_key, found.reason) == (None, "no-pace")
    said = {name: one.rating_key for name, one in compare(found).items()}
    assert said.pop("zzplan") == "on-track"
    assert set(said.values()) == {None}


def test_as_of_a_year_only_what_was_reported_until_then_counts() -> None:
    entry = "indicator: income, to: gdp, goal: 高于"
    found = progress(goal(entry), as_of=AsOf(2022, ""))
    assert found.latest is not None
    assert (found.latest.year, found.kept, found.time_share) == (2022, (2, 2), 0.4)
    assert progress(goal(entry), as_of=AsOf(2020, "")).reason == "relative-known"


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("indicator: income, to: gpd, goal: 高于", "unknown-indicator"),
        ("indicator: income, to: gdp, goal: 合理增长", "bad-relative"),
        ("indicator: income, goal: 高于", "bad-relative"),
        ("indicator: income, to: gdp", "missing-key"),
    ],
)
def test_what_does_not_compare_is_refused(entry: str, code: str) -> None:
    with pytest.raises(PlanError) as caught:
        goal(entry)
    assert [one.code for one in caught.value.diagnostics] == [code]
