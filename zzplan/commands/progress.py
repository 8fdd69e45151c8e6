"""``zzplan progress``: whether the actual values are on the way to the goals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.click_words import Command, option
from zzplan.commands.plan_argument import complete_goal
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_
from zzplan.report.render.formats import DRAWING, FORMATS, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.engine.part_year import AsOf
    from zzplan.plan.keys import Rating, SchemeKey
    from zzplan.plan.model import Goal
    from zzplan.report.model import Report

SCHEMES = ("zzplan", "eurostat", "opensdg", "unsd2022", "unsd2023", "destatis", "escap")
"""The names of `zzplan.engine.schemes.SCHEMES`, which a command's declaration does not import."""


class Period(click.ParamType):  # type: ignore[type-arg]
    """A year, or a part of one: ``2023``, ``2021Q3``, ``2021H1``, ``2021-09``."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return an AsOf."""
        from zzplan.engine.part_year import as_of

        if not isinstance(value, str):
            return value
        found = as_of(value)
        if found is None:
            _ = ctx.obj.gettext if ctx else str
            message = _('"{text}" is neither a year such as 2023 nor part of one such as 2023Q3')
            self.fail(message.format(text=value), param, ctx)
        return found


@click.command(
    "progress",
    cls=Command,
    help=N_(
        "Rate how far the actual values have come, and what the rest of the years must bring.\n\n"
        "GOAL is an indicator (its goals in every plan), plan/goal, or a pattern such as park_*; "
        "without any, every goal is rated. Published schemes contradict each other on the same "
        "data, so each rating names its scheme."
    ),
)
@click.argument("goals", nargs=-1, metavar="[FILE] [GOAL]...", shell_complete=complete_goal)
@option("--as-of", type=Period(), metavar="YEAR",
        help=N_("Judge as of the end of YEAR, or of part of one, such as 2023Q3."))  # fmt: skip
@option("--scheme", type=click.Choice(SCHEMES), default="zzplan", show_default=True,
        help=N_("The scheme to rate by."))  # fmt: skip
@option("--compare", is_flag=True, help=N_("Put all schemes side by side."))
@option("--fail-on", metavar="RATING",
        help=N_("End with 1 if a goal has this rating of the scheme or a worse one."))  # fmt: skip
@option("--chart", is_flag=True, help=N_("Draw the actual values against both paths."))
@option("--ascii", "plain", is_flag=True, help=N_("Draw with ASCII characters only."))
@option("--plan", metavar="PLAN", help=N_("Only the goals of one plan."))
@shared_options(formats=(*FORMATS, DRAWING), suffixes={**SUFFIXES, ".svg": DRAWING})
def progress(
    session: Session,
    goals: tuple[str, ...],
    as_of: AsOf | None,
    scheme: SchemeKey,
    compare: bool,
    fail_on: str | None,
    chart: bool,
    plain: bool,
    plan: str | None,
) -> int:
    """Rate goals and report how they stand."""
    from zzplan.commands.isolate import answer
    from zzplan.engine.progress_review import review_progress
    from zzplan.plan.load import checkable
    from zzplan.plan.names import find_goals
    from zzplan.report.pages.progress import Options, progress_report

    options = Options(
        named=bool(goals),
        compare=compare,
        chart=chart,
        plain=plain,
    )
    plan_file = checkable(session.plan_file())
    seen_from = as_of and as_of.within(plan_file.fiscal_years)
    worst = _rating(fail_on, scheme, session)

    def build(some: Sequence[Goal]) -> Report:
        found = review_progress(plan_file, some, as_of=seen_from, scheme=scheme, fail_on=worst)
        return progress_report(found, options)

    return answer(session, find_goals(plan_file, goals, plan), build)


def _rating(text: str | None, scheme: SchemeKey, session: Session) -> Rating | None:
    """Return the key of a rating; ``_``, ``-`` and blanks do not matter."""
    if text is None:
        return None
    from zzplan.engine.schemes import SCHEMES as TABLE

    known = {_plain(key): key for key in TABLE[scheme].ratings}
    if _plain(text) not in known:
        comma = session.language.pgettext("list", ", ")
        message = session.language.gettext(
            '"{text}" is not a rating of the scheme {scheme}, which has: {ratings}'
        ).format(text=text, scheme=scheme, ratings=comma.join(known.values()))
        raise click.BadParameter(message, click.get_current_context(), param_hint="'--fail-on'")
    return known[_plain(text)]


def _plain(text: str) -> str:
    return text.casefold().replace("_", "").replace("-", "").replace(" ", "")
