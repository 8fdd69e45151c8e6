"""Whether a document still says what a plan quotes of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256

from zzplan.finding import Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.documents import open_document
from zzplan.plan.file.load import read_bytes
from zzplan.plan.file.locate import Located
from zzplan.plan.model.plan_file import PlanFile, Source


def check_quotes(plan_file: PlanFile) -> None:
    """Look up every quote of a plan file in its document, where that is at hand.

    A document that has not changed since it was read is not read again.

    Raises
    ------
    PlanError
        With each goal whose quote does not occur any more.
    """
    gone = [one for source in plan_file.sources.values() for one in _gone(plan_file, source)]
    if gone:
        raise PlanError(gone, file=plan_file.file, text=plan_file.text)


def _gone(plan_file: PlanFile, source: Source) -> Iterator[Finding]:
    path = os.path.join(os.path.dirname(plan_file.file), source.file or "")
    if source.file is None or not os.path.isfile(path):
        return
    located = Located(path, path, False)
    data = read_bytes(located)
    if sha256(data).hexdigest() == source.sha256:
        return
    document = open_document(located, data)
    text = "\n".join(_inked(piece.text) for piece in document.passages())
    for goal in plan_file.goals:
        drawn = goal.drawn
        if drawn and source.key in goal.sources and _inked(drawn.quote) not in text:
            params = {"quote": drawn.quote, "file": source.file, "place": drawn.place}
            yield Finding(goal.span, "quote-gone", params, "quote-gone")


def _inked(text: str) -> str:
    """Drop blanks and line ends: what a plan file quotes on one line may stand on two."""
    return "".join(one for one in text if one.isprintable() and not one.isspace())
