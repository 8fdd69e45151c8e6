"""``zzplan completion``: the scripts, and what a shell is answered when it asks."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import zzplan
from zzplan.cli import run as run_zzplan
from zzplan.commands.completion import SETUP

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
scenarios: {low: -1pp, high: 1pp}
"""


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "other.yaml").write_text(PLAN.replace("action-plan", "other"), encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("zzplan: [", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    for name in ("sub/plan.yaml", "plan.docx", "odd name.yaml"):
        (tmp_path / name).touch()
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
    text = " ".join(run("completion", "--help").out.partition("To set it up:")[2].split())
    for how in SETUP.values():
        assert " ".join(how.split()) in text


def test_another_shell_is_refused(run: Run) -> None:
    code, out, err = run("completion", "tcsh")
    assert (code, out) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in err


FILES = None
"""The shell completes the name of a file."""
ASKED = [
    (["li"], ["list"]),
    (["list", "--no"], ["--no-rate", "--no-verdict"]),
    (["list", "--plan", ""], ["congress-13", "action-plan"]),
    (["list", "--plan", "a"], ["action-plan"]),
    (["list", "-f", "other.yaml", "--plan", ""], ["congress-13", "other"]),
    (["list", "-f", "bad.yaml", "--plan", ""], []),
    (["check", "--plan", "a"], ["action-plan"]),
    (["check", "other.yaml", "--plan", "o"], ["other"]),
    (["progress", "--plan", ""], ["congress-13", "action-plan"]),
    (["project", "--scenario", "lo"], ["low"]),
    (["project", "--scenario", "low,"], ["low,low", "low,high"]),
    (["check", "--fail-on", "con"], ["contradiction"]),
    (["solve", "--fail-on", "sh"], ["short"]),
    (["progress", "--fail-on", "la"], ["lagging"]),
    (["progress", "--scheme", "destatis", "--fail-on", "th"], ["thunderstorm"]),
    (["check", "--format", "js"], ["json", "jsonl"]),
    (["read", "--format", ""], ["yaml", "jsonl", "table"]),
    (["check", "ot"], ["other.yaml"]),
    (["check", "other.yaml", "ot"], ["other/gdp"]),
    (["check", "other.yaml", "pl"], FILES),
    (["check", "sub/"], ["sub/plan.yaml"]),
    (["check", "su"], FILES),
    (["check", "odd"], FILES),
    (["read", "pl"], ["plan.docx"]),
    (["diff", "oth"], ["other.yaml"]),
    (["check", "-f", "o"], FILES),
    (["check", "-o", "o"], FILES),
    (["check", "--color", "n"], ["never"]),
    (["help", "pro"], ["project", "progress"]),
    (["explain", "by-"], ["by-rounding"]),
    (["list", "-f", "-", "--plan", ""], []),
    (["list", "--kind", "s"], ["share", "stock"]),
    (["list", "gdp_"], ["gdp_per_head"]),
    (["check", "congress-13/"], ["congress-13/gdp", "congress-13/rd"]),
    (["show", "gd"], ["gdp", "gdp_per_head"]),
    (["completion", ""], ["bash", "zsh", "fish"]),
]
"""What is typed, and what completes its last word."""


@pytest.mark.parametrize(("typed", "completions"), ASKED, ids=lambda words: " ".join(words or ()))
def test_a_shell_that_asks_is_answered(
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    typed: list[str],
    completions: list[str] | None,
) -> None:
    monkeypatch.setenv("_ZZPLAN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(["zzplan", *typed]))
    monkeypatch.setenv("COMP_CWORD", str(len(typed)))
    with pytest.raises(SystemExit) as end:
        run_zzplan([])
    assert end.value.code == 0
    out, err = capsysbinary.readouterr()
    assert err == b""
    expected = [f"file,{typed[-1]}"] if completions is None else [f"plain,{c}" for c in completions]
    assert out.decode().split() == expected


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", ["bad.yaml", "other.yaml", "plan.docx"]), ("pl", ["plan.docx"]), ("gd", ["gdp"])],
)
def test_files_of_ones_own_come_before_the_goals_of_the_carried_plan(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
    typed: str,
    found: list[str],
) -> None:
    (tmp_path / "targets.yaml").unlink()
    monkeypatch.setenv("_ZZPLAN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", f"zzplan check {typed}")
    monkeypatch.setenv("COMP_CWORD", "2")
    with pytest.raises(SystemExit):
        run_zzplan([])
    words = capsysbinary.readouterr().out.decode().split()
    assert words[: len(found)] == [f"plain,{one}" for one in found]
    assert typed == "gd" or len(words) == len(found)


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"there is no {shell} here")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which ``zzplan`` is this one."""
    program = tmp_path / "bin" / "zzplan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m zzplan "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return os.environ | {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(zzplan.__file__).parents[1]),
        "HOME": str(tmp_path),
        "TERM": "dumb",
    }


@needs("bash")
@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("zzplan list --plan a", "action-plan"),
        ("zzplan check --fail-on con", "contradiction"),
        ("zzplan check oth", "other.yaml"),
        ("zzplan check -f oth", ""),  # readline completes it, by `-o default`
    ],
)
def test_bash_completes_with_the_script(
    environment: dict[str, str], words: str, reply: str
) -> None:
    last = words.count(" ")
    asked = f"""
        eval "$(zzplan completion bash)"
        compopt() {{ printf "%s %s %s\\n" compopt "$@" >&2; }}
        COMP_WORDS=({words}) COMP_CWORD={last}
        _zzplan_completion zzplan
        echo "${{COMPREPLY[*]}}"
        complete -p zzplan
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", asked], env=environment, capture_output=True, encoding="utf-8"
    )
    setup = "complete -o nosort -F _zzplan_completion zzplan"
    assert done.stdout == f"{reply}\n{setup}\n"
    assert done.stderr == ("" if reply else "compopt -o default\n")


