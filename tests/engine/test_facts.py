"""What a file says of one indicator, and what each of its figures can have been."""

from __future__ import annotations

from zzplan.engine.facts import facts
from zzplan.engine.interval import Interval
from zzplan.plan.file.load import parse

PLAN = """\
zzplan: 1
indicators:
  gdp:
    unit: 亿元
    actuals: {2021: {value: 突破3000, growth: 8.0%}, 2022: 3214.5}
    growth: {2021: 8.3%}
plans:
  city:
    base_year: 2021
    goal_year: 2026
    goals: {gdp: {rate: 8%以上, goal: 5000}}
"""


def test_a_measured_figure_is_read_by_its_zeros_and_a_growth_by_its_digits() -> None:
    # methods.md 2.3: 3000 as a baseline is 2950 to 3050, 8.0% is 7.95% to 8.05%
    plan_file = parse(PLAN)
    known = facts(plan_file.indicators["gdp"], plan_file.goals)
    assert known.actuals[0].box == Interval(2950.0, 3050.0)
    assert known.actuals[0].growth_box == Interval(0.0795, 0.0805)
    assert known.actuals[1].growth_box is None
    low, high = known.growth[0].box
    assert (round(low, 6), round(high, 6)) == (0.0825, 0.0835)


def test_the_printed_figures_of_a_goal_have_their_boxes_in_their_own_measure() -> None:
    plan_file = parse(PLAN)
    (answer,) = facts(plan_file.indicators["gdp"], plan_file.goals).answers
    assert answer.printed_boxes == {
        "baseline": Interval(2950.0, 3050.0),
        "rate": Interval(0.075, 0.085),
        "goal": Interval(4999.5, 5000.5),
    }
