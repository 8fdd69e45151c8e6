"""``python -m benchmarks.growth``: what a goal costs where there are 100 and where 100,000.

A check is linear: the cost of one goal stays where it is, in YAML, in tables and in documents.
Seconds are of a processor. Where valgrind is present, instructions are counted too, up to a
thousand goals: they are the same on a busy machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from benchmarks.inputs import KINDS
from benchmarks.timing import Cost, instructions, quiet_environment, run, zzplan

SIZES = (100, 1_000, 10_000, 100_000)
GOALS = ("goals", "goals of a table", "goals of counties", "a document's table")
"""The kinds that are measured where nothing else is asked for."""
_COUNTED = 1_000
_LIMIT = 2.0
"""How many times as much one may cost among ten times as many."""
_MEBIBYTE = 2**20


def main() -> int:
    """Print one row for each size and kind; return 1 where one costs more among many."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="items (default: 100000)")
    parser.add_argument("--all", action="store_true", help="every kind of input, not goals alone")
    arguments = parser.parse_args()
    print(f"{'many':<26}{'n':>8}{'seconds':>9}{'µs each':>9}{'MiB':>7}{'M instr.':>10}")
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in KINDS if arguments.all else GOALS:
            sizes = [size for size in SIZES if size <= arguments.largest]
            linear = _grows(name, sizes, folder)
            print(f"{name:<26}{'linear' if linear else 'MORE THAN LINEAR'}\n")
            over += not linear
    return int(bool(over))


def _grows(name: str, sizes: list[int], folder: str) -> bool:
    """Measure one kind, and tell whether it is linear from one size to the next."""
    environment = quiet_environment(os.environ)
    seconds: list[float] = []
    for size in sizes:
        file = Path(folder, f"{size}.{KINDS[name].suffix}")
        file.write_text(KINDS[name].text(size), encoding="utf-8")
        command = (*zzplan(), "check", "-f", str(file))
        cost: Cost = run(command, folder, environment, codes=(0, 1, 2))
        counted = instructions(command, folder) if size <= _COUNTED else None
        seconds.append(cost.processor)
        print(
            f"{name:<26}{size:>8}{cost.processor:>9.2f}{cost.processor / size * 1e6:>9.0f}"
            f"{cost.peak / _MEBIBYTE:>7.0f}{'-' if counted is None else round(counted / 1e6):>10}",
            flush=True,
        )
    more = [after - seconds[0] for after in seconds[1:]]  # without the start of the program
    return all(after <= _LIMIT * 10 * max(before, 0.05) for before, after in pairwise(more))


if __name__ == "__main__":
    sys.exit(main())
