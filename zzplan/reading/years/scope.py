"""What a clause speaks of: past or future, and which years; carried from clause to section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from zzplan.reading.words.cues import Cues
from zzplan.reading.years import tense as leaning
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.periods import Period
from zzplan.reading.years.sections import Sections
from zzplan.structs import Struct

_CARRIED = 2.0
_CARRIED_PAST = -3.0
"""What an expression of time that is over leaves to the rest of its paragraph."""
_ANNOUNCED = 3.0
_OPEN = 0.6
_LABEL = re.compile(
    r"\s*(?:[0-9]{4}\s)?(?:(?P<aim>(?:targets?|goals?|commitments?|ambitions?))|"
    r"(?:(?:progress|performance|results?|actuals?|achieved|achievements?|status|outturn)"
    r"(?:\sto\sdate|\sin\s[0-9]{4})?))\s?:",
    re.IGNORECASE,
)
"""What stands before a colon in a paragraph and holds up to the next one: 2023 progress:."""
_DIGITS = re.compile("[0-9]")
_RELATIVE = "今明"
"""What 今年 and 明年 begin with."""
_SENTENCE = 0.9
_ASIDE = 0.5
"""The same for a look back under a heading that looks ahead."""
_PARAGRAPH = 0.5
"""What is left of a carried tense in the next paragraph."""


class Scope(Struct):
    """What holds for the figures of one clause."""

    tense: float
    """Above zero for what is to come, below zero for what was; its size is how sure it is."""
    words: tuple[str, ...]
    """What decided it."""
    year: int | None
    """The goal year."""
    first: int | None
    """The base year that a span names."""
    named: bool
    """The sentence itself names the goal year."""
    base_year: int | None
    """The year that the clause compares with."""
    yearly: bool
    """Each year, on average or in turn."""


class Course:
    """The walk through a document that remembers what headings and sentences have said."""

    def __init__(self, calendar: Calendar, cues: Cues) -> None:
        self.calendar = calendar
        self.cues = cues
        self.reports = True
        """Something in it is said to be over."""
        self.usual = -1.0
        """What holds where neither headings nor words say anything, in what is no plan."""
        self._sections = Sections(calendar, cues)
        self._carried = 0.0
        self._year: int | None = None
        self._first: int | None = None
        self._inline: tuple[str, float] | None = None
        self._reviews = False
        """The paragraph looks back on several years."""
        self._reported: int | None = None
        """The year before the plan, where what the section reports is said to be of it."""
        self._dated = False
        """The paragraph says of what time it speaks."""
        self._kept: tuple[int | None, int | None] = None, None
        self._whole: tuple[int | None, int | None] | None = None
        """The years of the whole plan, where the paragraph names them."""
        self._lead: tuple[float, tuple[int | None, int | None]] = 0.0, (None, None)
        self._named = self._until = self._loose = False
        """The sentence names the goal year, as one to reach something by; its year is only a
        number of years off: 五年累计."""
        self._undated = False
        """It speaks of 今年 or 明年, and nothing says which years these are."""
        self._spoke = self._joined = self._over = self._begun = self._opened = False
        """Behind a semicolon; of a year that is over; one clause was read, the first ahead."""

    def weigh(self, texts: Sequence[str]) -> None:
        """Find out what a document that does not call itself a plan mostly speaks of."""
        self.reports, ahead = leaning.mostly(texts, self.calendar, self.cues)
        self.usual = _OPEN if ahead and not self.calendar.evaluates else -1.0

    @property
    def sections(self) -> tuple[str, ...]:
        """The headings above, the outermost first."""
        return self._sections.texts

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Forget afterwards what is said in between: the cells of a table."""
        before = dict(self.__dict__)
        yield
        self.__dict__.update(before)

    @contextmanager
    def due(self, year: int) -> Iterator[None]:
        """Let a row of a table speak of the year that it is due in."""
        with self.aside():
            now = self.calendar.now
            if now is None or year >= now:
                self.calendar = self.calendar.replace(end=year)
                self._sections = self._sections.due(self.calendar, year)
            yield

    def heading(self, text: str, level: int) -> None:
        """Enter a section; a line of a table of contents is none."""
        if self._sections.enter(text, level):
            self._carried, self._reported = 0.0, None
            self.paragraph(lead=False)

    def paragraph(self, *, lead: bool) -> None:
        """Begin a paragraph; ``lead`` tells that the one before introduced it."""
        self._named = self._until = self._reviews = self._dated = self._undated = False
        self._inline = self._whole = None
        self._spoke = False
        if lead:
            self._carried, self._kept = self._lead
            self._year, self._first = self._kept
            return
        self._carried *= _PARAGRAPH
        self._year, self._first = self._kept = self._sections.years()

    def inline(self, text: str) -> None:
        """Let a short first sentence speak for its paragraph, as a heading does: 主要成绩."""
        tense = self._sections.inline(text)
        if tense is not None:
            self._inline = text, tense

    def lead_in(self) -> None:
        """Keep what a paragraph leaves to the list that it introduces."""
        own = self._year, self._first  # the plan sets out that by 2032:
        self._lead = self._carried, own if self._named else self._kept

    def sentence(self, *, full: bool, among: bool = False) -> None:
        """Begin a sentence.

        ``full`` tells that the one before ended with more than a semicolon, ``among`` that this
        one speaks of parts of it: 其中.
        """
        if not (full or among) and self._carried < 0 and self._opened:
            self._carried = 0.0  # 达到270亿元,2025年为250亿元; and what follows
        self._named = self._until = self._over = self._begun = self._opened = False
        self._joined, self._spoke = not full and self._spoke, True
        if full and self._whole is not None and (self._kept[0] or 0) < (self._whole[0] or 0):
            self._kept = self._whole  # 到2025年, ... 到2024年, ... and what is not of that sentence
        self._year, self._first = self._kept
        if full:
            aside = self._carried < 0 and not self._reviews and self._heading()[0] >= leaning.CLEAR
            self._carried *= (
                _ASIDE if aside else 1.0 if self._reviews and self._carried < 0 else _SENTENCE
            )

    def clause(self, text: str, periods: Sequence[Period]) -> Scope:
        """Return what holds in a clause, and remember what it says."""
        if label := _LABEL.fullmatch(text) if self.cues.english else None:
            self._inline = text.strip(), 3.0 if label["aim"] else -3.0
        heading, words = self._heading()
        own, dated, base_year, yearly, present = 0.0, 0.0, None, False, False
        beside = 0.0  # of a year in brackets, which only its figure is of
        goes_on = self._begun and self._opened
        for weight, word in leaning.said(text, self.cues, self.calendar, goes_on=goes_on):
            own += weight
            words.append(word)
        dates = any(period.role in ("by", "at", "span") for period in periods)
        for period in periods:
            lasts = period.role == "length" and dates and self.cues.english
            if lasts or (self._until and text[period.start] == "用"):
                continue  # by 2027, ... over three years; 到2035年,用10年时间
            former = period.role == "past" and text[period.start] == "前"
            if former and (self._named or self._carried > 0):
                continue  # 到2030年, ...,前两年新增20家
            if period.role == "at" and period.year is None and text[period.start].isdigit():
                continue  # 12月底前
            relative = period.year is None and text[period.start] in _RELATIVE
            if relative and self._dated:
                present = True  # 上年a,今年b, in a document that does not say when it speaks
                continue
            if period.role == "base":
                base_year = period.year or base_year
            elif period.role == "yearly":
                yearly = True
            else:
                self._dated, self._undated = True, relative
                weight = leaning.of_period(period, self.calendar)
                own, dated = own + weight, weight or dated
                beside += weight if text[period.start] == "(" else 0.0
                present |= period.role == "at" and weight == 0 and period.year is not None
                self._reviews |= weight < 0 and period.role in ("span", "past")
                words.append(text[period.start : period.end])
                to_come = not self._named and heading + self._carried + own > 0
                if self._dates(period, text, ahead=to_come):
                    self._year = period.year
                self._first, self._loose = period.first, period.role == "length"
                before = self.calendar.of_one_year and period.year == self.calendar.base
                if period.holds_on and not (before or self._is_aside(period, text)):
                    self._kept = self._year, self._first  # By 2030, ... holds on; ... by 2030 not
                    if self.calendar.plans and self._year == self.calendar.end:
                        self._whole = self._kept
                self._named, self._until = weight > 0, weight >= leaning.BY
        if not self._begun:
            self._opened = own >= 0 and self._carried >= 0 and max(heading, own) >= leaning.CLEAR
        self._begun = True
        if present and self._carried < 0:
            self._carried = 0.0  # 2025年已达a, 2026年再新增b
        tense = heading + self._carried + own
        held = own == 0 and (self._named if self.cues.english else self._until and not dated)
        if held or own >= leaning.BY:  # by 2032, with 70% for rent; 到2025年,A达到a,B达到b
            tense = max(tense, 1.0)  # whatever the heading reviews
        self._over = dated < 0 or (self._over and dated == 0 and not present)
        kept = None if self._named and self.cues.english else self._kept[0]  # 2025年, ...。 and on
        over = kept is not None and self.calendar.is_past(kept) and heading < leaning.CLEAR
        if (self._over or over) and own <= 0:  # 2025年, then A and B of that year, even under 目标
            tense = min(tense, -1.0)
        if own < 0 and (dated < 0 or own <= leaning.PAST):
            self._carry(_CARRIED_PAST)
        elif abs(own - beside) >= leaning.CLEAR:
            self._carry(max(-_CARRIED, min(_CARRIED, (own - beside) / 2)))
        self._announce(text, own, dated)
        year = self._year_of(tense, heading)
        return Scope(tense, tuple(words), year, self._first, self._named, base_year, yearly)

    def _dates(self, period: Period, text: str, *, ahead: bool) -> bool:
        """Tell whether a year is also that of what follows: 2025年达到a,五年累计下降b."""
        alone = period.role != "length" or self.cues.english or not self.calendar.plans
        return alone or (ahead and leaning.sums_up(period, text, self.calendar))

    def _announce(self, text: str, own: float, dated: float) -> None:
        """Let the section go on as a clause that announces what is planned begins."""
        announced = own > 0 and self.cues.announces.search(text) and not self._sections.say_so(text)
        if announced and self._named and text.endswith((":", "是")):
            self._sections.announce(self._year, self._first)
        elif announced or dated >= _ANNOUNCED:
            self._sections.announce()

    def _year_of(self, tense: float, heading: float) -> int | None:
        """Return the year that a clause is of, and remember the one that a section reports."""
        year, calendar = self._year, self.calendar
        if self._undated and year is None:
            return None
        over = self._over and self.cues.english and not self._named  # was 9 in 2024, will be 5
        if tense > 0 and (year is None or over or calendar.is_past(year)):
            return calendar.end
        if tense < 0 and not (year and calendar.is_past(year)):
            reported = None if self._dated else self._reported
            return self._reviewed() or reported or self._over_by(year)
        if tense < 0 and heading < 0 and self._over and year == calendar.base:
            self._reported = year
        return year

    def _is_aside(self, period: Period, text: str) -> bool:
        """Tell a year that only its own sentence is of: ..., by 2030; ...,2024年建成投用."""
        if self.cues.english:
            return self._joined or text[: period.start].strip(" -*•") != ""
        bare = not _DIGITS.search(text, period.end)  # 加快改造,2027年底前完成。
        only = period.role == "at" or (
            period.role == "by" and bare and text[period.start].isdigit()
        )
        home = self.calendar.end if self.calendar.plans else self._sections.year()
        return self._begun and only and None is not home == self._kept[0] != period.year

    def _carry(self, tense: float) -> None:
        """Leave a tense to what follows; of two that agree the surer one stays."""
        if tense * self._carried < 0 or abs(tense) > abs(self._carried):
            self._carried = tense

    def _heading(self) -> tuple[float, list[str]]:
        """Return how what stands above leans, and what of it decides that."""
        if self._inline is not None:
            return self._inline[1], [self._inline[0]]
        tense, words = self._sections.say()
        if words:
            return tense, words
        plans = self.calendar.plans and not self.calendar.evaluates
        usual = 1.0 if plans else self.usual
        return usual + max(-0.5, min(0.5, tense)), []

    def _over_by(self, year: int | None) -> int | None:
        """Return the year of what is over, which is none to come: 五年累计."""
        now = self.calendar.now
        if year is None or now is None or year == self.calendar.end or not self._loose:
            return year
        return min(year, self.calendar.base or year) if year > now else year

    def _reviewed(self) -> int | None:
        """Return the year that a heading looks back on; a bulletin is all of one year."""
        over = self.calendar.now if self.calendar.goes_on else self.calendar.base
        looks_back = self.calendar.reviews or self.calendar.goes_on
        return self._sections.reviewed() or (over if looks_back else None)
