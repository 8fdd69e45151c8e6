"""The ways of growth at their edges: values by hand, from the formulas of methods.md 2.4."""

from __future__ import annotations

import math

import pytest

from zzplan.engine.paths import COMPOUND, LINEAR, SIMPLE, Path, path_of

HUGE = 1e308


@pytest.mark.parametrize(
    ("path", "baseline", "rate", "years", "value"),
    [
        (COMPOUND, 100.0, 0.1, 2, 121.0),
        (COMPOUND, 100.0, 0.0, 3, 100.0),
        (COMPOUND, 100.0, -0.5, 1, 50.0),
        (COMPOUND, 100.0, -1.0, 2, 0.0),
        (COMPOUND, 100.0, -1.5, 2, 0.0),
        (COMPOUND, 0.0, 0.1, 2, 0.0),
        (COMPOUND, -5.0, 0.1, 2, 0.0),
        (LINEAR, 100.0, 10.0, 2, 120.0),
        (LINEAR, 0.0, 0.5, 4, 2.0),
        (LINEAR, -3.0, 1.0, 2, -1.0),
        # 281.3 - 29 x 9.7 is 0; floats leave 3e-14.
        (LINEAR, 281.3, -9.7, 29, 0.0),
        (SIMPLE, 200.0, 0.042, 11, 292.4),  # 200 + 0.042 x 200 x 11
    ],
)
def test_where_a_rate_leads(
    path: Path, baseline: float, rate: float, years: int, value: float
) -> None:
    assert path.project(baseline, rate, years) == pytest.approx(value, rel=1e-12, abs=0)


@pytest.mark.parametrize(
    ("path", "baseline", "goal", "years", "rate"),
    [
        (COMPOUND, 100.0, 121.0, 2, 0.1),
        (COMPOUND, 0.5, 1.0, 1, 1.0),
        (COMPOUND, 0.0, 5.0, 2, math.inf),
        (COMPOUND, -1.0, 5.0, 2, math.inf),
        (COMPOUND, 5.0, 0.0, 2, -1.0),
        (COMPOUND, 5.0, -1.0, 2, -1.0),
        (COMPOUND, 1.0, 0.5, 1, -0.5),
        (LINEAR, 100.0, 120.0, 2, 10.0),
        (LINEAR, 0.0, -6.0, 3, -2.0),
        (SIMPLE, 200.0, 292.4, 11, 0.042),
    ],
)
def test_what_a_goal_takes(
    path: Path, baseline: float, goal: float, years: int, rate: float
) -> None:
    assert path.required(baseline, goal, years) == pytest.approx(rate)


@pytest.mark.parametrize(
    ("path", "rate", "possible"),
    [
        (COMPOUND, 0.1, 0.1),
        (COMPOUND, -0.999, -0.999),
        (COMPOUND, -1.0, None),
        (COMPOUND, math.inf, None),
        (LINEAR, -1.0, -1.0),
        (LINEAR, -30.0, -30.0),
        (SIMPLE, -2.0, -2.0),
    ],
)
def test_no_growth_is_as_low_as_minus_100_per_cent(
    path: Path, rate: float, possible: float | None
) -> None:
    assert path.possible(rate) == possible


@pytest.mark.parametrize(
    ("path", "rate", "baseline", "goal", "years"),
    [
        (COMPOUND, 0.1, 100.0, 121.0, 2.0),
        (COMPOUND, 0.1, 100.0, 100.0, 0.0),
        (COMPOUND, -0.5, 100.0, 25.0, 2.0),
        (COMPOUND, 0.1, 0.2, 0.22, 1.0),
        (COMPOUND, -0.1, 100.0, 121.0, None),
        (COMPOUND, 0.1, 121.0, 100.0, None),
        (COMPOUND, 0.0, 100.0, 121.0, None),
        (COMPOUND, -1.0, 100.0, 50.0, None),
        (COMPOUND, 0.1, 0.0, 121.0, None),
        (COMPOUND, 0.1, 100.0, 0.0, None),
        (LINEAR, 10.0, 100.0, 120.0, 2.0),
        (LINEAR, -10.0, 120.0, 100.0, 2.0),
        (LINEAR, -10.0, 100.0, 100.0, 0.0),
        (LINEAR, -10.0, 100.0, 120.0, None),
        (LINEAR, 0.0, 100.0, 120.0, None),
        (LINEAR, 1.0, 0.0, 3.0, 3.0),
        (SIMPLE, 0.05, 200.0, 240.0, 4.0),
        (SIMPLE, -0.05, 200.0, 240.0, None),
    ],
)
def test_how_long_it_takes(
    path: Path, rate: float, baseline: float, goal: float, years: float | None
) -> None:
    found = path.periods(rate, baseline, goal)
    assert found == pytest.approx(years) if years is not None else found is None
    assert found is None or math.copysign(1, found) == 1


