"""Amounts of each year beside their total, and amounts that say a share again, in English."""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_claims import claims


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("We will deliver 14,400 new homes between 2024/25 and 2029/30, or 2,800 a year over six "
         "years.", "fails"),  # 16,800
        ("We will build 9,600 council homes over eight years, an average of 1,200 a year.",
         "holds"),
        ("The ten-year programme will plant 3 million trees, 150,000 every year.",
         "fails"),  # 1.5 million
        ("The ten-year programme will plant 1.5 million trees, 150,000 every year.", "holds"),
        ("We will invest £50m a year for five years, a total of £300m.", "fails"),  # 250
        ("We will spend £3m a year over five years, £15m in total.", "holds"),
        ("We will plant 3,600 trees, an average of 800 a year over the next four years.",
         "fails"),
        # from 2025 to 2030 are six years at most: 54,000
        ("Between 2025 and 2030, 60,000 homes will be built: 9,000 per year.", "fails"),
        ("The scheme will refit 30,000 homes in 10 years at a rate of 3,000 a year.", "holds"),
        # from 2025 to 2029 are five years at most
        ("We will build 10,000 homes a year between 2025 and 2029, 60,000 in total.", "fails"),
        ("We will build 10,000 homes a year between 2025 and 2030, 60,000 in total.", "holds"),
        # from 2025 to 2030 are six years at most: 600,000
        ("By 2030 we will plant 2 million trees, 100,000 a year from 2025.", "fails"),
        ("By 2030 we will plant 0.6 million trees, 100,000 a year from 2025.", "holds"),
    ],
)  # fmt: skip
def test_a_total_is_what_its_years_come_to(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "We built 6,300 homes, or 1,050 a year, which is more than ever.",  # over how many years?
        "The fund has £84m for five years, and grants come to £24m a year.",
    ],
)
def test_where_no_word_says_over_how_many_years_there_is_no_claim(sentence: str) -> None:
    assert [one for one in claims(TITLE + sentence) if one.kind == "yearly"] == []


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Of the 3,400 homes planned by 2030, 40%, or about 1,360, will be for rent.", "holds"),
        ("At least 30% of these 12,000 homes (3,900) will be affordable by 2030.",
         "fails"),  # 3,600
        ("The population in 2030 is 2.2 million, 65% of whom (1.2 million) live in towns.",
         "fails"),  # 1.43
        ("There were 48,000 students in 2024, 52% of them women (24,960).", "holds"),
        ("Some 3,400 of 5,200 firms (55%) exported in 2024.", "fails"),  # 65%
        ("Around 15% of the 8,200 new jobs by 2030, some 1,640, will be green.",
         "fails"),  # 1,230
        ("We will build 14,400 new homes by 2030. At least 35% of these, about 6,400, will be "
         "affordable.", "fails"),  # 5,040
    ],
)  # fmt: skip
def test_an_amount_says_its_share_again(sentence: str, verdict: str) -> None:
    assert judged(sentence) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("We will enable 3,600 homes by 2030, an average of 900 a year, including 1,080 affordable "
         "homes (30%).", (1080, 3600, 30)),
        ("We will deliver 14,400 homes by 2030, or 2,400 a year over six years. At least 35% of "
         "these, about 5,040, will be affordable.", (5040, 14400, 35)),
    ],
)  # fmt: skip
def test_what_is_added_in_a_year_is_no_whole(sentence: str, figures: tuple[float, ...]) -> None:
    shares = [one for one in claims(TITLE + sentence) if one.kind == "share"]
    assert [tuple(figure.value for figure in one.figures) for one in shares] == [figures]


def test_these_of_two_totals_are_neither() -> None:
    text = "By 2030 we will build 900 homes and 400 flats. 30% of these, about 120, are green."
    assert [one for one in claims(TITLE + text) if one.kind == "share"] == []


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("By 2030, 95% of households (285,000 of 310,000) will have fibre.", ["fails"]),  # 91.9
        ("Our 1,240 staff include 412 part-time (33%) and 828 full-time (62%).",
         ["fails", "holds", "holds"]),  # 66.8
        ("Grants were £4.0bn in 2023, 3% of GDP of £200bn.", ["fails"]),  # 2
    ],
)  # fmt: skip
def test_a_share_is_held_against_the_numbers_beside_it(sentence: str, verdicts: list[str]) -> None:
    assert sorted(judged(sentence)) == verdicts


def test_a_share_of_those_just_named_is_no_share_of_all() -> None:
    assert claims(TITLE + "The region has 86,200 farms, 78 percent of which are small.") == []
