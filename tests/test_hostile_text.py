"""What others wrote is shown without what hides or acts, in every message and of every argument."""

from __future__ import annotations

import string
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click
import pytest

from tests.conftest import Outcome
from zzplan.cli import COMMANDS
from zzplan.finding import Finding, Span
from zzplan.plan.words.visible import is_hidden
from zzplan.report.language import Language
from zzplan.report.words.hints import HINTS
from zzplan.report.words.messages import MESSAGES
from zzplan.report.words.mistakes import mistake

Run = Callable[..., Outcome]

HOSTILE = "g\x1b[31md\u202ep\u2066\u200b\u3164\uffa0\x07\x9b\u2028\ud800"
PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  "gdp\u3164": {name: "G\u202eDP\u200b", unit: 亿元, baseline: 3000, rate: 8%, goal: 5000,
    note: "one\u2028two\u3164"}
"""


def hidden(text: str) -> set[str]:
    return {c for c in text if is_hidden(c) and c != "\n"}


def fields(*templates: str) -> set[str]:
    return {name for one in templates for _, name, _, _ in string.Formatter().parse(one) if name}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_shows_its_parameters_and_cuts_them(code: str, language: str) -> None:
    for text in (HOSTILE, "x" * 1_000_000, HOSTILE * 10_000):
        hint = code if code in HINTS else None
        params = dict.fromkeys(fields(MESSAGES[code], HINTS.get(code, "")), text)
        # Lists of zzplan's own words are whole.
        params.update((name, "a, b") for name in ("choices", "columns") if name in params)
        numbers = {"limit": 20, "line": 3, "megabytes": 64, "page": 1}
        params.update((name, n) for name, n in numbers.items() if name in params)  # type: ignore[misc]
        diagnostic = Finding(Span(1, 1, 2), code, dict(params), hint)
        for said in mistake(diagnostic, Language(language)):
            assert hidden(said or "") == set()
            assert len(said or "") < 2000


def arguments() -> list[tuple[str, ...]]:
    """Return a line for each argument and option of each command that takes a text."""
    lines: list[tuple[str, ...]] = [(HOSTILE,), (f"--{HOSTILE}",), ("--lang", HOSTILE)]
    for name in COMMANDS:
        module = vars(import_module(f"zzplan.commands.{name}"))
        command: click.Command = module.get(f"{name}_") or module[name]
        lines.append((name, f"--{HOSTILE}"))
        for param in command.params:
            if isinstance(param, click.Argument):
                lines.append((name, HOSTILE))
            elif not getattr(param, "is_flag", False):
                lines.append((name, param.opts[-1], HOSTILE))
    return lines


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("line", arguments(), ids=lambda line: ascii(" ".join(line)))
def test_every_argument_is_shown_without_what_steers_a_terminal(
    run: Run, line: tuple[str, ...], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZZPLAN_LANG", language)
    outcome = run(*line)
    assert outcome.code in (0, 1, 2)
    assert hidden(outcome.out + outcome.err) == set()


def test_an_argument_of_a_megabyte_is_cut_in_the_message(run: Run) -> None:
    for line in (("check", "x" * 1_000_000), ("check", "--rate", "x" * 1_000_000), ("x" * 10**6,)):
        outcome = run(*line)
        assert outcome.code == 2
        assert len(outcome.err) < 10_000


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize("command", ["check", "list", "project", "progress"])
def test_names_and_notes_of_a_plan_and_the_name_of_its_file_are_shown_so(
    run: Run, tmp_path: Path, command: str, form: str
) -> None:
    plan = tmp_path / "pl\x1b[31man\u202e\u3164.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    outcome = run(command, "-f", str(plan), "-v", "--format", form)
    assert outcome.code in (0, 1)
    assert hidden(outcome.out + outcome.err) == set()
    named = run("check", "-f", str(plan), "gdp")  # as it can be typed
    assert (named.code, hidden(named.out)) == (1, set())


def test_two_keys_that_differ_by_nothing_to_be_seen_are_one(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    goal = "{unit: 亿元, baseline: 3000, goal: 5000}"
    text = (
        f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals:\n  gdp: {goal}\n  gdp\u3164: {goal}\n"
    )
    plan.write_text(text, encoding="utf-8")
    code, _out, err = run("check", "-f", str(plan))
    assert code == 2
    assert ":6:3: error[duplicate-key]: " in err
