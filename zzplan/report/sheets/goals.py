"""The sheet of goals: what the plan prints, and formulas that follow it when it is changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from zzplan.engine.assessment import Assessment
from zzplan.engine.results import GoalResult
from zzplan.engine.review import Review
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.model import Cell, Sheet, SheetColumn
from zzplan.report.sheets.as_printed import as_printed
from zzplan.report.sheets.cells import EMPTY, computed, printed, word
from zzplan.report.sheets.formulas import YEARS, base_cell, formulas, goal_formula, slack
from zzplan.report.words.decimals import USUAL, decimals_of
from zzplan.report.words.direction import declared_direction, declared_path
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.labels import goal_name
from zzplan.report.words.numbers import (
    amount,
    every_digit,
    fixed,
    fraction,
    has_no_more,
    level,
    percent,
)
from zzplan.report.words.phrases import needed_step, step_unit, verdict_words
from zzplan.report.words.sources import documents, where
from zzplan.report.words.vocabulary import KINDS, REASONS, VERDICTS
from zzplan.report.words.years import fiscal_lines

_RARE = (
    "plan", "prices", "far", "base_slack", "rate_slack", "goal_slack", "accepted",
    "accepted_code", "by", "direction", "path", "price", "yearly", "actuals", "growth", "section",
    "note",
)  # fmt: skip
"""Columns that are left out where no goal has anything there."""
_OFF_PAPER = frozenset(
    {
        "base_slack", "rate_slack", "goal_slack", "base_printed", "rate_printed", "goal_printed",
        "by", "direction", "path", "price", "yearly", "actuals", "growth", "accepted_code", "key",
        "note", "source", "section", "place",
    }
)  # fmt: skip
"""What stands behind the printed columns."""
_NAME = re.compile(r"\{(\w+)\}")
"""A cell that a formula computes with, even an empty one."""
_MOST_DECIMALS = 4


def goal_sheet(review: Review, language: Language) -> Sheet:
    """Return the sheet of the goals of a review."""
    _ = language.gettext
    titles = {
        "plan": _("plan"),
        "name": _("goal"),
        "kind": _("kind"),
        "unit": _("unit"),
        "base_year": _("base year"),
        "base": _("baseline"),
        "rate": _("stated rate"),
        "prices": _("rise of prices"),
        "goal_year": _("goal year"),
        "years": _("years"),
        "goal": _("goal value"),
        "far": _("up to"),
        "projected": _("projected"),
        "gap": _("gap"),
        "share": _("gap, share"),
        "needed": _("needs a year"),
        "needed_years": _("years needed"),
        "needed_baseline": _("baseline needed"),
        "verdict": _("verdict"),
        "remark": _("remark"),
        "accepted": _("accepted because"),
        "base_slack": _("rounding of the baseline"),
        "rate_slack": _("rounding of the rate"),
        "goal_slack": _("rounding of the goal"),
        "base_printed": _("baseline as printed"),
        "rate_printed": _("rate as printed"),
        "goal_printed": _("goal as printed"),
        "by": _("years as printed"),
        "direction": _("direction"),
        "path": _("path"),
        "price": _("price basis"),
        "yearly": _("yearly goals"),
        "actuals": _("actual values as printed"),
        "growth": _("growth as printed"),
        "accepted_code": _("accepted finding"),
        "key": _("key"),
        "note": _("note of the plan file"),
        "source": _("source"),
        "section": _("section"),
        "place": _("place"),
    }
    plans = {plan.key: plan.title.within(language.code) for plan in review.plan_file.plans}
    rows = [_row(one, plans, review.plan_file, language) for one in review.goals]
    held = {key for row in rows for key in row}
    held |= {name for row in rows for cell in row.values() for name in _NAME.findall(cell.formula)}
    keys = [key for key in titles if key not in _RARE or key in held]
    fiscal = fiscal_lines((one.goal for one in review.goals), review.plan_file, language)
    return Sheet(
        name=_("Goals"),
        lines=(
            review.plan_file.title.within(language.code)
            if review.plan_file.title
            else review.plan_file.file,
            _("The figures in blue are the plan's. Change one, and what follows from it changes."),
            *(line.text for line in fiscal),
        ),
        columns=tuple(SheetColumn(key, titles[key], key not in _OFF_PAPER) for key in keys),
        rows=tuple(tuple(row.get(key, EMPTY) for key in keys) for row in rows),
        tones={_(said): tone for said, tone in VERDICTS.values() if tone},
        held=keys.index("name") + 1,
    )


def _row(
    result: GoalResult, plans: Mapping[str, str], plan_file: PlanFile, language: Language
) -> dict[str, Cell]:
    """Return the cells of a goal that are not empty, by their columns."""
    _, answer, goal = language.gettext, result.answer, result.goal
    listed = _("; ").join(documents(goal.sources, plan_file, language))
    cells = {
        "plan": word(plans.get(goal.plan) if goal.plan else None),
        "name": word(goal_name(goal, plan_file, language)),
        "kind": word(_(KINDS[goal.kind])),
        "unit": word(goal.indicator.named(goal.indicator.unit)),
        "accepted": word(goal.accept.reason if goal.accept else None),
        "accepted_code": word(goal.accept.code if goal.accept else None),
        "direction": word(declared_direction(goal, language)),
        "path": word(declared_path(goal, language)),
        "price": word(goal.price),
        "yearly": word(goal.yearly_text),
        "actuals": word(goal.indicator.actuals_text),
        "growth": word(goal.indicator.growth_text),
        "key": word(goal.name),
        "note": word(goal.note),
        "source": word(listed),
        "section": word(goal.section),
        "place": word(where(plan_file.file, goal.span, language)),
        **_figures(answer, language),
    }
    cells |= as_printed(goal.printed or goal, cells)
    word_of, _tone = verdict_words(answer)
    words = {str(key): _(said) for key, (said, _tone) in VERDICTS.items()}
    if answer.verdict == "met-by-rounding":
        words["met-by-rounding"] = _(word_of)
    found = formulas(answer, words)
    cells |= _computed(answer, found, language)
    cells["verdict"] = word(words[answer.verdict]).replace(formula=found.get("verdict", ""))
    cells["remark"] = word(_remark(answer, found, language))
    return {key: cell for key, cell in cells.items() if cell != EMPTY}


def _remark(answer: Assessment, found: Mapping[str, str], language: Language) -> str | None:
    """Say why there is no verdict, or which one is no formula; and what a goal is computed from."""
    _, target = language.gettext, answer.goal.goal
    if answer.reason is not None:
        return _(REASONS[answer.reason])
    if not found.get("verdict") and answer.verdict not in ("no-rate", "undefined"):
        return _("the verdict is that of zzplan, and no formula")
    return target.text if target is not None and goal_formula(answer, False) else None


def _figures(answer: Assessment, language: Language) -> dict[str, Cell]:
    """Return what the plan prints of a goal."""
    goal = answer.goal
    number = Grouping.of(goal, language)
    base = base_cell(answer)
    cells = {
        "base_year": _year(goal.base_year),
        "goal_year": _year(goal.goal_year),
        "base": printed(goal.baseline, number, base),
        "goal": word(goal.goal_text) if goal.relative else printed(goal.goal, number),
    }
    if goal.goal is not None and goal.goal.high is not None:
        cells["far"] = printed(goal.goal, number, goal.goal.high.value)
    if goal.rate is not None:
        end = goal.rate.least(goal.direction).low.value
        cells["rate"] = printed(goal.rate, number, end)
    if goal.years is not None:
        cells["years"] = Cell(goal.years, str(goal.years), "0", YEARS)
    if "inflation" in answer.notes and goal.inflation is not None:
        text = fraction(goal.inflation)
        cells["prices"] = computed(goal.inflation, text).replace(given=True)
    if answer.terms is not None:
        if base is None:
            cells["base"] = EMPTY
        elif goal.baseline is None:
            cells["base"] = computed(base, fixed(base, 0)).replace(given=True)
        cells |= _ends(answer, number)
    return cells


def _year(year: int | None) -> Cell:
    return EMPTY if year is None else Cell(int(year), str(int(year)), "0", given=True)


def _ends(answer: Assessment, number: Grouping) -> dict[str, Cell]:
    """Return the goal that was computed with, of a range both ends."""
    cells, goal, decimals = {}, answer.goal.goal, decimals_of(answer)
    for key, value in zip(("goal", "far"), answer.goal_ends, strict=False):
        formula = goal_formula(answer, key == "far")
        as_it_is = goal is not None and goal.measure == "unit" and not formula
        if as_it_is:
            cells[key] = printed(goal, number, value)
        else:
            printed_alike = has_no_more(value, decimals.printed)
            text = number(level(value, decimals.printed if printed_alike else decimals.column))
            cells[key] = computed(value, text, formula).replace(given=not formula)
    return cells


def _computed(answer: Assessment, found: Mapping[str, str], language: Language) -> dict[str, Cell]:
    """Return what zzplan computes of a goal."""
    goal, number = answer.goal, Grouping.of(answer.goal, language)
    up, places = goal.direction, decimals_of(answer).column

    def of(key: str, value: float | None, up: int = 0, places: int = USUAL) -> Cell:
        def write(places: int, up: int) -> str:
            return number(amount(value, places, up))

        return _shown(value, write, found.get(key, ""), places, up)

    cells = {
        "projected": computed(
            answer.projected_value,
            number(level(answer.projected_value, places)),
            found.get("projected", ""),
        ),
        "gap": of("gap", answer.gap, 0, places),
        "share": _percentage(answer.gap_share, found.get("share", ""), 1, 0),
        "needed": _needed(answer, found.get("needed", ""), language),
        "needed_years": of("needed_years", answer.required_years, -1 if answer.kept else 1),
        "needed_baseline": of("needed_baseline", answer.required_baseline, up, places),
    }
    left = slack(answer)
    if left is not None:
        cells["base_slack"] = _slack(left.base)
        cells["rate_slack"] = _slack(left.rate, rate=answer.goal.rate)
        cells["goal_slack"] = _slack(left.goal)
    return cells


def _slack(value: float, rate: Quantity | None = None) -> Cell:
    """Return what rounding leaves, without float noise."""
    if not value:
        return EMPTY
    if rate is not None and rate.measure == "rate":
        return computed(value, fraction(value))
    return computed(value, every_digit(value))


def _needed(answer: Assessment, formula: str, language: Language) -> Cell:
    """Return what the goal needs a year: a rate, or an amount."""
    goal = answer.goal
    if goal.kind == "hold" and goal.rate is None:
        return EMPTY
    up, number = goal.direction, Grouping.of(goal, language)
    if not answer.in_steps:
        return _percentage(answer.required_rate, formula, USUAL, up)
    step, unit = answer.required_step, goal.indicator.named(answer.unit)

    def write(places: int, up: int) -> str:
        return step_unit(number(needed_step(step, up, places)), unit, language)

    return _shown(step, write, formula, USUAL, up)


def _percentage(rate: float | None, formula: str, places: int, up: int) -> Cell:
    if rate is None:
        return EMPTY
    return _shown(rate, lambda places, up: percent(rate, places, up), formula, places, up)


def _shown(
    value: float | None, write: Callable[[int, int], str], formula: str, places: int, up: int
) -> Cell:
    """Return a number with as many decimals as show what suffices: a cell rounds to the nearest."""
    if value is None:
        return computed(None, "", formula)
    while up and places < _MOST_DECIMALS and write(places, 0) != write(places, up):
        places += 1
    return computed(value, write(places, 0), formula)
