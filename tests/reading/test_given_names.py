"""Names that are given out, each once."""

from __future__ import annotations

import pytest

from zzplan.reading.draft import given_names
from zzplan.reading.draft.given_names import GivenNames


def test_names_that_read_alike_are_one() -> None:
    given = GivenNames()
    assert given.first("R-D") == "R-D"
    assert given.first("rd", "rd-2025") == "rd-2025"
    assert given.first("rd", "rd-2025") == "rd-2"


def test_a_thousand_equal_names_are_numbered_without_trying_each_number_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = []

    def fold(name: str) -> str:
        calls.append(name)
        return name

    monkeypatch.setattr(given_names, "fold", fold)
    given = GivenNames()
    names = [given.first("goal", "goal-2025") for _ in range(1000)]
    assert names[-1] == "goal-999"
    assert len(set(names)) == 1000
    assert len(calls) <= 5 * 1000
