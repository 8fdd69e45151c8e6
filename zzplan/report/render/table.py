"""A report for people: prose and tables in a terminal's cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from zzplan.plan.words.visible import is_visible, visible
from zzplan.report.model import Block, Line, Report, Table, Target
from zzplan.report.render.colour import coloured, styled
from zzplan.report.width import GAP, cells, cut_apart, fold, pad, padded, widest, wrap

_NARROWEST = 20
_NARROW_TEXT = 18
"""A column of texts is broken down to this before a column of numbers goes: at 80 cells the
baseline and the rate stay beside the verdict that speaks of them."""
_NARROW_VERDICT = 15
"""Texts beside a column that is cut are broken down to this before it: "met by rounding"."""
_FAIR_NAME = 24
"""So much of a column that is cut is worth more than further columns."""
_SCREEN = 24
"""The lines of a terminal."""
_MOST_COLOURED_ROWS = 500
"""Longer tables are plain: much faster, and nobody reads their colours."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as lines of text.

    Off a terminal (``target.width`` is None) every row has its natural width. On a narrow one
    columns of low priority go, with a word in ``target.remarks``, and then rows become records.
    """
    count = 0
    for placed, blocks in groupby(report.blocks(target.language), _is_placed):
        for part in [[*blocks]] if placed else blocks:
            if isinstance(part, Line) and part.again and count <= _SCREEN:
                continue
            for line in _lines(part, target):
                yield line.rstrip() + "\n"
                count += 1


def _lines(part: Block | list[Block], target: Target) -> Iterator[str]:
    """Yield the lines of a block, or of a list of items with their places."""
    if isinstance(part, list):
        return _items(part, target)  # type: ignore[arg-type]
    if isinstance(part, Line):
        return _line(part.replace(text=visible(part.text)), target)
    return _table(part.replace(rows=tuple(map(_visible, part.rows))), target)


def _visible(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row without anything hidden; most have nothing, which is told at once."""
    return row if is_visible("".join(row)) else tuple(map(visible, row))


def _line(line: Line, target: Target) -> Iterator[str]:
    """Yield a line of prose, wrapped where there is a width; its mark stands before it."""
    if line.command:
        line = line.replace(text=f"{line.text}   {line.command}")
    blanks, mark = " " * line.indent, line.mark.upper()
    lead = blanks + (f"{mark}  " if mark else "")
    rows = [line.text]
    if target.width is not None:
        rows = wrap(line.text, max(_NARROWEST, target.width - cells(lead)))
    for number, row in enumerate(rows):
        before = " " * cells(lead) if number else lead
        if target.colour:
            if mark and not number:
                before = blanks + styled(mark, line.tone, "strong") + "  "
            row = styled(row, line.style, "" if mark else line.tone)
        yield before + row


def _is_placed(block: Block) -> bool:
    return isinstance(block, Line) and bool(block.place)


def _items(items: Sequence[Line], target: Target) -> Iterator[str]:
    """Yield the items of a list, with their places in a column of their own.

    Where they are long and the terminal is narrow they stand behind what is said of them.
    """
    places = [visible(item.place) for item in items]
    wide = widest(places)
    beside = target.width is None or wide <= target.width // 3
    for item, place in zip(items, places, strict=True):
        text = visible(item.text)
        if not beside:
            yield from _line(item.replace(text=f"{text} [{place}]", place=""), target)
            continue
        lead = " " * item.indent + pad(place, wide) + " " * GAP
        rows = [text]
        if target.width is not None:
            rows = wrap(text, max(_NARROWEST, target.width - cells(lead)))
        for number, row in enumerate(rows):
            before = " " * cells(lead) if number else lead
            if target.colour:
                before, row = styled(before, "remark"), styled(row, item.style)
            yield before + row


def _table(table: Table, target: Target) -> Iterator[str]:
    kept = list(range(len(table.columns)))
    below = " " * GAP if any(table.heads) else ""
    table = table.replace(heads=tuple(map(visible, table.heads)))
    in_colour = target.colour and len(table.rows) <= _MOST_COLOURED_ROWS
    if target.width is None and not in_colour:
        yield from _plain(table, kept, below)  # the longest tables, of which no row is copied
        return
    if below:
        table = table.replace(rows=tuple((below + row[0], *row[1:]) for row in table.rows))
    if target.width is not None:
        kept = _fitting(table, target.width)
        if _width(table, kept, folded=True) > target.width:
            yield from _records(table, target.width)
            return
        table = _folded(table, kept, target.width)
        gone = [column.title for i, column in enumerate(table.columns) if i not in kept]
        if gone:
            comma = target.language.pgettext("list", ", ")
            target.remarks.append(("dropped-columns", comma.join(gone)))
    if in_colour:
        yield from coloured(table, kept, _widths(table, kept))
    else:
        yield from _plain(table, kept)


def _widths(table: Table, kept: Sequence[int]) -> list[int]:
    return [widest([table.columns[i].title, *(row[i] for row in table.rows)]) for i in kept]


