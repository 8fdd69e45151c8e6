"""The rows of a table in a text as nodes that know where their cells stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import repeat

from zzplan.plan.inputs.csv_table import delimiter, rows_of
from zzplan.plan.inputs.nodes import Scalar

_QUOTED = re.compile(r'"(?:[^"]|"")*"|[^"]')


class TableLines:
    """The lines of a table, for the places of its cells."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines(keepends=True)
        self.mark = delimiter(text)
        self._texts: dict[str, str] = {}
        """Each text once: names, units and years stand in every row."""

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows that hold anything, each with the line that it begins in, from 0."""
        for line, row in rows_of(self.lines, self.mark):
            yield line - 1, row

    def cells(self, line: int, row: list[str]) -> list[Scalar]:
        """Make the nodes of a row: as quoted texts, which mean nothing but themselves."""
        nodes = []
        texts = self._texts
        places = self._quoted(line) if '"' in self.lines[line] else None
        end = -1
        for text in row:
            start, end = next(places) if places else (end + 1, end + 1 + len(text))
            node = Scalar()
            text = text.strip()
            node.text = texts.setdefault(text, text)
            node.plain, node.breaks = False, 0
            node.line, node.column, node.end_column = line, start, end
            nodes.append(node)
        return nodes

    def _quoted(self, line: int) -> Iterator[tuple[int, int]]:
        """Yield the first character of each cell of a row with quotes, and the one after its last.

        Of a row of several lines they are those of the first line.
        """
        text, start = self.lines[line].splitlines()[0], 0
        for piece in _QUOTED.finditer(text):
            if piece[0] == self.mark:
                yield start, piece.start()
                start = piece.end()
        yield from repeat((start, len(text)))
