"""``zzplan explain``: what a code means, and what to do about it."""

from __future__ import annotations

from typing import Any

import click

from zzplan.commands.click_words import Command, in_words, option
from zzplan.commands.options import LateChoice, language_option
from zzplan.commands.standard_output import standard_output
from zzplan.report.language import N_


def _codes() -> tuple[str, ...]:
    from zzplan.codes import CODES
    from zzplan.report.words.messages import MESSAGES

    return (*CODES, *MESSAGES)


class _Explained(LateChoice):
    """A code, or a word of the columns that say what was found."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the code; of another word the word."""
        if value in self.keys():
            return value
        from zzplan.report.language import Language
        from zzplan.report.words.column_words import code_of, meaning_of

        if (code := code_of(value)) or meaning_of(value, Language("en")):
            return code or value
        return super().convert(value, param, ctx)


@click.command(
    "explain",
    cls=Command,
    examples=(
        ("zzplan explain contradiction", N_("of a finding")),
        ("zzplan explain unknown-key", N_("of a mistake in a plan file")),
        ("zzplan explain --list", N_("every code there is")),
    ),
    help=N_(
        "CODE is printed with each mistake (error[unknown-key]) and in every machine format; the "
        "words of tables (no-rate, 'already met', 'needs a year') are explained too."
    ),
)
@click.argument("code", metavar="CODE", type=_Explained("code", _codes), required=False)
@option("--list", "every", is_flag=True, help=N_("List every code, with what it means."))
@language_option()
@click.pass_context
def explain(context: click.Context, code: str | None, every: bool) -> int:
    """Print what a code means."""
    from zzplan.report.words.codes import code_lines

    name = context.obj.gettext("{name} ({which})")
    said = context.obj.gettext("{name}: {sentence}")
    if every:
        standard_output()
        for one in _codes():
            level, meaning, *_ = code_lines(one, context.obj)
            head = name.format(name=one, which=level)
            click.echo(said.format(name=head, sentence=meaning))
        return 0
    if code is None:
        parameter = next(one for one in context.command.params if one.name == "code")
        shown = f"'{in_words(parameter.make_metavar(context))}'"
        raise click.MissingParameter(ctx=context, param=parameter, param_hint=shown)
    if code not in _codes():
        from zzplan.report.words.column_words import meaning_of

        standard_output()
        click.echo(f"{code}\n  {meaning_of(code, context.obj)}")
        return 0
    level, *sentences = code_lines(code, context.obj)
    standard_output()
    click.echo(name.format(name=code, which=level))
    for sentence in sentences:
        click.echo(f"  {sentence}")
    return 0
