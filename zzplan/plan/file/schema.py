"""Located nodes → PlanFile: what the keys of a plan file mean, with every mistake collected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zzplan.finding import START, Finding
from zzplan.plan.claims.identities import read_identities
from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.goals import read_goals
from zzplan.plan.entries.indicators import read_indicators
from zzplan.plan.entries.prices import read_country, read_deflator_range
from zzplan.plan.entries.references import Indicators, with_references
from zzplan.plan.entries.settings import Defaults, years_fit
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar
from zzplan.plan.model.kinds import PATHS
from zzplan.plan.model.plan_file import Indicator, Plan, PlanFile, Population, Source, Text
from zzplan.plan.words.keys import YEARS, PathName

if TYPE_CHECKING:
    from zzplan.plan.model.scenario import Scenario

FORMAT_VERSION = "1"

_PLAN = frozenset(
    {
        "title", "source", "base_year", "goal_year", "fiscal_years", "path", "inflation", "country",
        "deflator_range", "note", "goals",
    }
)  # fmt: skip
_FILE = _PLAN | {
    "zzplan", "headline", "population", "sources", "indicators", "plans", "identities", "scenarios"
}  # fmt: skip
KEYS_OF_A_PLAN = frozenset({"base_year", "goal_year", "source", "inflation", "note"})
"""What a file with several plans has in each of them."""
_SOURCE = frozenset({"title", "publisher", "date", "url", "note", "file", "sha256"})


def read_plan_file(root: Node, file: str, text: str) -> tuple[PlanFile, list[Finding]]:
    """Give the nodes of a plan file their meaning.

    Parameters
    ----------
    root : Node
        What the file holds.
    file, text : str
        The file's name for messages, and its text.

    Returns
    -------
    (PlanFile, list of Finding)
        The plan file is of use only where the list is empty.
    """
    reader = Reader()
    items = reader.mapping(root, "file", _FILE) or {}
    if type(root) is Mapping:
        _version(reader, items)
    reader.fiscal_years(items)
    sources = {source.key: source for source in _sources(reader, items)}
    indicators = Indicators((one.key, one) for one in read_indicators(reader, items, sources))
    title = reader.text(items, "title")
    deflator_range = read_deflator_range(reader, items)
    plans = tuple(_plans(reader, items, title, sources, indicators, deflator_range))
    told = {"goals", "plans", "indicators", "identities"} & items.keys()
    if type(root) is Mapping and not told:
        reader.error(START, "no-goals", "no-goals")
    sound = not reader.diagnostics  # else the name may be that of an entry with a mistake
    headline, people = reader.string(items, "headline"), reader.string(items, "population")
    if headline is not None and sound:
        names = {goal.name for plan in plans for goal in plan.goals}
        if headline not in names:
            reader.unknown(items["headline"][1], "unknown-goal", headline, names)
    for plan in plans:
        for goal in plan.goals:
            indicators.setdefault(goal.indicator.key, goal.indicator)
    if people is not None and people not in indicators and sound:
        reader.unknown(items["population"][1], "unknown-indicator", people, indicators)
    plan_file = PlanFile(
        file=file,
        text=text,
        title=title,
        headline=headline,
        sources=sources,
        indicators=indicators,
        plans=plans,
        identities=tuple(read_identities(reader, items, sources, indicators, plans)),
        population=_population(people, indicators, plans),
        scenarios=_scenarios(reader, items, plans) if "scenarios" in items else (),
        fiscal_years=reader.fiscal,
        deflator_range=deflator_range,
    )
    return plan_file, reader.diagnostics


def _population(
    key: str | None, indicators: dict[str, Indicator], plans: tuple[Plan, ...]
) -> Population | None:
    if key is None or key not in indicators:
        return None
    goals = (goal for plan in plans for goal in plan.goals if goal.indicator.key == key)
    return Population(indicators[key], tuple(goals))


def _scenarios(reader: Reader, items: Items, plans: tuple[Plan, ...]) -> tuple[Scenario, ...]:
    from zzplan.plan.entries.scenarios import read_scenarios

    return tuple(read_scenarios(reader, items, (goal for plan in plans for goal in plan.goals)))


def _version(reader: Reader, items: Items) -> None:
    if "zzplan" not in items:
        reader.error(START, "missing-version", "missing-version")
        return
    version = reader.string(items, "zzplan")
    if version is not None and version != FORMAT_VERSION:
        reader.error(items["zzplan"][1], "unknown-version", version=version)


def _sources(reader: Reader, items: Items) -> Iterator[Source]:
    for key, entry in reader.children(items, "sources", _SOURCE):
        title = reader.text(entry, "title")
        if "title" not in entry:
            reader.error(key, "missing-key", key="title", what=key.text)
        yield Source(
            key=key.text,
            title=title or Text(key.text, key.text),
            publisher=reader.string(entry, "publisher"),
            date=reader.string(entry, "date"),
            url=reader.string(entry, "url"),
            note=reader.string(entry, "note"),
            span=key.span,
            file=reader.string(entry, "file"),
            sha256=reader.string(entry, "sha256"),
        )


def _plans(
    reader: Reader,
    items: Items,
    title: Text | None,
    sources: dict[str, Source],
    indicators: Indicators,
    deflator_range: tuple[float, float] | None,
) -> Iterator[Plan]:
    """Read the plans, or the one nameless plan of the shortest file."""
    if "goals" in items:
        if "plans" in items:
            reader.error(items["goals"][0], "goals-twice", "goals-twice")
            return
        of_file = {"title", "deflator_range"}
        own = {key: item for key, item in items.items() if key not in of_file}
        where = items["goals"][0]
        plan = _plan(reader, "", where, own, sources, indicators, deflator_range=deflator_range)
        yield plan.replace(title=title or plan.title)
        return
    for name in sorted(items.keys() & KEYS_OF_A_PLAN):
        where = items[name][0]
        reader.error(where, "plan-key-outside", "plan-key-outside", key=where.text)
    country = read_country(reader, items)
    path = reader.choice(items, "path", PATHS)
    for key, entry in reader.children(items, "plans", _PLAN):
        yield _plan(
            reader, key.text, key, entry, sources, indicators, country, deflator_range, path
        )


def _plan(
    reader: Reader,
    name: str,
    key: Scalar,
    entry: Items,
    sources: dict[str, Source],
    indicators: Indicators,
    country: str | None = None,
    deflator_range: tuple[float, float] | None = None,
    path: PathName | None = None,
) -> Plan:
    of_file = reader.fiscal
    reader.fiscal_years(entry)
    base_year, goal_year = (reader.year(entry, name) for name in YEARS)
    if goal_year is not None and not years_fit(reader, entry["goal_year"][1], base_year, goal_year):
        goal_year = None  # said once, not again at each goal
    defaults = Defaults(
        plan=name,
        base_year=base_year,
        goal_year=goal_year,
        inflation=reader.fraction(entry, "inflation"),
        sources=reader.names(entry, "source", sources),
        years_said=frozenset(YEARS) & entry.keys(),
        country=read_country(reader, entry) or country,
        deflator_range=read_deflator_range(reader, entry) or deflator_range,
        path=reader.choice(entry, "path", PATHS) or path,
    )
    if "goals" not in entry:
        reader.error(key, "missing-key", key="goals", what=name)
    plan = Plan(
        key=name,
        title=reader.text(entry, "title") or Text(name, name),
        base_year=defaults.base_year,
        goal_year=defaults.goal_year,
        inflation=defaults.inflation,
        sources=defaults.sources,
        note=reader.string(entry, "note"),
        goals=with_references(read_goals(reader, entry, defaults, sources, indicators)),
        span=key.span,
    )
    reader.fiscal = of_file
    return plan
