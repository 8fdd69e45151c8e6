"""What a column is for: by its header, and by the columns beside it."""

from __future__ import annotations

import pytest

from zzplan.reading.tables.columns import Column, column_of, name_rank
from zzplan.reading.tables.settled import settled
from zzplan.reading.years.calendar import Calendar

PLAN = Calendar(2020, 2021, 2025, True)
UNDATED = Calendar(None, None, None, False)


@pytest.mark.parametrize(
    ("header", "role", "year", "unit"),
    [
        ("序号", "index", None, ""),
        ("No.", "index", None, ""),
        ("指标", "name", None, ""),
        ("主要指标", "name", None, ""),
        ("目标指标", "name", None, ""),
        ("指标方向", "other", None, ""),
        ("指标编码", "other", None, ""),
        ("指标权重", "other", None, ""),
        ("指标单位", "unit", None, ""),
        ("Polarity", "other", None, ""),
        ("Indicator code", "other", None, ""),
        ("Code of conduct measure", "name", None, ""),
        ("Birth weight indicator", "name", None, ""),
        ("2024 Census", "base", 2024, ""),
        ("2026 v 2025 (%)", "other", None, "%"),
        ("备注", "other", None, ""),
        ("单位", "unit", None, ""),
        ("属性", "attribute", None, ""),
        ("年均增速（%）", "rate", None, ""),
        ("五年累计", "cumulative", None, ""),
        ("新增量", "cumulative", None, ""),
        ("2025年增长", "rate", 2025, ""),
        ("基期值", "base", 2020, ""),
        ("现状", "base", 2020, ""),
        ("2019年实际", "base", 2019, ""),
        ("2022年完成", "base", 2022, ""),
        ("2020年", "base", 2020, ""),
        ("2021年", "goal", 2021, ""),
        ("2025年", "goal", 2025, ""),
        ("2020年目标", "goal", 2020, ""),
        ("目标值", "goal", 2025, ""),
        ("2030年", "goal", 2030, ""),
        ("2025年(亿元)", "goal", 2025, "亿元"),
        ("2020年实际(万人)", "base", 2020, "万人"),
        ("目标(其中)", "goal", 2025, ""),
        ("增速(亿元)", "rate", None, ""),
        # of fiscal years the second; only where it follows the first
        ("2023/24 target", "goal", 2024, ""),
        ("2023/25 target", "goal", 2023, ""),
        ("2023/2 4 target", "goal", 2024, ""),
        ("1999/00 actual", "base", 2000, ""),
        ("2021-2025年目标", "goal", 2025, ""),
        ("“十四五”末", "goal", 2025, ""),
        ("“十三五”末", "base", 2020, ""),
        ("“十四五”", "other", None, ""),
        ("目标年", "goal-year", None, ""),
        ("基年", "base-year", None, ""),
        ("Baseline year", "base-year", None, ""),
        ("Baseline and year", "base", 2020, ""),
        ("完成时限", "goal-year", None, ""),
        ("教育年限", "other", None, ""),
        # a change from one year to the next is growth, any other is none of the goal's
        ("2025年比2024年增长", "rate", 2025, ""),
        ("2025年比2020年增长", "other", None, ""),
        ("比2024年增长", "rate", None, ""),
        ("比2020年增长", "other", None, ""),
        ("2025年比2024年", "other", None, ""),
        ("文字", "other", None, ""),
    ],
)
def test_a_header_says_what_its_column_is_for(
    header: str, role: str, year: int | None, unit: str
) -> None:
    assert column_of(header, PLAN) == Column(role, year, header, unit)


@pytest.mark.parametrize(
    ("header", "role"), [("2020年", "other"), ("2020年目标", "goal"), ("2020年实际", "base")]
)
def test_without_a_date_of_the_document_a_bare_year_says_nothing(header: str, role: str) -> None:
    assert column_of(header, UNDATED)[:2] == (role, 2020)


@pytest.mark.parametrize(
    ("header", "rank"),
    [
        ("指标", 2),
        ("Indicator", 2),
        ("项目名称", 1),
        ("项目", 1),
        ("Measure", 1),
        ("领域", 0),
        ("指标类别", 0),
        ("一级指标", 0),
        ("二级", 1),
        ("", 0),
    ],
)
def test_how_surely_a_column_names_the_indicator(header: str, rank: int) -> None:
    assert name_rank(header) == rank


Found = list[tuple[str, int | None]]


def together(*headers: str, calendar: Calendar = PLAN, aims: bool = False) -> Found:
    columns = [column_of(header, calendar) for header in headers]
    return [(one.role, one.year) for one in settled(columns, calendar, aims=aims)]


UNDATED_PLAN = Calendar(None, None, 2025, True)
REPORT = Calendar(2022, 2023, None, False)
REVIEW = Calendar(2024, 2025, 2025, False, True)


