"""What the numbers, units, years, names and claims in `told/` are read as, with all that is in it.

What is right in it is tested elsewhere; this shows what else a change moves.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.held import blocks_of, renew
from tests.plan.telling import told_of

FOLDER = Path(__file__).with_name("told")
renew(FOLDER, told_of)
TOLD = blocks_of(FOLDER)


@pytest.mark.parametrize("name", TOLD)
def test_what_texts_are_read_as(name: str) -> None:
    text, told = TOLD[name]
    assert told_of(text) == told
