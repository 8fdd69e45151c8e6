"""How words and expressions of time lean: above zero to what is to come, below to what was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.plan.numbers.numerals import COUNTS
from zzplan.reading.words.cues import Cues, Weighted
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import Period, periods_of

CLEAR = 1.5
"""A clause whose words weigh less changes nothing for the next one."""
BY = 4.0
PAST = -4.0
_DONE = -1.4
"""What a verb of the past weighs that may be a participle, too."""
_COMPARED = "比上年", "较上年"
_PLANNED = "计划", "计划投资"
_SENTENCE_END = re.compile("[。;!?]")
_AHEAD = {"by": BY, "at": 3.0, "span": 2.0}


def of_period(period: Period, calendar: Calendar) -> float:
    """Return how an expression of time leans; a year that goes on leans to neither side."""
    if period.role in ("past", "was"):
        return PAST
    if period.year is None or period.role not in _AHEAD:
        return 0.0
    if calendar.is_past(period.year):
        return PAST
    if period.role == "at" and period.year == calendar.now:
        return 0.0
    return _AHEAD[period.role]


def of_words(text: str, rows: Sequence[Weighted]) -> list[tuple[float, str]]:
    """Return the cues that a text has, each with its weight."""
    label = text.endswith(":")  # repairs completed on time: 99%
    said = ((row.weight, row.words.search(text)) for row in rows)
    return [(weight, one[0]) for weight, one in said if one and not (label and weight == _DONE)]


def mostly(texts: Sequence[str], calendar: Calendar, cues: Cues) -> tuple[bool, bool]:
    """Tell whether a text says that something is over, and whether more of it looks ahead."""
    ahead = behind = 0
    reports = False
    for text in texts:
        for sentence in _SENTENCE_END.split(text):
            periods = periods_of(sentence, calendar, english=cues.english)
            said = [weight for weight, _ in of_words(sentence, cues.tense)]
            reports |= any(weight <= _DONE for weight in said)
            own = sum(said) + sum(of_period(period, calendar) for period in periods)
            ahead += own >= CLEAR
            behind += own <= -CLEAR
    return reports, ahead >= behind


def sums_up(period: Period, text: str, calendar: Calendar) -> bool:
    """Tell a sum over as many years as the plan has: 每年新增300辆,五年累计1500辆."""
    years = (calendar.end or 0) - (calendar.base or 0)
    return text.startswith(("累计", "共"), period.end) and years == COUNTS.get(text[period.start])


def said(
    text: str, cues: Cues, calendar: Calendar, *, goes_on: bool
) -> Iterator[tuple[float, str]]:
    """Yield the cues of a clause, but for those that the document or the sentence rules out.

    ``goes_on`` tells that the sentence began by looking ahead.
    """
    for weight, word in of_words(text, cues.tense):
        if calendar.reviews and word.endswith(_PLANNED):
            continue  # 年度计划投资486亿元,实际完成512亿元
        if goes_on and calendar.of_one_year and word in _COMPARED:
            continue  # 拟安排16.5亿元,比上年增长4%
        yield weight, word
