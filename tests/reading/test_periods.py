"""The years that words name, and from which year they count."""

from __future__ import annotations

import pytest

from zzplan.reading.calendar import calendar_of
from zzplan.reading.periods import _fiscal, periods_of


@pytest.mark.parametrize(
    ("text", "role", "year", "base"),
    [
        ("“十四五”期间,新建学校10所", "span", 2025, 2020),
        ("“十三五”以来,新建学校10所", "past", 2020, 2015),
        ("2021-2025年,新建学校10所", "span", 2025, 2020),
        ("到2025年,学校达到10所", "by", 2025, None),
    ],
)
def test_a_period_ends_in_a_year_and_begins_behind_another(
    text: str, role: str, year: int, base: int | None
) -> None:
    calendar = calendar_of(["临江省国民经济和社会发展第十四个五年规划纲要"])
    (found,) = periods_of(text.replace("“", '"').replace("”", '"'), calendar, english=False)
    assert (found.role, found.year, found.first) == (role, year, base)


@pytest.mark.parametrize(
    ("year", "tail", "end"),
    [("2025", "26", 2026), ("1999", "00", 2000), ("2023", "28", 2028), ("2025", None, 2025),
     ("2025", "2026", 2025), ("2025", "24", 2025)],
)  # fmt: skip
def test_a_fiscal_year_ends_in_the_next_one(year: str, tail: str | None, end: int) -> None:
    assert _fiscal(year, tail) == end
