"""The growth formulas: how they belong together, their edges, and what they refuse."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zzplan.engine import growth

values = st.floats(1e-6, 1e12)
rates = st.floats(-0.9, 3)
periods = st.integers(1, 60) | st.floats(0.25, 60)


def close(expected: Any, relative: float = 1e-12) -> Any:
    return pytest.approx(expected, rel=relative, abs=0)


# How the formulas belong together ----------------------------------------------------------------


@given(values, values, periods)
def test_the_required_rate_reaches_the_future_value(pv: float, fv: float, n: float) -> None:
    # A rate far down is known to 1e-16 of 1, which n periods magnify by 1/(1 + r).
    assume(fv / pv > 0.5**n)
    assert growth.future_value(pv, growth.required_rate(pv, fv, n), n) == close(fv)


@given(values, rates, periods)
def test_the_present_value_compounds_to_the_future_value(fv: float, r: float, n: float) -> None:
    assert growth.future_value(growth.present_value(fv, r, n), r, n) == close(fv)


@given(values, values, rates)
def test_the_required_periods_reach_the_future_value(pv: float, fv: float, r: float) -> None:
    assume(abs(r) > 1e-3)
    n = growth.required_periods(r, pv, fv)
    reached = growth.future_value(pv, r, n) if n >= 0 else growth.present_value(pv, r, -n)
    assert reached == close(fv)


@given(values, values, periods, st.floats(1e-3, 1e3))
def test_scaling_both_values_leaves_the_rate_and_the_periods(
    pv: float, fv: float, n: float, scale: float
) -> None:
    assume(abs(fv / pv - 1) > 1e-2)
    scaled = (pv * scale, fv * scale)
    assert growth.required_rate(*scaled, n) == close(growth.required_rate(pv, fv, n))
    assert growth.required_periods(0.08, *scaled) == close(growth.required_periods(0.08, pv, fv))


@given(values, values, periods)
def test_the_linear_step_and_the_linear_periods_reach_the_future_value(
    pv: float, fv: float, n: float
) -> None:
    step = growth.linear_step(pv, fv, n)
    at_scale = pytest.approx(fv, rel=1e-12, abs=pv * 1e-12)
    assert growth.linear_future_value(pv, step, n) == at_scale
    if fv != pv:
        assert growth.linear_periods(step, pv, fv) == close(n)


@given(st.floats(-0.1, 1), st.integers(1, 30))
def test_on_a_geometric_path_all_averages_are_its_rate(r: float, n: int) -> None:
    total = growth.cumulative_change([r] * n)
    path = growth.trajectory(1, r, n)
    expected = pytest.approx(r, rel=1e-12, abs=1e-15)
    assert growth.average_rate(total, n) == expected
    assert growth.required_rate(path[0], path[-1], n) == expected
    assert growth.sum_based_rate(sum(path[1:]), n) == expected


@given(values, values, rates, st.integers(1, 60))
def test_real_growth_and_the_implied_deflator_compound_to_the_nominal_value(
    pv: float, fv: float, real: float, n: int
) -> None:
    assume(fv / pv > 0.5**n)
    deflator = growth.implied_deflator(pv, fv, real, n)
    nominal = growth.cumulative_change([real, deflator])
    assert growth.future_value(pv, nominal, n) == close(fv, 1e-11)


def test_a_trajectory_holds_the_future_value_of_each_period_from_the_baseline_on() -> None:
    # The example of issue "The foundation": zzplan project --rate 0.08.
    path = growth.trajectory(3000, 0.08, 5)
    assert path == tuple(growth.future_value(3000, 0.08, k) for k in range(6))
    assert [round(value, 2) for value in path] == [3000, 3240, 3499.2, 3779.14, 4081.47, 4407.98]
    assert growth.trajectory(3000, 0.08, 0) == (3000.0,)


def test_the_path_that_a_goal_needs_is_the_trajectory_at_the_required_rate_or_step() -> None:
    needed = growth.trajectory(3000, growth.required_rate(3000, 5000, 5), 5)
    assert needed == close(tuple(3000 * (5 / 3) ** (k / 5) for k in range(6)))
    straight = growth.linear_trajectory(3000, growth.linear_step(3000, 5000, 5), 5)
    assert straight == (3000, 3400, 3800, 4200, 4600, 5000)


def test_cumulated_change_counts_from_nothing_and_chains_the_rates() -> None:
    assert growth.cumulative_change(()) == 0.0
    assert growth.cumulative_change(iter([0.5])) == 0.5
    assert growth.cumulative_change([0.5, -0.5]) == -0.25


# Numbers and arrays ------------------------------------------------------------------------------

FORMULAS: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    (growth.future_value, (values, rates, periods)),
    (growth.present_value, (values, rates, periods)),
    (growth.required_rate, (values, values, periods)),
    (growth.required_periods, (rates.filter(lambda rate: abs(rate) > 1e-9), values, values)),
    (growth.average_rate, (rates, periods)),
    (growth.implied_deflator, (values, values, rates, periods)),
    (growth.linear_future_value, (values, values, periods)),
    (growth.linear_step, (values, values, periods)),
    (growth.linear_periods, (values, values, values)),
]


@pytest.mark.parametrize(("formula", "operands"), FORMULAS)
@given(data=st.data())
def test_a_formula_gives_the_same_on_an_array_as_on_its_elements(
    formula: Callable[..., Any], operands: tuple[Any, ...], data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.tuples(*operands), min_size=1, max_size=4))
    columns = [np.array(column, dtype=float) for column in zip(*rows, strict=True)]
    result = formula(*columns)
    assert isinstance(result, np.ndarray)
    # Arrays have another exp than numbers: its last digit counts as often as its exponent is long,
    # here up to ln(1e18) / 0.25. Of nearly equal rates the difference cancels: the deflator's
    # error is one of 1.
    smallest = 1e-14 if formula is growth.implied_deflator else 0
    assert result.tolist() == [
        pytest.approx(formula(*row), rel=1e-13, abs=smallest) for row in rows
    ]


@given(st.lists(st.floats(0.01, 50), min_size=1, max_size=4), st.integers(2, 10))
def test_the_sum_based_rate_is_the_same_on_an_array_as_on_its_elements(
    ratios: list[float], n: int
) -> None:
    result = growth.sum_based_rate(np.array(ratios), n)
    assert result.tolist() == [growth.sum_based_rate(ratio, n) for ratio in ratios]


def test_arrays_broadcast_against_numbers_and_each_other() -> None:
    # A grid of rates by horizons, as a sweep needs it.
    grid = growth.future_value(3000, np.array([[0.0], [0.08]]), np.array([0, 1, 5]))
    assert grid.tolist() == [
        pytest.approx([growth.future_value(3000, r, n) for n in (0, 1, 5)], rel=1e-14)
        for r in (0.0, 0.08)
    ]
    near = growth.required_rate(12345.678, np.array([[12345.679, 5e4]]), np.array([[1], [2]]))
    assert near.tolist() == [
        [close(growth.required_rate(12345.678, fv, n), 1e-14) for fv in (12345.679, 5e4)]
        for n in (1, 2)
    ]
    path = growth.trajectory(np.array([100.0, 200.0]), 0.5, 2)
    assert [step.tolist() for step in path] == [[100, 200], [150, 300], [225, 450]]
    changes = growth.cumulative_change(np.array([[0.5, 1.0], [0.5, -0.5]]))
    assert changes.tolist() == [1.25, 0.0]


def test_an_array_of_whole_numbers_counts_and_no_operand_is_changed() -> None:
    present, future = np.array([3000, 100]), np.array([3000.0, 100.1])
    assert growth.linear_step(present, future, 1).tolist() == [0.0, 0.1]
    assert present.tolist() == [3000, 100]
    assert future.tolist() == [3000.0, 100.1]


@pytest.mark.parametrize(
    "three_thousand",
    [3000, np.float64(3000), np.int64(3000), np.array(3000), Decimal(3000), Fraction(3000)],
    ids=lambda number: type(number).__name__,
)
def test_any_kind_of_number_gives_a_plain_float(three_thousand: Any) -> None:
    assert type(growth.required_rate(three_thousand, 5000, 5)) is float
    assert growth.required_rate(three_thousand, 5000, 5) == growth.required_rate(3000.0, 5000.0, 5)


def test_plain_numbers_import_no_numpy() -> None:
    script = """
