"""What of a draft only says two of its values again, and is checked as a claim: no second goal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.model.kinds import KINDS
from zzplan.reading.items import At, Claim, Item, LeftOut
from zzplan.reading.keys import NoGoal
from zzplan.reading.prose.grammar import PERCENT, POINTS
from zzplan.reading.text.strictness import words_before

_CHANGED = re.compile("(?<!新)(?:净?增加|增长|提高|净?减少|下降|降低)了?(?:约|近)?$")
"""由3.5万吨提高到4.2万吨,增加7000吨: what lies between, and no goal of its own."""
_CHANGES = frozenset(("growth", "points", "change", "factor", "step"))
"""Claims whose last figure is a change of the others."""


def parted(
    items: Sequence[Item], claims: Sequence[Claim], texts: Sequence[str], *, english: bool
) -> tuple[list[Item], list[LeftOut]]:
    """Part the goals from what lies between two values, and from the sum of those before it.

    By 45% from 1,250 kt to 690 kt; 由118家增加到240家,净增122家.

    Parameters
    ----------
    texts : sequence of str
        Those of all passages and cells of the document, in order.
    """
    goals = {_place(one.at) for one in items if not one.attached}
    between = {
        _place(change.at)
        for *ends, change in (claim.figures for claim in claims if claim.kind in _CHANGES)
        if any(_place(end.at) in goals for end in ends) or not KINDS[change.kind].change
    }
    sums = {_place(claim.at) for claim in claims if claim.kind == "sum"}
    reasons: dict[int, NoGoal] = {}
    for number, one in enumerate(items):
        if _place(one.at) in sums:
            reasons[number] = "sum"
        elif _place(one.at) in between and _says_again(one, english=english):
            reasons[number] = "change"
    kept = [one for number, one in enumerate(items) if number not in reasons]
    left = ((items[number], reason) for number, reason in reasons.items())
    return kept, [LeftOut(one.at, _printed(one.at, texts), reason, one) for one, reason in left]


def _says_again(item: Item, *, english: bool) -> bool:
    """Tell a rise or a fall from what is to be done: 12,000 jobs, taking employment to 194,400.

    新增168公里 is to be done, 比2025年增加168公里 says where it begins.
    """
    counted = item.unit not in PERCENT | POINTS and item.kind != "multiple"
    known = item.way != "" if english else _CHANGED.search(words_before(item)) is not None
    known = known or (item.base_year is not None and not english)
    return not item.attached and (known or not counted)


def _place(at: At) -> tuple[int, int]:
    return at.piece, at.first


def _printed(at: At, texts: Sequence[str]) -> str:
    return texts[at.piece][at.first : at.last]
