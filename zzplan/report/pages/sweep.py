"""The report of ``sweep``: a table for each goal, rates down and years across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.sweep import MARKS, Mark, Sweep
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import N_, Language
from zzplan.report.model import Block, Column, Line, Report, Table, apart
from zzplan.report.pages.goal import heading
from zzplan.report.records.sweep import CELL, cells
from zzplan.report.words.decimals import Decimals
from zzplan.report.words.numbers import bare, fixed
from zzplan.report.words.paths import price_remarks
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import printed_with_unit

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

_SIGNS: dict[Mark, tuple[str, str, Tone]] = {
    "met": ("+", N_("met"), "good"),
    "met-by-rounding": ("~", N_("met within rounding"), "fair"),
    "short": ("-", N_("short"), "bad"),
}
"""How a cell is marked: the sign beside its value, the words for it, the tone."""


def sweep_report(found: Sequence[Sweep], plan_file: PlanFile) -> Report:
    """Report grids of what-ifs."""
    counts = Counter(
        MARKS[mark] for one in found for row in one.grid.marks.tolist() for mark in row
    )

    def blocks(language: Language) -> Iterator[Block]:
        yield from apart(_goal_blocks(one, plan_file, language) for one in found)

    return Report(
        command="sweep",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "goals": len(found),
            "cells": counts.total(),
            **{mark.replace("-", "_"): counts[mark] for mark in reversed(MARKS)},
        },
        records=lambda: (
            CELL.read(cell, "cell") for one in found for cell in cells(one, plan_file)
        ),
        blocks=blocks,
    )


def _goal_blocks(found: Sweep, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    _, goal = language.gettext, found.goal
    yield Line(heading(goal.replace(goal_year=None), plan_file, found.terms.unit, language),
               style="heading")  # fmt: skip
    yield Line("")
    if goal.baseline is not None and goal.goal is not None:
        unit = goal.indicator.unit
        yield Line(
            _("From {base} to {goal}:").format(
                base=printed_with_unit(goal.baseline, unit, language),
                goal=printed_with_unit(goal.goal, unit, language),
            ),
            indent=2,
        )
    table, signs = grid_table(found, language)
    yield table
    yield Line("")
    yield signs
    for remark in price_remarks(found.terms.notes, goal.inflation, language):
        yield Line(remark, style="remark", indent=2)
    yield Line(source_line(goal, plan_file, language), style="remark", indent=2)


def grid_table(found: Sweep, language: Language) -> tuple[Table, Line]:
    """Put a row for each rate and a column for each horizon, named by its year and its length.

    With the line that says what the signs mean.
    """
    _, goal = language.gettext, found.goal
    columns = [Column(_("rate"), number=True)]
    for years in found.years:
        title = _("{n} years").format(n=years)
        if goal.base_year is not None:
            title = _("{year} ({n})").format(year=goal.base_year + years, n=years)
        columns.append(Column(title, number=True))
    values = found.grid.values.tolist()
    places = Decimals.of(
        (goal.baseline, goal.goal), (value for row in values for value in row)
    ).sentence
    rows: list[tuple[str, ...]] = []
    tones: list[tuple[Tone, ...]] = []
    for rate, row, said in zip(found.rates, values, found.grid.marks.tolist(), strict=True):
        signs = [_SIGNS[MARKS[mark]] for mark in said]
        cells = (f"{fixed(v, places)} {sign[0]}" for v, sign in zip(row, signs, strict=True))
        rows.append((bare(rate) if rate.measure == "rate" else rate.text, *cells))
        tones.append(("", *(sign[2] for sign in signs)))
    legend = language.pgettext("list", ", ").join(
        f"{sign} {_(words)}" for sign, words, _tone in _SIGNS.values()
    )
    table = Table(tuple(columns), tuple(rows), indent=2, cell_tones=tuple(tones))
    return table, Line(legend, style="remark", indent=2)
