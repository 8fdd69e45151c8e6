"""The indicators of a plan file, with their reported values and growth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.prices import read_country, read_price
from zzplan.plan.entries.references import read_drawn
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar, Sequence
from zzplan.plan.model.plan_file import Actual, Indicator, Text
from zzplan.plan.numbers.quantity import Quantity, read_level, read_rate, read_value
from zzplan.plan.numbers.years import Period, read_span
from zzplan.plan.units.units import canonical, counts
from zzplan.plan.words.keys import meant

_INDICATOR = frozenset(
    {
        "name", "unit", "price", "direction", "unbounded", "limit", "source", "note",
        "actuals", "growth", "country",
    }
)  # fmt: skip
_SELDOM = frozenset({"price", "direction", "unbounded", "limit", "country"})
_Seldom = tuple[str | None, int | None, bool, float | None, str | None]
_NO_SELDOM: _Seldom = (None, None, False, None, None)
_ACTUAL = frozenset(
    {
        "value", "growth", "span", "revised", "source", "section", "note", "exact", "precision",
        "place", "quote",
    }
)  # fmt: skip

_MONTHS = (
    {f"Q{quarter}": (3 * quarter - 2, 3 * quarter) for quarter in range(1, 5)}
    | {"H1": (1, 6), "H2": (7, 12)}
    | {f"{month:02}": (month, month) for month in range(1, 13)}
)
"""The first and the last month of each part of a year."""
_NOTHING = read_level("0", "")


def read_indicators(reader: Reader, items: Items, sources: Iterable[str]) -> Iterator[Indicator]:
    """Yield the indicators of the file's ``indicators:``."""
    for key, entry in reader.children(items, "indicators", _INDICATOR):
        if "unit" not in entry:
            reader.error(key, "missing-key", key="unit", what=key.text)
        yield read_indicator(reader, key, entry, sources)


def read_indicator(
    reader: Reader, key: Scalar, entry: Items, sources: Iterable[str], *, unit: str = ""
) -> Indicator:
    """Read one indicator; of a goal that carries its own, too, which may need no unit."""
    unit = reader.string(entry, "unit") or unit
    if not (unit.isascii() or unit[0].isalnum()):
        unit = _without_quotes(reader, entry, unit)
    printed, unit = unit, canonical(unit)
    name = reader.text(entry, "name") or Text.make((key.text, key.text))

    def level(text: str) -> Quantity:
        return read_value(text, unit, counts(printed, name.en, name.zh))

    price, direction, unbounded, limit, country = (
        _NO_SELDOM if _SELDOM.isdisjoint(entry) else _seldom(reader, entry, level)
    )
    own = reader.names(entry, "source", sources)
    actuals: tuple[Actual, ...] = ()
    growth: tuple[Actual, ...] = ()
    if "actuals" in entry:
        actuals = tuple(_series(reader, entry, "actuals", level, own, sources))
    if "growth" in entry:
        growth = tuple(_series(reader, entry, "growth", read_rate, own, sources))
    return Indicator.make(
        (
            key.text, name, unit, price, direction, unbounded, limit,
            actuals, growth, own, reader.string(entry, "note"), key.span, country,
            "" if printed == unit else printed,
        )
    )  # fmt: skip


def _without_quotes(reader: Reader, entry: Items, unit: str) -> str:
    """Refuse a unit in quotes that are none to YAML; return what other numbers are printed in."""
    from zzplan.plan.words.quotes import QUOTES, unquoted

    if unit[0] not in QUOTES or unit[-1] not in QUOTES:  # ‘000 tonnes has an apostrophe
        return unit
    plain = unquoted(unit)
    reader.error(entry["unit"][1], "curly-quotes", "curly-quotes", text=unit, plain=plain)
    return plain


def _seldom(reader: Reader, entry: Items, level: Callable[[str], Quantity]) -> _Seldom:
    """Read what few indicators have."""
    limit = reader.quantity(entry, "limit", level)
    return (
        read_price(reader, entry), reader.direction(entry), bool(reader.flag(entry, "unbounded")),
        limit.low.value if limit else None, read_country(reader, entry),
    )  # fmt: skip


def _series(
    reader: Reader,
    items: Items,
    key: str,
    read: Callable[[str], Quantity],
    own: tuple[str, ...],
    sources: Iterable[str],
) -> Iterator[Actual]:
    """Yield values by period; under each stands a number, a mapping, or a list of vintages."""
    entries = reader.mapping(items[key][1], items[key][0].text)
    for year, node in (entries or {}).values():
        if type(node) is Sequence and not node.items:
            reader.error(year, "empty-value", key=year.text)
        for one in node.items if type(node) is Sequence else (node,):
            actual = _actual(reader, year, one, read, own, sources)
            if actual is not None:
                yield actual


def _actual(
    reader: Reader,
    year: Scalar,
    node: Node,
    read: Callable[[str], Quantity],
    own: tuple[str, ...],
    sources: Iterable[str],
) -> Actual | None:
    """Read one value; a bare number is a mapping with nothing but its value."""
    period = reader.period(year, several=read is read_rate)
    if type(node) is not Mapping:
        quantity = reader.number(year, node, read)
        if quantity is None or period is None:
            return None
        text, number, years = period
        return Actual.make(
            (text, number, quantity, own, year.span, None, years, False, None, None, None)
        )
    entry = reader.mapping(node, year.text, _ACTUAL) or {}
    if "value" not in entry:
        reader.error(year, "missing-key", key="value", what=year.text)
    quantity = reader.precise(entry, reader.quantity(entry, "value", read), read)
    actual = Actual(
        period=period.text if period else "",
        year=period.year if period else 0,
        quantity=quantity or _NOTHING,
        sources=reader.names(entry, "source", sources) or own,
        span=year.span,
        growth=reader.rate(entry, "growth"),
        coverage=_coverage(reader, entry, period) or (period.coverage if period else None),
        revised=bool(reader.flag(entry, "revised")),
        section=reader.string(entry, "section"),
        note=reader.string(entry, "note"),
        drawn=read_drawn(reader, entry),
    )
    return actual if quantity and period else None


def _coverage(reader: Reader, entry: Items, period: Period | None) -> str | None:
    """Return the part of the year, or the years, that a value covers, as ``Q1-Q3``, ``2016-2020``.

    Whatever it covers ends with the period that the value stands under.
    """
    text = reader.string(entry, "span")
    if text is None or period is None:
        return None
    covered = meant("span", text).replace("–", "-")
    first, dash, last = covered.partition("-")
    last = last if dash else first
    if first in _MONTHS and last in _MONTHS:
        whole = period.text == str(period.year)
        part = "" if whole else period.text[4:].removeprefix("-")
        forwards = _MONTHS[first][0] < _MONTHS[last][0] or not dash
        fits = not part or _MONTHS[part][1] == _MONTHS[last][1]
    else:
        years = read_span(covered, reader.fiscal)
        forwards = years is not None and years[0] <= years[1]
        fits = years is not None and years[1] == period.year
    if forwards and fits:
        return covered
    spelt = f"{period.year - 4}-{period.year}"
    reader.error(
        entry["span"][1], "bad-span", "bad-span", text=text, period=period.text, years=spelt
    )
    return None
