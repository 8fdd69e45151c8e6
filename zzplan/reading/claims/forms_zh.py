"""The forms of claims in Chinese sentences, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.reading.claims.aside_zh import FORMS as ASIDE_ZH
from zzplan.reading.claims.budget_zh import FORMS as BUDGET_ZH
from zzplan.reading.claims.growth_zh import FORMS as GROWTH_ZH
from zzplan.reading.claims.heard import Form, Heard
from zzplan.reading.claims.levels_zh import brackets, levels
from zzplan.reading.claims.named_shares_zh import FORMS as NAMED_ZH
from zzplan.reading.claims.over_years_zh import FORMS as YEARS_ZH
from zzplan.reading.claims.rates_zh import FORMS as RATES_ZH
from zzplan.reading.claims.sectors_zh import sectors
from zzplan.reading.claims.shares_zh import FORMS as SHARES_ZH
from zzplan.reading.claims.steps_zh import FORMS as STEPS_ZH
from zzplan.reading.items import Claim

FORMS: tuple[Form, ...] = (
    *SHARES_ZH,
    *ASIDE_ZH,
    *GROWTH_ZH,
    *STEPS_ZH,
    *NAMED_ZH,
    *YEARS_ZH,
    *RATES_ZH,
    *BUDGET_ZH,
    levels,
)


def of_all(said: Heard, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims of a whole document; those of its sentences make no other."""
    del found
    yield from brackets(said)
    yield from sectors(said)