@pytest.mark.parametrize(
    ("headers", "calendar", "aims", "found"),
    [
        (
            ("指标", "2020年", "2025年"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025)],
        ),
        (
            ("领域", "2020年", "2025年"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025)],
        ),
        # of years alone the last is the goal: with words of goals, with signs, or far apart
        (("A", "2020", "2021"), UNDATED, False, [("name", None), ("other", 2020), ("other", 2021)]),
        (("A", "2020", "2021"), UNDATED, True, [("name", None), ("base", 2020), ("goal", 2021)]),
        (("A", "2020", "2022"), UNDATED, False, [("name", None), ("base", 2020), ("goal", 2022)]),
        (
            ("A", "2020", "2021", "增速"),  # what grew in one year
            UNDATED,
            False,
            [("name", None), ("other", 2020), ("other", 2021), ("grown", None)],
        ),
        (
            ("A", "2020", "2021", "2022"),
            UNDATED,
            True,
            [("name", None), ("base", 2020), ("other", 2021), ("goal", 2022)],
        ),
        (
            ("A", "2020", "2021", "2022"),
            UNDATED,
            False,
            [("name", None), ("other", 2020), ("other", 2021), ("other", 2022)],
        ),
        (("A", "2022"), UNDATED, True, [("name", None), ("other", 2022)]),
        # years that are over are no goals, save in a document that looks back
        (("A", "2019", "2022"), REPORT, True, [("name", None), ("base", 2019), ("base", 2022)]),
        (("A", "2019", "2024"), REVIEW, True, [("name", None), ("base", 2019), ("goal", 2024)]),
        (("A", "2010", "2019"), PLAN, True, [("name", None), ("base", 2010), ("base", 2019)]),
        (
            ("A", "B", "2020", "2021", "2021年增长"),
            UNDATED,
            True,
            [("name", None), ("other", None), ("base", 2020), ("goal", 2021), ("rate", 2021)],
        ),
        # of a plan the years count that its end is among
        (
            ("A", "2020", "2025"),
            UNDATED_PLAN,
            True,
            [("name", None), ("base", 2020), ("goal", 2025)],
        ),
        (
            ("A", "2020", "2024"),
            UNDATED_PLAN,
            True,
            [("name", None), ("other", 2020), ("other", 2024)],
        ),
        # growth: of a year before the goal's past, several without a year of the column before
        (
            ("A", "2020年", "2020年增长", "2025年"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("grown", 2020), ("goal", 2025)],
        ),
        (
            ("A", "2020年", "2025年", "2025年增长"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025), ("rate", 2025)],
        ),
        (
            ("A", "2020年", "增长", "2025年", "增长"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("grown", 2020), ("goal", 2025), ("rate", 2025)],
        ),
        (
            ("A", "2020年", "2025年", "增长"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025), ("rate", None)],
        ),
        # goals of several dates that no header names have no year
        (
            ("A", "近期目标", "远期目标"),
            PLAN,
            False,
            [("name", None), ("goal", None), ("goal", None)],
        ),
        (("A", "目标", "2030年"), PLAN, False, [("name", None), ("goal", 2025), ("goal", 2030)]),
        # of a plan that is over and one that comes, only the latter has goals
        (
            ("A", "2020年目标", "2025年目标"),
            PLAN,
            False,
            [("name", None), ("over", 2020), ("goal", 2025)],
        ),
        (
            ("A", "2019年目标", "2020年目标"),
            PLAN,
            False,
            [("name", None), ("goal", 2019), ("goal", 2020)],
        ),
        # growth behind what was reached is of that, unless it says that it is of the goal
        (
            ("A", "2020年", "2025年目标", "2023年实际", "年均增长"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025), ("base", 2023), ("other", None)],
        ),
        (
            ("A", "2020年", "2025年目标", "2023年实际", "目标年均增长"),
            PLAN,
            False,
            [("name", None), ("base", 2020), ("goal", 2025), ("base", 2023), ("rate", None)],
        ),
        # what was reached of goals of no year is none of their bases, as a year before them is
        (
            ("A", "Baseline", "Annual target", "Achieved"),
            REPORT,
            True,
            [("name", None), ("base", 2022), ("goal", None), ("other", None)],
        ),
        (
            ("A", "Achieved", "Annual target"),
            REPORT,
            True,
            [("name", None), ("base", 2022), ("goal", None)],
        ),
        # what was counted is no goal, nor is the growth that leads to it
        (
            ("A", "2014 Census", "2024 Census", "Annual growth 2014-24"),
            UNDATED,
            False,
            [("name", None), ("base", 2014), ("base", 2024), ("other", 2014)],
        ),
    ],
)
def test_what_only_the_columns_together_show(
    headers: tuple[str, ...], calendar: Calendar, aims: bool, found: Found
) -> None:
    assert together(*headers, calendar=calendar, aims=aims) == found
