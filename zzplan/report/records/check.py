"""The records of ``check``: goals, then claims; and their counts."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.review import Review
from zzplan.plan.entries.goals import VERDICTS
from zzplan.plan.model.plan_file import ReadCounts
from zzplan.report.model import Record

_CLAIM_VERDICTS = ("holds", "holds-by-rounding", "holds-by-prices", "fails")


def check_records(review: Review) -> Iterator[Record]:
    """Yield a record of each goal and of each claim, in the order of the review."""
    if review.goals:
        from zzplan.report.records import goal

        for result in review.goals:
            yield goal.GOAL.read(goal.row(result, review), "goal")
    if review.claims:
        from zzplan.report.records import claim

        for judged in review.claims:
            yield claim.IDENTITY.read(claim.ClaimRow(judged, review.plan_file), "identity")


def summary(review: Review) -> dict[str, object]:
    """Count what was checked and what was found."""
    counts = review.counts
    return {
        "goals": len(review.goals),
        "identities": len(review.claims),
        **{verdict: counts[verdict] for verdict in (*VERDICTS, *_CLAIM_VERDICTS)},
        "contradictions": sum(one.answer.consistent is False for one in review.goals),
        "notes": len(review.notes),
        "accepted": len(review.accepted),
        "findings": len({one.subject for one in review.failures}),
    } | (read_counts(review.plan_file.reading) if review.plan_file.reading else {})


def read_counts(read: ReadCounts) -> dict[str, object]:
    """Count what was read of a document, and what was not."""
    return {
        "read": read.goals,
        "unsure": read.unsure,
        "left_out": read.left_out,
        "not_checkable": read.refused,
        "not_evaluated": read.unevaluated,
        "unread": list(read.unread),
    }
