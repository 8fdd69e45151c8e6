"""The error boundary: every way to end has its exit code, and no way shows a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Outcome
from zzplan import cli
from zzplan.commands.standard_output import OutputError

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上}
  rail: {unit: 亿元, baseline: 1200, rate: 12%, goal: 2000}
"""


def zzplan(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [sys.executable, "-m", "zzplan", *arguments],
        capture_output="stdout" not in settings,
        encoding="utf-8",
        **settings,
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "rail"], 0),
        (["check", "gdp"], 1),
        (["check"], 1),
        (["project", "gdp"], 0),
        (["check", "nothing-like-it"], 2),
        (["check", "--no-such-option"], 2),
        (["check", "--format", "xml"], 2),
        (["check", "--rate", "8"], 2),
        (["chekc"], 2),
        ([], 2),
        (["--version"], 0),
        (["check", "--help"], 0),
    ],
)
def test_an_ending_has_its_exit_code(arguments: list[str], code: int, plan: str) -> None:
    file = ["-f", plan] if arguments[:1] in (["check"], ["project"]) else []
    found = zzplan(*arguments, *file)
    assert found.returncode == code
    assert "Traceback" not in found.stderr


def test_an_unknown_command_gets_the_nearest_one() -> None:
    assert zzplan("chekc").stderr.endswith("No such command 'chekc'. Did you mean check?\n")


@pytest.mark.parametrize("name", ["plan.yaml", "纲要.docx", "goals.csv"])
def test_a_file_where_a_command_should_be_gets_the_command(name: str) -> None:
    message = f"No such command '{name}'. Did you mean zzplan check {name}?\n"
    assert zzplan(name).stderr.endswith(message)


@pytest.mark.parametrize(
    ("command", "typed", "meant"),
    [
        ("check", "--formt", " Did you mean --format?"),
        ("check", "--plann", " Did you mean --plan?"),
        ("check", "--json", " Did you mean --format json?"),
        ("solve", "--from", " Did you mean --baseline?"),
        ("solve", "--to", " Did you mean --goal?"),
        ("check", "--to", ""),
        ("check", "-z", ""),
    ],
)
def test_an_unknown_option_gets_the_nearest_one(command: str, typed: str, meant: str) -> None:
    found = zzplan(command, typed, "x")
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.endswith(f"Error: No such option '{typed}'.{meant}\n")


def test_a_plan_file_with_mistakes_ends_with_2_and_nothing_on_stdout(tmp_path: Path) -> None:
    bad = tmp_path / "plan.yaml"
    bad.write_text("zzplan: 1\ngoals: {gdp: 5000}\n", encoding="utf-8")
    found = zzplan("check", "-f", str(bad))
    assert (found.returncode, found.stdout) == (2, "")
    assert ":2:14: error[wrong-type]" in found.stderr


INDICATORS = "indicators: {gdp: {unit: 亿元, actuals: {2021: 3000}}}"
NOTHING_TO_CHECK = {
    "goals": ("zzplan: 1\ngoals: {}", "2:1"),
    "plans": ("zzplan: 1\nplans: {}", "2:1"),
    "indicators": (f"zzplan: 1\ntitle: x\n{INDICATORS}", "3:1"),
    "goals of a plan": (f"zzplan: 1\n{INDICATORS}\nplans: {{a: {{goals: {{}}}}}}", "3:1"),
    "no identities": (f"zzplan: 1\n{INDICATORS}\nidentities: {{}}", "2:1"),
}
"""Texts, and where their goals would stand."""


@pytest.mark.parametrize("command", ["check", "progress"])
@pytest.mark.parametrize(("text", "place"), NOTHING_TO_CHECK.values(), ids=NOTHING_TO_CHECK)
def test_a_file_with_nothing_to_check_passes_no_gate(
    text: str, place: str, command: str, run: Callable[..., Outcome], tmp_path: Path
) -> None:
    empty = tmp_path / "plan.yaml"
    empty.write_text(text, encoding="utf-8")
    for arguments in ([], ["--format", "json"], ["gdp"]):
        code, out, err = run(command, "-f", str(empty), *arguments)
        assert code == 2
        assert err.startswith(f"{empty}:{place}: error[nothing-to-check]: ")
        if "json" in arguments:
            (found,) = json.loads(out)["findings"]
            assert (found["code"], found["level"]) == ("nothing-to-check", "error")
        else:
            assert out == ""


@pytest.mark.parametrize("arguments", [["list"], ["list", "--indicators"], ["show", "gdp"]])
def test_a_file_of_indicators_alone_can_be_listed_and_shown(
    arguments: list[str], run: Callable[..., Outcome], tmp_path: Path
) -> None:
    indicators = tmp_path / "plan.yaml"
    indicators.write_text(f"zzplan: 1\n{INDICATORS}\n", encoding="utf-8")
    code, _, err = run(*arguments, "-f", str(indicators))
    assert (code, err) == (0, "")


