"""What one sentence says: the figures before and behind another in it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from zzplan.reading.items import Item, Said

_LONGEST = 60
"""Figures; what stands further apart is not said together."""
_WHEN = re.compile(
    r"(?:\s?(?:in|during|for))?\s(?:the|a)\s(?:(?:year|month|quarter)\s(?:before|earlier|ago)|"
    r"(?:previous|preceding|prior|current|same|last)\s(?:(?:financial|fiscal|budget)\s)?year)"
    r"|\s(?:last|this)\syear"
)
"""A time that is told by the one of now: the year before."""
_GAP = 1
"""Characters between a figure and the bracket that speaks of it."""


def back(said: Sequence[Said], at: int, most: int = _LONGEST) -> Iterator[Said]:
    """Yield so many figures before one at most, the nearest first."""
    return (said[place] for place in places_back(at, most))


def places_back(at: int, most: int = _LONGEST) -> Iterator[int]:
    """Yield their places.

    Examples
    --------
    >>> [*places_back(5, 2)], [*places_back(2, 5)], [*places_back(0)]
    ([4, 3], [1, 0], [])
    """
    return reversed(range(max(0, at - most), at))


def same_sentence(said: Sequence[Said], at: int) -> list[Said]:
    """Return what the same sentence says before a figure, the nearest first."""
    return list(run(said, at - 1, -1, said[at].sentence))


def run(said: Sequence[Said], at: int, step: int, sentence: int) -> Iterator[Said]:
    """Yield what one sentence says, from a figure on or back."""
    for _ in range(_LONGEST):
        if not 0 <= at < len(said) or said[at].sentence != sentence:
            return
        yield said[at]
        at += step


def host(said: Sequence[Said], at: int) -> Said | None:
    """Return the figure right before the bracket that another stands in."""
    other, apart = before_bracket(said, at)
    return other if apart <= _GAP else None


def before_bracket(said: Sequence[Said], at: int) -> tuple[Said | None, float]:
    """Return the last figure before the bracket that another stands in, and how far before.

    None, and infinitely far, where it stands in none, or where its block has no such figure.
    """
    one = said[at]
    if one.bracket is not None:
        for other in back(said, at):
            apart = one.bracket - other.ends
            if other.bracket is None and other.item.at.block == one.item.at.block and apart >= 0:
                return other, apart
    return None, math.inf


def is_inside(one: Said, other: Said) -> bool:
    """Tell what stands in the bracket right behind a figure."""
    same = one.item.at.block == other.item.at.block and one.bracket != other.bracket
    return same and one.bracket is not None and 0 <= one.bracket - other.ends <= _GAP


def sentence_before(said: Sequence[Said], at: int) -> int | None:
    """Return the last figure, of none in brackets, of what was told before a figure's sentence."""
    block, sentence = said[at].item.at.block, said[at].sentence
    for place in places_back(at):
        if said[place].item.at.block != block:
            return None
        if said[place].sentence != sentence and said[place].bracket is None:
            return place
    return None


def is_bare(behind: str) -> bool:
    """Tell whether nothing but a time stands behind a figure."""
    return not _WHEN.sub("", behind).strip(" _.,;:)")


def starts_elsewhere(change: Item, level: Item) -> bool:
    """Tell a change since another year than its level starts from: 由a增加到b,比2015年增长r%."""
    known = (None, level.base_year, level.year, level.year and level.year - 1)
    return change.base_year not in known
