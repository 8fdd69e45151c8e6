"""Amounts that describe a noun are no goals."""

from __future__ import annotations

import pytest

from zzplan.reading.prose.exclusions import _describes, excluded
from zzplan.reading.text.figures import figures_of
from zzplan.reading.words.fold import fold


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


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("打造“300亿园区”", ["label"]),
        ("第3批项目", ["ordinal"]),
        ("城乡收入比2.3:1", [None, "label"]),
        ("增速高于同期世界3.9%", ["unclear"]),
        ("8±2%", [None, "unclear"]),
        ("培育过100亿元企业3家", ["threshold", None]),
        ("营业收入2000万元以上的企业达到50家", ["threshold", None]),
        ("60岁以上老人达到30%", ["threshold", None]),
        ("依托608所、331厂", ["label", None]),
        ("建成220千伏变电站3座", ["label", None]),
        ("投资50亿元的电站建成", ["threshold"]),
        ("5G基站3000个", ["label", None]),
        ("1号线", ["label"]),
        ("4.5级地震", ["label"]),
        ("500强企业3家", ["label", None]),
        ("全部240个村", [None]),
        ("小企业（50人以下）20家", ["threshold", None]),
        ("people aged 16 to 64", ["threshold"]),
        ("22.4% of whom are over 65", [None, "threshold"]),
        ("earning more than $500", ["threshold"]),
        ("households earning under $20,000 a year", ["threshold"]),
        ("patients treated within 4 hours", ["threshold"]),
        ("homes within 500 m of a stop", ["threshold"]),
        ("85% of residents live within 30 minutes of a hospital", [None, "threshold"]),
        ("70 homes over 20 years", [None, "threshold"]),
        ("all 47 counties", ["threshold"]),
        ("Phase 2", ["label"]),
        ("Article 6", ["label"]),
        ("a 12 km road", [None]),
    ],
)
def test_why_a_figure_can_be_no_goal(text: str, reasons: list[str | None]) -> None:
    folded = fold(text).text
    found = figures_of(folded, [], english=text.isascii())
    assert [excluded(folded, figure) for figure in found] == reasons
