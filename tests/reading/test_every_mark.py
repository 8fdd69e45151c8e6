"""Text by text, mark by mark: what is read otherwise than it is marked is listed, and nothing else.

`known.txt` has the differences, one a line: the text, where the figure stands, its words and the
field. A reader that does better needs no change here; one that does worse anywhere fails, however
right it is elsewhere. ``ZZPLAN_UPDATE_GOLDEN=1`` writes the list anew: read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.reading.marked import FOLDER, texts
from tests.reading.scoring import COUNTED, fields_right, is_found, read
from tests.reading.test_unseen_claims import figures, is_same, made
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

TEXTS = {
    doc: marked
    for folder in ("texts", "kept", "unseen", "whole", "claimed")
    for doc, marked in texts(folder).items()
}
LIST = FOLDER / "known.txt"
PRINTED = ("value_high", "base_value", "base_year", "rate_pct")
"""The fields of a mark that stand there only where the text prints them."""


def differences(doc: str) -> Iterator[str]:
    """Yield each goal that is not found, each of its fields that differs, and what is no goal."""
    text, marked = TEXTS[doc]
    items = read(doc, text)
    for mark in marked:
        if mark["status"] != "goal":
            continue
        found = next((item for item in items if is_found(item, mark)), None)
        for field in ["missed"] if found is None else _fields(found, mark):
            yield f"{doc} {mark['start']} {mark['quote']} {field}"
    for item in items:
        if not any(is_found(item, mark) and mark["status"] in COUNTED for mark in marked):
            yield f"{doc} {item['start']} {item['value']:g} no goal"


def _fields(item: dict[str, Any], mark: dict[str, Any]) -> list[str]:
    """Return the fields that differ; a name may be shorter or longer than the marked one."""
    right = fields_right(item, mark)
    wrong = [field for field in ("year", "comparator", "kind", "unit") if field not in right]
    wrong += [field for field in PRINTED if field in mark and mark[field] != item[field]]
    names, name = mark["name"].split(";"), item["name"] or ""
    if not any(name and (name in one or one in name) for one in names):
        wrong.append("name")
    return wrong


def claims(doc: str) -> Iterator[str]:
    """Yield each listed claim that is not found, and each that is found and not listed."""
    listed = made(doc)
    found = [figures(one) for one in draft_of(read_text(TEXTS[doc][0], doc)).claims]
    for claim in listed:
        if not any(is_same(one, claim) for one in found):
            yield f"{doc} {_numbers(claim)} claim missed"
    for one in found:
        if not any(one <= claim for claim in listed):
            yield f"{doc} {_numbers(one)} no claim"


def _numbers(claim: set[float]) -> str:
    return " ".join(f"{value:g}" for value in sorted(claim))


def read_otherwise(doc: str) -> list[str]:
    marked = TEXTS[doc][1]  # some are marked for their claims alone
    return [*(differences(doc) if marked else ()), *(claims(doc) if made(doc) else ())]


@pytest.fixture(scope="module")
def known() -> set[str]:
    if os.environ.get("ZZPLAN_UPDATE_GOLDEN"):
        lines = [line for doc in TEXTS for line in read_otherwise(doc)]
        LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return set(LIST.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("doc", TEXTS)
def test_every_mark_is_read_as_it_is_marked_but_for_those_listed(doc: str, known: set[str]) -> None:
    assert set(read_otherwise(doc)) <= known
