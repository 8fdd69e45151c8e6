"""The report of ``solve``: one sentence, one small table, and what rounding leaves open."""

from __future__ import annotations

import math
from collections.abc import Iterator

from zzplan.engine import growth
from zzplan.engine.assessment import Assessment
from zzplan.engine.solve import Problem, Solution, solve
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Record, Report, Table
from zzplan.report.words.numbers import amount, bare, percent
from zzplan.report.words.phrases import about_remark
from zzplan.report.words.remarks import contradiction
from zzplan.report.words.solution import (
    RATE_PLACES,
    box_words,
    number,
    solution_sentence,
    value_places,
    verdict_sentence,
    years_text,
)
from zzplan.report.words.vocabulary import VERDICTS

_COLUMNS = ("baseline", "goal", "rate", "years", "unit", "solved_for", "low", "high", "verdict")


def solve_report(problem: Problem, found: Solution | Assessment) -> Report:
    """Report the solution of a problem, or the verdict on a complete one."""
    short = isinstance(found, Assessment) and found.verdict == "short"

    def blocks(language: Language) -> Iterator[Block]:
        if isinstance(found, Solution):
            yield from _solved(problem, found, language)
        else:
            yield from _checked(problem, found, language)

    return Report(
        command="solve",
        plan_file=None,
        summary={"solved": int(isinstance(found, Solution)), "findings": int(short)},
        records=lambda: [_record(problem, found)],
        blocks=blocks,
        columns=_COLUMNS,
        findings=int(short),
    )


def _record(problem: Problem, found: Solution | Assessment) -> Record:
    """Return the one result; the number that was solved for stands also under its own name."""
    known: dict[str, float | None] = {
        "baseline": problem.baseline.value if problem.baseline else None,
        "goal": problem.goal.value if problem.goal else None,
        "rate": problem.rate.value if problem.rate else None,
        "years": _whole(problem.years),
    }
    solution = found if isinstance(found, Solution) else None
    answer = found if isinstance(found, Assessment) else None
    if solution:
        known[solution.solved_for] = solution.value
    box = solution.box if solution else None
    projected = _projection(problem, answer).box if answer else None
    return {
        **known,
        "unit": problem.unit or None,
        "path": "compound" if problem.compound else "linear",
        "solved_for": solution.solved_for if solution else None,
        "value": solution.value if solution else None,
        "low": _finite(box.low) if box else None,
        "high": _finite(box.high) if box else None,
        "base_printed": problem.baseline.text if problem.baseline else None,
        "goal_printed": problem.goal.text if problem.goal else None,
        "rate_printed": problem.rate.text if problem.rate else None,
        "verdict": answer.verdict if answer else None,
        "robust": answer.robust if answer else None,
        "consistent": answer.consistent if answer else None,
        "projected_value": answer.projected_value if answer else None,
        "projected_low": _finite(projected.low) if projected else None,
        "projected_high": _finite(projected.high) if projected else None,
        "gap": answer.gap if answer else None,
        "gap_share": answer.gap_share if answer else None,
        "required_rate": answer.required_rate if answer else None,
        "required_step": answer.required_step if answer else None,
        "required_years": answer.required_years if answer else None,
        "required_baseline": answer.required_baseline if answer else None,
    }


def _finite(end: float) -> float | None:
    return end if math.isfinite(end) else None


def _projection(problem: Problem, answer: Assessment) -> Solution:
    """Return where the rate leads; what it can be has no end where a word leaves it open."""
    found = solve(problem.replace(goal=None))
    box = found.box if isinstance(found, Solution) else answer.projected_box
    return Solution("goal", answer.projected_value or 0.0, box)


def _whole(years: float | None) -> float | None:
    return int(years) if years is not None and years.is_integer() else years


def _solved(problem: Problem, found: Solution, language: Language) -> Iterator[Block]:
    """Yield the answer, its row, and what the rounding of the printed digits leaves open."""
    _ = language.gettext
    yield Line(solution_sentence(problem, found, language))
    yield Line("")
    yield _table(problem, [_row(_label(found, language), problem, found)], language)
    yield Line("")
    if found.box is None or found.box.low == found.box.high:
        remark = _("Rounded to the nearest.")
    else:
        remark = _(
            "Rounded to the nearest. Within the rounding of the printed digits it is {range}."
        ).format(range=box_words(problem, found, found.box, language))
    yield Line(remark, style="remark")
    yield from _share_remark(problem, language)


