"""Amounts per head beside their total and the heads in one English sentence, judged by quotients.

What stands for a mean population is held to about as much (5%).
"""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_claims import claims


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("By 2030 we spend $5.25 billion, equivalent to $1,250 per capita for our 4.2 million "
         "residents.", "holds"),
        ("With 4.2 million residents, spending of $5.25 billion in 2030 comes to $1,350 per head.",
         "fails"),  # 1,250
        ("Spending will reach £620 million by 2030, or £1,480 per person for a population of "
         "420,000.", "holds"),  # 1,476
        ("We will spend £48 million on 96,000 households by 2030, about £650 per household.",
         "fails"),  # 500
        ("In 2028 we lay 5,200 km of roads for Rs. 3,640 crore, that is Rs. 70 lakh per km.",
         "holds"),
        ("In 2026 grants of £2.4m go to 48 groups, an average of £50,000 each.", "holds"),
    ],
)  # fmt: skip
def test_a_total_is_so_much_for_each(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        # of two totals it may be either, and what is paid to each is no mean
        "In 2026 schools get £48m and roads £12m, or £500 per household for 96,000 households.",
        "In 2026 we spend £48m, and 96,000 households pay charges of £300 per household.",
        "In 2026 we spend £48m, or £500 per household, on 1,200 roads.",
    ],
)
def test_where_the_total_or_the_heads_are_not_sure_there_is_no_claim(sentence: str) -> None:
    assert [one for one in claims(TITLE + sentence) if one.kind == "heads"] == []
