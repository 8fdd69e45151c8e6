"""The plan's words beside its figures: a workbook is read again by them."""

from __future__ import annotations

from collections.abc import Mapping

from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.numbers.years import Year
from zzplan.report.model import Cell
from zzplan.report.sheets.cells import EMPTY, word

_LONGEST = 255
"""Characters of a text within a formula."""
_DIGITS = 9
"""Decimals that tell a figure from a changed one."""


def as_printed(goal: Goal, cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """Return what the plan prints of a goal, word for word.

    A figure that a reader changes stands there in the place of the words.

    Parameters
    ----------
    goal : Goal
        As the plan has it.
    cells : mapping
        The row's figures, by their columns.
    """
    ends = ("goal", "far") if "far" in cells else ("goal",)
    found = {
        "base_printed": _words(goal.baseline, ("base",), cells),
        "rate_printed": _words(goal.rate, ("rate",), cells),
        "goal_printed": _words(goal.goal, ends, cells) if goal.goal else word(goal.goal_text),
    }
    years = (goal.base_year, goal.goal_year)
    if any(isinstance(one, Year) for one in years):
        found["by"] = _instead(
            "-".join(str(one) for one in years if one),
            [key for key in ("base_year", "goal_year") if key in cells],
            cells,
            '{base_year}&"-"&{goal_year}',
        )
    return {key: cell for key, cell in found.items() if cell != EMPTY}


def _words(printed: Quantity | None, keys: tuple[str, ...], cells: Mapping[str, Cell]) -> Cell:
    if printed is None:
        return EMPTY
    said = [_number(printed, key) for key in keys]
    return _instead(printed.text, keys, cells, '&"-"&'.join(said))


def _number(printed: Quantity, key: str) -> str:
    """Return how a changed figure reads in a plan file."""
    if printed.measure == "rate":
        return f'ROUND({{{key}}}*100,{_DIGITS})&"%"'
    if printed.measure == "points":
        return f'{{{key}}}&"个百分点"'
    return f'{{{key}}}&""'


def _instead(
    text: str, keys: list[str] | tuple[str, ...], cells: Mapping[str, Cell], changed: str
) -> Cell:
    """Return a text that gives way where one of the figures is changed."""
    held = {key: cells[key].value for key in keys if key in cells and not cells[key].formula}
    numbers = {key: value for key, value in held.items() if isinstance(value, int | float)}
    if len(numbers) < len(keys) or len(text) > _LONGEST or "{" in text:
        return word(text)
    same = ",".join(f"ROUND({{{key}}}-{value!r},{_DIGITS})=0" for key, value in numbers.items())
    quoted = text.replace('"', '""')
    return Cell(value=text, text=text, formula=f'IF(AND({same}),"{quoted}",{changed})')
