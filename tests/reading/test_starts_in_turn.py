"""Starts and goals that a clause lists in turn: which start is whose."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.started import reported

ENGLISH = "Westmere Plan 2026 to 2030\n\n"
CHINESE = "云州市“十五五”规划\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{CHINESE}到2030年，孕产妇死亡率、婴儿死亡率分别由12.6/10万、4.8‰下降到8.3/10万、3.1‰。",
         [("孕产妇死亡率", 12.6, 8.3), ("婴儿死亡率", 4.8, 3.1)]),
        (f"{CHINESE}到2030年，高中、大专毕业率由62%和31%分别提高到75%和40%左右。",
         [("高中毕业率", 62, 75), ("大专毕业率", 31, 40)]),
        (f"{CHINESE}第一产业、第二产业、第三产业占比分别由10%、42%、48%调整为8%、40%、52%。",
         [("第一产业占比", 10, 8), ("第二产业占比", 42, 40), ("第三产业占比", 48, 52)]),
        (f"{CHINESE}PM2.5、PM10浓度由33微克、58微克下降到28微克、50微克以内。",
         [("PM2.5浓度", 33, 28), ("PM10浓度", 58, 50)]),
        (f"{CHINESE}城乡居民收入分别由2025年的4.8万元、2.4万元提高到6.2万元、3.4万元。",
         [("城镇居民收入", 4.8, 6.2), ("农村居民收入", 2.4, 3.4)]),
        (f"{ENGLISH}Primary and secondary completion will rise from 62% and 31% to 75% and 40%.",
         [("Primary completion", 62, 75), ("secondary completion", 31, 40)]),
        (f"{ENGLISH}Coal and gas capacity will fall from 1,200 MW and 800 MW in 2025 to 600 MW and "
         "500 MW.", [("Coal capacity", 1200, 600), ("gas capacity", 800, 500)]),
        # no list of starts: one after the other
        (f"{ENGLISH}Poverty will fall from 24% to 15% and unemployment from 9% to 6%.",
         [("Poverty", 24, 15), ("unemployment", 9, 6)]),
    ],
)  # fmt: skip
def test_each_goal_starts_from_its_own(text: str, wanted: list[tuple[str, float, float]]) -> None:
    read = draft_of(read_text(text, "plan.txt")).items
    assert [(one.name, one.base_value, one.value) for one in read] == wanted


@pytest.mark.parametrize(
    "sentence",
    ["{} and should reach {} by 2030.", "{}. By 2030 male and female employment rates reach {}."],
)
def test_of_two_values_of_one_name_nothing_tells_where_a_goal_starts(sentence: str) -> None:
    text = "Male and female employment rates were " + sentence.format(
        "78% and 64% in 2025", "80% and 70%"
    )
    read = draft_of(read_text(ENGLISH + text, "plan.txt"))
    assert {one.base_value for one in read.items} == {None}
    assert not list(reported(read, read.items))


def test_a_reduction_to_so_much_is_where_it_leads() -> None:
    text = "We plan a reduction in smoking to less than 5% by 2030."
    (goal,) = draft_of(read_text(ENGLISH + text, "plan.txt")).items
    assert (goal.kind, goal.comparator, goal.value) == ("share", "<=", 5)
