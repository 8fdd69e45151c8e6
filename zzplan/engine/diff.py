"""Two versions of a plan → what was added, dropped, raised, lowered, and said more weakly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from zzplan.codes import CODES
from zzplan.engine.counterparts import pairs_of
from zzplan.engine.interval import same
from zzplan.finding import START, Finding
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.units.units import shift
from zzplan.structs import Result, Struct

ChangeCode = Literal[
    "added", "dropped", "raised", "lowered", "changed", "advanced", "postponed", "rate-raised",
    "rate-lowered", "strengthened", "weakened", "rebased", "unit", "kind", "yearly-added",
    "yearly-dropped", "yearly-raised", "yearly-lowered", "yearly-changed", "tightened", "loosened",
    "rate-tightened", "rate-loosened", "yearly-tightened", "yearly-loosened",
]  # fmt: skip
"""What a change does: the goal asks for more or less, its year is earlier or later, its words
bind more or less. A limit of what is meant to become less is ``tightened`` or
``loosened``. ``changed`` is a value that moved where nobody knows which way is wanted."""

WORSE: frozenset[ChangeCode] = frozenset(
    {
        "dropped", "lowered", "changed", "postponed", "rate-lowered", "weakened", "unit", "kind",
        "yearly-dropped", "yearly-lowered", "yearly-changed", "loosened", "rate-loosened",
        "yearly-loosened",
    }
)  # fmt: skip
"""Changes that a reader must look at: less is promised, or something else."""

_STRENGTH = {">": 4, "<": 4, ">=": 3, "<=": 3, None: 2, "near": 1, "about": 0}
"""How much a word binds: 超过, 以上, the bare number, 接近, 左右."""
_CAP = -1
"""How much a bound on the wrong side does: "up to 200" new homes promises none."""


_YEARLY: dict[ChangeCode, ChangeCode] = {
    "raised": "yearly-raised", "lowered": "yearly-lowered", "changed": "yearly-changed",
}  # fmt: skip
_OF_LIMITS: dict[ChangeCode, ChangeCode] = {
    "raised": "tightened", "lowered": "loosened",
    "rate-raised": "rate-tightened", "rate-lowered": "rate-loosened",
    "yearly-raised": "yearly-tightened", "yearly-lowered": "yearly-loosened",
}  # fmt: skip
"""What a change of what is meant to become less is: a limit whose number goes up is not lowered."""


class Change(Struct):
    """One thing that is other in the new version."""

    code: ChangeCode
    old: str | None
    """As the old version prints it."""
    new: str | None


class Difference(Result):
    """One goal, in the old version, the new one or both, and what changed about it."""

    old: Goal | None
    new: Goal | None
    changes: tuple[Change, ...]

    @property
    def goal(self) -> Goal:
        """The goal as the newer of its versions has it."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def is_worse(self) -> bool:
        """Tell whether less is promised than before, or something else."""
        return any(change.code in WORSE for change in self.changes)

    @property
    def finding(self) -> Finding:
        """What a gate is told of a goal that promises less; one that is gone is at the start."""
        return Finding(
            span=self.new.span if self.new else START,
            code="promises-less",
            params={"difference": self},
            level=CODES["promises-less"],
            subject=self.goal.name,
        )


def diff(
    old: PlanFile, new: PlanFile, goals: Iterable[Goal] | None = None
) -> tuple[Difference, ...]:
    r"""Compare two versions of a plan goal by goal.

    Parameters
    ----------
    old, new : PlanFile
        Goals are the same where plan and key are, else where plan and name are; a plan is the
        same where its key or title is, or where either version has only one.
    goals : iterable of Goal, optional
        Only the differences of these goals, of either version; all by default.

    Returns
    -------
    tuple of Difference
        Of goals that differ in nothing there is none. Those of the new version come in its order,
        those that were dropped stand at the end in the order of the old one.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = "zzplan: 1\ngoal_year: 2025\ngoals: {gdp: {unit: 亿元, goal: %s}}"
    >>> [(one.code, one.old, one.new)
    ...  for one in diff(parse(text % "5000以上"), parse(text % "力争4800"))[0].changes]
    [('lowered', '5000以上', '力争4800'), ('weakened', '5000以上', '力争4800')]
    """
    pairs = pairs_of(old, new)
    matched = {id(goal) for goal, _ in pairs}
    before = {id(goal): partner for partner, goal in pairs}
    wanted = None if goals is None else {id(goal) for goal in goals}
    found = []
    for goal in new.goals:
        if wanted is not None and id(goal) not in wanted:
            continue
        partner = before.get(id(goal))
        if partner is None:
            found.append(Difference(None, goal, (Change("added", None, _goal_text(goal)),)))
        elif changes := tuple(_called(partner, goal)):
            found.append(Difference(partner, goal, changes))
    for goal in old.goals:
        if id(goal) not in matched and (wanted is None or id(goal) in wanted):
            found.append(Difference(goal, None, (Change("dropped", _goal_text(goal), None),)))
    return tuple(found)


