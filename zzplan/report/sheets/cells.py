"""Cells of a workbook: a text, a printed figure with its words, a number that was computed."""

from __future__ import annotations

import re

from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.model import Cell
from zzplan.report.words.grouping import Grouping

_NUMBER = re.compile(r"-?(\d[\d,]*)(\.\d+)?(%?)")
_LONGEST = 24
"""Characters; longer words around a figure stand in the document, not in a cell."""
EMPTY = Cell()


def word(text: str | None) -> Cell:
    """Return a text, which stays one whatever it begins with."""
    return Cell(value=text, text=text) if text else EMPTY


def format_like(text: str) -> str:
    """Return the number format that shows a number as a text does, words around it included.

    A sign of per cent behind the number is that of a fraction; anywhere else it is a word.

    Examples
    --------
    >>> [format_like(text) for text in ("4407.98", "-12,345", "10.76%", "突破3000", "8%以上")]
    ['0.00', '#,##0', '0.00%', '"突破"0', '0%"以上"']
    """
    found = _NUMBER.search(text)
    if found is None:
        return ""
    whole, decimals, sign = found.groups()
    number = "#,##0" if "," in whole else "0"
    if decimals:
        number += "." + "0" * (len(decimals) - 1)
    before, after = text[: found.start()], text[found.end() :]
    return _literal(before) + number + sign + _literal(after)


def _literal(words: str) -> str:
    words = words.replace('"', "")
    return f'"{words}"' if words else ""


def printed(quantity: Quantity | None, grouping: Grouping, value: float | None = None) -> Cell:
    """Return a printed figure as a number that reads as it was printed.

    Parameters
    ----------
    quantity : Quantity or None
    grouping : Grouping
    value : float, optional
        The end of a range that is shown, else the number itself.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> from zzplan.report.language import Language
    >>> printed(read_rate("8%以上"), Grouping(Language("zh"))).fields[:3]
    ('value', 'text', 'format')
    >>> printed(read_rate("8%以上"), Grouping(Language("zh")))[:3]
    (0.08, '8%以上', '0%"以上"')
    >>> printed(read_level("2.5万亿", "亿元"), Grouping(Language("en")))[:3]
    (25000.0, '25,000', '#,##0')
    """
    if quantity is None:
        return EMPTY
    end = quantity.low
    if quantity.high is not None and value == quantity.high.value:
        end = quantity.high
    said = grouping.figure(quantity.replace(low=end, high=None))
    shown = said
    text = quantity.text
    plain = '"' not in text and text.isprintable() and len(text) <= _LONGEST
    if quantity.high is None and plain and end.value >= 0 and _alone(said, text):
        shown = text
    if quantity.measure != "rate":
        shown_format = format_like(shown.replace("%", "\0")).replace("\0", "%")
    else:
        shown_format = format_like(shown)
    return Cell(value=end.value, text=shown, format=shown_format, given=True)


def _alone(number: str, text: str) -> bool:
    """Tell whether a number is the only one of a text."""
    found = [one[0] for one in _NUMBER.finditer(text)]
    return found in ([number], [number.removesuffix("%")]) and number in text


def computed(value: float | None, text: str, formula: str = "") -> Cell:
    """Return a number that was computed, which reads like a text."""
    if value is None:
        return Cell(value="", formula=formula) if formula else EMPTY
    return Cell(value=value, text=text, format=format_like(text), formula=formula)
