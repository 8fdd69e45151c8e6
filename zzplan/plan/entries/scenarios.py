"""The scenarios of a plan file: other rates for its goals, or all of them shifted by points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.model.scenario import Scenario
from zzplan.plan.numbers.quantity import Quantity, read_yearly


def read_scenarios(reader: Reader, items: Items, goals: Iterable[Goal]) -> Iterator[Scenario]:
    """Yield the entries of ``scenarios:``: a shift in points, or a rate for each goal named."""
    goals = list(goals)
    known = _by_name(goals)
    names = {goal.key for goal in goals} | {goal.name for goal in goals}
    for key, node in (
        reader.mapping(items["scenarios"][1], items["scenarios"][0].text) or {}
    ).values():
        if type(node) is not Mapping:
            shift = _shift(reader, key, node)
            if shift is not None:
                yield Scenario(key.text, shift, {}, key.span)
            continue
        rates: dict[str, Quantity] = {}
        for name, value in node.items.values():
            chosen = known.get(name.text, [])
            if not chosen:
                reader.unknown(name, "unknown-goal", name.text, names)
            rate = reader.number(name, value, read_yearly) if chosen else None
            if rate is None:
                continue
            if rate.measure not in ("rate", "points"):
                reader.error(value, "bad-number", text=rate.text)
                continue
            rates.update((goal.name, rate) for goal in chosen)
        yield Scenario(key.text, None, rates, key.span)


def _shift(reader: Reader, key: Scalar, node: Node) -> Quantity | None:
    """Read points by which every stated rate is another; 0 is the plan itself."""
    if type(node) is Scalar and node.text.strip() in ("0", "0%"):
        return read_yearly("0pp")
    shift = reader.number(key, node, read_yearly)
    if shift is None:
        return None
    if shift.measure != "points" or shift.high is not None or shift.comparator is not None:
        reader.error(node, "scenario-shift", "scenario-shift", text=shift.text)
        return None
    return shift


def _by_name(goals: Iterable[Goal]) -> dict[str, list[Goal]]:
    """Return the goals that each name stands for: an indicator, a goal, or plan/goal."""
    found: dict[str, list[Goal]] = {}
    for goal in goals:
        for name in {goal.key, goal.indicator.key, goal.name}:
            found.setdefault(name, []).append(goal)
    return found
