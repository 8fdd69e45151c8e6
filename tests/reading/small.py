"""Small texts, each with everything that is read of it: what a user wants of one rule.

A file of `small/` holds the cases of one module of the reader. A case begins with ``=== what it
shows``, behind which ``| name.csv`` may say that it is no plain text; then the text, and behind
``→ `` one line for each goal, claim and figure left out, with what a plan file has of it.
``ZZPLAN_UPDATE_GOLDEN=1`` writes these lines anew: read the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest

from tests.reading.marked import FOLDER
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.documents import read_document
from zzplan.plan.inputs.places import place_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.items import At, Claim, Item
from zzplan.reading.load import ReadDocument

_SHOWN = ("section", "place", "quote", "reading", "name", "unit", "kind", "source", "claim")
"""Keys of a plan file that say again what stands before them."""


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
    for one in draft.left_out:
        words = figure(one.said) if one.said else "-"
        yield f"left {place(one.at)} {one.text} {one.reason}: {words}"
    yield from (f"refused {place(one.item.at)} {one.why.code}" for one in read.plan.refused)
    yield from (f"unread {one}" for one in draft.unread)


def small(module: str) -> list[object]:
    """Return the cases of a module as parameters: the module, and which of them."""
    return [pytest.param(module, at, id=case[0]) for at, case in enumerate(_cases(module))]


def _cases(module: str) -> list[tuple[str, str, str, list[str]]]:
    """Return the title of each case, the name of its file, its text, and what is read of it."""
    text = (FOLDER / "small" / f"{module}.txt").read_text(encoding="utf-8")
    cases = []
    for case in re.split("^=== ", text, flags=re.MULTILINE)[1:]:
        head, _, rest = case.partition("\n")
        title, _, name = head.partition(" | ")
        lines = [line.removeprefix("→ ") for line in rest.splitlines() if line.startswith("→ ")]
        cases.append((title, name or "plan.txt", rest.partition("→ ")[0], lines))
    return cases


def check(module: str, at: int) -> None:
    """Compare what is read of a small text with what stands below it."""
    _, name, text, expected = _cases(module)[at]
    document = read_document(text.rstrip("\n").encode(), name)
    found = [line.replace("\n", " ") for line in told(document)]
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        _write(module, at, found)
    else:
        assert found == expected


def _write(module: str, at: int, found: list[str]) -> None:
    path = FOLDER / "small" / f"{module}.txt"
    parts = re.split("^(?==== )", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    text = parts[at + 1].partition("→ ")[0].rstrip("\n")
    parts[at + 1] = "\n".join([text, *(f"→ {line}" for line in found)]) + "\n\n"
    path.write_text("".join(parts).rstrip("\n") + "\n", encoding="utf-8")
