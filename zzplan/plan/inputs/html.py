"""Web pages: the text and the tables that a reader sees, with the standard library."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.blocks import Block, Cell, Document, LinePlace, Passage, Table
from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.raised import raised
from zzplan.plan.inputs.refusal import DocumentError

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "math", "head", "select",
                     "object", "iframe", "textarea", "button"})  # fmt: skip
_BREAKS = frozenset({"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header",
                     "footer", "main", "nav", "aside", "blockquote", "pre", "hr", "form", "body",
                     "figure", "figcaption", "caption", "table", "tr", "center"})  # fmt: skip
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "col", "source", "area"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
_MOST_MARKS = 1_000_000
"""What begins an element or a character's name; a page of a plan has some 10,000."""
_DEEPEST = 10_000
_WIDEST = 1000


def read_html(data: bytes, name: str) -> Document:
    """Read a web page.

    Scripts, styles and what is hidden are left out; nothing is executed or fetched.

    Raises
    ------
    DocumentError
        ``document-encoding`` for bytes that are no text; ``document-too-many-cells``.

    Examples
    --------
    >>> page = "<h1>规划</h1><p>到2025年<b>达到</b>500家。<script>alert(1)</script></p>"
    >>> [(block.level, block.text) for block in read_html(page.encode(), "plan.html").blocks]
    [(1, '规划'), (0, '到2025年达到500家。')]
    """
    text = _text(data)
    if text.count("<") > _MOST_MARKS or text.count("&") > _MOST_MARKS:
        raise bounds.too_long()
    parser = _Page()
    parser.feed(text)
    parser.close()
    parser.end_block()
    while parser.tables:
        parser.end_table()
    return Document(name, tuple(parser.blocks))


def _text(data: bytes) -> str:
    """Decode a page: what it says of itself counts only where its bytes are that."""
    said = _CHARSET.search(data[:4096])
    if said is not None:
        name = said[1].decode("ascii", "replace").lower()
        try:
            return data.decode(_CHINESE.get(name, name)).removeprefix("\ufeff")
        except (LookupError, UnicodeDecodeError):
            pass
    found = decoded(data)
    if found is None:
        raise DocumentError("document-encoding")
    return found[0]


class _Grid:
    """A table while it is read."""

    def __init__(self, place: LinePlace) -> None:
        self.place = place
        self.cells: list[Cell] = []
        self.row = -1
        self.column = 0
        self.taken: dict[int, int] = {}
        """Column → the last row that a cell from above reaches down to."""
        self.headers: int | None = 0
        self.open: tuple[LinePlace, int, int, bool] | None = None
        """Of the cell being read: its place, how many rows and columns it spans, a header's?"""
        self.head = False


