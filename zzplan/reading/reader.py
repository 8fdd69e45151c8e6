"""Reading the blocks of a document, one after the other: they become a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from itertools import zip_longest

from zzplan.plan.inputs.blocks import Block, Cell, Document, Passage, Table
from zzplan.plan.inputs.ticks import tick
from zzplan.plan.words.keys import Unread
from zzplan.reading.claims.claimed import parted
from zzplan.reading.claims.claims import claims_of
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.structures import structured, structures_of
from zzplan.reading.draft.keeping import Keeper
from zzplan.reading.draft.merge import merged
from zzplan.reading.items import Claim, Draft, Explained
from zzplan.reading.prose.ahead_en import dated_ahead
from zzplan.reading.prose.bases import with_aside
from zzplan.reading.prose.clauses import Clause, Found
from zzplan.reading.prose.dating import listed_years
from zzplan.reading.prose.elsewhere import is_elsewhere, level_of
from zzplan.reading.prose.exclusions import excluded
from zzplan.reading.prose.following import in_brackets, of_host, with_hopes
from zzplan.reading.prose.joining import joined, paced_aside
from zzplan.reading.prose.statements import statements
from zzplan.reading.prose.totals import with_paces, with_totals
from zzplan.reading.text.cutting import BULLETS, clauses_of, sentences_of
from zzplan.reading.text.figures import figures_of, in_turn
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fiscal import as_printed, labelled
from zzplan.reading.words.fold import unwrapped
from zzplan.reading.words.languages import cues_of
from zzplan.reading.words.moves_zh import MOVES
from zzplan.reading.years.calendar import calendar_of
from zzplan.reading.years.periods import Period, periods_of
from zzplan.reading.years.scope import Course, Scope
from zzplan.reading.years.sections import CONTENTS, UNNUMBERED
from zzplan.reading.years.within import part_spoken_of

_ITEM = re.compile(rf"\s*(?:{BULLETS}|[(]?[0-9一二三四五六七八九十]{{1,3}}[).、]|[a-z][).])")
"""A member of a list, which what stands above it holds for."""
_BULLET = re.compile(rf"\s*{BULLETS}\s")
_POINT = re.compile(rf"\s*{BULLETS}\s?")
_NEXT = re.compile(r"[a-z]+\s(?:the\s)?(?:next|coming|following)\s", re.IGNORECASE)
"""Over the next four years, whose number claims need."""
_INLINE = re.compile(r"[^,。;:]{2,16}[。:](?=.)")
"""A heading that stands in front of its paragraph."""
_REACHING = re.compile(f"(?:{MOVES})[到至]$")
_SHARE = re.compile(r"\(\s?[0-9.]+\s?(?:%|per\s?cent)\s?\)")
"""Of 17,900 (17%): a share of what it stands in, and nothing by itself."""
_DIFFERS = re.compile(r"(?:below|above)\s")
"""Of 50 percent below 2010 levels, which is no share."""
_AIMED = re.compile("目标(?:值|任务)?$")
"""Before the brackets of 距2025年目标(95%)还差1.4个百分点."""
_DUE = re.compile("全覆盖|全部|全面(?:完成|实现|建成)|基本(?:完成|建成|实现)|清零|建成|实现")
_ZERO = re.compile(r"\b(?:to|net|carbon|climate)[\s-](?:net[\s-])?(?:zero|neutral)", re.IGNORECASE)
"""A goal whose number is a word: net zero by 2035, from 850 kt to zero."""
_WORDS = 30
"""Characters of an English clause that says more than its year."""
_SURE = 2.0
"""What is to come, and not only may be."""
_HEADS = 2
"""Pieces of text that may be the title of a budget: Budget 2013-14."""
_LISTED = 5
"""The level of a heading from which its number may be that of a member of a list."""
_TITLES = 3
"""Pieces of text that may name the place that a document is of."""
_GLOSSARY = re.compile("名词解释|名词注释|用语(?:解释|说明)|有关名词")
"""A section that says what words of the text mean."""
_PSEUDO = 30
"""A line so short that does not end like a sentence may be a heading."""


class Reader(Keeper):
    """A document that is read in its order."""

    cues: Cues

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        texts = [folded.text for folded in self.folded.values()]
        self.cues = cues_of(english=self.english)
        heads = [*self.folded.values()][:_HEADS]
        fiscal = {*self.fiscal, *(int(year) for head in heads for year in head.fiscal)}
        two = {int(year) for folded in self.folded.values() for year in folded.fiscal}
        self.calendar = calendar_of(texts, fiscal, two)
        self.course = Course(self.calendar, self.cues)
        if self.calendar.guessed:
            timeless = Course(self.calendar.timeless(), self.cues)
            timeless.weigh(texts)
            if not timeless.reports:
                self.calendar, self.course = timeless.calendar, timeless
        if not self.calendar.plans or self.calendar.evaluates:
            self.course.weigh(texts)
        self.claims: list[Claim] = []
        """Those that tables make by their own structure."""
        self.unread: list[Unread] = []
        self.explained: list[Explained] = []
        self.level = level_of(*([], []) if self.english else (texts[:_TITLES], texts))
        self.lead = False
        self.known: list[str] = []
        """What the sentence before spoke of."""
        self.last: Found | None = None
        """The last goal that is named."""

    def draft(self) -> Draft:
        """Read all blocks in order."""
        blocks = self.document.blocks
        for number, (block, follows) in enumerate(zip_longest(blocks, blocks[1:])):
            tick(number, len(blocks))
            if isinstance(block, Table):
                self.table(number, block)
            elif self._heads(block) or self._looks_like_heading(block, follows):
                text = self.folded[id(block)].text
                self.headings[text] = unwrapped(block.text).strip()
                self.course.heading(text, block.level or UNNUMBERED)
                self.last = None
                self.passage(number, block)
                self.lead = False
            else:
                self.passage(number, block)
        said = Heard(self.said, self.calendar.base if self.calendar.plans else None)
        claims = claims_of(said, english=self.english)
        texts = [piece.text for piece in self.document.passages()]
        self.items, again = parted(self.items, claims, texts, english=self.english)
        self.left_out += again
        return Draft(
            tuple(self.dated(one) for one in merged(self.items)), tuple(self.left_out),
            tuple(self.explained), (*claims, *structured(said, self.structures), *self.claims),
            labelled(None if self.calendar.guessed else self.calendar.base, self.fiscal),
            tuple(dict.fromkeys(self.unread)),
            self.calendar.plans and not self.calendar.evaluates,
        )  # fmt: skip

    def table(self, number: int, table: Table) -> None:
        """Read a table; a document without one needs no reader of tables."""
        raise NotImplementedError

    def _heads(self, block: Passage) -> bool:
        """Tell a heading from the member of an English list that is numbered like one."""
        listed = self.english and block.level >= _LISTED
        return block.level > 0 and not (listed and self._counts(self.folded[id(block)].text))

    def _counts(self, text: str) -> bool:
        periods = list(periods_of(text, self.calendar, english=self.english))
        return any(f.unit for f in figures_of(text, periods, english=self.english))

    def _looks_like_heading(self, block: Passage, follows: Block | None) -> bool:
        text = self.folded[id(block)].text
        point = _POINT.match(block.text)
        if point and isinstance(follows, Passage) and follows.text.startswith(point[0]):
            return False
        if len(text) > _PSEUDO * (2 if self.english else 1) or re.search("[。;!?,.]$|,.*:$", text):
            return False
        listed = _BULLET.match(text) and re.search("[0-9]", text)
        return not (self.english and (listed or text[:1].islower())) and not self._counts(text)

    def passage(self, number: int, piece: Passage | Cell) -> None:
        """Read the sentences of a piece of text."""
        folded = self.folded[id(piece)]
        if CONTENTS.search(folded.text):
            return
        self.lead = self.lead and _ITEM.match(folded.text) is not None
        self.course.paragraph(lead=self.lead)
        full, host, self.known = False, 0, list[str]()
        read: list[tuple[list[Found], int | None, bool]] = []
        if head := _INLINE.match(folded.text):
            self.course.inline(head[0])
        for sentence in sentences_of(folded.text, english=self.english):
            bracket = sentence[0].startswith("(") and sentence[0].endswith(")")
            with self.course.aside() if bracket else nullcontext():
                if bracket and _AIMED.search(folded.text, 0, sentence[1]):
                    self.course.inline("目标")
                among = sentence[0].startswith("其中")
                self.course.sentence(full=full and not among, among=among)
                clauses = list(self._clauses(number, piece, *sentence))
                clauses = dated_ahead(clauses) if self.english else clauses
            full = full if bracket else not sentence[0].endswith(";")
            founds = with_hopes([*statements(clauses, self.cues, self._one_year, self.known)])
            founds = with_totals(founds) if self.english else with_paces(founds)
            founds = joined(founds, self.cues, self.calendar.base)
            if not self.english:
                founds = [*map(self._named, founds)]
            self.known = [one.name for one in founds if one.name] or self.known
            if bracket and founds and _SHARE.fullmatch(sentence[0]):
                founds = [one.replace(reason=one.reason or "unclear") for one in founds]
            if bracket and read and self.english:
                founds = of_host(founds, read[host][0], *sentence)
            if bracket and read:
                if self.english:
                    both, last = with_totals([*read[host][0], *founds]), len(read[host][0])
                    read[host][0][:], founds = both[:last], both[last:]
                read[host][0][:], founds = with_aside(read[host][0], founds, clauses)
                founds = paced_aside(read[host][0], founds, sentence[1])
                founds = [in_brackets(one, read[host][0]) for one in founds]
            elif not bracket:
                host = len(read)
            closes = not sentence[0].endswith(";")
            read.append((founds, sentence[1] if bracket else None, closes))
        self.head = ""
        for founds, begins, closes in read:
            self.sentence += 1
            self.around = begins, closes
            for found in founds:
                self.keep(number, piece, folded, found)
            self.head = "" if closes and begins is None else self.head
        said = part_spoken_of(folded.text)
        self.within = self.within if said is None else said
        if folded.text.endswith(":"):
            self.course.lead_in()
            self.lead = True

    def _named(self, found: Found) -> Found:
        """Name what a line leaves unnamed after the goal before it: 2027年达到600亿元."""
        last = self.last
        if found.reason is None and not found.name and last is not None:
            alike = (last.figure.unit, last.kind) == (found.figure.unit, found.kind)
            found = found.replace(name=last.name) if alike else found
        if found.name and found.reason in (None, "past"):
            self.last = found
        return found

    @property
    def _one_year(self) -> int | None:
        return self.calendar.now if not self.calendar.plans else None

    def _clauses(
        self, number: int, piece: Passage | Cell, sentence: str, start: int
    ) -> Iterator[Clause]:
        listed: tuple[int | None, ...] = ()
        elsewhere = False
        glossary = any(map(_GLOSSARY.search, self.course.sections))
        for begin, text in clauses_of(sentence, english=self.english):
            periods = list(periods_of(text, self.calendar, english=self.english))
            scope = self.course.clause(text, periods)
            of_other = is_elsewhere(_blank(text, periods), self.level)
            elsewhere = elsewhere if of_other is None else of_other
            if glossary or (elsewhere and scope.tense > 0):
                scope = scope.replace(tense=0.0)  # 全省达到75%, in a plan of a city
            self._explain(number, piece, start + begin, text, scope)
            for before, year, shares in () if self.english else structures_of(text):
                of = year or self._year_of(scope, before=before)
                self.structure(number, piece, start + begin, shares, of)
            rest = sentence[begin + len(text) :]
            figures = tuple(
                in_turn(text, figures_of(text, periods, english=self.english, behind=rest))
            )
            numbers = [one for one in figures if excluded(text, one) is None]
            due = _ZERO.search(text) or (not numbers and _is_due(text, periods))
            if due and scope.named and scope.tense >= _SURE:
                self.milestone(number, piece, start + begin, text)
            listed = listed_years(periods, figures, listed)
            blank = _blank(text, periods)
            yield Clause(blank, start + begin, figures, tuple(periods), scope, listed)

    def _explain(
        self, number: int, piece: Passage | Cell, start: int, text: str, scope: Scope
    ) -> None:
        printed = piece.text[slice(*self.folded[id(piece)].span(start, start + len(text)))]
        self.explained.append(
            Explained(
                number,
                piece,
                start,
                printed,
                scope.tense,
                tuple(as_printed(words, self.fiscal) for words in scope.words),
                labelled(scope.year, self.fiscal),
                self.section,
            )
        )

    def _year_of(self, scope: Scope, *, before: bool) -> int | None:
        """Return the year of a clause, or the one before it that it compares with."""
        over = scope.tense < 0 and scope.year == self.calendar.end != self.calendar.now
        year = None if over else scope.year
        return (scope.base_year or (year and year - 1)) if before else year


def _is_due(text: str, periods: Sequence[Period]) -> bool:
    """Tell a clause of what is to be done by a year."""
    dated = any(period.role in ("by", "at") for period in periods)
    if dated and text[periods[-1].start].isascii() and len(text) > _WORDS:
        return True
    return _DUE.search(text) is not None if not dated else len(text) > periods[-1].end + 2


def _blank(text: str, periods: Sequence[Period]) -> str:
    """Take the expressions of time out of a clause; 到 of 提高到2025年的65% stays."""
    for period in periods:
        lasts = period.role == "length" and text[period.start].isascii()  # over six years
        lasts = lasts or _NEXT.match(text, period.start) is not None
        if period.role != "yearly" and not lasts:
            start = period.start + (_REACHING.search(text[: period.start + 1]) is not None)
            start += len(found[0]) if (found := _DIFFERS.match(text, period.start)) else 0
            text = text[:start] + "_" * (period.end - start) + text[period.end :]
    return text
