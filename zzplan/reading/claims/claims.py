"""Claims: what a document says of its figures together, where words or a table's row say it.

A claim is never made because numbers happen to fit: each form begins with its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.model.kinds import KINDS
from zzplan.reading.claims.heads import heads
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.lists import lists
from zzplan.reading.claims.parts import parts
from zzplan.reading.claims.rests import rests
from zzplan.reading.claims.sums import sums
from zzplan.reading.items import Claim, Item
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.likeness import plain


def claims_of(said: Heard, *, english: bool) -> tuple[Claim, ...]:
    """Return the claims that a document makes, in the order in which it speaks."""
    if english:
        from zzplan.reading.claims.doubts_en import sure
        from zzplan.reading.claims.forms_en import FORMS, of_all
    else:
        from zzplan.reading.claims.forms_zh import FORMS, of_all
    found: list[Claim] = []
    for at, one in enumerate(said):
        for form in FORMS:
            found += form(said, at, one)
    found += parts(said)
    found += lists(said)
    found += sums(said)
    found += _totals(said)
    found += _changes(said)
    found += heads(said)
    found += of_all(said, found)
    found += rests(said, found)
    if english:
        found = [*sure(said, found)]
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
