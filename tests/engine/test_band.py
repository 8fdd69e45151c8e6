"""What is kept between two ends, and what 左右 leaves; values by hand (methods.md 2.2)."""

from __future__ import annotations

import pytest

from zzplan.engine.band import band_of, margins_of, planned_start
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, unit: str = "家", more: str = "") -> Goal:
    text = "zzplan: 1\nbase_year: 2020\ngoal_year: 2024\n"
    text += f'indicators: {{x: {{unit: "{unit}"{more}}}}}\ngoals: {{x: {{{entry}}}}}'
    return parse(text).goals[0]


@pytest.mark.parametrize(
    ("entry", "start", "band"),
    [
        ("baseline: 160, goal: 150-200", 160, (150, 200)),
        ("baseline: 150, goal: 150-200", 150, (150, 200)),
        ("baseline: 200, goal: 150-200", 200, (150, 200)),
        ("baseline: 149, goal: 150-200", 149, None),
        ("baseline: 201, goal: 150-200", 201, None),
        ("baseline: 160, goal: 150-200", None, None),
        ("goal: 150-200, kind: hold", None, (150, 200)),
        ("baseline: 9, goal: 保持在150-200", 9, (150, 200)),
        ("baseline: 9, goal: 保持在150左右", 9, (150, 150)),
        ("baseline: 9, goal: 150左右", 9, None),
        ("baseline: 160, goal: 150", 160, None),
        ("kind: hold, baseline: 160, goal: 150", 160, None),
        ("kind: added, goal: 150-200", 160, None),
    ],
)
def test_what_is_kept_between_two_ends(
    entry: str, start: float | None, band: tuple[float, float] | None
) -> None:
    found = band_of(goal(entry), start)
    assert (None if found is None else tuple(found)) == band


def test_where_more_or_less_is_better_one_end_counts() -> None:
    assert band_of(goal("baseline: 160, goal: 150-200", more=", direction: up"), 160) is None


@pytest.mark.parametrize(
    ("entry", "unit", "found"),
    [
        # 5% of the change of 100, of the number, of the number; half of the last digit of a rate.
        ("baseline: 100, goal: 200左右", "亿元", [(5.0, "change")]),
        ("goal: 200左右", "亿元", [(10.0, "value")]),
        ("baseline: 200, goal: 200左右", "亿元", [(10.0, "value")]),
        ("baseline: 100左右, goal: 200", "亿元", [(5.0, "value")]),
        ("baseline: 100左右, rate: 8%左右, goal: 200左右", "亿元",
         [(5.0, "value"), (0.005, "digits"), (5.0, "change")]),
        ("kind: rate, goal: 5.5%左右", "亿元", [(0.0005, "digits")]),
        ("kind: cumulative, goal: -20%左右", "吨", [(0.01, "change")]),
        ("baseline: 100, goal: 增长1倍左右", "亿元", [(0.05, "change")]),
        ("baseline: 40, goal: 提高5个百分点左右", "%", [(0.25, "change")]),
        ("kind: added, goal: 60左右", "家", [(3.0, "change")]),
        ("kind: index, goal: 140左右", "", [(2.0, "change")]),
        ("kind: hold, baseline: 90, goal: 保持在100左右", "家", [(5.0, "value")]),
        ("baseline: 100, rate: 8%, goal: 200", "亿元", []),
    ],
)  # fmt: skip
def test_what_about_leaves_on_either_side(
    entry: str, unit: str, found: list[tuple[float, str]]
) -> None:
    margins = margins_of(goal(entry, unit))
    assert [one.amount for one in margins] == pytest.approx([amount for amount, _ in found])
    assert [one.of for one in margins] == [of for _, of in found]


@pytest.mark.parametrize(
    ("entry", "unit", "start"),
    [
        ("baseline: 100, goal: 200", "亿元", 100), ("goal: 200", "亿元", None),
        ("kind: rate, goal: 5%", "亿元", None), ("baseline: 100, goal: 翻一番", "亿元", 1),
        ("baseline: 40, goal: 提高5个百分点", "%", 0), ("kind: added, goal: 5", "家", 0),
        ("kind: cumulative, goal: 20%", "吨", 0), ("kind: index, goal: 130", "", 100),
        ("kind: index, baseline: 110, goal: 130", "", 110),
        ("kind: hold, baseline: 90, goal: 100", "家", None),
        ("baseline: 160, goal: 150-200", "家", None), ("baseline: 140, goal: 150-200", "家", 140),
    ],
)  # fmt: skip
def test_what_a_printed_number_changes_from(entry: str, unit: str, start: float | None) -> None:
    assert planned_start(goal(entry, unit)) == start
