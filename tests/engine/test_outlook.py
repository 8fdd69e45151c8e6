"""How likely a goal is: what it is made of, and when nothing is said."""

from __future__ import annotations

import pytest

from zzplan.data import world_growth
from zzplan.engine.base_rates import Windows
from zzplan.engine.forecast import forecast, memory, printed, probability, quantile
from zzplan.engine.outlook import Outlook, _is_nominal, outlook
from zzplan.plan.file.load import load, parse
from zzplan.plan.file.locate import carried

TABLE = world_growth()
REAL = "{2014: 7%, 2015: 6.5%, 2016: 7.2%, 2017: 6.8%, 2018: 7.1%, 2019: 6%, 2020: 6.5%}"
SIX = "{2015: 6.5%, 2016: 7.2%, 2017: 6.8%, 2018: 7.1%, 2019: 6%, 2020: 6.5%}"
FIVE = "{2016: 7.2%, 2017: 6.8%, 2018: 7.1%, 2019: 6%, 2020: 6.5%}"
LEVELS = "{2014: 100, 2015: 108, 2016: 117, 2017: 126, 2018: 136, 2019: 146, 2020: 157}"


def likely(
    indicator: str, goal: str = "baseline: 1000, goal: 1300", *, name: str = "gdp",
    unit: str = "亿元", last: int = 2025, known_to: int | None = None, more: str = "",
) -> Outlook:  # fmt: skip
    text = (
        f"zzplan: 1\nindicators:\n  {name}: {{unit: '{unit}', {indicator}}}\nplans:\n"
        f"  p: {{base_year: 2020, goal_year: {last}, {more} goals: {{{name}: {{{goal}}}}}}}\n"
    )
    return outlook(parse(text).goals[0], TABLE, known_to)


def test_the_probability_is_that_of_the_forecast_from_the_record_and_what_was_known() -> None:
    found = likely(f"price: constant:2020, growth: {REAL}")
    known = next(one for one in TABLE if one.reference.year == 2020)
    growth = [0.07, 0.065, 0.072, 0.068, 0.071, 0.06, 0.065]
    recent, noise = (float(series[-1]) for series in memory(growth))
    made = forecast(recent, noise, known.reference, 5)
    assert found.required_rate == pytest.approx(1.3**0.2 - 1)
    assert found.probability == printed(probability(made, 1.3**0.2 - 1))
    assert (found.reason, found.prices, found.reference_year) == (None, "real", 2020)
    assert (found.known_to, found.value, found.years_left, found.figures) == (2020, 1000, 5, 7)
    assert found.windows == Windows(met=3, total=3, last=2020)
    assert found.base_rate is not None
    assert (found.base_rate.low, found.base_rate.high) == (0.06, 0.08)
    assert found.interval is not None
    assert found.interval.low < 1000 * 1.05**5 < found.interval.high


def test_the_interval_of_a_goal_at_current_prices_is_that_of_real_growth_with_them() -> None:
    found = likely(f"price: current, growth: {REAL}", "baseline: 1000, goal: 1500, inflation: 2%")
    known = next(one for one in TABLE if one.reference.year == 2020)
    recent, noise = (
        float(series[-1]) for series in memory([0.07, 0.065, 0.072, 0.068, 0.071, 0.06, 0.065])
    )
    made = forecast(recent, noise, known.reference, 5)
    ends = [1000 * ((1 + quantile(made, share)) * 1.02) ** 5 for share in (0.1, 0.9)]
    assert found.interval is not None
    assert [found.interval.low, found.interval.high] == pytest.approx(ends)


def test_the_further_the_goal_the_less_likely_it_is() -> None:
    shares = [
        likely(f"price: constant:2020, growth: {REAL}", f"baseline: 1000, goal: {goal}").probability
        for goal in (1050, 1150, 1250, 1350, 1500, 2000)
    ]
    assert None not in shares
    assert shares == sorted(shares, key=lambda share: -(share or 0))
    assert (shares[0], shares[-1]) == (0.95, 0.05)


def test_fewer_than_six_growth_figures_give_base_rates_only() -> None:
    # methods.md 2.10
    assert likely(f"price: constant:2020, growth: {SIX}").reason is None
    found = likely(f"price: constant:2020, growth: {FIVE}")
    assert (found.reason, found.probability, found.interval) == ("short-record", None, None)
    assert found.base_rate is not None
    assert found.base_rate.low == 0.06


def test_without_any_figure_the_base_rate_is_that_of_all_economies() -> None:
    found = likely("price: constant:2020")
    assert found.reason == "short-record"
    assert found.base_rate is not None
    assert (found.base_rate.low, found.base_rate.high) == (None, None)
    assert found.base_rate.cases > 8000


