"""Reading a document: its blocks become a draft."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("document"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
