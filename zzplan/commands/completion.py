"""``zzplan completion``: the script that completes command lines in a shell."""

from __future__ import annotations

import gettext

import click

from zzplan.commands.click_words import Choice, Command
from zzplan.commands.options import language_option
from zzplan.commands.standard_output import standard_output
from zzplan.report.language import N_

SETUP = {
    "bash": N_(
        "zzplan completion bash > ~/.zzplan-complete.bash, and in ~/.bashrc the line: "
        ". ~/.zzplan-complete.bash"
    ),
    "zsh": N_(
        "zzplan completion zsh > ~/.zzplan-complete.zsh, and in ~/.zshrc, below compinit, the "
        "line: . ~/.zzplan-complete.zsh"
    ),
    "fish": N_("zzplan completion fish > ~/.config/fish/completions/zzplan.fish"),
}
"""How to set the completion up in each shell."""
_FIRST = "#compdef"
"""What zsh wants in the first line of a file of completions."""


class Completion(Command):
    """The command with its help on each shell."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how to set it up."""
        with formatter.section(gettext.gettext(N_("To set it up"))):
            formatter.write_dl([(shell, gettext.gettext(how)) for shell, how in SETUP.items()])


@click.command(
    "completion",
    cls=Completion,
    examples=(
        ("zzplan completion bash", N_("for bash")),
        ("zzplan completion zsh", N_("for zsh")),
    ),
    help="",
)
@click.argument("shell", type=Choice(tuple(SETUP)))
@language_option()
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print the script, with a comment that says what to do with it."""
    from click.shell_completion import get_completion_class

    root = context.find_root()
    name = root.info_name or ""
    made = get_completion_class(shell)
    assert made is not None
    script = made(root.command, {}, name, f"_{name.upper()}_COMPLETE").source()
    first, newline, rest = script.partition("\n") if script.startswith(_FIRST) else ("", "", script)
    _ = context.obj.gettext
    comment = _("# To set it up: {how}").format(how=_(SETUP[shell])) + "\n"
    standard_output()  # which click does without where it is closed
    # bytes: a text stream of Windows would end the lines in a way that no shell reads
    click.echo((first + newline + comment + rest).encode(), nl=False)
    return 0
