"""How far prices have to rise for a goal, against how they rose (methods.md 2.8).

What was seen in one country judges no other: the reference is that of China, or the range that the
file itself declares, or there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.plan.words.keys import Usual
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zzplan.plan.model.plan_file import Goal

PLAUSIBLE: Usual = "plausible"
STRETCHED: Usual = "stretched"
IMPLAUSIBLE: Usual = "implausible"


class PriceReference(Struct):
    """Yearly rises of prices to compare with, as fractions."""

    name: str
    p5: float
    p10: float
    p90: float
    p95: float
    typical: float
    """The median; of a declared range its middle."""


RECENT = PriceReference(
    "Chinese provinces, five-year averages ending 2017-2019",
    -0.0105,
    -0.0065,
    0.0229,
    0.0269,
    0.0128,
)
LONGER = PriceReference(
    "Chinese provinces, five-year averages ending 2000-2019",
    -0.0039,
    0.0032,
    0.0552,
    0.0623,
    0.0279,
)
"""Implied deflators of provincial GDP.

The p5 of the recent ones is not published: p10 less the distance of p95 and p90. Of the longer
ones neither end is: they lie as far outside as the recent ones, in proportion to the distance of
p10 and p90."""
DECLARED = "declared"
"""The name of the range that the file declares."""
ANYWHERE = (-0.03, 0.10)
"""What prices may plausibly do a year where nothing is said of the country: what lies beyond it is
more likely a wrong figure."""

_CHINA = "CN"
_RECENT_FROM = 2010


def reference(goal: Goal) -> PriceReference | None:
    """Return what the rise of prices of a goal is compared with; None where nothing is known.

    The range that the file declares comes first. Of China before a base year of 2010 the longer
    record counts.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = "{zzplan: 1, base_year: 2021, goal_year: 2026, goals: {x: {unit: %s, goal: 5}}}"
    >>> reference(parse(text % "亿元").goals[0]) == RECENT
    True
    >>> reference(parse(text % "亿美元").goals[0]) is None
    True
    """
    if goal.deflator_range is not None:
        low, high = goal.deflator_range
        return PriceReference(DECLARED, low, low, high, high, (low + high) / 2)
    if goal.country != _CHINA:
        return None
    early = goal.base_year is not None and goal.base_year < _RECENT_FROM
    return LONGER if early else RECENT


def place(rise: float, known: PriceReference | None) -> Usual | None:
    """Place a yearly rise of prices in what it is compared with.

    Parameters
    ----------
    rise : float
        A fraction a year.
    known : PriceReference or None

    Returns
    -------
    str or None
        ``plausible`` from p10 to p90, ``stretched`` to p5 or p95, else ``implausible``; None
        without a reference.

    References
    ----------
    methods.md 2.8 and 2.13.

    Examples
    --------
    >>> place(0.0152, RECENT), place(0.0255, RECENT), place(0.0255, LONGER), place(-0.02, RECENT)
    ('plausible', 'stretched', 'plausible', 'implausible')
    >>> place(0.0229, None) is None
    True
    """
    if known is None:
        return None
    if known.p10 <= rise <= known.p90:
        return PLAUSIBLE
    return STRETCHED if known.p5 <= rise <= known.p95 else IMPLAUSIBLE


def is_a_matter_of_prices(rise: float, known: PriceReference | None) -> bool:
    """Tell whether prices may rise so, so that a disagreement is one of definition.

    Examples
    --------
    >>> is_a_matter_of_prices(0.0229, None), is_a_matter_of_prices(0.25, None)
    (True, False)
    >>> is_a_matter_of_prices(0.05, RECENT), is_a_matter_of_prices(0.05, LONGER)
    (False, True)
    """
    low, high = (known.p5, known.p95) if known else ANYWHERE
    return low <= rise <= high
