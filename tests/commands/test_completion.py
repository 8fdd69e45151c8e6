"""``zzplan completion``: the scripts, and what a shell is answered when it asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import zzplan
from zzplan.cli import run as run_zzplan

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
indicators:
  gdp: {unit: 亿元}
  gdp_per_head: {unit: 元}
  rd: {unit: "%"}
plans:
  congress-13: {goals: {gdp: {goal: 5000}, rd: {goal: 3%}}}
  action-plan: {goals: {gdp: {goal: 3900}}}
"""


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(PLAN.replace("action-plan", "other"), encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("zzplan: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("shell", "comment", "rest"),
    [
        (
            "bash",
            "# To set it up: zzplan completion bash > ~/.zzplan-complete.bash, and in ~/.bashrc "
            "the line: . ~/.zzplan-complete.bash\n",
            "_zzplan_completion() {\n",
        ),
        (
            "fish",
            "# To set it up: zzplan completion fish > ~/.config/fish/completions/zzplan.fish\n",
            "function _zzplan_completion;\n",
        ),
    ],
)
def test_a_script_begins_with_how_to_set_it_up(
    run: Run, shell: str, comment: str, rest: str
) -> None:
    code, out, _err = run("completion", shell)
    assert code == 0
    assert out.startswith(comment + rest)
    assert f"_ZZPLAN_COMPLETE={shell}_complete" in out


def test_the_script_for_zsh_begins_with_the_line_that_zsh_looks_for(run: Run) -> None:
    code, out, _err = run("completion", "zsh")
    assert code == 0
    assert out.startswith(
        "#compdef zzplan\n# To set it up: zzplan completion zsh > ~/.zzplan-complete.zsh, and in "
        "~/.zshrc, below compinit, the line: . ~/.zzplan-complete.zsh\n"
    )


def test_the_help_tells_how_to_set_it_up_in_each_shell(run: Run) -> None:
    assert run("completion", "--help") == (
        0,
        """\
Usage: zzplan completion [OPTIONS] {bash|zsh|fish}

  Print the script that completes commands, options and goals in a shell.

Options:
  --lang [en|zh]  The language of the output.
  -h, --help      Show this help and exit.

To set it up:
  bash  zzplan completion bash > ~/.zzplan-complete.bash, and in ~/.bashrc the
        line: . ~/.zzplan-complete.bash
  zsh   zzplan completion zsh > ~/.zzplan-complete.zsh, and in ~/.zshrc, below
        compinit, the line: . ~/.zzplan-complete.zsh
  fish  zzplan completion fish > ~/.config/fish/completions/zzplan.fish
""",
        "",
    )


def test_another_shell_is_refused(run: Run) -> None:
    code, out, err = run("completion", "tcsh")
    assert (code, out) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in err


ASKED = [
    (["li"], ["list"]),
    (["list", "--no"], ["--no-rate", "--no-verdict"]),
    (["list", "--plan", ""], ["congress-13", "action-plan"]),
    (["list", "--plan", "a"], ["action-plan"]),
    (["list", "-f", "other.yaml", "--plan", ""], ["congress-13", "other"]),
    (["list", "-f", "bad.yaml", "--plan", ""], []),
    (["list", "-f", "-", "--plan", ""], []),
    (["list", "--kind", "s"], ["share", "stock"]),
    (["list", "gdp_"], ["gdp_per_head"]),
    (["check", "congress-13/"], ["congress-13/gdp", "congress-13/rd"]),
    (["show", "gd"], ["gdp", "gdp_per_head"]),
    (["completion", ""], ["bash", "zsh", "fish"]),
]
"""What is typed, and what completes its last word."""


@pytest.mark.parametrize(("typed", "completions"), ASKED, ids=lambda words: " ".join(words))
def test_a_shell_that_asks_is_answered(
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    typed: list[str],
    completions: list[str],
) -> None:
    monkeypatch.setenv("_ZZPLAN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(["zzplan", *typed]))
    monkeypatch.setenv("COMP_CWORD", str(len(typed)))
    with pytest.raises(SystemExit) as end:
        run_zzplan([])
    assert end.value.code == 0
    out, err = capsysbinary.readouterr()
    assert err == b""
    assert out.decode().split() == [f"plain,{one}" for one in completions]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_completes_with_the_script(tmp_path: Path) -> None:
    program = tmp_path / "bin" / "zzplan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m zzplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    asked = """
        eval "$(zzplan completion bash)"
        COMP_WORDS=(zzplan list --plan a) COMP_CWORD=3
        _zzplan_completion zzplan a --plan
        echo "${COMPREPLY[*]}"
        complete -p zzplan
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", asked],
        env=os.environ
        | {
            "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(Path(zzplan.__file__).parents[1]),
        },
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == (
        "action-plan\ncomplete -o nosort -F _zzplan_completion zzplan\n",
        "",
    )
