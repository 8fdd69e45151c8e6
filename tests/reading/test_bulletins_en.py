"""What statistical bulletins in English say of their figures: in sentences of their own.

Each expected verdict follows from the figures of its text; the comment has what they give.
"""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_claims import claims, values


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Ferry trips rose from 1.82 million in 2022 to 1.89 million in 2023. This is an increase "
         "of 3.8% on the year.", ["holds"]),
        ("Ferry trips rose from 1.82 million in 2022 to 1.99 million in 2023. This is an increase "
         "of 3.8% on the year.", ["fails"]),  # 9.3%
        ("The share of trains on time rose from 81.2% to 84.9%. That is a rise of 2.7 percentage "
         "points.", ["fails"]),  # 3.7
        ("Landings grew by 9.8% to 127,600 tonnes on the corresponding May 2022 figure of "
         "116,200 tonnes.", ["holds"]),
        ("Waiting fell by 25% to 12 weeks from 18 weeks.", ["fails"]),  # 33.3%
    ],
)  # fmt: skip
def test_a_change_is_between_two_values_of_one_thing(text: str, verdicts: list[str]) -> None:
    assert judged(text) == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Thefts came to 1,200 in 2023, a rise of one fifth on the 1,000 of 2022.", ["holds"]),
        ("Thefts came to 1,200 in 2023, a rise of a third on the 1,000 of 2022.",
         ["fails"]),  # one fifth
        ("Fires fell from 480 in 2020 to 360 in 2023, a quarter fewer.", ["holds"]),
        ("Fires fell from 480 in 2020 to 420 in 2023, a quarter fewer.", ["fails"]),  # an eighth
    ],
)  # fmt: skip
def test_a_fraction_is_a_change(text: str, verdicts: list[str]) -> None:
    assert judged(text) == verdicts


def test_the_first_half_of_a_year_is_no_share() -> None:
    found = claims(f"{TITLE}Sales in the first half of this year were £40m, 50% of the target.")
    assert [values(one) for one in found] == [(40.0, 50.0)]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        # whatever stands between: the total that was told of these deaths is meant
        ("There were a total of 4,684 deaths.\n\nCancer caused 1,177, and accounted for 25.1% of "
         "the total deaths in the quarter.", [(1177, 4684, 25.1)]),
        ("There were a total of 4,684 deaths.\n\nThe heart caused 732 deaths. This equates to "
         "15.6% of all deaths.", [(732, 4684, 15.6)]),
        ("There were a total of 4,684 deaths.\n\nFalls led to 43 (0.9% of all deaths) and drowning "
         "to 10 (0.2%).", [(43, 4684, 0.9), (10, 4684, 0.2)]),
        ("A total of 5.1 million offences were recorded.\n\nViolence came to 12 per cent (605,800) "
         "of all offences recorded in the year.", [(605800, 5.1, 12)]),
        ("Seven in ten visits, 11,340 of 16,200, were made by car.", [(11340, 16200, 70)]),
        ("Some 70% of farms, that is 700 of 1,000, were flooded.", [(700, 1000, 70)]),
    ],
)  # fmt: skip
def test_a_share_is_of_the_total_of_that_name(text: str, shares: list[tuple[float, ...]]) -> None:
    found = [one for one in claims(TITLE + text) if one.kind == "share"]
    assert [values(one) for one in found] == shares


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        ("The audit looked at 22 out of 64 projects.", "parts", (64, 22)),
        ("Of the 269 schemes planned for an area of 71,235 hectares, only 251 were built.",
         "parts", (269, 251)),
        ("The net gain of 65,400 was made up of a net gain of 88,900 others and a net loss of "
         "23,500 citizens.", "points", (23500, 88900, 65400)),
        ("Over the last five years we saved £8.6m, or £1.7m a year.", "yearly", (8.6, 1.7)),
        ("The scheme cost £24m over six years. This is £4m a year.", "yearly", (24, 4)),
    ],
)  # fmt: skip
def test_other_forms_of_bulletins(text: str, kind: str, figures: tuple[float, ...]) -> None:
    (found,) = claims(TITLE + text)
    assert (found.kind, values(found)) == (kind, figures)


@pytest.mark.parametrize(
    "text",
    [
        "There were 48,200 starts in the 12 months to June 2023, down by 4% compared with the 12 "
        "months to June 2022.",
        "The jobless rate was 5.2% compared with 4.8% in Wales, up 0.6 points on the year.",
        "We caught 5.2 million tonnes against 4.8 million in the region, up 12%.",
        "In the survey we scored 7 out of 10, and 4.5 out of 5 for care.",
        "Spending on roads was £12m in 2023. This is £3m a year more than planned.",
    ],
)
def test_periods_places_and_scores_are_no_values(text: str) -> None:
    assert claims(TITLE + text) == []
