"""Files as they are named on a command line: one of them may be a pipe."""

from __future__ import annotations

import os
from stat import S_ISFIFO

_PATIENCE = 5.0
"""Seconds for which a pipe may have nobody who writes into it."""


def is_pipe(path: str) -> bool:
    """Tell a pipe, such as a shell makes of ``<(command)``."""
    try:
        return S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def contents(path: str, most: int) -> bytes:
    """Return the first bytes of a file; of a pipe only once somebody writes into it.

    Raises
    ------
    BlockingIOError
        Where nobody does: to open it would take for ever.
    OSError
    """
    if not is_pipe(path):
        with open(path, "rb") as stream:
            return stream.read(most)
    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(pipe, "rb") as stream:
        first = _first(pipe)
        os.set_blocking(pipe, True)
        return first + stream.read(most - len(first))


def _first(pipe: int) -> bytes:
    """Wait until somebody writes; return what was read to know it."""
    from select import select

    try:
        first = os.read(pipe, 1)
    except BlockingIOError:  # somebody does, and has nothing yet
        return b""
    if not first and not select([pipe], [], [], _PATIENCE)[0]:
        raise BlockingIOError
    return first
