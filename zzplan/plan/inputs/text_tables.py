"""The tables that plain text can hold: of pipes, of columns of blanks, of one cell a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from unicodedata import normalize

from zzplan.plan.inputs.aligned_text import Span, columns_of, gaps
from zzplan.plan.inputs.blocks import Cell, LinePlace, Table
from zzplan.structs import Struct

_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_HEADER = re.compile(
    r"序\s*号|指\s*标|名\s*称|单\s*位|属\s*性|(?:19|20)[0-9]{2}\s*年?.{0,8}$|年均|"
    r"indicator|target|baseline|unit\b|measures?$|outcomes?$|kpis?$|where\swe\s",
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


def _loose(lines: list[Line], here: int) -> tuple[Table | None, int]:
    """Take lines of figures that stand below no columns for a table that nobody can tell."""
    after = end = here
    figures = 0
    while after < len(lines) and lines[after].text and _is_cell(lines[after].text):
        cells = re.split(r"\s{2,}", lines[after].text)
        if sum(map(_is_figure, cells)) > 1:
            figures, end = figures + 1, after + 1
        after += 1
    if gaps(lines[here].text) < 2 or figures < _FEWEST_ROWS:
        return None, here
    rows = lines[here:end]
    spans = [
        [Span(found.start(), found.end(), at, 1)
         for at, found in enumerate(re.finditer(r"\S+(?:\s\S+)*", line.lead + line.text))]
        for line in rows
    ]  # fmt: skip
    return _spanned(rows, spans).replace(headers=0), end


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
    clear = not any(_is_run_together(row) for row in rows if len(row) > 1) or any(
        "\t" in line.lead + line.text for line in lines
    )
    return Table(tuple(cells), cells[0].place, None if clear and _is_headed(cells) else 0)


def _is_headed(cells: list[Cell]) -> bool:
    """Tell a table with a header above all its figures: else all may stand below another one's."""
    figures = [cell for cell in cells if cell.column and _is_value(cell.text)]
    first = min((cell.row for cell in figures), default=0)
    headed = {
        column
        for cell in cells
        if cell.row < first
        for column in range(cell.column, cell.column + cell.columns)
    }
    below = [cell for cell in figures if cell.column not in headed]
    return not headed or len(below) < _FEWEST_ROWS


def _is_value(text: str) -> bool:
    """Tell a figure from a year, which a header may be."""
    return _is_figure(text) and not re.match("(?:19|20)[0-9]{2}", _plain(text))


def _is_run_together(row: list[Span]) -> bool:
    """Tell a row in which only a name goes over several columns: it took the next one in."""
    return row[0].columns > 1 and all(span.columns == 1 for span in row[1:]) and len(row) > 2


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
    return sum(map(len, body.split())) <= _LONGEST_CELL and not re.search(
        "[。；;：:]|[,，].*[,，]", body
    )


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


FORMS: Sequence[Callable[[list[Line], int], tuple[Table | None, int]]] = (
    _piped, _gapped, _stacked, _loose,
)  # fmt: skip
"""What reads a table that begins in a line, and returns the line behind it."""
