"""Fields of records: each is declared once, with its type, one sentence, and what reads it.

Records, the JSON Schema of the output and its reference page follow from the declarations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from zzplan.finding import Span
from zzplan.plan.model import Goal, Indicator, PlanFile
from zzplan.plan.years import Year
from zzplan.report.model import Record
from zzplan.structs import Struct

DIGITS = 12
"""Significant digits of a number: a float has 15 to 17, and the last are noise."""


class Field(Struct):
    """One key of a record."""

    name: str
    type: str
    """Of JSON: ``string``, ``number``, ``integer``, ``boolean``, ``array`` or ``object``; with a
    ``?`` it may be null."""
    says: str
    """One sentence."""
    get: Callable[[Any], object]
    parts: tuple[Field, ...] = ()
    """Of an object, or of the items of an array of objects."""
    rare: bool = False
    """JSON leaves it out where it says nothing: null, else an empty array or false."""


Fields = tuple[Field, ...]
_PLAIN = frozenset({str, int, bool, type(None), list, dict})
"""What a record holds as it is."""


def keeping(names: Collection[str], *fields: Field) -> Fields:
    """Return fields of which only those of these names stand in every record."""
    return tuple(one if one.name in names else one.replace(rare=True) for one in fields)


def rare_keys(fields: Fields) -> dict[str, object]:
    """Return those keys, each with the value that says nothing."""
    return {
        one.name: None if one.type.endswith("?") else [] if one.type == "array" else False
        for one in fields
        if one.rare
    }


def record(of_type: str, fields: Fields, thing: object) -> Record:
    """Return the record of a thing, with its ``type`` first."""
    return {"type": of_type} | item(fields, thing)


def item(fields: Fields, thing: object) -> dict[str, object]:
    """Return the record of a part of a thing, which has no type of its own."""
    found = {}
    for field in fields:
        value = field.get(thing)
        found[field.name] = value if type(value) in _PLAIN else plain(value)
    return found


def items(name: str, says: str, get: Callable[[Any], Any], fields: Fields) -> Field:
    """Declare an array of objects: what ``get`` returns, each as a record of its own fields."""
    return Field(name, "array", says, lambda x: [item(fields, one) for one in get(x)], fields)


def plain(value: object) -> object:
    """Return a value with the digits that it is worth; tuples as lists.

    Examples
    --------
    >>> plain(0.1 + 0.2), plain((1, 2.0000000000000004)), plain(float("inf"))
    (0.3, [1, 2.0], None)
    """
    if type(value) is float:
        return float(f"{value:.{DIGITS}g}") if abs(value) != float("inf") else None
    return [plain(one) for one in value] if isinstance(value, tuple) else value


class Placed(Struct):
    """A place in a plan file."""

    file: str
    span: Span


def location(
    get: Callable[[Any], Placed], says: str = "Where it stands in the plan file."
) -> Field:
    """Declare a place, as every record ends."""
    return Field("location", "object", says, lambda x: located(get(x)), LOCATION)


LOCATION = (
    Field("file", "string", "The plan file, or the document.",
          lambda x: x.span.file or x.file),
    Field("line", "integer?", "The line, counted from 1; null in a document without lines.",
          lambda x: None if x.span.place else x.span.line),
    Field("column", "integer?", "The first character, counted from 1.",
          lambda x: None if x.span.place else x.span.column),
    Field("place", "string?", "In a document without lines the place, as `zzplan read` writes it.",
          lambda x: x.span.place or None, rare=True),
)  # fmt: skip


def located(place: Placed) -> dict[str, object]:
    """Return the record of a place; one with lines needs no words."""
    found = item(LOCATION, place)
    if not place.span.place:
        del found["place"]
    return found


def placed(plan_file: PlanFile, span: Span) -> Placed:
    """Return where something stands."""
    return Placed(plan_file.file, span)


def indicator_head(get: Callable[[Any], Indicator], unit: Callable[[Any], object]) -> Fields:
    """Declare what begins every record of an indicator."""
    return (
        Field("indicator", "string", "The indicator's key.", lambda x: get(x).key),
        Field("name", "string", "Its English name.", lambda x: get(x).name.en),
        Field("name_zh", "string", "Its Chinese name.", lambda x: get(x).name.zh),
        Field("unit", "string", "The unit of the values.", unit),
    )


def goal_head(get: Callable[[Any], Goal], unit: Callable[[Any], object]) -> Fields:
    """Declare what begins every record of a goal."""
    return (
        Field("goal", "string", "The goal as commands take it: plan/key.", lambda x: get(x).name),
        Field("plan", "string?", "The plan's key.", lambda x: get(x).plan or None),
        *indicator_head(lambda x: get(x).indicator, unit),
        Field(
            "kind", "string", "What kind of goal it is: level, share, ...", lambda x: get(x).kind
        ),
        Field("direction", "string?", "Whether it is reached from below (up) or above (down).",
              lambda x: DIRECTIONS[get(x).wanted]),
        Field("direction_by", "string", "What tells the direction.",
              lambda x: get(x).direction_by),
        Field("base_year_label", "string?", "A fiscal base year as printed: 2023/24.",
              lambda x: label(get(x).base_year)),
        Field("goal_year_label", "string?", "A fiscal goal year as printed.",
              lambda x: label(get(x).goal_year)),
    )  # fmt: skip


def label(year: int | None) -> str | None:
    """Return a year as the plan prints it, 2023/24; None where it is a plain number."""
    return str(year) if isinstance(year, Year) else None


def printed_fields(get: Callable[[Any], Goal]) -> Mapping[str, Field]:
    """Declare the printed texts and the years of a goal, by name."""

    def text(name: str) -> Callable[[Any], str | None]:
        def read(x: Any) -> str | None:
            quantity = getattr(get(x), name)
            return quantity.text if quantity else None

        return read

    fields = (
        Field("base_year", "integer?", "The base year.", lambda x: get(x).base_year),
        Field("base_printed", "string?", "The baseline as printed.", text("baseline")),
        Field("goal_year", "integer?", "The year of the goal.", lambda x: get(x).goal_year),
        Field("goal_printed", "string?", "The goal as printed.", lambda x: get(x).goal_text),
        Field("rate_printed", "string?", "The stated rate as printed.", text("rate")),
        Field("binding", "boolean?", "Binding (约束性), or expected (预期性).",
              lambda x: get(x).binding),
        Field("aspirational", "boolean", "The plan only strives for it (力争).",
              lambda x: get(x).aspirational),
        Field("comparator", "string?", "How the goal binds: >=, >, <=, <, about or near.",
              lambda x: comparator(get(x))),
        Field("sources", "array", "The keys of the documents.", lambda x: list(get(x).sources)),
        Field("section", "string?", "The section of the document.", lambda x: get(x).section),
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
