"""When a document speaks and what it plans for, by its title, its number and its dates."""

from __future__ import annotations

import pytest

from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar, calendar_of


def calendar_in(pieces: list[str]) -> Calendar:
    """Return the calendar of texts as a document has them: with fiscal years that end a year."""
    folded = [fold(piece) for piece in pieces]
    fiscal = {int(year) for piece in folded for year in piece.fiscal}
    return calendar_of([piece.text for piece in folded], fiscal, fiscal)


FILL = "。".join(["全面推进各项工作"] * 30)


@pytest.mark.parametrize(
    ("pieces", "base", "now", "end"),
    [
        (["临江省国民经济和社会发展第十二个五年规划纲要"], 2010, 2011, 2015),
        (["白河市国民经济和社会发展“十五五”规划纲要(草案)"], 2025, 2026, 2030),
        (["港灣市施政纲要(二〇二四至二〇二八年)"], 2023, 2024, 2028),
        (["五年行动方案(2017-2021年)", "政发[2018]19号"], 2016, 2018, 2021),
        (["政府工作报告", "2023年1月5日在人民代表大会上"], 2022, 2023, 2023),
        (["桐山县政府工作报告", "2015年工作安排", FILL], 2014, 2015, 2015),
        (["Strategic Plan 2021/22 - 2025/26"], 2021, 2022, 2026),
        (["National Development Plan 2021-2030"], 2020, 2021, 2030),
        (
            ["Budget 2014-2015", "July 10, 2014", "By 2030 all have water, and in 2030 power."],
            2014,
            2014,
            2015,
        ),
        (
            [
                "Report on the Work of the Council",
                "12 March 2023",
                "A ring road is to open by 2030.",
                "This year, GDP is to grow by 6%. We mean to build 500 homes this year.",
            ],
            2022,
            2023,
            2023,
        ),
        (
            ["白河省2026年政府工作报告", "到2035年走在前列，2035年建成", "到2030年达到"],
            2025,
            2026,
            2026,
        ),
        (
            ["政府工作报告", "2015年3月5日", "今年建500所。今年投资800亿元。到2019年达到100%"],
            2014,
            2015,
            2015,
        ),
        (["关于答复", FILL + "到2025年达到", "2022年9月29日"], 2022, 2022, 2025),
    ],
)
def test_a_document_says_when_it_speaks(
    pieces: list[str], base: int | None, now: int | None, end: int | None
) -> None:
    assert calendar_in(pieces)[:3] == (base, now, end)


def test_a_plan_that_a_letter_only_mentions_is_not_its_own() -> None:
    letter = ["答复", "编制了《实施方案(2021-2025年)》等" + FILL, "2022年9月29日"]
    assert calendar_of(letter).end is None
    assert not calendar_of(letter).plans


def test_a_document_without_any_year_says_nothing() -> None:
    assert calendar_of(["全面推进"]) == Calendar(None, None, None, False)


FILLS = ["全面推进"] * 40
NO = Calendar(None, None, None, False)


