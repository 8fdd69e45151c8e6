"""Whole outputs of small plans: every command in every format and language.

``ZZPLAN_UPDATE_GOLDEN=1 python -m pytest tests/golden`` writes them anew; read the difference.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Outcome
from zzplan.report.language import CODES
from zzplan.report.render.formats import FORMATS

HERE = Path(__file__).parent
UPDATE = bool(os.environ.get("ZZPLAN_UPDATE_GOLDEN"))

COMMANDS = {
    "short": ("check", "check gdp", "project", "project --rate 10%", "list", "show gdp"),
    "kinds": ("check", "check urban", "progress", "progress output", "project urban", "list"),
    "contradictions": ("check", "check --rate 9%", "check new/output", "show labs"),
    "claims": ("check", "check share", "show gdp"),
    "units": ("check", "check ratio", "check debt-ratio", "list"),
    "growth": ("outlook", "outlook gdp", "sweep gdp --rate 5%..7% --years 4..6"),
    "broken": ("check",),
    "solve": (
        "solve --baseline 3000亿 --goal 5000亿 --years 5",
        "solve --baseline 60.0% --goal 57.8% --years 3 --rate -1.0pp",
    ),
    "targets": ("check", "progress", "list"),
    "inputs": (
        "diff inputs/old.yaml inputs/new.yaml", "read inputs/outline.md", "check inputs/outline.md",
        "read inputs/outline.md --left-out", "explain below-goal", "explain rate-ambiguous",
    ),
}  # fmt: skip
"""By plan; ``solve`` and those of ``inputs`` name their own, and of the long plan at the top only
the tables are kept."""
UNNAMED = ("solve", "inputs")
FORMS = {"read": ("yaml", "jsonl"), "explain": ("",)}
"""The formats of commands that have others."""


def runs() -> list[tuple[str, str]]:
    """Return each plan with each of its commands: one golden file each."""
    return [(plan, command) for plan, commands in COMMANDS.items() for command in commands]


def name_of(plan: str, command: str) -> str:
    words = re.findall(r"[\w.]+", command)
    return f"{plan}.{'-'.join(words)}.txt" if plan != "solve" else f"{'-'.join(words[::2])}.txt"


def forms_of(plan: str, command: str) -> tuple[str, ...]:
    """Return the formats that a command is run in."""
    if plan == "targets":
        return ("table",)
    if "--left-out" in command:
        return ("table", "jsonl")
    return FORMS.get(command.split()[0], FORMATS)


def transcript(run: Callable[..., Outcome], plan: str, command: str) -> str:
    """Run a command in every format as one console, again in Chinese where that says otherwise."""
    pieces = []
    for form in forms_of(plan, command):
        said: set[Outcome] = set()
        for language in CODES:
            words = ["--lang", language, *command.split()]
            words += ["--format", form] if form else []
            words += ["-f", f"{plan}.yaml"] if plan not in UNNAMED else []
            done = run(*words)
            if done not in said:
                text = f"$ zzplan {' '.join(words)}\n{done.err}{done.out}exit {done.code}\n"
                pieces.append(text)
            said.add(done)
    return "\n".join(pieces)


@pytest.mark.parametrize(("plan", "command"), runs(), ids=lambda one: one.replace(" ", "-"))
def test_a_command_writes_exactly_this(
    run: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, plan: str, command: str
) -> None:
    monkeypatch.chdir(ROOT if plan == "targets" else HERE)
    written = transcript(run, plan, command)
    golden = HERE / name_of(plan, command)
    if UPDATE:
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def test_no_golden_output_is_left_over() -> None:
    expected = {name_of(plan, command) for plan, command in runs()}
    assert {path.name for path in HERE.glob("*.txt")} == expected
    assert {path.stem for path in HERE.glob("*.yaml")} == set(COMMANDS) - {*UNNAMED, "targets"}
