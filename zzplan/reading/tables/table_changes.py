"""Columns of change: what two years of a row differ by is printed beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.plan.keys import KindName
from zzplan.reading.items import At, Claim, Item
from zzplan.reading.tables.cells import Value, value_of
from zzplan.reading.tables.headers import header_texts, headers_of, rows_of
from zzplan.reading.tables.labels import is_percent, label_of
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold

_YEAR = re.compile(r"(?:FY\s?)?((?:19|20)[0-9]{2})\s?年?(?:实际|完成|actual)?")
_CHANGE = re.compile(
    r"(?:(?:percentage |per ?cent |annual )?change|increase|[+-]{1,2}|增减|增减率|变化|变动|变动率)"
    r"\s?(?:[(,]?\s?(?:%|in %|per ?cent)\s?\)?)|%\s?(?:change|increase|\+/-)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"((?:19|20)[0-9]{2})(\s?[-–/]\s?(?:(?:19|20)?[0-9]{2}))?(?![0-9])\s?年?\s?")
"""The two years that a change is of, or the last of them."""
_SIGN = re.compile(r"[-+−–(]")
_REAL = re.compile(
    "生产总值|增加值|总产值|可支配收入|GDP|GVA|gross|value added|real|constant prices",
    re.IGNORECASE,
)
"""Whose growth is printed without the rise of prices."""


def table_changes(table: Table, at: Callable[[Cell], At], cues: Cues) -> Iterator[Claim]:
    """Yield, of each row of two years in a row, that it changes as the column beside them says.

    A sign is part of what is said: +3.8 beside a fall is wrong. Growth (增长) is none of it, which
    may be at constant prices, nor is the change of a share, which may be in points.

    Parameters
    ----------
    at : callable
        Returns where a cell stands.
    """
    rows = rows_of(table)
    count = headers_of(table, rows)
    if not table.aligned or not count:
        return
    headers = [text.strip() for text in header_texts(table, rows[:count])]
    years = {
        column: int(found[1])
        for column, text in enumerate(headers)
        if (found := _YEAR.fullmatch(text)) is not None
    }
    changes = [
        column for column, text in enumerate(headers) if _CHANGE.fullmatch(_SPAN.sub("", text))
    ]
    pair = _pair(headers[changes[0]], years) if len(changes) == 1 else None
    if pair is None:
        return
    body = [{cell.column: cell for cell in row} for row in rows[count:]]
    signed = any(_SIGN.match(row[changes[0]].text.strip()) for row in body if changes[0] in row)
    for row in body:
        name = next((cell for cell in row.values() if value_of(cell, cues) is None), None)
        values = [
            value_of(row[column], cues) if column in row else None for column in (*pair, changes[0])
        ]
        before, after, change = values
        if name is None or before is None or after is None or change is None:
            continue
        label = label_of(name.text)
        unit = before.figure.unit or label.unit
        falls = after.figure.value < before.figure.value
        if _REAL.search(label.name) or is_percent(unit) or (falls and not signed):
            continue
        if before.figure.value <= 0 or any(
            one.comparator != "=" or one.figure.high for one in (before, after, change)
        ):
            continue
        first, last = (years[column] for column in pair)
        items = (
            _item(before, at, label.name, unit, first),
            _item(after, at, label.name, unit, last),
            _item(change, at, label.name, "%", last),
        )
        yield Claim("growth", items, items[2].at)


def _pair(header: str, years: Mapping[int, int]) -> tuple[int, int] | None:
    """Return the columns of the two years in a row that a change is of."""
    said = _SPAN.search(header)
    ordered = sorted(years, key=lambda column: years[column])
    for first, last in pairwise(ordered):
        of = years[first if said and said[2] else last]
        own = len(ordered) == 2 if said is None else of == int(said[1])
        if own and years[last] - years[first] == 1:
            return first, last
    return None


def _item(value: Value, at: Callable[[Cell], At], name: str, unit: str, year: int) -> Item:
    figure = value.figure
    kind: KindName = "rate" if unit == "%" else "level"
    return Item(
        at(value.cell), figure.value, None, figure.unit or unit, year, "=", kind,
        None, None, None, fold(name).text, "", "certain", (),
    )  # fmt: skip
