"""What a page to hand on is made of, and the places within it."""

from __future__ import annotations

from functools import cached_property

from zzplan.engine.outlook import Outlook
from zzplan.engine.progress_review import ProgressReview
from zzplan.engine.projection import Projection
from zzplan.engine.review import Review
from zzplan.engine.sweep import Sweep
from zzplan.finding import Finding
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.model.plan_file import Goal
from zzplan.reading.marks import Marked
from zzplan.report.language import Language
from zzplan.report.pages.check_findings import GROUPS, group_of
from zzplan.report.pages.goal import heading
from zzplan.structs import Struct

ACCEPTED = "accepted"
"""The group of what is known."""


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
    documents: tuple[tuple[Document, tuple[Marked, ...]], ...]
    """The documents that the plan was read out of, each with its pieces and their figures."""

    @cached_property
    def groups(self) -> dict[str, list[Finding]]:
        """The findings by group, the gravest first and the accepted last; no group is empty.

        Of each goal and claim the gravest stands for what its numbers show.
        """
        groups: dict[str, list[Finding]] = {name: [] for name in (*reversed(GROUPS), ACCEPTED)}
        seen: set[str] = set()
        for found in self.review.findings:
            if "result" in found.params and found.code not in ("stale-acceptance", "yearly"):
                if found.subject in seen:
                    continue
                seen.add(found.subject)
            accepted = found.accepted is not None
            groups[ACCEPTED if accepted else group_of(found, self.review.failing)].append(found)
        return {name: members for name, members in groups.items() if members}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of their groups."""
        return tuple(found for members in self.groups.values() for found in members)

    def title(self, goal: Goal, unit: str, language: Language) -> str:
        """Name a goal; its plan, too, where there are several."""
        plan_file = self.review.plan_file
        return heading(goal, plan_file, unit, language, titled=len(plan_file.plans) > 1)

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
        """The place of the first figure in the documents, by the goal's name or the claim's key."""
        first: dict[str, str] = {}
        marks = (mark for _, pieces in self.documents for piece in pieces for mark in piece.marks)
        for number, mark in enumerate(marks, 1):
            for key in filter(None, (mark.key, *mark.claims)):
                first.setdefault(key, f"figure-{number}")
        return first
