"""What a panel teaches by each year: the reference of the model, learned as the years go by.

At the end of each year the forecasts that came due in it are compared with what happened, and only
then are new ones made: nothing is fitted on the years that it is judged on. What a panel does not
know yet is filled in by a guess for growth anywhere, which counts as `YEARS_OF_PRIOR` years of the
panel, and as `CASES_OF_PRIOR` independent errors.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.panel import Array
from zzplan.engine.forecast import (
    FARTHEST,
    FEWEST,
    ClassReference,
    Forecast,
    Lesson,
    forecast,
    memory,
    pooled,
)

YEARS_OF_PRIOR, CASES_OF_PRIOR = 10.0, 100.0
"""What the guess counts for: in years of evidence, and in independent errors."""
YEARS_OF_NOISE = 3.0
"""What it counts for where the typical noise is concerned, which few years show."""
PRIOR_CENTRE, PRIOR_NOISE = 0.035, 0.03
"""Growth of 3.5% a year, with yearly surprises of 3 points."""
PRIOR_SHIFT, PRIOR_SLOPE = 0.0, 0.8
"""Four fifths of what a calm unit is away from the centre lasts."""
PRIOR_CORRELATION = 0.1
"""Of the errors of one year."""
QUANTILES = 99
"""Of past errors, as the hindcast uses them."""

_SPREAD_OF_DISTANCES = 0.02
"""The standard deviation of pooled distances from the centre that the guess stands for."""
_LOW, _HIGH = -0.12, 0.15
"""Mean log growth beyond these counts as these when shift and slope are fitted."""


class Experience(NamedTuple):
    """One horizon, forecast at the end of each year of a panel."""

    references: tuple[ClassReference, ...]
    """What was known at the end of each year; only the lesson of the horizon is set."""
    mean: Array
    """(units, years): the forecast made at the end of the year."""
    spread: Array
    outcome: Array
    """The mean log growth of the years after; NaN where they are not all known."""


def learn(growth: Array, years: int, quantiles: int = QUANTILES) -> Experience:
    """Forecast ``years`` ahead at the end of each year of a panel, learning from what came due.

    Parameters
    ----------
    growth : array of fractions, (units, years)
    years : int
        The horizon.
    quantiles : int
        How many a lesson has.
    """
    units, span = growth.shape
    recent, noise = memory(growth)
    usable = (run_lengths(growth) >= FEWEST) & ~np.isnan(noise)
    outcome = outcomes(growth, years)
    log = np.log1p(growth)
    centre, typical = _Mean(PRIOR_CENTRE), _Mean(PRIOR_NOISE, YEARS_OF_NOISE)
    fit, errors = _Fit(), _Errors(years)
    mean, spread = np.full((units, span), np.nan), np.full((units, span), np.nan)
    references: list[ClassReference] = []
    for year in range(span):
        known = ~np.isnan(log[:, year])
        if known.any():
            centre.add(float(np.median(log[known, year])))
        now = usable[:, year]
        if now.any():
            typical.add(float(noise[now, year].mean()))
        origin = year - years
        if origin >= 0:
            due = usable[:, origin] & ~np.isnan(outcome[:, origin])
            if due.any():
                then = references[origin]
                distance = pooled(recent[due, origin], noise[due, origin], then)
                calm = 1 / (0.5 + noise[due, origin] / then.noise)
                happened = outcome[due, origin]
                fit.add(distance, happened - then.centre, calm)
                errors.add((happened - mean[due, origin]) / spread[due, origin], then.noise)
        lesson = Lesson(*fit.solve(), errors.quantiles(quantiles, typical.value))
        lessons = (lesson,) * FARTHEST
        references.append(ClassReference(year, centre.value, typical.value, lessons))
        made: Forecast = forecast(recent[:, year], noise[:, year], references[-1], years)
        mean[:, year], spread[:, year] = made.mean, made.spread
    mean[~usable], spread[~usable] = np.nan, np.nan
    return Experience(tuple(references), mean, spread, outcome)


def outcomes(growth: Array, years: int) -> Array:
    """Return the mean log growth of the years after each year; NaN where one is not known."""
    log = np.log1p(growth)
    after = np.full_like(log, np.nan)
    for year in range(growth.shape[1] - years):
        after[:, year] = log[:, year + 1 : year + 1 + years].mean(axis=1)
    return after


def run_lengths(growth: Array) -> NDArray[np.int64]:
    """Return how many years in a row are known, up to each year."""
    lengths = np.zeros(growth.shape, dtype=np.int64)
    before = np.zeros(len(growth), dtype=np.int64)
    for year in range(growth.shape[1]):
        before = np.where(np.isnan(growth[:, year]), 0, before + 1)
        lengths[:, year] = before
    return lengths


class _Mean:
    """A mean over years that begins with a guess."""

    def __init__(self, guess: float, years: float = YEARS_OF_PRIOR) -> None:
        self._total, self._years = guess * years, years

    def add(self, value: float) -> None:
        self._total += value
        self._years += 1

    @property
    def value(self) -> float:
        return self._total / self._years


class _Fit:
    """Shift and slope by least squares over past forecasts, beginning with a guess."""

    def __init__(self) -> None:
        self._square = np.diag([1.0, _SPREAD_OF_DISTANCES**2]) * YEARS_OF_PRIOR
        self._product = self._square @ np.array([PRIOR_SHIFT, PRIOR_SLOPE])

    def add(self, distance: Array, above: Array, weight: Array) -> None:
        """Add the forecasts of one year, which together count as one."""
        weight = weight / weight.sum()
        design = np.stack([np.ones_like(distance), distance], axis=1)
        self._square = self._square + (design * weight[:, None]).T @ design
        self._product = self._product + design.T @ (weight * above.clip(_LOW, _HIGH))

    def solve(self) -> tuple[float, float]:
        shift, slope = np.linalg.solve(self._square, self._product)
        return float(shift), float(slope)


class _Errors:
    """Past errors in units of the spread, beginning with a guess.

    The units of one year share its shocks: n of them with the correlation c tell as much as
    n / (1 + (n - 1) c) that are independent (Kish's design effect). The correlation is that of the
    errors so far.
    """

    def __init__(self, years: int) -> None:
        # A unit's own luck shrinks as years are averaged, its class's and its habits' does not.
        normal = NormalDist(0, math.sqrt(0.8 / years + 0.45))
        self._guess = np.array([normal.inv_cdf((k + 0.5) / QUANTILES) for k in range(QUANTILES)])
        self._errors: list[Array] = []
        self._correlation = _Mean(PRIOR_CORRELATION)

    def add(self, errors: Array, noise: float) -> None:
        """Add the errors of one year, whose spread was made with a typical noise."""
        self._errors.append(errors * noise ** (2 / 3))
        shared = errors.mean() ** 2 - errors.var() / max(len(errors) - 1, 1)
        self._correlation.add(float(shared / (errors**2).mean()))

    def quantiles(self, count: int, noise: float) -> tuple[float, ...]:
        """Return quantiles at evenly spaced shares, for a spread made with a typical noise."""
        correlation = max(self._correlation.value, 0.0)
        weights = [np.full(QUANTILES, CASES_OF_PRIOR / QUANTILES)]
        weights += [np.full(len(e), 1 / (1 + (len(e) - 1) * correlation)) for e in self._errors]
        errors = np.concatenate([self._guess, *(e / noise ** (2 / 3) for e in self._errors)])
        weight = np.concatenate(weights)
        order = np.argsort(errors, kind="stable")
        errors, weight = errors[order], weight[order]
        shares = (np.cumsum(weight) - weight / 2) / weight.sum()
        at = np.interp((np.arange(count) + 0.5) / count, shares, errors)
        return tuple(at.tolist())
