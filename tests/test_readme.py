"""The README and the manual are true: their commands are run, and print what stands below them.

In a ``console`` block a line ``$ ...`` is a command, a line ``> ...`` right behind it goes on with
it, and what follows is its output, where a line ``…`` stands for any number of lines. Each block
begins in a folder with `targets.yaml` and the files that it names: a ``yaml`` block is the plan
that the next block reads, any block whose fence has a name behind its language is that file. What
lies in `docs/samples/` lies there, too. In a ``python`` block a line ``# prints: ...`` is a line of
its output. ``ZZPLAN_UPDATE_DOCS=1`` writes the outputs anew.

Where a block only runs zzplan, and at most filters what it prints, zzplan is run in this process:
to start one for each command takes most of the time. Every other block is one shell.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import zzplan
from zzplan.cli import run as run_zzplan

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh-CN.md")
MANUAL = tuple(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md")))
PAGES = READMES + MANUAL
LINK = re.compile(r"\]\(([^)\s]+)\)")
SETUP = (
    "python -m pip install . && zzplan check gdp",
    "python -m pip install -e '.[test]' && python -m pytest",
)
ANY_LINES = "…"
STEERING = ("ZZPLAN_", "LC_", "LANG", "TERM", "COLUMNS")
"""What begins the names of variables that change an output."""
PRINTS = "# prints: "
READS = {
    "console": re.compile(r"^\$ .*? (\S+\.yaml)\b", re.MULTILINE),
    "python": re.compile(r"load\(\"(\S+)\"\)"),
}
FENCE = re.compile(r"^```(\w*)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Step(NamedTuple):
    """A command, and the output below it."""

    command: str
    output: tuple[str, ...]


class Block(NamedTuple):
    """A fenced block, and the files that it reads."""

    body: str
    files: dict[str, str]

    def prepare(self, folder: Path) -> None:
        """Write the files, and beside them the plan that zzplan carries."""
        for name, text in self.files.items():
            (folder / name).write_text(text, encoding="utf-8")
        if not (folder / "targets.yaml").exists():
            (folder / "targets.yaml").symlink_to(ROOT / "targets.yaml")
        for sample in (ROOT / "docs" / "samples").iterdir():
            if not (folder / sample.name).exists():
                (folder / sample.name).symlink_to(sample)


def text_of(name: str) -> str:
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def blocks(name: str, kind: str) -> list[Block]:
    """Return the blocks of one kind, each with the files that stand before it."""
    found: list[Block] = []
    files: dict[str, str] = {}
    plan = ""
    for language, file, body in FENCE.findall(text_of(name)):
        if file:
            files[file] = body
            continue
        if language == "yaml":
            plan = body
            continue
        read = READS[language].search(body) if language in READS else None
        if plan and language == "console":
            if read:  # else it was a part of a plan file
                files[read[1]] = plan
            plan = ""
        if language == kind:
            found.append(Block(body, {name: text for name, text in files.items() if name in body}))
    return found


def steps(block: str) -> list[Step]:
    """Split a console block into its commands and their outputs."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.startswith("> ") and not found[-1][1]:
            found[-1] = (f"{found[-1][0]}\n{line[2:]}", [])
        else:
            found[-1][1].append(line)
    return [Step(command, tuple(_without_blank_end(output))) for command, output in found]


PLAIN = re.compile(r"zzplan( [^|<>;&$`\n]*)?(; echo \"exit code \$\?\"|\| [^<>;&$`\n]*)?")
"""A command that needs no shell: zzplan, its exit code, or a filter of what it prints."""


def perform_here(commands: Sequence[str], folder: Path) -> list[tuple[str, ...]]:
    """Run commands of zzplan in this process; return the lines that each prints."""
    outputs = []
    with pytest.MonkeyPatch.context() as patch, open(os.devnull, encoding="utf-8") as nothing:
        for name in os.environ:
            if name.startswith(STEERING):
                patch.delenv(name)
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.chdir(folder)
        patch.setattr(sys, "stdin", nothing)
        for command in commands:
            found = PLAIN.fullmatch(command)
            assert found
            said = io.TextIOWrapper(io.BytesIO(), "utf-8")
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
                code = run_zzplan(shlex.split(found[1] or ""))
                said.flush()
            text = said.buffer.getvalue()  # type: ignore[attr-defined]
            more = found[2] or ""
            if more.startswith("|"):
                filtered = subprocess.run(["sh", "-c", more[1:]], input=text, capture_output=True)
                text = filtered.stdout + filtered.stderr
            elif more:
                text += f"exit code {code}\n".encode()
            outputs.append(tuple(_without_blank_end(text.decode().splitlines())))
    return outputs


def perform(commands: Sequence[str], folder: Path) -> list[tuple[str, ...]]:
    """Run commands; return the lines that each prints."""
    if all(PLAIN.fullmatch(command) for command in commands):
        return perform_here(commands, folder)
    return perform_in_shell(commands, folder)


