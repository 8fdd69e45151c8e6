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
_CARET = r"(?P<bar> *\| )(?P<place> *(?P<caret>\^+))(?: (?P<hint>.*))?$"
_HINT = "; |；"
_INDENT = "  "


def complain(text: str) -> None:
    """Write to the standard error; where it cannot be written, the exit code has to say it.

    On a terminal the word and the caret are red, a hint that would not fit has a line of its own,
    and lines break between words.
    """
    from zzplan.plan.words.visible import visible

    lines = [_cut(visible(line)) for line in text.split("\n")]
    with suppress(OSError, ValueError):
        if sys.stderr is not None and sys.stderr.isatty():
            import shutil

            width = shutil.get_terminal_size().columns
            lines = [part for line in lines for part in _laid_out(line, width)]
        click.echo("\n".join(lines), err=True, nl=False)


def _laid_out(line: str, width: int) -> Iterator[str]:
    """Yield a line as a terminal shows it; what is set in, as lines of a file are, stays."""
    from zzplan.report.width import cells, wrap

    caret = re.match(_CARET, line)
    if caret is not None:
        rows = [line]
        if cells(line) > width and caret["hint"]:
            margin = " " * (len(caret["bar"]) - 2)
            hint = wrap(caret["hint"], width - len(margin) - 4)
            rows = [line[: caret.end("place")]]
            rows += [f"{margin}{' ' if at else '='} {row}" for at, row in enumerate(hint)]
        yield _red(rows[0], caret.span("caret"))
        yield from rows[1:]
        return
    found = re.match(_COMPLAINT, line)
    if found is None:
        yield from [line] if line[:1].isspace() else wrap(line, width)
        return
    parts = re.split(_HINT, line, maxsplit=1)
    rows = [_INDENT * (at > 0) + row for at, row in enumerate(wrap(parts[0], width - 2))]
    rows += [_INDENT + row for part in parts[1:] for row in wrap(part, width - 2)]
    yield _red(rows[0], found.span("word"))
    yield from rows[1:]


def _red(row: str, span: tuple[int, int]) -> str:
    """Colour a part of a row, unless no colour is wanted."""
    if "NO_COLOR" in os.environ:
        return row
    start, end = span
    return row[:start] + click.style(row[start:end], fg="red", bold=True) + row[end:]


def _cut(line: str) -> str:
    """Leave out the middle of a line that quotes an argument of a megabyte."""
    half = _LONGEST // 2
    return line if len(line) <= _LONGEST else f"{line[:half]}...{line[-half:]}"
