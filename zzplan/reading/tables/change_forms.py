"""What a header says that a change is in: in per cent, in points, in the unit of its row."""

from __future__ import annotations

import re

OF = "预算|执行|决算|完成|实际|预计|计划"
"""Which of several figures of a year is compared."""
_PER_CENT = r"\s?[(,]?\s?(?:%|in %|per ?cent)\s?\)?"
_THAN = f"(?:[比较](?:上年|去年|同期)(?:(?:{OF})数?)?|同比)?"
FALLS = re.compile("降幅|下降|减少|reduction|decrease", re.IGNORECASE)
"""A header of falls, which are printed without a sign."""
_CHANGE = re.compile(
    rf"(?:(?:percentage |per ?cent |annual )?(?:change|variance)|increase|"
    rf"(?:total |overall |%\s)?(?:reduction|decrease)|"
    rf"(?:累计)?(?:降幅|下降(?:幅度|率)?)|[+]/?-|"
    rf"{_THAN}(?:增减率?|变化|变动率?|增减幅度?|提高幅度?|增加))(?:{_PER_CENT})?|%\s?(?:change|increase|\+/-)",
    re.IGNORECASE,
)
_GROWTH = re.compile(
    rf"(?:annual )?growth(?: rate)?(?:{_PER_CENT})?|"
    rf"{_THAN}(?:增长率?|增速|增幅|[±+][-/]?)(?:{_PER_CENT})?",
    re.IGNORECASE,
)
"""Of money it may be at constant prices."""
_AVERAGE = re.compile(
    rf"(?:[一-鿿]{{2,4}}期间)?年均(?:递?增长?|增幅)(?:率|速度|速)?(?:{_PER_CENT})?|cagr(?:{_PER_CENT})?|"
    rf"(?:compound |average )?annual (?:average )?(?:growth|change)(?: rate)?(?:{_PER_CENT})?",
    re.IGNORECASE,
)
"""Growth of each year, between two that do not follow each other."""
_POINTS = re.compile(
    rf"{_THAN}(?:增减|变化|变动|提高|增加)?\s?\(?(?:个?百分点)\)?|"
    r"(?:change|increase)?,?\s?\(?(?:percentage points?|pp|% points?)\)?",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(
    rf"{_THAN}(?:净?增减?(?:加|长)?(?:额|量|数|值)|差额)|(?:absolute |net )change|difference|"
    r"(?:change|increase),? \((?:no\.?|numbers?|persons|people)\)",
    re.IGNORECASE,
)
_SAYS_PER_CENT = re.compile("%|率|per ?cent", re.IGNORECASE)
_FORMS = (
    ("points", _POINTS), ("difference", _DIFFERENCE), ("change", _CHANGE),
    ("average", _AVERAGE), ("growth", _GROWTH),
)  # fmt: skip


def form_of(name: str) -> tuple[str, bool]:
    """Return what a change is in, and whether the header tells it from all else.

    Examples
    --------
    >>> form_of("增减额"), form_of("Change (%)"), form_of("change"), form_of("备注")
    (('difference', True), ('change', True), ('change', False), ('', True))
    """
    form = next((form for form, pattern in _FORMS if pattern.fullmatch(name)), "")
    open_ = form in ("change", "growth", "average")
    return form, not open_ or _SAYS_PER_CENT.search(name) is not None
