"""The answer to a goal or a claim, and what follows from it when it is read.

What takes long is computed once; what is told at once is not kept, for there are many goals.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zzplan.codes import FindingCode
from zzplan.engine.assessment import Assessment
from zzplan.engine.codes import claim_codes, goal_codes, is_stale
from zzplan.engine.disagreement import goal_disagreement
from zzplan.engine.explanation import Explanation
from zzplan.engine.interval import Interval, figure
from zzplan.finding import Place
from zzplan.plan.model.plan_file import Acceptance, Goal, PlanFile, Term
from zzplan.plan.words.keys import Difference, Disagreement
from zzplan.structs import Result

if TYPE_CHECKING:
    from zzplan.engine.annual import Annual
    from zzplan.engine.edits import Edit
    from zzplan.engine.identities import Judgement


class GoalResult(Result):
    """The answer to a goal."""

    answer: Assessment
    plan_file: PlanFile

    @property
    def goal(self) -> Goal:
        """The goal as it was asked; what the plan prints is its ``printed``."""
        return self.answer.goal

    @property
    def accept(self) -> Acceptance | None:
        """What the plan file accepts of it."""
        return self.answer.goal.accept

    @property
    def codes(self) -> tuple[FindingCode, ...]:
        """What is wrong with it."""
        return tuple(goal_codes(self.answer))

    @property
    def stale(self) -> bool:
        """Something is accepted that is not found, of what the plan prints."""
        return not self.goal.tried and is_stale(self.accept, (self.answer.verdict, *self.codes))

    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """The readings by which the numbers would agree, if they do not."""
        return self._explained if self.answer.disagrees else ()

    @cached_property
    def _explained(self) -> tuple[Explanation, ...]:
        from zzplan.engine.explain import explain

        return explain(self.answer, self.plan_file)

    @cached_property
    def annual(self) -> Annual | None:
        """The goals that plans of one year have for its indicator, where they make a chain."""
        from zzplan.engine.annual import annual

        return annual(self.goal, self.plan_file.goals)

    @property
    def disagreement(self) -> Disagreement | None:
        """How serious it is."""
        return goal_disagreement(self.answer, self.explanations)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """The least changes of one printed number by which the goal would add up."""
        if not self.answer.disagrees:
            return ()
        from zzplan.engine.edits import nearest_edits

        return nearest_edits(self.goal, self.answer)


class ClaimResult(Result):
    """The answer to a claim between figures."""

    answer: Judgement

    @property
    def accept(self) -> Acceptance | None:
        """What the plan file accepts of it."""
        return self.answer.identity.accept

    @cached_property
    def codes(self) -> tuple[FindingCode, ...]:
        """What is wrong with it."""
        return tuple(claim_codes(self.answer.verdict))

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its figures stand, each once; then those that a document prints for no goal."""
        terms = [term for side in self.answer.sides for term in side.terms]
        known = dict.fromkeys(term.place for term in terms if term.place is not None)
        claim = self.answer.identity
        if claim.drawn is None:
            return (*known,)
        printed = (one.text for one in terms if f"printed({one.text})" in claim.claim)
        where = claim.documents, claim.section, claim.span
        return (*known, *(Place("", text, "", *where) for text in printed))

    @property
    def stale(self) -> bool:
        """Something is accepted that is not found."""
        return is_stale(self.accept, (self.answer.verdict, *self.codes))

    @cached_property
    def boxes(self) -> dict[Term, Interval | None]:
        """Its figures, each once, with what each can have been; None of one that is missing."""
        terms = dict.fromkeys(term for side in self.answer.sides for term in side.terms)
        return {
            term: figure(term.quantity, measured=term.measured).default if term.quantity else None
            for term in terms
        }

    @cached_property
    def differing(self) -> tuple[Difference, ...]:
        """What the figures of a failing claim differ in."""
        from zzplan.engine.disagreement import differences

        return differences(self.answer)

    @property
    def explanations(self) -> tuple[Difference, ...]:
        """What would explain that it fails; of a goal that documents set, not that these differ."""
        if self.answer.set_apart:
            return tuple(one for one in self.differing if one != "documents")
        return self.differing

    @cached_property
    def disagreement(self) -> Disagreement | None:
        """How serious it is."""
        from zzplan.engine.disagreement import identity_disagreement

        return identity_disagreement(self.answer, self.differing)

    @cached_property
    def rise(self) -> float | None:
        """The yearly rise of prices that would explain real growth beside current prices."""
        from zzplan.engine.claim_prices import explaining_rise

        return explaining_rise(self.answer)
