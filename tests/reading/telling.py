"""Everything that is read of a short text, and the plan file that it makes, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.small import told
from tests.shown import shown
from zzplan.plan.inputs.blocks import LinePlace
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.places import place_text
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import At, Draft, Explained
from zzplan.reading.sentence.sentence import read_sentence

_ALONE = "one goal: "
_FILE = "file "
"""Before the name of a document that is no plain text."""


def told_of(text: str) -> str:
    """Return what is read of a text, or of a sentence of one goal."""
    if text.startswith(_ALONE):
        return shown(read_sentence(text.removeprefix(_ALONE)))
    if text.startswith(_FILE):
        name, _, text = text.removeprefix(_FILE).partition("\n")
        document = read_document(text.encode(), name)
    else:
        document = read_text(text, "plan.txt")
    return "\n".join([*told(document), *_more(draft_of(document))])


def _more(draft: Draft) -> Iterator[str]:
    """Yield the exact places, the years of claims, and what clauses are taken to say."""
    for one in draft.items:
        rare = (one.way, "aspires" * one.aspires, one.base_printed)
        yield " ".join(filter(None, ("at", *map(_at, (one.at, *one.others)), *rare)))
    yield from (f"claimed for {claim.years}" for claim in draft.claims if claim.years is not None)
    yield f"base {draft.base_year}"
    yield from map(clause, draft.explained)


def clause(one: Explained) -> str:
    """Return where a clause begins, how sure it looks ahead, its year, and which words say so."""
    place, words = one.piece.place, ", ".join(one.words)
    where = place.line if isinstance(place, LinePlace) else place_text(place)
    return f"{where}+{one.start} {one.tense:+.1f} {one.year} {words}".rstrip()


def _at(at: At) -> str:
    quote = at.quote.replace("\n", " ")
    return f"{at.block}/{at.piece}:{at.first}-{at.last} {at.start}-{at.end} {quote}"
