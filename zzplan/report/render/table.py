"""A report for people: prose and tables in a terminal's cells; the only ``rich``.

Colour is what rich is for, and only then is it loaded: without it the same rows are plain text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from zzplan.plan.visible import visible
from zzplan.report.model import Block, Line, Report, Table, Target
from zzplan.report.width import cells, cut_apart, fold, pad, padded, widest, wrap

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_GAP = 2
_NARROWEST = 20
_NARROW_TEXT = 18
"""A column of texts is broken down to this before a column of numbers goes: at 80 cells the
baseline and the rate stay beside the verdict that speaks of them."""
_NARROW_VERDICT = 15
"""Texts beside a column that is cut are broken down to this before it: "met by rounding"."""
_SCREEN = 24
"""The lines of a terminal."""
_MOST_COLOURED_ROWS = 500
"""Longer tables are plain: much faster, and nobody reads their colours."""
_STYLES = {"heading": "bold", "remark": "dim", "good": "green", "bad": "bold red", "fair": "yellow"}


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as lines of text.

    Off a terminal (``target.width`` is None) every row has its natural width. On a narrow one
    columns of low priority go, with a word in ``target.remarks``, and then rows become records.
    """
    stream = StringIO()
    console = _console(stream, target.width) if target.colour else None
    for placed, blocks in groupby(report.blocks(target.language), _is_placed):
        if placed:
            _items([*blocks], target, stream, console)  # type: ignore[list-item]
            continue
        for block in blocks:
            if isinstance(block, Line):
                if not block.again or stream.getvalue().count("\n") > _SCREEN:
                    _line(block.replace(text=visible(block.text)), target, stream, console)
            else:
                rows = tuple(tuple(map(visible, row)) for row in block.rows)
                _table(block.replace(rows=rows), target, stream, console)
    for line in stream.getvalue().splitlines():
        yield line.rstrip() + "\n"


