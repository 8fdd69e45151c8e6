"""The years that words name, and from which year they count."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.words.fiscal import ends_in
from zzplan.reading.years.calendar import Calendar, calendar_of
from zzplan.reading.years.periods import periods_of


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
     ("2025", "2026", 2026), ("2025", "24", 2025)],
)  # fmt: skip
def test_a_fiscal_year_ends_in_the_next_one(year: str, tail: str | None, end: int) -> None:
    assert ends_in(year, tail) == end


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("There were about 112,000 jobs in the borough in 2022.", True),
        ("The local economy was worth £4.2bn in 2022.", True),
        ("The borough had 640 homes in 2022.", True),
        ("We built 640 homes in 2022.", True),
        ("In 2024 the recycling rate was 43.5%.", True),
        ("In 2030 the recycling rate was 43.5%.", False),  # the plan's last year
        ("Our target was 500 homes in 2022.", False),
        ("The tax was to reach 5% in 2024.", False),
        ("By 2024 500 homes were built.", False),
        ("500 homes built in 2024.", False),
        ("We want 500 homes in 2024.", False),
    ],
)
def test_a_year_whose_verb_is_of_the_past_is_over_whatever_the_plan_begins_with(
    text: str, over: bool
) -> None:
    plan = Calendar(2021, 2022, 2030, True)
    roles = [one.role for one in periods_of(text, plan, english=True)]
    assert [role == "was" for role in roles] == [over]


def test_what_was_in_the_first_year_of_a_plan_is_no_goal_under_any_heading() -> None:
    text = (
        "Westmere Council Plan 2022 to 2030\n\nOur ambition\n\n"
        "There were about 112,000 jobs in the borough in 2022. The economy was worth £4.2bn in "
        "2022. Recycling will rise to 60% in 2030. In 2024 the rate was 43.5%. "
        "We will plant 500 trees a year.\n"
    )
    draft = draft_of(read_text(text, "plan.txt"))
    assert [item.value for item in draft.items] == [60, 500]
    assert [one.said and one.said.year for one in draft.left_out] == [2022, 2022, 2024]
