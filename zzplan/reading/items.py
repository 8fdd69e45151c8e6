"""What the reader gives: goals with their places, and the other figures with their reasons."""

from __future__ import annotations

from zzplan.plan.inputs.blocks import Cell, Passage, Place
from zzplan.plan.words.keys import KindName, Unread
from zzplan.reading.keys import ClaimKind, Doubt, NoGoal, Sign, Surety, Way
from zzplan.structs import Struct

_PERCENT = (
    "%", "‰", "percent", "per cent", "pct", "个百分点", "百分点", "个千分点", "千分点",
    "percentage points", "percentage point",
)  # fmt: skip


class At(Struct):
    """Where a figure stands."""

    block: int
    """The block of the document, from 0."""
    place: Place
    start: int | None
    """Characters of the document's text, for a text file."""
    end: int | None
    quote: str
    """The words around the figure, verbatim."""
    piece: int
    """Its number among `Document.passages`, from 0."""
    first: int
    """Where the figure begins in the text of that piece."""
    last: int
    """Where it ends there, with its unit."""
    figure: str = ""
    """What stands between the two, verbatim."""

    @property
    def spot(self) -> tuple[int, int]:
        """Which figure of its document it is: a cell may have two."""
        return self.piece, self.first


class Item(Struct):
    """A goal as a document prints it."""

    at: At
    value: float
    value_high: float | None
    unit: str
    year: int | None
    comparator: Sign
    """The printed word as ``>=``, ``<=``, ``~`` or, where there is none, ``=``."""
    kind: KindName
    base_value: float | None
    base_year: int | None
    rate_pct: float | None
    """A yearly rate that the same statement or row prints, in percent."""
    name: str
    section: str
    """The heading above it."""
    group: Surety
    reasons: tuple[Doubt, ...]
    """Why it is in its group."""
    attached: bool = False
    """A rate that stands beside a value to reach, and is that goal's."""
    others: tuple[At, ...] = ()
    """Further places where the document prints the same goal."""
    yearly: bool = False
    """So much is added in each year, not over all of them."""
    way: Way = ""
    """Which way the words before it say that it goes."""
    aspires: bool = False
    """It is hoped for: we aim to, 力争."""
    binding: bool | None = None
    """It is printed as 约束性, or as 预期性."""
    base_printed: str = ""
    """The base as it is printed, where that is in another unit than the goal."""
    under: str = ""
    """What its sentence speaks of first, where that is another indicator: 幼儿园…,专任教师…."""
    base_digits: str = ""
    """Its digits as they are printed, where they stand elsewhere than the goal: 61.0."""
    base_at: At | None = None
    """Where it stands, if elsewhere."""
    rate_block: int | None = None
    """The block that prints its rate, where that is another than its own."""
    within: str = ""
    """The part of its year that it is of, as it is printed: 上半年, 1-9月, first half."""


class LeftOut(Struct):
    """A figure that is no goal."""

    at: At
    text: str
    reason: NoGoal
    said: Item | None = None
    """What it says all the same: of what, how much, in which year."""


class Said(Struct):
    """A figure in its sentence, be it a goal or not: what claims are found among."""

    item: Item
    sentence: int
    """The number of its sentence or row, from 0; what stands in brackets is one of its own."""
    before: str
    """The folded words of its clause before it."""
    ends: int = -1
    """Where it ends in the folded text of its block."""
    bracket: int | None = None
    """Where the bracket begins that it stands in."""
    behind: str = ""
    """The folded words of its clause behind it, up to the next figure."""
    closes: bool = True
    """Its sentence ends with more than a semicolon."""
    leads: bool = False
    """Its paragraph ends with a colon."""

    @property
    def is_percent(self) -> bool:
        """A share, a rate, or points."""
        return self.item.unit in _PERCENT

    @property
    def in_row(self) -> bool:
        """It stands in a table, whose rows are counted below zero."""
        return self.sentence < 0


class Claim(Struct):
    """What a document says of several of its figures."""

    kind: ClaimKind
    figures: tuple[Item, ...]
    """Those that it joins, in the order in which it speaks of them."""
    at: At
    """Where the words stand that say it."""
    missing: str = ""
    """What it also speaks of, where the document does not print it; ``days`` of a year."""
    whole: bool = False
    """Of parts: the words say that there are no others; of a share: it is said again as a value."""
    falls: bool = False
    """Of growth: the words say that it is a fall."""
    years: int | None = None
    """Of a yearly amount: how often it is added, or at most is."""
    first_in: int | None = None
    """The number of the document that has the first figure, where the others are in another."""


class Explained(Struct):
    """What was made of one clause, and by which words."""

    block: int
    piece: Passage | Cell
    start: int
    """Where the clause begins in the folded text of its piece."""
    text: str
    """The clause, as it is printed."""
    tense: float
    """Above zero for what is to come, below zero for what was."""
    words: tuple[str, ...]
    year: int | None
    subject: str
    """The heading above."""


class Draft(Struct):
    """All that was read out of a document."""

    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...]
    explained: tuple[Explained, ...] = ()
    claims: tuple[Claim, ...] = ()
    base_year: int | None = None
    """The year that the document counts from, where it says when it speaks or what it plans for."""
    unread: tuple[Unread, ...] = ()
    """What was not understood."""
    plans: bool = False
    """It calls itself a plan, which has goals."""
