"""What a goal, an indicator or an identity is called: by its name, and everywhere alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Generic, TypeVar

from zzplan.plan.model.namesakes import namesakes
from zzplan.plan.model.plan_file import Goal, Identity, Indicator, Plan, PlanFile
from zzplan.report.language import Language
from zzplan.report.words.numbers import NOTHING
from zzplan.structs import Struct

T = TypeVar("T")


def goal_name(goal: Goal, plan_file: PlanFile, language: Language) -> str:
    """Write what a goal is called beneath the title of its plan.

    Beside it stands what tells it from goals of the same plan and name: its year, else its key.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''{zzplan: 1, goals: {soon: {name: GDP, unit: £bn, goal: 2},
    ...     late: {name: GDP, unit: £bn, goal: 3}, jobs: {name: Jobs, unit: k, goal: 5}}}''')
    >>> [goal_name(goal, file, Language("en")) for goal in file.goals]
    ['GDP (soon)', 'GDP (late)', 'Jobs']
    """
    name = goal.indicator.name.within(language.code)
    return _beside(name, namesakes(plan_file).get(goal.name), language)


def goal_names(
    plan_file: PlanFile, language: Language, among: Container[str] | None = None
) -> dict[str, str]:
    """Return what goals are called where no plan stands above them, by their names in the file.

    A name that several plans have has the title of the plan beside it as well.
    """
    code, apart = language.code, namesakes(plan_file)
    named = [(one.name, one.plan, one.indicator.name.within(code)) for one in plan_file.goals]
    first: dict[str, str] = {}
    several = {name for _key, plan, name in named if first.setdefault(name, plan) != plan}
    if among is not None:
        named = [one for one in named if one[0] in among]
    names = {key: name for key, _plan, name in named}
    titles = {plan.key: plan.title.within(code) for plan in plan_file.plans}
    for key, plan, name in named if apart or several else ():
        which = filter(None, (apart.get(key), titles[plan] if name in several else None))
        names[key] = _beside(name, language.pgettext("list", ", ").join(which), language)
    return names


class Listed(Struct, Generic[T]):
    """What is said of one goal of a list that is grouped by plans."""

    head: str
    """The title of the plan where its first goal comes, else nothing."""
    name: str
    """What the goal is called beneath it."""
    by: str
    """The goal year, and the base year where no title above says it."""
    of: T


def under_plans(
    things: Iterable[T], goal_of: Callable[[T], Goal], plan_file: PlanFile, language: Language
) -> list[Listed[T]]:
    """Put what is said of goals plan by plan, as the file has them."""
    places = {plan.key: place for place, plan in enumerate(plan_file.plans)}
    titles = {plan.key: plan_title(plan, plan_file, language) for plan in plan_file.plans}
    said = {p.key: p.base_year if p.goal_year and titles[p.key] else None for p in plan_file.plans}
    rows, before = [], None
    for thing in sorted(things, key=lambda one: places[goal_of(one).plan]):
        goal = goal_of(thing)
        head = titles[goal.plan] if goal.plan != before else ""
        by = str(goal.goal_year or NOTHING)
        if goal.base_year and goal.goal_year and goal.base_year != said[goal.plan]:
            by = f"{goal.base_year}-{by}"
        rows.append(Listed(head, goal_name(goal, plan_file, language), by, thing))
        before = goal.plan
    return rows


def plan_title(plan: Plan, plan_file: PlanFile, language: Language) -> str:
    """Write what a plan is called and its years; nothing of a file that is one plan without name.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
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


def names_by_key(
    things: Iterable[Indicator | Identity],
    language: Language,
    among: Container[str] | None = None,
) -> Mapping[str, str]:
    """Return what indicators or identities are called, by their keys.

    Where two are called alike their keys stand beside it.
    """
    named = [(one.key, one.name.within(language.code)) for one in things]
    counts = Counter(name for _, name in named)
    return {
        key: _beside(name, key if counts[name] > 1 else "", language)
        for key, name in named
        if among is None or key in among
    }


def _beside(name: str, which: str | None, language: Language) -> str:
    return language.gettext("{name} ({which})").format(name=name, which=which) if which else name
