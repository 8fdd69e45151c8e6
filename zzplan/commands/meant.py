"""What was meant by an option, a command or a suffix that is none, or one of another command."""

from __future__ import annotations

import gettext
from collections.abc import Collection, Iterable
from difflib import get_close_matches

import click

from zzplan.commands.plan_argument import is_file
from zzplan.plan.words.near import LIKE, likeness
from zzplan.report.language import N_, Language

OTHER_WORDS = {
    "--from": "--baseline", "--start": "--baseline", "--base": "--baseline", "--to": "--goal",
    "--end": "--goal", "--target": "--goal", "--growth": "--rate", "--cagr": "--rate",
    "--duration": "--years", "--language": "--lang", "--out": "--output", "--input": "--file",
    "--json": "--format json", "--csv": "--format csv", "--markdown": "--format markdown",
}  # fmt: skip
"""What an option is called elsewhere, where no letters show it."""
_PAGE = N_("a page to hand on is written by zzplan report -o plan.html")
_PRINTED = N_("a browser prints the .html page as PDF, and office programs open it")
_CHART = N_(
    "a chart is written by zzplan progress -o gdp.svg, a page by zzplan report -o plan.html"
)
_BOOK = N_("a workbook is written by zzplan check -o plan.xlsx")
_PLAN = N_("a plan file is written by zzplan read -o plan.yaml")
_ELSEWHERE = {
    ".html": _PAGE, ".htm": _PAGE, ".docx": _PAGE, ".doc": _PAGE, ".pdf": _PAGE, ".odt": _PAGE,
    ".svg": _CHART, ".png": _CHART, ".jpg": _CHART, ".xlsx": _BOOK, ".xls": _BOOK, ".ods": _BOOK,
    ".yaml": _PLAN, ".yml": _PLAN,
}  # fmt: skip
"""By the suffix of an output, which command writes something of the kind."""
_CALLED = {"md": "markdown", "txt": "table", "text": "table", "excel": "xlsx"}
"""What a format is called elsewhere."""
_LISTED = 20
"""So many words are listed; only codes are more."""
_MOST = 3
_BEHIND = 0.1
"""So much less alike than the nearest name may another be that is offered beside it."""


def option_meant(error: click.NoSuchOption, options: Iterable[str]) -> click.NoSuchOption:
    """Return the error of an unknown option, with the option that was meant."""
    name = error.option_name
    message = gettext.gettext("No such option {name!r}.").format(name=name)
    known = {form.lstrip("-"): form for form in options if form.startswith("--")}
    other = OTHER_WORDS.get(name, "")
    if other.partition(" ")[0] in known.values():
        near = [other]
    elif name.startswith("--"):
        near = [known[one] for one in _nearest(name[2:], known)]
    else:
        near = []
    return click.NoSuchOption(name, f"{message}{_did_you_mean(near)}", ctx=error.ctx)


def command_meant(name: str, commands: Iterable[str]) -> str:
    """Return the message of an unknown command, with the one that was meant."""
    message = gettext.gettext("No such command {name!r}.").format(name=name)
    near = get_close_matches(name, commands, 1)
    return message + _did_you_mean([f"zzplan check {name}"] if is_file(name) else near)


def choice_meant(message: str, value: str, choices: Collection[str]) -> str:
    """Return the message of a word that is none of a few, with the one that was meant."""
    if f".{value}" in _ELSEWHERE and "json" in choices:
        words = gettext.gettext(_ELSEWHERE[f".{value}"])
        return message.rstrip(".。") + gettext.gettext("; ") + words
    other = _CALLED.get(value, "")
    near = [other] if other in choices else _nearest(value, choices)
    if not near and len(choices) <= _LISTED:
        return message
    said = gettext.gettext("There is no {value!r}.").format(value=value) + _did_you_mean(near)
    if len(choices) > _LISTED:
        return said + " " + gettext.gettext("All of them: zzplan explain --list")
    listed = gettext.pgettext("list", ", ").join(choices)
    one_of = gettext.gettext("one of: {choices}").format(choices=listed)
    return said + gettext.gettext(" ({advice})").format(advice=one_of)


def written_elsewhere(suffix: str, command: str, language: Language) -> str:
    """Return who writes what this command does not; empty where nobody does."""
    words = _ELSEWHERE.get(suffix)
    if words is None:
        return ""
    if words == _PAGE and command == "report":
        words = _PRINTED
    return language.gettext("; ") + language.gettext(words)


def _nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the names that are most like one, the nearest first."""
    near = get_close_matches(name, known, _MOST, LIKE)
    return [one for one in near if likeness(name, one) >= likeness(name, near[0]) - _BEHIND]


def _did_you_mean(near: list[str]) -> str:
    if not near:
        return ""
    listed = gettext.pgettext("list", ", ").join(near)
    words = gettext.ngettext(
        "Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1
    )
    return " " + words.format(possibility=listed, possibilities=listed)
