"""Everything that is found of the small plan files, problems and versions in `told/`.

Every figure of every result, with its boxes and its terms: what is right in it is tested elsewhere;
this shows what else a change moves.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engine.telling import told_of
from tests.held import blocks_of, renew

FOLDER = Path(__file__).with_name("told")
renew(FOLDER, told_of)
TOLD = blocks_of(FOLDER)


@pytest.mark.parametrize("name", TOLD)
def test_all_that_is_found(name: str) -> None:
    text, told = TOLD[name]
    assert told_of(text) == told
