"""A change beside two values: each bound of what holds, computed by hand beside its case."""

from __future__ import annotations

import pytest

from zzplan.engine.stated_change import StatedChange, judge_change, with_prices
from zzplan.plan.numbers.of_baseline import read_of_baseline
from zzplan.plan.numbers.quantity import read_level


def judged(
    start: str, change: str, end: str, unit: str = "亿元", of: str | None = None
) -> StatedChange:
    moved = read_of_baseline(change, unit if of is None else of)
    assert moved is not None
    return judge_change(moved, read_level(start, unit), read_level(end, unit))


@pytest.mark.parametrize(
    ("start", "change", "end", "verdict"),
    [
        ("40.00", "增长25%", "50.00", "holds"),
        ("40.00", "增长26%", "50.00", "fails"),  # 25% is 1 point off, twice what rounding leaves
        ("40.00", "增长25.1%", "50.00", "fails"),  # 39.995 × 1.2505 = 50.014
        ("40", "增长27.2%", "50", "holds-by-rounding"),  # leads to 50.88; 39.5 × 1.2715 = 50.2
        ("40", "增长29%", "50", "fails"),  # 39.5 × 1.285 = 50.76 > 50.5
        ("40", "增长29%", "50以上", "holds-by-rounding"),  # over 50 is cut: up to 51
        ("40", "增长30%", "50以上", "fails"),  # 39.5 × 1.295 = 51.15
        ("40", "增长21%", "50", "fails"),  # 40.5 × 1.215 = 49.2 < 49.5
        ("40", "增长21%", "50以内", "holds-by-rounding"),  # down to 49
        ("40", "增长20%", "50以内", "fails"),  # 40.5 × 1.205 = 48.8
        ("40.0", "增长20%以上", "50.0", "holds"),
        ("40.0", "增长30%以上", "50.0", "fails"),
        ("40.0", "增长25.2%以上", "50.0", "holds-by-rounding"),  # 39.95 × 1.2515 = 49.997
        ("40.0", "增长30%以内", "50.0", "holds"),
        ("40.0", "增长20%以内", "50.0", "fails"),
        ("40.0", "增长24.8%以内", "50.0", "holds-by-rounding"),  # 40.05 × 1.2485 = 50.002
        ("100", "doubled", "206", "holds"),  # within 5%
        ("100", "doubled", "215", "fails"),
        ("100", "doubled", "211", "holds-by-rounding"),  # (2 + 5% of 2.11) × 100.5 = 211.6
        ("100.0", "翻一番", "206.0", "fails"),  # exact, no English word
        ("100.0", "2.0 times", "206.0", "fails"),
        ("0", "增长5%", "5", "fails"),
        ("40", "增加10", "50", "holds"),
        ("40", "增加12", "50", "fails"),  # 39.5 + 11.5 = 51
        ("40", "增加11", "50", "holds-by-rounding"),
    ],
)
def test_what_holds(start: str, change: str, end: str, verdict: str) -> None:
    assert judged(start, change, end).verdict == verdict


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ("提高5个百分点", "holds"),
        ("提高4个百分点", "holds-by-rounding"),
        ("提高3个百分点", "fails"),
    ],
)
def test_points_between_shares(change: str, verdict: str) -> None:
    assert judged("50%", change, "55%", "%").verdict == verdict  # 50 + 3 is 52 to 54, and no 54.5


@pytest.mark.parametrize(
    ("start", "change", "end", "rounds"),
    [
        ("3.2", "翻一番", "6", True),  # leads to 6.4, which is rounded to 6
        ("3", "翻一番", "6", False),
        ("3.2", "增长80%以上", "6", False),
        ("40", "增长26%", "50", True),  # leads to 50.4
    ],
)
def test_what_rounds_to_the_end(start: str, change: str, end: str, rounds: bool) -> None:
    found = judged(start, change, end)
    assert (found.verdict, found.rounds) == ("holds", rounds)


def test_growth_is_of_the_start() -> None:
    assert judged("40", "增长26%", "50").growth == 0.25
    assert judged("0", "增加5", "5").growth is None


@pytest.mark.parametrize(
    ("start", "change", "end", "fits"),
    [
        ("54.6%", "增长5.4%", "60%", True),
        ("54.6%", "增长5.3%", "60%", False),
        ("50.0%", "增长5%", "55.5%", True),  # 5.5 points are rounded to 5% or 6%
        ("50.0%", "增长5%", "55.6%", False),
        ("50%", "翻一番", "150%", False),  # exact: no percentage
        ("54.6%", "提高5.4个百分点", "60%", False),  # points themselves
    ],
)
def test_percent_that_are_points(start: str, change: str, end: str, fits: bool) -> None:
    assert judged(start, change, end, "%", of="").fits_points is fits


@pytest.mark.parametrize(
    ("start", "change", "end", "years", "rise"),
    [
        ("100.0", "增长10%", "121.0", 1, 0.1),  # 121 / 110
        ("100.0", "增长10%", "133.1", 2, 0.1),  # 133.1 / 110 = 1.1²
        ("100.0", "增长10%", "110.0", 1, None),  # holds without prices
        ("100.0", "增长10%", "300.0", 1, None),  # no prices rise so
        ("100.0", "翻一番", "220.0", 1, None),  # no growth that a report prints without prices
        ("100.0", "增加10", "121.0", 1, None),
        ("-100.0", "增长10%", "-121.0", 1, None),
        ("100.0", "减少100%", "5.0", 1, None),  # leads to nothing
        ("100.0", "增长10%", "0.0", 1, None),
    ],
)
def test_prices(start: str, change: str, end: str, years: float, rise: float | None) -> None:
    found = with_prices(judged(start, change, end), years)
    assert found.rise == (rise if rise is None else pytest.approx(rise))
    assert (found.verdict == "holds-by-prices") == (rise is not None)
