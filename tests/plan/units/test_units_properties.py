"""A figure in another magnitude, currency position, bracket, width or word order is the same one.

And a unit that is not known never changes a number by a power of ten.
"""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from zzplan.engine.check import assess
from zzplan.engine.identities import judge
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.units.measures import measure
from zzplan.plan.units.units import read_unit, shift

WIDE = str.maketrans("0123456789.,%()$", "０１２３４５６７８９．，％（）＄")

# A currency: as it stands in front of a number or of a unit, and behind.
CURRENCIES = {
    "USD": (
        ("$", "US$", "USD ", "USD"),
        (" USD", "USD", " US$", " dollars", " US dollars", "美元"),
    ),
    "GBP": (("£", "GBP "), (" GBP", " pounds sterling", "英镑")),
    "EUR": (("€", "EUR "), (" EUR", "€", " euros", "欧元")),
    "CNY": (("¥", "￥", "RMB ", "人民币", "CNY "), (" yuan", "元", "元人民币", " RMB", "圆")),
    "KES": (("KSh ", "KSh", "KES "), (" KSh", " KES")),
    "INR": (("₹", "Rs ", "Rs. "), (" INR", " rupees", "卢比")),
}

# A power of ten: as it stands behind a number.
MAGNITUDES = {
    3: ("k", " thousand", " thousands", "千"), 4: ("万", "萬"), 5: (" lakh", "十万"),
    6: ("m", "M", "MM", "mn", " million", " Million", "百万", " mn"), 7: (" crore", "千万"),
    8: ("亿", "億"), 9: ("bn", "B", " billion", " bn", "十亿"),
    12: ("tn", "trn", " trillion", "万亿"),
}  # fmt: skip

# The same among units, before or behind the currency, in brackets or not.
UNIT_FORMS = ("{c} {m}", "{c}{m}", "{m} {c}", "{c} ({m})", "({c} {m})", "({m}) {c}", "{c}（{m}）")


@st.composite
def units(draw: st.DrawFn, code: str) -> tuple[int, str]:
    """Draw a unit of a currency with its power of ten."""
    power = draw(st.sampled_from(sorted(MAGNITUDES)))
    size = draw(st.sampled_from(MAGNITUDES[power])).strip()
    before, behind = CURRENCIES[code]
    money = draw(st.sampled_from(before + behind)).strip()
    form = draw(st.sampled_from(UNIT_FORMS))
    letters = money[-1].isascii() and money[-1].isalpha() and size.isascii()
    if form == "{c}{m}" and letters:  # USDbn is printed, and £million; dollarsbillion is not
        assume(len(money) == 3 and len(size) <= 3)
    unit = form.format(c=money, m=size)
    return power, unit


@st.composite
def prints(draw: st.DrawFn, value: Decimal, code: str, power: int) -> str:
    """Draw a way to print so many of a unit of ``10**power`` of a currency."""
    exponent = draw(st.sampled_from([p for p in MAGNITUDES if abs(p - power) <= 4]))
    number = value.scaleb(power - exponent)
    digits = f"{number:f}"
    if draw(st.booleans()) and exponent <= power:
        digits = f"{number:,f}"
    size = draw(st.sampled_from(MAGNITUDES[exponent]))
    before, behind = CURRENCIES[code]
    place = draw(st.integers(0, 2))
    text = digits + size
    if place == 1:
        text = draw(st.sampled_from(before)) + text
    elif place == 2:
        money = draw(st.sampled_from(behind))
        text += money if size[-1] > "一" or money[0] == " " else f" {money}"
    return text.translate(WIDE) if draw(st.booleans()) else text


def checked(unit: str, baseline: str, goal: str) -> Goal:
    entry = {"unit": unit, "baseline": baseline, "rate": "8%", "goal": goal}
    plan = {"zzplan": 1, "base_year": 2020, "goal_year": 2025, "goals": {"one": entry}}
    return parse(json.dumps(plan, ensure_ascii=False)).goals[0]


def numbers(one: Goal) -> tuple[Decimal, Decimal]:
    assert one.baseline is not None
    assert one.goal is not None
    return one.baseline.low.exact, one.goal.low.exact


