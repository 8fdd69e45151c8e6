"""Amounts that describe a noun are no goals."""

from __future__ import annotations

import pytest

from zzplan.reading.exclusions import _describes


@pytest.mark.parametrize(
    ("before", "behind", "unit", "described"),
    [
        ("面积", "的绿地", "亩", True),  # a green of so large an area
        ("面积", "的绿地", "%", False),  # a part of all greens
        ("面积", "左右的绿地", "亩", False),
        ("数量", "的绿地", "亩", False),
        ("面积", "的目标", "亩", False),
    ],
)
def test_an_amount_of_a_thing_describes_it(
    before: str, behind: str, unit: str, described: bool
) -> None:
    assert _describes(before, behind, unit) is described
