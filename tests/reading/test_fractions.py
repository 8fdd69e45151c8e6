"""Parts and multiples in Chinese words, and the words that are none."""

from __future__ import annotations

import pytest

from zzplan.reading.words.fractions import fraction


@pytest.mark.parametrize(
    ("words", "value", "unit", "more"),
    [
        ("三成", 30.0, "%", False), ("六成二", 62.0, "%", False), ("六成半", 65.0, "%", False),
        ("三分之二", 66.67, "%", False), ("十分之一", 10.0, "%", False),
        ("二十分之三", 15.0, "%", False), ("万分之三", 0.3, "‰", False),
        ("万分之三十", 3.0, "‰", False), ("万分之九十", 9.0, "‰", False),
        ("一半", 50.0, "%", False), ("半数", 50.0, "%", False),
        ("过半", 50.0, "%", True), ("两倍", 2.0, "倍", False), ("十倍", 10.0, "倍", False),
        ("三点五倍", 3.5, "倍", False), ("半个百分点", 0.5, "个百分点", False),
        ("一个百分点", 1.0, "个百分点", False), ("二点五个百分点", 2.5, "个百分点", False),
    ],
)  # fmt: skip
def test_a_part_in_words(words: str, value: float, unit: str, more: bool) -> None:
    assert fraction(words) == (value, None, unit, more)


@pytest.mark.parametrize(
    "words",
    [
        "百分之六",
        "千分之三",
        "个百分点",
        "成",
        "成二",
        "倍",
        "零分之一",
        "三分之零",
        "三千亿元",
        "翻一番",
    ],
)
def test_other_words_are_none(words: str) -> None:
    assert fraction(words) is None
