"""A document that was chosen → what was read of it, and the plan file that this makes."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from zzplan.finding import START, Span, Spot
from zzplan.plan.diagnostics import Diagnostic, PlanError
from zzplan.plan.documents import open_document
from zzplan.plan.inputs.blocks import Document, LinePlace, Passage
from zzplan.plan.inputs.places import read_place
from zzplan.plan.load import load_located, parse, read_bytes
from zzplan.plan.locate import DOCUMENTS, TABLES, Located
from zzplan.plan.model import Goal, PlanFile, Reading
from zzplan.plan.write import Pairs, Part, PlanPart, plan_text
from zzplan.reading.document import draft_of
from zzplan.reading.drafting import Plan, Years, drafted, head_of
from zzplan.reading.items import Draft
from zzplan.structs import Struct

_LONGEST_TITLE = 80
_FIRST_BLOCKS = 20
"""Among which the title stands."""


class ReadDocument(Struct):
    """A document, and what was read of it."""

    name: str
    """As outputs call the file."""
    document: Document
    draft: Draft
    plan: Plan
    sha256: str

    @property
    def counts(self) -> Reading:
        """How much was read."""
        return Reading(
            goals=len(self.plan.pairs),
            unsure=sum(item.group == "check-this" for item, _ in self.plan.pairs),
            left_out=len(self.draft.left_out),
            refused=len(self.plan.refused),
            unread=self.document.unread,
        )


def read_file(
    located: Located, sheet: str | None = None, years: Years | None = None
) -> ReadDocument:
    """Read a document.

    Raises
    ------
    PlanError
        Where it cannot be read.
    """
    data = read_bytes(located)
    document = open_document(located, data, sheet)
    draft = draft_of(document)
    digest = sha256(data).hexdigest()
    return ReadDocument(located.name, document, draft, drafted(draft, years), digest)


def sources_of(reads: Sequence[ReadDocument]) -> Pairs:
    """Return the documents as the sources of a plan file."""
    entries = tuple(
        (
            read.document.name,
            (
                ("title", title_of(read.document)),
                ("file", read.document.name),
                ("sha256", read.sha256),
            ),
        )
        for read in reads
    )
    return (("sources", entries),)


def plan_head(read: ReadDocument) -> Pairs:
    """Return what stands above the goals of one document."""
    return (
        ("title", title_of(read.document)),
        ("source", read.document.name),
        *head_of(read.plan.years),
    )


def title_of(document: Document) -> str:
    """Return the first heading, else the file's name without its suffix."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        if isinstance(block, Passage) and block.level and block.text.strip():
            return " ".join(block.text.split())[:_LONGEST_TITLE]
    return document.name.rpartition(".")[0] or document.name


def plan_file_of(read: ReadDocument) -> PlanFile:
    """Return the plan file that a document makes; its goals stand where the document has them.

    Raises
    ------
    PlanError
        Where no figure was read as a goal: a check of nothing would pass.
    """
    if not read.plan.pairs:
        raise PlanError([Diagnostic(START, "nothing-read", hint="nothing-read")], file=read.name)
    part = Part("", tuple(entry for _, entry in read.plan.pairs))
    text = plan_text(sources_of([read]), [PlanPart("", plan_head(read), (part,))])
    found = parse(text, read.name)
    plans = tuple(
        plan.replace(goals=tuple(_placed(goal) for goal in plan.goals)) for plan in found.plans
    )
    return found.replace(plans=plans, reading=read.counts)


def _placed(goal: Goal) -> Goal:
    """Give a goal its place in the document."""
    if goal.drawn is None:
        return goal
    place = read_place(goal.drawn.place)
    if isinstance(place, LinePlace):
        return goal.replace(span=Span(place.line, place.column, place.column + 1))
    return goal.replace(
        span=Spot(goal.span.line, goal.span.column, goal.span.end, goal.drawn.place)
    )


def load_file(located: Located) -> PlanFile:
    """Read the plan that a file is, or that a document or a table makes.

    Parameters
    ----------
    located : Located
        Of any form; `Located.is_read` tells those that need more than `load_located`.

    Raises
    ------
    PlanError
        Where it cannot be read, or has no goals.

    Examples
    --------
    >>> load_file(Located("no-such.docx", "no-such.docx", False))
    Traceback (most recent call last):
    zzplan.plan.diagnostics.PlanError: no-such.docx:1:1: error[no-such-file]
    """
    name = located.name.lower()
    if name.endswith(TABLES):
        return _table(located)
    if not name.endswith(DOCUMENTS):
        return load_located(located)
    if read_bytes(located).lstrip(b"\xef\xbb\xbf \r\n").startswith(b"zzplan:"):
        return load_located(located)  # a plan file that is called plan.txt
    return plan_file_of(read_file(located))


def _table(located: Located) -> PlanFile:
    """Read a table: one with a goal in each row as a plan file, any other as a document."""
    try:
        return load_located(located)
    except PlanError as error:
        if error.diagnostics[0].code != "missing-column":
            raise
        read = read_file(located)
        if not read.plan.pairs:
            raise
        return plan_file_of(read)
