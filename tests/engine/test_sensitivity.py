"""What it would take, and where a verdict becomes another; values by hand (methods.md 2.5)."""

from __future__ import annotations

import pytest

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.sensitivity import deflators
from zzplan.engine.terms import Terms, terms_of
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, unit: str = "亿元", more: str = "", years: int = 2) -> Goal:
    text = (
        f"zzplan: 1\nbase_year: 2020\ngoal_year: {2020 + years}\n"
        f'indicators: {{x: {{unit: "{unit}"{more}}}}}\ngoals: {{x: {{{entry}}}}}'
    )
    return parse(text).goals[0]


def answer(entry: str, unit: str = "亿元", more: str = "", years: int = 2) -> Assessment:
    return assess(goal(entry, unit, more, years))


@pytest.mark.parametrize(
    ("entry", "unit", "years", "baseline"),
    [
        # 100 to 133.1 at 10% takes three years, or 110 at the start of two.
        ("baseline: 100.0, rate: 10.0%, goal: 133.1", "亿元", 3.0, 110.0),
        ("baseline: 100.0, rate: -10.0%, goal: 72.9", "吨", 3.0, 90.0),
        ("baseline: 40.0%, rate: 2.0个百分点, goal: 46.0%", "%", 3.0, 42.0),
        # To nothing leads no rate, and from a rate of nothing no time.
        ("baseline: 100.0, rate: 0.0%, goal: 133.1", "亿元", None, 133.1),
        ("baseline: 100.0, rate: -10.0%, goal: 133.1", "亿元", None, 133.1 / 0.81),
    ],
)
def test_the_years_and_the_baseline_that_it_would_take(
    entry: str, unit: str, years: float | None, baseline: float
) -> None:
    found = answer(entry, unit)
    assert found.required_years == (None if years is None else pytest.approx(years))
    assert found.required_baseline == pytest.approx(baseline)


@pytest.mark.parametrize(
    ("entry", "baseline", "rate", "years"),
    [
        # Short: where the favourable ends meet, 133.05 from 100.05 at 10.05%.
        ("baseline: 100.0, rate: 10.0%, goal: 133.1", 133.05 / 1.1005**2,
         (133.05 / 100.05) ** 0.5 - 1, 2.97657),
        # Met with room: where the point just reaches.
        ("baseline: 100.0, rate: 10.0%, goal: 110.0", 110 / 1.21, 1.1**0.5 - 1, 1.0),
    ],
)  # fmt: skip
def test_a_flip_is_where_the_verdict_becomes_another(
    entry: str, baseline: float, rate: float, years: float
) -> None:
    found = answer(entry)
    assert found.flip_baseline == pytest.approx(baseline)
    assert found.flip_rate == pytest.approx(rate)
    assert found.flip_years == pytest.approx(years, abs=1e-3)


@pytest.mark.parametrize(
    ("actuals", "found"),
    [
        ("2020: 110.0", [(110.0, 133.1, True)]), ("2020: 109.0", [(109.0, 131.89, False)]),
        ("2020: 100.0", []), ("2020: 0", []), ("2021: 110.0", []),
        ("2020: [{value: 109.0}, {value: 111.0}]", [(109.0, 131.89, False), (111.0, 134.31, True)]),
    ],
)  # fmt: skip
def test_other_values_of_the_base_year_lead_elsewhere(
    actuals: str, found: list[tuple[float, float, bool]]
) -> None:
    one = answer("baseline: 100.0, rate: 10.0%, goal: 133.1", more=f", actuals: {{{actuals}}}")
    assert [
        (other.base_value, round(other.projected_value, 9), other.reaches)
        for other in one.alternatives
    ] == found


def deflator(entry: str, more: str = ", price: current") -> tuple[float, float, float] | None:
    one = goal(entry, more=more)
    terms = terms_of(one)
    assert isinstance(terms, Terms)
    found = deflators(one, terms)
    return None if found is None else (found[0], *found[1])


def test_the_rise_of_prices_that_would_reconcile_them() -> None:
    """1.2 = 1.10 x (1 + d): 9.09%; of 9.95 to 10.05%, 1.2 / 1.1005 - 1 to 1.2 / 1.0995 - 1."""
    assert deflator("baseline: 100.0, rate: 10.0%, goal: 144.0") == pytest.approx(
        (1.2 / 1.1 - 1, 1.2 / 1.1005 - 1, 1.2 / 1.0995 - 1)
    )


@pytest.mark.parametrize(
    ("entry", "more"),
    [
        ("baseline: 100.0, rate: 10.0%, goal: 144.0", ""),
        ("baseline: 100.0, rate: 10.0%, goal: 144.0", ", price: constant:2020"),
        ("baseline: 100.0, rate: 名义10.0%, goal: 144.0", ", price: current"),
        ("baseline: 100.0, goal: 144.0", ", price: current"),
        ("baseline: 100.0, rate: 10.0%, goal: 144.0, inflation: 2%", ", price: current"),
    ],
)
def test_prices_play_no_part_everywhere(entry: str, more: str) -> None:
    assert deflator(entry, more) is None
