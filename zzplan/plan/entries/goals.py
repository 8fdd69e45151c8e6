"""The goals of a plan: their numbers, and what follows from how these are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import get_args

from zzplan.codes import ACCEPTABLE
from zzplan.plan.entries.changes import plain_digits
from zzplan.plan.entries.direction import direction_of
from zzplan.plan.entries.falls import falls, is_fall, with_falls
from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.indicators import read_indicator
from zzplan.plan.entries.prices import country_of
from zzplan.plan.entries.printed_goal import read_figures
from zzplan.plan.entries.references import DRAWN, Indicators, read_drawn, read_reference
from zzplan.plan.entries.settings import Defaults, Settings
from zzplan.plan.entries.siblings import with_siblings
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Acceptance, Goal, Indicator, YearGoal
from zzplan.plan.numbers import wording
from zzplan.plan.numbers.quantity import Quantity, QuantityError, coming, read_level
from zzplan.plan.units.shares import bound
from zzplan.plan.units.units import PERCENT
from zzplan.plan.words.keys import YEARS, KindName, Verdict, meant

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""What `check` can find, in the order of product.md."""

_GOAL = frozenset(
    {
        "indicator", "name", "unit", "unbounded", "limit", "baseline", "rate", "goal", "base_year",
        "goal_year", "kind", "to", "path", "direction", "binding", "aspirational", "price",
        "inflation", "source", "section", "note", "accept", "yearly",
    }
) | DRAWN  # fmt: skip
CODES_OF_GOALS = tuple(code for code in ACCEPTABLE if code != "fails")
"""The findings of a goal that can be accepted."""
_ACCEPT = frozenset({"finding", "verdict", "reason"})
_PERCENT_SIGNS = ("%", "％", "分之", "成", "percent", "per cent")
"""What tells 0.9% from 0.9."""
_SLIP = (30.0, 300.0)
"""A goal in percent so many times its baseline, or so small a part, was printed as the other."""


def read_goals(
    reader: Reader,
    items: Items,
    defaults: Defaults,
    sources: Iterable[str],
    indicators: Indicators,
) -> Iterator[Goal]:
    """Yield the goals of one plan."""
    forgotten: dict[str, list[Scalar]] = {name: [] for name in YEARS}
    settings = Settings(reader, defaults, sources)
    goals: list[Goal] = []
    for key, entry in reader.children(items, "goals", _GOAL):
        indicator = _indicator(reader, key, entry, sources, indicators)
        if indicator is not None:
            goal = _goal(reader, key, entry, settings, defaults, indicator, indicators)
            if goal.years is None:
                for name in _forgotten_years(goal, entry.keys() | defaults.years_said):
                    forgotten[name].append(key)
            goals.append(goal)
    yield from with_siblings(goals)
    for name, keys in forgotten.items():
        if len(keys) > 1:  # said once, not at each goal
            where, what = items["goals"][0], defaults.plan or "file"
            reader.error(where, "missing-key", "year-or-none", key=name, what=what)
        elif keys:
            reader.error(keys[0], "missing-key", "year-or-none", key=name, what=keys[0].text)


def _indicator(
    reader: Reader,
    key: Scalar,
    entry: Items,
    sources: Iterable[str],
    indicators: Indicators,
) -> Indicator | None:
    """Find the goal's indicator, or make one of the goal's own unit."""
    named = reader.string(entry, "indicator")
    where: Node = entry["indicator"][1] if named else key
    name = named or key.text
    if name in indicators:
        for lost in sorted(entry.keys() & {"name", "unit", "limit"}):
            reader.error(
                entry[lost][0],
                "key-of-indicator",
                "key-of-indicator",
                key=entry[lost][0].text,
                name=name,
            )
        return indicators[name]
    if "unit" in entry and not named:
        own = {k: v for k, v in entry.items() if k in ("name", "unit", "unbounded", "limit")}
        return read_indicator(reader, key, own, sources)
    kind = entry["kind"][1] if "kind" in entry else None
    word = meant("kind", kind.text) if type(kind) is Scalar and not named else ""
    unit = KINDS[word].unit if word in KINDS else None
    if not (indicators or word) and _is_multiple(entry):
        unit = ""
    if unit is not None and (not indicators or not unit):  # else its key may be mistyped
        own = {k: v for k, v in entry.items() if k in ("name", "unbounded", "limit")}
        return read_indicator(reader, key, own, sources, unit=unit)
    if indicators or named:
        reader.unknown(where, "unknown-indicator", name, indicators)
    else:
        reader.error(key, "missing-key", "goal-unit", key="unit", what=name)
    return None


