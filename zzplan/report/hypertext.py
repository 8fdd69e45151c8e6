"""A page to hand on, as data: parts and articles that lead to each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from zzplan.report.chart import Chart
from zzplan.report.model import Line, Table
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.report.tones import Shade, Tone

_NO_FACTS: Mapping[str, str] = MappingProxyType({})


class Link(Struct):
    """Words that lead to another place of the page."""

    text: str
    key: str


class Links(Struct):
    """Links in a row."""

    links: tuple[Link, ...]


class Listing(Struct):
    """A table whose rows have places of their own, and lead to others."""

    table: Table
    caption: str
    keys: tuple[str, ...] = ()
    """The place of each row."""
    targets: tuple[str, ...] = ()
    """Where the first cell of each row leads; empty where to nothing."""


class Fold(Struct):
    """What is opened by hand, and printed open."""

    title: str
    blocks: tuple[Line | Table | Listing | Links, ...]


class Article(Struct):
    """A finding, or a goal."""

    key: str
    title: str
    mark: str
    tone: Tone
    blocks: tuple[Line | Table | Listing | Links | Fold | Chart, ...]
    facts: Mapping[str, str] = _NO_FACTS
    """What it is sorted and chosen by, and what the script computes with."""


class Run(Struct):
    """A stretch of a document's text; a figure has a place and leads somewhere."""

    text: str
    key: str = ""
    target: str = ""
    tone: Shade = ""
    title: str = ""


class Passage(Struct):
    """A heading or a paragraph of a document."""

    runs: tuple[Run, ...]
    level: int
    place: str
    """Where it stands, in words; empty where it is the same as of the one before."""


class GridCell(Struct):
    """A cell of a table of a document."""

    runs: tuple[Run, ...]
    rows: int
    columns: int
    header: bool


class Grid(Struct):
    """A table of a document."""

    rows: tuple[tuple[GridCell, ...], ...]
    place: str
    caption: str


class Choice(Struct):
    """What a list of articles can be narrowed to."""

    value: str
    text: str


class Tools(Struct):
    """How a reader filters and sorts the articles below, where scripts run."""

    kinds: tuple[Choice, ...]
    orders: tuple[Choice, ...]


PartBlock = Line | Table | Listing | Links | Fold | Article | Passage | Grid | Tools | Chart


class Part(Struct):
    """A part of the page, with its heading."""

    key: str
    title: str
    blocks: tuple[PartBlock, ...]


class Page(Struct):
    """A whole page."""

    title: str
    about: str
    """The line below the title: which file, how much it holds."""
    result: Line
    """What was found, first of all."""
    lead: tuple[Line, ...]
    """What else is to be known at once."""
    parts: tuple[Part, ...]
    document: Part | None
    """The document that was read, which stands beside the rest."""
    foot: str
    words: Mapping[str, str]
    """By key what the script and the frame of the page say."""
