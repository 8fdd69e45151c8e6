"""A chart as data, and the scales that the terminal's and the drawn one share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

LineName = Literal["needed", "stated", "other", "actual"]
"""The path that the goal needs, where the stated rate leads, the other end of a range of rates,
and the actual values."""


class Scale(Struct):
    """Where values lie between the two ends of an axis."""

    low: float
    high: float

    @classmethod
    def over(cls, values: Iterable[float]) -> Scale:
        """Return the scale on which all values find room.

        Examples
        --------
        >>> Scale.over([3000.0, 5000.0, 4408.0]), Scale.over([7.0])
        (Scale(low=3000.0, high=5000.0), Scale(low=6.0, high=8.0))
        """
        low, high = min(values := [*values]), max(values)
        room = max(1.0, abs(low) / 1000)  # a float of twenty digits does not feel a 1
        return cls(low, high) if low < high else cls(low - room, high + room)

    def share(self, value: float) -> float:
        """Return how far up a value lies: 0 at the lower end, 1 at the upper one.

        Examples
        --------
        >>> Scale(3000.0, 5000.0).share(4000.0)
        0.5
        """
        return (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)  # never past a float

    def step(self, value: float, steps: int) -> int:
        """Return the step that is nearest, counted from 0 at the upper end.

        Examples
        --------
        >>> [Scale(0.0, 10.0).step(value, 11) for value in (10.0, 0.0, 4.2)]
        [0, 10, 6]
        """
        return round((1 - self.share(value)) * (steps - 1))


def labelled(first: int, last: int, room: float, need: float) -> list[int]:
    """Return the years below an axis that find room, the first one always.

    Parameters
    ----------
    first, last : int
    room : float
        Of one year.
    need : float
        What a written year takes, in the same measure.

    Examples
    --------
    >>> labelled(2021, 2026, 7, 5), labelled(2021, 2035, 2, 5)
    ([2021, 2022, 2023, 2024, 2025, 2026], [2021, 2024, 2027, 2030, 2033])
    """
    every = max(1, -int(-need // room))
    return list(range(first, last + 1, every))


class Mark(Struct):
    """A value at the side of a chart."""

    value: float
    text: str
    low: float | None = None
    """What the printed digits can stand for, from here ..."""
    high: float | None = None
    """... to here."""


class Chart(Struct):
    """The paths of one goal over its years."""

    title: str
    says: str
    """The same in a sentence, for whoever does not see it."""
    first: int = 0
    last: int = 0
    lines: Mapping[LineName, Mapping[int, float]] = MappingProxyType({})
    """The values by year; none where there is nothing to draw, and the sentence says why."""
    names: Mapping[LineName, str] = MappingProxyType({})
    """What the legend calls the lines."""
    start: Mark | None = None
    end: Mark | None = None
    """The goal."""
    projected: Mark | None = None
    tone: Tone = ""
    """Of the verdict."""

    @property
    def scale(self) -> Scale:
        """The vertical scale, on which every line and every interval finds room."""
        marks = (one for one in (self.start, self.end, self.projected) if one is not None)
        ends = [e for m in marks for e in (m.value, m.low, m.high) if e is not None]
        return Scale.over([*(v for line in self.lines.values() for v in line.values()), *ends])
