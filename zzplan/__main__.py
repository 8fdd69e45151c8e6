"""Run as ``zzplan`` or ``python -m zzplan``."""

from __future__ import annotations

import gc
import os
import sys

# A run lives for a moment and makes few cycles; collecting costs more than it frees.
gc.disable()

INTERRUPTED = 130

try:
    from zzplan.cli import run
except KeyboardInterrupt:  # imports are most of the run
    os._exit(INTERRUPTED)


def main() -> None:
    """Run the command line and end the process with its exit code.

    The process ends at once: tearing down a plan's objects one by one takes longer than a check.
    """
    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # before or behind the boundary within
        code = INTERRUPTED
    os._exit(code)


if __name__ == "__main__":
    main()
