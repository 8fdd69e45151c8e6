"""What the schemes of rating have in common, by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.rating import (
    RatingCase,
    at_goal,
    compound_rate,
    first,
    kept,
    last_changes,
    past_goal,
    weighted_line,
)

CASE = RatingCase(
    start=50.0, end=80.0, value=60.0, elapsed=2, years=5, direction=1, limit=None, reached=False,
    pace=None, binding=False, series=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "years", "rate"),
    [(100, 121, 2, 0.1), (100, 110, 1, 0.1), (100, 121, 0, None), (100, 121, None, None),
     (0, 5, 2, None), (5, -1, 2, None)],
)  # fmt: skip
def test_a_compound_rate_where_there_is_one(
    start: float, end: float, years: int | None, rate: float | None
) -> None:
    found = compound_rate(start, end, years)
    assert found == (rate if rate is None else pytest.approx(rate))


@pytest.mark.parametrize(
    ("direction", "start", "value", "at", "past"),
    [(1, 50, 80, True, False), (1, 50, 79.9, False, False), (1, 80, 70, False, True),
     (-1, 90, 80, True, False), (-1, 90, 80.1, False, False), (-1, 79, 85, False, True)],
)  # fmt: skip
def test_the_value_and_the_start_against_the_goal(
    direction: int, start: float, value: float, at: bool, past: bool
) -> None:
    case = CASE.replace(direction=direction, start=float(start), value=float(value))
    assert (at_goal(case), past_goal(case)) == (at, past)
    assert kept(case, "on-track", "reverse").rating_key == ("on-track" if at else "reverse")
    assert not at_goal(case.replace(end=None))


@pytest.mark.parametrize(
    ("value", "name"), [(2.5, "fast"), (2.0, "fast"), (1.99, "slow"), (1.0, "slow"), (0.9, "back")]
)
def test_a_threshold_belongs_to_what_is_above_it(value: float, name: str) -> None:
    assert first((("fast", 2.0), ("slow", 1.0)), value, "back") == name


def test_a_line_of_weights_1_2_4_by_the_normal_equations() -> None:
    """Of 2015: 10, 2016: 13, 2018: 14, with weights 1, 2 and 4.

    Σw = 7, Σwx = 0 + 2 + 12 = 14, Σwy = 10 + 26 + 56 = 92, Σwx² = 2 + 36 = 38,
    Σwxy = 26 + 168 = 194; slope = (7·194 - 14·92) / (7·38 - 14²) = 70 / 70 = 1,
    start = (92 - 14) / 7 = 78/7.
    """
    series = ((2015, 10.0), (2016, 13.0), (2018, 14.0))
    assert weighted_line(series, 2015) == pytest.approx(78 / 7)
    assert weighted_line(series, 2020) == pytest.approx(78 / 7 + 5)


@pytest.mark.parametrize(
    ("series", "most", "changes"),
    [
        (((2018, 2.0), (2019, 4.0), (2020, 7.0)), 5, [3.0, 2.0]),
        (((2018, 2.0), (2019, 4.0), (2020, 7.0)), 1, [3.0]),
        (((2018, 2.0), (2019, 4.0), (2020, 7.0)), 2, [3.0, 2.0]),
        (((2018, 2.0), (2020, 7.0)), 5, []),
        (((2017, 1.0), (2018, 2.0), (2020, 7.0), (2021, 6.0)), 5, [-1.0]),
        (((2020, 7.0),), 5, []),
    ],
)
def test_the_latest_changes_end_at_a_gap(
    series: tuple[tuple[int, float], ...], most: int, changes: list[float]
) -> None:
    assert last_changes(series, most) == changes
