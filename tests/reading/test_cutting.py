"""Sentences and clauses, and what a clause takes from how the sentence goes on."""

from __future__ import annotations

import pytest

from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of

HEAD = "National Strategy 2025-2035\n\nOur targets\n\n"


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("The tax-to-GDP ratio is to increase by 2.5 percentage points, to 16.0%, in FY2028/29.",
         [("tax-to-GDP ratio", 2.5, 2029), ("tax-to-GDP ratio", 16.0, 2029)]),
        ("Life expectancy should improve by two years, to 71 years, by 2033.",
         [("Life expectancy", 71.0, 2033)]),
        ("Inflation will be kept within the range of 3-5%.", [("Inflation", 3.0, 2035)]),
        ("Northgate Foods will cut Scope 1 emissions by 46% by 2030.",
         [("Scope 1 emissions", 46.0, 2030)]),
    ],
)  # fmt: skip
def test_a_year_at_the_end_of_a_sentence_holds_for_what_it_continues(
    text: str, goals: list[tuple[str, float, int]]
) -> None:
    items = draft_of(read_text(HEAD + text, "text.txt")).items
    assert [(one.name, one.value, one.year) for one in items] == goals
