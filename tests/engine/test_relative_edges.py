"""Goals that another figure sets, year by year and at the edge; values by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.progress import progress
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, own: str, other: str, *, unit: str = "亿元", more: str = "") -> Goal:
    text = (
        f"zzplan: 1\nindicators:\n  own: {{unit: '{unit}', {own}}}\n"
        f"  other: {{unit: '{unit}', {other}}}\nbase_year: 2020\ngoal_year: 2025\n"
        f"goals:\n  one: {{kind: relative, indicator: own, {entry}}}\n{more}"
    )
    return parse(text).goals[0]


LEVELS = "actuals: {{2020: 50, 2022: {}}}"


@pytest.mark.parametrize(
    ("sign", "own", "other", "verdict"),
    [
        ("高于", 50.1, 50.0, "met"), ("高于", 50.0, 50.0, "short"), ("不低于", 50.0, 50.0, "met"),
        ("不低于", 49.9, 50.0, "short"), ("低于", 49.9, 50.0, "met"), ("低于", 50.0, 50.0, "short"),
        ("不高于", 50.0, 50.0, "met"), ("不高于", 50.1, 50.0, "short"),
        ("+2个百分点", 52.0, 50.0, "met"), ("+2个百分点", 51.9, 50.0, "short"),
    ],
)  # fmt: skip
def test_levels_at_the_edge(sign: str, own: float, other: float, verdict: str) -> None:
    found = assess(
        goal(f"to: other, goal: {sign}", LEVELS.format(own), LEVELS.format(other), unit="%")
    )
    assert (found.verdict, found.projected_value, found.years) == (verdict, own, 2)
    margin = 2 if "+2" in sign else 0
    assert found.goal_value == found.aim == other + margin
    assert found.gap == pytest.approx(own - other - margin)


@pytest.mark.parametrize(
    ("own", "other", "rates", "years"),
    [
        # Reported growth: 1.10 x 1.21 over two years is 15.37% a year, 1.0 x 1.21 is 10%.
        ("growth: {2021: 10%, 2022: 21%}", "growth: {2021: 0%, 2022: 21%}", (0.15369, 0.1), 2),
        ("growth: {2021: 10%, 2022: 21%, 2024: 9%}", "growth: {2021: 0%, 2022: 21%}",
         (0.15369, 0.1), 2),
        ("growth: {2021: 10%, 2022: 21%}", "growth: {2021: 0%}", (0.1, 0.0), 1),
        # Levels: 100 to 121 in two years, 50 to 60.5.
        ("actuals: {2020: 100, 2022: 121}", "actuals: {2020: 50, 2022: 60.5}", (0.1, 0.1), 2),
        ("actuals: {2020: 100, 2021: 200, 2022: 121}", "actuals: {2020: 0.5, 2021: 1}",
         (1.0, 1.0), 1),
        ("actuals: {2020: 100, 2026: 900, 2022: 121}",
         "actuals: {2020: 50, 2026: 60.5, 2022: 60.5}", (0.1, 0.1), 2),
        ("actuals: {2019: 90, 2020: 100, 2025: 161.051}", "actuals: {2019: 1, 2020: 50, 2025: 50}",
         (0.1, 0.0), 5),
    ],
)  # fmt: skip
def test_growth_since_the_base_year_to_the_last_year_that_both_have(
    own: str, other: str, rates: tuple[float, float], years: int
) -> None:
    found = assess(goal("to: other, goal: 不低于", own, other))
    assert (found.stated_rate, found.required_rate) == pytest.approx(rates, abs=1e-5)
    assert (found.years, found.verdict) == (years, "met")


@pytest.mark.parametrize(
    ("own", "other", "verdict"),
    [
        ("actuals: {2021: 4}", "actuals: {2022: 5}", "undefined"),
        ("actuals: {2020: 4}", "actuals: {2020: 5}", "undefined"),  # the base year alone
        ("actuals: {2026: 4}", "actuals: {2026: 5}", "undefined"),  # after the goal year
        ("actuals: {2025: 4}", "actuals: {2025: 5}", "short"),
        ("actuals: {2020: 0, 2021: 4}", "actuals: {2020: 5, 2021: 3}", "met"),
        ("actuals: {2020: 3, 2021: 0}", "actuals: {2020: 5, 2021: 3}", "short"),
        ("actuals: {2020: 3, 2021: -1}", "actuals: {2020: 5, 2021: 3}", "short"),
    ],
)
def test_without_growth_the_levels_of_the_last_common_year_are_compared(
    own: str, other: str, verdict: str
) -> None:
    assert assess(goal("to: other, goal: 高于", own, other)).verdict == verdict


@pytest.mark.parametrize(
    ("own", "verdict", "years"),
    [
        ("2020: 300, 2023: 299", "short", 3), ("2020: 300, 2021: 301, 2023: 300", "met", 3),
        ("2020: 300, 2026: 299", "undefined", 5), ("2021: 300, 2023: 299", "undefined", 5),
        ("2020: 300", "undefined", 5), ("2020: 300, 2025: 300", "met", 5),
    ],
)  # fmt: skip
def test_a_year_is_compared_with_the_latest_after_it(own: str, verdict: str, years: int) -> None:
    found = assess(goal("to: 2020, goal: 持平", f"actuals: {{{own}}}", "", unit="万亩"))
    assert (found.verdict, found.years) == (verdict, years)


@pytest.mark.parametrize(
    ("own", "other", "verdict"),
    [("8%", "7%", "met"), ("7%", "7%", "short"), ("6%", "7%", "short"), ("-1%", "-2%", "met")],
)
def test_the_rates_that_a_plan_states_come_first(own: str, other: str, verdict: str) -> None:
    rate = f"  other: {{rate: {other}, baseline: 50, goal: 90}}\n"
    one = goal(f"to: other, goal: 高于, rate: {own}", "growth: {2021: 1%}", "growth: {2021: 9%}",
               more=rate)  # fmt: skip
    found = assess(one)
    assert (found.verdict, found.years) == (verdict, 5)
    assert found.stated_rate == pytest.approx(float(own[:-1]) / 100)
    assert found.required_rate == pytest.approx(float(other[:-1]) / 100)


@pytest.mark.parametrize(
    ("own", "kept", "pace", "elapsed", "share"),
    [
        ("2021: 60, 2022: 40, 2023: 60", (2, 3), 1.0, 3, 0.6),
        ("2021: 60, 2022: 40", (1, 2), 0.5, 2, 0.4),
        ("2021: 40", (0, 1), 0.0, 1, 0.2),
        ("2021: 60, 2022: 60, 2023: 60, 2024: 60, 2025: 60", (5, 5), 1.0, 5, 1.0),
    ],
)
def test_progress_counts_the_years_that_kept_it(
    own: str, kept: tuple[int, int], pace: float, elapsed: int, share: float
) -> None:
    other = "actuals: {2021: 50, 2022: 50, 2023: 50, 2024: 50, 2025: 50}"
    found = progress(goal("to: other, goal: 高于", f"actuals: {{{own}}}", other, unit="%"))
    assert (found.kept, found.pace, found.elapsed) == (kept, pace, elapsed)
    assert found.time_share == pytest.approx(share)
    assert found.final is (elapsed == 5)
    assert found.goal_value == 50
    assert found.latest is not None
    assert found.latest[1:4] == (found.actual_value,) * 3
    assert found.speeds.average.rate is None


def test_of_growth_there_is_no_actual_value_and_the_average_is_that_of_the_growth() -> None:
    one = goal("to: other, goal: 高于", "growth: {2021: 10%, 2022: 21%}",
               "growth: {2021: 0%, 2022: 21%}")  # fmt: skip
    found = progress(one)
    assert (found.actual_value, found.goal_value) == (None, None)
    assert found.speeds.average.rate == pytest.approx(0.15369, abs=1e-5)
    assert found.speeds.average.step is None
