"""What a document says again is one goal, which takes what another place adds."""

from __future__ import annotations

from typing import Any

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.draft.merge import merged
from zzplan.reading.items import Item

TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n发展目标\n\n"


def item(**changed: Any) -> Item:
    draft = draft_of(read_text(f"{TITLE}到2025年，高新技术企业达到500家。", "plan.txt"))
    return draft.items[0].replace(**changed)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({}, {}, 1),
        ({}, {"comparator": ">="}, 2),
        ({}, {"kind": "added"}, 2),
        ({}, {"unit": "户"}, 2),
        ({}, {"value": 600.0}, 2),
        ({}, {"year": 2030}, 2),
        ({}, {"name": "高新技术企业数量"}, 1),
        ({}, {"name": "规上企业"}, 2),
        ({}, {"section": "甲"}, 2),
        ({"name": "国家级高新技术企业"}, {"name": "国家级高新技术企业", "section": "甲"}, 1),
        ({}, {"attached": True}, 2),
    ],
)
def test_a_goal_is_said_again(one: dict[str, Any], other: dict[str, Any], count: int) -> None:
    found = merged([item(**one), item(**other)])
    assert len(found) == count
    assert len(found[0].others) == 2 - count


@pytest.mark.parametrize(
    ("other", "base", "year", "rate"),
    [
        ({"base_value": 300.0, "base_year": 2020}, 300.0, 2020, None),
        ({"rate_pct": 8.0}, None, None, 8.0),
        ({"comparator": ">=", "base_value": 300.0, "base_year": 2020}, 300.0, 2020, None),
        ({"unit": "户", "base_value": 300.0, "base_year": 2020}, None, None, None),
    ],
)
def test_another_place_adds_where_it_starts_from(
    other: dict[str, Any], base: float | None, year: int | None, rate: float | None
) -> None:
    first, *_ = merged([item(), item(**other)])
    assert (first.base_value, first.base_year, first.rate_pct) == (base, year, rate)


@pytest.mark.parametrize("changed", [{"kind": "rate"}, {"attached": True}])
def test_a_rate_starts_from_nothing(changed: dict[str, Any]) -> None:
    first, *_ = merged([item(**changed), item(base_value=300.0, base_year=2020, **changed)])
    assert (first.base_value, first.base_year) == (None, None)


@pytest.mark.parametrize(
    ("one", "other", "group"),
    [
        ("likely", "certain", "certain"),
        ("certain", "likely", "certain"),
        ("check-this", "likely", "likely"),
    ],
)
def test_the_surer_place_counts(one: str, other: str, group: str) -> None:
    (found,) = merged([item(group=one), item(group=other)])
    assert found.group == group


HEADER = f"| 类别 | 指标 | 单位 | 2025年 | 2030年 | 年均增速〔累计〕 |\n|{' --- |' * 6}\n"


@pytest.mark.parametrize("heading", ["", "## 专栏1\n\n"])
@pytest.mark.parametrize(
    ("sentence", "row", "rate"),
    [
        (
            "城镇化率由56.6%提高到62%，年均提高1.2个百分点。",
            "| 社会 | 城镇化率 | % | 56.6 | 62 | 〔5.4〕 |",
            "1.2个百分点",
        ),
        (
            "到2030年，地区生产总值达到700亿元，年均增长7%左右。",
            "| 经济 | 地区生产总值 | 亿元 | 486.3 | 700 | - |",
            "7%左右",
        ),
        ("到2030年，城镇化率达到62%。", "| 社会 | 城镇化率 | % | 56.6 | 62 | 〔5.4〕 |", None),
    ],
)
def test_what_text_and_table_say_of_one_goal_is_one_with_the_rate_as_it_is_printed(
    heading: str, sentence: str, row: str, rate: str | None
) -> None:
    text = f"# 云州市“十五五”规划\n\n{sentence}\n\n{heading}{HEADER}{row}\n"
    plan = drafted(draft_of(read_text(text, "plan.md")))
    ((_, entry),) = plan.pairs
    assert dict(entry.pairs).get("rate") == rate
