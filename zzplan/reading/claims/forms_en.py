"""The forms of claims in English sentences, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.reading.claims.among_en import FORMS as AMONG_EN
from zzplan.reading.claims.amounts_en import FORMS as AMOUNTS_EN
from zzplan.reading.claims.balance_en import FORMS as BALANCE_EN
from zzplan.reading.claims.changes_en import FORMS as CHANGES_EN
from zzplan.reading.claims.heads_en import FORMS as HEADS_EN
from zzplan.reading.claims.heard import Form, Heard
from zzplan.reading.claims.outof_en import FORMS as OUT_OF_EN
from zzplan.reading.claims.shares_en import FORMS as SHARES_EN
from zzplan.reading.claims.steps_en import FORMS as STEPS_EN
from zzplan.reading.claims.together_en import FORMS as TOGETHER_EN
from zzplan.reading.claims.told_en import told
from zzplan.reading.claims.turned_en import FORMS as TURNED_EN
from zzplan.reading.claims.yearly_en import FORMS as YEARLY_EN
from zzplan.reading.items import Claim

FORMS: tuple[Form, ...] = (
    *SHARES_EN,
    *OUT_OF_EN,
    *AMOUNTS_EN,
    *CHANGES_EN,
    *TURNED_EN,
    *YEARLY_EN,
    *STEPS_EN,
    *AMONG_EN,
    *BALANCE_EN,
    *HEADS_EN,
    *TOGETHER_EN,
)


def of_all(said: Heard, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that are found in a whole document, after those of its sentences."""
    return told(said, found)
