"""Chinese wording is explained once to an English reader."""

from __future__ import annotations

import pytest

from zzplan.plan.numbers.quantity import Quantity, read_level, read_rate
from zzplan.report.language import Language
from zzplan.report.words.gloss import meaning


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (read_rate("8%以上"), "at least 8%"),  # people.md N18
        (read_rate("9%左右"), "about 9%"),
        (read_rate("0.5个百分点"), "0.5 percentage points"),
        (read_level("超过500", "家"), "more than 500"),
        (read_level("5000以内", "亿元"), "at most 5000"),
        (read_level("不足60", "亿元"), "less than 60"),
        (read_level("接近50", "亿元"), "nearly 50"),
        (read_level("3000多", "亿元"), "more than 3000"),
        (read_level("翻一番", "亿元"), "2 times"),
        (read_level("3-5家", "家"), "3-5"),
    ],
)
def test_what_chinese_wording_means(printed: Quantity, said: str) -> None:
    assert meaning(printed, Language("en")) == f" ({said})"
    assert meaning(printed, Language("zh")) == ""


@pytest.mark.parametrize("text", ["8%", "at least 8%", "≥8%", "about 8%"])
def test_what_reads_as_english_needs_no_word(text: str) -> None:
    assert meaning(read_rate(text), Language("en")) == ""
