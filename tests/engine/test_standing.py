"""Where a goal stands on its course, value by value; values by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.course import Course, course_of
from zzplan.engine.interval import Interval
from zzplan.engine.standing import Standing, part_done
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, series: str = "", unit: str = "家", more: str = "") -> Goal:
    text = f"zzplan: 1\nindicators: {{x: {{unit: '{unit}', actuals: {{{series}}}{more}}}}}\n"
    text += f"base_year: 2020\ngoal_year: 2024\ngoals: {{x: {{{entry}}}}}"
    return parse(text).goals[0]


def course(one: Goal, last: int | None = None) -> Course:
    found = course_of(one, last)
    assert isinstance(found, Course)
    return found


def standing(one: Goal) -> Standing:
    way = course(one)
    base = way.at(2020)
    return Standing(one, way, base, tuple(p for p in way.points if p.year > 2020))


UP, DOWN = "baseline: 100, goal: 200", "baseline: 100, goal: 50"
RANGE = "baseline: 100, goal: 150-200"
FALL = "baseline: 100, goal: 50-80"


@pytest.mark.parametrize(
    ("entry", "value", "meets"),
    [
        (UP, "200", True), (UP, "199", False), (UP, "201", True),
        (DOWN, "50", True), (DOWN, "51", False), (DOWN, "49", True),
        # 左右 leaves 5% of the change on either side: 195, 52.5.
        ("baseline: 100, goal: 200左右", "195", True),
        ("baseline: 100, goal: 200左右", "194.9", False),
        ("baseline: 100, goal: 50左右", "52.5", True),
        ("baseline: 100, goal: 50左右", "52.6", False),
        # 超过 and 低于 exclude the number itself, unless the report says so too.
        ("baseline: 100, goal: 超过200", "200", False),
        ("baseline: 100, goal: 超过200", "201", True),
        ("baseline: 100, goal: 超过200", "超过200", True),
        ("baseline: 100, goal: 超过200", "200以上", False),
        ("baseline: 100, goal: 超过200", "超过199", False),
        ("baseline: 100, goal: 低于50", "50", False),
        ("baseline: 100, goal: 低于50", "49", True),
        ("baseline: 100, goal: 低于50", "低于50", True),
        (RANGE, "149", False), (RANGE, "150", True), (RANGE, "200", True), (RANGE, "201", False),
        (FALL, "81", False), (FALL, "80", True), (FALL, "50", True), (FALL, "49", False),
    ],
)  # fmt: skip
def test_what_meets_a_goal(entry: str, value: str, meets: bool) -> None:
    one = standing(goal(entry, f"2022: {value}"))
    assert one.meets(one.latest) is meets
    assert one.reached is meets
    assert one.met == (one.since if meets else ())


@pytest.mark.parametrize(("direction", "meets"), [("up", True), ("down", False)])
def test_past_a_range_is_met_where_more_is_better(direction: str, meets: bool) -> None:
    one = standing(goal(RANGE, "2022: 201", more=f", direction: {direction}"))
    if one.goal.direction > 0:
        assert one.meets(one.latest) is meets


@pytest.mark.parametrize(
    ("entry", "value", "position", "progress"),
    [
        (RANGE, 100, "below", 0.0), (RANGE, 125, "below", 0.5), (RANGE, 150, "inside", 1.0),
        (RANGE, 200, "inside", 1.0), (RANGE, 201, "above", None),
        (FALL, 90, "above", 0.5), (FALL, 80, "inside", 1.0), (FALL, 49, "below", None),
        ("kind: stock, baseline: 100, goal: 200", 150, None, 0.5),
        ("kind: stock, baseline: 100, goal: 50", 75, None, 0.5),
    ],
)  # fmt: skip
def test_where_a_value_stands_against_a_range(
    entry: str, value: int, position: str | None, progress: float | None
) -> None:
    one = standing(goal(entry, f"2022: {value}"))
    assert one.position == position
    assert one.progress == (None if progress is None else pytest.approx(progress))


@pytest.mark.parametrize(
    ("entry", "value", "pace"),
    [
        # A quarter of the way in half of the time, half in half, all of it and more.
        ("kind: stock, baseline: 100, goal: 200", 125, 0.5),
        ("kind: stock, baseline: 100, goal: 200", 150, 1.0),
        ("kind: stock, baseline: 100, goal: 200", 300, 4.0),
        ("kind: stock, baseline: 100, goal: 50", 75, 1.0),
        (RANGE, 125, 1.0), (RANGE, 150, None), (RANGE, 201, None),
    ],
)  # fmt: skip
def test_the_pace_is_progress_in_parts_of_the_time(
    entry: str, value: int, pace: float | None
) -> None:
    one = standing(goal(entry, f"2022: {value}"))
    assert one.elapsed == 2
    assert one.pace == (None if pace is None else pytest.approx(pace))


@pytest.mark.parametrize(
    ("entry", "keeps"),
    [
        ("baseline: 100, goal: 100", True), ("baseline: 101, goal: 100以上", True),
        ("baseline: 99, goal: 100", False), ("baseline: 100, goal: 100以内", True),
        ("baseline: 101, goal: 100以内", False), ("baseline: 99, goal: 100以内", True),
        ("kind: hold, baseline: 40, goal: 保持在35以内", True),
        (RANGE, False), ("baseline: 160, goal: 150-200", True),
        ("kind: added, goal: 500", False),
    ],
)  # fmt: skip
def test_what_its_start_had_met_is_to_be_kept(entry: str, keeps: bool) -> None:
    series = "" if "hold" in entry else f"2020: {entry.split('baseline: ')[-1].split(',')[0]}, "
    series = "" if "added" in entry else series
    one = standing(goal(entry, f"{series}2021: 9, 2022: 9"))
    assert one.keeps is keeps


@pytest.mark.parametrize(
    ("values", "done", "reached"),
    [
        ("2021: 34, 2022: 36", 0.5, False), ("2021: 34, 2022: 35", 1.0, False),
        ("2021: 34, 2024: 35", 1.0, True), ("2021: 36, 2024: 35", 0.5, False),
        ("2021: 36, 2022: 37", 0.0, False),
    ],
)  # fmt: skip
def test_what_is_kept_counts_its_years_and_is_reached_at_the_end(
    values: str, done: float, reached: bool
) -> None:
    one = standing(goal("kind: hold, baseline: 40, goal: 保持在35以内", values))
    assert (one.progress, one.pace, one.reached) == (done, done, reached)


@pytest.mark.parametrize(
    ("compound", "start", "end", "value", "done"),
    [
        (True, 100, 400, 200, 0.5), (True, 100, 25, 50, 0.5), (True, 0.1, 0.4, 0.2, 0.5),
        (False, 100, 400, 250, 0.5), (True, 0, 4, 2, 0.5), (True, 100, 400, -50, -0.5),
        (True, 100, 400, 0, -1 / 3), (True, 4, 0, 1, 0.75), (False, 5, 5, 5, None),
        (True, 5, None, 5, None),
    ],
)  # fmt: skip
def test_the_part_of_the_way_that_is_done(
    compound: bool, start: float, end: float | None, value: float, done: float | None
) -> None:
    way = Course("家", start, end, end, compound, 0.0, (), ())
    assert part_done(way, value) == (None if done is None else pytest.approx(done))


def test_a_value_is_measured_against_the_nearer_end_of_a_range() -> None:
    one = standing(goal(RANGE, "2022: 125"))
    assert [one.aim(value) for value in (100.0, 150.0, 170.0, 201.0)] == [150, 150, 170, 200]
    assert standing(goal(UP, "2022: 125")).aim(170.0) == 200


def test_what_every_scheme_looks_at() -> None:
    one = standing(goal(f"binding: true, {UP}", "2018: 90, 2020: 100, 2021: 110, 2022: 130"))
    case = one.case()
    assert (case.start, case.end, case.value, case.elapsed, case.years) == (100, 200, 130, 2, 4)
    assert (case.direction, case.binding, case.reached) == (1, True, False)
    assert case.series == ((2018, 90.0), (2020, 100.0), (2021, 110.0), (2022, 130.0))
    other = one.with_latest(140.0)
    assert (other.latest.value, other.case().series[-1]) == (140.0, (2022, 140.0))
    assert other.since[0] == one.since[0]


def test_what_is_kept_between_two_ends() -> None:
    one = standing(goal("kind: hold, baseline: 160, goal: 保持在150-200", "2021: 149, 2022: 200"))
    assert one.course.band == Interval(150, 200)
    assert [one.meets(point) for point in one.since] == [False, True]
