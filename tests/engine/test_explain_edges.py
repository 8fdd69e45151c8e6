"""Each reading at its edge: the numbers that it just explains, and just does not; by hand.

Plans run from 2015 to 2020 (`tests.engine.test_explain.plan`): five years.
"""

from __future__ import annotations

import pytest

from tests.engine.test_explain import explained, kinds, plan
from zzplan.engine.explain import dated, is_near
from zzplan.engine.explanation import Explanation
from zzplan.plan.file.load import parse


def only(kind: str, *arguments: str, **more: str) -> list[Explanation]:
    return [one for one in explained(plan(*arguments, **more)) if one.kind == kind]


@pytest.mark.parametrize(
    ("goal", "years"),
    [
        # 100 x 1.10^6 = 177.16, 1.10^4 = 146.41; in five years 1.10^5 = 161.05.
        ("baseline: 100.0, rate: 10.0%, goal: 177.2", 6),
        ("baseline: 100.0, rate: 10.0%, goal: 146.4", 4),
        ("baseline: 100.0, rate: 10.0%, goal: 194.9", None),  # seven years are too many
        ("baseline: 100.0, rate: 10.0%, goal: 133.1", None),  # and three too few
        ("baseline: 100.0, rate: -10.0%, goal: 53.1", 6),
        ("baseline: 100.0, rate: -10.0%, goal: 65.6", 4),
    ],
)
def test_one_year_more_or_less(goal: str, years: int | None) -> None:
    unit = "吨" if "-10" in goal else "亿元"
    assert [one.years for one in only("years", goal, unit=unit)] == ([years] if years else [])


def test_a_straight_line_has_another_year_too() -> None:
    """40 to 46.0 at 1.0 a year takes six years, in five it would be 1.2."""
    (found,) = only("years", "baseline: 40.0%, rate: 1.0个百分点, goal: 46.0%", unit="%")
    assert (found.years, found.rate) == (6, pytest.approx(1.0))


@pytest.mark.parametrize(
    ("actuals", "found"),
    [
        # 200 at 10% a year: 124.18 in 2015, 112.9 in 2014, 136.6 in 2016; 102.6 in 2013.
        ("2015: 124.2", [(124.2, 5)]),
        ("2014: 112.9", [(112.9, 6)]),
        ("2016: 136.6", [(136.6, 4)]),
        ("2013: 102.6", []),
        ("2017: 150.3", []),
        ("2015: 100.0", []),
        ("2015H1: 124.2", []),
        ("2015: {value: 124.2, span: 2014-2015}", []),
        ("2015: 125.5", []),
    ],
)
def test_another_value_of_the_base_year_or_of_the_years_beside_it(
    actuals: str, found: list[tuple[float, int]]
) -> None:
    goal = "baseline: 100.0, rate: 10.0%, goal: 200.0"
    said = only("actual", goal, actuals)
    assert [(one.base_value, one.years) for one in said] == found


@pytest.mark.parametrize(
    ("goal", "kind", "rate"),
    [
        # 161.05 is 61.05% in all, 12.21% a year not compounded.
        ("baseline: 100.0, rate: 12.2%, goal: 161.1", "average", 0.1222),
        ("baseline: 100.0, rate: 12.4%, goal: 161.1", None, None),
        ("baseline: 100.0, rate: 61.1%, goal: 161.1", "total", 0.611),
        ("baseline: 100.0, rate: 61.3%, goal: 161.1", None, None),
        # 100 to 161.1 is 10.006% a year; swapped it is -9.096%.
        ("baseline: 161.1, rate: 10.0%, goal: 100.0", "swapped", 0.10006),
        ("baseline: 100.0, rate: -10.0%, goal: 161.1", "sign", 0.10006),
        # 8.46% printed as 8.4: 1.501^(1/5) - 1
        ("baseline: 1000.0, rate: 8.4%, goal: 1501.0", "cut", 0.08462),
        ("baseline: 1000.0, rate: 8.4%, goal: 1510.0", None, None),  # 8.591 is 8.5 cut
    ],
)
def test_a_reading_of_the_rate(goal: str, kind: str | None, rate: float | None) -> None:
    found = [one for one in explained(plan(goal)) if kind is None or one.kind == kind]
    assert [one.kind for one in found] == ([kind] if kind else [])
    if kind:
        assert found[0].rate == pytest.approx(rate, abs=1e-4)


@pytest.mark.parametrize(
    ("share", "near"), [(-0.8, False), (-0.79, True), (0.0, True), (3.99, True), (4.0, False)]
)
def test_less_than_a_magnitude_is_no_slip_of_one(share: float, near: bool) -> None:
    assert is_near(share) is near


@pytest.mark.parametrize(
    ("dates", "year"),
    [(("2017-03-01", "2016-12-31"), 2016), (("2017-03-01",), 2017), ((), None)],
)
def test_the_year_of_the_first_of_several_documents(
    dates: tuple[str, ...], year: int | None
) -> None:
    sources = "".join(f"  s{n}: {{title: t, date: {date}}}\n" for n, date in enumerate(dates))
    named = f", source: [{', '.join(f's{n}' for n in range(len(dates)))}]" if dates else ""
    file = parse(
        f"zzplan: 1\nbase_year: 2015\ngoal_year: 2020\n"
        f"{'sources:' + chr(10) + sources if dates else ''}"
        f"goals: {{x: {{unit: 亿元, baseline: 1, goal: 2{named}}}}}\n"
    )
    assert dated(file.goals[0], file) == year


def test_what_adds_up_has_no_reading() -> None:
    assert kinds(plan("baseline: 100.0, rate: 10.0%, goal: 161.1")) == []
