"""Yearly goals: each against its year, and all of them against the goal that they lead to."""

from __future__ import annotations

import math

from zzplan.engine.band import planned_start
from zzplan.engine.interval import Figure, Interval, exact, figure, reaches, tidy
from zzplan.engine.paths import COMPOUND, Path
from zzplan.engine.points import growth_box, whole_years, yearly_growth
from zzplan.engine.terms import Undefined, of_range, terms_of
from zzplan.plan.model.kinds import KINDS, START_INDEX
from zzplan.plan.model.plan_file import Goal, YearGoal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct, known


class Link(Struct):
    """One yearly goal."""

    year: int
    printed: Quantity
    value: float | None
    """Where the yearly goals so far lead, in the terms of the goal; None after a year without."""
    needed: float | None
    """Where the way to the goal passes in this year."""
    actual: float | None
    """What was reported of the year, as the goal is printed: a value, or growth as a fraction."""
    met: bool | None
    """None where nothing was reported, or nothing tells which way is wanted."""
    turns_back: bool
    """It asks for less than the year before; of growth, for a step away from the goal."""


class Chain(Struct):
    """All yearly goals of one goal."""

    links: tuple[Link, ...]
    leads: bool | None
    """They lead to the goal, within rounding; None where they do not go on to its year."""
    value: float | None
    """Where they lead in the goal year."""
    breaks: int | None
    """The first year that turns back, or else that falls behind the way, if they do not lead."""
    behind: int | None
    """The last of them, where it is behind the way by more than rounding."""
    beyond: Link | None = None
    """The last of them, where it is past the goal before its year, so that the way must turn."""


class _Way(Struct):
    """The way of the goal, from where it is known to start."""

    start: Figure | None
    end: Figure
    path: Path
    offset: float
    far: float | None = None
    """The end of a range that promises most."""


_Reached = tuple[float, Interval]
"""Where the yearly goals so far lead, and what rounding leaves."""


def chain_of(goal: Goal, until: int | None = None) -> Chain | None:
    """Set the yearly goals of a goal against it and against what was reported, up to a year.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... base_year: 2020
    ... goal_year: 2023
    ... indicators: {gdp: {unit: 亿元, actuals: {2020: 1000, 2021: 1070, 2022: 1090}}}
    ... goals: {gdp: {goal: 1225, yearly: {2021: 1070, 2022: 1145, 2023: 1200}}}'''
    >>> chain = chain_of(parse(text).goals[0])
    >>> [link.met for link in chain.links], chain.leads, chain.breaks
    ([True, False, None], False, 2023)
    """
    if not goal.yearly:
        return None
    way = _way(goal)
    if way is None:
        return None
    links: list[Link] = []
    year = goal.base_year
    reached = (way.start.point, way.start.default) if way.start else None
    turned: int | None = None
    behind: int | None = None
    lags = False
    for one in goal.yearly:
        before, follows = reached, year is not None and one.year == year + 1
        reached = _next(goal, one, way, before if follows else None)
        if reached is not None and not math.isfinite(reached[0]):  # too large to compute with
            reached = None
        back = _turns_back(goal, one, before, reached)
        turned = one.year if back and turned is None else turned
        told = until is None or one.year <= until
        needed = _needed(goal, way, one.year)
        lags = _is_behind(goal, reached, needed)
        if behind is None and lags:
            behind = one.year
        links.append(
            Link(
                year=one.year,
                printed=one.quantity,
                value=None if reached is None else tidy(reached[0] - way.offset),
                needed=None if needed is None else tidy(needed - way.offset),
                actual=_actual(goal, one) if told else None,
                met=_met(goal, one) if told else None,
                turns_back=back,
            )
        )
        year = one.year
    last = goal.goal_year is not None and year == goal.goal_year
    at_end = reached if last else None
    leads = None if at_end is None else _leads(goal, way, at_end)
    return Chain(
        links=tuple(links),
        leads=leads,
        value=None if at_end is None else tidy(at_end[0] - way.offset),
        breaks=behind if turned is None and leads is False else turned,
        behind=year if lags else None,
        beyond=links[-1] if not last and _is_beyond(goal, way, reached) else None,
    )


def _way(goal: Goal) -> _Way | None:
    """Return the way to a goal; of growth and cumulative changes an index from 100."""
    target = goal.goal
    if target is None:
        return None
    most = target.least(-goal.direction).low.value
    if goal.kind == "rate":
        years = goal.years
        if years is None or target.measure != "rate":
            return None
        end = of_range(target, goal.direction, measured=False)
        try:
            end = end.map(lambda rate: COMPOUND.project(START_INDEX, rate, years))
            far = COMPOUND.project(START_INDEX, most, years)
        except ValueError:  # too large to compute with
            return None
        return _Way(exact(START_INDEX), end, COMPOUND, START_INDEX, far)
    plain = goal.replace(rate=None)
    terms = terms_of(plain)
    if isinstance(terms, Undefined):
        if target.measure != "unit":
            return None
        end = of_range(target, goal.direction, measured=False, start=planned_start(goal))
        return _Way(None, end, COMPOUND, 0.0, most)
    return _Way(terms.start, terms.end, terms.path, terms.offset, terms.far)


