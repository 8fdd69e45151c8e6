"""What completes a word in a shell: goals and plans of the plan file, and names of files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from zzplan.commands.plan_argument import SUFFIXES, is_file

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import PlanFile

Items = list[CompletionItem]
_QUOTED = frozenset(" \t\n\"'\\$`&|;<>()*?[]#~!{}")
"""Characters for which a shell wants quotes."""


def any_file(_context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Let the shell complete the name of a file."""
    return [CompletionItem(typed, type="file")]


def goals(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """Complete an indicator, a goal, of ``check`` a claim; or the plan file itself.

    Where the carried plan would answer, files of one's own come before its names.
    """
    here = [] if _files(context) else _files_here(typed)
    plan_file = _plan_file(context)
    if plan_file is not None and plan_file.packaged and here:
        return _items(here)
    names: set[str] = set()
    if plan_file is not None:
        names = {*plan_file.indicators, *(goal.name for goal in plan_file.goals)}
        if context.command.name == "check":
            names |= {identity.key for identity in plan_file.identities}
    found = sorted(name for name in names if name.startswith(typed))
    return _items(found + here) or any_file(context, parameter, typed)


def files(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """Complete the name of a plan file or a document."""
    return _items(_files_here(typed)) or any_file(context, parameter, typed)


def plans(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """Complete the key of a plan."""
    plan_file = _plan_file(context)
    keys = [plan.key for plan in plan_file.plans] if plan_file else []
    return _items(key for key in keys if key.startswith(typed))


def scenarios(context: click.Context, parameter: click.Parameter, typed: str) -> Items:
    """Complete the last of several scenarios."""
    plan_file = _plan_file(context)
    before, comma, last = typed.rpartition(",")
    names = [one.name for one in plan_file.scenarios] if plan_file else []
    return _items(before + comma + name for name in names if name.startswith(last))


def ratings(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Complete a rating of the scheme that was chosen."""
    from zzplan.engine.schemes import SCHEMES

    scheme = SCHEMES.get(context.params.get("scheme") or "zzplan")
    return _items(key for key in (scheme.ratings if scheme else ()) if key.startswith(typed))


def commands(context: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Complete the name of a command."""
    group = context.find_root().command
    assert isinstance(group, click.Group)
    return _items(name for name in group.list_commands(context) if name.startswith(typed))


def _items(names: Iterator[str] | list[str]) -> Items:
    return [CompletionItem(name) for name in names]


def _files(context: click.Context) -> list[str]:
    """Return the files among the arguments that stand already."""
    named = [context.params.get(name) for name in ("goals", "patterns")]
    words = [*context.args, *(word for one in named if isinstance(one, tuple) for word in one)]
    return [word for word in words if is_file(word)]


def _plan_file(context: click.Context) -> PlanFile | None:
    """Read the plan file that is named, else the one that answers; None where it cannot be read."""
    from zzplan.plan.file.diagnostics import PlanError
    from zzplan.plan.file.locate import STANDARD_INPUT, locate, working_folder
    from zzplan.reading.load import load_file

    named = [context.params.get("file"), *_files(context)]
    file = next((one for one in named if one), None)
    if file == STANDARD_INPUT:  # somebody still has to type it
        return None
    try:
        return load_file(locate(file, os.environ, working_folder()))
    except PlanError:
        return None


def _files_here(typed: str) -> list[str]:
    """Return the plan files and documents that begin so.

    Folders, and names that a shell would have to quote, are left to the shell itself, which is
    asked where nothing else is found.
    """
    folder, start = os.path.split(typed)
    try:
        names = sorted(one.name for one in os.scandir(folder or os.curdir) if one.is_file())
    except OSError:
        return []
    return [
        os.path.join(folder, name)
        for name in names
        if name.startswith(start) and name.lower().endswith(SUFFIXES) and not _QUOTED & {*name}
    ]
