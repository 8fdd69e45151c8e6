"""The format of the results: what ``--format`` says, else the suffix of ``-o``; and the colour."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from typing import Any

import click

from zzplan.report.language import Language
from zzplan.report.render.formats import SUFFIXES

DEFAULT = "table"


def choose_format(
    wish: str | None,
    output: str | None,
    language: Language,
    suffixes: Mapping[str, str] = SUFFIXES,
    default: str = DEFAULT,
    command: str = "",
) -> str:
    """Return the format to write.

    Parameters
    ----------
    wish : str or None
        What stands behind ``--format``.
    output : str or None
        What stands behind ``-o``.
    suffixes : mapping
        What the suffix of an output file says to this command.
    default : str
        What it writes where nothing says otherwise.
    command : str
        Its name.

    Raises
    ------
    click.UsageError
        For a suffix that is unknown, or that says otherwise than ``--format``: nothing is written
        as something else.

    Examples
    --------
    >>> choose_format(None, "goals.csv", Language("en")), choose_format("json", "-", Language("en"))
    ('csv', 'json')
    """
    suffix = os.path.splitext(output)[1].lower() if output else ""
    if not suffix or output is None or _is_device(output):
        return wish or default
    meant = suffixes.get(suffix)
    _ = language.gettext
    if meant is None:
        known = language.pgettext("list", ", ").join(suffixes)
        message = _("Nothing is written as {suffix}: -o takes {known}, or a name without suffix")
        from zzplan.commands.meant import written_elsewhere

        other = written_elsewhere(suffix, command, language)
        raise click.UsageError(message.format(suffix=suffix, known=known) + other)
    if wish is not None and wish != meant:
        message = _("--format {wish} and the suffix {suffix} of -o differ; leave one out.")
        raise click.UsageError(message.format(wish=wish, suffix=suffix))
    return meant


def refuse_workbook(output: str | None, language: Language) -> None:
    """Refuse a workbook without a file to write it into, or without the library that writes it."""
    from importlib.util import find_spec

    _ = language.gettext
    if output is None:
        raise click.UsageError(_("A workbook is written into a file: -o plan.xlsx"))
    try:
        installed = find_spec("xlsxwriter") is not None
    except ValueError:  # kept out of this process
        installed = False
    if not installed:
        message = _("A workbook needs a part of zzplan that is not installed: {command}")
        raise click.UsageError(message.format(command="python -m pip install 'zzplan[xlsx]'"))


def _is_device(name: str) -> bool:
    """Tell what is no regular file: a suffix says nothing there."""
    try:
        return not stat.S_ISREG(os.stat(name).st_mode)
    except OSError:
        return False


def colour(wish: str, terminal: bool, environ: Any) -> bool:
    """Decide on colour: the option, NO_COLOR, FORCE_COLOR, TERM=dumb, then whether it is seen.

    Examples
    --------
    >>> colour("auto", True, {}), colour("auto", False, {"FORCE_COLOR": "1"})
    (True, True)
    >>> colour("auto", True, {"NO_COLOR": "1"}), colour("never", True, {"FORCE_COLOR": "1"})
    (False, False)
    """
    if wish != "auto":
        return wish == "always"
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return terminal and environ.get("TERM") != "dumb"
