"""Lines and tables in the colours of a terminal; the only ``rich``, and loaded only for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.text import Text

from zzplan.report.model import Table
from zzplan.report.width import GAP

if TYPE_CHECKING:
    from rich.table import Table as RichTable

_STYLES = {
    "heading": "bold", "remark": "dim", "good": "green", "bad": "bold red", "fair": "yellow",
    "strong": "bold", "plain": "not dim",
}  # fmt: skip


class Colours:
    """What puts lines and tables into colour.

    Parameters
    ----------
    width : int or None
        The cells of the terminal.
    """

    def __init__(self, width: int | None) -> None:
        # Data is no markup, and the environment has been asked already.
        self._console = Console(
            file=StringIO(), width=width or 10_000, height=100, color_system="standard",
            force_terminal=True, legacy_windows=False, markup=False, emoji=False, highlight=False,
            _environ={},
        )  # fmt: skip

    def line(self, *pieces: tuple[str, ...]) -> list[str]:
        """Return one line, made of texts with the styles of each: the first that there is."""
        line = Text()
        for text, *names in pieces:
            line.append(text, next((_STYLES[one] for one in names if one in _STYLES), ""))
        return self._printed(line)

    def table(self, table: Table, kept: Sequence[int], widths: Sequence[int]) -> Iterator[str]:
        """Yield the rows of a table, for each group below its title."""
        heads = table.heads or ("",) * len(table.rows)
        starts = [0, *(number for number, head in enumerate(heads) if head and number)]
        titled = True
        for start, end in zip(starts, [*starts[1:], len(heads)], strict=True):
            if heads and heads[start]:
                if titled:
                    yield from self._printed(_grid(table, kept, widths, range(0), titled=True))
                titled = False
                yield from self.line((" " * table.indent + heads[start], "heading"))
            rows = range(start, end)
            yield from self._printed(_grid(table, kept, widths, rows, titled=titled))
            titled = False

    def _printed(self, what: RenderableType) -> list[str]:
        with self._console.capture() as capture:
            self._console.print(what, soft_wrap=True)
        return capture.get().splitlines()


def _grid(
    table: Table, kept: Sequence[int], widths: Sequence[int], numbers: range, *, titled: bool
) -> RichTable:
    """Return some rows as a rich table; as wide as the cells of all, so that nothing is cut.

    The blanks between columns are part of their texts, and every width is given: rich then need
    not measure each cell several times, which takes it longer than all the rest.
    """
    from rich.table import Table as RichTable

    grid = RichTable(box=None, padding=0, pad_edge=False, show_header=titled)
    leads: list[str] = []
    for i, width in zip(kept, widths, strict=True):
        column, lead = table.columns[i], " " * (GAP if leads else table.indent)
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
