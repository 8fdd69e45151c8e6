"""What a goal says beside its figures: read once for all goals of a plan that say the same."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern

from zzplan.plan.entries.fields import Items, Reader
from zzplan.plan.entries.no_number import NOTHING
from zzplan.plan.entries.prices import read_price
from zzplan.plan.inputs.nodes import Node, Scalar
from zzplan.plan.model.kinds import KINDS, PATHS
from zzplan.plan.words.keys import KindName, PathName
from zzplan.structs import Struct

_LONGEST = 100
"""Years; no plan looks further ahead, a slip of one digit often does."""
_KINDS = tuple(KINDS)
_OTHERS = frozenset({"baseline", "rate", "goal", "indicator", "name", "unit", "limit"})
"""What a goal has of its own: its figures, and what they are of."""
_ALIKE = frozenset(
    {
        "base_year", "goal_year", "kind", "path", "direction", "binding", "aspirational", "price",
        "inflation", "source", "section", "note",
    }
)  # fmt: skip
"""What many goals say in the same words."""
_MOST = 4096
"""So many settings are kept; a goal each with a note of its own has no use of them."""


class Defaults(Struct):
    """What a goal takes from its plan."""

    plan: str
    base_year: int | None
    goal_year: int | None
    inflation: float | None
    sources: tuple[str, ...]
    years_said: frozenset[str]
    """Which of ``base_year`` and ``goal_year`` the plan writes, be it ``none``."""
    country: str | None = None
    deflator_range: tuple[float, float] | None = None
    path: PathName | None = None


class Setting(Struct):
    """What stands beside the figures of a goal, with what its plan says for all."""

    base_year: int | None
    goal_year: int | None
    kind: KindName | None
    """As the goal states it."""
    path: PathName | None
    direction: int | None
    """As the goal declares it."""
    binding: bool | None
    aspirational: bool | None
    price: str | None
    inflation: float | None
    sources: tuple[str, ...]
    section: str | None
    note: str | None


class Settings:
    """The settings of the goals of one plan, by what they say."""

    def __init__(self, reader: Reader, defaults: Defaults, sources: Iterable[str]) -> None:
        self._reader = reader
        self._defaults = defaults
        self._sources = sources
        self._known: dict[tuple[str | bool, ...], Setting] = {}

    def of(self, entry: Items) -> tuple[Items, Setting]:
        """Return what a goal says without what says nothing, and its setting."""
        said: list[str | bool] = []
        alike = True
        nothing = []
        for name, (_, node) in entry.items():
            if type(node) is not Scalar:
                alike = alike and name in _OTHERS
            elif node.text in NOTHING:
                nothing.append(name)
            elif name in _ALIKE:
                said += (name, node.text, node.plain)
            elif name not in _OTHERS:
                alike = False
        if nothing:
            entry = {name: one for name, one in entry.items() if name not in nothing}
        if not alike:
            return entry, self._read(entry)
        key = tuple(said)
        found = self._known.get(key)
        if found is None:
            before = len(self._reader.diagnostics)
            found = self._read(entry)
            if len(self._reader.diagnostics) == before and len(self._known) < _MOST:
                self._known[key] = found  # a mistake is said of every goal that has it
        return entry, found

    def _read(self, entry: Items) -> Setting:
        reader, defaults = self._reader, self._defaults
        base_year, goal_year = self._years(entry)
        inflation = reader.fraction(entry, "inflation") if "inflation" in entry else None
        section = reader.string(entry, "section")
        return Setting(
            base_year,
            goal_year,
            reader.choice(entry, "kind", _KINDS),
            reader.choice(entry, "path", PATHS) or defaults.path,
            reader.direction(entry),
            reader.flag(entry, "binding"),
            reader.flag(entry, "aspirational"),
            read_price(reader, entry) if "price" in entry else None,
            defaults.inflation if inflation is None else inflation,
            reader.names(entry, "source", self._sources) or defaults.sources,
            intern(section) if section else section,
            reader.string(entry, "note"),
        )

    def _years(self, entry: Items) -> tuple[int | None, int | None]:
        base_year, goal_year = self._defaults.base_year, self._defaults.goal_year
        where: Node | None = None
        if "base_year" in entry:
            base_year, where = self._reader.year(entry, "base_year"), entry["base_year"][1]
        if "goal_year" in entry:
            goal_year, where = self._reader.year(entry, "goal_year"), entry["goal_year"][1]
        if where is not None:
            years_fit(self._reader, where, base_year, goal_year)
        return base_year, goal_year


def years_fit(reader: Reader, where: Node, base_year: int | None, goal_year: int | None) -> bool:
    """Tell whether a plan can go from one year to the other; note the mistake if not."""
    if base_year is None or goal_year is None:
        return True
    years = goal_year - base_year
    if years <= 0:
        reader.error(where, "years-order", base_year=base_year, goal_year=goal_year)
    elif years > _LONGEST:
        params = {"base_year": base_year, "goal_year": goal_year, "years": years, "most": _LONGEST}
        reader.error(where, "years-apart", "years-apart", **params)
    return 0 < years <= _LONGEST
