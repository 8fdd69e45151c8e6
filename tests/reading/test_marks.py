"""Every figure of a document can be shown where it stands, with the goal that it is."""

from __future__ import annotations

import pytest

from tests.reading.marked import texts
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.load import ReadDocument, plan_file_of
from zzplan.reading.marks import Mark, marked

ALL = {name: text for folder in ("texts", "kept") for name, (text, _) in texts(folder).items()}


def read(name: str) -> ReadDocument:
    document = read_text(ALL[name], f"{name}.txt")
    draft = draft_of(document)
    return ReadDocument(document.name, document, draft, drafted(draft), "")


@pytest.mark.parametrize("name", ALL)
def test_the_marked_pieces_are_the_document_and_every_figure_is_marked_once(name: str) -> None:
    one = read(name)
    pieces = list(marked(one))
    assert [mark.piece for mark in pieces] == list(one.document.passages())
    shown = [
        (piece.piece.place, piece.piece.text[mark.start : mark.end], mark)
        for piece in pieces
        for mark in piece.marks
    ]
    assert all(text.strip() for _, text, _ in shown)
    for piece in pieces:
        ends = [0, *(mark.end for mark in piece.marks)]
        assert all(end <= mark.start for end, mark in zip(ends, piece.marks, strict=False))
    at = {(one.document.at(p.piece, m.start), m.key) for p in pieces for m in p.marks}
    for item, entry in one.plan.pairs:
        assert (item.at.place, entry.key) in at


def test_the_key_of_a_mark_is_that_of_the_goal_in_the_plan_file() -> None:
    one = read("city-2021")
    keys = {goal.key for goal in plan_file_of(one).goals}
    marks: list[Mark] = [mark for piece in marked(one) for mark in piece.marks]
    assert {mark.key for mark in marks if mark.state == "goal"} - {""} == keys
    assert all(not mark.key for mark in marks if mark.state != "goal")
