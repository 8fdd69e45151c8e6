"""Generated plans for as long as one likes: ``python -m benchmarks.fuzz --minutes 20 --seed 1``.

Each seed is a plan that is checked against fractions, changed in ways that change nothing, made
better, spoilt, and run through the commands in several formats (`tests.fuzz.checks`). A failure
prints its seed and goes on, and the code is 1; the slowest seed is named, so that a hang shows.
Stopped before its time, it says how far it came.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import math
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path


def main() -> int:
    """Run the seeds and report."""
    from tests.fuzz import checks

    parser = argparse.ArgumentParser(prog="benchmarks.fuzz")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--seeds", type=int, help="so many of them, however long they take")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    failures, slowest = 0, (0.0, 0)
    end = math.inf if options.seeds else time.monotonic() + options.minutes * 60
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory() as folder, contextlib.suppress(KeyboardInterrupt):
        for seed in itertools.count(options.seed):
            start = time.monotonic()
            if start > end or seed - options.seed == options.seeds:
                break
            try:
                counts.update(checks.all_of(seed, Path(folder)))
            except Exception as error:
                failures += 1
                print(f"seed {seed}: {type(error).__name__}: {error}\n", flush=True)
            slowest = max(slowest, (time.monotonic() - start, seed))
    for said, count in counts.most_common():
        print(f"{count:8} {said}")
    print(f"seeds {options.seed} to {seed - 1}, {failures} failed")
    print(f"the slowest was {slowest[1]}: {slowest[0]:.2f} s")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
