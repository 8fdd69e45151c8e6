"""A goal and what was reported of it, in the terms of its path; values by hand."""

from __future__ import annotations

import pytest

from tests.engine.test_standing import UP, course, goal
from zzplan.engine.course import course_of
from zzplan.engine.terms import Undefined


@pytest.mark.parametrize(
    ("entry", "unit", "start", "end", "compound", "shown"),
    [
        ("kind: cumulative, goal: 20%", "吨", 100, 120, True, 12.7),
        ("kind: cumulative, path: linear, goal: 20%", "吨", 100, 120, False, 12.7),
        ("kind: rate, goal: 10%", "吨", 100, 146.41, True, 112.7),
        ("kind: rate, path: linear, goal: 10%", "吨", 100, 140, False, 112.7),
        ("kind: rate, goal: 5%-10%", "吨", 100, 121.550625, True, 112.7),
        ("kind: rate, direction: down, goal: 5%-10%", "吨", 100, 146.41, True, 112.7),
        ("kind: added, goal: 500", "家", 0, 500, False, 112.7),
    ],
)
def test_the_terms_of_a_course(
    entry: str, unit: str, start: float, end: float, compound: bool, shown: float
) -> None:
    way = course(goal(entry, unit=unit))
    assert (way.start, way.compound) == (start, compound)
    assert way.end == pytest.approx(end)
    assert way.shown(112.7) == shown


@pytest.mark.parametrize(
    ("entry", "of_base", "rest"),
    [
        ("kind: cumulative, goal: 20%", False, 120 / 110 - 1),
        ("kind: cumulative, path: linear, goal: 20%", True, 0.1),
        ("kind: rate, path: linear, goal: 5%", True, 0.1),
        ("kind: added, goal: 500", False, None),
        ("baseline: 100, goal: 120, kind: level", False, 120 / 110 - 1),
        ("baseline: 100, goal: 120, kind: stock", False, None),
    ],
)
def test_the_change_that_is_left(entry: str, of_base: bool, rest: float | None) -> None:
    way = course(goal(entry, unit="吨"))
    assert way.of_base is of_base
    assert way.rest(110.0) == (None if rest is None else pytest.approx(rest))


@pytest.mark.parametrize(
    ("entry", "series", "start"),
    [
        (UP, "2020: 104, 2021: 120", 104.0), (UP, "2021: 120", 100.0),
        (UP, "2020H1: 104, 2021: 120", 100.0), ("kind: index, goal: 130", "2021: 110", 100.0),
    ],
)  # fmt: skip
def test_a_course_starts_from_what_was_measured(entry: str, series: str, start: float) -> None:
    way = course(goal(entry, series))
    base = way.at(2020)
    assert base is not None
    assert (way.start, base.value, way.points[0].year) == (start, start, 2020)


@pytest.mark.parametrize(("last", "years"), [(None, [2020, 2021, 2022]), (2021, [2020, 2021])])
def test_later_values_do_not_count(last: int | None, years: list[int]) -> None:
    way = course(goal(UP, "2021: 120, 2022: 130"), last)
    assert [point.year for point in way.points] == years


@pytest.mark.parametrize(
    ("entry", "series", "reason"),
    [
        ("goal: 200", "2021: 5", "no-baseline"),
        ("kind: rate, goal: 999999%", "", None),
        ("kind: milestone, goal: 建成", "", "milestone"),
    ],
)
def test_no_course(entry: str, series: str, reason: str | None) -> None:
    found = course_of(goal(entry, series), None)
    assert (found.reason if isinstance(found, Undefined) else None) == reason
