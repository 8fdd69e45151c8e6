"""Click in two languages: words that are translated when they are shown."""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TypeVar

import click

from zzplan.commands.summaries import COMMANDS
from zzplan.report.language import DIRECTORY, DOMAIN, N_, Language

F = TypeVar("F", bound=Callable[..., Any])

OWN, TRYING, FAILING, OUTPUT, GENERAL = GROUPS = (
    N_("Options"), N_("Try other figures"), N_("When to exit with 1"), N_("Output"), N_("General"),
)  # fmt: skip
"""The headings under which help has options, in their order."""
Examples = Sequence[tuple[str, str]]
"""Command lines that run as they stand, and what each is for."""
_WIDEST_EXAMPLE = 44
USAGE = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("required"))
"""Click's own words for what follows a name, and an option."""
PLACES = (
    N_("FILE"), N_("GOAL"), N_("PATTERN"), N_("INDICATOR"), N_("OLD"), N_("NEW"), N_("COMMAND"),
    N_("BASELINE"), N_("YEARS"), N_("RATE"), N_("N"), N_("CODE"), N_("FORMAT"), N_("TO"),
    N_("FROM"), N_("KIND"), N_("LANG"), N_("PATH"), N_("PLAN"), N_("RATING"), N_("SCHEME"),
    N_("SENTENCE"), N_("SHEET"), N_("STEP"), N_("TYPE"), N_("VALUE"), N_("WHEN"), N_("YEAR"),
)  # fmt: skip
"""Words that stand for what is to be typed."""


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
    """An option whose help is translated when it is shown, under the heading of its group."""

    def __init__(self, *args: Any, group: str = OWN, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.group = group

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for its value, in the reader's language."""
        return in_words(super().make_metavar(ctx))

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Return what is said behind its help; which years there are, every reader knows."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's forms and its help."""
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        words = gettext.gettext(self.help)
        if isinstance(self.type, click.Choice):
            words = words.replace(
                "{choices}", gettext.pgettext("list", ", ").join(map(str, self.type.choices))
            )
        return record[0], record[1].replace(self.help, words, 1)


class Choice(click.Choice[str]):
    """One of a few words; of another one it says which was meant."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Return the message for a word that is none of them."""
        from zzplan.commands.meant import choice_meant

        choices = [str(one) for one in self.choices]
        message = super().get_invalid_choice_message(value, ctx)
        if (comma := gettext.pgettext("list", ", ")) != ", ":
            message = message.replace(", ".join(map(repr, choices)), comma.join(choices))
        return choice_meant(message, str(value), choices)


class Command(click.Command):
    """A command whose help is translated when it is shown, and begins with examples.

    Its first sentence stands in `COMMANDS`.
    """

    context_class = Context

    def __init__(self, *args: Any, examples: Examples = (), **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.examples = examples

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help; click's own asks gettext in every run."""
        if self._help_option is None:
            self._help_option = Option(
                ("-h", "--help"),
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_help,
                group=GENERAL,
                help=N_("Show this help and exit."),
            )
        return self._help_option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse arguments; of an unknown option say which was meant."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            from zzplan.commands.meant import option_meant

            forms = (form for one in self.get_params(ctx) for form in one.opts)
            raise option_meant(error, forms) from None
        except click.BadParameter as error:
            if isinstance(error.param, click.Argument) and error.param_hint is None:
                error.param_hint = f"'{in_words(error.param.make_metavar(ctx))}'"
            raise

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the name in the usage, in the reader's language."""
        pieces = super().collect_usage_pieces(ctx)
        return [gettext.gettext(one) if one in USAGE else in_words(one) for one in pieces]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage, then what to type, then the rest."""
        self.format_usage(ctx, formatter)
        if self.examples:
            rows = [(line, gettext.gettext(words)) for line, words in self.examples]
            with formatter.section(gettext.gettext(N_("Examples"))):
                formatter.write_dl(rows, col_max=_WIDEST_EXAMPLE)
        self.format_help_text(ctx, formatter)
        self.format_options(ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under the headings of their groups."""
        options = [one for one in self.get_params(ctx) if isinstance(one, Option)]
        for group in GROUPS:
            rows = [one.get_help_record(ctx) for one in options if one.group == group]
            shown = [row for row in rows if row is not None]
            if shown:
                with formatter.section(gettext.gettext(group)):
                    formatter.write_dl(shown)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the reader's language."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self._words())

    def _words(self) -> str:
        said = (COMMANDS.get(self.name or ""), self.help)
        return "\n\n".join(gettext.gettext(one) for one in said if one)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence, which a shell shows beside a completion."""
        return summary(self.name or "")


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

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return self.command_names

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with its sentence."""
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl([(name, summary(name)) for name in self.command_names])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; of an unknown name say what is near."""
        name = args[0]
        if name not in self.command_names and not name.startswith("-"):
            from zzplan.commands.meant import command_meant

            ctx.fail(command_meant(name, self.command_names))
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in self.command_names:
            return None
        module = vars(import_module(f"zzplan.commands.{cmd_name}"))
        command: click.Command = module.get(f"{cmd_name}_") or module[cmd_name]
        return command


def in_words(metavar: str) -> str:
    """Return what stands for an argument, in the reader's language.

    Examples
    --------
    >>> in_words("[FILE]... [GOAL]..."), in_words("{bash|zsh}")
    ('[FILE]... [GOAL]...', '{bash|zsh}')
    """
    return re.sub("[A-Z]+", lambda word: gettext.gettext(word[0]), metavar)


def summary(name: str) -> str:
    """Return what a command does, in the reader's language."""
    return gettext.gettext(COMMANDS[name]).rstrip(".。")


def option(*forms: str, **settings: Any) -> Callable[[F], F]:
    """Declare an option whose help is translated."""
    return click.option(*forms, cls=Option, **settings)
