"""What an item of a draft says in a plan file: its key, and the words of its goal and rate."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("entries"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
