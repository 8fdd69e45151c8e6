"""The actual values against the path that the goal needs and the stated one, as text."""

from __future__ import annotations

from zzplan.engine.progress import Progress
from zzplan.engine.progress_review import Lines, ProgressResult
from zzplan.report.chart import Scale, labelled
from zzplan.report.language import Language
from zzplan.report.width import cells, pad
from zzplan.report.words.numbers import level, trimmed
from zzplan.report.words.progress_values import progress_decimals

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
    scale = Scale.over(value for line in series.values() for value in line.values())
    marks = _PLAIN if plain else _MARKS
    width = max(_NARROWEST, min(_WIDEST, _WIDTH // (goal.goal_year - goal.base_year + 1)))
    labels = _labels(one, scale, language)
    gutter = max(cells(label) for label in labels.values())
    lines = []
    for row in range(_ROWS):
        drawn = "".join(
            _cell(series, year, row, scale, marks).ljust(width)
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


def _cell(series: Lines, year: int, row: int, scale: Scale, marks: dict[str, str]) -> str:
    for name, line in series.items():
        if year in line and scale.step(line[year], _ROWS) == row:
            return marks[name]
    return ""


def _labels(progress: Progress, scale: Scale, language: Language) -> dict[int, str]:
    """Return the label of each row that has one: the goal, the base, and the ends of the scale."""
    _ = language.gettext
    course = progress.course
    assert course is not None
    places = progress_decimals(progress).sentence

    def written(value: float) -> str:
        return trimmed(level(course.shown(value), places))

    labels = {row: written(value) for row, value in ((0, scale.high), (_ROWS - 1, scale.low))}
    base = _("base {value}").format(value=written(course.start))
    labels[scale.step(course.start, _ROWS)] = base
    if course.end is not None:
        goal = _("goal {value}").format(value=written(course.end))
        labels[scale.step(course.end, _ROWS)] = goal
    return labels


def _years(first: int, last: int, width: int) -> str:
    """Write the years below the axis, as many as find room."""
    written = labelled(first, last, width, _YEAR)
    every = written[1] - first if len(written) > 1 else 1
    return "".join(str(year).ljust(width * every) for year in written).rstrip()
