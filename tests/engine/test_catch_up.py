"""The speed of the rest of the way beside the record; values by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.catch_up import NO_SPEED, speed, speeds
from zzplan.engine.course import Course
from zzplan.engine.points import Point


@pytest.mark.parametrize(
    ("start", "end", "years", "of", "rate", "step"),
    [
        (100, 400, 2, None, 1.0, 150.0), (100, 400, 1, None, 3.0, 300.0),
        (110, 120, 2, 100.0, 0.05, 5.0), (0, 4, 2, None, None, 2.0), (4, 0, 2, None, None, -2.0),
    ],
)  # fmt: skip
def test_how_fast_a_value_becomes_another(
    start: float, end: float, years: int, of: float | None, rate: float | None, step: float | None
) -> None:
    found = speed(start, end, years, of=of)
    assert found.rate == (None if rate is None else pytest.approx(rate))
    assert found.step == step
    assert found.along(compound=True) == found.rate
    assert found.along(compound=False) == found.step


def line(values: dict[int, float], **changed: object) -> Course:
    points = tuple(Point(year, value, value, value, None) for year, value in values.items())
    return Course("家", 100.0, 150.0, 150.0, False, 0.0, points, ()).replace(**changed)


HISTORY = {2015: 70.0, 2016: 74.0, 2017: 90.0, 2018: 93.0, 2020: 100.0, 2021: 104.0, 2022: 110.0}


def test_the_rest_of_the_way_beside_the_record() -> None:
    way = line(HISTORY)
    base, latest = Point(2020, 100, 100, 100, None), Point(2022, 110, 110, 110, None)
    found = speeds(way, base, latest, 2, 1)
    assert found.catch_up.step == 20.0  # (150 - 110) / 2
    assert found.average.step == 5.0
    assert found.latest.step == 6.0
    assert found.best is not None
    assert (found.best.first, found.best.last) == (2015, 2017)
    assert found.best.speed == pytest.approx(((90 / 70) ** 0.5 - 1, 10.0))
    assert found.unprecedented is True
    down = speeds(way, base, latest, 2, -1)
    assert down.best is not None
    assert (down.best.first, down.best.last) == (2018, 2020)


@pytest.mark.parametrize(
    ("end", "unprecedented"), [(130.0, False), (129.0, False), (130.1, True), (None, None)]
)
def test_the_best_run_is_what_was_done_before(
    end: float | None, unprecedented: bool | None
) -> None:
    base, latest = Point(2020, 100, 100, 100, None), Point(2022, 110, 110, 110, None)
    found = speeds(line(HISTORY, end=end), base, latest, 2, 1)
    assert found.unprecedented is unprecedented


@pytest.mark.parametrize("left", [None, 0])
def test_without_time_left_nothing_is_needed(left: int | None) -> None:
    base, latest = Point(2020, 100, 100, 100, None), Point(2022, 110, 110, 110, None)
    found = speeds(line(HISTORY), base, latest, left, 1)
    assert (found.catch_up, found.best, found.unprecedented) == (NO_SPEED, None, None)


def test_the_latest_year_needs_the_year_before_it() -> None:
    base, latest = Point(2018, 93, 93, 93, None), Point(2020, 100, 100, 100, None)
    found = speeds(line(HISTORY, start=93.0), base, latest, 4, 1)
    assert found.latest == NO_SPEED
    assert found.average.step == 3.5
    assert found.best is not None
    assert (found.best.first, found.best.last) == (2016, 2020)
