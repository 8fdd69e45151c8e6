"""The standard output, where results go unless a file is named."""

from __future__ import annotations

import os
import sys
from errno import EBADF
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


class OutputError(Exception):
    """The results cannot be written; holds the file's name and the system's reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name)
        self.name = name
        self.reason = reason


def standard_output() -> TextIO:
    """Return the standard output; `OutputError` where zzplan was started with a closed one."""
    if sys.stdout is None:
        raise OutputError("<stdout>", os.strerror(EBADF))
    return sys.stdout


def write_all(stream: TextIO, data: bytearray) -> None:
    """Write to the standard output; an unbuffered one takes what a pipe holds and no more."""
    stream.flush()
    rest = memoryview(data)
    while rest:
        rest = rest[stream.buffer.write(rest) :]
