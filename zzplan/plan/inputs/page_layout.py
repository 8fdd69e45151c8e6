"""From the pieces of text on pages to paragraphs and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.plan.inputs.blocks import Block, Passage, Table
from zzplan.plan.inputs.gapped_tables import (
    FEWEST_COLUMNS,
    gapped_table,
    rest_of,
    table_end,
    table_start,
)
from zzplan.plan.inputs.pieces import Piece, Row, lines_of, place_of, words_of

_PAGE_NUMBER = re.compile(
    r"[-—–·\s]*(第\s*)?(?!(?:19|20)[0-9]{2}(?:/[0-9]{2})?$)[0-9ivxIVX]{1,4}(\s*页)?(\s*/\s*[0-9]{1,4})?[-—–·\s]*"
)
"""A year alone is the rest of a title, 2024- and 2028, or the header of a column."""
_NUMBER = r"(?:page\s|p\.\s?|第\s?)?(?P<{}>[0-9]{{1,4}})(?:\s?(?:/|of)\s?[0-9]{{1,4}})?(?:\s?页)?"
_NUMBER_BESIDE = re.compile(
    rf"^{_NUMBER.format('of')}[\s|·—–-]+|[\s|·—–-]+{_NUMBER.format('by')}$", re.IGNORECASE
)
_END = re.compile("[.。!！?？:：;；][\"')”’）]*$")
"""Of a sentence: a line that ends with one and leaves room may be the last of its paragraph."""
_UNPARTED = re.compile("[\u0021-\u024f]+")
_EDGE = 2
"""Lines at the top and the bottom of a page that may be a running head."""
_REPEATED = 3
"""Pages on which a line must stand to be one."""


def blocks_of(pages: Sequence[Sequence[Piece]]) -> tuple[Block, ...]:
    """Return the paragraphs and tables of all pages; a table may go on over a page's end.

    Running heads and page numbers are left out.
    """
    zones = [[lines_of(zone) for zone in _zones(page)] for page in pages]
    rows = [[row for zone in page for row in zone] for page in zones]
    heads = _running(rows)
    blocks: list[Block] = []
    before: list[Row] = []
    for number, (parts, lines) in enumerate(zip(zones, rows, strict=True), 1):
        edges = [id(row) for place, row in enumerate(lines) if _is_edge(place, len(lines))]
        kept = [
            [row for row in zone if id(row) not in edges or not _is_running(row, number, heads)]
            for zone in parts
        ]
        if blocks and isinstance(blocks[-1], Table) and blocks[-1].gutters:
            every = lines_of(pages[number - 1])
            shown = [row for row in every if not _is_running(row, number, heads)]
            more, done = rest_of(blocks[-1], shown, number)
            joined = _continued(blocks[-1], more) if more is not None else None
            if joined is not None:
                blocks[-1] = joined
                rest = [piece for row in shown[done:] for piece in row]
                kept = [lines_of(zone) for zone in _zones(rest)] if rest else []
        for beside, zone in enumerate(filter(None, kept)):
            for index, block in enumerate(_page(zone, number)):
                last = blocks[-1] if blocks and not index else None
                whole: Block | None = None
                if isinstance(last, Table) and isinstance(block, Table) and not beside:
                    whole = _continued(last, block)
                elif isinstance(last, Passage) and isinstance(block, Passage):
                    whole = _run_on(last, block, before, zone, beside=beside > 0)
                if whole is not None:
                    blocks[-1] = whole
                else:
                    blocks.append(block)
            before = zone
    return tuple(map(_in_words, blocks))


def _run_on(
    last: Passage, block: Passage, before: list[Row], rows: list[Row], *, beside: bool
) -> Passage | None:
    """Join the last paragraph of a page or a column with the rest of it on the next; else None."""
    line, row = before[-1], rows[0]
    (_, margin), (left, _) = _margins(before), _margins(rows)
    if (
        _is_end(line)
        or (beside and row[0].bottom < line[0].top)  # below it, and no other column
        or abs(line[0].height - row[0].height) > _height(row) / 3
        or row[0].left > left + 1.5 * _height(row)
        or not last.text.endswith(words_of(line))
        or not block.text.startswith(words_of(row))
        or not _is_filled(line, row, margin - line[-1].right)
    ):
        return None
    later = (len(last.text) + 1, block.place)
    return last.replace(text=f"{last.text}\n{block.text}", later=(*last.later, later))


def _in_words(block: Block) -> Block:
    """Take a row by itself, of which no page before or behind has more, for a line of text."""
    if not isinstance(block, Table) or any(cell.row for cell in block.cells) or not block.cells:
        return block
    return Passage(" ".join(cell.text for cell in block.cells), block.place)


def _zones(page: Sequence[Piece]) -> list[list[Piece]]:
    """Return the parts of a page in the order of reading: columns one after the other.

    What goes over both columns is a part of its own, between what stands above and below it.
    """
    if len(page) < 16:
        return [list(page)]
    left, right = min(p.left for p in page), max(p.right for p in page)
    middle, width = (left + right) / 2, right - left
    across = [p for p in page if p.left < middle - 3 and p.right > middle + 3]
    sides = [p for p in page if p.right - p.left > width / 3 and p not in across]
    whole = sum(p.right - p.left for p in page)
    if len(across) * 8 > len(page) or sum(p.right - p.left for p in sides) * 2 < whole:
        return [list(page)]
    zones: list[list[Piece]] = []
    rest = [p for p in page if p not in across]
    for line in lines_of(across):
        low, high = min(p.bottom for p in line), max(p.top for p in line)
        above = [p for p in rest if p.bottom + p.top > 2 * high]
        beside = [p for p in rest if low * 2 <= p.bottom + p.top <= 2 * high]
        rest = [p for p in rest if p.bottom + p.top < 2 * low]
        if above or not zones:
            zones += [[p for p in above if p.right <= middle + 3],
                      [p for p in above if p.right > middle + 3], []]  # fmt: skip
        zones[-1] += [*line, *beside]
    zones += [[p for p in rest if p.right <= middle + 3], [p for p in rest if p.right > middle + 3]]
    return [zone for zone in zones if zone]


def _is_edge(place: int, count: int) -> bool:
    return place < _EDGE or place >= count - _EDGE


def _running(pages: Sequence[Sequence[Row]]) -> set[tuple[str, int]]:
    """Return the lines that stand at the edge of several pages, but for the pages' own numbers."""
    seen: Counter[tuple[str, int]] = Counter()
    for number, lines in enumerate(pages, 1):
        edges = {
            _unnumbered(row, number)
            for place, row in enumerate(lines)
            if _is_edge(place, len(lines)) and len(row) < FEWEST_COLUMNS
        }
        seen.update(one for one in edges if one[0])
    return {line for line, count in seen.items() if count >= _REPEATED and count * 3 > len(pages)}


