"""A report for people: prose and tables in a terminal's cells; the only ``rich``."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING

from zzplan.report.model import Column, Line, Report, Table
from zzplan.report.target import Target
from zzplan.report.width import cells, pad, wrap

if TYPE_CHECKING:
    from rich.console import Console

_GAP = 2
_MOST_RICH_ROWS = 500
"""Longer tables are plain rows: a hundred times as fast, and nobody reads their colours."""
_STYLES = {"heading": "bold", "remark": "dim", "good": "green", "bad": "bold red", "fair": "yellow"}


def render(report: Report, target: Target) -> str:
    """Write a report as text.

    Off a terminal (``target.width`` is None) every row has its natural width. On a narrow one
    columns of low priority go, with a word in ``target.remarks``, and then rows become records.
    """
    console = _console(target)
    for block in report.blocks(target.language):
        if isinstance(block, Line):
            _line(block, target, console)
        else:
            _table(block, target, console)
    stream = console.file
    assert isinstance(stream, StringIO)
    return "".join(line.rstrip() + "\n" for line in stream.getvalue().splitlines())


def _console(target: Target) -> Console:
    """Make the one console: data is no markup, and the environment has been asked already."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=target.width or 10_000,
        height=100,
        color_system="standard" if target.colour else None,
        force_terminal=target.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _line(line: Line, target: Target, console: Console) -> None:
    from rich.text import Text

    blanks = " " * line.indent
    mark = line.mark.upper() if line.mark else ""
    lead = blanks + (mark + "  " if mark else "")
    rows = [line.text]
    if target.width is not None:
        rows = wrap(line.text, max(20, target.width - cells(lead)))
    for number, row in enumerate(rows):
        text = Text()
        if mark and not number:
            text.append(blanks).append(mark, _STYLES.get(line.tone, "bold")).append("  ")
        else:
            text.append(" " * cells(lead))
        text.append(row, _STYLES.get(line.style or ("" if mark else line.tone), ""))
        console.print(text, soft_wrap=True)


def _table(table: Table, target: Target, console: Console) -> None:
    columns = list(range(len(table.columns)))
    if target.width is not None:
        columns = _fitting(table, target.width)
        gone = [c.title for i, c in enumerate(table.columns) if i not in columns]
        if _width(table, columns) > target.width:
            _records(table, target.width, console)
            return
        if gone:
            listed = target.language.pgettext("list", ", ").join(gone)
            target.remarks.append(("dropped-columns", listed))
    widths = _widths(table, columns)
    shown = [table.columns[i] for i in columns]
    if len(table.rows) > _MOST_RICH_ROWS:
        _plain(table, columns, shown, widths, console)
    else:
        _rich(table, columns, shown, widths, console)


def _widths(table: Table, columns: Sequence[int]) -> list[int]:
    return [
        max([cells(table.columns[i].title), *(cells(row[i]) for row in table.rows)])
        for i in columns
    ]


def _width(table: Table, columns: Sequence[int]) -> int:
    return table.indent + sum(_widths(table, columns)) + _GAP * (len(columns) - 1)


def _fitting(table: Table, width: int) -> list[int]:
    """Drop the columns of the lowest priority until the rest fits."""
    columns = list(range(len(table.columns)))
    while _width(table, columns) > width:
        lowest = max(table.columns[i].priority for i in columns)
        if lowest == 0:
            break
        columns.remove(max(i for i in columns if table.columns[i].priority == lowest))
    return columns


def _rich(
    table: Table,
    columns: Sequence[int],
    shown: Sequence[Column],
    widths: Sequence[int],
    console: Console,
) -> None:
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=True)
    if table.indent:
        grid.add_column("", width=table.indent - _GAP if table.indent > _GAP else 0)
    for column, width in zip(shown, widths, strict=True):
        grid.add_column(
            Text(column.title),
            justify="right" if column.number else "left",
            no_wrap=True,
            min_width=width,
            header_style="dim",
        )
    for number, row in enumerate(table.rows):
        texts = [Text(row[i]) for i in columns]
        tone = table.tones[number] if table.tones else ""
        if tone:
            texts[-1].stylize(_STYLES[tone])
        grid.add_row(*([Text("")] if table.indent else []), *texts)
    console.print(grid, soft_wrap=True)


def _plain(
    table: Table,
    columns: Sequence[int],
    shown: Sequence[Column],
    widths: Sequence[int],
    console: Console,
) -> None:
    lead = " " * table.indent
    gap = " " * _GAP
    stream = console.file
    for row in (tuple(c.title for c in table.columns), *table.rows):
        parts = (
            pad(row[i], width, right=column.number)
            for i, column, width in zip(columns, shown, widths, strict=True)
        )
        stream.write(lead + gap.join(parts) + "\n")


def _records(table: Table, width: int, console: Console) -> None:
    """Write each row as lines of name and value, where no table fits."""
    titles = max(cells(column.title) for column in table.columns)
    stream = console.file
    for number, row in enumerate(table.rows):
        if number:
            stream.write("\n")
        for column, cell in zip(table.columns, row, strict=True):
            if cell:
                lead = " " * table.indent + pad(column.title, titles) + " " * _GAP
                lines = [cell] if column.number else wrap(cell, max(20, width - cells(lead)))
                for position, line in enumerate(lines):
                    stream.write((lead if not position else " " * cells(lead)) + line + "\n")
