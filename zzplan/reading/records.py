"""An item as a record of its own type: one JSON object a line, values as printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from zzplan.plan.inputs.blocks import record
from zzplan.reading.items import Item

FIELDS = (
    "doc", "start", "end", "place", "quote", "value", "value_high", "unit", "year", "comparator",
    "kind", "base_value", "base_year", "rate_pct", "name", "group", "reasons", "binding",
)  # fmt: skip
"""The fields of a record, in order."""


def records_of(doc: str, item: Item) -> Iterator[dict[str, Any]]:
    """Yield what a script gets of an item: a record for each place where it is printed.

    Parameters
    ----------
    doc : str
        The document's name, without its suffix.
    """
    for at in (item.at, *item.others):
        values = (
            doc, at.start, at.end, record(at.place), at.quote, item.value, item.value_high,
            item.unit, item.year, item.comparator, item.kind, item.base_value, item.base_year,
            item.rate_pct, item.name, item.group, list(item.reasons), item.binding,
        )  # fmt: skip
        yield dict(zip(FIELDS, values, strict=True))
