"""Reported figures as points of a path, year by year; values by hand."""

from __future__ import annotations

import pytest

from zzplan.engine.points import (
    Point,
    changes,
    covers,
    growth_box,
    levels,
    reported_average,
    skips_a_year,
    sums,
    whole_years,
    yearly_growth,
)
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal

Row = tuple[int, float]


def goal(indicator: str, entry: str = "goal: 200, baseline: 100") -> Goal:
    text = f"zzplan: 1\nindicators: {{x: {{{indicator}}}}}\n"
    text += f"base_year: 2020\ngoal_year: 2025\ngoals: {{x: {{{entry}}}}}"
    return parse(text).goals[0]


def rows(points: tuple[Point, ...]) -> list[Row]:
    return [(point.year, round(point.value, 6)) for point in points]


ADDED, CUMULATIVE, RATE = (
    "kind: added, goal: 90",
    "kind: cumulative, goal: 20%",
    "kind: rate, goal: 5%",
)


def test_of_several_vintages_the_first_counts_and_parts_of_a_year_are_none() -> None:
    series = "unit: 亿元, actuals: {2022: 30, 2021: [{value: 7}, {value: 9}], 2023Q1: 5}"
    assert [(a.year, a.quantity.value) for a in whole_years(goal(series).indicator)] == [
        (2021, 7.0), (2022, 30.0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "point", "low", "high"),
    [
        ("3.0", 3.0, 2.95, 3.05),
        ("3.0以上", 3.0, 3.0, 3.05),  # 以上 is no 2.95
        ("3.0以下", 3.0, 2.95, 3.0),
        ("3.0左右", 3.0, 2.85, 3.15),  # 5% of the number where no change is known
    ],
)
def test_a_word_closes_one_side_of_a_reported_value(
    printed: str, point: float, low: float, high: float
) -> None:
    (found,) = levels(whole_years(goal(f"unit: 亿元, actuals: {{2021: {printed}}}").indicator), 1)
    assert (found.value, found.low, found.high) == pytest.approx((point, low, high))


def test_growth_is_that_of_whole_years_and_of_an_indicator_in_percent_its_values() -> None:
    both = goal("unit: 亿元, growth: {2021: [{value: 5%}, {value: 7%}], 2022Q1: 9%}")
    assert {y: a.quantity.value for y, a in yearly_growth(both.indicator).items()} == {2021: 0.05}
    share = goal("unit: '%', actuals: {2021: 6.0, 2022: 4.0}", "kind: rate, goal: 5%")
    assert {y: a.quantity.value for y, a in yearly_growth(share.indicator).items()} == {
        2021: 6.0, 2022: 4.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    "indicator", ["unit: 亿元, growth: {2021: 6.0%}", "unit: '%', actuals: {2021: 6.0}"]
)
def test_growth_is_a_fraction_with_the_rounding_of_its_digits(indicator: str) -> None:
    (actual,) = yearly_growth(goal(indicator, RATE).indicator).values()
    value, box = growth_box(actual)
    assert (value, box.low, box.high) == pytest.approx((0.06, 0.0595, 0.0605))


@pytest.mark.parametrize(
    ("last", "chained"),
    [
        (None, [(2018, 87.336245), (2019, 96.07), (2020, 100.0), (2021, 110.0), (2022, 99.0)]),
        (2022, [(2018, 87.336245), (2019, 96.07), (2020, 100.0), (2021, 110.0), (2022, 99.0)]),
        (2021, [(2018, 87.336245), (2019, 96.07), (2020, 100.0), (2021, 110.0)]),
        (2020, [(2018, 87.336245), (2019, 96.07), (2020, 100.0)]),
    ],
)
def test_growth_is_chained_in_both_directions_until_a_year_is_missing(
    last: int | None, chained: list[Row]
) -> None:
    """100 x 1.1 x 0.9 = 99; 100 / 1.0409 = 96.07, / 1.10 = 87.336."""
    series = "unit: 吨, growth: {2019: 10%, 2020: 4.09%, 2021: 10%, 2022: -10%, 2024: 3%}"
    found = changes(goal(series, CUMULATIVE), 2020, last)
    assert [year for year, _ in rows(found)] == [year for year, _ in chained]
    assert [value for _, value in rows(found)] == pytest.approx([v for _, v in chained], abs=0.002)


