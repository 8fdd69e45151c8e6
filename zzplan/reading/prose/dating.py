"""Which year a figure is for: that of its clause, or of several the one that it stands with."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from zzplan.reading.prose.clauses import Clause
from zzplan.reading.text.figures import Figure
from zzplan.reading.years.periods import Period

_ONE_NAME = re.compile("[^、和与及,]{2,}")


_SHORT_YEAR = 4
"""比上年 is of the year before, whatever that is."""
_DASH = re.compile(r"\s[-–]\s")
_WHEN = re.compile(r"\s?when\b")
_GOES_ON = re.compile("(?:净|共|累计)?(?:增长|增幅|增加|提高|下降|降幅|降低|减少)[^,;。]{0,3}[0-9]")
"""What only says again by how much something changes."""


def years_left(clause: Clause) -> tuple[int | None, int | None]:
    """Return the years that a clause leaves to the next: that it compares with, that it ends with.

    The first is not the last one: 比2025年增加30公里.
    """
    named = (p.year for p in clause.periods if p.role == "base" and p.end - p.start > _SHORT_YEAR)
    year = next((one for one in named if one is not None), None)
    until = clause.scope.year
    last = clause.periods[-1] if clause.periods else None
    ends = last.year if last and not clause.text[last.end :].strip(" ,_") else None
    return year if year is not None and until is not None and year + 1 < until else None, ends


def is_each(clause: Clause, figure: Figure, *, english: bool) -> bool:
    """Tell a figure behind 每年, which is that of each year, from 40万亩 before 、每年8万亩.

    And from the first of: £148m in our stock – £37m a year.
    """
    yearly = [period for period in clause.periods if period.role == "yearly"]
    if not yearly or any(period.end <= figure.start for period in yearly):
        return True
    ends = min((one.start for one in clause.figures if one.start > figure.start), default=0)
    return english and not _DASH.search(clause.text, figure.end, ends)


def dated_on(clause: Clause, years: tuple[int | None, int | None]) -> Clause:
    """Let the years that the clause before left hold for what says it again: ...,增长25%.

    And for: compared with 2015, when it was 1,850.
    """
    since, year = years
    if year is not None and not clause.periods and _WHEN.match(clause.text):
        return clause.replace(scope=clause.scope.replace(year=year))
    if since is None or clause.periods or not _GOES_ON.match(clause.text):
        return clause
    return clause.replace(scope=clause.scope.replace(base_year=since))


def dated_in(periods: Sequence[Period]) -> list[Period]:
    """Return the dates that goals may be for."""
    return [period for period in periods if period.role in ("by", "at", "span")]


def listed_years(
    periods: Sequence[Period], figures: Sequence[Figure], before: tuple[int | None, ...]
) -> tuple[int | None, ...]:
    """Return the years of the dates that a clause lists before its figures, or those before it."""
    dated = dated_in(periods)
    if not dated:
        return before
    ahead = not figures or dated[-1].end <= figures[0].start
    return tuple(period.year for period in dated) if len(dated) > 1 and ahead else ()


def goal_year_of(clause: Clause, figure: Figure, *, english: bool) -> int | None:
    """Return the goal year of a figure: of several in its clause the one it stands with."""
    if years := _years_in_turn(clause):
        return years[clause.figures.index(figure)]
    if clause.listed and len(clause.figures) > 1:  # of two figures for three years none is known
        as_many = len(clause.listed) == len(clause.figures)
        return clause.listed[clause.figures.index(figure)] if as_many else None
    dated = dated_in(clause.periods)
    if len(dated) < 2:
        over = [period for period in clause.periods if period.role in ("at", "was")]
        if not english or clause.scope.tense >= 0 or not over:
            return clause.scope.year
        last = next((one.start for one in clause.figures if one.start > figure.start), math.inf)
        behind = [period for period in over if figure.end <= period.start < last]
        return (behind or [one for one in over if one.end <= figure.start][-1:] or over)[0].year
    if english:
        later = [period for period in dated if period.start >= figure.end]
        if later:
            return later[0].year
    earlier = [period for period in dated if period.end <= figure.start]
    return earlier[-1].year if earlier else clause.scope.year


def _years_in_turn(clause: Clause) -> Sequence[int]:
    """Return the years that a clause gives a value each: 2026-2028年,新增企业分别为10、12、15家."""
    subject, spread, _ = clause.text.partition("分别")
    first, last, count = clause.scope.first, clause.scope.year, len(clause.figures)
    if not (spread and clause.scope.named and first and last == first + count and count > 1):
        return ()
    return range(first + 1, last + 1) if _ONE_NAME.fullmatch(subject) else ()
