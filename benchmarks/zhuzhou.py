"""Zhuzhou's goal of 2021, ×5/3 in five years, as it would have been judged from earlier years."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from zzplan.data import known_by, world_growth
from zzplan.engine.base_rates import base_rate, windows
from zzplan.engine.forecast import forecast, memory, printed, probability, quantile
from zzplan.engine.record import Record, deflated, price_rise, record_of
from zzplan.plan.file.load import load
from zzplan.plan.file.locate import carried

KNOWN_TO = (2013, 2015, 2019)
FACTOR, YEARS = 5 / 3, 5


class Tried(NamedTuple):
    """What would have been said, and what happened."""

    known_to: int
    prices: str
    """``real``, or ``current``: growth at current prices, of which the mean rise of prices over the
    last ten years is taken off, and goes on."""
    probability: float
    printed: float
    low: float
    """The ends of the 80% interval, as multiples of the last value known."""
    high: float
    windows_met: int
    """Of the city's own years, as many in a row with growth as high."""
    windows: int
    base_rate: float
    """The share of economies that had grown like the city and went on to grow so fast."""
    base_cases: int
    happened: float
    """The multiple reached after ``after`` years."""
    after: int


def zhuzhou() -> list[Tried]:
    """Judge the goal from each year, at constant and at current prices."""
    record = record_of(load(carried()).indicators["gdp"])
    return [one for year in KNOWN_TO for one in _judged(record, year)]


def _judged(record: Record, year: int) -> Iterator[Tried]:
    known = record.through(year)
    world = known_by(world_growth(), year)
    rise = price_rise(known)
    assert world is not None
    assert rise is not None
    needed = FACTOR ** (1 / YEARS) - 1
    for prices, own, whole, inflation in (
        ("real", known.real, record.real, 0.0),
        ("current", known.nominal, record.nominal, rise),
    ):
        rate = (1 + needed) / (1 + inflation) - 1
        growth = list(deflated(own, inflation).values())
        recent, noise = (float(series[-1]) for series in memory(growth))
        made = forecast(recent, noise, world.reference, YEARS)
        share = probability(made, rate)
        low, high = ((1 + quantile(made, p)) * (1 + inflation) for p in (0.1, 0.9))
        met = windows(own, YEARS, needed)
        class_share = base_rate(world, recent, YEARS, rate)
        years = [y for y in range(year + 1, year + 1 + YEARS) if y in whole]
        happened = math.prod(1 + whole[y] for y in years)
        yield Tried(
            year, prices, round(share, 4), printed(share), round(low**YEARS, 4),
            round(high**YEARS, 4), met.met, met.total, round(class_share.share, 4),
            class_share.cases, round(happened, 4), len(years),
        )  # fmt: skip
