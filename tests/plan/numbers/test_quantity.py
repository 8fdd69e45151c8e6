"""Printed numbers are read exactly, with their words, or refused with a reason."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zzplan.plan.numbers.multiples import times_of
from zzplan.plan.numbers.quantity import (
    Number,
    Quantity,
    QuantityError,
    read_level,
    read_rate,
    read_value,
)


def exact(quantity: Quantity) -> str:
    """Write what was read, without an exponent; of a range both ends."""
    ends = [quantity.low] + ([quantity.high] if quantity.high else [])
    return "..".join(format(end.exact, "f") for end in ends)


def refusal(text: str, unit: str | None) -> QuantityError:
    """Return why a text is refused as a level of a unit, or as a rate."""
    with pytest.raises(QuantityError) as caught:
        read_rate(text) if unit is None else read_level(text, unit)
    return caught.value


# ---- levels ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "unit", "value", "comparator"),
    [
        # words before and behind, methods.md 2.2
        ("3000", "亿元", "3000", None),
        ("力争达到8%以上", "%", "8", ">="),
        ("控制在35处以内", "处", "35", "<="),
        ("达到35处以内", "处", "35", "<="),
        ("不低于40%", "%", "40", ">="),
        ("突破3000", "亿元", "3000", ">"),
        ("突破3000亿元大关", "亿元", "3000", ">"),
        ("迈上5000亿元台阶", "亿元", "5000", ">="),
        ("近3000", "亿元", "3000", "near"),
        ("接近3000亿元", "亿元", "3000", "near"),
        ("约500家", "家", "500", "about"),
        ("9%左右", "%", "9", "about"),
        ("不足1%", "%", "1", "<"),
        (">=3%", "%", "3", ">="),
        ("≥ 3%", "%", "3", ">="),
        ("at least 3,000", "亿元", "3000", ">="),
        ("more than 100 firms", "firms", "100", ">"),
        ("500 enterprises", "enterprises", "500", None),
        # more than the printed digits
        ("100余", "家", "100", ">"),
        ("3000多", "亿元", "3000", ">"),
        ("2万余名", "名", "20000", ">"),
        ("1000多万人", "万人", "1000", ">"),
        ("1000多万人", "人", "10000000", ">"),
        ("3000亿多元", "亿元", "3000", ">"),
        ("三百多家", "家", "300", ">"),
        # a fall
        ("下降6.38%", "%", "-6.38", None),
        ("-6.38%", "%", "-6.38", None),
        ("−6.38%", "%", "-6.38", None),
        ("－6.38％", "%", "-6.38", None),
        ("累计下降18%以上", "%", "-18", "<="),
        ("下降18%多", "%", "-18", "<"),
        ("降低18%以内", "%", "-18", ">="),
        ("-5%以上", "%", "-5", ">="),
        ("[18]%", "%", "18", None),
        ("［18］%", "%", "18", None),
        # magnitudes against the unit
        ("2.5万亿", "亿元", "25000", None),
        ("2.5万亿以上", "亿元", "25000", ">="),
        ("0.3万亿元", "亿元", "3000", None),
        ("5000万元", "亿元", "0.5000", None),
        ("5000万", "亿元", "0.5000", None),
        ("3000", "万千瓦", "3000", None),
        ("265.3万千瓦", "万千瓦", "265.3", None),
        ("265.3万千瓦", "千瓦", "2653000", None),
        ("265.3万", "千瓦", "2653000", None),
        ("100万吨/年", "万吨/年", "100", None),
        ("1亿吨/年", "万吨/年", "10000", None),
        ("300万元/亩", "万元/亩", "300", None),
        ("63.89立方米/万元", "立方米/万元", "63.89", None),
        ("300m²", "㎡", "300", None),
        ("2.5 billion", "USD billion", "2.5", None),
        ("2500 million USD", "USD billion", "2.500", None),
        ("3 million", "million persons", "3", None),
        ("3 million persons", "persons", "3000000", None),
        ("2.5倍", "倍", "2.5", None),
        ("5个百分点", "百分点", "5", None),
        # shares
        ("8", "%", "8", None),
        ("8%", "%", "8", None),
        ("8 percent", "%", "8", None),
        ("两成", "%", "20", None),
        ("2.5成", "%", "25", None),
        ("百分之十点八", "%", "10.8", None),
        ("百分之3", "%", "3", None),
        ("千分之三", "‰", "3", None),
        # numerals
        ("三千亿", "亿元", "3000", None),
        ("一点五亿", "元", "150000000", None),
        ("三亿五千万", "亿元", "3.5000", None),
        ("三千五", "亿元", "3500", None),
        ("十二", "家", "12", None),
        ("一百零五家", "家", "105", None),
        ("二〇二六", "", "2026", None),
        # writing
        ("３０００", "亿元", "3000", None),
        ("３，０００", "亿元", "3000", None),
        ("1,234,567.89", "亿元", "1234567.89", None),
        ("+5", "家", "5", None),
        ("-0", "亿元", "0", None),
        ("0", "亿元", "0", None),
        ("0.0", "亿元", "0.0", None),
        ("\u3000 3000\t", "亿元", "3000", None),
        ("9" * 40, "", "9" * 40, None),
    ],
)
def test_a_printed_level(text: str, unit: str, value: str, comparator: str | None) -> None:
    found = read_level(text, unit)
    assert (exact(found), found.comparator, found.measure) == (value, comparator, "unit")
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "unit", "ends"),
    [
        ("3-5家", "家", "3..5"),
        ("3～5家", "家", "3..5"),
        ("3—5家", "家", "3..5"),
        ("3–5家", "家", "3..5"),
        ("3至5家", "家", "3..5"),
        ("3家到5家", "家", "3..5"),
        ("三到五家", "家", "3..5"),
        ("3 to 5 firms", "firms", "3..5"),
        ("3..5", "家", "3..5"),
        ("3-3", "家", "3..3"),
        ("5%-6%", "%", "5..6"),
        ("5-6%", "%", "5..6"),
        ("5%——6%", "%", "5..6"),
        ("百分之三到百分之五", "%", "3..5"),
        ("百分之三到五", "%", "3..5"),
        ("50-100亿元", "亿元", "50..100"),
        ("50亿-100亿元", "亿元", "50..100"),
        ("5000万-1亿元", "亿元", "0.5000..1"),
        ("1-1.2万亿", "亿元", "10000..12000"),
        ("3,000-5,000", "亿元", "3000..5000"),
        ("-5~-3", "", "-5..-3"),
        ("下降3%-5%", "%", "-5..-3"),
    ],
)
def test_a_range_has_two_ends(text: str, unit: str, ends: str) -> None:
    found = read_level(text, unit)
    assert (exact(found), found.measure, found.value) == (ends, "unit", None)


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("翻一番", "multiple", "2"),
        ("翻番", "multiple", "2"),
        ("翻两番", "multiple", "4"),
        ("翻3番", "multiple", "8"),
        ("2倍", "multiple", "2"),
        ("是2倍", "multiple", "2"),
        ("是2020年的2倍", "multiple", "2"),
        ("达到2020年的1.5倍", "multiple", "1.5"),
        ("为2020年末的两倍以上", "multiple", "2"),
        ("比2020年翻一番", "multiple", "2"),
        ("较２０２０年增长1.5倍", "multiple", "2.5"),
        ("减半", "multiple", "0.5"),
        ("力争比2020年减半", "multiple", "0.5"),
        ("提高到2倍", "multiple", "2"),
        ("增长1.5倍", "multiple", "2.5"),
        ("增长一倍", "multiple", "2"),
        ("增长1-2倍", "multiple", "2..3"),
        ("3 times", "multiple", "3"),
        ("提高5个百分点", "points", "5"),
        ("下降0.5个百分点", "points", "-0.5"),
        ("3-5个百分点", "points", "3..5"),
        ("up 5 percentage points", "points", "5"),
    ],
)
@pytest.mark.parametrize("unit", ["%", ""])
def test_a_change_of_a_level(text: str, measure: str, value: str, unit: str) -> None:
    found = read_level(text, unit)
    assert (found.measure, exact(found)) == (measure, value)


@pytest.mark.parametrize(
    ("text", "unit", "measure"),
    [
        ("增长1.5倍", "倍", "multiple"),
        ("提高5个百分点", "百分点", "points"),
        ("翻一番以上", "亿元", "multiple"),
    ],
)
def test_a_change_is_no_level_even_in_its_own_unit(text: str, unit: str, measure: str) -> None:
    assert read_level(text, unit).measure == measure
    with pytest.raises(QuantityError) as caught:
        read_value(text, unit)
    assert (caught.value.code, caught.value.params) == (
        "unit-mismatch",
        {"printed": text, "unit": unit},
    )


def test_a_value_is_read_as_a_level() -> None:
    assert read_value("突破3000", "亿元") == read_level("突破3000", "亿元")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # digits, place, zeros that end a whole number: the readings of methods.md 2.3 rest on them
        ("3000", (3000, 0, 3)),
        ("2500", (2500, 0, 2)),
        ("3214", (3214, 0, 0)),
        ("2.5万亿", (25, 3, 0)),
        ("0.3万亿", (3, 3, 0)),
        ("67.70", (6770, -2, 0)),
        ("30.00", (3000, -2, 0)),
        ("约67.70", (6770, -2, 0)),
        ("3000亿", (3000, 0, 3)),
        ("3,000亿元", (3000, 0, 3)),
        ("三千亿", (3000, 0, 3)),
        ("5000万元", (5000, -4, 3)),
        ("0", (0, 0, 0)),
        ("0.50", (50, -2, 0)),
    ],
)
def test_the_printed_digits_are_kept(text: str, number: tuple[int, int, int]) -> None:
    assert read_level(text, "亿元").low == Number(*number)


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("213", "家", True), ("213家", "家", True), ("不少于220家", "家", True),
        ("3-5", "个", True),
        ("999", "项", True), ("1000", "项", False), ("1,000", "项", False), ("213", "亿元", False),
        ("3.5", "家", False), ("2万", "人", False), ("100余家", "家", False),
        ("370多", "个", False),
        ("翻一番", "亿元", True), ("2倍", "亿元", False), ("增长一倍", "亿元", True),
        ("增长1倍", "亿元", True), ("两倍", "亿元", True), ("增长1-2倍", "亿元", True),
        ("增长1.5倍", "亿元", False), ("两倍多", "亿元", False), ("35%", "%", False),
    ],
)  # fmt: skip
def test_counts_of_fewer_than_four_digits_and_doublings_are_exact(
    text: str, unit: str, counted: bool
) -> None:
    assert read_level(text, unit).exact is counted


def test_striving_and_keeping_are_told() -> None:
    assert read_level("力争突破3000亿元", "亿元").aspirational
    assert read_level("稳定在60%以上", "%")[3:8] == (">=", "unit", False, True, False)


# ---- rates ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "comparator"),
    [
        ("8%", "0.08", None),
        ("8.0%", "0.080", None),
        ("0.08", "0.08", None),
        ("+0.08", "0.08", None),
        ("0", "0", None),
        ("0%", "0.00", None),
        ("150%", "1.50", None),
        ("-8%", "-0.08", None),
        ("−8%", "-0.08", None),
        ("下降8.5%", "-0.085", None),
        ("下降8%以上", "-0.08", "<="),
        ("-99.9%", "-0.999", None),
        ("8%以上", "0.08", ">="),
        ("9%左右", "0.09", "about"),
        ("８％以上", "0.08", ">="),
        ("年均8%", "0.08", None),
        ("年均增长8%以上", "0.08", ">="),
        ("高于8%", "0.08", ">"),
        ("8%多", "0.08", ">"),
        ("百分之十点八", "0.108", None),
        ("千分之三", "0.003", None),
        ("3‰", "0.003", None),
        ("两成", "0.2", None),
        ("8% a year", "0.08", None),
        ("8 per cent per annum", "0.08", None),
        ("at least 8% a year", "0.08", ">="),
        ("8%/年", "0.08", None),
        ("6%-7%", "0.06..0.07", None),
        ("6-7%", "0.06..0.07", None),
        ("6%至7%", "0.06..0.07", None),
        ("6% to 7%", "0.06..0.07", None),
        ("0.06-0.07", "0.06..0.07", None),
        ("6‰-1%", "0.006..0.01", None),
        ("-8%~-6%", "-0.08..-0.06", None),
        ("下降6%-8%", "-0.08..-0.06", None),
        ("6%-7%左右", "0.06..0.07", "about"),
    ],
)
def test_a_rate_is_a_fraction(text: str, value: str, comparator: str | None) -> None:
    found = read_rate(text)
    assert (exact(found), found.comparator, found.measure) == (value, comparator, "rate")
    assert not found.exact


@pytest.mark.parametrize(
    ("text", "value"), [("0.5个百分点", "0.5"), ("8pp", "8"), ("下降1-2个百分点", "-2..-1")]
)
def test_a_rate_in_points_stays_in_points(text: str, value: str) -> None:
    found = read_rate(text)
    assert (found.measure, exact(found)) == ("points", value)


@pytest.mark.parametrize(
    ("text", "percent", "fraction", "literal"),
    [
        ("8", "8%", "0.08", "800%"),
        ("1", "1%", "0.01", "100%"),
        ("-1", "-1%", "-0.01", "-100%"),
        ("1.5", "1.5%", "0.015", "150%"),
        ("0.8", "0.8%", "0.008", "80%"),  # en.md E10
        ("0.3", "0.3%", "0.003", "30%"),
        ("8以上", "8%", "0.08", "800%"),
        ("0.5-1", "0.5%", "0.005", "50%"),
        ("八", "8%", "0.08", "800%"),
    ],
)
def test_a_bare_rate_of_three_tenths_or_more_is_refused_with_both_readings(
    text: str, percent: str, fraction: str, literal: str
) -> None:
    error = refusal(text, None)
    assert (error.code, error.hint) == ("rate-ambiguous", "rate-ambiguous")
    assert error.params == {
        "text": text, "percent": percent, "fraction": fraction, "literal": literal,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["-100%", "-150%", "下降100%", "-120%~-50%"])
def test_a_rate_that_leaves_nothing_is_refused(text: str) -> None:
    error = refusal(text, None)
    assert (error.code, error.params) == ("rate-impossible", {"text": text})


# ---- refusals -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "NO", "yes", "以上", "力争", "突破", "亿", "万亿", "%", "-", "~", "--5", "+-5",
        ".5", "5.", "1.2.3", "10²", "3½", "½", "⑤", "🙂", "\u200f3000", "\u202e8", "数百家",
        "三五家", "翻半番", "翻0番", "翻1.5番", "翻21番", "翻፩番", "翻٣番", "٣", "下降1.5倍",
        "-2倍",
        "翻了几番", "3个百分点-5%", "百分之三%", "per 5",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    error = refusal(text, "%")
    assert (error.code, error.hint, error.params) == ("bad-number", None, {"text": text})


@pytest.mark.parametrize(
    "text",
    [
        "3\t000", "12 00", "1_000", "1:30", "2^3", "1/2", "-5--3",
        "1-2-3", "5*3",
    ],
)  # fmt: skip
def test_a_number_of_programs_is_refused_with_how_documents_print_it(text: str) -> None:
    error = refusal(text, "亿元")
    assert (error.code, error.hint, error.params) == ("bad-number", "plain-digits", {"text": text})


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("30,00", "digit-groups", {"text": "30,00", "plain": "3000", "decimal": "30.00"}),
        ("67,5", "digit-groups", {"text": "67,5", "plain": "675", "decimal": "67.5"}),  # en.md E24
        ("3,0000", "digit-groups", {"text": "3,0000", "plain": "30000", "decimal": "3.0000"}),
        ("1,2345,6789", "digit-groups", {"text": "1,2345,6789", "plain": "123456789"}),
        ("1e3", "bad-number", {"text": "1e3", "plain": "1000"}),
        ("2.5E-2", "bad-number", {"text": "2.5E-2", "plain": "0.025"}),
        ("2025-12-31", "bad-number", {"text": "2025-12-31"}),
        (",000", "digit-groups", {"text": ",000"}),
        ("010", "leading-zero", {"text": "010", "plain": "10"}),
        ("00", "leading-zero", {"text": "00", "plain": "0"}),
        ("00.5", "leading-zero", {"text": "00.5", "plain": "0.5"}),
        ("0,123", "leading-zero", {"text": "0,123", "plain": "123"}),
        ("007家", "leading-zero", {"text": "007家", "plain": "7"}),
        ("5-3", "range-reversed", {"low": "5", "high": "3"}),
        ("5000-1亿元", "range-reversed", {"low": "5000", "high": "1"}),
        ("下降5-3亿元", "range-reversed", {"low": "-3", "high": "-5"}),
        ("低于5以上", "contradictory-words", {"text": "低于5以上"}),
        ("下降-5", "contradictory-words", {"text": "下降-5"}),
        ("不超过100多", "contradictory-words", {"text": "不超过100多"}),
        ("8%", "unit-mismatch", {"printed": "%", "unit": "亿元"}),
        ("3成", "unit-mismatch", {"printed": "成", "unit": "亿元"}),
        ("提高5个百分点", "unit-mismatch", {"printed": "个百分点", "unit": "亿元"}),
        ("10亿美元", "unit-mismatch", {"printed": "亿美元", "unit": "亿元"}),
        ("3000🙂", "unit-mismatch", {"printed": "🙂", "unit": "亿元"}),
    ],
)
def test_a_refusal_names_its_reason(text: str, code: str, params: dict[str, str]) -> None:
    error = refusal(text, "亿元")
    assert (error.code, error.params) == (code, params)


def test_a_unit_is_not_to_be_converted_where_none_is_known() -> None:
    assert refusal("8%", "").hint is None
    assert refusal("8%", "亿元").hint == "unit-mismatch"


@pytest.mark.parametrize("text", ["翻一番", "8年", "一成五"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    assert refusal(text, None).code in ("bad-number", "rate-unit")


@pytest.mark.parametrize(("text", "printed"), [("100家", "家"), ("8x", "x"), ("8%%", "%%")])
def test_a_rate_in_a_unit_of_its_own_is_told_what_a_rate_is(text: str, printed: str) -> None:
    error = refusal(text, None)
    assert (error.code, error.hint, error.params) == (
        "rate-unit", "rate-unit", {"printed": printed},
    )  # fmt: skip


@pytest.mark.parametrize("text", ["30O0", "3l0", "0x10", "1X5亿元"])
def test_a_letter_among_the_digits_is_no_unit(text: str) -> None:
    assert refusal(text, "亿元").code == "bad-number"


def test_a_unit_may_hold_a_digit() -> None:
    assert read_level("500m2", "m2").value == 500


def test_a_change_in_percent_is_advised_to_be_cumulative_where_it_may_be_one() -> None:
    assert refusal("下降40%", "亿元").hint == "kind-cumulative"
    assert refusal("-20%", "Mt").hint == "kind-cumulative"  # en.md E16
    assert refusal("增长40%", "亿元").hint == "kind-of-change"
    assert refusal("年均增长8%", "亿元").hint == "kind-rate"
    assert refusal("40%", "亿元").hint == "unit-mismatch"
    with pytest.raises(QuantityError) as caught:
        read_value("增长40%", "亿元")
    assert caught.value.hint == "unit-mismatch"


@pytest.mark.parametrize("text", ["9" * 41, "9" * 10**6, "约" + "9" * 100, "½" * 10**5])
def test_a_very_long_text_is_refused_and_quoted_in_part(text: str) -> None:
    quoted = refusal(text, "亿元").params["text"]
    assert isinstance(quoted, str)
    assert quoted.removesuffix("...") == text[:40]


@pytest.mark.parametrize("text", ["9" + "亿" * 13, "9" * 29 + "亿" * 9])
def test_a_number_beyond_ten_to_the_hundred_is_refused(text: str) -> None:
    assert refusal(text, "").code == "bad-number"


# ---- exactness ------------------------------------------------------------------------------

numbers = st.builds(
    lambda digits, decimals: (digits, decimals), st.integers(0, 10**15), st.integers(0, 12)
)


def printed(digits: int, decimals: int) -> str:
    """Write ``digits * 10**-decimals`` out."""
    return format(Decimal(digits).scaleb(-decimals), "f")


@given(numbers, st.sampled_from([("", "", 0), ("亿", "", 8), ("亿", "亿元", 0),
       ("万亿", "亿元", 4), ("万元", "亿元", -4), ("万千瓦", "千瓦", 4), ("元", "万亿元", -12),
       ("billion", "million persons", 3), ("%", "%", 0), ("成", "%", 1)]),
       st.sampled_from(["", "-", "约", "突破", "下降"]))  # fmt: skip
def test_a_number_is_read_exactly(
    number: tuple[int, int], unit: tuple[str, str, int], before: str
) -> None:
    digits, decimals = number
    text, wanted, shift = unit
    found = read_level(before + printed(digits, decimals) + text, wanted)
    sign = -1 if before in ("-", "下降") else 1
    assert found.low.exact == sign * Decimal(digits).scaleb(shift - decimals)
    assert found.low.place == shift - decimals
    assert found.low.value == float(found.low.exact)
    assert Decimal(found.low.plain()) == found.low.exact


@given(numbers)
def test_grouped_wide_and_bare_digits_are_one_number(number: tuple[int, int]) -> None:
    digits, decimals = number
    bare = read_level(printed(digits, decimals), "亿元")
    whole, point, rest = printed(digits, decimals).partition(".")
    grouped = f"{int(whole):,}{point}{rest}"
    wide = grouped.translate(str.maketrans("0123456789.,", "０１２３４５６７８９．，"))
    for text in (grouped, wide, grouped + "亿元", grouped + "亿"):
        assert read_level(text, "亿元").low == bare.low


@given(numbers)
def test_a_rate_is_a_hundredth_of_its_percentage(number: tuple[int, int]) -> None:
    digits, decimals = number
    assert read_rate(printed(digits, decimals) + "%").low.exact == Decimal(digits).scaleb(
        -2 - decimals
    )


@given(st.integers(-(10**15), 10**15), st.integers(-20, 20), st.integers(-20, 20))
def test_a_number_is_written_out_as_decimal_writes_it(digits: int, place: int, shift: int) -> None:
    number = Number(digits, place, 0)
    assert Decimal(number.plain(shift)) == Decimal(digits).scaleb(place + shift)
    assert "E" not in number.plain(shift)
    assert number.value == float(Decimal(digits).scaleb(place))


_FRAGMENTS = [
    *"翻番倍成至到余多亿万千百十零两点元家〇，。—−‰²½⑤፩٣🙂ﷺ㏑",
    *"-~.,+[]()_:/*#eE \t\n\u3000\u200b\u202e\ufeff",
    "3000", "8%", "0.65", "个百分点", "百分之", "千分之", "以上", "以内", "左右", "不低于", "超过",
    "力争", "下降", "增长", "控制在", "保持", "迈上", "台阶", "at least", "up", "or more", "a year",
]  # fmt: skip


_TEXTS = st.text(max_size=50) | st.lists(st.sampled_from(_FRAGMENTS), max_size=8).map("".join)
_UNITS = st.sampled_from(["", "亿元", "%", "家", "百分点", "倍", "USD billion", "㎡"])


@given(_TEXTS, _UNITS | st.text(max_size=6))
@example("翻፩番", "")
@example("²", "%")
@example("百" * 40, "亿元")
def test_no_text_raises_anything_but_a_quantity_error(text: str, unit: str) -> None:
    for read in (lambda: read_level(text, unit), lambda: read_rate(text)):
        with suppress(QuantityError):
            found = read()
            assert found.text == text
            assert found.low.value == float(found.low.exact)
            assert found.high is None or found.high.exact >= found.low.exact


@pytest.mark.parametrize(
    ("text", "unit", "value", "place"),
    [
        ("2 000", "亿元", 2000, 0),  # ISO 80000-1 7.3.1: blanks, thin ones too, between thousands
        ("1\u202f500.5", "亿元", 1500.5, -1),
        ("1'500", "亿元", 1500, 0),
        ("at least 2 000 firms", "firms", 2000, 0),
        ("1.500", "亿元", 1.5, -3),
        ("12.500 thousand", "firms", 12500, 0),
        ("0.512", "firms", 0.512, -3),
        ("an 18% reduction", "", -0.18, -2),
    ],
)
def test_blanks_set_off_thousands_and_a_point_is_a_decimal_one(
    text: str, unit: str, value: float, place: int
) -> None:
    found = read_level(text, unit) if unit else read_rate(text)
    assert (found.value, found.low.place) == (value, place)


@pytest.mark.parametrize("text", ["1.500", "over 1.500 firms", "1.500-2.500"])
def test_a_point_in_a_count_may_set_off_thousands(text: str) -> None:
    error = refusal(text, "firms")
    assert (error.code, error.hint) == ("thousands", "thousands")
    assert (error.params["plain"], error.params["decimal"]) == ("1500", "1.5")


@pytest.mark.parametrize(
    ("text", "plain"),
    [("1.500,5", "1500.5"), ("1.234.567", "1234567"), ("1.234.567,89", "1234567.89")],
)
def test_a_number_with_points_between_thousands_is_written_out(text: str, plain: str) -> None:
    error = refusal(text, "亿元")
    assert (error.code, error.hint, error.params["plain"]) == ("bad-number", "write-plain", plain)


def test_zero_has_no_sign() -> None:
    assert [Number(digits, -1, 0).plain() for digits in (0, -5, 5)] == ["0.0", "-0.5", "0.5"]


@pytest.mark.parametrize(
    ("text", "times"),
    [("翻两番", 4), ("翻番", 2), ("两三番", None), ("翻三倍", None), ("增三番", None)],
)
def test_only_what_is_doubled_so_many_times_is_a_power_of_two(
    text: str, times: float | None
) -> None:
    found = times_of(text, text)
    assert (found and found.value) == times


@pytest.mark.parametrize(
    ("printed", "unit", "value"),
    [
        ("3000万", "亿元", 0.3),
        ("59亿", "万亿元", 0.0059),
        ("98.8万", "万元", 98.8),
        ("5万元", "亿元", 0.0005),
    ],
)
def test_a_magnitude_before_a_unit_of_its_own_is_converted(
    printed: str, unit: str, value: float
) -> None:
    assert read_level(printed, unit).value == pytest.approx(value)


@pytest.mark.parametrize(
    ("printed", "unit"), [("2.5万", "亿元"), ("6千", "亿元"), ("50万", "亿美元")]
)
def test_a_magnitude_that_would_make_the_unit_greater_is_asked_about(
    printed: str, unit: str
) -> None:
    """2.5万 of 亿元 is 0.00025亿元, or it is 2.5万亿元."""
    with pytest.raises(QuantityError) as error:
        read_level(printed, unit)
    assert error.value.hint == "bare-magnitude"


def test_a_number_in_another_unit_keeps_its_digits_its_range_and_its_precision() -> None:
    moved = read_level("1.2-1.5", "亿元").replace(precision=0.2).moved(4)
    assert (moved.low.value, moved.high and moved.high.value, moved.precision) == (12e3, 15e3, 2e3)
    assert read_level("1.2", "亿元").moved(4).precision is None
