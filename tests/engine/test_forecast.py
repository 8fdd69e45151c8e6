"""The forecast of growth: what it is made of, and that it cannot be talked into certainty."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.forecast import (
    ClassReference,
    Forecast,
    Lesson,
    _steepness,
    error_at,
    forecast,
    memory,
    printed,
    probability,
    quantile,
    share_below,
)

ERRORS = (-1.9, -1.1, -0.7, -0.2, 0.1, 0.5, 0.8, 1.2, 2.4)
errors = st.lists(st.integers(-500, 500), min_size=3, max_size=30, unique=True).map(
    lambda drawn: tuple(hundredths / 100 for hundredths in sorted(drawn))
)
rates = st.floats(-0.5, 0.5)


def reference(**changed: Any) -> ClassReference:
    lesson = Lesson(shift=-0.005, slope=0.8, errors=ERRORS)
    return ClassReference(year=2020, centre=0.04, noise=0.03, lessons=(lesson,) * 10).replace(
        **changed
    )


def test_the_memory_of_growth_is_short_and_that_of_surprises_long() -> None:
    growth = [0.10, 0.04, 0.07]
    recent, noise = memory(growth)
    log = np.log1p(growth)
    short, long = 0.5 ** (1 / 2), 0.5 ** (1 / 8)
    mean = (short**2 * log[0] + short * log[1] + log[2]) / (short**2 + short + 1)
    surprises = abs(log[1] - log[0]), abs(log[2] - (long * log[0] + log[1]) / (long + 1))
    assert recent[-1] == pytest.approx(mean)
    assert noise[-1] == pytest.approx((long * surprises[0] + surprises[1]) / (long + 1))


def test_a_year_that_is_not_known_leaves_the_memory_as_it_was() -> None:
    recent, noise = memory([[0.10, 0.04, math.nan], [0.10, 0.04, 0.04]])
    assert recent[0, 2] == pytest.approx(recent[0, 1])
    assert noise[0, 2] == pytest.approx(noise[0, 1])
    assert recent[1, 2] < recent[1, 1]


def test_a_calm_record_counts_for_more_than_a_wild_one() -> None:
    calm, wild = (forecast(0.10, noise, reference(), 5) for noise in (0.015, 0.06))
    # By hand: 0.04 - 0.005 + 0.8 (0.10 - 0.04) / (1 + (0.015 / 0.03)²) = 0.0734.
    assert calm.mean == pytest.approx(0.0734)
    assert wild.mean == pytest.approx(0.035 + 0.8 * 0.06 / 5)
    assert calm.spread == pytest.approx((0.03**2 * 0.015) ** (1 / 3))
    assert wild.spread == pytest.approx((0.03**2 * 0.06) ** (1 / 3))


def test_a_record_without_any_surprise_promises_no_certainty() -> None:
    even = forecast(0.08, 0.0, reference(), 5)
    assert even.spread == pytest.approx((0.03**2 * 0.0075) ** (1 / 3))


@given(errors, st.floats(-0.1, 0.2), st.floats(1e-4, 0.2), rates, rates)
def test_the_probability_falls_as_the_goal_rises(
    at: tuple[float, ...], mean: float, spread: float, one: float, other: float
) -> None:
    low, high = sorted((one, other))
    made = Forecast(mean, spread, at)
    assert 0 <= probability(made, high) <= probability(made, low) <= 1


@given(errors, st.floats(-0.1, 0.2), rates)
def test_the_probability_goes_to_0_or_1_as_the_spread_vanishes(
    at: tuple[float, ...], mean: float, rate: float
) -> None:
    distance = mean - math.log1p(rate)
    if abs(distance) < 1e-6:
        return
    shares = [probability(Forecast(mean, spread, at), rate) for spread in (1e-9, 0.0)]
    assert shares == pytest.approx([1.0, 1.0] if distance > 0 else [0.0, 0.0], abs=1e-9)


@given(errors, st.floats(0.001, 0.999))
def test_the_error_at_a_share_is_the_one_that_the_share_stays_below(
    at: tuple[float, ...], share: float
) -> None:
    assert share_below(error_at(share, at), at) == pytest.approx(share, abs=1e-6)


@given(errors, st.floats(-0.1, 0.2), st.floats(1e-3, 0.1), st.floats(0.05, 0.95))
def test_the_probability_of_a_quantile_is_what_is_left(
    at: tuple[float, ...], mean: float, spread: float, share: float
) -> None:
    made = Forecast(mean, spread, at)
    assert probability(made, quantile(made, share)) == pytest.approx(1 - share, abs=1e-6)


def test_numbers_and_arrays_give_the_same() -> None:
    recent, noise = np.array([0.02, 0.09]), np.array([0.01, 0.05])
    together = forecast(recent, noise, reference(), 3)
    alone = [
        forecast(float(r), float(n), reference(), 3) for r, n in zip(recent, noise, strict=True)
    ]
    assert probability(together, 0.05).tolist() == [probability(one, 0.05) for one in alone]


def test_a_printed_probability_is_rounded_to_5_points_and_never_certain() -> None:
    # methods.md 2.10: rounded to 5 points, clipped to 5 to 95%.
    assert printed(np.array([0.0, 0.02, 0.374, 0.376, 0.98, 1.0])).tolist() == [
        0.05, 0.05, 0.35, 0.4, 0.95, 0.95,
    ]  # fmt: skip


def test_the_shares_outside_fall_as_those_within_do() -> None:
    """Half of a step's share lies in half a step; equal quantiles make no division by nothing."""
    assert _steepness(np.array([1.0, 3.0, 7.0])) == (1.0, 0.5)
    assert _steepness(np.array([1.0, 1.0, 1.0])) == pytest.approx((2e9, 2e9))