class _Page(HTMLParser):
    """Collects blocks; of text only what stands outside unseen elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.start: LinePlace | None = None
        self.level = 0
        self.unseen: list[str] = []
        self.open_unseen: Counter[str] = Counter()
        self.tables: list[_Grid] = []
        self.held: list[tuple[list[str], LinePlace | None]] = []
        self.cells = 0
        self.raised = 0
        """Open elements of raised text."""

    def here(self) -> LinePlace:
        line, column = self.getpos()
        return LinePlace(line, column + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _EMPTY:
            if tag == "br" and not self.unseen and self.pieces:
                self.pieces.append("\n")
            elif tag == "hr":
                self.end_block()
            return
        if self.unseen or tag in _UNSEEN or _is_hidden(attrs):
            if len(self.unseen) < _DEEPEST:
                self.unseen.append(tag)
                self.open_unseen[tag] += 1
            return
        if tag == "sup":
            self.raised += 1
        elif tag == "table":
            if len(self.tables) < _WIDEST:
                self.held.append((self.pieces, self.start))
                self.pieces, self.start = [], None
                if not self.tables:
                    self.pieces, self.start = self.held[-1]
                    self.end_block()
                    self.held[-1] = ([], None)
                self.tables.append(_Grid(self.here()))
        elif self.tables and tag in ("tr", "td", "th", "thead", "tbody", "tfoot"):
            self.table_tag(self.tables[-1], tag, dict(attrs))
        elif tag in _HEADINGS:
            self.end_block()
            self.level = _HEADINGS[tag]
        elif tag in _BREAKS:
            self.end_block()

    def table_tag(self, grid: _Grid, tag: str, attrs: dict[str, str | None]) -> None:
        self.end_cell(grid)
        if tag == "thead":
            grid.head = True
        elif tag in ("tbody", "tfoot"):
            grid.head = False
        elif tag == "tr":
            grid.row, grid.column = grid.row + 1, 0
        else:
            grid.row = max(grid.row, 0)
            while grid.taken.get(grid.column, -1) >= grid.row:
                grid.column += 1
            rows, columns = _span(attrs, "rowspan"), _span(attrs, "colspan")
            grid.open = self.here(), rows, columns, tag == "th" or grid.head
            self.raised = 0  # one that was never closed
            self.pieces, self.start = [], None

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            ended = "" if self.open_unseen[tag] else tag
            while ended != tag:
                ended = self.unseen.pop()
                self.open_unseen[ended] -= 1
            return
        if tag == "sup":
            self.raised = max(self.raised - 1, 0)
        elif tag == "table" and self.tables:
            self.end_table()
        elif self.tables and tag in ("td", "th", "tr", "thead", "tbody", "tfoot"):
            self.end_cell(self.tables[-1])
            if tag == "thead":
                self.tables[-1].head = False
        elif tag in _HEADINGS or tag in _BREAKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self.unseen or (self.tables and self.tables[-1].open is None and not data.strip()):
            return
        if self.start is None and data.strip():
            before = data[: len(data) - len(data.lstrip())]
            place = self.here()
            lines = before.count("\n")
            column = len(before) - before.rfind("\n") if lines else place.column + len(before)
            self.start = LinePlace(place.line + lines, column)
        shown = _SPACES.sub(" ", data)
        self.pieces.append(raised(shown) if self.raised else shown)

    def end_block(self) -> None:
        """End a heading or a paragraph; within a cell a new line of it."""
        if self.tables and self.tables[-1].open is not None:
            if self.pieces:
                self.pieces.append("\n")
            return
        text = self.taken()
        if text:
            self.blocks.append(Passage(text, self.start or self.here(), level=self.level))
        self.start, self.level = None, 0

    def taken(self) -> str:
        lines = (" ".join(line.split(" ")).strip() for line in "".join(self.pieces).split("\n"))
        self.pieces = []
        return "\n".join(line for line in lines if line)

    def end_cell(self, grid: _Grid) -> None:
        if grid.open is None:
            return
        place, rows, columns, header = grid.open
        grid.open = None
        text = self.taken()
        self.cells += columns
        if self.cells > bounds.MOST_CELLS:
            raise bounds.too_many_cells()
        cell = Cell(text, self.start or place, grid.row, grid.column, rows, columns)
        self.start = None
        grid.cells.append(cell)
        for column in range(grid.column, grid.column + columns):
            grid.taken[column] = max(grid.taken.get(column, -1), grid.row + rows - 1)
        grid.column += columns
        if header and grid.headers == grid.row:
            grid.headers = grid.row + 1
        elif not header and grid.headers == grid.row + 1:
            grid.headers = grid.row  # a row whose first cell only is a header

    def end_table(self) -> None:
        grid = self.tables[-1]
        self.end_cell(grid)
        self.tables.pop()
        if grid.cells:
            place = grid.cells[0].place
            self.blocks.append(Table(tuple(grid.cells), place, grid.headers or None))
        self.pieces, self.start = self.held.pop()


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    """Tell what a browser does not show."""
    return any(
        key == "hidden" or (key == "style" and value and _HIDDEN.search(value))
        for key, value in attrs
    )


def _span(attrs: dict[str, str | None], key: str) -> int:
    value = attrs.get(key) or "1"
    return min(int(value), _WIDEST) if value.isdecimal() and int(value[:6]) > 0 else 1
