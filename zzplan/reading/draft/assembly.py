"""Documents that were read → the one plan file of their goals, figures and claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.file.write import Entry, Pairs, Part, PlanPart, Value, plan_text
from zzplan.plan.model.plan_file import PlanFile
from zzplan.reading.draft.agreement import same_claims
from zzplan.reading.draft.changed_identities import is_of_goal
from zzplan.reading.draft.drafting import DraftPlan
from zzplan.reading.draft.identities import Written, identities_of
from zzplan.reading.draft.observed import Goals, Observed
from zzplan.reading.draft.started import reported
from zzplan.reading.items import Claim, Draft, Item
from zzplan.structs import Struct

_NAMED = re.compile(r"  (\S.*):$")
"""The line in which an entry of a mapping begins."""


class Sheet(Struct):
    """What is to become of one document."""

    source: str
    """Its key among the sources."""
    key: str
    """Of its plan; empty for the only one."""
    plan: DraftPlan
    draft: Draft
    head: Pairs
    """What stands above its goals."""


class _Parts(Struct):
    """What may stand in the plan file."""

    plans: tuple[tuple[tuple[Item, Entry], ...], ...]
    indicators: tuple[tuple[str, Value], ...]
    identities: tuple[Written, ...]

    @property
    def tail(self) -> Pairs:
        """What stands behind the goals."""
        entries = tuple((one.entry.key, tuple(one.entry.pairs)) for one in self.identities)
        parts = (("indicators", self.indicators), ("identities", entries))
        return tuple((name, pairs) for name, pairs in parts if pairs)


class Assembled(Struct):
    """What stands in the plan file."""

    plans: tuple[tuple[tuple[Item, Entry], ...], ...]
    """The goals of each document."""
    tail: Pairs
    """What stands behind the goals: indicators that a claim or a goal speaks of, and claims."""
    identities: tuple[Written, ...]
    unwritten: tuple[tuple[int, Claim], ...]
    """Claims that no plan file evaluates, each with the number of its document."""
    plan_file: PlanFile
    """All this, as it was read again."""


def assembled(sheets: Sequence[Sheet], sources: Pairs) -> Assembled:
    """Put documents together, without what a plan file would refuse.

    Parameters
    ----------
    sources : Pairs
        The documents, as `plan_text` takes them.
    """
    goals = [item for one in sheets for item, _ in one.plan.pairs]
    known = [tuple(item for item, _ in reported(one.draft, goals)) for one in sheets]
    drafts = [one.draft for one in sheets]
    claims = [(number, claim) for number, one in enumerate(drafts) for claim in one.claims]
    claims += same_claims(drafts)
    kept = claims
    while True:
        found = _put_together(sheets, kept, known)
        text = _text(sheets, sources, found)
        try:
            plan_file = parse(text)
        except PlanError as error:
            bad = {id(one) for one in _mistaken(text, error, found)}
            if not bad and any(known) and not _accepts(sheets, sources, known):
                known = [() for _ in sheets]
            elif kept:
                kept = [pair for pair in kept if bad and id(pair[1]) not in bad]
            else:
                raise
        else:
            break
    written = {id(one.claim) for one in found.identities}
    unwritten = tuple(
        pair for pair in claims if id(pair[1]) not in written and not is_of_goal(pair[1])
    )
    return Assembled(found.plans, found.tail, found.identities, unwritten, plan_file)


def _put_together(
    sheets: Sequence[Sheet],
    claims: Sequence[tuple[int, Claim]],
    known: Sequence[Sequence[Item]],
) -> _Parts:
    observed = Observed(
        [Goals(one.source, f"{one.key}." if one.key else "", one.plan.pairs) for one in sheets]
    )
    identities = tuple(identities_of(claims, observed, [one.source for one in sheets]))
    for document, items in enumerate(known):
        for item in items:
            observed.level(item, document)
    indicators = tuple(observed.indicators())
    plans = tuple(
        tuple((item, observed.shared(item, entry)) for item, entry in one.plan.pairs)
        for one in sheets
    )
    return _Parts(plans, indicators, identities)


def _text(sheets: Sequence[Sheet], sources: Pairs, found: _Parts) -> str:
    plans = [
        PlanPart(sheet.key, sheet.head, (Part("", tuple(entry for _, entry in pairs)),))
        for sheet, pairs in zip(sheets, found.plans, strict=True)
    ]
    return plan_text(sources, plans, tail=found.tail)


def _accepts(sheets: Sequence[Sheet], sources: Pairs, known: Sequence[Sequence[Item]]) -> bool:
    """Tell whether a plan file with these figures, and no claim, has no mistake."""
    try:
        parse(_text(sheets, sources, _put_together(sheets, (), known)))
    except PlanError:
        return False
    return True


def _mistaken(text: str, error: PlanError, found: _Parts) -> list[Claim]:
    """Return the claims with a mistake; none where it is not one claim's own."""
    by_key = {one.entry.key: one.claim for one in found.identities}
    lines = text.splitlines()
    start = lines.index("identities:") if "identities:" in lines else len(lines)
    bad = {_entry(lines, one.span.line - 1, start) for one in error.diagnostics}
    return [by_key[key] for key in bad if key in by_key]


def _entry(lines: Sequence[str], line: int, start: int) -> str:
    """Return the key of the entry of identities that a line belongs to; empty for another."""
    for at in range(line, start, -1):
        if found := _NAMED.fullmatch(lines[at]):
            return found[1].strip("'\"")
    return ""