@pytest.mark.parametrize(
    ("pieces", "calendar"),
    [
        # The month tells whether the year is still to come: to March it is, from April it is over.
        (["政府工作报告", "2023年3月5日"], Calendar(2022, 2023, 2023, False)),
        (["政府工作报告", "2023年4月5日"], Calendar(2023, 2023, None, False)),
        (["关于工作的报告", "2023年12月5日", "2024年"], Calendar(2023, 2023, 2024, False)),
        (["关于工作的报告", "(2023年2月)"], Calendar(2022, 2023, 2023, False)),
        (["关于工作的报告", "2023-03-05"], Calendar(2022, 2023, 2023, False)),
        (["Report", "5 March 2023"], Calendar(2022, 2023, 2023, False)),
        (["Report", "April 2023."], Calendar(2023, 2023, None, False)),
        # The year that most goals name, of those that are still to come.
        (
            ["报告", "2022年9月2日", "到2025年a。到2025年b。到2030年c。到2020年d"],
            Calendar(2022, 2022, 2025, False),
        ),
        (["报告", "2022年9月2日", "2030年将c"], Calendar(2022, 2022, 2030, False)),
        # Plans of more than one year and at most thirty; a fiscal year's second number.
        (["规划(2021-2051年)"], Calendar(2020, 2021, 2051, True)),
        (["Council Plan 2023-28"], Calendar(2022, 2023, 2028, True)),
        (["Plan 2021-2025/26"], Calendar(2020, 2021, 2026, True)),
        (["Plan 2021-2025/28"], Calendar(2020, 2021, 2025, True)),
        (["规划(2021-2025年)", "政发[2020]9号"], Calendar(2020, 2021, 2025, True)),
        (["规划(2021-2025年)", "政发[2023]9号"], Calendar(2020, 2023, 2025, True)),
        (["规划(2021-2025年)", "政发[2027]9号"], Calendar(2020, 2025, 2025, True)),
        (["规划(2021-2025年)实施情况中期评估"], Calendar(2020, 2021, 2025, True, True)),
        (["“十四五”发展规划"], Calendar(2020, 2021, 2025, True)),
        (["第九个五年计划"], Calendar(1995, 1996, 2000, True)),
        # Of a year that is over.
        (["青溪县2022年国民经济和社会发展统计公报"], Calendar(2022, 2023, 2023, False, True)),
        (
            ["报告", "概况", "青溪县2022年国民经济和社会发展统计公报"],
            Calendar(2023, 2023, None, False, False, True),
        ),
        (["Annual Report 2022"], Calendar(2022, 2023, 2023, False)),
        (["2024年度全国供水报告", "2030年供水要达到a"], Calendar(2024, 2025, 2030, False)),
        # A plan of one year is for that, whenever it was issued.
        (["清河县2025年发展计划", "清政发[2025]3号"], Calendar(2024, 2025, 2025, True)),
        (["2025年重点任务", "清政发[2024]80号"], Calendar(2024, 2025, 2025, False)),
        (["2025年重点任务的通知 (摘要)", "清政发[2025]3号"], Calendar(2024, 2025, 2025, False)),
        (["清河县水利规划", "清政发[2025]3号"], Calendar(2025, 2025, None, True)),
        # What is foretold is to come, and a span says when it begins.
        (["支持计划", "预计2032年完成a，比2025年b"], Calendar(2025, 2026, 2032, True)),
        (["房屋供应", "未来五年(2024至2028年)a，2022年b"], Calendar(2023, 2024, 2028, False)),
        (["房屋供应", "未来五年(即2024至2028年)a，2022年b"], Calendar(2023, 2024, 2028, False)),
        (["“十四五”发展回顾", "2021年a，2025年b"], Calendar(2024, 2025, 2025, False, True)),
        (["Budget speech 2024/25"], Calendar(2024, 2024, 2025, False)),
        (["Mid-year economic review 2023"], Calendar(2023, 2023, None, False)),
        (["通知(2023)"], Calendar(2023, 2023, None, False)),
        (["桐山县2024年工作安排", "2023年工作回顾"], Calendar(2023, 2024, 2024, False)),
        (["Climate Strategy 2030", "by 2045"], Calendar(2030, 2030, 2045, True)),
        # No date: the last year that is named, which may be over.
        (["报告", "2020年a。到2025年b"], Calendar(2021, 2021, 2025, False, False, True)),
        (["报告", "2020年a，5月6日。到2025年b"], Calendar(2021, 2021, 2025, False, False, True)),
        (["报告", "2020年a，2月6日。到2025年b"], Calendar(2020, 2021, 2025, False, False, True)),
        (["报告", "比2020年a。到2025年b"], Calendar(2020, 2021, 2025, False)),
        (["报告", "到2025年b"], Calendar(None, None, 2025, False)),
        (["规划", "到2025年b"], Calendar(None, None, 2025, True)),
        (["报告", "19999a"], NO),
        # The title of a plan is short and no heading; its years are two to thirty-one.
        (["规划(2021-2025年)".ljust(90, "一")], Calendar(2020, 2021, 2025, True)),
        (["规划(2021-2025年)".ljust(91, "一")], Calendar(2026, 2026, None, False, False, True)),
        (["Plan 2021-2025".ljust(180, "x")], Calendar(2020, 2021, 2025, True)),
        (["规划(二零二一至二零二五年)"], Calendar(2020, 2021, 2025, True)),
        (["规划(2021-2022年)"], Calendar(2020, 2021, 2022, True)),
        (["规划(2021-2021年)"], Calendar(2022, 2022, None, True, False, True)),
        (["规划(2021-2052年)"], Calendar(2053, 2053, None, True, False, True)),
        (["Council Plan 2023-24"], Calendar(2025, 2025, None, True, False, True)),
        (["Council Plan 2023-25"], Calendar(2022, 2023, 2025, True)),
        (["Council Plan 2023-53"], Calendar(2022, 2023, 2053, True)),
        (["Council Plan 2023-54"], Calendar(2024, 2024, None, True, False, True)),
        (["Climate Strategy 2030"], Calendar(2031, 2031, None, True, False, True)),
        (
            ["City Plan 2045", "of 2022 by 2035 by 2035"],
            Calendar(2023, 2023, 2045, True, False, True),
        ),
        # What a document is stands in its first two lines, not in the third.
        (["关于印发", "规划(2021-2025年)", "中期评估"], Calendar(2020, 2021, 2025, True)),
        (["报告", "2022年9月2日", "实施方案"], Calendar(2022, 2022, None, False)),
        (["报告", "2022年9月2日", "Budget 2024/25"], Calendar(2022, 2022, None, False)),
        (["Plan", "x", "Vision 2040", "by 2030"], Calendar(2041, 2041, None, True, False, True)),
        (["报告", "2022年9月2日", "统计", "2021年公报"], Calendar(2022, 2022, None, False)),
        # What is over: what stands below a heading of foundations, and what reports look back on.
        (["报告", "一、发展基础", "到2020年a", "到2025年b"], Calendar(2020, 2021, 2025, False)),
        (
            ["报告", "一、发展基础", "到2020年a", "二、打算", "到2025年b"],
            Calendar(2020, 2021, 2025, False),
        ),
        (["报告", "一、发展基础。", "到2020年a", "二、打算", "到2025年b"], NO.replace(end=2025)),
        (
            ["报告", "一、发展基础与展望", "到2020年a", "二、打算", "到2025年b"],
            NO.replace(end=2025),
        ),
        (
            ["报告", "一、发展基础".ljust(91, "一"), "到2020年a", "二、打算", "到2025年b"],
            NO.replace(end=2025),
        ),
        (
            ["报告", "一、发展基础".ljust(90, "一"), "到2020年a", "二、打算", "到2025年b"],
            Calendar(2020, 2021, 2025, False),
        ),
        (["报告", "发展基础", "到2020年a", "二、打算", "到2025年b"], NO.replace(end=2025)),
        (["报告", "2023年工作回顾"], Calendar(2023, 2024, 2024, False)),
        # What is to come: of the years that are aimed at, else of the five that are named.
        (
            ["报告", "2022年9月2日", "到2022年a。到2022年b。到2025年c"],
            Calendar(2022, 2022, 2025, False),
        ),
        (["报告", "2022年9月2日", "今后五年a"], Calendar(2022, 2022, 2027, False)),
        (["报告", "2022年2月2日", "未来五年a"], Calendar(2021, 2022, 2026, False)),
        (["工作方案", "2022年9月2日", "今后五年a"], Calendar(2022, 2022, None, True)),
        (["报告", "2022年9月2日", "“十四五”末a"], Calendar(2022, 2022, 2025, False)),
        (["报告", "2025年9月2日", "“十四五”末a"], Calendar(2025, 2025, None, False)),
        (["报告", "2022年9月2日", "“十四五”末a，到2030年b"], Calendar(2022, 2022, 2030, False)),
        # Its date stands among the last three pieces of a long text, and no further up.
        (["报告", *FILLS, "2022年9月2日", "a", "b"], Calendar(2022, 2022, None, False)),
        (
            ["报告", *FILLS, "2022年9月2日", "a", "b", "c"],
            Calendar(2023, 2023, None, False, False, True),
        ),
    ],
)
def test_the_whole_calendar_of_a_document(pieces: list[str], calendar: Calendar) -> None:
    assert calendar_in(pieces) == calendar


@pytest.mark.parametrize(
    ("now", "year", "over"), [(2023, 2022, True), (2023, 2023, False), (None, 1999, False)]
)
def test_a_year_is_over_when_the_document_speaks(now: int | None, year: int, over: bool) -> None:
    assert NO.replace(now=now).is_past(year) is over


@pytest.mark.parametrize(
    ("now", "end", "last"), [(2023, 2025, 2025), (2023, None, 2022), (None, 2025, 2025),
                             (2027, 2025, 2026), (None, None, None)]
)  # fmt: skip
def test_without_time_no_year_is_over(now: int | None, end: int | None, last: int | None) -> None:
    found = Calendar(2020, now, end, True, True).timeless()
    assert found == Calendar(None, None, last, True)


def test_a_year_written_in_the_title_alone_does_not_say_when_it_speaks() -> None:
    found = calendar_of(["Plan 二〇三〇", "No year stands here."])
    assert (found.base, found.now, found.end, found.plans) == (None, None, None, True)
