"""The plan file of a report that looks back and ahead: the past is where its goals start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from zzplan.plan.file.locate import Located
from zzplan.plan.model.plan_file import PlanFile
from zzplan.reading.load import load_file

REPORT = """# 临江市2024年政府工作报告（摘要）

2023年，全市地区生产总值完成1286.4亿元，增长6.1%；一般公共预算收入98.7亿元，其中税收收入66.3亿元，占比67.2%。\
社会消费品零售总额同比增长8.4%，城乡居民收入比缩小到2.31。新增城镇就业3.2万人。

2024年主要预期目标是：地区生产总值增长6.5%左右，一般公共预算收入突破105亿元，城镇新增就业3万人以上。

到2027年，地区生产总值达到1700亿元，年均增长7%。
"""


@pytest.fixture
def read(tmp_path: Path) -> PlanFile:
    file = tmp_path / "report.md"
    file.write_text(REPORT, encoding="utf-8")
    return load_file(Located(str(file), "report.md", False))


def test_the_year_in_the_title_of_a_report_makes_its_review_no_outlook(read: PlanFile) -> None:
    assert {one.key for one in read.goals} == {
        "地区生产总值",
        "一般公共预算收入",
        "城镇新增就业",
        "地区生产总值-2027",
    }


def test_two_goals_of_one_indicator_start_from_what_is_reported_of_it(read: PlanFile) -> None:
    goals = {one.key: one for one in read.goals}
    rate, level = goals["地区生产总值"], goals["地区生产总值-2027"]
    assert rate.indicator.key == level.indicator.key == "地区生产总值"
    assert level.baseline is not None
    assert (level.baseline.value, level.base_year, level.goal_year) == (1286.4, 2023, 2027)


def test_a_ratio_behind_some_of_a_whole_is_of_the_two_amounts(read: PlanFile) -> None:
    assert [one.claim for one in read.identities if "/" in one.claim] == [
        "税收收入[2023] / 一般公共预算收入[2023] = 税收收入占比[2023]"
    ]