def _width(
    table: Table, kept: Sequence[int], *, folded: bool = False, name: int = _NARROW_TEXT
) -> int:
    """Return the cells of a row; ``folded`` with its texts broken as far as they may be.

    A column that is cut keeps ``name`` cells then.
    """
    widths = _widths(table, kept)
    if folded:
        widths = [min(*one) for one in zip(widths, _least(table, kept, name), strict=True)]
    return table.indent + sum(widths) + GAP * (len(kept) - 1)


def _least(table: Table, kept: Sequence[int], name: int = _NARROW_TEXT) -> list[int]:
    """Return the cells that each column keeps: all that numbers need, and its title."""
    columns = [table.columns[i] for i in kept]
    text = _NARROW_VERDICT if any(column.cut for column in columns) else _NARROW_TEXT
    return [
        whole if column.number
        else max(name if column.cut else max(text, column.least), cells(column.title))
        for column, whole in zip(columns, _widths(table, kept), strict=True)
    ]  # fmt: skip


def _fitting(table: Table, width: int) -> list[int]:
    """Drop the columns of the lowest priority until the rest fits, with its texts folded.

    Those that go last go only where the rows would become records.
    """
    kept = list(range(len(table.columns)))
    for last, name in ((False, _FAIR_NAME), (True, _NARROW_TEXT)):
        while _width(table, kept, folded=True, name=name) > width:
            ranks = [(table.columns[i].priority, i) for i in kept]
            going = [rank for rank in ranks if (rank[0] < 0 if last else rank[0] > 0)]
            if not going:
                break
            kept.remove(max(going)[1])
    return kept


def _folded(table: Table, kept: Sequence[int], width: int) -> Table:
    """Break the widest texts onto further rows, so that a row fits; numbers stay whole."""
    over = _width(table, kept) - width
    if over <= 0:
        return table
    limits = dict(zip(kept, _widths(table, kept), strict=True))
    texts = [i for i in kept if not table.columns[i].number]
    least = dict(zip(kept, _least(table, kept), strict=True))
    for _ in range(over):  # there is room: the columns that do not fit have gone
        wide = [i for i in texts if limits[i] > least[i]]
        broken = [i for i in wide if not table.columns[i].cut]  # before names are cut
        limits[max(broken or wide, key=limits.__getitem__)] -= 1
    cut = {
        i: cut_apart([row[i] for row in table.rows], limits[i])
        for i in texts
        if table.columns[i].cut
    }
    rows: list[tuple[str, ...]] = []
    at, heads = [], []
    for number, row in enumerate(table.rows):
        parts = [
            [cut[i][number]] if i in cut
            else fold(cell, limits[i]) if i in limits and not table.columns[i].number
            else [cell]
            for i, cell in enumerate(row)
        ]  # fmt: skip
        height = max(len(part) for part in parts)
        rows += [tuple((*part, *[""] * height)[k] for part in parts) for k in range(height)]
        at += [number] * height
        heads += [table.heads[number] if table.heads else "", *[""] * (height - 1)]
    tone = table.tone
    toned = None if tone is None else (lambda number: tone(at[number]))
    return table.replace(rows=tuple(rows), tone=toned, heads=tuple(heads))


def _plain(table: Table, kept: Sequence[int], below: str = "") -> Iterator[str]:
    """Yield the rows as text, ``below`` their heads; of numbers no padded copies are made."""
    lead, gap = " " * table.indent, " " * GAP
    heads = ("", *(table.heads or [""] * len(table.rows)))
    columns, forms = [], []
    for i in kept:
        texts = [table.columns[i].title, *(row[i] for row in table.rows)]
        if below and i == kept[0]:
            texts[1:] = [below + text for text in texts[1:]]
        right = table.columns[i].number
        if all(map(str.isascii, texts)):  # a column of numbers, most often
            forms.append(f"%{'' if right else '-'}{widest(texts)}s")
        else:
            texts = padded(texts, right)
            forms.append("%s")
        columns.append(texts)
    form = lead + gap.join(forms)
    for head, row in zip(heads, zip(*columns, strict=True), strict=True):
        if head:
            yield lead + head
        yield form % row


def _records(table: Table, width: int) -> Iterator[str]:
    """Yield each row as lines of name and value, where no table fits, beneath its head."""
    titles = max(cells(column.title) for column in table.columns)
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        if table.heads and table.heads[number]:
            yield from (" " * table.indent + line for line in wrap(table.heads[number], width))
            yield ""
        for column, cell in zip(table.columns, map(str.strip, row), strict=True):
            if not cell:
                continue
            lead = " " * table.indent + pad(column.title, titles) + " " * GAP
            lines = [cell] if column.number else wrap(cell, max(_NARROWEST, width - cells(lead)))
            yield lead + lines[0]
            yield from (" " * cells(lead) + line for line in lines[1:])
