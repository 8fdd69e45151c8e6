"""Growth in Chinese: X亿元,增长r%; 由a增加到b,年均增长r%; 达到54%,提高2个百分点."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small


@pytest.mark.parametrize(("module", "case"), small("growth_zh"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)
