"""Long numbers that were computed are grouped by thousands, printed ones stay as printed."""

from __future__ import annotations

import pytest

from zzplan.plan.numbers.quantity import read_level
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping


@pytest.mark.parametrize(
    ("computed", "said"),
    [
        ("6448523127.55", "6,448,523,127.55"),  # en.md E22
        ("-12345.678", "-12,345.678"),
        ("12345 to 23456", "12,345 to 23,456"),
        ("4407.98", "4407.98"),
        ("0.00012345678", "0.00012345678"),
        ("5.15e178", "5.15e178"),
        ("12,345", "12,345"),
        ("104223.4%", "104,223.4%"),
    ],
)
def test_five_digits_before_the_point_are_grouped_in_english(computed: str, said: str) -> None:
    assert Grouping(Language("en"))(computed) == said


def test_in_chinese_only_beside_a_printed_comma() -> None:
    plain, comma = read_level("12500", "亿元"), read_level("12,500", "亿元")
    assert Grouping(Language("zh"), plain, None)("18366.60") == "18366.60"
    assert Grouping(Language("zh"), plain, comma)("18366.60") == "18,366.60"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12500", "12500"),
        ("12,500", "12,500"),
        ("3.5 billion", "3,500,000,000"),  # en.md E22
        ("more than 12500", "12500"),
    ],
)
def test_printed_digits_are_never_touched(text: str, said: str) -> None:
    assert Grouping(Language("en")).figure(read_level(text, "USD")) == said
