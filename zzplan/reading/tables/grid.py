"""A table as its claims see it: the headers of each column, one above the other, and its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from zzplan.plan.inputs.blocks import Cell, Table
from zzplan.plan.units.unit_parts import COUNT
from zzplan.plan.units.units import read_unit
from zzplan.plan.words.keys import KindName
from zzplan.reading.items import At, Item
from zzplan.reading.prose import grammar
from zzplan.reading.tables.captions import units_above
from zzplan.reading.tables.cells import Value, is_nothing, value_of
from zzplan.reading.tables.columns import Column, year_in
from zzplan.reading.tables.headers import (
    UNIT_BEHIND,
    body_of,
    header_paths,
    headers_of,
    rows_of,
    unit_in,
)
from zzplan.reading.tables.labels import AMONG, is_unit, label_of
from zzplan.reading.tables.measures import measure_of
from zzplan.reading.tables.shifted import shifted_rows
from zzplan.reading.tables.spans import years_of
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold
from zzplan.structs import Struct

NO_SUM = re.compile(
    "每(?![年月])|单价|单产|单位(?:成本|造价|能耗|产量|面积)|率|增速|增长|增减|变动|变化|均|同比|比上年|排名|位次|序号|编号|代码|指数|密度|年龄|价格|比值|"
    "最[高低大小]|中位|年份|\\b(?:(?<!business )rates?|growth|changes?|averages?|means?|"
    "rank(?:ing)?s?|per\\s|index|density|prices?|median|maximum|minimum|ratios?|variance)|"
    "\\bto[ -]G[DN][PI]\\b|^year$|^no\\.?$|^code|^id$|^#$|[+]/-|±",
    re.IGNORECASE,
)
"""Names of what does not add up."""
OF_ALL = re.compile("占比|比重|比例|份额|构成|%|\\bshares?\\b|percent|proportion", re.IGNORECASE)
ASIDE = re.compile(
    "计划|完成|目标|实际|预算|执行|到位|进度|上年|上期|去年|基期|结转|budget|actual|target|plan|previous|last",
    re.IGNORECASE,
)
"""Headers of figures that stand beside others and are no parts with them."""
_COUNTS = re.compile(
    r"(?<![指系分对])数量?(?:$|\()|[个家人户所座项名台辆]\)?$|\bnumber\b|\bcount\b", re.IGNORECASE
)
"""Headers of whole things, which nobody rounds."""
_MARKS = (
    re.compile(r"[一二三四五六七八九十]{1,3}[、.]"),
    re.compile(r"[(][一二三四五六七八九十]{1,3}[)]"),
    re.compile(r"[0-9]{1,2}[、.](?![0-9])"),
    re.compile(r"[0-9]{1,2}(?:[.][0-9]{1,2})+"),
    re.compile(r"[(][0-9]{1,2}[)]"),
    re.compile("[①-⑳]"),
)
"""What numbers the rows of a table, the outermost first."""


class Head(Struct):
    """What stands above a column."""

    path: tuple[str, ...]
    """From the top down, each text once."""
    text: str
    unit: str
    """As its brackets print it."""

    @property
    def name(self) -> str:
        """Its own text without the unit."""
        return UNIT_BEHIND.sub("", self.path[-1]).strip() if self.path else ""

    @cached_property
    def year(self) -> int | None:
        """The one of all its figures, where it says no measure beside it."""
        for text in self.path:
            bare = text.replace(f"({self.unit})", "").replace(self.unit, "") if self.unit else text
            if not measure_of(bare) and years_of(bare) is None and (year := year_in(bare)):
                return year
        return None


class Line(Struct):
    """A row below the header."""

    label: str
    """What names it, without its number and its unit."""
    first: str
    """Its first text."""
    rank: int
    """Of the number in front of it, 1 for the outermost; 0 where it has none."""
    among: bool
    """It begins with 其中."""
    unit: str
    cells: dict[int, Cell]
    """What stands behind its label, by columns."""
    cell: Cell | None
    """What names it."""


class Grid:
    """A table whose columns are known."""

    def __init__(
        self, table: Table, cues: Cues, caption: str = "", columns: Sequence[Column] = ()
    ) -> None:
        rows = rows_of(table)
        count = headers_of(table, rows)
        self.cues = cues
        self.caption = caption
        self.columns = columns
        """What each column is for, where that is known."""
        self.units = units_above(table, caption)
        """Those that stand above all of it."""
        self.heads = tuple(_head(path) for path in header_paths(rows[:count]))
        told = table.aligned and not shifted_rows(table, rows, count, cues)
        self.lines = tuple(self._line(row) for row in body_of(table, rows, count)) if told else ()
        self._values: dict[int, Value | None] = {}

    def head(self, column: int) -> Head:
        """Return what stands above a column."""
        return self.heads[column] if column < len(self.heads) else Head((), "", "")

    def value(self, cell: Cell) -> Value | None:
        """Return the figure of a cell."""
        if id(cell) not in self._values:
            self._values[id(cell)] = value_of(cell, self.cues)
        return self._values[id(cell)]

    def plain(self, line: Line, column: int) -> Value | None:
        """Return a single figure that no word opens; None for any other cell."""
        cell = line.cells.get(column)
        value = self.value(cell) if cell is not None else None
        if value is None or value.figure.high is not None or value.comparator != "=":
            return None
        return None if value.bracketed or value.said or value.figure.multiple else value

    def times(self, line: Line, column: int) -> Value | None:
        """Return how many times as much a cell says: ×5, doubled, 3倍."""
        cell = line.cells.get(column)
        value = self.value(cell) if cell is not None else None
        if value is None or value.said or value.comparator != "=":
            return None
        own = value.figure.multiple or value.figure.unit in ("倍", "times")
        return value if own else None

    def unit(self, line: Line, column: int, value: Value) -> str:
        """Return what a figure is counted in, as far as cell, row, header and caption say."""
        said = value.figure.unit or self.head(column).unit or line.unit
        return said or (self.units[0] if len(self.units) == 1 else "")

    def counted(self, text: str, values: Sequence[Value], *said: str) -> str:
        """Return a unit of whole things where a header counts such, and in ones."""
        whole = all(one.figure.value.is_integer() for one in values)
        units = {read_unit(one) for one in (*said, *self.units) if one}
        ones = not any(one.exponent or one.kind != COUNT for one in units)
        return "个" if whole and ones and _COUNTS.search(text) else ""

    def is_share(self, line: Line, column: int, value: Value) -> bool:
        """Tell what is in per cent or in points, by whatever says so."""
        unit = self.unit(line, column, value)
        return unit in grammar.PERCENT or unit in grammar.POINTS or "%" in unit or "%" in line.label

    def empty(self, line: Line, column: int) -> bool:
        """Tell a cell that holds nothing, or a dash."""
        cell = line.cells.get(column)
        return cell is None or is_nothing(fold(cell.text).text.strip())

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """The columns that hold figures in half of their rows or more."""
        return tuple(self._numbers())

    def _numbers(self) -> Iterator[int]:
        for column in range(len(self.heads)):
            full = [line for line in self.lines if not self.empty(line, column)]
            held = [line for line in full if self.value(line.cells[column]) is not None]
            if held and len(held) * 2 >= len(full):
                yield column

    def _line(self, row: Sequence[Cell]) -> Line:
        full = [cell for cell in row if cell.text.strip()]
        texts: list[Cell] = []
        unit = ""
        for cell in full:
            text = fold(cell.text).text.strip()
            if value_of(cell, self.cues) is not None or is_nothing(text):
                if texts:
                    break
                continue  # the number of the row
            if texts and is_unit(text) and _is_of_units(self.head(cell.column)):
                unit = text
            else:
                texts.append(cell)
        if not texts and len(full) > 1 and full[0].column == 0:
            texts = full[:1]  # 0-14, 2024
        named = texts[-1] if texts else None
        plain = fold(named.text).text.strip() if named is not None else ""
        first = fold(texts[0].text).text.strip() if texts else ""
        mark = next((one for one, mark in enumerate(_MARKS, 1) if mark.match(plain)), 0)
        among = AMONG.match(plain)
        label = label_of(plain[among.end() :] if among else plain)
        last = texts[-1].column if texts else -1
        cells = {cell.column: cell for cell in full if cell.column > last}
        return Line(label.name, first, mark, among is not None, unit or label.unit, cells, named)


def _is_of_units(head: Head) -> bool:
    return "单位" in head.text.replace(" ", "") or "unit" in head.text.lower()


def _head(path: tuple[str, ...]) -> Head:
    return Head(path, " ".join(path), unit_in(path)[0])


def item_of(value: Value, at: At, name: str, unit: str, year: int | None = None) -> Item:
    """Return a figure of a table as a claim joins it."""
    figure = value.figure
    own = figure.unit or unit
    kind: KindName = "share" if own in grammar.PERCENT else "level"
    return Item(
        at, figure.value, None, own, year, "=", kind,
        None, None, None, " ".join(name.split()), "", "certain", (),
    )  # fmt: skip
