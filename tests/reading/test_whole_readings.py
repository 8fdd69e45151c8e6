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
from tests.reading.telling import clause
from zzplan.plan.inputs.blocks import LinePlace
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import At, Claim, Item, LeftOut

TEXTS = texts("texts")


def _place(at: At) -> str:
    assert isinstance(at.place, LinePlace)
    return f"{at.place.line}:{at.place.column}"


def _figure(item: Item) -> str:
    high = "" if item.value_high is None else f"-{item.value_high:g}"
    words = [
        f"{item.name} {item.comparator} {item.value:g}{high} {item.unit}".rstrip(),
        f"{item.kind} {item.year}",
    ]
    if item.base_value is not None or item.base_year is not None:
        words.append(f"from {item.base_value} in {item.base_year}")
    if item.rate_pct is not None:
        words.append(f"at {item.rate_pct:g}%")
    flags = [name for name in ("attached", "yearly", "binding") if getattr(item, name)]
    return ", ".join([*words, *flags])


def _goal(item: Item) -> str:
    places = " ".join(map(_place, (item.at, *item.others)))
    return f"{places} {_figure(item)} | {' '.join((item.group, *item.reasons))} | {item.section}"


def _claim(claim: Claim) -> str:
    figures = ", ".join(f"{one.name} {one.value:g} {one.unit} {one.year}" for one in claim.figures)
    flags = [claim.missing, "whole" * claim.whole, "falls" * claim.falls]
    return " ".join([_place(claim.at), claim.kind, f"({figures})", *filter(None, flags)])


def _left_out(one: LeftOut) -> str:
    return f"{_place(one.at)} {one.text} {one.reason}: {_figure(one.said) if one.said else '-'}"


def reading(doc: str) -> Iterator[str]:
    draft = draft_of(read_text(TEXTS[doc][0], doc))
    yield from ("goals", *map(_goal, draft.items))
    yield from ("", "claims", *map(_claim, draft.claims))
    yield from ("", "left out", *map(_left_out, draft.left_out))
    yield from ("", "clauses", *map(clause, draft.explained))


@pytest.mark.parametrize("doc", TEXTS)
def test_the_whole_reading_of_a_text(doc: str) -> None:
    path = FOLDER / "read" / f"{doc}.txt"
    found = "".join(f"{line}\n" for line in reading(doc))
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
