"""What was read → the goals of a plan file, and what the plan file cannot hold, with the reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from zzplan.finding import Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.file.write import Entry, Part, PlanPart, plan_text
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.words.suggestions import fold
from zzplan.reading.draft.attached import attached_rates, rate_beside
from zzplan.reading.draft.given_names import GivenNames
from zzplan.reading.items import Draft, Item
from zzplan.reading.keys import SURETIES
from zzplan.reading.prose.entries import Years, base_before, pairs_of, stem_of
from zzplan.structs import Struct

_GOAL_LINE = re.compile(r"  [^ #]")
"""The line in which a goal of a plan file without plans begins."""


class Refused(Struct):
    """An item that a plan file cannot hold, and the first mistake that it would have."""

    item: Item
    why: Finding


class DraftPlan(Struct):
    """A draft as a plan file has it."""

    years: Years
    pairs: tuple[tuple[Item, Entry], ...]
    """The goals: what the document says first asks for a look, then by section."""
    refused: tuple[Refused, ...]


def drafted(draft: Draft, years: Years | None = None) -> DraftPlan:
    """Return the goals of a draft as entries that a plan file accepts.

    Parameters
    ----------
    draft : Draft
    years : Years, optional
        What is told beside the document; else the years that most of its goals have.
    """
    given = years or Years()
    own = _of_their_own(draft.items)
    if given.goal is not None:
        own = [item.replace(year=given.goal) if item.year is None else item for item in own]
    goal = given.goal or _commonest(item.year for item in own)
    of_goal = (item for item in own if item.year == goal and item.kind != "added")
    base = given.base or base_before(_commonest(item.base_year for item in of_goal), goal)
    base = base or base_before(draft.base_year, goal)
    held = Years(base, goal)
    said = base is not None and base in (given.base, draft.base_year)
    rates = attached_rates(draft.items)
    pairs = []
    names = GivenNames()
    once = sorted(_once(own), key=lambda one: one.group != "check-this")
    keys = {id(one): _key(one, names) for one in sorted(once, key=lambda one: one.year != goal)}
    for item in once:
        rate = rate_beside(item, item.at, rates)
        key = keys[id(item)]
        printed = [one for one in pairs_of(item, rate, held, said) if one != ("name", key)]
        entry = Entry(key, tuple(printed))
        pairs.append((item, entry))
    return _accepted(held, _by_section(pairs))


def _of_their_own(items: Sequence[Item]) -> list[Item]:
    """Return all goals but the rates and changes that stand beside one, where that is printed."""
    places = [(one, at) for one in items if not one.attached for at in (one.at, *one.others)]
    hosts = {(at.block, one.rate_pct) for one, at in places}
    changed = {at.block for _, at in places}
    return [
        item
        for item in items
        if not item.attached
        or not (
            (item.at.block, item.rate_pct) in hosts
            or (item.rate_pct is None and item.at.block in changed)
        )
    ]


def _once(items: Iterable[Item]) -> list[Item]:
    """Take what text and table print of one goal together; the fuller one leads.

    A table has no words for what is to be held every year: 稳定在42万吨以上, 42以上.
    """
    found: dict[tuple[object, ...], Item] = {}
    for item in items:
        figure = (item.value, item.value_high, item.unit)
        kind = "hold" if KINDS[item.kind].value else item.kind
        key = (fold(item.name), item.year, kind, *figure) if item.name else (id(item),)
        known = found.get(key)
        if known is None:
            found[key] = item
        else:
            lead, other = sorted((known, item), key=_fullness)
            if other.kind == "hold":
                words = other.comparator if lead.comparator == "=" else lead.comparator
                lead = lead.replace(kind="hold", comparator=words)
            found[key] = lead.replace(others=(*lead.others, other.at, *other.others))
    return list(found.values())


def _fullness(item: Item) -> tuple[bool, bool, int]:
    return item.base_value is None, item.rate_pct is None, SURETIES.index(item.group)


def _commonest(years: Iterable[int | None]) -> int | None:
    counts = Counter(year for year in years if year is not None)
    return max(counts, key=lambda year: (counts[year], year), default=None)


def _by_section(pairs: Sequence[tuple[Item, Entry]]) -> list[tuple[Item, Entry]]:
    """Bring the goals of one section together, in the order in which the sections begin."""
    order: dict[tuple[bool, str], int] = {}
    for item, _ in pairs:
        order.setdefault((item.group == "check-this", item.section), len(order))
    return sorted(pairs, key=lambda one: order[one[0].group == "check-this", one[0].section])


def head_of(years: Years) -> tuple[tuple[str, str], ...]:
    """Return the years as a plan file writes them."""
    return (
        ("base_year", str(years.base or "none")),
        ("goal_year", str(years.goal or "none")),
    )


def _accepted(years: Years, pairs: list[tuple[Item, Entry]]) -> DraftPlan:
    """Take out what a plan file refuses, until it accepts the rest."""
    refused: list[Refused] = []
    while pairs:
        part = Part("", tuple(entry for _, entry in pairs))
        text = plan_text((), [PlanPart("", head_of(years), (part,))])
        try:
            parse(text)
        except PlanError as error:
            bad = _mistaken(error, text, len(pairs))
            refused += [Refused(pairs[number][0], why) for number, why in sorted(bad.items())]
            pairs = [one for number, one in enumerate(pairs) if number not in bad]
        else:
            break
    return DraftPlan(years, tuple(pairs), tuple(refused))


def _mistaken(error: PlanError, text: str, goals: int) -> dict[int, Finding]:
    """Return the numbers of the goals with a mistake; of all, where it is nobody's own."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines, 1) if _GOAL_LINE.match(line)]
    bad: dict[int, Finding] = {}
    for one in error.diagnostics:
        number = sum(start <= one.span.line for start in starts) - 1
        if number >= 0:
            bad.setdefault(number, one)
    return bad or dict.fromkeys(range(goals), error.diagnostics[0])


def _key(item: Item, given: GivenNames) -> str:
    """Return a name that explains itself, and that no other goal has."""
    choices = [stem_of(item.name)]
    if item.year:
        choices.append(f"{choices[0]}-{int(item.year)}")
    return given.first(*choices, f"{choices[-1]}-{item.kind}")
