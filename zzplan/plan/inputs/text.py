"""Plain text and markdown as blocks: headings, paragraphs, and the tables that text can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.aligned_text import Span, columns_of, gaps
from zzplan.plan.inputs.blocks import Block, Cell, Document, LinePlace, Passage, Table
from zzplan.plan.inputs.headings import level_of
from zzplan.structs import Struct

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")
_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_SENTENCE_END = tuple('。；;！!？?：:.…”"』」')
_WRAPPED = 60
"""Columns; a line at least so long that ends within a sentence goes on in the next."""
_ITEM = re.compile(r"\s*(?:[-*•·—○●]|[(（]?[0-9一二三四五六七八九十]+(?:[)）、]|[.．](?![0-9])))")

_HEADER = re.compile(
    r"序\s*号|指\s*标|名\s*称|单\s*位|属\s*性|(?:19|20)[0-9]{2}\s*年?.{0,8}$|年均|"
    r"indicator|target|baseline|unit\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"[\[〔［(（<>≥≤＜＞~≈-]*\s*[0-9０-９][0-9０-９.,%％\s\[\]〔〕［］左右以上内下-]*$|[-—/]+$"
)
_UNIT = re.compile("(?:计量)?单\\s*位|units?", re.IGNORECASE)
_PIPE = re.compile(r"\|")
_LONGEST_CELL = 40
_FEWEST_CELLS = 9
_FEWEST_ROWS = 3
"""Of lines with pipes, and of their cells where no rule stands below the header."""


class Line(Struct):
    """One line of a text, without its outer white space."""

    text: str
    start: int
    number: int
    lead: str = ""
    """The white space in front of it."""

    @property
    def place(self) -> LinePlace:
        """Where its first character stands."""
        return LinePlace(self.number, self.column)

    @property
    def column(self) -> int:
        """Of its first character, from 1."""
        return len(self.lead) + 1


def read_text(text: str, name: str) -> Document:
    r"""Return the blocks of a text.

    Examples
    --------
    >>> pipes = "| 指标 | 2025 |\n|--|--|\n| 甲 | 5 |"
    >>> document = read_text(f"# 规划\n\n到2025年，达到500家。\n\n{pipes}", "a.md")
    >>> [type(block).__name__ for block in document.blocks], document.blocks[0].level
    (['Passage', 'Passage', 'Table'], 1)
    >>> [cell.text for cell in document.blocks[2].cells]
    ['指标', '2025', '甲', '5']
    """
    if len(text) > bounds.MOST_CHARACTERS:
        raise bounds.too_long()
    return Document(name, tuple(_blocks(text, list(_lines(text)))), text)


def _lines(text: str) -> Iterator[Line]:
    for number, found in enumerate(_LINE.finditer(text), 1):
        line = found[0].rstrip("\r\n")
        body = line.strip()
        skip = len(line) - len(line.lstrip())
        yield Line(body, found.start() + skip, number, line[:skip])


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    here = 0
    while here < len(lines):
        line = lines[here]
        if not line.text:
            here += 1
            continue
        for table in (_piped, _gapped, _stacked):
            found, after = table(lines, here)
            if found:
                yield found
                here = after
                break
        else:
            after = _paragraph(lines, here)
            last = lines[after - 1]
            yield _passage(text[line.start : last.start + len(last.text)], line)
            here = after


def _passage(body: str, line: Line) -> Passage:
    marked = _MARKDOWN.match(body)
    if marked:
        skip = marked.end()
        place = LinePlace(line.number, line.column + skip)
        return Passage(body[skip:], place, line.start + skip, len(marked[1]))
    return Passage(body, line.place, line.start, level_of(body))


def _paragraph(lines: list[Line], here: int) -> int:
    """Return the line behind a paragraph: a line that was broken at the margin goes on."""
    after = here + 1
    while after < len(lines) and lines[after].text and _goes_on(lines[after - 1], lines[after]):
        after += 1
    return after


def _goes_on(line: Line, following: Line) -> bool:
    if line.text.endswith(_SENTENCE_END) and line.text[-1] != ".":
        return False
    width = sum(1 if c.isascii() else 2 for c in line.text)
    if width < _WRAPPED or _MARKDOWN.match(line.text) or _ITEM.match(following.text):
        return False
    return not (level_of(line.text) or level_of(following.text) or "|" in following.text)


def _piped(lines: list[Line], here: int) -> tuple[Table | None, int]:
    """Read a markdown table: rows of pipes; without a rule below the header all have as many."""
    after = here
    while after < len(lines) and "|" in lines[after].text:
        after += 1
    if after - here < _FEWEST_ROWS:
        return None, here
    if _RULE.match(lines[here + 1].text):
        rows = [lines[here], *lines[here + 2 : after]]
        return _aligned([_split(line, _PIPE) for line in rows], headers=1), after
    cells = [_split(line, _PIPE) for line in lines[here:after]]
    if len({len(row) for row in cells}) > 1 or len(cells[0]) < _FEWEST_ROWS:
        return None, here
    return _aligned(cells, headers=None), after


def _gapped(lines: list[Line], here: int) -> tuple[Table | None, int]:
    """Read lines with gaps: tabs of a workbook, or columns of blanks.

    Below a line that is a header rows may have fewer cells, and sections stand between them; any
    other lines have as many cells each.
    """
    count = gaps(lines[here].text)
    if count < 2:
        return None, here
    after = _gapped_end(lines, here)
    if after is None:
        after = here
        while after < len(lines) and gaps(lines[after].text) == count:
            after += 1
    rows = lines[here:after]
    wide = sum(gaps(line.text) > 1 for line in rows)
    if wide < (2 if "\t" in lines[here].text else 3):
        return None, here
    spans = columns_of([line.lead + line.text for line in rows])
    if spans is None:
        return None, here
    return _spanned(rows, spans), after


def _gapped_end(lines: list[Line], here: int) -> int | None:
    """Return the line behind a table below a line of headers; None where it is no such line."""
    if not any(_HEADER.match(_plain(cell)) for cell in re.split(r"\s{2,}|\t", lines[here].text)):
        return None
    end = here
    for at in range(here, len(lines)):
        text = lines[at].text
        if gaps(text):
            end = at + 1
        elif not text or not _is_cell(text) or at > end:
            break
    return end


def _spanned(lines: list[Line], rows: list[list[Span]]) -> Table:
    cells = []
    for number, (line, spans) in enumerate(zip(lines, rows, strict=True)):
        raw = line.lead + line.text
        first = line.start - len(line.lead)
        for span in spans:
            text = raw[span.start : span.end].strip()
            if text:
                place = LinePlace(line.number, span.start + 1)
                cells.append(
                    Cell(text, place, number, span.column, 1, span.columns, first + span.start)
                )
    return Table(tuple(cells), cells[0].place)


def _split(line: Line, mark: re.Pattern[str]) -> list[tuple[str, LinePlace, int]]:
    """Return the cells of a line, each with its place and start."""
    ends = [found.span() for found in mark.finditer(line.text)]
    starts = [0, *(end for _, end in ends)]
    cells = []
    for start, end in zip(starts, [*(start for start, _ in ends), len(line.text)], strict=True):
        piece = line.text[start:end]
        start += len(piece) - len(piece.lstrip())
        place = LinePlace(line.number, line.column + start)
        cells.append((piece.strip(), place, line.start + start))
    if mark is _PIPE:
        cells = cells[not cells[0][0] : len(cells) - (not cells[-1][0])]
    return cells


def _aligned(rows: list[list[tuple[str, LinePlace, int]]], headers: int | None) -> Table:
    cells = tuple(
        Cell(text, place, row, column, start=start)
        for row, pieces in enumerate(rows)
        for column, (text, place, start) in enumerate(pieces)
    )
    return Table(cells, cells[0].place, headers)


def _stacked(lines: list[Line], here: int) -> tuple[Table | None, int]:
    """Read a table of one cell a line, as web pages leave it: the empty cells are gone.

    It begins with a header (序号, 指标名称, 2025年) and goes on while the lines are short and hold
    no sentence; rows begin with the numbers 1, 2, 3 where these are printed, else with a label.
    """
    if not _HEADER.match(_plain(lines[here].text)):
        return None, here
    cells: list[Line] = []
    after = here
    for at in range(here, len(lines)):
        body = lines[at].text
        if body and not _is_cell(body):
            break
        if body:
            cells.append(lines[at])
            after = at + 1
    figures = sum(_is_figure(cell.text) for cell in cells)
    if len(cells) < _FEWEST_CELLS or figures * 3 < len(cells):
        return None, here
    rows = _rows(cells)
    if len(rows) < 2:
        return None, here
    found = tuple(
        Cell(line.text, line.place, row, column, start=line.start)
        for row, pieces in enumerate(rows)
        for column, line in enumerate(pieces)
    )
    return Table(found, found[0].place, 1, aligned=False), after


def _plain(text: str) -> str:
    return normalize("NFKC", text)


def _is_figure(text: str) -> bool:
    return _FIGURE.match(_plain(text)) is not None


def _is_cell(body: str) -> bool:
    return len(body) <= _LONGEST_CELL and not re.search("[。；;：:]|[,，].*[,，]", body)


def _rows(cells: list[Line]) -> list[list[Line]]:
    """Cut a run of cells into the header and rows."""
    first = next((i for i, cell in enumerate(cells) if _plain(cell.text) == "1"), None)
    if first is not None and first + 1 < len(cells) and not _is_figure(cells[first + 1].text):
        rows, wanted = [cells[:first], cells[first : first + 1]], 2
        for at in range(first + 1, len(cells)):
            follows = cells[at + 1].text if at + 1 < len(cells) else ""
            if _plain(cells[at].text) == str(wanted) and follows and not _is_figure(follows):
                rows.append([])
                wanted += 1
            rows[-1].append(cells[at])
        return rows
    return _labelled(cells)


def _labelled(cells: list[Line]) -> list[list[Line]]:
    """Cut where a label stands before a figure; a column of units stands between them."""
    units = any(_UNIT.fullmatch(cell.text) for cell in cells[:_FEWEST_CELLS])
    figures = [_is_figure(cell.text) for cell in cells]
    figures += [False, False]
    rows: list[list[Line]] = [[]]
    for at, cell in enumerate(cells):
        label = not figures[at] and not _HEADER.match(_plain(cell.text))
        if label and (not figures[at + 1] and figures[at + 2] if units else figures[at + 1]):
            rows.append([])
        rows[-1].append(cell)
    return rows
