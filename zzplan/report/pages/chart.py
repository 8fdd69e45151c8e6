"""The actual values against the path that the goal needs and the stated one, as text."""

from __future__ import annotations

from zzplan.engine.course import Course
from zzplan.engine.progress import Progress
from zzplan.engine.progress_review import Lines, ProgressResult
from zzplan.report.language import Language
from zzplan.report.width import cells, pad
from zzplan.report.words.numbers import amount

_ROWS = 11
_WIDTH = 42
"""Cells for the years: with the labels the chart fits into 60."""
_NARROWEST, _WIDEST = 1, 7
_YEAR = 5
"""Cells that a year takes below the axis."""
_MARKS = {"actual": "●", "needed": "·", "stated": "+"}
_PLAIN = {"actual": "*", "needed": ".", "stated": "+"}


def chart_lines(result: ProgressResult, language: Language, *, plain: bool) -> list[str]:
    """Draw a goal; nothing where it has no path.

    Parameters
    ----------
    result : ProgressResult
    language : Language
    plain : bool
        Only ASCII characters.
    """
    one, goal = result.standing, result.standing.goal
    if one.course is None or goal.base_year is None or goal.goal_year is None:
        return []
    if one.course.end is None:
        return []
    series = result.lines
    values = [value for line in series.values() for value in line.values()]
    low, high = min(values), max(values)
    if high == low:
        low, high = low - 1, high + 1
    marks = _PLAIN if plain else _MARKS
    width = max(_NARROWEST, min(_WIDEST, _WIDTH // (goal.goal_year - goal.base_year + 1)))
    labels = _labels(one, low, high, language)
    gutter = max(cells(label) for label in labels.values())
    lines = []
    for row in range(_ROWS):
        drawn = "".join(
            _cell(series, year, row, (low, high), marks).ljust(width)
            for year in range(goal.base_year, goal.goal_year + 1)
        )
        lines.append(f"{pad(labels.get(row, ''), gutter, right=True)} | {drawn}".rstrip())
    lines.append(" " * gutter + " +" + "-" * (width * (goal.goal_year - goal.base_year + 1) + 1))
    lines.append(" " * (gutter + 3) + _years(goal.base_year, goal.goal_year, width))
    _ = language.gettext
    # each word in a call of its own: the catalogue's reader does not look into f-strings
    names = {"actual": _("actual"), "needed": _("needed"), "stated": _("at the stated rate")}
    legend = [f"{marks[line]} {name}" for line, name in names.items() if line in series]
    lines.append(" " * (gutter + 3) + "   ".join(legend))
    return lines


def _row(value: float, ends: tuple[float, float]) -> int:
    low, high = ends
    return round((high - value) / (high - low) * (_ROWS - 1))


def _cell(
    series: Lines, year: int, row: int, ends: tuple[float, float], marks: dict[str, str]
) -> str:
    for name, line in series.items():
        if year in line and _row(line[year], ends) == row:
            return marks[name]
    return ""


def _labels(one: Progress, low: float, high: float, language: Language) -> dict[int, str]:
    """Return the label of each row that has one: the goal, the base, and the ends of the scale."""
    _ = language.gettext
    course = one.course
    assert course is not None
    labels = {row: _value(course, value) for row, value in ((0, high), (_ROWS - 1, low))}
    base = _("base {value}").format(value=_value(course, course.start))
    labels[_row(course.start, (low, high))] = base
    if course.end is not None:
        goal = _("goal {value}").format(value=_value(course, course.end))
        labels[_row(course.end, (low, high))] = goal
    return labels


def _value(course: Course, value: float) -> str:
    shown = course.shown(value)
    return amount(shown, 0 if abs(shown) >= 100 else 2)


def _years(first: int, last: int, width: int) -> str:
    """Write the years below the axis, as many as find room."""
    every = -(-_YEAR // width)
    return "".join(
        (str(year) if (year - first) % every == 0 else "").ljust(width)
        if width >= _YEAR
        else (str(year).ljust(width * every) if (year - first) % every == 0 else "")
        for year in range(first, last + 1)
    ).rstrip()