def _unnumbered(row: Row, page: int) -> tuple[str, int]:
    """Return a line without a number before or behind it, and how far that is from its page's.

    From page to page a sum at the foot of a table changes by another number than one.
    """
    words = words_of(row)
    beside = _NUMBER_BESIDE.search(words)
    if beside is None:
        return words, 0
    return words[: beside.start()] + words[beside.end() :], int(beside["of"] or beside["by"]) - page


def _is_running(row: Row, page: int, heads: set[tuple[str, int]]) -> bool:
    if any(piece.table is not None for piece in row):
        return False  # a number beside a table
    return _unnumbered(row, page) in heads or _PAGE_NUMBER.fullmatch(words_of(row)) is not None


def _page(rows: list[Row], page: int) -> Iterator[Block]:
    """Yield what stands on one page: the tables between lines, and what is around them."""
    start = 0
    for at, row in enumerate(rows):
        tables = [piece for piece in row if piece.table is not None]
        if tables:
            yield from _flow(rows[start:at], page)
            yield from (piece.table for piece in tables if piece.table is not None)
            yield from _flow(lines_of([piece for piece in row if piece.table is None]), page)
            start = at + 1
    yield from _flow(rows[start:], page)


def _flow(rows: list[Row], page: int) -> Iterator[Block]:
    """Yield paragraphs, and tables that only gaps part."""
    done = 0
    for at in range(len(rows)):
        if at >= done and (end := table_end(rows, at)):
            start = max(done, table_start(rows, at, end))
            yield from _paragraphs(rows, done, start, page)
            yield gapped_table(rows[start:end], page)
            done = end
    yield from _paragraphs(rows, done, len(rows), page)


