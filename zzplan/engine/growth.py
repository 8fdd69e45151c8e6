"""The compounding formulas and their linear counterparts, on numbers and on arrays alike.

``present_value`` and ``future_value`` (PV, FV) are the values at the start and at the end, in any
one unit; ``rate`` (r) is the growth in each period as a fraction, 0.08 for 8%; ``step`` (s) is the
amount added in each period; ``periods`` (n) counts them, usually years, and may have a fraction.
There are no cash-flow signs. Each of them may be a number or a numpy array; arrays broadcast, and
one array makes the result an array. No result is NaN or infinite: what is impossible, not finite
or too large raises ``ValueError``, in an array as soon as one element is; what is not a number
raises ``TypeError``. Only arrays need numpy.

Sources are named by the function of OpenFormula and the spreadsheets, and the section of
methods.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from typing import TypeVar

    import numpy as np
    from numpy.typing import NDArray

    # Numbers alone give a number; an array among the operands gives an array.
    T = TypeVar("T", float, NDArray[np.float64])
    F = TypeVar("F", bound=Callable[..., Any])

_NOT_FINITE = "a number must be finite, not NaN or infinite"
_TOO_LARGE = "the result is too large for a floating-point number"
_RATE_TOO_LOW = "the rate must be above -100%"
_NO_PERIODS = "the number of periods must be above zero"
_NEAR = 256
"""Closer than this part of themselves two numbers differ by what their decimals do."""
_NEGATIVE_PERIODS = "the number of periods must not be negative"


def _formula(function: F) -> F:
    """Hand a formula finite floats or arrays of them, and refuse a result that is not finite."""

    @wraps(function)
    def checked(*operands: Any, **named: Any) -> Any:
        try:
            numbers = [_number(operand) for operand in operands]
            by_name = {name: _number(operand) for name, operand in named.items()}
            arrays = [one for one in (*numbers, *by_name.values()) if type(one) is not float]
            if arrays:
                with _library(arrays[0]).errstate(all="ignore"):  # the result is looked at below
                    result = function(*numbers, **by_name)
            else:
                result = function(*numbers, **by_name)
        except OverflowError:
            raise ValueError(_TOO_LARGE) from None
        _require(_library(result).isfinite(result), _TOO_LARGE)
        return result

    return cast("F", checked)


def _number(operand: Any) -> Any:
    """Return ``operand`` as a finite float, or as an array of them."""
    dtype = getattr(operand, "dtype", None)
    numeric = hasattr(operand, "__float__") if dtype is None else dtype.kind in "fiu"
    if isinstance(operand, bool) or not numeric:
        raise TypeError(f"a number or an array of numbers is needed, not {type(operand).__name__}")
    number = operand.astype(float) if getattr(operand, "ndim", 0) else float(operand)
    _require(_library(number).isfinite(number), _NOT_FINITE)
    return number


def _whole(periods: Any) -> int:
    """Return ``periods`` if it is one whole number and not negative."""
    number = _number(periods)
    if not isinstance(number, float) or not number.is_integer():
        raise ValueError("the number of periods must be one whole number")
    _require(number >= 0, _NEGATIVE_PERIODS)
    return int(number)


def _require(possible: Any, message: str) -> None:
    """Raise ``ValueError`` unless ``possible`` holds; of an array, unless it holds everywhere."""
    if possible is True:
        return
    if possible is False or not possible.all():
        raise ValueError(message)


def _library(number: Any) -> Any:
    """Return the module whose elementary functions take ``number``."""
    if isinstance(number, float):
        return math
    import numpy

    return numpy


def compound_factor(rate: T | float, periods: T | float) -> T:
    """Return (1 + r)^n, putting back what 1 + r rounds off, which n would magnify.

    This, `log_ratio` and `difference` carry all formulas. They are for finite operands and refuse
    no others: the formulas do.

    Raises
    ------
    ValueError
        For a rate of -100% or below.
    OverflowError
        For plain numbers, when the result is too large.
    """
    base: Any = 1 + rate
    grown: T
    if type(base) is type(periods) is float and base > 0:  # the short way of a large check
        grown = base**periods * math.exp((rate - (base - 1)) / base * periods)
        return grown
    _require(rate > -1, _RATE_TOO_LOW)
    lost: Any = (rate - (base - 1)) / base * periods
    grown = base**periods * _library(lost).exp(lost)
    return grown


def log_ratio(present_value: Any, future_value: Any) -> Any:
    """Return ln(FV/PV), minus infinity for FV = 0, as precise for 1 + 1e-8 as for 1e+8.

    Raises
    ------
    ValueError
        For a present value of zero, a change of sign, and a ratio that is too large.
    """
    if type(present_value) is type(future_value) is float and present_value > 0 < future_value:
        rise = future_value - present_value  # the short way of a large check
        if abs(rise) < present_value / _NEAR:
            rise = _decimal_difference(future_value, present_value)
        change = rise / (present_value if rise > 0 else -future_value)
        if change < math.inf:
            return math.log1p(change) if rise > 0 else -math.log1p(change)
    _require(present_value != 0, "the present value must not be zero: nothing grows from zero")
    one_sign = (future_value > 0) == (present_value > 0)
    _require((future_value == 0) | one_sign, "present and future value must have one sign")
    rise = difference(future_value, present_value)
    library = _library(rise)
    if library is math:
        smaller = min(abs(present_value), abs(future_value))
        change = abs(rise) / smaller if smaller else math.inf
    else:
        change = abs(rise) / library.minimum(abs(present_value), abs(future_value))
    _require((future_value == 0) | library.isfinite(change), _TOO_LARGE)
    return library.copysign(library.log1p(change), rise / present_value)


def difference(minuend: Any, subtrahend: Any) -> Any:
    """Return the difference, between the decimals as they print where the two nearly cancel.

    Documents print decimals: 12345.679 is 0.001 more than 12345.678, but the nearest binary
    numbers differ by 2e-10 of that. Closer than 1/256 such an error could pass 1e-13.
    """
    plain = minuend - subtrahend
    near = abs(plain) < abs(subtrahend) / _NEAR
    if type(plain) is float:
        return _decimal_difference(minuend, subtrahend) if near else plain
    if near.any():
        pairs = [one[near] for one in _library(near).broadcast_arrays(minuend, subtrahend)]
        plain[near] = [*map(_decimal_difference, *(one.tolist() for one in pairs))]
    return plain


def _decimal_difference(minuend: float, subtrahend: float) -> float:
    from decimal import Decimal

    return float(Decimal(repr(minuend)) - Decimal(repr(subtrahend)))


@_formula
def future_value(present_value: T | float, rate: T | float, periods: T | float) -> T:
    """Return what a value becomes by compounding: FV = PV (1 + r)^n; PV itself for n = 0.

    Raises
    ------
    ValueError
        For a rate of -100% or below, and for negative periods.

    Notes
    -----
    FV, without payments; methods.md 2.4 and 2.5.

    Examples
    --------
    >>> round(future_value(3000, 0.08, 5), 2)
    4407.98
    """
    _require(periods >= 0, _NEGATIVE_PERIODS)
    return present_value * compound_factor(rate, periods)


@_formula
def present_value(future_value: T | float, rate: T | float, periods: T | float) -> T:
    """Return the value that compounding starts from: PV = FV (1 + r)^-n; FV itself for n = 0.

    Raises
    ------
    ValueError
        For a rate of -100% or below, and for negative periods.

    Notes
    -----
    PV, without payments; methods.md 2.5, the baseline needed.

    Examples
    --------
    >>> round(present_value(5000, 0.08, 5), 2)
    3402.92
    """
    _require(periods >= 0, _NEGATIVE_PERIODS)
    return future_value * compound_factor(rate, -periods)


@_formula
def required_rate(present_value: T | float, future_value: T | float, periods: T | float) -> T:
    """Return the rate that just leads from one value to another: r = (FV/PV)^(1/n) - 1.

    It is 0 for FV = PV, and -1 for FV = 0.

    Raises
    ------
    ValueError
        For a present value of zero, a change of sign, and periods of zero or less.

    Notes
    -----
    RRI, the compound annual growth rate (CAGR); methods.md 2.5, and 2.7 for the years that remain.

    Examples
    --------
    >>> round(required_rate(3000, 5000, 5), 6)
    0.107566
    >>> required_rate(10000, 0, 96)
    -1.0
    """
    _require(periods > 0, _NO_PERIODS)
    growth = log_ratio(present_value, future_value) / periods
    rate: T = _library(growth).expm1(growth)
    return rate


@_formula
def required_periods(rate: T | float, present_value: T | float, future_value: T | float) -> T:
    """Return how long compounding takes: n = ln(FV/PV) / ln(1 + r); 0 for FV = PV.

    It is negative where the rate leads away from the future value: so long ago it was there.

    Raises
    ------
    ValueError
        For a rate of zero, a rate of -100% or below, a value of zero, and a change of sign.

    Notes
    -----
    PDURATION, and NPER without payments; methods.md 2.5. With a cumulative goal as the rate it
    gives the log progress of 2.6, ``required_periods(C*, 1, 1 + C_k)``.

    Examples
    --------
    >>> round(required_periods(0.08, 3000, 5000), 3)
    6.637
    """
    _require(rate > -1, _RATE_TOO_LOW)
    _require(rate != 0, "the rate must not be zero: the value would never change")
    _require(future_value != 0, "the future value must not be zero: compounding never gets there")
    periods: T = log_ratio(present_value, future_value) / _library(rate).log1p(rate)
    return periods


def trajectory(present_value: T | float, rate: T | float, periods: int) -> tuple[T, ...]:
    """Return the compound path, PV (1 + r)^k for k = 0, 1, ... n: one number or array for each.

    With the required rate it is the path that a goal needs, PV (FV/PV)^(k/n).

    Raises
    ------
    ValueError
        For a rate of -100% or below, and for periods that are negative or not one whole number.

    Notes
    -----
    FV of each period; methods.md 2.4.

    Examples
    --------
    >>> [round(value, 2) for value in trajectory(3000, 0.08, 3)]
    [3000.0, 3240.0, 3499.2, 3779.14]
    >>> [round(value) for value in trajectory(3000, required_rate(3000, 5000, 5), 5)]
    [3000, 3323, 3680, 4076, 4514, 5000]
    """
    return tuple(future_value(present_value, rate, k) for k in range(_whole(periods) + 1))


def cumulative_change(rates: Iterable[T]) -> T:
    """Return what consecutive rates make together: C = (1 + r1)(1 + r2)... - 1; 0 for no rates.

    An array of several dimensions has the periods along its first axis.

    Raises
    ------
    ValueError
        For a rate of -100% or below.

    Notes
    -----
    FVSCHEDULE of the value 1, less 1; methods.md 2.7.

    Examples
    --------
    >>> round(cumulative_change([0.0151, -0.022, -0.0418]), 4)
    -0.0487
    """
    change: Any = 0.0
    for rate in rates:
        change = _chained(change, rate)
    return cast("T", change)


@_formula
def _chained(change: T | float, rate: T) -> T:
    """Return (1 + C)(1 + r) - 1 without the loss of small rates that 1 brings."""
    _require(rate > -1, _RATE_TOO_LOW)
    return change + rate + change * rate


@_formula
def average_rate(total_change: T | float, periods: T | float) -> T:
    """Return the rate that makes a total change C: r = (1 + C)^(1/n) - 1; C for n = 1.

    Raises
    ------
    ValueError
        For a change of -100% or below, and periods of zero or less.

    Notes
    -----
    The level method (水平法) of the China Statistical Yearbook; NOMINAL, but for the factor n;
    methods.md 2.7.

    Examples
    --------
    >>> round(average_rate(-0.18, 5), 4)
    -0.0389
    """
    _require(total_change > -1, "the total change must be above -100%")
    _require(periods > 0, _NO_PERIODS)
    growth = _library(total_change).log1p(total_change) / periods
    rate: T = _library(growth).expm1(growth)
    return rate


@_formula
def sum_based_rate(total_ratio: T | float, periods: int) -> T:
    """Return the rate of the path that sums to a ratio S: (1 + r) + (1 + r)^2 + ... (1 + r)^n = S.

    S is the sum of the n periods' values over the base value, n a whole number. The rate is 0 for
    S = n and S - 1 for n = 1; on an exact geometric path it equals the other averages.

    Raises
    ------
    ValueError
        For a ratio of zero or less, for periods that are not one whole number above zero, and for
        a rate that is not below 1000%.

    Notes
    -----
    The sum-based method (累计法) of the China Statistical Yearbook; methods.md 2.5.

    Examples
    --------
    >>> round(sum_based_rate((110 + 120 + 130 + 140 + 150) / 100, 5), 4)
    0.0888
    """
    years = range(_whole(periods))
    _require(len(years) > 0, _NO_PERIODS)
    _require(total_ratio > 0, "the ratio of the sum to the base must be above zero")
    # All powers lie on one side of 1, so r lies between 0 and S/n - 1: halve that.
    excess = difference(total_ratio, periods)
    rate: Any = excess / periods / 2
    move = abs(rate)
    for _ in range(100):  # from any ratio down to the last binary digit
        total = growth = 0 * rate
        for _ in years:
            growth = growth + rate + growth * rate
            total = total + growth
        move = move / 2
        rate = rate + _library(rate).copysign(move, excess - total)
    _require(rate < 10, "the rate must be below 1000%")
    return cast("T", rate)


@_formula
def implied_deflator(
    present_value: T | float, future_value: T | float, real_rate: T | float, periods: T | float
) -> T:
    """Return the price change that explains a nominal goal: π = (FV/(PV (1 + r)^n))^(1/n) - 1.

    It is 0 where the real rate r alone leads to the future value.

    Raises
    ------
    ValueError
        For a value of zero, a change of sign, a rate of -100% or below, and periods of zero or
        less.

    Notes
    -----
    methods.md 2.8: the nominal factor over the real one, never a difference of rates.

    Examples
    --------
    >>> round(implied_deflator(3000, 5000, 0.08, 5), 4)
    0.0255
    """
    _require(real_rate > -1, _RATE_TOO_LOW)
    _require(future_value != 0, "the future value must not be zero: no price change leads there")
    nominal_rate: T = required_rate(present_value, future_value, periods)
    return (nominal_rate - real_rate) / (1 + real_rate)


@_formula
def linear_future_value(present_value: T | float, step: T | float, periods: T | float) -> T:
    """Return what a value becomes by equal steps: FV = PV + s n; PV itself for n = 0.

    Raises
    ------
    ValueError
        For negative periods.

    Notes
    -----
    methods.md 2.4.

    Examples
    --------
    >>> linear_future_value(57.05, 2, 20)
    97.05
    """
    _require(periods >= 0, _NEGATIVE_PERIODS)
    rise: Any = step * periods
    return cast("T", present_value + rise)


@_formula
def linear_step(present_value: T | float, future_value: T | float, periods: T | float) -> T:
    """Return the step that just leads from one value to another: s = (FV - PV) / n; 0 for FV = PV.

    The values may have any sign. Of an absolute contraction it is a part of the base value.

    Raises
    ------
    ValueError
        For periods of zero or less.

    Notes
    -----
    methods.md 2.4, and 2.7 for the years that remain.

    Examples
    --------
    >>> linear_step(100, 58, 10)
    -4.2
    """
    _require(periods > 0, _NO_PERIODS)
    return cast("T", difference(future_value, present_value) / periods)


@_formula
def linear_periods(step: T | float, present_value: T | float, future_value: T | float) -> T:
    """Return how long equal steps take: n = (FV - PV) / s; 0 for FV = PV.

    It is negative where the step leads away from the future value.

    Raises
    ------
    ValueError
        For a step of zero.

    Notes
    -----
    methods.md 2.4.

    Examples
    --------
    >>> linear_periods(2, 45, 60)
    7.5
    """
    _require(step != 0, "the step must not be zero: the value would never change")
    return cast("T", difference(future_value, present_value) / step)


def linear_trajectory(present_value: T | float, step: T | float, periods: int) -> tuple[T, ...]:
    """Return the straight path, PV + s k for k = 0, 1, ... n: one number or array for each.

    With the linear step it is the path that a goal needs, PV + (k/n)(FV - PV).

    Raises
    ------
    ValueError
        For periods that are negative or not one whole number.

    Notes
    -----
    methods.md 2.4.

    Examples
    --------
    >>> linear_trajectory(45, linear_step(45, 60, 3), 3)
    (45.0, 50.0, 55.0, 60.0)
    """
    return tuple(linear_future_value(present_value, step, k) for k in range(_whole(periods) + 1))
