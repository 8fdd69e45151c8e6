"""Fields of records: each is declared once, with its type, one sentence, and what reads it.

Records, the JSON Schema of the output and its reference page follow from the declarations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import compress, count
from operator import attrgetter, call, eq, itemgetter
from typing import Any, Self

from zzplan.finding import Span
from zzplan.plan.model import Goal
from zzplan.plan.years import Year
from zzplan.report.json_text import NULL, WRITERS, plain, written
from zzplan.report.model import Record
from zzplan.structs import Struct

Function = Callable[[Any], object]
Shape = tuple[str, list[Callable[[Any], str]], list[bool]]
"""Keys with their places for values, what writes these, and which keys have one."""


class Field(Struct):
    """One key of a record."""

    name: str
    type: str
    """Of JSON: ``string``, ``number``, ``integer``, ``boolean``, ``array`` or ``object``; with a
    ``?`` it may be null."""
    says: str
    """One sentence."""
    get: str | Function = ""
    """The path of its value, such as ``answer.goal.name``, or what reads it; empty of a part of
    what is read as a whole."""
    parts: Fields | tuple[()] = ()
    """Of an object. Of an array what reads each of its items."""
    rare: bool = False
    """JSON leaves it out where it says nothing: null, else an empty array or false."""

    @property
    def nothing(self) -> object:
        """What says nothing."""
        return None if self.type.endswith("?") else () if self.type == "array" else False

    def read(self, value: Any) -> object:
        """Return a value as a mapping has it."""
        parts = self.parts
        if not (isinstance(parts, Fields) and self.type.startswith("array")) or value is None:
            return plain(value)
        return [parts.whole(one) for one in value]

    @property
    def writer(self) -> Callable[[Any], str]:
        """What writes a value that is not null as JSON."""
        parts = self.parts
        if not (isinstance(parts, Fields) and self.type.startswith("array")):
            return WRITERS[self.type.removesuffix("?")]
        return lambda values: f"[{','.join([parts.text(one) for one in values])}]"


class Fields(tuple[Field, ...]):
    """The keys of a record, in order. Those that have a path are all read at once."""

    def __new__(cls, *fields: Field) -> Self:
        """Put fields together."""
        return super().__new__(cls, fields)

    def read(self, thing: object, of_type: str) -> Record:
        """Return the record of a thing, with its ``type`` first."""
        return _Read(self, thing, of_type)

    @cached_property
    def _values(self) -> Callable[[object], Iterable[object]]:
        """What reads the value of each key, and something behind them."""
        paths = [one.get for one in self if isinstance(one.get, str)]
        functions = [one.get for one in self if not isinstance(one.get, str)]
        by_path = attrgetter(*paths, "__class__", "__class__")  # of one path it is no tuple
        first, then = count(), count(len(paths) + 2)
        places = [next(first if isinstance(one.get, str) else then) for one in self]
        in_order = itemgetter(*places, 0, 0)
        return lambda thing: in_order((*by_path(thing), *[get(thing) for get in functions]))

    def whole(self, thing: object) -> dict[str, object]:
        """Return every key with its value."""
        values = zip(self, self._values(thing), strict=False)
        return {field.name: field.read(value) for field, value in values}

    @cached_property
    def _shapes(self) -> dict[tuple[bool, ...], Shape]:
        """How records are written, by which of their keys say nothing."""
        return {}

    @cached_property
    def _nothing(self) -> list[object]:
        """By key what says nothing; of one that is not rare only null, which is written so."""
        return [one.nothing if one.rare else None for one in self]

    def _shape(self, silent: tuple[bool, ...]) -> Shape:
        keys = [
            f"{written(one.name)}:{NULL if nothing else '%s'}"
            for one, nothing in zip(self, silent, strict=True)
            if not (nothing and one.rare)
        ]
        loud = [not nothing for nothing in silent]
        writers = [one.writer for one in compress(self, loud)]
        found = self._shapes[silent] = ",".join(keys), writers, loud
        return found

    def text(self, thing: object, of_type: str | None = None) -> str:
        """Return the record of a thing as JSON.

        The keys of most records are those of others, so that nothing is asked of each key.
        """
        values = self._values(thing)
        silent = tuple(map(eq, values, self._nothing))
        keys, writers, loud = self._shapes.get(silent) or self._shape(silent)
        said = keys % tuple(map(call, writers, compress(values, loud)))
        return f'{{"type":"{of_type}",{said}}}' if of_type else f"{{{said}}}"


class _Read(Record):
    """A record that is read when somebody asks for it, in the form that is asked for."""

    def __init__(self, fields: Fields, thing: object, of_type: str) -> None:
        self._fields, self._thing, self._type = fields, thing, of_type

    @cached_property
    def _whole(self) -> dict[str, object]:
        return {"type": self._type} | self._fields.whole(self._thing)

    def __getitem__(self, key: str) -> object:
        return self._whole[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    def said(self) -> dict[str, object]:
        rare = {one.name: plain(one.nothing) for one in self._fields if one.rare}
        return {k: v for k, v in self._whole.items() if k not in rare or v != rare[k]}

    def text(self) -> str:
        return self._fields.text(self._thing, self._type)


def keeping(names: Collection[str], *fields: Field) -> Fields:
    """Return fields of which only those of these names stand in every record."""
    return Fields(*(one if one.name in names else one.replace(rare=True) for one in fields))


def items(name: str, says: str, get: str | Function, fields: Fields) -> Field:
    """Declare an array of objects: what ``get`` returns, each as a record of its own fields."""
    return Field(name, "array", says, get, fields)


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
