"""Arguments that run from one number to another: ``6%..12%``, ``4..8``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.rates import RATE

if TYPE_CHECKING:
    from decimal import Decimal

    from zzplan.plan.numbers.quantity import Quantity

BETWEEN = ".."
LONGEST = 200
"""Years; no plan looks further ahead."""
MOST = 1000
"""The values that a span may have."""


class YearSpan(click.ParamType):  # type: ignore[type-arg]
    """Whole years, ``5`` or ``4..8``."""

    name = "years"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a range."""
        if not isinstance(value, str):
            return value
        ends = [end.strip() for end in value.split(BETWEEN)]
        whole = len(ends) <= 2 and all(e.isascii() and e.isdigit() and len(e) < 5 for e in ends)
        first, last = (int(ends[0]), int(ends[-1])) if whole else (0, 0)
        if not 1 <= first <= last <= LONGEST:
            _ = ctx.obj.gettext if ctx else str
            message = _('"{text}" is no number of years such as 5, and no span such as 4..8')
            self.fail(message.format(text=value), param, ctx)
        return range(first, last + 1)


class Rates(click.ParamType):  # type: ignore[type-arg]
    """Yearly rates, ``8%`` or ``6%..12%``; the first end takes the sign of the last."""

    name = "rates"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the two ends, Quantities."""
        if not isinstance(value, str):
            return value
        first, between, last = (part.strip() for part in value.partition(BETWEEN))
        if not between:
            one = RATE.convert(first, param, ctx)
            low, high = one.replace(high=None), one.replace(low=one.high or one.low, high=None)
        else:
            sign = last.lstrip("+-0123456789.")
            bare = first.lstrip("+-").replace(".", "", 1).isdigit()
            low, high = (
                RATE.convert(text, param, ctx) for text in (first + sign if bare else first, last)
            )
        _ = ctx.obj.gettext if ctx else str
        plain = all(end.high is None and end.comparator is None for end in (low, high))
        if not plain or low.measure != high.measure or low.measure not in ("rate", "points"):
            message = _('"{text}" is no rate such as 8%, and no span such as 6%..12%')
            self.fail(message.format(text=value), param, ctx)
        if low.low.exact > high.low.exact:
            message = _('"{text}" runs downwards; write the lower rate first')
            self.fail(message.format(text=value), param, ctx)
        return low, high


def steps(ends: tuple[Quantity, Quantity], step: Quantity | None) -> tuple[Quantity, ...] | None:
    """Return every rate of a span, the last one too where a step ends on it.

    Returns
    -------
    tuple of Quantity or None
        None for a step that is not above zero, is in another measure, or makes too many rates.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> [one.text for one in steps((read_rate("6%"), read_rate("8%")), read_rate("0.8%"))]
    ['6.0%', '6.8%', '7.6%']
    """
    from decimal import Decimal

    low, high = ends
    first, last = low.low.exact, high.low.exact
    points = low.measure == "points"
    width = Decimal("0.1") if points else Decimal("0.01")
    if step is not None:
        if step.measure != low.measure or step.high is not None:
            return None
        width = step.low.exact
    if width <= 0 or (last - first) / width >= MOST:
        return None
    values = [first + width * k for k in range(int((last - first) / width) + 1)]
    return tuple(_rate(low, value) for value in values)


def _rate(like: Quantity, value: Decimal) -> Quantity:
    """Return a rate that nobody rounded, written as one of its measure."""
    from zzplan.plan.numbers.quantity import read_rate

    percent = like.measure == "rate"
    text = f"{value.scaleb(2) if percent else value:f}{'%' if percent else 'pp'}"
    return read_rate(text).replace(exact=True)


RATES, YEARS = Rates(), YearSpan()