def _is_multiple(entry: Items) -> bool:
    """Tell a goal that needs no unit, being so many times its baseline: 翻一番, 累计下降14%."""
    node = entry["goal"][1] if "goal" in entry else None
    try:
        return type(node) is Scalar and read_level(node.text, "").measure == "multiple"
    except QuantityError:
        return False


def _goal(
    reader: Reader,
    key: Scalar,
    entry: Items,
    settings: Settings,
    defaults: Defaults,
    indicator: Indicator,
    indicators: Indicators,
) -> Goal:
    entry, setting = settings.of(entry)
    (
        base_year, goal_year, _, path, declared, binding, aspirational, price, inflation,
        sources, section, note,
    ) = setting  # fmt: skip
    unbounded = indicator.unbounded
    if "unbounded" in entry and "unit" not in entry:  # else it was read with its own indicator
        unbounded = bool(reader.flag(entry, "unbounded")) or unbounded
    kind, baseline, printed, rate, goal, words = read_figures(
        reader, key, entry, indicator, setting, unbounded=unbounded
    )
    if kind == "cumulative" and (indicator.actuals or indicator.growth):
        indicator = _falling(reader, key, indicator, declared)
    if "goal" not in entry and not _needs_no_goal(entry, kind, indicator):
        hint = "goal-or-rate" if rate is not None else "goal-or-milestone"
        reader.error(key, "missing-key", hint, key="goal", what=key.text)
    if kind in ("share", "points"):
        most = bound(indicator.named(indicator.unit), indicator.name.en, indicator.name.zh)
        if most is not None and not unbounded:
            if kind == "share":
                _bounds(reader, entry, baseline if printed else None, goal, most)
            elif baseline and goal:
                _bounds_moved(reader, entry, baseline, goal, most)
        if kind == "share" and baseline and goal and indicator.unit == PERCENT:
            _slip(reader, entry, key, baseline, goal)
    years = goal_year - base_year if base_year and goal_year else None
    direction, direction_by = direction_of(
        indicator, kind, baseline, rate, goal, declared=declared, years=years
    )
    if goal and goal.comparator == wording.NEAR and kind != "added":
        goal = coming(goal, direction)
    relative = read_reference(reader, entry, kind, words, indicators)
    yearly: tuple[YearGoal, ...] = ()
    if "yearly" in entry:
        from zzplan.plan.entries.yearly import read_yearly_goals

        yearly = read_yearly_goals(reader, entry, indicator, kind, (base_year, goal_year))
    aspires = bool(
        aspirational
        or (rate is not None and rate.aspirational)
        or (goal is not None and goal.aspirational)
    )
    return Goal.make(
        (
            key.text, defaults.plan, indicator, kind, base_year, goal_year,
            baseline, printed, rate, goal, direction, binding, aspires,
            price if "price" in entry else indicator.price, inflation, sources, section, note,
            read_acceptance(reader, entry, CODES_OF_GOALS, VERDICTS) if "accept" in entry else None,
            key.span,
            indicator.country or defaults.country or country_of(indicator.unit),
            defaults.deflator_range, None, direction_by, path,
            yearly, relative,
            read_drawn(reader, entry), words if kind == "milestone" else None,
        )
    )  # fmt: skip


