"""A third is a third: fractions in words are exact everywhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from tests.conftest import Outcome
from zzplan.plan.numbers.quantity import read_level

# Wordings and the fraction of the baseline that they leave or ask for.
LEFT = [
    ("reduce by a third", Fraction(2, 3)),
    ("减少三分之一", Fraction(2, 3)),
    ("two-thirds", Fraction(2, 3)),
    ("下降七分之二", Fraction(5, 7)),
    ("减少六分之一", Fraction(5, 6)),
]


@pytest.mark.parametrize(("text", "part"), LEFT)
@pytest.mark.parametrize("base", [90, 42, 12600, 7])
def test_a_fraction_of_a_baseline_is_the_nearest_float(
    text: str, part: Fraction, base: int
) -> None:
    number = read_level(text, "kt").low
    assert number.digits * Fraction(10) ** number.place / number.over == part
    assert number.value == float(part)


def test_a_third_of_ninety_is_said_as_sixty_everywhere(
    tmp_path: Path, run: Callable[..., Outcome]
) -> None:
    # 90 less a third of it is 60.
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2030\ngoals:\n"
        "  waste: {unit: kt, baseline: 90, goal: reduce by a third, rate: -2%}\n",
        encoding="utf-8",
    )
    for command in ("check", "project"):
        found = run(command, "--file", str(plan))
        assert found.code in (0, 1)
        assert "60.0000" not in found.out
        assert "59.9" not in found.out
    (result,) = json.loads(run("check", "--file", str(plan), "--format", "json").out)["results"]
    assert result["goal_value"] == 60.0
    assert result["required_rate"] == pytest.approx((2 / 3) ** 0.1 - 1, rel=1e-11)
