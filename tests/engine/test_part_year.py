"""Parts of a year beside the path of the whole ones; values by hand."""

from __future__ import annotations

from typing import Any

import pytest

from zzplan.engine.course import Course, course_of
from zzplan.engine.part_year import (
    AsOf,
    PartYear,
    as_of,
    end_month,
    first_after,
    latest_part,
    on_course,
)
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal

LEVEL = "baseline: 100, goal: 200"


def goal(series: str, entry: str = LEVEL, unit: str = "亿元") -> Goal:
    text = f"zzplan: 1\nindicators: {{x: {{unit: '{unit}', actuals: {{{series}}}}}}}\n"
    text += f"base_year: 2020\ngoal_year: 2024\ngoals: {{x: {{{entry}}}}}"
    return parse(text).goals[0]


def part(one: Goal, time: AsOf | None = None) -> PartYear | None:
    course = course_of(one, None)
    assert isinstance(course, Course)
    base = next(point for point in course.points if point.year == 2020)
    return on_course(one, course, base, course.points[-1], time)


@pytest.mark.parametrize(
    ("text", "year", "within", "last_month"),
    [("2021", 2021, "", 12), ("2021Q1", 2021, "2021Q1", 3), ("2021Q4", 2021, "2021Q4", 12),
     ("2021H2", 2021, "2021H2", 12), ("2021-01", 2021, "2021-01", 1),
     ("2021-12", 2021, "2021-12", 12), ("2023/24", 2024, "", 12)],
)  # fmt: skip
def test_the_time_from_which_a_plan_is_looked_at(
    text: str, year: int, within: str, last_month: int
) -> None:
    assert as_of(text) == AsOf(year, within)
    assert end_month(within or "2021") == last_month


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021Q", "2021Q0", "2021Q5", "2021H0", "2021H3", "2021-0", "2021-13", "2021X1",
     "202a", "202aQ1", "２０２１Q1", "2021Q１", "2021-", "2021Qx"],
)  # fmt: skip
def test_no_time(text: str) -> None:
    assert as_of(text) is None


PARTS = "2021: 110, 2022Q1: 30, 2022H1: 65, 2022-09: 90, 2024Q1: 1, 2025Q1: 2"


@pytest.mark.parametrize(
    ("after", "time", "period"),
    [
        (2021, None, "2024Q1"),  # 2025 is after the goal year
        (2024, None, None),
        (2021, AsOf(2022, ""), "2022-09"),
        (2021, AsOf(2022, "2022Q3"), "2022-09"),
        (2021, AsOf(2022, "2022-08"), "2022H1"),
        (2021, AsOf(2022, "2022H1"), "2022H1"),
        (2021, AsOf(2022, "2022-05"), "2022Q1"),
        (2021, AsOf(2022, "2022-02"), None),
        (2022, AsOf(2023, ""), None),
        (2021, AsOf(2023, "2023Q1"), "2022-09"),
    ],
)
def test_the_latest_part_that_was_known(after: int, time: AsOf | None, period: str | None) -> None:
    found = latest_part(goal(PARTS), after, time)
    assert (found.period if found else None) == period


@pytest.mark.parametrize(
    ("series", "entry", "time", "period"),
    [
        ("2024: 9, 2025: 3, 2026: 4", LEVEL, None, "2025"),
        ("2024: 9, 2026: 4, 2025H1: 1, 2025Q1: 3", LEVEL, None, "2025Q1"),
        ("2024: 9, 2025H1: 1", LEVEL, AsOf(2025, "2025Q1"), None),
        ("2024: 9, 2025H1: 1", LEVEL, AsOf(2025, "2025Q2"), "2025H1"),
        ("2024: 9", LEVEL, None, None),
        ("2025: [{value: 9, span: 2024-2025}]", LEVEL, None, None),
        ("2025: 9", "kind: added, goal: 500", None, None),
    ],
)
def test_the_first_level_after_the_goal_year(
    series: str, entry: str, time: AsOf | None, period: str | None
) -> None:
    found = first_after(goal(series, entry), time)
    assert (found.period if found else None) == period


def test_what_adds_up_asks_of_the_rest_of_the_year_what_is_missing() -> None:
    """100 to 400 in 4 years passes 200 in 2022 (compound: 100 x 4^(2/4))."""
    series = (
        "2020: 100, 2021: 150, 2020H1: [{value: 40, span: H1}], "
        "2021H1: [{value: 60, span: H1}], "
        "2022H1: [{value: 80, span: H1}]"
    )
    found = part(goal(series, "baseline: 100, goal: 400"))
    assert found is not None
    assert found.adds_up
    assert (found.value, found.needed, found.rest) == pytest.approx((80, 200, 120))
    assert found.share == pytest.approx(0.4)
    assert found.earlier == ((2020, 0.4), (2021, 0.4))
    assert found.rest_rate == pytest.approx(120 / 90 - 1)  # 150 - 60 in the rest of 2021


def shares_of(**changed: Any) -> PartYear:
    values = {"half": 60, "whole": 150, **changed}
    series = (
        f"2020: 100, 2021: {values['whole']}, "
        f"2021H1: [{{value: {values['half']}, span: H1}}], "
        "2022H1: [{value: 80, span: H1}]"
    )
    found = part(goal(series, "baseline: 100, goal: 400"))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("half", "rate"), [(60, 120 / 90 - 1), (149, 119.0), (150, None), (160, None)]
)
def test_the_rest_of_the_year_before_must_have_brought_something(
    half: int, rate: float | None
) -> None:
    assert shares_of(half=half).rest_rate == (None if rate is None else pytest.approx(rate))


def test_a_state_within_the_year_has_to_gain_what_is_missing() -> None:
    found = part(goal("2020: 100, 2021: 110, 2022Q1: 130", "baseline: 100, goal: 400"))
    assert found is not None
    assert (found.adds_up, found.share, found.earlier, found.rest_rate) == (False, None, (), None)
    assert (found.needed, found.rest) == pytest.approx((200, 70))


def test_of_flows_the_year_must_bring_what_was_not_added_before() -> None:
    """500 in 4 years is 250 by 2022, of which 100 came in 2021."""
    series = "2021: 100, 2022H1: [{value: 60, span: H1}]"
    found = part(goal(series, "kind: added, goal: 500", "家"))
    assert found is not None
    assert (found.needed, found.rest, found.rest_rate) == pytest.approx((150, 90, None))
    assert found.share == pytest.approx(0.4)


def test_what_is_kept_is_kept_within_the_year_too() -> None:
    found = part(goal("2020: 40, 2022Q1: 36", "kind: hold, baseline: 40, goal: 保持在35以内"))
    assert found is not None
    assert (found.needed, found.rest) == (35, -1)
