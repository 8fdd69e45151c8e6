"""The report of ``report``: a page that an office hands on, the result first."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.report.hypertext import Listing, Page, Part
from zzplan.report.language import Language
from zzplan.report.model import Line, Report, Table
from zzplan.report.pages.check import check_report, file_heading, result_line
from zzplan.report.pages.handout import Handout
from zzplan.report.pages.identities import serious_first
from zzplan.report.pages.identities import table as claim_table
from zzplan.report.pages.outlook import outlook_table
from zzplan.report.pages.page_document import document_part
from zzplan.report.pages.page_findings import findings_part
from zzplan.report.pages.page_goals import goals_part, not_judged_part
from zzplan.report.pages.progress import counts_line
from zzplan.report.pages.progress_table import rating_table
from zzplan.report.words.documents import in_full
from zzplan.report.words.years import fiscal_lines

_ROOM = 5
"""Columns of a lower priority, as a narrow terminal drops first, are left out."""


def page_report(made: Handout) -> Report:
    """Report what a check finds as a page; the exit code is the check's."""
    report = check_report(made.review, named=False)
    return report.replace(command="report", page=lambda language: page(made, language))


def page(made: Handout, language: Language) -> Page:
    """Put the parts of the page in their order."""
    _, plan_file = language.gettext, made.review.plan_file
    parts = (
        findings_part(made, language),
        goals_part(made, language),
        _identities(made, language),
        _progress(made, language),
        _outlook(made, language),
        not_judged_part(made, language),
        _sources(made, language),
    )
    return Page(
        title=plan_file.title.within(language.code) if plan_file.title else _title(made, language),
        about=file_heading(plan_file.replace(packaged=False), language),
        result=result_line(made.review, language),
        lead=tuple(_lead(made, language)),
        parts=tuple(one for one in parts if one is not None),
        document=document_part(made, language),
        foot=_("Made with zzplan, which reads every printed number as the interval of its digits."),
        words=_words(language),
    )


def _title(made: Handout, language: Language) -> str:
    plan_file = made.review.plan_file
    titles = [plan.title.within(language.code) for plan in plan_file.plans]
    return next(filter(None, titles), "") or plan_file.file


def _lead(made: Handout, language: Language) -> Iterator[Line]:
    plan_file = made.review.plan_file
    if plan_file.packaged:
        yield Line(
            language.gettext("This is the plan of Zhuzhou that zzplan carries."), tone="fair"
        )
    if plan_file.reading is not None:
        from zzplan.report.words.counts import files_behind
        from zzplan.report.words.reading import what_was_read

        said = what_was_read(plan_file.reading, files_behind(plan_file), language)
        yield Line(said, style="remark")
    yield from fiscal_lines((one.goal for one in made.review.goals), plan_file, language)


def _identities(made: Handout, language: Language) -> Part | None:
    if not made.review.claims:
        return None
    title = language.gettext("Identities")
    claims = serious_first(made.review.claims)
    keys = [one.answer.identity.key for one in claims]
    listing = Listing(
        claim_table(claims, made.review.stale, language),
        title,
        tuple(made.claim_keys[key] for key in keys),
        tuple(_first_finding(made, key) or made.figure_keys.get(key, "") for key in keys),
    )
    return Part("identities", title, (listing,))


def _first_finding(made: Handout, subject: str) -> str:
    numbers = made.finding_keys.get(subject)
    return f"finding-{numbers[0]}" if numbers else ""


def _progress(made: Handout, language: Language) -> Part | None:
    if not made.progress.rated:
        return None
    title = language.gettext("Progress")
    names = [one.standing.goal.name for one in made.progress.rated]
    table = rating_table(made.progress.rated, made.review.plan_file, language)
    listing = _of_goals(made, table, title, names)
    return Part("progress", title, (counts_line(made.progress, language), listing))


def _outlook(made: Handout, language: Language) -> Part | None:
    if not made.outlooks:
        return None
    title = language.gettext("Outlook")
    names = [one.goal.name for one in made.outlooks]
    table = outlook_table(made.outlooks, made.review.plan_file, language)
    listing = _of_goals(made, table, title, names)
    return Part("outlook", title, (listing,))


def _of_goals(made: Handout, table: Table, title: str, names: list[str]) -> Listing:
    """Keep what a page has room for; each row leads to its goal."""
    kept = [at for at, column in enumerate(table.columns) if column.priority <= _ROOM]
    shown = table.replace(
        columns=tuple(table.columns[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in table.rows),
    )
    return Listing(shown, title, (), tuple(made.goal_keys.get(name, "") for name in names))


def _sources(made: Handout, language: Language) -> Part | None:
    sources = made.review.plan_file.sources.values()
    if not sources:
        return None
    lines = tuple(Line(in_full(source, language)) for source in sources)
    return Part("sources", language.gettext("Sources"), lines)


def _words(language: Language) -> dict[str, str]:
    """Return what the frame and the script say."""
    _ = language.gettext
    return {
        "contents": _("Contents"),
        "all": _("all"),
        "kind": _("Kind"),
        "order": _("Order"),
        "search": _("Search"),
        "previous": _("Previous"),
        "next": _("Next"),
        "keys": _("Keys: n or j for the next finding, p or k for the previous one."),
        "shown": _("{n} of {total} shown"),
        "try": _("Try another rate or horizon"),
        "rate": _("Rate a year"),
        "step": _("Amount a year"),
        "years": _("Years"),
        "leads": _("{value} by {year}"),
        "needs": _("The goal of {goal} takes at least {needed} a year over {years} years."),
        "falls": _("The goal of {goal} takes {needed} a year over {years} years."),
        "short": _("short by {gap}"),
        "over": _("over by {gap}"),
        "met": _("met"),
        "rounding": _("met by rounding"),
        "back": _("Back to the top"),
        "none": _("No growth rate leads there."),
    }
