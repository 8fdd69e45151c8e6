"""The report of ``check``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.review import Review
from zzplan.plan.model import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Line, Report, Sheet
from zzplan.report.records.check import check_records, rare, summary
from zzplan.report.records.findings import finding_records
from zzplan.report.words.years import fiscal_lines

MOST_BLOCKS = 4
"""Up to so many goals get a block each; more make a table."""

_COLUMNS = (
    "goal", "unit", "base_year", "base_value", "stated_rate", "goal_year", "goal_value",
    "projected_value", "gap", "required_rate", "verdict", "robust", "consistent",
    "disagreement",
)  # fmt: skip
_CLAIM_COLUMNS = ("identity", "claim", "left_value", "right_value")


def check_report(review: Review, *, named: bool) -> Report:
    """Report a review.

    Parameters
    ----------
    review : Review
    named : bool
        The goals and claims were asked for by name.
    """

    def blocks(language: Language) -> Iterator[Block]:
        last: Block = Line("")
        few = named and len(review.goals) + len(review.claims) <= MOST_BLOCKS
        for last in (
            _named_blocks(review, language) if few else _file_blocks(review, named, language)
        ):
            yield last
        for last in fiscal_lines((one.goal for one in review.goals), review.plan_file, language):
            yield last
        if review.plan_file.reading is not None:
            from zzplan.report.words.acceptances import how_to_accept
            from zzplan.report.words.reading import what_was_read

            if last != Line(""):
                yield Line("")
            if known := how_to_accept(review, language):
                yield Line(known, style="remark")
            yield Line(what_was_read(review.plan_file.reading, language), style="remark")

    def workbook(language: Language) -> Iterator[Sheet]:
        from zzplan.report.sheets.workbook import sheets

        return sheets(review, language)

    return Report(
        command="check",
        plan_file=review.plan_file.file,
        carried=review.plan_file.packaged,
        summary=summary(review),
        records=lambda: check_records(review),
        findings=lambda language: finding_records(review.findings, review.plan_file.file, language),
        blocks=blocks,
        columns=(*_COLUMNS, *_CLAIM_COLUMNS),
        rare=rare(review),
        exit_code=review.exit_code,
        sheets=workbook,
    )


def _named_blocks(review: Review, language: Language) -> Iterator[Block]:
    """Yield everything about each goal and each claim."""
    plan_file = review.plan_file
    if review.goals:
        from zzplan.report.pages.goal import goal_blocks

        for position, result in enumerate(review.goals):
            if position:
                yield Line("")
            yield from goal_blocks(result, plan_file, language)
    if review.claims:
        from zzplan.report.pages.identities import identity_blocks

        for position, claim in enumerate(review.claims):
            if position or review.goals:
                yield Line("")
            yield from identity_blocks(claim, plan_file, language)


def _file_blocks(review: Review, named: bool, language: Language) -> Iterator[Block]:
    """Yield the counts, the table of goals with what they need, and why others have no answer."""
    if not named:
        yield Line(file_heading(review.plan_file, language), style="heading")
        yield Line("")
    from zzplan.report.words.counts import counts
    from zzplan.report.words.disagreements import serious_first

    goals, claims = serious_first(review)
    yield counts(goals, claims, review, language)
    if goals or claims:
        yield Line("")
    if goals:
        from zzplan.report.pages.goal_table import goal_table

        yield goal_table(goals, review.stale, language)
        yield Line("")
        yield from _yearly([one.answer for one in review.goals], language)
    if claims:
        from zzplan.report.pages.identities import table

        yield table(claims, review.stale, language)
        yield Line("")
    yield from not_judged_lines([one.answer for one in review.goals], language)
    if not named:
        from zzplan.report.pages.notes import audit_blocks

        yield from audit_blocks(review, language)


def _yearly(answers: Sequence[Assessment], language: Language) -> Iterator[Line]:
    """Yield what the yearly goals of a goal come to, where they do not lead straight to it."""
    if not any(answer.chain for answer in answers):
        return
    from zzplan.report.words.yearly import chain_words

    said = False
    for answer in answers:
        chain = answer.chain
        if chain is not None and chain.breaks is not None:
            words = chain_words(chain, answer.goal, language)
            line = language.gettext("{name}: {words}").format(name=answer.goal.name, words=words)
            yield Line(line, tone="bad" if chain.leads is False else "")
            said = True
    if said:
        yield Line("")


def not_judged_lines(answers: Sequence[Assessment], language: Language) -> Iterator[Line]:
    """Count the goals without an answer, in one line that says why."""
    from zzplan.report.words.vocabulary import reason_words

    _, ngettext = language.gettext, language.ngettext
    reasons = Counter(a.reason for a in answers if a.verdict == "undefined")
    if not reasons:
        return
    total = sum(reasons.values())
    why = _("; ").join(
        _("{reason} ({n})").format(reason=reason_words(key, language), n=n)
        for key, n in reasons.most_common()
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
