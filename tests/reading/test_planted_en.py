"""Claims in English as budgets, annual reports and bulletins make them, each right and wrong.

Each expected verdict follows from the figures of its sentence.
"""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import judged


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # what comes from something is no value before another
        ("Receipts from tolls were $480 million, up {} per cent from $400 million the year before.",
         "20", "25"),
        ("Income from rents amounted to $66 million, against $60 million in 2023, a rise of {} per "
         "cent.", "10", "20"),
        # a whole that is named behind the share, with no article
        ("Clinics receive $1.2 billion, or 24 per cent of total expenditure of ${} billion.",
         "5.0", "6.0"),
        ("Fees brought in $600 million, or 12 per cent of revenue of ${} billion.", "5.0", "6.0"),
        # what is left, told with so, or of what came in and went out
        ("Imports were $4.6 billion and exports $3.9 billion, so the trade gap was ${} billion.",
         "0.7", "0.9"),
        ("Exports earned $8.4 billion and imports cost $9.9 billion, making a trade deficit of ${} "
         "billion.", "1.5", "2.5"),
        ("The fund received $400 million and paid out $340 million, leaving a balance of ${} "
         "million.", "60", "90"),
        # add up to is no bound
        ("Gifts, at $30 million, and fees, at ${} million, add up to $50 million.", "20", "40"),
        # behind a value and that of before in brackets
        ("Net profit came to $84 million (2023: $70 million), {} per cent higher.", "20", "40"),
        # the average of something changes once
        ("The average wage rose {} per cent to $2,700 a month from $2,500.", "8", "12"),
        ("Annual sales grew {} per cent to $2,700 million from $2,500 million.", "8", "12"),
    ],
)  # fmt: skip
def test_a_planted_error_is_found(text: str, right: str, wrong: str) -> None:
    told = f"By 2030 the town plants 900 trees. {text}"
    assert judged(told.format(right)) == ["holds"]
    assert judged(told.format(wrong)) == ["fails"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("One in every four of the 36,000 farms, {} in all, is irrigated.", "9,000", "6,000"),
        ("Four in five of the 20,000 guests, or {}, came back.", "16,000", "14,000"),
    ],
)
def test_a_planted_error_among_counts_is_found(text: str, right: str, wrong: str) -> None:
    told = f"By 2030 the town plants 900 trees. {text}"
    assert set(judged(told.format(right))) == {"holds"}
    assert "fails" in judged(told.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        # of each year, and not once
        "Exports rose by an average annual 3 per cent to $2,700 from $2,500.",
        "Exports rose on average 3 per cent to $2,700 from $2,500.",
        "The mean yearly growth of sales was 3 per cent, to $2,700 from $2,500.",
        # what a share costs is no whole
        "Grants reach 12 per cent of homes at a cost of $50 million.",
        "Aid of $40 million goes to 12 per cent of families with incomes of $500.",
        # neither comes in or goes out
        "The plan has $400 million for roads and $340 million for rail, leaving a balance of $90 "
        "million.",
        # up to is a bound
        "Gifts of $30 million and fees of $40 million are paid for up to $50 million.",
        # not of the whole, but besides it
        "A third of the 120 schools, 34 clinics and 5 homes are rebuilt.",
        "A third of the 120 schools, 34 clinics, and 5 homes are rebuilt.",
        "One in four of the 120 schools, 34 clinics and 5 homes are rebuilt.",
        "Receipts from tolls were $480 million and from rents $400 million, up 25 per cent.",
    ],
)
def test_no_claim_is_made_of_what_is_beside_it(text: str) -> None:
    assert not [
        one for one in judged(f"By 2030 the town plants 900 trees. {text}") if one != "holds"
    ]
