"""The figures that a claim names: actuals, observed growth, goals, and sums over patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from zzplan.codes import Mistake
from zzplan.finding import Place
from zzplan.plan.claims.expressions import Operand
from zzplan.plan.entries.changes import fraction
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Actual, Goal, Indicator, Plan, Term, Text
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.numbers.years import read_span, read_year, years_named
from zzplan.plan.units.counts import per_heads
from zzplan.plan.units.units import PERCENT, is_share, read_unit
from zzplan.structs import Result

_GROWTH = "growth"
_FIELDS = ("goal", "baseline", "rate")


class Names(Result):
    """What a claim can name."""

    sources: Iterable[str]
    indicators: dict[str, Indicator]
    goals: dict[str, dict[str, Goal]]
    """By plan and key; in a file without plans under the empty text."""

    @classmethod
    def of(
        cls, sources: Iterable[str], indicators: dict[str, Indicator], plans: Sequence[Plan]
    ) -> Names:
        """Collect the names of a file."""
        goals = {plan.key: {goal.key: goal for goal in plan.goals} for plan in plans}
        return cls(sources, indicators, goals)

    @cached_property
    def keys(self) -> dict[str, str]:
        """The keys of indicators by their names, of those that no other has."""
        return _by_name((key, one.name) for key, one in self.indicators.items())

    @cached_property
    def goal_keys(self) -> dict[str, dict[str, str]]:
        """The same of the goals of each plan."""
        return {
            plan: _by_name((key, goal.indicator.name) for key, goal in goals.items())
            for plan, goals in self.goals.items()
        }

    @property
    def planless(self) -> bool:
        """Tell whether the file has goals without a plan."""
        return "" in self.goals


def _by_name(named: Iterable[tuple[str, Text]]) -> dict[str, str]:
    found: dict[str, str] = {}
    shared: set[str] = set()
    for key, names in named:
        for name in set(names):
            if found.setdefault(name, key) != key:
                shared.add(name)
    return {name: key for name, key in found.items() if name not in shared}


class UnknownFigureError(Exception):
    """A name that means nothing: the code of the diagnostic, and what there is instead."""

    def __init__(
        self, code: Mistake, name: str, known: Iterable[str] | None = None, hint: str | None = None
    ) -> None:
        super().__init__(code)
        self.code, self.name, self.known, self.hint = code, name, known, hint or code


def figures(operand: Operand, names: Names) -> Iterator[Term | str]:
    """Yield the terms that an operand stands for: one, or for a sum all with their ``+``.

    Raises
    ------
    UnknownFigureError
        For a name that the file does not have. A figure that the file names and does not have,
        such as an actual of another year, is a term without a quantity.
    """
    if operand.form != "sum":
        yield _figure(operand.text, names)
        return
    if "," in operand.text:
        raise UnknownFigureError("claim-sum", operand.text)
    base, bracket, rest = operand.text.partition("[")
    plan, dot, pattern = ("", "", base) if bracket or names.planless else base.rpartition(".")
    known: Iterable[str] = names.indicators if bracket else _goals(plan, operand.text, names)
    fits = ".*".join(map(re.escape, pattern.split("*")))
    keys = [key for key in known if re.fullmatch(fits, key)]
    if not keys:
        raise UnknownFigureError("claim-sum-of-nothing", operand.text)
    for position, key in enumerate(keys):
        yield _figure(f"{plan}{dot}{key}{bracket}{rest}", names)
        if position:
            yield "+"


def _figure(text: str, names: Names) -> Term:
    """Look one figure up."""
    base, bracket, rest = text.partition("[")
    parts = base.split(".")
    if bracket:
        series = _field(parts.pop(), (_GROWTH,)) if len(parts) == 2 else ""
        if len(parts) != 1 or series not in ("", _GROWTH) or not rest.endswith("]"):
            raise UnknownFigureError("claim-form", text)
        return _actual(text, parts[0], series, rest[:-1], names)
    named = len(parts) == (2 if names.planless else 3)
    field = _field(parts.pop(), _FIELDS) if named else ""
    if len(parts) != (1 if names.planless else 2) or field not in ("", *_FIELDS):
        hint = "claim-form-planless" if names.planless else None
        raise UnknownFigureError("claim-form", text, hint=hint)
    plan, key = ("", parts[0]) if names.planless else (parts[0], parts[1])
    goals = _goals(plan, text, names)
    if key not in goals:
        key = names.goal_keys[plan].get(key, key)
    if key not in goals:
        raise UnknownFigureError("unknown-goal", key, goals)
    goal = goals[key]
    field = field or "goal"
    quantity = {"goal": goal.goal, "baseline": goal.baseline, "rate": goal.rate}[field]
    fractional = field == "rate" or (field == "goal" and KINDS[goal.kind].chained)
    unit = PERCENT if fractional else _unit(goal.indicator)
    prices = _prices(quantity, goal.price) if quantity else None
    year = goal.base_year if field == "baseline" else goal.goal_year
    place = _place(goal.name, quantity, str(year or ""), goal)
    return _term(text, quantity, unit, field == "baseline", goal.sources, price=prices, place=place)


def _prices(quantity: Quantity, price: str | None) -> str | None:
    """Return the prices of a figure; growth is real unless it says that it is nominal."""
    if quantity.measure != "rate" or price is None:
        return price
    return "real" if quantity.basis != "nominal" else None


def _place(name: str, quantity: Quantity | None, when: str, of: Goal | Actual) -> Place | None:
    if quantity is None:
        return None
    return Place(name, quantity.text, when, of.sources, of.section, of.span)


def _goals(plan: str, text: str, names: Names) -> dict[str, Goal]:
    if plan in names.goals:
        return names.goals[plan]
    if not plan:
        raise UnknownFigureError("claim-form", text)
    raise UnknownFigureError("unknown-plan", plan, names.goals)


def _field(text: str, fields: tuple[str, ...]) -> str:
    """Return the part of a figure that is named behind a dot; its name may be Chinese."""
    if text.isascii():
        return text
    from zzplan.plan.words.chinese import key_meant

    return key_meant(text, fields, many=False) or text


def _actual(text: str, key: str, series: str, when: str, names: Names) -> Term:
    """Look up what was reported for a year, a part of a year, or several years."""
    if key not in names.indicators:
        key = names.keys.get(key, key)
    if key not in names.indicators:
        raise UnknownFigureError("unknown-indicator", key, names.indicators)
    period, at, source = when.partition("@")
    if not _is_period(period):
        raise UnknownFigureError("claim-form", text)
    if at and source not in names.sources:
        raise UnknownFigureError("unknown-source", source, names.sources)
    indicator = names.indicators[key]
    found = next(_reported(indicator, series, period, source), None)
    if found is None:
        return _term(text, None, PERCENT if series else _unit(indicator), not series, ())
    quantity, actual = found
    return _term(
        text,
        quantity,
        PERCENT if series else _unit(indicator),
        not series,
        actual.sources,
        revised=actual.revised,
        coverage=None if actual.coverage == period else actual.coverage,
        price=_prices(quantity, indicator.price),
        place=_place(key, quantity, actual.period, actual),
    )


def _reported(
    indicator: Indicator, series: str, period: str, source: str
) -> Iterator[tuple[Quantity, Actual]]:
    """Yield what was reported for a period; growth that stands beside a level comes first."""
    for actual in indicator.actuals:
        if _covers(actual, period) and (not source or source in actual.sources):
            if not series:
                yield actual.quantity, actual
            elif actual.growth is not None:
                yield actual.growth, actual
    for actual in indicator.growth if series else ():
        if _covers(actual, period) and (not source or source in actual.sources):
            yield actual.quantity, actual


def _covers(actual: Actual, period: str) -> bool:
    """Tell whether a value is that of a period; one of several years is named by these.

    One of a part of the year is never the value of the year, even where it stands under it.
    """
    covered = actual.coverage
    if covered is None:
        plain = period.isdigit() and actual.period.isdigit()
        return actual.period == period or (not plain and _is_that_year(actual, period))
    if read_span(covered) is not None:
        return read_span(covered) == read_span(period)
    return actual.period == period and period != str(actual.year)


def _is_that_year(actual: Actual, period: str) -> bool:
    """Tell whether a claim names the year of a value, in whatever form."""
    if actual.period != str(actual.year):
        return False
    return period == f"{actual.year:d}" or years_named(period) == years_named(actual.period) != ()


def _is_period(text: str) -> bool:
    """Tell ``2021``, ``2021Q3``, ``2021-09``, ``2023/24`` and ``2016-2020`` from anything else."""
    if read_year(text) is not None or read_span(text) is not None:
        return True
    year, part = text[:4], text[4:]
    if not (len(year) == 4 and text.isascii() and year.isdigit()):
        return False
    return not part or (
        (part[0] in "QH" and part[1:] in ("1", "2", "3", "4"))
        or (part[0] == "-" and part[1:].isdigit() and len(part) in (3, 5))
    )


def _unit(indicator: Indicator) -> str:
    """Return the unit of a figure; 张 of 每千人口床位数 is 张/千人."""
    unit = indicator.unit
    heads = next(filter(None, map(per_heads, indicator.name)), "")
    return f"{unit}/{heads}" if heads and "/" not in unit and not indicator.is_share else unit


def _term(
    text: str,
    quantity: Quantity | None,
    unit: str,
    measured: bool,
    sources: tuple[str, ...],
    *,
    revised: bool = False,
    coverage: str | None = None,
    price: str | None = None,
    place: Place | None = None,
) -> Term:
    """Return a figure; what stands in percent is a fraction, and has no unit.

    Of such only growth has prices, as those are left out of it.
    """
    if is_share(unit) or (quantity is not None and quantity.measure not in ("unit", "change")):
        of = read_unit(unit).exponent if is_share(unit) else -2
        unit, price = "", price if price == "real" else None
        quantity = fraction(quantity, of) if quantity is not None else None
    elif not unit:
        price = None
    return Term(text, quantity, unit, measured, sources, revised, coverage, price, place)
