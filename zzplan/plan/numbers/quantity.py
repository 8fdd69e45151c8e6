"""Printed numbers: "2.5万亿以上" → value, digits, comparator, unit (methods.md 2.2, 2.3)."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan.numbers import multiples, numerals, wording
from zzplan.plan.numbers.digits import (
    Number,
    QuantityError,
    RawNumber,
    number_of,
    parts_of,
    read_plain,
    refuse_thousands,
)  # fmt: skip
from zzplan.plan.numbers.printed_number import Quantity, coming, half_widths, quantity_of, with_more
from zzplan.plan.units import units
from zzplan.plan.words.keys import Measure
from zzplan.plan.words.signs import DIGITS

__all__ = [
    "Number", "Quantity", "QuantityError", "coming", "half_widths", "read_change", "read_level",
    "read_rate", "read_value", "read_yearly",
]  # fmt: skip

_MULTIPLE = ("倍", "times", "x", "X")
_BARE_POINTS = ("point", "points", "个点", "点")
"""What are percentage points beside a share, and nothing elsewhere."""
_THOUSANDS = -3
"""The place of the last digit of 1.500, whose point may set off thousands."""
_BARE = 0.3
"""From here on a bare number may be per cent as well as a fraction."""


@lru_cache(maxsize=4096)  # what many goals print is in memory once
def read_level(
    text: str, unit: str, counted: bool | None = None, of_base: bool = False
) -> Quantity:
    """Read a value in the unit of its indicator.

    Parameters
    ----------
    text : str
        As a document prints it: ``突破3000``, ``2.5万亿以上``, ``3-5家``, ``提高5个百分点``.
    unit : str
        The unit of the indicator; empty where none is known.
    counted : bool, optional
        The indicator counts whole things, as its unit and its name say; else its unit is asked.
    of_base : bool
        So many per cent more or less are of the baseline: 增长50% is 1.5 times it.

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
        if counts and number.place == _THOUSANDS:
            refuse_thousands(text, number)
        return _bare(text, number, "unit", counts and number.is_count)
    said = wording.read(text)
    core, sign = said.core, said.sign
    within = wording.without_years(core)
    if within is not None and wording.without_years(unit) is None:
        core, said = within, said.replace(yearly=True)
    if said.basis:  # of growth, not of a value
        raise QuantityError("bad-number", "kind-rate", text=text)
    number = read_plain(core.removesuffix("%") if unit == "%" else core)
    if number is not None and not sign and not said.more:
        if counts and number.place == _THOUSANDS:
            refuse_thousands(text, number)
        exact = counts and number.is_count
        return quantity_of(text, number, said=said, measure="unit", exact=exact)
    worded = None if core.startswith(DIGITS) else _in_words(text, core, unit, said)
    if worded is not None:
        return worded
    parts = parts_of(text, multiples.without_fold(core))
    since = of_base or said.base is not None or _is_summed(text)
    (measure, shift), *others = [_scale(part, unit, said, since) for part in parts]
    if others and others[0][0] != measure:
        raise QuantityError("bad-number", text=text)
    shifts = [shift, *(other for _, other in others)]
    if measure == "multiple":
        numbers = [number_of(text, *each, 0) for each in zip(parts, shifts, strict=True)]
        sign = sign or -any(part.negative for part in parts) or any(part.plus for part in parts)
        if sign:  # 增长1.5倍 is 2.5 times, 比2020年下降10% is 0.9 times
            said = said.replace(sign=sign)
            numbers = [_moved(text, number, sign) for number in numbers]
    else:
        numbers = [number_of(text, *each, sign) for each in zip(parts, shifts, strict=True)]
    if counts and measure == "unit" and shift == 0:
        for number in numbers:
            if number.place == _THOUSANDS:
                refuse_thousands(text, number)
    said = with_more(text, said, parts)
    whole = measure == "unit" and shift == 0 and counts and not said.more
    exact = whole and all(one.is_count for one in numbers)
    if measure == "multiple" and (sign == 1 or core[0] in numerals.CHARACTERS):
        # 增长1倍 and 两倍 are said as 翻一番 is; a bare 2倍 is how results are printed, rounded
        exact = not said.more and all(n.place == 0 for n in numbers)
    return quantity_of(text, *numbers, said=said, measure=measure, exact=exact)


def _bare(text: str, number: Number, measure: Measure, exact: bool) -> Quantity:
    """Return a number without a word around it."""
    return Quantity.make(
        (
            text, number, None, None, measure, False, False, exact, None, None,
            0, False, 0, False, False, None, None,
        )
    )  # fmt: skip


def _moved(text: str, number: Number, sign: int) -> Number:
    """Return how many times as much is left, or there, after so much more or less of it."""
    size, change = 10**-number.place, abs(number.digits)
    if number.place > 0 or (sign == -1 and (number.place == 0 or change > size)):
        raise QuantityError("bad-number", text=text)  # 下降2倍 is nothing
    return number.replace(digits=size + sign * change)


def _in_words(text: str, core: str, unit: str, said: wording.Worded) -> Quantity | None:
    """Read a multiple or a part that stands in words; None for anything else."""
    number = multiples.times_of(text, core)
    if number is not None:
        said = with_more(text, said, []).replace(sign=0)
        return quantity_of(text, number, said=said, measure="multiple", exact=True)
    part = multiples.part_of(core)
    if part is None:
        return None
    number = multiples.share_of(part, said.sign)
    if unit != "%" or said.sign:
        return quantity_of(text, number, said=said, measure="multiple", exact=True)
    number = number.replace(place=number.place + 2)
    return quantity_of(text, number, said=said, measure="unit", exact=True)


