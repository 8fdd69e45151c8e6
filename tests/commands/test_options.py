"""Options are alike everywhere: which command has which, in which order, with which words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from tests.conftest import Outcome
from tests.test_help import COMMANDS
from zzplan.commands.click_words import GROUPS, Option
from zzplan.commands.options import LateChoice

Run = Callable[..., Outcome]

OUTPUT = "--format --output --of --raw-cells --bom"
GENERAL = "--lang --color --quiet --verbose --help"
REST = f"{OUTPUT} {GENERAL}"
TABLE = {
    "": "--version --lang --help",
    "check": f"--plan --text --sheet --base-year --goal-year --file --rate --inflation --strict "
    f"--fail-on --accept --all {REST}",
    "project": f"--plan --scenario --needed --file --rate --years --baseline --inflation {REST}",
    "progress": f"--plan --as-of --scheme --file --fail-on --compare --chart --ascii {REST}",
    "outlook": f"--plan --as-of --file --inflation {REST}",
    "sweep": f"--plan --file --rate --step --years --baseline --inflation {REST}",
    "solve": f"--baseline --goal --years --rate --path --strict --fail-on {REST}",
    "list": f"--plan --kind --no-rate --no-verdict --indicators --file {REST}",
    "show": f"--file {REST}",
    "read": f"--left-out --explain --sheet --base-year --goal-year --format --output {GENERAL}",
    "diff": REST,
    "report": "--plan --as-of --sheet --base-year --goal-year --file --sweep --step --years "
    f"--inflation --strict --fail-on --accept --format --output {GENERAL}",
    "schema": "--output -o --lang --help",
    "init": "--minimal --output --lang --help",
    "explain": "--list --lang --help",
    "help": "--lang --help",
    "completion": "--lang --help",
}
"""By command: its options, in the order of its help."""
OWN_WORDS = {("solve", "--rate"), ("solve", "--baseline"), ("solve", "--years"),
             ("sweep", "--rate"), ("sweep", "--years"), ("project", "--years"),
             ("progress", "--fail-on"), ("read", "--format"), ("report", "--format"),
             ("report", "--years"), ("schema", "--output"), ("schema", "-o"),
             ("init", "--output")}  # fmt: skip
"""Options of a name that mean something else in this command, and say so."""


def options_of(name: str) -> list[Option]:
    """Return the options of a command as its help has them."""
    command = COMMANDS[name]
    context = click.Context(command, info_name=name)
    options = [one for one in command.get_params(context) if isinstance(one, Option)]
    return [one for group in GROUPS for one in options if one.group == group]


def long_form(option: Option) -> str:
    return next((form for form in option.opts if form.startswith("--")), option.opts[0])


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_these_options_in_this_order(name: str) -> None:
    assert [long_form(one) for one in options_of(name)] == TABLE[name].split()


def test_an_option_of_a_name_has_the_same_words_value_and_group_everywhere() -> None:
    seen: dict[str, set[tuple[object, ...]]] = {}
    for name in COMMANDS:
        for one in options_of(name):
            form = long_form(one)
            if (name, form) not in OWN_WORDS:
                words = (one.help, one.metavar, one.group, one.is_flag, tuple(one.opts))
                seen.setdefault(form, set()).add(words)
    assert {form: words for form, words in seen.items() if len(words) > 1} == {}


def test_every_option_with_a_value_completes_it_or_has_nothing_to_complete() -> None:
    free = {"--rate", "--inflation", "--years", "--baseline", "--goal", "--step", "--as-of",
            "--text", "--sheet", "--sweep", "--base-year", "--goal-year"}  # fmt: skip
    for name in COMMANDS:
        context = click.Context(COMMANDS[name], info_name=name)
        for one in options_of(name):
            if one.is_flag or long_form(one) in free:
                continue
            listed = isinstance(one.type, (click.Choice, LateChoice))
            assert listed or one._custom_shell_complete is not None, (name, one.opts, context)


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """Return a plan file with two plans and actual values."""
    path = tmp_path / "two.yaml"
    path.write_text(
        "zzplan: 1\n"
        "indicators:\n"
        "  gdp: {unit: 亿元, actuals: {2020: 100, 2021: 104, 2022: 110, 2023: 111}}\n"
        "plans:\n"
        "  a: {base_year: 2020, goal_year: 2025, goals: {gdp: {rate: 8%, goal: 147}}}\n"
        "  b: {base_year: 2020, goal_year: 2025, goals: {gdp: {rate: 8%, goal: 160}}}\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.mark.parametrize("command", ["check", "project", "progress", "outlook", "list"])
def test_plan_chooses_the_goals_of_one_plan(run: Run, plan: str, command: str) -> None:
    for chosen in ("a", "b"):
        found = run(command, plan, "--plan", chosen, "--format", "json")
        assert found.code in (0, 1)
        goals = {one["goal"] for one in json.loads(found.out)["results"]}
        assert goals == {f"{chosen}/gdp"}
    assert run(command, plan, "--plan", "c").code == 2


def test_plan_chooses_the_goals_of_a_sweep(run: Run, plan: str) -> None:
    found = run("sweep", plan, "gdp", "--plan", "b", "--rate", "8%..9%", "--format", "json")
    assert {one["goal"] for one in json.loads(found.out)["results"]} == {"b/gdp"}


@pytest.mark.parametrize("command", ["progress", "outlook"])
def test_as_of_looks_from_the_end_of_a_year(run: Run, plan: str, command: str) -> None:
    def latest(*options: str) -> set[int]:
        found = json.loads(run(command, plan, *options, "--format", "json").out)["results"]
        return {one["actual_year"] for one in found}

    assert latest() == {2023}
    assert latest("--as-of", "2021") == {2021}
    assert run(command, plan, "--as-of", "soon").code == 2


def test_an_outlook_is_no_matter_of_quarters(run: Run, plan: str) -> None:
    refused = run("outlook", plan, "--as-of", "2022Q3")
    assert (refused.code, refused.err.splitlines()[-1]) == (
        2, 'Error: Invalid value for \'--as-of\': "2022Q3" is not a year such as 2023',
    )  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "options", "code"),
    [
        ("3000 5000 5 8%", (), 1),
        ("3000 4500 5 8%", (), 0),
        ("3000 4500 5 8%", ("--strict",), 1),
        ("3000 4500 5 8%", ("--fail-on", "by-rounding"), 1),
        ("3000 4500 5 8%", ("--fail-on", "contradiction"), 0),
        ("3000 4300 5 8%", ("--strict",), 0),
        ("3000 5000 5", ("--strict",), 0),
    ],
)
def test_solve_fails_what_check_fails(
    run: Run, numbers: str, options: tuple[str, ...], code: int
) -> None:
    found = run("solve", *numbers.split(), *options, "--format", "json")
    assert found.code == code
    assert json.loads(found.out)["summary"]["findings"] == code or code == 0


def test_a_sentence_fails_what_solve_fails(run: Run) -> None:
    said = "从3000亿起，年均增长8%，五年达到4500亿"
    assert run("check", "--text", said).code == 0
    assert run("check", "--text", said, "--strict").code == 1
