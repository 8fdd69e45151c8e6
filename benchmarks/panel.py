"""A panel of yearly growth: a CSV file of many units into an array, or what is wrong with it."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

COLUMNS = ("code", "year", "gdp_growth_pct")
_MISSING = frozenset({"", "..", "-", "na", "n/a", "nan", "null"})
_SHOWN = 10
"""How many mistakes of a file are listed; the others are counted."""
_YEARS = range(1000, 2200)


class PanelError(Exception):
    """A panel that cannot be used; the message has the places and what was expected there."""


class Panel(NamedTuple):
    """Growth of units by year."""

    name: str
    codes: tuple[str, ...]
    first_year: int
    growth: Array
    """Fractions, (units, years); NaN where a year is not known."""

    @property
    def years(self) -> int:
        """How many years it spans."""
        return len(self.growth[0])

    @property
    def gaps(self) -> int:
        """How many units miss a year between their first and their last."""
        known = ~np.isnan(self.growth)
        years = [np.flatnonzero(row).tolist() for row in known]
        return sum(span[-1] - span[0] + 1 != len(span) for span in years)


def read_panel(file: Path) -> Panel:
    """Read a panel with the columns code, year and gdp_growth_pct (per cent); others are ignored.

    Raises
    ------
    PanelError
        For a file that cannot be read, a missing column, or rows that are broken: all at once.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise PanelError(f"{file}: cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError as error:
        message = f"{file}: is not UTF-8 (byte {error.start}). Save it as UTF-8."
        raise PanelError(message) from None
    cells: dict[tuple[str, int], float] = {}
    mistakes: list[str] = []
    for line, row in _rows(file, text):
        try:
            key, growth = _cell(row)
        except ValueError as error:
            mistakes.append(f"{file}:{line}: {error}")
            continue
        if key in cells:
            mistakes.append(f"{file}:{line}: {key[0]} has the year {key[1]} twice. Keep one row.")
        cells[key] = growth
    if mistakes:
        more = len(mistakes) - _SHOWN
        rest = [f"and {more} more mistakes."] if more > 0 else []
        raise PanelError("\n".join([*mistakes[:_SHOWN], *rest]))
    known = {key: growth for key, growth in cells.items() if not math.isnan(growth)}
    if not known:
        raise PanelError(f"{file}: has no growth in any row. It needs {', '.join(COLUMNS)}.")
    return _panel(file.name, known)


def _rows(file: Path, text: str) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Yield each row with the line that it ends on."""
    reader = csv.DictReader(text.splitlines(keepends=True), strict=True)
    try:
        names = reader.fieldnames or ()
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            raise PanelError(
                f"{file}:1: the first line names no column {', '.join(missing)}."
                f" A panel has the columns {', '.join(COLUMNS)}."
            )
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise PanelError(f"{file}:{reader.line_num}: is no CSV: {error}.") from None


def _cell(row: dict[str, str | None]) -> tuple[tuple[str, int], float]:
    """Read one row; a blank growth is a year that is not known."""
    texts = [row[name] for name in COLUMNS]
    if None in texts or None in row:
        raise ValueError("has not as many cells as the first line names columns.")
    code, year_text, growth_text = (str(text).strip() for text in texts)
    if not code:
        raise ValueError("has no code. Each row names its unit.")
    if not (year_text.isascii() and year_text.isdigit() and int(year_text) in _YEARS):
        raise ValueError(f"the year {year_text!r} is none. A year has four digits.")
    if growth_text.lower() in _MISSING:
        return (code, int(year_text)), math.nan
    try:
        percent = float(growth_text)
    except ValueError:
        percent = math.nan
    if not math.isfinite(percent):
        raise ValueError(f"the growth {growth_text!r} is no number. Write per cent: 5.2.")
    if percent <= -100:
        raise ValueError(f"the growth {growth_text}% leaves nothing. Growth is above -100%.")
    return (code, int(year_text)), percent / 100


def _panel(name: str, known: dict[tuple[str, int], float]) -> Panel:
    """Lay the cells out by unit and year."""
    codes = sorted({code for code, _ in known})
    first, last = _ends(year for _, year in known)
    growth = np.full((len(codes), last - first + 1), np.nan)
    place = {code: row for row, code in enumerate(codes)}
    for (code, year), value in known.items():
        growth[place[code], year - first] = value
    return Panel(name, tuple(codes), first, growth)


def _ends(years: Iterable[int]) -> tuple[int, int]:
    all_of_them = set(years)
    return min(all_of_them), max(all_of_them)
