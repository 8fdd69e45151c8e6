"""Rows in per cent of another: Exports (% of GDP) below Exports and Nominal GDP; 占GDP比重."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import Grid, Line, item_of

_OF = re.compile(
    r"[\s,]*\(?(?:as\s)?(?:an?\s)?(?:%|per\s?cent(?:age)?|share|proportion)\sof\s(?P<of>[^()]{2,40})\)?$|"
    r"[\s/]*\(?占(?P<whole>[^()]{2,12}?)的?(?:比[重例]|份额)?\)?$",
    re.IGNORECASE,
)
_OUTPUT = re.compile(
    r"(?:nominal\s|total\s)?GDP(?:\s\(?(?:at\s)?(?:current|market|nominal)(?:\smarket)?(?:\sprices)?\)?)?|"
    "(?:地区|国内)?生产总值|(?:名义)?GDP(?:总量)?",
    re.IGNORECASE,
)
_ALL = ("", "total ", "nominal ")
"""What may stand before the name of a whole."""
_NEAR = 0.1
"""Points that rounding may be."""


def table_ratios(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each column, that a share is what its amount has of the whole that it names.

    Of several columns at least half must show that these are the amounts that are meant.
    """
    for line in grid.lines:
        text = line.label
        text += f" ({line.unit})" if "of" in line.unit or "占" in line.unit else ""
        named = _OF.search(text)
        if named is None:
            continue
        name = text[: named.start()].casefold()
        wholes = [one for one in grid.lines if _is_whole(one.label, named)]
        parts = [one for one in grid.lines if name and one.label.casefold() == name]
        parts = [one for one in parts if one is not line]
        if len(parts) != 1 or len(wholes) != 1:
            continue
        lines = parts[0], wholes[0], line
        found = [
            (place, known) for place in sorted(line.cells) if (known := _known(grid, place, lines))
        ]
        if found and sum(_holds(*known) for _, known in found) * 2 >= len(found):
            for column, known in found:
                yield _claim(grid, at, column, list(zip(lines, known, strict=True)), text)


def _is_whole(label: str, named: re.Match[str]) -> bool:
    said = (named["of"] or named["whole"]).strip().casefold()
    if _OUTPUT.fullmatch(said):
        return _OUTPUT.fullmatch(label) is not None
    return label.casefold() in {f"{before}{said}" for before in _ALL}


def _claim(
    grid: Grid,
    at: Callable[[Cell], At],
    column: int,
    pairs: Sequence[tuple[Line, Value]],
    text: str,
) -> Claim:
    year = grid.head(column).year
    part, whole, share = (
        item_of(value, at(value.cell), line.label, grid.unit(line, column, value), year)
        for line, value in pairs
    )
    name = text if year else f"{text} {grid.head(column).text}"
    return Claim("share", (part, whole, share.replace(name=name, unit="%")), share.at)


def _known(
    grid: Grid, column: int, lines: tuple[Line, Line, Line]
) -> tuple[Value, Value, Value] | None:
    """Return the figures of a column, where the amounts are in one unit."""
    part, whole, share = lines
    one, all_, of = (grid.plain(line, column) for line in (part, whole, share))
    if one is None or all_ is None or of is None or all_.figure.value <= 0:
        return None
    if grid.unit(part, column, one) != grid.unit(whole, column, all_):
        return None
    return None if grid.is_share(part, column, one) else (one, all_, of)


def _holds(part: Value, whole: Value, share: Value) -> bool:
    return abs(100 * part.figure.value / whole.figure.value - share.figure.value) <= _NEAR
