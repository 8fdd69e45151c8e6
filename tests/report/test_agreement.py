"""One fact, one spelling: what two outputs say of a goal is the same."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import zzplan
from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]
TARGETS = ROOT / "targets.yaml"

PLANS = {
    # house.md 9.1: -0.734 would end at 57.798, below the goal
    "kept": "{unit: '%', direction: up, baseline: 60.0, rate: 下降1.0个百分点, goal: 57.8以上}",
    "urban": "{unit: '%', baseline: 67.2, rate: 提高1.0个百分点, goal: 73.0以上}",
    "gdp": "{unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}",
    "energy": "{unit: 吨, direction: down, baseline: 52.5, rate: -2%, goal: 45.0}",
    "cases": "{unit: 件, kind: stock, direction: down, baseline: 1200, goal: 905}",
}


@pytest.fixture
def plan(tmp_path: Path) -> str:
    file = tmp_path / "plan.yaml"
    goals = "\n".join(f"  {name}: {rest}" for name, rest in PLANS.items())
    file.write_text(
        f"zzplan: 1\nbase_year: 2020\ngoal_year: 2023\ngoals:\n{goals}\n", encoding="utf-8"
    )
    return str(file)


def numbers(text: str) -> list[float]:
    return [float(one.replace("−", "-")) for one in re.findall(r"[-−]?\d+\.\d+", text)]


@pytest.mark.parametrize("name", PLANS)
def test_what_is_needed_a_year_is_one_number_everywhere_and_suffices(
    run: Run, plan: str, name: str
) -> None:
    record = json.loads(run("check", name, "-f", plan, "--format", "json").out)["results"][0]
    linear = record.get("path") == "linear"
    exact = record["required_step"] if linear else 100 * record["required_rate"]
    row = next(
        line for line in run("check", "-f", plan).out.splitlines() if re.match(rf"{name}\s", line)
    )
    said = numbers(row) if not linear else numbers(re.split(r"\s{2,}", row)[-2])
    (needed,) = {one for one in said if abs(one - exact) < 0.011}
    up = 1 if record["direction"] == "up" else -1
    assert (needed - exact) * up >= -1e-12
    for arguments in (("check", name), ("project", name)):
        out = run(*arguments, "-f", plan).out
        near = {one for one in numbers(out) if abs(one - exact) < 0.011}
        assert near <= {needed}, arguments


@pytest.mark.parametrize("name", PLANS)
def test_projection_and_verdict_agree_between_commands(run: Run, plan: str, name: str) -> None:
    checked = json.loads(run("check", name, "-f", plan, "--format", "json").out)["results"][0]
    years = json.loads(run("project", name, "-f", plan, "--format", "json").out)["results"]
    assert years[-1]["projected_value"] == checked["projected_value"]
    for key in ("required_rate", "required_step", "stated_rate", "goal", "direction"):
        assert years[-1][key] == checked[key]
    listed = json.loads(run("list", name, "-f", plan, "--format", "json").out)["results"][0]
    for key in ("base_value", "goal_value", "comparator", "direction", "unit", "kind"):
        assert listed[key] == checked[key]


def test_a_straight_line_needs_parts_of_the_base_in_every_command(run: Run, tmp_path: Path) -> None:
    """100 + 3 × 6.67% of 100 is 120; `project` said "6.67 a year" without saying of what."""
    file = tmp_path / "line.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2023\n"
        "goals: {line: {unit: 吨, baseline: 100, rate: 3%, path: linear, goal: 120}}\n",
        encoding="utf-8",
    )
    said = "In a straight line: every year's rate is of the base year's value."
    for command in ("check", "project"):
        out = run(command, "line", "-f", str(file)).out
        assert ("6.67%" in out, "6.67 a" in out, said in out) == (True, False, True), command


def test_the_start_of_a_multiple_is_the_printed_baseline_in_every_command(
    run: Run, tmp_path: Path
) -> None:
    """The block of `check` wrote 120 for 120.5."""
    file = tmp_path / "twice.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {twice: {unit: 亿元, baseline: 120.5, rate: 12%, goal: 翻一番}}\n",
        encoding="utf-8",
    )
    for command in ("check", "project"):
        assert set(re.findall(r"120(?:\.\d+)?", run(command, "twice", "-f", str(file)).out)) <= {
            "120.5",
        }, command


def test_every_command_says_that_a_share_would_leave_its_bounds(run: Run, tmp_path: Path) -> None:
    """house.md 9.7: check said it, project and solve printed 110% without a word."""
    file = tmp_path / "share.yaml"
    file.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {share: {unit: '%', baseline: 95.0, rate: 3%, goal: 98.0}}\n",
        encoding="utf-8",
    )
    said = "At this rate the share would leave 0% to 100%."
    for arguments in (
        ("check", "share", "-f", str(file)),
        ("project", "share", "-f", str(file)),
        ("solve", "--baseline", "95%", "--rate", "3%", "--years", "5"),
        ("solve", "--baseline", "95%", "--goal", "98%", "--rate", "3pp", "--years", "5"),
    ):
        assert said in run(*arguments).out, arguments
    assert said not in run("solve", "--baseline", "95%", "--goal", "98%", "--years", "5").out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_figure_of_the_carried_plan_is_alike_in_every_output(
    run: Run, tmp_path: Path, language: str
) -> None:
    where = ("-f", str(TARGETS), "--lang", language)
    table = {" ".join(line.split()) for line in run("check", *where).out.splitlines()}
    rows = [
        " ".join(cell.strip() for cell in line.strip("|").split("|") if cell.strip())
        for line in run("check", *where, "--format", "markdown").out.splitlines()
        if re.match(r"\| [^-*]", line) and line.count("|") == 10
    ]
    assert len(rows) > 100
    assert [row for row in rows if row not in table] == []
    found = json.loads(run("check", *where, "--format", "json").out)["findings"]
    failing = [one for one in found if one["level"] == "finding"]
    asked = zzplan.review(zzplan.load(str(TARGETS)))
    said = {one.subject: one.sentence(language) for one in asked.findings if one.level == "finding"}
    assert {one["subject"]: one["message"] for one in failing} == said
    assert run("report", *where, "-o", str(tmp_path / "page.html")).code == 1
    page = html.unescape((tmp_path / "page.html").read_text(encoding="utf-8"))
    annotations = run("check", *where, "--format", "github").out.replace("%25", "%")
    sarif = json.loads(run("check", *where, "--format", "sarif").out)["runs"][0]["results"]
    messages = {one["message"]["text"] for one in sarif}
    annotated = [one for one in failing if one["message"] in annotations]
    assert len(annotated) == 10  # GitHub shows so many of a kind
    for one in failing:
        # a name is that of the table on the page, and the key elsewhere
        sentence = re.split(r"[:：]\s*", one["message"], maxsplit=1)[1]
        assert sentence in page, sentence
        assert any(text.startswith(one["message"]) for text in messages)
