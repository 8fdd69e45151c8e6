"""Broken surroundings: each ends as its table of exit codes says, without a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

GOALS = "{gdp: {unit: 亿元, baseline: 3, goal: 5}}"
PLAN = f"{{zzplan: 1, base_year: 2021, goal_year: 2026, goals: {GOALS}}}"
posix = pytest.mark.skipif(sys.platform == "win32", reason="shells are others there")


@posix
@pytest.mark.parametrize("stderr", ["/dev/full", "&-", "/dev/null"])
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("check -f nowhere.yaml", 2),
        ("check --no-such-option", 2),
        ("check -f {plan} no-such-goal", 2),
        ("check -f {plan} -o /no/such/folder/x.json", 2),
        ("check -v -f {plan}", 0),
    ],
)
def test_an_error_that_cannot_be_written_keeps_its_code(
    plan: str, arguments: str, code: int, stderr: str
) -> None:
    line = f"{sys.executable} -m zzplan {arguments.format(plan=plan)} >/dev/null 2>{stderr}"
    assert subprocess.run(["sh", "-c", line], check=False).returncode == code


@posix
def test_a_removed_working_folder_does_not_matter_to_a_file_with_its_whole_path(
    plan: str, tmp_path: Path
) -> None:
    folder = tmp_path / "gone"
    line = f"mkdir {folder} && cd {folder} && rmdir {folder} && "
    line += f'{sys.executable} -m zzplan check -f "{plan}"'
    done = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    line = line.partition(" -f ")[0]
    done = subprocess.run(["sh", "-c", line], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1  # as wherever there is no plan file: the one that is carried
    assert "Traceback" not in done.stderr


INTERRUPTED_IMPORT = """
import sys

class Finder:
    def find_spec(self, name, path, target=None):
        if name == "zzplan.cli":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Finder())
import zzplan.__main__
"""


def test_an_interruption_while_the_program_is_still_being_read_is_silent() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_IMPORT], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_results_are_not_written_over_the_plan_itself(
    run: Run, plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tmp_path / "plan"
    Path(plan).rename(named)
    plan = str(named)
    link = tmp_path / "link.json"
    link.symlink_to(plan)
    monkeypatch.chdir(tmp_path)
    for output in (plan, "plan", "./plan", str(link)):
        code, out, err = run("list", "-f", plan, "-o", output)
        assert (code, out) == (2, "")
        assert err.splitlines()[-1] == (
            "Error: Invalid value for '-o' / '--output': the results would replace the plan file "
            "itself"
        )
    assert Path(plan).read_text(encoding="utf-8") == PLAN
    assert run("list", "-f", plan, "-o", "other").code == 0


def test_the_name_of_an_output_may_be_as_long_as_names_can_be(
    run: Run, plan: str, tmp_path: Path
) -> None:
    output = tmp_path / ("x" * 246 + ".csv")
    for _ in ("new", "replaced"):
        assert run("check", "-f", plan, "--format", "csv", "-o", str(output)) == (0, "", "")
    assert output.read_text(encoding="utf-8").startswith("type,")
    too_long = tmp_path / ("x" * 300)
    code, out, err = run("check", "-f", plan, "-o", str(too_long))
    assert (code, out) == (2, "")
    assert "File name too long" in err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["plan.yaml", output.name]


def test_a_target_that_another_program_holds_open_stays_as_it_was(
    run: Run, plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What Windows says where Excel has the file open.
    def refuse(_source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied", target)

    output = tmp_path / "open.csv"
    output.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "replace", refuse)
    code, out, err = run("check", "-f", plan, "--format", "csv", "-o", str(output))
    assert (code, out) == (2, "")
    assert err == f"error: cannot write {output}: Permission denied\n"
    assert output.read_text(encoding="utf-8") == "old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["open.csv", "plan.yaml"]
    assert run("check", "-f", plan, "-o", str(output), "--lang", "zh").err == (
        f"错误：无法写入{output}：没有权限\n"
    )
