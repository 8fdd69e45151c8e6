"""What fails a check, and what an acceptance changes."""

from __future__ import annotations

import pytest

from zzplan.engine.check import assess
from zzplan.engine.findings import finding
from zzplan.plan.load import parse

SHORT = "baseline: 17.6, rate: 10%, goal: 44"
BY_ROUNDING = "baseline: 8.7, rate: 6.6%, goal: 12以上"
MET = "baseline: 938.5, rate: 12%, goal: 1650"
CONTRADICTION = "baseline: 87.42, rate: -6.38%, goal: 64"
NO_RATE = "baseline: 100, goal: 150"
UNDEFINED = "goal: 150"
ALREADY = "baseline: 200, goal: 150以上"


def find(entry: str, accept: str = "", *, strict: bool = False) -> str | None:
    accepted = f", accept: {{verdict: {accept}, reason: known}}" if accept else ""
    fields = f"unit: 亿元, {entry}{accepted}"
    text = f"zzplan: 1\nbase_year: 2016\ngoal_year: 2021\ngoals: {{x: {{{fields}}}}}"
    return finding(assess(parse(text).goals[0]), strict=strict)


@pytest.mark.parametrize(
    ("entry", "normally", "strictly"),
    [
        (SHORT, "short", "short"),
        (BY_ROUNDING, None, "by-rounding"),
        (CONTRADICTION, None, "contradiction"),
        (MET, None, None),
        (NO_RATE, None, None),
        (UNDEFINED, None, None),
        (ALREADY, None, None),
    ],
)
def test_a_short_goal_fails_and_strictly_so_do_rounding_and_contradiction(
    entry: str, normally: str | None, strictly: str | None
) -> None:
    assert find(entry) == normally
    assert find(entry, strict=True) == strictly


@pytest.mark.parametrize("strict", [False, True])
def test_an_acceptance_of_what_is_found_clears_it_and_any_other_is_stale(strict: bool) -> None:
    assert find(SHORT, "short", strict=strict) is None
    assert find(BY_ROUNDING, "met-by-rounding", strict=strict) is None
    assert find(MET, "short", strict=strict) == "stale-acceptance"
    assert find(SHORT, "met", strict=strict) == "stale-acceptance"
