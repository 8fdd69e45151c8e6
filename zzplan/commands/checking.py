"""What `check` and `report` share: which goals are checked, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from zzplan.commands.session import Session
    from zzplan.plan.model.plan_file import Goal, Identity, PlanFile


def compared_with_document(plan_file: PlanFile) -> PlanFile:
    """Look up what a plan file quotes of its documents, where these are at hand."""
    if any(source.file for source in plan_file.sources.values()) and not plan_file.reading:
        from zzplan.reading.text.quotes import check_quotes

        check_quotes(plan_file)
    return plan_file


def with_accepted(plan_file: PlanFile, accept: str | None) -> PlanFile:
    """Give a plan the findings that a file beside it accepts."""
    if accept is None:
        return plan_file
    from zzplan.engine.known import with_known
    from zzplan.engine.review import review
    from zzplan.plan.file.acceptances import load_acceptances
    from zzplan.plan.file.locate import Located

    return with_known(review(plan_file), load_acceptances(Located(accept, accept, False)))


def chosen(
    plan_file: PlanFile, names: tuple[str, ...], plan: str | None, session: Session
) -> tuple[list[Goal], list[Identity]]:
    """Return the goals and the claims that were asked for; of a plan at least one."""
    from zzplan.plan.model.names import find_checked

    goals, claims = find_checked(plan_file, names, plan)
    if plan is not None and not goals and not claims:
        message = session.language.gettext("The plan {plan} has no goals to check.")
        raise click.ClickException(message.format(plan=plan))
    return list(goals), list(claims)
