"""What a printed number can have been, written out."""

from __future__ import annotations

from zzplan.engine.interval import figure
from zzplan.plan.quantity import Quantity
from zzplan.report.language import Language


def within_rounding(
    quantity: Quantity,
    unit: str | None,
    language: Language,
    *,
    measured: bool,
    start: float | None = None,
) -> str:
    """Write what a printed number can have been, at the default reading (methods.md 2.3).

    Parameters
    ----------
    quantity : Quantity
    unit : str or None
        The unit of the indicator; None for a rate.
    language : Language
    measured : bool
        True for a baseline or an actual, False for a goal or a rate.
    start : float, optional
        What a goal changes from: 左右 leaves a part of the change.

    Examples
    --------
    >>> from zzplan.plan.quantity import read_level, read_rate
    >>> english = Language("en")
    >>> within_rounding(read_level("突破3000", "亿元"), "亿元", english, measured=True)
    '2950 to 3050'
    >>> within_rounding(read_rate("8.0%"), None, english, measured=False)
    '7.95% to 8.05%'
    >>> within_rounding(read_level("213", "家"), "家", english, measured=True)
    'exact'
    """
    _ = language.gettext
    box = figure(quantity, measured=measured, start=start).default
    if box.low == box.high:
        return _("exact")
    sign, scale = "", 1
    if quantity.measure == "rate":
        sign, scale = "%", 100
    elif quantity.measure == "unit" and unit == "%":
        sign = "%"
    return _("{low} to {high}").format(
        low=plain(box.low * scale) + sign, high=plain(box.high * scale) + sign
    )


def plain(value: float) -> str:
    """Write a float with every digit that it means: 15 digits are free of float noise."""
    text = f"{value:.15g}"
    if "e" not in text:
        return text
    from decimal import Decimal

    return f"{Decimal(text):f}"
