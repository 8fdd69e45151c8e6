"""``python -m benchmarks.derive PANEL.csv``: write the table of growth that the package carries.

From the World Bank's series (the name is in the table) this makes, for every fifth year and the
last, what `zzplan.engine.forecast` learned by then and what each class of starting growth went on
to do. Nothing of a later year is in what is said of an earlier one.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.learning import learn, outcomes, run_lengths
from benchmarks.panel import Array, Panel, PanelError, read_panel
from zzplan.data import WORLD_GROWTH
from zzplan.engine.base_rates import BOUNDS
from zzplan.engine.forecast import FARTHEST, FEWEST, memory

SOURCE = "World Bank, World Development Indicators, NY.GDP.MKTP.KD.ZG, release of 2025-12-15"
LICENCE = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; derived, not the series itself"
FIRST, EVERY = 1985, 5
"""The first date of the table, and the years from one to the next."""
QUANTILES = 20
"""Of errors and of growths that the table keeps."""


def table(panel: Panel) -> dict[str, Any]:
    """Derive the table."""
    last = panel.first_year + panel.years - 1
    dates = [*range(max(FIRST, panel.first_year), last, EVERY), last]
    ahead = range(1, FARTHEST + 1)
    learned = {years: learn(panel.growth, years, QUANTILES) for years in ahead}
    recent, _ = memory(panel.growth)
    start = np.where(run_lengths(panel.growth) >= FEWEST, np.expm1(recent), np.nan)
    after = {years: np.expm1(outcomes(panel.growth, years)) for years in ahead}
    return {
        "what": "growth of economies: what was known of it at the end of some years",
        "source": SOURCE,
        "licence": LICENCE,
        "derived_by": "python -m benchmarks.derive",
        "units": "rates and noise in hundredths of a point a year, errors in hundredths of the"
        " spread, slopes in hundredths; classes by starting growth from "
        + ", ".join(f"{bound:.0%}" for bound in BOUNDS),
        "dates": [
            {
                "year": date,
                "centre": _hundredths_of_points(learned[1].references[place].centre),
                "noise": _hundredths_of_points(learned[1].references[place].noise),
                "lessons": [_lesson(learned[years].references[place]) for years in ahead],
                "classes": [
                    [_past(start, after[years], place - years, ends) for years in ahead]
                    for ends in zip((-np.inf, *BOUNDS), (*BOUNDS, np.inf), strict=True)
                ],
            }
            for date in dates
            for place in [date - panel.first_year]
        ],
    }


def _lesson(reference: Any) -> dict[str, Any]:
    lesson = reference.lessons[0]
    return {
        "shift": _hundredths_of_points(lesson.shift),
        "slope": round(lesson.slope * 1e2),
        "errors": [round(error * 1e2) for error in lesson.errors],
    }


def _past(start: Array, after: Array, last: int, ends: tuple[float, float]) -> dict[str, Any]:
    """Return what the units of a class went on to do, of origins up to the place ``last``."""
    begun, then = start[:, : last + 1], after[:, : last + 1]
    inside = (begun >= ends[0]) & (begun < ends[1]) & ~np.isnan(then)
    rates = np.quantile(then[inside], (np.arange(QUANTILES) + 0.5) / QUANTILES)
    return {
        "cases": int(inside.sum()),
        "rates": [_hundredths_of_points(rate) for rate in rates],
    }


def _hundredths_of_points(rate: float) -> int:
    return round(float(rate) * 1e4)


def text(panel: Panel) -> str:
    """Return the table as it stands in the file: a date on each line, so that versions compare."""
    made = table(panel)
    lines = [json.dumps(date, separators=(",", ":")) for date in made.pop("dates")]
    head = json.dumps(made, indent=1)[:-2]
    return head + ',\n "dates": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"


def main() -> int:
    """Write the table; return 2 for a panel that cannot be used."""
    parser = argparse.ArgumentParser(description="Write the table of growth that zzplan carries.")
    parser.add_argument("panel", type=Path, metavar="PANEL.csv")
    parser.add_argument("-o", "--output", type=Path, default=Path(WORLD_GROWTH), metavar="FILE")
    given = parser.parse_args()
    try:
        panel = read_panel(given.panel)
    except PanelError as error:
        print(error, file=sys.stderr)
        return 2
    given.output.write_text(text(panel), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
