"""What of a draft only says two of its values again, and is checked as a claim: no second goal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zzplan.plan.kinds import KINDS
from zzplan.reading.items import At, Claim, Item, LeftOut
from zzplan.reading.prose.grammar import PERCENT, POINTS

_CHANGES = frozenset(("growth", "points", "change", "factor"))
"""Claims whose last figure is what lies between the others."""


def parted(
    items: Sequence[Item], claims: Iterable[Claim], texts: Sequence[str]
) -> tuple[list[Item], list[LeftOut]]:
    """Part the goals from what lies between two values: by 45% from 1,250 kt to 690 kt.

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
    said = [one for one in items if _place(one.at) in between and _says_again(one)]
    kept = [one for one in items if one not in said]
    return kept, [LeftOut(one.at, _printed(one.at, texts), "change", one) for one in said]


def _says_again(item: Item) -> bool:
    """Tell a rise or a fall from what is to be done: 12,000 jobs, taking employment to 194,400."""
    counted = item.unit not in PERCENT | POINTS and item.kind != "multiple"
    return not item.attached and (item.way != "" or not counted)


def _place(at: At) -> tuple[int, int]:
    return at.piece, at.first


def _printed(at: At, texts: Sequence[str]) -> str:
    return texts[at.piece][at.first : at.last]
