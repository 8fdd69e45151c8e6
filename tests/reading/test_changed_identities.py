"""Claims of growth and change → identities: from one value to another, by so much, in each year."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("changed_identities"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
