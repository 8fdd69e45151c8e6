"""A document with its figures marked: what was made of each, and which goal it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from zzplan.finding import Finding
from zzplan.plan.inputs.blocks import Block, Cell, Document, Passage, Table
from zzplan.reading.draft.attached import attached_rates, rate_beside
from zzplan.reading.draft.identities import Written
from zzplan.reading.draft.started import Starts
from zzplan.reading.items import At
from zzplan.reading.keys import State
from zzplan.reading.load import ReadDocument, Together, plan_keys
from zzplan.structs import Struct


class Mark(Struct):
    """A figure within the text of one piece of a document."""

    start: int
    """Its first character in the text of the piece, from 0."""
    end: int
    """The character behind the last one."""
    state: State
    """``goal``; ``refused``: no plan file takes it; ``left-out``: it is no goal."""
    key: str
    """Of a goal its key in the plan file of `zzplan.reading.load.plan_file_of`, else empty."""
    reason: str
    """Of a goal how sure it is, else why it is none: a key of `zzplan.report.words.reading`'s
    ``LEFT_OUT``, or the code of the mistake that it would be."""
    claims: tuple[str, ...] = ()
    """The keys of the identities that it is a figure of."""
    refusal: Finding | None = None
    """The mistake that it would be, of one that no plan file takes."""


class Marked(Struct):
    """A piece of text with the figures in it."""

    block: int
    """The number of the block of `Document.blocks` that it is, or is a cell of."""
    piece: Passage | Cell
    marks: tuple[Mark, ...]
    """By their place; none overlaps another."""


def marked_together(found: Together) -> Iterator[tuple[Document, tuple[Marked, ...]]]:
    """Yield documents with their figures, which have the names of the plan file that they make."""
    keys = plan_keys(found.reads)
    for number, (key, read) in enumerate(zip(keys, found.reads, strict=True)):
        claims = _claims(found.whole.identities, number)
        yield read.document, tuple(_marked(read, f"{key}/" if key else "", claims))


def marked(read: ReadDocument) -> Iterator[Marked]:
    r"""Yield every paragraph, heading and cell of a document in order, with its figures.

    Examples
    --------
    >>> from zzplan.plan.inputs.text import read_text
    >>> from zzplan.reading.document import draft_of
    >>> from zzplan.reading.draft.drafting import drafted
    >>> text = "全市十四五规划\n\n2020年高新技术企业有300家。到2025年，高新技术企业达到500家以上。"
    >>> document = read_text(text, "plan.txt")
    >>> draft = draft_of(document)
    >>> read = ReadDocument("plan.txt", document, draft, drafted(draft), "")
    >>> for one in marked(read):
    ...     for mark in one.marks:
    ...         print(one.piece.text[mark.start : mark.end], mark.state, mark.key, mark.reason)
    300家 goal 高新技术企业 past
    500家 goal 高新技术企业 certain
    """
    return _marked(read, "", _claims(read.whole.identities, 0))


def _marked(
    read: ReadDocument, plan: str, claims: Mapping[tuple[int, int, int], Mapping[str, None]]
) -> Iterator[Marked]:
    found: dict[int, dict[tuple[int, int], Mark]] = {}

    def mark(at: At, state: State, key: str, reason: str, why: Finding | None = None) -> None:
        own, place = found.setdefault(at.piece, {}), (at.first, at.last)
        of = tuple(claims.get((at.piece, *place), ()))
        own.setdefault(place, Mark(at.first, at.last, state, key, reason, of, why))

    for item, entry in read.plan.pairs:
        for at in (item.at, *item.others):
            mark(at, "goal", plan + entry.key, item.group)
    for refused in read.plan.refused:
        for at in (refused.item.at, *refused.item.others):
            mark(at, "refused", "", refused.why.code, refused.why)
    rates = attached_rates(read.draft.items)
    for item, entry in read.plan.pairs:
        for at in (item.at, *item.others):
            if (rate := rate_beside(item, at, rates)) is not None:
                mark(rate.at, "goal", plan + entry.key, rate.group)
    for beside in rates.values():
        for rate in beside:  # taken in by a goal that no plan file takes
            mark(rate.at, "goal", "", rate.group)
    starts = Starts(read.plan.pairs, read.draft)
    for one in read.draft.left_out:
        key = starts.key(one)
        mark(one.at, "goal" if key else "left-out", key and plan + key, one.reason)
    number = 0
    for block, whole in enumerate(read.document.blocks):
        for piece in _pieces(whole):
            yield Marked(block, piece, tuple(_apart(found.get(number, {}).values())))
            number += 1


def _claims(
    identities: Iterable[Written], document: int
) -> dict[tuple[int, int, int], dict[str, None]]:
    """Return the identities that each figure of a document is in, by its place."""
    found: dict[tuple[int, int, int], dict[str, None]] = {}
    for one in identities:
        first = one.document if one.claim.first_in is None else one.claim.first_in
        for number, item in enumerate(one.claim.figures):
            if (one.document if number else first) != document:
                continue
            for at in (item.at, *item.others):
                found.setdefault((at.piece, at.first, at.last), {})[one.entry.key] = None
    return found


def _pieces(block: Block) -> tuple[Passage | Cell, ...]:
    return block.cells if isinstance(block, Table) else (block,)


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield marks by their place; of two that overlap the first."""
    last = 0
    for one in sorted(marks):
        if one.start >= last:
            yield one
            last = one.end
