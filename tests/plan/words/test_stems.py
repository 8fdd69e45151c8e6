"""Tables of words: what stands in a name, and what only looks like it."""

from __future__ import annotations

import pytest

from zzplan.plan.words.stems import Stems

STEMS = Stems("失业 单位~能耗", "poor; pollut*; energy|water use per; drop out|outs")


@pytest.mark.parametrize(
    "name",
    ["城镇调查失业率", "单位GDP能耗", "The poor", "Air-pollution", "Water use per day", "Drop-out"],
)
def test_a_word_of_the_table_stands_in_a_name(name: str) -> None:
    assert STEMS.within(name)


@pytest.mark.parametrize(
    "name", ["能耗单位", "失地农民就业", "poorly lit", "depollution", "Water used per head", "drop"]
)
def test_a_part_of_a_word_or_another_order_is_none(name: str) -> None:
    assert not STEMS.within(name)