def test_the_rounding_of_growth_is_chained_too() -> None:
    found = changes(goal("unit: 吨, growth: {2021: 10%, 2022: 20%}", CUMULATIVE), 2020, None)
    # Printed without decimals: 9.5 to 10.5% and 19.5 to 20.5%, of 10 and 20 the tight reading.
    assert found[-1].value == pytest.approx(132.0)
    assert found[-1].low <= 100 * 1.095 * 1.195
    assert found[-1].high >= 100 * 1.105 * 1.205
    assert found[-1].low < found[-1].value < found[-1].high


def test_nothing_is_chained_back_beyond_a_year_that_lost_everything() -> None:
    series = "unit: '%', actuals: {2019: 10, 2020: -100, 2021: 10}"
    assert rows(changes(goal(series, RATE), 2020, None)) == [(2020, 100.0), (2021, 110.0)]


@pytest.mark.parametrize("last", [None, 2023, 2022, 2021])
def test_changes_for_all_years_since_the_base_year_are_taken_as_they_are(last: int | None) -> None:
    series = (
        "unit: '%', actuals: {2022: [{value: 9, span: 2021-2022}], "
        "2023: [{value: 13, span: 2021-2023}, {value: 4, span: 2023-2023}]}"
    )
    whole = [(2020, 100.0), (2022, 109.0), (2023, 113.0)]
    found = rows(changes(goal(series, CUMULATIVE), 2020, last))
    assert found == [row for row in whole if last is None or row[0] <= last]


@pytest.mark.parametrize(
    ("span", "base_year", "counts"),
    [("2021-2023", 2020, True), ("2021-2023", 2019, False), ("2021-2023", 2021, False),
     ("2022-2023", 2020, False), ("2020-2023", 2020, False), ("2020-2023", 2019, True)],
)  # fmt: skip
def test_a_figure_of_several_years_covers_those_after_the_base_year(
    span: str, base_year: int, counts: bool
) -> None:
    series = f"unit: '%', actuals: {{2023: [{{value: 9, span: {span}}}]}}"
    (actual,) = goal(series, CUMULATIVE).indicator.actuals
    assert covers(actual, base_year) is counts


@pytest.mark.parametrize(
    ("indicator", "points"),
    [
        # 80 and 120 of 40: an index of 200 and 300.
        ("unit: 吨, actuals: {2019: 20, 2020: 40, 2021: 80, 2023: 120}",
         [(2019, 50.0), (2020, 100.0), (2021, 200.0), (2023, 300.0)]),
        ("unit: 吨, actuals: {2021: 80, 2023: 120}", [(2020, 100.0)]),
        ("unit: 吨, actuals: {2020: 0, 2021: 80}", [(2020, 100.0)]),
        ("unit: 吨, actuals: {2020: 0.5, 2021: 1}", [(2020, 100.0), (2021, 200.0)]),
        ("unit: '%', actuals: {2020: 40, 2021: 80}", [(2020, 100.0), (2021, 180.0)]),
    ],
)  # fmt: skip
def test_levels_are_an_index_of_the_base_year(indicator: str, points: list[Row]) -> None:
    found = rows(changes(goal(indicator, CUMULATIVE), 2020, None))
    assert [row for row in found if row[0] >= 2020] == [row for row in points if row[0] >= 2020]
    if "'%'" not in indicator:
        assert found == points


def test_an_index_of_levels_has_the_rounding_of_each_level_and_an_exact_base() -> None:
    series = "unit: 吨, actuals: {2020: 40.0, 2021: 80.0, 2022: 90.0}"
    base, first, _ = changes(goal(series, CUMULATIVE), 2020, None)
    assert (base.low, base.high) == (100.0, 100.0)
    assert (first.low, first.high) == pytest.approx((79.95 / 40 * 100, 80.05 / 40 * 100))
    assert rows(changes(goal(series, CUMULATIVE), 2020, 2021)) == [(2020, 100.0), (2021, 200.0)]


