"""Fields of records: each is declared once, with its type, one sentence, and what reads it.

Records, the JSON Schema of the output and its reference page follow from the declarations.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import compress, count
from operator import attrgetter, is_not, itemgetter
from typing import Any, Self

from zzplan.finding import Span
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.years import Year
from zzplan.report.json_text import NULL, WRITERS, plain, quoted, written
from zzplan.report.model import Record
from zzplan.structs import Struct

Function = Callable[[Any], object]

_NO_VALUE = object()
"""At which a key that is not rare stays away: at none."""


class Field(Struct):
    """One key of a record."""

    name: str
    type: str
    """Of JSON: ``string``, ``number``, ``integer``, ``boolean``, ``array`` or ``object``; with a
    ``?`` it may be null."""
    says: str
    """One sentence."""
    get: str | Function = ""
    """The path of its value, such as ``answer.goal.name``, or what reads it; arrays are tuples."""
    parts: Fields | tuple[()] = ()
    """What reads an object, or each item of an array."""
    rare: bool = False
    """JSON leaves it out where it says nothing: null, else an empty array or false."""

    @property
    def nothing(self) -> object:
        """What says nothing."""
        return None if self.type.endswith("?") else () if self.type == "array" else False

    def read(self, value: Any) -> object:
        """Return a value as a mapping has it."""
        parts = self.parts
        if value is None or not isinstance(parts, Fields):
            return plain(value)
        if self.type.startswith("object"):
            return parts.said(value)
        return [parts.whole(one) for one in value]

    @property
    def writer(self) -> Callable[[Any], str]:
        """What writes a value that is not none as JSON."""
        parts = self.parts
        if isinstance(parts, Fields):
            return parts.text if self.type.startswith("object") else parts.texts
        return WRITERS[self.type.removesuffix("?")]


class Fields(tuple[Field, ...]):
    """The keys of a record, in order. Those that have a path are all read at once."""

    def __new__(cls, *fields: Field) -> Self:
        """Put fields together."""
        return super().__new__(cls, fields)

    def read(self, thing: object, of_type: str) -> Record:
        """Return the record of a thing, with its ``type`` first."""
        return _Read(self, thing, of_type)

    @cached_property
    def _values(self) -> Callable[[object], tuple[object, ...]]:
        """What reads the values of all keys; there may be something behind them."""
        paths = [one.get for one in self if isinstance(one.get, str)]
        functions = [one.get for one in self if not isinstance(one.get, str)]
        if not functions and len(paths) > 1:
            return attrgetter(*paths)
        by_path = attrgetter(*paths, "__class__", "__class__")  # of one path it is no tuple
        first, then = count(), count(len(paths) + 2)
        places = [next(first if isinstance(one.get, str) else then) for one in self]
        in_order = itemgetter(*places, 0, 0)
        return lambda thing: in_order((*by_path(thing), *[get(thing) for get in functions]))

    def whole(self, thing: object) -> dict[str, object]:
        """Return every key with its value."""
        values = zip(self, self._values(thing), strict=False)
        return {field.name: field.read(value) for field, value in values}

    def said(self, thing: object) -> dict[str, object]:
        """Return the keys that JSON has of a thing, with their values."""
        rare = {one.name: plain(one.nothing) for one in self if one.rare}
        return {k: v for k, v in self.whole(thing).items() if k not in rare or v != rare[k]}

    @cached_property
    def _ways(self) -> tuple[list[str], list[Callable[[Any], str]], list[object]]:
        """Of each key its name in JSON, what writes its values, and which value is left out.

        There is but one null, one false and one empty tuple.
        """
        return (
            [f"{written(one.name)}:" for one in self],
            [one.writer for one in self],
            [one.nothing if one.rare else _NO_VALUE for one in self],
        )

    def text(self, thing: object, of_type: str | None = None) -> str:
        """Return the record of a thing as JSON."""
        names, writers, nothing = self._ways
        values = self._values(thing)
        keys = compress(zip(names, writers, values, strict=False), map(is_not, values, nothing))
        said = ",".join([name + (NULL if one is None else write(one)) for name, write, one in keys])
        return f'{{"type":"{of_type}",{said}}}' if of_type else f"{{{said}}}"

    def texts(self, things: Iterable[object]) -> str:
        """Return the records of things as an array."""
        return f"[{','.join([self.text(one) for one in things])}]"


class Kept(Fields):
    """The keys of what stands in several records: its text is kept with it."""

    def text(self, thing: object, of_type: str | None = None) -> str:
        """Return the record of a thing as JSON, written once."""
        kept = vars(thing)
        if "written" not in kept:
            kept["written"] = super().text(thing, of_type)
        text: str = kept["written"]
        return text


class Location(Fields):
    """The keys of a place, which every record has, and some have several of."""

    def text(self, thing: Any, of_type: str | None = None) -> str:
        """Return a place as JSON, at once if it has lines."""
        file, line, column, place = thing
        if place is not None:
            return super().text(thing, of_type)
        return f'{{"file":{quoted(file)},"line":{line},"column":{column}}}'


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
        return {"type": self._type} | self._fields.said(self._thing)

    def text(self) -> str:
        return self._fields.text(self._thing, self._type)


def keeping(names: Collection[str], *fields: Field) -> Fields:
    """Return fields of which only those of these names stand in every record."""
    return Fields(*(one if one.name in names else one.replace(rare=True) for one in fields))


def items(name: str, says: str, get: str | Function, fields: Fields) -> Field:
    """Declare an array of objects: what ``get`` returns, each as a record of its own fields."""
    return Field(name, "array", says, get, fields)


class Where(Struct):
    """A place in a file; one with lines needs no words."""

    file: str
    line: int | None
    column: int | None
    place: str | None


LOCATION = Location(
    Field("file", "string", "The plan file, or the document.", "file"),
    Field("line", "integer?", "The line, counted from 1; null in a document without lines.",
          "line"),
    Field("column", "integer?", "The first character, counted from 1.", "column"),
    Field("place", "string?", "In a document without lines the place, as `zzplan read` writes it.",
          "place", rare=True),
)  # fmt: skip
PLACE_KEYS = tuple(field.name for field in LOCATION)


def located(file: str, span: Span) -> Where:
    """Return the place of what stands in a file, or in another one that it names."""
    file = span.file or file
    if span.place:
        return Where.make((file, None, None, span.place))
    return Where.make((file, span.line, span.column, None))


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
        Field("path_declared", "string?", "linear or compound, if declared.", f"{path}.path"),
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
