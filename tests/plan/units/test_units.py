"""A number printed in one unit is moved into another by a power of ten, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.units.units import counts, read_unit, shift


@pytest.mark.parametrize(
    ("unit", "exponent", "base"),
    [
        ("", 0, ""), ("元", 0, "CNY"), ("亿元", 8, "CNY"), ("万亿元", 12, "CNY"), ("亿", 8, ""),
        ("千亿元", 11, "CNY"), ("十亿元", 9, "CNY"), ("百万元", 6, "CNY"), ("億元", 8, "CNY"),
        ("兆元", 12, "CNY"), ("萬元", 4, "CNY"), ("亿元（人民币）", 8, "CNY"),
        ("人民币亿元", 8, "CNY"),
        ("亿元人民币", 8, "CNY"), ("RMB 100 million", 8, "CNY"), ("CNY bn", 9, "CNY"),
        ("million yuan", 6, "CNY"), ("亿元(100 million yuan)", 8, "CNY"), ("￥万", 4, "CNY"),
        ("亿美元", 8, "USD"), ("百万美元", 6, "USD"), ("万港元", 4, "HKD"), ("亿日元", 8, "JPY"),
        ("亿欧元", 8, "EUR"), ("万英镑", 4, "GBP"), ("千瓦", 0, "千瓦"), ("万千瓦", 4, "千瓦"),
        ("亿千瓦时", 8, "千瓦时"), ("兆瓦", 0, "千瓦"), ("千米", 0, "米"), ("千克", 0, "吨"),
        ("千人", 3, "people"), ("百分点", -2, "%"), ("十年", 0, "十年"), ("万平方米", 4, "平方米"),
        ("10亿吨标准煤", 9, "吨标准煤"), ("USD billion", 9, "USD"), ("billion USD", 9, "USD"),
        ("USD (million)", 6, "USD"), ("USD millions", 6, "USD"), ("USD MM", 6, "USD"),
        ("US$ m", 6, "USD"), ("$m", 6, "USD"), ("m USD", 6, "USD"), ("USDm", 6, "USD"),
        ("mUSD", 6, "USD"), ("USD M", 6, "USD"), ("US dollars (million)", 6, "USD"),
        ("million Danish kroner", 6, "DKK"), ("Swiss francs", 0, "CHF"),
        ("USD '000", 3, "USD"), ("$000s", 3, "USD"), ("US$ thousand", 3, "USD"), ("$k", 3, "USD"),
        ("m$", 6, "USD"), ("k$", 3, "USD"), ("permille", -3, "%"), ("per mill", -3, "%"),
        ("constant 2015 US$ million", 6, "USD"), ("£m", 6, "GBP"), ("£ bn", 9, "GBP"),
        ("€m", 6, "EUR"), ("k€", 3, "EUR"), ("kEUR", 3, "EUR"), ("KSh billion", 9, "KES"),
        ("Rs crore", 7, "INR"), ("Rs. Crore", 7, "INR"), ("₹ lakh crore", 12, "INR"),
        ("A$m", 6, "AUD"), ("HK$ bn", 9, "HKD"), ("新台币百万元", 6, "TWD"),
        ("NGN trn", 12, "NGN"), ("PEN million", 6, "PEN"),
        ("bn", 9, ""), ("(million)", 6, ""), ("thousand", 3, ""), ("trillion", 12, ""),
        ("million persons", 6, "people"), ("'000 tonnes", 3, "吨"), ("m people", 6, "people"),
        ("thousand households", 3, "households"), ("billion kWh", 9, "千瓦时"),
        ("2015=100", 0, "index"), ("index (2020 = 100)", 0, "index"),
        ("m", 0, "米"), ("km", 0, "米"), ("kg", 0, "吨"), ("Mt", 0, "吨"), ("MW", 0, "千瓦"),
        ("m²", 0, "平方米"), ("㎡", 0, "平方米"), ("万㎡", 4, "平方米"), ("kWh", 0, "千瓦时"),
        ("mm", 0, "米"), ("MtCO2e", 0, "吨CO2e"), ("GWh", 0, "千瓦时"), ("欧元区", 0, "欧元区"),
        ("% of GDP", -2, "%"), ("percent of GDP", -2, "%"), ("share (%)", -2, "%"),
        ("pct", -2, "%"),
        ("Percent", -2, "%"), ("per cent", -2, "%"), ("percentage", -2, "%"), ("pp", -2, "%"),
        ("占GDP比重(%)", -2, "%"), ("percentage points", -2, "%"), ("‰", -3, "%"), ("成", -1, "%"),
    ],
)  # fmt: skip
def test_a_unit_is_a_power_of_ten_and_a_base(unit: str, exponent: int, base: str) -> None:
    """en.md E1 and E2, methods.md 2.13: one table for both languages."""
    assert read_unit(unit)[1:3] == (exponent, base)


@pytest.mark.parametrize(
    ("unit", "scale", "per"),
    [
        ("亿元/万人", 4, ("people",)), ("元/人", 0, ("people",)), ("万元/人", 4, ("people",)),
        ("件/万人", -4, ("people",)), ("per 100,000", -5, ()), ("1/10万", -5, ()),
        ("deaths per 1,000 live births", -3, ("birth",)), ("USD per capita", 0, ("people",)),
        ("微克/立方米", -12, ("立方米",)), ("千克/公顷", -7, ("平方米",)),
        ("吨/万元", -4, ("CNY",)), ("万吨/年", 4, ("年",)),
        ("US$ million per year", 6, ("年",)),
    ],
)  # fmt: skip
def test_what_stands_below_the_line_is_divided_by(
    unit: str, scale: int, per: tuple[str, ...]
) -> None:
    assert (read_unit(unit).scale, read_unit(unit).per) == (scale, per)


@pytest.mark.parametrize(
    ("printed", "unit", "expected"),
    [
        ("", "亿元", 0), ("亿元", "亿元", 0), ("亿", "亿元", 0), ("万亿", "亿元", 4),
        ("万亿元", "亿元", 4), ("万元", "亿元", -4), ("万", "亿元", -4), ("元", "亿元", -8),
        ("千瓦", "万千瓦", -4), ("万千瓦", "万千瓦", 0), ("万", "万千瓦", 0),
        ("亿吨/年", "万吨/年", 4), ("million", "USD billion", -3),
        ("billion USD", "USD billion", 0), ("trillion", "USD billion", 3),
        ("m2", "㎡", 0), ("GWh", "gwh", 0), ("亿", "", 8), ("bn", "£m", 3), ("m", "£m", 0),
        ("m", "USD", 6), ("MM", "USD", 6), ("k", "€", 3), ("m", "people", 6), ("m", "m", 0),
        ("bn", "m", 3), ("crore", "Rs lakh", 2), ("billion $", "A$m", 3), ("万名", "人", 4),
        ("名", "人", 0), ("schools", "number", 0), ("t", "万吨", -4), ("‰", "%", -1), ("%", "‰", 1),
        ("瓦", "千瓦", -3), ("kt", "Mt", -3), ("Mt", "万吨", 2), ("百万吨", "Mt", 0),
        ("GW", "万千瓦", 2), ("TWh", "亿千瓦时", 1), ("million tonnes", "kt", 3),
        ("km²", "公顷", 2),
        ("MtCO2e", "万吨二氧化碳当量", 2), ("kt CO2", "吨二氧化碳", 3), ("Mtce", "亿吨标准煤", -2),
        ("Mtoe", "ktoe", 3), ("PJ", "TJ", 3), ("公斤/公顷", "t/ha", -3), ("mg/m3", "μg/m3", 3),
        ("million", "Mt", 6), ("亿", "GWh", 8), ("bcm", "亿立方米", 1),
        ("克标准煤/千瓦时", "kgce/kWh", -3),
        ("% of GDP", "%", 0), ("percent", "%", 0), ("万", "元/人", 4), ("亿", "億元", 0),
    ],
)  # fmt: skip
def test_a_magnitude_is_converted(printed: str, unit: str, expected: int) -> None:
    assert shift(printed, unit) == expected


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("亿美元", "亿元"), ("元", "吨"), ("亿元", ""), ("m", "km"), ("m", "Mt"), ("m", "m²"),
        ("million", "m"), ("mm", "USD"), ("T", "USD/t"), ("$", "€"), ("人", "家"), ("million", "%"),
        ("% more", "%"), ("%%", "%"), ("万吨", "万吨/年"),
        ("万/亩", "万元/亩"), ("亩", "公顷"), ("MT", "Mt"), ("mt", "t"), ("斤", "公斤"),
        ("tCO2", "tCO2e"), ("Mt", "MtCO2"), ("GW", "GWh"), ("kt", "km"), ("tce", "toe"),
        ("Mg", "kg"), ("Mm", "m"), ("MG", "g"),
        ("xt", "t"), ("usd", "million persons"),
    ],
)  # fmt: skip
def test_another_unit_is_refused_not_guessed(printed: str, unit: str) -> None:
    assert shift(printed, unit) is None


@given(st.text(alphabet="十百千万亿元吨瓦 million", max_size=12), st.text(max_size=8))
def test_moving_there_and_back_is_no_move(printed: str, unit: str) -> None:
    there, back = shift(printed, unit), shift(unit, printed)
    if printed and unit and there is not None and back is not None:
        assert there == -back


@pytest.mark.parametrize(
    "unit",
    [*"家项个人名处件户位座所条台", "schools", "households", "number", "persons", "people", "firms",
     "projects", "No.", "number of schools", "primary schools", "jobs", "universities", "个县"],
)  # fmt: skip
def test_what_is_counted_one_by_one_is_a_count(unit: str) -> None:
    """methods.md 2.3 and 2.13, in both languages."""
    assert counts(unit)


@pytest.mark.parametrize(
    "unit",
    ["亿元", "%", "万人", "吨", "thousand people", "件/万人", "个百分点", "个月", "USD", "岁"],
)
def test_what_is_measured_is_no_count(unit: str) -> None:
    assert not counts(unit)


@pytest.mark.parametrize(
    "name",
    ["每万人口高价值发明专利拥有量", "每千人口执业（助理）医师数", "人均公园个数",
     "每百户家庭汽车拥有量",
     "Doctors per 1,000 people", "Beds per capita", "Average household size", "户均人口"],
)  # fmt: skip
def test_a_mean_per_head_is_no_count(name: str) -> None:
    """cn.md C21."""
    assert not counts("件", name)


@pytest.mark.parametrize("name", ["每年新增专利", "专利授权量", "New schools per year", "学校"])
def test_a_count_a_year_is_a_count(name: str) -> None:
    assert counts("件", name)


@pytest.mark.parametrize("unit", ["USD EUR", "USD people", "亿元 people", "亿(万元)"])
def test_words_of_several_units_or_magnitudes_are_never_converted(unit: str) -> None:
    assert read_unit(unit).kind == "other"
