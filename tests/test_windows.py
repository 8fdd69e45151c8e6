"""What is other where most users sit, as far as it can be made here.

Pipes, code page 936, CRLF, paths with drives, files that another program holds, and what only the
other systems have.
"""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from zzplan import cli

Run = Callable[..., Outcome]

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}
  air: {name: {en: PM2.5, zh: 细颗粒物}, unit: μg/m³, baseline: 38, rate: -3%, goal: 32以内}
"""


def in_code_page_936(*arguments: str, encoding: str = "gbk") -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run(
        [sys.executable, "-m", "zzplan", *arguments],
        env=environment,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "command", ["check", "check gdp", "project gdp", "progress", "list", "show gdp", "--help"]
)
def test_a_console_of_code_page_936_gets_its_own_bytes(
    plan: str, command: str, language: str
) -> None:
    more = [] if command == "--help" else ["-f", plan]
    done = in_code_page_936("--lang", language, *command.split(), *more)
    assert done.returncode in (0, 1)
    assert done.stderr == b""
    text = done.stdout.decode("gbk")
    whole = in_code_page_936("--lang", language, *command.split(), *more, encoding="utf-8")
    shown = whole.stdout.decode()
    assert text.count("?") == shown.count("?") + shown.count("³")  # in no Chinese code page
    if language == "zh":
        assert any("\u4e00" <= c <= "\u9fff" for c in text)


def test_an_error_on_such_a_console_escapes_what_it_lacks() -> None:
    done = in_code_page_936("--lang", "zh", "check", "-f", "μ³.yaml")
    assert done.returncode == 2
    assert "文件不存在" in done.stderr.decode("gbk")
    assert r"\xb3" in done.stderr.decode("gbk")


@pytest.mark.parametrize("form", ["json", "csv", "markdown"])
def test_what_programs_read_is_utf_8_everywhere(plan: str, form: str) -> None:
    done = in_code_page_936("check", "-f", plan, "--format", form)
    assert "地区生产总值" in done.stdout.decode() or form == "markdown"
    assert b"\r" not in done.stdout


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_change_neither_results_nor_places(
    run: Run, plan: str, tmp_path: Path, end: str
) -> None:
    other = tmp_path / "windows.yaml"
    for text in (PLAN, PLAN.replace("3000", "3OOO")):
        Path(plan).write_bytes(text.encode())
        other.write_bytes(text.replace("\n", end).encode())
        found, expected = (run("check", "-f", str(f), "--format", "json") for f in (other, plan))
        assert found.code == expected.code
        same = expected.out.replace("plan.yaml", "windows.yaml")
        assert json.loads(found.out) == json.loads(same)
        assert found.err == expected.err.replace("plan.yaml", "windows.yaml")


def test_a_reader_that_goes_away_is_another_error_there(
    plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without SIGPIPE and EPIPE: the write itself is called invalid.
    class Gone(io.BytesIO):
        def write(self, _data: object) -> int:
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(Gone(), "utf-8", write_through=True))
    monkeypatch.setattr(cli, "_forget_stdout", lambda: None)
    monkeypatch.setattr(sys, "platform", "win32")
    assert cli.run(["check", "-f", plan]) == 141
    monkeypatch.setattr(sys, "platform", "linux")
    assert cli.run(["check", "-f", plan]) == 2


@pytest.mark.parametrize("existing", [True, False])
def test_a_file_that_another_program_holds_is_named_and_nothing_is_left(
    run: Run, plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existing: bool
) -> None:
    # A workbook that is open in Excel: the name cannot be given to another file.
    target = tmp_path / "out.csv"
    if existing:
        target.write_bytes(b"before")
    there = sorted(tmp_path.iterdir())

    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", held)
    code, out, err = run("check", "-f", plan, "-o", str(target))
    assert (code, out) == (2, "")
    assert err == f"error: cannot write {target}: Permission denied\n"
    assert sorted(tmp_path.iterdir()) == there
    assert not existing or target.read_bytes() == b"before"


@pytest.mark.parametrize("name", ["C:\\计划\\plan.yaml", "D:/plan.yaml", "plans\\2021.yaml"])
def test_a_path_of_windows_is_whole_wherever_it_stands(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    # The colon of a drive begins neither a line nor a plan, a backslash escapes nothing.
    monkeypatch.chdir(tmp_path)
    file = tmp_path / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(PLAN.replace("5000以上", "5OOO"), "utf-8")
    assert run("check", "-f", name).err.startswith(f"{name}:5:")
    file.write_text(PLAN, "utf-8")
    assert f"{name}:5" in run("check", name).out
    assert json.loads(run("check", name, "--format", "json").out)["plan_file"] == name
    annotation = run("check", name, "--format", "github").out
    assert f"file={name.replace(':', '%3A')},line=5," in annotation
    sarif = json.loads(run("check", name, "--format", "sarif").out)
    place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert (
        place["artifactLocation"]["uri"]
        == {
            "C:\\计划\\plan.yaml": "file:///C:/%E8%AE%A1%E5%88%92/plan.yaml",
            "D:/plan.yaml": "file:///D:/plan.yaml",
            "plans\\2021.yaml": "plans/2021.yaml",
        }[name]
    )


ABSENT = ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty")
"""Modules that Python has on other systems only."""

EVERY = {
    "check": "check plan.yaml",
    "project": "project gdp",
    "progress": "progress plan.yaml",
    "outlook": "outlook plan.yaml",
    "sweep": "sweep gdp --rate 5%..12%",
    "solve": "solve 3000亿 5000亿 5",
    "list": "list plan.yaml -o list.csv",
    "show": "show gdp",
    "read": "read plan.txt -o read.yaml",
    "diff": "diff plan.yaml new.yaml",
    "report": "report plan.yaml -o report.html",
    "init": "init first.yaml",
    "schema": "schema -o schema.json",
    "explain": "explain short",
    "help": "help check",
    "completion": "completion bash",
}

PROGRAM = """
import importlib, io, json, os, pkgutil, signal, sys, time
import numpy, selectors, socket, subprocess, tempfile  # these know where they are

