"""Click in two languages: words that are translated when they are shown."""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeVar

import click

from zzplan.report.language import DIRECTORY, DOMAIN, N_, Language

F = TypeVar("F", bound=Callable[..., Any])


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let gettext itself, which click asks for its words, speak a language for a while."""
    if language.code == "en":
        yield
        return
    before, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    gettext.bindtextdomain(DOMAIN, DIRECTORY)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = "zh_CN"
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before


def _show_help(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(context.get_help())
        context.exit()


class Context(click.Context):
    """A context whose help is laid out by cells."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what lays the help out; most runs show none."""
        from zzplan.commands.help_layout import Formatter

        return Formatter(width=self.terminal_width, max_width=self.max_content_width)


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's forms and its help."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], record[1].replace(self.help, gettext.gettext(self.help), 1)


class Command(click.Command):
    """A command whose help is translated when it is shown."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help; click's own asks gettext in every run."""
        if self._help_option is None:
            self._help_option = Option(
                ("-h", "--help"),
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                help=N_("Show this help and exit."),
            )
        return self._help_option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the reader's language."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self._words())

    def _words(self) -> str:
        return gettext.gettext(self.help) if self.help else ""

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence."""
        first = self._words().split("\n\n")[0]
        return " ".join(first.split()).rstrip(".。")


class Group(Command, click.Group):
    """A group of such commands; the module of one is imported when it is called.

    Parameters
    ----------
    command_names : sequence of str
        Each command ``name`` is ``zzplan.commands.name.name``, or ``name_`` where Python has
        a ``name`` of its own.
    """

    def __init__(self, *args: Any, command_names: Sequence[str], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.command_names = list(command_names)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return self.command_names

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of an unknown name say what is near."""
        name = args[0]
        if name not in self.command_names and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, self.command_names, 1)
            message = gettext.gettext("No such command {name!r}.").format(name=name)
            if near:
                hint = gettext.ngettext(
                    "Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1
                ).format(possibility=near[0], possibilities=near[0])
                message = f"{message} {hint}"
            ctx.fail(message)
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.command_names:
            return None
        module = vars(import_module(f"zzplan.commands.{cmd_name}"))
        command: click.Command = module.get(f"{cmd_name}_") or module[cmd_name]
        return command


def option(*forms: str, **settings: Any) -> Callable[[F], F]:
    """Declare an option whose help is translated."""
    return click.option(*forms, cls=Option, **settings)
