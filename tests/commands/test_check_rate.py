"""What ``check --rate`` says of a rate that is not the plan's, in both languages."""

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
goals:
  gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000}
  silent: {unit: 亿元, baseline: 3000, goal: 5000}
  share: {unit: "%", baseline: 40.0, rate: 1个百分点, goal: 45.0}
"""


@pytest.fixture
def check(run: Run, tmp_path: Path) -> Callable[..., str]:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")

    def out(*arguments: str) -> str:
        text: str = run("check", "-f", str(tmp_path / "plan.yaml"), *arguments).out
        return text

    return out


def test_a_tried_rate_is_not_called_printed_and_the_plans_own_is_said(
    check: Callable[..., str],
) -> None:
    """3000 × 1.11^5 = 5055.17."""
    english = check("gdp", "--rate", "11%")
    assert "\n  at this rate      3000   11%      5  5055.17\n" in english
    assert "as printed" not in english
    assert '  The plan itself prints a rate of "8%以上" (at least 8%).\n' in english
    chinese = check("gdp", "--rate", "11%", "--lang", "zh")
    assert "按所给增速" in chinese
    assert "按原文" not in chinese
    assert "  规划原文的增速为“8%以上”。\n" in chinese


def test_a_plan_without_a_rate_is_said_to_print_none(check: Callable[..., str]) -> None:
    english = check("silent", "--rate", "11%")
    assert "\n  at this rate " in english
    assert "  The plan prints no rate.\n" in english
    assert "  规划未给增速。\n" in check("silent", "--rate", "11%", "--lang", "zh")


def test_the_plans_own_rate_written_otherwise_is_as_printed(check: Callable[..., str]) -> None:
    assert check("gdp", "--rate", "0.08以上") == check("gdp")
    assert "as printed" in check("gdp")


def test_the_number_without_its_word_is_another_rate(check: Callable[..., str]) -> None:
    """8%以上 does not contradict 5000, which takes (4999.5 / 3050)^(1/5) - 1 = 10.39%; 8% does."""
    english = check("gdp", "--rate", "8%")
    assert 'The plan itself prints a rate of "8%以上" (at least 8%).' in english
    assert (
        "This rate and the printed goal contradict each other: 8%, where 10.38% to 11.14% is needed"
        " within rounding."
    ) in english
    assert "所给增速与原文目标相互矛盾：增速为8%，而四舍五入范围内需要10.38%至11.14%。" in check(
        "gdp", "--rate", "8%", "--lang", "zh"
    )


def test_no_remark_puts_a_tried_rate_into_the_plans_mouth(check: Callable[..., str]) -> None:
    assert "nothing here contradicts itself" in check("gdp")
    assert "The plan says" not in check("gdp", "--rate", "7%以上")
    capped = check("gdp", "--rate", "11%以内")
    assert (
        'Not robust: "11%以内" (at most 11%) promises no minimum; the goal takes 10.76% a year.'
        in capped
    )
    chinese = check("gdp", "--rate", "11%以内", "--lang", "zh")
    assert "结论不稳定：“11%以内”并未承诺下限；达到目标需年均增长10.76%。" in chinese
    grown = check("share", "--rate", "3%")
    assert "The plan prints a growth rate" not in grown
    assert "The rate is one of growth, so the path is compound, not in points." in grown


def test_to_programs_the_printed_rate_is_the_plans(check: Callable[..., str]) -> None:
    text = check("gdp", "silent", "--rate", "11%", "--format", "json")
    found = [(one["stated_rate"], one["rate_printed"]) for one in json.loads(text)["results"]]
    assert found == [(0.11, "8%以上"), (0.11, None)]


def test_a_tried_bare_rate_that_only_fits_as_per_cent_is_refused(run: Run, tmp_path: Path) -> None:
    """en.md E10: 1.01^(1/5) - 1 is 0.199%, in a file, for --rate and in solve alike."""
    path = tmp_path / "plan.yaml"
    path.write_text(
        "{zzplan: 1, base_year: 2020, goal_year: 2025, goals: "
        "{pop: {unit: million, baseline: 100.0, goal: 101.0}}}",
        encoding="utf-8",
    )
    refused = run("check", str(path), "--rate", "0.2")
    assert (refused.code, refused.out) == (2, "")
    assert "a rate of 0.2 is 20% a year; write 0.2% or 0.002" in refused.err
    assert run("check", str(path), "--rate", "0.08").code in (0, 1)
    values = ("--baseline", "100.0", "--goal", "101.0", "--years", "5")
    assert run("solve", *values, "--rate", "0.2").code == 2
    assert run("solve", *values, "--rate", "0.2%").code == 0


def test_a_plan_does_not_contradict_itself_by_a_rate_that_is_tried(
    check: Callable[..., str],
) -> None:
    """3000 x 1.07^5 = 4208, short of 5000; the plan prints 8%以上, and of one goal nothing."""
    tried = check("--rate", "7%")
    assert "\nShort\n" in tried
    assert "Contradicts itself" not in tried
