"""Everything that is read of the texts in `texts/`: goals, claims, what is left out, and why.

What is right in it is marked in the texts themselves (`test_every_mark.py`); this shows what else
a change to the reader moves: groups, reasons, names, baselines, what clauses are taken to say.
``ZZPLAN_UPDATE_GOLDEN=1 python -m pytest tests/reading/test_whole_readings.py`` writes the files
in `read/` anew: read the difference before you commit it. Of the texts of the other folders
`counted.txt` holds how much is read of which kind.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from tests.reading.marked import FOLDER, texts
from tests.reading.telling import claim, clause, goal, left_out
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

TEXTS = texts("texts")
OTHERS = {
    f"{folder}/{doc}": text
    for folder in ("kept", "unseen", "claimed")
    for doc, (text, _) in texts(folder).items()
}
COUNTED = FOLDER / "counted.txt"


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


def counted(doc: str) -> str:
    draft = draft_of(read_text(OTHERS[doc], doc))
    goals, said = draft.items, [one.said for one in draft.left_out if one.said]
    rows = {
        "groups": (f"{one.group} {' '.join(one.reasons)}" for one in goals),
        "kinds": (f"{one.comparator} {one.kind}" for one in goals),
        "years": (f"{one.base_year or ''}-{one.year or ''}" for one in goals),
        "beside": ("with a base" for one in goals if one.base_value is not None),
        "claims": (
            f"{one.kind} of {len(one.figures)}{' whole' * one.whole}" for one in draft.claims
        ),
        "left": (f"{one.reason}" for one in draft.left_out),
        "saying": (f"{one.kind} {one.year or ''}" for one in said),
        "clauses": (f"{one.tense:+.0f}" for one in draft.explained),
    }
    names = len({one.name for one in goals})
    return "\n".join((f"names: {names}", *(f"{of}: {_counts(one)}" for of, one in rows.items())))


def _counts(found: Iterable[str]) -> str:
    return ", ".join(f"{many} {one}".strip() for one, many in sorted(Counter(found).items()))


if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
    COUNTED.write_text("\n\n".join(f"== {doc}\n{counted(doc)}" for doc in OTHERS), encoding="utf-8")


@pytest.mark.parametrize("doc", OTHERS)
def test_how_much_is_read_of_a_text(doc: str) -> None:
    kept = dict(
        block.split("\n", 1) for block in COUNTED.read_text(encoding="utf-8").split("== ")[1:]
    )
    assert kept[doc].rstrip("\n") == counted(doc)
