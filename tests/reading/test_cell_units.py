"""What the figures of a row are counted in: their own units, and what a base is in the goal's."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("cell_units"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
