"""``python -m benchmarks.growth``: what a goal costs where there are 100 and where 100,000.

A check is linear: the cost of one goal stays where it is, as YAML and as CSV. Where valgrind is
present, instructions are counted too, up to a thousand goals: they are the same on a busy machine.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.scale import plan
from benchmarks.timing import instructions, quiet_environment, run, zzplan

SIZES = (100, 1_000, 10_000, 100_000)
_COUNTED = 1_000
_LIMIT = 2.0
"""How many times as much a goal may cost in the largest file as in the one of 10,000."""
_MEBIBYTE = 2**20


def table(goals: int) -> str:
    """Return a table of goals as CSV."""
    rows = (
        f"g{n},亿元,{2021 + n % 5},{1000 + n % 977},{3 + n % 12}%,{2026 + n % 5},{1500 + n % 1400}"
        for n in range(goals)
    )
    return "\n".join(["indicator,unit,base_year,baseline,rate,goal_year,goal", *rows]) + "\n"


def main() -> int:
    """Print one row for each size and format; return 1 where a goal costs more among many."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="goals (default: 100000)")
    largest = parser.parse_args().largest
    environment = quiet_environment(os.environ)
    print(f"{'file':<12}{'goals':>8}{'seconds':>9}{'µs a goal':>11}{'MiB':>7}{'M instr.':>10}")
    over = 0
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ("yaml", "csv"):
            each: dict[int, float] = {}
            for goals in (size for size in SIZES if size <= largest):
                file = Path(folder, f"{goals}.{suffix}")
                text = plan(4, goals // 4) if suffix == "yaml" else table(goals)
                file.write_text(text, encoding="utf-8")
                command = ("check", "-f", str(file))
                cost = run((*zzplan(), *command), folder, environment)
                each[goals] = cost.seconds / goals
                counted = instructions((*zzplan(), *command), folder) if goals <= _COUNTED else None
                print(
                    f"{suffix:<12}{goals:>8}{cost.seconds:>9.2f}{each[goals] * 1e6:>11.0f}"
                    f"{cost.peak / _MEBIBYTE:>7.0f}"
                    f"{'-' if counted is None else round(counted / 1e6):>10}"
                )
            if len(each) > 1:
                last, before = sorted(each)[-1], sorted(each)[-2]
                over += each[last] > _LIMIT * each[before]
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())
