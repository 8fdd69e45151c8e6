"""What fails a check, and what an acceptance changes."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.file.load import parse

SHORT = "baseline: 17.6, rate: 10%, goal: 44"
BY_ROUNDING = "baseline: 8.7, rate: 6.6%, goal: 12以上"
MET = "baseline: 938.5, rate: 12%, goal: 1650"
CONTRADICTION = "direction: down, baseline: 87.42, rate: -6.38%, goal: 64"
NO_RATE = "baseline: 100, goal: 150"
UNDEFINED = "goal: 150"
ALREADY = "baseline: 200, goal: 150以上"


def find(entry: str, accept: str = "", *, strict: bool = False) -> set[str]:
    accepted = f", accept: {{{accept}, reason: known}}" if accept else ""
    fields = f"unit: 亿元, {entry}{accepted}"
    text = f"zzplan: 1\nbase_year: 2016\ngoal_year: 2021\ngoals: {{x: {{{fields}}}}}"
    return {one.code for one in review(parse(text), strict=strict).failures}


@pytest.mark.parametrize(
    ("entry", "normally", "strictly"),
    [
        (SHORT, {"short"}, {"short", "contradiction"}),
        (BY_ROUNDING, set(), {"by-rounding"}),
        (CONTRADICTION, set(), {"contradiction"}),
        (MET, set(), set()),
        (NO_RATE, set(), set()),
        (UNDEFINED, set(), set()),
        (ALREADY, set(), set()),
    ],
)
def test_a_short_goal_fails_and_strictly_so_do_rounding_and_contradiction(
    entry: str, normally: set[str], strictly: set[str]
) -> None:
    assert find(entry) == normally
    assert find(entry, strict=True) == strictly


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("key", ["verdict", "finding"])
def test_an_acceptance_of_what_is_found_clears_it_and_any_other_is_stale(
    key: str, strict: bool
) -> None:
    rounding = "met-by-rounding" if key == "verdict" else "by-rounding"
    assert find(SHORT, f"{key}: short", strict=strict) == set()
    assert find(BY_ROUNDING, f"{key}: {rounding}", strict=strict) == set()
    assert find(MET, f"{key}: short", strict=strict) == {"stale-acceptance"}
    assert find(SHORT, "verdict: met", strict=strict) >= {"stale-acceptance", "short"}


def test_an_accepted_verdict_does_not_silence_a_contradiction() -> None:
    assert find(CONTRADICTION, "verdict: met", strict=True) == {"contradiction"}
    assert find(CONTRADICTION, "finding: contradiction", strict=True) == set()
    assert find(SHORT, "finding: contradiction", strict=True) == set()


def test_a_note_is_accepted_by_its_code_and_a_note_that_is_not_there_is_stale() -> None:
    text = """zzplan: 1
sources: {{old: {{title: a, date: 2018-05-01}}, new: {{title: b, date: 2021-11-04}}}}
indicators: {{labs: {{unit: 家, direction: up}}}}
plans:
  first: {{source: old, goal_year: 2021, goals: {{labs: {{goal: 220}}}}}}
  later: {{source: new, goal_year: 2026, goals:
    {{labs: {{goal: {goal}, accept: {{finding: below-goal, reason: merged}}}}}}}}
"""
    (note,) = review(parse(text.format(goal=200))).findings
    assert (note.code, note.subject, note.accepted) == ("below-goal", "later/labs", "merged")
    found = review(parse(text.format(goal=240)))
    assert [one.code for one in found.failures] == ["stale-acceptance"]
    alone = review(parse(text.format(goal=240)), found.plan_file.goals[1:])
    assert alone.findings == ()


def test_each_code_can_fail_a_check() -> None:
    text = "zzplan: 1\nbase_year: 2016\ngoal_year: 2021\ngoals: {x: {unit: 亿元, %s}}"
    plan_file = parse(text % CONTRADICTION)
    assert review(plan_file).exit_code == 0
    assert review(plan_file, fail_on=["contradiction"]).exit_code == 1
