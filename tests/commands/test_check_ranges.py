"""What ``check`` and ``project`` say of goals and rates that are ranges, in both languages."""

from __future__ import annotations

import json
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
  ceiling: {unit: 亿元, baseline: 100.0, rate: 8%以内, goal: 146以上}
  rates: {unit: 亿元, baseline: 300.0, rate: 8-10%, goal: 450}
  falls: {unit: 亿元, baseline: 300.0, rate: 下降8-10%, goal: 190}
"""


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


# 300 × 1.08^5 = 440.80, 300 × 1.1^5 = 483.15: 9.20 (2.0%) below and 33.15 (7.4%) above 450.
RATES = """\
rates (亿元), 2020 to 2025

  MET WITHIN THE RANGE  300.0 at 8% to 10% a year gives 440.8 to 483.2 by 2025: at 8% it is 9.2 \
(2.0%) below 450, at 10% 33.2 (7.4%) above 450. Of the two ends only 10% is enough.

               baseline   rate  years   value
  as printed      300.0     8%      5  440.80  short by 9.20
  as printed      300.0    10%      5  483.15
  rate needed     300.0  8.45%      5  450.00
"""
RATES_ZH = (
    "区间内实现  300.0亿元按年均8%至10%推算，2025年为440.8至483.2亿元：按8%比450亿元少9.2亿元"
    "（2.0%），按10%比450亿元多33.2亿元（7.4%）。两端之中只有10%足以实现。"
)


def test_a_range_of_rates_is_checked_at_both_ends_and_not_called_rounding(
    run: Run, plan: str
) -> None:
    code, out, _ = run("check", "-f", plan, "rates")
    assert code == 0
    assert out.startswith(RATES)
    assert RATES_ZH in run("check", "-f", plan, "rates", "--lang", "zh").out
    whole = run("check", "-f", plan).out
    assert "met within the range" in whole
    assert "2 are met only at one end of a range of rates." in whole
    assert "by rounding." not in whole.splitlines()[2]
    assert "2个仅按增速区间的一端推算才能实现。" in run("check", "-f", plan, "--lang", "zh").out


# 300 × 0.92^k and 300 × 0.9^k beside 300 × (190/300)^(k/5).
FALLS = """\
  300.0 at -10% to -8% a year: 177.15 to 197.72 in 2025; the goal of 190 needs -8.74% a year.

  year  at -8%  at -10%  needed  difference
  2020   300.0    300.0   300.0        0.00
  2021  276.00   270.00  273.81        2.19
  2022  253.92   243.00  249.90        4.02
  2023  233.61   218.70  228.09        5.52
  2024  214.92   196.83  208.17        6.74
  2025  197.72   177.15  190.00        7.72

  Of a range, the end that promises least counts.
