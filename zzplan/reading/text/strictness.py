"""Whether the words of a figure leave the figure itself out: 超过200 is more than 200以上."""

from __future__ import annotations

import re
from unicodedata import normalize

from zzplan.reading.items import Item
from zzplan.reading.keys import Binds
from zzplan.reading.words.fractions import FRACTIONS, fraction

MIRRORED = {">=": "<=", "<=": ">="}
"""What is at least so much is at most that of the other side."""
FIGURE = re.compile(r"[0-9][0-9,]*(?:[.][0-9]+)?")
"""A number in digits, as a quote prints it."""
_MORE = re.compile(
    r"(?<![不未])(?:超过|突破|高于|大于|多于|超出|逾|(?<![经通度])超)\D{0,2}$"
    r"|(?<!no )(?<!not )\b(?:more than|over|above|exceed(?:s|ing)?|beyond)[^\w]*$|>\D?$",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"(?<![不未])(?:低于|小于|少于|不足|不满)\D{0,2}$"
    r"|(?<!no )(?<!not )\b(?:less than|fewer than|below|under)[^\w]*$|<\D?$",
    re.IGNORECASE,
)


def strict(item: Item) -> Binds:
    """Return how a figure binds: its comparator, or the strict one that its words say.

    A document says 低于5.5 and ``<5.5``; the comparator of an item has one sign for both.
    """
    if item.comparator == ">=" and _MORE.search(words_before(item)):
        return ">"
    if item.comparator == "<=" and _LESS.search(words_before(item)):
        return "<"
    return item.comparator


def words_before(item: Item) -> str:
    """Return the words before the figure in its quote; empty where that prints another number."""
    quote = normalize("NFKC", item.at.quote)
    for found in reversed([*FIGURE.finditer(quote)]):
        if float(found[0].replace(",", "")) == abs(item.value):
            return quote[: found.start()]
    for found in re.finditer(f"{FRACTIONS}|百分之[^,。]{{1,6}}", quote):
        part = fraction(found[0])
        if part is None or part[0] == abs(item.value):
            return quote[: found.start()]
    return ""


def quotient(part: Item | None, whole: Item | None, share: Item) -> str | None:
    """Return how a part's share of its whole is related to the printed one; None if not at all.

    Of a whole of 3000以上 it is at most what the numbers give, of such a part at least; of what
    is about so much it is about that.
    """
    bounds = {MIRRORED.get(part.comparator) if part else None, whole.comparator if whole else None}
    ways = bounds.intersection(MIRRORED)
    if share.comparator in MIRRORED and ways:
        ways.add(share.comparator)
    about = equals(part, whole, share)
    if len(ways) > 1 or (ways and about == "≈"):
        return None
    return next(iter(ways), about)


def equals(*items: Item | None) -> str:
    """Return how figures equal each other: where one is about so much, about."""
    return "≈" if any(one is not None and one.comparator == "~" for one in items) else "="
