"""``zzplan init``: a commented plan to start from."""

from __future__ import annotations

import os
from errno import EEXIST

import click

from zzplan.commands.click_words import OUTPUT, Command, option
from zzplan.commands.complaints import complain
from zzplan.commands.options import completing, language_option
from zzplan.commands.standard_output import OutputError
from zzplan.plan.file.locate import NAME, SCHEMA, SCHEMA_LINE
from zzplan.report.language import N_

MINIMAL = {
    "en": """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  gdp: {unit: million USD, baseline: 3000, rate: 8%, goal: 5000}
""",
    "zh": """\
zzplan: 1
基年: 2020
目标年: 2025
目标:
  地区生产总值: {单位: 亿元, 基数: 3000, 增速: 8%, 目标: 5000}
""",
}
"""The shortest plan; in Chinese with Chinese keys, which a file may mix with English ones."""


@click.command(
    "init",
    cls=Command,
    examples=(
        ("zzplan init", N_("writes targets.yaml, with a goal of every kind")),
        ("zzplan init plan.yaml --minimal", N_("the shortest plan, of one goal")),
        ("zzplan init --lang zh", N_("with Chinese keys")),
    ),
    help=N_(
        "FILE is targets.yaml unless named; - is the standard output. A file that is there "
        "already is never replaced."
    ),
)
@click.argument("file", required=False)
@option("-o", "--output", "other", metavar="FILE", group=OUTPUT,
        shell_complete=completing("any_file"), help=N_("The same as FILE."))  # fmt: skip
@option("--minimal", is_flag=True, help=N_("Only the shortest plan, of one goal."))
@language_option()
@click.pass_context
def init(context: click.Context, file: str | None, other: str | None, minimal: bool) -> int:
    """Write the plan."""
    language = context.obj
    if file and other:
        raise click.UsageError(language.gettext("name one file: as FILE or after -o"))
    file = file or other or NAME
    text = f"# {SCHEMA_LINE}\n{MINIMAL[language.code]}" if minimal else template(language.code)
    if file == "-":
        click.echo(text, nl=False)
        return 0
    try:
        with open(file, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        if error.errno == EEXIST:
            message = language.gettext("{file} is there already; name another file.")
            raise click.ClickException(message.format(file=file)) from None
        raise OutputError(file, error.strerror or str(error)) from None
    except ValueError as error:  # no system has such a name
        raise OutputError(file, str(error)) from None
    said = language.gettext("{file} is written. Next: zzplan check {file}")
    complain(said.format(file=file) + "\n")
    said = language.gettext("For an editor that knows the keys: zzplan schema -o {file}")
    complain(said.format(file=os.path.join(os.path.dirname(file), SCHEMA)) + "\n")
    return 0


def template(language: str) -> str:
    """Return the commented plan in a language."""
    folder = os.path.join(os.path.dirname(os.path.dirname(__file__)), "data")
    with open(os.path.join(folder, f"plan.{language}.yaml"), encoding="utf-8") as stream:
        return stream.read()
