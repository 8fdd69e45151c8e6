"""What an indicator's own figures say of its growth and of its prices."""

from __future__ import annotations

import pytest

from zzplan.engine.record import Record, deflated, price_rise, record_of
from zzplan.plan.file.load import load, parse
from zzplan.plan.file.locate import carried


def record(indicator: str) -> Record:
    text = f"zzplan: 1\nindicators:\n  gdp: {{unit: 亿元, {indicator}}}"
    return record_of(parse(text).indicators["gdp"])


def test_current_price_levels_give_nominal_growth_and_printed_growth_is_real() -> None:
    found = record("price: current, actuals: {2019: 100, 2020: 110}, growth: {2020: 6%}")
    assert found.real == {2020: 0.06}
    assert found.nominal == {2020: pytest.approx(0.10)}


def test_constant_price_levels_give_real_growth() -> None:
    found = record("price: constant:2020, actuals: {2019: 100, 2020: 110, 2022: 130}")
    assert found.real == {2020: pytest.approx(0.10)}
    assert found.nominal == {}


def test_growth_called_nominal_is_nominal_and_printed_growth_goes_before_that_of_levels() -> None:
    found = record("price: current, actuals: {2019: 100, 2020: 110}, growth: {2020: 名义9%}")
    assert (found.real, found.nominal) == ({}, {2020: 0.09})


def test_the_last_vintage_counts_that_no_word_opens() -> None:
    found = record(
        "actuals: {2019: [{value: 3003}, {value: 突破3000}], 2020: [{value: 5}, {value: 6}]}"
    )
    assert found.levels == {2019: 3003.0, 2020: 6.0}


def test_parts_of_a_year_and_spans_are_no_year() -> None:
    found = record("growth: {2020: [{value: 4%}, {value: 7%, span: 2016-2020}], 2021Q3: 9%}")
    assert found.real == {2020: 0.04}


def test_the_rise_of_prices_is_what_both_growths_imply() -> None:
    # Zhuzhou 2010-2019, 株洲市统计局: 1024.89 to 3003.13 is 11.35% a year, the real growth of
    # those years 10.33%, so prices rose by 1.1135 / 1.1033 - 1 = 0.92%.
    known = record_of(load(carried()).indicators["gdp"]).through(2019)
    assert price_rise(known) == pytest.approx(0.0092, abs=0.0001)


def test_too_short_a_record_implies_no_rise_of_prices() -> None:
    assert price_rise(record("growth: {2020: 6%}")) is None


def test_deflated_growth_is_divided_and_not_subtracted() -> None:
    assert deflated({2020: 0.08}, 0.0255)[2020] == pytest.approx(1.08 / 1.0255 - 1)


def test_no_growth_is_counted_from_nothing_or_to_nothing() -> None:
    found = record("price: constant:2020, actuals: {2019: 5, 2020: 0, 2021: 4, 2022: 5}")
    assert found.real == {2022: pytest.approx(0.25)}
