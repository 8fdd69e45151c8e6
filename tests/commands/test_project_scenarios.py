"""``zzplan project --scenario``: paths side by side, and which reach the goal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]
PLAN = """zzplan: 1
base_year: 2021
goal_year: 2024
goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 3900}}
"""
SCENARIOS = "scenarios: {low: -2pp, base: 0, high: {gdp: 10%}}\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN + SCENARIOS, encoding="utf-8")
    return str(plan)


def test_the_paths_stand_side_by_side_with_what_each_reaches(run: Run, file: str) -> None:
    done = run("project", "gdp", "-f", file, "--scenario", "low,base,high", "--lang", "en")
    assert done.code == 0
    assert done.out.splitlines()[2:11] == [
        "  SHORT  low: 3000 at 6% a year: 3573.05 in 2024; the goal of 3900 needs 9.14% a year.",
        "  SHORT  base: 3000 at 8% a year: 3779.14 in 2024; the goal of 3900 needs 9.14% a year.",
        "  MET  high: 3000 at 10% a year: 3993.00 in 2024; the goal of 3900 needs 9.14% a year.",
        "",
        "  year      low     base     high   needed",
        "  2021     3000     3000     3000     3000",
        "  2022  3180.00  3240.00  3300.00  3274.18",
        "  2023  3370.80  3499.20  3630.00  3573.42",
        "  2024  3573.05  3779.14  3993.00  3900.00",
    ]


def test_a_record_names_its_scenario(run: Run, file: str) -> None:
    done = run("project", "-f", file, "--scenario", "high,low", "--format", "json")
    records = json.loads(done.out)["results"]
    last = [(r["scenario"], r["verdict"]) for r in records if r["year"] == 2024]
    assert last == [("high", "met"), ("low", "short")]
    assert json.loads(done.out)["summary"] == {"goals": 1, "scenarios": 2, "reaching": 1}
    plain = json.loads(run("project", "-f", file, "--format", "json").out)["results"]
    assert {one["scenario"] for one in plain} == {None}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--scenario", "lwo"], 'there is no scenario "lwo"; these are: low, base, high'),
        (["--scenario", ""], 'there is no scenario ""; these are: low, base, high'),
        (["--scenario", "low", "--rate", "9%"], "--scenario brings rates of its own: leave out"),
        (["--scenario", "low", "--needed"], "--scenario brings rates of its own: leave out"),
    ],
)
def test_what_is_no_scenario_is_refused(
    run: Run, file: str, arguments: list[str], message: str
) -> None:
    done = run("project", "-f", file, *arguments, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_a_file_without_scenarios_says_how_to_get_some(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    done = run("project", "-f", str(plan), "--scenario", "low", "--lang", "en")
    assert done.code == 2
    assert "has no scenarios. Write some under the key scenarios." in done.err
