"""How fast a population grows over the years of a goal: which two of its values count."""

from __future__ import annotations

import pytest

from zzplan.engine.population import population_growth
from zzplan.plan.file.load import parse

PLAN = """\
zzplan: 1
{population}
indicators:
  people: {{unit: 万人, actuals: {{{actuals}}}}}
  gdp: {{unit: 亿元}}
plans:
  p: {{base_year: 2010, goal_year: 2015, goals: {{gdp: {{goal: 9}}{goals}}}}}
  q: {{base_year: 2010, goal_year: 2015, goals: {{people: {{goal: 900}}}}}}
"""


def grown(actuals: str, goals: str = "", population: str = "population: people") -> float | None:
    file = parse(PLAN.format(actuals=actuals, goals=goals, population=population))
    found = population_growth(file.goals[0], file)
    return None if found is None else round(found, 6)


@pytest.mark.parametrize(
    ("actuals", "goals", "growth"),
    [
        # 100 to 110 in five years: 1.1^(1/5) - 1
        ("2010: 100, 2015: 110", "", 0.019245),
        # what the plan wants comes before what was reported; 120: 1.2^(1/5) - 1
        ("2010: 100, 2015: 110", ", people: {goal: 120}", 0.037137),
        # a goal of another year is none of this year
        ("2010: 100, 2015: 110", ", people: {goal: 120, goal_year: 2020}", 0.019245),
        # neither is an increase, nor a range of which nobody knows the end
        ("2010: 100, 2015: 110", ", people: {goal: 20, kind: added}", 0.019245),
        ("2010: 100, 2015: 110", ", people: {goal: 118-122}", 0.019245),
        # without the goal year the last one before it, over its own three years: 1.1^(1/3) - 1
        ("2010: 100, 2011: 101, 2013: 110, 2016: 150", "", 0.032280),
        # the first vintage; a part of a year is no year
        ("2010: [{value: 100}, {value: 99, revised: true}], 2015: 110", "", 0.019245),
        ("2010: 100, 2011: 102, 2015: {value: 110, span: Q1-Q3}", "", 0.02),
        ("2010: 100, 2011: 102, 2012Q3: 110", "", 0.02),
        # the plan's own baseline where nothing was reported
        ("", ", people: {baseline: 100, goal: 110}", 0.019245),
        ("2015: 110", "", None),
        ("2010: 100", "", None),
        ("2009: 100, 2015: 110", "", None),
        ("2010: 0, 2015: 110", "", None),
    ],
)
def test_the_growth_is_that_of_the_years_between_two_values(
    actuals: str, goals: str, growth: float | None
) -> None:
    assert grown(actuals, goals) == growth


def test_a_file_that_names_no_population_has_none() -> None:
    assert grown("2010: 100, 2015: 110", population="") is None


def test_the_population_itself_is_not_per_head() -> None:
    file = parse(PLAN.format(actuals="2010: 100", goals="", population="population: people"))
    assert [population_growth(goal, file) for goal in file.goals] == [None, None]


def test_a_goal_without_years_has_no_growth() -> None:
    text = "{zzplan: 1, population: x, goals: {x: {unit: 人, goal: 5}, y: {unit: 元, goal: 5}}}"
    file = parse(text)
    assert population_growth(file.goals[1], file) is None
