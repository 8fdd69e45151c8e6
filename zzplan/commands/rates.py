"""Printed numbers as arguments: ``--rate 8%``, ``--baseline 3000亿``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from zzplan.plan.model import Goal
    from zzplan.plan.quantity import Quantity, QuantityError

_PERCENT = ("%", "成", "percent", "per cent", "pp", "percentage point", "percentage points")


class Rate(click.ParamType):  # type: ignore[type-arg]
    """A yearly rate, ``8%`` or ``0.08``; a bare number of 1 or more is refused."""

    name = "rate"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a Quantity."""
        from zzplan.plan.quantity import QuantityError, read_yearly

        if not isinstance(value, str):
            return value
        try:
            return read_yearly(value)
        except QuantityError as error:
            return self.fail(_reason(error, ctx), param, ctx)


def with_rate(goals: Iterable[Goal], rate: Quantity | None) -> list[Goal]:
    """Put another rate into goals; a goal that is itself a rate has none.

    Raises
    ------
    click.BadParameter
        For percentage points a year, where a goal is not in percent.
    """
    if rate is None:
        return list(goals)
    from zzplan.plan.goals import POINT_UNITS

    changed = [_trying(goal, rate) for goal in goals]
    for goal in changed:
        if rate.measure == "points" and goal.indicator.unit not in POINT_UNITS:
            context = click.get_current_context()
            message = context.obj.gettext('"{text}" moves a share; {name} is in {unit}').format(
                text=rate.text, name=goal.name, unit=goal.indicator.unit
            )
            raise click.BadParameter(message, context, param_hint="'--rate'")
    return changed


def _trying(goal: Goal, rate: Quantity) -> Goal:
    """Put another rate into a goal; the one that it prints, however written, stays as printed."""
    printed = goal.rate
    if goal.kind == "rate" or (printed and printed.replace(text=rate.text) == rate):
        return goal
    return goal.replace(rate=rate, tried=True)


def refuse(error: QuantityError, option: str) -> NoReturn:
    """Refuse the value of an option that can only be read later, as a parameter type would."""
    context = click.get_current_context()
    raise click.BadParameter(_reason(error, context), context, param_hint=f"'{option}'")


def one_value(quantity: Quantity, option: str) -> Quantity:
    """Return the quantity of an option; refuse a range, a multiple, and points where values are."""
    wanted = ("rate", "points") if option == "--rate" else ("unit",)
    if quantity.high is None and quantity.measure in wanted:
        return quantity
    context = click.get_current_context()
    message = context.obj.gettext('"{text}" is not one value').format(text=quantity.text)
    raise click.BadParameter(message, context, param_hint=f"'{option}'")


def printed_unit(text: str) -> str:
    """Return the unit that a printed value carries; empty for a bare number.

    Examples
    --------
    >>> [printed_unit(text) for text in ("突破3,000亿元", "三千亿", "45.5%", "2万余名", "7")]
    ['亿元', '亿', '%', '万名', '']
    """
    from unicodedata import normalize

    from zzplan.plan import numerals, wording

    core = wording.peel(normalize("NFKC", text).strip()).core
    if core.startswith("百分之"):
        return "%"
    unit = core.lstrip("+-~0123456789., ")
    if unit == core:
        rest = core.lstrip(numerals.CHARACTERS)
        numeral = numerals.read(core[: len(core) - len(rest)])
        unit = (numeral.magnitude if numeral else "") + rest
    unit = unit.replace("余", "", 1).replace("多", "", 1)
    return "%" if unit in _PERCENT or unit.endswith("百分点") else unit


def read_alike(texts: Mapping[str, str | None]) -> tuple[str, dict[str, Quantity | None]]:
    """Read the values of options in one unit: the first printed one that fits them all.

    Parameters
    ----------
    texts : mapping
        By the option's name; None where it is not given. A value without a unit beside one that
        has a unit is refused, not guessed, unless it is zero.
    """
    _ = click.get_current_context().obj.gettext
    units = {name: printed_unit(text) for name, text in texts.items() if text is not None}
    for unit in _candidates(list(units.values())):
        values = {name: _read(name, text, unit) for name, text in texts.items()}
        if any(values[name] is None for name in units):
            continue
        for name in units:
            value = values[name]
            if unit and not units[name] and value and value.low.digits:
                message = _('"{text}" has no unit, unlike the other value; is it {text}{unit}?')
                raise click.UsageError(message.format(text=texts[name], unit=unit))
        return unit, values
    printed = [text for text in texts.values() if text is not None]
    raise click.UsageError(
        _("{values} are not in one unit.").format(values=_(" and ").join(printed))
    )


def _candidates(printed: list[str]) -> Iterator[str]:
    """Yield the units to try: 亿 beside 亿元 is 亿元, but never a percentage."""
    from zzplan.plan.units import split

    if "%" in printed and set(printed) - {"%", ""}:
        return
    whole = next((base for unit in printed if (base := split(unit)[1]) and not base.isascii()), "")
    for unit in dict.fromkeys(printed):
        if unit:
            yield unit if split(unit)[1] else unit + whole
    if not any(printed):
        yield ""


def _read(name: str, text: str | None, unit: str) -> Quantity | None:
    """Read a value; None for none, and for one in another unit."""
    from zzplan.plan.quantity import QuantityError, read_level

    if text is None:
        return None
    try:
        return one_value(read_level(text, unit), name)
    except QuantityError as error:
        if error.code == "unit-mismatch":
            return None
        refuse(error, name)


def _reason(error: Any, context: click.Context | None) -> str:
    from zzplan.plan.diagnostics import START, Diagnostic
    from zzplan.report.language import Language
    from zzplan.report.pages.errors import sentence

    language = context.obj if context and context.obj else Language("en")
    message, hint = sentence(Diagnostic(START, error.code, error.params, error.hint), language)
    return message + language.gettext("; ") + hint if hint else message


RATE = Rate()
