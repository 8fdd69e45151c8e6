"""A goal without an answer still says what the plan prints (../shared/cases/people.md N10)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

PLAN = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  growth: {unit: "%", kind: range, goal: 5.5-6.5%}
  kept: {unit: "%", kind: hold, goal: 不低于40%}
  bridge: {unit: 座, kind: milestone, goal: open to traffic}
  pace: {unit: 亿元, kind: rate, rate: 6%以上}
  someday: {unit: 亿元, baseline: 3, goal: 5, goal_year: none}
  firms: {unit: 家, goal: 超过500}
  above: {unit: "%", kind: relative, goal: 高于全国}
"""
SAYS = {
    "growth": ('"5.5-6.5%" by 2025.', "原文目标为“5.5-6.5%”（2025年）。"),
    "kept": ('"不低于40%" (at least 40%).', "原文目标为“不低于40%”。"),
    "bridge": ('"open to traffic" by 2025.', "原文目标为“open to traffic”（2025年）。"),
    "pace": ('"6%以上" (at least 6%) a year to 2025.', "原文目标为年均“6%以上”（至2025年）。"),
    "someday": ('"5".', "原文目标为“5”。"),
    "firms": ('"超过500" (more than 500) by 2025.', "原文目标为“超过500”（2025年）。"),
    "above": ('"高于全国" by 2025.', "原文目标为“高于全国”（2025年）。"),
}


@pytest.mark.parametrize("goal", SAYS)
@pytest.mark.parametrize("command", ["check", "progress", "project", "outlook"])
def test_the_block_of_a_goal_says_why_and_what_the_plan_says(
    run: Run, tmp_path: Path, command: str, goal: str
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    english, chinese = SAYS[goal]
    if (command, goal) == ("outlook", "pace"):  # which has an answer: 6% a year is needed
        return
    line = run(command, str(file), goal).out.splitlines()[2]
    assert "Nothing to " in line
    assert line.endswith(f". The plan says {english}")
    assert run(command, str(file), goal, "--lang", "zh").out.splitlines()[2].endswith(chinese)


def test_a_goal_that_names_only_a_direction_says_no_more(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "zzplan: 1\ngoals: {area: {unit: 亩, baseline: 8, direction: up, base_year: 2020,"
        " goal_year: 2025}}\n",
        encoding="utf-8",
    )
    line = run("check", str(file), "area").out.splitlines()[2]
    assert line.endswith("Nothing to compute: no value to reach, only a direction.")
