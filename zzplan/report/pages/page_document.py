"""The document that was read, as printed, with its figures marked by their verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.engine.results import ClaimResult
from zzplan.plan.inputs.blocks import Cell, Document, PagePlace, SheetPlace, Table
from zzplan.reading.marks import Mark, Marked
from zzplan.report.hypertext import Grid, GridCell, Part, Passage, Run
from zzplan.report.language import Language
from zzplan.report.model import Line
from zzplan.report.pages.handout import Handout
from zzplan.report.pages.page_goals import tone_of
from zzplan.report.words.phrases import verdict_words
from zzplan.report.words.reading import LEFT_OUT, refusal_words, spoken_place
from zzplan.report.words.vocabulary import CLAIM_VERDICTS

_WEIGHTS = {"undefined": 0, "holds": 1, "holds-by-rounding": 2, "holds-by-prices": 3, "fails": 4}
"""Of several claims about one figure the gravest marks it."""


def document_part(made: Handout, language: Language) -> Part | None:
    """Make the documents; None where the plan was not read out of any that is at hand."""
    if not made.documents:
        return None
    _ = language.gettext
    about = Line(
        _("As printed. A marked figure leads to what was found; the number is the finding's."),
        style="remark",
    )
    blocks: list[Line | Passage | Grid] = [about]
    writer = _Writer(made, language)
    for document, marks in made.documents:
        if len(made.documents) > 1:
            blocks.append(Line(document.name, style="heading"))
        blocks += writer.blocks(document, marks)
    names = language.pgettext("list", ", ").join(document.name for document, _ in made.documents)
    return Part("document", _("Document: {name}").format(name=names), tuple(blocks))


class _Writer:
    """Goes through the documents once, and numbers their figures."""

    def __init__(self, made: Handout, language: Language) -> None:
        self.made, self.language = made, language
        self.goals = {one.goal.name: one for one in made.review.goals}
        self.claims = {one.answer.identity.key: one for one in made.review.claims}
        self.count = 0
        self.place = ""

    def blocks(self, document: Document, marks: Iterable[Marked]) -> Iterator[Passage | Grid]:
        """Yield the paragraphs, headings and tables of a document."""
        pieces = iter(marks)
        for block in document.blocks:
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

    def _left_out(self, mark: Mark) -> str:
        """Say why a figure is no goal of the plan."""
        if mark.refusal is not None:
            return refusal_words(mark.refusal, self.language)
        words, reason = self.language.gettext("left out: {reason}"), LEFT_OUT.get(mark.reason, "")
        return words.format(reason=self.language.gettext(reason)) if reason else ""

    def _claimed(self, text: str, key: str, one: ClaimResult) -> Run:
        """Mark a figure by what is found of a claim that it is in."""
        identity, (word, tone) = one.answer.identity, CLAIM_VERDICTS[one.answer.verdict]
        said = self.language.gettext("{name}: {sentence}").format(
            name=identity.name.within(self.language.code), sentence=self.language.gettext(word)
        )
        numbers = self.made.finding_keys.get(identity.key)
        target = f"finding-{numbers[0]}" if numbers else self.made.claim_keys[identity.key]
        return Run(text, key, target, tone or "plain", said)

    def _figure(self, text: str, mark: Mark) -> Run:
        _ = self.language.gettext
        self.count += 1
        key = f"figure-{self.count}"
        goal = self.goals.get(mark.key)
        judged = [self.claims[one] for one in mark.claims if one in self.claims]
        if judged and not (goal and self.made.finding_keys.get(goal.goal.name)):
            worst = max(judged, key=lambda one: _WEIGHTS[one.answer.verdict])
            if goal is None or worst.answer.verdict not in ("holds", "undefined"):
                return self._claimed(text, key, worst)
        if goal is None:
            return Run(text, key, tone="out", title=self._left_out(mark))
        numbers = self.made.finding_keys.get(goal.goal.name)
        target = f"finding-{numbers[0]}" if numbers else self.made.goal_keys[goal.goal.name]
        word = _(verdict_words(goal.answer)[0])
        return Run(text, key, target, tone_of(goal) or "plain", word)
