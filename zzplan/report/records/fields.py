"""Fields of records: each is declared once, with its type, one sentence, and what reads it.

Records, the JSON Schema of the output and its reference page follow from the declarations.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any, Self

from zzplan.finding import Span
from zzplan.plan.model import Goal
from zzplan.plan.years import Year
from zzplan.structs import Struct


class Field(Struct):
    """One key of a record."""

    name: str
    type: str
    """Of JSON: ``string``, ``number``, ``integer``, ``boolean``, ``array`` or ``object``; with a
    ``?`` it may be null."""
    says: str
    """One sentence."""
    get: str | Callable[[Any], object] = ""
    """The path of its value, such as ``answer.goal.name``, or what reads it; empty of a part of
    what is read as a whole."""
    parts: tuple[Field, ...] = ()
    """Of an object, or of the items of an array of objects."""
    rare: bool = False
    """JSON leaves it out where it says nothing: null, else an empty array or false."""


Function = Callable[[Any], object]
Paths = tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]


class Fields(tuple[Field, ...]):
    """The keys of a record, in order. Those that have a path are all read at once."""

    def __new__(cls, *fields: Field) -> Self:
        """Put fields together."""
        return super().__new__(cls, fields)

    @cached_property
    def _blanks(self) -> dict[str | None, dict[str, object]]:
        """By the type of the record every key without its value."""
        return {}

    @cached_property
    def _ways(self) -> tuple[Paths, list[tuple[str, Function]], list[str]]:
        """The keys with a path, and what reads them; with a function; with numbers."""
        pairs = [(one.name, one.get) for one in self if isinstance(one.get, str)]
        names, paths = zip(*pairs, strict=True) if pairs else ((), ())
        return (
            (names, attrgetter(*paths, "__class__", "__class__")),  # of one path it is no tuple
            [(one.name, one.get) for one in self if not isinstance(one.get, str)],
            [one.name for one in self if one.type.startswith(("number", "array"))],
        )

    def read(self, thing: object, of_type: str | None = None) -> dict[str, object]:
        """Return the record of a thing, with its ``type`` first unless it is part of a record."""
        (names, values), functions, rounded = self._ways
        blank = self._blanks.get(of_type)
        if blank is None:
            first = {"type": of_type} if of_type else {}
            blank = self._blanks[of_type] = {**first, **dict.fromkeys(one.name for one in self)}
        found = blank.copy()
        found.update(zip(names, values(thing), strict=False))
        for name, function in functions:
            found[name] = function(thing)
        for name in rounded:
            value = found[name]
            if type(value) is float or type(value) is tuple:
                found[name] = plain(value)
        return found


def keeping(names: Collection[str], *fields: Field) -> Fields:
    """Return fields of which only those of these names stand in every record."""
    return Fields(*(one if one.name in names else one.replace(rare=True) for one in fields))


def rare_keys(fields: Fields) -> dict[str, object]:
    """Return those keys, each with the value that says nothing."""
    return {
        one.name: None if one.type.endswith("?") else [] if one.type == "array" else False
        for one in fields
        if one.rare
    }


def items(name: str, says: str, get: str | Callable[[Any], Any], fields: Fields) -> Field:
    """Declare an array of objects: what ``get`` returns, each as a record of its own fields."""
    of = attrgetter(get) if isinstance(get, str) else get
    return Field(name, "array", says, lambda x: [fields.read(one) for one in of(x)], fields)


def plain(value: object) -> object:
    """Return a value with the 12 digits that it is worth, of a float's 15 to 17; tuples as lists.

    Examples
    --------
    >>> plain(0.1 + 0.2), plain((1, 2.0000000000000004)), plain(float("inf"))
    (0.3, [1, 2.0], None)
    """
    if type(value) is float:
        return float(f"{value:.12g}") if math.isfinite(value) else None
    return [plain(one) for one in value] if isinstance(value, tuple) else value


LOCATION = Fields(
    Field("file", "string", "The plan file, or the document."),
    Field("line", "integer?", "The line, counted from 1; null in a document without lines."),
    Field("column", "integer?", "The first character, counted from 1."),
    Field("place", "string?", "In a document without lines the place, as `zzplan read` writes it.",
          rare=True),
)  # fmt: skip
PLACE_KEYS = tuple(field.name for field in LOCATION)


def located(file: str, span: Span) -> dict[str, object]:
    """Return the record of a place; one with lines needs no words."""
    file = span.file or file
    if span.place:
        return dict(zip(PLACE_KEYS, (file, None, None, span.place), strict=True))
    return dict(zip(PLACE_KEYS, (file, span.line, span.column), strict=False))


def location(file: str, span: str) -> Field:
    """Declare a place, as every record ends, by the paths to its file and its span."""
    both = attrgetter(file, span)
    says = "Where it stands in the plan file."
    return Field("location", "object", says, lambda x: located(*both(x)), LOCATION)


def maybe(path: str, name: str) -> Callable[[Any], object]:
    """Read what a part of a thing has; None where it has no such part."""
    part, value = attrgetter(path), attrgetter(name)

    def read(x: Any) -> object:
        found = part(x)
        return None if found is None else value(found)

    return read


def indicator_head(path: str, unit: str) -> Fields:
    """Declare what begins every record of an indicator, by the paths to it and to its unit."""
    return Fields(
        Field("indicator", "string", "The indicator's key.", f"{path}.key"),
        Field("name", "string", "Its English name.", f"{path}.name.en"),
        Field("name_zh", "string", "Its Chinese name.", f"{path}.name.zh"),
        Field("unit", "string", "The unit of the values.", unit),
    )


def goal_head(path: str, unit: str) -> Fields:
    """Declare what begins every record of a goal, by the paths to it and to its unit."""
    goal = attrgetter(path)
    return Fields(
        Field("goal", "string", "The goal as commands take it: plan/key.", f"{path}.name"),
        Field("plan", "string?", "The plan's key.", lambda x: goal(x).plan or None),
        *indicator_head(f"{path}.indicator", unit),
        Field("kind", "string", "What kind of goal it is: level, share, ...", f"{path}.kind"),
        Field("direction", "string?", "Whether it is reached from below (up) or above (down).",
              lambda x: DIRECTIONS[goal(x).wanted]),
        Field("direction_by", "string", "What tells the direction.", f"{path}.direction_by"),
        Field("base_year_label", "string?", "A fiscal base year as printed: 2023/24.",
              lambda x: label(goal(x).base_year)),
        Field("goal_year_label", "string?", "A fiscal goal year as printed.",
              lambda x: label(goal(x).goal_year)),
    )  # fmt: skip


def label(year: int | None) -> str | None:
    """Return a year as the plan prints it, 2023/24; None where it is a plain number."""
    return str(year) if isinstance(year, Year) else None


def printed_fields(path: str) -> Mapping[str, Field]:
    """Declare the printed texts and the years of the goal at a path, by name."""
    goal = attrgetter(path)
    fields = (
        Field("base_year", "integer?", "The base year.", f"{path}.base_year"),
        Field("base_printed", "string?", "The baseline as printed.",
              maybe(f"{path}.baseline", "text")),
        Field("goal_year", "integer?", "The year of the goal.", f"{path}.goal_year"),
        Field("goal_printed", "string?", "The goal as printed.", f"{path}.goal_text"),
        Field("rate_printed", "string?", "The stated rate as printed.",
              maybe(f"{path}.rate", "text")),
        Field("binding", "boolean?", "Binding (约束性), or expected (预期性).", f"{path}.binding"),
        Field("aspirational", "boolean", "The plan only strives for it (力争).",
              f"{path}.aspirational"),
        Field("comparator", "string?", "How the goal binds: >=, >, <=, <, about or near.",
              lambda x: comparator(goal(x))),
        Field("sources", "array", "The keys of the documents.", f"{path}.sources"),
        Field("section", "string?", "The section of the document.", f"{path}.section"),
    )  # fmt: skip
    return {field.name: field for field in fields}


DIRECTIONS = {1: "up", -1: "down", None: None}
"""As the plan file writes them."""


def comparator(goal: Goal) -> str | None:
    """Return how a goal binds: by its words, else by its direction, if that is known."""
    if goal.goal is None:
        return None
    if goal.goal.comparator is None and goal.wanted is not None:
        return ">=" if goal.wanted > 0 else "<="
    return goal.goal.comparator
