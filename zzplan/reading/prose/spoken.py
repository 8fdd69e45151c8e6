"""What a sentence has said before a figure: the names, and the words that lead on to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.numbers.numerals import count_of
from zzplan.reading.prose import grammar
from zzplan.reading.prose.bases import AT_LAST
from zzplan.reading.prose.clauses import Found
from zzplan.reading.prose.grammar import Around
from zzplan.reading.prose.naming import Known, among, chinese_name, english_name
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import BLUR, HEDGED
from zzplan.reading.words.parts_zh import DIVIDED

_AMONG = re.compile(
    rf"[,;_]*(?:其中|{DIVIDED})[,:]$"
    r"|\s*(?:and\s)?(?:[Oo]ut\sof|[Oo]f|[Aa]mong)\s(?:this|that|these|those|them|which|whom)(?:\s[a-z]+)?,$"
    r"|\s*(?:Out\sof|Of|Among(?:st)?|Within)\s(?:the|these|those|this|all|our|its)\s[^,;0-9]{3,60},$"
)
_RELATIVE = re.compile(
    r"\s*(?:which|who|whose|currently|now|presently|already|at\spresent|"
    r"(?:estimated|projected|forecast|budgeted|expected|set|put|targeted)\s(?:at|to))\b"
)
_ASIDE_EN = re.compile(
    rf"\s*(?:(?:{BLUR}|at)\s)*[$£€]?[0-9][0-9.,]*\s?(?:%|[a-z]+(?:\s[a-z]+)?)?\s?"
    r"(?:of\s(?:the\s)?[A-Za-z]+\s)?"
    rf"(?:_+|today|now|currently|at\spresent|{AT_LAST}),"
)
"""The awarding gap between A and B, 16 points in 2023, will be cut."""
_MEMBERS = re.compile("[^0-9,]{2,}等")
"""形成产业集群3个,冶金、化工等2个产业链: what some of the next are."""
_AND_BY = re.compile(r"[\s_]*(?:(?:and|but|or|while)\s)?[a-z' -]+\sby\s(?:[a-z]+\s){0,2}")
"""..., and waste by 3%: the verb of what stands before it holds."""
_SUMMED = re.compile("(?:以上|上述)?([两二三四五六])(?:项|者|类|部分)")
_LEADS = ("至", "到")
"""上升7%至8434亿元."""
_ALONE = re.compile(rf"[\s_]*(?:(?:and|then|to)\s)*{HEDGED}")
_ASIDE = re.compile(r"\s?(?:excluding|including|except|net\sof|adjusted|such\sas|as\swell\sas)\b")
"""Total receipts, excluding borrowings, are projected: what is no subject."""
_MOVES = ("fall", "rise", "grow")
_OF_THEM = re.compile(r"\s?of\s(?:them|these|those|which|whom|this|it)\b")
_OF_OTHER = re.compile(r"\sof\s[^,;]*?\b(?:will|shall|must|should|(?:is|are)\sto)\b")
"""Cut losses by half, and 10% of the land must be: a verb of its own."""
_BY_TOO = re.compile(r"\s*(?:and|then|or)?\s*by\s*")
"""... by 50% by 2030, and by 90% by 2040."""
_AIM_LABEL = re.compile(r"\((?:[a-z]+\s)?(?:targets?|goals?|aims?|ambitions?):", re.IGNORECASE)
_LABEL = re.compile("([^,;:。、]{2,16}):")
_AVERAGE = re.compile(r"\baverag(?:e|ing)\b")
"""... to 6.5% by 2028 and average 6.2%: of the same."""
_NO_LABEL = re.compile(
    "目标|任务|指标|要求|重点|(?:第.|[一二三])阶段|举措|措施|方面|内容|原则|路径|责任|时限|例如|包括|如下|其中|注$|单位$"
)
"""What stands before a colon and names no indicator."""


class Spoken:
    """What the clauses of a sentence leave to the next: names, and the words before a figure."""

    def __init__(self, cues: Cues, known: Sequence[str]) -> None:
        self.cues = cues
        self.earlier = list(known)
        order = known if cues.english else tuple(reversed(known))
        self.known = order[0] if order else ""
        """What the sentence before spoke of."""
        self.names: list[str] = []
        self.led = ""
        """The words that led to the figure before."""
        self._of_unit: dict[str, str] = {}
        self._among = ""
        self._offered = ""
        self._label = ""
        """The indicator that a line begins with: 税收收入：达到5亿元."""

    @property
    def last(self) -> str:
        """The last name."""
        return self.names[-1] if self.names else ""

    def opens(self, text: str) -> None:
        """Take up what the clause before named last, where this one goes on about it."""
        if self._offered and (_RELATIVE.match(text) or _ASIDE_EN.fullmatch(text)):
            self.names.append(self._offered)
        self._offered = ""

    def remember(self, text: str) -> None:
        """Keep what a clause without figures says for the next."""
        if _AMONG.match(text):
            self._among = text
        label = None if self.cues.english else _LABEL.fullmatch(text)
        if label and not _NO_LABEL.search(label[1]) and not self.cues.naming.is_place(label[1]):
            self._label = self.cues.naming.before(label[1])
        if self.cues.english and _AIM_LABEL.fullmatch(text) and self.known:
            self.names.append(self.known)  # Waste (target: 420 kg) is
        name = "" if _ASIDE.match(text) else self.cues.naming.subject(text)
        if name:
            self.names.append(name)
        elif self.cues.english and text.endswith(",") and not _ASIDE.match(text):
            self._offered = self.cues.naming.before(text[:-1])
        if grammar.sets(text, self.cues):
            self.led = text

    def labelled(self, one: Around) -> Around:
        """Put the label of a line before the first figure behind it, whose words name nothing."""
        label, self._label = self._label, ""
        own = self.cues.naming.before(one.before)
        if not label or (own and self.cues.naming.completed(own, label) == own):
            return one
        return one.replace(before=label + one.before.lstrip("_ "))  # 装备板块:2030年收入900亿元

    def taken_up(self, one: Around, last: Found | None, *, parts: bool) -> str:
        """Return the words before the first figure of a clause, with those of the one before.

        Parameters
        ----------
        one : Around
            The figure.
        last : Found or None
            The figure before; of its unit are those of: by 50% by 2030, 75% by 2040.
        parts : bool
            The clause stands behind a figure and a colon, where it is broken down.
        """
        before, alone = one.before, _ALONE.fullmatch(one.before)
        if self.cues.english and (parts or _OF_THEM.match(one.behind)):
            return before
        alike = last is not None and not last.reason and last.figure.unit == one.figure.unit
        goes_on = self.cues.english and alike and alone and not _OF_OTHER.match(one.behind)
        if goes_on:
            return self.led
        if _inherits(self.led, self.cues):
            if not before.strip(" 、和及与其中_“"):
                return self.led
            if _MEMBERS.fullmatch(before):
                return self.led + before
        if self.cues.english and _BY_TOO.fullmatch(before):
            return self.led + before
        if self.cues.english and _AND_BY.fullmatch(before):
            return _moved(self.led, before, self.cues)
        return before

    def carried(self, before: str, words: str, *, goes_on: bool) -> str:
        """Return the words of a figure, or of the one before where the clause goes on from that."""
        further = " " + before.strip("_ –-") + " " if self.cues.english else before
        if goes_on and before in _LEADS:
            return self.led + before
        if not goes_on or (before.strip("_ ") and not self.cues.goes_on.match(further)):
            self.led = words
            return words
        if self.cues.english and _AND_BY.fullmatch(before):
            return _moved(self.led, before, self.cues)
        if self.cues.english and grammar.sets(before, self.cues) and not _AVERAGE.search(before):
            return before
        return self.led + before if grammar.change(before, self.cues) else self.led

    def with_among(self, words: str) -> str:
        """Return the words before a figure behind "of which", which the clause before ends with."""
        words, self._among = self._among + words, ""
        return words

    def name(self, own: str, one: Around, led: str, printed: str) -> str:
        """Return the name of a figure.

        Parameters
        ----------
        own : str
            What its own words name.
        led : str
            The words before its baseline.
        printed : str
            The figure as printed.
        """
        if self.cues.english:
            unit = re.sub("^.*[0-9]", "", printed) if one.figure.high is not None else printed
            noun = self.cues.naming.counted(unit)
            return english_name(own, one, noun, Known(self.last, self.known, led), self.cues)
        if (many := _SUMMED.fullmatch(own)) and (count := count_of(many[1])) == len(
            parts := list(dict.fromkeys(self.names))[-(count or 0) :]
        ):
            return "、".join(parts) + "合计"  # 两项合计1.55万人
        known = Known(self.last, self.known, led, self.led)
        return among(one, self._of_unit) or chinese_name(own, one, known, self.cues)

    def named(self, name: str, one: Around) -> None:
        """Keep the name of a figure, but of a part: what follows is of the whole."""
        if name and not among(one, self._of_unit):
            self.names.append(name)
            self._of_unit[one.figure.unit] = name


def _inherits(led: str, cues: Cues) -> bool:
    """Tell whether the words that led to a figure may lead to the first one of the next clause."""
    return grammar.sets(led, cues) and grammar.change(led, cues) in (None, "add")


def _moved(led: str, before: str, cues: Cues) -> str:
    """Return words without a verb behind the last one that said which way something goes."""
    if grammar.change(before, cues) is not None or grammar.sets(before, cues):
        return before
    rows = [pattern for meaning, pattern in cues.change if meaning in _MOVES]
    found = [one for pattern in rows for one in pattern.finditer(led.lower())]
    return f"{max(found, key=lambda one: one.end())[0]}{before}" if found else before
