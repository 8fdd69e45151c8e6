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
}
"""By plan; ``solve`` needs none, and of the long plan at the top only the tables are kept."""


def runs() -> list[tuple[str, str]]:
    """Return each plan with each of its commands: one golden file each."""
    return [(plan, command) for plan, commands in COMMANDS.items() for command in commands]


def name_of(plan: str, command: str) -> str:
    words = re.findall(r"[\w.]+", command)
    return f"{plan}.{'-'.join(words)}.txt" if plan != "solve" else f"{'-'.join(words[::2])}.txt"


def transcript(run: Callable[..., Outcome], plan: str, command: str) -> str:
    """Run a command in every format, what people read in every language, as one console."""
    pieces = []
    for form in ("table",) if plan == "targets" else FORMATS:
        for language in CODES if form == "table" else ("en",):
            words = ["--lang", language, *command.split(), "--format", form]
            if plan != "solve":
                words += ["-f", f"{plan}.yaml"]
            done = run(*words)
            pieces.append(f"$ zzplan {' '.join(words)}\n{done.err}{done.out}exit {done.code}\n")
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
    assert {path.stem for path in HERE.glob("*.yaml")} == set(COMMANDS) - {"solve", "targets"}
