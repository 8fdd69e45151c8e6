"""The report of ``project``: a sentence and a table of years for each goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.projection import Point, Projection
from zzplan.plan.model import Goal, PlanFile
from zzplan.plan.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Record, Report, Table
from zzplan.report.numbers import NOTHING, amount, apart, bare, decimals, fixed, fraction, percent
from zzplan.report.sentences import answer_sentence, with_unit
from zzplan.report.tables.heads import goal_head, location
from zzplan.report.tables.one_goal import heading, source_line

_COLUMNS = (
    "goal", "unit", "year", "projected_value", "needed_value", "difference", "actual_value",
)  # fmt: skip


def project_report(
    projections: Sequence[Projection], printed: Sequence[Goal], plan_file: PlanFile
) -> Report:
    """Report the paths of goals.

    Parameters
    ----------
    projections : sequence of Projection
    printed : sequence of Goal
        The same goals as the plan file prints them.
    plan_file : PlanFile
        Where the goals stand.
    """

    def blocks(language: Language) -> Iterator[Block]:
        for position, (one, goal) in enumerate(zip(projections, printed, strict=True)):
            if position:
                yield Line("")
            yield from _goal_blocks(one, goal, plan_file, language)

    return Report(
        command="project",
        plan_file=plan_file.file,
        summary={
            "goals": len(projections),
            "projected": sum(one.answer.projected_value is not None for one in projections),
            "undefined": sum(not one.points for one in projections),
        },
        records=lambda: (row for one in projections for row in _records(one, plan_file)),
        blocks=blocks,
        columns=_COLUMNS,
    )


def _records(one: Projection, plan_file: PlanFile) -> Iterator[Record]:
    """Yield a record for each year; for a goal without a path one that holds the reason."""
    goal, answer = one.goal, one.answer
    stated = answer.stated_rate
    if stated is None and goal.rate is not None:
        stated = goal.rate.low.value
    for point in one.points or (Point(0, None, None, None),):
        actual = point.actual.quantity.value if point.actual else None
        yield {
            **goal_head(goal, answer.unit),
            "base_year": goal.base_year,
            "goal_year": goal.goal_year,
            "year": point.year or None,
            "stated_rate": stated,
            "required_rate": answer.required_rate,
            "required_step": answer.required_step,
            "path": answer.path if one.points else None,
            "needed_path": one.needed_path if one.points else None,
            "projected_value": point.projected,
            "needed_value": point.needed,
            "difference": _difference(point),
            "actual_value": actual,
            "reason": one.rate_reason or answer.reason,
            "location": location(plan_file, goal.span),
        }


def _difference(point: Point) -> float | None:
    if point.projected is None or point.needed is None:
        return None
    return point.projected - point.needed


def _goal_blocks(
    one: Projection, printed: Goal, plan_file: PlanFile, language: Language
) -> Iterator[Block]:
    yield Line(heading(one.goal, plan_file, one.answer.unit, language), style="heading")
    yield Line("")
    yield Line(_sentence(one, language), indent=2)
    yield Line("")
    if one.points:
        yield _table(one, language)
        yield Line("")
    for remark in _remarks(one, printed, language):
        yield Line(remark, style="remark", indent=2)
    yield Line(source_line(one.goal, plan_file, language), style="remark", indent=2)


def _sentence(one: Projection, language: Language) -> str:
    """Say where the stated rate leads, and what the goal needs."""
    _ = language.gettext
    if not one.points or (one.goal.rate is None and one.needed_path != "constant"):
        return answer_sentence(one.answer, language)
    words = _words(one, language)
    need = _need(one, language).format(**words)
    if one.goal.rate is None:
        return _("{need}.").format(need=need)
    path = _path(one, language).format(**words)
    return _("{path}; {need}.").format(path=path, need=need)


def _words(one: Projection, language: Language) -> dict[str, str]:
    answer, unit = one.answer, one.answer.unit
    places = _places(one)
    goal, needed = _end(one), _needed(one)
    if one.goal.kind != "cumulative":
        goal = with_unit(goal, unit, language)
    if one.needed_path == "linear" and unit != "%":
        needed = with_unit(needed, unit, language)
    words = {
        "base": with_unit(_start(one), unit, language),
        "rate": _rate(one),
        "year": str(one.goal.goal_year),
        "years": str(answer.years),
        "goal": goal,
        "needed": needed,
    }
    if answer.projected_value is not None and answer.goal_value is not None:
        places = apart(answer.projected_value, answer.goal_value, places)
        words["projected"] = with_unit(fixed(answer.projected_value, places), unit, language)
    return words


def _path(one: Projection, language: Language) -> str:
    """Choose the first half of the sentence, where the stated rate leads."""
    _ = language.gettext
    answer = one.answer
    if one.rate_reason is not None:
        return _("Growth from zero or less is undefined, so {rate} a year leads nowhere")
    if one.goal.kind == "cumulative":
        return _("{rate} a year: {projected}% in all by {year}")
    if answer.unit == "×":
        return _("{rate} a year: {projected} times the baseline in {year}")
    if answer.path == "linear":
        return _("{base} at {rate} points a year: {projected} in {year}")
    return _("{base} at {rate} a year: {projected} in {year}")


def _need(one: Projection, language: Language) -> str:
    """Choose the other half, what the goal needs."""
    _ = language.gettext
    answer = one.answer
    if one.needed_path == "constant":
        return _("{goal} is to be kept in every year")
    if answer.verdict == "already-met":
        return _("the baseline is already at the goal of {goal} or past it")
    if one.needed_path == "compound":
        return _("the goal of {goal} needs {needed} a year")
    if answer.path == "compound":
        return _("no growth rate leads to the goal of {goal}, only {needed} a year, in equal steps")
    if answer.unit == "%":
        return _("the goal of {goal} needs {needed} percentage points a year")
    return _("the goal of {goal} needs {needed} a year, in equal steps")


def _start(one: Projection) -> str:
    """Write the value of the base year, as printed where it is."""
    goal = one.goal
    if goal.baseline is not None and goal.kind not in ("cumulative", "added"):
        return bare(_low(goal.baseline))
    return fixed(one.answer.base_value or 0.0, 0)


def _end(one: Projection) -> str:
    """Write the goal, as printed where that is a value in the unit of the path."""
    goal, value = one.goal.goal, one.answer.goal_value or 0.0
    if one.goal.kind == "cumulative":
        return f"{value:.10g}%"
    if goal is not None and goal.measure == "unit":
        return bare(goal)
    return fixed(value, 0 if value == round(value) else _places(one))


def _rate(one: Projection) -> str:
    if "inflation" in one.answer.notes:
        return percent(one.answer.stated_rate)
    return bare(_low(one.goal.rate))


def _low(quantity: Quantity | None) -> Quantity | None:
    """Return what is computed with: of a range its lower end."""
    return quantity.replace(high=None) if quantity else None


def _needed(one: Projection) -> str:
    """Write the rate or the step that the goal needs, rounded so that it does reach it."""
    if one.needed_path == "compound":
        return percent(one.answer.required_rate, 2, one.goal.direction)
    step = one.answer.required_step or 0.0
    return amount(step, 2, 1 if step > 0 else -1 if step < 0 else 0)


def _places(one: Projection) -> int:
    """Return the decimals of a path: two, more where the plan prints more or values are small."""
    goal, answer = one.goal, one.answer
    printed = [q for q in (goal.baseline, goal.goal) if q and q.measure == "unit"]
    largest = max(abs(answer.base_value or 0.0), abs(answer.goal_value or 0.0))
    return max(2, decimals(*printed), len(amount(largest).partition(".")[2]))


def _table(one: Projection, language: Language) -> Table:
    """Each row is a year; what is always empty has no column."""
    _ = language.gettext
    stated = one.answer.projected_value is not None
    reported = any(point.actual for point in one.points)
    columns = [
        (Column(_("year")), True),
        (Column(_("at the rate"), number=True), stated),
        (Column(_("needed"), number=True), True),
        (Column(_("difference"), number=True, priority=1), stated),
        (Column(_("actual"), number=True, priority=2), reported),
    ]
    shown = [position for position, (_column, wanted) in enumerate(columns) if wanted]
    rows = [_row(one, number) for number in range(len(one.points))]
    return Table(
        tuple(columns[i][0] for i in shown),
        tuple(tuple(row[i] for i in shown) for row in rows),
        indent=2,
    )


def _row(one: Projection, number: int) -> tuple[str, ...]:
    point, places = one.points[number], _places(one)
    sign = "%" if one.goal.kind == "cumulative" else ""
    projected, needed = _cell(point.projected, places, sign), _cell(point.needed, places, sign)
    if number == 0:
        projected = _start(one) + sign
        needed = needed if one.needed_path == "constant" else projected
    return (
        str(point.year),
        projected,
        needed,
        _cell(_difference(point), places),
        bare(point.actual.quantity) if point.actual else NOTHING,
    )


def _cell(value: float | None, places: int, sign: str = "") -> str:
    return NOTHING if value is None else fixed(value, places) + sign


def _remarks(one: Projection, printed: Goal, language: Language) -> Iterator[str]:
    """Yield what was changed, and how the paths are to be read."""
    _ = language.gettext
    goal, answer = one.goal, one.answer
    if goal.rate != printed.rate and goal.rate is not None:
        if printed.rate is None:
            yield _("The plan prints no rate.")
        elif printed.rate.low.exact != goal.rate.low.exact:
            yield _("The plan itself prints a rate of {rate}.").format(rate=printed.rate.text)
    if goal.goal_year != printed.goal_year and printed.goal_year is not None:
        yield _("The plan itself ends in {year}.").format(year=printed.goal_year)
    if goal.baseline != printed.baseline and printed.baseline is not None:
        yield _("The plan itself starts from {base}.").format(base=printed.baseline.text)
    if any(quantity and quantity.high for quantity in (goal.rate, goal.baseline)):
        yield _("Of a range its lower end is taken.")
    compound = {"share-compound", "stock-compound"} & set(answer.notes)
    if compound and printed.rate is None:
        yield _("The rate is one of growth, so the path is compound, not in points.")
    elif "share-compound" in compound:
        yield _(
            "The plan prints a growth rate for a share, so the path is compound, not in points."
        )
    elif compound:
        yield _("The plan prints a growth rate for a count, so the path is compound.")
    if "no-compound" in answer.notes:
        yield _("No growth rate leads from {base} to {goal}: the path is a straight line.").format(
            base=amount(answer.base_value), goal=amount(answer.goal_value)
        )
    if "inflation" in answer.notes and goal.inflation is not None:
        yield _(
            "Prices are taken to rise {inflation} a year, since the goal is at current prices."
        ).format(inflation=fraction(goal.inflation))
    if goal.note:
        yield _("Note: {note}").format(note=goal.note)
