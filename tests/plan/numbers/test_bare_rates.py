"""A bare rate is a fraction, unless it can only have been meant as per cent (methods.md 2.13)."""

from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse

PEOPLE = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n  pop: {{unit: million, {}}}"


@pytest.mark.parametrize(
    "entry",
    [
        "baseline: 100, goal: 104, rate: 0.8",  # en.md E10
        "baseline: 100, goal: 104, rate: 0.3",
        "baseline: 100, goal: 104, rate: 8",
        "baseline: 100, goal: 101, rate: 0.2",  # 1.01^(1/5) - 1 = 0.199%
        "baseline: 100, goal: 101.5, rate: 0.29",
        "kind: cumulative, goal: +1.5%, rate: 0.29",
    ],
)
def test_a_rate_that_may_be_per_cent_is_refused(entry: str) -> None:
    with pytest.raises(PlanError) as caught:
        parse(PEOPLE.format(entry))
    (found,) = caught.value.diagnostics
    assert found.code == "rate-ambiguous"


@pytest.mark.parametrize(
    ("entry", "rate"),
    [
        ("baseline: 3000, goal: 5000, rate: 0.08", 0.08),
        ("baseline: 100, goal: 250, rate: 0.2", 0.2),
        ("baseline: 100, goal: 101, rate: 0.2%", 0.002),
        ("baseline: 100, goal: 101, rate: 20%", 0.2),
        ("rate: 0.02, goal: 101", 0.02),
    ],
)
def test_a_small_bare_rate_is_a_fraction(entry: str, rate: float) -> None:
    (goal,) = parse(PEOPLE.format(entry)).goals
    assert goal.rate is not None
    assert goal.rate.value == rate


@pytest.mark.parametrize(("goal", "refused"), [("1009791", True), ("1009761", False)])
def test_per_cent_is_a_hundredth(goal: str, refused: bool) -> None:
    """Of 0.20 at least 0.195% a year; they take 0.19504% and 0.19444%, a sharp baseline's rates."""
    entry = f"baseline: 1000001, goal: {goal}, rate: 0.20"
    if refused:
        with pytest.raises(PlanError):
            parse(PEOPLE.format(entry))
    else:
        assert parse(PEOPLE.format(entry)).goals
