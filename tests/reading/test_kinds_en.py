"""What English words make of the kind, the bound and the start of a figure."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("kinds_en"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
