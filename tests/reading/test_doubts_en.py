"""Claims in English that no document makes, each beside its like that one does make.

Each expected verdict follows from the figures of its sentence.
"""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import judged


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        # a rate is raised by points, which everybody calls per cent
        ("The tax on rents rises by 2 per cent, from 15 per cent to 17 per cent.", ["holds"]),
        ("The tax on rents rises by 3 per cent, from 15 per cent to 17 per cent.", ["fails"]),
        # by how much is said of the growth, and not of the share before it
        ("Mills, now 23.5 per cent of output, grew by only 20.1 per cent as against 25 per cent in "
         "2021.", []),
        # the bracket has another year
        ("A deficit is put at 6.8% of output in 2030, down from 9.5% in 2029 (4.6% in 2028).", []),
        # what is lower than planned by so much
        ("Revenue for 2030 is $596.4 million, lower than the estimate by 1.3 per cent or $8.1 "
         "million.", ["holds"]),
        ("Revenue for 2030 is $596.4 million, lower than the estimate by 2.3 per cent or $8.1 "
         "million.", ["fails"]),
        # higher than one, and by so much over the other
        ("The works cost $23 million in 2030, $1.2 million higher than the estimate of $21.8 "
         "million and an increase of 12 per cent over the $20.5 million spent in 2029.",
         ["holds", "holds"]),
        # a change belongs to what stands right before it
        ("Rail takes $122 million against $121 million before, while ports are put at $33 million, "
         "an increase of $5 million.", []),
        ("Exports from the mills rose from $234 million to $596 million, an increase of 155 per "
         "cent, compared with $239 million for the farms.", ["holds"]),
        ("Places rose by 60 per cent to 1,800, of which those in law rose from 250 to 470, a rise "
         "of 88 per cent.", ["holds"]),
    ],
)  # fmt: skip
def test_a_change_is_of_the_values_that_it_is_said_of(text: str, verdicts: list[str]) -> None:
    assert judged(f"By 2030 the town plants 900 trees. {text}") == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The town has moved up from rank 65 in 2024 to 34 in 2029.", []),
        ("The bank cut its forecast of trade growth from 5.3% to 4%.", []),
        ("Firms will see sales rise from 5.3 tonnes to 4 tonnes.", ["fails"]),
        ("The time for export is raised from 6 months to 1 year.", []),
        ("The limit is doubled from 50,000 to 1 lakh.", []),
        ("Homes without a lift fell from 106 000 to around 19 000.", []),
        ("Prizes rise from $50 to $40.", ["fails"]),
    ],
)
def test_what_goes_the_other_way_is_of_one_sort(text: str, verdicts: list[str]) -> None:
    assert judged(f"By 2030 the town plants 900 trees. {text}") == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Deposits reached $300 million in 2030, up by four times from $60 million.", ["holds"]),
        ("Deposits reached $300 million in 2030, a ninefold increase from $60 million.", ["fails"]),
        ("Food cost $170 million in 2030, almost double the $92 million of 2025.", []),
        ("Food cost $130 million in 2030, almost double the $92 million of 2025.", ["fails"]),
        ("The charge falls by almost half from $480 to $265.", []),
        ("The duty on triple phosphate is cut from 7.5 per cent to 3.75 per cent.", []),
    ],
)
def test_loose_words_are_taken_loosely(text: str, verdicts: list[str]) -> None:
    found = judged(f"By 2030 the town plants 900 trees. {text}")
    assert found == verdicts or (verdicts == ["holds"] and found == [])


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("Pay comes to $258 million, a saving of $3 million, and pensions to $198 million.", []),
        ("Spending is $500 million in 2030, of which pay is $258 million, a saving of $30 million, "
         "and pensions $230 million.", ["holds"]),
        ("Including the 15 sites of before, the list comprises a total of 27 sites.", []),
        ("The vote of $30 million is higher by $5 million and includes $12 million for grants.",
         []),
        ("We close with a surplus of $17 million, including gifts of $42 million.", []),
        ("The vote of $30 million includes $42 million for grants.", ["fails"]),
        ("They put $3,000 in and get $3,000 more, bringing the gift to a total of $6,000, for a "
         "total of $9,000.", []),
        ("Savers are taxed at 45 per cent, while other savers pay 50 per cent.", []),
        ("Spending rises by 6.4% over 1999. Of it 92% is for pay and the remaining 8% for "
         "grants.", ["holds"]),
    ],
)  # fmt: skip
def test_parts_are_of_what_they_are_said_of(text: str, verdicts: list[str]) -> None:
    assert judged(f"By 2030 the town plants 900 trees. {text}") == verdicts


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The budget of the port is $50 million. Schools are given $431 million, or 15% of the "
         "budget of the state.", []),
        ("The relief is $2,000 or 5% of her income for the first, and $2,000 or 3% of it for the "
         "next.", []),
        ("The estimates total $249 million, of which $211 million, or 85 per cent, is spent.",
         ["holds", "holds"]),
        ("The estimates total $249 million, of which $181 million, or 85 per cent, is spent.",
         ["fails", "holds"]),
    ],
)  # fmt: skip
def test_a_share_is_of_a_whole_that_it_can_be_of(text: str, verdicts: list[str]) -> None:
    found = judged(f"By 2030 the town plants 900 trees. {text}")
    assert [one for one in found if one in ("holds", "fails")] == verdicts


@pytest.mark.parametrize(
    "text",
    [
        "We built 300 homes in 2023, of which 200 are for rent and 190 are for sale.",
        "The budget of £205m in 2023 comprises £90m for schools, £80m for roads and £95m for care.",
        "Of the 36,000 farms, 9,000 or 75% have water.",
        "In 2023, 9,000 of the 36,000 farms (75%) had water.",
        "The town has 36,000 farms, of which 9,000 (75%) have water.",
        "There were 400 applications in 2023. Of these, 100 (50%) were approved.",
        "There were 400 applications in 2023. Of these, 100, or 90%, were approved.",
        "Revenue rose from £50m to £100m, an increase of 10%.",
    ],
)
def test_what_words_bind_together_is_judged_however_far_it_is_off(text: str) -> None:
    assert "fails" in judged(f"By 2030 the town plants 900 trees. {text}")
