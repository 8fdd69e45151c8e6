"""What each code of a review means, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from zzplan.codes import CODES, Level
from zzplan.report.language import N_, Language

if TYPE_CHECKING:
    from zzplan.codes import Mistake

MEANINGS: dict[str, str] = {
    "short": N_("The baseline grown at the stated rate does not reach the goal, even in rounding."),
    "fails": N_("The figures of a claim do not agree, and no rounding brings them together."),
    "stale-acceptance": N_("The plan file accepts a finding that is not found any more."),
    "low-rating": N_("A goal has one of the ratings that `progress --fail-on` asks about."),
    "promises-less": N_("The new version of a plan drops or lowers a goal, or makes it another."),
    "contradiction": N_("Within rounding no baseline, rate and goal are true at once as printed."),
    "by-rounding": N_("A goal is met, or a claim holds, only within the rounding of the digits."),
    "unit-slip": N_("Baseline and goal fit the rate if one of them is in another unit."),
    "year-slip": N_("The goal year is far off, and near with its last two digits swapped."),
    "fraction": N_("A rate fits the goal if it was written as a fraction and read as percent."),
    "points": N_("A rate fits the goal in percentage points in place of percent, or the reverse."),
    "yearly": N_("The goals of the single years do not lead to the goal of the plan."),
    "turns-back": N_("One of the yearly goals leads away from the goal of the plan, or past it."),
    "below-goal": N_("A later plan asks for less than an earlier one did for an earlier year."),
    "below-actual": N_("A goal asks for less than was reported before its year."),
    "base-years": N_("The rates of one plan fit different base years."),
    "label-counts-base": N_("The name of a period begins with the base year, which it excludes."),
    "yearly-plans": N_("The goals of plans of one year do not lead to that of several years."),
    "inflation-unused": N_("A rise of prices is declared for a rate on a straight line."),
    "baseline-unused": N_("A baseline is written for what is to be added, which counts from 0."),
    "level-or-added": N_("One number is a level in one place and an increase in another."),
}
"""One sentence for each code."""

ADVICE = {
    "short": N_(
        "Compare the three figures with the document; `zzplan check GOAL` shows which rate, years "
        "or baseline would be enough."
    ),
    "fails": N_("Compare each figure with its document; name its source, span or vintage."),
    "stale-acceptance": N_("Delete the acceptance, or accept what is found now."),
    "low-rating": N_("See `zzplan progress GOAL` for what the years left must bring."),
    "promises-less": N_("Ask whether the change is meant; `zzplan diff OLD NEW` lists them all."),
    "contradiction": N_(
        "One of the three is misprinted or meant in another way; `zzplan check GOAL` lists the "
        "readings that would agree."
    ),
    "by-rounding": N_("Look for the figures with more digits, or accept it."),
    "unit-slip": N_("Compare the units of both values with the document."),
    "year-slip": N_("Look the goal year up in the document; 2052 may be a misprint of 2025."),
    "fraction": N_("Write the rate with its percent sign, as the document prints it."),
    "points": N_("Say 个百分点 or percentage points where the document does."),
    "yearly": N_(
        "Compare each yearly goal with the way to the goal; one of the figures is another."
    ),
    "turns-back": N_("Look the year up in the document; its figure may belong to another year."),
    "below-goal": N_("Ask which of the two goals holds, and whether both measure the same."),
    "below-actual": N_("Ask whether the goal was set before the value was known."),
    "base-years": N_("Look up the base year of each rate, and give it to the goal: base_year."),
    "label-counts-base": N_(
        "A plan of 2021-2025 starts from 2020: give that base_year if it is meant."
    ),
    "yearly-plans": N_("Compare each year's goal with the way that `zzplan check GOAL` shows."),
    "inflation-unused": N_(
        "Put prices into the rate or the goal yourself, or let the path be compound."
    ),
    "baseline-unused": N_("Leave the baseline out; if the goal is a value to reach, the kind."),
    "level-or-added": N_("Look up which of the two the document says."),
}
"""What to do about each."""

_PLACEHOLDER = r"\{\w+\}"

LEVELS: dict[Level, str] = {
    "error": N_("error: nothing is checked, exit code 2"),
    "finding": N_("finding: exit code 1"),
    "strict": N_("exit code 1 with --strict"),
    "note": N_("note: no exit code"),
}
"""What a level does."""


def code_lines(code: str, language: Language) -> list[str]:
    """Return what is to be said of a code: its level, its meaning, and what to do."""
    _ = language.gettext
    if code in CODES:
        return [_(LEVELS[CODES[code]]), _(MEANINGS[code]), _(ADVICE[code])]
    from zzplan.report.words.hints import HINTS
    from zzplan.report.words.messages import MESSAGES

    texts = [MESSAGES[cast("Mistake", code)], *([HINTS[code]] if code in HINTS else [])]
    return [_(LEVELS["error"]), *(re.sub(_PLACEHOLDER, "…", _(text)) for text in texts)]
