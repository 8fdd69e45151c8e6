"""The table of a whole file: every goal by its name, under the title of its plan."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from zzplan.engine.results import GoalResult
from zzplan.plan.model import Goal, Plan, PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.width import cut
from zzplan.report.words.cells import end, projected, required, start, stated, tone, verdict
from zzplan.report.words.disagreements import acceptance_words, goal_tone
from zzplan.report.words.labels import names_in_plans
from zzplan.report.words.numbers import NOTHING

_LONGEST_GOAL = 20
"""Columns that the words of a goal may take, where it is no number: 与经济增长同步, 建成通车."""


def goal_table(
    goals: Sequence[GoalResult], plan_file: PlanFile, stale: Container[str], language: Language
) -> Table:
    """Make the table of goals: a row each, in the order of the file."""
    _ = language.gettext
    columns = (
        Column(_("indicator"), cut=True),
        Column(_("unit"), priority=2),
        Column(_("baseline"), number=True),
        Column(_("rate"), number=True),
        Column(_("goal"), number=True),
        Column(_("by"), number=True, priority=3),
        Column(language.pgettext("projected", "leads to"), number=True, priority=1),
        Column(_("needs a year"), number=True),
        Column(_("verdict")),
    )
    places = {plan.key: number for number, plan in enumerate(plan_file.plans)}
    plans = {plan.key: plan for plan in plan_file.plans}
    goals = sorted(goals, key=lambda one: places[one.answer.goal.plan])
    names = names_in_plans((one.answer.goal for one in goals), language)
    titles = {key: plan_title(plan, plan_file, language) for key, plan in plans.items()}
    keys = [one.answer.goal.plan for one in goals]
    titled = {key: plan if titles[key] else None for key, plan in plans.items()}
    return Table(
        columns,
        tuple(_row(one, names, titled, stale, language) for one in goals),
        tuple(goal_tone(one) or tone(one.answer) for one in goals),
        heads=tuple(
            titles[key] if key != before else ""
            for key, before in zip(keys, (None, *keys), strict=False)
        ),
    )


def _row(
    result: GoalResult,
    names: Mapping[str, str],
    titled: Mapping[str, Plan | None],
    stale: Container[str],
    language: Language,
) -> tuple[str, ...]:
    answer = result.answer
    goal = answer.goal
    return (
        names[goal.name],
        goal.indicator.named(answer.unit),
        start(answer, language),
        stated(answer),
        end(answer, language) if goal.goal else cut(end(answer, language), _LONGEST_GOAL),
        _years(goal, titled[goal.plan]),
        projected(answer, language),
        required(answer, language),
        _verdict(result, stale, language),
    )


def plan_title(plan: Plan, plan_file: PlanFile, language: Language) -> str:
    """Write what a plan is called and its years; nothing of a file that is one plan without name.

    Examples
    --------
    >>> from zzplan.plan.load import parse
    >>> file = parse('''zzplan: 1
    ... plans: {p: {title: Ten-year plan, base_year: 2015, goal_year: 2025,
    ...             goals: {gdp: {unit: £bn, goal: 3}}}}''')
    >>> plan_title(file.plans[0], file, Language("en"))
    'Ten-year plan, 2015 to 2025'
    """
    _ = language.gettext
    title = plan.title if plan.key else plan_file.title
    if title is None:
        return ""
    if not plan.base_year or not plan.goal_year:
        return title.within(language.code)
    years = _("{base_year} to {goal_year}").format(
        base_year=plan.base_year, goal_year=plan.goal_year
    )
    return _(", ").join((title.within(language.code), years))


def _years(goal: Goal, plan: Plan | None) -> str:
    """Write the goal year, and the base year where no title above says it."""
    if goal.base_year and goal.goal_year and goal.base_year != (plan and plan.base_year):
        return f"{goal.base_year}-{goal.goal_year}"
    return str(goal.goal_year or NOTHING)


def _verdict(result: GoalResult, stale: Container[str], language: Language) -> str:
    """Write the verdict and what goes beyond it: "met, contradicts its rate", "short, accepted"."""
    words = [verdict(result.answer, language)]
    if contradicting := _contradicting(result, language):
        words.append(contradicting)
    goal = result.answer.goal
    if accepted := goal.accept and acceptance_words(goal.accept, goal.name in stale, language):
        words.append(accepted)
    return language.gettext(", ").join(words)


def _contradicting(result: GoalResult, language: Language) -> str:
    """Say of a goal that is met that its rate and goal do not fit each other all the same."""
    if result.answer.verdict == "short" or result.answer.consistent is not False:
        return ""
    if "rate" in result.goal.tried:
        return language.gettext("contradicts this rate")
    return language.gettext("contradicts its rate")
