"""Figures that are told out of another in English: 212 of the 248; 95% (285,000 of 310,000)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.amounts_en import SHARE
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, currency, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import before_bracket, run, same_sentence
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.words.hedges_en import HEDGED

OF_THE = re.compile(
    r"^(?:\s[a-z-]+){0,4}\s(?:out\s)?of\s(?:the|its|our|their|these|those|all|a\stotal(?:\sof)?|"
    r"the\stotal(?:\sof)?)\s*$|^\sout\sof\s(?:the|its|our|their|an?)\s(?:[a-z]+\s){1,3}of\s*$"
)
"""212 of the 248 objectives."""
_OUT_OF_SOME = re.compile(r"^(?:\s[a-z-]+){0,2}\sout\sof\s$")
_OF_PLAN = re.compile(
    r"^\s?of\s(?:the|an?|its|our)\s(?:[a-z]+\s){0,2}"
    r"(?:planned|budgeted|targeted|approved|target|plan|budget)(?:\sof)?\s*$"
)
_AGAIN = re.compile(rf"\s*(?:(?:or|that\sis|i\.e\.),?\s)?{HEDGED}")
_PART_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|our\s|a\stotal\sof\s)?")
_LONG = 60
"""Characters between a figure and the bracket that says it again."""


def _out_of(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """95% of households (285,000 of 310,000); seven in ten visits, 11,340 of 16,200."""
    if one.is_percent or not _PART_OF.fullmatch(one.behind):
        return
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    share, apart = before_bracket(said, at)
    if one.bracket is None and _AGAIN.fullmatch(one.before):
        share, apart = next(iter(same_sentence(said, at)), None), 0.0
        share = share if share is not None and share.behind.endswith(",") else None
    if whole is None or share is None or share.item.unit not in PERCENT or not kin(one, whole):
        return
    if apart < _LONG and one.item.value <= whole.item.value:
        yield Claim("share", (*aligned(one, whole), share.item), one.item.at)


def _planned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X was Z% of the planned Y."""
    before = (each for each in same_sentence(said, at) if not each.is_percent)
    part = next((each for each in before if not START.search(each.before)), None)
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    led = part is None or SHARE.search(one.before)  # or 8% of the net budget of: a share
    if led or part is None or whole is None:
        return
    if not (one.is_percent and _OF_PLAN.match(one.behind)):
        return
    if not (part.is_percent or whole.is_percent) and currency(part) == currency(whole):
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


def _of_the(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X houses of the Y, where no share is printed: a part."""
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    if whole is None or one.is_percent or whole.is_percent:
        return
    counted = currency(whole) != "" and _OUT_OF_SOME.match(one.behind)  # and not 7 out of 10
    if not (counted or OF_THE.match(one.behind)):
        return
    shared = any(other.is_percent for other in said[at + 2 : at + 4])
    if kin(one, whole) and one.item.value <= whole.item.value and not shared:
        yield Claim("parts", (whole.item, one.item), one.item.at)


FORMS = (_planned, _of_the, _out_of)
