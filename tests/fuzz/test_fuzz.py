"""A short run of fixed seeds; `benchmarks.fuzz` goes on from there."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from tests.fuzz import checks, oracle
from tests.fuzz.grammar import Goal


@pytest.mark.slow
@pytest.mark.parametrize("seeds", [range(start, start + 10) for start in range(0, 40, 10)], ids=str)
def test_generated_plans_and_their_spoilt_bytes_hold(seeds: range, tmp_path: Path) -> None:
    for seed in seeds:
        assert list(checks.all_of(seed, tmp_path))


def test_the_run_meets_every_verdict_and_every_code(tmp_path: Path) -> None:
    seen = {said for seed in range(12) for said in checks.all_of(seed, tmp_path)}
    assert seen >= {"short", "met", "met-by-rounding", "code 0", "code 1", "code 2"}


# methods.md 2.3, its table, and 2.5: the case of the README.
@pytest.mark.parametrize(
    ("digits", "measured", "half"),
    [
        ("3000", True, "50"), ("3000", False, "0.5"), ("10000", True, "50"), ("3210", True, "5"),
        ("3214", True, "0.5"), ("2500", True, "50"), ("8", False, "0.5"), ("8.0", False, "0.05"),
    ],
)  # fmt: skip
def test_the_oracle_reads_digits_as_the_definition_does(
    digits: str, measured: bool, half: str
) -> None:
    assert oracle.half_widths(digits, measured=measured) == Fraction(half)


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        (Goal("3000", "8", "5000", "以上", 5, True), "short"),
        # 67.7 × 1.065^5 = 92.755; 100.5 × 1.085^5 is past 146.5, while 100 × 1.08^5 = 146.93
        (Goal("67.7", "6.5", "92.7", "", 5, True), "met"),
        (Goal("100", "8", "147", "", 5, True), "met-by-rounding"),
        (Goal("17.6", "10", "44", "", 5, True), "short"),
        (Goal("3000", "12", "5000", "", 5, True), "met"),
        (Goal("5100", "8", "5000", "", 5, True), "already-met"),
    ],
)
def test_the_oracle_judges_as_the_definition_does(goal: Goal, said: str) -> None:
    assert oracle.verdict(goal) == said


def test_a_wrong_verdict_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "verdicts", lambda _text: ["met"])
    with pytest.raises(AssertionError, match="by fractions short"):
        checks.against_oracle([Goal("3000", "8", "5000", "", 5, True)])
