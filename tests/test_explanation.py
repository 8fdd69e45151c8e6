"""The manual's explanations: every figure is printed by the command that stands above it."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.test_readme import FENCE, steps

PAGES = [ROOT / "docs" / place / "outlook.md" for place in ("explanation", "zh/explanation")]
PANEL = "world_gdp_growth.csv"


def output(command: str, shared: Path) -> str:
    """Run a command of a page from the top of the repository, on the panel that it names."""
    program, _, rest = command.partition(" | ")
    printed = run(program.replace(f" {PANEL}", f" '{shared / 'data' / PANEL}'"))
    return (run(rest, printed) if rest else printed).rstrip("\n") + "\n"


@cache
def run(command: str, text: str = "") -> str:
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env={
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "LC_ALL": "C.UTF-8",
        },
        input=text,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + page.parts[-3])
def test_a_page_prints_what_its_commands_print(page: Path, shared: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for language, _file, body in FENCE.findall(text):
        assert language == "console"
        said = steps(body)
        written = "".join(f"$ {one.command}\n{output(one.command, shared)}" for one in said)
        if os.environ.get("ZZPLAN_UPDATE_DOCS"):
            text = text.replace(f"```console\n{body}```", f"```console\n{written}```")
        else:
            assert written == body
    if os.environ.get("ZZPLAN_UPDATE_DOCS"):
        page.write_text(text, encoding="utf-8")


def test_both_languages_have_the_same_commands() -> None:
    commands = [
        [one.command for *_, body in FENCE.findall(page.read_text(encoding="utf-8"))
         for one in steps(body)]
        for page in PAGES
    ]  # fmt: skip
    assert len(PAGES) == 2
    assert commands[0] == commands[1]