def _needs_no_goal(entry: Items, kind: KindName, indicator: Indicator) -> bool:
    """Tell a trend, a milestone and a stated rate, which say all without a value to reach."""
    trend = KINDS[kind].trend and ("direction" in entry or indicator.direction is not None)
    return trend or kind == "milestone" or (kind == "rate" and "rate" in entry)


def _falling(reader: Reader, key: Scalar, indicator: Indicator, declared: int | None) -> Indicator:
    """Return an indicator whose values are falls with the sign of falls."""
    if not falls(indicator, "cumulative", declared) or not is_fall(indicator):
        return indicator
    turned = with_falls(indicator)
    if turned is None:
        values = (*indicator.actuals, *indicator.growth)
        text = next(one.quantity.text for one in values if one.quantity.low.digits > 0)
        reader.error(key, "unsigned", "falls-of-both-signs", text=text)
    return turned or indicator


def _forgotten_years(goal: Goal, said: Set[str]) -> Iterator[str]:
    """Yield the years that nothing says, of a goal with a value to reach and a start or a rate.

    Without them it could not be checked, and nobody would be told.
    """
    figures = goal.goal is not None and (goal.baseline_printed or goal.rate is not None)
    if figures and not KINDS[goal.kind].timeless:
        for name, year in zip(YEARS, (goal.base_year, goal.goal_year), strict=True):
            if year is None and name not in said:
                yield name


def _bounds(
    reader: Reader, entry: Items, baseline: Quantity | None, goal: Quantity | None, most: float
) -> None:
    """Refuse a share outside 0 to 100, or to 1000 of a thousand."""
    for name, quantity in (("baseline", baseline), ("goal", goal)):
        if quantity is not None:
            highest = (quantity.high or quantity.low).value
            if quantity.low.digits < 0 or highest > most:
                reader.error(entry[name][1], "share-bounds", "unbounded", text=quantity.text)


def _bounds_moved(
    reader: Reader, entry: Items, baseline: Quantity, goal: Quantity, most: float
) -> None:
    """Refuse points that lead out of 0 to 100."""
    ends = [baseline.low.exact + one.exact for one in (goal.low, goal.high or goal.low)]
    if min(ends) < 0 or max(ends) > most:
        where = entry["goal"][1]
        reader.error(where, "points-bounds", "unbounded", text=goal.text, end=plain_digits(ends[0]))


def _slip(reader: Reader, entry: Items, key: Scalar, baseline: Quantity, goal: Quantity) -> None:
    """Refuse 0.65 where 65 is meant."""
    if baseline.low.digits <= 0 or goal.low.digits <= 0:
        return
    ratio = goal.low.value / baseline.low.value
    smaller, small = ("goal", goal) if ratio < 1 else ("baseline", baseline)
    bare = not any(sign in small.text for sign in _PERCENT_SIGNS)
    if bare and small.low.value < 1 and _SLIP[0] <= max(ratio, 1 / ratio) <= _SLIP[1]:
        where = entry[smaller][1] if smaller in entry else key
        meant = f"{small.low.plain(2)}%"
        reader.error(where, "percent-or-fraction", "write-percent", text=small.text, meant=meant)


def read_acceptance(
    reader: Reader, entry: Items, codes: tuple[str, ...], verdicts: tuple[str, ...]
) -> Acceptance | None:
    """Read the known finding of a goal or an identity: its code, or as it was once, the verdict."""
    if "accept" not in entry:
        return None
    key, node = entry["accept"]
    items = reader.mapping(node, key.text, _ACCEPT)
    if items is None:
        return None
    for one, needed in (("finding", {"finding", "verdict"}), ("reason", {"reason"})):
        if items.keys().isdisjoint(needed):
            reader.error(key, "missing-key", key=one, what=key.text)
    code = reader.choice(items, "finding", codes) or reader.choice(items, "verdict", verdicts)
    reason = reader.string(items, "reason")
    if reason == "":
        reader.error(items["reason"][0], "empty-value", key=items["reason"][0].text)
    return Acceptance(code, reason, key.span) if code and reason else None
