"""The standard error: what is said there is visible, and what cannot be said changes nothing."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress

import click

_LONGEST = 4000
"""Characters of a line; one that quotes an argument of a megabyte loses its middle."""
_COMPLAINT = r"(?:\S.*?:\d+:\d+: )?(?P<word>[Ee]rror|错误)(?:\[[\w-]+\])?[:：]"
_HINT = "; |；"
_INDENT = "  "


def complain(text: str) -> None:
    """Write to the standard error; where it cannot be written, the exit code has to say it.

    On a terminal the word is red, the hint has a line of its own, and lines break between words.
    """
    from zzplan.plan.visible import visible

    lines = [_cut(visible(line)) for line in text.split("\n")]
    with suppress(OSError, ValueError):
        if sys.stderr is not None and sys.stderr.isatty():
            import shutil

            width = shutil.get_terminal_size().columns
            lines = [part for line in lines for part in _laid_out(line, width)]
        click.echo("\n".join(lines), err=True, nl=False)


def _laid_out(line: str, width: int) -> Iterator[str]:
    """Yield a line as a terminal shows it; what is set in, as lines of a file are, stays."""
    from zzplan.report.width import wrap

    found = re.match(_COMPLAINT, line)
    if found is None:
        yield from [line] if line[:1].isspace() else wrap(line, width)
        return
    parts = re.split(_HINT, line, maxsplit=1)
    rows = [_INDENT * (at > 0) + row for at, row in enumerate(wrap(parts[0], width - 2))]
    rows += [_INDENT + row for part in parts[1:] for row in wrap(part, width - 2)]
    if "NO_COLOR" not in os.environ:
        start, end = found.span("word")
        first = rows[0]
        rows[0] = first[:start] + click.style(first[start:end], fg="red", bold=True) + first[end:]
    yield from rows


def _cut(line: str) -> str:
    """Leave out the middle of a line that quotes an argument of a megabyte."""
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}...{line[-half:]}"
