"""What a printed number can have been, written out."""

from __future__ import annotations

from zzplan.engine.interval import Interval
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.words.numbers import between


def within_rounding(quantity: Quantity, box: Interval, unit: str | None, language: Language) -> str:
    """Write what a printed number can have been.

    Parameters
    ----------
    quantity : Quantity
    box : Interval
        What it can have been, in its measure.
    unit : str or None
        The unit of the indicator; None for a rate.
    language : Language

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> english = Language("en")
    >>> within_rounding(read_level("突破3000", "亿元"), Interval(2950, 3050), "亿元", english)
    '2950 to 3050'
    >>> within_rounding(read_rate("8.0%"), Interval(0.0795, 0.0805), None, english)
    '7.95% to 8.05%'
    >>> within_rounding(read_level("213", "家"), Interval(213, 213), "家", english)
    'exact'
    """
    _ = language.gettext
    if box.low == box.high:
        return _("exact")
    sign, scale = "", 1
    if quantity.measure == "rate":
        sign, scale = "%", 100
    elif quantity.measure == "unit" and unit == "%":
        sign = "%"
    return between(plain(box.low * scale) + sign, plain(box.high * scale) + sign, language)


def plain(value: float) -> str:
    """Write a float with every digit that it means: 15 digits are free of float noise."""
    text = f"{value:.15g}"
    if "e" not in text:
        return text
    from decimal import Decimal

    return f"{Decimal(text):f}"
