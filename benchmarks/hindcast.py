"""``python -m benchmarks.hindcast PANEL.csv``: how well growth was foreseen, by method and horizon.

Every method foresees every case of the panel (a unit and a year, with ten years known before and
as many after as the horizon has) with what was known at the time, and is scored on what happened.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.methods import HISTORY, METHODS, cases, known_shares
from benchmarks.panel import Panel, PanelError, read_panel
from benchmarks.scores import NOTHING, THRESHOLDS, score, worst_decile
from benchmarks.zhuzhou import Tried, zhuzhou

HORIZONS = (3, 5, 10)
"""Years ahead."""
UNUSABLE = 2
"""The exit code of a panel that cannot be used."""


Advance = Callable[[], object]
"""What is called after each piece of work."""


def hindcast(panel: Panel, advance: Advance = lambda: None) -> dict[str, dict[str, Any]]:
    """Score every method at every horizon: by method, then by horizon as text.

    Examples
    --------
    >>> import numpy as np
    >>> dice = np.random.default_rng(1)
    >>> growth = 0.04 + 0.02 * dice.standard_normal((20, 30))
    >>> scores = hindcast(Panel("dice", tuple("abcdefghijklmnopqrst"), 1990, growth))
    >>> scores["model"]["5"]["n"], sorted(scores["model"])
    (320, ['10', '3', '5'])
    """
    scores: dict[str, dict[str, Any]] = {name: {} for name in METHODS}
    for years in HORIZONS:
        asked = cases(panel.growth, years)
        known = known_shares(asked)
        for name, method in METHODS.items():
            empty = not len(asked.outcome)
            scores[name][str(years)] = (
                NOTHING if empty else score(method(asked), asked.outcome, known)
            )
            advance()
    return scores


def main() -> int:
    """Print the scores; return 2 for a panel that cannot be used."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.hindcast",
        description="Score forecasts of growth on a panel with the columns code, year and"
        " gdp_growth_pct.",
    )
    parser.add_argument("panel", type=Path, metavar="PANEL.csv")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all scores to FILE, too")
    given = parser.parse_args()
    try:
        panel = read_panel(given.panel)
        _require_cases(given.panel, panel)
    except PanelError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    with _progress(len(HORIZONS) * len(METHODS)) as advance:
        scores = hindcast(panel, advance)
    tried = zhuzhou()
    print("\n".join(_lines(panel, scores, tried)))
    if given.json:
        answer = {**scores, "zhuzhou": [one._asdict() for one in tried]}
        try:
            given.json.write_text(json.dumps(answer, indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            print(f"{given.json}: cannot be written: {error.strerror}.", file=sys.stderr)
            return UNUSABLE
    return 0


def _require_cases(file: Path, panel: Panel) -> None:
    """Refuse a panel in which nothing can be judged."""
    least = min(HORIZONS)
    if not len(cases(panel.growth, least).outcome):
        raise PanelError(
            f"{file}: no unit has {HISTORY + least} years in a row: {HISTORY} to foresee from and"
            f" {least} to see. The panel has {len(panel.codes)} units and {panel.years} years."
        )


@contextmanager
def _progress(total: int) -> Iterator[Advance]:
    """Show a bar on a terminal, and nothing anywhere else."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Foreseeing", total=total)
        yield lambda: bar.advance(task)


def _lines(panel: Panel, scores: dict[str, dict[str, Any]], tried: list[Tried]) -> Iterator[str]:
    """Yield what is printed."""
    known = int((panel.growth == panel.growth).sum())
    yield f"{panel.name}: {len(panel.codes)} units, {known} yearly figures,"
    yield f"{panel.first_year} to {panel.first_year + panel.years - 1}; {panel.gaps} with gaps."
    yield ""
    for years in HORIZONS:
        yield from _table(years, scores)
    for years in HORIZONS:
        yield from _reliability(years, scores["model"][str(years)])
    yield from _zhuzhou_lines(tried)


def _table(years: int, scores: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield one horizon: a line for each method."""
    first = scores["model"][str(years)]
    if not first["n"]:
        yield f"{years} years ahead: no case."
        yield ""
        return
    yield (
        f"{years} years ahead, {first['n']} cases. Coverage in %, Brier score by needed growth in"
        " % a year, CRPS in points."
    )
    needed = "".join(f"{threshold:>7}" for threshold in THRESHOLDS)
    yield f"{'':<17}{'50':>6}{'80':>6}{'90':>6}{needed}{'mean':>8}{'CRPS':>7}"
    for name in scores:
        one = scores[name][str(years)]
        yield _row(name, one, one["brier"], one["brier_mean"])
        if name == "model":
            yield _row("  as printed", one, one["printed_brier"], one["printed_brier_mean"])
    yield _brier_row("known share", first["base_rate_brier"], first["base_rate_brier_mean"])
    yield ""


def _row(name: str, one: dict[str, Any], brier: dict[str, float], mean: float) -> str:
    covered = "".join(f"{one[f'coverage_{level}'] * 100:>6.1f}" for level in (50, 80, 90))
    cells = "".join(f"{value:>7.4f}" for value in brier.values())
    return f"{name:<17}{covered}{cells}{mean:>8.4f}{one['crps']:>7.3f}"


def _brier_row(name: str, brier: dict[str, float], mean: float) -> str:
    cells = "".join(f"{value:>7.4f}" for value in brier.values())
    return f"{name:<17}{'':>18}{cells}{mean:>8.4f}"


def _reliability(years: int, model: dict[str, Any]) -> Iterator[str]:
    """Yield how often what the model printed came true."""
    if not model["n"]:
        return
    yield f"The model {years} years ahead: what it printed, and how often it came (all thresholds)."
    deciles = model["printed_reliability"]
    for label, cells in (
        ("cases", [f"{one['cases']}" for one in deciles]),
        ("said %", [f"{one['said'] * 100:.0f}" for one in deciles]),
        ("came %", [f"{one['happened'] * 100:.0f}" for one in deciles]),
        ("PIT %", [f"{share * 100:.0f}" for share in model["pit"]]),
    ):
        yield f"{label:<8}" + "".join(f"{cell:>7}" for cell in cells)
    single = [worst_decile(one) for one in model["printed_reliability_by_threshold"].values()]
    worst, worst_single = worst_decile(deciles), max((w for w in single if w), default=None)
    if worst is not None and worst_single is not None:
        yield (
            f"Farthest apart, of deciles with 100 cases or more: {worst * 100:.1f} points;"
            f" of one threshold alone {worst_single * 100:.1f}."
        )
    yield ""


def _zhuzhou_lines(tried: list[Tried]) -> Iterator[str]:
    """Yield what would have been said of Zhuzhou, beside what happened."""
    yield "Zhuzhou's GDP, ×5/3 in five years (10.76% a year), from what was known by then:"
    yield (
        f"{'known to':<10}{'prices':<10}{'probability':>12}{'80% interval':>16}{'own windows':>13}"
        f"{'class':>14}  what happened"
    )
    for one in tried:
        interval = f"×{one.low:.2f} to {one.high:.2f}"
        own = f"{one.windows_met} of {one.windows}"
        share = f"{one.base_rate * 100:.0f}% of {one.base_cases}"
        yield (
            f"{one.known_to:<10}{one.prices:<10}{one.printed * 100:>11.0f}%{interval:>16}{own:>13}"
            f"{share:>14}  ×{one.happened:.2f} after {one.after} years"
        )


if __name__ == "__main__":
    sys.exit(main())