import sys
from zzplan.engine import growth as g
g.future_value(3000, 0.08, 5), g.present_value(5000, 0.08, 5), g.required_rate(3000, 5000, 5)
g.required_rate(12345.678, 12345.679, 5), g.required_periods(0.08, 3000, 5000)
g.trajectory(3000, 0.08, 5), g.cumulative_change([0.1, 0.2]), g.average_rate(-0.18, 5)
g.sum_based_rate(6.5, 5), g.implied_deflator(3000, 5000, 0.08, 5)
g.linear_future_value(1, 2, 3), g.linear_step(1, 2, 3), g.linear_periods(1, 2, 3)
g.linear_trajectory(1, 2, 3)
sys.exit("numpy" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


# Accuracy where it is hard -----------------------------------------------------------------------


def test_a_growth_of_1e_8_keeps_its_digits() -> None:
    # Expected values by decimal arithmetic of 28 digits.
    nearly_equal = Decimal("0.001") / Decimal("12345.678")
    assert growth.required_rate(12345.678, 12345.679, 1) == close(float(nearly_equal), 1e-15)
    a_million_periods = Decimal("1.00000001") ** 1_000_000
    assert growth.future_value(1, 1e-8, 1_000_000) == close(float(a_million_periods), 1e-15)
    assert growth.cumulative_change([1e-8, 1e-8]) == close(2.00000001e-8, 1e-15)


def test_a_fall_to_almost_nothing_keeps_its_digits() -> None:
    assert growth.required_rate(1e10, 1e-10, 5) == close(-0.9999, 1e-15)
    assert growth.required_periods(-0.9, 1e10, 1e-10) == close(20, 1e-15)


def test_differences_are_those_of_the_printed_decimals() -> None:
    assert growth.linear_step(99.9, 100, 1) == 0.1
    assert growth.linear_step(100, 99.9, 1) == -0.1
    assert growth.linear_periods(0.1, 99.9, 100) == 1.0


# The edge cases of methods.md 2.11 ---------------------------------------------------------------


def test_a_goal_equal_to_the_baseline_needs_no_growth_no_step_and_no_time() -> None:
    assert growth.required_rate(3000, 3000, 5) == 0.0
    assert growth.required_periods(0.08, 3000, 3000) == 0.0
    assert growth.linear_step(3000, 3000, 5) == 0.0
    assert growth.linear_periods(2, 3000, 3000) == 0.0
    assert growth.sum_based_rate(5, 5) == 0.0


def test_a_goal_of_zero_is_a_rate_of_minus_one_on_numbers_and_arrays() -> None:
    # rri-05 of published.csv: LibreOffice and Google Sheets print -1.
    assert growth.required_rate(10000, 0, 96) == -1.0
    assert growth.required_rate(np.array([10000.0, -5.0]), 0, 96).tolist() == [-1.0, -1.0]
    assert growth.linear_step(10000, 0, 10) == -1000.0


def test_two_negative_values_have_the_rate_of_their_magnitudes() -> None:
    assert growth.required_rate(-3000, -5000, 5) == growth.required_rate(3000, 5000, 5)
    assert growth.required_periods(-0.5, -4, -1) == close(2, 1e-15)


def test_a_change_of_sign_and_a_baseline_of_zero_are_linear() -> None:
    assert growth.linear_step(-2, 3, 5) == 1.0
    assert growth.linear_step(0, 5, 5) == 1.0
    assert growth.linear_trajectory(0, 1, 2) == (0.0, 1.0, 2.0)


def test_zero_stays_zero_and_no_periods_change_nothing() -> None:
    # FV rows of grid.csv with a value or a period count of zero.
    assert growth.future_value(0, 0.08, 10) == 0.0
    assert growth.future_value(3000, 0.065, 0) == 3000.0
    assert growth.present_value(3000, 1.5, 0) == 3000.0
    assert growth.linear_future_value(3000, 7, 0) == 3000.0


def test_required_periods_are_negative_where_the_value_was_passed_before() -> None:
    assert growth.required_periods(0.1, 100, 10) == close(-24.158857928096806, 1e-15)  # years-7
    assert growth.linear_periods(5, 100, 90) == -2.0


def test_equal_steps_are_a_part_of_the_base_value() -> None:
    # methods.md 2.4: 42% in ten years is 4.2% of the base each year.
    assert growth.linear_step(100, 58, 10) == -4.2


def test_one_period_gives_the_change_itself() -> None:
    assert growth.required_rate(100, 105, 1) == close(0.05, 2e-16)
    assert growth.average_rate(0.05, 1) == close(0.05, 2e-16)
    assert growth.sum_based_rate(1.05, 1) == close(0.05, 1e-15)


# Refusals ----------------------------------------------------------------------------------------

RATE = "the rate must be above -100%"
NO_PERIODS = "the number of periods must be above zero"
NEGATIVE = "the number of periods must not be negative"
NOT_WHOLE = "the number of periods must be one whole number"
ZERO_BASE = "the present value must not be zero: nothing grows from zero"
SIGN = "present and future value must have one sign"
TOO_LARGE = "the result is too large for a floating-point number"
RATE_ZERO = "the rate must not be zero: the value would never change"
STEP_ZERO = "the step must not be zero: the value would never change"
NOT_REACHED = "the future value must not be zero: compounding never gets there"
NO_DEFLATOR = "the future value must not be zero: no price change leads there"
TOTAL = "the total change must be above -100%"
RATIO = "the ratio of the sum to the base must be above zero"
TEN = "the rate must be below 1000%"

REFUSED: list[tuple[Callable[..., Any], tuple[float, ...], str]] = [
    (growth.future_value, (3000, -1, 5), RATE),
    (growth.future_value, (3000, -1.5, 5), RATE),
    (growth.future_value, (3000, 0.08, -1), NEGATIVE),
    (growth.future_value, (3000, 1e300, 5), TOO_LARGE),
    (growth.future_value, (1e308, 1, 5), TOO_LARGE),
    (growth.present_value, (3000, -1, 5), RATE),
    (growth.present_value, (3000, 0.08, -1), NEGATIVE),
    (growth.present_value, (3000, -0.9, 1e6), TOO_LARGE),
    (growth.required_rate, (0, 5000, 5), ZERO_BASE),
    (growth.required_rate, (0, 0, 5), ZERO_BASE),
    (growth.required_rate, (13.65, -329.67, 2), SIGN),
    (growth.required_rate, (-13.65, 329.67, 2), SIGN),
    (growth.required_rate, (3000, 5000, 0), NO_PERIODS),
    (growth.required_rate, (3000, 5000, -5), NO_PERIODS),
    (growth.required_rate, (1, 1e300, 0.5), TOO_LARGE),
    (growth.required_rate, (1e-300, 1e300, 100), TOO_LARGE),
    (growth.required_rate, (1e300, 1e-300, 100), TOO_LARGE),
    (growth.required_periods, (0, 3000, 5000), RATE_ZERO),
    (growth.required_periods, (-1, 3000, 5000), RATE),
    (growth.required_periods, (0.08, 0, 5000), ZERO_BASE),
    (growth.required_periods, (0.08, 3000, 0), NOT_REACHED),
    (growth.required_periods, (0.08, 3000, -5000), SIGN),
    (growth.required_periods, (1e-320, 3000, 5000), TOO_LARGE),
    (growth.average_rate, (-1, 5), TOTAL),
    (growth.average_rate, (0.5, 0), NO_PERIODS),
    (growth.sum_based_rate, (0, 5), RATIO),
    (growth.sum_based_rate, (-3, 5), RATIO),
    (growth.sum_based_rate, (6, 0), NO_PERIODS),
    (growth.sum_based_rate, (6, -1), NEGATIVE),
    (growth.sum_based_rate, (6, 2.5), NOT_WHOLE),
    (growth.sum_based_rate, (1e12, 5), TEN),
    (growth.sum_based_rate, (1e300, 500), TEN),
    (growth.implied_deflator, (3000, 0, 0.08, 5), NO_DEFLATOR),
    (growth.implied_deflator, (3000, 5000, -1, 5), RATE),
    (growth.implied_deflator, (0, 5000, 0.08, 5), ZERO_BASE),
    (growth.implied_deflator, (3000, 5000, 0.08, 0), NO_PERIODS),
    (growth.linear_future_value, (3000, 100, -1), NEGATIVE),
    (growth.linear_future_value, (1e308, 1e308, 1), TOO_LARGE),
    (growth.linear_step, (3000, 5000, 0), NO_PERIODS),
    (growth.linear_step, (-1e308, 1e308, 1), TOO_LARGE),
    (growth.linear_periods, (0, 3000, 5000), STEP_ZERO),
]
PATHS_REFUSED = [
    (growth.trajectory, (3000, 0.08, 2.5), NOT_WHOLE),
    (growth.trajectory, (3000, 0.08, -1), NEGATIVE),
    (growth.trajectory, (3000, -1, 5), RATE),
    (growth.trajectory, (3000, 0.08, np.array([5, 6])), NOT_WHOLE),
    (growth.linear_trajectory, (3000, 100, 2.5), NOT_WHOLE),
    (growth.linear_trajectory, (3000, 100, -1), NEGATIVE),
    (growth.cumulative_change, ([0.1, -1],), RATE),
    (growth.cumulative_change, ([1e200, 1e200],), TOO_LARGE),
    (growth.sum_based_rate, (6, np.array([5, 6])), NOT_WHOLE),
    (growth.future_value, (10**400, 0.08, 5), TOO_LARGE),
]


def refusal(formula: Callable[..., Any], operands: tuple[Any, ...]) -> str:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 -- the whole message is compared
        formula(*operands)
    return str(caught.value)


@pytest.mark.parametrize(("formula", "operands", "message"), REFUSED + PATHS_REFUSED)
def test_what_is_impossible_is_refused_with_the_reason(
    formula: Callable[..., Any], operands: tuple[Any, ...], message: str
) -> None:
    assert refusal(formula, operands) == message


POSSIBLE = {
    growth.future_value: (3000, 0.08, 5),
    growth.present_value: (3000, 0.08, 5),
    growth.required_rate: (3000, 5000, 5),
    growth.required_periods: (0.08, 3000, 5000),
    growth.average_rate: (0.5, 5),
    growth.sum_based_rate: (6, 5),
    growth.implied_deflator: (3000, 5000, 0.08, 5),
    growth.linear_future_value: (3000, 100, 5),
    growth.linear_step: (3000, 5000, 5),
    growth.linear_periods: (100, 3000, 5000),
    growth.trajectory: (3000, 0.08, 5),
    growth.linear_trajectory: (3000, 100, 5),
}


@pytest.mark.parametrize(
    ("formula", "operands", "message"),
    [case for case in REFUSED if case[0] is not growth.sum_based_rate],
)
def test_one_impossible_element_refuses_the_whole_array(
    formula: Callable[..., Any], operands: tuple[float, ...], message: str
) -> None:
    columns = [np.array(pair, float) for pair in zip(POSSIBLE[formula], operands, strict=True)]
    assert refusal(formula, tuple(columns)) == message


EACH_OPERAND = [
    pytest.param(formula, position, id=f"{formula.__name__}-{position}")
    for formula, operands in POSSIBLE.items()
    for position in range(len(operands))
]


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, np.array([1.0, math.nan])], ids=str)
@pytest.mark.parametrize(("formula", "position"), EACH_OPERAND)
def test_nan_and_infinity_are_refused_in_every_operand(
    formula: Callable[..., Any], position: int, bad: Any
) -> None:
    operands = list(POSSIBLE[formula])
    operands[position] = bad
    assert refusal(formula, tuple(operands)) == "a number must be finite, not NaN or infinite"


