"""The format of the results: what ``--format`` says, else what the suffix of ``-o`` says."""

from __future__ import annotations

import os
import stat

import click

from zzplan.report.language import Language
from zzplan.report.render.formats import SUFFIXES

DEFAULT = "table"


def choose_format(wish: str | None, output: str | None, language: Language) -> str:
    """Return the format to write.

    Parameters
    ----------
    wish : str or None
        What stands behind ``--format``.
    output : str or None
        What stands behind ``-o``.

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
        return wish or DEFAULT
    meant = SUFFIXES.get(suffix)
    _ = language.gettext
    if meant is None:
        known = language.pgettext("list", ", ").join(SUFFIXES)
        message = _("Nothing is written as {suffix}; -o takes {known}, or a name without suffix.")
        raise click.UsageError(message.format(suffix=suffix, known=known))
    if wish is not None and wish != meant:
        message = _("--format {wish} and the suffix {suffix} of -o differ; leave one out.")
        raise click.UsageError(message.format(wish=wish, suffix=suffix))
    return meant


def _is_device(name: str) -> bool:
    """Tell what is no regular file: a suffix says nothing there."""
    try:
        return not stat.S_ISREG(os.stat(name).st_mode)
    except OSError:
        return False
