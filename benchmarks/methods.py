"""Ways to foresee growth, the textbook's and the model's, each with what was known at the time."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.learning import learn, outcomes, run_lengths
from benchmarks.panel import Array
from benchmarks.scores import RATES, Foreseen, pinball, together
from zzplan.engine.forecast import Forecast, probability, share_below

HISTORY = 10
"""Years in a row that a unit has to be known for, and that the textbook methods read."""
BLOCK, DRAWS, SEED = 3, 500, 2026
"""Of the bootstrap: years in a block, series drawn, and the seed of the one set of draws."""

_QUANTILES = (np.arange(99) + 0.5) / 99


class Cases(NamedTuple):
    """Every unit and year of a panel from which the next years can be foreseen and are known."""

    growth: Array
    """Fractions, (units, years)."""
    years: int
    """The horizon."""
    unit: NDArray[np.int64]
    origin: NDArray[np.int64]
    outcome: Array
    """The mean log growth of the years after."""

    def history(self) -> Array:
        """Return the log growth of the last years before each case, (cases, `HISTORY`)."""
        back = np.arange(HISTORY - 1, -1, -1)
        log: Array = np.log1p(self.growth[self.unit[:, None], self.origin[:, None] - back])
        return log

    def by_year(self) -> list[tuple[int, NDArray[np.int64]]]:
        """Return the years of origin with the places of their cases; cases stand by year."""
        return [(int(y), np.flatnonzero(self.origin == y)) for y in np.unique(self.origin)]


def cases(growth: Array, years: int) -> Cases:
    """Find the cases of a panel."""
    outcome = outcomes(growth, years)
    usable = (run_lengths(growth) >= HISTORY) & ~np.isnan(outcome)
    origin, unit = np.nonzero(usable.T)
    return Cases(growth, years, unit, origin, outcome[unit, origin])


def model(asked: Cases) -> Foreseen:
    """Foresee by `zzplan.engine.forecast`, with what the panel had taught by the year."""
    learned = learn(asked.growth, asked.years)
    parts = []
    for year, places in asked.by_year():
        unit = asked.unit[places]
        lesson = learned.references[year].lessons[asked.years - 1]
        made = Forecast(learned.mean[unit, year], learned.spread[unit, year], lesson.errors)
        parts.append(_scaled(made, asked.outcome[places]))
    return together(parts)


def naive_lognormal(asked: Cases) -> Foreseen:
    """Take mean and spread of the last years as known: growth is normal, year by year."""
    history = asked.history()
    spread = history.std(axis=1, ddof=1) / math.sqrt(asked.years)
    return _by_cdf(history.mean(axis=1), spread, _normal_below, asked.outcome)


def student_t(asked: Cases) -> Foreseen:
    """Take them as estimated from so few years: Student's t, s √(h + h²/m) over h years."""
    history = asked.history()
    wider = math.sqrt(asked.years + asked.years**2 / HISTORY) / asked.years
    spread = history.std(axis=1, ddof=1) * wider
    return _by_cdf(history.mean(axis=1), spread, _student_below, asked.outcome)