@pytest.mark.parametrize(("price", "year"), [("current", 2020), ("constant:2020", 2022)])
def test_levels_at_current_prices_are_no_real_growth(price: str, year: int) -> None:
    series = f"unit: 亿元, price: {price}, actuals: {{2020: 40, 2022: 80}}"
    assert changes(goal(series, RATE), 2020, None)[-1].year == year


@pytest.mark.parametrize(
    ("last", "added"),
    [
        (None, [(2018, -9.0), (2019, -5.0), (2020, 0.0), (2021, 7.0), (2022, 18.0)]),
        (2021, [(2018, -9.0), (2019, -5.0), (2020, 0.0), (2021, 7.0)]),
    ],
)
def test_flows_add_up_from_the_base_year_and_back_from_it(
    last: int | None, added: list[Row]
) -> None:
    series = "unit: 家, actuals: {2019: 4, 2020: 5, 2021: 7, 2022: 11, 2024: 1}"
    assert rows(sums(goal(series, ADDED), 2020, last)) == added


def test_flows_add_their_rounding() -> None:
    found = sums(goal("unit: 万人, actuals: {2021: 7.0, 2022: 11.0}", ADDED), 2020, None)
    assert (found[-1].low, found[-1].high) == pytest.approx((17.9, 18.1))


def test_a_total_of_all_years_goes_on_where_the_flows_end() -> None:
    spans = "2022: [{value: 20, span: 2021-2022}], 2024: [{value: 40, span: 2021-2024}]"
    series = f"unit: 家, actuals: {{2021: 7, {spans}}}"
    assert rows(sums(goal(series, ADDED), 2020, None)) == [
        (2020, 0.0), (2021, 7.0), (2022, 20.0), (2024, 40.0),
    ]  # fmt: skip
    flows = "unit: 家, actuals: {2021: 7, 2022: [{value: 12}, {value: 20, span: 2021-2022}]}"
    assert rows(sums(goal(flows, ADDED), 2020, None))[-1] == (2022, 19.0)


@pytest.mark.parametrize(
    ("entry", "series", "reached", "last", "skips"),
    [
        (ADDED, "actuals: {2021: 4, 2023: 4}", 2021, None, True),
        (ADDED, "actuals: {2021: 4, 2023: 4}", 2021, 2023, True),
        (ADDED, "actuals: {2021: 4, 2023: 4}", 2021, 2022, False),
        (ADDED, "actuals: {2021: 4, 2022: 4}", 2022, None, False),
        (CUMULATIVE, "growth: {2021: 4%, 2023: 4%}", 2021, None, True),
        (CUMULATIVE, "growth: {2021: 4%, 2022: 4%}", 2022, None, False),
        ("goal: 90, baseline: 4", "actuals: {2021: 4, 2023: 4}", 2021, None, False),
    ],
)
def test_values_that_add_up_or_chain_go_on_after_a_missing_year(
    entry: str, series: str, reached: int, last: int | None, skips: bool
) -> None:
    assert skips_a_year(goal(f"unit: 家, {series}", entry), reached, last) is skips


@pytest.mark.parametrize(
    ("first", "last", "average"),
    [(2020, 2022, 0.0999545), (2021, 2022, 0.21), (2020, 2021, 0.0),
     (2019, 2022, None), (2020, 2023, None), (None, 2022, None)],
)  # fmt: skip
def test_the_reported_average_beside_levels_at_current_prices(
    first: int | None, last: int, average: float | None
) -> None:
    """(1.0 x 1.21)^(1/2) - 1 = 10% of 0% and 21%; of a year without growth there is none."""
    series = "unit: 亿元, price: current, growth: {2021: 0%, 2022: 21%}, actuals: {2020: 90}"
    found = reported_average(goal(series), first, last)
    assert found == (None if average is None else pytest.approx(average, abs=1e-4))
    assert reported_average(goal(series.replace("price: current, ", "")), 2020, 2022) is None
