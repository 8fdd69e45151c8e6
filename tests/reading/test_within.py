"""The part of its year that a figure is of: 2025年上半年, 1-9月, the first half of 2025."""

from __future__ import annotations

import pytest

from tests.reading.small import check, small
from zzplan.reading.words.fold import fold
from zzplan.reading.years.within import part_before, part_spoken_of


@pytest.mark.parametrize(("module", "case"), small("within"))
def test_small_texts(module: str, case: int) -> None:
    check(module, case)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2025年上半年,利润", "上半年"),
        ("2025年1—9月，利润", "1-9月"),
        ("截至2025年6月底,贷款", "6月底"),
        ("今年以来,利润", "今年以来"),
        ("第四季度,利润", "第四季度"),
        ("上半年利润70亿元，比上年同期增长8%，税收", "上半年"),
        ("上半年完成50亿元,占全年计划的52%,税收", "上半年"),
        ("2025年1-12月,利润", ""),
        ("2025年12月末,贷款", ""),
        ("2024年3月15日,会议", ""),
        ("上半年70亿元,预计全年", ""),
        ("上半年70亿元。2024年", ""),
        ("2024年12月,全市零售额", "12月"),
        ("“五一”假期,旅游收入", "假期"),
        ("利润", None),
        ("In the nine months to 30 September 2025 income was", "nine months"),
        ("Between January and June 2025 income was", "January and June"),
        ("In Q1 2025-26 income was", "Q1"),
        ("in the second half of the financial year 2024/25 income was", "second half"),
        ("In the first half of 2025 income fell; in 2024 it was", ""),
        ("a quarter of all", None),
    ],
)
def test_the_part_of_a_year(text: str, part: str | None) -> None:
    assert part_before(fold(text).text) == part


def test_what_is_named_behind_a_figure_is_not_of_it() -> None:
    text = "2025年利润70亿元,上半年利润30亿元"
    assert part_before(text, text.index("70")) == ""
    assert part_spoken_of(text) == "上半年"