def _console(stream: StringIO, width: int | None) -> Console:
    """Make the one console: data is no markup, and the environment has been asked already."""
    from rich.console import Console

    return Console(
        file=stream,
        width=width or 10_000,
        height=100,
        color_system="standard",
        force_terminal=True,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _line(line: Line, target: Target, stream: StringIO, console: Console | None) -> None:
    """Write a line of prose, wrapped where there is a width; its mark stands before it."""
    if line.command:
        line = line.replace(text=f"{line.text}   {line.command}")
    blanks, mark = " " * line.indent, line.mark.upper()
    lead = blanks + (f"{mark}  " if mark else "")
    rows = [line.text]
    if target.width is not None:
        rows = wrap(line.text, max(_NARROWEST, target.width - cells(lead)))
    for number, row in enumerate(rows):
        if console is None:
            stream.write((" " * cells(lead) if number else lead) + row + "\n")
            continue
        from rich.text import Text

        text = Text(" " * cells(lead) if number else blanks)
        if mark and not number:
            text.append(mark, _STYLES.get(line.tone, "bold")).append("  ")
        text.append(row, _STYLES.get(line.style, _STYLES.get("" if mark else line.tone, "")))
        console.print(text, soft_wrap=True)


def _is_placed(block: Block) -> bool:
    return isinstance(block, Line) and bool(block.place)


def _items(
    items: Sequence[Line], target: Target, stream: StringIO, console: Console | None
) -> None:
    """Write the items of a list, with their places in a column of their own.

    Where they are long and the terminal is narrow they stand behind what is said of them.
    """
    places = [visible(item.place) for item in items]
    wide = widest(places)
    beside = target.width is None or wide <= target.width // 3
    for item, place in zip(items, places, strict=True):
        text = visible(item.text)
        if not beside:
            _line(item.replace(text=f"{text} [{place}]", place=""), target, stream, console)
            continue
        lead = " " * item.indent + pad(place, wide) + " " * _GAP
        rows = [text]
        if target.width is not None:
            rows = wrap(text, max(_NARROWEST, target.width - cells(lead)))
        for number, row in enumerate(rows):
            before = " " * cells(lead) if number else lead
            if console is None:
                stream.write(before + row + "\n")
                continue
            from rich.text import Text

            line = Text(before, _STYLES["remark"]).append(row, _STYLES.get(item.style, "not dim"))
            console.print(line, soft_wrap=True)


def _table(table: Table, target: Target, stream: StringIO, console: Console | None) -> None:
    if any(table.heads):
        rows = tuple((" " * _GAP + row[0], *row[1:]) for row in table.rows)
        table = table.replace(rows=rows, heads=tuple(map(visible, table.heads)))
    kept = list(range(len(table.columns)))
    if target.width is not None:
        kept = _fitting(table, target.width)
        if _width(table, kept, folded=True) > target.width:
            stream.writelines(_records(table, target.width))
            return
        table = _folded(table, kept, target.width)
        gone = [column.title for i, column in enumerate(table.columns) if i not in kept]
        if gone:
            comma = target.language.pgettext("list", ", ")
            target.remarks.append(("dropped-columns", comma.join(gone)))
    if console is None or len(table.rows) > _MOST_COLOURED_ROWS:
        stream.writelines(_plain(table, kept))
    else:
        for part in _coloured(table, kept):
            console.print(part, soft_wrap=True)


def _widths(table: Table, kept: Sequence[int]) -> list[int]:
    return [widest([table.columns[i].title, *(row[i] for row in table.rows)]) for i in kept]


def _width(table: Table, kept: Sequence[int], *, folded: bool = False) -> int:
    """Return the cells of a row; ``folded`` with its texts broken as far as they may be."""
    widths = _widths(table, kept)
    if folded:
        widths = [
            w if table.columns[i].number else min(w, _NARROW_TEXT)
            for i, w in zip(kept, widths, strict=True)
        ]
    return table.indent + sum(widths) + _GAP * (len(kept) - 1)


def _fitting(table: Table, width: int) -> list[int]:
    """Drop the columns of the lowest priority until the rest fits, with its texts folded."""
    kept = list(range(len(table.columns)))
    while _width(table, kept, folded=True) > width:
        lowest = max(table.columns[i].priority for i in kept)
        if lowest == 0:
            break
        kept.remove(max(i for i in kept if table.columns[i].priority == lowest))
    return kept


def _folded(table: Table, kept: Sequence[int], width: int) -> Table:
    """Break the widest texts onto further rows, so that a row fits; numbers stay whole."""
    over = _width(table, kept) - width
    if over <= 0:
        return table
    limits = dict(zip(kept, _widths(table, kept), strict=True))
    texts = [i for i in kept if not table.columns[i].number]
    cutting = any(table.columns[i].cut for i in texts)
    for _ in range(over):  # there is room: the columns that do not fit have gone
        broken = [i for i in texts if not table.columns[i].cut and limits[i] > _NARROW_VERDICT]
        limits[max(broken if cutting and broken else texts, key=limits.__getitem__)] -= 1
    cut = {
        i: cut_apart([row[i] for row in table.rows], limits[i])
        for i in texts
        if table.columns[i].cut
    }
    rows: list[tuple[str, ...]] = []
    tones, heads = [], []
    for number, row in enumerate(table.rows):
        parts = [
            [cut[i][number]] if i in cut
            else fold(cell, limits[i]) if i in limits and not table.columns[i].number
            else [cell]
            for i, cell in enumerate(row)
        ]  # fmt: skip
        height = max(len(part) for part in parts)
        rows += [tuple((*part, *[""] * height)[k] for part in parts) for k in range(height)]
        tones += [table.tones[number] if table.tones else ""] * height
        heads += [table.heads[number] if table.heads else "", *[""] * (height - 1)]
    return table.replace(rows=tuple(rows), tones=tuple(tones), heads=tuple(heads))


def _plain(table: Table, kept: Sequence[int]) -> Iterator[str]:
    """Yield the rows as text."""
    lead, gap = " " * table.indent, " " * _GAP
    heads = ("", *(table.heads or [""] * len(table.rows)))
    columns = [
        padded([table.columns[i].title, *(row[i] for row in table.rows)], table.columns[i].number)
        for i in kept
    ]
    for head, row in zip(heads, zip(*columns, strict=True), strict=True):
        if head:
            yield f"{lead}{head}\n"
        yield f"{lead}{gap.join(row)}\n"


def _coloured(table: Table, kept: Sequence[int]) -> Iterator[RenderableType]:
    """Yield the rows as rich tables, one for each group, with its title before it."""
    from rich.text import Text

    heads = table.heads or ("",) * len(table.rows)
    starts = [0, *(number for number, head in enumerate(heads) if head and number)]
    titled = True
    for start, end in zip(starts, [*starts[1:], len(heads)], strict=True):
        if heads and heads[start]:
            if titled:
                yield _grid(table, kept, range(0), titled=True)
            titled = False
            yield Text(" " * table.indent + heads[start], _STYLES["heading"])
        yield _grid(table, kept, range(start, end), titled=titled)
        titled = False


def _grid(table: Table, kept: Sequence[int], numbers: range, *, titled: bool) -> RenderableType:
    """Return some rows as a rich table; as wide as the cells of all, so that nothing is cut.

    The blanks between columns are part of their texts, and every width is given: rich then need
    not measure each cell several times, which takes it longer than all the rest.
    """
    from rich.table import Table as RichTable
    from rich.text import Text

    grid = RichTable(box=None, padding=0, pad_edge=False, show_header=titled)
    leads: list[str] = []
    for i, width in zip(kept, _widths(table, kept), strict=True):
        column, lead = table.columns[i], " " * (_GAP if leads else table.indent)
        grid.add_column(
            Text(column.title if column.number else lead + column.title),
            justify="right" if column.number else "left",
            no_wrap=True,
            width=len(lead) + width,
            header_style="dim",
        )
        leads.append("" if column.number else lead)
    for number in numbers:
        row = table.rows[number]
        texts = [Text(lead + row[i]) for lead, i in zip(leads, kept, strict=True)]
        if table.tones and table.tones[number]:
            texts[-1].stylize(_STYLES[table.tones[number]], len(leads[-1]))
        for text, i in zip(texts, kept, strict=True):
            if table.cell_tones and table.cell_tones[number][i]:
                text.stylize(_STYLES[table.cell_tones[number][i]])
        grid.add_row(*texts)
    return grid


def _records(table: Table, width: int) -> Iterator[str]:
    """Yield each row as lines of name and value, where no table fits."""
    titles = max(cells(column.title) for column in table.columns)
    for number, row in enumerate(table.rows):
        if number:
            yield "\n"
        for column, cell in zip(table.columns, row, strict=True):
            if not cell:
                continue
            lead = " " * table.indent + pad(column.title, titles) + " " * _GAP
            lines = [cell] if column.number else wrap(cell, max(_NARROWEST, width - cells(lead)))
            for position, line in enumerate(lines):
                yield (" " * cells(lead) if position else lead) + line + "\n"
