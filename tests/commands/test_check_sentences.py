"""What the sentence of one goal says is true of its numbers, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  points: {unit: "%", baseline: 55.3, goal: 提高5个百分点, rate: 1个百分点}
  points_grow: {unit: "%", baseline: 55.3, goal: 提高5个百分点, rate: 1.9%}
  points_fall: {unit: "%", baseline: 60.1, goal: 下降5个百分点, rate: 下降1个百分点}
  few: {unit: 项, baseline: 1, goal: 2, rate: 14%, goal_year: 2021}
  times: {unit: 亿元, baseline: 67.7, goal: 1.5倍, rate: 8%}
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return str(tmp_path / "plan.yaml")


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 55.3 + 5 × 1 = 55.3 + 5
        ("points", "gives 60.3 by 2025: just the goal of 60.3.", "2025年为60.3%，恰为目标60.3%。"),
        # 55.3 × 1.019^5 = 60.76
        ("points_grow", "gives 60.8 by 2025: 0.5 (0.8%) above 60.3.",
         "2025年为60.8%，比60.3%多0.5个百分点（0.8%）。"),
        # 60.1 - 5 × 1 = 60.1 - 5
        ("points_fall", "gives 55.1 by 2025: just the goal of 55.1.",
         "2025年为55.1%，恰为目标55.1%。"),
        # 1 × 1.14, 0.86 below 2
        ("few", "gives 1.14 by 2021: 0.86 (43.0%) below 2.",
         "2021年为1.14项，比2项少0.86项（43.0%）。"),
        # 67.7 × 1.08^5 = 99.47, 67.7 × 1.5 = 101.55
        ("times", "gives 99.5 by 2025: 2.1 (2.0%) below 101.55.",
         "2025年为99.5亿元，比101.55亿元少2.1亿元（2.0%）。"),
    ],
)  # fmt: skip
def test_points_multiples_and_small_numbers_keep_the_digits_that_tell_them(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    assert english in run("check", "-f", plan, goal).out
    assert chinese in run("check", "-f", plan, goal, "--lang", "zh").out
