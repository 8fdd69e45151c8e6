"""One sentence → the baseline, goal, years and rate of one goal, as it prints them.

Every figure of the sentence has one place in what is read, or is named as unread.
"""

from __future__ import annotations

import re

from zzplan.reading.sentence.mentions import Mention, mentions_of
from zzplan.reading.sentence.roles import Role, leads_for, printed_as, role_of, sign_of
from zzplan.reading.sentence.timing import Timing, timing_of
from zzplan.reading.words.fold import fold
from zzplan.structs import Struct

_CHINESE = re.compile("[\u4e00-\u9fff]")
_PERCENT = re.compile(r"%|‰|百分之|[百千]分点|成|points?\b|\bpp\b|per\s?cent", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;](?![0-9])")
_HALF = re.compile(r"\bhalf\sa\s(percentage\spoint|point|million|billion|trillion)")
_VALUE = re.compile(
    r"(?:[^0-9]*?)(?P<money>(?:US|A|C|NZ|HK)?[$£€¥])?(?P<number>[0-9][0-9.,]*)(?P<unit>\D*)"
)
_NEAR = 6
"""Characters in which a verb right before a figure stands."""
_OF_A_SIZE = 100
"""Bare numbers further apart than so many times are not in one unit."""
_PART = re.compile("分之|成|一半|third|quarter|half|fifth|tenth")
"""What may be a level as well as a change: down by a third, to a third."""
_OF_A_YEAR = re.compile(
    r"\s?(?:in|by|until|before|\(|at\sthe\send\sof|at\send|末|底)?\s?(?:the\s)?$"
)
"""Between a figure and its year behind it."""
_DUE = re.compile(r"\s?(?:by|until|before)\s(?:the\s)?(?:end\sof\s)?")


class Sentence(Struct):
    """What a sentence prints of one goal; None where it does not."""

    baseline: str | None
    goal: str | None
    change: str | None
    """How much more or less than the baseline: 翻一番, "down a third"."""
    rate: str | None
    years: int | None
    unread: tuple[str, ...]
    """The figures that have no place in it, as printed."""
    said: str | None = None
    """The change as printed."""

    @property
    def found(self) -> dict[str, str]:
        """What was read, by its name."""
        years = None if self.years is None else str(self.years)
        given = (self.baseline, self.goal, self.change, self.years and years, self.rate)
        names = ("baseline", "goal", "change", "years", "rate")
        return {name: text for name, text in zip(names, given, strict=True) if text}


def read_sentence(text: str) -> Sentence:
    """Read a sentence of one goal.

    Examples
    --------
    >>> tuple(read_sentence("从3000亿起,年均增长8%以上,五年达到5000亿"))
    ('3000亿', '5000亿', None, '8%以上', 5, (), None)
    >>> tuple(read_sentence("Exports shrank 3% a year from $5bn in 2015 to $4.6bn in 2020"))
    ('$5bn', '$4.6bn', None, 'down 3%', 5, (), None)
    >>> read_sentence("从505万人起,年均增长0.8%,到2030年达到525万人").unread
    ('2030年',)
    """
    plain = fold(text.strip(), fiscal=True).text
    plain = _HALF.sub(r"0.5 \1", plain).replace("半个百分点", "0.5个百分点")
    return _Reader(plain, english=not _CHINESE.search(plain)).read()


def _in_one_unit(*values: str | None) -> tuple[str | None, str | None]:
    """Give a bare number the unit of the other: from 3000 to 5000 billion."""
    found = [_VALUE.fullmatch(one) if one else None for one in values]
    if not all(found):
        return values[0], values[1]
    (one, other) = found
    pair = []
    for own, beside in ((one, other), (other, one)):
        if own is None or beside is None:
            break
        bare = not own["unit"] and own["money"] is None
        sizes = sorted(float(each["number"].replace(",", "")) or 1.0 for each in (own, beside))
        if bare and sizes[1] <= _OF_A_SIZE * sizes[0]:
            pair.append(f"{beside['money'] or ''}{own[0]}{beside['unit']}")
        else:
            pair.append(own[0])
    return pair[0], pair[1]


def _trend(baseline: str | None, goal: str | None) -> int:
    """Tell whether a goal in the unit of its baseline lies above it (+1) or below (-1)."""
    one, other = (_VALUE.fullmatch(text) if text else None for text in (baseline, goal))
    if one is None or other is None or one["unit"].strip() != other["unit"].strip():
        return 0
    start, end = (float(each["number"].replace(",", "")) for each in (one, other))
    return (end > start) - (end < start)


