"""What a page to hand on is made of, and the places within it."""

from __future__ import annotations

from functools import cached_property

from zzplan.codes import CODES
from zzplan.engine.outlook import Outlook
from zzplan.engine.progress_review import ProgressReview
from zzplan.engine.projection import Projection
from zzplan.engine.review import Review
from zzplan.engine.sweep import Sweep
from zzplan.finding import Finding
from zzplan.plan.inputs.blocks import Document
from zzplan.reading.marks import Marked
from zzplan.structs import Struct

_LEVELS = ("error", "finding", "strict", "note")


class Handout(Struct):
    """Everything that was found, and the document that it was found in."""

    review: Review
    projections: dict[str, Projection]
    """By the goal's name; of goals with a path."""
    progress: ProgressReview
    """Of the goals with a rating."""
    outlooks: tuple[Outlook, ...]
    """Of the goals of which something is known."""
    sweeps: dict[str, Sweep]
    """By the goal's name, where they were asked for."""
    document: Document | None
    marks: tuple[Marked, ...]
    """The pieces of the document with their figures."""

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, the gravest first and the accepted last."""
        failing, order = self.review.failing, list(CODES)

        def weight(found: Finding) -> tuple[bool, bool, int, int]:
            code = order.index(found.code) if found.code in order else -1
            level = _LEVELS.index(found.level)
            return found.accepted is not None, found.code not in failing, level, code

        return tuple(sorted(self.review.findings, key=weight))

    @cached_property
    def goal_keys(self) -> dict[str, str]:
        """The place of each goal, by its name."""
        return {one.goal.name: f"goal-{n}" for n, one in enumerate(self.review.goals, 1)}

    @cached_property
    def claim_keys(self) -> dict[str, str]:
        """The place of each claim, by its key."""
        claims = enumerate(self.review.claims, 1)
        return {one.answer.identity.key: f"claim-{n}" for n, one in claims}

    @cached_property
    def finding_keys(self) -> dict[str, list[int]]:
        """The numbers of the findings about a goal or a claim, from 1, the gravest first."""
        numbers: dict[str, list[int]] = {}
        for number, found in enumerate(self.findings, 1):
            numbers.setdefault(found.subject, []).append(number)
        return numbers

    @cached_property
    def figure_keys(self) -> dict[str, str]:
        """The place of the first figure in the document, by the goal's or the claim's key."""
        first: dict[str, str] = {}
        number = 0
        for piece in self.marks:
            for mark in piece.marks:
                number += 1
                for key in filter(None, (mark.key,)):
                    first.setdefault(key, f"figure-{number}")
        return first
