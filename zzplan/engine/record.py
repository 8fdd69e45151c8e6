"""What an indicator's own figures say of its growth, year by year, and of its prices."""

from __future__ import annotations

import math

from zzplan.engine.forecast import FEWEST
from zzplan.plan.model.plan_file import Actual, Indicator
from zzplan.structs import Struct

PRICES_OVER = 10
"""The years, at most, over which the rise of prices is averaged that is taken to go on."""


class Record(Struct):
    """The whole years of an indicator, by year."""

    levels: dict[int, float]
    """In its unit; of several vintages the last one that no word opens (突破3000)."""
    real: dict[int, float]
    """Yearly growth at constant prices, a fraction; of an indicator without a price basis whatever
    growth it has."""
    nominal: dict[int, float]
    """Yearly growth at current prices, a fraction."""

    def through(self, year: int) -> Record:
        """Return what was known at the end of a year."""
        return Record(*({y: v for y, v in one.items() if y <= year} for one in self))


def record_of(indicator: Indicator) -> Record:
    """Read the record of an indicator; growth that is printed goes before growth of its levels.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators:
    ...   gdp: {unit: 亿元, price: current, growth: {2021: 8.3%}, actuals: {2020: 50, 2021: 55}}'''
    >>> record = record_of(parse(text).indicators["gdp"])
    >>> record.real, round(record.nominal[2021], 3)
    ({2021: 0.083}, 0.1)
    """
    levels = _plain(indicator.actuals)
    printed = {
        basis: _plain(
            tuple(one for one in indicator.growth if (one.quantity.basis or "real") == basis)
        )
        for basis in ("real", "nominal")
    }
    for one in indicator.actuals:
        beside = one.growth
        if beside and beside.value is not None and one.whole:
            printed[beside.basis or "real"].setdefault(one.year, beside.value)
    grown = {
        year: level / levels[year - 1] - 1
        for year, level in levels.items()
        if level > 0 and levels.get(year - 1, 0.0) > 0
    }
    kind = "nominal" if indicator.price == "current" else "real"
    printed[kind] = grown | printed[kind]
    return Record(levels, *(_by_year(printed[basis]) for basis in ("real", "nominal")))


def price_rise(record: Record) -> float | None:
    """Return the mean rise of prices a year that a record of both growths implies.

    Over the last `PRICES_OVER` years that have both; None where fewer than `FEWEST` have.

    Examples
    --------
    >>> real = {year: 0.05 for year in range(2010, 2020)}
    >>> round(price_rise(Record({}, real, {year: 0.071 for year in real})), 4)
    0.02
    """
    both = [year for year in record.real if year in record.nominal][-PRICES_OVER:]
    if len(both) < FEWEST:
        return None
    gaps = [math.log1p(record.nominal[year]) - math.log1p(record.real[year]) for year in both]
    return math.expm1(sum(gaps) / len(gaps))


def deflated(growth: dict[int, float], rise: float) -> dict[int, float]:
    """Return growth at current prices as growth at constant ones: ``(1 + g) / (1 + rise) - 1``."""
    return {year: (1 + rate) / (1 + rise) - 1 for year, rate in growth.items()}


def _plain(series: tuple[Actual, ...]) -> dict[int, float]:
    """Return the values of whole years, the last vintage that is a plain number before others."""
    values: dict[int, float] = {}
    for one in series:
        value = one.quantity.value
        if value is None or not one.whole:
            continue
        if one.quantity.comparator is None or one.year not in values:
            values[one.year] = value
    return values


def _by_year(growth: dict[int, float]) -> dict[int, float]:
    return dict(sorted(growth.items()))
