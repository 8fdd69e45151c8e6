"""Work reports speak of a year, of five and of those behind: which one a goal is for."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

_HEAD = "青溪省2026年政府工作报告\n——2026年1月20日在青溪省人民代表大会第四次会议上\n"
_PAST = "一、2025年和“十四五”时期工作回顾\n粮食产量达到82亿斤。\n"
_YEAR = f"{_HEAD}{_PAST}二、“十五五”时期主要目标\n要努力奋斗。\n三、2026年工作安排\n"


def _goals(text: str) -> list[tuple[str, int | None]]:
    items = draft_of(read_text(text, "report.txt")).items
    return [(item.at.figure, item.year) for item in items]


@pytest.mark.parametrize(
    "sentence",
    [
        "今年是“十五五”起步之年，预期目标是：地区生产总值增长5%。",
        "确保“十五五”良好开局。主要预期目标是：地区生产总值增长5%。",
        "科学制定“十五五”乡村规划。地区生产总值增长5%。",
        "锚定2035年远景目标，力争地区生产总值增长5%。",
        "建成东线，2027年、2028年分别建成西线、北线。今年地区生产总值增长5%。",
        "推进东线建设，2028年建成通车。地区生产总值增长5%。",
    ],
)
def test_a_year_that_is_only_mentioned_is_not_that_of_what_follows(sentence: str) -> None:
    assert _goals(_YEAR + sentence) == [("5%", 2026)]


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("“十五五”时期，地区生产总值年均增长5%。", 2030),
        ("到2028年，绿电占比达到5%。", 2028),
        ("实现2035年远景目标为：绿电占比达到5%。", 2035),
        ("到2035年，用10年时间建成强省，绿电占比达到5%。", 2035),
    ],
)
def test_a_year_that_is_aimed_at_stays(sentence: str, year: int) -> None:
    assert _goals(_YEAR + sentence) == [("5%", year)]


def test_tasks_that_were_completed_open_no_section_of_what_is_to_come() -> None:
    text = "全面完成保供任务。改造老旧小区9万户，处理率超98%。\n"
    assert _goals(_HEAD + _PAST + text) == []
    assert _goals(f"{_HEAD}{_PAST}今年主要任务：改造老旧小区9万户。\n") == [("9万户", 2026)]


def test_a_heading_of_what_was_and_what_will_be_does_not_decide() -> None:
    text = (
        f"{_HEAD}一、2025年工作回顾\n稳中有进。\n二、“十四五”时期发展成就和“十五五”时期主要目标任务\n"
        "过去五年，我省取得新的成就。\n\n地区生产总值从6万亿元增加到超过9万亿元。\n\n"
        "到2030年，常住人口城镇化率提高到75%。\n"
    )
    assert _goals(text) == [("75%", 2030)]


def test_what_is_not_below_the_year_before_is_no_past() -> None:
    text = "补差水平不低于当地上年度水平，供养标准从每人每月2300元提高到2400元。"
    assert _goals(_YEAR + text) == [("2400元", 2026)]
    assert _goals(_YEAR + "上年度供养标准提高到2400元。") == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("居民消费价格指数上涨2%左右。", [("rate", "~")]),
        ("居民消费价格指数上涨到102%。", [("share", "=")]),
        ("新（改）建高标准农田30万亩，改（扩、新）建泵站9座。", [("added", "="), ("added", "=")]),
        ("新增装机180万千瓦，其中风电100万千瓦。", [("added", "="), ("added", "=")]),
        ("新增装机180万千瓦，其中风电达到100万千瓦。", [("added", "="), ("level", "=")]),
        ("财政赤字比去年增加30亿元，其中省级赤字85亿元。", [("added", "="), ("level", "=")]),
        ("城乡收入比缩小至2.1∶1左右。", [("level", "~")]),
        ("城乡收入比缩小至2.1∶1。", [("level", "=")]),
    ],
)
def test_kinds_and_bounds_of_a_report(sentence: str, kinds: list[tuple[str, str]]) -> None:
    items = draft_of(read_text(_YEAR + sentence, "report.txt")).items
    assert [(item.kind, item.comparator) for item in items] == kinds
