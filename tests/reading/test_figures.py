"""Numbers with their units, as running text prints them."""

from __future__ import annotations

import pytest

from zzplan.reading.text.figures import _spoken, figures_of
from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import periods_of

PLAN = Calendar(2020, 2021, 2025, True)
Read = tuple[float, float | None, str]


def read(text: str, *, english: bool) -> list[Read]:
    folded = fold(text).text
    periods = list(periods_of(folded, PLAN, english=english))
    found = figures_of(folded, periods, english=english)
    return [(figure.value, figure.high, figure.unit) for figure in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("达到2.5万亿元以上", [(2.5, None, "万亿元")]),
        ("培育3-5家企业、2至3个集群、8～10座", [(3, 5, "家"), (2, 3, "个"), (8, 10, "座")]),
        ("由2005年的37.1%提高到44.8%", [(37.1, None, "%"), (44.8, None, "%")]),
        ("从21.6万户增加到38.4万户", [(21.6, None, "万户"), (38.4, None, "万户")]),
        ("能耗0.517吨/万元", [(0.517, None, "吨/万元")]),
        ("总生产规模528万吨/年", [(528, None, "万吨/年")]),
        ("２万余名人才", [(2, None, "万名")]),
        ("百分之六点五左右", [(6.5, None, "%")]),
        ("三千亿元", [(3000, None, "亿元")]),
        ("比2015年翻一番", [(2, None, "")]),
        ("突破千亿大关", [(1000, None, "亿元")]),
        ("三大千亿产业集群", [(3, None, "个")]),
        ("1 250万吨", [(1250, None, "万吨")]),
        ("76。7亿元", [(76.7, None, "亿元")]),
        ("GDP2万亿元以上城市", [(2, None, "万亿元")]),
        ("到2025年,第十三次,C919大型客机", []),
        ("3月5日", []),
    ],
)
def test_chinese_figures(text: str, expected: list[Read]) -> None:
    assert [one for one in read(text, english=False) if one[2] or one[0] == 2] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 3 to 2 per 1,000 births", [(3, None, ""), (2, None, "per 1,000 births")]),
        ("KSh 1.1 billion in FY 2020/21", [(1.1, None, "KSh billion")]),
        ("between 4 and 6 percent", [(4, 6, "percent")]),
        ("12,000 new jobs", [(12000, None, "jobs")]),
        ("4.2 million new grid connections", [(4.2, None, "million connections")]),
        ("US$1,090 in 2020", [(1090, None, "US$")]),
        ("2.8 tonnes per hectare", [(2.8, None, "tonnes per hectare")]),
        ("by 2030 and the 2035 targets", []),
        ("emissions will be halved", [(0.5, None, "")]),
    ],
)  # fmt: skip
def test_english_figures(text: str, expected: list[Read]) -> None:
    assert read(text, english=True) == expected


@pytest.mark.parametrize(
    ("text", "spoken"), [("三个", True), ("十二个", True), ("二十三个", False)]
)
def test_a_small_number_of_things_may_be_only_a_way_of_speaking(text: str, spoken: bool) -> None:
    figure = _spoken(text, 0, len(text))
    assert figure is not None
    assert (figure.unit, figure.spoken) == ("个", spoken)


@pytest.mark.parametrize(
    ("text", "value", "high", "unit"),
    [
        ("投资8000万元至1.2亿元", 0.8, 1.2, "亿元"),
        ("投资8000万元-12000万元", 8000, 12000, "万元"),
        ("投资1-2亿元", 1, 2, "亿元"),
        ("投资1亿元-8000万元", 1, None, "亿元"),
    ],
)
def test_a_range_of_two_units_is_in_the_unit_of_its_end(
    text: str, value: float, high: float | None, unit: str
) -> None:
    first, *_ = figures_of(text, [], english=False)
    assert (first.value, first.high, first.unit) == (pytest.approx(value), high, unit)
