"""A straight line that a plan declares (methods.md 2.4 and 2.13, en.md E14)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.paths import _future_value, _present_value, _simple_start
from zzplan.engine.progress import progress
from zzplan.engine.projection import project
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, *, unit: str = "ktCO2e", years: int = 11, above: str = "") -> Goal:
    return parse(
        f"zzplan: 1\nbase_year: 2019\ngoal_year: {2019 + years}\n{above}\n"
        f'goals: {{x: {{unit: "{unit}", {entry}}}}}'
    ).goals[0]


def check(entry: str, **where: object) -> Assessment:
    return assess(goal(entry, **where))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entry", "projected", "verdict"),
    [
        # 4.2% x 11 = 46.2%; compounded it is 37.6%
        ("kind: cumulative, path: linear, rate: -4.2%, goal: -46.2%", -46.2, "met"),
        ("kind: cumulative, path: linear, rate: -4.2 pp, goal: -46.2%", -46.2, "met"),
        ("kind: cumulative, rate: -4.2%, goal: -46.2%", -37.624, "short"),
        ("path: linear, direction: down, baseline: 250, rate: -4.2%, goal: 134.5", 134.5, "met"),
        ("path: linear, baseline: 100, rate: 5%, goal: 155", 155, "met"),
        ("path: linear, baseline: 100, rate: 5%, goal: 171", 155, "short"),  # 171.03 compounded
        ("path: compound, baseline: 100, rate: 5%, goal: 171", 171.034, "met"),
    ],
)
def test_a_linear_rate_is_of_the_base_years_value(
    entry: str, projected: float, verdict: str
) -> None:
    answer = check(entry)
    assert (answer.verdict, answer.path) == (verdict, "compound" if projected in (
        -37.624, 171.034) else "linear")  # fmt: skip
    assert answer.projected_value == pytest.approx(projected, abs=1e-3)


@pytest.mark.parametrize(
    ("years", "total"), [(5, "-12.5%"), (10, "-25%"), (15, "-38%"), (20, "-50%")]
)
def test_eugene_city_code_6_685_adds_up(years: int, total: str) -> None:
    """en.md E14: 2.5% a year of the base year; 38% is rounded from 37.5%."""
    entry = f"kind: cumulative, rate: -2.5%, goal: {total}"
    assert check(entry, years=years, above="path: linear").verdict in ("met", "met-by-rounding")


def test_a_goal_overrides_its_plan_and_a_plan_its_file() -> None:
    text = """zzplan: 1
path: linear
plans:
  a: {base_year: 2020, goal_year: 2025, goals: {x: {unit: t, baseline: 1, goal: 2}}}
  b:
    path: compound
    base_year: 2020
    goal_year: 2025
    goals:
      x: {unit: t, baseline: 1, goal: 2}
      y: {unit: t, baseline: 1, goal: 2, path: linear}"""
    assert [one.path for one in parse(text).goals] == ["linear", "compound", "linear"]


def test_a_share_moves_in_points_or_by_its_own_growth_as_declared() -> None:
    share = "baseline: 50, goal: 61"
    assert check(f"{share}, rate: 1pp, path: linear", unit="%").projected_value == 61
    straight = check(f"{share}, rate: 2%, path: linear", unit="%")
    assert (straight.projected_value, "share-compound" in straight.notes) == (61, False)
    grown = check(f"{share}, path: compound", unit="%")
    assert (grown.path, grown.required_rate) == ("compound", pytest.approx(1.22 ** (1 / 11) - 1))


def test_points_on_a_compound_path_are_refused() -> None:
    with pytest.raises(PlanError, match="points-compound"):
        goal("baseline: 50, goal: 61, rate: 1pp, path: compound", unit="%")
    with pytest.raises(PlanError, match="rate-points"):
        goal("baseline: 50, goal: 61, rate: 1pp")


def test_what_would_do_is_said_along_the_same_line() -> None:
    """100 at -4.2% of 100: 50 needs -50% / 11 = -4.545% or 11.9 years; 92.94 would become 50."""
    answer = check("path: linear, direction: down, baseline: 100, rate: -4.2%, goal: 50")
    assert answer.required_rate == pytest.approx(-0.5 / 11)
    assert answer.required_years == pytest.approx(0.5 / 0.042)
    assert answer.required_baseline == pytest.approx(50 / (1 - 11 * 0.042))
    assert answer.consistent is False


def test_the_yearly_values_and_progress_follow_the_line() -> None:
    text = """zzplan: 1
