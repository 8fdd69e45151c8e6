"""Why a printed number does not fit the unit of its indicator, and what to write."""

from __future__ import annotations

import re

from zzplan.plan.numbers import wording
from zzplan.plan.numbers.digits import QuantityError, RawNumber, number_of
from zzplan.plan.units import units

_JOINED = "[十百千万]亿|[十百千]万"
"""Magnitudes that stand before each other: 万亿元, but no 亿万亿元."""
_LEAST = 0.01
"""A smaller part of the unit is hardly ever printed, and a unit left out very often."""


def mismatch(part: RawNumber, unit: str, said: wording.Worded) -> QuantityError:
    """Return the error of a number that is printed in another unit.

    Examples
    --------
    >>> from zzplan.plan.numbers.digits import parts_of
    >>> def hint(core, unit, sign=0):
    ...     said = wording.read(core).replace(sign=sign)
    ...     return mismatch(parts_of(core, core)[0], unit, said).hint
    >>> hint("40%", "kt", -1), hint("600人次", "人"), hint("20亩", "公里")
    ('kind-cumulative', 'unit-name', 'unit-mismatch')
    """
    printed = part.unit
    measured, own = units.read_unit(printed, behind=True), units.read_unit(unit)
    params: dict[str, object] = {"printed": printed, "unit": unit}
    change = said.sign or part.negative or part.plus
    if measured.kind == units.SHARE and (said.yearly or change):
        told = said.total or said.sign == -1 or part.negative or part.plus
        hint = "kind-rate" if said.yearly else "kind-cumulative" if told else "kind-of-change"
        turned = 0 if part.negative else said.sign
        number = number_of(printed, part, measured.exponent + 2, turned)
        params["percent"] = f"{number.plain()}%"
        return QuantityError("unit-mismatch", hint, **params)
    if not unit:
        return QuantityError("unit-mismatch", None, **params)
    longer, shorter = sorted((measured.base, own.base), key=len, reverse=True)
    alike = shorter and longer.startswith(shorter) and measured.scale == own.scale
    close = alike or (printed and (printed in unit or unit in printed))
    return QuantityError("unit-mismatch", "unit-name" if close else "unit-mismatch", **params)


def refuse_next_to_nothing(part: RawNumber, unit: str, shift: int) -> None:
    """Refuse a magnitude alone that may belong before the whole unit: 2.5万 beside 亿元.

    Raises
    ------
    QuantityError
        Where the number would be next to nothing in the unit: 0.00025, if it is no 2.5万亿元.
    """
    number = number_of(part.unit, part, shift, 0)
    if re.match(_JOINED, part.unit + unit) and 0 < abs(number.value) < _LEAST:
        whole = f"{number_of(part.unit, part, 0, 0).plain()}{part.unit}{unit}"
        raise QuantityError(
            "unit-mismatch",
            "bare-magnitude",
            printed=part.unit,
            unit=unit,
            number=number.plain(),
            whole=whole,
        )
