"""One sentence, one goal: every field as a careful reader would write it down."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Item

ZH = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n发展目标\n\n"
EN = "Northfield Strategic Plan 2021-2025\n\nTargets\n\n"


def items(text: str) -> list[Item]:
    title = EN if text.isascii() else ZH
    return list(draft_of(read_text(title + text, "plan.txt")).items)


def one(text: str) -> tuple[str, float, str, str, str, int | None]:
    (item,) = items(text)
    return (item.name, item.value, item.unit, item.comparator, item.kind, item.year)


@pytest.mark.parametrize(
    ("text", "name", "value", "unit", "comparator", "kind", "year"),
    [
        ("到2025年，地区生产总值达到500亿元。", "地区生产总值", 500, "亿元", "=", "level", 2025),
        (
            "到2025年，地区生产总值达到500亿元以上。",
            "地区生产总值",
            500,
            "亿元",
            ">=",
            "level",
            2025,
        ),
        ("到2025年，地区生产总值突破500亿元。", "地区生产总值", 500, "亿元", ">=", "level", 2025),
        ("到2025年，地区生产总值超过500亿元。", "地区生产总值", 500, "亿元", ">=", "level", 2025),
        (
            "到2025年，地区生产总值达到500亿元左右。",
            "地区生产总值",
            500,
            "亿元",
            "~",
            "level",
            2025,
        ),
        ("到2025年，地区生产总值达到约500亿元。", "地区生产总值", 500, "亿元", "~", "level", 2025),
        (
            "到2025年，城镇调查失业率控制在5.5%以内。",
            "城镇调查失业率",
            5.5,
            "%",
            "<=",
            "share",
            2025,
        ),
        ("到2025年，城镇化率达到65%。", "城镇化率", 65, "%", "=", "share", 2025),
        ("到2025年，城镇化率提高到65%。", "城镇化率", 65, "%", "=", "share", 2025),
        ("到2025年，城镇化率提高5个百分点。", "城镇化率", 5, "个百分点", "=", "points", 2025),
        (
            "到2025年，单位地区生产总值能耗降低13.5%。",
            "单位地区生产总值能耗",
            13.5,
            "%",
            "=",
            "cumulative",
            2025,
        ),
        (
            "到2025年，单位地区生产总值能耗累计下降13.5%。",
            "单位地区生产总值能耗",
            13.5,
            "%",
            "=",
            "cumulative",
            2025,
        ),
        ("地区生产总值年均增长6.5%以上。", "地区生产总值", 6.5, "%", ">=", "rate", 2025),
        ("到2025年，地区生产总值比2020年翻一番。", "地区生产总值", 2, "", "=", "multiple", 2025),
        ("到2025年，新建学校30所。", "学校", 30, "所", "=", "added", 2025),
        ("到2025年，新增就业5万人。", "新增就业", 5, "万人", "=", "added", 2025),
        ("到2025年，高新技术企业达到500家。", "高新技术企业", 500, "家", "=", "level", 2025),
        ("到2023年，高新技术企业达到300家。", "高新技术企业", 300, "家", "=", "level", 2023),
        ("到2035年，高新技术企业达到900家。", "高新技术企业", 900, "家", "=", "level", 2035),
        (
            "By 2025, the population will reach 1.2 million.",
            "population",
            1.2,
            "million",
            "=",
            "level",
            2025,
        ),
        (
            "By 2025, the unemployment rate will be below 5%.",
            "unemployment rate",
            5,
            "%",
            "<=",
            "share",
            2025,
        ),
        ("By 2025, emissions will fall by 40%.", "emissions", 40, "%", "=", "cumulative", 2025),
        ("The economy will grow by 3% a year.", "economy", 3, "%", "=", "rate", 2025),
    ],
)
def test_a_goal_has_every_field_of_its_sentence(
    text: str, name: str, value: float, unit: str, comparator: str, kind: str, year: int
) -> None:
    assert one(text) == (name, value, unit, comparator, kind, year)


@pytest.mark.parametrize(
    ("text", "base", "base_year", "rate"),
    [
        ("地区生产总值由2020年的400亿元提高到2025年的500亿元。", 400, 2020, None),
        ("城镇化率从60%提高到65%。", 60, None, None),
        ("到2025年，地区生产总值达到500亿元，年均增长6%。", None, None, 6),
        ("Emissions will fall from 50 Mt in 2019 to 30 Mt by 2025.", 50, 2019, None),
    ],
)
def test_what_stands_beside_a_goal_is_its_own(
    text: str, base: float | None, base_year: int | None, rate: float | None
) -> None:
    first, *others = items(text)
    assert (first.base_value, first.base_year, first.rate_pct) == (base, base_year, rate)
    assert all(other.attached for other in others)


@pytest.mark.parametrize(
    "text",
    [
        "2020年，地区生产总值达到400亿元。",
        "“十三五”期间，新建学校30所。",
        "2020年，城镇化率提高到60%，比2015年提高5个百分点。",
        "In 2020, emissions were 50 Mt.",
        "Between 2015 and 2020, 300 homes were built.",
    ],
)
def test_what_is_over_is_no_goal(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("到2025年、2030年，城镇化率分别达到65%、70%。", [(65, 2025), (70, 2030)]),
        ("到2025年，城镇化率达到65%，到2030年达到70%。", [(65, 2025), (70, 2030)]),
        ("到2025年，城镇化率、森林覆盖率分别达到65%、40%。", [(65, 2025), (40, 2025)]),
        ("到2025年，高新技术企业、规上企业分别达到500家、900家。", [(500, 2025), (900, 2025)]),
        (
            "到2025年和2030年，城镇化率分别达到65%和70%，森林覆盖率分别达到40%和42%。",
            [(65, 2025), (70, 2030), (40, 2025), (42, 2030)],
        ),
        (
            "到2025年、2030年，城镇化率达到65%、70%，到2035年达到75%。",
            [(65, 2025), (70, 2030), (75, 2035)],
        ),
        (
            "By 2023 and 2025, emissions will fall to 40 Mt and 30 Mt respectively.",
            [(40, 2023), (30, 2025)],
        ),
        ("By 2023 and 2025, emissions will fall by 40% and 60%.", [(40, 2023), (60, 2025)]),
        ("Emissions will fall by 40% by 2023 and 60% by 2025.", [(40, 2023), (60, 2025)]),
    ],
)
def test_several_figures_of_one_sentence_have_their_own_years(
    text: str, values: list[tuple[float, int]]
) -> None:
    found = items(text)
    assert [(item.value, item.year) for item in found] == values
    assert all(item.value_high is None and item.name != "respectively" for item in found)


def test_two_shares_are_a_range_between_which_something_is() -> None:
    (item,) = items("By 2025, exports will be between 40% and 60% of sales.")
    assert (item.value, item.value_high) == (40, 60)
