"""Two documents of one plan print the same goal: what differs is found, in any unit."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.agreement import _factor, disagreements
from zzplan.reading.items import Draft


def draft(text: str) -> Draft:
    return draft_of(read_text(text, "plan.txt"))


def found(*texts: str) -> list[tuple[float, float]]:
    pairs = disagreements([draft(text) for text in texts])
    return [(one.item.value, other.item.value) for one, other in pairs]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("地区生产总值达到5000亿元", "地区生产总值达到4800亿元", 1),
        ("地区生产总值达到5000亿元", "地区生产总值达到0.5万亿元", 0),
        ("地区生产总值达到5000亿元", "财政收入达到4800亿元", 0),
        ("地区生产总值达到5000亿元以上", "地区生产总值达到5200亿元", 0),
        ("地区生产总值达到5000亿元以上", "地区生产总值达到4800亿元", 1),
        ("地区生产总值达到5000亿元以上", "地区生产总值达到5200亿元以上", 1),
        ("常住人口城镇化率达到65%", "常住人口城镇化率达到66%左右", 1),
        ("新增保障性住房9000套", "新增保障性住房7500套", 1),
        ("新增保障性住房9000套", "新增保障性住房7500套。到2025年，新增保障性住房5000套", 0),
        ("新增保障性住房9000套", "新增保障性住房1800套", 0),  # in another span of years
    ],
)
def test_a_goal_that_two_documents_print_differently_is_found(
    one: str, other: str, differ: int
) -> None:
    assert len(found(f"到2025年，{one}。", f"到2025年，{other}。")) == differ


def test_a_figure_of_part_of_a_year_is_not_that_of_the_year() -> None:
    goal, part = "2021年，地区生产总值达到3900亿元。", "2021年前3季度实现地区生产总值2487亿元。"
    assert found(goal, part) == []


PLAN = "青溪县第十四个五年规划纲要\n\n第一节 主要目标\n\n到2025年，{}。\n\n{}\n\n到2025年，{}。\n"


@pytest.mark.parametrize(
    ("one", "section", "other", "differ"),
    [
        ("地区生产总值达到500亿元", "第二节 主要指标", "地区生产总值达到520亿元", 1),
        ("地区生产总值达到500亿元", "第二节 主要指标", "地区生产总值达到500亿元", 0),
        # of a park, of a further figure of the same sentence, of what is added here and there
        ("技工贸总收入达到500亿元", "第二节 东湖工业园", "技工贸总收入达到52亿元", 0),
        ("财政总收入达到50亿元，力争财政总收入达到55亿元", "第二节 主要指标", "电站达到5座", 0),
        ("新增医疗床位500张", "第二节 主要指标", "新增医疗床位200张", 0),
    ],
)
def test_two_places_of_one_document_that_disagree_are_found(
    one: str, section: str, other: str, differ: int
) -> None:
    assert len(found(PLAN.format(one, section, other))) == differ


def test_the_past_is_compared_too() -> None:
    text = "政府工作报告\n\n2023年1月5日\n\n一、2022年工作回顾\n\n2022年，地区生产总值{}亿元。\n\n"
    assert found(text.format(500) + "2022年，地区生产总值505亿元，增长5%。") == [(500, 505)]


@pytest.mark.parametrize(
    ("other", "factor"), [("0.5万亿元", 1), ("4000亿元", 1.25), ("4000公里", 1)]
)
def test_figures_in_other_magnitudes_are_compared_by_a_power_of_ten(
    other: str, factor: float
) -> None:
    texts = (f"到2025年，地区生产总值达到{value}。" for value in ("5000亿元", other))
    first, second = (draft(text).items[0] for text in texts)
    assert _factor(first, second) == pytest.approx(factor)


def test_the_growth_of_a_year_is_not_the_average_of_several() -> None:
    text = (
        "政府工作报告\n\n2026年1月8日\n\n一、2025年和“十四五”工作回顾\n\n"
        "过去一年，地区生产总值增长5.8%。\n\n{}，地区生产总值{}增长6.1%。\n"
    )
    assert found(text.format("“十四五”时期", "年均")) == []
    assert found(text.format("2025年", "")) == [(5.8, 6.1)]


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        (
            "Fiscal reserves will reach £1,160m by 2030.",
            "By 2030, fiscal reserves will reach £1,180m.",
            [(1160, 1180)],
        ),
        # The next speaker, another group of people, the year that ends: none says its year.
        (
            "We will provide a savings top-up of $200 a year to those born before 1960.",
            "To younger residents we will provide a savings top-up of $100 a year.",
            [],
        ),
        (
            "Fiscal reserves are expected to reach £1,160m at the end of this year.",
            "Fiscal reserves are expected to reach £1,180m by the end of March 2030.",
            [],
        ),
        (
            "In 2030 receipts are to rise by £50m, an increase of 6.9%.",
            "In 2030 spending is to rise by £90m, an increase of 14.3%.",
            [],
        ),
    ],
)
def test_two_english_sentences_print_one_figure_only_if_both_say_its_year(
    one: str, other: str, pairs: list[tuple[float, float]]
) -> None:
    assert found(f"Port Ellery Strategic Plan 2026-2030\n\n{one}\n\n{other}\n") == pairs
