from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from zzplan.plan.file.load import load
from zzplan.plan.model.kinds import KINDS

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_plan_of_every_kind_is_written_and_checks(run: Run, language: str):
    written = run("init", "--lang", language)
    assert (written.code, written.out) == (0, "")
    assert "zzplan check targets.yaml" in written.err
    assert {goal.kind for goal in load("targets.yaml").goals} == set(KINDS)
    for command in (["check"], ["progress"], ["list"], ["project", "*"]):
        outcome = run(*command, "--lang", language)
        assert (outcome.code, outcome.err) == (0, "")


def test_the_shortest_plan_checks(run: Run):
    assert run("init", "--minimal", "own.yaml").code == 0
    assert [goal.key for goal in load("own.yaml").goals] == ["gdp"]
    assert run("check", "own.yaml").code == 1


def test_the_file_may_stand_behind_o_as_everywhere(run: Run, folder: Path):
    assert run("init", "-o", "own.yaml").code == 0
    assert (folder / "own.yaml").exists()
    outcome = run("init", "one.yaml", "-o", "two.yaml")
    assert outcome.code == 2
    assert "name one file" in outcome.err
    assert not (folder / "one.yaml").exists()


def test_a_file_that_is_there_is_not_replaced(run: Run, folder: Path):
    (folder / "targets.yaml").write_text("mine", encoding="utf-8")
    outcome = run("init")
    assert (outcome.code, outcome.err) == (
        2,
        "Error: targets.yaml is there already; name another file.\n",
    )
    assert (folder / "targets.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_missing_ends_with_2(run: Run):
    outcome = run("init", "no/plan.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert "no/plan.yaml" in outcome.err


def test_the_standard_output_takes_the_plan_too(run: Run):
    outcome = run("init", "-", "--minimal")
    assert (outcome.code, outcome.err, outcome.out.splitlines()[1]) == (0, "", "zzplan: 1")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["check", "list", "help"])
def test_help_of_a_command_is_what_its_option_shows(run: Run, command: str, language: str):
    asked = run("help", command, "--lang", language)
    assert asked == run(command, "--help", "--lang", language)


def test_help_without_a_command_is_that_of_zzplan(run: Run):
    assert run("help") == run("--help")


def test_help_of_an_unknown_command_says_what_is_near(run: Run):
    outcome = run("help", "chek")
    assert outcome.code == 2
    assert "Did you mean check?" in outcome.err
