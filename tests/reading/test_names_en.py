"""What a figure of an English sentence is about, in the words around it."""

from __future__ import annotations

import pytest

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
