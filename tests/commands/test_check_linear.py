"""A straight line, and what is declared beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(("path", "said"), [("linear", True), ("compound", False)])
def test_a_rise_of_prices_that_a_straight_line_cannot_take_is_not_passed_over(
    run: Run, tmp_path: Path, path: str, said: bool
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ninflation: 2%\ngoals:\n"
        f"  x: {{unit: 亿元, price: current, path: {path}, baseline: 100, rate: 5%, goal: 140}}\n",
        encoding="utf-8",
    )
    text = run("check", "-f", str(plan), "x").out
    assert ("The declared rise of prices is not put in" in text) is said
    assert ("with prices rising 2% a year" in text) is not said
