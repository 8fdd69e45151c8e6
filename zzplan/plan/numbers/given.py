"""Printed numbers that somebody gives by themselves: what unit they share, and what is refused."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from numbers import Integral, Real

from zzplan.finding import ZzplanError
from zzplan.plan.numbers.quantity import Quantity, QuantityError, read_level
from zzplan.plan.numbers.steps import in_own_points
from zzplan.plan.numbers.years import length

LONGEST = 1000
"""Years; nothing grows evenly for longer."""
_OF_A_SIZE = 100
"""A value more than so many times the other is likelier to be in another unit."""
_MEASURES = {"rate": ("rate", "points"), "inflation": ("rate",)}
"""What a number of this name may be; any other is a value."""


class GivenError(ZzplanError, ValueError):
    """A number that cannot be used; holds a code, whose number it is, and what to say of it."""

    def __init__(self, code: str, name: str = "", **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.name = name
        """``baseline``, ``goal``, ``rate``, ``years``; empty where it is about several."""
        self.params = params


class GivenTypeError(GivenError, TypeError):
    """Something that is no number at all, such as a truth value."""


def printed(value: object, name: str) -> str:
    """Return a number as a document would print it; a text is printed already.

    Raises
    ------
    GivenError
        For what is neither a text nor a finite number.

    Examples
    --------
    >>> from fractions import Fraction
    >>> [printed(one, "goal") for one in (3000, 3000.0, 1e-3, Decimal("67.70"), Fraction(1, 4))]
    ['3000', '3000', '0.001', '67.70', '0.25']
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Integral) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        raise GivenTypeError("no-number", name, text=repr(value))
    exact = value if isinstance(value, Decimal) else Decimal(repr(float(value)))
    if not exact.is_finite():
        raise GivenError("not-finite", name, text=str(value))
    text = format(exact, "f")
    return text if isinstance(value, Decimal) else text.removesuffix(".0")


def years_given(value: object) -> float:
    """Return a number of years, or the years between two.

    Raises
    ------
    GivenError

    Examples
    --------
    >>> years_given(5), years_given("2021-2026"), years_given(6.5)
    (5.0, 5.0, 6.5)
    """
    text = printed(value, "years")
    years = length(text)
    if not 0 < years <= LONGEST or not math.isfinite(years):
        raise GivenError("no-years", "years", text=text)
    return years


def one_value(quantity: Quantity, name: str) -> Quantity:
    """Return a number; refuse a range, a multiple, and points where values are.

    Raises
    ------
    GivenError
    """
    wanted = _MEASURES.get(name, ("unit",))
    bound = name == "inflation" and quantity.comparator is not None
    if quantity.high is None and quantity.measure in wanted and not bound:
        return quantity
    raise GivenError("not-one-value", name, text=quantity.text)


def printed_unit(text: str) -> str:
    """Return the unit that a printed value carries; empty for a bare number.

    Examples
    --------
    >>> [printed_unit(text) for text in ("突破3,000亿元", "三千亿", "45.5%", "2万余名", "7")]
    ['亿元', '亿', '%', '万名', '']
    """
    from zzplan.plan.numbers import wording
    from zzplan.plan.numbers.digits import parts_of
    from zzplan.plan.units import units
    from zzplan.plan.units.currencies import currency

    try:
        part = parts_of(text, wording.read(text).core)[-1]
    except QuantityError:
        return ""  # to be refused where it is read
    measured = units.read_unit(part.unit, behind=True)
    if measured.is_share:
        return units.PERCENT
    words = (
        currency(word) or word if word.endswith(tuple("$£€¥₹")) else word
        for word in part.unit.split()
    )
    return " ".join(words)


def read_alike(
    texts: Mapping[str, str | None], unit: str | None = None
) -> tuple[str, dict[str, Quantity | None]]:
    """Read values in one unit: the first printed one that fits them all.

    Parameters
    ----------
    texts : mapping
        By name; None where it is not given. A value without a unit beside one that has a unit is
        refused, not guessed, unless it is zero.
    unit : str, optional
        The unit to read them in.

    Raises
    ------
    GivenError
    """
    if unit is not None:
        return unit, {name: _read(name, text, unit, strict=True) for name, text in texts.items()}
    units = {name: printed_unit(text) for name, text in texts.items() if text is not None}
    for unit in _candidates(list(units.values())):
        values = {name: _read(name, text, unit) for name, text in texts.items()}
        if any(values[name] is None for name in units):
            continue
        if _borrowed(unit, units.values()) and _far_apart(values):  # 3000亿 beside 5000家
            continue
        for name in units:
            value = values[name]
            if unit and not units[name] and value and value.low.digits:
                raise GivenError("no-unit", name, text=texts[name], unit=unit)
        _metres_or_million(units, values)
        return unit, values
    raise GivenError("not-one-unit", values=[text for text in texts.values() if text is not None])


def _borrowed(unit: str, printed: Iterable[str]) -> bool:
    """Tell whether a bare magnitude, 亿, is read in the unit of another value."""
    from zzplan.plan.units.units import read_unit

    bare = any(one and not read_unit(one).base for one in printed)
    return bare and bool(read_unit(unit).base)


def _far_apart(values: Mapping[str, Quantity | None]) -> bool:
    """Tell values of which one is no part or multiple of the other that a plan would print."""
    sizes = [abs(one.low.value) for one in values.values() if one and one.low.digits]
    return bool(sizes) and max(sizes) / min(sizes) > _OF_A_SIZE**2


def _metres_or_million(printed: Mapping[str, str], values: Mapping[str, Quantity | None]) -> None:
    """Refuse 350 m beside 1.1 million, unless the two are of a size as millions."""
    if "m" not in printed.values() or not {"million", "thousand"} & set(printed.values()):
        return
    sizes = [abs(one.low.value) for one in values.values() if one and one.low.digits]
    if sizes and max(sizes) / min(sizes) <= _OF_A_SIZE:
        return
    name, text = next((n, v.text) for n, v in values.items() if v and printed.get(n) == "m")
    million = text.rstrip().removesuffix("m").rstrip() + " million"
    raise GivenError("metres-or-million", name, text=text, million=million)


def _candidates(printed: list[str]) -> Iterator[str]:
    """Yield the units to try: 亿 beside 亿元 is 亿元, but never a percentage."""
    from zzplan.plan.units.magnitudes import chinese
    from zzplan.plan.units.units import read_unit

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


def _read(name: str, text: str | None, unit: str, *, strict: bool = False) -> Quantity | None:
    """Read a value; None for none, and for one in another unit."""
    if text is None:
        return None
    try:
        return one_value(read_level(text, unit), name)
    except QuantityError as error:
        if error.code == "unit-mismatch" and not strict:
            return None
        raise GivenError("no-quantity", name, error=error) from None


def in_percentage_points(rate: Quantity) -> Quantity:
    """Return a rate in ‰ as a step of a share that is printed in ‰ and kept in per cent.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> [in_percentage_points(read_rate(text)).value for text in ("-0.08‰", "-8%")]
    [-0.008, -0.08]
    """
    step = in_own_points(rate, "‰") if rate.measure == "rate" else rate
    if step is rate or step.measure != "points":
        return rate
    return step.moved(-1)
