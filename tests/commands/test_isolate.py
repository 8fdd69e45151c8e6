"""A bug that one goal meets ends with 70, is named, and does not take the other goals with it."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Outcome
from zzplan.report.render.formats import FORMATS

Run = Callable[..., Outcome]

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
  rail: {baseline: 1200, rate: 12%, goal: 2000}
  roads: {unit: 公里, baseline: 900, rate: 2%, goal: 990}
indicators:
  rail: {unit: 亿元, actuals: {2021: 1200, 2023: 1400}}
identities:
  more: {claim: gdp > rail}
"""

FINDINGS_ONLY = ("github", "sarif")

# A command, and where it asks of one goal or claim what is to fail.
PLACES = {
    "check": ("zzplan.engine.review", "assess"),
    "project": ("zzplan.engine.projection", "project"),
    "progress": ("zzplan.engine.progress_review", "progress"),
    "list": ("zzplan.engine.check", "assess"),
}


def fail_at(monkeypatch: pytest.MonkeyPatch, place: tuple[str, str], name: str) -> None:
    module = importlib.import_module(place[0])
    real = getattr(module, place[1])

    def failing(one: Any, *more: Any, **named: Any) -> Any:
        if name in (getattr(one, "name", None), getattr(one, "key", None)):
            raise IndexError("no such thing")
        return real(one, *more, **named)

    monkeypatch.setattr(module, place[1], failing)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", PLACES)
def test_one_goal_does_not_take_the_others_with_it(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch, command: str, form: str
) -> None:
    fail_at(monkeypatch, PLACES[command], "gdp")
    names = ("gdp", "rail", "roads") if command == "project" else ()
    code, out, err = run(command, *names, "-f", plan, "--format", form)
    assert code == 70
    assert "Traceback" not in err
    assert "rail" in out or form in FINDINGS_ONLY
    if form == "json":
        found = json.loads(out)
        assert {one["goal"] for one in found["results"] if "goal" in one} >= {"rail", "roads"}
        (bug,) = [one for one in found["findings"] if one["code"] == "internal"]
        assert (bug["subject"], bug["location"]["line"]) == ("gdp", 5)
        assert bug["message"] == (
            "gdp: a bug in zzplan (IndexError: no such thing); ZZPLAN_DEBUG=1 shows where"
        )
    if form == "table":
        assert out.rstrip().endswith("ZZPLAN_DEBUG=1 shows where")


