"""Everything that is read of the texts in `texts/`: goals, claims, what is left out, and why.

What is right in it is marked in the texts themselves (`test_every_mark.py`); this shows what else
a change to the reader moves: groups, reasons, names, baselines, what clauses are taken to say.
``ZZPLAN_UPDATE_GOLDEN=1 python -m pytest tests/reading/test_whole_readings.py`` writes the files
in `read/` anew: read the difference before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.reading.marked import FOLDER, texts
from tests.reading.telling import claim, clause, goal, left_out
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

TEXTS = texts("texts")


def reading(doc: str) -> Iterator[str]:
    draft = draft_of(read_text(TEXTS[doc][0], doc))
    yield from ("goals", *map(goal, draft.items))
    yield from ("", "claims", *map(claim, draft.claims))
    yield from ("", "left out", *map(left_out, draft.left_out))
    yield from ("", "clauses", *map(clause, draft.explained))


@pytest.mark.parametrize("doc", TEXTS)
def test_the_whole_reading_of_a_text(doc: str) -> None:
    path = FOLDER / "read" / f"{doc}.txt"
    found = "".join(f"{line}\n" for line in reading(doc))
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
