"""The five documents whose figures were placed by hand: what is read of them stays read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

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
