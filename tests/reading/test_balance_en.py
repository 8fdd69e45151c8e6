"""What is left between two amounts in English, judged by their difference."""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE, judged
from tests.reading.test_claims import claims


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("In 2026 income of £84.2m stands against costs of £89.6m, leaving a shortfall of £5.4m.",
         "holds"),
        ("In 2026 income of £84.2m stands against costs of £89.6m, leaving a shortfall of £4.5m.",
         "fails"),  # 5.4
        ("In 2026 exports were $40bn and imports $52bn, giving a trade deficit of $12bn.", "holds"),
        ("The plan has 10,858 homes by 2031 against a need of 10,206, providing headroom of 652.",
         "holds"),
        ("In 2026 exports amounted to EUR 9.232 billion and imports to EUR 8.799 billion. The "
         "surplus on trade in goods was EUR 533 million.", "fails"),  # 433
        ("In 2026 72% of girls and, compared with them, 65% of boys passed.", None),
        ("In 2026 72.4% of girls passed against 65.1% of boys, a gap of 8.3 percentage points.",
         "fails"),  # 7.3
        ("In 2026 we spend £5m on roads and £2m on schools, leaving a gap of £1m.", None),
        ("In 2026 income rises by £3m to £84m, leaving a gap of £1m.", None),
    ],
)  # fmt: skip
def test_what_is_left_is_the_difference(sentence: str, verdict: str | None) -> None:
    found = [one for one in claims(TITLE + sentence) if one.kind == "points"]
    assert len(found) == (verdict is not None)
    if verdict is not None:
        assert judged(sentence) == [verdict]
