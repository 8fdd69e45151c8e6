"""A straight line, and what is declared beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


PLAN = """zzplan: 1
base_year: 2020
goal_year: 2025
inflation: 2%
goals:
  x: {{unit: 亿元, price: current, path: {path}, baseline: 100, rate: 5%, goal: 140}}
  y: {{unit: 亿元, price: current, path: {path}, baseline: 100, rate: 5%, goal: 125}}
"""


@pytest.mark.parametrize("path", ["linear", "compound"])
@pytest.mark.parametrize(
    "command", [("check", "x"), ("check",), ("project", "x"), ("show", "x"),
                ("sweep", "x", "--rate", "4%..6%")]
)  # fmt: skip
def test_a_rise_of_prices_that_a_straight_line_cannot_take_is_not_passed_over(
    run: Run, tmp_path: Path, path: str, command: tuple[str, ...]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.format(path=path), encoding="utf-8")
    text = run(*command, "-f", str(plan)).out
    assert ("The declared rise of prices of 2% a year is not put in" in text) is (path == "linear")


def test_a_straight_line_is_computed_without_prices_and_a_compound_path_with_them(
    run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    for path, said in (("linear", "gives 125 by 2025"), ("compound", "with prices rising 2%")):
        plan.write_text(PLAN.format(path=path), encoding="utf-8")
        assert said in run("check", "-f", str(plan), "x").out
