"""Parts and multiples in words."""

from __future__ import annotations

import pytest

from zzplan.plan.numbers.multiples import part_of


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("三分之二", (2, 3)),
        ("三分之一", (1, 3)),
        ("四分之三", (3, 4)),
        ("a quarter", (1, 4)),
        ("三分之三", None),
        ("三分之四", None),
        ("三分之零", None),
        ("百分之四十", None),
        ("千分之五", None),
        ("万分之一", None),
        ("三", None),
        ("", None),
        ("分之", None),
    ],
)
def test_a_part_is_more_than_nothing_and_less_than_all(
    words: str, part: tuple[int, int] | None
) -> None:
    assert part_of(words) == part
