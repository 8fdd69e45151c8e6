"""The group of commands, the error boundary and the exit codes.

0   nothing found
1   a finding: a goal that is short, an acceptance that no longer matches
2   unusable input: wrong usage, a plan file with mistakes, an unknown name, no place to write
70  a bug in zzplan; the traceback with ZZPLAN_DEBUG=1
130 interrupted
141 the reader closed the pipe
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from errno import EINVAL
from io import StringIO

import click

from zzplan import __version__
from zzplan.commands.click_words import GENERAL, Group, option, speaking
from zzplan.commands.complaints import complain
from zzplan.commands.options import language_option
from zzplan.commands.standard_output import OutputError, standard_output
from zzplan.commands.summaries import COMMANDS
from zzplan.report.language import N_, Language, choose

COMPLETION = "_ZZPLAN_COMPLETE"
"""The variable in which a shell asks for completions."""
UNUSABLE, BUG, INTERRUPTED, CLOSED = 2, 70, 130, 141


def _show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"zzplan {__version__}")
        context.exit()


@click.group(
    "zzplan",
    cls=Group,
    no_args_is_help=True,
    invoke_without_command=True,  # zzplan --lang zh: the help, as without it
    subcommand_metavar="COMMAND [ARGS]...",
    command_names=tuple(COMMANDS),
    examples=(
        ("zzplan check plan.yaml", N_("do the numbers of a plan add up?")),
        ("zzplan solve 3000亿 5000亿 5", N_("what growth does it take?")),
        ("zzplan read plan.docx -o plan.yaml", N_("a document as a draft plan")),
        ("zzplan help check", N_("more of one command")),
    ),
    help=N_("The spell-checker for the numbers of development plans."),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    group=GENERAL,
    help=N_("Show the version and exit."),
)
@language_option()
@click.pass_context
def zzplan(context: click.Context) -> None:
    """Group the commands; the language has been chosen already."""
    if context.invoked_subcommand is None:
        zzplan.parse_args(context, [])


def run(arguments: Sequence[str]) -> int:
    """Run the command line; return the exit code and let no exception out.

    Parameters
    ----------
    arguments : sequence of str
        What stands behind the program's name.
    """
    _prepare_streams()
    try:
        language = Language(choose(arguments, os.environ))
    except (OSError, ValueError) as error:  # the catalogue is missing or damaged
        return _bug(error, Language("en"))
    with speaking(language):
        try:
            code = _invoke(list(arguments), language)
            if sys.stdout is not None:
                sys.stdout.flush()
        except click.ClickException as error:
            said = StringIO()
            error.show(said)  # click puts a space between sentences
            text = said.getvalue().replace("。 ", "。").replace("？ ", "？")
            complain(text if language.code == "en" else _chinese_signs(text))
            return UNUSABLE
        except OutputError as error:
            return _cannot_write(error.name, error.reason, language)
        except (KeyboardInterrupt, click.Abort):
            return INTERRUPTED
        except BrokenPipeError:
            _forget_stdout()
            return CLOSED
        except OSError as error:
            _forget_stdout()
            if sys.platform == "win32" and error.errno == EINVAL:  # a closed pipe, there
                return CLOSED
            return _cannot_write("<stdout>", error.strerror or str(error), language)
        except Exception as error:
            return _failed(error, language)
    return code


def _chinese_signs(text: str) -> str:
    """Put Chinese signs in the place of those that click sets itself, around an option's name."""
    text = re.sub(r"(?<=')\.(?=\s)", "。", text)
    return re.sub(r"(?<=缺少选项|缺少参数) '([^'\n]+)'|'([^'\n]+)'(?=的值无效)", _quote, text)


def _quote(found: re.Match[str]) -> str:
    return f"“{found[1] or found[2]}”"


def _invoke(arguments: list[str], language: Language) -> int:
    """Run a command; without click's own boundary, which ends with 1 where a pipe is closed."""
    if COMPLETION in os.environ:
        zzplan.main(arguments, "zzplan", complete_var=COMPLETION)
    try:
        with zzplan.make_context("zzplan", arguments, obj=language) as context:
            code: int | None = zzplan.invoke(context)
    except click.exceptions.Exit as end:  # behind a help or the version
        standard_output()
        return end.exit_code
    return code or 0


def _prepare_streams() -> None:
    """Let no character that the terminal's encoding lacks end the program."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)


def _failed(error: Exception, language: Language) -> int:
    """Say which mistakes of the user's, or which bug, ended a command."""
    from zzplan.plan.file.diagnostics import PlanError

    if isinstance(error, PlanError):
        from zzplan.report.pages.errors import write_errors

        complain(write_errors(error, language))
        return UNUSABLE
    if isinstance(error, LookupError):
        from zzplan.plan.model.names import UnknownNameError

        if isinstance(error, UnknownNameError):
            from zzplan.report.pages.errors import unknown_name

            complain(unknown_name(error, language))
            return UNUSABLE
    return _bug(error, language)


def _cannot_write(name: str, reason: str, language: Language) -> int:
    message = language.gettext("error: cannot write {name}: {reason}")
    complain(message.format(name=name, reason=language.gettext(reason)) + "\n")
    return UNUSABLE


def _forget_stdout() -> None:
    """Keep the interpreter from flushing into a closed pipe or a full disk when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _bug(error: Exception, language: Language) -> int:
    if os.environ.get("ZZPLAN_DEBUG"):
        import traceback

        complain("".join(traceback.format_exception(error)))
    message = language.gettext(
        "error: a bug in zzplan ({error}); ZZPLAN_DEBUG=1 shows where. Please report it."
    )
    complain(message.format(error=f"{type(error).__name__}: {error}") + "\n")
    return BUG
