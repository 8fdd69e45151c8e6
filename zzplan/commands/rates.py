"""Printed numbers as arguments: ``--rate 8%``, ``--baseline 3000亿``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from zzplan.plan.model import Goal
    from zzplan.plan.quantity import Quantity, QuantityError

_OF_A_SIZE = 100
"""A value more than so many times the other is likelier to be in another unit."""


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


def asked(
    goals: Iterable[Goal],
    *,
    rate: Quantity | None = None,
    inflation: Quantity | None = None,
    years: int | None = None,
    baseline: str | None = None,
) -> list[Goal]:
    """Put what the options say in the place of what the plan prints."""
    if all(one is None for one in (rate, inflation, years, baseline)):
        return list(goals)
    from zzplan.engine.question import QuestionError, ask

    goals = list(goals)
    if rate is not None:
        judged = [one for one in goals if one.goal and one.kind != "rate"]
        refuse_misread([(one.baseline, one.goal, one.years) for one in judged], rate)
    rise = one_value(inflation, "--inflation").low.value if inflation is not None else None
    try:
        return [
            ask(
                goal,
                rate=rate,
                baseline=_baseline(goal, baseline),
                years=years,
                inflation=rise,
            )
            for goal in goals
        ]
    except QuestionError as error:
        context, goal = click.get_current_context(), error.goal
        _ = context.obj.gettext
        if error.code == "no-baseline":
            message = _("{name} is a goal of the kind {kind}, which has no baseline to change.")
            raise click.UsageError(message.format(name=goal.name, kind=goal.kind)) from None
        message = _('"{text}" moves a share; {name} is in {unit}')
        unit = goal.indicator.named(goal.indicator.unit)
        raise click.BadParameter(
            message.format(text=rate.text if rate else "", name=goal.name, unit=unit),
            context,
            param_hint="'--rate'",
        ) from None


def refuse_misread(
    figures: Sequence[tuple[Quantity | None, Quantity | None, float | None]], rate: Quantity
) -> None:
    """Refuse a bare rate that fits what is asked for as per cent, and nothing as a fraction.

    Parameters
    ----------
    figures : sequence of (baseline, goal, years)
    """
    from zzplan.plan.bare_rates import is_misread, readings
    from zzplan.plan.quantity import QuantityError

    if figures and all(is_misread(rate, *one) for one in figures):
        refuse(QuantityError("rate-ambiguous", "rate-ambiguous", **readings(rate)), "--rate")


def _baseline(goal: Goal, text: str | None) -> Quantity | None:
    """Read another baseline in the unit of a goal; its kind may have none."""
    from zzplan.engine.question import QuestionError
    from zzplan.plan.kinds import KINDS
    from zzplan.plan.quantity import QuantityError, read_level

    if text is None:
        return None
    if not KINDS[goal.kind].measured:
        raise QuestionError("no-baseline", goal)
    try:
        return one_value(read_level(text, goal.indicator.unit), "--baseline")
    except QuantityError as error:
        refuse(error, "--baseline")


def refuse(error: QuantityError, option: str) -> NoReturn:
    """Refuse the value of an option that can only be read later, as a parameter type would."""
    context = click.get_current_context()
    raise click.BadParameter(_reason(error, context), context, param_hint=f"'{option}'")


def one_value(quantity: Quantity, option: str) -> Quantity:
    """Return the quantity of an option; refuse a range, a multiple, and points where values are."""
    wanted = {"--rate": ("rate", "points"), "--inflation": ("rate",)}.get(option, ("unit",))
    bound = option == "--inflation" and quantity.comparator is not None
    if quantity.high is None and quantity.measure in wanted and not bound:
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
    from zzplan.plan import units, wording
    from zzplan.plan.currencies import currency
    from zzplan.plan.digits import QuantityError, parts_of

    try:
        part = parts_of(text, wording.read(text).core)[-1]
    except QuantityError:
        return ""  # to be refused where it is read
    measured = units.read_unit(part.unit, behind=True)
    if measured.is_share:
        return units.PERCENT
    words = (currency(word) or word if word[-1:] in "$£€¥₹" else word for word in part.unit.split())
    return " ".join(words)


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
        _metres_or_million(units, values)
        return unit, values
    printed = [text for text in texts.values() if text is not None]
    raise click.UsageError(
        _("{values} are not in one unit.").format(values=_(" and ").join(printed))
    )


def _metres_or_million(printed: Mapping[str, str], values: Mapping[str, Quantity | None]) -> None:
    """Refuse 350 m beside 1.1 million, unless the two are of a size as millions."""
    if "m" not in printed.values() or not {"million", "thousand"} & set(printed.values()):
        return
    sizes = [abs(one.low.value) for one in values.values() if one and one.low.digits]
    if sizes and max(sizes) / min(sizes) <= _OF_A_SIZE:
        return
    text = next(v.text for name, v in values.items() if v and printed.get(name) == "m")
    message = click.get_current_context().obj.gettext(
        '"{text}" may be in metres or in million; write "{million}" or the unit of both values'
    )
    million = text.rstrip().removesuffix("m").rstrip() + " million"
    raise click.UsageError(message.format(text=text, million=million))


def _candidates(printed: list[str]) -> Iterator[str]:
    """Yield the units to try: 亿 beside 亿元 is 亿元, but never a percentage."""
    from zzplan.plan.magnitudes import chinese
    from zzplan.plan.units import read_unit

    if "%" in printed and set(printed) - {"%", ""}:
        return
    bases = (chinese(unit)[1] for unit in printed)
    whole = next((base for base in bases if base and not base.isascii()), "")
    for unit in dict.fromkeys(printed):
        if unit:
            bare = whole and not unit.isascii() and not read_unit(unit).base
            yield unit + whole if bare else unit
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
    from zzplan.report.words.findings import mistake

    language = context.obj if context and context.obj else Language("en")
    message, hint = mistake(Diagnostic(START, error.code, error.params, error.hint), language)
    return message + language.gettext("; ") + hint if hint else message


RATE = Rate()
