"""Three of baseline, goal, rate and years give the fourth, with what rounding leaves open."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.solve import Problem, Solution, _simple_start, direction, obstacle, solve
from zzplan.engine.solve_review import Solved, review_problem
from zzplan.engine.terms import Undefined
from zzplan.plan.numbers.quantity import Quantity, read_level, read_rate


def problem(
    baseline: str | None = None,
    goal: str | None = None,
    rate: str | None = None,
    years: float | None = None,
    unit: str = "亿",
    *,
    compound: bool = True,
) -> Problem:
    return Problem(
        read_level(baseline, unit) if baseline else None,
        read_level(goal, unit) if goal else None,
        read_rate(rate) if rate else None,
        years,
        unit,
        compound,
    )


def solution(one: Problem) -> Solution:
    found = solve(one)
    assert isinstance(found, Solution)
    return found


# The case of methods.md 2.5: 3000, 8%, 5000, five years. The intervals are those of 2.3: 3000 as
# a baseline is 2950 to 3050, 5000 as a goal 4999.5 to 5000.5, 8% is 7.5% to 8.5%.
@pytest.mark.parametrize(
    ("one", "name", "value", "low", "high"),
    [
        (problem("3000", "5000", None, 5), "rate", (5000 / 3000) ** 0.2 - 1,
         (4999.5 / 3050) ** 0.2 - 1, (5000.5 / 2950) ** 0.2 - 1),
        # Near 50, coming from 80, is 50 to 51.5.
        (problem("80.0", "接近50", None, 5), "rate", (50 / 80) ** 0.2 - 1,
         (50 / 80.05) ** 0.2 - 1, (51.5 / 79.95) ** 0.2 - 1),
        (problem(None, "5000", "8%", 5), "baseline", 5000 / 1.08**5,
         4999.5 / 1.085**5, 5000.5 / 1.075**5),
        (problem("3000", None, "8%", 5), "goal", 3000 * 1.08**5,
         2950 * 1.075**5, 3050 * 1.085**5),
        (problem("3000", "5000", "8%"), "years", log(5 / 3) / log(1.08),
         log(4999.5 / 3050) / log(1.085), log(5000.5 / 2950) / log(1.075)),
        # Points: 45.5% is 45.45 to 45.55, 60% is 59.5 to 60.5, 2 points are 1.5 to 2.5.
        (problem("45.5%", "60%", None, 5, "%", compound=False), "rate", 2.9,
         (59.5 - 45.55) / 5, (60.5 - 45.45) / 5),
        (problem(None, "60%", "2pp", 5, "%", compound=False), "baseline", 50,
         59.5 - 2.5 * 5, 60.5 - 1.5 * 5),
        (problem("45.5%", None, "2pp", 5, "%", compound=False), "goal", 55.5,
         45.45 + 1.5 * 5, 45.55 + 2.5 * 5),
        (problem("45.5%", "60%", "2pp", None, "%", compound=False), "years", 7.25,
         (59.5 - 45.55) / 2.5, (60.5 - 45.45) / 1.5),
    ],
)  # fmt: skip
def test_each_of_the_four_is_found_with_its_interval(
    one: Problem, name: str, value: float, low: float, high: float
) -> None:
    found = solution(one)
    assert found.box is not None
    assert found.solved_for == name
    assert found.value == pytest.approx(value, rel=1e-12)
    assert found.box.low == pytest.approx(low, rel=1e-12)
    assert found.box.high == pytest.approx(high, rel=1e-12)


def test_falling_values_are_solved_as_growing_ones_are() -> None:
    found = solution(problem("5000", "4000", "-5%"))
    assert found.value == pytest.approx(log(0.8) / log(0.95), rel=1e-12)


def test_years_may_have_a_fraction() -> None:
    found = solution(problem("3000", "5000", None, 6.5))
    assert found.value == pytest.approx((5 / 3) ** (1 / 6.5) - 1, rel=1e-12)


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (problem("0", "5000", None, 5), "base-not-positive"),
        (problem("-5", "10", None, 5), "base-not-positive"),
        (problem("-5", None, "8%", 5), "base-not-positive"),
        (problem("5", "0", None, 5), "goal-not-positive"),
        (problem(None, "-10", "8%", 5), "goal-not-positive"),
        (problem("3000", "5000", "0%"), "zero-rate"),
        (problem("3000", "5000", "-2%"), "leads-away"),
        (problem("5000", "3000", "2%"), "leads-away"),
        (problem("45%", "60%", "-2pp", None, "%", compound=False), "leads-away"),
        (problem("3000", None, "900%", 1000), "too-large"),
    ],
)
def test_what_has_no_solution_is_refused_with_its_reason(one: Problem, reason: str) -> None:
    assert solve(one) == Undefined(reason)


def test_a_straight_line_may_start_at_zero() -> None:
    found = solution(problem("0%", "60%", None, 5, "%", compound=False))
    assert found.value == 12


@pytest.mark.parametrize("rate", ["8%", "-8%", "0%"])
def test_no_time_is_needed_where_the_baseline_is_the_goal(rate: str) -> None:
    assert solution(problem("3000", "3000", rate)).value == 0


def test_the_interval_of_years_does_not_begin_before_the_baseline() -> None:
    # 3000 may be 3050, which is past 3010.
    found = solution(problem("3000", "3010", "8%"))
    assert found.box is not None
    assert found.box.low == 0


def test_an_obstacle_is_seen_in_a_complete_problem() -> None:
    assert obstacle(problem("0", "5000", "8%", 5)) == "base-not-positive"
    assert obstacle(problem("3000", "5000", "-8%", 5)) is None


amounts = st.integers(1, 10**6).map(lambda n: read_level(f"{n / 100:.2f}", "亿"))
rates = st.integers(-500, 3000).filter(bool).map(lambda n: read_rate(f"{n / 100:.2f}%"))


@given(baseline=amounts, rate=rates, years=st.integers(1, 30))
def test_solving_for_the_goal_and_back_gives_the_rate(
    baseline: Quantity, rate: Quantity, years: int
) -> None:
    goal = solution(Problem(baseline, None, rate, years, "亿")).value
    number = baseline.low.replace(digits=round(goal * 1e12), place=-12)
    there = baseline.replace(low=number)
    back = solution(Problem(baseline, there, None, years, "亿")).value
    assert back == pytest.approx(rate.low.value, abs=1e-6)


@given(baseline=amounts, goal=amounts, years=st.integers(1, 30))
def test_the_interval_holds_the_value(baseline: Quantity, goal: Quantity, years: int) -> None:
    found = solution(Problem(baseline, goal, None, years, "亿"))
    assert found.box is not None
    assert found.box.low <= found.value <= found.box.high


def test_a_rate_that_uses_the_start_up_has_none() -> None:
    """-20% of the start a year for five years leaves nothing, -25% less than nothing."""
    assert _simple_start(100, 0.2, 5) == 50
    for rate in (-0.2, -0.25):
        with pytest.raises(ValueError, match="uses the start up"):
            _simple_start(100, rate, 5)


@pytest.mark.parametrize(
    ("baseline", "goal", "rate", "way"),
    [
        ("80", "50", None, -1),
        ("50", "80", None, 1),
        ("50", "50", None, 1),
        ("80", "50以上", None, 1),
        ("50", "80以内", None, -1),
        (None, "50", "-1%", -1),
        (None, "50", "0%", 1),
        (None, "50", "1%", 1),
        (None, "50", None, 1),
        ("50", None, "-1%", -1),
    ],
)
def test_the_way_that_a_goal_is_reached(
    baseline: str | None, goal: str | None, rate: str | None, way: int
) -> None:
    assert direction(problem(baseline, goal, rate, 5)) == way


@pytest.mark.parametrize(
    ("rate", "missing", "low", "high"),
    [
        # 100.0 at 10% for two years; 以上 opens what rises with it, 以内 what falls.
        ("10%以上", "goal", 121.0, float("inf")),
        ("10%以内", "goal", float("-inf"), 121.0),
        ("10%以上", "baseline", float("-inf"), 100.0),
        ("10%以内", "baseline", 100.0, float("inf")),
        ("10%以上", "years", float("-inf"), 2.0),
        ("10%以内", "years", 2.0, float("inf")),
        ("-10%以上", "years", 2.0, float("inf")),  # a fall of so much or less
    ],
)
def test_a_word_of_the_rate_opens_what_is_solved_for(
    rate: str, missing: str, low: float, high: float
) -> None:
    known = {"baseline": "100.00", "goal": "121.00", "years": 2.0}
    if rate.startswith("-"):
        known["goal"] = "81.00"
    del known[missing]
    box = solution(problem(rate=rate, **known)).box
    assert box is not None
    assert (box.low, box.high) == pytest.approx((low, high), rel=1e-3, abs=0.01)


@pytest.mark.parametrize(
    ("baseline", "goal", "growth"),
    [("40%", "48.4%", 0.1), ("0.4%", "0.484%", 0.1), ("0%", "5%", None), ("5%", "0%", None)],
)
def test_the_growth_of_a_share_is_told_where_it_has_one(
    baseline: str, goal: str, growth: float | None
) -> None:
    found = review_problem(problem(baseline, goal, None, 2, "%", compound=False))
    assert isinstance(found, Solved)
    assert found.as_growth == (None if growth is None else pytest.approx(growth))


@pytest.mark.parametrize(
    ("rate", "leaves"),
    [("2", False), ("30", False), ("30.1", True), ("-20", False), ("-20.1", True)],
)
def test_a_share_is_led_out_of_its_bounds(rate: str, leaves: bool) -> None:
    """From 40% in two years: 30 points a year lead to 100%, -20 to 0%."""
    one = problem("40%", None, None, 2, "%", compound=False)
    found = review_problem(one.replace(rate=read_level(rate, "%").replace(measure="points")))
    assert isinstance(found, Solved)
    assert found.leaves_bounds is leaves


def test_values_that_rounding_brings_together_take_no_time() -> None:
    """2999.5 to 3000.5 and 3000.5 to 3001.5: from none to ln(3001.5 / 2999.5) / ln(1.075)."""
    box = solution(problem("3000.4", "3000.5", "8%")).box
    assert box is not None
    assert box.low == 0.0
    assert box.high == pytest.approx(log(3000.55 / 3000.35) / log(1.075), rel=1e-6)


@pytest.mark.parametrize(
    ("baseline", "goal", "years", "step"),
    [
        ("3000亿", "5000亿", 5, 400.0),
        ("5000亿", "3000亿", 4, -500.0),
        (None, "5000亿", 5, None),
        ("3000亿", None, 5, None),
        ("3000亿", "5000亿", None, None),
    ],
)
def test_the_straight_line_has_a_step_where_its_ends_and_years_are_known(
    baseline: str | None, goal: str | None, years: float | None, step: float | None
) -> None:
    assert problem(baseline, goal, "8%", years).straight_step == step
