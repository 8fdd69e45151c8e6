"""Help: every command and option explains itself, in both languages, within 80 cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

from zzplan.cli import zzplan
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
    assert command.help
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
    prose = [line.replace("zzplan completion", "") for line in lines]  # a command is none
    assert [line for line in prose if ENGLISH.search(line)] == []


@every_command
def test_each_text_of_help_is_in_the_catalogue(name: str) -> None:
    command = COMMANDS[name]
    texts = [command.help, *(one.help for one in command.params if isinstance(one, click.Option))]
    gettext = Language("zh").gettext
    assert [text for text in texts if text and not CHINESE.search(gettext(text))] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_readme_tells_of_every_command(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    assert [name for name in COMMANDS if name and f"zzplan {name}" not in text] == []
