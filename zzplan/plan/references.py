"""What entries of a plan file refer to: a place in a document, or what a goal is relative to."""

from __future__ import annotations

from collections.abc import Iterable

from zzplan.plan.fields import Items, Reader
from zzplan.plan.keys import KindName
from zzplan.plan.model import Goal, Reference
from zzplan.plan.quantity import QuantityError
from zzplan.plan.series import READINGS, Drawn, Indicator

DRAWN = frozenset({"place", "quote", "reading"})
"""The keys of what was read out of a document."""
_NEAR = 0.6
"""So much alike are a key and what was meant by it."""


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
    indicators: dict[str, Indicator],
) -> Reference | None:
    """Read what a relative goal is measured against; the other kinds have no ``to``."""
    if kind != "relative":
        if "to" in entry:
            reader.error(entry["to"][0], "not-for-kind", key=entry["to"][0].text, kind=kind)
        return None
    from zzplan.plan.relative import read_relative

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
    named = _named(reference.text, indicators.values())
    if named is None and "to" in entry and reference.text.isascii() and " " not in reference.text:
        _mistyped(reader, entry, reference.text, indicators)
    return reference.replace(indicator=named)


def with_references(goals: Iterable[Goal]) -> tuple[Goal, ...]:
    """Give the relative goals of a plan the rates that it states for what they name."""
    goals = tuple(goals)
    if not any(goal.relative for goal in goals):
        return goals
    return tuple(_with_rate(goal, goals) for goal in goals)


def _with_rate(goal: Goal, goals: tuple[Goal, ...]) -> Goal:
    to = goal.relative
    if to is None or to.year is not None:
        return goal
    for other in goals:
        one = other.indicator
        same = to.indicator is not None and one.key == to.indicator.key
        if other is not goal and (same or to.text in (other.key, one.name.en, one.name.zh)):
            return goal.replace(relative=to.replace(indicator=one, rate=other.rate or to.rate))
    return goal


def _named(text: str, indicators: Iterable[Indicator]) -> Indicator | None:
    """Return the indicator of a key or a name."""
    return next((o for o in indicators if text in (o.key, o.name.en, o.name.zh)), None)


def _mistyped(reader: Reader, entry: Items, text: str, indicators: Iterable[str]) -> None:
    """Refuse a key that is nearly one of an indicator."""
    from difflib import get_close_matches

    if get_close_matches(text, list(indicators), 1, _NEAR):
        reader.unknown(entry["to"][1], "unknown-indicator", text, indicators)
