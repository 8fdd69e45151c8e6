"""Printed digits as intervals: the table of methods.md 2.3 by hand, and the words of 2.2."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.check import assess
from zzplan.engine.interval import Figure, Interval, at_least, exact, figure
from zzplan.plan.file.load import parse
from zzplan.plan.numbers.quantity import Number, Quantity, coming, read_level, read_rate


def half_widths(one: Figure) -> tuple[float, ...]:
    return tuple((box.high - box.low) / 2 for box in one.boxes())


def level(text: str, unit: str = "亿元", *, measured: bool = True) -> Figure:
    return figure(read_level(text, unit), measured=measured)


# The table of methods.md 2.3, with each row read as a baseline and as a goal or rate.
@pytest.mark.parametrize(
    ("printed", "tight", "baseline", "goal", "loose"),
    [
        ("3000", 0.5, 50, 0.5, 500),
        ("2500", 0.5, 50, 0.5, 50),
        ("10000", 0.5, 50, 0.5, 5000),
        ("3210", 0.5, 5, 0.5, 5),
        ("3214", 0.5, 0.5, 0.5, 0.5),
        ("2.5万亿", 500, 500, 500, 500),
        # not in the table, by the same rule
        ("20", 0.5, 0.5, 0.5, 5),  # 5 is more than 2.5% of 20
        ("200", 0.5, 5, 0.5, 50),  # 5 is just 2.5% of 200
        ("190", 0.5, 0.5, 0.5, 5),  # 5 is more than 2.5% of 190
        ("1000", 0.5, 5, 0.5, 500),
        ("30万亿", 5000, 5000, 5000, 50000),
        ("3000万", 0.00005, 0.005, 0.00005, 0.05),
        ("3000.0", 0.05, 0.05, 0.05, 0.05),
        ("67.70", 0.005, 0.005, 0.005, 0.005),
        ("3,000", 0.5, 50, 0.5, 500),
        ("-3000", 0.5, 50, 0.5, 500),
        ("0", 0.5, 0.5, 0.5, 0.5),
    ],
)
def test_a_printed_level_has_the_half_widths_of_the_table(
    printed: str, tight: float, baseline: float, goal: float, loose: float
) -> None:
    found = level(printed, measured=True), level(printed, measured=False)
    assert half_widths(found[0]) == pytest.approx((tight, baseline, loose), rel=1e-9)
    assert half_widths(found[1]) == pytest.approx((tight, goal, loose), rel=1e-9)


@pytest.mark.parametrize(
    ("printed", "tight", "default", "loose"),
    [("10%", 0.5, 0.5, 5), ("8%", 0.5, 0.5, 0.5), ("8.0%", 0.05, 0.05, 0.05),
     ("-4.5%", 0.05, 0.05, 0.05), ("0.08", 0.5, 0.5, 0.5), ("10.0%", 0.05, 0.05, 0.05)],
)  # fmt: skip
def test_a_printed_rate_has_the_half_widths_of_the_table_in_points(
    printed: str, tight: float, default: float, loose: float
) -> None:
    widths = half_widths(figure(read_rate(printed), measured=False))
    assert [100 * w for w in widths] == pytest.approx([tight, default, loose], rel=1e-9)


@pytest.mark.parametrize(("place", "zeros"), [(p, z) for p in range(-30, 30) for z in (1, 2, 5)])
def test_no_reading_is_finer_than_the_printed_digits_in_any_magnitude(
    place: int, zeros: int
) -> None:
    number = Number(10**zeros, place, zeros)
    one = figure(
        Quantity("", number, None, None, "unit", False, False, False, None, None), measured=True
    )
    tight, default, loose = half_widths(one)
    assert tight <= default <= loose


@pytest.mark.parametrize(
    ("printed", "tops"),
    [
        ("200多", (201, 210, 300)),  # half of 10 is 2.5% of 200, half of 100 is 25%
        ("3000余", (3001, 3100, 4000)),
        ("1.2万多", (13000, 13000, 13000)),  # its last digit is no zero
        ("370多", (371, 380, 380)),
    ],
)
def test_what_is_more_than_its_digits_was_cut_to_them(
    printed: str, tops: tuple[int, int, int]
) -> None:
    one = level(printed, "元")
    assert one.boxes() == tuple(Interval(one.point, top) for top in tops)


def test_about_more_than_a_number_is_about_it() -> None:
    assert level("约200多", "元").default == (190, 210)


@pytest.mark.parametrize("printed", ["213", "999家", "3", "100"])
def test_a_count_below_four_digits_is_exact_in_every_reading(printed: str) -> None:
    assert half_widths(level(printed, "家")) == (0, 0, 0)


def test_a_count_of_four_digits_and_a_measured_value_are_not_exact() -> None:
    assert half_widths(level("2000", "家")) == (0.5, 50, 500)
    assert half_widths(level("213", "亿元")) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("3900左右", 3705, 4095),  # 5% is more than the digits
        ("约20", 19, 21),
        ("3左右", 2.5, 3.5),  # the digits are more than 5%: in place of h, never on top of it
        ("接近3900", 3705, 3900),  # the lower side only
        ("-100左右", -105, -95),
    ],
)
def test_about_takes_five_per_cent_or_the_digits_whichever_is_more(
    printed: str, low: float, high: float
) -> None:
    one = level(printed, measured=False)
    assert one.tight == one.default == pytest.approx((low, high))
    assert one.point == read_level(printed, "亿元").low.value


# By hand, 5% of the change: from 80 to 50 it is 1.5, from 30 to 50 1, of 18% 0.9 points.
@pytest.mark.parametrize(
    ("unit", "entry", "low", "high"),
    [
        ("吨", "baseline: 80, goal: 降至接近50", 50, 51.5),
        ("吨", "baseline: 30, goal: 接近50", 49, 50),
        ("吨", "direction: down, baseline: 0.9, goal: 接近0", 0, 0.5),  # the digits leave more
        ("吨", "baseline: 80, goal: 接近50-60", 50, 61),
        ("吨", "baseline: -10, goal: 接近-5.0", -5.25, -5),
        ("吨", "unbounded: true, baseline: 3, goal: 接近-5.0", -5, -4.6),
        ("吨", "kind: cumulative, goal: 下降近18%", -18, -17.1),
        ("吨", "kind: cumulative, goal: 增长近30%", 28.5, 30),
        ('"%"', "baseline: 40%, goal: 下降近5个百分点", 35, 35.5),  # half a point is more than 5%
        ('"%"', "baseline: 40%, goal: 提高近5.0个百分点", 44.75, 45),
        ("家", "kind: added, goal: 新增近500家", 475, 500),
        ("亿元", "baseline: 100, goal: 近3.0倍", 290, 300),
    ],
)
def test_near_is_loose_on_the_side_that_the_value_comes_from(
    unit: str, entry: str, low: float, high: float
) -> None:
    text = f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {{x: {{unit: {unit}, {entry}}}}}"
    box = assess(parse(text).goals[0]).goal_box
    assert box == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("one", "low", "high"),
    [
        (figure(read_level("接近3000", "亿元"), measured=True), 2850, 3000),
        (figure(read_level("接近-20", "亿元"), measured=True), -20, -19),
        (figure(read_rate("近8.0%"), measured=False), 0.0795, 0.08),
        (figure(read_rate("下降近4.0%"), measured=False), -0.04, -0.0395),
    ],
)
def test_near_without_a_goal_comes_from_zero(one: Figure, low: float, high: float) -> None:
    assert one.default == pytest.approx((low, high))


@given(
    st.sampled_from(["接近{}", "近{}", "下降近{}", "{}左右", "约{}"]),
    st.integers(-9999, 9999),
    st.one_of(st.none(), st.integers(0, 500)),
    st.sampled_from([-1, 0, 1]),
)
def test_no_interval_of_near_or_about_is_reversed_or_without_its_number(
    words: str, number: int, more: int | None, direction: int
) -> None:
    text = str(abs(number)) if more is not None or "下降" in words else str(number)
    printed = text if more is None else f"{text}-{abs(number) + more}"
    quantity = coming(read_level(words.format(printed), "亿元"), direction)
    for measured in (True, False):
        for box in figure(quantity, measured=measured).boxes():
            assert box.low <= quantity.low.value <= (quantity.high or quantity.low).value
            assert (quantity.high or quantity.low).value <= box.high


def test_about_as_a_baseline_gives_way_to_wider_digits_in_the_loose_reading() -> None:
    one = level("3000左右")
    assert one.default == (2850, 3150)
    assert one.loose == (2500, 3500)


def test_about_holds_for_a_count_and_nine_per_cent_about_is_no_wider_than_its_digits() -> None:
    assert level("100家左右", "家").default == (95, 105)
    rate = figure(read_rate("9%左右"), measured=False)
    assert rate.default == pytest.approx((0.085, 0.095))


def test_a_range_reaches_from_the_rounding_below_to_the_rounding_above() -> None:
    assert level("3-5家", "家") == Figure(3, *[Interval(3, 5)] * 3)
    assert level("18.5-20", measured=False).default == pytest.approx((18.45, 20.5))
    assert level("约300-500", measured=False).default == pytest.approx((285, 525))


def test_what_the_file_declares_overrides_the_digits() -> None:
    printed = read_level("3000", "亿元")
    assert half_widths(figure(printed.replace(precision=100), measured=True)) == (50, 50, 50)
    assert half_widths(figure(printed.replace(exact=True), measured=True)) == (0, 0, 0)
    assert half_widths(figure(read_level("翻一番", ""), measured=False)) == (0, 0, 0)


def test_exact_has_no_width() -> None:
    assert exact(100.0) == Figure(100.0, *[Interval(100.0, 100.0)] * 3)
    assert exact(1.0).boxes() == (Interval(1.0, 1.0),) * 3


def test_map_takes_every_end_and_the_point() -> None:
    one = level("3210").map(lambda value: 2 * value)
    assert one == Figure(6420, Interval(6419, 6421), Interval(6410, 6430), Interval(6410, 6430))


@pytest.mark.parametrize(
    ("value", "other", "answer"),
    [(1, 1, True), (2, 1, True), (1, 2, False), (0.1 + 0.2, 0.3, True), (0.3, 0.1 + 0.2, True),
     (1, 1 + 1e-13, True), (1, 1 + 1e-11, False), (-1, -1 + 1e-13, True), (-1, -0.9, False),
     (0, 1e-300, False), (math.inf, 5, True), (5, math.inf, False), (-math.inf, 5, False),
     (5, -math.inf, True)],
)  # fmt: skip
def test_at_least_forgives_float_noise_and_nothing_more(
    value: float, other: float, answer: bool
) -> None:
    assert at_least(value, other) is answer


ENDS = st.floats(-1e6, 1e6)


@given(ENDS, ENDS, ENDS, ENDS)
def test_two_intervals_meet_in_either_order_and_each_meets_itself(
    a: float, b: float, c: float, d: float
) -> None:
    one, other = Interval(min(a, b), max(a, b)), Interval(min(c, d), max(c, d))
    assert one.meets(one)
    assert one.meets(other) == other.meets(one)
    assert one.meets(Interval(one.high, math.inf))
    assert one.meets(Interval(-math.inf, one.low))
    assert not one.meets(Interval(one.high + 1, math.inf))


@pytest.mark.parametrize(
    ("value", "other", "enough"),
    [
        (1.0, 1.0, True),
        (1.0 - 0.9e-12, 1.0, True),
        (1.0 - 1.1e-12, 1.0, False),
        (1e9 - 0.0009, 1e9, True),
        (1e9 - 0.0011, 1e9, False),
        (0.0, 1e-15, False),
        (-1.0 - 0.9e-12, -1.0, True),
        (-1.0 - 1.1e-12, -1.0, False),
        (1.0, math.inf, False),
        (-math.inf, 1.0, False),
        (math.inf, math.inf, True),
    ],
)
def test_float_noise_is_a_part_of_the_larger_number(
    value: float, other: float, enough: bool
) -> None:
    assert at_least(value, other) is enough


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ((1, 2), (2, 3), True),
        ((2, 3), (1, 2), True),
        ((1, 2), (2.1, 3), False),
        ((1, 2), (2 + 1e-12, 3), True),
        ((1, 4), (2, 3), True),
        ((2.1, 3), (1, 2), False),
    ],
)
def test_two_intervals_meet_at_their_ends(
    one: tuple[float, float], other: tuple[float, float], meet: bool
) -> None:
    assert Interval(*one).meets(Interval(*other)) is meet


@pytest.mark.parametrize(
    ("value", "within", "nearest"),
    [(3, True, 3), (5, True, 5), (4, True, 4), (2.9, False, 3), (5.1, False, 5)],
)
def test_an_interval_holds_its_ends(value: float, within: bool, nearest: float) -> None:
    assert Interval(3, 5).holds(value) is within
    assert Interval(3, 5).nearest(value) == nearest


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("0余", 0, 1), ("5余", 5, 6), ("-5余", -6, -5), ("5.2余", 5.2, 5.3)],
)
def test_what_was_cut_goes_on_away_from_zero(printed: str, low: float, high: float) -> None:
    assert tuple(level(printed, "元").tight) == pytest.approx((low, high))
