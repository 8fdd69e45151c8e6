"""What tables add to a draft: their goals, what they report, the sentences in their cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial

from zzplan.plan.inputs.blocks import Cell, Document, Passage, Table
from zzplan.reading.items import At, Claim, Item, LeftOut, Said
from zzplan.reading.keys import NoGoal
from zzplan.reading.prose.clauses import Found
from zzplan.reading.reader import Reader
from zzplan.reading.tables.captions import with_units
from zzplan.reading.tables.cells import is_alone, is_bare, is_compound, value_of
from zzplan.reading.tables.fractions import fractions
from zzplan.reading.tables.grid import Grid
from zzplan.reading.tables.halves import halves_of
from zzplan.reading.tables.headers import headers_of, is_of_projects, parts_of, rows_of, top_of
from zzplan.reading.tables.labels import TO_FALL
from zzplan.reading.tables.overall import overstates
from zzplan.reading.tables.paired import Part, paired
from zzplan.reading.tables.rows import RowGoal
from zzplan.reading.tables.table_across import table_across
from zzplan.reading.tables.table_among import table_among
from zzplan.reading.tables.table_balance import table_balance
from zzplan.reading.tables.table_changes import table_changes
from zzplan.reading.tables.table_growth import table_growth
from zzplan.reading.tables.table_quotients import table_quotients
from zzplan.reading.tables.table_ratios import table_ratios
from zzplan.reading.tables.table_shares import table_shares
from zzplan.reading.tables.table_totals import table_totals
from zzplan.reading.tables.tables import Read, read_table
from zzplan.reading.tables.turned import rows_with_years, turned
from zzplan.reading.text.figures import figures_of
from zzplan.reading.words.fold import Folded, fold
from zzplan.reading.years.periods import periods_of

_AIMS = re.compile(
    "目标|规划|计划|预期|预测|任务|力争|[到至](?:19|20)[0-9]{2}年|target|goal|plan|strateg|roadmap|"
    "projection|objective|by (?:the end of )?(?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
"""Words around a table for which its last year is one to come."""
_CLAIMS = (
    table_totals, table_among, table_across, table_shares, table_changes, table_growth,
    table_balance, table_ratios, table_quotients,
)  # fmt: skip
_DIGIT = re.compile("[0-9]")
_MOSTLY = 2
"""A table with so large a part of rows that have bare numbers is one of figures."""


class TableReader(Reader):
    """A document with tables that is read in its order."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.rows = 0
        self.kept: list[Table] = []
        """Tables that were turned: what is known of their cells goes by what these are."""
        self.originals: dict[int, Cell] = {}
        """The cells of the document by those whose years were put into our era."""
        self.parts: dict[int, Part] = {}
        """Those of two figures each, by what they were parted into."""

    def table(self, number: int, table: Table) -> None:
        """Read a table of indicators; cells that hold sentences are read as such."""
        above = self.document.blocks[number - 1] if number else None
        caption = above.text if isinstance(above, Passage) else ""
        table = self._in_our_era(table) if self.republican else table
        for part in parts_of(table):
            self._part(number, self._parted(self._in_percent(part)), caption)

    def cell(self, number: int, cell: Cell) -> At:
        """Return where a cell of the document stands."""
        part = self.parts.get(id(cell))
        if part is None:
            return super().cell(number, self.originals.get(id(cell), cell))
        at = super().cell(number, cell)
        return at.replace(first=part.first, last=part.first + len(cell.text))

    def _parted(self, table: Table) -> Table:
        """Return a table whose levels and growths do not share cells."""
        other, parts = paired(table)
        if not parts:
            return table
        self.parts |= {id(part.cell): part for part in parts}
        places = {cell.place: cell for cell in table.cells}
        for cell in other.cells:
            old = id(places[cell.place])
            self.pieces[id(cell)] = self.pieces[old]
            self.folded[id(cell)] = fold(cell.text) if id(cell) in self.parts else self.folded[old]
            if id(cell) not in self.parts and old in self.originals:
                self.originals[id(cell)] = self.originals[old]
        self.kept.append(other)
        return other

    def _in_our_era(self, table: Table) -> Table:
        """Return a table whose years of the Republic stand as ours: its headers are read so."""
        folded = ((id(cell), self.folded[id(cell)], cell) for cell in table.cells)
        return self._instead(
            table, {at: one for at, one, cell in folded if one.text != fold(cell.text).text}
        )

    def _in_percent(self, table: Table) -> Table:
        """Return a table whose fractions stand in per cent."""
        found = fractions(table)
        return self._instead(table, {at: fold(text) for at, text in found.items()})

    def _instead(self, table: Table, texts: Mapping[int, Folded]) -> Table:
        """Return a table some of whose cells have another text; where they stand is known."""
        cells = []
        for cell in table.cells if texts else ():
            folded = texts.get(id(cell))
            if folded is not None:
                self.originals[id(one := cell.replace(text=folded.text))] = cell
                self.folded[id(one)], self.pieces[id(one)] = folded, self.pieces[id(cell)]
                cell = one
            cells.append(cell)
        if texts:
            self.kept.append(table := table.replace(cells=tuple(cells)))
        return table

    def _part(self, number: int, table: Table, caption: str) -> None:
        aims = self.calendar.plans or any(
            _AIMS.search(text) for text in (caption, *self.course.sections[-1:], *top_of(table))
        )
        above = self.document.blocks[max(number - 2, 0) : number]  # 单位:人 may stand between
        titles = [fold(one.text).text for one in above if isinstance(one, Passage)]
        read = read_table(table, self.calendar, self.cues, aims=aims, titles=titles)
        read = with_units(read, table, caption)
        claims = self._claims(number, table, caption, read)
        if not read.goals and table.headers != 0 and (other := self._turned(table)) is not None:
            read = read_table(other, self.calendar, self.cues, aims=aims)
            read = with_units(read, table, caption)
            table = other
            told = set(map(_spots, claims))
            claims += [
                one for one in self._claims(number, table, caption, read) if _spots(one) not in told
            ]
        self.claims += claims
        if not read.understood or is_of_projects(table, caption):
            self._task_table(number, table, caption)
            return
        for goal in read.goals:
            self.items.append(self._row_item(number, goal))
            self.said.append(Said(self.items[-1], self._row(goal), ""))
        for goal in read.reported:
            item = self._row_item(number, goal)
            was = None if goal.missed else item
            self.left_out.append(LeftOut(item.at, goal.value.cell.text, "past", was))
            self.said += [Said(item, self._row(goal), "")] if was is not None else []
        for cell in read.unread:
            self.left_out.append(LeftOut(self.cell(number, cell), cell.text, "unclear"))
        self.rows += 1 + max(cell.row for cell in table.cells)
        labels = {id(goal.name): goal.name for goal in read.goals}
        for cell in labels.values():
            self._label(number, cell)
        used = {*labels, *(id(goal.value.cell) for goal in read.goals)}
        used |= {id(goal.value.cell) for goal in read.reported}
        used |= {id(cell) for cell in read.unread}
        unsaid = {id(cell) for cell in read.unsaid}
        rows = rows_of(table)
        heads = {id(cell) for row in rows[: headers_of(table, rows)] for cell in row if row[1:]}
        for year, row in rows_with_years(table):
            with self.course.due(year) if year else self.course.aside():
                for cell in row:
                    if id(cell) in used or is_bare(cell.text):
                        continue
                    known = len(self.items), len(self.left_out)
                    if not is_compound(fold(cell.text).text):
                        self.passage(number, self.originals.get(id(cell), cell))
                        self._without_name(cell, known[0])
                    if id(cell) in heads:  # 2025年目标值 is no milestone
                        self.left_out[known[1] :] = [
                            one for one in self.left_out[known[1] :] if one.reason != "no-number"
                        ]
                    if id(cell) in unsaid and known == (len(self.items), len(self.left_out)):
                        text = cell.text.strip()
                        reason: NoGoal = "unclear" if _DIGIT.search(text) else "no-number"
                        self.left_out.append(LeftOut(self.cell(number, cell), text, reason))

    def _claims(self, number: int, table: Table, caption: str, read: Read) -> list[Claim]:
        """Return what a table says of its own figures, save of the rates that goals print."""
        grids = [Grid(one, self.cues, caption, read.columns) for one in halves_of(table, self.cues)]
        at = partial(self.cell, number)
        goals = () if is_of_projects(table, caption) else read.goals
        rates = {at(one.value.cell).spot for one in goals if one.attached}
        return [
            one
            for grid in grids
            for form in _CLAIMS
            for one in form(grid, at)
            if one.kind not in ("growth", "points") or one.at.spot not in rates or overstates(one)
        ]

    def _turned(self, table: Table) -> Table | None:
        """Return a table that has its years down the side with its rows as columns."""
        other = turned(table)
        if other is not None:
            self.kept.append(other)
            places = {(cell.place, cell.text): cell for cell in table.cells}
            for cell in other.cells:
                old = id(places[cell.place, cell.text])
                self.folded[id(cell)] = self.folded[old]
                self.pieces[id(cell)] = self.pieces[old]
                if old in self.parts:
                    self.parts[id(cell)] = self.parts[old].replace(cell=cell)
        return other

    def _task_table(self, number: int, table: Table, caption: str) -> None:
        """Read the sentences in the cells of a table; list the bare numbers of its columns."""
        bare: set[int] = set()
        known = len(self.items)
        for year, row in rows_with_years(table):
            with self.course.due(year) if year else nullcontext():
                for cell in row:
                    alone = table.aligned and cell.row and is_alone(value_of(cell, self.cues))
                    if not (alone or is_bare(fold(cell.text).text)):
                        self.passage(number, cell)
            for cell in row if table.aligned else ():
                value = value_of(cell, self.cues)
                if cell.row and value and (not value.figure.unit or is_alone(value)):
                    at = self.cell(number, cell)
                    self.left_out.append(LeftOut(at, cell.text.strip(), "unclear"))
                    bare |= {cell.row} if cell.column and not value.figure.unit else set()
        if is_of_projects(table, caption) or table.headers == 0:
            texts = {self.pieces[id(cell)]: cell.text for cell in table.cells}
            for item in self.items[known:]:
                at = item.at
                text = texts[at.piece][at.first : at.last]
                self.left_out.append(LeftOut(at, text, "unclear", item))
            del self.items[known:]
        rows = rows_of(table)
        data = len(rows) - headers_of(table, rows)
        if table.headers == 0 or len(bare) * _MOSTLY >= data > 0:
            self.unread.append("tables")

    def _without_name(self, cell: Cell, known: int) -> None:
        """Leave out what a cell beside those of the indicators says of none: 增加314家, 40%."""
        alone = is_alone(value_of(cell, self.cues))
        kept = [item for item in self.items[known:] if item.name and not alone]
        for item in self.items[known:]:
            if item not in kept:
                text = cell.text[item.at.first : item.at.last]
                self.left_out.append(LeftOut(item.at, text, "unclear", item))
        self.items[known:] = kept

    def _row_item(self, number: int, goal: RowGoal) -> Item:
        figure, base, rate = goal.value.figure, goal.base, goal.rate
        return Item(
            self.cell(number, goal.value.cell), figure.value, figure.high, goal.unit, goal.year,
            goal.value.comparator, goal.kind, base.value if base else None,
            goal.base_year if base or goal.kind in ("added", "cumulative") else None,
            rate.figure.value if rate else figure.value if goal.kind == "rate" else None,
            self._name(goal), goal.section or self.section, "certain",
            ("table-attached",) if goal.attached else (), goal.attached, binding=goal.binding,
            way="down" if goal.value.falls or TO_FALL.match(goal.label) else "",
            base_printed=base.printed if base else "", base_digits=base.digits if base else "",
            base_at=self.cell(number, base.cell) if base and base.cell else None,
        )  # fmt: skip

    def _name(self, goal: RowGoal) -> str:
        """Return the name of a row in the characters of its cell: 裝置容量, and not 装置容量."""
        cell = self.originals.get(id(goal.name), goal.name)
        folded = self.folded[id(cell)]
        first = folded.text.find(goal.label)
        if first < 0 or goal.label.isascii():
            return goal.label
        return "".join(
            cell.text[folded.origin[at]] if "一" <= one <= "鿿" else one
            for at, one in enumerate(goal.label, first)
        )

    def _row(self, goal: RowGoal) -> int:
        """Return the number of a row, which is below zero: no sentence has it."""
        return -1 - self.rows - goal.name.row

    def _label(self, number: int, cell: Cell) -> None:
        """List the figures in the name of an indicator: 每万人口, per 10,000 people."""
        folded = self.folded[id(cell)]
        periods = list(periods_of(folded.text, self.calendar, english=self.english))
        for figure in figures_of(folded.text, periods, english=self.english):
            self.keep(number, cell, folded, Found(figure, "label"))


def _spots(claim: Claim) -> frozenset[tuple[int, int]]:
    return frozenset(figure.at.spot for figure in claim.figures)
