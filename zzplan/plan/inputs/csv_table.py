"""Comma- and tab-separated tables, with the line of every cell."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.blocks import Cell, Document, LinePlace, Table
from zzplan.plan.inputs.refusal import DocumentError

_DELIMITERS = ",;\t|"
_QUOTED = re.compile('"(?:[^"]|"")*"')
_SAMPLE = 64 * 1024
_LONGEST_FIELD = 1 << 20


def read_csv(text: str, name: str) -> Document:
    r"""Read a table of one header and many rows.

    Raises
    ------
    DocumentError
        ``csv-broken`` with the line, ``document-too-many-cells``.

    Examples
    --------
    >>> table = read_csv('指标,2025\n"甲, 乙",5\n', "a.csv").blocks[0]
    >>> [(cell.text, tuple(cell.place)) for cell in table.cells]
    [('指标', (1, 1)), ('2025', (1, 2)), ('甲, 乙', (2, 1)), ('5', (2, 2))]
    """
    cells: list[Cell] = []
    tabs = name.lower().endswith(".tsv") and "\t" in text
    rows = rows_of(text.splitlines(keepends=True), "\t" if tabs else delimiter(text))
    for number, (line, row) in enumerate(rows):
        for column, value in enumerate(row):
            value = value.strip()
            if value:
                place = LinePlace.make((line, column + 1))
                cells.append(Cell.make((value, place, number, column, 1, 1, None)))
        if len(cells) > bounds.MOST_CELLS:
            raise bounds.too_many_cells()
    return Document(name, (Table(tuple(cells), cells[0].place),) if cells else ())


def rows_of(lines: Sequence[str], mark: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, each with the line that it begins in, from 1.

    Parameters
    ----------
    lines : sequence of str
        With their ends.
    mark : str
        What separates the cells.
    """
    if max(map(len, lines), default=0) > bounds.MOST_CHARACTERS:
        raise bounds.too_long()
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(lines, delimiter=mark, strict=True)
    line = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise DocumentError("csv-broken", line=line) from None
        if any(row):
            yield line, row
        line = reader.line_num + 1


def delimiter(text: str) -> str:
    r"""Return what separates the cells: the mark that the first lines have most alike.

    Examples
    --------
    >>> delimiter("a;b;c\n1,5;2;3"), delimiter("a\tb"), delimiter("a"), delimiter('"a;b",c')
    (';', '\t', ',', ',')
    """
    plain = _QUOTED.sub("", text[:_SAMPLE])
    lines = [line for line in plain.splitlines()[:50] if line.strip()]

    def alike(mark: str) -> tuple[int, int]:
        counts = [line.count(mark) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_DELIMITERS, key=alike) if lines else ","
