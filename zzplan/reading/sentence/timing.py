"""The years of one sentence: from when to when, or over how many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.sentence.mentions import Mention
from zzplan.reading.sentence.roles import Role
from zzplan.structs import Struct

_DASHED = re.compile("[0-9]{4}年?[-~至到][0-9]{4}年?")
_OF_START_ZH = re.compile("(?:从|由|自|比|较|与|以|在|是|相比|基年|基期)$")
_OF_START_EN = re.compile(
    r"\b(?:from|since|than|against|on|with|to|below|above|base(?:line)?)\s(?:in\s|its\s|the\s|an?\s)?"
    r"(?:baseline\sof\s)?$", re.IGNORECASE,
)  # fmt: skip


class Timing(Struct):
    """When a goal starts and when it is due."""

    years: int | None
    base_year: int | None
    goal_year: int | None
    unread: tuple[Mention, ...]
    """The expressions of time that do not fit the others, or leave the years open."""

    def role_of(self, year: int | None) -> Role | None:
        """Return what a figure of a year is: the baseline in the first, the goal in the last."""
        if year is None or self.base_year == self.goal_year:
            return None
        return {self.base_year: "baseline", self.goal_year: "goal"}.get(year)  # type: ignore[return-value]


def timing_of(text: str, mentions: Sequence[Mention], *, english: bool) -> Timing:
    """Return the years that a sentence prints; all of them agree, or are named.

    Examples
    --------
    >>> from zzplan.reading.sentence.mentions import mentions_of
    >>> text = "2025年3000亿元,年均增长8%,2030年4400亿元"
    >>> timing_of(text, mentions_of(text, english=False), english=False)[:3]
    (5, 2025, 2030)
    >>> text = "from 3000 to 5000 in 2030, five years at 8% a year"
    >>> timing_of(text, mentions_of(text, english=True), english=True)[:3]
    (5, 2025, 2030)
    """
    spans = [one for one in mentions if one.what == "span"]
    lengths = [one for one in mentions if one.what == "length"]
    dated = [one for one in mentions if one.what == "year"]
    known = {one.first for one in dated} | {year for one in spans for year in (one.first, one.last)}
    unread: list[Mention] = []
    length = lengths[0].first if lengths else None
    unread += [one for one in lengths if one.first != length]
    if len(known) == 1:
        (year,) = known
        start = _is_start(text, dated[0], english=english)
        if length is None:
            return Timing(None, year if start else None, None if start else year, tuple(dated))
        ends = (year, year + length) if start else (year - length, year)
        return Timing(length, *ends, tuple(unread))
    if not known:
        return Timing(length, None, None, tuple(unread))
    first, last = (spans[0].first, spans[0].last) if spans else (min(known), max(known))
    if first >= last:
        return Timing(length, None, None, (*unread, *dated, *spans))
    unread += [one for one in dated if one.first not in (first, last)]
    unread += [one for one in spans if (one.first, one.last) != (first, last)]
    if length not in (None, last - first):
        counted = bool(spans) and length == last - first + 1  # 2021-2025: these five years
        if not counted:
            return Timing(None, first, last, (*unread, *lengths))
        first -= 1
    elif length is None and any(map(_may_be_counted, spans)):
        return Timing(None, first, last, (*unread, *spans))
    return Timing(last - first, first, last, tuple(unread))


def _may_be_counted(span: Mention) -> bool:
    """Tell the years of a five-year plan, 2021-2025, which are five or four years apart."""
    counted = _DASHED.fullmatch(span.text) is not None
    return counted and span.first % 5 == 1 and span.last == span.first + 4


def _is_start(text: str, year: Mention, *, english: bool) -> bool:
    """Tell by the words before the only year that it is the one from which things change."""
    words = _OF_START_EN if english else _OF_START_ZH
    return words.search(text[: year.start]) is not None
