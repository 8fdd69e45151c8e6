"""Goals against goals, and what their wording suggests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.codes import CODES
from zzplan.engine.review import review
from zzplan.finding import Finding
from zzplan.plan.file.load import load, parse

TARGETS = Path(__file__).resolve().parents[2] / "targets.yaml"


def found(text: str) -> list[Finding]:
    return list(review(parse(text)).notes)


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(note.code, tuple(place.printed for place in note.related)) for note in found(text)]


def two_plans(indicator: str, first: str, later: str) -> str:
    return f"""\
zzplan: 1
sources: {{old: {{title: 规划, date: 2018-05-01}}, new: {{title: 报告, date: 2021-11-04}}}}
indicators: {{x: {{unit: 家, {indicator}}}}}
plans:
  later: {{source: new, base_year: 2021, goal_year: 2026, goals: {{x: {{{later}}}}}}}
  first: {{source: old, base_year: 2016, goal_year: 2021, goals: {{x: {{{first}}}}}}}
"""


def test_the_notes_on_the_zhuzhou_plans() -> None:
    file = load(str(TARGETS))
    several = review(file).notes
    assert [(note.code, note.subject) for note in several] == [
        ("below-actual", "congress-13/innovation_platforms_provincial"),
        ("base-years", "action-plan"),
        ("level-or-added", "congress-13/hightech_firms_new"),
    ]
    platforms, _, firms = several
    assert [(p.printed, p.when, p.sources) for p in platforms.related] == [
        ("达300", "2026", ("congress-report",)),
        ("349以上", "2022-09", ("ndrc-reply",)),
    ]
    assert [(p.name, p.printed, p.sources) for p in firms.related] == [
        ("action-plan/hightech_firms", "超过500", ("action-plan",)),
        ("congress-13/hightech_firms_new", "500以上", ("congress-report",)),
    ]
    lines = Path(TARGETS).read_text(encoding="utf-8").splitlines()
    for note in (platforms, firms):
        for place in note.related:
            assert place.name.partition("/")[2] in lines[place.span.line - 1]
            assert place.printed in lines[place.span.line - 1]


@pytest.mark.parametrize(
    ("indicator", "first", "later", "expected"),
    [
        ("direction: up", "goal: 220", "goal: 200", [("below-goal", ("200", "220"))]),
        ("direction: up", "goal: 220", "goal: 300", []),
        ("direction: up", "goal: 220", "goal: 220", []),
        ("direction: down", "goal: 35以内", "goal: 40以内", [("below-goal", ("40以内", "35以内"))]),
        ("direction: down", "goal: 35以内", "goal: 30以内", []),
        ("direction: up", "goal: 220", "goal: 新增50", []),
        ("direction: up", "goal: 220, goal_year: 2027", "goal: 200", []),
    ],
)
def test_a_later_plan_that_asks_for_less(
    indicator: str, first: str, later: str, expected: list[object]
) -> None:
    assert told(two_plans(indicator, first, later)) == expected


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        ("2022-09: 349以上", [("below-actual", ("300", "349以上"))]),
        ("2022: 300", []),
        ("2021: 349", []),  # the base year: the verdict says that
        ("2026: 349", []),  # the goal year: that is what was promised
        ("2022: {value: 349, span: 2016-2022}", []),
        ("2022: 310, 2023: 349", [("below-actual", ("300", "349"))]),
    ],
)
def test_a_goal_that_a_reported_value_has_passed(actuals: str, expected: list[object]) -> None:
    text = two_plans(f"direction: up, actuals: {{{actuals}}}", "goal: 220", "goal: 300")
    assert [one for one in told(text) if one[1][0] == "300"] == expected


def test_a_part_of_a_year_is_less_than_the_year_where_less_is_better() -> None:
    for period, expected in (("2022Q1", []), ("2022", [("below-actual", ("300", "100"))])):
        text = two_plans(f"direction: down, actuals: {{{period}: 100}}", "goal: 320", "goal: 300")
        assert [one for one in told(text) if one[1][0] == "300"] == expected


def test_one_figure_as_a_level_and_as_an_increment() -> None:
    text = """\
zzplan: 1
indicators: {{firms: {{unit: 家}}, firms_new: {{unit: 家}}}}
plans:
  p: {{base_year: 2016, goal_year: 2021, goals: {{firms: {{goal: 超过500}}}}}}
  q: {{base_year: 2021, goal_year: 2026, goals: {{firms_new: {{kind: added, goal: {}以上}}}}}}
