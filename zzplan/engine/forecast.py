"""How likely a growth is: a unit's own record pooled with its class, spread as forecasts failed.

For the mean growth over the next h years (everything in yearly log growth), from

- ``recent``, the weighted mean of the unit's growth, a weight halving every `SHORT` years;
- ``noise``, the weighted mean size of its yearly surprises, a weight halving every `LONG` years;

the forecast is::

    weight = 1 / (1 + (noise / typical noise)²)
    mean   = centre + shift[h] + slope[h] · weight · (recent - centre)
    spread = (typical noise² · noise)^(1/3), the noise at least a quarter of the typical
    growth = mean + spread · an error

A calm record counts for much and a wild one for little (partial pooling); ``centre``, the typical
noise, ``shift``, ``slope`` and the errors are what a reference taught by its date. The errors are
those that the same forecasts made before, h years ahead, so whatever shocks all units alike is in
them as far as it has happened. There is no normal distribution in it.

Functions take numbers and arrays of numpy alike. What is a *rate* is a fraction a year.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from zzplan.structs import Struct

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

SHORT, LONG = 2.0, 8.0
"""Years in which a weight halves: of a unit's growth, and of its surprises."""
FEWEST = 6
"""Yearly growth figures in a row below which a unit has no probability."""
FARTHEST = 10
"""The longest horizon, in years."""
CALMEST = 0.25
"""The least noise that a future is given, in typical noises: ten equal years promise no calm."""
LOWEST, HIGHEST = -0.15, 0.20
"""Log growth beyond these is taken as these when a record is read: a war is not a habit."""

STEP, LEAST = 0.05, 0.05
"""A printed probability is rounded to the one and no nearer to 0 or 1 than the other."""


class Lesson(Struct):
    """What a reference taught of one horizon."""

    shift: float
    """What growth came short of the centre or went beyond it, in log growth a year."""
    slope: float
    """The part of a unit's pooled distance from the centre that lasted."""
    errors: tuple[float, ...]
    """Quantiles of the past errors in units of the spread, at evenly spaced shares: the middle of
    each of as many equal parts."""


class ClassReference(Struct):
    """What was known of a class of units at the end of a year."""

    year: int
    centre: float
    """The median growth of the units, the mean over all years; log growth."""
    noise: float
    """The typical noise of a unit, the mean over all years; log growth."""
    lessons: tuple[Lesson, ...]
    """For one, two, three … years ahead."""


class Forecast(Struct):
    """The distribution of the mean yearly growth over some years; numbers, or arrays of units."""

    mean: Any
    spread: Any
    errors: tuple[float, ...]


def memory(growth: Any) -> tuple[Array, Array]:
    """Read the recent growth and the noise of records, as they stood at the end of each year.

    Parameters
    ----------
    growth : array of fractions, (..., years)
        Yearly growth; NaN where it is not known, which leaves the memory as it was.

    Returns
    -------
    recent, noise : arrays of log growth, (..., years)
        NaN before there is anything to remember.

    Examples
    --------
    >>> recent, noise = memory([0.08, 0.08, 0.08, 0.08])
    >>> recent.round(4).tolist(), noise.round(4).tolist()[1:]
    ([0.077, 0.077, 0.077, 0.077], [0.0, 0.0, 0.0])
    """
    import numpy as np

    log = np.clip(np.log1p(np.asarray(growth, dtype=float)), LOWEST, HIGHEST)
    recent, habit = _weighted(log, SHORT), _weighted(log, LONG)
    surprise = np.full_like(log, np.nan)
    surprise[..., 1:] = np.abs(log[..., 1:] - habit[..., :-1])
    return recent, _weighted(surprise, LONG)


def forecast(recent: Any, noise: Any, reference: ClassReference, years: int) -> Forecast:
    """Forecast the mean yearly growth over the next years.

    Parameters
    ----------
    recent, noise : float or array
        From `memory`.
    reference : ClassReference
    years : int
        1 to `FARTHEST`.
    """
    import numpy as np

    lesson = reference.lessons[years - 1]
    distance = pooled(recent, noise, reference)
    mean = reference.centre + lesson.shift + lesson.slope * distance
    wild = np.maximum(noise, reference.noise * CALMEST)
    return Forecast(mean, (reference.noise**2 * wild) ** (1 / 3), lesson.errors)