base_year: 2019
goal_year: 2030
path: linear
indicators: {e: {unit: ktCO2e, direction: down, actuals: {2019: 100, 2022: 90}}}
goals: {e: {kind: cumulative, rate: -4.2%, goal: -46.2%}, v: {indicator: e, goal: 53.8}}"""
    cumulative, level = parse(text).goals
    assert [round(one.projected or 0, 1) for one in project(cumulative).points[:3]] == [
        0, -4.2, -8.4,
    ]  # fmt: skip
    for one in (progress(cumulative), progress(level)):
        assert (one.path, one.progress) == ("linear", pytest.approx(10 / 46.2))


@given(
    st.integers(100, 9999),
    st.integers(-60, 300),
    st.integers(1, 15),
    st.sampled_from(["", "0", "000"]),
)
def test_the_line_the_sum_and_the_step_agree(
    start: int, tenths: int, years: int, zeros: str
) -> None:
    """V0 (1 + rn), a cumulative change of rn and a step of r V0 say one thing, in any magnitude."""
    rate = tenths / 1000
    level = check(
        f"path: linear, direction: up, baseline: {start}{zeros}, rate: {tenths / 10}%, goal: 1",
        years=years,
    )
    change = check(f"kind: cumulative, path: linear, rate: {tenths / 10}%, goal: 1%", years=years)
    value = int(f"{start}{zeros}")
    assert level.projected_value == pytest.approx(value * (1 + rate * years), abs=1e-6 * value)
    assert change.projected_value == pytest.approx(100 * rate * years, abs=1e-9)


RECORD = """zzplan: 1
base_year: 2020
goal_year: 2025
indicators: {em: {unit: kt, actuals: {2020: 100, 2021: 97, 2022: 90}}}
goals: {em: {path: linear, direction: down, %s}}
"""


@pytest.mark.parametrize("entry", ["kind: rate, goal: -4%", "kind: cumulative, goal: -20%"])
def test_on_a_straight_line_the_pace_so_far_is_the_plain_average(entry: str) -> None:
    """100 to 90 in two years is 5% of the base a year; (100 - 80 - 10) / 3 years are left."""
    found = progress(parse(RECORD % entry).goals[0])
    assert found.speeds.average.rate == pytest.approx(-0.05)
    assert found.speeds.latest.rate == pytest.approx(-0.07)
    assert found.speeds.catch_up.rate == pytest.approx(-0.10 / 3)
    assert found.rest_change == pytest.approx(-0.10)
    assert (found.progress, found.time_share) == pytest.approx((0.5, 0.4))


@pytest.mark.parametrize(
    ("goal", "rate", "start"),
    [(125.0, 0.05, 100.0), (0.0, 0.05, None), (-5.0, 0.05, None), (100.0, -0.2, None)],
)
def test_a_start_is_above_nothing(goal: float, rate: float, start: float | None) -> None:
    """100 and five times 5% of it are 125; nothing grows to nothing."""
    assert _simple_start(goal, rate, 5) == start


@pytest.mark.parametrize(
    ("value", "rate", "end", "start"),
    [(100.0, 1.0, 200.0, 50.0), (0.5, 1.0, 1.0, 0.25), (0.0, 1.0, 0.0, None),
     (-5.0, 1.0, 0.0, None), (100.0, -1.0, 0.0, None), (100.0, -1.2, 0.0, None)],
)  # fmt: skip
def test_a_compound_path_ends_at_nothing_and_never_starts_there(
    value: float, rate: float, end: float, start: float | None
) -> None:
    assert _future_value(value, rate, 1) == end
    assert _present_value(value, rate, 1) == start
