"""``zzplan progress``: whether the actual values are on the way to the goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zzplan.commands.click_words import FAILING, OUTPUT, Choice, Command, option
from zzplan.commands.options import as_of_option, completing, goals_argument, plan_option
from zzplan.commands.session import Session, shared_options
from zzplan.report.language import N_
from zzplan.report.render.formats import DRAWING, FORMATS, SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zzplan.engine.part_year import AsOf
    from zzplan.plan.model.plan_file import Goal
    from zzplan.plan.words.keys import Rating, SchemeKey
    from zzplan.report.model import Report

SCHEMES = ("zzplan", "eurostat", "opensdg", "unsd2022", "unsd2023", "destatis", "escap")
"""The names of `zzplan.engine.schemes.SCHEMES`, which a command's declaration does not import."""


@click.command(
    "progress",
    cls=Command,
    examples=(
        ("zzplan progress", N_("every goal with actual values")),
        ("zzplan progress gdp --chart", N_("one goal, drawn")),
        ("zzplan progress --as-of 2019 --compare", N_("seen from 2019, by all schemes")),
        ("zzplan progress --fail-on lagging", N_("1 if a goal lags: for a gate")),
    ),
    help=N_(
        "GOAL is an indicator (its goals in every plan), plan/goal, or a pattern such as "
        "park_*; without any, every goal is rated. Published schemes contradict each other "
        "on the same data, so each rating names its scheme."
    ),
)
@goals_argument("[FILE]... [GOAL]...")
@plan_option()
@as_of_option()
@option("--scheme", type=Choice(SCHEMES), default="zzplan", metavar="SCHEME",
        help=N_("The scheme to rate by: {choices}; zzplan by default."))  # fmt: skip
@option("--fail-on", metavar="RATING", shell_complete=completing("ratings"), group=FAILING,
        help=N_("End with 1 if a goal has this rating of the scheme or a worse one."))  # fmt: skip
@option("--compare", is_flag=True, group=OUTPUT, help=N_("Put all schemes side by side."))
@option("--chart", is_flag=True, group=OUTPUT,
        help=N_("Draw the actual values against both paths."))  # fmt: skip
@option("--ascii", "plain", is_flag=True, group=OUTPUT,
        help=N_("Draw with ASCII characters only."))  # fmt: skip
@shared_options(several=True, formats=(*FORMATS, DRAWING), suffixes={**SUFFIXES, ".svg": DRAWING})
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
    from zzplan.plan.file.load import checkable
    from zzplan.plan.model.names import find_goals
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
    """Return the key of a rating, or of its word; ``_``, ``-`` and blanks do not matter."""
    if text is None:
        return None
    from zzplan.engine.schemes import SCHEMES as TABLE
    from zzplan.report.language import CODES, Language
    from zzplan.report.words.ratings import rating_words

    known = {_plain(key): key for key in TABLE[scheme].ratings}
    words = {
        _plain(rating_words(key, Language(code))): key for key in known.values() for code in CODES
    }
    if _plain(text) in words:
        return words[_plain(text)]
    if _plain(text) not in known:
        comma = session.language.pgettext("list", ", ")
        message = session.language.gettext(
            '"{text}" is not a rating of the scheme {scheme}, which has: {ratings}'
        ).format(text=text, scheme=scheme, ratings=comma.join(known.values()))
        raise click.BadParameter(message, click.get_current_context(), param_hint="'--fail-on'")
    return known[_plain(text)]


def _plain(text: str) -> str:
    return text.casefold().replace("_", "").replace("-", "").replace(" ", "")