def test_a_file_of_identities_alone_is_checked(run: Callable[..., Outcome], tmp_path: Path) -> None:
    claims = tmp_path / "plan.yaml"
    claims.write_text(
        f"zzplan: 1\n{INDICATORS}\nidentities: {{a: {{claim: 'gdp[2021] = 3000'}}}}\n",
        encoding="utf-8",
    )
    assert run("check", "-f", str(claims)).code == 0


def test_standard_input_is_a_plan_file() -> None:
    found = zzplan("check", "-f", "-", "--format", "csv", input=PLAN)
    assert found.returncode == 1
    assert [line.split(",")[0] for line in found.stdout.splitlines()[1:]] != []


def test_an_output_that_cannot_be_written_ends_with_2(plan: str, tmp_path: Path) -> None:
    found = zzplan("check", "-f", plan, "-o", str(tmp_path / "no" / "where.txt"))
    assert found.returncode == 2
    assert found.stderr.startswith("error: cannot write ")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Error: Invalid value for '-o' / '--output': the name of the file is empty\n"),
        ("zh", "的值无效：文件名为空\n"),
    ],
)
def test_an_output_without_a_name_is_wrong_usage(
    language: str, said: str, plan: str, run: Callable[..., Outcome]
) -> None:
    code, out, err = run("check", "-f", plan, "-o", "", "--lang", language)
    assert (code, out) == (2, "")
    assert err.endswith(said)


def test_an_output_file_is_written_whole_and_alone(plan: str, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    found = zzplan("check", "-f", plan, "--format", "csv", "-o", str(out))
    assert (found.returncode, found.stdout) == (1, "")
    assert out.read_text(encoding="utf-8") == zzplan("check", "-f", plan, "--format", "csv").stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "plan.yaml"]


def test_a_dash_is_the_standard_output(
    plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[..., Outcome]
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run("check", "-f", plan, "-o", "-")
    assert found == run("check", "-f", plan)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no mkfifo")
def test_a_pipe_is_written_into_and_stays_a_pipe(plan: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)  # nobody waits, whatever goes wrong
    try:
        found = zzplan("check", "-f", plan, "-o", str(pipe))
        read = os.read(reader, 65536).decode()
    finally:
        os.close(reader)
    assert (found.returncode, found.stdout) == (1, "")
    assert read == zzplan("check", "-f", plan).stdout
    assert pipe.is_fifo()


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("existing", [True, False], ids=["existing", "dangling"])
def test_an_output_through_a_link_reaches_its_target(
    existing: bool, plan: str, tmp_path: Path
) -> None:
    (tmp_path / "reports").mkdir()
    target, link = tmp_path / "reports" / "out.txt", tmp_path / "latest.txt"
    if existing:
        target.write_text("old", encoding="utf-8")
    link.symlink_to("reports/out.txt")
    found = zzplan("check", "-f", plan, "-o", str(link))
    assert (found.returncode, found.stdout) == (1, "")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == zzplan("check", "-f", plan).stdout
    assert [path.name for path in target.parent.iterdir()] == ["out.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_an_output_file_keeps_its_permissions_and_its_name_when_it_is_replaced(
    plan: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.txt"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o604)
    assert zzplan("check", "-f", plan, "-o", str(out)).returncode == 1
    assert out.stat().st_mode & 0o777 == 0o604
    assert out.read_text(encoding="utf-8") != "old"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write anywhere"
)
@pytest.mark.parametrize("read_only", ["folder", "file"])
def test_an_output_that_may_not_be_written_stays_as_it_was(
    read_only: str, plan: str, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    out = folder / "out.txt"
    out.write_text("old", encoding="utf-8")
    out.chmod(0o444 if read_only == "file" else 0o644)
    folder.chmod(0o555 if read_only == "folder" else 0o755)
    found = zzplan("check", "-f", plan, "-o", str(out))
    folder.chmod(0o755)
    assert found.returncode == 2
    assert found.stderr == f"error: cannot write {out}: Permission denied\n"
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in folder.iterdir()] == ["out.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="an inode is the number that tells them alike")
def test_an_output_that_is_the_standard_output_by_another_name_is_written_once(
    plan: str, tmp_path: Path
) -> None:
    log = tmp_path / "log.txt"
    log.write_text("before\n", encoding="utf-8")
    with log.open("a", encoding="utf-8") as stream:
        found = zzplan("check", "-f", plan, "-o", str(log), stdout=stream, stderr=subprocess.PIPE)
    assert found.returncode == 1
    written = log.read_text(encoding="utf-8")
    assert written == "before\n" + zzplan("check", "-f", plan).stdout


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")
def test_a_full_disk_ends_with_2(plan: str) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        found = zzplan("check", "-f", plan, stdout=full, stderr=subprocess.PIPE)
    assert found.returncode == 2
    assert "cannot write <stdout>" in found.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a closed pipe is another error there")
def test_a_reader_that_goes_away_ends_with_141(tmp_path: Path) -> None:
    goals = "".join(
        f"  g{n}: {{unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}\n" for n in range(3000)
    )
    big = tmp_path / "plan.yaml"
    big.write_text(PLAN + goals, encoding="utf-8")
    command = [sys.executable, "-m", "zzplan", "check", "-f", str(big)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


def without_standard_output(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "zzplan", *arguments]
    code = f"import os; os.close(1); os.execv({sys.executable!r}, {command!r})"
    return subprocess.run([sys.executable, "-c", code], stderr=subprocess.PIPE, check=False)


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["--help"], ["check", "--help"], ["-h"], ["--version"], ["completion", "bash"]],
    ids=" ".join,
)
def test_a_closed_standard_output_ends_with_2(arguments: list[str]) -> None:
    found = without_standard_output(*arguments)
    assert found.returncode == 2
    assert found.stderr.startswith(b"error: cannot write <stdout>: ")


def test_a_closed_standard_output_does_not_matter_to_an_output_file(
    plan: str, tmp_path: Path
) -> None:
    out = tmp_path / "out.txt"
    found = without_standard_output("check", "-f", plan, "-o", str(out))
    assert (found.returncode, found.stderr) == (1, b"")
    assert out.read_text(encoding="utf-8") == zzplan("check", "-f", plan).stdout


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (RuntimeError("lost"), 70, "a bug in zzplan (RuntimeError: lost)"),
        (LookupError("lost"), 70, "a bug in zzplan (LookupError: lost)"),
        (OutputError("x.csv", "no space"), 2, "cannot write x.csv: no space"),
    ],
)
def test_an_exception_never_leaves_the_boundary(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fails(*_: object) -> int:
        raise error

    monkeypatch.setattr(cli, "_invoke", fails)
    assert cli.run(["check"]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_the_traceback_of_a_bug_is_shown_on_demand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> int:
        raise RuntimeError("lost")

    monkeypatch.setattr(cli, "_invoke", fails)
    monkeypatch.setenv("ZZPLAN_DEBUG", "1")
    assert cli.run(["check"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_a_damaged_catalogue_is_a_bug_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("zzplan.report.language.DIRECTORY", str(tmp_path))
    assert cli.run(["check", "--lang", "zh"]) == 70
    assert capsys.readouterr().err.startswith("error: a bug in zzplan (FileNotFoundError")


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"FORCE_COLOR": "1"}, {"LANG": "zh_CN"}])
def test_json_is_the_same_under_every_environment(variables: dict[str, str], plan: str) -> None:
    plain = zzplan("check", "-f", plan, "--format", "json")
    other = zzplan("check", "-f", plan, "--format", "json", env={**os.environ, **variables})
    found, expected = json.loads(other.stdout), json.loads(plain.stdout)
    for one in (*found["findings"], *expected["findings"]):
        assert one.pop("message")  # in the chosen language, as is the advice
        one.pop("advice")
        for explanation in one["explanations"]:
            assert explanation.pop("message")
    assert found == expected


def test_a_terminal_of_gbk_gets_a_replacement_and_no_crash(plan: str) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "ascii"}
    found = zzplan("check", "-f", plan, "gdp", env=environ)
    assert found.returncode == 1
    assert found.stdout.startswith("GDP (??)")


