"""The base years that the stated rates of a plan fit."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.base_years import Audit, Fit
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.words.labels import goal_name
from zzplan.report.words.numbers import NOTHING, percent
from zzplan.report.words.phrases import needed_step


def base_year_blocks(audit: Audit, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    """Yield the table of one plan: what each goal needs from each year, and which years fit."""
    _ = language.gettext
    title = audit.plan.title.within(language.code)
    yield Line(_("Base years: {plan}").format(plan=title), style="heading")
    needed = (Column(_("from {year}").format(year=year), number=True) for year in audit.candidates)
    yield Table(
        (Column(_("goal")), Column(_("rate"), number=True), *needed, Column(_("fits"))),
        tuple(
            (
                goal_name(fit.goal, plan_file, language),
                fit.goal.rate.text if fit.goal.rate else NOTHING,
                *(_needed(fit, year) for year in audit.candidates),
                _fitting(fit, audit, language),
            )
            for fit in audit.fits
        ),
        lambda number: "" if audit.fits[number].years else "bad",
    )


def _needed(fit: Fit, year: int) -> str:
    """Write the rate that is needed from a year."""
    trial = next((one for one in fit.trials if one.year == year), None)
    if trial is None:
        return NOTHING
    up = fit.goal.direction
    if fit.goal.rate is not None and fit.goal.rate.measure == "points":
        return needed_step(trial.required, up)
    return percent(trial.required, 2, up)


def _fitting(fit: Fit, audit: Audit, language: Language) -> str:
    """Name the years that fit; of a plain sum say that it is one."""
    _ = language.gettext
    if not fit.years:
        return _("neither") if len(audit.candidates) == 2 else _("none")
    if len(fit.years) == len(audit.candidates) == 2:
        return _("both")
    return language.pgettext("list", ", ").join(
        _("{year} as a plain sum").format(year=trial.year) if trial.summed else str(trial.year)
        for trial in fit.trials
        if trial.fits
    )