absent, commands = json.loads(sys.argv[1])
for name in absent:
    sys.modules[name] = None
kept = {"SIGABRT", "SIGBREAK", "SIGFPE", "SIGILL", "SIGINT", "SIGSEGV", "SIGTERM"}
for name in dir(signal):
    if (name.startswith("SIG") and name not in {*kept, "SIG_DFL", "SIG_IGN"}) or name in (
        "alarm", "getitimer", "pause", "pthread_kill", "pthread_sigmask", "setitimer",
        "siginterrupt", "sigpending", "sigwait",
    ):
        delattr(signal, name)
for name in (
    "chown", "chroot", "confstr", "fchmod", "fchown", "fork", "forkpty", "getegid", "geteuid",
    "getgid", "getgroups", "getloadavg", "getpgid", "getpgrp", "getpriority", "getuid", "lchown",
    "mkfifo", "mknod", "nice", "openpty", "pathconf", "pread", "pwrite", "sched_getaffinity",
    "sendfile", "setsid", "statvfs", "sysconf", "ttyname", "uname", "wait", "waitid", "O_CLOEXEC",
    "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_SYNC",
):
    if hasattr(os, name):
        delattr(os, name)
del time.tzset

import zzplan
from zzplan.cli import run

for module in pkgutil.walk_packages(zzplan.__path__, "zzplan."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
codes = {}
shown, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), "gbk")
for name, command in commands.items():
    codes[name] = run(command.split())
json.dump(codes, shown)
"""


def test_every_command_does_without_what_only_other_systems_have(plan: str, tmp_path: Path) -> None:
    from zzplan.commands.summaries import COMMANDS

    assert EVERY.keys() == COMMANDS.keys()
    Path(tmp_path, "new.yaml").write_text(PLAN.replace("5000以上", "4000"), "utf-8")
    Path(tmp_path, "plan.txt").write_text("到2025年，新建学校12所。\r\n", "gbk")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps([ABSENT, EVERY])],
        cwd=tmp_path,
        env={**os.environ, "ZZPLAN_FILE": plan, "PYTHONUTF8": "0", "ZZPLAN_LANG": "zh"},
        capture_output=True,
        check=False,
    )
    assert "Traceback" not in done.stderr.decode()
    found = {"check", "diff", "report"}
    assert json.loads(done.stdout) == {name: int(name in found) for name in EVERY}
