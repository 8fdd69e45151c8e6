"""What a script gets of ``read``: the goals of a document, its other figures, and its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from zzplan.plan.inputs.blocks import LinePlace, Place
from zzplan.reading.items import At, Explained, Item
from zzplan.reading.load import ReadDocument
from zzplan.report.model import Record
from zzplan.report.records.fields import Field, Fields
from zzplan.report.words.reading import figure_of
from zzplan.structs import Struct


class ReadGoal(Struct):
    """A goal at one of the places where a document prints it."""

    doc: str
    item: Item
    at: At


class ReadFigure(Struct):
    """A figure that is no goal of the draft."""

    doc: str
    at: At
    text: str
    reason: str


class ReadClause(Struct):
    """A clause, and what was made of it."""

    doc: str
    place: Place
    clause: Explained


def place_record(place: Place) -> dict[str, Any]:
    """Return a place by its fields, without those that are not known.

    Examples
    --------
    >>> from zzplan.plan.inputs.blocks import CellPlace, PagePlace
    >>> place_record(CellPlace(0, 7, 4)), place_record(PagePlace(3))
    ({'table': 0, 'row': 7, 'column': 4}, {'page': 3})
    """
    pairs = zip(place.fields, place, strict=True)
    return {name: value for name, value in pairs if value is not None}


_DOC = Field("doc", "string", "The document.", "doc")
_PLACE_SAYS = (
    "Where it stands: `line` and `column`, or `page` (and its `box` in points), from 1; "
    "`paragraph`, or `table`, `row` and `column`, from 0; or `sheet` and `cell`."
)
_PLACE = Field("place", "object", _PLACE_SAYS, lambda x: place_record(x.at.place))
_QUOTE = Field("quote", "string", "The words around the figure, verbatim.", "at.quote")

READ_GOAL = Fields(
    _DOC,
    Field("start", "integer?", "The first character of the figure in the text, counted from 0; "
          "null where the document is no text file.", "at.start"),
    Field("end", "integer?", "The character behind its last one.", "at.end"),
    _PLACE,
    _QUOTE,
    Field("value", "number", "The number, in the printed unit.", "item.value"),
    Field("value_high", "number?", "The upper end of a range.", "item.value_high"),
    Field("unit", "string", "The printed unit.", "item.unit"),
    Field("year", "integer?", "The year to reach it by.", "item.year"),
    Field("comparator", "string", "How the words bind it: >=, <=, ~, or = where none does.",
          "item.comparator"),
    Field("kind", "string", "The kind of goal.", "item.kind"),
    Field("base_value", "number?", "The value to start from, where one is printed with it.",
          "item.base_value"),
    Field("base_year", "integer?", "The year of that value.", "item.base_year"),
    Field("rate_pct", "number?", "A yearly rate that is printed with it, in percent.",
          "item.rate_pct"),
    Field("name", "string", "What it is a goal of.", "item.name"),
    Field("group", "string", "How sure it is: certain, likely or check-this.", "item.group"),
    Field("reasons", "array", "What makes it less than certain, as codes.", "item.reasons"),
    Field("binding", "boolean?", "It is printed as 约束性 (true) or 预期性 (false).",
          "item.binding"),
)  # fmt: skip
LEFT_OUT = Fields(
    _DOC,
    _PLACE,
    _QUOTE,
    Field("text", "string", "The figure as printed.", "text"),
    Field("reason", "string", "Why it is no goal, as a code.", "reason"),
)
CLAUSE = Fields(
    _DOC,
    Field("place", "object", _PLACE_SAYS, lambda x: place_record(x.place)),
    Field("text", "string", "The clause, in plain characters.", "clause.text"),
    Field("tense", "number", "Above 0 for what is to come, below 0 for what was.", "clause.tense"),
    Field("words", "array", "The words that decided it.", "clause.words"),
    Field("year", "integer?", "The year that it speaks of.", "clause.year"),
    Field("subject", "string", "The heading above it.", "clause.subject"),
)


def goal_records(doc: str, items: Iterable[Item]) -> Iterator[Record]:
    """Yield a record of each place where a goal is printed.

    Parameters
    ----------
    doc : str
        The document's name.
    """
    for item in items:
        for at in (item.at, *item.others):
            yield READ_GOAL.read(ReadGoal(doc, item, at), "goal")


def read_records(reads: Iterable[ReadDocument]) -> Iterator[Record]:
    """Yield the goals of documents; a text is named without its suffix."""
    for read in reads:
        items, name = read.draft.items, read.document.name
        text = any(isinstance(one.at.place, LinePlace) for one in items)
        yield from goal_records(name.removesuffix(".txt") if text else name, items)


def left_out_records(reads: Iterable[ReadDocument]) -> Iterator[Record]:
    """Yield the figures that are no goals of the draft; of a mistake its code is the reason."""
    for read in reads:
        doc = read.document.name
        figures = [
            *((one.item.at, figure_of(one.item), one.why.code) for one in read.plan.refused),
            *((one.at, one.text, one.reason) for one in read.left_out),
        ]
        for figure in figures:
            yield LEFT_OUT.read(ReadFigure(doc, *figure), "left-out")


def clause_records(reads: Iterable[ReadDocument]) -> Iterator[Record]:
    """Yield what was made of each clause."""
    for read in reads:
        for one in read.draft.explained:
            place = read.document.at(one.piece, one.start)
            yield CLAUSE.read(ReadClause(read.document.name, place, one), "clause")
