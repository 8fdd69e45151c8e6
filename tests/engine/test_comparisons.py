"""Goals that ask for less than an earlier plan, or than was reported: at the edge, by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess_all
from zzplan.engine.comparisons import below_actuals, below_goals
from zzplan.finding import Finding
from zzplan.plan.file.load import parse


def plans(indicator: str, *goals: tuple[str, int, str], dates: str = "") -> str:
    """Return plans p0, p1, … whose goals have a date, a goal year and what is printed."""
    sources = "".join(f"  s{n}: {{title: t, date: {date}}}\n" for n, (date, *_) in enumerate(goals))
    entries = "".join(
        f"  p{n}: {{source: s{n}, base_year: 2010, goal_year: {year}, goals: {{x: {{{entry}}}}}}}\n"
        for n, (_, year, entry) in enumerate(goals)
    )
    return (
        f"zzplan: 1\nsources:\n{sources}"
        f"indicators: {{x: {{unit: 亿元, {indicator}}}}}\nplans:\n{entries}"
    )


def below(text: str) -> list[tuple[str, list[str]]]:
    file = parse(text)
    found = below_goals(file, assess_all(file.goals))
    return [(one.subject, [place.name for place in one.related]) for one in found]


def passed(text: str) -> list[Finding]:
    file = parse(text)
    return list(below_actuals(assess_all(file.goals)))


@pytest.mark.parametrize(
    ("indicator", "found"),
    [
        ("direction: up, actuals: {2011: 180, 2013: 240}", 1),
        ("direction: up, actuals: {2011: 240, 2013: 180}", 0),  # it fell back since
        ("direction: up, actuals: {2011: 240, 2013: 230}", 1),
        ("actuals: {2011: 180, 2013: 240}", 0),  # nobody says that more is wanted
        ("direction: down, actuals: {2011: 240, 2013: 180}", 1),
        ("direction: down, actuals: {2011: 180, 2013: 240}", 0),
    ],
)
def test_a_goal_is_below_what_was_reported_last(indicator: str, found: int) -> None:
    assert len(passed(plans(indicator, (NEW, 2020, "goal: 200")))) == found


OLD, NEW, NEWER = "2011-01-01", "2016-01-01", "2018-01-01"


@pytest.mark.parametrize(
    ("direction", "first", "later", "less"),
    [
        ("up", "goal: 200.0", "goal: 199.9", False),  # 199.95 may be both
        ("up", "goal: 200.0", "goal: 199.8", True),
        ("up", "goal: 200.0", "goal: 200.0", False),
        ("up", "goal: 200", "goal: 199", False),  # 199.5 may be both
        ("up", "goal: 200", "goal: 198", True),
        ("down", "goal: 200.0", "goal: 200.1", False),
        ("down", "goal: 200.0", "goal: 200.2", True),
        ("down", "goal: 200.0", "goal: 199.0", False),
        ("up", "goal: 200.0", "goal: 150.0-220.0", False),  # its upper end is more
        ("up", "goal: 200.0", "goal: 150.0-199.8", True),
        ("up", "goal: 150.0-220.0", "goal: 149.8", True),
        ("up", "goal: 150.0-220.0", "goal: 151.0", False),
        ("up", "goal: 200.0", "kind: rate, goal: 5%", False),
        ("up", "goal: 200.0", "kind: added, goal: 5", False),
    ],
)
def test_less_is_less_by_more_than_rounding(
    direction: str, first: str, later: str, less: bool
) -> None:
    text = plans(f"direction: {direction}", (OLD, 2015, first), (NEW, 2020, later))
    assert below(text) == ([("p1/x", ["p1/x", "p0/x"])] if less else [])


@pytest.mark.parametrize(
    ("goals", "found"),
    [
        # Of three plans each is set against the one before it, not against the first.
        (((OLD, 2015, 300), (NEW, 2020, 200), (NEWER, 2025, 250)), [("p1", "p0")]),
        (((OLD, 2015, 300), (NEW, 2020, 200), (NEWER, 2025, 150)), [("p1", "p0"), ("p2", "p1")]),
        (((OLD, 2015, 300), (NEW, 2020, 400), (NEWER, 2025, 350)), [("p2", "p1")]),
        # A plan for an earlier year is replaced by none for a later one …
        (((OLD, 2025, 300), (NEW, 2020, 200)), []),
        (((OLD, 2020, 300), (NEW, 2020, 200)), [("p1", "p0")]),
        # … and of one date the later year is the later goal.
        (((OLD, 2015, 300), (OLD, 2020, 200)), [("p1", "p0")]),
        (((OLD, 2015, 300), (OLD, 2015, 200)), []),
    ],
)
def test_each_goal_is_set_against_the_one_before_it(
    goals: tuple[tuple[str, int, int], ...], found: list[tuple[str, str]]
) -> None:
    rows = [(date, year, f"goal: {value}.0") for date, year, value in goals]
    pairs = [
        (subject[:2], places[1][:2]) for subject, places in below(plans("direction: up", *rows))
    ]
    assert pairs == found


@pytest.mark.parametrize(
    ("actual", "is_passed"),
    [
        ("2015: 200.1", False), ("2015: 200.2", True), ("2015: 199.0", False),
        ("2010: 300.0", False), ("2011: 300.0", True), ("2019: 300.0", True),
        ("2020: 300.0", False), ("2015H1: 300.0", True), ("2015H1: 100.0", False),
        ("2015: {value: 300.0, span: 2014-2015}", False),
    ],
)  # fmt: skip
def test_a_reported_value_that_had_passed_the_goal_before_its_year(
    actual: str, is_passed: bool
) -> None:
    text = plans(f"direction: up, actuals: {{{actual}}}", (OLD, 2020, "goal: 200.0"))
    assert bool(passed(text)) is is_passed


def test_of_what_is_meant_to_fall_a_part_of_a_year_proves_nothing() -> None:
    indicator = "direction: down, actuals: {{{}}}"
    assert not passed(plans(indicator.format("2015H1: 10.0"), (OLD, 2020, "goal: 200.0以内")))
    assert passed(plans(indicator.format("2015: 10.0"), (OLD, 2020, "goal: 200.0以内")))


@pytest.mark.parametrize(
    ("direction", "actuals", "printed"),
    [("up", "2013: 300.0, 2014: 500.0, 2015: 400.0", "500.0"),
     ("down", "2013: 100.0, 2014: 50.0, 2015: 70.0", "50.0")],
)  # fmt: skip
def test_the_best_of_those_that_passed_is_named(direction: str, actuals: str, printed: str) -> None:
    indicator = f"direction: {direction}, actuals: {{{actuals}}}"
    (found,) = passed(plans(indicator, (OLD, 2020, "goal: 200.0")))
    own, other = found.related
    assert (own.name, other.name, other.printed) == ("p0/x", "x", printed)
