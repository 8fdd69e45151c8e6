"""What made-up plans and reports say of their figures together: found, and nothing else proposed.

Each line of a `.claims` file beside a text has the figures of one claim that it makes, then the
words. Of the first twelve texts the reader found 38 of 64 in Chinese and 1 of 31 in English when
it first saw them, of the next eight 51 of 62 and 15 of 28, of the next seven 23 of 34 and 15 of
24, of the last five, which are English, 18 of 33; 174 of the 180 that it proposed were made.

The texts in `claimed/`, which are English, are marked for their claims alone: of the first eight
it found 51 of 130 when it first saw them, and of three texts each, which were read when those
before had been mended, 31 of 60, 37 of 59 and 37 of 55; 158 of the 162 that it proposed were made.
"""

from __future__ import annotations

import pytest

from tests.reading.marked import FOLDER, texts
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Claim

FOLDERS = ("unseen", "claimed")
LEAST_FOUND = {False: 0.9, True: 0.79}
LEAST_MADE = 0.97


def made(doc: str) -> list[set[float]]:
    paths = [FOLDER / folder / f"{doc}.claims" for folder in FOLDERS]
    lines = [
        line
        for path in paths
        if path.exists()
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [set(map(float, line.split("|")[0].split())) for line in lines]


def figures(claim: Claim) -> set[float]:
    found = {item.value for item in claim.figures}
    if claim.kind in ("growth", "change") and len(claim.figures) == 2:
        found |= {item.base_value for item in claim.figures if item.base_value is not None}
    return found


def is_same(found: set[float], listed: set[float]) -> bool:
    """Tell a claim by its figures; a share of what is not printed has two."""
    return found <= listed and len(found) > 1


@pytest.mark.parametrize("english", LEAST_FOUND)
def test_claims_are_found_and_no_others_are_proposed(english: bool) -> None:
    of = found = proposed = right = 0
    for doc, (text, _) in (texts("unseen") | texts("claimed")).items():
        listed = made(doc)
        if not listed or doc.endswith("-en") != english:
            continue
        read = [figures(claim) for claim in draft_of(read_text(text, doc)).claims]
        of += len(listed)
        found += sum(any(is_same(one, claim) for one in read) for claim in listed)
        proposed += len(read)
        right += sum(any(one <= claim for claim in listed) for one in read)
    assert of > 30
    assert found >= LEAST_FOUND[english] * of
    assert right >= LEAST_MADE * proposed