@pytest.mark.parametrize(
    ("bad", "kind"),
    [
        (True, "bool"),
        (None, "NoneType"),
        ("8%", "str"),
        ([1.0, 2.0], "list"),
        (1j, "complex"),
        (np.True_, "bool"),
        (np.array([True]), "ndarray"),
        (np.array(["8%"]), "ndarray"),
        (np.array([3000, None], dtype=object), "ndarray"),
    ],
    ids=repr,
)
@pytest.mark.parametrize(("formula", "position"), EACH_OPERAND)
def test_what_is_not_a_number_is_a_type_error_in_every_operand(
    formula: Callable[..., Any], position: int, bad: Any, kind: str
) -> None:
    operands = list(POSSIBLE[formula])
    operands[position] = bad
    with pytest.raises(
        TypeError, match=f"^a number or an array of numbers is needed, not {kind}_?$"
    ):
        formula(*operands)


def test_operands_may_be_named_and_a_wrong_call_stays_a_type_error() -> None:
    named = growth.required_rate(periods=5, present_value=3000, future_value=5000)
    assert named == growth.required_rate(3000, 5000, 5)
    assert refusal(lambda n: growth.required_rate(3000, 5000, periods=n), (0,)) == NO_PERIODS
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'periods'"):
        growth.required_rate(3000, 5000)