def read_value(text: str, unit: str, counted: bool | None = None) -> Quantity:
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
        quantity = read_level(text, unit, counted)
    except QuantityError as error:
        if error.hint in ("kind-cumulative", "kind-of-change", "kind-rate"):  # which are a goal's
            error.hint = "unit-mismatch"
        raise
    if quantity.measure != "unit":
        raise QuantityError("unit-mismatch", printed=text, unit=unit)
    return quantity


def read_rate(text: str) -> Quantity:
    """Read a yearly rate: ``8%以上``, ``0.08``, ``百分之十点八``, ``0.5个百分点``.

    Returns
    -------
    Quantity
        Of measure ``rate``, a fraction, or of measure ``points``.

    Raises
    ------
    QuantityError
        As `read_level`, and ``rate-ambiguous`` for a bare number of 0.3 or more.

    Examples
    --------
    >>> read_rate("9%左右").value, read_rate("9%左右").comparator, read_rate("下降8.5%").value
    (0.09, 'about', -0.085)
    >>> read_rate("名义8%").basis, read_rate("年均实际增长8%以上").basis, read_rate("8%").basis
    ('nominal', 'real', None)
    """
    return read_change(text, "")


@lru_cache(maxsize=4096)  # plans print the same few rates again and again
def read_change(text: str, unit: str) -> Quantity:
    """Read a rate or a change of so many per cent, in its unit: 18 in % is 18%.

    Raises
    ------
    QuantityError
        As `read_rate`.

    Examples
    --------
    >>> read_change("18", "%").value, read_change("[0.2]", "%").value
    (0.18, 0.002)
    """
    number = read_plain(text.removesuffix("%")) if text.endswith("%") else None
    if number is not None:
        return _bare(text, number.replace(place=number.place - 2), "rate", False)
    said = wording.read(text)
    core = wording.without_years(said.core) or said.core
    if said.sign and (part := multiples.part_of(core)):  # 下降三分之一
        number = Number(said.sign * part[0], 0, 0, part[1])
        return quantity_of(text, number, said=said, measure="rate", exact=True)
    parts = parts_of(text, core)
    said = with_more(text, said, parts)
    printed = [units.read_unit(part.unit, behind=True) for part in parts]
    if all(
        one.kind == units.POINTS or part.unit.casefold() in _BARE_POINTS
        for part, one in zip(parts, printed, strict=True)
    ):
        shifts = [one.exponent + 2 if one.kind == units.POINTS else 0 for one in printed]
        numbers = [number_of(text, *each, said.sign) for each in zip(parts, shifts, strict=True)]
        return quantity_of(text, *numbers, said=said, measure="points")
    for part, one in zip(parts, printed, strict=True):
        if part.unit and one.kind != units.SHARE:
            raise QuantityError("rate-unit", "rate-unit", printed=part.unit)
    shifts = [one.exponent for one in printed]
    numbers = [number_of(text, *each, said.sign) for each in zip(parts, shifts, strict=True)]
    in_percent = (unit == units.PERCENT or said.total) and all(
        part.unit == "" and (said.total or abs(number.value) >= _BARE)
        for part, number in zip(parts, numbers, strict=True)
    )
    if in_percent:
        numbers = [number.replace(place=number.place - 2) for number in numbers]
    for part, number in zip(parts, numbers, strict=True):
        if part.unit == "" and not in_percent and abs(number.value) >= _BARE:
            bare = number.plain()
            said_as = {"percent": f"{bare}%", "fraction": number.plain(-2)}
            literal = f"{number.plain(2)}%"
            raise QuantityError(
                "rate-ambiguous", "rate-ambiguous", text=text, literal=literal, **said_as
            )
        if number.value <= -1:
            raise QuantityError("rate-impossible", text=text)
    return quantity_of(text, *numbers, said=said, measure="rate")


@lru_cache(maxsize=4096)
def read_yearly(text: str) -> Quantity:
    """Read a stated rate, which is one a year; 累计增长40% is a change over all of them.

    Raises
    ------
    QuantityError
        As `read_rate`, and ``rate-total``.
    """
    rate = read_rate(text)
    if rate.total or _is_summed(text):
        raise QuantityError("rate-total", "rate-total", text=text)
    return rate


def _is_summed(text: str) -> bool:
    """Tell a change over all years by its words."""
    return "累计" in text or "cumulative" in text.lower() or text.endswith(" in total")


def _scale(part: RawNumber, unit: str, said: wording.Worded, since: bool) -> tuple[Measure, int]:
    """Return what a number measures and the power of ten that puts it into its unit."""
    printed, sign = part.unit, said.sign
    if sign == 0 and printed and printed == unit:
        return "unit", 0
    if printed in _MULTIPLE:
        return "multiple", 0
    measured = units.read_unit(printed, behind=True)
    own = units.read_unit(unit)
    if own.is_share and printed.casefold() in _BARE_POINTS:
        return "points", 0
    if measured.kind == units.POINTS and (not unit or own.is_share):
        measure: Measure = "points" if sign or own.kind != units.POINTS else "unit"
        return measure, measured.exponent - own.exponent if unit else 0
    change = said.sign or part.negative or part.plus
    of_base = said.times or (since and change and not said.yearly)
    if measured.kind == units.SHARE and of_base and not own.is_share:  # 是2020年的80%
        return "multiple", measured.exponent
    shift = units.shift(printed, unit)
    if shift is None and measured.over and not measured.base and not own.exponent:
        shift = -measured.over - (own.exponent if own.is_share else -own.over)  # 20.1/10万
    if shift is not None and (measured.kind or shift >= 0):
        return "unit", shift
    from zzplan.plan.numbers import misfits

    if shift is None:
        raise misfits.mismatch(part, unit, said)
    misfits.refuse_next_to_nothing(part, unit, shift)
    return "unit", shift