VALUES = st.decimals("1", "9999", places=1)


@given(st.data(), st.sampled_from(sorted(CURRENCIES)), VALUES, VALUES)
def test_another_way_to_print_a_figure_changes_no_verdict(
    data: st.DataObject, code: str, base: Decimal, aim: Decimal
) -> None:
    power, unit = data.draw(units(code), label="unit")
    start = data.draw(prints(base, code, power), label="baseline")
    end = data.draw(prints(aim, code, power), label="goal")
    one = checked(unit, start, end)
    assert numbers(one) == (base, aim)
    plain = checked(unit, f"{base:f}", f"{aim:f}")
    assert assess(one).verdict == assess(plain).verdict


@given(st.data(), st.sampled_from(sorted(CURRENCIES)), VALUES, VALUES)
def test_a_quotient_is_the_same_in_whatever_magnitudes_its_figures_are(
    data: st.DataObject, code: str, above: Decimal, below: Decimal
) -> None:
    (p, one), (q, other) = data.draw(units(code)), data.draw(units(code))
    indicators = {
        "a": {"unit": one, "actuals": {"2020": f"{above:f}"}},
        "b": {"unit": other, "actuals": {"2020": f"{below:f}"}},
    }
    claim = {"claim": "a[2020] / b[2020] >= 0"}
    plan = {"zzplan": 1, "indicators": indicators, "identities": {"one": claim}}
    left, _ = judge(parse(json.dumps(plan, ensure_ascii=False)).identities[0]).sides
    assert left.value is not None
    expected = float((above / below).scaleb(p - q))
    assert abs(left.value - expected) <= 1e-9 * expected


UNKNOWN = st.one_of(
    st.text(st.characters(categories=["L"]), min_size=1, max_size=5),
    st.sampled_from(["Mt", "MW", "kWh", "m", "km", "m²", "mm", "kg", "GWh", "mg/L", "千瓦",
                     "兆瓦", "千米", "百帕", "微克/立方米", "K", "M", "T", "tCO2e", "ppm", "岁",
                     "分贝"]),
)  # fmt: skip


@given(
    UNKNOWN, st.sampled_from(["亿元", "USD million", "%", "万人", "tonnes", "MW", "km", "schools"])
)
def test_an_unknown_unit_never_changes_a_number_by_a_power_of_ten(printed: str, unit: str) -> None:
    """Behind digits it is refused under another unit, or it is that unit; Mt and kW are known."""
    one = read_unit(printed, behind=True)
    if one.kind == "other" and not one.exponent:
        assert shift(printed, unit) in (None, 0, one.prefix - read_unit(unit).scale)
        assert shift(printed, unit) is None or one.base == read_unit(unit).base
        assert one.prefix == 0 or measure(one.base) is not None


@given(st.text(max_size=12), st.text(max_size=12))
def test_whatever_a_unit_is_reading_it_raises_nothing_and_goes_back_as_it_came(
    printed: str, unit: str
) -> None:
    there, back = shift(printed, unit), shift(unit, printed)
    if printed and unit and read_unit(printed).kind and read_unit(unit).kind:
        assert there is None or back is None or there == -back


@given(st.sampled_from(["%", "% of GDP", "percent", "Percent", "share (%)", "pct", "占比（%）"]),
       st.decimals("1", "99", places=1), st.decimals("1", "99", places=1),
       st.sampled_from(["", "%", "％", " %", " percent", " per cent", " pct"]))  # fmt: skip
def test_a_share_is_one_however_it_is_headed_and_printed(
    unit: str, base: Decimal, aim: Decimal, sign: str
) -> None:
    entry = {"unit": unit, "baseline": f"{base}{sign}", "goal": f"{aim}{sign}"}
    plan = {"zzplan": 1, "base_year": 2020, "goal_year": 2025, "goals": {"one": entry}}
    try:
        one = parse(json.dumps(plan)).goals[0]
    except PlanError as error:  # a fraction beside a percentage
        assert {found.code for found in error.diagnostics} == {"percent-or-fraction"}  # noqa: PT017
        return
    assert (one.kind, numbers(one)) == ("share", (base, aim))