@needs("fish")
@pytest.mark.parametrize(
    ("line", "completions"),
    [
        ("zzplan check --plan ", ["action-plan", "congress-13"]),
        ("zzplan progress --fail-on la", ["lagging"]),
        ("zzplan check -f oth", ["other.yaml"]),
        ("zzplan check -o sub/", ["sub/plan.yaml"]),
        ("zzplan check oth", ["other.yaml"]),
        ("zzplan check congress-13/r", ["congress-13/rd"]),
    ],
)
def test_fish_completes_with_the_script(
    environment: dict[str, str], line: str, completions: list[str]
) -> None:
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"zzplan completion fish | source; complete -C '{line}'"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert sorted(row.partition("\t")[0] for row in done.stdout.splitlines()) == completions


@needs("zsh")
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("zzplan check --plan a", "zzplan check --plan action-plan"),
        ("zzplan check --fail-on con", "zzplan check --fail-on contradiction"),
        ("zzplan check -f oth", "zzplan check -f other.yaml"),
        ("zzplan check oth", "zzplan check other.yaml"),
    ],
)
def test_zsh_completes_with_the_script(
    environment: dict[str, str], typed: str, completed: str
) -> None:
    pty = pytest.importorskip("pty", reason="there is no pseudo-terminal here")
    ours, theirs = pty.openpty()
    shell = subprocess.Popen(
        ["zsh", "-f", "-i"], env=environment, stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        setup = 'PS1=; autoload -U compinit; compinit -u -D; eval "$(zzplan completion zsh)"'
        os.write(ours, f"{setup}; echo rea''dy\n".encode())
        assert read_until(ours, "ready")
        os.write(ours, f"{typed}\t".encode())
        assert read_until(ours, completed)
    finally:
        shell.kill()
        shell.wait()
        os.close(ours)


def read_until(terminal: int, wanted: str) -> bool:
    """Read what a terminal shows until a text stands there; tell whether it came in a minute."""
    shown = ""
    while select.select([terminal], [], [], 60)[0]:
        shown += os.read(terminal, 4096).decode("utf-8", "replace")
        if wanted in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|[\r\b]", "", shown):
            return True
    return False
