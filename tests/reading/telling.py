"""Everything that is read of a short text, and the plan file that it makes, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.shown import shown
from zzplan.plan.inputs.blocks import Document, LinePlace
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.places import place_text
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.items import At, Claim, Draft, Explained, Item, LeftOut
from zzplan.reading.load import ReadDocument
from zzplan.reading.sentence.sentence import read_sentence

_SHOWN = ("section", "place", "quote", "reading", "name", "unit", "kind", "source", "claim")
"""Keys of a plan file that say again what stands before them."""
_ALONE = "one goal: "
_FILE = "file "
"""Before the name of a document that is no plain text."""


def place(at: At) -> str:
    """Return where a figure stands, shortly: 3:12."""
    found = re.findall("[0-9]+", place_text(at.place))
    return ":".join(found)


def figure(item: Item) -> str:
    """Return what a figure says, be it a goal or not."""
    high = "" if item.value_high is None else f"-{item.value_high:g}"
    words = [
        f"{item.name} {item.comparator} {item.value:g}{high} {item.unit}".strip(),
        f"{item.kind} {item.year}",
    ]
    if item.base_value is not None or item.base_year is not None:
        words.append(f"from {item.base_value} in {item.base_year}")
    if item.rate_pct is not None:
        words.append(f"at {item.rate_pct:g}%")
    flags = [name for name in ("attached", "yearly", "binding") if getattr(item, name)]
    return ", ".join([*words, *flags])


def goal(item: Item) -> str:
    """Return a goal with its places, its group and its section."""
    places = " ".join(map(place, (item.at, *item.others)))
    return f"{places} {figure(item)} | {' '.join((item.group, *item.reasons))} | {item.section}"


def claim(one: Claim) -> str:
    """Return a claim with its figures."""
    figures = ", ".join(f"{of.name} {of.value:g} {of.unit} {of.year}" for of in one.figures)
    flags = [one.missing, "whole" * one.whole, "falls" * one.falls]
    return " ".join([place(one.at), one.kind, f"({figures})", *filter(None, flags)])


def left_out(one: LeftOut) -> str:
    """Return a figure that is no goal, with the reason and what it says."""
    words = figure(one.said) if one.said else "-"
    return f"{place(one.at)} {one.text} {one.reason}: {words}"


def told(document: Document) -> Iterator[str]:
    """Yield all that is read of a document, and what a plan file has of it."""
    draft = draft_of(document)
    read = ReadDocument(document.name, document, draft, drafted(draft), "0")
    keys = {item.at: entry for item, entry in read.plan.pairs}
    for item in draft.items:
        entry = keys.get(item.at)
        shown = [one for one in entry.pairs if one[0] not in _SHOWN] if entry else ()
        words = " ".join(f"{key}={value}" for key, value in shown)
        yield f"{goal(item)} | {entry.key if entry else ''} {words}".rstrip(" |")
    written = {
        one.claim: f"{one.entry.key}: {dict(one.entry.pairs)['claim']}"
        for one in read.whole.identities
    }
    for said in dict.fromkeys((*draft.claims, *written)):
        yield f"claim {claim(said)} | {written.get(said, '-')}"
    yield from (f"left {left_out(one)}" for one in draft.left_out)
    yield from (f"refused {place(one.item.at)} {one.why.code}" for one in read.plan.refused)
    yield from (f"unread {one}" for one in draft.unread)


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
