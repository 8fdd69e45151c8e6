"""Tables whose columns are set with blanks or tabs, as plain text has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

_GAP = re.compile(r"\s{2,}|\t")
_TAB = re.compile(r" *\t ?")


class Span(NamedTuple):
    """A cell of a line: where its text begins and ends, and the columns that it stands over."""

    start: int
    end: int
    column: int
    columns: int


def gaps(line: str) -> int:
    """Count what separates the cells of a line."""
    return len(_mark(line).findall(line))


def _mark(line: str) -> re.Pattern[str]:
    return _TAB if "\t" in line else _GAP


def columns_of(lines: Sequence[str]) -> list[list[Span]] | None:
    """Return the cells of lines, which must begin where they stood: blanks in front count.

    A tab moves on by one column. Among blanks a cell belongs to the columns that it stands over,
    where the lines with the most cells show these; a wide character counts twice.

    Returns
    -------
    list of list of Span, or None
        None where the cells stand below no columns.

    Examples
    --------
    >>> lines = ["类别  指标  2020年  2025年", "经济  产值  12      18", "      人口  30      31"]
    >>> [[(one.column, one.start) for one in line] for line in columns_of(lines)][2]
    [(1, 6), (2, 10), (3, 18)]
    """
    if any("\t" in line for line in lines):
        return [_tabbed(line) for line in lines]
    cells = [_pieces(line) for line in lines]
    most = max(map(len, cells), default=0)
    full = [row for row in cells if len(row) == most]
    spans = [
        (min(row[at][2] for row in full), max(row[at][3] for row in full)) for at in range(most)
    ]
    if any(before[1] > after[0] for before, after in pairwise(spans)):
        if len(full) < len(cells):
            return None
        return [[Span(row[at][0], row[at][1], at, 1) for at in range(most)] for row in cells]
    placed = [[_over(piece, spans) for piece in row] for row in cells]
    for row in placed:
        if len({one.column for one in row}) < len(row):
            return None
    return placed


def _tabbed(line: str) -> list[Span]:
    found, start = [], 0
    for at, piece in enumerate(_TAB.split(line)):
        begin = line.index(piece, start)
        found.append(Span(begin, begin + len(piece), at, 1))
        start = begin + len(piece)
    return found


def _pieces(line: str) -> list[tuple[int, int, int, int]]:
    """Return, of each cell, where it begins and ends in the text and on the screen."""
    found = []
    for piece in re.finditer(r"\S+(?:\s\S+)*", line):
        left = _width(line[: piece.start()])
        found.append((piece.start(), piece.end(), left, left + _width(piece[0])))
    return found


def _width(text: str) -> int:
    return len(text) + sum(east_asian_width(one) in "WF" for one in text if not one.isascii())


def _over(piece: tuple[int, int, int, int], spans: Sequence[tuple[int, int]]) -> Span:
    start, end, left, right = piece
    over = [at for at, span in enumerate(spans) if min(span[1], right) > max(span[0], left)]
    if not over:
        middle = (left + right) / 2
        over = [min(range(len(spans)), key=lambda at: abs(sum(spans[at]) / 2 - middle))]
    return Span(start, end, over[0], len(over))
