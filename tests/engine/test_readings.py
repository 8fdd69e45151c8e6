"""What the printed digits leave open: one projection for each reading; values by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.interval import Interval
from zzplan.engine.readings import is_robust_start, loose_figures, opened, readings_of
from zzplan.engine.terms import Terms, terms_of
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import read_level


def goal(entry: str, unit: str = "亿元", year: int = 2021) -> Goal:
    text = (
        f'zzplan: 1\nbase_year: 2020\ngoal_year: {year}\ngoals: {{x: {{unit: "{unit}", {entry}}}}}'
    )
    return parse(text).goals[0]


def terms(one: Goal) -> Terms:
    found = terms_of(one)
    assert isinstance(found, Terms)
    return found


def says(entry: str, unit: str = "亿元") -> list[str]:
    found = terms(goal(entry, unit))
    assert found.rate is not None
    return [one.says for one in readings_of(found, found.rate, found.path)]


@pytest.mark.parametrize(
    ("entry", "tight", "default", "loose"),
    [
        # 3000 is 2999.5 to 3000.5, 2950 to 3050 or 2500 to 3500; 10.0% is 9.95 to 10.05.
        ("baseline: 3000, rate: 10.0%, goal: 3300.0", "open", "open", "open"),
        ("baseline: 3000, rate: 10.0%, goal: 3200.0", "met", "met", "open"),
        ("baseline: 3000, rate: 10.0%, goal: 3250.0", "met", "open", "open"),
        ("baseline: 3000, rate: 10.0%, goal: 3305.0", "short", "open", "open"),
        ("baseline: 3000, rate: 10.0%, goal: 3400.0", "short", "short", "open"),
        ("baseline: 3000, rate: 10.0%, goal: 3900.0", "short", "short", "short"),
        ("baseline: 3000, rate: 10.0%, goal: 2500.0", "met", "met", "met"),
        # A falling goal: 2700 is met from 3000 at -10%; 以上 is no worse than its print.
        ("baseline: 3000, rate: -10.0%, goal: 2600.0以内", "short", "short", "open"),
        ("baseline: 3000, rate: -10.0%, goal: 2800.0以内", "met", "met", "open"),
        ("baseline: 3000.0, rate: 10.0%以上, goal: 3299.9", "met", "met", "met"),
        ("baseline: 3000.0, rate: 10.0%, goal: 3299.9", "open", "open", "open"),
        ("baseline: 3000.0, rate: 10.0%以内, goal: 3299.9", "open", "open", "open"),
        ("baseline: 3000.0, rate: 10.0%以内, goal: 3300.2", "short", "short", "short"),
    ],
)
def test_one_verdict_for_each_reading(entry: str, tight: str, default: str, loose: str) -> None:
    assert says(entry) == [tight, default, loose]


@pytest.mark.parametrize(
    ("rate", "word"),
    [
        ("0.2个百分点", "met"),
        ("2个百分点", "short"),
        ("1.0个百分点", "open"),
        ("-2个百分点", "short"),
    ],
)
def test_what_is_kept_between_two_ends_is_left_on_either_side(rate: str, word: str) -> None:
    """From 3.0, within 2.9 to 4.0 in a year: 0.2 more is 3.2 (0.15 to 0.25), 2 more is 5."""
    found = says(f"baseline: 3.0%, rate: {rate}, goal: 2.9%-4.0%", "%")
    assert found[1] == word


@pytest.mark.parametrize(
    ("entry", "robust"),
    [
        # The least that 3000 may be is 2500, the least that 2500.0 may ask for 2499.95.
        ("baseline: 3000, goal: 2500.0", True), ("baseline: 3000, goal: 2500.2", False),
        ("baseline: 3000.0, goal: 3000.0以上", True), ("baseline: 3000.0, goal: 3000.2以上", False),
        ("baseline: 3000, goal: 3600以内", True), ("baseline: 3000, goal: 3400以内", False),
        ("baseline: 3000.0, goal: 2900.0-3100.0", True),
        ("baseline: 3000, goal: 2900.0-3100.0", False),
        ("baseline: 2950, goal: 2945.2-3100.0", False),
        ("baseline: 2950, goal: 2900.0-2954.8", False),
        ("baseline: 2950, goal: 2945.0-2955.0", True),
    ],
)  # fmt: skip
def test_a_baseline_at_its_goal_in_every_reading(entry: str, robust: bool) -> None:
    assert is_robust_start(terms(goal(f"kind: level, {entry}"))) is robust


@pytest.mark.parametrize(
    ("entry", "figures"),
    [
        ("baseline: 3000, rate: 10.0%, goal: 3400.0", "start"),
        ("baseline: 3200.0, rate: 10.0%, goal: 4000", "goal"),  # 3520 against 3500 to 4500
        ("baseline: 3000, rate: 10.0%, goal: 4200.0", None),  # 3850 is the most: no zeros help
        ("baseline: 3000, rate: 10.0%, goal: 4000", "both"),  # 3850 against 3500: both together
        ("baseline: 3000, rate: 10.0%, goal: 3200.0", "start"),
        ("baseline: 3000, rate: 10.0%, goal: 2500.0", None),
        ("baseline: 3000, rate: 10.0%, goal: 3300.0", None),
    ],
)
def test_the_zeros_that_would_change_a_verdict(entry: str, figures: str | None) -> None:
    found = terms(goal(entry))
    assert found.rate is not None
    readings = readings_of(found, found.rate, found.path)
    assert loose_figures(found, readings) == figures


@pytest.mark.parametrize(
    ("printed", "box"),
    [
        ("5以上", (1.0, float("inf"))), ("超过5", (1.0, float("inf"))),
        ("5以内", (float("-inf"), 2.0)), ("5", (1.0, 2.0)), ("5左右", (1.0, 2.0)),
        (None, (1.0, 2.0)),
    ],
)  # fmt: skip
def test_a_word_opens_one_end(printed: str | None, box: tuple[float, float]) -> None:
    quantity = None if printed is None else read_level(printed, "亿元")
    assert tuple(opened(Interval(1.0, 2.0), quantity)) == box


def test_the_verdict_of_a_goal_is_that_of_its_point_and_its_default_reading() -> None:
    """3000 at 10% is 3300: the goal of 3305 is short, and met by rounding (2950 to 3050)."""
    assert assess(goal("baseline: 3000, rate: 10.0%, goal: 3305.0")).verdict == "met-by-rounding"
    assert assess(goal("baseline: 3000.0, rate: 10.0%, goal: 3305.0")).verdict == "short"
    assert assess(goal("baseline: 3000.0, rate: 10.0%, goal: 3300.0")).verdict == "met"
