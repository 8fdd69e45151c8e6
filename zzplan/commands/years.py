"""A length of time on the command line: ``5``, ``6.5``, ``5年``, ``2021-2026``."""

from __future__ import annotations

from typing import Any

import click

LONGEST = 1000
"""Years; nothing grows evenly for longer."""
_WORDS = ("years", "year", "年")


class Years(click.ParamType):  # type: ignore[type-arg]
    """A number of years above 0, or the base year and the goal year that lie as far apart.

    Parameters
    ----------
    longest : int
        The most that is taken.
    whole : bool
        Parts of a year are refused.
    """

    name = "years"

    def __init__(self, longest: int = LONGEST, *, whole: bool = False) -> None:
        self.longest = longest
        self.whole = whole

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return a float, or an integer where only whole years are taken."""
        years = length(value)
        if 0 < years <= self.longest and (years.is_integer() or not self.whole):
            return int(years) if self.whole else years
        _ = ctx.obj.gettext if ctx and ctx.obj else str
        if self.whole:
            words = _('"{text}" is no number of years; write 5 or 2021-2026, at most {most}')
        else:
            words = _('"{text}" is no number of years; write 5, 6.5 or 2021-2026, at most {most}')
        return self.fail(words.format(text=value, most=self.longest), param, ctx)


def length(text: str) -> float:
    """Return the years of a length, or between two years; 0 for what is neither.

    Examples
    --------
    >>> length("6.5"), length("5年"), length("2021-2026"), length("2026-2021"), length("-5")
    (6.5, 5.0, 5.0, 0.0, -5.0)
    """
    first, _, last = text.strip().replace("–", "-").replace("—", "-").partition("-")
    if all(len(year) == 4 and year.isascii() and year.isdigit() for year in (first, last)):
        return float(max(0, int(last) - int(first)))
    for word in _WORDS:
        text = text.removesuffix(word).rstrip()
    try:
        years = float("nan" if "_" in text else text)
    except ValueError:
        return 0.0
    return years if abs(years) < float("inf") else 0.0