def pooled(recent: Any, noise: Any, reference: ClassReference) -> Any:
    """Return how far a unit stands from the centre, the less of it the wilder its record is."""
    return (recent - reference.centre) / (1 + (noise / reference.noise) ** 2)


def probability(outlook: Forecast, rate: Any) -> Any:
    """Return the probability that growth is ``rate`` a year or more.

    Examples
    --------
    >>> calm = Forecast(0.05, 0.02, (-1.0, 0.0, 1.0))
    >>> [round(probability(calm, rate), 3) for rate in (0.01, 0.05, 0.0513, 0.09)]
    [0.978, 0.52, 0.5, 0.033]
    >>> probability(Forecast(0.05, 0.0, (-1.0, 0.0, 1.0)), 0.04)
    1.0
    """
    import numpy as np

    above = outlook.mean - np.log1p(rate)
    with np.errstate(divide="ignore", invalid="ignore"):
        distance = np.where(outlook.spread > 0, -above / outlook.spread, np.sign(-above) * np.inf)
    share = 1 - share_below(distance, outlook.errors)
    return float(share) if np.ndim(share) == 0 else share


def quantile(outlook: Forecast, share: float) -> Any:
    """Return the rate that growth stays below with probability ``share``.

    Examples
    --------
    >>> round(quantile(Forecast(0.05, 0.02, (-1.0, 0.0, 1.0)), 0.5), 4)
    0.0513
    """
    import numpy as np

    rate = np.expm1(outlook.mean + outlook.spread * error_at(share, outlook.errors))
    return float(rate) if np.ndim(rate) == 0 else rate


def share_below(distance: Any, errors: tuple[float, ...] | Array) -> Any:
    """Return the share of errors below some distances: straight between the quantiles given.

    Outside of the first and the last the share falls off exponentially, as steeply as it does
    between the last two, so that nothing is impossible.
    """
    import numpy as np

    at, shares = np.asarray(errors, dtype=float), _shares(len(errors))
    below = np.interp(distance, at, shares)
    low, high = _steepness(at)
    with np.errstate(over="ignore", invalid="ignore"):
        below = np.where(distance < at[0], shares[0] * np.exp((distance - at[0]) * low), below)
        tail = 1 - shares[0] * np.exp((at[-1] - distance) * high)
    return np.where(distance > at[-1], tail, below)


def error_at(share: float, errors: tuple[float, ...] | Array) -> float:
    """Return the error that a share of them stays below; the inverse of `share_below`."""
    import numpy as np

    at, shares = np.asarray(errors, dtype=float), _shares(len(errors))
    low, high = _steepness(at)
    if share < shares[0]:
        return float(at[0] + math.log(share / shares[0]) / low)
    if share > shares[-1]:
        return float(at[-1] - math.log((1 - share) / shares[0]) / high)
    return float(np.interp(share, shares, at))


def printed(share: Any) -> Any:
    """Round a probability as it is printed: to 5 points, from 5% to 95%.

    Examples
    --------
    >>> printed(0.483), printed(0.004), printed(0.997)
    (0.5, 0.05, 0.95)
    """
    import numpy as np

    rounded = np.clip(np.round(np.asarray(share) / STEP) * STEP, LEAST, 1 - LEAST).round(2)
    return float(rounded) if np.ndim(rounded) == 0 else rounded


def _weighted(series: Array, halving: float) -> Array:
    """Return the weighted mean through each year; what is missing keeps what was there."""
    import numpy as np

    keep = 0.5 ** (1 / halving)
    total = np.zeros(series.shape[:-1])
    weight = np.zeros(series.shape[:-1])
    means = np.full_like(series, np.nan)
    with np.errstate(invalid="ignore"):
        for year in range(series.shape[-1]):
            known = ~np.isnan(series[..., year])
            total = keep * total + np.where(known, series[..., year], 0)
            weight = keep * weight + known
            means[..., year] = total / weight
    return means


def _shares(count: int) -> Array:
    """Return the shares that so many quantiles stand at."""
    import numpy as np

    return (np.arange(count) + 0.5) / count


def _steepness(at: Array) -> tuple[float, float]:
    """Return how fast the shares fall off outside of the first and the last quantile."""
    first, last = float(at[1] - at[0]), float(at[-1] - at[-2])
    return 2 / max(first, 1e-9), 2 / max(last, 1e-9)
