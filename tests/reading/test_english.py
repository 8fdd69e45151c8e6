"""Sentences as English plans write them: what is a goal in them, and what is none."""

from __future__ import annotations

import pytest

from tests.reading.scoring import read
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

PLAN = "Development Plan 2024-2029\n\n"


@pytest.mark.parametrize(
    ("sentence", "goals"),
    [
        ("Investment is to rise from Kshs2.2 trillion in 2024 to Kshs4.6 trillion by 2029.",
         [(4.6, "Kshs trillion", "level", 2029)]),
        ("Mean household income will increase from RM7,200 to RM10,100.",
         [(10100.0, "RM", "level", 2029)]),
        ("The deficit will fall from the expected 7.4 per cent of GDP to 3.8 per cent of GDP.",
         [(3.8, "per cent", "share", 2029)]),
        ("Enrolment will go up from the present 10% to 15% by the end of the plan.",
         [(15.0, "%", "share", 2029)]),
        ("We will bring arrears down to 4% in the Financial Year 2026/2027.",
         [(4.0, "%", "share", 2027)]),
        ("We will install at least 5 GW of wind power and 8 GW of solar power.",
         [(5.0, "GW", "added", 2029), (8.0, "GW", "added", 2029)]),
        ("The fund will connect 400,000 homes and a further 250,000 in villages.",
         [(400000.0, "homes", "added", 2029), (250000.0, "homes", "added", 2029)]),
        ("Reduce emissions from buildings by up to 30%.", [(30.0, "%", "cumulative", 2029)]),
        ("The plan sets a target of over 6 percent annual growth in farming.",
         [(6.0, "percent", "rate", 2029)]),
        ("The economy is to grow by at least 9.1% annually over the next five years.",
         [(9.1, "%", "rate", 2029)]),
        ("The rate is aimed to be reduced to 17 percent from 19.8 percent last year.",
         [(17.0, "percent", "share", 2029)]),
        ("The plan calls for exports expanding by 7 percent.",
         [(7.0, "percent", "cumulative", 2029)]),
        ("We will make 50,000 extra walking and cycling journeys possible.",
         [(50000.0, "", "added", 2029)]),
    ],
)  # fmt: skip
def test_a_goal_is_read_with_its_unit_kind_and_year(
    sentence: str, goals: list[tuple[float, str, str, int]]
) -> None:
    found = read("plan", PLAN + sentence)
    assert [(one["value"], one["unit"], one["kind"], one["year"]) for one in found] == goals


@pytest.mark.parametrize(
    "sentence",
    [
        "The last plan had an ambitious objective of 8 per cent growth.",  # of another plan
        "Approvals rose by 34% as the county looks to realise its target.",  # done
        "Exports of $3.4 billion were higher than the expected amount of $3.1 billion.",
        "Over the next five years $38 million is allocated to the programme.",  # handed out
        "$60 million will be spent on new markets.",
        "The public outlay of the plan is Rs 36,400 crore, of which the Centre's share is "
        "Rs 21,500 crore and that of the States Rs 14,900 crore.",
        "There are 225 projects in the pipeline valued at $43 billion.",
        "Boasting 3,600 firms and employing 70,000 people, the county works with its partners.",
        "Deaths of children under 5 years of age will be prevented.",  # which ones
        "The budget of the plan is a 54 per cent jump from the last one.",
        "Streets make up 80% of the city's public space.",
    ],
)  # fmt: skip
def test_what_is_past_given_or_compared_is_no_goal(sentence: str) -> None:
    assert [one["value"] for one in read("plan", PLAN + sentence)] == []


@pytest.mark.parametrize(
    "title",
    [
        "The Prime Minister presents to Parliament the programme of the Government for the "
        "coming years, the National Strategy for a Better Coast (NSBC: 2024-2029)",
        "Well-being objectives 2024-2029",
    ],
)
def test_a_long_title_has_the_years_of_the_plan(title: str) -> None:
    assert draft_of(read_text(title + "\n\nFour towns are named.", "plan.txt")).base_year == 2023
