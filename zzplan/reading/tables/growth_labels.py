"""Names of rows that say growth, and not of what: it is that of the row above."""

from __future__ import annotations

import re

_GROWTH = re.compile(
    r"(?:[比较]上年|同比|年度?|年增?)?(?:增长|增速|增幅)(?:率|速度)?|"
    r"(?:annual |yearly |year[ -]on[ -]year |yoy |y/y )?(?:growth|(?:percentage |% )?change|"
    r"increase)(?: rate| on (?:previous|prior|last) year| over (?:previous|prior|last) year)?",
    re.IGNORECASE,
)
"""A name that says of nothing that it grows: it is of the row above."""
_PERCENT = re.compile(r"[\s(,]*(?:%|per ?cent)[\s)]*$")
_NOMINAL = re.compile(
    "(?:预算|财政|税|政府|基金)[^均]{0,6}收入$|支出$|税收|[存贷]款|"
    r"\brevenues?\b|\bexpenditure|\bspending\b|\btax|\bbudget\b",
    re.IGNORECASE,
)
"""Money whose growth is counted as it is, with the rise of prices."""


def is_growth(label: str) -> bool:
    """Tell the name of a row that is of the growth of the row above it.

    Examples
    --------
    >>> [is_growth(text) for text in ("比上年增长%", "Growth, %", "GDP growth", "年均增长")]
    [True, True, False, False]
    """
    return _GROWTH.fullmatch(_PERCENT.sub("", label)) is not None


def named_after(label: str, above: str) -> str:
    """Return the name of a row of growth with that of the row above it."""
    plain = _PERCENT.sub("", label)
    return f"{above} {plain.lower()}" if above.isascii() else f"{above}{plain}"


def is_nominal(label: str) -> bool:
    """Tell money whose growth has the rise of prices in it, as everybody counts it."""
    return _NOMINAL.search(label) is not None
