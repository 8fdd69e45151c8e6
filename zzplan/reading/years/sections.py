"""The headings above a paragraph, and what they say of its time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.words.cues import Cues
from zzplan.reading.years import tense as leaning
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import Period, periods_of
from zzplan.reading.years.written import DATE_LINE
from zzplan.structs import Struct

CONTENTS = re.compile(r"(?:…|\.{3,}|·{3,})\s*[0-9]+$")
"""A line of a table of contents."""
UNNUMBERED = 50
"""The level of a heading that has no number and no style."""
DECIDES = 2.0
"""A heading of at least this weight speaks for all below it."""
STRONGEST = 3.0
"""No heading says more."""
_FIRST = re.compile(r"\s*(?:[(（]?[一1][)）、.．]|第一)")
_DAY = re.compile("[0-9]{1,2}月[0-9]{1,2}日")
_HARD = 3.0
"""Below a heading that looks back only a word of this weight looks ahead: 目标, and not 举措."""
_ASKS = re.compile("(?:目标|任务|打算|安排|部署)(?:是|为)?[:。]$")
"""主要目标:, but not 主要目标质效齐升。"""
_MET = re.compile("完成|达成|兑现")
"""Below a heading that looks back: 圆满完成年度任务。"""
_REPORT = re.compile(
    r"报告|公报|汇报|总结|通报|上半年|季度|情况|运行|\b(?:report|bulletin|review)\b", re.IGNORECASE
)
"""A heading that names the document: its year is that of the writing."""
_DISTANT = 0.65
"""What each level between takes of the say of a heading above."""

_HORIZON = re.compile(r"\b(?:vision|targets?|goals|horizon|objectives)\b", re.IGNORECASE)


class Section(Struct):
    """A heading: its level, how it leans, and the years that it names."""

    level: float
    tense: float
    text: str
    year: int | None
    first: int | None


class Sections:
    """The headings above, the outermost first."""

    def __init__(self, calendar: Calendar, cues: Cues, above: Sequence[Section] = ()) -> None:
        self.calendar = calendar
        self.cues = cues
        self._above = list(above)

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of each."""
        return tuple(section.text for section in self._above)

    def due(self, calendar: Calendar, year: int) -> Sections:
        """Return them as they are for what is due in a year."""
        above = [section.replace(year=year, first=None) for section in self._above]
        return Sections(calendar, self.cues, above)

    def enter(self, text: str, level: int) -> bool:
        """Enter a section, and tell whether it is one: a line of a table of contents is none."""
        if CONTENTS.search(text) or DATE_LINE.fullmatch(text.strip()):
            return False
        above = self._above[-1:] if _FIRST.match(text) else []
        if above and above[0].level == UNNUMBERED:  # 2015年工作安排, then 一、 below it
            level_above = level - 0.5
            self._leave(level_above)
            self._above.append(above[0].replace(level=level_above))
        self._leave(level)
        self._above.append(self._section(text, level))
        return True

    def _leave(self, level: float) -> None:
        while self._above and self._above[-1].level >= level:
            self._above.pop()

    def _section(self, text: str, level: int) -> Section:
        weights = [weight for weight, _ in leaning.of_words(text, self.cues.heading)]
        tense = sum(weights)
        year = first = None
        past = present = False
        for period in periods_of(text, self.calendar, english=self.cues.english):
            if text.startswith("on ", period.start) or _DAY.match(text, period.end):
                continue  # delivered on 10 February 2025
            named = period.role in ("by", "at", "span")
            gone = period.role == "past" and year is None  # 过去一年工作回顾
            if gone or (named and not is_aim(period, text, self.calendar)):
                year, first = period.year, period.first
            own = leaning.of_period(period, self.calendar)
            weights.append(own)
            tense += 0.0 if tense <= -DECIDES and period.role == "span" else own  # 十四五回顾
            past |= own == leaning.PAST
            present |= own != leaning.PAST and period.year is not None
        if past:  # 2022年总结和2023年计划 is of both
            tense = 0.0 if present else min(tense, leaning.PAST)
        elif tense >= 0 and year == self.calendar.now is not None and not _REPORT.search(text):
            tense += DECIDES  # 2024年工作, said in 2024; 2024年工作报告 looks back as well
        elif tense > 0 and max(weights) < _HARD and self.look_back():
            tense = 0.0
        return Section(level, tense, text, year, first)

    def inline(self, text: str) -> float | None:
        """Return how a short first sentence leans, as a heading does: 主要成绩."""
        tense = sum(weight for weight, _ in leaning.of_words(text, self.cues.heading))
        asks = _ASKS.search(text) and not _MET.search(text)
        if tense > 0 and self.look_back() and not asks:
            return None
        return max(-STRONGEST, min(STRONGEST, tense)) if abs(tense) >= DECIDES else None

    def look_back(self) -> bool:
        """Tell whether the nearest of them that decides is of the past."""
        tense, words = self.say()
        return bool(words) and tense < 0

    def announce(self, year: int | None = None, first: int | None = None) -> None:
        """Let a section whose heading leaves it open go on as one of its sentences began.

        With ``year`` that sentence names the years of the section, too: 今后五年,主要目标是: ….
        """
        if not self._above:
            return
        last = self._above[-1]
        if abs(last.tense) < DECIDES and not self.look_back():
            last = last.replace(tense=DECIDES)
        if year is not None and last.year is None:
            last = last.replace(year=year, first=first)
        self._above[-1] = last

    def say_so(self, text: str) -> bool:
        """Tell whether a clause is of the last heading itself: 十四五成就和十五五主要目标."""
        return bool(self._above) and text in self._above[-1].text

    def say(self) -> tuple[float, list[str]]:
        """Return how they lean, and the one that decides it; none does where all are weak."""
        weak, near = 0.0, 1.0
        for section in reversed(self._above):
            if abs(section.tense) >= DECIDES:
                return near * max(-STRONGEST, min(STRONGEST, section.tense)), [section.text]
            weak += section.tense
            near *= _DISTANT
        return weak, []

    def reviewed(self) -> int | None:
        """Return the year that one of them looks back on: 2025年工作回顾."""
        years = (section.year for section in reversed(self._above))
        return next((year for year in years if year and self.calendar.is_past(year)), None)

    def years(self) -> tuple[int | None, int | None]:
        """Return the goal year and the base year of what stands below them."""
        for section in reversed(self._above):
            if section.year is not None and not self.calendar.is_past(section.year):
                return section.year, section.first
        return self.calendar.end, self.calendar.base

    def year(self) -> int | None:
        """Return the year to come that one of them names: 2026年重点工作."""
        years = (section.year for section in reversed(self._above))
        return next((year for year in years if year and not self.calendar.is_past(year)), None)


def is_aim(period: Period, heading: str, calendar: Calendar) -> bool:
    """Tell the year of one aim in a heading from that of its section: net zero by 2040."""
    end = calendar.end if calendar.plans else None
    later = end is not None and period.year is not None and period.year > end
    return (
        later and bool(re.search("[a-z]", heading[: period.start])) and not _HORIZON.search(heading)
    )
