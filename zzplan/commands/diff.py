"""``zzplan diff``: two versions of a plan."""

from __future__ import annotations

import click

from zzplan.commands.click_words import Command
from zzplan.commands.options import completing
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_


@click.command(
    "diff",
    cls=Command,
    examples=(
        ("zzplan diff old.yaml new.yaml", N_("what the new version changes")),
        ("zzplan diff draft.docx plan.yaml -o changes.md", N_("as a table to hand on")),
    ),
    help=N_(
        "OLD and NEW are plan files or documents. Ends with 1 where something was dropped, "
        "lowered or weakened, or became something else."
    ),
)
@click.argument("old", metavar="OLD", shell_complete=completing("files"))
@click.argument("new", metavar="NEW", shell_complete=completing("files"))
@shared_options(plan_file=False)
def diff(session: Session, old: str, new: str) -> int:
    """Compare two versions."""
    from zzplan.commands.isolate import answer
    from zzplan.engine.diff import diff as compare
    from zzplan.report.pages.diff import diff_report

    before = session.replace(file=old).plan_file()
    after = session.replace(file=new).plan_file()
    return answer(
        session,
        (*after.goals, *before.goals),
        lambda some: diff_report(compare(before, after, some), before, after),
    )
