"""``zzplan read``: a document or a table into a draft plan that a person confirms."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.options import completing
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_

if TYPE_CHECKING:
    from zzplan.plan.file.locate import Located
    from zzplan.reading.load import ReadDocument

FORMATS = ("yaml", "jsonl", "table")
FOUND = 1
"""The exit code of a goal that two documents print differently."""
SUFFIXES = {".yaml": "yaml", ".yml": "yaml", ".jsonl": "jsonl", ".txt": "table"}


@click.command(
    "read",
    cls=Command,
    examples=(
        ("zzplan read plan.docx -o plan.yaml", N_("a draft to look through, then to check")),
        ("zzplan read plan.docx --left-out", N_("the figures that are no goals, and why")),
        ("zzplan read plan.txt report.txt", N_("two documents; 1 if they disagree")),
    ),
    help=N_(
        "FILE is a text, a web page, a Word file, a workbook, a PDF or a table in CSV. What "
        "is unsure stands first; what was left out stands at the end, with the reason. Of "
        "several documents each becomes a plan; ends with 1 where two print one goal "
        "differently. A draft never replaces a file: somebody may have worked on it."
    ),
)
@click.argument(
    "files", nargs=-1, required=True, metavar="FILE...", shell_complete=completing("files")
)
@option(
    "--left-out",
    is_flag=True,
    help=N_("The figures that are no goals instead, each with the reason."),
)
@option(
    "--explain",
    is_flag=True,
    help=N_("What was made of each clause instead: past or to come, and by which words."),
)
@shared_options(told=True, plan_file=False, formats=FORMATS, suffixes=SUFFIXES)
def read(
    session: Session,
    files: tuple[str, ...],
    left_out: bool,
    explain: bool,
) -> int:
    """Read documents and write the draft."""
    from zzplan.commands.progress_bar import progress_bar
    from zzplan.reading.load import read_files
    from zzplan.reading.prose.entries import Years
    from zzplan.report.pages import reading
    from zzplan.report.records import reading as records

    _refuse(session, files, left_out=left_out, explain=explain)
    if session.format == "yaml" and session.output and os.path.isfile(session.output):
        message = session.language.gettext("{file} is there already; name another file.")
        raise click.UsageError(message.format(file=session.output))
    told = session.told
    years = Years(told.base_year, told.goal_year)
    with progress_bar(quiet=session.quiet):
        reads = read_files([_located(name, session) for name in files], told.sheet, years)
    if left_out or explain:
        if session.format == "jsonl":
            found = records.clause_records if explain else records.left_out_records
            session.write(f"{one.text()}\n" for one in found(reads))
        else:
            report = reading.explain_report(reads) if explain else reading.left_out_report(reads)
            session.replace(format="table").emit(report)
        return 0
    if session.format == "jsonl":
        session.write(f"{one.text()}\n" for one in records.read_records(reads))
    else:
        session.write([reading.draft_text(reads, session.language)])
    return _remark(session, reads)


def _located(name: str, session: Session) -> Located:
    """Return where a document is; what comes through the standard input may be a plan file."""
    from zzplan.plan.file.locate import STANDARD_INPUT, Located
    from zzplan.plan.file.standard_input import known, read_standard_input

    if name != STANDARD_INPUT:
        return known(Located(name, name, False))

    found = read_standard_input(Located(name, "<stdin>", False))
    if not found.is_read:
        message = session.language.gettext("{file} is a plan file already: zzplan check {file}")
        raise click.UsageError(message.format(file=name))
    return found


def _refuse(session: Session, files: tuple[str, ...], *, left_out: bool, explain: bool) -> None:
    """Refuse what contradicts itself, and a plan file, which needs no reading."""
    from zzplan.commands.output_file import is_same_file

    _ = session.language.gettext
    if left_out and explain:
        raise click.UsageError(_("--left-out and --explain show two things; leave one out."))
    if session.format == "table" and not (left_out or explain):
        raise click.UsageError(_("A draft is written as yaml or jsonl, not as a table."))
    for name in files:
        if name.lower().endswith((".yaml", ".yml")):
            message = _("{file} is a plan file already: zzplan check {file}")
            raise click.UsageError(message.format(file=name))
        if session.output is not None and is_same_file(session.output, name):
            message = _("the results would replace the document itself")
            raise click.BadParameter(message, param_hint="'-o' / '--output'")


def _remark(session: Session, reads: list[ReadDocument]) -> int:
    """Say on the standard error what was read and what does not agree; return the exit code."""
    from zzplan.report.pages.reading import disagreement_lines
    from zzplan.report.words.counts import behind
    from zzplan.report.words.reading import what_was_read

    for one in reads:
        said = session.language.gettext("{file}: {said}")
        counted = what_was_read(one.counts, behind(one.name), session.language)
        session.say(said.format(file=one.name, said=counted))
    differing = list(disagreement_lines(reads, session.language))
    for line in differing:
        session.say(line)
    return FOUND if differing else 0
