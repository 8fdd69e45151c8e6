"""A Report: what every command builds, and a Target: what every format renders it for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from zzplan.report.language import Language
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.report.chart import Chart
    from zzplan.report.tones import Style, Tone


class Record(Mapping[str, object]):
    """One result for machines: English keys, raw values, None where undefined."""

    @abstractmethod
    def text(self) -> str:
        """Return it as JSON, without the keys that are rare and say nothing."""

    @abstractmethod
    def said(self) -> dict[str, object]:
        """Return the same as a dictionary."""


MOST_BLOCKS = 4
"""So many goals that are named are written in full; more are rows of a table."""


class Line(Struct):
    """A line of prose."""

    text: str
    style: Style = ""
    mark: str = ""
    """A verdict in words, printed before the text."""
    tone: Tone = ""
    """Of the mark."""
    indent: int = 0
    place: str = ""
    """Where it stands in a file, printed before the text: ``plan.yaml:7``. Lines that follow each
    other with a place each are the items of a list."""
    source: str = ""
    """The documents of a finding, which a screen has no room for."""
    command: str = ""
    """What to type next; behind the text on a screen."""
    again: bool = False
    """It was said at the top, and is printed only below more lines than a screen has."""


class Column(Struct):
    """A column of a table."""

    title: str
    number: bool = False
    """Aligned to the right and never broken."""
    priority: int = 0
    """On a narrow terminal columns of a higher number go first; 0 stays, and below it columns go
    that a row can do without before it is broken into lines of its own."""
    cut: bool = False
    """Its texts are cut to one line on a narrow terminal, with a ``…``, and not broken."""
    least: int = 0
    """The cells that a narrow terminal leaves a column of texts at least."""


class Table(Struct):
    """Rows of finished cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    tone: Callable[[int], Tone] | None = None
    """The tone of a row's last cell, found when it is shown; None where none has one."""
    indent: int = 0
    cell_tones: tuple[tuple[Tone, ...], ...] = ()
    """The tone of every cell of every row, where each cell has its own."""
    heads: tuple[str, ...] = ()
    """What stands in a line of its own above each row: the title of the group that begins there,
    else nothing. The rows of groups are set in."""


Block = Line | Table


def apart(groups: Iterable[Iterable[Block]]) -> Iterator[Block]:
    """Yield groups of blocks with an empty line between them."""
    for position, group in enumerate(groups):
        if position:
            yield Line("")
        yield from group


class Cell(Struct):
    """A cell of a workbook."""

    value: str | float | None = None
    """None for an empty one."""
    text: str = ""
    """How it reads."""
    format: str = ""
    """The number format by which a spreadsheet shows it so."""
    formula: str = ""
    """What computes it anew, with the other cells of its row by their keys: ``{base} * 2``."""
    given: bool = False
    """A figure of the plan, which a reader may change to see what follows."""


class SheetColumn(Struct):
    """A column of a sheet."""

    key: str
    title: str
    printed: bool = True
    """It stands on paper, too."""


class Sheet(Struct):
    """A sheet of a workbook."""

    name: str
    lines: tuple[str, ...]
    """What stands above the table."""
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    tones: Mapping[str, Tone] = MappingProxyType({})
    """The tone of the words that its cells may have."""
    held: int = 1
    """So many columns stay in sight."""


class Report(Struct):
    """What a command found."""

    command: str
    plan_file: str | None
    """Its name, as outputs print it."""
    summary: dict[str, object]
    """Counts, for machines."""
    records: Callable[[], Iterable[Record]]
    """The results; those of one ``type`` have the same keys."""
    blocks: Callable[[Language], Iterable[Block]]
    """The same for people: sentences first."""
    findings: Callable[[Language], Iterable[Record]] = lambda _language: ()
    """What is wrong or odd, with a sentence each."""
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """What the objects of a record hold that may be null, for formats of rows and columns."""
    page: Callable[[Language], object] | None = None
    """Of a report that can be handed on as a page: a `zzplan.report.hypertext.Page`."""
    charts: Callable[[Language], Iterable[Chart]] | None = None
    """Of a command that draws: a chart for each goal."""
    exit_code: int = 0
    """1 where something was found that fails the check."""
    carried: bool = False
    """The plan file is the one that the package carries."""
    sheets: Callable[[Language], Iterable[Sheet]] | None = None
    """The same as a workbook, where the command has one."""


class Target(Struct):
    """What a renderer is told of its reader; it never asks the standard output."""

    language: Language
    width: int | None
    """The cells of the terminal; None off a terminal, where rows keep their natural width."""
    colour: bool
    remarks: list[tuple[str, str]]
    """What the renderer had to leave out, as (key, detail), for the standard error."""
    of: str | None = None
    """The type of the records that a format with one table holds; None for the first one's."""
    raw_cells: bool = False
    """Texts that a spreadsheet would compute stay as they are."""
    bom: bool = False
    """A byte order mark comes first."""
