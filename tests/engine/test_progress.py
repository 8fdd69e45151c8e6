"""Progress of every kind of goal, from the text of a plan; expected values name their source."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.engine.part_year import AsOf
from zzplan.engine.progress import Progress, progress
from zzplan.plan.file.load import parse


def rated(
    goal: str,
    *,
    unit: str = "亿元",
    actuals: str = "",
    growth: str = "",
    extra: str = "",
    years: tuple[int, int] = (2020, 2025),
    as_of: AsOf | None = None,
    scheme: str = "zzplan",
) -> Progress:
    """Rate one goal of one indicator."""
    base_year, goal_year = years
    text = f"""\
zzplan: 1
indicators:
  i: {{unit: "{unit}", actuals: {{{actuals}}}, growth: {{{growth}}}{extra}}}
plans:
  p: {{base_year: {base_year}, goal_year: {goal_year}, goals: {{i: {{{goal}}}}}}}
"""
    return progress(parse(text).goals[0], as_of=as_of, scheme=scheme)


def key(one: Progress) -> str | None:
    return one.judgement.rating_key


def close(value: float) -> Any:
    return pytest.approx(value, rel=1e-12)


# Cumulative goals: Qinghai Bureau of Statistics, 2009; NDRC 2009; NDRC/NBS Announcement 2011 No. 9.


def qinghai() -> Progress:
    return rated(
        "kind: cumulative, goal: -17%",
        growth="2006: 1.51%, 2007: -2.2%, 2008: -4.18%",
        years=(2005, 2010),
    )


def test_the_worked_example_of_qinghai_comes_out() -> None:
    one = qinghai()
    assert one.actual_value == pytest.approx(-4.87, abs=0.005)
    assert one.progress == pytest.approx(0.268, abs=0.0005)
    assert one.rest_change == pytest.approx(-0.1275, abs=0.00005)
    assert one.speeds.catch_up.rate == pytest.approx(-0.0659, abs=0.00006)
    assert one.speeds.average.rate == pytest.approx(-0.0165, abs=0.00006)
    assert (one.time_share, key(one)) == (0.6, "lagging")


def test_a_change_reported_for_all_years_so_far_is_taken_as_it_is() -> None:
    one = rated(
        "kind: cumulative, goal: -20%", unit="%",
        actuals="2009: {value: -20.07%, span: 2006-2009}", years=(2005, 2010),
    )  # fmt: skip
    assert one.progress == pytest.approx(1.0039, abs=0.00005)  # a linear formula gives 1.0035
    assert key(one) == "achieved"


@pytest.mark.parametrize(
    ("actual", "over"), [("-26.59%", 0.3295), ("-21.67%", 0.0835), ("-21.0%", 0.05)]
)
def test_at_the_end_over_fulfilment_is_linear(actual: str, over: float) -> None:
    one = rated(
        "kind: cumulative, goal: -20%", unit="%",
        actuals=f"2010: {{value: {actual}, span: 2006-2010}}", years=(2005, 2010),
    )  # fmt: skip
    assert one.final
    assert -(one.gap_share or 0.0) == pytest.approx(over, abs=1e-12)


def test_a_cumulative_goal_falls_back_on_levels() -> None:
    one = rated("kind: cumulative, goal: -20%", unit="吨", actuals="2020: 80, 2021: 76")
    assert one.actual_value == close(-5.0)


def test_the_first_year_without_growth_ends_the_chain() -> None:
    one = rated("kind: cumulative, goal: -20%", growth="2021: -3%, 2023: -5%")
    assert (one.latest and one.latest.year, one.actual_value) == (2021, close(-3.0))


# Average rates.


def test_two_years_of_2_2_and_8_1_percent_average_5_1() -> None:
    one = rated(  # National Bureau of Statistics, 2021
        "kind: rate, rate: 5.5%", growth="2020: 2.2%, 2021: 8.1%", years=(2019, 2024)
    )
    assert one.speeds.average.rate == pytest.approx(0.051, abs=0.0005)
    assert one.progress == close(math.log(1.022 * 1.081) / (5 * math.log(1.055)))
    assert one.speeds.catch_up.rate == close((1.055**5 / (1.022 * 1.081)) ** (1 / 3) - 1)


def test_growth_at_current_prices_never_serves_a_real_rate() -> None:
    levels = "2020: 100, 2021: 110"
    assert rated("kind: rate, rate: 8%", actuals=levels).elapsed == 1
    current = rated("kind: rate, rate: 8%", actuals=levels, extra=", price: current")
    assert current.reason == "no-actual"


def test_an_indicator_in_percent_is_its_own_growth_and_has_no_cagr() -> None:
    one = rated("kind: rate, rate: 6%", unit="%", actuals="2020: 2.3%, 2021: 8.1%, 2022: 3%")
    assert one.actual_value == close(100 * 1.081 * 1.03)


# Levels, shares, points, stocks, additions.


def test_a_level_progresses_on_a_logarithmic_scale() -> None:
    one = rated("rate: 8%, goal: 5000", actuals="2020: 3000, 2022: 3499.2")
    assert one.progress == close(2 * math.log(1.08) / math.log(5 / 3))
    assert one.speeds.catch_up.rate == close(0.12633370288396307)  # vectors: catchup-core
    assert one.projected_end_value == close(3000 * 1.08**5)


@pytest.mark.parametrize(
    ("goal", "unit", "kind"),
    [
        ("goal: 3%", "%", "share"),
        ("goal: 提高1个百分点", "%", "points"),
        ("goal: 3, kind: stock", "家", "stock"),
    ],
)
def test_shares_points_and_stocks_progress_in_a_straight_line(
    goal: str, unit: str, kind: str
) -> None:
    sign = "%" if unit == "%" else ""
    one = rated(goal, unit=unit, actuals=f"2020: 2{sign}, 2023: 2.5{sign}")
    assert (one.goal.kind, one.path, one.progress) == (kind, "linear", 0.5)
    assert one.speeds.catch_up.step == 0.25
    assert one.projected_end_value == close(2 + 0.5 / 0.6)


def test_the_pace_of_the_xiaokang_monitor_ends_short() -> None:
    one = rated(  # National Bureau of Statistics, 2007: 2.15 needed, 2.0 done, ends at 97.05
        "goal: 100, kind: stock", unit="", actuals="2000: 57.05, 2006: 69.05", years=(2000, 2020)
    )
    assert one.projected_end_value == pytest.approx(97.05, abs=1e-9)
    assert one.speeds.average.step == pytest.approx(2.0, abs=1e-9)


def test_a_share_with_a_printed_growth_rate_follows_that() -> None:
    one = rated("rate: 5.7%, goal: 60%", unit="%", actuals="2020: 45.5%, 2021: 53.6%")
    assert (one.path, one.notes) == ("compound", ("share-compound",))
    assert one.progress == close(math.log(53.6 / 45.5) / math.log(60 / 45.5))


def test_additions_sum_up_and_stop_at_a_missing_year() -> None:
    one = rated("kind: added, goal: 500", unit="家", actuals="2021: 120, 2022: 90, 2024: 200")
    assert (one.actual_value, one.progress, one.elapsed) == (210.0, 0.42, 2)
    assert one.speeds.catch_up.step == close(290 / 3)
    assert one.projected_end_value == close(525.0)


def test_additions_of_several_years_count_where_they_begin_with_the_plan() -> None:
    whole = "2023: {value: 300, span: 2021-2023}"
    assert rated("kind: added, goal: 500", unit="家", actuals=whole).progress == 0.6
    other = "2023: {value: 300, span: 2019-2023}"
    assert rated("kind: added, goal: 500", unit="家", actuals=other).reason == "no-actual"


def test_a_figure_of_several_years_is_no_level() -> None:
    actuals = "2020: 100, 2021: {value: 900, span: 2017-2021}, 2022: 121"
    one = rated("goal: 200", actuals=actuals)
    assert one.course is not None
    assert [point.year for point in one.course.points] == [2020, 2022]


def test_a_change_of_sign_is_measured_in_a_straight_line_with_a_note() -> None:
    one = rated("goal: 10, direction: up", unit="", actuals="2020: -10, 2021: -4")
    assert (one.path, one.notes, one.progress) == ("linear", ("no-compound",), 0.3)


def test_a_goal_of_zero_is_measured_in_a_straight_line() -> None:
    one = rated("goal: 0, direction: down", unit="", actuals="2020: 50, 2022: 30")
    assert (one.path, one.progress, key(one)) == ("linear", 0.4, "on-track")


def test_additions_are_summed_from_nothing_whatever_rate_the_plan_prints() -> None:
    """80 + 120 = 200 of 500; on top of a baseline of 100 as much."""
    text = "kind: added, baseline: 100, rate: 20%, goal: 新增500"
    one = rated(text, actuals="2021: 80, 2022: 120", unit="家")
    assert (one.actual_value, one.progress) == (200, close(0.4))


# Falling goals, goals to keep, ranges.


def test_a_falling_goal_is_rated_in_its_direction() -> None:
    assert (
        key(rated("goal: 64, direction: down", actuals="2020: 87.42, 2021: 80", unit="吨"))
        == "ahead"
    )
    assert (
        key(rated("goal: 64, direction: down", actuals="2020: 87.42, 2021: 90", unit="吨"))
        == "reversing"
    )
    done = rated("goal: 64以内", actuals="2020: 87.42, 2021: 64", unit="吨")
    assert key(done) == "achieved"


def test_what_is_to_be_kept_counts_the_years_that_did() -> None:
    one = rated("goal: 35以内, kind: hold", unit="处", actuals="2021: 35, 2022: 36, 2023: 34")
    assert (one.kept, one.progress, key(one)) == ((2, 3), close(2 / 3), "behind")
    kept = rated("goal: 35以内, kind: hold", unit="处", actuals="2021: 35, 2025: 34")
    assert (kept.kept, key(kept), kept.final) == ((2, 2), "achieved", True)


def test_a_baseline_past_the_goal_makes_progress_the_keeping_of_it() -> None:
    one = rated("goal: 100, direction: up", actuals="2020: 110, 2021: 105, 2022: 99")
    assert "already-met" in one.notes
    assert (one.kept, one.progress, key(one)) == ((1, 2), 0.5, "lagging")
    assert (one.first_met, "met-and-lost" in one.notes) == (2021, True)
    assert key(rated("goal: 100, direction: up", actuals="2020: 110, 2021: 100")) == "achieved"


def test_a_goal_met_and_lost_is_not_met_now_and_names_its_year() -> None:
    one = rated("goal: 120", actuals="2020: 100, 2021: 121, 2022: 119")
    assert (one.first_met, "met-and-lost" in one.notes, key(one)) == (2021, True, "ahead")


@pytest.mark.parametrize(
    ("value", "position", "rating", "reason"),
    [
        (2, "below", "lagging", None),
        (3, "inside", "achieved", None),
        (5, "inside", "achieved", None),
        (6, "above", None, "past-range"),
    ],
)
def test_a_range_is_met_inside(
    value: int, position: str, rating: str | None, reason: str | None
) -> None:
    one = rated("goal: 3-5", unit="家", actuals=f"2020: 1, 2025: {value}")
    assert (one.position, key(one), one.reason) == (position, rating, reason)


def test_past_a_range_is_met_where_the_file_says_that_more_is_better() -> None:
    one = rated("goal: 3-5", unit="家", actuals="2020: 1, 2025: 6", extra=", direction: up")
    assert (one.position, key(one)) == ("above", "achieved")


# Words around numbers.


def test_more_than_excludes_the_number_unless_the_actual_is_more_than_it_too() -> None:
    assert key(rated("goal: 超过3%", unit="%", actuals="2020: 2%, 2025: 3%")) == "on-track"
    assert key(rated("goal: 超过3%", unit="%", actuals="2020: 2%, 2025: 超过3%")) == "achieved"
    assert key(rated("goal: 3%以上", unit="%", actuals="2020: 2%, 2025: 3%")) == "achieved"


def test_about_accepts_5_percent_of_the_change_less_and_says_so() -> None:
    one = rated("goal: 200左右", actuals="2020: 100, 2025: 195")
    assert (key(one), one.notes) == ("achieved", ("about-decides",))
    assert key(rated("goal: 200左右", actuals="2020: 100, 2025: 194")) == "on-track"
    assert rated("goal: 200左右", actuals="2020: 100, 2025: 201").notes == ()


def test_a_goal_is_a_limit_and_what_meets_it_only_when_rounded_says_so() -> None:
    one = rated("goal: 120.4", actuals="2020: 100.0, 2025: 120")
    assert (key(one), "met-on-rounding" in one.notes, one.boundary) == ("on-track", True, True)


def test_a_binding_goal_is_worded_by_the_stricter_rule() -> None:
    goal, actuals = "goal: 3%", "2020: 2%, 2022: 2.30%"
    assert key(rated(goal, unit="%", actuals=actuals)) == "behind"
    binding = rated(goal + ", binding: true", unit="%", actuals=actuals)
    assert (key(binding), binding.notes) == ("lagging", ("binding-stricter",))


# Boundaries: V0 = 0 and G = 100 in ten years make the pace exactly Vt / (10 k).


@pytest.mark.parametrize(
    ("value", "rating"),
    [("5.25", "ahead"), ("5.24", "on-track"), ("4.75", "on-track"), ("4.74", "behind"),
     ("3.00", "behind"), ("2.99", "lagging"), ("0.00", "lagging"), ("-0.01", "reversing")],
)  # fmt: skip
def test_the_boundaries_are_exact(value: str, rating: str) -> None:
    one = rated("goal: 10, kind: stock", unit="", actuals=f"2020: 0, 2025: {value}",
                years=(2020, 2030))  # fmt: skip
    assert key(one) == rating


def test_a_value_whose_rounding_spans_two_ratings_is_on_the_boundary() -> None:
    years = (2020, 2030)
    near = rated("goal: 10, kind: stock", unit="", actuals="2020: 0, 2025: 4.8", years=years)
    assert (key(near), near.boundary) == ("on-track", False)
    at = rated("goal: 10, kind: stock", unit="", actuals="2020: 0, 2025: 4.7", years=years)
    assert (key(at), at.boundary) == ("behind", True)
    exact = "2025: {value: 4.7, exact: true}"
    at = rated("goal: 10, kind: stock", unit="", actuals=f"2020: 0, {exact}", years=years)
    assert (key(at), at.boundary) == ("behind", False)


# The time that is looked from.


SERIES = "2020: 100, 2021: 104, 2022: 108, 2023: 120, 2026: 150"


def test_the_time_is_given_or_the_latest_value_within_the_plan_decides() -> None:
    assert (
        rated("goal: 150", actuals=SERIES).latest
        == rated("goal: 150", actuals=SERIES, as_of=AsOf(2025, "")).latest
    )
    latest = rated("goal: 150", actuals=SERIES, as_of=AsOf(2022, "")).latest
    assert latest is not None
    assert latest.year == 2022
    before = rated("goal: 150", actuals=SERIES, as_of=AsOf(2019, ""))
    assert (before.reason, key(before)) == ("no-actual", None)
    of_part = rated("goal: 150", actuals=SERIES, as_of=AsOf(2023, "2023Q2")).latest
    assert of_part is not None
    assert of_part.year == 2022


def test_the_best_run_is_as_long_as_what_is_left_and_may_lie_before_the_plan() -> None:
    history = "2010: 50, 2012: 72, " + SERIES
    one = rated("goal: 150", actuals=history, as_of=AsOf(2023, ""))
    best = one.speeds.best
    assert best is not None
    assert (best.first, best.last, best.speed.rate) == (2010, 2012, close(0.2))
    assert one.speeds.unprecedented is False
    alone = rated("goal: 150", actuals=SERIES, as_of=AsOf(2023, ""))
    assert alone.speeds.unprecedented is True
    none = rated("goal: 150", actuals=SERIES, as_of=AsOf(2021, ""))
    assert (none.speeds.best, none.speeds.unprecedented) == (None, None)


# Values of the base year.


def test_progress_starts_from_the_actual_of_the_base_year_and_shows_the_printed_one() -> None:
    one = rated("baseline: 突破3000, goal: 5000",
                actuals="2021: [3420.26, {value: 3391.87, revised: true}], 2023: 3667.9",
                years=(2021, 2026))  # fmt: skip
    assert (one.base_value, one.base_origin, key(one)) == (3420.26, "actual", "lagging")
    assert one.speeds.catch_up.rate == pytest.approx(0.1088, abs=0.00005)
    revised, printed = one.bases
    assert (revised.origin, revised.judgement.rating_key) == ("vintage", "lagging")
    assert printed.progress == pytest.approx(0.39, abs=0.005)
    assert (printed.origin, printed.judgement.rating_key) == ("printed", "on-track")


def test_a_trend_from_another_value_of_the_base_year_has_it_in_its_series() -> None:
    """From 100 to 102 in three years lead to 103.3 in 2026, from 40 to 143: 140 and more."""
    one = rated(
        "goal: 140", scheme="destatis", years=(2021, 2026),
        actuals="2021: [100, {value: 40, revised: true}], 2022: 101, 2023: 101.5, 2024: 102",
    )  # fmt: skip
    (other,) = one.bases
    assert (key(one), other.judgement.rating_key) == ("cloud", "sun")


def test_a_printed_baseline_within_rounding_of_the_actual_is_not_shown_beside_it() -> None:
    one = rated("baseline: 3400, goal: 5000", actuals="2020: 3420.26, 2023: 3667.9")
    assert one.bases == ()


def test_without_an_actual_of_the_base_year_the_printed_baseline_counts() -> None:
    one = rated("baseline: 3000, goal: 5000", actuals="2022: 3700")
    assert (one.base_value, one.base_origin, one.bases) == (3000.0, "printed", ())


# Part of a year.


QUARTERS = (
    "2019Q3: {value: 70, span: Q1-Q3}, 2019: 100, 2020Q3: {value: 72, span: Q1-Q3}, 2020: 102, "
    "2021Q3: {value: 80, span: Q1-Q3, growth: 9%}"
)


def test_the_rest_of_a_year_must_bring_what_is_missing_on_the_path() -> None:
    part = rated("goal: 150", actuals=QUARTERS).part
    assert part is not None
    path = 102 * (150 / 102) ** 0.2
    assert (part.needed, part.rest) == (close(path), close(path - 80))
    assert part.share == close(80 / path)
    assert part.earlier == ((2019, 0.7), (2020, close(72 / 102)))
    assert part.rest_rate == close((path - 80) / 30 - 1)


def test_a_state_within_the_year_has_no_rest_that_adds_up() -> None:
    part = rated("goal: 300, kind: stock", unit="家", actuals="2020: 200, 2021-09: 215").part
    assert part is not None
    assert (part.adds_up, part.needed, part.rest, part.share) == (False, 220.0, 5.0, None)


def test_a_rest_that_brought_nothing_the_year_before_has_no_growth() -> None:
    """All of 2020 had come by September."""
    part = rated("goal: 150", actuals=QUARTERS.replace("2020: 102", "2020: 72")).part
    assert part is not None
    assert (part.rest_rate, part.earlier) == (None, ((2019, 0.7), (2020, 1.0)))


def test_a_part_before_the_latest_whole_year_is_not_news() -> None:
    assert rated("goal: 150", actuals=QUARTERS + ", 2021: 108").part is None


def test_a_figure_after_the_goal_year_is_named_and_decides_nothing() -> None:
    actuals = "2016: 147, 2017: 182, 2022-09: 349以上"
    one = rated("goal: 220, kind: stock", unit="家", actuals=actuals, years=(2016, 2021))
    assert one.latest is not None
    assert one.later is not None
    assert (one.latest.year, one.later.period, one.final) == (2017, "2022-09", False)
    early = AsOf(2021, "")
    one = rated("goal: 220", unit="家", actuals=actuals, years=(2016, 2021), as_of=early)
    assert one.later is None


# Trends without a value to reach.


def test_a_wanted_direction_alone_is_rated_on_its_trend() -> None:
    actuals, extra = "2020: 90%, 2023: 93.2%", ", direction: up, limit: 100"
    found = rated("", unit="%", actuals=actuals, extra=extra, scheme="opensdg")
    assert key(found) == "substantial_progress"
    own = rated("", unit="%", actuals=actuals, extra=extra)
    assert (key(own), own.reason) == (None, "no-goal")


# What must not change a rating.


@given(
    base=st.integers(1_000, 900_000), goal=st.integers(1_000, 900_000),
    now=st.integers(1_000, 900_000), year=st.integers(2021, 2025),
)  # fmt: skip
def test_magnitudes_order_and_comments_change_no_rating(
    base: int, goal: int, now: int, year: int
) -> None:
    plain = f"2020: {base}, {year}: {now}"
    one = rated(f"goal: {goal}, direction: up", actuals=plain)
    turned = rated(f"goal: {goal}, direction: up", actuals=f"{year}: {now}, 2020: {base}")
    commented = rated(
        f"goal: {goal}, direction: up", actuals=f"2020: {base}, # measured\n    {year}: {now}"
    )
    ten_thousand = rated(
        f"goal: {goal}亿, direction: up", unit="万元", actuals=f"2020: {base}亿, {year}: {now}亿"
    )
    assert key(one) == key(turned) == key(commented) == key(ten_thousand)
    assert one.boundary == turned.boundary == commented.boundary
    assert ten_thousand.pace == pytest.approx(one.pace, rel=1e-9)


@pytest.mark.parametrize(("actual", "rating"), [("51", "achieved"), ("53", "behind")])
def test_a_value_that_fell_to_a_little_above_is_near_its_goal(actual: str, rating: str) -> None:
    # 51.5 is near 50; from 80, 53 is ln(53 / 80) / ln(50 / 80) = 87.6% of the way
    assert key(rated("goal: 降至接近50", actuals=f"2020: 80, 2025: {actual}")) == rating
