"""The documents that a plan file was read out of, where they still lie beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.locate import Located
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.places import place_text
from zzplan.plan.model.plan_file import PlanFile
from zzplan.reading.load import ReadDocument, read_file
from zzplan.reading.marks import Mark, Marked, marked


def documents_at_hand(plan_file: PlanFile) -> Iterator[tuple[Document, tuple[Marked, ...]]]:
    """Yield each document with its figures, which have the names that the plan file gives them.

    A document that cannot be read any more is left out: the plan file is complete without it.
    """
    known = {one.key for one in plan_file.identities}
    for source in plan_file.sources.values():
        path = os.path.join(os.path.dirname(plan_file.file), source.file or "")
        if source.file is None or not os.path.isfile(path):
            continue
        try:
            read = read_file(Located(path, source.file, False))
        except PlanError:
            continue
        names = _names(read, plan_file, source.key)
        pieces = (
            piece.replace(marks=tuple(_named(mark, names, known) for mark in piece.marks))
            for piece in marked(read)
        )
        yield read.document, tuple(pieces)


def _names(read: ReadDocument, plan_file: PlanFile, source: str) -> dict[str, str]:
    """Return the names of the plan file's goals by the keys that the document's draft has."""
    drawn = {
        (goal.drawn.place, goal.drawn.quote): goal.name
        for goal in plan_file.goals
        if goal.drawn is not None and source in goal.sources
    }
    found = (
        (entry.key, drawn.get((place_text(item.at.place), item.at.quote)))
        for item, entry in read.plan.pairs
    )
    return {key: name for key, name in found if name is not None}


def _named(mark: Mark, names: Mapping[str, str], claims: set[str]) -> Mark:
    return mark.replace(
        key=names.get(mark.key, ""), claims=tuple(one for one in mark.claims if one in claims)
    )
