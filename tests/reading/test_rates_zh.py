"""Rates of what was done, of births and deaths, and steps in Chinese: right ones and wrong ones.

Each wrong sentence has one figure changed by more than rounding explains; the comment has the right
one.
"""

from __future__ import annotations

import pytest

from tests.reading.test_claims import claims, figures
from tests.reading.test_what_holds import verdicts

TITLE = "某市2025年统计公报\n\n"


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2025年排查问题480个，整改462个，整改率96.3%。",
         "2025年排查问题480个，整改432个，整改率96.3%。"),  # 90%
        ("2025年共受理投诉1200件，按期办结1140件，办结率达到95%。",
         "2025年共受理投诉1200件，按期办结1140件，办结率达到91%。"),  # 95%
        ("2025年出生人口3.2万人，出生率7.62‰，年末常住人口420万人。",
         "2025年出生人口4.2万人，出生率7.62‰，年末常住人口420万人。"),  # 10‰
        ("2025年人口出生率7.62‰，死亡率9.52‰，自然增长率-1.90‰。",
         "2025年人口出生率7.62‰，死亡率9.52‰，自然增长率-2.90‰。"),  # -1.9‰
        ("到2030年，粮食产量由3.53万吨增加到4.23万吨，增加7000吨。",
         "到2030年，粮食产量由3.53万吨增加到4.23万吨，增加9000吨。"),  # 7000
        ("2025年净增企业120家，总数达到1260家，比上年增长10.5%。",
         "2025年净增企业120家，总数达到1260家，比上年增长15.5%。"),  # 10.5%
        ("2025年市级财政投入3.2亿元，县级投入2.1亿元，两级财政共投入5.3亿元。",
         "2025年市级财政投入3.2亿元，县级投入2.1亿元，两级财政共投入6.3亿元。"),  # 5.3
        ("到2030年，每年培训3000人次，五年累计培训1.5万人次。",
         "到2030年，每年培训4000人次，五年累计培训1.5万人次。"),  # 3000
    ],
)  # fmt: skip
def test_what_is_wrong_is_found_and_what_is_right_holds(right: str, wrong: str) -> None:
    assert "fails" not in verdicts(TITLE + right)
    assert any(one.startswith("holds") for one in verdicts(TITLE + right))
    assert "fails" in verdicts(TITLE + wrong)


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年新增就业5万人，登记失业1万人，失业率4%。",  # of whom?
        "2025年完成投资480亿元，整改问题462个，整改率96.3%。",  # of how many?
        "2025年整改问题480个，整改462个，比上年多整改30个，整改率96.3%。",
    ],
)
def test_a_rate_of_what_is_not_told_is_no_claim(sentence: str) -> None:
    assert [one for one in claims(TITLE + sentence) if one.kind == "share"] == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("2025年自然增长率-1.84‰。", -1.84),
        ("2025年外贸进出口增长-2.3%。", -2.3),
        ("2025年城镇化率68.4%。", 68.4),
        ("2025年增速6%-8%。", 6.0),
    ],
)
def test_a_minus_is_part_of_its_figure(sentence: str, value: float) -> None:
    assert [one.value for one in figures(TITLE + sentence)][:1] == [value]
