"""What ``solve`` says of an answer that 以上 or 以内 leaves open on one side, or on both."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]

# 3000 as a baseline is 2950 to 3050, 8000 is 7950 to 8050, 5000 as a goal 4999.5 to 5000.5.
OPEN = [
    # (4999.5 / 3050)^(1/5) - 1 = 10.39% and (5000.5 / 2950)^(1/5) - 1 = 11.13%, rounded outward
    ("--baseline 3000亿 --goal 超过5000亿 --years 5", "10.38% or more", "10.38%及以上"),
    ("--baseline 3000亿 --goal 5000亿以上 --years 5", "10.38% or more", "10.38%及以上"),
    ("--baseline 3000亿 --goal 低于5000亿 --years 5", "11.14% or less", "11.14%及以下"),
    ("--baseline 3000亿以上 --goal 5000亿 --years 5", "11.14% or less", "11.14%及以下"),
    ("--baseline 3000亿以内 --goal 5000亿 --years 5", "10.38% or more", "10.38%及以上"),
    # 2950 × 1.08^5 = 4334.518: 8%以上 begins at 8%; 3050 × 1.08^5 = 4481.451
    ("--baseline 3000亿 --rate 8%以上 --years 5", "4334.51 or more", "4334.51及以上"),
    ("--baseline 3000亿 --rate 8%以内 --years 5", "4481.46 or less", "4481.46及以下"),
    # 5000.5 / 1.08^5 = 3403.256
    ("--goal 5000亿 --rate 8%以上 --years 5", "3403.26 or less", "3403.26及以下"),
    # ln(5000.5 / 2950) / ln 1.08 = 6.857
    ("--baseline 3000亿 --goal 5000亿 --rate 8%以上", "6.86 or less", "6.86及以下"),
    # ln(8050 / 4999.5) / -ln 0.92 = 5.713: a greater fall takes less long
    ("--baseline 8000亿 --goal 5000亿 --rate 下降8%以上", "5.72 or less", "5.72及以下"),
    # ln(7950 / 5000.5) / -ln 0.915 = 5.2196: a fall to less takes longer
    ("--baseline 8000亿 --goal 5000亿以内 --rate -8%", "5.21 or more", "5.21及以上"),
    # (59.5 - 45.5) / 5: 45% is 44.5% to 45.5%
    ("--baseline 45% --goal 60%以上 --years 5", "2.80 or more", "2.80及以上"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "english", "chinese"), OPEN)
def test_the_end_that_a_word_leaves_open_has_no_number(
    run: Run, line: str, english: str, chinese: str
) -> None:
    assert f"digits it is {english}.\n" in run("solve", *line.split()).out
    assert f"四舍五入范围内为{chinese}。\n" in run("solve", *line.split(), "--lang", "zh").out


@pytest.mark.parametrize(
    "line",
    [
        "--baseline 3000亿以上 --goal 5000亿以上 --years 5",
        "--baseline 3000亿 --goal 5000亿以上 --rate 8%以上",
        "--baseline 3000亿以上 --rate 8%以内 --years 5",
    ],
)
def test_words_that_open_both_ends_leave_no_range(run: Run, line: str) -> None:
    how = "so that it suffices" if "--goal" in line else "to the nearest"
    assert run("solve", *line.split()).out.endswith(f"\nRounded {how}.\n")
    (found,) = json.loads(run("solve", *line.split(), "--format", "json").out)["results"]
    assert (found["low"], found["high"]) == (None, None)


def test_words_that_open_the_same_end_leave_the_other(run: Run) -> None:
    line = "--baseline 3000亿以内 --goal 5000亿以上 --years 5"
    assert "it is 10.38% or more." in run("solve", *line.split()).out


def test_to_programs_an_open_end_is_null(run: Run) -> None:
    line = "--baseline 3000亿 --goal 超过5000亿 --years 5 --format json"
    (found,) = json.loads(run("solve", *line.split()).out)["results"]
    assert (round(found["low"], 4), found["high"]) == (0.1039, None)


def test_a_checked_rate_of_a_floor_projects_so_much_or_more(run: Run) -> None:
    """2950 × 1.08^5 = 4334.518."""
    line = "--baseline 3000亿 --goal 5000亿 --years 5 --rate 8%以上"
    assert "digits the projection is 4334.51 or more.\n" in run("solve", *line.split()).out
    chinese = run("solve", *line.split(), "--lang", "zh").out
    assert "在原文数字的四舍五入范围内，推算值为4334.51及以上。\n" in chinese
    (found,) = json.loads(run("solve", *line.split(), "--format", "json").out)["results"]
    assert (round(found["projected_low"], 2), found["projected_high"]) == (4334.52, None)