def _changes(old: Goal, new: Goal) -> Iterator[Change]:
    texts = _goal_text(old), _goal_text(new)
    wanted = _wanted(old, new)
    if old.kind != new.kind:
        yield Change("kind", old.kind, new.kind)
    exponent = shift(old.indicator.unit, new.indicator.unit)
    if exponent is None:
        yield Change("unit", old.indicator.unit, new.indicator.unit)
    elif old.kind == new.kind and old.goal is not None and new.goal is not None:
        code = _moved(old.goal, new.goal, exponent, wanted)
        if code:
            yield Change(code, *texts)
    yield from _years(old, new)
    if old.rate is not None or new.rate is not None:
        code = _rate_moved(old.rate, new.rate, wanted)
        rates = tuple(one.text if one else None for one in (old.rate, new.rate))
        if code:
            yield Change(code, *rates)
        elif (
            old.rate
            and new.rate
            and new.goal is not new.rate
            and (step := _binds(new.rate, wanted) - _binds(old.rate, wanted))
        ):
            yield Change(_bound(step), *rates)
    if old.baseline and new.baseline and not _same(old.baseline, new.baseline, exponent or 0):
        yield Change("rebased", old.baseline.text, new.baseline.text)
    strength = _strength(old, new, wanted)
    if strength == 1 and old.direction_by == "unknown" and new.goal and _side(new.goal) == -1:
        yield Change("changed", *texts)  # up to 200: nothing told that less is wanted
    elif strength:
        yield Change(_bound(strength), *texts)
    yield from _yearly(old, new, exponent, wanted)


def _called(old: Goal, new: Goal) -> Iterator[Change]:
    """Yield the changes of a goal, those of what is meant to become less as changes of a limit."""
    limits = _OF_LIMITS if _wanted(old, new) == -1 else {}
    for change in _changes(old, new):
        yield change.replace(code=limits.get(change.code, change.code))


def _wanted(old: Goal, new: Goal) -> int:
    return new.direction if old.direction_by == "unknown" else old.direction


def _yearly(old: Goal, new: Goal, exponent: int | None, wanted: int) -> Iterator[Change]:
    """Compare what two versions want in each of the years before the goal is due."""
    before, after = ({one.year: one.quantity for one in goal.yearly} for goal in (old, new))
    for year in sorted({*before, *after}):
        was, now = before.get(year), after.get(year)
        texts = (f"{year}: {one.text}" if one else None for one in (was, now))
        if was is None or now is None:
            yield Change("yearly-added" if was is None else "yearly-dropped", *texts)
        elif exponent is None or old.kind != new.kind:  # which is told of the goal
            continue
        elif code := _moved(was, now, exponent, wanted):
            yield Change(_YEARLY[code], *texts)
        elif step := _binds(now, wanted) - _binds(was, wanted):
            yield Change(_bound(step), *texts)


def _moved(old: Quantity, new: Quantity, exponent: int, direction: int) -> ChangeCode | None:
    """Tell whether a goal asks for more or for less; of a range both ends are looked at."""
    if _same(old, new, exponent):
        return None
    if old.measure != new.measure:  # 8% and 1800 have no more and less
        return "changed"
    exponent = _shift(old, exponent)
    ends = [
        (was.value * 10.0**exponent, now.value)
        for was, now in ((old.low, new.low), (old.top, new.top))
    ]
    rises = [now > was for was, now in ends if not same(was, now)]
    if any(rises) and not all(rises):
        return "changed"
    return "raised" if rises[0] == (direction == 1) else "lowered"


def _same(old: Quantity, new: Quantity, exponent: int) -> bool:
    """Tell whether two numbers are one, in the unit of the newer."""
    if (old.high is None) != (new.high is None) or old.measure != new.measure:
        return False
    exponent = _shift(old, exponent)
    ends = ((old.low, new.low), (old.top, new.top))
    return all(same(was.value * 10.0**exponent, now.value) for was, now in ends)


def _shift(printed: Quantity, exponent: int) -> int:
    """Return the power of ten between two units, which growth and multiples do not have."""
    return exponent if printed.measure in ("unit", "change") else 0


def _years(old: Goal, new: Goal) -> Iterator[Change]:
    if old.goal_year == new.goal_year:
        return
    before, after = (str(goal.goal_year) if goal.goal_year else None for goal in (old, new))
    if new.goal_year is None or (old.goal_year is not None and new.goal_year > old.goal_year):
        yield Change("postponed", before, after)
    else:
        yield Change("advanced", before, after)


def _rate_moved(old: Quantity | None, new: Quantity | None, direction: int) -> ChangeCode | None:
    """Tell whether a plan still states its growth, and as much of it."""
    if old is None or new is None:
        return "rate-lowered" if new is None else "rate-raised"
    if _same(old, new, 0):
        return None
    rises = new.low.value > old.low.value
    return "rate-raised" if rises == (direction == 1) else "rate-lowered"


def _strength(old: Goal, new: Goal, wanted: int) -> int:
    """Return +1 where words were added that bind, -1 where they were dropped, 0 for neither.

    Where one word binds more and another less, the promise is the weaker one.
    """
    steps = [
        _binds(new.goal, wanted) - _binds(old.goal, wanted) if old.goal and new.goal else 0,
        int(old.aspirational) - int(new.aspirational),
        int(bool(new.binding)) - int(bool(old.binding)),
    ]
    return -1 if min(steps) < 0 else int(max(steps) > 0)


def _bound(step: int) -> ChangeCode:
    return "strengthened" if step > 0 else "weakened"


def _binds(printed: Quantity, wanted: int) -> int:
    """Return how much a word binds, where more (+1) or less (-1) is wanted."""
    side = _side(printed)
    return _CAP if side and side == -wanted else _STRENGTH[printed.comparator]


def _side(printed: Quantity) -> int:
    return COMPARATORS[printed.comparator].side


def _goal_text(goal: Goal) -> str:
    return goal.goal_text or (goal.rate.text if goal.rate else "")
