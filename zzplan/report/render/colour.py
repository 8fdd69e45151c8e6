"""Texts and tables in the colours of a terminal, by the codes of ECMA-48."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.report.model import Table
from zzplan.report.width import GAP, cells, pad

_CODES = {
    "heading": "1", "remark": "2", "title": "1;2", "good": "32", "bad": "1;31", "fair": "33",
    "strong": "1",
}  # fmt: skip
"""1 is bold, 2 dim, 31 red, 32 green, 33 yellow."""


def styled(text: str, *names: str) -> str:
    r"""Return a text in the first style of these that there is.

    Examples
    --------
    >>> styled("short", "", "bad", "strong"), styled("short", ""), styled("", "bad")
    ('\x1b[1;31mshort\x1b[0m', 'short', '')
    """
    code = next((_CODES[name] for name in names if name in _CODES), "")
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text


def coloured(table: Table, kept: Sequence[int], widths: Sequence[int]) -> Iterator[str]:
    """Yield the rows of a table, for each group below its title."""
    leads = [" " * (GAP if place else table.indent) for place in range(len(kept))]
    columns = [table.columns[i] for i in kept]
    heads = table.heads or ("",) * len(table.rows)
    yield "".join(
        styled(lead + pad(column.title, width, right=column.number), "title")
        for lead, column, width in zip(leads, columns, widths, strict=True)
    )
    for number, (head, row) in enumerate(zip(heads, table.rows, strict=True)):
        if head:
            yield styled(" " * table.indent + head, "heading")
        tones = table.cell_tones[number] if table.cell_tones else ("",) * len(row)
        last = table.tone(number) if table.tone else ""  # whichever column is the last one kept
        line = ""
        for lead, i, column, width in zip(leads, kept, columns, widths, strict=True):
            blanks = " " * (width - cells(row[i]))
            text = styled(row[i], tones[i], last if i == kept[-1] else "")
            line += lead + (blanks + text if column.number else text + blanks)
        yield line
