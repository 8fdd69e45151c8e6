"""``python -m benchmarks.sweep``: a grid of a million what-ifs against its formula in numpy."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

import numpy as np

from benchmarks.timing import rounds_wanted
from zzplan.engine.sweep import sweep
from zzplan.engine.terms import Terms, terms_of
from zzplan.plan.file.load import parse

_LIMIT = 3.0
_CELLS = 1000
_PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals: {gdp: {unit: 亿元, baseline: 突破3000, rate: 8%以上, goal: 5000以上}}
"""


def main() -> int:
    """Print the times and their ratio; return 1 if it is over the limit."""
    rounds = rounds_wanted("Compare a sweep with its formula.", 30)
    terms = terms_of(parse(_PLAN).goals[0])
    assert isinstance(terms, Terms)
    rates = np.linspace(0.0, 0.2, _CELLS).tolist()
    grids = {
        "4 to 8, over and over": [4 + place % 5 for place in range(_CELLS)],
        "1 to 1000": list(range(1, _CELLS + 1)),
    }
    print(f"{_CELLS} rates × {_CELLS} horizons, medians of {rounds} rounds, in milliseconds.\n")
    print(
        f"{'years':<24}{'sweep':>8}{'baseline * (1 + rates) ** years':>34}{'ratio':>7}{'limit':>7}"
    )
    over = 0
    for name, years in grids.items():
        ours, theirs = _compare(terms, rates, years, rounds)
        over += ours / theirs > _LIMIT
        print(f"{name:<24}{ours:>8.2f}{theirs:>34.2f}{ours / theirs:>7.2f}{_LIMIT:>7.2f}")
    return 1 if over else 0


def _compare(
    terms: Terms, rates: list[float], years: list[int], rounds: int
) -> tuple[float, float]:
    """Return the milliseconds of a sweep and of its formula, taken in turn."""
    column, row = np.array(rates)[:, None], np.array(years)[None, :]
    swept: list[float] = []
    formula: list[float] = []
    for _ in range(rounds):
        swept.append(_seconds(lambda: sweep(terms, rates, years)))
        formula.append(_seconds(lambda: 3000.0 * (1 + column) ** row))
    return 1000 * median(swept), 1000 * median(formula)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
