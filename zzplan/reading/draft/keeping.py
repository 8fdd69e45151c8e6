"""What was read is taken into the draft: goals, and the other figures with their reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.inputs.blocks import Cell, Document, Passage
from zzplan.reading.claims.sectors_zh import SECTORS
from zzplan.reading.items import At, Item, LeftOut, Said
from zzplan.reading.prose.clauses import Found
from zzplan.reading.text.figures import Figure
from zzplan.reading.text.verbatim import named, printed, quoted
from zzplan.reading.words.cues import FILLER
from zzplan.reading.words.fiscal import labelled, labels_of
from zzplan.reading.words.fold import Folded, fold
from zzplan.reading.words.languages import is_english
from zzplan.reading.words.minguo import in_our_era, is_republican
from zzplan.reading.words.parts_zh import DIVIDED
from zzplan.reading.years.calendar import Calendar
from zzplan.reading.years.scope import Course
from zzplan.reading.years.within import part_before

PART_OF = "其中"
AMONG = re.compile(f"[,;、_]*(?:其中|{DIVIDED}[,:])")
"""Before the first of several parts."""
_SILENT = ("label", "ordinal", "threshold")
"""Reasons for which a figure says nothing of an indicator."""
_BARE = re.compile(r"^[\s,;:。.!?]+|[\s,;:。.!?]+$")
_LONGEST = 60
"""Characters of what is to be done without a number."""
_FEW = 20
"""From so many on a bare number of English may count something: 1,926 were approved."""
_SHARED = re.compile(r"\s?\(\s?[0-9.]+\s?(?:%|per\s?cent)\s?\)")
"""Behind the 9 of: out of 48, 9 (18%) were late."""
_YEAR_TAIL = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}\s?[-/]\s?$")
"""Before the 25 of 2024-25."""
_RATIOS = ("比", "比值", "倍差")
"""Ends of names of what is no count: 城乡居民收入比."""


class Keeper:
    """A document with what was found in it so far."""

    calendar: Calendar
    course: Course

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded = {id(piece): fold(piece.text) for piece in document.passages()}
        self.republican = is_republican(one.text for one in self.folded.values())
        if self.republican:
            self.folded = {piece: in_our_era(one) for piece, one in self.folded.items()}
        self.fiscal = labels_of((one.text, one.fiscal) for one in self.folded.values())
        self.pieces = {piece: number for number, piece in enumerate(self.folded)}
        self.english = is_english([folded.text for folded in self.folded.values()])
        self.headings: dict[str, str] = {}
        """The original of each heading by its folded text."""
        self.items: list[Item] = []
        self.left_out: list[LeftOut] = []
        self.said: list[Said] = []
        self.structures: list[list[Item]] = []
        self.sentence = 0
        self.around: tuple[int | None, bool] = None, True
        """Where the bracket begins that is read; whether its sentence ends with a full stop."""
        self.head = ""
        """What the sentence named first, semicolons being no end of it."""
        self.within = ""
        """The part of a year that the paragraphs before spoke of."""
        self.whole = ""
        """What the last sentence named first whose figures are no parts of another."""

    @property
    def section(self) -> str:
        """The heading above, as the document writes it."""
        above = self.course.sections[-1] if self.course.sections else ""
        return self.headings.get(above, above)

    def keep(self, number: int, piece: Passage | Cell, folded: Folded, found: Found) -> None:
        """Take a figure into the draft, or onto the list of what was left out."""
        figure = found.figure
        bare = not (figure.unit or figure.multiple)
        shared = _SHARED.match(folded.text, figure.end) is not None
        counts = self.english and (figure.value >= _FEW or shared)
        if found.reason and bare and not (counts or found.name.endswith(_RATIOS)):
            return
        at = self._at(number, piece, folded, figure)
        unit = " ".join(printed(figure.unit, figure, piece.text, folded).split()).replace("％", "%")
        name = named(found.name, figure, piece.text, folded)
        item = Item(
            at, figure.value, figure.high, unit, self._year(found), found.comparator, found.kind,
            found.base_value, found.base_year, found.rate_pct, name, self.section,
            found.group, found.reasons, found.attached, yearly=found.yearly, way=found.way,
            aspires=found.aspires, under=self._under(name, found.before),
            within=self._part_of_year(folded, figure),
        )  # fmt: skip
        if found.reason not in _SILENT:
            bracket, closes = self.around
            before = found.before.replace(FILLER, "")
            behind = found.behind.replace(FILLER, "")
            self.said.append(Said(
                item, self.sentence, before, figure.end, bracket, behind, closes,
                folded.text.rstrip().endswith(":"),
            ))  # fmt: skip
        tail = bare and _YEAR_TAIL.search(folded.text, 0, figure.start)
        if found.reason and not tail:
            start, end = folded.span(figure.start, figure.end)
            said = None if bare else item
            self.left_out.append(LeftOut(at, piece.text[start:end], found.reason, said))
        elif not found.reason:
            self.items.append(item)

    def _part_of_year(self, folded: Folded, figure: Figure) -> str:
        """Return the part of a year that a figure is of; a paragraph without one goes on."""
        said = part_before(folded.text, figure.start)
        return self.within if said is None else said

    def dated(self, item: Item) -> Item:
        """Return a goal with its years as the document prints them: 2028/29."""
        if not self.fiscal:
            return item
        year, base = (labelled(one, self.fiscal) for one in (item.year, item.base_year))
        return item.replace(year=year, base_year=base)

    def _under(self, name: str, before: str) -> str:
        """Keep what a sentence names first, and return it for what it names behind.

        Of 其中,税收收入 that is what the sentence before named first.
        """
        if not self.head and AMONG.match(before.replace(FILLER, "")):
            self.head = f"{PART_OF}{self.whole}"
        elif not self.head:
            self.head = self.whole = name
        return "" if name == self.head else self.head

    def structure(
        self, number: int, piece: Passage | Cell, start: int, shares: Sequence[Figure],
        year: int | None,
    ) -> None:  # fmt: skip
        """Take up the shares of a ratio."""
        items = []
        for share, sector in zip(shares, SECTORS, strict=True):
            placed = share.behind(start)
            at = self._at(number, piece, self.folded[id(piece)], placed)
            items.append(Item(
                at, share.value, None, "%", year, "=", "share", None, None, None,
                f"{sector}比重", self.section, "check-this", (),
            ))  # fmt: skip
        self.structures.append(items)

    def milestone(self, number: int, piece: Passage | Cell, start: int, text: str) -> None:
        """List what is to be done by a year without a number that could be checked."""
        bare = _BARE.sub("", text)
        if not bare or len(bare) > _LONGEST:
            return
        start += text.find(bare)
        first, last = self.folded[id(piece)].span(start, start + len(bare))
        begin = piece.start
        at = At(
            number, self.document.at(piece, first), None if begin is None else begin + first,
            None if begin is None else begin + last, quoted(piece.text, first, last),
            self.pieces[id(piece)], first, last,
        )  # fmt: skip
        self.left_out.append(LeftOut(at, piece.text[first:last], "no-number"))

    def cell(self, number: int, cell: Cell) -> At:
        """Return where a cell stands."""
        start, length = cell.start, len(cell.text)
        end = None if start is None else start + length
        return At(
            number, cell.place, start, end, cell.text, self.pieces[id(cell)], 0, length, cell.text
        )

    def _year(self, found: Found) -> int | None:
        """Return the year of a figure; one of the past has not that of the goals."""
        over = found.reason == "past" and found.year == self.calendar.end != self.calendar.now
        return None if over else found.year

    def _at(self, number: int, piece: Passage | Cell, folded: Folded, figure: Figure) -> At:
        start, end = folded.span(figure.start, figure.end)
        place = self.document.at(piece, start)
        quote = quoted(piece.text, start, end)
        begin = piece.start
        return At(
            number, place, None if begin is None else begin + start,
            None if begin is None else begin + end, quote, self.pieces[id(piece)], start, end,
            piece.text[start:end],
        )  # fmt: skip
