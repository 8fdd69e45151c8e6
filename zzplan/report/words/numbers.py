"""Numbers as people read them: never cut, rates rounded so that they still suffice."""

from __future__ import annotations

import math
from collections.abc import Sequence

from zzplan.plan.numbers.quantity import Number, Quantity
from zzplan.plan.words.keys import Measure
from zzplan.report.language import Language

NOTHING = "-"
"""What stands in a cell without a value."""
_SIGNIFICANT = 3
_NOISE = 1e-11
_LONG, _LARGEST = 1e13, 1e18
_MONEY = "£€¥￥₹$"
"""From where on a float has no hundredths, and nobody counts the digits."""


def fixed(value: float, decimals: int, outward: int = 0) -> str:
    """Round to so many decimals, as far as these carry meaning.

    Parameters
    ----------
    value : float
    decimals : int
    outward : int
        0 rounds half to even; +1 upwards, -1 downwards. A required 4.336% is not "4.3%".

    Examples
    --------
    >>> fixed(4407.984, 0), fixed(10.7566, 2, 1), fixed(-4.336, 1, -1), fixed(10.0, 1, 1)
    ('4408', '10.76', '-4.4', '10.0')
    >>> fixed(2.08e16, 2), fixed(4.17e178, 2)
    ('20800000000000000', '4.17e178')
    """
    if abs(value) >= _LARGEST:
        return f"{value:.{_SIGNIFICANT}g}".replace("e+", "e")
    if abs(value) >= _LONG:
        decimals = 0
    if not outward:
        text = f"{value:.{decimals}f}"
    else:
        # float noise in the last digits must not push a whole number up
        scaled = float(f"{value:.12g}") * 10**decimals
        noise = _NOISE * max(1.0, abs(scaled))
        whole = math.ceil(scaled - noise) if outward > 0 else math.floor(scaled + noise)
        text = f"{whole / 10**decimals:.{decimals}f}"
    return text[1:] if text[0] == "-" and not text.strip("-0.") else text


def amount(value: float | None, decimals: int = 2, outward: int = 0) -> str:
    """Round a value for a table: two decimals, three digits for one below 1.

    Examples
    --------
    >>> amount(4407.984), amount(0.04916), amount(None), amount(0.09999999999999)
    ('4407.98', '0.0492', '-', '0.100')
    """
    if value is None:
        return NOTHING
    size = float(f"{abs(value):.12g}")  # 0.1 and not 0.09999999999999, which has a digit more
    if 0 < size < 1:
        decimals = max(decimals, _SIGNIFICANT - 1 - math.floor(math.log10(size)))
    return fixed(value, decimals, outward)


def level(value: float | None, decimals: int, sign: str = "") -> str:
    """Write a value of a goal, which has the decimals of its goal."""
    return NOTHING if value is None else fixed(value, decimals) + sign


def trimmed(text: str) -> str:
    """Take the zeros off the decimals of a number that labels a point.

    Examples
    --------
    >>> trimmed("5000.0"), trimmed("3420.30"), trimmed("120"), trimmed("4.10e178")
    ('5000', '3420.3', '120', '4.10e178')
    """
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def percent(rate: float | None, decimals: int = 2, outward: int = 0) -> str:
    """Write a fraction as a percentage.

    Examples
    --------
    >>> percent(0.1075663432, 2, 1), percent(0.08), percent(None)
    ('10.76%', '8.00%', '-')

    One that is to suffice keeps three digits, however small it is:

    >>> percent(1.62e-8, 3, 1), percent(1.62e-8, 3)
    ('0.00000162%', '0.000%')
    """
    size = abs(rate or 0.0) * 100
    if outward and _NOISE < size < 10.0 ** (1 - decimals):
        decimals = _SIGNIFICANT - 1 - math.floor(math.log10(size))
    return NOTHING if rate is None else fixed(rate * 100, decimals, outward) + "%"


def gap_share(part: float, decimals: int = 1) -> str:
    """Write the size of a gap as a percentage that never reads as nothing.

    Parameters
    ----------
    part : float
        The gap as a fraction; its sign does not show.
    decimals : int
        So many, or as many as the first significant digit needs.

    Examples
    --------
    >>> gap_share(-0.1184), gap_share(0.00038), gap_share(0.00096), gap_share(0.0)
    ('11.8%', '0.04%', '0.1%', '0.0%')
    """
    size = abs(part) * 100
    if 0 < size < 1:
        first = int(f"{size:.0e}".partition("e")[2])  # of the rounded number: 0.096 reads 0.1
        decimals = max(decimals, -first)
    return fixed(size, decimals) + "%"


def fraction(rate: float) -> str:
    """Write a declared fraction as a percentage, with every digit that it has.

    Examples
    --------
    >>> fraction(0.0255), fraction(0.07)
    ('2.55%', '7%')
    """
    return every_digit(rate * 100) + "%"


def every_digit(value: float) -> str:
    """Write a number with every digit that it has, float noise aside.

    Examples
    --------
    >>> every_digit(2.55), every_digit(7 * 1.1), every_digit(1500000000000.0)
    ('2.55', '7.7', '1500000000000')
    """
    text = f"{value:.10g}"
    return f"{value:.0f}" if "e" in text and abs(value) >= 1 else text


