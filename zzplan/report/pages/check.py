"""The report of ``check``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.engine.findings import finding, identity_finding
from zzplan.plan.goals import VERDICTS as VERDICT_KEYS
from zzplan.plan.model import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Line, Record, Report
from zzplan.report.records.goal import record

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement

MOST_BLOCKS = 4
"""Up to so many goals get a block each; more make a table."""

_COLUMNS = (
    "goal", "unit", "base_year", "base_value", "stated_rate", "goal_year", "goal_value",
    "projected_value", "gap", "required_rate", "verdict", "robust", "consistent",
    "disagreement",
)  # fmt: skip
_CLAIM_COLUMNS = ("identity", "claim", "left_value", "right_value")
_CLAIM_VERDICTS = ("holds", "holds-by-rounding", "fails")


def check_report(
    answers: Sequence[Assessment],
    judgements: Sequence[Judgement],
    plan_file: PlanFile,
    *,
    named: bool,
    strict: bool,
) -> Report:
    """Report the answers to goals and to claims between figures.

    Parameters
    ----------
    answers : sequence of Assessment
    judgements : sequence of Judgement
    plan_file : PlanFile
        Where the goals stand.
    named : bool
        The goals and claims were asked for by name.
    strict : bool
        Also what holds only by rounding is a finding.
    """
    counts = Counter(answer.verdict for answer in answers)
    counts.update(judgement.verdict for judgement in judgements)
    findings = [finding(answer, strict=strict) for answer in answers]
    findings += [identity_finding(one, strict=strict) for one in judgements]
    accepts = [(one.verdict, one.goal.accept) for one in answers]
    accepts += [(one.verdict, one.identity.accept) for one in judgements]
    summary: dict[str, object] = {
        "goals": len(answers),
        "identities": len(judgements),
        **{verdict: counts[verdict] for verdict in (*VERDICT_KEYS, *_CLAIM_VERDICTS)},
        "contradictions": sum(answer.consistent is False for answer in answers),
        "accepted": sum(
            accept is not None and accept.verdict == found for found, accept in accepts
        ),
        "findings": sum(one is not None for one in findings),
    }

    def blocks(language: Language) -> Iterator[Block]:
        if named and len(findings) <= MOST_BLOCKS:
            yield from _named_blocks(answers, judgements, plan_file, language)
        else:
            yield from _file_blocks(answers, judgements, findings, plan_file, named, language)

    def records() -> Iterator[Record]:
        from zzplan.report.records.fitting_years import fitting_years

        keys: Iterable[str] = ()
        fits = fitting_years(plan_file, answers)
        printed = {goal.name: goal for goal in plan_file.goals}
        for answer in answers:
            name = answer.goal.name
            one = record(
                answer, plan_file, strict=strict, fits=fits.get(name), printed=printed.get(name)
            )
            keys = one.keys()
            yield one
        if judgements:
            from zzplan.report.pages.identities import record as identity_record

            for judgement in judgements:
                yield identity_record(judgement, plan_file, strict=strict)
        if not named:
            from zzplan.report.pages.notes import note_records

            yield from note_records(answers, plan_file, keys)

    return Report(
        command="check",
        plan_file=plan_file.file,
        summary=summary,
        records=records,
        blocks=blocks,
        columns=(
            *_COLUMNS,
            *(_CLAIM_COLUMNS if judgements else ()),
            *(() if named else ("note",)),
        ),
        findings=sum(one is not None for one in findings),
    )


def _named_blocks(
    answers: Sequence[Assessment],
    judgements: Sequence[Judgement],
    plan_file: PlanFile,
    language: Language,
) -> Iterator[Block]:
    """Yield everything about each goal and each claim."""
    if answers:
        from zzplan.report.pages.goal import goal_blocks

        for position, answer in enumerate(answers):
            if position:
                yield Line("")
            yield from goal_blocks(answer, plan_file, language)
    if judgements:
        from zzplan.report.pages.identities import identity_blocks

        for position, judgement in enumerate(judgements):
            if position or answers:
                yield Line("")
            yield from identity_blocks(judgement, plan_file, language)


def _file_blocks(
    answers: Sequence[Assessment],
    judgements: Sequence[Judgement],
    findings: Sequence[str | None],
    plan_file: PlanFile,
    named: bool,
    language: Language,
) -> Iterator[Block]:
    """Yield the counts, the table of goals with what they need, and why others have no answer."""
    listed = [a for a in answers if a.verdict != "undefined" or a.goal.accept is not None]
    if not named:
        yield Line(file_heading(plan_file, language), style="heading")
        yield Line("")
    from zzplan.report.words.counts import counts
    from zzplan.report.words.disagreements import of_goals, of_identities

    goals, claims = of_goals(listed, plan_file), of_identities(judgements)
    yield counts(goals, claims, findings, len(answers), language)
    if goals or claims:
        yield Line("")
    if goals:
        from zzplan.report.pages.goal_table import goal_table

        yield goal_table(goals, language)
        yield Line("")
    if claims:
        from zzplan.report.pages.identities import table

        yield table(claims, language)
        yield Line("")
    yield from _not_judged(answers, language)
    if not named:
        from zzplan.report.pages.notes import audit_blocks

        yield from audit_blocks(answers, plan_file, language)


def _not_judged(answers: Sequence[Assessment], language: Language) -> Iterator[Line]:
    """Count the goals without an answer, in one line that says why."""
    from zzplan.report.words.vocabulary import REASONS

    _, ngettext = language.gettext, language.ngettext
    reasons = Counter(a.reason or a.verdict for a in answers if a.verdict == "undefined")
    if not reasons:
        return
    total = sum(reasons.values())
    why = _("; ").join(
        _("{reason} ({n})").format(reason=_(REASONS[key]), n=n) for key, n in reasons.most_common()
    )
    line = ngettext(
        "{n} goal cannot be judged: {why}.", "{n} goals cannot be judged: {why}.", total
    ).format(n=total, why=why)
    yield Line(line + _(" See `zzplan list --no-verdict`."), style="remark")


def file_heading(plan_file: PlanFile, language: Language) -> str:
    """Write what the file holds: "targets.yaml: 152 goals in 3 plans"."""
    ngettext = language.ngettext
    goals, plans = len(plan_file.goals), len(plan_file.plans)
    held = ngettext("{n} goal", "{n} goals", goals).format(n=goals)
    within = ngettext("in {n} plan", "in {n} plans", plans).format(n=plans)
    gap = "" if language.code == "zh" else " "
    claims = len(plan_file.identities)
    if claims:
        counted = ngettext("{n} identity", "{n} identities", claims).format(n=claims)
        within = language.gettext(", ").join((within, counted))
        held_alone = language.gettext(", ").join((held, counted))
    else:
        held_alone = held
    return (
        language.gettext("{file}: {held}").format(file=plan_file.file, held=f"{held}{gap}{within}")
        if plan_file.plans and plan_file.plans[0].key
        else language.gettext("{file}: {held}").format(file=plan_file.file, held=held_alone)
    )
