"""What a figure takes from the one before it in its sentence: its unit, its kind, its name."""

from __future__ import annotations

import re

from zzplan.plan.kinds import KINDS
from zzplan.reading.clauses import Found
from zzplan.reading.figures import Figure
from zzplan.reading.grammar import PERCENT

_HOPES = re.compile(
    "(?:以上|以内|左右)?[、,]?(?:并|且|最好)?(?:力争|争取|确保|努力|奋力)(?:实现|达到?|突破|超过|冲刺)?"
)
"""All that stands before the second figure of 下降15%,力争15.5%."""
_OF_WHICH = re.compile(
    r"\bof\s(?:which|these|whom)\b|\bincluding\b|\b(?:a\sfurther|another|an\sadditional)\s[|]"
)
_INCLUDED = re.compile(
    r"\bincluding\s$|^\s*(?:and|plus)\s(?:(?:a\sfurther|another|an\sadditional)\s)?$"
)
"""900 homes, including 400 council homes; 5 GW of wind and 8 GW of solar: what holds for both."""
_PART_OF = re.compile(
    r"\bof\s(?:which|whom)\b|\bcomprising\b|\bincluding\b|^\s*(?:and|or)\s(?:that|those)\s(?:of|"
    r"for)\b"
)
"""Before a part of a whole."""
_APPOSED = re.compile(
    r"[\s,]*(?:or|an?\s(?:[a-z]+\s)?(?:increase|rise|fall|decrease|decline|drop)\sof|that\sis|i\.e\.|equivalent\sto|equal\sto|representing|accounting\sfor)"
    r"(?:\s(?:about|some|around|nearly|just|over))*\s*"
)
"""Before the share that the figure before it is: 1,926, or 90 per cent."""
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|mn|bn|lakh\scrore|lakh|crore)\b\s?")
_SMALL = 1000
"""From so many on a number without a magnitude has none: 1.21 million people, of whom 820,000."""


def with_unit(
    figure: Figure, words: tuple[str, str], last: Found | None, base: Figure | None
) -> Figure:
    """Give a bare number the unit of its baseline, or of the whole that it is a part of.

    Examples
    --------
    >>> bare = Figure(0, 6, 25200.0, None, "", False)
    >>> with_unit(bare, (" to ", ""), None, Figure(0, 6, 12600.0, None, "boardings", False)).unit
    'boardings'
    """
    if figure.unit or figure.multiple:
        return figure
    other = base
    if other is None and last is not None and _OF_WHICH.search(f"{words[0]}|{words[1]}"):
        other = last.figure
    if other is None or other.unit in PERCENT:
        return figure
    unit = _SCALES.sub("", other.unit).strip() if figure.value >= _SMALL else other.unit
    return figure.replace(unit=unit)


def hoped(found: Found, words: str, last: Found | None) -> Found:
    """Let a figure with nothing but a hope before it speak of what the one before it does."""
    if last is None or last.reason or found.reason or not _HOPES.fullmatch(words.strip("_ 、,")):
        return found
    if found.figure.unit != last.figure.unit or KINDS[last.kind].value:
        return found
    rate = found.figure.value if last.kind == "rate" else None
    return found.replace(kind=last.kind, name=last.name, rate_pct=rate)


def apposed(found: Found, words: str, last: Found | None) -> Found:
    """Let what only says the figure before it again, in other words, be what that is."""
    if last is None or found.reason or not _APPOSED.fullmatch(words):
        return found
    says_again = last.base_value is not None and found.figure.unit in PERCENT
    return found.replace(reason="unclear" if says_again else last.reason)


def included(figure: Figure, words: str, last: Found | None) -> Found | None:
    """Return the goal that a figure behind "including" is a part of, in the same unit."""
    if last is None or last.reason or not _INCLUDED.search(words):
        return None
    return last if figure.unit == last.figure.unit else None


def part_of(found: Found, words: str, last: Found | None) -> Found:
    """Let no part be a goal whose whole is none: an outlay of 36 crore, of which 21 crore is."""
    if last is None or last.reason is None or found.reason or not _PART_OF.search(words):
        return found
    return found.replace(reason=last.reason)
