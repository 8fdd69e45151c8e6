"""What a command imports: each module costs every run its time (benchmarks/README.md)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import zzplan

COMMANDS = {
    "check": ["check", "gdp"],
    "check-all": ["check"],
    "json": ["check", "gdp", "--format", "json"],
    "csv": ["check", "gdp", "--format", "csv"],
    "markdown": ["check", "gdp", "--format", "markdown"],
    "project": ["project", "--rate", "8%"],
    "solve": ["solve", "--baseline", "3000", "--goal", "5000", "--years", "5"],
    "list": ["list"],
    "show": ["show", "gdp"],
    "progress": ["progress", "gdp"],
}
MACHINE = ("json", "csv", "markdown")

# A click command of its own, for what click imports when it runs and when it writes help.
CLICK = "import click\n@click.command()\ndef nothing(): pass\n"
NOT_OF_CLICK = {"gc", "math", "unicodedata"}


def modules(code: str, folder: Path) -> set[str]:
    """Return the names of the modules that another Python has loaded at the end of ``code``."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ZZPLAN_", "LC_", "LANG", "COVERAGE_"))
    }
    environment |= {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(Path(zzplan.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint('', *sys.modules, sep='\\n')"],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("\n\n")[2].split())


def run(arguments: list[str]) -> str:
    """Return the code that runs zzplan, and fails where zzplan fails."""
    return (
        "from zzplan.cli import run\n"
        f"code = run({arguments!r})\n"
        "assert code in (0, 1), f'zzplan ended with {code}'"
    )


def libraries(names: set[str]) -> set[str]:
    """Return the libraries that modules belong to, but for zzplan itself and private ones."""
    return {name.split(".")[0] for name in names if name[0] != "_"} - {"zzplan"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty folder, where the plan that the package carries is read."""
    return tmp_path_factory.mktemp("empty")


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_command_loads_numpy_or_package_metadata(arguments: list[str], folder: Path) -> None:
    loaded = modules(run(arguments), folder)
    assert "zzplan.report.model" in loaded
    assert loaded & {"numpy", "importlib.metadata"} == set()


@pytest.mark.parametrize("name", MACHINE)
def test_machine_formats_load_no_table(name: str, folder: Path) -> None:
    loaded = modules(run(COMMANDS[name]), folder)
    assert f"zzplan.report.render.{name}" in loaded
    assert "zzplan.report.render.table" not in loaded


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_colour_needs_no_rich_and_ordinary_yaml_no_library(
    arguments: list[str], folder: Path
) -> None:
    loaded = modules(run([*arguments, "--color", "always"]), folder)
    assert loaded & {"rich", "yaml"} == set()


def test_json_needs_only_click(folder: Path) -> None:
    needed = modules(f"{CLICK}nothing.main([], standalone_mode=False)", folder)
    extra = libraries(modules(run(COMMANDS["json"]), folder) - needed)
    assert extra - NOT_OF_CLICK == set()


def test_help_needs_only_click(folder: Path) -> None:
    needed = modules(f"{CLICK}nothing.main(['--help'], standalone_mode=False)", folder)
    loaded = modules(run(["--help"]), folder)
    assert libraries(loaded - needed) - NOT_OF_CLICK == set()


def test_help_of_all_commands_loads_none_of_them_and_no_plan(folder: Path) -> None:
    loaded = {name for name in modules(run(["--help"]), folder) if name.startswith("zzplan.")}
    assert loaded == {
        "zzplan.cli", "zzplan.commands", "zzplan.commands.click_words",
        "zzplan.commands.complaints", "zzplan.commands.help_layout", "zzplan.commands.options",
        "zzplan.commands.standard_output", "zzplan.commands.summaries", "zzplan.report",
        "zzplan.report.language", "zzplan.report.width",
    }  # fmt: skip


def test_help_reads_no_plan_and_computes_nothing(folder: Path) -> None:
    loaded = modules(run(["check", "--help"]), folder)
    assert "zzplan.commands.check" in loaded
    ours = (
        "zzplan.engine", "zzplan.plan.inputs.yaml", "zzplan.plan.file.load", "zzplan.report.pages",
        "zzplan.report.records", "zzplan.report.words",
    )  # fmt: skip
    assert {name for name in loaded if name.startswith(ours)} == set()


def test_the_engine_computes_without_numpy(folder: Path) -> None:
    code = "from zzplan.engine.growth import required_rate\nassert required_rate(3000.0, 5000.0, 5)"
    loaded = modules(code, folder)
    assert "zzplan.engine.growth" in loaded
    assert "numpy" not in loaded


def test_a_table_of_goals_loads_no_reader_of_documents(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "goals.csv"
    table.write_text("indicator,unit,goal\ngdp,亿元,5000\n", encoding="utf-8")
    loaded = modules(run(["check", str(table)]), folder)
    assert {name for name in loaded if name.startswith("zzplan.reading")} == set()


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("全市规划\n\n到2030年，高新技术企业达到500家。", "_en"),
        ("By 2030, 500 jobs a year.", "_zh"),
    ],
    ids=["Chinese", "English"],
)
def test_prose_loads_no_reader_of_tables_and_no_claims_of_the_other_language(
    text: str, other: str, folder: Path, tmp_path: Path
) -> None:
    """Their patterns take longer to compile than a page to read."""
    document = tmp_path / "plan.txt"
    document.write_text(text, encoding="utf-8")
    loaded = modules(run(["check", str(document)]), folder)
    assert "zzplan.reading.reader" in loaded
    assert not {name for name in loaded if "reading.table" in name}
    assert f"zzplan.reading.claims.forms{other}" not in loaded


PATTERNS = 13
"""Of its own; compiling one takes as long as checking a hundred goals."""
COUNTED = """
import re, sys
from re import _compiler
compiled, compile_ = [], _compiler.compile
def counted(*given):
    frame = sys._getframe(1)
    while frame.f_globals.get('__name__', '').split('.')[0] in ('re', 'functools'):
        frame = frame.f_back
    if 'zzplan' in frame.f_globals.get('__name__', ''):
        compiled.append((frame.f_globals['__name__'], given[0]))
    return compile_(*given)
_compiler.compile = counted
"""


@pytest.mark.parametrize("command", ["check", "json"])
def test_a_start_compiles_few_patterns(command: str, tmp_path: Path) -> None:
    shown = f"\nassert len(compiled) <= {PATTERNS}, compiled"
    modules(COUNTED + run(COMMANDS[command]) + shown, tmp_path)
