"""A yearly rate beside what it leads to: before the baseline or behind it, up, down, a range."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.drafting import drafted
from zzplan.reading.sentence.sentence import read_sentence

ENGLISH = "Westmere Council Plan 2022 to 2030\n\n"
CHINESE = "某市十四五规划（2021-2025年）\n\n主要目标\n\n"


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Apprenticeships will grow 10% a year from 1,150 in 2022 to 2,000 in 2030.",
         ("1150", "10%", "2000")),
        ("Our budget will grow by 5% a year, from £120m in 2022 to £197m in 2030.",
         ("120", "5%", "197")),
        ("Jobs will grow by 1.2% a year, from 112,000 in 2022 to 130,000 in 2030.",
         ("112000", "1.2%", "130000")),
        ("Jobs will grow from 112,000 in 2022 to 130,000 in 2030, growing at 1.2% a year.",
         ("112000", "1.2%", "130000")),
        ("Trips will grow by over 2% a year from 900 million in 2022 to 1,100 million in 2030.",
         ("900", ">2%", "1100")),
        ("Recycling will rise by 2 percentage points a year, from 41% in 2022 to 60% in 2030.",
         ("41%", "2 percentage points", "60%")),
        ("Emissions will fall by 7% a year from 860 ktCO2e in 2022 to 430 ktCO2e in 2030.",
         ("860", "down 7%", "430")),
        ("Leakage will fall by 3-4% a year, to 390 kt by 2030.", (None, "down 3-4%", "390")),
        ("Visits will increase by 4-5% a year to about 2.5 million by 2030.",
         (None, "4-5%", "about 2.5")),
        ("Visits will grow by 4% to 5% a year, from 1.8 million in 2022 to 2.9 million by 2030.",
         ("1.8", "4-5%", "2.9")),
    ],
)  # fmt: skip
def test_a_rate_is_of_the_goal_that_it_leads_to(
    text: str, goal: tuple[str | None, str, str]
) -> None:
    (pair,) = drafted(draft_of(read_text(ENGLISH + text + "\n", "plan.txt"))).pairs
    written = dict(pair[1].pairs)
    assert (written.get("baseline"), written["rate"], written["goal"]) == goal


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("到2025年，用水总量年均下降2%，由2020年的5亿立方米下降到4.5亿立方米。",
         ("5", "下降2%", "4.5")),
        ("到2025年，煤炭消费量由2020年的500万吨下降到450万吨，年均下降2%以上。",
         ("500", "下降2%以上", "450")),
        ("到2025年，粮食产量年均增长2%-3%，由2020年的50万吨增加到60万吨。",
         ("50", "2-3%", "60")),
    ],
)  # fmt: skip
def test_in_chinese_as_well(text: str, goal: tuple[str, str, str]) -> None:
    (pair,) = drafted(draft_of(read_text(CHINESE + text + "\n", "plan.txt"))).pairs
    written = dict(pair[1].pairs)
    assert (written["baseline"], written["rate"], written["goal"]) == goal


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("Visits will grow by 4-5% a year from 1.8 million in 2022 to 2.9 million by 2030.",
         "4-5%"),
        ("Waste will fall by 3% a year from 500 kt in 2022 to 390 kt by 2030.", "down 3%"),
        ("用水总量年均下降2%，由2020年的5亿立方米下降到2025年的4.5亿立方米", "下降2%"),
    ],
)  # fmt: skip
def test_a_sentence_has_both_ends_of_its_rate_and_which_way_it_goes(text: str, rate: str) -> None:
    sentence = read_sentence(text)
    assert sentence is not None
    assert sentence.rate == rate


def test_a_rate_of_something_else_stays_a_goal_of_its_own() -> None:
    text = "Wages will grow by 2% a year, and jobs will rise from 112,000 to 130,000 in 2030."
    pairs = drafted(draft_of(read_text(ENGLISH + text + "\n", "plan.txt"))).pairs
    assert ["rate" in dict(entry.pairs) for _, entry in pairs] == [False, False]
