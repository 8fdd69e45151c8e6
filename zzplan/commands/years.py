"""A length of time on the command line: ``5``, ``6.5``, ``5年``, ``2021-2026``."""

from __future__ import annotations

from typing import Any

import click

from zzplan.plan.numbers.years import length

LONGEST = 1000


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
