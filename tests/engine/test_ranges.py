"""Goals and rates that are ranges: the gap, both ends of a rate, and progress (methods.md 2.1)."""

from __future__ import annotations

import pytest

from zzplan.engine.assessment import Assessment
from zzplan.engine.check import assess
from zzplan.engine.progress import progress
from zzplan.plan.file.load import parse


def check(entry: str, *, unit: str = "亿元") -> Assessment:
    text = f'zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {{x: {{unit: "{unit}", {entry}}}}}'
    return assess(parse(text).goals[0])


@pytest.mark.parametrize(
    ("entry", "gap", "share"),
    [
        # 3000 × 1.07^5 = 4207.66, 192.34 below 4400: 192.34 / 4400 = 4.4%
        ("baseline: 3000.0, rate: 7.0%, goal: 4400-4500", -192.34, -0.044),
        # 3000 × 1.08^5 = 4407.98
        ("baseline: 3000.0, rate: 8%, goal: 4400-4500", 0.0, 0.0),
        # 3000 × 1.09^5 = 4615.87, 115.87 above 4500: 115.87 / 4500 = 2.6%
        ("baseline: 3000.0, rate: 9%, goal: 4400-4500", 115.87, 0.026),
        # 100 × 0.9^5 = 59.05, from above: 100 × 0.92^5 = 65.91, 1.91 above 64
        ("kind: level, baseline: 100.0, rate: -10%, goal: 60-64", -0.95, -0.016),
        ("kind: level, baseline: 100.0, rate: -8%, goal: 60-64", 1.91, 0.03),
        # a fall of 15 to 18%: 0.97^5 - 1 = -14.13%, 0.965^5 - 1 = -16.32%
        ("kind: cumulative, rate: -3%, goal: 下降15%-18%", 0.87, 0.058),
        ("kind: cumulative, rate: -3.5%, goal: 下降15%-18%", 0.0, 0.0),
    ],
)
def test_the_gap_to_a_range_is_none_inside_and_is_taken_from_the_nearer_end_outside(
    entry: str, gap: float, share: float
) -> None:
    answer = check(entry)
    assert answer.gap is not None
    assert answer.gap_share is not None
    assert (round(answer.gap, 2), round(answer.gap_share, 3)) == (gap, share)


@pytest.mark.parametrize(
    ("value", "done", "gap", "rating"),
    [
        (4, 2 / 3, -1, "lagging"),  # (4 - 2) / (5 - 2); by the end of the time, pace 0.67
        (5, 1.0, 0, "achieved"),
        (7, 1.0, 0, "achieved"),
        (10, None, 2, None),  # 2 above 8: nobody says whether more is better
    ],
)
def test_progress_to_a_range_is_done_inside_it_and_has_no_measure_past_it(
    value: int, done: float | None, gap: int, rating: str | None
) -> None:
    text = f"""zzplan: 1
indicators: {{x: {{unit: 家, actuals: {{2020: 2, 2025: {value}}}}}}}
plans: {{p: {{base_year: 2020, goal_year: 2025, goals: {{x: {{goal: 5-8家, binding: true}}}}}}}}
"""
    found = progress(parse(text).goals[0])
    assert (found.gap, found.judgement.rating_key) == (gap, rating)
    assert found.progress == (None if done is None else pytest.approx(done))


@pytest.mark.parametrize(
    ("entry", "ends", "verdict"),
    [
        # 300 × 1.08^5 = 440.80, 300 × 1.1^5 = 483.15
        ("rate: 8-10%, goal: 430", (440.80, 483.15, True), "met"),
        ("rate: 8-10%, goal: 450", (440.80, 483.15, True), "met-by-rounding"),
        # 483.15 is below 490, 300.05 × 1.105^5 = 494.32 is not
        ("rate: 8-10%, goal: 490", (440.80, 483.15, False), "met-by-rounding"),
        ("rate: 8-10%, goal: 500", (440.80, 483.15, False), "short"),
        # from above 8% promises least: 300 × 0.92^5 = 197.72, 300 × 0.9^5 = 177.15
        ("rate: 下降8-10%, goal: 190", (197.72, 177.15, True), "met-by-rounding"),
        # 2% of prices on top: 300 × (1.08 × 1.02)^5 = 486.68, 300 × (1.1 × 1.02)^5 = 533.44
        ("rate: 8-10%, goal: 500, price: current, inflation: 2%",
         (486.68, 533.44, True), "met-by-rounding"),
    ],
)  # fmt: skip
def test_both_ends_of_a_range_of_rates_are_projected_and_the_least_promising_counts(
    entry: str, ends: tuple[float, float, bool], verdict: str
) -> None:
    answer = check(f"baseline: 300.0, {entry}")
    far = answer.far_end
    assert far is not None
    assert answer.projected_value is not None
    assert (round(answer.projected_value, 2), round(far.value, 2), far.reaches) == ends
    assert answer.verdict == verdict
    assert ("range-decides" in answer.notes) == (verdict == "met-by-rounding" and far.reaches)


def test_one_rate_has_no_other_end() -> None:
    assert check("baseline: 300.0, rate: 8%, goal: 430").far_end is None


@pytest.mark.parametrize(
    ("direction", "goal", "base", "latest"),
    [("down", 30, 60.0, 44.0), ("up", 90, 50.0, 38.0)],
)
@pytest.mark.parametrize("printed", [True, False])
def test_of_reported_ranges_the_end_that_promises_least_counts_from_first_to_last(
    direction: str, goal: int, base: float, latest: float, printed: bool
) -> None:
    """Falling, 50-60 to 38-44 is 60 to 44; rising, 50 to 38. A year is its third root."""
    stated = "baseline: 50-60, " if printed else ""
    first = "" if printed else "2020: 50-60, "
    text = f"""zzplan: 1
base_year: 2020
goal_year: 2026
indicators: {{x: {{unit: 家, direction: {direction}, actuals: {{{first}2023: 38-44}}}}}}
goals: {{x: {{{stated}goal: {goal}}}}}
"""
    found = progress(parse(text).goals[0])
    assert (found.base_value, found.actual_value) == (base, latest)
    assert found.speeds.average.rate == pytest.approx((latest / base) ** (1 / 3) - 1)
