"""What a figure takes from the one before it in its sentence: its unit, its kind, its name."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("following"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