def test_a_language_alone_is_the_help_in_that_language(run: Callable[..., Outcome]) -> None:
    bare, chosen = run(), run("--lang", "zh")
    assert chosen.code == bare.code
    assert chosen.out + chosen.err == run("--help", "--lang", "zh").out


def test_click_speaks_chinese_with_chinese_signs(run: Callable[..., Outcome]) -> None:
    outcome = run("chek", "--lang", "zh")
    assert "没有命令“chek”。是否指：check？" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--fail-on", "rounding"),
         "There is no 'rounding'. Did you mean by-rounding? (one of: short, fails, "),
        (("check", "--format", "jsn"), "There is no 'jsn'. Did you mean json? (one of: table, "),
        (("check", "--format", "md"), "There is no 'md'. Did you mean markdown? (one of: table, "),
        (("check", "--format", "html"), "'html' is not one of 'table', 'json', "),
        (("check", "--color", "on"), "'on' is not one of 'auto', 'always', 'never'."),
        (("explain", "shrt"), "There is no 'shrt'. Did you mean short? All of them: zzplan "),
        (("explain", "q"), "There is no 'q'. All of them: zzplan explain --list"),
    ],
)  # fmt: skip
def test_a_word_that_is_none_of_a_few_gets_the_nearest_one(
    arguments: tuple[str, ...], said: str
) -> None:
    found = zzplan(*arguments)
    assert (found.returncode, found.stdout) == (2, "")
    assert f"': {said}" in found.stderr.splitlines()[-1]
    assert arguments[-1] != "html" or found.stderr.endswith(
        "; a page to hand on is written by zzplan report -o plan.html\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain", "shrt"), "错误：“代码”的值无效"),
        (("sweep", "--rate", "1%..2%"), "缺少参数“[文件] 目标...”。"),
    ],
)
def test_wrong_usage_names_an_argument_in_chinese(arguments: tuple[str, ...], said: str) -> None:
    found = zzplan("--lang", "zh", *arguments)
    assert found.returncode == 2
    assert said in found.stderr.splitlines()[-1]
