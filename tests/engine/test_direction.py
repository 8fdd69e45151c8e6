"""What follows from an unknown direction, a band and 左右 (methods.md 2.2 and 2.13, cn.md)."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.progress import Progress, progress
from zzplan.plan.file.load import parse

HEAD = "zzplan: 1\nbase_year: {base}\ngoal_year: {end}\n"


def check(entry: str, *, unit: str = "家", base: int = 2020, end: int = 2025) -> Assessment:
    text = HEAD.format(base=base, end=end) + f'goals: {{x: {{unit: "{unit}", {entry}}}}}'
    return assess(parse(text).goals[0])


def rated(
    entry: str, actuals: str, *, unit: str = "家", base: int = 2020, end: int = 2025
) -> Progress:
    text = (
        HEAD.format(base=base, end=end)
        + f'indicators: {{x: {{unit: "{unit}", actuals: {{{actuals}}}}}}}\n'
        + f"goals: {{x: {{{entry}}}}}"
    )
    return progress(parse(text).goals[0])


@pytest.mark.parametrize(
    ("entry", "verdict", "reason", "consistent"),
    [
        ("goal: 80", "undefined", "direction", None),
        ("goal: 80, rate: -2%", "undefined", "direction", False),
        ("goal: 80, rate: -8%", "undefined", "direction", False),
        ("goal: 80, rate: -4.4%", "met-by-rounding", None, True),  # 79.85, either way 80
        ("goal: 80, rate: -2%, direction: down", "short", None, False),
        ("goal: 80, rate: -2%, direction: up", "already-met", None, False),
    ],
)
def test_numbers_that_only_fall_are_compared_as_they_stand(
    entry: str, verdict: str, reason: str | None, consistent: bool | None
) -> None:
    answer = check(f"baseline: 100, {entry}")
    assert (answer.verdict, answer.reason, answer.consistent) == (verdict, reason, consistent)
    assert answer.required_rate == pytest.approx(0.8**0.2 - 1)


def test_progress_to_a_goal_of_unknown_direction_has_numbers_and_no_rating() -> None:
    one = rated("goal: 80", "2020: 100, 2022: 90")
    assert (one.judgement.rating_key, one.reason) == (None, "direction")
    assert one.progress == pytest.approx(0.472, abs=1e-3)  # ln(0.9) / ln(0.8)
    assert rated("goal: 80, direction: down", "2020: 100, 2022: 90").judgement.rating_key == "ahead"


@pytest.mark.parametrize("goal", ["30万人", "30万人以上"])
def test_a_yearly_floor_below_last_years_result_is_achieved(goal: str) -> None:
    """cn.md C3: new jobs 30.5, then 31.2 against a goal of 30."""
    one = rated(f"goal: {goal}", "2024: 30.5, 2025: 31.2", unit="万人", base=2024)
    assert one.judgement.rating_key == "achieved"


# A band -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "verdict"),
    [
        ("baseline: 3%, goal: 2%-4%, rate: 0.5个百分点", "short"),  # 5.5% is past it
        ("baseline: 3%, goal: 2%-4%, rate: -0.5个百分点", "short"),  # 0.5% is short of it
        ("baseline: 3%, goal: 2%-4%, rate: 0.1个百分点", "already-met"),
        ("baseline: 5%, goal: 保持在2%-4%, rate: -0.4个百分点", "met"),  # 3%
        ("baseline: 5%, goal: 保持在2%-4%, rate: -0.9个百分点", "short"),  # 0.5%
        ("baseline: 3%, goal: 保持在3%左右, rate: 0.5个百分点", "short"),
        ("baseline: 3%, goal: 2%-4%, direction: down, rate: -0.5个百分点", "already-met"),
    ],
)
def test_a_band_is_left_on_either_side(entry: str, verdict: str) -> None:
    assert check(entry, unit="%").verdict == verdict


@pytest.mark.parametrize(
    ("entry", "latest", "rating"),
    [
        ("kind: hold, goal: 2%-4%", "3.1%", "achieved"),
        ("kind: hold, goal: 2%-4%", "4.5%", "lagging"),
        ("kind: hold, goal: 2%-4%", "1.5%", "lagging"),
        ("goal: 2%-4%", "4.5%", "lagging"),
        ("goal: 2%-4%", "1.5%", "lagging"),
        ("goal: 保持3%左右", "3.1%", "achieved"),  # 5% of 3% leaves 0.15 points
        ("goal: 保持3%左右", "3.2%", "lagging"),
        ("goal: 保持3%左右", "2.8%", "lagging"),
    ],
)
def test_progress_keeps_a_band_on_both_sides(entry: str, latest: str, rating: str) -> None:
    one = rated(entry, f"2024: 2.9%, 2025: {latest}", unit="%", base=2024)
    assert one.judgement.rating_key == rating


# 左右 ---------------------------------------------------------------------------------------------


def test_about_cannot_make_a_quarter_of_the_way_achieved() -> None:
    """cn.md C2: 68.0% in 2020 and 68.9% in 2023 against 72%左右."""
    one = rated("goal: 72%左右", "2020: 68.0%, 2023: 68.9%", unit="%")
    assert one.judgement.rating_key == "lagging"
    assert one.progress == pytest.approx(0.225)


@pytest.mark.parametrize(
    ("latest", "rating"), [("71.8%", "achieved"), ("71.7%", "behind"), ("72.5%", "achieved")]
)
def test_progress_takes_the_margin_alone_without_rounding(latest: str, rating: str) -> None:
    """5% of the 4 points is 0.2; the digits of 72% would leave 0.5."""
    one = rated("goal: 72%左右", f"2020: 68.0%, 2025: {latest}", unit="%")
    assert one.judgement.rating_key == rating


@pytest.mark.parametrize(
    ("entry", "unit", "low", "high"),
    [
        ("baseline: 68.0%, goal: 72.0%左右", "%", 71.8, 72.2),
        ("baseline: 68.0%, goal: 72%左右", "%", 71.5, 72.5),  # the digits leave more
        ("baseline: 3000, goal: 5000左右", "亿元", 4900, 5100),
        ("baseline: 5000, goal: 5000左右", "亿元", 4750, 5250),  # no change is planned
        ("goal: 保持40%左右, baseline: 38%", "%", 38, 42),
        ("baseline: 40.0%, goal: 提高5.0个百分点左右", "%", 44.75, 45.25),
        ("kind: cumulative, goal: -18.0%左右", "吨", -18.9, -17.1),
        ("baseline: 100, goal: 3.0倍左右", "亿元", 290, 310),
    ],
)
def test_about_leaves_five_per_cent_of_the_planned_change_in_check(
    entry: str, unit: str, low: float, high: float
) -> None:
    box = check(entry, unit=unit).goal_box
    assert box == pytest.approx((low, high))


def test_about_a_rate_leaves_what_its_digits_do() -> None:
    """cn.md C17: 4.6% against 5%左右 is achieved by the digits, and 5% of 5% is not named."""
    text = """zzplan: 1
base_year: 2024
goal_year: 2025
indicators: {income: {unit: 元, growth: {2025: 4.6%}}}
goals: {income: {kind: rate, goal: 5%左右}}"""
    one = progress(parse(text).goals[0])
    assert (one.judgement.rating_key, one.notes) == ("achieved", ("about-decides",))
    below = progress(parse(text.replace("4.6%", "4.4%")).goals[0])
    assert below.judgement.rating_key == "behind"


@given(
    st.integers(100, 9999),
    st.integers(100, 9999),
    st.integers(-60, 90),
    st.sampled_from(["", ".0"]),
)
def test_falling_in_points_mirrors_rising(start: int, end: int, step: int, more: str) -> None:
    assume(start != end)

    def mirrored(sign: int) -> Assessment:
        way = "up" if (end > start) == (sign > 0) else "down"
        return check(
            f"unbounded: true, direction: {way}, baseline: {sign * start}{more}, "
            f"rate: {sign * step:+}{more}pp, goal: {sign * end}{more}左右",
            unit="%",
        )

    one, other = mirrored(1), mirrored(-1)
    for name in ("verdict", "robust", "consistent", "readings", "notes"):
        assert getattr(one, name) == getattr(other, name)
