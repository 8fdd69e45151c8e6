"""What every command has: the options that all share, the plan file, and where results go."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.complaints import complain
from zzplan.commands.options import document_options, file_option, general_options, output_options
from zzplan.commands.output_format import choose_format, colour, refuse_workbook
from zzplan.commands.plan_argument import carried_remark, exported_remark, take_files
from zzplan.commands.standard_output import OutputError, standard_output, write_all
from zzplan.plan.file.diagnostics import PlanError
from zzplan.report.language import Language
from zzplan.report.model import Target
from zzplan.report.render.formats import (
    FORMATS,
    ONE_TABLE,
    SUFFIXES,
    UTF_8,
    WITH_FINDINGS,
    WORKBOOK,
    render,
)
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import PlanFile
    from zzplan.reading.load import Together
    from zzplan.report.model import Report

_NAMES = frozenset({"goals", "patterns"})
"""The arguments of a command among which the plan file may stand."""

TYPES = {
    "goals": "goal", "identities": "identity", "findings": "finding", "actuals": "actual",
    "growth": "growth",
}  # fmt: skip
"""What ``--of`` takes, and the type of these records."""

_kept: list[Report] = []
"""The last report: a process ends without taking its objects apart one by one."""


class Told(Struct):
    """What is told beside a document."""

    sheet: str | None = None
    base_year: int | None = None
    goal_year: int | None = None


class Session(Struct):
    """One run of a command."""

    language: Language
    file: str | None
    format: str
    output: str | None
    of: str | None
    raw_cells: bool
    bom: bool
    color: str
    quiet: bool
    verbose: bool
    told: Told = Told()
    also: tuple[str, ...] = ()
    """Further documents of the same plan."""

    def plan_file(self) -> PlanFile:
        """Read the plan file; a `PlanError` is for the error boundary."""
        return self.plan_and_documents()[0]

    def plan_and_documents(self) -> tuple[PlanFile, Together | None]:
        """Read the plan file, and return the documents with it that it was read out of."""
        from zzplan.plan.file.load import load_goals, load_located, read_bytes
        from zzplan.plan.file.locate import PLANS, STANDARD_INPUT, Located, locate, working_folder

        located = locate(self.file, os.environ, working_folder())
        if located.packaged:
            self.say(carried_remark(self.language))
        if self.output is not None:
            from zzplan.commands.output_file import is_same_file

            if any(is_same_file(self.output, one) for one in (located.path, *self.also)):
                message = self.language.gettext("the results would replace the plan file itself")
                raise click.BadParameter(message, param_hint="'-o' / '--output'")
        if located.path == STANDARD_INPUT:
            from zzplan.plan.file.standard_input import read_standard_input

            located = read_standard_input(located)
        elif self.file is not None and not self.file.lower().endswith(PLANS):
            from zzplan.plan.file.standard_input import known

            located = known(located)
        if located.is_table:
            located = located.replace(data=read_bytes(located))  # a pipe is read but once
        found = None if self.also else load_goals(located)  # without the reader of documents
        if found is not None:
            read = None
        elif located.is_read:
            from zzplan.commands.progress_bar import progress_bar
            from zzplan.reading.load import load_read
            from zzplan.reading.prose.entries import Years

            also = [Located(name, name, False) for name in self.also]
            with progress_bar(quiet=self.quiet):
                found, read = load_read(located, self.told.sheet, Years(*self.told[1:]), also)
        else:
            if any(self.told):
                message = self.language.gettext(
                    "--sheet, --base-year and --goal-year are for documents, not for a plan file"
                )
                raise click.UsageError(message)
            found, read = load_located(located), None
        if self.verbose:
            self.say(self.language.gettext("Plan file: {place}").format(place=found.file))
        if found.unsaid is not None:
            self.say(exported_remark(found, self.language))
        return found, read

    def say(self, text: str) -> None:
        """Print a remark on the standard error, unless asked to be quiet."""
        if not self.quiet:
            complain(text + "\n")

    def emit(self, report: Report) -> int:
        """Write a report where the user wants it; return the exit code."""
        _kept[:] = [report]
        output = self.output
        if output is not None:
            from zzplan.commands.output_file import is_standard_output

            if is_standard_output(output):
                output = None
        stream = sys.stdout if output is not None else standard_output()
        terminal = output is None and stream.isatty()
        width = None
        if terminal:
            from shutil import get_terminal_size

            width = get_terminal_size().columns
        shown = colour(self.color, terminal, os.environ)
        target = Target(self.language, width, shown, [], TYPES.get(self.of or ""),
                        self.raw_cells, self.bom)  # fmt: skip
        data = self._encoded(render(self.format, report, target), output)
        for key, detail in target.remarks:  # first, since the results end with what matters
            self.say(_REMARKS[key](self.language).format(detail=detail))
        _write(data, output)
        return report.exit_code

    def write(self, texts: Iterable[str]) -> None:
        """Write a text that is no report where the user wants it."""
        output = self.output
        if output is not None:
            from zzplan.commands.output_file import is_standard_output

            output = None if is_standard_output(output) else output
        _write(self._encoded(texts, output), output)

    def _encoded(self, texts: Iterable[str | bytes], output: str | None) -> bytearray:
        """Return the bytes to write: whole before the first is written, and once in memory."""
        stream = sys.stdout if output is not None else standard_output()
        encoding = "utf-8" if output is not None or self.format in UTF_8 else stream.encoding
        data = bytearray()
        for text in texts:
            data += _encoded(text, encoding) if isinstance(text, str) else text
        return data


def _write(data: bytearray, output: str | None) -> None:
    if output is None:
        write_all(standard_output(), data)
        return
    from zzplan.commands.output_file import write_output

    try:
        write_output(output, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(output, error.strerror or str(error)) from None
    except ValueError as error:  # no system has such a name
        raise OutputError(output, str(error)) from None


_REMARKS: dict[str, Callable[[Language], str]] = {
    "dropped-columns": lambda language: language.gettext(
        "The terminal is too narrow for these columns: {detail}."
    ),
}


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        from zzplan.commands.plain_signs import encoded

        return encoded(text, encoding)


def shared_options(
    *,
    plan_file: bool = True,
    several: bool = False,
    each: bool = False,
    told: bool = False,
    formats: Sequence[str] = FORMATS,
    suffixes: Mapping[str, str] = SUFFIXES,
) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options that all have, as one `Session` in its first argument.

    Parameters
    ----------
    plan_file : bool
        The command reads one.
    several : bool
        Also several documents of one plan.
    each : bool
        Also several plan files, each by itself.
    told : bool
        With what a document does not say itself.
    formats : sequence of str
        Those that it has, first the one that it writes where nothing says otherwise.
    suffixes : mapping
        What the suffix of an output file says.
    """
    options = [
        *(document_options() if told else []),
        *([file_option()] if plan_file else []),
        *output_options(formats, tuple(TYPES)),
        *general_options(),
    ]

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        @wraps(command)
        @click.pass_context
        def run(context: click.Context, /, **given: Any) -> int:
            language, file, output = context.obj, given.pop("file", None), given.pop("output")
            also: tuple[str, ...] = ()
            for arguments in given.keys() & _NAMES:
                file, also, given[arguments] = take_files(
                    given[arguments], file, language, several=several, each=each
                )
            session = Session(
                language=language,
                file=file,
                format=choose_format(
                    given.pop("format"),
                    output,
                    language,
                    suffixes,
                    formats[0],
                    str(context.command.name),
                ),
                output=output,
                of=given.pop("of", None),
                raw_cells=given.pop("raw_cells", False),
                bom=given.pop("bom", False),
                color=given.pop("color"),
                quiet=given.pop("quiet"),
                verbose=given.pop("verbose"),
                told=Told(*(given.pop(name) for name in Told.fields)) if told else Told(),
                also=also,
            )
            if session.format == WORKBOOK:
                refuse_workbook(session.output, language)
            if session.format not in ONE_TABLE:
                if session.of is not None:
                    raise click.UsageError(language.gettext("--of chooses what a csv or tsv holds"))
                if session.raw_cells or session.bom:
                    message = language.gettext("--raw-cells and --bom are for csv and tsv")
                    raise click.UsageError(message)
            try:
                return command(session, **given)
            except PlanError as error:  # data for machines; the boundary writes it for people
                if session.format in WITH_FINDINGS or session.of == "findings":
                    from zzplan.report.pages.errors import errors_report

                    session.emit(errors_report(error, str(context.command.name)))
                raise

        wrapped: Callable[..., int] = run
        for one in reversed(options):
            wrapped = one(wrapped)
        return wrapped

    return decorate
