"""The charts of goals: which lines, which intervals, and what stands at their ends."""

from __future__ import annotations

from zzplan.engine.interval import Interval
from zzplan.engine.progress_review import ProgressResult
from zzplan.engine.projection import Projection
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.report.chart import Chart, LineName, Mark
from zzplan.report.language import Language
from zzplan.report.pages.goal import heading
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import apart, fixed, trimmed
from zzplan.report.words.progress import sentence as standing
from zzplan.report.words.progress_values import progress_decimals
from zzplan.report.words.projection import sentence
from zzplan.report.words.values import start_text
from zzplan.report.words.vocabulary import VERDICTS


def line_names(language: Language) -> dict[LineName, str]:
    """Return what the legend of every chart calls its lines."""
    _ = language.gettext
    return {
        "actual": _("actual"),
        "needed": _("needed"),
        "stated": _("at the stated rate"),
        "other": _("at the other end of the range"),
    }


def path_chart(projection: Projection, plan_file: PlanFile, language: Language) -> Chart:
    """Draw where a goal's stated rate leads, what it needs, and what was reported.

    A goal without a path has no lines; the sentence says why.
    """
    title, says = (
        heading(projection.goal, plan_file, projection.answer.unit, language),
        sentence(projection, language),
    )
    if not projection.points:
        return Chart(title, says)
    answer, years = projection.answer, {point.year: point for point in projection.points}
    lines: dict[LineName, dict[int, float]] = {
        "needed": {year: p.needed for year, p in years.items() if p.needed is not None},
        "stated": {year: p.projected for year, p in years.items() if p.projected is not None},
        "other": {year: p.other for year, p in years.items() if p.other is not None},
        "actual": {
            year: p.actual.quantity.low.value for year, p in years.items() if p.actual is not None
        },
    }
    last = projection.points[-1]
    end = last.needed if last.needed is not None else answer.goal_value
    projected = None
    if last.projected is not None:
        text = _text(projection.goal, last.projected, end, language, decimals_of(answer).sentence)
        projected = _mark(last.projected, text, answer.projected_box)
    return Chart(
        title=title,
        says=says,
        first=projection.points[0].year,
        last=last.year,
        lines={name: line for name, line in lines.items() if line},
        names=line_names(language),
        start=_start(projection, language),
        end=None
        if end is None
        else _mark(
            end,
            _text(projection.goal, end, last.projected, language, decimals_of(answer).sentence),
            answer.goal_box,
        ),
        projected=projected,
        tone=VERDICTS[answer.verdict][1],
    )


def course_chart(found: ProgressResult, plan_file: PlanFile, language: Language) -> Chart:
    """Draw the actual values of a goal against what it needs and where its rate leads."""
    one, lines = found.standing, found.lines
    title, says = heading(one.goal, plan_file, one.unit, language), standing(one, language)
    course, first, last = one.course, one.goal.base_year, one.goal.goal_year
    if course is None or course.end is None or first is None or last is None or not lines:
        return Chart(title, says)
    names = line_names(language)
    drawn = {
        name: {year: course.shown(value) for year, value in lines[name].items()}
        for name in names
        if lines.get(name)
    }
    end, stated = course.shown(course.end), drawn.get("stated", {}).get(last)

    def mark(value: float, other: float | None = None) -> Mark:
        return Mark(value, _text(one.goal, value, other, language, progress_decimals(one).sentence))

    return Chart(
        title=title,
        says=says,
        first=first,
        last=last,
        lines=drawn,
        names=names,
        start=mark(course.shown(course.start)),
        end=mark(end, stated),
        projected=None if stated is None else mark(stated, end),
    )


def _start(projection: Projection, language: Language) -> Mark | None:
    first = projection.points[0]
    value = first.projected if first.projected is not None else first.needed
    if value is None or projection.needed_path == "constant":
        return None
    terms = projection.answer.terms
    low, high = terms.start.default if terms is not None and terms.free_start else (None, None)
    return Mark(value, start_text(projection.answer, language), low, high)


def _mark(value: float, text: str, box: Interval | None) -> Mark:
    low, high = box or (None, None)
    return Mark(value, text, low, high)


def _text(goal: Goal, value: float, other: float | None, language: Language, places: int) -> str:
    """Write a value as sentences do, with enough decimals to tell it from the one beside it."""
    if other is not None:
        places = apart(value, other, places)
    text = trimmed(fixed(value, places))
    sign = "%" if KINDS[goal.kind].chained else ""
    return Grouping.of(goal, language)(text) + sign
