"""What a figure of an English sentence is about, in the words around it."""

from __future__ import annotations

import pytest

from tests.reading.scoring import read
from zzplan.reading.words.names_en import before, subject


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "alpha beta gamma delta epsilon to the of northern homes with broadband access",
            "northern homes with broadband access",
        ),
        (
            "alpha beta gamma delta and the northern homes with broadband access today",
            "delta and the northern homes with broadband access",
        ),
    ],
)
def test_a_long_stretch_is_cut_and_begins_with_no_small_word(words: str, name: str) -> None:
    assert before(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Resident satisfaction,", "Resident satisfaction"),
        ("Resident satisfaction:", "Resident satisfaction"),
        ("Resident satisfaction", ""),
        ("____, Resident satisfaction,", ""),
        ("In the years that lie before us and after all that was done until now,", ""),
    ],
)
def test_a_clause_without_a_figure_may_name_what_follows(words: str, name: str) -> None:
    assert subject(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Total expenditure is to be", "Total expenditure"),
        ("a total of", ""),
        ("The GDP growth rate of", "GDP growth rate"),
        ("Home ownership will reach", "Home ownership"),
        ("The plan allocation for the School of Nursing and Midwifery in Eastfield is raised to",
         "plan allocation for the School of Nursing and Midwifery in Eastfield"),
        ("We hope to plant", ""),
        ("The ministry expects enrolment to rise to", "enrolment"),
        ("Build enough mains to supply an additional", ""),
        ("Staff turnover <", "Staff turnover"),
        ("Over the next five years output is to reach", "output"),
    ],
)  # fmt: skip
def test_a_name_keeps_its_nouns_and_loses_its_verbs(words: str, name: str) -> None:
    assert before(words) == name


@pytest.mark.parametrize("words", ["However,", "Overall,", "Similarly,"])
def test_what_only_begins_a_sentence_names_nothing(words: str) -> None:
    assert not subject(words)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Youth unemployment stands at 9.1%. We will bring the rate down to 4%.",
         ["Youth unemployment"]),
        ("We will build 300 km of tracks, linking more than 80% of large towns with them.",
         ["tracks", "large towns"]),
        ("Ensure that at least 90% of people have access to electricity.",
         ["people have access to electricity"]),
    ],
)  # fmt: skip
def test_a_name_is_no_pronoun_and_no_verb(sentence: str, names: list[str]) -> None:
    found = read("plan", f"Development Plan 2024-2029\n\n{sentence}")
    assert [one["name"] for one in found] == names
