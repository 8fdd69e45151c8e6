"""A goal that is printed as a change of its baseline → the value that it asks for."""

from __future__ import annotations

from zzplan.plan.numbers.digits import Number, QuantityError
from zzplan.plan.numbers.given import GivenError
from zzplan.plan.numbers.quantity import Quantity, read_level

INDEX = 100
"""What a change begins at where nobody printed its baseline."""
_SIGNS = ("+", "-", "＋", "－", "−")
_CHANGES = ("multiple", "points", "change")


def read_of_baseline(text: str, unit: str) -> Quantity | None:
    """Read a goal that says how much more or less than the baseline; None for a value.

    Examples
    --------
    >>> [read_of_baseline(text, "亿元").value for text in ("翻一番", "增长50%", "减少三分之一")]
    [2.0, 1.5, 0.6666666666666666]
    >>> read_of_baseline("提高4个百分点", "%").measure, read_of_baseline("down 20 kt", "kt").value
    ('points', -20.0)
    >>> read_of_baseline("5000亿", "亿元") is None
    True
    """
    try:
        found = read_level(text, unit, of_base=unit != "%")
    except QuantityError:
        return None  # to be refused where values are read
    if found.measure == "points" and not found.sign and text.strip()[:1] not in _SIGNS:
        return None
    if found.measure == "unit" and found.sign:
        found = found.replace(measure="change")
    return found if found.measure in _CHANGES and not found.yearly else None


def value_from(baseline: Quantity, change: Quantity) -> Quantity:
    """Return the value that a change leads to from a baseline, which rounding does not move.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> value_from(read_level("90", "kt"), read_of_baseline("减少三分之一", "kt")).value
    60.0
    >>> value_from(read_level("8", "%"), read_of_baseline("提高4个百分点", "%")).value
    12.0
    """
    start = baseline.low
    if change.high is not None:
        raise GivenError("not-one-value", "goal", text=change.text)
    if change.measure == "multiple":
        one = change.low
        digits, place = start.digits * one.digits, start.place + one.place
        while place < min(start.place, 0) and digits % 10 == 0:  # 400 times 0.5
            digits, place = digits // 10, place + 1
        low = Number(digits, place, 0, one.over)
        step = abs(start.value) * 10.0**one.place
    else:
        total = start.exact + change.low.exact
        sign, figures, exponent = total.as_tuple()
        whole = int("".join(map(str, figures)))
        low = Number(-whole if sign else whole, int(exponent), 0)
        step = 10.0**change.low.place
    return change.replace(low=low, measure="unit", sign=0, precision=None if change.exact else step)
