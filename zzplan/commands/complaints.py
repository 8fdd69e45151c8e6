"""The standard error: what is said there is visible, and what cannot be said changes nothing."""

from __future__ import annotations

from contextlib import suppress

import click

_LONGEST = 4000
"""Characters of a line; one that quotes an argument of a megabyte loses its middle."""


def complain(text: str) -> None:
    """Write to the standard error; where it cannot be written, the exit code has to say it."""
    from zzplan.plan.visible import visible

    shown = "\n".join(_cut(visible(line)) for line in text.split("\n"))
    with suppress(OSError, ValueError):
        click.echo(shown, err=True, nl=False)


def _cut(line: str) -> str:
    """Leave out the middle of a line that quotes an argument of a megabyte."""
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}...{line[-half:]}"
