from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse, parse_table
from zzplan.plan.inputs import table

HEADER = "plan,indicator,name,unit,base_year,baseline,rate,goal_year,goal,actual_year,actual\n"


def mistakes(text: str) -> list[tuple[object, ...]]:
    with pytest.raises(PlanError) as error:
        parse_table(text)
    return [(one.code, tuple(one.span)) for one in error.value.diagnostics]


def test_a_row_is_a_goal_with_its_place():
    row = '长沙,gdp,"地区, 生产总值",亿元,2020,3000,8%以上,2025,5000,2022,3400\n'
    plan_file = parse_table(HEADER + row)
    (goal,) = plan_file.goals
    assert (goal.name, goal.base_year, goal.goal_year) == ("长沙/gdp", 2020, 2025)
    assert goal.rate is not None
    assert (goal.rate.text, goal.indicator.name.zh) == ("8%以上", "地区, 生产总值")
    assert [(one.year, one.quantity.value) for one in goal.indicator.actuals] == [(2022, 3400.0)]
    assert tuple(goal.span) == (2, 4, 7)


def test_rows_of_one_goal_add_their_actual_values():
    rows = "".join(f"p,gdp,GDP,亿元,2020,3000,8%,2025,5000,{y},{y}\n" for y in (2021, 2022))
    (goal,) = parse_table(HEADER + rows).goals
    assert [one.year for one in goal.indicator.actuals] == [2021, 2022]


def test_two_goals_of_one_name_are_a_mistake():
    rows = "p,gdp,GDP,亿元,2020,3000,8%,2025,5000,,\np,gdp,GDP,亿元,2020,3000,8%,2025,6000,,\n"
    assert mistakes(HEADER + rows) == [("duplicate-key", (3, 3, 6))]


def test_a_table_says_what_the_same_plan_says_in_yaml():
    table = (
        "指标,单位,基年,基数,增速,目标年,目标\n"
        "gdp,亿元,2020,3000,8%,2025,5000\n"
        "城镇化率,%,2020,60,—,2025,65\n"
    )
    yaml = (
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
        "  gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}\n"
        '  城镇化率: {unit: "%", baseline: 60, goal: 65}\n'
    )
    span = parse("zzplan: 1\ngoals: {}").plans[0].span
    goals = [
        [one.replace(span=span, indicator=one.indicator.replace(span=span)) for one in file.goals]
        for file in (parse_table(table), parse(yaml))
    ]
    assert goals[0] == goals[1]


def test_a_mistake_stands_at_its_cell():
    row = 'p,gdp,"a ""b"", c",亿元,2020,3000,8,2025,5000,,\n'
    assert mistakes(HEADER + row) == [("rate-ambiguous", (2, 33, 34))]


def test_a_column_that_means_nothing_is_a_mistake():
    assert mistakes("indicator,unit,goal,basline\ngdp,亿元,5,4\n") == [("unknown-key", (1, 21, 28))]


def test_a_column_that_stands_twice_is_a_mistake():
    assert mistakes("indicator,unit,goal,目标\ngdp,亿元,5,6\n") == [("duplicate-key", (1, 21, 23))]


def test_a_row_without_an_indicator_is_a_mistake():
    assert mistakes("indicator,unit,goal\n,亿元,5\n")[0][0] == "missing-key"


@pytest.mark.parametrize("table", ["", "\n", "a;b\n1;2\n"])
def test_a_table_of_something_else_says_which_columns_are_needed(table: str):
    assert mistakes(table)[-1][0] == "missing-column"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_every_usual_separator_is_known(mark: str):
    table = "indicator,unit,goal\ngdp,亿元,5000\n".replace(",", mark)
    assert parse_table(table).goals[0].name == "gdp"


@pytest.mark.parametrize(
    "head", ["name,unit,base_year,baseline,goal_year,goal", "名称,单位,基年,基数,目标年,目标"]
)
def test_names_tell_the_goals_apart_where_no_column_is_called_indicator(head: str) -> None:
    found = parse_table(f"{head}\nNew firms,家,2020,1200,2025,1500\n")
    (goal,) = found.goals
    assert (goal.name, goal.baseline.value, goal.goal.value) == ("New firms", 1200, 1500)


def test_a_table_with_other_columns_is_no_table_of_goals() -> None:
    with pytest.raises(PlanError) as error:
        parse_table("name,unit,goal,2020,2025\nfirms,家,5,1,2\n")
    assert [one.code for one in error.value.diagnostics] == ["missing-column"]


def test_a_table_of_too_many_rows_is_refused_before_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A million goals take minutes and gigabytes (issue 12); empty lines and quoted ones do not."""
    with pytest.raises(PlanError) as error:
        parse_table(HEADER + ",甲,,亿元,,,,2025,5,,\n" * (table.MOST_ROWS + 1))
    (found,) = error.value.diagnostics
    assert (found.code, found.hint) == ("too-many-rows", "too-many-rows")
    assert found.params == {"limit": "300,000"}
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    rows = [f',{name},"a\nb",亿元,,,,2025,5,,\n\n' for name in "甲乙丙"]
    assert len(parse_table(HEADER + "".join(rows[:2])).goals) == 2
    assert mistakes(HEADER + "".join(rows)) == [("too-many-rows", (1, 1, 2))]