def perform_in_shell(commands: Sequence[str], folder: Path) -> list[tuple[str, ...]]:
    """Run commands in one shell; return the lines that each prints."""
    tools = folder.with_name(f"{folder.name}-tools")
    tools.mkdir()
    script = tools / "zzplan"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m zzplan "$@"\n')
    script.chmod(0o755)
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(STEERING)
    }
    environment |= {
        "LC_ALL": "C.UTF-8",
        "PATH": os.pathsep.join([str(tools), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(Path(zzplan.__file__).parents[1]),
    }
    mark = "-- the next command --"
    between = f"\ncode=$?\necho '{mark}'\n(exit $code)\n"
    done = subprocess.run(
        ["sh", "-c", between.join([*commands, ""])],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    outputs = done.stdout.split(f"{mark}\n")[: len(commands)]
    return [tuple(_without_blank_end(output.splitlines())) for output in outputs]


def agree(expected: Sequence[str], printed: Sequence[str]) -> bool:
    """Tell whether an output is as expected, line by line."""
    parts = ("(.*\n)*" if line == ANY_LINES else re.escape(f"{line}\n") for line in expected)
    return re.fullmatch("".join(parts), "".join(f"{line}\n" for line in printed)) is not None


def _without_blank_end(lines: Sequence[str]) -> Sequence[str]:
    """Drop blank lines at the end: they may set off the next command."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def write(name: str, block: str, outputs: Sequence[tuple[str, ...]]) -> None:
    """Put the outputs that are no longer as printed into the file."""
    blank = [""] if "\n\n$ " in block else []
    lines: list[str] = []
    for step, printed in zip(steps(block), outputs, strict=True):
        lines += blank if lines else []
        first, *more = step.command.split("\n")
        lines += [f"$ {first}", *(f"> {one}" for one in more)]
        lines += step.output if agree(step.output, printed) else printed
    old, new = (f"```console\n{body}```" for body in (block, "".join(f"{x}\n" for x in lines)))
    (ROOT / name).write_text(text_of(name).replace(old, new), encoding="utf-8")


def parameters(kind: str) -> list[Any]:
    return [
        pytest.param(name, block, id=f"{name}-{number}")
        for name in PAGES
        for number, block in enumerate(blocks(name, kind), 1)
        if "-m benchmarks." not in block.body  # these read ../shared, beside the checkout
    ]


@pytest.mark.parametrize(("name", "block"), parameters("console"))
def test_a_block_prints_what_it_says(name: str, block: Block, tmp_path: Path) -> None:
    block.prepare(tmp_path)
    said = steps(block.body)
    outputs = perform([step.command for step in said], tmp_path)
    if os.environ.get("ZZPLAN_UPDATE_DOCS"):
        write(name, block.body, outputs)
        return
    for step, printed in zip(said, outputs, strict=True):
        if not agree(step.output, printed):
            assert "\n".join(printed) == "\n".join(step.output), step.command


@pytest.mark.parametrize(("name", "block"), parameters("python"))
def test_a_block_of_python_runs(
    name: str,
    block: Block,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    block.prepare(tmp_path)
    monkeypatch.chdir(tmp_path)
    exec(compile(block.body, name, "exec"), {})
    said = [line[len(PRINTS) :] for line in block.body.splitlines() if line.startswith(PRINTS)]
    printed = capsys.readouterr().out.splitlines()
    assert printed
    assert said in ([], printed)


@pytest.mark.parametrize("name", READMES)
def test_the_readme_runs_zzplan(name: str) -> None:
    commands = [step.command for block in blocks(name, "console") for step in steps(block.body)]
    assert any(command.startswith("zzplan check") for command in commands)


@pytest.mark.parametrize("name", READMES)
def test_the_readme_sets_up_with_two_commands(name: str) -> None:
    lines = [line for block in blocks(name, "sh") for line in block.body.splitlines()]
    assert [line for line in lines if " pip install " in line] == list(SETUP)


def chinese_of(name: str) -> str:
    """Return the Chinese page of an English one."""
    return "README.zh-CN.md" if name == "README.md" else name.replace("docs/", "docs/zh/", 1)


ENGLISH = tuple(name for name in PAGES if not name.startswith(("docs/zh/", "README.zh")))


@pytest.mark.parametrize("name", ENGLISH)
def test_a_page_runs_the_same_commands_in_both_languages(name: str) -> None:
    english, chinese = (
        [step.command.replace(" --lang zh", "") for block in blocks(page, "console")
         for step in steps(block.body)]
        for page in (name, chinese_of(name))
    )  # fmt: skip
    assert chinese == english


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_file(name: str) -> None:
    text = FENCE.sub("", text_of(name))
    targets = [one.partition("#")[0] for one in LINK.findall(text) if "://" not in one]
    folder = (ROOT / name).parent
    assert [one for one in targets if one and not (folder / one).exists()] == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_long(name: str) -> None:
    assert len(text_of(name).splitlines()) <= (100 if name in READMES else 400)


def test_any_lines_stand_for_lines_and_everything_else_for_itself() -> None:
    printed = ("a (1)", "b", "c")
    assert agree(printed, printed)
    assert agree(("a (1)", ANY_LINES, "c"), printed)
    assert agree((ANY_LINES, "c"), printed)
    assert not agree(("a (1)", "c"), printed)
    assert not agree(("a .1.", ANY_LINES), printed)


def test_a_block_is_one_shell(tmp_path: Path) -> None:
    commands = ["echo one > a", "cat a; false", "echo $?", "zzplan --version"]
    version = f"zzplan {zzplan.__version__}"
    assert perform(commands, tmp_path) == [(), ("one",), ("1",), (version,)]


def test_a_command_prints_the_same_here_and_in_a_shell(tmp_path: Path) -> None:
    Block("", {}).prepare(tmp_path)
    commands = [
        'zzplan check targets.yaml; echo "exit code $?"',
        "zzplan check no.yaml",
        "zzplan check gdp --nothing",
        "zzplan --lang zh list 'GDP' | head -2",
        "zzplan check targets.yaml 'congress-13/gdp' --format json| tail -1",
    ]
    assert all(PLAIN.fullmatch(command) for command in commands)
    assert perform_here(commands, tmp_path) == perform_in_shell(commands, tmp_path)


def test_the_steps_of_a_block_are_its_commands() -> None:
    assert steps("$ cat a\none\n\n$ true\n") == [Step("cat a", ("one",)), Step("true", ())]