def _next(goal: Goal, one: YearGoal, way: _Way, before: _Reached | None) -> _Reached | None:
    """Return where a yearly goal leads from the year before."""
    stated = of_range(one.quantity, goal.direction, measured=False)
    adds = goal.kind == "added"
    if one.quantity.measure == "unit" and not adds:
        return stated.point, stated.default
    if before is None:
        return None
    (point, box), (low, high) = before, stated.default
    if adds or one.quantity.measure == "points":
        return point + stated.point, Interval(box.low + low, box.high + high)
    if one.quantity.measure != "rate":
        return None
    if goal.path == "linear" and way.start is not None:
        base = way.start.point
        return point + base * stated.point, Interval(box.low + base * low, box.high + base * high)
    return point * (1 + stated.point), Interval(box.low * (1 + low), box.high * (1 + high))


def _turns_back(
    goal: Goal, one: YearGoal, before: _Reached | None, reached: _Reached | None
) -> bool:
    """Tell whether a yearly goal leads away from the goal."""
    wanted = goal.wanted
    if wanted is None:
        return False
    if one.quantity.measure in ("rate", "points") or goal.kind == "added":
        return one.quantity.least(-wanted).low.value * wanted < 0
    if before is None or reached is None or goal.kind == "hold":
        return False
    return not reaches(reached[0], before[0], wanted)


def _needed(goal: Goal, way: _Way, year: int) -> float | None:
    if way.start is None or not goal.years:
        return None
    share = (year - known(goal.base_year)) / goal.years
    return way.path.between(way.start.point, way.end.point, share)


def _is_behind(goal: Goal, reached: _Reached | None, needed: float | None) -> bool:
    """Tell whether the yearly goals so far are behind the way, by more than rounding."""
    if reached is None or needed is None:
        return False
    _, box = reached
    best = box.high if goal.direction == 1 else box.low
    return not reaches(best, needed, goal.direction)


def _leads(goal: Goal, way: _Way, reached: _Reached) -> bool:
    """Tell whether the last of them is at the goal, or within rounding of it."""
    point, box = reached
    return reaches(point, way.end.point, goal.direction) or box.meets(way.end.default)


def _is_beyond(goal: Goal, way: _Way, reached: _Reached | None) -> bool:
    """Tell whether the yearly goals so far are past the goal, by more than rounding."""
    wanted = goal.wanted
    if reached is None or wanted is None or goal.kind == "hold":
        return False
    _, box = reached
    least = box.low if wanted == 1 else box.high
    ends = (*way.end.default, way.end.point if way.far is None else way.far)
    return not any(reaches(end, least, wanted) for end in ends)


def _actual(goal: Goal, one: YearGoal) -> float | None:
    """Return what was reported of a year, as its goal is printed."""
    if one.quantity.measure == "rate":
        reported = yearly_growth(goal.indicator).get(one.year)
        if reported is not None:
            return growth_box(reported)[0]
        if goal.indicator.price == "current" or KINDS[goal.kind].chained:
            return None  # growth is real where nothing says that it is not
        now, before = _level(goal, one.year), _level(goal, one.year - 1)
        return None if now is None or before is None or before <= 0 else now / before - 1
    if one.quantity.measure == "unit":
        return _level(goal, one.year)
    now, before = _level(goal, one.year), _level(goal, one.year - 1)
    return None if now is None or before is None else tidy(now - before)


def _level(goal: Goal, year: int) -> float | None:
    found = next((a for a in whole_years(goal.indicator) if a.year == year), None)
    return found.quantity.low.value if found else None


def _met(goal: Goal, one: YearGoal) -> bool | None:
    """Tell whether what was reported is at a yearly goal."""
    actual, printed = _actual(goal, one), one.quantity
    said = COMPARATORS[printed.comparator]
    way = said.side or goal.wanted
    if actual is None or way is None:
        return None
    aim = printed.least(way).low
    least = aim.value
    if said.around:
        before = _level(goal, one.year - 1) if printed.measure == "unit" else None
        box = figure(printed.replace(exact=printed.measure == "unit"), measured=False, start=before)
        least = box.default.low if way == 1 else box.default.high
    if said.strict:
        return not reaches(least, actual, way)
    return reaches(actual, least, way)
