"""What one sentence says: in which tense, of what, how and until when."""

from __future__ import annotations

from typing import Any

import pytest

from tests.reading.scoring import read
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n"
REPORT = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n二、2023年工作安排\n\n"
ENGLISH = "Strategic Plan 2021-2030\n\nTargets\n\n"


def said(text: str, *fields: str, title: str = TITLE) -> list[tuple[Any, ...]]:
    return [tuple(item[field] for field in fields) for item in read("plan", title + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省级以上研发平台达220家。", [("省级以上研发平台", "=", "level")]),
        ("新增500家以上高新技术企业。", [("新增高新技术企业", ">=", "added")]),
        ("城镇登记失业率控制在4.5%以内。", [("城镇登记失业率", "<=", "share")]),
        ("履约率不低于40%。", [("履约率", ">=", "share")]),
        ("森林覆盖率稳定在57%以上。", [("森林覆盖率", ">=", "hold")]),
        ("单位能耗五年累计下降14.5%。", [("单位能耗", "=", "cumulative")]),
        ("服务业比重提高3个百分点左右。", [("服务业比重", "~", "points")]),
        ("生产总值年均增长7%左右。", [("生产总值", "~", "rate")]),
        ("人均收入比2020年翻一番。", [("人均收入", "=", "multiple")]),
        ("经济总量迈上5000亿元台阶。", [("经济总量", ">=", "level")]),
        ("培育过100亿元企业3家。", [("过100亿元企业", "=", "added")]),
        ("建成甲、乙等7大国家检验中心。", [("国家检验中心", "=", "added")]),
    ],
)
def test_a_statement_has_a_name_a_comparator_and_a_kind(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = said(text, "name", "comparator", "kind")
    assert [(name.removeprefix("新增"), *rest) for name, *rest in found] == [
        (name.removeprefix("新增"), *rest) for name, *rest in expected
    ]


def test_a_rate_and_the_value_it_leads_to_belong_together_in_either_order() -> None:
    for text in ("年均增长9%左右,达到3900亿元。", "达到3900亿元,年均增长9%左右。"):
        found = said(f"生产总值{text}", "value", "rate_pct", "name")
        assert (3900.0, 9.0, "生产总值") in found


def test_several_names_share_several_figures() -> None:
    found = said("高中毛入学率、大学毛入学率分别达到90%和38%以上。", "name", "value", "comparator")
    assert found == [("高中毛入学率", 90.0, "="), ("大学毛入学率", 38.0, ">=")]


def test_residents_of_town_and_country_have_a_figure_each() -> None:
    found = said("到2030年，城乡居民人均可支配收入分别达到5.2万元和2.9万元。", "name", "value")
    assert found == [("城镇居民人均可支配收入", 5.2), ("农村居民人均可支配收入", 2.9)]


def test_rates_behind_several_values_are_of_one_each() -> None:
    found = said("到2030年，小麦、玉米产量分别达到30万吨和21万吨，增长2%、3%。", "name", "value")
    assert found[-2:] == [("小麦产量", 2.0), ("玉米产量", 3.0)]


def test_several_years_share_several_figures() -> None:
    found = said("到2025年、2030年森林覆盖率分别达到61%和62%。", "year", "value")
    assert found == [(2025, 61.0), (2030, 62.0)]


def test_the_first_figure_of_a_change_is_its_base() -> None:
    found = said("城镇化率由2020年的58.6%提高到65%。", "value", "base_value", "base_year")
    assert found == [(65.0, 58.6, 2020)]
    text = "We will raise access from 62% in 2020 to 85% by 2026."
    found = said(text, "value", "base_value", "base_year", "year", title=ENGLISH)
    assert found == [(85.0, 62.0, 2020, 2026)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2019年实现产值300亿元。", "past"),
        ("目前全市共有企业300家。", "past"),
        ("淘汰15万吨/年以下选煤厂。", "threshold"),
        ("建设“300亿园区”。", "label"),
        ("力争进入全国前10名。", "ordinal"),
        ("对新认定企业给予20万元奖励。", "unclear"),
    ],
)
def test_what_is_no_goal_is_listed_with_its_reason(text: str, reason: str) -> None:
    draft = draft_of(read_text(TITLE + text, "plan.txt"))
    assert [one.reason for one in draft.left_out] == [reason]
    assert draft.items == ()


def test_a_review_is_past_and_the_tasks_below_it_are_not() -> None:
    text = (
        "一、2022年工作回顾\n\n(一)工业。新增企业11家。\n\n"
        "二、2023年工作安排\n\n(一)工业。新增企业10家。\n"
    )
    title = "政府工作报告\n\n2023年1月5日在县人民代表大会上\n\n"
    assert said(text, "value", title=title) == [(10.0,)]


def test_headings_without_a_number_lead_the_numbered_ones_below_them() -> None:
    text = (
        "2014年工作回顾\n\n一、工业\n\n新增企业9家。\n\n"
        "2015年工作安排\n\n一、工业\n\n新增企业8家。\n\n二、农业\n\n新增茶园5亩。\n"
    )
    title = "县政府工作报告\n\n(2015年1月28日)\n\n"
    assert said(text, "value", "year", title=title) == [(8.0, 2015), (5.0, 2015)]


