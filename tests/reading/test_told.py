"""Everything that is read of short texts in `told/`: goals, claims, what is left out, the plan.

The texts are of many kinds, and each is there for lines of the reader that few others reach. What
is right in one is tested elsewhere; this shows what else a change to the reader moves.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.held import blocks_of, renew
from tests.reading.telling import told_of

FOLDER = Path(__file__).with_name("told")
renew(FOLDER, told_of)
TOLD = blocks_of(FOLDER)


@pytest.mark.parametrize("name", TOLD)
def test_all_that_is_read_of_a_text(name: str) -> None:
    text, told = TOLD[name]
    assert told_of(text) == told