@pytest.mark.parametrize(
    ("path", "goal", "rate", "years", "baseline"),
    [
        (COMPOUND, 121.0, 0.1, 2, 100.0),
        (COMPOUND, 0.5, 0.0, 2, 0.5),
        (COMPOUND, 121.0, -0.5, 1, 242.0),
        (COMPOUND, 121.0, -1.0, 2, None),
        (COMPOUND, 0.0, 0.1, 2, None),
        (COMPOUND, HUGE, -0.5, 1, None),  # twice as much is no float
        (COMPOUND, 5.0, -0.999, 200, None),
        (LINEAR, 120.0, 10.0, 2, 100.0),
        (LINEAR, 5.0, 10.0, 2, -15.0),
        (SIMPLE, 240.0, 0.05, 4, 200.0),
        (SIMPLE, 0.5, 0.25, 4, 0.25),
        (SIMPLE, 240.0, -0.25, 4, None),  # the rate uses the start up
        (SIMPLE, 240.0, -0.5, 4, None),
        (SIMPLE, 0.0, 0.05, 4, None),
    ],
)
def test_which_baseline_it_takes(
    path: Path, goal: float, rate: float, years: int, baseline: float | None
) -> None:
    assert path.baseline(goal, rate, years) == (
        pytest.approx(baseline) if baseline is not None else None
    )


@pytest.mark.parametrize(
    ("path", "start", "end", "share", "value"),
    [
        (COMPOUND, 100.0, 400.0, 0.5, 200.0),
        (COMPOUND, 100.0, 400.0, 0.0, 100.0),
        (COMPOUND, 100.0, 400.0, 1, 400.0),
        (COMPOUND, 0.25, 1.0, 0.5, 0.5),
        (COMPOUND, 0.0, 4.0, 0.5, 2.0),  # no growth leads from nothing: a straight line
        (COMPOUND, 4.0, -4.0, 0.25, 2.0),
        (LINEAR, 100.0, 400.0, 0.5, 250.0),
        (LINEAR, 0.1, 0.7, 1, 0.7),
        (SIMPLE, 100.0, 50.0, 0.5, 75.0),
    ],
)
def test_where_the_way_passes(
    path: Path, start: float, end: float, share: float, value: float
) -> None:
    assert path.between(start, end, share) == pytest.approx(value)


@pytest.mark.parametrize("path", [COMPOUND, LINEAR])
def test_the_way_ends_at_its_end_to_the_last_bit(path: Path) -> None:
    assert path.between(7.0, 29.0, 1) == 29.0  # 7 * (29 / 7) is 28.999999999999996


@pytest.mark.parametrize(
    ("path", "rate", "values"),
    [
        (COMPOUND, 0.1, (100, 110, 121)),
        (LINEAR, 15.0, (100, 115, 130)),
        (SIMPLE, 0.15, (100, 115, 130)),
    ],
)
def test_the_value_of_every_year(path: Path, rate: float, values: tuple[float, ...]) -> None:
    assert path.trajectory(100.0, rate, 2) == pytest.approx(values)


@pytest.mark.parametrize("path", [COMPOUND, LINEAR])
def test_what_no_number_can_hold_is_refused(path: Path) -> None:
    with pytest.raises(ValueError, match="too large"):
        path.project(HUGE, HUGE if path is LINEAR else 9.0, 3)
    with pytest.raises(ValueError, match="too large"):
        LINEAR.required(-HUGE, HUGE, 1)


def test_the_path_of_growth_and_that_of_amounts() -> None:
    assert path_of(True) is COMPOUND
    assert path_of(False) is LINEAR
    assert [path.name for path in (COMPOUND, LINEAR, SIMPLE)] == ["compound", "linear", "linear"]
