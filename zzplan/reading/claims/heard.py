"""The figures of a document by what they are of: so that long ones are not searched for each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from zzplan.reading.items import Claim, Said
from zzplan.reading.text.likeness import plain

_MOST_NAMES = 2000
"""Names of one year that are looked at; a plan of 300 pages has some 500."""
_NEAR = 50
"""Figures of one name on each side that are looked at for the nearest."""

Fits = Callable[[str, str], bool]
_When = tuple[int | None, str, bool]
"""A year, which part of it, and whether in percent."""


class Heard(list[Said]):
    """What a document says, in its order, with what it says of a year by name.

    Parameters
    ----------
    said : sequence of Said
        All figures; they may not change any more.
    base : int or None
        The year that the document counts from, where it calls itself a plan.
    """

    def __init__(self, said: Sequence[Said], base: int | None = None) -> None:
        super().__init__(said)
        self.base = base
        self._places = {id(one): at for at, one in enumerate(self)}
        self._years: dict[_When, dict[tuple[str, str], list[Said]]] = {}
        for one in self:
            when = one.item.year, one.item.within, one.is_percent
            names = self._years.setdefault(when, {})
            names.setdefault((plain(one.item.name), one.item.unit), []).append(one)
        self._known: dict[tuple[object, ...], list[list[Said]]] = {}
        self.rows: dict[tuple[float, int | None], list[Said]] = {}
        """The figures of tables by value and year."""
        self.members: dict[int, list[Said]] = {}
        """The figures of each row, by its number below zero."""
        for one in self:
            if one.in_row:
                self.rows.setdefault((one.item.value, one.item.year), []).append(one)
                self.members.setdefault(one.sentence, []).append(one)

    def place(self, one: Said) -> int:
        """Return which of all a figure is, from 0."""
        return self._places[id(one)]

    def years_before(self, year: int) -> Iterator[int]:
        """Yield the years before another, the last first."""
        known = {one for one, _, _ in self._years if one is not None and one < year}
        yield from sorted(known, reverse=True)

    def named(
        self, name: str, year: int | None, fits: Fits, *, within: str = "", percent: bool = False
    ) -> list[list[Said]]:
        """Return the figures of a year whose plain name fits another, by name and unit.

        Parameters
        ----------
        fits : callable
            Whether the plain name of a figure, first, fits the plain name; a function of a module.
        within : str
            The part of the year that they are of.
        """
        name = plain(name)
        key = name, year, fits, within, percent
        if key not in self._known:
            names = self._years.get((year, within, percent), {})
            known = islice(names.items(), _MOST_NAMES)
            self._known[key] = [found for (own, _), found in known if fits(own, name)]
        return self._known[key]

    def first(self, found: Sequence[Said]) -> Said | None:
        """Return what stands first in the document."""
        return min(found, key=self.place, default=None)

    def nearest(
        self, part: Said, groups: Sequence[Sequence[Said]], fits: Callable[[Said], bool]
    ) -> Said | None:
        """Return the figure that fits whose sentence is the nearest, of two the first.

        In its own paragraph what stands before it is nearer than what stands behind.
        """
        near: list[Said] = []
        for group in groups:
            at = bisect_left(group, self.place(part), key=self.place)
            near += group[max(0, at - _NEAR) : at + _NEAR]
        near = [one for one in near if one is not part and fits(one)]
        at = self.place(part)

        def distance(one: Said) -> tuple[bool, int, int]:
            place = self.place(one)
            own = one.item.at.block == part.item.at.block and place < at
            return not own, abs(one.sentence - part.sentence), place

        return min(near, key=distance, default=None)


Form = Callable[[Heard, int, Said], Iterator[Claim]]
"""Finds the claims that a figure, the one at a place among all, is the last of."""
