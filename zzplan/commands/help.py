"""``zzplan help COMMAND``: what ``zzplan COMMAND --help`` shows."""

from __future__ import annotations

import click

from zzplan.commands.click_words import Command
from zzplan.commands.options import completing, language_option
from zzplan.report.language import N_


@click.command(
    "help",
    cls=Command,
    examples=(
        ("zzplan help", N_("every command")),
        ("zzplan help check", N_("one command, with examples")),
    ),
    help="",
)
@click.argument("command", default="", metavar="[COMMAND]", shell_complete=completing("commands"))
@language_option()
@click.pass_context
def help_(context: click.Context, command: str) -> int:
    """Show the help."""
    root = context.find_root()
    group = root.command
    assert isinstance(group, click.Group)
    if not command:
        click.echo(root.get_help())
        return 0
    _, found, _ = group.resolve_command(root, [command])
    assert found is not None
    with found.context_class(found, parent=root, info_name=command, obj=context.obj) as inner:
        click.echo(found.get_help(inner))
    return 0
