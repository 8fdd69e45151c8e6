"""Every expression of time, in a plan of 2021 to 2025 and in a report of 2023."""

from __future__ import annotations

import pytest

from zzplan.reading.words.fold import fold
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import periods_of
from zzplan.reading.years.sections import is_aim

PLAN = Calendar(2020, 2021, 2025, True)
REPORT = Calendar(2022, 2023, 2023, False)
UNDATED = Calendar(None, None, 2030, False)

Said = tuple[str, int | None, int | None]


def said(text: str, calendar: Calendar) -> list[Said]:
    english = text.isascii()
    return [
        (one.role, one.year, one.first)
        for one in periods_of(fold(text).text, calendar, english=english)
    ]


@pytest.mark.parametrize(
    ("text", "calendar", "found"),
    [
        ("2021-2025年", PLAN, [("span", 2025, 2020)]),
        ("2021年至2025年期间", PLAN, [("span", 2025, 2020)]),
        ("二〇二一至二〇二五年", PLAN, [("span", 2025, 2020)]),
        ("比2020年增长", PLAN, [("base", 2020, None)]),
        ("以2019年为基期", PLAN, [("base", 2019, None)]),
        ("在2020年基础上提高", PLAN, [("base", 2020, None)]),
        ("2000年底前建成的老旧小区", PLAN, [("base", None, None)]),
        ("比上年增长", REPORT, [("base", 2022, None)]),
        ("比“十三五”末提高", PLAN, [("base", 2020, None)]),
        ("高于全国平均水平", PLAN, []),
        ("到2025年底", PLAN, [("by", 2025, None)]),
        ("到二〇三五年", PLAN, [("by", 2035, None)]),
        ("截至2022年末", REPORT, [("at", 2022, None)]),
        ("2024年底前", PLAN, [("by", 2024, None)]),
        (
            "2022、2023、2024年分别",
            PLAN,
            [("at", 2022, None), ("at", 2023, None), ("at", 2024, None)],
        ),
        ("2022年", PLAN, [("at", 2022, None)]),
        ("“十四五”期间", PLAN, [("span", 2025, 2020)]),
        ("“十四五”开局", PLAN, [("at", 2021, None)]),
        ("“十四五”以来", PLAN, [("past", 2025, 2020)]),
        ("“十四五”收官", PLAN, [("past", 2025, 2020)]),
        ("未来五年", REPORT, [("by", 2027, 2022)]),
        ("未来几年", PLAN, [("by", 2025, 2020)]),
        ("今后3年", PLAN, [("by", 2023, 2020)]),
        ("三年内", REPORT, [("span", 2025, 2022)]),
        ("三年内", PLAN, [("span", 2025, 2020)]),
        ("三年内", UNDATED, [("span", 2030, None)]),
        ("五年累计", REPORT, [("length", 2027, 2022)]),
        ("过去五年", REPORT, [("past", 2022, 2017)]),
        ("去年", REPORT, [("past", 2022, None)]),
        ("今年底", REPORT, [("at", 2023, None)]),
        ("明年", REPORT, [("by", 2024, None)]),
        ("明年", UNDATED, [("by", None, None)]),
        ("年均", PLAN, [("yearly", None, None)]),
        ("每年", PLAN, [("yearly", None, None)]),
        ("第2021年", PLAN, []),
        ("12021年", PLAN, []),
        ("between 2021 and 2025", PLAN, [("span", 2025, 2021)]),
        ("2021 to 2025", PLAN, [("span", 2025, 2020)]),
        ("from 2021/22 to 2025/26", PLAN, [("span", 2026, 2022)]),
        ("compared with 2019", PLAN, [("base", 2019, None)]),
        ("from a 2019 baseline", PLAN, [("base", 2019, None)]),
        ("than in 2019", PLAN, [("base", 2019, None)]),
        ("by 2025", PLAN, [("by", 2025, None)]),
        ("by the end of 2025/26", PLAN, [("by", 2026, None)]),
        ("by 2025-28", PLAN, [("by", 2028, None)]),
        ("by 2023 and 2025", PLAN, [("by", 2023, None), ("by", 2025, None)]),
        ("compared with 2023 and 2025", PLAN, [("base", 2023, None)]),
        ("in 2024", PLAN, [("at", 2024, None)]),
        ("in FY 2023/24", PLAN, [("at", 2024, None)]),
        ("(2024)", PLAN, [("at", 2024, None)]),
        ("by FY24", PLAN, [("by", 2024, None)]),
        ("in FY24", PLAN, [("at", 2024, None)]),
        ("over the next five years", REPORT, [("by", 2027, 2022)]),
        ("over the next 5 years", REPORT, [("by", 2027, 2022)]),
        ("over the next few years", REPORT, [("by", 2023, 2022)]),
        ("over the next three years", UNDATED, [("by", 2030, None)]),
        ("last year", REPORT, [("past", 2022, None)]),
        ("this year", REPORT, [("at", 2023, None)]),
        ("each year", PLAN, [("yearly", None, None)]),
        # the year of a verb of the past, before the plan's last
        ("the rate was 43% in 2024", PLAN, [("was", 2024, None)]),
        ("the rate was 43% in 2025", PLAN, [("at", 2025, None)]),
        ("the rate was to be 43% in 2024", PLAN, [("at", 2024, None)]),
        ("the rate will be 43% in 2024", PLAN, [("at", 2024, None)]),
        ("we built 40 homes in 2022", PLAN, [("was", 2022, None)]),
        ("from 3 in 2020 to 5", PLAN, [("base", 2020, None)]),
        ("from 5333 kt in 2020 to 1909 kt", PLAN, [("base", 2020, None)]),  # no span goes back
        ("to 5, from 3 in 2020", PLAN, [("base", 2020, None)]),
        ("from 3 to 5 in 2024", PLAN, [("at", 2024, None)]),
    ],
)
def test_what_an_expression_of_time_means(text: str, calendar: Calendar, found: list[Said]) -> None:
    assert said(text, calendar) == found


@pytest.mark.parametrize(
    ("heading", "later"),
    [
        ("Net zero by 2040", True),
        ("Net zero by 2025", False),
        ("By 2040: net zero", False),
        ("Vision for 2040", False),
        ("Our targets by 2040", False),
    ],
)
def test_the_year_of_one_aim_in_a_heading(heading: str, later: bool) -> None:
    (period,) = periods_of(heading, PLAN, english=True)
    assert is_aim(period, heading, PLAN) is later
    assert is_aim(period, heading, REPORT) is False
