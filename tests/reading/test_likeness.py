"""Whether two printed names are of one indicator."""

from __future__ import annotations

import pytest

from zzplan.reading.text.likeness import alike, begins, plain


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("全市高新技术企业数量", "高新技术企业"),
        ("GDP", "生产总值"),
        ("经济总量", "生产总值"),
        ("国内生产总值", "生产总值"),
        ("常住人口城镇化率", "城镇化率"),
        ("全员劳动生产率", "劳动生产率"),
        ("“四上”企业总数", "四上企业"),
        ("Kenya's exports", "exports"),
        ("全县财政收入", "财政收入"),
        ("实现财政收入", "财政收入"),
        ("财政收入（亿元）", "财政收入"),
        ("生产总值能耗", "地区生产总值能耗"),
    ],
)
def test_what_tells_an_indicator_in_its_name(name: str, bare: str) -> None:
    assert plain(name) == bare


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("高新技术企业", "高新技术企业数量", True),
        ("高新技术企业", "高新技术企业产值", True),
        ("财政收入", "财政收入", True),
        ("财政收入", "财政收入增速", True),
        ("企业", "企业群", False),
        ("企业", "企业数", True),
        ("企业", "企业", True),
        ("地区", "地区生产总值", False),
        ("产值率", "产值率高", False),
        ("园区收入", "园区面积", False),
        ("", "", False),
        ("", "财政收入", False),
    ],
)
def test_one_name_is_the_other_or_begins_it(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same
    assert begins(plain(one), plain(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # pairs in common, twice, over all pairs: 2·1 / (3 + 3) and 2·2 / (3 + 4), 2·2 / (4 + 4)
        ("甲乙丙丁", "甲乙戊己", False),
        ("甲乙丙丁", "乙丙丁戊己", True),
        ("甲乙丙丁戊", "己甲乙丙庚", True),
        ("甲乙丙", "己甲乙丙", False),
        ("甲乙丙丁", "己庚辛壬", False),
    ],
)
def test_half_of_the_pairs_of_characters_are_enough_where_they_may_be(
    one: str, other: str, same: bool
) -> None:
    assert alike(one, other, half=True) is alike(other, one, half=True) is same
    assert alike(one, other) is False
