"""What entries of a plan file refer to: a place in a document, or what a goal is relative to."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.model.plan_file import Goal, Reference
from zzplan.plan.model.series import READINGS, Drawn, Indicator
from zzplan.plan.numbers.quantity import QuantityError
from zzplan.plan.words.keys import KindName

DRAWN = frozenset({"place", "quote", "reading"})
"""The keys of what was read out of a document."""
_NEAR = 0.6
"""So much alike are a key and what was meant by it."""


class Indicators(dict[str, Indicator]):
    """The indicators of a file by their keys."""

    @cached_property
    def named(self) -> dict[str, Indicator]:
        """The same by all their names, the first of each: a file may have many relative goals."""
        found: dict[str, Indicator] = {}
        for one in self.values():
            for name in (one.key, *one.name):
                found.setdefault(name, one)
        return found


def read_drawn(reader: Reader, items: Items) -> Drawn | None:
    """Return where a document prints what stands beside these keys."""
    if DRAWN.isdisjoint(items):
        return None
    return Drawn(
        reader.string(items, "place") or "",
        reader.string(items, "quote") or "",
        reader.choice(items, "reading", READINGS) or READINGS[0],
    )


def read_reference(
    reader: Reader,
    entry: Items,
    kind: KindName,
    words: str | None,
    indicators: Indicators,
) -> Reference | None:
    """Read what a relative goal is measured against; the other kinds have no ``to``."""
    if kind != "relative":
        if "to" in entry:
            key = entry["to"][0]
            reader.error(key, "not-for-kind", "called-goal", key=key.text, kind=kind)
        return None
    from zzplan.plan.entries.relative import read_relative

    to = reader.string(entry, "to") if "to" in entry else None
    if words is None:
        return None
    try:
        reference = read_relative(words, to)
    except QuantityError as error:
        reader.error(entry["goal"][1], error.code, error.hint, **error.params)
        return None
    if reference.year is not None:
        return reference
    named = indicators.named.get(reference.text)
    if named is None and "to" in entry and reference.text.isascii() and " " not in reference.text:
        _mistyped(reader, entry, reference.text, indicators)
    return reference.replace(indicator=named)


def with_references(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Give the relative goals of a plan the rates that it states for what they name."""
    goals = tuple(goals)
    if not any(goal.relative for goal in goals):
        return goals
    named: dict[str, list[int]] = {}
    of: dict[str, list[int]] = {}
    for place, goal in enumerate(goals):  # once for all: any goal may be named by all others
        of.setdefault(goal.indicator.key, []).append(place)
        for name in {goal.key, *goal.indicator.name}:
            named.setdefault(name, []).append(place)
    return tuple(
        goal if goal.relative is None else _with_rate(place, goals, named, of)
        for place, goal in enumerate(goals)
    )


def _with_rate(
    place: int, goals: tuple[Goal, ...], named: dict[str, list[int]], of: dict[str, list[int]]
) -> Goal:
    """Return a relative goal with the rate of the first other goal of what it names."""
    goal = goals[place]
    to = goal.relative
    if to is None or to.year is not None:
        return goal
    same = of.get(to.indicator.key, []) if to.indicator is not None else []
    others = [p for places in (named.get(to.text, []), same) for p in places[:2] if p != place]
    if not others:
        return goal
    other = goals[min(others)]
    rate = other.rate or to.rate
    return goal.replace(relative=to.replace(indicator=other.indicator, rate=rate))


def _mistyped(reader: Reader, entry: Items, text: str, indicators: Iterable[str]) -> None:
    """Refuse a key that is nearly one of an indicator."""
    from difflib import get_close_matches

    if get_close_matches(text, list(indicators), 1, _NEAR):
        reader.unknown(entry["to"][1], "unknown-indicator", text, indicators)
