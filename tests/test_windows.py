"""What is other where most users sit, as far as it can be made here: pipes, code page 936, CRLF."""

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


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.encode())
    return str(path)


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
