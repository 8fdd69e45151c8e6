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
        ("“达到300亿元的目标", [None]),
        ("达到300亿元”和", [None]),
        ("打造“十亿元”企业", ["label"]),
        ("4 in 25 residents", ["unclear", "unclear"]),
        ("3 out of 40 homes", ["unclear", "unclear"]),
        ("open at 9 am", ["unclear"]),
        ("减按15%征收", ["unclear"]),
        ("每户1500元征收", [None]),
        ("培训20人以下)", [None]),
        ("小企业（20人）", [None]),
        ("70 homes over 20 schools", [None, None]),
        ("20 years of work", [None]),
        ("过3万家的企业", [None]),
        ("建设年产50万吨水泥项目", ["threshold"]),
        ("建成50万吨水泥项目", [None]),
        ("50万吨水泥项目", [None]),
        ("年产50万吨水泥", [None]),
        ("惠及14亿人口企业", [None]),
        ("14亿企业", ["threshold"]),
        ("3家超50亿元的公司、3家超50亩的园区", [None, "threshold", None, "threshold"]),
        ("3家超50亿元", [None, "threshold"]),
        ("园区3家超50亩", [None, None]),
        ("设立50亿元基金", [None]),
        ("设立50亿元的基金", ["threshold"]),
        ("培育50亿元以上3家", ["threshold", None]),
        ("面积50亩以上3家", [None, None]),
        ("培训2100人以上农民工", [None]),
        ("培训2100人以上企业", ["threshold"]),
        ("完成50吨以上废物", ["threshold"]),
        ("完成50亩以上农田", [None]),
        ("服务14亿中国人民的需要", ["threshold"]),
        ("带领20万各族儿女", ["threshold"]),
        ("服务14亿亩的需要", [None]),
        ("超500亿、1000亿优势产业集群", ["threshold", "threshold"]),
        ("超500亿、1000亿元优势产业集群", ["threshold", "threshold"]),
        ("投资50亿元、建设电站", [None]),
        ("投资50亿元，", [None]),
        ("《规划（300项）》", ["label"]),
        ("60 percent of the schools", [None]),
        ("300 MW的电站", [None]),
        ("建成300MW的电站", [None]),
        ("《规划》300项", [None]),
        ("第3，位居第5，安排3万元", ["ordinal", "ordinal", None]),
        ("每3人、3个5年、PM2.5", ["label", None, "label"]),
        ("增长8%，高于全国3%", [None, "unclear"]),
        ("投资额50亿元的3倍", [None, None]),
        ("面积50亩的增长", [None]),
        ("households of 5 kV and 5 homes", ["label", None]),
    ],
)
def test_why_a_figure_can_be_no_goal(text: str, reasons: list[str | None]) -> None:
    folded = fold(text).text
    found = figures_of(folded, [], english=text.isascii())
    assert [excluded(folded, figure) for figure in found] == reasons
