"""The document that was read, as printed, with its figures marked by their verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.inputs.blocks import Cell, Document, PagePlace, SheetPlace, Table
from zzplan.reading.marks import Mark, Marked
from zzplan.report.hypertext import Grid, GridCell, Part, Passage, Run
from zzplan.report.language import Language
from zzplan.report.model import Line
from zzplan.report.pages.handout import Handout
from zzplan.report.pages.page_goals import tone_of
from zzplan.report.words.phrases import verdict_words
from zzplan.report.words.reading import LEFT_OUT, spoken_place


def document_part(made: Handout, language: Language) -> Part | None:
    """Make the document; None where the plan was not read out of one."""
    if made.document is None:
        return None
    _ = language.gettext
    about = Line(
        _("As printed. A marked figure leads to what was found; the number is the finding's."),
        style="remark",
    )
    blocks = tuple(_Writer(made, made.document, language).blocks())
    title = _("Document: {name}").format(name=made.document.name)
    return Part("document", title, (about, *blocks))


class _Writer:
    """Goes through a document once, and numbers its figures."""

    def __init__(self, made: Handout, document: Document, language: Language) -> None:
        self.made, self.document, self.language = made, document, language
        self.goals = {one.goal.key: one for one in made.review.goals}
        self.count = 0
        self.place = ""

    def blocks(self) -> Iterator[Passage | Grid]:
        pieces = iter(self.made.marks)
        for block in self.document.blocks:
            place = self._place(block.cells[0] if isinstance(block, Table) else block)
            if isinstance(block, Table):
                runs = [self.runs(next(pieces)) for _ in block.cells]
                yield self._grid(block, runs, place)
            else:
                yield Passage(tuple(self.runs(next(pieces))), block.level, place)

    def _place(self, piece: object) -> str:
        """Name the page or the sheet where a new one begins."""
        at = getattr(piece, "place", None)
        said = ""
        if isinstance(at, PagePlace):
            said = spoken_place(at, self.language)
        elif isinstance(at, SheetPlace):
            said = at.sheet
        if said == self.place:
            return ""
        self.place = said
        return said

    def _grid(self, table: Table, runs: list[list[Run]], place: str) -> Grid:
        rows: dict[int, list[GridCell]] = {}
        headers = 1 if table.headers is None else table.headers
        for cell, text in zip(table.cells, runs, strict=True):
            row = rows.setdefault(cell.row, [])
            row.append(self._cell(cell, text, header=cell.row < headers))
        caption = spoken_place(table.place, self.language)
        return Grid(tuple(tuple(rows[at]) for at in sorted(rows)), place, caption)

    def _cell(self, cell: Cell, runs: list[Run], *, header: bool) -> GridCell:
        return GridCell(tuple(runs), cell.rows, cell.columns, header)

    def runs(self, marked: Marked) -> list[Run]:
        """Cut a piece of text at its figures."""
        text, at, runs = marked.piece.text, 0, []
        for mark in marked.marks:
            if mark.start > at:
                runs.append(Run(text[at : mark.start]))
            runs.append(self._figure(text[mark.start : mark.end], mark))
            at = mark.end
        if at < len(text):
            runs.append(Run(text[at:]))
        return runs

    def _figure(self, text: str, mark: Mark) -> Run:
        _ = self.language.gettext
        self.count += 1
        key = f"figure-{self.count}"
        goal = self.goals.get(mark.key)
        if goal is None:
            reason = LEFT_OUT.get(mark.reason)
            title = _("left out: {reason}").format(reason=_(reason)) if reason else mark.reason
            return Run(text, key, tone="out", title=title)
        numbers = self.made.finding_keys.get(goal.goal.name)
        target = f"finding-{numbers[0]}" if numbers else self.made.goal_keys[goal.goal.name]
        word = _(verdict_words(goal.answer)[0])
        return Run(text, key, target, tone_of(goal) or "plain", word)
