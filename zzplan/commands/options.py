"""Options that several commands share: each is declared once, with one help, in one group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.click_words import FAILING, GENERAL, OUTPUT, OWN, TRYING, Choice, option
from zzplan.report.language import CODES, N_

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
COLOURS = ("auto", "always", "never")


class LateChoice(click.ParamType):  # type: ignore[type-arg]
    """A choice from the keys of a table that no other option needs."""

    def __init__(
        self, name: str, keys: Callable[[], Iterable[str]],
        meant: Callable[[str], str | None] = lambda word: None,
    ) -> None:  # fmt: skip
        self.name, self.keys, self.meant = name, keys, meant

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the key, or the one that another word means."""
        keys = tuple(self.keys())
        meant = value if value in keys else self.meant(value)
        return Choice(keys).convert(meant or value, param, ctx)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the keys that begin so."""
        return Choice(tuple(self.keys())).shell_complete(ctx, param, incomplete)


class _Year(click.ParamType):  # type: ignore[type-arg]
    """A year in any of the forms that a plan file takes."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the year, which keeps the label of a fiscal one."""
        from zzplan.plan.numbers.years import read_year

        year = read_year(str(value).strip())
        if year is not None:
            return year
        _ = ctx.obj.gettext if ctx and ctx.obj else str
        words = _('"{text}" is no year; write four digits, such as 2026, or 2023/24')
        return self.fail(words.format(text=value), param, ctx)