class _Reader:
    def __init__(self, text: str, *, english: bool) -> None:
        self.text = text
        self.english = english
        self.leads = leads_for(english=english)
        self.mentions = mentions_of(text, english=english)
        self.taken: dict[str, str] = {}
        self.said: str | None = None
        self.open_rate: tuple[Mention, int] | None = None
        """The rate whose own clause has no word of change, and the way that it was read to go."""

    def read(self) -> Sentence:
        timing = timing_of(self.text, self.mentions, english=self.english)
        unread = list(timing.unread)
        for at, one in enumerate(self.mentions):
            if one.what in ("value", "times"):
                role = self._role(at, timing)
                printed = None if role is None else self._printed(at, role)
                if role is None or printed is None or role in self.taken:
                    unread.append(one)
                else:
                    self.taken[role] = printed
                    if role == "rate" and not self._is_told(at):
                        falls = printed.startswith(("down ", "下降"))
                        self.open_rate = one, -1 if falls else 1
                    self.said = one.text if role == "change" else self.said
            elif one.what == "number":
                unread.append(one)
        if {"baseline", "goal", "change"} == self.taken.keys() and timing.years is None:
            unread = [one for one in unread if one.what != "year"]  # of one of the two values
        got = self.taken.get
        baseline, goal = _in_one_unit(got("baseline"), got("goal"))
        if self.open_rate is not None and _trend(baseline, goal) == -self.open_rate[1]:
            unread.append(self.open_rate[0])  # which way it goes, nothing beside it says
            self.taken.pop("rate")
        ordered = sorted(unread, key=lambda one: one.start)
        return Sentence(
            baseline, goal, got("change"), got("rate"), timing.years,
            tuple(one.text for one in ordered), self.said,
        )  # fmt: skip

    def _around(self, at: int) -> tuple[str, str]:
        """Return the words between a figure and those beside it."""
        one = self.mentions[at]
        start = self.mentions[at - 1].end if at else 0
        end = self.mentions[at + 1].start if at + 1 < len(self.mentions) else len(self.text)
        return self.text[start : one.start], self.text[one.end : end]

    def _role(self, at: int, timing: Timing) -> Role | None:
        """Return what a figure is there for; its year tells where words do not."""
        one, (before, behind) = self.mentions[at], self._around(at)
        if one.what == "times" and not _PART.search(one.text.lower()):
            return "change"
        said = role_of(before, behind, self.leads)
        if said in ("rate", "change"):
            return said
        year = self._year_of(at, said)
        dated = timing.role_of(year)
        if dated is None or said == dated:
            return said
        if said is None or dated == "baseline":  # 2025年达到3800亿元,到2030年达到5085亿元
            return dated
        return None

    def _year_of(self, at: int, said: Role | None) -> int | None:
        """Return the year that a figure is of: the one right behind it, or before it."""
        before, behind = self._around(at)
        ahead = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
        due = said == "baseline" and _DUE.fullmatch(behind)  # from 120 by 2030
        dated = ahead is not None and ahead.what == "year" and _OF_A_YEAR.fullmatch(behind)
        if self.english and ahead and dated and not due:
            return ahead.first
        if at == 0 or self.mentions[at - 1].what != "year":
            return None
        beside = said is None if self.english else not re.search("[,;]", before)
        return self.mentions[at - 1].first if beside else None

    def _is_told(self, at: int) -> bool:
        """Tell whether a sign, or a word in its own clause, says which way a rate goes."""
        one, (_, behind) = self.mentions[at], self._around(at)
        clause = _CLAUSE.split(self.text[: one.start])[-1]
        return one.text[:1] in ("-", "+") or sign_of(clause, behind, self.leads) != 0

    def _printed(self, at: int, role: Role) -> str | None:
        """Return a figure with the words that bind it; None for one that its role cannot be."""
        one, (before, behind) = self.mentions[at], self._around(at)
        if before.endswith("(") and behind.startswith(")"):
            return None  # (4.5) of accounts is below zero
        share = one.what == "times" or _PERCENT.search(one.text) is not None
        if role == "rate" and not share and not re.fullmatch(r"-?0?\.[0-9]+", one.text):
            return None  # so many a year
        sign = sign_of(self.text[: one.start], behind, self.leads)
        if role in ("rate", "change") and "-" in one.text[:2] and sign == -1:
            return None  # falls -3%
        if one.text.endswith("倍") and role_of(before[-_NEAR:], "", self.leads) != "change":
            sign = 0  # 是2025年的1.6倍
        if role == "change" and not sign and one.what != "times" and "-" not in one.text[:2]:
            return None
        return printed_as(one.text, (before, behind), role, sign, english=self.english)
