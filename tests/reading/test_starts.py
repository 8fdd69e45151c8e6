"""English goals whose baseline stands in another clause of their sentence, or before their rate."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.items import Item

HEAD = "Westmere Council Plan 2022 to 2030\n\n"


def items(text: str) -> tuple[Item, ...]:
    read = draft_of(read_text(f"{HEAD}{text}\n", "plan.txt")).items
    return tuple(one for one in read if not one.attached)


@pytest.mark.parametrize(
    ("text", "base", "rate", "goal"),
    [
        ("Starting from £4.2bn in 2022, the economy will grow by 3% a year to £6.3bn in 2030.",
         4.2, 3, 6.3),
        ("Visitor numbers were 1.8 million in 2022 and will increase by 4% a year to 2.9 million "
         "by 2030.", 1.8, 4, 2.9),
        ("Carbon emissions stood at 860 ktCO2e in 2022, and will fall to 430 ktCO2e by 2030.",
         860, None, 430),
        ("Emissions fell by 12% to 860 kt in 2022 and will fall to 430 kt by 2030.",
         860, None, 430),
        ("In 2022 recycling was 41% but it will rise to 60% by 2030.", 41, None, 60),
        ("Visitor numbers, 1.8 million in 2022, will increase by 4% a year to about 2.5 million "
         "by 2030.", 1.8, 4, 2.5),
        ("Jobs will grow from 112,000 in 2022 by 1.2% a year to 130,000 in 2030.",
         112000, 1.2, 130000),
        ("From 112,000 jobs in 2022, growing 1.2% a year, we will reach 130,000 jobs by 2030.",
         112000, 1.2, 130000),
    ],
)  # fmt: skip
def test_a_goal_starts_from_what_its_sentence_said_of_the_first_year(
    text: str, base: float, rate: float | None, goal: float
) -> None:
    (item,) = items(text)
    assert (item.base_value, item.base_year, item.value, item.year) == (base, 2022, goal, 2030)
    assert item.rate_pct == rate


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Visitor numbers were 1.8 million in 2022, and bus trips will rise to 2.9 million by "
         "2030.", [2.9]),
        ("The share of homes with broadband was 41% in 2022 and the share with heat pumps will "
         "reach 60% by 2030.", [60]),
        ("We built 640 homes in 2022 and will build at least 7,500 new homes by 2030.", [7500]),
        ("Drawing from £5m of reserves, we will raise the budget to £10m by 2030.", [10]),
        ("Housing: 500 homes in 2026, 600 homes in 2030.", [500, 600]),
    ],
)  # fmt: skip
def test_what_is_said_of_something_else_is_no_baseline(text: str, goals: list[float]) -> None:
    read = items(text)
    assert [item.value for item in read] == goals
    assert [item.base_value for item in read] == [None] * len(goals)


@pytest.mark.parametrize(
    ("text", "name", "base", "goal"),
    [
        ("到2030年，进出口总额在2025年3.2亿美元的基础上翻一番，达到6亿美元。",
         "进出口总额", 3.2, 6),
        ("到2030年，新能源车产量在2025年末约10万辆的基础上增加到20万辆。",
         "新能源车产量", 10, 20),
        ("到2030年，粮食产量在32.6万吨的基础上达到33.5万吨。", "粮食产量", 32.6, 33.5),
    ],
)  # fmt: skip
def test_what_a_goal_builds_on_is_its_baseline_and_makes_nothing_past(
    text: str, name: str, base: float, goal: float
) -> None:
    draft = draft_of(read_text(f"某市“十五五”规划\n\n{text}\n", "plan.txt"))
    (one,) = draft.items
    assert (one.name, one.base_value, one.value) == (name, base, goal)