def test_a_yearly_report_asks_for_rates() -> None:
    found = said("单位能耗下降2.5%;投资增长10%以上。", "kind", "year", title=REPORT)
    assert found == [("rate", 2023), ("rate", 2023)]


def test_a_goal_that_is_said_again_keeps_all_its_places() -> None:
    text = "全市省级以上创新平台达到220家。\n\n到2025年,全市省级以上创新平台达到220家。\n"
    (item,) = draft_of(read_text(TITLE + text, "plan.txt")).items
    assert len(item.others) == 1
    assert len(said(text, "value")) == 2


def test_what_stands_above_a_list_holds_for_it() -> None:
    text = "按照要求,到2023年要:\n\n- 企业达到5家;\n\n- 平台达到6家。\n\n企业达到9家。\n"
    assert said(text, "value", "year") == [(5.0, 2023), (6.0, 2023), (9.0, 2025)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从3000亿起,年均增长8%以上,五年达到5000亿", (5000.0, 3000.0, None)),
        ("GDP由2020年的3000亿元增加到2025年的5000亿元,年均增长8%", (5000.0, 3000.0, 8.0)),
        ("GDP年均8%左右,2025年达到5000亿元", (5000.0, None, 8.0)),
    ],
)
def test_one_sentence_by_itself_is_read_as_a_plan(
    text: str, expected: tuple[float, float | None, float | None]
) -> None:
    assert expected in said(text, "value", "base_value", "rate_pct", title="")


def test_one_sentence_on_what_is_over_is_not() -> None:
    assert said("2022年GDP增长5%,已达到300亿元", "value", title="") == []


def test_a_list_goes_on_as_its_lead_began_whatever_a_member_looks_back_on() -> None:
    text = (
        "第三节 主要目标\n\n到2025年要实现以下目标:\n\n"
        "——生产总值增长6%左右,2019年基数较低。\n\n——投资增长7%。\n"
    )
    assert said(text, "value") == [(6.0,), (7.0,)]


def test_a_look_back_under_a_heading_of_tasks_ends_with_its_sentence() -> None:
    text = "第三章 重点任务\n\n2019年,平台有30家。实施倍增计划,引进人才100名。\n"
    assert said(text, "value") == [(100.0,)]


def test_a_short_first_sentence_speaks_for_its_paragraph() -> None:
    text = "第一章 总体情况\n\n(一)主要成绩。毛入园率达到78%。\n\n(二)主要目标。毛入园率达到85%。\n"
    assert said(text, "value") == [(85.0,)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("高新技术产业增加值占比12%。", ("高新技术产业增加值占比", 12.0, "share")),
        ("城乡居民收入比缩小到2∶1以内。", ("城乡居民收入比", 2.0, "level")),
        ("孕产妇死亡率控制在12/10万以下。", ("孕产妇死亡率", 12.0, "level")),
        ("粮食产能稳定在700亿斤。", ("粮食产能", 700.0, "hold")),
        ("平均年增长年均8%。", ("", 8.0, "rate")),
    ],
)
def test_ratios_and_names_with_a_word_of_change_in_them(
    text: str, expected: tuple[str, float, str]
) -> None:
    assert said(text, "name", "value", "kind")[-1][1:] == expected[1:]
    assert said(text, "name")[0][0].startswith(expected[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Satisfaction, which was 71%, is to reach 80% by 2026.", [("Satisfaction", 80.0)]),
        ("The unemployment rate, now 5.1%, should not exceed 4%.", [("unemployment rate", 4.0)]),
        (
            "95% of urgent repairs will be finished within 24 hours.",
            [("urgent repairs finished", 95.0)],
        ),
        ("Table 3 lists 22 actions.", []),
        (
            "Capacity will grow from 4,120 MW in 2024 to 7,600 MW in 2030, an increase of 84%.",
            [("Capacity", 7600.0)],
        ),
        (
            "We will cut our emissions by 75% from a 2018 baseline of 8,950 tonnes.",
            [("emissions", 75.0)],
        ),
        ("All 14 recreation centers will be modernized.", []),
        ("Satisfaction stood at 71%. Our target is 80%.", [("Satisfaction", 80.0)]),
        ("We seek a 51% reduction in household emissions.", [("household emissions", 51.0)]),
        (
            "The proportion of pupils good at reading, writing and maths will rise to 66%.",
            [("proportion of pupils good at reading, writing and maths", 66.0)],
        ),
        (
            "Build 1,850 new homes, of which 40% will be affordable.",
            [("new homes", 1850.0), ("affordable new homes", 40.0)],
        ),
        ("Coverage will expand from 82% of homes to universal coverage.", []),
        ("At most 5% of roads will be poor, compared with 14% in 2019.", [("roads poor", 5.0)]),
    ],
)
def test_english_asides_are_of_the_present(text: str, expected: list[tuple[str, float]]) -> None:
    assert said(text, "name", "value", title=ENGLISH) == expected


def test_a_title_that_looks_back_leaves_goals_only_where_the_words_say_so() -> None:
    text = (
        "2024年地区生产总值达到500亿元，五年间增长超100亿元，研发投入强度提升至2.6%。"
        "“十四五”期间年均增长5.5%，远高于同期世界3.9%的增速。2025年全年零售额有望超过200亿元。"
    )
    goals = said(text, "name", "value", "year", title="“十四五”发展回顾\n\n")
    assert goals == [("零售额", 200.0, 2025)]
