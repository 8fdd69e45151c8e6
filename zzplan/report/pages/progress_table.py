"""The tables of ``progress``: each goal by its name under its plan, rated by one scheme or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzplan.engine.progress import Progress
from zzplan.engine.progress_review import ProgressResult
from zzplan.engine.schemes import SCHEMES
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.pages.progress_schemes import stance
from zzplan.report.words.cells import bounded
from zzplan.report.words.labels import Listed, under_plans
from zzplan.report.words.numbers import NOTHING, fixed, percent
from zzplan.report.words.phrases import step_unit
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    done,
    end_printed,
    in_rates,
    leads_to,
    needed,
    stated,
)
from zzplan.report.words.ratings import rating_words, tone_of

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def rating_table(
    results: Sequence[ProgressResult], plan_file: PlanFile, language: Language
) -> Table:
    """Make the table of rated goals: what was, what is, what is left to do and the rating."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("baseline"), number=True, priority=5),
        Column(_("year"), number=True, priority=2),
        Column(_("actual"), number=True),
        Column(_("by"), number=True, priority=3),
        Column(_("goal"), number=True),
        Column(_("progress"), number=True),
        Column(_("time"), number=True, priority=1),
        Column(_("pace"), number=True, priority=4),
        Column(_("stated"), number=True, priority=6),
        Column(_("needed now"), number=True),
        Column(_("leads to"), number=True, priority=7),
        Column(_("rating")),
    )
    listed = under_plans(results, lambda one: one.standing.goal, plan_file, language)
    return Table(
        columns,
        tuple(_row(one, language) for one in listed),
        lambda number: tone_of(listed[number].of.standing.judgement.rating_key),
        heads=tuple(one.head for one in listed),
    )


def _row(listed: Listed[ProgressResult], language: Language) -> tuple[str, ...]:
    one = listed.of.standing
    return (
        listed.name,
        _share(one, base_text(one, language)),
        str(one.latest.year) if one.latest else NOTHING,
        _share(one, actual_text(one, language)),
        listed.by,
        _end(one, language),
        done(one),
        percent(one.time_share, 0),
        NOTHING if one.pace is None else fixed(one.pace, 2),
        stated(one),
        _needed(one, language),
        _share(one, leads_to(one, language)),
        _rating(one, language),
    )


def _share(progress: Progress, said: str) -> str:
    """Write the sign of a share, as the table of ``check`` does."""
    share = progress.unit == "%" or progress.goal.kind == "cumulative"
    plain = share and said != NOTHING and not said.endswith("%")
    return f"{said}%" if plain else said


def _end(progress: Progress, language: Language) -> str:
    """Write the goal, with what its words leave open, as the table of ``check`` does."""
    said, goal = _share(progress, end_printed(progress, language)), progress.goal.goal
    if goal is None or goal.measure not in ("unit", "rate"):
        return said
    return bounded(said, goal, language)


def _needed(progress: Progress, language: Language) -> str:
    """Write what each year left takes, with its unit; nothing where nothing is left to do."""
    said = needed(progress, language)
    if said == NOTHING or progress.judgement.rating_key in ("achieved", "target_achieved"):
        return NOTHING
    return (
        said
        if in_rates(progress)
        else step_unit(said, progress.goal.indicator.named(progress.unit), language)
    )


def _rating(progress: Progress, language: Language) -> str:
    """Write the rating, and on what little it hangs."""
    _ = language.gettext
    words = [rating_words(progress.judgement.rating_key, language)]
    if progress.boundary:
        words.append(_("on the boundary"))
    if "met-on-rounding" in progress.notes:
        words.append(_("met on rounding"))
    return _(", ").join(words)


def scheme_table(
    results: Sequence[ProgressResult], plan_file: PlanFile, language: Language
) -> Table:
    """Make the table of all schemes: a column each, and last what all of them come to."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        *(Column(name, priority=number) for number, name in enumerate(SCHEMES)),
        Column(_("schemes")),
    )
    listed = under_plans(results, lambda one: one.standing.goal, plan_file, language)
    rows = tuple(
        (
            one.name,
            *(rating_words(j.rating_key, language) for j in one.of.schemes.values()),
            _("disagree") if one.of.disagree else stance(one.of, language) or _("agree"),
        )
        for one in listed
    )
    tones: tuple[Tone, ...] = tuple("fair" if one.of.disagree else "" for one in listed)
    return Table(columns, rows, tones.__getitem__, heads=tuple(one.head for one in listed))
