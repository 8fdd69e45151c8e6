"""How often growth like that was seen before: in the unit's own record, and in its class."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from zzplan.engine.forecast import share_below
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.engine.forecast import ClassReference

BOUNDS = (0.0, 0.02, 0.04, 0.06, 0.08)
"""Where one class of starting growth ends and the next begins, as fractions a year."""


class Windows(Struct):
    """How often a record of growth had so many years in a row of some mean growth."""

    met: int
    total: int
    last: int | None
    """The last year of the latest window that met it; None where none did."""


class Past(Struct):
    """What units of one class went on to do over some years."""

    cases: int
    rates: tuple[float, ...]
    """Quantiles of their mean growth a year at evenly spaced shares, as fractions."""


class Known(Struct):
    """What the World's record had to say at the end of a year."""

    reference: ClassReference
    classes: tuple[tuple[Past, ...], ...]
    """For each class of starting growth, for one, two, three … years ahead."""


class BaseRate(Struct):
    """How many units that had grown like this went on to grow so fast."""

    share: float
    cases: int
    low: float | None
    """The class: starting growth from ``low`` to below ``high``, fractions; None is open."""
    high: float | None
    year: int
    """The year by which it was known."""


def windows(growth: Mapping[int, float], years: int, rate: float) -> Windows:
    """Count the windows of ``years`` years in which a record grew by ``rate`` a year or more.

    Parameters
    ----------
    growth : mapping
        Yearly growth by year, fractions. A window has no gap.

    Examples
    --------
    >>> windows({2001: 0.10, 2002: 0.08, 2003: 0.06, 2005: 0.12}, 2, 0.08)
    Windows(met=1, total=2, last=2002)
    """
    ends = [year for year in sorted(growth) if all(year - k in growth for k in range(years))]
    met = [year for year in ends if _mean(growth, year, years) >= rate - _TOLERANCE]
    return Windows(len(met), len(ends), met[-1] if met else None)


_TOLERANCE = 1e-12
"""Compounding there and back errs by less."""


def base_rate(known: Known, recent: float, years: int, rate: float) -> BaseRate:
    """Say how many units of the class went on to grow by ``rate`` a year or more.

    Parameters
    ----------
    known : Known
    recent : float
        The starting growth in log growth, from `zzplan.engine.forecast.memory`.
    years : int
        1 to `zzplan.engine.forecast.FARTHEST`.
    rate : float
        A fraction a year.
    """
    place = class_of(math.expm1(recent))
    past = known.classes[place][years - 1]
    share = 1.0 - float(share_below(rate, past.rates))
    bounds = (None, *BOUNDS, None)
    return BaseRate(share, past.cases, bounds[place], bounds[place + 1], known.reference.year)


def overall(known: Known, years: int, rate: float) -> BaseRate:
    """Say the same of all units, for one whose class is not known."""
    parts = [ahead[years - 1] for ahead in known.classes]
    cases = sum(past.cases for past in parts)
    reached = sum(past.cases * (1.0 - float(share_below(rate, past.rates))) for past in parts)
    return BaseRate(reached / cases, cases, None, None, known.reference.year)


def class_of(growth: float) -> int:
    """Return the place of the class that a starting growth belongs to.

    Examples
    --------
    >>> class_of(-0.01), class_of(0.0), class_of(0.079), class_of(0.08)
    (0, 1, 4, 5)
    """
    return sum(growth >= bound for bound in BOUNDS)


def _mean(growth: Mapping[int, float], year: int, years: int) -> float:
    """Return the mean growth a year of the years that end with ``year``."""
    return math.expm1(sum(math.log1p(growth[year - k]) for k in range(years)) / years)
