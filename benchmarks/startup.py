"""``python -m benchmarks.startup``: what a command takes beyond importing its libraries."""

from __future__ import annotations

import sys
import tempfile

from benchmarks.timing import Pair, interleave, rounds_wanted, zzplan

_IMPORTS = (
    (("check", "gdp"), "import click, yaml, rich.console, rich.table", 1.3),
    (("check", "gdp", "--color", "always"), "import click, yaml, rich.console, rich.table", 1.3),
    (("check", "gdp", "--format", "json"), "import click, yaml", 1.4),
    (("outlook",), "import click, yaml, rich.console, rich.table, numpy", 1.5),
    (("--help",), "import click", 1.3),
)


def main() -> int:
    """Print one row for each command; return 1 if one takes too long."""
    rounds = rounds_wanted("Compare the start of zzplan with importing its libraries.", 60)
    program = zzplan()
    pairs = [
        Pair(
            name=" ".join(arguments),
            command=(*program, *arguments),
            reference_name=imports,
            reference=(sys.executable, "-c", imports),
            limit=limit,
        )
        for arguments, imports, limit in _IMPORTS
    ]
    with tempfile.TemporaryDirectory() as folder:  # without a plan: the one carried along is read
        costs = interleave(pairs, rounds, folder)
    print(f"zzplan is run as: {' '.join(program)}")
    print(f"Medians of {rounds} interleaved rounds, in milliseconds.\n")
    print(f"{'command':<26}{'reference':<51}{'takes':>7}{'ref.':>7}{'ratio':>7}{'limit':>7}")
    over = 0
    for pair, (cost, reference) in zip(pairs, costs, strict=True):
        ratio = cost.seconds / reference.seconds
        over += ratio > pair.limit
        print(
            f"{pair.name:<26}{pair.reference_name:<51}"
            f"{cost.seconds * 1000:>7.1f}{reference.seconds * 1000:>7.1f}"
            f"{ratio:>7.2f}{pair.limit:>7.2f}  {'over' if ratio > pair.limit else 'ok'}"
        )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