def test_a_record_that_ended_long_ago_says_nothing_of_today() -> None:
    old = "growth: {2008: 7%, 2009: 7%, 2010: 7%, 2011: 7%, 2012: 7%, 2013: 7%, 2014: 7%}"
    assert likely(f"price: constant:2020, {old}").reason == "short-record"


def test_current_prices_are_not_compared_with_real_growth_where_no_rise_is_known() -> None:
    dollars = likely(f"price: current, growth: {REAL}", unit="million USD")
    assert (dollars.reason, dollars.probability, dollars.base_rate) == ("prices", None, None)
    declared = likely(f"price: current, growth: {REAL}", unit="million USD", more="inflation: 2%,")
    assert (declared.prices, declared.inflation) == ("declared", 0.02)
    assert declared.probability is not None
    assert declared.real_rate == pytest.approx(1.3**0.2 / 1.02 - 1)


def test_a_record_at_current_prices_implies_their_rise() -> None:
    found = likely(f"price: current, growth: {REAL}, actuals: {LEVELS}")
    # By hand: 157/100 is 7.81% a year, the real growth of 2015-2020 6.68%, 1.0781/1.0668 - 1.
    assert found.prices == "implied"
    assert found.inflation == pytest.approx(0.0106, abs=0.0001)


def test_without_both_growths_the_usual_rise_of_the_country_is_taken_off() -> None:
    found = likely(f"price: current, actuals: {LEVELS}")
    # methods.md 2.8: the median of Chinese provinces, 2017-2019.
    assert (found.prices, found.inflation) == ("reference", 0.0128)
    assert found.figures == 6
    assert found.probability is not None


@pytest.mark.parametrize(
    ("reason", "given"),
    [
        ("no-reference", {"indicator": f"actuals: {LEVELS}", "name": "retail_sales"}),
        ("no-reference", {"indicator": "", "goal": "baseline: 40, goal: 50", "unit": "%"}),
        ("no-reference", {"indicator": "", "goal": "baseline: 9, goal: 8以内, direction: down"}),
        ("too-far", {"indicator": f"price: constant:2020, growth: {REAL}", "last": 2031}),
        ("over", {"indicator": "price: constant:2020, actuals: {2020: 100, 2025: 130}"}),
        ("no-baseline", {"indicator": "", "goal": "goal: 1300"}),
    ],
)
def test_where_there_is_no_probability_there_is_a_reason(
    reason: str, given: dict[str, str]
) -> None:
    found = likely(**given)  # type: ignore[arg-type]
    assert (found.reason, found.probability, found.interval) == (reason, None, None)


def test_what_has_no_class_still_has_what_it_needs_and_its_own_record() -> None:
    found = likely(f"actuals: {LEVELS}", "goal: 250", name="retail_sales")
    assert found.required_rate == pytest.approx((250 / 157) ** 0.2 - 1)
    assert found.windows == Windows(met=0, total=2, last=None)


def test_a_goal_without_a_baseline_starts_from_the_latest_value() -> None:
    found = likely("price: constant:2020, actuals: {2022: 1100}", "goal: 1300")
    assert (found.known_to, found.value, found.years_left) == (2022, 1100, 3)


def test_what_was_reported_later_does_not_count() -> None:
    found = outlook(load(carried()).goals[0], TABLE, 2021)
    assert (found.known_to, found.value, found.reference_year) == (2021, 3420.26, 2020)


def test_an_average_rate_is_judged_by_what_the_rest_of_the_years_need() -> None:
    real = REAL.replace("}", ", 2021: 6%, 2022: 5%}")
    found = likely(f"growth: {real}", "kind: rate, goal: 6%")
    # By hand: (1.06^5 / (1.06 × 1.05))^(1/3) - 1.
    assert found.required_rate == pytest.approx((1.06**4 / 1.05) ** (1 / 3) - 1)
    assert found.interval is not None
    assert found.interval.low < 0.055 < found.interval.high


def test_levels_without_a_price_basis_are_taken_as_they_stand_and_this_is_said() -> None:
    found = likely(f"actuals: {LEVELS}")
    assert (found.prices, found.inflation, found.reason) == ("unstated", None, None)


@pytest.mark.parametrize(
    ("entry", "nominal"),
    [
        ("kind: rate, goal: 名义增长8%", True), ("kind: rate, goal: 8%", False),
        ("price: current, baseline: 100, goal: 120", True), ("baseline: 100, goal: 120", False),
    ],
)  # fmt: skip
def test_growth_is_real_unless_its_words_or_its_levels_are_at_current_prices(
    entry: str, nominal: bool
) -> None:
    head = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
    assert _is_nominal(parse(f"{head}goals: {{x: {{unit: 亿元, {entry}}}}}").goals[0]) is nominal
