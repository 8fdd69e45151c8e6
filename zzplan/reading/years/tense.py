"""How words and expressions of time lean: above zero to what is to come, below to what was."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.reading.words.cues import Weighted
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import Period

BY = 4.0
PAST = -4.0
_AHEAD = {"by": BY, "at": 3.0, "span": 2.0}


def of_period(period: Period, calendar: Calendar) -> float:
    """Return how an expression of time leans; a year that goes on leans to neither side."""
    if period.role in ("past", "was"):
        return PAST
    if period.year is None or period.role not in _AHEAD:
        return 0.0
    if calendar.is_past(period.year):
        return PAST
    if period.role == "at" and period.year == calendar.now:
        return 0.0
    return _AHEAD[period.role]


def of_words(text: str, rows: Sequence[Weighted]) -> list[tuple[float, str]]:
    """Return the cues that a text has, each with its weight."""
    return [(row.weight, found[0]) for row in rows if (found := row.words.search(text))]
