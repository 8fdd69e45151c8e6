"""Whose prices a plan is in: the country, and the range in which its prices rise."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.inputs.nodes import Scalar, Sequence
from zzplan.plan.numbers.quantity import Quantity, read_rate
from zzplan.plan.numbers.years import read_year
from zzplan.plan.units.unit_parts import plain_unit
from zzplan.plan.units.units import read_unit


@lru_cache(maxsize=512)
def country_of(unit: str) -> str | None:
    """Return the country whose currency a unit is in, as far as it tells: that of the yuan.

    Examples
    --------
    >>> [country_of(unit) for unit in ("亿元", "万元/人", "CNY billion", "RMB", "亿元人民币")]
    ['CN', 'CN', 'CN', 'CN', 'CN']
    >>> [country_of(unit) for unit in ("亿美元", "港元", "USD billion", "家", "%")]
    [None, None, None, None, None]
    """
    one = read_unit(unit)
    yuan = "CNY" in (one.base, *one.per) and "¥" not in plain_unit(unit)  # which may be the yen
    return "CN" if yuan else None


def read_price(reader: Reader, items: Items) -> str | None:
    """Read ``current`` or ``constant:YEAR``; None for ``none`` as for nothing."""
    text = reader.string(items, "price")
    if text is not None and not text.isascii():
        from zzplan.plan.words.chinese import price_meant

        text = price_meant(text) or text
    if text is None or text == "none":
        return None
    constant, _, year = text.partition(":")
    if text == "current" or (constant == "constant" and read_year(year)):
        return text
    reader.error(items["price"][1], "bad-price", "price-forms", text=text)
    return None


def read_country(reader: Reader, items: Items) -> str | None:
    """Read the two letters of a country (ISO 3166)."""
    text = reader.string(items, "country")
    if text is None:
        return None
    if len(text) == 2 and text.isascii() and text.isalpha():
        return text.upper()
    reader.error(items["country"][1], "bad-country", "bad-country", text=text)
    return None


def read_deflator_range(reader: Reader, items: Items) -> tuple[float, float] | None:
    """Read the yearly rises of prices that are nothing unusual: ``[2%, 6%]`` or ``2%-6%``."""
    if "deflator_range" not in items:
        return None
    name, node = items["deflator_range"]
    nodes = node.items if type(node) is Sequence else [node]
    before = len(reader.diagnostics)
    read = [reader.number(name, one, read_rate) for one in nodes if type(one) is Scalar]
    if len(reader.diagnostics) > before:
        return None
    ends = [end for one in read if one is not None for end in _ends(one)]
    if len(ends) == 2 and len(read) == len(nodes) and ends[0] <= ends[1]:
        return ends[0], ends[1]
    reader.error(node, "bad-deflator-range", "bad-deflator-range")
    return None


def _ends(rate: Quantity) -> tuple[float, ...]:
    """Return the plain rates that a text prints, one or the two of a range."""
    if rate.measure != "rate" or rate.comparator is not None:
        return ()
    return (rate.low.value,) if rate.high is None else (rate.low.value, rate.high.value)