"""


def test_the_paths_of_a_range_of_falls_run_from_its_own_ends(run: Run, plan: str) -> None:
    assert FALLS in run("project", "-f", plan, "falls").out
    chinese = run("project", "-f", plan, "falls", "--lang", "zh").out
    assert "300.0亿元按年均-10%至-8%推算，2025年为177.15至197.72亿元；" in chinese
    assert "年份   按-8%  按-10%  所需值  差距" in chinese


def test_only_a_count_is_called_one(run: Run, plan: str) -> None:
    for command in ("check", "project"):
        assert "for a count" not in run(command, "-f", plan, "above").out


def test_machines_get_both_ends(run: Run, plan: str) -> None:
    found = json.loads(run("check", "-f", plan, "falls", "--format", "json").out)["results"][0]
    ends = (found["stated_rate"], found["other_rate"])
    assert ends == (-0.08, -0.1)
    assert round(found["other_projected_value"], 2) == 177.15
    last = json.loads(run("project", "-f", plan, "falls", "--format", "json").out)["results"][-1]
    assert (last["stated_rate"], round(last["other_projected_value"], 2)) == (-0.08, 177.15)


def test_a_derivation_follows_both_ends(run: Run, plan: str) -> None:
    out = run("show", "-f", plan, "falls").out
    assert "300 × (1 - 0.08)^5 = 197.72" in out
    assert "300 × (1 - 0.1)^5 = 177.15" in out


def test_a_ceiling_of_growth_is_said_to_promise_no_least(run: Run, plan: str) -> None:
    """(146 / 100)^(1/5) - 1 = 7.863%, rounded up."""
    assert (
        'Not robust: the plan says "8%以内" (at most 8%), which promises no minimum; the goal '
        "takes 7.87% a year."
    ) in run("check", "-f", plan, "ceiling").out
    assert (
        "结论不稳定：原文为“8%以内”，并未承诺下限；达到目标需年均增长7.87%。"
        in run("check", "-f", plan, "ceiling", "--lang", "zh").out
    )


# A range that is no level stands in a sentence as the levels that its two ends lead to.
RELATIVE = """\
zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  above: {unit: "%", baseline: 3%, goal: 提高1-2个百分点, rate: 0.9个百分点}
  inside: {unit: "%", baseline: 3%, goal: 提高1-2个百分点, rate: 0.3个百分点}
  fall: {unit: "%", baseline: 60.1%, goal: 下降1-2个百分点, rate: 下降0.9个百分点}
  times: {unit: 亿元, baseline: 100, goal: 2-3倍, rate: 20%}
  added: {unit: 家, kind: added, baseline: 10, goal: 新增3-5家, rate: 7%}
  below_zero: {unit: "%", unbounded: true, baseline: 1%, goal: 下降2-3个百分点,
    rate: 下降0.5个百分点}
"""


@pytest.mark.parametrize(
    ("goal", "english", "chinese"),
    [
        # 3 + 5 × 0.9 = 7.5 is 2.5 above 3 + 2 = 5, half of it
        ("above", "gives 7.50% by 2026: 2.50 percentage points (50.0%) above 4-5%.",
         "2026年为7.50%，比4-5%多2.50个百分点（50.0%）。"),
        # 3 + 5 × 0.3 = 4.5
        ("inside", "gives 4.50% by 2026: inside 4-5%.", "2026年为4.50%，在4-5%之内。"),
        # 60.1 - 5 × 0.9 = 55.6 is 2.5 below 60.1 - 2 = 58.1, 4.3% of it
        ("fall", "gives 55.6% by 2026: 2.5 percentage points (4.3%) below 58.1-59.1%.",
         "2026年为55.6%，比58.1-59.1%少2.5个百分点（4.3%）。"),
        # 100 × 1.2^5 = 248.83
        ("times", "gives 249 by 2026: inside 200-300.", "2026年为249亿元，在200-300亿元之内。"),
        # 10 × 1.07^5 = 14.03
        ("added", "10 and 3-5 make 13-15.", "10加3-5为13-15。"),
        # 1 - 5 × 0.5 = -1.5
        ("below_zero", "gives -1.50% by 2026: inside -2 to -1%.",
         "2026年为-1.50%，在-2至-1%之内。"),
    ],
)  # fmt: skip
def test_a_range_that_is_no_level_is_said_as_the_levels_of_both_ends(
    run: Run, tmp_path: Path, goal: str, english: str, chinese: str
) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(RELATIVE, encoding="utf-8")
    assert english in run("check", "-f", str(path), goal).out
    assert chinese in run("check", "-f", str(path), goal, "--lang", "zh").out


def test_tables_paths_and_derivations_have_both_ends_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(RELATIVE, encoding="utf-8")
    rows = {line.split()[0]: line for line in run("check", "-f", str(path)).out.splitlines()[3:11]
            if line}  # fmt: skip
    assert "  4-5%  " in rows["above"]
    assert "  200-300  " in rows["times"]
    assert "  13-15  " in rows["added"]
    assert "the goal of 4-5% needs" in run("project", "-f", str(path), "above").out
    assert "the goal of 13-15 needs" in run("project", "-f", str(path), "added").out
    assert "200 ≤ 248.83 ≤ 300" in run("show", "-f", str(path), "times").out
