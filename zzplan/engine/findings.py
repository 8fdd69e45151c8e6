"""Which answers fail a check, and which are known and accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement


def finding(answer: Assessment, *, strict: bool = False) -> str | None:
    """Return why an answer fails the check, or None.

    Parameters
    ----------
    answer : Assessment
        The answer to one goal.
    strict : bool
        Fail also what holds only by rounding, and a rate that contradicts its goal.

    Returns
    -------
    str or None
        ``short``, ``stale-acceptance``, and if strict ``by-rounding`` or ``contradiction``.
    """
    accepted = answer.goal.accept
    if accepted is not None:
        return None if accepted.verdict == answer.verdict else "stale-acceptance"
    if answer.verdict == "short":
        return "short"
    if strict and answer.verdict == "met-by-rounding":
        return "by-rounding"
    if strict and answer.consistent is False:
        return "contradiction"
    return None


def identity_finding(answer: Judgement, *, strict: bool = False) -> str | None:
    """Return why the answer to a claim fails the check, or None.

    Returns
    -------
    str or None
        ``fails``, ``stale-acceptance``, and if strict ``by-rounding``.
    """
    accepted = answer.identity.accept
    if accepted is not None:
        return None if accepted.verdict == answer.verdict else "stale-acceptance"
    if answer.verdict == "fails":
        return "fails"
    return "by-rounding" if strict and answer.verdict == "holds-by-rounding" else None