MORE = {
    "outlook": ("zzplan.engine.outlook", "outlook", ()),
    "sweep": ("zzplan.engine.sweep", "sweep_goal", ("gdp", "rail", "roads", "--rate", "1%..2%")),
    "show": ("zzplan.engine.check", "assess", ("rail",)),
    "project": (
        "zzplan.engine.projection", "project",
        ("gdp", "rail", "roads", "--scenario", "low"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
@pytest.mark.parametrize("command", MORE)
def test_nor_in_any_other_command(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch, command: str, form: str
) -> None:
    text = Path(plan).read_text(encoding="utf-8").replace("  rail:", "  rail2: {indicator: rail, "
        "baseline: 1200, goal: 2100}\n  rail:", 1)  # fmt: skip
    Path(plan).write_text(text + "scenarios: {low: -1pp}\n", encoding="utf-8")
    module, name, more = MORE[command]
    broken = "rail2" if command == "show" else "gdp"
    fail_at(monkeypatch, (module, name), broken)
    code, out, err = run(command, *more, "-f", plan, "--format", form)
    assert (code, "Traceback" in err) == (70, False)
    assert "rail" in out or (command == "outlook" and form in ("table", "markdown"))
    if form == "json":
        (bug,) = [one for one in json.loads(out)["findings"] if one["code"] == "internal"]
        assert bug["subject"] == broken
    if form == "table":
        assert out.rstrip().endswith("ZZPLAN_DEBUG=1 shows where")


def test_nor_between_two_versions(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import zzplan.engine.diff

    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(PLAN, encoding="utf-8")
    new.write_text(PLAN.replace("goal: 2000", "goal: 1900"), encoding="utf-8")
    real = zzplan.engine.diff._changes

    def failing(one: Any, other: Any) -> Any:
        if other.name == "gdp":
            raise IndexError("no such thing")
        return real(one, other)

    monkeypatch.setattr(zzplan.engine.diff, "_changes", failing)
    code, out, _err = run("diff", str(old), str(new), "--format", "json")
    found = json.loads(out)
    assert code == 70
    assert [one["goal"] for one in found["results"]] == ["rail"]
    assert [one["subject"] for one in found["findings"] if one["code"] == "internal"] == ["gdp"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_bug_of_a_claim_does_not_take_the_goals_with_it(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    fail_at(monkeypatch, ("zzplan.engine.identities", "judge"), "more")
    code, out, _err = run("check", "-f", plan, "--format", form)
    assert code == 70
    assert "rail" in out or form in FINDINGS_ONLY


def test_a_bug_in_the_words_of_one_goal_is_no_worse(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from zzplan.report.pages import goal

    real = goal.goal_blocks

    def failing(result: Any, *more: Any) -> Any:
        if result.goal.name == "rail":
            raise AssertionError
        return real(result, *more)

    monkeypatch.setattr(goal, "goal_blocks", failing)
    code, out, err = run("check", "gdp", "rail", "-f", plan)
    assert (code, err) == (70, "")
    assert "592.02" in out
    assert "rail: a bug in zzplan (AssertionError: )" in out


def test_where_every_goal_meets_the_bug_each_is_named(
    run: Run, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("gdp", "rail", "roads"):
        fail_at(monkeypatch, PLACES["check"], name)
    code, out, _err = run("check", "-f", plan, "--format", "json")
    found = json.loads(out)
    assert code == 70
    assert [one["subject"] for one in found["findings"]] == ["gdp", "rail", "roads"]
    assert [one["type"] for one in found["results"]] == ["identity"]
    monkeypatch.setenv("ZZPLAN_DEBUG", "1")
    assert "Traceback" in run("check", "-f", plan).err


def test_where_very_many_goals_meet_it_the_search_for_them_ends(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zzplan.engine.review
    from zzplan.commands import isolate

    goals = "".join(f"  g{i}: {{baseline: 1, goal: 2, unit: 亿元}}\n" for i in range(64))
    file = tmp_path / "plan.yaml"
    file.write_text(f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals:\n{goals}", "utf-8")
    monkeypatch.setattr(isolate, "_ATTEMPTS", 20)
    tried = []
    real = zzplan.engine.review.review

    def counted(*some: Any, **named: Any) -> Any:
        tried.append(some)
        return real(*some, **named)

    monkeypatch.setattr(zzplan.engine.review, "review", counted)
    assess = zzplan.engine.review.assess

    def failing(one: Any, *more: Any, **named: Any) -> Any:
        if int(one.name[1:]) % 2 == 0 or int(one.name[1:]) > 60:
            raise IndexError("no such thing")
        return assess(one, *more, **named)

    monkeypatch.setattr(zzplan.engine.review, "assess", failing)
    code, out, err = run("check", "-f", str(file), "--format", "json")
    assert (code, err) == (70, "")
    assert len(tried) <= 22
    found = json.loads(out)
    assert len(found["findings"]) + len(found["results"]) == 64
    assert found["findings"][1]["message"] == (
        "g1: not answered, since a bug in zzplan (IndexError: no such thing) is met among 4 goals "
        "and claims; ZZPLAN_DEBUG=1 shows where"
    )
    monkeypatch.setenv("ZZPLAN_DEBUG", "1")
    shown = run("check", "-f", str(file)).err.count("Traceback")
    assert shown == 2 * 10  # one for each part, with the one before it


@pytest.mark.parametrize("form", FORMATS)
def test_the_code_is_the_same_in_every_format(run: Run, plan: str, form: str) -> None:
    assert run("check", "-f", plan, "--format", form).code == 1
    assert run("check", "rail", "-f", plan, "--format", form).code == 0
    assert run("check", "-f", plan + "x", "--format", form).code == 2
