"""Measures and currencies by name; prefixes by the SI brochure, codes by ISO 4217."""

from __future__ import annotations

import pytest

from zzplan.plan.numbers.given import GivenError, printed_unit, read_alike
from zzplan.plan.units.currencies import currency, in_front, leading, may_be
from zzplan.plan.units.measures import measure


@pytest.mark.parametrize(
    ("text", "base", "power"),
    [
        ("t", "吨", 0),
        ("kt", "吨", 3),
        ("Mt", "吨", 6),
        ("Gt", "吨", 9),
        ("kg", "吨", -3),
        ("克", "吨", -6),
        ("mg", "吨", -9),
        ("µg", "吨", -12),
        ("m", "米", 0),
        ("cm", "米", -2),
        ("mm", "米", -3),
        ("km", "米", 3),
        ("公顷", "平方米", 4),
        ("km2", "平方米", 6),
        ("bcm", "立方米", 9),
        ("升", "立方米", -3),
        ("毫升", "立方米", -6),
        ("ML", "立方米", 3),
        ("GL", "立方米", 6),
        ("W", "千瓦", -3),
        ("MW", "千瓦", 3),
        ("GW", "千瓦", 6),
        ("TW", "千瓦", 9),
        ("Wh", "千瓦时", -3),
        ("MWh", "千瓦时", 3),
        ("TWh", "千瓦时", 9),
        ("J", "千焦", -3),
        ("MJ", "千焦", 3),
        ("GJ", "千焦", 6),
        ("TJ", "千焦", 9),
        ("PJ", "千焦", 12),
        ("EJ", "千焦", 15),
        ("years", "年", 0),
        ("日", "天", 0),
        ("KG", "吨", -3),
        ("tCO2e", "吨CO2e", 0),
        ("MtCO2e", "吨CO2e", 6),
        ("吨标准煤", "吨标准煤", 0),
        ("tce", "吨标准煤", 0),
        ("Mtoe", "吨标准油", 6),
        ("ktCO2", "吨CO2", 3),
        ("吨二氧化碳", "吨CO2", 0),
        ("吨二氧化碳当量", "吨CO2e", 0),
    ],
)
def test_a_measure_has_its_base_and_its_power_of_ten(text: str, base: str, power: int) -> None:
    assert measure(text) == (base, power)


@pytest.mark.parametrize("text", ["Mg", "Mm", "MT", "mt", "万", "", "ce", "kmCO2e", "CO2", "xCO2e"])
def test_no_measure(text: str) -> None:
    assert measure(text) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("US$", "USD"),
        ("usd", "USD"),
        ("$", "USD"),
        ("£", "GBP"),
        ("€", "EUR"),
        ("¥", "CNY"),
        ("KSh", "KES"),
        ("Rs", "INR"),
        ("pen", None),
        ("PEN", "PEN"),
        ("R", None),
        ("km", None),
    ],
)
def test_a_currency_by_its_sign_code_or_name(word: str, code: str | None) -> None:
    assert currency(word) == code


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("US$3.5bn", "US$"),
        ("KSh 1 trillion", "KSh "),
        ("R500m", "R"),
        ("人民币三千亿元", "人民币"),
        ("¥三千亿", "¥"),
        ("3", ""),
        ("kg 3", ""),
        ("", ""),
        ("€-3", "€"),
        ("元/人", ""),
        ("美元/人", ""),
        ("£", "£"),
        ("三千亿", ""),
    ],
)
def test_the_currency_in_front_of_a_number(text: str, front: str) -> None:
    assert in_front(text) == front


@pytest.mark.parametrize(
    ("text", "name"),
    [("元人民币", ("元人民币", "CNY")), ("美元/人", ("美元", "USD")), ("吨", ("", ""))],
)
def test_the_chinese_name_that_a_text_begins_with(text: str, name: tuple[str, str]) -> None:
    assert leading(text) == name


@pytest.mark.parametrize(
    ("printed", "code", "possible"),
    [
        ("$", "AUD", True),
        ("$", "USD", True),
        ("$", "EUR", False),
        ("¥", "JPY", True),
        ("¥", "KRW", False),
        ("Rs", "PKR", True),
        ("US$", "AUD", False),
        ("€", "EUR", False),
    ],
)
def test_a_sign_of_several_countries(printed: str, code: str, possible: bool) -> None:
    assert may_be(printed, code) is possible


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("突破3,000亿元", "亿元"),
        ("三千亿", "亿"),
        ("45.5%", "%"),
        ("2万余名", "万名"),
        ("7", ""),
        ("£4m", "m GBP"),
        ("US$ 5 bn", "bn USD"),
        ("5000家", "家"),
        ("abc", ""),
    ],
)
def test_the_unit_that_a_value_is_printed_with(text: str, unit: str) -> None:
    assert printed_unit(text) == unit


@pytest.mark.parametrize(
    ("one", "other", "unit", "values"),
    [
        ("3000亿元", "5000亿元", "亿元", (3000, 5000)),
        ("3000亿", "5000亿", "亿", (3000, 5000)),
        ("3000亿元", "0.5万亿元", "亿元", (3000, 5000)),
        ("3000亿", "5000亿元", "亿元", (3000, 5000)),
        ("1亿元", "100000亿元", "亿元", (1, 100000)),
        ("60%", "57.8%", "%", (60, 57.8)),
        ("213", "500家", "家", None),
        ("0", "500家", "家", (0, 500)),
        ("300 m", "350 m", "m", (300, 350)),
        ("0.9 million", "1.1 million", "million", (0.9, 1.1)),
    ],
)
def test_values_are_read_in_the_first_unit_that_fits_them_all(
    one: str, other: str, unit: str, values: tuple[float, float] | None
) -> None:
    texts = {"baseline": one, "goal": other, "rate": None}
    if values is None:
        with pytest.raises(GivenError, match="no-unit"):
            read_alike(texts)
        return
    found, read = read_alike(texts)
    assert found == unit
    assert tuple(q.low.value for q in read.values() if q) == pytest.approx(values)


@pytest.mark.parametrize(
    ("one", "other"),
    [("3000亿", "5000家"), ("3000亿元", "5000家"), ("60%", "5000家"), ("350 m", "1.1 million")],
)
def test_values_of_two_kinds_are_refused(one: str, other: str) -> None:
    with pytest.raises(GivenError):
        read_alike({"baseline": one, "goal": other})
