"""What every container of a document becomes: blocks of text with the place where each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from zzplan.plan.words.keys import Unread
from zzplan.structs import Struct

_LINE_END = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=8)  # a text of many figures is asked for each of them
def _line_ends(text: str) -> list[int]:
    """Return where the lines of a text begin behind its first."""
    return [found.end() for found in _LINE_END.finditer(text)]


class LinePlace(Struct):
    """A place in a text file."""

    line: int
    """From 1."""
    column: int
    """From 1, in characters."""


class ParagraphPlace(Struct):
    """A paragraph of a word-processor document."""

    paragraph: int
    """From 0, as the file counts the paragraphs outside its tables."""


class CellPlace(Struct):
    """A cell of a table of a document without sheets."""

    table: int
    """From 0, in the order of the document."""
    row: int
    """From 0, the header's rows included."""
    column: int
    """From 0; of a merged cell its first one."""


class PagePlace(Struct):
    """A piece of a page."""

    page: int
    """From 1."""
    box: tuple[float, float, float, float] | None = None
    """Left, bottom, right and top in points, from the lower left corner of the page."""


class SheetPlace(Struct):
    """A cell of a workbook."""

    sheet: str
    cell: str
    """As the program names it: ``E4``."""


Place = LinePlace | ParagraphPlace | CellPlace | PagePlace | SheetPlace


class Passage(Struct):
    """A heading or a paragraph."""

    text: str
    """As the document has it: nothing is folded, joined or trimmed but outer white space."""
    place: Place
    start: int | None = None
    """Where it begins in `Document.text`; None where the document is no text file."""
    level: int = 0
    """Of a heading: 1 for the title, 2, 3 ... below it; 0 for a paragraph."""
    later: tuple[tuple[int, Place], ...] = ()
    """Of a paragraph that goes on over pages: the offset at which each begins, and where."""


class Cell(Struct):
    """One cell of a table."""

    text: str
    place: Place
    row: int
    """From 0."""
    column: int
    """From 0; in a table whose columns are lost, the order within the row."""
    rows: int = 1
    """How many rows it spans."""
    columns: int = 1
    """How many columns it spans."""
    start: int | None = None
    """Where it begins in `Document.text`."""


class Table(Struct):
    """A table: its cells in the order of rows and columns."""

    cells: tuple[Cell, ...]
    place: Place
    """Of its first cell."""
    headers: int | None = None
    """How many rows are header, where the container tells; 0 where it cannot be told."""
    aligned: bool = True
    """False where the text gives one cell after the other and empty ones are lost."""
    gutters: tuple[float, ...] = ()
    """Where its columns part on a page, if no lines do."""


Block = Passage | Table


class Document(Struct):
    r"""What a container has read: blocks in reading order.

    Examples
    --------
    >>> text = "一、目标\n到2025年达到500家。"
    >>> body = Passage(text[5:], LinePlace(2, 1), start=5)
    >>> Document("plan.txt", (body,), text).at(body, 6)
    LinePlace(line=2, column=7)
    """

    name: str
    """The file's name, without its folder."""
    blocks: tuple[Block, ...]
    text: str | None = None
    """The whole text of a text file, which all `start` count in; None for other files."""
    unread: tuple[Unread, ...] = ()
    """What the container could not read, each as a kebab-case code."""

    def at(self, block: Passage | Cell, offset: int) -> Place:
        """Return the place of a character within a block; a text file knows line and column."""
        if not isinstance(block.place, LinePlace):
            later = block.later if isinstance(block, Passage) else ()
            return next((place for start, place in reversed(later) if start <= offset), block.place)
        ends = _line_ends(block.text)
        before = bisect_right(ends, offset)
        if not before:
            return block.place.replace(column=block.place.column + offset)
        return LinePlace(block.place.line + before, offset - ends[before - 1] + 1)

    def passages(self) -> Iterator[Passage | Cell]:
        """Yield all pieces of text, those of tables too."""
        for block in self.blocks:
            if isinstance(block, Table):
                yield from block.cells
            else:
                yield block
