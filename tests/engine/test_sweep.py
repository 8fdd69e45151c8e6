"""A grid of what-ifs: each cell is what ``check`` says of that rate and that horizon."""

from __future__ import annotations

import numpy as np
import pytest

from zzplan.engine.check import assess
from zzplan.engine.interval import TOLERANCE
from zzplan.engine.sweep import MARKS, Sweep, _reached, sweep, sweep_goal
from zzplan.engine.terms import Terms, Undefined, terms_of
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity, read_rate

GOALS = {
    "level": "unit: 亿元, baseline: 突破3000, goal: 5000以上",
    "strict": "unit: 亿元, baseline: 3000, goal: 超过4408",
    "rounded": "unit: 亿元, baseline: 67.7, goal: 92.7",
    "falling": "unit: 立方米, baseline: 87.42, goal: 64以内, direction: down",
    "multiple": "unit: 亿元, baseline: 3000, goal: 翻一番",
    "range": "unit: 亿元, baseline: 3000, goal: 4400-4500",
    "about": "unit: 亿元, baseline: 3000, goal: 4500左右",
    "cumulative": "kind: cumulative, unit: '%', goal: 40%",
    "inflation": "unit: 亿元, baseline: 3000, goal: 5000以上, price: current, inflation: 2.5%",
    "share": "unit: '%', kind: share, baseline: 45.5, goal: 48以上",
}
RATES = ("2%", "6.4%", "6.5%", "8%", "9%", "10.76%")
FALLS = ("-6.5%", "-6.1%", "-6%", "-1%")
STEPS = ("0.2个百分点", "0.5个百分点", "0.6个百分点")


def goal(body: str) -> Goal:
    text = f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals:\n  one: {{{body}}}\n"
    return parse(text).goals[0]


def terms(asked: Goal) -> Terms:
    found = terms_of(asked)
    assert isinstance(found, Terms)
    return found


def swept(asked: Goal, rates: list[Quantity], years: range) -> Sweep:
    found = sweep_goal(asked, rates, years)
    assert isinstance(found, Sweep)
    return found


@pytest.mark.parametrize("body", GOALS.values(), ids=GOALS)
def test_each_cell_is_what_check_says_of_it(body: str) -> None:
    asked = goal(body)
    printed = STEPS if asked.kind == "share" else FALLS if asked.direction < 0 else RATES
    rates = [read_rate(text).replace(exact=True) for text in printed]
    years = range(3, 8)
    grid = swept(asked, rates, years).grid
    for row, rate in enumerate(rates):
        for column, ahead in enumerate(years):
            answer = assess(asked.replace(rate=rate, goal_year=2021 + ahead))
            assert grid.values[row, column] == pytest.approx(answer.projected_value)
            assert MARKS[grid.marks[row, column]] == answer.verdict, (rate.text, ahead)


def test_the_grid_has_a_row_for_each_rate_and_a_column_for_each_number_of_years() -> None:
    grid = sweep(terms(goal(GOALS["level"])), [0.0, 0.1, 0.2], [1, 2])
    assert grid.values.shape == grid.marks.shape == (3, 2)
    assert grid.values[1].tolist() == pytest.approx([3300.0, 3630.0])


def test_what_cannot_be_computed_raises() -> None:
    level = terms(goal(GOALS["level"]))
    with pytest.raises(ValueError, match="above -100%"):
        sweep(level, [-1.0], [5])
    with pytest.raises(ValueError, match="too large"):
        sweep(level, [10.0], [500])


def test_a_goal_that_no_rate_leads_to_has_no_grid_but_a_reason() -> None:
    done = goal("kind: milestone, unit: 个, goal: 建成新城")
    assert sweep_goal(done, [read_rate("8%")], [5]) == Undefined("milestone")


@pytest.mark.parametrize(("side", "strict"), [(1, True), (1, False), (-1, True), (-1, False)])
def test_just_at_the_edge_of_float_noise_a_strict_goal_is_not_reached(
    side: int, strict: bool
) -> None:
    """At the edge itself >32 and <32 are not reached; 以上 and 以内 are."""
    edge = 32.0 + TOLERANCE * 32.0 * (side if strict else -side)
    assert _reached(np.array([edge]), 32.0, side, strict).tolist() == [not strict]
