"""What changes nothing in a text's meaning changes nothing in what is read of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import pytest

from tests.reading.marked import texts
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

WIDE = str.maketrans("0123456789%", "０１２３４５６７８９％")
ASCII = str.maketrans("，；：（）", ",;:()")
RENAMED = {"全市": "全区", "高新技术企业": "科技企业"}

Mutation = Callable[[str], str]
MUTATIONS: dict[str, Mutation] = {
    "full width": lambda text: re.sub("[0-9]+%?", lambda found: found[0].translate(WIDE), text),
    "ascii marks": lambda text: text.translate(ASCII),
    "spaces before units": lambda text: re.sub("([0-9])([亿万家个%项元])", r"\1 \2", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "other names": lambda text: re.sub("|".join(RENAMED), lambda one: RENAMED[one[0]], text),
}
CHINESE = [
    (folder, name)
    for folder in ("kept", "texts", "unseen")
    for name, (text, _) in texts(folder).items()
    if not name.endswith("-en") and "|" not in text
]


@cache
def told(text: str) -> list[tuple[object, ...]]:
    return [
        (one.value, one.value_high, one.year, one.comparator, one.kind, one.base_value)
        for one in draft_of(read_text(text, "plan.txt")).items
    ]


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_the_goals_stay(mutation: str) -> None:
    assert len(CHINESE) > 10
    for folder, name in CHINESE:
        text = texts(folder)[name][0]
        assert told(MUTATIONS[mutation](text)) == told(text), name


@pytest.mark.parametrize("broken", ["13\n.5", "1\n3.5", "13.\n5", "13.5"])
def test_a_number_that_is_broken_at_the_margin_is_one(broken: str) -> None:
    line = "到2025年，全市上下同心协力，努力实现单位地区生产总值能源消耗累计下降"
    text = f"全市“十四五”规划\n\n{line}{broken}%以上，完成省里下达的任务。"
    (goal,) = draft_of(read_text(text, "plan.txt")).items
    assert (goal.value, goal.comparator) == (13.5, ">=")


def test_two_numbers_of_english_lines_stay_two() -> None:
    line = "The ministry and all of its partners will open in the year 2026"
    text = f"Strategy 2025-2030\n\n{line}\n30 schools."
    assert [one.value for one in draft_of(read_text(text, "plan.txt")).items] == [30.0]
