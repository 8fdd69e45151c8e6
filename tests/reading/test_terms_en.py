"""English figures that a plan prints on its way: conditions, loans, costs, what there is."""

from __future__ import annotations

import pytest

from tests.reading.scoring import read
from zzplan.reading.years.calendar import calendar_of

PLAN = "Development Plan 2024-2029\n\nGoals\n\n"


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Fares will be reviewed when fuel prices rise above $2.", []),
        ("A second line will open once traffic exceeds 900 vehicles an hour.", []),
        ("Occupancy will exceed 70%.", [70.0]),
        ("Staff who earn less than £24,000 will get free parking.", []),
        ("Three tanks, each holding 700 litres, will be built.", []),
        ("The fund gives each of 14 parishes a grant.", []),
        ("Each of the depots will save 14 MWh.", [14.0]),
        ("We will win 900 members, who pay an average of £7 a month.", [900.0]),
        ("The bank will give farmers a loan over 12 years at 4.5%.", []),
        ("Bad loans will be held at 3 per cent.", [3.0]),
        ("Firms will pay 12% instead of 15%.", []),
        ("The clinic will be built at a cost of R84 million.", []),
        ("Exports will rise to R84 million.", [84.0]),
        ("The roadmap needs $75 million.", []),
        ("Of the budget, 41% goes to schools.", []),
        ("At least 41% of grants will go to schools.", [41.0]),
        ("Lomara has a population of 3.2 million.", []),
        ("Lomara will have a population of 3.2 million.", [3.2]),
        ("Repairs will be no less than 30% of the budget.", [30.0]),
        ("Repairs reached 30% of the budget.", []),
    ],
)
def test_what_is_no_goal_is_known_from_what_is_one(sentence: str, values: list[float]) -> None:
    assert [one["value"] for one in read("plan", PLAN + sentence)] == values


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Beds for hire: 860 by 2027", [(860.0, 2027)]),
        ("Beds for hire: 860", []),
        ("- Beds for hire: 860 by 2027 (baseline: 510)", [(860.0, 2027)]),
    ],
)
def test_a_number_behind_its_label_and_before_its_year_is_a_goal(
    words: str, found: list[tuple[float, int]]
) -> None:
    assert [(one["value"], one["year"]) for one in read("plan", PLAN + words)] == found


@pytest.mark.parametrize("verb", ["built up", "scaled up", "brought up", "stepped up"])
def test_what_is_built_up_to_so_much_is_no_bound(verb: str) -> None:
    (goal,) = read("plan", f"{PLAN}The reserve will be {verb} to 9% of spending.")
    assert (goal["comparator"], goal["kind"]) == ("=", "share")
    (goal,) = read("plan", f"{PLAN}The reserve will be up to 9% of spending.")
    assert goal["comparator"] == "<="


def test_a_sentence_may_end_with_a_short_word_or_a_per_cent_before_one_with_a_number() -> None:
    text = "Supply will rise to 19 hours a day. 96% of them will be on time by 2027."
    assert [(one["value"], one["year"]) for one in read("plan", PLAN + text)] == [
        (19.0, 2029),
        (96.0, 2027),
    ]
    text = "Attendance will rise to 88%. 12 halls will open in 2026."
    assert [one["year"] for one in read("plan", PLAN + text)] == [2029, 2026]


def test_what_takes_less_than_so_long_is_named_by_its_subject() -> None:
    (goal,) = read("plan", f"{PLAN}Calls to the night desk will take less than 12 minutes.")
    assert (goal["name"], goal["comparator"]) == ("Calls to the night desk", "<=")


@pytest.mark.parametrize(
    ("pieces", "years"),
    [
        (["Budget Speech 2026", "Debt will fall by 2029; by 2029 it is less."], (2025, 2026, 2026)),
        (["Budget Speech", "12 March 2024"], (2023, 2024, 2024)),
        (["School Plan, 2025 through 2028"], (2024, 2025, 2028)),
    ],
)
def test_a_budget_of_a_year_is_for_that_year(pieces: list[str], years: tuple[int, ...]) -> None:
    found = calendar_of(pieces)
    assert (found.base, found.now, found.end) == years
