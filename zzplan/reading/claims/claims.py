"""Claims: what a document says of its figures together, where words or a table's row say it.

A claim is never made because numbers happen to fit: each form begins with its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.model.kinds import KINDS
from zzplan.reading.claims.among_en import FORMS as AMONG_EN
from zzplan.reading.claims.amounts_en import FORMS as AMOUNTS_EN
from zzplan.reading.claims.aside_zh import FORMS as ASIDE_ZH
from zzplan.reading.claims.balance_en import FORMS as BALANCE_EN
from zzplan.reading.claims.budget_zh import FORMS as BUDGET_ZH
from zzplan.reading.claims.changes_en import FORMS as CHANGES_EN
from zzplan.reading.claims.growth_zh import FORMS as GROWTH_ZH
from zzplan.reading.claims.heads import heads
from zzplan.reading.claims.heads_en import FORMS as HEADS_EN
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.levels_zh import brackets, levels
from zzplan.reading.claims.lists import lists
from zzplan.reading.claims.named_shares_zh import FORMS as NAMED_ZH
from zzplan.reading.claims.outof_en import FORMS as OUT_OF_EN
from zzplan.reading.claims.over_years_zh import FORMS as YEARS_ZH
from zzplan.reading.claims.parts import parts
from zzplan.reading.claims.rates_zh import FORMS as RATES_ZH
from zzplan.reading.claims.rests import rests
from zzplan.reading.claims.sectors_zh import sectors
from zzplan.reading.claims.shares_en import FORMS as SHARES_EN
from zzplan.reading.claims.shares_zh import FORMS as SHARES_ZH
from zzplan.reading.claims.steps_en import FORMS as STEPS_EN
from zzplan.reading.claims.steps_zh import FORMS as STEPS_ZH
from zzplan.reading.claims.sums import sums
from zzplan.reading.claims.together_en import FORMS as TOGETHER_EN
from zzplan.reading.claims.told_en import told
from zzplan.reading.claims.yearly_en import FORMS as YEARLY_EN
from zzplan.reading.items import Claim, Item
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.likeness import plain

_FORMS = (
    *SHARES_ZH,
    *ASIDE_ZH,
    *GROWTH_ZH,
    *STEPS_ZH,
    *NAMED_ZH,
    *YEARS_ZH,
    *RATES_ZH,
    *BUDGET_ZH,
    levels,
    *SHARES_EN,
    *OUT_OF_EN,
    *AMOUNTS_EN,
    *CHANGES_EN,
    *YEARLY_EN,
    *STEPS_EN,
    *AMONG_EN,
    *BALANCE_EN,
    *HEADS_EN,
    *TOGETHER_EN,
)


def claims_of(said: Heard) -> tuple[Claim, ...]:
    """Return the claims that a document makes, in the order in which it speaks."""
    found: list[Claim] = []
    for at, one in enumerate(said):
        for form in _FORMS:
            found += form(said, at, one)
    found += parts(said)
    found += lists(said)
    found += brackets(said)
    found += sums(said)
    found += _totals(said)
    found += _changes(said)
    found += heads(said)
    found += sectors(said)
    found += told(said, found)
    found += rests(said, found)
    return tuple({_key(claim): claim for claim in found}.values())


def _key(claim: Claim) -> tuple[object, ...]:
    """Return what is the same where a document prints a claim again."""
    return claim.kind, *((one.value, one.unit, plain(one.name)) for one in claim.figures)


def _totals(said: Heard) -> Iterator[Claim]:
    """Find the rows with a yearly fall and [18]: the one over all years makes the other."""
    rows: dict[tuple[int, int | None], Item] = {}
    for one in said:
        item = one.item
        if one.in_row and item.kind == "rate" and not item.attached:
            rows[one.sentence, item.year] = item
    for one in said:
        yearly = rows.get((one.sentence, one.item.year))
        if yearly is not None and one.item.attached and one.item.kind == "cumulative":
            yield Claim("total", (yearly, one.item), one.item.at)


def _changes(said: Heard) -> Iterator[Claim]:
    """Find the rows with 68.4, 72 and [3.6], or 40, 50 and [25%]: the change of all years."""
    rows = {
        (one.sentence, one.item.year, one.item.unit): one.item
        for one in said
        if one.in_row and KINDS[one.item.kind].value
        if one.item.base_value is not None
    }
    amounts = {(at, year): goal for (at, year, unit), goal in rows.items() if unit not in PERCENT}
    for one in said:
        goal = rows.get((one.sentence, one.item.year, one.item.unit))
        if goal is None and one.item.unit == "%":
            goal = amounts.get((one.sentence, one.item.year))
        if goal is not None and one.item.attached and one.item.kind in ("cumulative", "added"):
            yield Claim("change", (goal, one.item), one.item.at)
