"""What ``check`` and ``project`` say of goals and rates that are ranges, in both languages."""

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
indicators:
  held: {unit: 家, actuals: {2020: 2, 2023: 6}}
goals:
  inside: {unit: 亿元, baseline: 3000亿, rate: 8%左右, goal: 4400-4500}
  above: {unit: 亿元, baseline: 3000.0, rate: 9%, goal: 4400-4500}
  below: {unit: 亿元, baseline: 3000.0, rate: 7.0%, goal: 4400-4500}
  held: {goal: 3-5家}
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    return str(tmp_path / "plan.yaml")


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 3000 × 1.08^5 = 4407.98
        ("inside", "3000 at 8% a year gives 4408 by 2025: inside 4400-4500.",
         "3000亿元按年均8%推算，2025年为4408亿元，在4400-4500亿元之内。"),
        # 3000 × 1.09^5 = 4615.87
        ("above", "3000.0 at 9% a year gives 4615.9 by 2025: 115.9 (2.6%) above 4400-4500.",
         "3000.0亿元按年均9%推算，2025年为4615.9亿元，比4400-4500亿元多115.9亿元（2.6%）。"),
        # 3000 × 1.07^5 = 4207.66
        ("below", "3000.0 at 7.0% a year gives 4207.7 by 2025: 192.3 (4.4%) below 4400-4500.",
         "3000.0亿元按年均7.0%推算，2025年为4207.7亿元，比4400-4500亿元少192.3亿元（4.4%）。"),
    ],
)  # fmt: skip
def test_a_projection_is_inside_a_range_or_so_far_from_its_nearer_end(
    run: Run, plan: str, goal: str, english: str, chinese: str
) -> None:
    assert english in run("check", "-f", plan, goal).out
    assert chinese in run("check", "-f", plan, goal, "--lang", "zh").out


def test_the_derivation_of_a_gap_shows_the_range(run: Run, plan: str) -> None:
    assert "4400 ≤ 4407.98 ≤ 4500" in run("show", "-f", plan, "inside").out
    assert "4615.87 - 4500 = 115.87" in run("show", "-f", plan, "above").out


def test_the_pace_to_a_range_is_measured_from_its_nearer_end(run: Run, plan: str) -> None:
    """2 in 2020 and 6 in 2023 are 4/3 a year: 8.67 by 2025, 3.67 above 5, which is 73.3% of it."""
    out = run("progress", "-f", plan, "held").out
    assert "At the pace so far: 8.67 by 2025, 3.67 (73.3%) above 3-5." in out
    assert "400.00%" not in out