def block_bootstrap(asked: Cases) -> Foreseen:
    """Draw blocks of the last years, with seeded draws that are the same for every case."""
    dice = np.random.default_rng(SEED)
    blocks = -(-asked.years // BLOCK)
    starts = dice.integers(HISTORY, size=(DRAWS, blocks, 1))
    place = (starts + np.arange(BLOCK)).reshape(DRAWS, -1)[:, : asked.years] % HISTORY
    counts = np.zeros((DRAWS, HISTORY))
    np.add.at(counts, (np.arange(DRAWS)[:, None], place), 1 / asked.years)
    return _drawn(np.sort(asked.history() @ counts.T, axis=1), asked.outcome)


def persistence(asked: Cases) -> Foreseen:
    """Let last year's growth go on, as a random walk: s √(h (h+1) (2h+1) / 6) over h years."""
    history = asked.history()
    change = np.sqrt((np.diff(history, axis=1) ** 2).mean(axis=1))
    years = asked.years
    wider = math.sqrt(years * (years + 1) * (2 * years + 1) / 6) / years
    return _by_cdf(history[:, -1], change * wider, _normal_below, asked.outcome)


def climatology(asked: Cases) -> Foreseen:
    """Say of every unit what had happened in the panel by then, over as many years."""
    parts = []
    for year, places in asked.by_year():
        known = known_growth(asked, year)
        parts.append(_drawn(known, asked.outcome[places], known_share(known)))
    return together(parts)


def base_rate(asked: Cases) -> Foreseen:
    """Say always how often it happened in all the cases: known only in hindsight."""
    all_of_them = np.sort(asked.outcome)
    return _drawn(all_of_them, asked.outcome, known_share(all_of_them))


METHODS: dict[str, Callable[[Cases], Foreseen]] = {
    "model": model,
    "naive_lognormal": naive_lognormal,
    "student_t": student_t,
    "block_bootstrap": block_bootstrap,
    "persistence": persistence,
    "climatology": climatology,
    "base_rate": base_rate,
}


def known_growth(asked: Cases, year: int) -> Array:
    """Return the panel's mean log growths over as many years that had ended by a year, sorted."""
    log = np.log1p(asked.growth[:, : year + 1])
    windows = np.lib.stride_tricks.sliding_window_view(log, asked.years, axis=1).mean(axis=2)
    return np.sort(windows[~np.isnan(windows)])


def known_share(known: Array) -> Array:
    """Return the share of growths that reached each threshold."""
    return 1 - np.searchsorted(known, RATES) / len(known)


def known_shares(asked: Cases) -> Array:
    """Return for each case the shares that were known at the time."""
    parts = [
        np.broadcast_to(known_share(known_growth(asked, year)), (len(places), len(RATES)))
        for year, places in asked.by_year()
    ]
    return np.concatenate(parts) if parts else np.zeros((0, len(RATES)))


def _scaled(made: Forecast, outcome: Array) -> Foreseen:
    """Read what the model said."""
    at = np.asarray(made.errors)
    below = share_below((outcome - made.mean) / made.spread, at)
    above = [probability(made, math.expm1(rate)) for rate in RATES]
    quantiles = made.mean[:, None] + made.spread[:, None] * at
    return Foreseen(np.asarray(below), np.stack(above, axis=1), pinball(outcome, quantiles))


def _by_cdf(
    mean: Array, spread: Array, share_of: Callable[[Array], Array], outcome: Array
) -> Foreseen:
    """Read a distribution that has one shape, whose share below so many spreads is known."""
    spread = np.maximum(spread, 1e-9)
    below = share_of((outcome - mean) / spread)
    above = 1 - share_of((RATES - mean[:, None]) / spread[:, None])
    grid = np.linspace(-12, 12, 4801)
    at = np.interp(_QUANTILES, share_of(grid), grid)
    return Foreseen(below, above, pinball(outcome, mean[:, None] + spread[:, None] * at))


def _drawn(drawn: Array, outcome: Array, above: Array | None = None) -> Foreseen:
    """Read equally likely growths, sorted: one row for each case, or one for all."""
    count = drawn.shape[-1]
    if above is None:
        above = (drawn[:, None, :] >= RATES[None, :, None]).mean(axis=2)
    less = (drawn < outcome[:, None]).sum(axis=1)
    same = (drawn == outcome[:, None]).sum(axis=1)
    quantiles = np.quantile(drawn, _QUANTILES, axis=-1).T
    shares = np.broadcast_to(above, (len(outcome), len(RATES)))
    return Foreseen((less + same / 2) / count, shares, pinball(outcome, quantiles))


def _normal_below(distance: Array) -> Array:
    """Return the normal share below so many standard deviations."""
    grid = np.linspace(-8, 8, 8001)
    normal = NormalDist()
    return np.interp(distance, grid, [normal.cdf(x) for x in grid])


def _student_below(distance: Array) -> Array:
    """Return Student's share, with as many degrees of freedom as the last years leave.

    For odd degrees of freedom it has a closed form (Abramowitz and Stegun 26.7.3).
    """
    freedom = HISTORY - 1
    angle = np.arctan(distance / math.sqrt(freedom))
    term = np.cos(angle)
    total = term.copy()
    for k in range(3, freedom - 1, 2):
        term = term * np.cos(angle) ** 2 * (k - 1) / k
        total = total + term
    return np.asarray(0.5 + (angle + np.sin(angle) * total) / math.pi)