"""
    assert told(text.format(500)) == [("level-or-added", ("超过500", "500以上"))]
    assert told(text.format(501)) == []


def shortest(goal: str, head: str = "base_year: 2015\ngoal_year: 2020") -> str:
    return f"zzplan: 1\n{head}\ngoals: {{x: {{{goal}}}}}\n"


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        # 45 to 60 in five years: 3 points a year, or 5.92%
        ('unit: "%", baseline: 45.0, rate: 3.0%, goal: 60.0', "points"),
        ('unit: "%", baseline: 45.0, rate: 5.9个百分点, goal: 60.0', "points"),
        # 8.0% leads from 100 to 146.9
        ("unit: 亿元, baseline: 100.0, rate: 0.08%, goal: 146.9", "fraction"),
        ("unit: 亿元, baseline: 1.35, rate: 24.3%, goal: 40000", "unit-slip"),
    ],
)
def test_numbers_that_fit_in_another_unit(goal: str, expected: str) -> None:
    (note,) = found(shortest(goal))
    assert (note.code, note.subject) == (expected, "x")


@pytest.mark.parametrize(
    "goal",
    [
        'unit: "%", baseline: 45.0, rate: 5.9%, goal: 60.0',
        "unit: 亿元, baseline: 100.0, rate: 0.50%, goal: 102.5",
        "unit: 亿元, baseline: 100.0, rate: 0.08%, goal: 200.0",
        "unit: 亿元, baseline: 100.0, rate: 8%, goal: 200.0",
    ],
)
def test_numbers_that_fit_as_they_are_or_in_no_unit(goal: str) -> None:
    assert found(shortest(goal)) == []


@pytest.mark.parametrize(
    ("title", "years", "expected"),
    [
        ("五年规划(2021-2025年)", (2021, 2025), ["label-counts-base"]),
        ("五年规划(2021—2025年)", (2021, 2025), ["label-counts-base"]),
        ("Plan 2021 to 2025", (2021, 2025), ["label-counts-base"]),
        ("五年规划(2021-2025年)", (2020, 2025), []),
        ("第12021-2025号", (2021, 2025), []),
    ],
)
def test_a_label_that_counts_its_base_year(
    title: str, years: tuple[int, int], expected: list[str]
) -> None:
    head = f"title: {title}\nbase_year: {years[0]}\ngoal_year: {years[1]}"
    assert [note.code for note in found(shortest("unit: 亿元, goal: 5", head))] == expected


@pytest.mark.parametrize(
    ("base", "goal", "meant"),
    [
        (2020, 2052, 2025),  # N13 of the cases of newcomers: 2052 typed for 2025
        (2020, 2053, 2035),
        (2020, 2050, None),  # 2005 is past
        (2020, 2060, None),
        (2015, 2035, None),  # not far
        (2018, 2044, None),
        ("2019/20", "2052/53", 2035),
        (1990, 2030, None),  # the base year of emissions; 2003 is past as well
        (1995, 2050, None),
    ],
)
def test_a_far_goal_year_that_is_near_with_its_digits_swapped(
    base: int | str, goal: int | str, meant: int | None
) -> None:
    goals = "{unit: 亿元, goal: 5}\n  y: {unit: 亿元, goal: 6}"
    text = f"zzplan: 1\nbase_year: {base}\ngoal_year: {goal}\ngoals:\n  x: {goals}"
    notes = found(text)
    assert [(one.code, one.subject, one.params["meant"]) for one in notes] == (
        [("year-slip", "x", meant)] if meant else []
    )


def test_the_serious_kinds_come_first() -> None:
    file = load(str(TARGETS))
    order = [list(CODES).index(note.code) for note in review(file).notes]
    assert order == sorted(order)


SET = st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(2025, 2028), st.integers(10, 30))


@given(st.lists(SET, min_size=2, max_size=9))
def test_a_goal_is_compared_with_the_one_that_another_plan_set_last(
    goals: list[tuple[int, int, int, int]],
) -> None:
    goals = sorted(goals, key=lambda one: one[0])  # as the file has them, plan by plan
    lines = ["zzplan: 1", "indicators: {x: {unit: 亿元}}", "sources:"]
    lines += [f"  d{month}: {{title: 规划, date: 2020-0{month}-01}}" for month in (1, 2, 3)]
    lines.append("plans:")
    for place, (plan, month, year, value) in enumerate(goals):
        if place == 0 or goals[place - 1][0] != plan:
            lines += [f"  p{plan}:", "    goals:"]
        stated = f"source: d{month}, goal_year: {year}, goal: {value}.0"
        lines.append(f"      g{place}: {{indicator: x, {stated}}}")
    lower = []
    order = sorted(range(len(goals)), key=lambda place: goals[place][1:3])
    for at, place in enumerate(order):
        plan, month, year, value = goals[place]
        for earlier in map(goals.__getitem__, reversed(order[:at])):
            if earlier[0] != plan and earlier[1:3] < (month, year) and earlier[2] <= year:
                if value < earlier[3]:
                    lower.append(f"p{plan}/g{place}")
                break
    assert sorted(n.subject for n in found("\n".join(lines)) if n.code == "below-goal") == sorted(
        lower
    )


@pytest.mark.parametrize(
    ("goal", "found"),
    [  # from a council's homes, of which 640 were built in the base year
        ("kind: added, baseline: 640, goal: 7500", ["baseline-unused"]),
        ("kind: added, baseline: 640, rate: 8%, goal: 7500", []),
        ("kind: added, goal: 7500", []),
        ("baseline: 640, goal: 7500", []),
        ("kind: added, baseline: 640, goal: 7500, place: 'table 1, row 2', quote: x", []),
    ],
)
def test_a_baseline_that_additions_leave_out_is_told(goal: str, found: list[str]) -> None:
    file = parse(
        f"zzplan: 1\nbase_year: 2022\ngoal_year: 2030\ngoals: {{homes: {{unit: homes, {goal}}}}}\n"
    )
    noted = [one.code for one in review(file).findings]
    assert [code for code in noted if code == "baseline-unused"] == found
