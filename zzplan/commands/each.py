"""Several plan files, as a hook names those that a commit changes: checked one after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from zzplan.commands.complaints import complain
from zzplan.plan.file.diagnostics import PlanError

if TYPE_CHECKING:
    from zzplan.commands.session import Session

_UNUSABLE = 2
_FORMATS = ("table", "markdown", "github")
"""Those in which one report may stand below another."""


def each_plan(session: Session, check: Callable[[Session], int]) -> int:
    """Check each file by itself; return the gravest exit code.

    A file with mistakes does not keep the others from being checked.
    """
    if session.output is not None or session.format not in _FORMATS:
        message = session.language.gettext(
            "Several plan files are checked one after the other, as a table or with "
            "--format github; write one file at a time with -o."
        )
        raise click.UsageError(message)
    codes = []
    for number, name in enumerate((session.file, *session.also)):
        own = session.replace(file=name, also=())
        if number and session.format != "github":
            own.write(["\n"])
        try:
            codes.append(check(own))
        except PlanError as error:
            from zzplan.report.pages.errors import errors_report, write_errors

            if session.format == "github":
                own.emit(errors_report(error, "check"))
            complain(write_errors(error, session.language))
            codes.append(_UNUSABLE)
    return max(codes)
