"""What an English sentence is about from its beginning, and what is left of it: judged by sums.

Each expected verdict follows from the figures of its sentence; the comment has what they give.
"""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_claims import claims, values


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Of all trips, 62% are by car, 21% on foot and the remaining 17% by bus.", "holds"),
        ("Of all trips, 62% are by car, 21% on foot and the remaining 19% by bus.",
         "fails"),  # 102
        ("Grants pay for 55% of the scheme and fees for the other 45%.", "holds"),
        ("Grants pay for 55% of the scheme, loans for 30%; 15% is the remainder.", "holds"),
        ("Of all trips 46% are by car. Another 35% are by bus and the remaining 19% on foot.",
         "holds"),
        ("Houses make up 61% of the 77,900 homes, flats 29% and boats the remaining 12%.",
         "fails"),  # 102
        ("Flats are 29% and boats the remaining 10%.", None),  # and houses?
        ("Of the adult population, 68.3% live in rural areas and 31.7% in urban areas.", "holds"),
        ("Women made up 56.5% of all students compared with 44.5% for men.", "fails"),  # 101
        # two shares of men and women who each do something are of two wholes
        ("Some 62% of men and 71% of women work.", None),
        ("By 2030 62% of trips are by car, and cycling is up 5% in the remaining 20% of streets.",
         None),
    ],
)  # fmt: skip
def test_shares_make_a_whole_where_one_is_the_rest(text: str, verdict: str | None) -> None:
    assert judged(f"By 2030 the town has 900 trees. {text}") == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The registered population stood at 165,158 in 2022. Among the total registered "
         "population, males accounted for 81,769 and females for 83,389.", "holds"),
        ("The registered population stood at 165,158 in 2022 and the estimated one was 169,828. "
         "Of the registered population, 81,769 are male and 84,389 are female.",
         "fails"),  # 166,158
        ("Around 447,700 students left in 2022. The 260,900 women represented 58.3% of the "
         "total.", "holds"),
        ("Councils collected 29.1m tonnes of waste in 2022. Households accounted for 25.9m tonnes "
         "(94%).", "fails"),  # 89.0%
        ("Exports rose 7.6% in 2024 to $157.6bn. Within this total, re-exports rose 9.1% to "
         "$145.3bn and domestic exports fell 7.1% to $12.2bn.", "holds"),
        ("There were 8,825 homes converted in 2024. These comprised 6,695 homes in offices, 564 in "
         "barns and 2,104 in shops.", "fails"),  # 9,363
        ("We carried 55.0 million passengers in 2024, up 2.6%: domestic 31.3 million, up 2.1%; "
         "international 22.5 million, up 3.6%.", "holds"),
        ("We invest £1.9 billion by 2030, more than before (£1.3 billion). Of this, £720 million "
         "is for nature, £640 million for safety and £540 million for pipes.", "holds"),
        ("The plan has 10,858 homes by 2031 (comprised of 5,670 in towns, 2,114 in villages and "
         "3,074 already built) against a need of 10,206.", "holds"),
        ("The plan has 10,858 homes by 2031 (comprised of 6,670 in towns, 2,114 in villages and "
         "3,074 already built) against a need of 10,206.", "fails"),  # 11,858
    ],
)  # fmt: skip
def test_a_sentence_begins_with_what_its_figures_are_of(text: str, verdict: str) -> None:
    assert judged(text) == [verdict]


def test_what_was_named_before_another_figure_of_that_name_is_not_taken() -> None:
    text = "In 2022 there were 900 homes in town and 400 homes outside. Of the homes, 700 are let."
    assert [one for one in claims(TITLE + text) if one.kind == "parts"] == []


def test_a_total_that_is_compared_has_its_own_parts() -> None:
    text = "In 2024 12,400 households, up from 11,900, were on the list: 3,100 families and 900."
    parts = [values(one) for one in claims(TITLE + text) if one.kind == "parts"]
    assert all(one[0] != 11900 for one in parts)


def test_steps_are_no_parts() -> None:
    text = (
        "Employment rose to 11,968 in 2024: full-time employment went down 45 to 8,153 and "
        "part-time employment increased by 71 to 3,815."
    )
    parts = [values(one) for one in claims(TITLE + text) if one.kind == "parts"]
    assert parts == [(11968, 8153, 3815)]
