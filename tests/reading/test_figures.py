"""Numbers with their units, as running text prints them."""

from __future__ import annotations

import pytest

from zzplan.reading.text.figures import figures_of
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
        ("7万154户、2万3,057户", [(70154, None, "户"), (23057, None, "户")]),
        ("上升6.9%至8,434亿元", [(6.9, None, "%"), (8434, None, "亿元")]),
        ("上升百分之六点九至八千亿元", [(6.9, None, "%"), (8000, None, "亿元")]),
        ("增长5%至6%、百分之五至六", [(5, 6, "%"), (5, 6, "%")]),
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


def test_blanks_that_group_digits_may_be_the_end_of_a_line() -> None:
    spaced = figures_of(fold("from 4 000 places to 5\n000 places").text, [], english=True)
    assert [one.value for one in spaced] == [4000, 5000]
    plain = figures_of(fold("from 4,000 places to 5\n120 homes").text, [], english=True)
    assert [one.value for one in plain] == [4000, 5, 120]


def told(text: str) -> str:
    """Return all figures of a text: as printed, value, unit, and what else is known of them."""
    english = text.isascii() or "£" in text
    folded = fold(text).text
    periods = list(periods_of(folded, PLAN, english=english))
    lines = []
    for one in figures_of(folded, periods, english=english):
        high = "" if one.high is None else f"-{one.high:g}"
        flags = [flag for flag in ("more", "multiple", "spoken") if getattr(one, flag)]
        words = [f"{folded[one.start : one.end]}:", f"{one.value:g}{high}", one.unit, *flags]
        lines.append(" ".join(filter(None, words)))
    return " | ".join(lines)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("到2025年达到500家，到2030年达到800家", "500家: 500 家 | 800家: 800 家"),
        ("打造5大集群，三大集群，12大产业集群，建设两个千亿产业",
         "5大: 5 个 spoken | 三大: 3 个 spoken | 12大: 12 个 spoken | 两个: 2 个 spoken"),
        ("总量翻两番，产值倍增，排放减半，翻3番",
         "翻两番: 4 multiple | 倍增: 2 multiple | 减半: 0.5 multiple"),
        ("培育一百家以上、十五个、三百二十名", ""),
        ("百分之五至百分之六，百分之五到六，千分之三，百分之六十五点五，百分之五",
         "百分之五至百分之六: 5-6 % | 百分之五到六: 5-6 % | 千分之三: 3 ‰ | "
         "百分之六十五点五: 65.5 % | 百分之五: 5 %"),
        ("三千亿，两万五千元，一点五亿元，三千亿元", "一点五亿元: 1.5 亿元 | 三千亿元: 3000 亿元"),
        ("突破千亿台阶，迈入百亿元时代，突破万亿大关", "千亿: 1000 亿元 | 百亿元: 100 亿元"),
        ("达到2025家，2025年，2025", "2025家: 2025 家"),
        ("占比3%-5%，3-5%，3%至5%", "3%-5%: 3-5 % | 3-5%: 3-5 % | 3%至5%: 3-5 %"),
        ("8%-6%，5-5家", "8%: 8 % | 6%: 6 % | 5-5家: 5-5 家"),
        ("500多家，2万余名，3.5%以上", "500多家: 500 家 more | 2万余名: 2 万名 more | 3.5%: 3.5 %"),
        ("每千人口8张，万人2.5辆，每10万人3.2人",
         "8张: 8 张 | 2.5辆: 2.5 辆 | 10万人: 10 万人 | 3.2人: 3.2 人"),
        ("人均1 250元", "1250元: 1250 元"),
        ("0.5-0.8万亿元，8000-12000万元",
         "0.5-0.8万亿元: 0.5-0.8 万亿元 | 8000-12000万元: 8000-12000 万元"),
        ("by 14,300 to 168,900 jobs", "14,300: 14300 | 168,900 jobs: 168900 jobs"),
        ("grow by 800 to 2,300, from 1,600 in 2024", "800: 800 | 2,300: 2300 | 1,600: 1600"),
        ("grow by 4 to 6% from 5%", "4 to 6%: 4-6 % | 5%: 5 %"),
        ("rise by 800 to 2,300 jobs", "800 to 2,300 jobs: 800-2300 jobs"),
        ("rise by 100 to 300 jobs", "100 to 300 jobs: 100-300 jobs"),
        ("rise by 100 to 301 jobs", "100: 100 | 301 jobs: 301 jobs"),
        ("grow by 800 to 2,300, from 800", "800 to 2,300: 800-2300 | 800: 800"),
        ("grow by 800 to 2,300, from 2,300", "800 to 2,300: 800-2300 | 2,300: 2300"),
        ("by $3.5 million to $24.1 million",
         "$3.5 million: 3.5 $ million | $24.1 million: 24.1 $ million"),
        ("by $3.5 million to $4.1 million",
         "$3.5 million: 3.5 $ million | $4.1 million: 4.1 $ million"),
        ("by 9% to 84,000 tonnes", "9%: 9 % | 84,000 tonnes: 84000 tonnes"),
        ("40% and 60%", "40%: 40 % | 60%: 60 %"),
        ("between 40% and 60%", "40% and 60%: 40-60 %"),
        ("between 40 and 60 schools", "40 and 60 schools: 40-60 schools"),
        ("5 million and 6 million homes",
         "5 million: 5 million | 6 million homes: 6 million homes"),
        ("a gap of £31.5 million to 2028", "£31.5 million: 31.5 £ million"),
        ("from 3 to 5 schools", "3: 3 | 5 schools: 5 schools"),
        ("at -3% a year, a balance of -$4 million, -4-6%",
         "-3%: -3 % | -$4 million: -4 $ million | 4-6%: 4-6 %"),
        ("down-3%", ""),
        ("reduce by a third", "a third: 0.666667 multiple"),
        ("rise by a third", "a third: 1.33333 multiple"),
        ("by a third of them", ""),
        ("halve, doubled, threefold, five times as many",
         "halve: 0.5 multiple | doubled: 2 multiple | threefold: 3 multiple | "
         "five times: 5 multiple"),
        ("50,5%, 3,84,500 homes, 1,200",
         "50,5%: 50.5 % | 3,84,500 homes: 384500 homes | 1,200: 1200"),
        ("2030 targets, 2030 homes, $2030, 2030", "2030 homes: 2030 homes | $2030: 2030 $"),
        ("$2.5 Million, 3 Bn, 4 Mn, 5.2 billion tonnes",
         "$2.5 Million: 2.5 $ million | 3 Bn: 3 bn | 4 Mn: 4 mn | "
         "5.2 billion tonnes: 5.2 billion tonnes"),
        ("4.2 million new grid connections, 3 homes per 1,000 people",
         "4.2 million new grid connections: 4.2 million connections | "
         "3 homes per 1,000 people: 3 homes per 1,000 people"),
        ("1.5-fold, 1.5 fold, 2 to 3-fold",
         "1.5-fold: 1.5 multiple | 1.5 fold: 1.5 multiple | 2 to 3-fold: 2-3 multiple"),
        ("5-10%, 5 - 10 %, 5% - 10%, 5 to 10 percent",
         "5-10%: 5-10 % | 5 - 10%: 5-10 % | 5% - 10%: 5-10 % | 5 to 10 percent: 5-10 percent"),
        ("10% to 5%, 10 to 5 schools", "10%: 10 % | 5%: 5 % | 10: 10 | 5 schools: 5 schools"),
        ("3% to 5%, 3m to 5m homes, 3 to 5 million homes",
         "3% to 5%: 3-5 % | 3m to 5m homes: 3-5 m homes | "
         "3 to 5 million homes: 3-5 million homes"),
        ("from the 3% to the 5%", "3%: 3 % | 5%: 5 %"),
        ("at least 5, over 6.5 kt", "5: 5 | 6.5 kt: 6.5 kt"),
        ("GDP2万亿元，C919大型客机5架，5月5日", "2万亿元: 2 万亿元 | 5架: 5 架 | 5: 5"),
        ("投资1亿元-1亿元", "1亿元-1亿元: 1-1 亿元"),
        ("从3%至5%", "3%: 3 % | 5%: 5 %"),
        ("减半征收，企业倍增，三大集群", "倍增: 2 multiple | 三大: 3 个 spoken"),
        ("建成十万个车位、三千万个", "十万个: 10 万个 | 三千万个: 3000 万个"),
        ("5月5日，工期300日，6月3家", "5: 5 | 300日: 300 日 | 6: 6 | 3家: 3 家"),
        ("每10万人3.2人，20.1/10万", "10万人: 10 万人 | 3.2人: 3.2 人 | 20.1/10万: 20.1 /10万"),
    ],
)  # fmt: skip
def test_all_that_is_known_of_the_figures_of_a_text(text: str, figures: str) -> None:
    assert told(text) == figures


def test_a_figure_of_a_clause_is_at_home_in_its_text() -> None:
    (one,) = figures_of("3家", [], english=False)
    assert (one.behind(7).start, one.behind(7).end) == (7, 9)
