"""Which way a goal is wanted, and what tells it."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.model.plan_file import Goal
from zzplan.plan.words.keys import DirectionOrigin, PathName
from zzplan.report.language import N_, Language

_SAID: dict[DirectionOrigin, str] = {
    "declared": N_("as the plan file says"),
    "words": N_("by the words of the goal"),
    "kind": N_("by the kind of the goal"),
    "name": N_("by what its name counts"),
    "siblings": N_("as its goals of other years say"),
    "yearly": N_("a goal for one year is a floor"),
    "numbers": N_("its goal is not below its start"),
}


_WAYS = {1: N_("up"), -1: N_("down")}
_PATHS: dict[PathName, str] = {"linear": N_("linear"), "compound": N_("compound")}


def declared_direction(goal: Goal, language: Language) -> str:
    """Write which way a goal is wanted, if only the plan file says so; else nothing."""
    said = goal.direction_by == "declared"
    return language.gettext(_WAYS[goal.direction]) if said else ""


def declared_path(goal: Goal, language: Language) -> str:
    """Write how a goal is reached, if the plan file says so; else nothing."""
    return language.gettext(_PATHS[goal.path]) if goal.path else ""


def direction_remarks(
    goal: Goal, language: Language, *, band: bool = False, asked: bool = False
) -> Iterator[str]:
    """Yield which way a goal is wanted and by what; where that is unknown and decides, ask.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> head = "{zzplan: 1, base_year: 2020, goal_year: 2025, goals: "
    >>> goal, = parse(head + "{u: {name: 失业率, unit: '%', baseline: 5.2%, goal: 5%}}}").goals
    >>> list(direction_remarks(goal, Language("en")))
    ['Direction: down, by what its name counts.']
    """
    _ = language.gettext
    if band:
        yield _("To be kept between two ends: it is left on either side.")
    elif goal.wanted is None and asked:
        yield _(
            "Whether more or less is wanted is not known; `direction: up` or `direction: down` "
            "in the plan file says it."
        )
    elif goal.wanted is not None and goal.kind != "milestone":
        up = goal.direction > 0
        said = _("Direction: up, {why}.") if up else _("Direction: down, {why}.")
        read = goal.drawn is not None and goal.direction_by == "declared"  # out of a sentence
        yield said.format(why=_(_SAID["words" if read else goal.direction_by]))
