"""The rest of a whole in English, behind the part that was told of it last: judged by the sum."""

from __future__ import annotations

import pytest

from tests.reading.test_changes_en import TITLE
from tests.reading.test_claims import claims, values
from tests.reading.test_identities import read, verdicts
from zzplan.reading.load import plan_file_of

BUDGET = (
    "In 2026 we have a net budget of £412m. Care for adults will cost £148m, or 36% of the net "
    "budget. The remaining £{}m pays for all else."
)
HOMES = (
    "By 2030 we will build 900 homes, including 270 affordable homes. The other {} homes are for "
    "sale."
)
MANY = (
    "Of the 2,700 visitors of 2024, 1,700 (63%) came from the coast, 700 from the hills and 100 "
    "from the plain. The remaining {} were from abroad."
)


@pytest.mark.parametrize(
    ("text", "rest", "parts", "verdict"),
    [
        (BUDGET, 264, (412, 148, 264), "holds"),
        (BUDGET, 246, (412, 148, 246), "fails"),  # 264
        (HOMES, 630, (900, 270, 630), "holds"),
        (MANY, 200, (2700, 1700, 700, 100, 200), "holds"),
        (MANY, 300, (2700, 1700, 700, 100, 300), "fails"),  # 200
        (HOMES, 603, (900, 270, 603), "fails"),  # 630
    ],
)
def test_the_rest_is_what_the_part_leaves(
    text: str, rest: int, parts: tuple[float, ...], verdict: str
) -> None:
    text = TITLE + text.format(rest)
    found = [one for one in claims(text) if one.kind == "parts" and one.whole]
    assert [values(one) for one in found] == [parts]
    judged = [value for claim, value in verdicts(plan_file_of(read(text))).items() if "+" in claim]
    judged = judged[-1:]
    assert judged == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "By 2030 we will build 900 homes, including 270 for rent. The other 12 schools open.",
        "By 2030 we will build 900 homes. The other 400 homes are for sale.",
        # of what was told long ago nothing is left
        "By 2030 we will build 900 homes, including 270 affordable homes. There are trees. There "
        "is a pool. There is a park. There is a lake. The other 30 homes are let.",
    ],
)
def test_what_is_no_rest_of_what_was_told_last_is_none(text: str) -> None:
    assert [one for one in claims(TITLE + text) if one.kind == "parts" and one.whole] == []
