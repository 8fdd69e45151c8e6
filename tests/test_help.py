"""Help: every command and option explains itself, in both languages, within 80 cells."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from tests.plan.inputs.office import docx, p
from zzplan.cli import zzplan
from zzplan.commands.click_words import GROUPS
from zzplan.report.language import Language
from zzplan.report.width import cells

ROOT = Path(__file__).resolve().parents[1]
WIDEST = 80
LANGUAGES = ("en", "zh")
ENGLISH = re.compile(r"\b[a-z]+,? [a-z]+,? [a-z]+\b", re.IGNORECASE)
CHINESE = re.compile(r"[\u4e00-\u9fff]")

GROUP = click.Context(zzplan, info_name="zzplan")
COMMANDS: dict[str, click.Command] = {"": zzplan}
for _name in zzplan.list_commands(GROUP):
    _command = zzplan.get_command(GROUP, _name)
    assert _command is not None
    COMMANDS[_name] = _command

every_command = pytest.mark.parametrize("name", COMMANDS, ids=lambda name: name or "zzplan")
every_language = pytest.mark.parametrize("language", LANGUAGES)

Run = Callable[..., Any]


def help_of(run: Run, name: str, language: str) -> str:
    outcome = run("--lang", language, *([name] if name else []), "--help")
    assert (outcome.code, outcome.err) == (0, "")
    text: str = outcome.out
    return text


@every_language
@every_command
def test_no_line_of_help_is_wider_than_a_terminal(run: Run, name: str, language: str) -> None:
    lines = help_of(run, name, language).splitlines()
    assert len(lines) > 5
    assert [line for line in lines if cells(line) > WIDEST] == []


@every_language
@every_command
def test_help_fits_a_narrow_terminal_and_no_line_begins_with_a_comma(
    run: Run, name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = help_of(run, name, language).splitlines()
    assert [line for line in lines if cells(line) > 60] == []
    assert [line for line in lines if line.lstrip().startswith(tuple("，。；：、！？）”"))] == []


@every_command
def test_a_command_and_each_of_its_options_has_help(name: str) -> None:
    command = COMMANDS[name]
    options = [one for one in command.params if isinstance(one, click.Option)]
    assert command.help if command is zzplan else command.get_short_help_str()
    assert [one.name for one in options if not one.help] == []


@every_command
def test_help_names_every_option(run: Run, name: str) -> None:
    text = help_of(run, name, "en")
    for option in COMMANDS[name].params:
        if isinstance(option, click.Option):
            assert [form for form in option.opts if form not in text] == []


@every_command
def test_chinese_help_is_chinese(run: Run, name: str) -> None:
    lines = help_of(run, name, "zh").splitlines()
    assert any(CHINESE.search(line) for line in lines)
    prose = [re.sub("zzplan completion|^  zzplan .*?(  |$)", "", line) for line in lines]
    assert [line for line in prose if ENGLISH.search(line)] == []


@every_command
def test_each_text_of_help_is_in_the_catalogue(name: str) -> None:
    command = COMMANDS[name]
    texts = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]
    gettext = Language("zh").gettext
    assert [text for text in texts if text and not CHINESE.search(gettext(text))] == []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with every file that an example names."""
    plan = (ROOT / "zzplan" / "data" / "plan.en.yaml").read_text(encoding="utf-8")
    for name in ("plan.yaml", "old.yaml"):
        (tmp_path / name).write_text(plan, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(plan.replace("goal: 56%", "goal: 55%"), encoding="utf-8")
    sentence = "“十四五”时期，地区生产总值从3000亿元增加到5000亿元，年均增长8%。"
    for name in ("plan.docx", "draft.docx"):
        (tmp_path / name).write_bytes(docx(p(sentence)))
    for name in ("plan.txt", "report.txt"):
        (tmp_path / name).write_text(sentence, encoding="utf-8")
    (tmp_path / "tables.md").write_text(sentence, encoding="utf-8")
    (tmp_path / "targets.yaml").symlink_to(ROOT / "targets.yaml")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@every_command
def test_help_leads_with_two_to_four_examples(run: Run, name: str) -> None:
    examples = COMMANDS[name].examples  # type: ignore[attr-defined]
    assert 2 <= len(examples) <= 4
    lines = help_of(run, name, "en").splitlines()
    assert (lines[1], lines[2]) == ("", "Examples:")
    shown = [line.strip().partition("  ")[0] for line in lines[3 : 3 + 2 * len(examples)]]
    assert [line for line, _ in examples if line not in shown] == []


@every_command
def test_the_examples_run(run: Run, name: str, folder: Path) -> None:
    for line, _words in COMMANDS[name].examples:  # type: ignore[attr-defined]
        program, *arguments = shlex.split(line)
        assert program == "zzplan"
        if name == "init" or "read" in line:  # which replace no file
            for written in ("targets.yaml", "plan.yaml"):
                (folder / written).unlink(missing_ok=True)
        outcome = run(*arguments)
        assert outcome.code in (0, 1), outcome.err


@every_command
def test_options_stand_in_groups_and_each_once(run: Run, name: str) -> None:
    text = help_of(run, name, "en")
    headings = [group for group in GROUPS if f"\n{group}:\n" in text]
    assert headings == [group for group in GROUPS if group in headings]
    assert headings[-1] == "General"
    for option in COMMANDS[name].params:
        if isinstance(option, click.Option):
            last = option.opts[-1]
            assert len(re.findall(rf"^  (?:-\w, )?{last}\b", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_tells_of_every_command(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if name and f"zzplan {name}" not in text] == []


@every_command
def test_what_is_to_be_typed_has_a_chinese_name(run: Run, name: str) -> None:
    usage, _, rest = help_of(run, name, "zh").partition("\n")
    assert re.findall(r"[A-Z]{3,}", usage) == []
    assert re.findall(r"^ +(?:-\w, )?--[\w-]+ [A-Z]{2,}", rest, re.MULTILINE) == []
