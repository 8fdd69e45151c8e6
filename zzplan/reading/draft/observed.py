"""Figures as a plan file keeps them: goals by their keys, what was observed as actual values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.file.write import Entry, Value
from zzplan.plan.inputs.places import place_text
from zzplan.plan.units.counts import per_heads
from zzplan.plan.units.units import shift
from zzplan.reading.draft.agreement import is_one_indicator
from zzplan.reading.items import At, Item
from zzplan.reading.prose.entries import (
    basis_of,
    bound,
    digits_of,
    is_chinese,
    is_priced,
    printed_at,
    stem_of,
)
from zzplan.reading.text.likeness import plain
from zzplan.reading.text.strictness import strict, words_before
from zzplan.reading.words.units import is_money
from zzplan.structs import Struct

_REFERABLE = re.compile(r"[^\W\d]\w*(?:-\w+)*")
"""A key that a claim can name."""
_OF_INDICATOR = frozenset({"name", "unit", "price"})
"""What a goal leaves to the indicator that it shares with actual values."""
_Pairs = tuple[tuple[str, Value], ...]
_SHARES = ("%", "‰", "percent", "per cent")
_NEAR = 16
"""Characters before a growth in which it is said to be nominal."""


class Goals(Struct):
    """The goals of one document, as a plan file of several has them."""

    source: str
    prefix: str
    """Of their names in claims: the plan's key and a point, or nothing."""
    pairs: Sequence[tuple[Item, Entry]]


class _Series:
    """An indicator that is observed."""

    def __init__(self, name: str, unit: str, source: str) -> None:
        self.name, self.unit, self.source = name, unit, source
        self.actuals: dict[str, _Pairs] = {}
        self.growth: dict[str, _Pairs] = {}

    def holds(self, unit: str, kept: dict[str, _Pairs], when: str, value: str) -> bool:
        """Tell whether a figure is of this series, and no other stands in its place."""
        if unit != self.unit and shift(unit, self.unit) is None:
            return False
        return when not in kept or dict(kept[when])["value"] == value


class Observed:
    """What of several documents a plan file knows, and how a claim names each figure."""

    def __init__(self, documents: Sequence[Goals]) -> None:
        self._documents = documents
        self._series: dict[str, _Series] = {}
        self._known: dict[tuple[int, int, int], str] = {}
        self._units: dict[str, str] = {}
        """The units of the goals, by the keys of their indicators."""
        self._goals: dict[str, Item] = {}
        self._named: dict[str, list[Item]] = {}
        """The goals, by what tells their names apart."""
        self._real: set[str] = set()
        """The names of what some growth is said to be without the rise of prices of."""
        self._absent: set[tuple[str, str, int]] = set()
        """The keys and years of what a document does not print: 支出88.5亿元 is not 支出总额."""
        self._based: set[str] = set()
        """The goals that print a baseline."""
        for number, goals in enumerate(documents):
            for item, entry in goals.pairs:
                if not _speaks_of_change(item):
                    self._units.setdefault(entry.key, str(dict(entry.pairs)["unit"]))
                self._goals.setdefault(entry.key, item)
                self._named.setdefault(plain(item.name), []).append(item)
                if _REFERABLE.fullmatch(entry.key) and item.kind not in ("multiple", "milestone"):
                    if "baseline" in dict(entry.pairs):
                        self._based.add(goals.prefix + entry.key)
                    for at in (item.at, *item.others):
                        self._known[number, at.piece, at.first] = goals.prefix + entry.key

    def level(self, item: Item, document: int) -> str:
        """Return how a claim names a value: a goal, an actual value, or the number itself."""
        known = self._known.get((document, item.at.piece, item.at.first))
        if known is not None:  # 640 GWh a year are as a goal of all years together
            return literal(item) if item.yearly else known
        if item.year is None or item.within or item.attached or not item.name or _is_step(item):
            return literal(item)
        key = self._key(item.name, item.unit, document, str(item.year), item, "actuals")
        return f"{key}[{item.year}]" if key else literal(item)

    def growth(self, rate: Item, level: Item, document: int, when: str) -> str:
        """Return how a claim names the growth of a value over a period, which is below 0 of a fall.

        One that is a goal is named as such.
        """
        if level.unit != "%" and basis_of(words_before(rate)[-_NEAR:]) == "real":
            self._real.add(plain(level.name))
        known = self._known.get((document, rate.at.piece, rate.at.first))
        if known is not None:
            return known
        named = when and level.name and not rate.within
        key = self._key(level.name, level.unit, document, when, rate, "growth") if named else None
        stated = _basis(rate) + _number(rate, "%", bare=True)
        return f"{key}.growth[{when}]" if key else f"printed({stated})"

    def base(self, item: Item, document: int) -> str | None:
        """Return how a claim names the value that a figure starts from, as the same words say."""
        known = self._known.get((document, item.at.piece, item.at.first))
        if known is not None:
            return f"{known}.baseline" if known in self._based else None
        if item.base_value is None or item.base_year is None:
            return None
        start = item.replace(value=item.base_value, year=item.base_year, value_high=None,
                             comparator="=", base_value=None)  # fmt: skip
        if item.base_at is not None:
            start = start.replace(at=item.base_at)
        key = self._key(item.name, item.unit, document, str(item.base_year), start, "actuals")
        return f"{key}[{item.base_year}]" if key else None

    def missing(self, name: str, of: Item, document: int) -> str:
        """Return how a claim names a value that its document does not print, in another's unit."""
        choices = (key for key in _choices(stem_of(name), of.unit) if key not in self._units)
        for key in choices:
            one = self._series.setdefault(key, _Series(name, of.unit, ""))
            if one.unit == of.unit and str(of.year) not in one.actuals:
                break
        self._absent.add((key, str(of.year), document))
        return f"{key}[{of.year}]"

    def missing_growth(self, of: Item) -> str:
        """Return how a claim names the growth of the year before, which no document prints."""
        key = stem_of(of.name)
        unit = self._units.get(key, "%")
        self._series.setdefault(key, _Series(of.name, unit, ""))
        return f"{key}.growth[{(of.year or 0) - 1}]"

    def indicators(self) -> Iterator[tuple[str, Value]]:
        """Yield what stands under ``indicators`` in the plan file."""
        for key, one in self._series.items():
            pairs: list[tuple[str, Value]] = [("name", one.name)] if one.name != key else []
            pairs += [("unit", one.unit)]
            if is_priced(one.name, one.unit) or plain(one.name) in self._real:
                pairs.append(("price", "current"))
            if one.source:
                pairs.append(("source", one.source))
            for name, values in (("actuals", one.actuals), ("growth", one.growth)):
                if values:
                    pairs.append((name, tuple((when, values[when]) for when in sorted(values))))
            yield key, tuple(pairs)

    def shared(self, item: Item, entry: Entry) -> Entry:
        """Leave the name and the unit of a goal to the indicator that has its actual values."""
        key = entry.key if entry.key in self._series else stem_of(item.name)
        series = self._series.get(key)
        if series is None or not (_speaks_of_change(item) or item.unit == series.unit):
            return entry
        pairs = tuple(pair for pair in entry.pairs if pair[0] not in _OF_INDICATOR)
        named = () if key == entry.key else (("indicator", key),)
        return entry.replace(pairs=(*named, *pairs))

    def _key(
        self, name: str, unit: str, document: int, when: str, item: Item, kind: str
    ) -> str | None:
        """Put a figure into its series, and return the key of that."""
        source = self._documents[document].source
        goals = (one for one in self._named.get(plain(name), ()) if is_one_indicator(one, item))
        name = next((one.name for one in goals if one.unit == unit), name)
        for key in _choices(stem_of(name), unit):
            if not _REFERABLE.fullmatch(key):
                return None
            goal = self._goals.get(key)
            if goal is not None and not is_one_indicator(goal, item.replace(name=name)):
                continue
            one = self._series.get(key) or _Series(name, self._units.get(key, unit), source)
            kept = one.actuals if kind == "actuals" else one.growth
            if kind == "actuals":
                value = _number(item, one.unit, bare=False)
            else:
                value = _basis(item) + _number(item, "%", bare=False)
            absent = kind == "actuals" and (key, when, document) in self._absent
            if not absent and one.holds(unit, kept, when, value):
                self._series[key] = one
                other = () if one.source == source else (("source", source),)
                kept.setdefault(when, (("value", value), *other, *placed(item.at)))
                return key
        return None


