"""What the reader gives: goals with their places, and the other figures with their reasons."""

from __future__ import annotations

from typing import Literal

from zzplan.plan.inputs.blocks import Cell, Passage, Place
from zzplan.structs import Struct

Kind = str
"""A key of `zzplan.plan.kinds.KINDS`."""
Group = Literal["certain", "likely", "check-this"]
GROUPS: tuple[Group, ...] = ("certain", "likely", "check-this")
"""The surest first."""
Reason = Literal["past", "threshold", "label", "ordinal", "no-goal-year", "unclear", "base"]


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


class Item(Struct):
    """A goal as a document prints it."""

    at: At
    value: float
    value_high: float | None
    unit: str
    year: int | None
    comparator: str
    """The printed word as ``>=``, ``<=``, ``~`` or, where there is none, ``=``."""
    kind: Kind
    base_value: float | None
    base_year: int | None
    rate_pct: float | None
    """A yearly rate that the same statement or row prints, in percent."""
    name: str
    section: str
    """The heading above it."""
    group: Group
    reasons: tuple[str, ...]
    """Why it is in its group, as kebab-case codes."""
    attached: bool = False
    """A rate that stands beside a value to reach, and is that goal's."""
    others: tuple[At, ...] = ()
    """Further places where the document prints the same goal."""


class LeftOut(Struct):
    """A figure that is no goal."""

    at: At
    text: str
    reason: Reason


class Explained(Struct):
    """What was made of one clause, and by which words."""

    block: int
    piece: Passage | Cell
    start: int
    """Where the clause begins in the folded text of its piece."""
    text: str
    """The clause, folded."""
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
