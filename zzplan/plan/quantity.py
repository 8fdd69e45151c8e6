"""Printed numbers: "2.5万亿以上" → value, digits, comparator, unit (methods.md 2.2, 2.3)."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan import numerals, units, wording
from zzplan.plan.comparators import COMPARATORS
from zzplan.plan.digits import (
    Number,
    Part,
    QuantityError,
    doublings,
    number_of,
    parts_of,
    read_plain,
)
from zzplan.structs import Struct

__all__ = ["Number", "Quantity", "QuantityError", "read_level", "read_rate", "read_value"]

_MULTIPLE = ("倍", "times", "x", "X")
_YEARLY = ("a year", "per year", "per annum", "p.a.", "/yr", "/年")


class Quantity(Struct):
    """What a plan prints for one figure."""

    text: str
    """As printed."""
    low: Number
    """The number; of a range its lower end."""
    high: Number | None
    """The upper end of a range such as 3-5家."""
    comparator: str | None
    """``>=``, ``>``, ``<=``, ``<``, ``about``, ``near``; None where no word says it."""
    measure: str
    """``unit`` (the indicator's), ``rate`` (a fraction), ``points`` or ``multiple``."""
    aspirational: bool
    hold: bool
    exact: bool
    """Nothing was rounded: small counts, 翻番 and 增长一倍, or declared in the file."""
    precision: float | None
    """The step that the number was rounded to, where the file declares it."""
    basis: str | None
    """Of a rate: ``real`` or ``nominal``; None where no word says it."""
    side: int = 0
    """Where the value comes from that gets near (接近) this one: -1 below it, +1 above it; 0 is
    from zero, as a change does and what stands by itself."""
    more: bool = False
    """多, 余: more than the printed digits, which were cut and not rounded."""

    @property
    def value(self) -> float | None:
        """The number as a float; None for a range."""
        return None if self.high else self.low.value


def read_level(text: str, unit: str, *, counted: bool | None = None) -> Quantity:
    """Read a value in the unit of its indicator.

    Parameters
    ----------
    text : str
        As a document prints it: ``突破3000``, ``2.5万亿以上``, ``3-5家``, ``提高5个百分点``.
    unit : str
        The unit of the indicator; empty where none is known.
    counted : bool, optional
        The indicator counts whole things, as its unit and its name say; asked of the unit alone
        where it is not given.

    Raises
    ------
    QuantityError
        With the code ``bad-number``, ``unit-mismatch``, ``contradictory-words``, ...

    Examples
    --------
    >>> q = read_level("2.5万亿以上", "亿元")
    >>> q.value, q.comparator, q.low.place
    (25000.0, '>=', 3)
    >>> read_level("翻一番", "亿元").measure, read_level("增长1.5倍", "").value
    ('multiple', 2.5)
    """
    counts = units.counts(unit) if counted is None else counted
    number = read_plain(text.removesuffix("%") if unit == "%" else text)
    if number is not None:
        exact = counts and number.place == 0 and len(text) < 4
        return Quantity.make(
            (text, number, None, None, "unit", False, False, exact, None, None, 0, False)
        )
    said = wording.read(wording.without_base(text) if wording.base_named(text) else text)
    if said.basis:  # of growth, not of a value
        raise QuantityError("bad-number", text=text)
    core, sign = said.core, said.sign
    number = read_plain(core.removesuffix("%") if unit == "%" else core)
    if number is not None and not sign and not said.more:
        exact = counts and number.place == 0 and abs(number.digits) < 1000
        return _quantity(text, number, said=said, measure="unit", exact=exact)
    if core.startswith("翻") and core.endswith("番"):
        number, said = doublings(text, core[1:-1]), _more(text, said, [])
        return _quantity(text, number, said=said, measure="multiple", exact=True)
    if core == "减半":
        return _quantity(text, Number(5, -1, 0), said=said, measure="multiple", exact=True)
    parts = parts_of(text, core)
    (measure, shift), *others = [_scale(part.unit, unit, sign) for part in parts]
    if others and others[0][0] != measure:
        raise QuantityError("bad-number", text=text)
    shifts = [shift, *(other for _, other in others)]
    if measure == "multiple":
        if sign < 0 or any(part.negative for part in parts):
            raise QuantityError("bad-number", text=text)
        numbers = [number_of(text, part, 0, 0) for part in parts]
        if sign > 0:  # 增长1.5倍 is 2.5 times
            numbers = [n.replace(digits=n.digits + 10**-n.place) for n in numbers]
    else:
        numbers = [number_of(text, *each, sign) for each in zip(parts, shifts, strict=True)]
    said = _more(text, said, parts)
    whole = measure == "unit" and shift == 0 and counts and not said.more
    exact = whole and all(n.place == 0 and abs(n.digits) < 1000 for n in numbers)
    if measure == "multiple" and (sign > 0 or core[0] in numerals.CHARACTERS):
        # 增长1倍 and 两倍 are said as 翻一番 is; a bare 2倍 is how results are printed, rounded
        exact = not said.more and all(n.place == 0 for n in numbers)
    return _quantity(text, *numbers, said=said, measure=measure, exact=exact)


def read_value(text: str, unit: str, *, counted: bool | None = None) -> Quantity:
    """Read a value that stands by itself: an actual, a baseline, a limit.

    Raises
    ------
    QuantityError
        As `read_level`, and ``unit-mismatch`` for a change or a multiple of another value.

    Examples
    --------
    >>> read_value("突破3000", "亿元").value
    3000.0
    """
    try:
        quantity = read_level(text, unit, counted=counted)
    except QuantityError as error:
        if error.hint == "kind-cumulative":  # which is a goal's
            error.hint = "unit-mismatch"
        raise
    if quantity.measure != "unit":
        raise QuantityError("unit-mismatch", printed=text, unit=unit)
    return quantity


@lru_cache(maxsize=4096)  # plans print the same few rates again and again
def read_rate(text: str) -> Quantity:
    """Read a yearly rate: ``8%以上``, ``0.08``, ``百分之十点八``, ``0.5个百分点``.

    Returns
    -------
    Quantity
        Of measure ``rate``, a fraction, or of measure ``points``.

    Raises
    ------
    QuantityError
        As `read_level`, and ``rate-ambiguous`` for a bare number of 1 or more.

    Examples
    --------
    >>> read_rate("9%左右").value, read_rate("9%左右").comparator, read_rate("下降8.5%").value
    (0.09, 'about', -0.085)
    >>> read_rate("名义8%").basis, read_rate("年均实际增长8%以上").basis, read_rate("8%").basis
    ('nominal', 'real', None)
    """
    number = read_plain(text[:-1]) if text[-1:] == "%" else None
    if number is not None:
        number = Number.make((number.digits, number.place - 2, number.zeros))
        return Quantity.make(
            (text, number, None, None, "rate", False, False, False, None, None, 0, False)
        )
    said = wording.read(text)
    core = said.core
    for words in _YEARLY:
        if core.casefold().endswith(words):
            core = core[: -len(words)].rstrip()
    parts = parts_of(text, core)
    said = _more(text, said, parts)
    printed = [units.read_unit(part.unit, behind=True) for part in parts]
    if all(unit.kind == units.POINTS for unit in printed):
        numbers = [number_of(text, part, 0, said.sign) for part in parts]
        return _quantity(text, *numbers, said=said, measure="points")
    for part, unit in zip(parts, printed, strict=True):
        if part.unit and unit.kind != units.SHARE:
            raise QuantityError("rate-unit", "rate-unit", printed=part.unit)
    shifts = [unit.exponent for unit in printed]
    numbers = [number_of(text, *each, said.sign) for each in zip(parts, shifts, strict=True)]
    for part, number in zip(parts, numbers, strict=True):
        if part.unit == "" and abs(number.value) >= 1:
            bare = number.plain()
            raise QuantityError(
                "rate-ambiguous",
                "rate-ambiguous",
                text=text,
                percent=f"{bare}%",
                fraction=number.plain(-2),
                literal=f"{number.plain(2)}%",
            )
        if number.value <= -1:
            raise QuantityError("rate-impossible", text=text)
    return _quantity(text, *numbers, said=said, measure="rate")


@lru_cache(maxsize=4096)
def read_yearly(text: str) -> Quantity:
    """Read a stated rate, which is one a year; 累计增长40% is a change over all of them.

    Raises
    ------
    QuantityError
        As `read_rate`, and ``rate-total``.
    """
    if "累计" in text or "cumulative" in text.lower():
        raise QuantityError("rate-total", "rate-total", text=text)
    return read_rate(text)


def coming(quantity: Quantity, direction: int) -> Quantity:
    """Return what a goal prints, with the side from which its values come.

    Only 接近 asks for it: falling to near 50 is a little above 50, rising to near 50 below it.

    Examples
    --------
    >>> coming(read_level("降至接近50", "吨"), -1).side, coming(read_level("50", "吨"), -1).side
    (1, 0)
    """
    if quantity.comparator != wording.NEAR or quantity.measure in ("rate", "points"):
        return quantity
    return quantity.replace(side=-direction)


def _quantity(
    text: str,
    low: Number,
    high: Number | None = None,
    *,
    said: wording.Reading,
    measure: str,
    exact: bool = False,
) -> Quantity:
    if high and said.sign < 0:  # 下降3%-5% is from -5% to -3%
        low, high = high, low
    if high and high.value < low.value:
        raise QuantityError("range-reversed", low=low.plain(), high=high.plain())
    comparator = said.comparator
    if said.sign < 0:  # 下降18%以上 is -18% or less
        comparator = COMPARATORS[comparator].mirror
    return Quantity(
        text, low, high, comparator, measure, said.aspirational, said.hold, exact, None, said.basis,
        0, said.more,
    )  # fmt: skip


def _more(text: str, said: wording.Reading, parts: list[Part]) -> wording.Reading:
    """Read 2万余 and 200多名 as more than the number, unless a word around it says otherwise."""
    if not (said.more or any(part.more for part in parts)):
        return said
    if said.comparator in (wording.CEILING, wording.BELOW):
        raise QuantityError("contradictory-words", text=text)
    return said.replace(more=True, comparator=said.comparator or wording.ABOVE)


def _scale(printed: str, unit: str, sign: int) -> tuple[str, int]:
    """Return what a number measures and the power of ten that puts it into its unit."""
    if sign == 0 and printed and printed == unit:
        return "unit", 0
    if printed in _MULTIPLE:
        return "multiple", 0
    measured = units.read_unit(printed, behind=True)
    own = units.read_unit(unit)
    if measured.kind == units.POINTS and (not unit or own.is_share):
        measure = "points" if sign or own.kind != units.POINTS else "unit"
        return measure, measured.exponent - own.exponent if unit else 0
    shift = units.shift(printed, unit)
    if shift is None:
        change = sign != 0 and measured.kind == units.SHARE
        hint = "kind-cumulative" if change else "unit-mismatch" if unit else None
        raise QuantityError("unit-mismatch", hint, printed=printed, unit=unit)
    return "unit", shift