def _speaks_of_change(item: Item) -> bool:
    """Tell whether a goal's own unit says nothing of its indicator's: 增长6.5%, 2倍."""
    return item.kind in ("rate", "multiple") or (item.kind == "cumulative" and item.unit == "%")


def _is_step(item: Item) -> bool:
    """Tell what something rose by, which is none of its values: spending rose by £30m."""
    return re.search(r"\bby\s\S{0,3}$", words_before(item)) is not None


def _basis(rate: Item) -> str:
    """Say of a growth that prices are in it, where its words do."""
    words = words_before(rate)[-_NEAR:]
    if basis_of(words) != "nominal":
        return ""
    return "名义" if is_chinese(rate) else "nominal "


def literal(item: Item) -> str:
    """Return the number of a figure, as a claim that names nothing for it has it."""
    basis = _basis(item) if item.unit == "%" else ""
    return f"printed({basis}{_number(item, unit_beside(item), bare=True)})"


def unit_beside(item: Item) -> str:
    """Return the unit of a number beside figures of its name: 0.4个 of 每千人口托位数 has none."""
    if per_heads(item.name) and item.unit not in _SHARES:
        return ""
    return f" {item.unit}" if item.unit[:1].isdigit() else item.unit  # 2.4 1/10万


def placed(at: At) -> _Pairs:
    """Return where a figure stands, as a plan file keeps it."""
    return ("place", place_text(at.place)), ("quote", at.quote)


def _choices(stem: str, unit: str) -> Iterator[str]:
    """Yield keys for a series, the plainest first."""
    yield stem
    plain = re.sub(r"\W+", "", unit)
    if plain:
        yield f"{stem}-{plain}"
    for number in range(2, 10):
        yield f"{stem}-{number}"


def _number(item: Item, unit: str, *, bare: bool) -> str:
    """Write a figure as it is printed, with its unit where that is not the one of its series."""
    sign = "-" if item.value < 0 else ""
    digits = sign + digits_of(abs(item.value), *printed_at(item.at))
    if item.value_high is not None:
        digits += f"-{digits_of(item.value_high, *printed_at(item.at))}"
    if unit in _SHARES or item.unit in _SHARES:
        digits += "‰" if item.unit == "‰" else "%"
    elif bare:
        sign, _, scale = unit.partition(" ")
        front = is_money(unit) and sign and not sign[-1].isalnum()
        gap = " " if len(scale) > len("bn") else ""  # £1.2bn, £1.2 million
        digits = f"{sign}{digits}{gap}{scale}" if front else digits + unit
    elif item.unit != unit:
        digits += item.unit
    return digits if bare else bound(digits, strict(item), chinese=is_chinese(item))
