"""The five documents whose figures were placed by hand: what is read of them stays read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

from benchmarks.claims import proposed
from benchmarks.claims import scored as scored_claims
from benchmarks.reading import drafts, scored


@pytest.mark.shared
def test_every_goal_of_the_five_documents_is_read(shared: Path) -> None:
    folder = shared / "data" / "prose"
    records, _, _ = drafts(folder / "docs")
    said = scored(folder, records, "--errors")
    found = re.search(r"recall of goals\s+(\d+) of (\d+)", said)
    assert found is not None
    assert found[1] == found[2], said
    wrong = re.findall(r"^nothing there\s+(\S+ \d+)", said, re.MULTILINE)
    assert set(wrong) <= {"action-plan 6594", "congress-report 3438"}  # of more; a threshold
    assert not re.findall(r"^(?:year|unit|comparator|kind)\s", said, re.MULTILINE)


@pytest.mark.shared
def test_the_page_on_reading_says_how_many_claims_are_found(shared: Path) -> None:
    lines = scored_claims(
        shared / "facts" / "claims.csv", proposed(shared / "data" / "prose" / "docs")
    )
    (told,) = (line for line in lines if line.startswith("claims found"))
    assert told == "claims found 15 of 19: 78.9%; others proposed 1"
    pages = Path(__file__).parents[2] / "docs"
    for page, words in (
        (
            "explanation/reading.md",
            "Of 19 that the five documents below make, 15 are found; one",
        ),
        ("zh/explanation/reading.md", "下述五份文件中的19项找出15项；另外提出的1项"),
    ):
        assert words in (pages / page).read_text(encoding="utf-8")
