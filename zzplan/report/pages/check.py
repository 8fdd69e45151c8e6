"""The report of ``check``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import MOST_BLOCKS, Block, Line, Record, Report, Sheet, apart
from zzplan.report.records.check import check_records, summary

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def is_a_table(results: int) -> bool:
    """Tell whether so many goals and claims have one row each, named or not, and no more."""
    return results > MOST_BLOCKS


def check_report(review: Review, *, named: bool, every: bool = False) -> Report:
    """Report a review.

    Parameters
    ----------
    review : Review
    named : bool
        The goals and claims were asked for by name.
    every : bool
        Show also the claims that hold.
    """

    def blocks(language: Language) -> Iterator[Block]:
        if named and not is_a_table(len(review.goals) + len(review.claims)):
            return _named_blocks(review, language)
        return _file_blocks(review, language, named=named, every=every)

    def findings(language: Language) -> Iterator[Record]:
        from zzplan.report.records.findings import finding_records

        return finding_records(review.findings, review.plan_file.file, language)

    def workbook(language: Language) -> Iterator[Sheet]:
        from zzplan.report.sheets.workbook import sheets

        return sheets(review, language)

    return Report(
        command="check",
        plan_file=review.plan_file.file,
        carried=review.plan_file.packaged,
        summary=summary(review),
        records=lambda: check_records(review),
        findings=findings,
        blocks=blocks,
        exit_code=review.exit_code,
        sheets=workbook,
    )


def _named_blocks(review: Review, language: Language) -> Iterator[Block]:
    """Yield everything about each goal and each claim, and what was found in several.

    Of one alone its verdict stands again below more lines than a screen has.
    """
    plan_file = review.plan_file
    named: list[Iterable[Block]] = []
    if review.goals:
        from zzplan.report.pages.goal import goal_blocks

        named += (goal_blocks(goal, plan_file, language) for goal in review.goals)
    if review.claims:
        from zzplan.report.pages.identities import identity_blocks

        named += (identity_blocks(claim, plan_file, language) for claim in review.claims)
    yield from apart(named)
    yield from _beside(review, language)
    yield from _remarks(review, language)
    if len(review.goals) + len(review.claims) > 1:
        yield Line("")
        yield _result(review, language)
        return
    yield Line("", again=True)
    yield _verdict(review, language).replace(again=True)


def _beside(review: Review, language: Language) -> Iterator[Line]:
    """Yield the claims that fail with a goal that was asked for, and how to see one."""
    for one in review.beside:
        from zzplan.report.words.counts import behind, files_behind
        from zzplan.report.words.identities import sentence

        claim = one.answer.identity
        words = language.gettext("A claim with it fails: {name}: {sentence}")
        said = words.format(
            name=claim.name.within(language.code), sentence=sentence(one.answer, language)
        )
        command = language.gettext("zzplan check{file} shows it.")
        files = files_behind(review.plan_file) + behind(claim.key)
        yield Line("")
        yield Line(said, tone="bad", command=command.format(file=files))


def _verdict(review: Review, language: Language) -> Line:
    """Return the sentence of the one goal or claim that was asked for."""
    if review.goals:
        from zzplan.report.pages.goal import verdict_line

        return verdict_line(review.goals[0].answer, language)
    from zzplan.report.pages.identities import claim_line

    return claim_line(review.claims[0].answer, language)


def result_line(review: Review, language: Language) -> Line:
    """Return what was found, in the colour of that."""
    from zzplan.report.words.counts import UNJUDGED, result

    judged = any(one.answer.verdict not in UNJUDGED for one in review.goals) or review.claims
    tone: Tone = "bad" if review.failures else "good" if judged else ""
    return Line(result(review, language), style="result", tone=tone)


def _result(review: Review, language: Language) -> Line:
    """Return the last line: what was found, and which command shows one of it."""
    from zzplan.report.words.counts import command_for

    line = result_line(review, language)
    return line.replace(
        command=command_for("check", review.plan_file, language) if review.failures else ""
    )


def _file_blocks(
    review: Review, language: Language, *, named: bool, every: bool
) -> Iterator[Block]:
    """Yield the table of goals, what is counted, the findings and, last, the result."""
    from zzplan.report.pages.check_findings import finding_blocks
    from zzplan.report.words.counts import files_behind, not_judged, passing
    from zzplan.report.words.phrases import sentence_gap

    plan_file = review.plan_file
    if not named:
        yield Line(file_heading(plan_file, language), style="heading")
    if review.goals:
        from zzplan.report.pages.check_table import goal_table

        if not named:
            yield Line("")
        yield goal_table(review.goals, plan_file, review.stale, language)
    if review.claims and every:
        from zzplan.report.pages.identities import serious_first, table

        yield Line("")
        yield table(serious_first(review.claims), review.stale, language)
    counted = sentence_gap(language).join(passing(review, language, every=every))
    lines = [Line(counted, style="remark")] if counted else []
    if unjudged := not_judged(review, language):
        command = language.gettext("zzplan list{file} --no-verdict lists them.")
        command = command.format(file=files_behind(plan_file))
        lines.append(Line(unjudged, style="remark", command=command))
    lines += _remarks(review, language)
    if lines:
        yield Line("")
        yield from lines
    if not named and len(review.plans) == 1 and review.audits:
        from zzplan.report.pages.base_years import base_year_blocks

        yield Line("")
        yield from base_year_blocks(review.audits[0], plan_file, language)
    if not every and any(one.answer.verdict == "holds-by-prices" for one in review.claims):
        from zzplan.report.pages.identities import priced_blocks

        yield from priced_blocks(review, language)
    yield from finding_blocks(review, language)
    yield Line("")
    yield _result(review, language)


def _remarks(review: Review, language: Language) -> Iterator[Line]:
    """Yield how the years were read, and what was read of a document."""
    from zzplan.report.words.years import fiscal_lines

    yield from fiscal_lines((one.goal for one in review.goals), review.plan_file, language)
    if review.plan_file.reading is not None:
        from zzplan.report.words.acceptances import how_to_accept
        from zzplan.report.words.counts import files_behind
        from zzplan.report.words.reading import what_was_read

        if known := how_to_accept(review, language):
            yield Line(known, style="remark")
        read, files = review.plan_file.reading, files_behind(review.plan_file)
        yield Line(what_was_read(read, files, language), style="remark")


def file_heading(plan_file: PlanFile, language: Language) -> str:
    """Write what the file holds: "targets.yaml: 152 goals in 3 plans, 28 identities"."""
    from zzplan.report.words.phrases import sentence_gap

    _, ngettext = language.gettext, language.ngettext
    goals, plans, claims = map(len, (plan_file.goals, plan_file.plans, plan_file.identities))
    counted = []
    if goals or not claims:
        held = ngettext("{n} goal", "{n} goals", goals).format(n=goals)
        if plan_file.plans and plan_file.plans[0].key:
            held += sentence_gap(language)
            held += ngettext("in {n} plan", "in {n} plans", plans).format(n=plans)
        counted.append(held)
    if claims:
        counted.append(ngettext("{n} identity", "{n} identities", claims).format(n=claims))
    held = _(", ").join(counted)
    file = plan_file.file
    if plan_file.packaged:
        file = _("The Zhuzhou plan carried by zzplan; no plan file here")
    return _("{file}: {held}").format(file=file, held=held)
