"""The report of ``solve``: one sentence, one small table, and what rounding leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment
from zzplan.engine.solve import Problem, Solution
from zzplan.engine.solve_review import Solved
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.records.findings import finding_records
from zzplan.report.records.solution import SOLUTION
from zzplan.report.words.contradiction import contradiction
from zzplan.report.words.numbers import amount, bare, percent
from zzplan.report.words.paths import bounds_remark, growth_remark, straight_remark
from zzplan.report.words.phrases import about_remark, sentence_gap, verdict_words
from zzplan.report.words.solution import (
    box_words,
    change_sentence,
    grouping,
    number,
    places_of,
    solution_sentence,
    sufficing,
    verdict_sentence,
    years_text,
)
from zzplan.report.words.vocabulary import CLAIM_VERDICTS


def solve_report(solved: Solved) -> Report:
    """Report the solution of a problem, or the verdict on a complete one."""

    def blocks(language: Language) -> Iterator[Block]:
        yield from _change(solved, language)
        if solved.solution is not None:
            yield from _solved(solved, solved.solution, language)
        elif solved.answer is not None:
            yield from _checked(solved, solved.answer, language)
        yield from _index(solved, language)

    return Report(
        command="solve",
        plan_file=None,
        summary={
            "solved": int(solved.solution is not None),
            "findings": sum(one.code in solved.failing for one in solved.findings),
        },
        records=lambda: [SOLUTION.read(solved, "solution")],
        findings=lambda language: finding_records(solved.findings, None, language),
        blocks=blocks,
        exit_code=solved.exit_code,
    )


def _change(solved: Solved, language: Language) -> Iterator[Block]:
    """Yield whether a printed change agrees with the two values that it stands beside."""
    if solved.change is None:
        return
    word, tone = CLAIM_VERDICTS[solved.change.verdict]
    yield Line(change_sentence(solved, language), mark=language.gettext(word), tone=tone)
    if solved.solution is not None or solved.answer is not None:
        yield Line("")


def _index(solved: Solved, language: Language) -> Iterator[Line]:
    """Say that a change without a baseline begins at 100."""
    problem = solved.problem
    if problem.relative and problem.baseline and not problem.baseline.text:
        said = language.gettext("No baseline is printed; the change begins at {index}.")
        yield Line(said.format(index=bare(problem.baseline)), style="remark")


def _solved(solved: Solved, found: Solution, language: Language) -> Iterator[Block]:
    """Yield the answer, its row, and what the rounding of the printed digits leaves open."""
    _, problem = language.gettext, solved.problem
    yield Line(solution_sentence(problem, found, language))
    yield Line("")
    outward = sufficing(problem, found)
    row = _row(_label(found, language), problem, found, language, outward)
    yield _table(problem, [row], language)
    yield Line("")
    remark = _("Rounded so that it suffices.") if outward else _("Rounded to the nearest.")
    if found.box is not None and found.box.low != found.box.high:
        within = _("Within the rounding of the printed digits it is {range}.")
        said = within.format(range=box_words(problem, found, found.box, language))
        remark += sentence_gap(language) + said
    yield Line(remark, style="remark")
    if found.solved_for == "rate" and problem.years is not None and problem.years < 1:
        yield Line(_("A rate of less than a year is carried on for a whole one."), style="remark")
    yield from _share_remark(solved, language)


def _checked(solved: Solved, answer: Assessment, language: Language) -> Iterator[Block]:
    """Yield the verdict, what is printed and what it would take, and what rounding leaves open."""
    _, problem, projected = language.gettext, solved.problem, solved.projection
    word, tone = verdict_words(answer)
    yield Line(verdict_sentence(problem, answer, language), mark=_(word), tone=tone)
    yield Line("")
    rows = [_row(_("as printed"), problem, projected, language)] if projected else []
    rows += [_remedy(one, problem, answer, language) for one in solved.remedies]
    yield _table(problem, rows, language)
    yield Line("")
    if projected is not None and projected.box is not None:
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
        yield Line(about_remark(answer.margins, answer.unit, language), style="remark")
    yield from _share_remark(solved, language)


def _remedy(
    solution: Solution, problem: Problem, answer: Assessment, language: Language
) -> tuple[str, ...]:
    """Write one remedy, rounded so that it suffices; a goal is kept for no more than so long."""
    if solution.solved_for != "years":
        return _row(_label(solution, language), problem, solution, language, answer.goal.direction)
    if answer.kept:
        return _row(language.gettext("years kept"), problem, solution, language, -1)
    return _row(_label(solution, language), problem, solution, language, 1)


def _share_remark(solved: Solved, language: Language) -> Iterator[Line]:
    """Say how a percentage moves: in points, or by the growth rate that was given for it."""
    _ = language.gettext
    if solved.problem.straight:
        yield Line(straight_remark(language), style="remark")
    if solved.problem.unit != "%":
        return
    if solved.leaves_bounds:
        yield Line(bounds_remark(language), style="remark")
    if solved.problem.compound and not solved.problem.straight:
        yield Line(growth_remark(language), style="remark")
    elif solved.as_growth is not None:
        yield Line(
            _("A share moves in points; as growth of its own value that is {rate} a year.").format(
                rate=percent(solved.as_growth, 2, -1 if solved.as_growth < 0 else 1)
            ),
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


def _row(
    label: str, problem: Problem, found: Solution, language: Language, outward: int = 0
) -> tuple[str, ...]:
    """Write one way that the four numbers agree: the given ones as printed, the found one."""
    numbers = grouping(problem, language)
    cells = {
        "baseline": numbers.figure(problem.baseline),
        "rate": bare(problem.rate),
        "years": years_text(problem),
        "goal": numbers(amount(problem.goal.low.value, places_of(problem))) if problem.goal else "",
    }
    cells[found.solved_for] = number(problem, found, language, outward)
    return (label, *cells.values())
