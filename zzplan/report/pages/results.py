"""The report of whatever a function of zzplan returned: the one that its command writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from zzplan.engine.assessment import Assessment
from zzplan.engine.diff import Difference
from zzplan.engine.outlook import Outlook
from zzplan.engine.progress_review import ProgressResult, ProgressReview
from zzplan.engine.projection import Projection
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.review import Review
from zzplan.engine.solve_review import Solved
from zzplan.engine.sweep import Sweep
from zzplan.finding import Finding
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Report
from zzplan.structs import Result

NO_FILE = PlanFile("", "", None, None, {}, {}, ())
"""Of an answer whose plan file nobody knows."""


def report_of(found: Result | Sequence[Result]) -> Report | None:
    """Return the report of a result, or of several of one kind; None where there is none."""
    if isinstance(found, Review):
        from zzplan.report.pages.check import check_report

        return check_report(found, named=False)
    if isinstance(found, ProgressReview):
        return _progress(found)
    if isinstance(found, Solved):
        from zzplan.report.pages.solve import solve_report

        return solve_report(found)
    some = (found,) if isinstance(found, Result) else tuple(found)
    return _several(some) if some else None


def review_sentence(found: Result, language: Language) -> str | None:
    """Count what a review found; None for anything else."""
    if isinstance(found, Review):
        from zzplan.report.words.counts import result

        return result(found, language)
    if isinstance(found, ProgressReview):
        from zzplan.report.pages.progress import counts_line

        return counts_line(found, language).text
    return None


def _several(some: tuple[Result, ...]) -> Report | None:
    """Return the report of results of one kind."""
    first, plan_file = some[0], file_of(some[0])
    if isinstance(first, Assessment | GoalResult | ClaimResult):
        return _checked(some, plan_file)
    if isinstance(first, ProgressResult):
        scheme = first.standing.scheme
        return _progress(ProgressReview(plan_file, scheme, cast("tuple[ProgressResult]", some)))
    if isinstance(first, Projection):
        from zzplan.report.pages.project import project_report

        return project_report(cast("tuple[Projection]", some), plan_file)
    if isinstance(first, Outlook):
        from zzplan.report.pages.outlook import outlook_report

        return outlook_report(cast("tuple[Outlook]", some), plan_file, named=False)
    if isinstance(first, Sweep):
        from zzplan.report.pages.sweep import sweep_report

        return sweep_report(cast("tuple[Sweep]", some), plan_file)
    if isinstance(first, Difference):
        from zzplan.report.pages.diff import diff_report

        old, new = first.context or (NO_FILE, NO_FILE)
        return diff_report(cast("tuple[Difference]", some), old, new)
    if isinstance(first, Finding):
        return _findings(cast("tuple[Finding]", some), first.context)
    return None


def file_of(found: Any) -> PlanFile:
    """Return the plan file that a result is of."""
    known = getattr(found, "plan_file", None) or found.context
    return known if isinstance(known, PlanFile) else NO_FILE


def _checked(some: tuple[Result, ...], plan_file: PlanFile) -> Report:
    from zzplan.report.pages.check import check_report

    goals = tuple(
        GoalResult(one, plan_file) if isinstance(one, Assessment) else one
        for one in some
        if isinstance(one, Assessment | GoalResult)
    )
    claims = tuple(one for one in some if isinstance(one, ClaimResult))
    review = Review(plan_file, goals, claims, whole=False, failing=frozenset())
    return check_report(review, named=True)


def _progress(found: ProgressReview) -> Report:
    from zzplan.report.pages.progress import Options, progress_report

    return progress_report(found, Options(named=False, compare=False, chart=False, plain=False))


def _findings(some: tuple[Finding, ...], plan_file: PlanFile | None) -> Report:
    """Return a report of findings alone."""
    from zzplan.report.records.findings import finding_records

    file = plan_file.file if plan_file else None
    return Report(
        command="check",
        plan_file=file,
        summary={"findings": len(some)},
        records=lambda: (),
        findings=lambda language: finding_records(some, file, language),
        blocks=lambda _language: (),
    )
