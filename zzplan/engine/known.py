"""Known findings that are kept beside a document: each finds its goal or claim by its quote."""

from __future__ import annotations

from collections.abc import Sequence

from zzplan.engine.codes import accepts
from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import Acceptance, Drawn, PlanFile, Text


def with_known(review: Review, known: Sequence[Acceptance]) -> PlanFile:
    """Return the plan file of a review with what is known of its findings.

    Parameters
    ----------
    review : Review
        Of the whole file.
    known : sequence of Acceptance
        Each with a quote: of the goals and claims that the document prints there, those that
        have its finding are accepted. What a plan file accepts itself stays.

    Returns
    -------
    PlanFile
        With those that fit nothing as its ``unmatched``.
    """
    plan_file = review.plan_file
    quotes = {one.name: one.drawn for one in plan_file.goals}
    quotes |= {one.key: one.drawn for one in plan_file.identities}
    names = {one.name: one.indicator.name for one in plan_file.goals}
    names |= {one.key: one.name for one in plan_file.identities}
    codes: dict[str, list[str]] = {}
    for found in review.findings:
        codes.setdefault(found.subject, []).append(found.code)
    accepted: dict[str, Acceptance] = {}
    unmatched = []
    for one in known:
        fitting = [
            subject
            for subject, own in codes.items()
            if _says(quotes.get(subject), one.quote)
            and one.name in ("", subject, *_texts(names[subject]))
            and any(accepts(one, c, own) for c in own)
        ]
        exact = [s for s in fitting if _inked(quotes[s]) == _plain(one.quote)]
        for subject in exact or fitting:
            accepted.setdefault(subject, one)
        if not fitting:
            unmatched.append(one)
    plans = tuple(
        plan.replace(
            goals=tuple(
                goal.replace(accept=goal.accept or accepted.get(goal.name)) for goal in plan.goals
            )
        )
        for plan in plan_file.plans
    )
    identities = tuple(
        one.replace(accept=one.accept or accepted.get(one.key)) for one in plan_file.identities
    )
    return plan_file.replace(plans=plans, identities=identities, unmatched=tuple(unmatched))


def _texts(name: Text) -> tuple[str, str]:
    return name.en, name.zh


def _says(drawn: Drawn | None, quote: str) -> bool:
    return drawn is not None and _plain(quote) in _inked(drawn)


def _inked(drawn: Drawn | None) -> str:
    return _plain(drawn.quote) if drawn else ""


def _plain(text: str) -> str:
    """Drop blanks: what a document says on two lines may be quoted on one."""
    return "".join(text.split())