def _paragraphs(rows: list[Row], at: int, end: int, page: int) -> Iterator[Block]:
    """Yield the paragraphs among the lines of a page that are none of a table."""
    left, margin = _margins(rows)
    while at < end:
        start = at
        at += 1
        while at < end and _is_under(rows[at - 1], rows[at]):
            row, room = rows[at], margin - max(p.right for p in rows[at - 1])
            indented = row[0].left > min(left, rows[start][0].left) + 1.5 * _height(row)
            if indented or not _is_filled(rows[at - 1], row, room):
                break
            at += 1
        yield _passage(rows[start:at], page)


def _margins(rows: list[Row]) -> tuple[float, float]:
    """Return where the lines of a page's text begin and end.

    A table may be wider, and what stands alone, a running head or a page number, as well.
    """
    prose = [line for line in rows if len(line) < FEWEST_COLUMNS]
    together = [
        line
        for above, line, below in zip([None, *prose], prose, [*prose[1:], None], strict=False)
        if (above and _is_under(above, line)) or (below and _is_under(line, below))
    ]
    lines = together or prose or rows
    if not lines:
        return 0.0, 0.0
    return min(line[0].left for line in lines), max(line[-1].right for line in lines)


def _is_under(above: Row, row: Row) -> bool:
    """Tell whether a line stands close below another, as high as that."""
    near = above[0].bottom - max(p.top for p in row) <= 1.2 * _height(row)
    return near and abs(above[0].height - row[0].height) < _height(row) / 3


def _is_filled(line: Row, following: Row, room: float) -> bool:
    """Tell whether the following line begins with what had no room any more in this one."""
    height = _height(following)
    return room < 2.5 * height or (
        not _is_end(line) and room < _first_width(following[0]) + height / 2
    )


def _height(row: Row) -> float:
    return max(p.height for p in row)


def _is_end(row: Row) -> bool:
    return _END.search(row[-1].text) is not None


def _first_width(piece: Piece) -> float:
    """Return the width of what nothing parts at the head of a line: a Latin word, or one sign."""
    word, left, right = piece.words[0] if piece.words else (piece.text, piece.left, piece.right)
    whole = _UNPARTED.match(word)
    return (right - left) * (len(whole[0]) if whole else 1) / len(word)


def _passage(rows: list[Row], page: int) -> Passage:
    """Join the lines of a paragraph; where one ends stays visible as a line break."""
    text = "\n".join(words_of(row) for row in rows)
    return Passage(text, place_of([p for row in rows for p in row], page))


def _continued(table: Table, more: Table) -> Table | None:
    """Join a table with what stands of it on the next page; None where that is another one."""
    width = {cell.column for cell in table.cells}
    if {cell.column for cell in more.cells} - width:
        return None
    skipped = 0
    while (row := _texts(more, skipped)) and row == _texts(table, skipped):
        skipped += 1
    if skipped and not _texts(more, skipped):
        return None  # the same table again
    last = max(cell.row for cell in table.cells)
    cells = tuple(
        cell.replace(row=cell.row - skipped + last + 1)
        for cell in more.cells
        if cell.row >= skipped
    )
    return table.replace(cells=table.cells + cells, headers=skipped or table.headers)


def _texts(table: Table, row: int) -> list[str]:
    return [cell.text for cell in table.cells if cell.row == row]
