"""What goals say alike is read once, and each mistake is said where it stands."""

from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse, parse_table
from zzplan.plan.model.plan_file import Goal

HEAD = "indicator,unit,base_year,baseline,goal_year,goal,direction,binding,price,section,note\n"


def goals(rows: str) -> tuple[Goal, ...]:
    return parse_table(HEAD + rows).goals


def test_goals_that_say_the_same_are_read_as_each_alone_is() -> None:
    rows = [
        "a,亿元,2020,100,2025,150,,约束性,current,第一节,",
        "b,亿元,2020,200,2025,230,,约束性,current,第一节,",
        "c,亿元,2020,300,2030,330,down,预期性,,第二节,见附表",
        "d,家,2020,300,2025,330,,约束性,current,第一节,",
        "e,亿元,2020,100,2025,150,,,,,",
    ]
    together = goals("\n".join(rows))
    for row, goal in zip(rows, together, strict=True):
        (alone,) = goals(row)
        assert goal.replace(span=alone.span, indicator=alone.indicator) == alone
        assert goal.indicator.replace(span=alone.indicator.span) == alone.indicator
    assert together[0].section is together[1].section


def test_a_mistake_that_many_goals_make_is_said_of_each() -> None:
    rows = "\n".join(f"g{n},亿元,2020,100,2O25,150,,,,," for n in range(3))
    with pytest.raises(PlanError) as caught:
        goals(rows)
    assert [(one.code, one.span.line) for one in caught.value.diagnostics] == [
        ("bad-year", 2), ("bad-year", 3), ("bad-year", 4),
    ]  # fmt: skip


def test_quotes_make_a_word_of_what_is_nothing() -> None:
    text = "{zzplan: 1, goals: {a: {unit: t, goal: 3, note: '~'}, b: {unit: t, goal: 3, note: ~}}}"
    with pytest.raises(PlanError) as caught:
        parse(text)
    assert [(one.code, one.params) for one in caught.value.diagnostics] == [
        ("empty-value", {"key": "note"})
    ]
