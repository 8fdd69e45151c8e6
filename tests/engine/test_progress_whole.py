"""One goal, every figure of its progress by hand; and what a year or a word changes of it.

100 in 2020 to 161.051 in 2025 is 10% a year. 121.0 in 2022 is on that way: half of the logarithm
of 1.4641 and two fifths of that of 1.61051.
"""

from __future__ import annotations

import math
from typing import Any

import pytest

from zzplan.engine.part_year import AsOf
from zzplan.engine.progress import progress
from zzplan.engine.progress_result import Progress
from zzplan.plan.file.load import parse


def found(
    series: str, entry: str = "baseline: 100.0, goal: 161.1", as_of: AsOf | None = None, **more: str
) -> Progress:
    text = (
        f"zzplan: 1\nindicators: {{x: {{unit: 亿元, actuals: {{{series}}}"
        f"{more.get('indicator', '')}}}}}\n"
        f"base_year: 2020\ngoal_year: 2025\ngoals: {{x: {{{entry}}}}}"
    )
    return progress(parse(text).goals[0], as_of=as_of)


def test_every_figure_of_a_goal_on_its_way() -> None:
    one = found("2018: 90.0, 2019: 95.0, 2020: 100.0, 2021: 104.0, 2022: 121.0")
    assert (one.unit, one.path, one.base_origin, one.reason) == ("亿元", "compound", "actual", None)
    assert (one.base_value, one.actual_value, one.goal_value) == (100.0, 121.0, 161.1)
    assert (one.elapsed, one.time_share, one.final, one.kept) == (2, 0.4, False, None)
    assert one.progress == pytest.approx(math.log(1.21) / math.log(1.611))
    assert one.pace == pytest.approx(math.log(1.21) / math.log(1.611) / 0.4)
    assert one.judgement.rating_key == "on-track"
    assert (one.gap, one.gap_share) == pytest.approx((-40.1, -40.1 / 161.1))
    assert one.speeds.catch_up.rate == pytest.approx((161.1 / 121) ** (1 / 3) - 1)
    assert one.speeds.average.rate == pytest.approx(0.1)
    assert one.speeds.latest.rate == pytest.approx(121 / 104 - 1)
    assert one.speeds.best is not None
    assert (one.speeds.best.first, one.speeds.best.last) == (2019, 2022)
    assert one.speeds.best.speed.rate == pytest.approx((121 / 95) ** (1 / 3) - 1)
    assert one.speeds.unprecedented is True
    assert one.projected_end_value == pytest.approx(121 * 1.1**3)
    assert one.rest_change == pytest.approx(161.1 / 121 - 1)
    assert (one.first_met, one.position, one.later, one.part) == (None, None, None, None)


@pytest.mark.parametrize(
    ("as_of", "year", "elapsed"),
    [
        (None, 2023, 3),
        (AsOf(2022, ""), 2022, 2),
        (AsOf(2023, "2023Q3"), 2022, 2),
        (AsOf(2023, ""), 2023, 3),
        (AsOf(2021, ""), 2021, 1),
        (AsOf(2030, ""), 2023, 3),
    ],
)
def test_only_what_was_known_by_then_counts(as_of: AsOf | None, year: int, elapsed: int) -> None:
    one = found("2020: 100.0, 2021: 104.0, 2022: 121.0, 2023: 125.0, 2026: 200.0", as_of=as_of)
    assert one.latest is not None
    assert (one.latest.year, one.elapsed) == (year, elapsed)
    assert one.time_share == pytest.approx(elapsed / 5)


@pytest.mark.parametrize(
    ("series", "fields"),
    [
        ("2020: 100.0", {"reason": "no-actual", "latest": None}),
        ("2020: 100.0, 2025: 161.1", {"final": True, "rest_change": None, "first_met": 2025}),
        ("2020: 100.0, 2025: 170.0", {"final": True, "gap": 8.9}),
        ("2020: 100.0, 2022: 170.0, 2023: 150.0", {"final": False, "first_met": 2022}),
        ("2021: 110.0", {"base_origin": "printed", "base_value": 100.0}),
        ("2020: 104.0, 2021: 110.0", {"base_origin": "actual", "base_value": 104.0}),
        ("2020: 100.0, 2022: 121.0, 2026: 170.0", {"later": 2026}),
        ("2020: 100.0, 2025: 161.1, 2026: 170.0", {"later": None}),
        ("2020: 100.0, 2022: 121.0, 2023Q1: 30.0", {"part": 2023}),
    ],
)
def test_what_a_value_changes(series: str, fields: dict[str, Any]) -> None:
    one = found(series)
    for name, wanted in fields.items():
        value = getattr(one, name)
        if name in ("later", "part") and value is not None:
            value = value.year if name == "later" else value.actual.year
        assert value == (pytest.approx(wanted) if isinstance(wanted, float) else wanted), name


@pytest.mark.parametrize(
    ("values", "boundary"),
    [
        # On track from 95% of the pace on: of 40% of the way in 2022 that is 38%, 119.866.
        ("119.9", True),
        ("119.8", False),
        ("120.0", False),
        ("121.0", False),
    ],
)
def test_a_rating_whose_value_may_be_rounded_across_its_boundary(
    values: str, boundary: bool
) -> None:
    one = found(f"2020: 100.0, 2022: {values}", "baseline: 100.0, goal: 161.1")
    assert one.boundary is boundary


@pytest.mark.parametrize(
    ("entry", "series", "kept", "rating"),
    [
        ("kind: hold, baseline: 40, goal: 保持在35以内", "2021: 34, 2022: 36", (1, 2), "lagging"),
        ("kind: hold, baseline: 40, goal: 保持在35以内", "2021: 34, 2025: 35", (2, 2), "achieved"),
        ("baseline: 200.0, goal: 161.1以上", "2020: 200.0, 2021: 170.0, 2022: 160.0", (1, 2), None),
    ],
)
def test_what_is_to_be_kept(
    entry: str, series: str, kept: tuple[int, int], rating: str | None
) -> None:
    one = found(series, entry)
    assert one.kept == kept
    assert one.progress == kept[0] / kept[1]
    assert rating is None or one.judgement.rating_key == rating


@pytest.mark.parametrize(
    ("growth", "average", "latest"),
    [
        ("2021: 10%, 2022: 21%", (1.1 * 1.21) ** 0.5 - 1, 0.21),
        ("2022: 21%", None, 0.21),
        ("2021: 10%", None, None),
    ],
)
def test_real_growth_beside_levels_at_current_prices(
    growth: str, average: float | None, latest: float | None
) -> None:
    one = found("2020: 100.0, 2022: 121.0", indicator=f", price: current, growth: {{{growth}}}")
    assert one.real_average == (None if average is None else pytest.approx(average))
    assert one.real_latest == (None if latest is None else pytest.approx(latest))


@pytest.mark.parametrize(
    ("value", "reason"),
    [("120", "too-few-values"), ("160", "too-few-values"), ("210", "past-range")],
)
def test_past_a_range_there_is_no_rating_before_a_scheme_has_its_own_reason(
    value: str, reason: str
) -> None:
    text = (
        f"zzplan: 1\nindicators: {{x: {{unit: 家, actuals: {{2020: 100, 2022: {value}}}}}}}\n"
        "base_year: 2020\ngoal_year: 2025\ngoals: {x: {baseline: 100, goal: 150-200}}"
    )
    assert progress(parse(text).goals[0], scheme="destatis").reason == reason
