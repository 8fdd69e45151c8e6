"""Everything that is found of a small plan file, of a problem or of two versions, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from tests.shown import fields, shown
from zzplan.data import world_growth
from zzplan.engine.breakdown import break_down
from zzplan.engine.diff import diff
from zzplan.engine.outlook import outlook
from zzplan.engine.part_year import AsOf
from zzplan.engine.problem import problem_of
from zzplan.engine.progress import progress
from zzplan.engine.progress_review import ProgressResult, review_progress
from zzplan.engine.projection import headline, project
from zzplan.engine.results import GoalResult
from zzplan.engine.review import review
from zzplan.engine.scenarios import in_scenario
from zzplan.engine.solve_review import review_problem
from zzplan.engine.sweep import sweep_goal
from zzplan.engine.terms import Undefined
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.numbers.given import GivenError
from zzplan.plan.numbers.quantity import Quantity, QuantityError, read_rate

_THEN = "\n++++++++ then\n"
"""Between two versions."""
_GRID = "# grid"
"""The first line of a plan file of many goals, which is told briefly."""
_EARLIER = 2021
"""The year by which less was known."""
_SPANS = (1, 4)
_RATES = ("-3%", "4%", "12%", "1.5pp")


def told_of(text: str) -> str:
    """Return what is found of a plan file, of two versions of one, or of a problem.

    Of a file that begins with "# grid" only the answers are told. A problem is a line: solve, and
    its baseline, goal, years, rate, path and change, each behind a bar.
    """
    if text.startswith("solve |"):
        return _of_problem(*(one.strip() or None for one in text.split("|")[1:]))
    if _THEN in text:
        old, new = map(parse, text.split(_THEN))
        return "\n".join(map(shown, diff(old, new)))
    if text.startswith(_GRID):
        return "\n".join(map(_briefly, review(parse(text)).goals))
    return "\n".join(_of_file(parse(text)))


def _briefly(result: GoalResult) -> str:
    answer = result.answer.replace(terms=None)
    more = (result.codes, result.explanations, result.disagreement, result.edits)
    return f"{fields(answer)} {shown(more)}"


def _of_problem(*given: str | None) -> str:
    baseline, goal, years, rate, path, change = given
    number = float(years) if years else None
    growth = read_rate(rate) if rate else None
    try:
        straight = path == "linear"
        problem = problem_of(baseline, goal, number, growth, straight=straight, change=change)
    except (GivenError, QuantityError) as error:
        return f"refused {error.code}"
    found = review_problem(problem)
    if isinstance(found, Undefined):
        return f"{shown(problem)}\nundefined {found.reason}"
    change = (found.change, found.change.fits_points) if found.change else ()
    codes = [one.code for one in found.findings]
    answer = fields(found.answer) if found.answer else ""
    rest = fields(found.replace(problem=None, answer=None, failing=None))
    told = (problem, rest, answer, change, codes, found.leaves_bounds, found.exit_code)
    return "\n".join(filter(None, map(shown, told)))


def _of_file(plan_file: PlanFile) -> Iterator[str]:
    found = review(plan_file)
    for one in found.findings:
        yield f"finding {one.code} {shown((one.subject, one.span, one.accepted, one.related))}"
        yield f" {shown(one.params)}"
    for result in found.goals:
        yield from _of_goal(result)
    for claim in found.claims:
        yield f"claim {fields(claim.answer)}"
        yield f" {shown((claim.codes, claim.disagreement, claim.differing, claim.rise))}"
    yield from (shown(audit) for audit in found.audits)
    yield f"fit {shown(found.fitting_years)} headline {shown(headline(plan_file))}"
    for one in review_progress(plan_file).results:
        if one.standing.latest is not None or one.standing.later is not None:
            yield from _of_progress(one)


def _of_goal(result: GoalResult) -> Iterator[str]:
    answer, goal = result.answer, result.goal
    yield f"goal {goal.name} {fields(goal)}"
    yield from (f" {fields(one)}" for one in goal if isinstance(one, Quantity))
    yield f" {fields(answer)}"
    if answer.terms is not None:
        yield f" {fields(answer.terms)}"
    facts = (answer.in_steps, answer.kept, answer.missing, answer.rate_gap, answer.goal_ends)
    prices = (answer.deflator_reference, answer.deflator_place, answer.is_priced)
    yield f" {shown((facts, prices, answer.other_baselines, answer.margins, answer.contradicts))}"
    yield f" {shown((result.codes, result.explanations, result.disagreement, result.edits))}"
    yield f" {shown((result.annual, project(goal)))}"
    if (parts := break_down(goal)).years:
        yield f" {shown(parts)}"
    if result.plan_file.scenarios:
        yield f" {shown([project(in_scenario(goal, one)) for one in result.plan_file.scenarios])}"
    if (ahead := outlook(goal, world_growth())).probability is not None:
        yield f" {shown((ahead, outlook(goal, world_growth(), _EARLIER).probability))}"
    if goal.goal is not None and goal.baseline is not None:
        yield f" {shown(sweep_goal(goal, [*map(read_rate, _RATES)], _SPANS))}"


def _of_progress(one: ProgressResult) -> Iterator[str]:
    standing = one.standing
    yield f"progress {fields(standing)}"
    yield f" {shown((one.annual, one.disagree, one.lines))}"
    yield f" {shown(one.schemes)}"
    past = progress(standing.goal, as_of=AsOf(_EARLIER, ""))
    part = progress(standing.goal, as_of=AsOf(_EARLIER + 1, f"{_EARLIER + 1}-06"))
    yield f" {shown((past.judgement, past.progress, part.judgement, part.part))}"
