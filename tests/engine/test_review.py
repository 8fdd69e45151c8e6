"""A review has every result and every finding once, and reads one plan once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import zzplan
from tests.conftest import Outcome
from zzplan.codes import CODES
from zzplan.plan.file.load import load, parse

TARGETS = Path(__file__).resolve().parents[2] / "targets.yaml"

COUNTED = (
    ("zzplan.plan.file.load", "compose"),
    ("zzplan.engine.results", "goal_codes"),
    ("zzplan.engine.results", "claim_codes"),
    ("zzplan.engine.explain", "explain"),
    ("zzplan.engine.edits", "nearest_edits"),
    ("zzplan.engine.disagreement", "goal_disagreement"),
    ("zzplan.engine.base_years", "audit"),
    ("zzplan.engine.identities", "judge"),
    ("zzplan.engine.wording_notes", "notes"),
)
"""What must not be computed twice of one thing."""


def test_the_json_of_a_whole_file_computes_each_thing_once(
    run: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: Counter[tuple[str, int]] = Counter()
    for module, name in COUNTED:
        count(monkeypatch, module, name, calls)
    assert run("check", "-f", str(TARGETS), "--format", "json").code == 1
    of_verdicts = sum(n for (name, _), n in calls.items() if name == "claim_codes")
    assert {name: n for (name, _), n in calls.items() if n > 1 and name != "claim_codes"} == {}
    made = Counter(name for name, _ in calls)
    disagreeing = [one for one in zzplan.check(load(str(TARGETS))) if one.disagrees]
    assert made["compose"] == 1
    assert made["explain"] == made["nearest_edits"] == len(disagreeing)
    assert (made["goal_codes"], of_verdicts, made["judge"]) == (152, 28, 28)


def test_the_json_of_the_packaged_plan_is_half_as_large_as_with_foreign_nulls(
    run: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """house.md 5: 362 kB, of which 138 kB said something."""
    monkeypatch.chdir(tmp_path)
    assert len(run("check", "--format", "json").out.encode()) <= 181_000


def count(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str, calls: Counter[tuple[str, int]]
) -> None:
    """Count the calls of a function by its first argument."""
    from importlib import import_module

    home = import_module(module)
    function: Callable[..., Any] = getattr(home, name)

    def counted(first: Any, *rest: Any, **named: Any) -> Any:
        calls[name, hash(first) if isinstance(first, str) else id(first)] += 1
        kept.append(first)  # so that no identity is used again
        return function(first, *rest, **named)

    kept: list[Any] = []
    monkeypatch.setattr(home, name, counted)


def test_python_has_what_the_command_line_has(run: Callable[..., Outcome]) -> None:
    found = zzplan.review(load(str(TARGETS)))
    assert (len(found.goals), len(found.claims)) == (152, 28)
    assert found.exit_code == run("check", "-f", str(TARGETS)).code == 1
    assert {one.level for one in found.findings} == {"finding", "strict", "note"}
    assert {one.code for one in found.findings} <= set(CODES)
    assert len({(one.code, one.subject) for one in found.findings}) == len(found.findings)
    assert list(found.findings) == sorted(found.findings, key=lambda one: one.span[:2])


def test_a_tried_rate_travels_with_the_printed_one() -> None:
    plan_file = parse(
        "{zzplan: 1, base_year: 2021, goal_year: 2026, goals: "
        "{gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000}}}"
    )
    (tried,) = zzplan.review(plan_file, rate="9%").goals
    assert tried.goal.printed == plan_file.goals[0]
    assert (tried.goal.tried, tried.answer.verdict) == ({"rate"}, "short")
    assert zzplan.review(plan_file, rate="8%以上").goals[0].goal.printed is None


def test_a_rate_that_no_goal_can_have_is_a_value_error() -> None:
    plan_file = parse("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 5000}}}")
    with pytest.raises(ValueError, match="moves a share; gdp is in 亿元"):
        zzplan.review(plan_file, rate="1个百分点")
    with pytest.raises(ValueError, match='"fast" is not a printed number'):
        zzplan.review(plan_file, rate="fast")
