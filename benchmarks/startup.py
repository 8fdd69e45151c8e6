"""``python -m benchmarks.startup``: what a command takes beyond importing its libraries.

In seconds, which are judged; and in instructions where valgrind is present, which are steadier.
"""

from __future__ import annotations

import sys
import tempfile

from benchmarks.timing import Pair, instructions, interleave, rounds_wanted, zzplan

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
        counts = [
            (instructions(pair.command, folder), instructions(pair.reference, folder))
            for pair in pairs
        ]
    print(f"zzplan is run as: {' '.join(program)}")
    print(f"Medians of {rounds} interleaved rounds, in milliseconds; instructions in millions.\n")
    print(f"{'command':<26}{'reference':<51}{'takes':>7}{'ref.':>7}{'ratio':>7}{'limit':>7}"
          f"{'':<6}{'instr.':>7}{'ref.':>7}{'ratio':>7}")  # fmt: skip
    over = 0
    for pair, (cost, reference), count in zip(pairs, costs, counts, strict=True):
        ratio = cost.seconds / reference.seconds
        over += ratio > pair.limit
        print(
            f"{pair.name:<26}{pair.reference_name:<51}"
            f"{cost.seconds * 1000:>7.1f}{reference.seconds * 1000:>7.1f}"
            f"{ratio:>7.2f}{pair.limit:>7.2f}  {'over' if ratio > pair.limit else 'ok':<4}"
            f"{_in_millions(*count)}"
        )
    return 1 if over else 0


def _in_millions(count: int | None, reference: int | None) -> str:
    if count is None or reference is None:
        return f"{'-':>7}{'-':>7}{'-':>7}"
    return f"{count / 1e6:>7.0f}{reference / 1e6:>7.0f}{count / reference:>7.2f}"


if __name__ == "__main__":
    sys.exit(main())
