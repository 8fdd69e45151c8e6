"""What each row of a table says: every field as a careful reader would write it down."""

from __future__ import annotations

from typing import Any

import pytest

from zzplan.plan.inputs.documents import read_document
from zzplan.reading.document import draft_of

TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n"
YEARLY = "云泽市2023年国民经济和社会发展计划\n\n"
HEAD = "指标,单位,2020年,2025年,年均增速[累计]"
Read = tuple[Any, ...]


def rows(text: str, head: str = HEAD, title: str = TITLE) -> list[Read]:
    """Return name, value, high, unit, year, comparator, kind, base, base year, rate, attached."""
    draft = draft_of(read_document(f"{title}{head}\n{text}\n".encode(), "plan.csv"))
    return [
        (
            one.name, one.value, one.value_high, one.unit, one.year, one.comparator, one.kind,
            one.base_value, one.base_year, one.rate_pct, one.attached,
        )
        for one in draft.items
    ]  # fmt: skip


def goal(name: str, value: float, unit: str, kind: str = "level", **more: Any) -> Read:
    return (
        name,
        value,
        more.get("high"),
        unit,
        more.get("year", 2025),
        more.get("sign", "="),
        kind,
        more.get("base"),
        more.get("of", None if more.get("base") is None else 2020),
        more.get("rate"),
        more.get("attached", False),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("产值,亿元,100,150,", [goal("产值", 150, "亿元", base=100)]),
        ("产值,亿元,100,150以上,", [goal("产值", 150, "亿元", base=100, sign=">=")]),
        ("产值,亿元,100,≥150,", [goal("产值", 150, "亿元", base=100, sign=">=")]),
        ("产值,亿元,100,<150,", [goal("产值", 150, "亿元", base=100, sign="<=")]),
        ("产值,亿元,100,150左右,", [goal("产值", 150, "亿元", base=100, sign="~")]),
        ("产值,亿元,100,150-160,", [goal("产值", 150, "亿元", base=100, high=160)]),
        (
            "产值,亿元,100,150,8.4",
            [
                goal("产值", 150, "亿元", base=100, rate=8.4),
                goal("产值", 8.4, "%", "rate", rate=8.4, attached=True),
            ],
        ),
        ("产值,亿元,-,150,-", [goal("产值", 150, "亿元")]),
        ("产值,亿元,100,-,8.4", [goal("产值", 8.4, "%", "rate", rate=8.4)]),
        (
            "城镇化率,%,60,65,[5]",
            [
                goal("城镇化率", 65, "%", "share", base=60),
                goal("城镇化率", 5, "%", "cumulative", attached=True),
            ],
        ),
        ("城镇化率（%）,,60,65,", [goal("城镇化率", 65, "%", "share", base=60)]),
        ("能耗降低,%,-,13.5,", [goal("能耗降低", 13.5, "%", "cumulative")]),
        ("能耗,%,-,-13.5,", [goal("能耗", -13.5, "%", "cumulative")]),
        ("产值,亿元,100,翻一番,", [goal("产值", 2, "亿元", "multiple", base=100)]),
        ("城镇化率,%,60,提高5个百分点,", [goal("城镇化率", 5, "个百分点", "points")]),
        ("产值,亿元,100,1.2万亿元,", [goal("产值", 1.2, "万亿元", base=0.01)]),
        ("新增就业,万人,-,[25],", [goal("新增就业", 25, "万人", "added")]),
        ("产值,亿元,120(2019年),150,", [goal("产值", 150, "亿元", base=120, of=2019)]),
        ("产值,亿元,100,150(2024年),", [goal("产值", 150, "亿元", base=100, year=2024)]),
        (",亿元,100,150,", []),
        ("—,亿元,100,150,", []),
    ],
)
def test_a_row_of_a_plan(text: str, found: list[Read]) -> None:
    assert rows(text) == found


@pytest.mark.parametrize(
    ("head", "text", "found"),
    [
        # Of two bases the plan's own counts, else the last.
        (
            "指标,单位,2019年,2020年,2025年",
            "产值,亿元,90,100,150",
            [goal("产值", 150, "亿元", base=100)],
        ),
        (
            "指标,单位,2015年,2019年,2025年",
            "产值,亿元,80,90,150",
            [goal("产值", 150, "亿元", base=90, of=2019)],
        ),
        ("指标,单位,2019年,2020年,2025年", "产值,亿元,90,-,150", [goal("产值", 150, "亿元")]),
        # A rate leads to the goal of its year, one without a year to the plan's last.
        (
            "指标,单位,2020年,2023年目标,2025年目标,年均增长（%）",
            "产值,亿元,100,120,150,8",
            [
                goal("产值", 120, "亿元", base=100, year=2023),
                goal("产值", 150, "亿元", base=100, rate=8),
                goal("产值", 8, "%", "rate", rate=8, attached=True),
            ],
        ),
        (
            "指标,基期年,基期值,目标年,目标值",
            "产值（亿元）,2019,90,2024,150",
            [goal("产值", 150, "亿元", base=90, of=2019, year=2024)],
        ),
        # What grows in proportion to the years runs on, anything else is each year's own.
        (
            "指标,单位,2021年,2022年,2023年,2024年",
            "新建住房,套,100,200,300,400",
            [
                goal("新建住房", value, "套", "added", year=year)
                for value, year in ((100, 2021), (200, 2022), (300, 2023), (400, 2024))
            ],
        ),
        (
            "指标,单位,2021年,2022年,2023年,2024年",
            "新建住房,套,100,110,90,120",
            [goal("新建住房", 100, "套", "added", year=2021, of=2020)]
            + [
                goal("新建住房", value, "套", "added", year=year, of=year - 1)
                for value, year in ((110, 2022), (90, 2023), (120, 2024))
            ],
        ),
    ],
)
def test_columns_of_several_years(head: str, text: str, found: list[Read]) -> None:
    assert rows(text, head) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("产值,亿元,100,8%", [goal("产值", 8, "%", "rate", year=2023, rate=8)]),
        ("城镇化率,%,60,61", [goal("城镇化率", 61, "%", "share", year=2023, base=60, of=2022)]),
        (
            "失业率,%,5.2,5.5左右",
            [goal("失业率", 5.5, "%", "share", year=2023, base=5.2, of=2022, sign="~")],
        ),
    ],
)
def test_a_row_of_the_plan_of_one_year(text: str, found: list[Read]) -> None:
    assert rows(text, "指标,单位,2022年,2023年", YEARLY) == found


@pytest.mark.parametrize(
    ("head", "text", "kind"),
    [
        # A share below growth is itself where it is near what it starts from.
        ("指标,单位,2020年,年均增长", "失业率,%,5.2,5.5", "share"),
        ("指标,单位,2020年,年均增长", "失业率,%,5.2,2.6", "share"),
        ("指标,单位,2020年,年均增长", "失业率,%,5.2,2.5", "rate"),
        ("指标,单位,2020年,年均增长", "失业率,%,5.2,10.4", "share"),
        ("指标,单位,2020年,年均增长", "失业率,%,5.2,10.5", "rate"),
        ("指标,单位,2020年,年均/累计", "失业率,%,-,5.5", "share"),
        ("指标,单位,2020年,年均增长", "失业率,%,-,5.5", "rate"),
    ],
)
def test_a_share_in_a_column_of_growth(head: str, text: str, kind: str) -> None:
    (found,) = rows(text, head)
    assert found[6] == kind
