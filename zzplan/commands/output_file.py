"""``-o FILE``: a file is written whole or not at all, and what is no file is written into."""

from __future__ import annotations

import os
import stat

STANDARD_INPUT = STANDARD_OUTPUT = "-"


def is_standard_output(name: str) -> bool:
    """Tell whether a name stands for what the standard output goes to: ``-``, ``/dev/stdout``."""
    if name == STANDARD_OUTPUT:
        return True
    try:
        return os.path.samestat(os.stat(name), os.fstat(1))
    except (OSError, ValueError):
        return False


def is_same_file(name: str, plan_file: str) -> bool:
    """Tell whether results would be written over the plan file that they are of."""
    try:
        read = os.fstat(0) if plan_file == STANDARD_INPUT else os.stat(plan_file)
        return stat.S_ISREG(read.st_mode) and os.path.samestat(os.stat(name), read)
    except (OSError, ValueError):
        return False


def write_output(name: str, data: bytearray) -> None:
    """Write to a file.

    A regular file, also one behind a symbolic link, is replaced at once, so that nobody sees half
    of it; it keeps its permissions. A pipe or a device is opened and written: to replace it would
    destroy it.

    Raises
    ------
    OSError
        When it cannot be written; a regular file is as it was then.
    """
    try:
        mode = os.stat(name).st_mode
    except FileNotFoundError:
        mode = None
    if mode is None or stat.S_ISREG(mode):
        _replace(os.path.realpath(name), data, mode)
    else:
        with open(name, "wb") as stream:
            stream.write(data)


def _replace(target: str, data: bytearray, mode: int | None) -> None:
    if mode is not None:
        with open(target, "r+b"):  # who may not write to it may not replace it
            pass
    # Beside the file, since another disk cannot take its place; by a short name of its own, since
    # that of the file may be as long as names can be.
    temporary = os.path.join(os.path.dirname(target), f".zzplan-{os.getpid()}.part")
    try:
        with open(temporary, "wb") as stream:
            stream.write(data)
        if mode is not None:
            os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, target)
    except BaseException:  # an interruption, too, leaves nothing behind
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
