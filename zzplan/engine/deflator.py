"""How far prices have to rise for a goal, against how they rose (methods.md 2.8)."""

from __future__ import annotations

from typing import NamedTuple

PLAUSIBLE, STRETCHED, IMPLAUSIBLE = "plausible", "stretched", "implausible"


class Reference(NamedTuple):
    """Yearly rises of prices that were seen, as fractions: percentiles of their distribution."""

    source: str
    p5: float
    p10: float
    p50: float
    p90: float
    p95: float


RECENT = Reference(
    "Chinese provinces, five-year averages ending 2017-2019",
    p5=-0.0105,
    p10=-0.0065,
    p50=0.0128,
    p90=0.0229,
    p95=0.0269,
)
"""Implied deflators of provincial GDP. The p5 is not published: p10 less the distance of p95 and
p90."""
LONGER = Reference(
    "Chinese provinces, five-year averages ending 2000-2019",
    p5=-0.0039,
    p10=0.0032,
    p50=0.0279,
    p90=0.0552,
    p95=0.0623,
)
"""The same with the years of faster rises. Its p5 and p95 are not published: they lie as far
outside as those of `RECENT`, in proportion to the distance of p10 and p90."""

_RECENT_FROM = 2010


def reference(base_year: int | None) -> Reference:
    """Return the distribution that a plan of this base year is compared with."""
    return LONGER if base_year is not None and base_year < _RECENT_FROM else RECENT


def place(rate: float, base_year: int | None) -> str:
    """Place a yearly rise of prices in the reference distribution.

    Parameters
    ----------
    rate : float
        A fraction a year.
    base_year : int or None
        The plan's; before 2010 the longer reference counts.

    Returns
    -------
    str
        ``plausible`` from p10 to p90, ``stretched`` to p5 or p95, else ``implausible``.

    References
    ----------
    methods.md 2.8.

    Examples
    --------
    >>> place(0.0152, 2016), place(0.0255, 2021), place(0.0255, 2005), place(-0.02, 2016)
    ('plausible', 'stretched', 'plausible', 'implausible')
    """
    known = reference(base_year)
    if known.p10 <= rate <= known.p90:
        return PLAUSIBLE
    return STRETCHED if known.p5 <= rate <= known.p95 else IMPLAUSIBLE
