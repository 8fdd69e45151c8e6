"""What makes a finding of which code, in a goal, a claim, or between plans."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from zzplan.codes import CODES, FindingCode
from zzplan.engine.assessment import Assessment
from zzplan.finding import Finding, Place
from zzplan.plan.model.plan_file import Acceptance, Goal
from zzplan.plan.numbers.quantity import Quantity

if TYPE_CHECKING:
    from zzplan.plan.words.keys import ClaimVerdict

_ONE = frozenset({"short", "contradiction"})
"""One disagreement: who accepts one of them knows the other, where a goal has both."""
_OLDER = {"met-by-rounding": "by-rounding", "holds-by-rounding": "by-rounding"}
"""Codes by the verdicts that were accepted in their place."""


def failing_codes(strict: bool, fail_on: Collection[str]) -> frozenset[str]:
    """Return the codes that fail a check.

    Examples
    --------
    >>> sorted(failing_codes(strict=False, fail_on=["contradiction"]))[:2]
    ['contradiction', 'fails']
    """
    levels = {"finding", "strict"} if strict else {"finding"}
    return frozenset(c for c, level in CODES.items() if level in levels or c in fail_on)


def goal_codes(answer: Assessment) -> Iterator[FindingCode]:
    """Yield what is wrong with a goal."""
    if answer.verdict == "short":
        yield "short"
    if answer.contradicts:
        yield "contradiction"
    elif answer.verdict == "met-by-rounding":
        yield "by-rounding"
    chain = answer.chain
    if chain is not None and chain.leads is False:
        yield "yearly"
    elif chain is not None and (chain.breaks is not None or chain.beyond is not None):
        yield "turns-back"


def claim_codes(verdict: ClaimVerdict) -> Iterator[FindingCode]:
    """Yield what is wrong with a claim."""
    if verdict == "fails":
        yield "fails"
    elif verdict == "holds-by-rounding":
        yield "by-rounding"


def accepts(accept: Acceptance | None, code: str, codes: Collection[str] = ()) -> bool:
    """Tell whether an acceptance means a code, among all the codes of its goal or claim.

    Examples
    --------
    >>> from zzplan.finding import START
    >>> known = Acceptance("met-by-rounding", "as published", START)
    >>> accepts(known, "by-rounding"), accepts(known, "short"), accepts(None, "short")
    (True, False, False)
    >>> accepts(Acceptance("short", "", START), "contradiction", ("short", "contradiction"))
    True
    """
    if accept is None:
        return False
    if code in (accept.code, _OLDER.get(accept.code)):
        return True
    return accept.code in codes and {accept.code, code} <= _ONE


def is_stale(accept: Acceptance | None, found: Collection[str]) -> bool:
    """Tell whether something is accepted that is not found; of notes only a whole file can tell."""
    if accept is None or CODES.get(accept.code) == "note":
        return False
    return not any(accepts(accept, code) for code in found)


def note(code: FindingCode, subject: str, places: tuple[Place, ...], **params: object) -> Finding:
    """Return something that a reader should look at; its place is that of its first figure."""
    return Finding.make((places[0].span, code, params, None, CODES[code], subject, places, None))


def place_of(goal: Goal, printed: Quantity | None) -> Place:
    """Return where a figure of a goal stands."""
    text, when = printed.text if printed else "", str(goal.goal_year or "")
    return Place.make((goal.name, text, when, goal.sources, goal.section, goal.span))
