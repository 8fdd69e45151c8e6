"""Run as ``zzplan`` or ``python -m zzplan``."""

from __future__ import annotations

import gc
import os
import sys

# A run lives for a moment and makes few cycles; collecting costs more than it frees.
gc.disable()

from zzplan.cli import run  # noqa: E402 -- imports are most of the run


def main() -> None:
    """Run the command line and end the process with its exit code.

    The process ends at once: tearing down a plan's objects one by one takes longer than a check.
    """
    os._exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
