"""How a mistake looks on a terminal: in colour, with the hint on its own line, within the width."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="this system has no pseudo terminals")
RED, PLAIN = "\x1b[31m\x1b[1m", "\x1b[0m"


def on_a_terminal(*arguments: str, **environment: str) -> list[str]:
    """Return the lines that a command writes to a terminal of 60 columns as its standard error."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "zzplan", *arguments]
    known = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    env = {**known, "COLUMNS": "60", **environment}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=slave, env=env, check=False)
    os.close(slave)
    try:
        return os.read(master, 65536).decode().splitlines()
    finally:
        os.close(master)


def test_the_word_is_red_and_the_hint_has_its_own_line() -> None:
    assert on_a_terminal("check", "gdpp")[:2] == [
        f'{RED}error{PLAIN}: there is no goal "gdpp"',
        "  did you mean gdp, demo_park_gdp, gdp-passed-3000?",
    ]


def test_long_lines_break_between_words() -> None:
    assert on_a_terminal("project", "--rate", "8", "gdp", NO_COLOR="1")[-3:] == [
        "Error: Invalid value for '--rate': a rate of 8 is 800% a",
        "  year",
        "  write 8% or 0.08",
    ]


def test_a_remark_breaks_between_words_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    lines = on_a_terminal("check")
    assert len(lines) > 1
    assert max(map(len, lines)) <= 60
    assert " ".join(lines).startswith("No plan file here: the plan of Zhuzhou that zzplan carries")


def test_the_same_holds_in_chinese() -> None:
    first, hint = on_a_terminal("--lang", "zh", "check", "gdpp")[:2]
    assert first.startswith(f"{RED}错误{PLAIN}：")
    assert hint.startswith("  是否指")


def test_a_pipe_gets_plain_lines() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "zzplan", "check", "gdpp"], capture_output=True, text=True
    )
    assert done.stderr.startswith('error: there is no goal "gdpp"; did you mean gdp, ')


def test_a_caret_is_red_and_a_hint_that_does_not_fit_has_its_own_lines(tmp_path: Path) -> None:
    plan = tmp_path / "p.yaml"
    goal = "{unit: t, goal: 5, base_year: 2020, goal_year: 2025, kind: foo, baselin: 3}"
    plan.write_text(f"zzplan: 1\ngoals:\n  x: {goal}\n", encoding="utf-8")
    lines = on_a_terminal("check", str(plan))
    at = lines.index(f"    | {' ' * goal.index('foo')}     {RED}^^^{PLAIN}")
    assert lines[at - 1 : at + 4] == [
        f"  3 |   x: {goal}",
        lines[at],
        "    = one of: added, cumulative, hold, index, level,",
        "      milestone, multiple, points, range, rate, relative,",
        "      share, stock",
    ]
    assert not any("\x1b" in line for line in on_a_terminal("check", str(plan), NO_COLOR="1"))