def _checked(problem: Problem, answer: Assessment, language: Language) -> Iterator[Block]:
    """Yield the verdict, what is printed and what it would take, and what rounding leaves open."""
    _ = language.gettext
    word, tone = VERDICTS[answer.verdict]
    yield Line(verdict_sentence(problem, answer, language), mark=_(word), tone=tone)
    yield Line("")
    projected = _projection(problem, answer)
    rows = [_row(_("as printed"), problem, projected)]
    rows += [_remedy(one, problem, answer, language) for one in _remedies(problem, answer)]
    yield _table(problem, rows, language)
    yield Line("")
    if projected.box is not None:
        yield Line(
            _("Within the rounding of the printed digits the projection is {range}.").format(
                range=box_words(problem, projected, projected.box, language)
            ),
            style="remark",
        )
    contradicting = contradiction(answer, language)
    if contradicting is not None:
        yield Line(contradicting, style="remark")
    if "rate-breaks-goal" in answer.notes:
        yield Line(_("The baseline keeps the goal; the stated rate breaks it."), style="remark")
    if "about-decides" in answer.notes:
        yield Line(about_remark(answer.goal, answer.unit, language), style="remark")
    yield from _share_remark(problem, language)


def _remedy(
    one: Solution, problem: Problem, answer: Assessment, language: Language
) -> tuple[str, ...]:
    """Write one remedy, rounded so that it suffices; a goal is kept for no more than so long."""
    if one.solved_for != "years":
        return _row(_label(one, language), problem, one, answer.goal.direction)
    if answer.kept:
        return _row(language.gettext("years kept"), problem, one, -1)
    return _row(_label(one, language), problem, one, 1)


def _remedies(problem: Problem, answer: Assessment) -> Iterator[Solution]:
    """Yield each number that would do in place of the one that is printed."""
    incomplete = []
    if answer.verdict in ("short", "met-by-rounding"):
        incomplete = [problem.replace(rate=None)]
    if answer.verdict == "short":
        incomplete += [problem.replace(years=None), problem.replace(baseline=None)]
    for one in incomplete:
        found = solve(one)
        if isinstance(found, Solution):
            yield found


def _share_remark(problem: Problem, language: Language) -> Iterator[Line]:
    """Say how a percentage moves: in points, or by the growth rate that was given for it."""
    _ = language.gettext
    if problem.unit != "%":
        return
    if problem.compound:
        yield Line(
            _("The rate is one of growth, so the path is compound, not in points."), style="remark"
        )
    elif problem.rate is None and problem.baseline and problem.goal and problem.years:
        start, end = problem.baseline.low.value, problem.goal.low.value
        if start > 0 and end > 0:
            rate = growth.required_rate(start, end, problem.years)
            yield Line(
                _(
                    "A share moves in points; as growth of its own value that is {rate} a year."
                ).format(rate=percent(rate, RATE_PLACES)),
                style="remark",
            )


def _label(found: Solution, language: Language) -> str:
    _ = language.gettext
    return {
        "rate": _("rate needed"),
        "years": _("years needed"),
        "baseline": _("baseline needed"),
        "goal": _("value reached"),
    }[found.solved_for]


def _table(problem: Problem, rows: list[tuple[str, ...]], language: Language) -> Table:
    _ = language.gettext
    titles = [
        _("baseline"), _("rate") if problem.compound else _("points"), _("years"), _("value"),
    ]  # fmt: skip
    columns = (Column(""), *(Column(title, number=True) for title in titles))
    return Table(columns, tuple(rows))


def _row(label: str, problem: Problem, found: Solution, outward: int = 0) -> tuple[str, ...]:
    """Write one way that the four numbers agree: the given ones as printed, the found one."""
    cells = {
        "baseline": bare(problem.baseline),
        "rate": bare(problem.rate),
        "years": years_text(problem),
        "goal": amount(problem.goal.low.value, value_places(problem)) if problem.goal else "",
    }
    cells[found.solved_for] = number(problem, found, outward)
    return (label, *cells.values())