def bare(quantity: Quantity | None) -> str:
    """Write the number of a printed quantity without its words, with the digits it printed.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> bare(read_level("突破3000", "亿元")), bare(read_level("3-5", "家"))
    ('3000', '3-5')
    >>> bare(read_rate("8.0%以上"))
    '8.0%'
    """
    if quantity is None:
        return NOTHING
    text, high = _digits(quantity.low, quantity.measure), quantity.high
    if high is not None:
        text = f"{text}-{_digits(high, quantity.measure)}"
    return text + "%" if quantity.measure == "rate" else text


def _digits(number: Number, measure: Measure) -> str:
    """Write one number; zeros that only a conversion makes decimals go: 115000元 is 11.5万元."""
    if measure == "rate":
        return number.plain(2)
    if number.zeros and number.place < 0 and measure == "unit":
        end = min(number.zeros, -number.place)
        number = number.replace(digits=number.digits // 10**end, place=number.place + end)
    return number.plain()


def spoken(quantity: Quantity | None, language: Language) -> str:
    """Write the number of a printed quantity; the ends of a range of rates with a word between.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> from zzplan.report.language import Language
    >>> spoken(read_rate("下降8-10%"), Language("en")), spoken(read_rate("8-10%"), Language("zh"))
    ('-10% to -8%', '8%至10%')
    >>> spoken(read_level("3-5", "家"), Language("en"))
    '3-5'
    """
    if quantity is None or quantity.high is None:
        return bare(quantity)
    if quantity.measure == "unit" and quantity.low.digits >= 0:
        return bare(quantity)
    ends = (quantity.low, quantity.high)
    low, high = (bare(quantity.replace(low=end, high=None)) for end in ends)
    return between(low, high, language)


def between(low: str, high: str, language: Language) -> str:
    """Write two ends with a word between them."""
    return language.gettext("{low} to {high}").format(low=low, high=high)


def span(ends: Sequence[str], language: Language) -> str:
    """Write the numbers of a range, the lower first, as a plan prints one; of one number itself.

    Examples
    --------
    >>> span(["4", "5"], Language("en")), span(["-2", "-1"], Language("en"))
    ('4-5', '-2 to -1')
    >>> span(["200"], Language("en")), span([], Language("en"))
    ('200', '-')
    """
    if len(ends) < 2:
        return ends[0] if ends else NOTHING
    low, high = ends
    if not low.startswith("-"):
        return f"{low}-{high}"
    return between(low, high, language)


def apart(value: float, other: float, decimals: int) -> int:
    """Return the least number of decimals, from ``decimals`` on, that tells two values apart.

    Examples
    --------
    >>> apart(499.81, 500.0, 0), apart(4408.0, 5000.0, 0), apart(1.0, 1.0, 0)
    (1, 0, 0)
    """
    if value == other:
        return decimals
    for places in range(decimals, decimals + 6):
        if not alike(value, other, places):
            return places
    return decimals


def alike(value: float, other: float, decimals: int) -> bool:
    """Tell whether two values read the same at so many decimals, as 7 × 1.1 and 7.7 do.

    Examples
    --------
    >>> alike(7.7, 7.700000000000001, 2), alike(7.7, 7.71, 2)
    (True, False)
    """
    if abs(value - other) * 10**decimals > 2 and abs(value) + abs(other) < _LONG:
        return False  # so it is most often
    # float noise aside, which half a unit would bring out: 1.5 and 1.4999999999999998
    value, other = (float(f"{one:.12g}") for one in (value, other))
    return fixed(value, decimals) == fixed(other, decimals)


def has_no_more(value: float, decimals: int) -> bool:
    """Tell whether a value has no more than so many decimals, float noise aside.

    Examples
    --------
    >>> has_no_more(40.2 + 5 * 0.3, 1), has_no_more(41.75, 1)
    (True, False)
    """
    value = float(f"{value:.12g}")
    return value == round(value, decimals)


def measured(number: str, unit: str, *, chinese: bool = False) -> str:
    """Write a number with its unit: a sign of money before it, other letters behind a blank.

    Examples
    --------
    >>> [measured("2.5", unit) for unit in ("kt", "£m", "$ per head", "%", "亿元")]
    ['2.5 kt', '£2.5m', '$2.5 per head', '2.5%', '2.5 亿元']
    >>> [measured("-2.5", unit, chinese=True) for unit in ("kt", "€bn", "‰", "亿元")]
    ['-2.5 kt', '-€2.5bn', '-2.5‰', '-2.5亿元']
    >>> measured("135", "2020=100")  # an index has none
    '135'
    """
    if unit in ("", "%", "‰"):
        return number + unit
    if "=" in unit:
        return number
    minus, digits = ("-", number[1:]) if number[:1] == "-" else ("", number)
    if unit[0] in _MONEY and digits[:1].isdigit():
        return f"{minus}{unit[0]}{digits}{unit[1:]}"
    apart = unit.isascii() or unit[0] in _MONEY or not chinese
    return f"{number} {unit}" if apart else number + unit
