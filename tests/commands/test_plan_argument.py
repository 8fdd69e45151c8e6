"""The plan file as an argument, and what answers where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PLAN = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {gdp: {unit: 亿元, goal: 5000}}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


def complaint(run: Run, *arguments: str) -> str:
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    last: str = outcome.err.splitlines()[-1]
    return last


@pytest.mark.parametrize("command", ["check", "list", "progress", "project"])
def test_a_file_among_the_arguments_is_the_plan_file(run: Run, command: str):
    named = run(command, "own.yaml", "gdp", "--format", "json")
    assert named.code in (0, 1)
    assert named == run(command, "gdp", "-f", "own.yaml", "--format", "json")
    assert '"plan_file": "own.yaml"' in named.out


def test_a_file_may_stand_behind_the_goal_and_in_another_folder(run: Run, folder: Path):
    (folder / "plans").mkdir()
    (folder / "plans/city").write_text(PLAN, encoding="utf-8")
    assert run("check", "gdp", "own.yaml").code == 0
    assert run("show", "plans/city", "gdp").code == 0


def test_a_file_that_is_missing_is_called_so(run: Run):
    outcome = run("check", "no.yaml")
    assert (outcome.code, outcome.err.splitlines()[0]) == (
        2,
        "no.yaml: error[no-such-file]: there is no such file",
    )


def test_a_file_of_another_suffix_or_of_none_is_read_as_well(run: Run, folder: Path):
    for name in ("own.toml", "own"):
        (folder / name).write_text(PLAN, encoding="utf-8")
        assert run("check", name, "gdp") == run("check", "-f", name, "gdp")
    (folder / "own.json").write_text(
        '{"zzplan": 1, "base_year": 2020, "goal_year": 2025,\n'
        '\t"goals": {"gdp": {"unit": "亿元", "baseline": 3000, "rate": "8%", "goal": 5000}}}',
        encoding="utf-8",
    )
    assert "own.json:2  gdp: 3000 at 8%" in run("check", "own.json").out
    assert run("check", "no.json").err.startswith("no.json: error[no-such-file]")


def test_two_files_are_refused(run: Run, folder: Path):
    (folder / "b.csv").write_text("指标,单位,目标\n产值,亿元,5\n", encoding="utf-8")
    assert complaint(run, "check", "own.yaml", "b.csv") == (
        "Error: One plan file at a time, not own.yaml, b.csv."
    )
    assert complaint(run, "check", "-f", "own.yaml", "b.csv") == (
        "Error: Both b.csv and -f own.yaml name a plan file; name one."
    )
    assert run("check", "-f", "own.yaml", "./own.yaml").code == 0


def test_a_name_that_is_a_goal_and_a_file_is_refused_with_both_readings(run: Run, folder: Path):
    (folder / "targets.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "gdp").write_text(PLAN, encoding="utf-8")
    assert complaint(run, "check", "gdp") == (
        'Error: "gdp" is a goal and a file: write -f ./gdp for the file, or * instead of a letter '
        "for the goal."
    )
    assert run("check", "g*p").code == 0
    assert run("check", "own.yaml", "gdp").code == 0


def test_the_carried_plan_says_so_and_names_what_is_here(run: Run):
    assert run("list", "gdp").err == (
        "No plan file here: the plan of Zhuzhou that zzplan carries answers. "
        "Name your own: zzplan check own.yaml\n"
    )
    assert run("list", "gdp", "-q").err == ""


def test_no_gate_judges_the_carried_plan(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CI", "true")
    assert complaint(run, "check") == (
        "Error: no plan file here, and CI is set: name the plan file, such as own.yaml"
    )
    assert run("check", "own.yaml").code == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.json", b"{"),
        ("a.csv", b"type,"),
        ("a.MD", b"## "),
        ("a.txt", b"own"),
        ("a", b"own"),
    ],
)
def test_the_suffix_of_the_output_decides_the_format(
    run: Run, folder: Path, name: str, begins: bytes
):
    assert run("check", "own.yaml", "-o", name).code == 0
    assert (folder / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    ("command", "name", "other"),
    [
        ("check", "a.html", "; a page to hand on is written by zzplan report -o plan.html"),
        ("check", "a.DOCX", "; a page to hand on is written by zzplan report -o plan.html"),
        ("list", "a.xlsx", "; a workbook is written by zzplan check -o plan.xlsx"),
        ("check", "a.svg", "; a chart is written by zzplan progress -o gdp.svg, a page by zzplan "
         "report -o plan.html"),
        ("report", "a.pdf", "; a browser prints the .html page as PDF, and office programs open "
         "it"),
        ("list", "a.yaml", "; a plan file is written by zzplan read -o plan.yaml"),
        ("check", "a.foo", "or a name without suffix"),
    ],
)  # fmt: skip
def test_a_suffix_of_another_command_names_that_command(
    run: Run, command: str, name: str, other: str
):
    message = complaint(run, command, "own.yaml", "-o", name)
    assert message.startswith(f"Error: Nothing is written as {name[1:].lower()}: -o takes .")
    assert message.endswith(other)


def test_nothing_is_written_as_something_else(run: Run, folder: Path):
    assert "Nothing is written as .html" in complaint(run, "check", "own.yaml", "-o", "a.html")
    message = "Error: --format json and the suffix .csv of -o differ; leave one out."
    assert complaint(run, "check", "own.yaml", "-o", "a.csv", "--format", "json") == message
    assert sorted(path.name for path in folder.iterdir()) == ["own.yaml"]
    assert run("check", "own.yaml", "-o", "/dev/null", "--format", "json").code == 0


def test_several_plan_files_are_checked_one_after_the_other(run: Run, folder: Path):
    """As pre-commit names those that a commit changes: the gravest exit code is the answer."""
    short = PLAN.replace("{unit: 亿元, goal: 5000}", "{unit: 亿元, baseline: 1, rate: 5%, goal: 9}")
    (folder / "short.yaml").write_text(short, encoding="utf-8")
    (folder / "bad.yaml").write_text(PLAN.replace("goal: 5000", "gaol: 5000"), encoding="utf-8")
    outcome = run("check", "own.yaml", "short.yaml", "-q")
    assert outcome.code == 1
    alone = [run("check", name, "-q").out for name in ("own.yaml", "short.yaml")]
    assert outcome.out == f"{alone[0]}\n{alone[1]}"
    outcome = run("check", "bad.yaml", "short.yaml")
    assert outcome.code == 2
    assert "bad.yaml:4:25: error[unknown-key]" in outcome.err
    assert "1 finding: 1 goal short." in outcome.out
    outcome = run("check", "own.yaml", "short.yaml", "--format", "github")
    assert (outcome.code, outcome.out.count("::error file=short.yaml")) == (1, 1)


@pytest.mark.parametrize("options", [("--format", "json"), ("-o", "found.csv"), ("-o", "a.txt")])
def test_several_plan_files_make_no_single_file(run: Run, folder: Path, options: tuple[str, ...]):
    (folder / "b.yaml").write_text(PLAN, encoding="utf-8")
    said = complaint(run, "check", "own.yaml", "b.yaml", *options)
    assert said.startswith("Error: Several plan files are checked one after the other")
    assert complaint(run, "list", "own.yaml", "b.yaml").startswith("Error: One plan file at a time")