class Period(click.ParamType):  # type: ignore[type-arg]
    """A year, or a part of one: ``2023``, ``2021Q3``, ``2021H1``, ``2021-09``.

    Parameters
    ----------
    whole : bool
        A part of a year is refused.
    """

    name = "year"

    def __init__(self, *, whole: bool = False) -> None:
        self.whole = whole

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return an AsOf."""
        from zzplan.engine.part_year import as_of

        if not isinstance(value, str):
            return value
        found = as_of(value)
        if found is None or (self.whole and found.part):
            _ = ctx.obj.gettext if ctx else str
            if self.whole:
                message = _('"{text}" is not a year such as 2023')
            else:
                message = _(
                    '"{text}" is neither a year such as 2023 nor part of one such as 2023Q3'
                )
            self.fail(message.format(text=value), param, ctx)
        return found


def completing(
    what: str,
) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """Return what completes a word in a shell: a function of `zzplan.commands.completing`."""

    def complete(
        context: click.Context, parameter: click.Parameter, typed: str
    ) -> list[CompletionItem]:
        module = import_module("zzplan.commands.completing")
        found: list[CompletionItem] = getattr(module, what)(context, parameter, typed)
        return found

    return complete


def finding_codes() -> tuple[str, ...]:
    """Return the codes that a check may find."""
    from zzplan.codes import CHECKED

    return CHECKED


def goals_argument(
    metavar: str = "[FILE] [GOAL]...", name: str = "goals", *, required: bool = False
) -> Decorator:
    """Return the argument that names goals, behind the file where one is named."""
    return click.argument(
        name, nargs=-1, metavar=metavar, required=required, shell_complete=completing("goals")
    )


def plan_option() -> Decorator:
    """Return ``--plan``."""
    return option("--plan", metavar="PLAN", shell_complete=completing("plans"),
                  help=N_("Only the goals of one plan."))  # fmt: skip


def as_of_option(*, whole: bool = False) -> Decorator:
    """Return ``--as-of``."""
    return option("--as-of", type=Period(whole=whole), metavar="YEAR",
                  help=N_(
                      "Judge as of the end of YEAR, such as 2023; figures reported later do not "
                      "count."
                  ))  # fmt: skip


def inflation_option() -> Decorator:
    """Return ``--inflation``."""
    from zzplan.commands.rates import RATE

    return option("--inflation", type=RATE, metavar="RATE", group=TRYING,
                  help=N_(
                      "Assume that prices rise by this much a year, for goals at current prices "
                      "with real rates."
                  ))  # fmt: skip


def rate_option() -> Decorator:
    """Return ``--rate``."""
    from zzplan.commands.rates import RATE

    return option("--rate", type=RATE, metavar="RATE", group=TRYING,
                  help=N_("Try another rate, such as 8% or 0.08."))  # fmt: skip


def baseline_option() -> Decorator:
    """Return ``--baseline``."""
    return option("--baseline", metavar="VALUE", group=TRYING,
                  help=N_("Start from another value, in the indicator's unit."))  # fmt: skip


def step_option() -> Decorator:
    """Return ``--step``, of the rates of a grid."""
    from zzplan.commands.rates import RATE

    return option("--step", type=RATE, metavar="STEP", group=TRYING,
                  help=N_("From one rate to the next; 1% by default, in points 0.1."))  # fmt: skip


def strict_option() -> Decorator:
    """Return ``--strict``."""
    return option(
        "--strict",
        is_flag=True,
        group=FAILING,
        help=N_("Fail as well on what holds only by rounding, and on rates that contradict goals."),
    )


def _code_meant(word: str) -> str | None:
    from zzplan.report.words.column_words import code_of

    return code_of(word)


def fail_on_option() -> Decorator:
    """Return ``--fail-on``, of the codes of findings."""
    return option(
        "--fail-on",
        type=LateChoice("code", finding_codes, _code_meant),
        multiple=True,
        metavar="CODE",
        group=FAILING,
        help=N_(
            "Fail on findings with this code as well, such as contradiction or below-goal; "
            "repeatable."
        ),
    )


def accept_option() -> Decorator:
    """Return ``--accept``."""
    return option(
        "--accept",
        metavar="FILE",
        shell_complete=completing("any_file"),
        group=FAILING,
        help=N_(
            "Findings that are known, kept beside a document: a list in YAML, each with finding "
            "(its code), quote and reason. They no longer fail the check; one that fits nothing "
            "does."
        ),
    )


def language_option() -> Decorator:
    """Return ``--lang``, which is chosen before the arguments are parsed."""
    return option("--lang", type=Choice(CODES), metavar="LANG", expose_value=False,
                  group=GENERAL,
                  help=N_(
                      "The language, {choices}; ZZPLAN_LANG or the locale's by default."
                  ))  # fmt: skip


def file_option() -> Decorator:
    """Return ``-f``."""
    return option("-f", "--file", metavar="FILE", envvar="ZZPLAN_FILE", show_envvar=True,
                  shell_complete=completing("any_file"),
                  help=N_("The plan file; - reads the standard input."))  # fmt: skip


def _named(context: click.Context, parameter: click.Parameter, name: str | None) -> str | None:
    """Refuse an empty name, as that of an unset variable in a script is."""
    if name == "":
        message = context.obj.gettext("the name of the file is empty")
        raise click.BadParameter(message, context, parameter)
    return name


def output_options(formats: Sequence[str], types: Sequence[str]) -> list[Decorator]:
    """Return the options on what is written, where and how.

    Parameters
    ----------
    formats : sequence of str
        First the one that is written where nothing says otherwise.
    types : sequence of str
        What a format of one table may hold.
    """
    default = {
        "table": N_("How to write the results: {choices}; as the suffix of -o says, else a table."),
        "yaml": N_("{choices} (table: of --left-out and --explain); as -o says, else YAML."),
        "html": N_("How to write the results: {choices}; as the suffix of -o says."),
    }[formats[0]]
    options: list[Decorator] = [
        option("--format", type=Choice(formats), metavar="FORMAT", group=OUTPUT,
               help=default),
        option("-o", "--output", metavar="FILE", callback=_named, group=OUTPUT,
               shell_complete=completing("any_file"),
               help=N_(
                   "Write the results to FILE, whole or not at all; - is the standard output."
               )),
    ]  # fmt: skip
    if "csv" in formats:
        options += [
            option("--of", type=Choice(types), metavar="TYPE", group=OUTPUT,
                   help=N_("What a csv or tsv holds: {choices}; by default what comes first.")),
            option("--raw-cells", is_flag=True, group=OUTPUT,
                   help=N_("Do not guard the texts of a csv or tsv that a spreadsheet computes.")),
            option("--bom", is_flag=True, group=OUTPUT,
                   help=N_("Begin a csv or tsv with a byte order mark, as Excel wants it.")),
        ]  # fmt: skip
    return options


def general_options() -> list[Decorator]:
    """Return the options that change nothing in the results."""
    return [
        language_option(),
        option("--color", type=Choice(COLOURS), metavar="WHEN", default="auto", group=GENERAL,
               help=N_("When to use colour: {choices}; auto by default.")),
        option("-q", "--quiet", is_flag=True, group=GENERAL,
               help=N_("No remarks on the standard error.")),
        option("-v", "--verbose", is_flag=True, group=GENERAL, help=N_("Say what is done.")),
    ]  # fmt: skip


def document_options() -> list[Decorator]:
    """Return the options of what a document does not say itself."""
    year = _Year()
    return [
        option("--sheet", metavar="SHEET", group=OWN,
               help=N_("Of a workbook: the one sheet to read.")),
        option("--base-year", type=year, metavar="YEAR", group=OWN,
               help=N_("Of a document: the base year (2024, 2024/25) of goals that print none.")),
        option("--goal-year", type=year, metavar="YEAR", group=OWN,
               help=N_("Of a document: the goal year of goals that print none.")),
    ]  # fmt: skip
