"""Rates that only say again what two values give, and which way words say that something goes."""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_identities import read, verdicts
from zzplan.engine.review import review
from zzplan.reading.load import plan_file_of


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        # (115 / 98.5)^(1/5) is 1.0315, (30 / 25.5)^(1/5) 1.0330, (118 / 92)^(1/5) 1.0510,
        # (41.5 / 36.2)^(1/7) 1.0197, (100 / 210)^(1/7) 0.8994
        ("The budget will grow from £98.5m in 2024 to £115m in 2029, or 6.2% a year.", "fails"),
        ("Wages rise from $25.50 in 2024 to $30 in 2029 (3.3% annually).", "holds"),
        ("Tax revenue will increase from £92m in 2024/25 to £118m in 2029/30, equivalent to 5.1% "
         "a year.", "holds"),
        ("Output per hour will grow from £36.20 in 2023 to £41.50 in 2030, an average annual "
         "rate of 2.9%.", "fails"),
        ("Intensity declines from 210 g/kWh in 2023 to 100 g/kWh in 2030, a decline of 10% per "
         "year.", "holds"),
    ],
)  # fmt: skip
def test_a_rate_that_says_two_values_again_is_what_they_give(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]
    assert not any(item.kind == "rate" for item in read(TITLE + sentence).draft.items)


@pytest.mark.parametrize(
    ("sentence", "rate"),
    [
        ("Exports shrink 3% a year from £5bn in 2025 to £4.3bn in 2030.", "down 3%"),
        ("From 2,000 in 2020, staff will come to 1,200 in 2030, falling 5% a year.", "down 5%"),
        ("Debt falls 2 points a year from 92% in 2024 to 80% in 2028.",
         "down 2 percentage points"),
        ("Spending will go from £1.1bn in 2024 to £900m in 2030 at -3% a year.", "-3%"),
        ("Trips will grow from 112,000 in 2022 to 130,000 in 2030, growing 1.2% annually.", "1.2%"),
    ],
)  # fmt: skip
def test_a_rate_of_a_goal_goes_the_way_of_its_verb_or_sign(sentence: str, rate: str) -> None:
    (pair,) = read(TITLE + sentence).plan.pairs
    assert dict(pair[1].pairs)["rate"] == rate


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        # 120,000 at -0.5% a year gives 114,133; 720 at -2% a year 651
        ("The population will fall by 0.5% a year from 120,000 in 2020 to 105,000 in 2030.",
         "short"),
        ("The caseload will fall by 2% a year from 720 in 2024 to 600 in 2029.", "short"),
    ],
)  # fmt: skip
def test_what_is_to_fall_is_wanted_lower(sentence: str, verdict: str) -> None:
    document = read(TITLE + sentence)
    assert dict(document.plan.pairs[0][1].pairs)["direction"] == "down"
    (found,) = review(plan_file_of(document)).goals
    assert found.answer.verdict == verdict


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("GVA will rise from €1.2bn in 2024 to €900m in 2030, growing 3% a year.", ["fails"]),
        ("Attainment will rise by 1 point a year, from 62% in 2024 to 60% in 2028.", ["fails"]),
        ("Births are at 4,100 in 2030, down from 4,000 in 2024.", ["fails"]),
        ("GVA will rise from €900m in 2024 to €1.2bn in 2030.", []),
    ],
)
def test_what_is_said_to_rise_does_not_fall(sentence: str, verdict: list[str]) -> None:
    assert judged(sentence) == verdict


def test_a_verb_that_is_not_known_goes_the_way_of_its_values() -> None:
    text = "Unemployment should soften by 0.4 points a year, from 7.2% in 2025 to 5.2% in 2030."
    (pair,) = read(TITLE + text).plan.pairs
    assert dict(pair[1].pairs)["rate"] == "down 0.4 percentage points"


CHINESE = "青溪县国民经济和社会发展第十四个五年规划纲要\n\n第二章 主要目标\n\n"


def test_in_chinese_what_is_to_fall_is_wanted_lower() -> None:
    text = "到2025年，用水总量由2020年的5.00亿立方米下降到4.50亿立方米，年均下降0.10%。"
    document = read(CHINESE + text)
    assert dict(document.plan.pairs[0][1].pairs)["direction"] == "down"
    (found,) = review(plan_file_of(document)).goals
    assert found.answer.verdict == "short"  # 5 at -0.1% a year gives 4.98


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("到2025年，投资由2020年的50亿元提高到40亿元。", ["fails"]),
        ("到2025年，贫困人口由2020年的9万人减少到12万人。", ["fails"]),
        ("到2025年，投资由2020年的50亿元提高到60亿元。", []),
        ("到2025年，工业产值比2020年翻一番，由500亿元增加到900亿元。", ["fails"]),  # 1.8
    ],
)
def test_in_chinese_what_is_said_to_rise_does_not_fall(sentence: str, verdict: list[str]) -> None:
    assert list(verdicts(plan_file_of(read(CHINESE + sentence))).values()) == verdict


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        # (14 / 11.2)^(1/5) is 1.0456, (4.29 / 5)^(1/5) 0.9698, (460 / 500)^(1/5) 0.9835
        ("GVA grew from £11.2bn in 2015 to £14.0bn in 2020, an average of 4.6% a year.", "holds"),
        ("Exports shrank 3% a year from $5.00bn in 2015 to $4.29bn in 2020.", "holds"),
        ("Output fell from 500 Mt in 2015 to 460 Mt in 2020, falling 3% a year.", "fails"),
    ],
)
def test_the_years_of_values_that_are_over_are_those_they_stand_with(
    sentence: str, verdict: str
) -> None:
    found = list(verdicts(plan_file_of(read(sentence))).values())
    assert [one.removesuffix("-by-rounding") for one in found] == [verdict]
