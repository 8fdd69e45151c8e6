"""How far prices have to rise for a goal, against how they rose (methods.md 2.8)."""

from __future__ import annotations

PLAUSIBLE, STRETCHED, IMPLAUSIBLE = "plausible", "stretched", "implausible"


Limits = tuple[float, float, float, float]
"""p5, p10, p90 and p95 of a distribution of yearly rises of prices, as fractions."""

RECENT = "Chinese provinces, five-year averages ending 2017-2019"
LONGER = "Chinese provinces, five-year averages ending 2000-2019"

REFERENCES: dict[str, Limits] = {
    RECENT: (-0.0105, -0.0065, 0.0229, 0.0269),
    LONGER: (-0.0039, 0.0032, 0.0552, 0.0623),
}
"""Implied deflators of provincial GDP; the medians are 1.28% and 2.79%.

The p5 of the recent ones is not published: p10 less the distance of p95 and p90. Of the longer
ones neither end is: they lie as far outside as the recent ones, in proportion to the distance of
p10 and p90."""

_RECENT_FROM = 2010


def reference(base_year: int | None) -> str:
    """Name the distribution that a plan of this base year is compared with."""
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
    p5, p10, p90, p95 = REFERENCES[reference(base_year)]
    if p10 <= rate <= p90:
        return PLAUSIBLE
    return STRETCHED if p5 <= rate <= p95 else IMPLAUSIBLE
