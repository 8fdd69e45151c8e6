"""Factors in English words: read, and written again as a plan file has them."""

from __future__ import annotations

import pytest

from zzplan.reading.words.factors_en import changed, factor_of, words_of


@pytest.mark.parametrize(
    ("words", "factor", "part"),
    [
        ("doubled", 2, False), ("Doubling", 2, False), ("tripled", 3, False),
        ("trebles", 3, False), ("quadruple", 4, False), ("quintupled", 5, False),
        ("halved", 0.5, False), ("twice", 2, False), ("threefold", 3, False),
        ("three-fold", 3, False), ("ten times", 10, False), ("hundredfold", 100, False),
        ("half", 1 / 2, True), ("a half", 1 / 2, True), ("a third", 1 / 3, True),
        ("one third", 1 / 3, True), ("two-thirds", 2 / 3, True), ("three quarters", 3 / 4, True),
        ("a fifth", 1 / 5, True), ("four-fifths", 4 / 5, True), ("a tenth", 1 / 10, True),
    ],
)  # fmt: skip
def test_words_of_a_factor_are_read(words: str, factor: float, part: bool) -> None:
    assert factor_of(words) == (pytest.approx(factor), part)


@pytest.mark.parametrize("words", ["12 homes", "manifold", "dozen times", "some ninths"])
def test_other_words_are_no_factor(words: str) -> None:
    assert factor_of(words) is None


def test_a_part_is_what_something_changes_by() -> None:
    assert [changed(0.25, falls=falls) for falls in (True, False)] == [0.75, 1.25]


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (1 / 2, "halve"), (2 / 3, "reduce by a third"), (1 / 3, "reduce by two thirds"),
        (3 / 4, "reduce by a quarter"), (1 / 4, "reduce by three quarters"),
        (1 / 5, "reduce by four fifths"), (9 / 10, "reduce by a tenth"),
        (7 / 10, "reduce by three tenths"), (3 / 2, "increase by a half"),
        (5 / 3, "increase by two thirds"), (7 / 5, "increase by two fifths"),
        (1 / 10, None), (19 / 10, None), (2, None), (1, None), (0.37, None), (0.66, None),
        (0.6667, None), (1.0625, None),
    ],
)  # fmt: skip
def test_a_factor_is_written_in_words_where_it_has_some(factor: float, words: str | None) -> None:
    assert words_of(factor) == words
