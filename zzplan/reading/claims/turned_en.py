"""What English words say to rise, or to fall, between two values that go the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.changes_en import is_yearly, sentence_of
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.pairs_en import START, pairs, starts_from
from zzplan.reading.items import Claim, Said
from zzplan.reading.words.ways_en import CHANGE, VERBS, way_of

_LEADS = re.compile(rf"\b(?:{VERBS})(?:\s(?:further|back|again|[a-z]+ly))?,?\sfrom\b[^0-9]*$")
"""Right before the earlier of two values: will rise from."""
_FROM = re.compile(r"[\s,_]*from[\s_]*")
_NOUN = re.compile(
    r"(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bmay\s)(?<!\bcan\s)(?<!\bcould\s)"
    rf"(?<!\bshould\s)(?<!\bmust\s)(?:{CHANGE})\s+from"
)
"""The growth of something from one rate to another, which may be less."""
_RANK = re.compile(r"\b(?:rank|ranks|ranked|ranking|rankings|position|place|spot)\b", re.IGNORECASE)


def turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield what is said to rise, or to fall, between two values that go the other way."""
    if not START.search(one.before):
        return
    spoken = sentence_of(said, at)
    pair = next((each for each in pairs(spoken) if each.earlier is one), None)
    if pair is None:
        return
    lead = _LEADS.search(one.before)
    words = lead[0] if lead else ""
    if lead and way_of(one.before[: lead.start()]) not in ("", way_of(words)):
        return  # reduce population growth from
    if not lead and at and _FROM.fullmatch(one.before) and said[at - 1].sentence == one.sentence:
        own = said[at - 1].is_percent and is_yearly(said[at - 1])
        words = said[at - 1].before if own else ""
    first, item = pair.earlier.item, pair.later.item
    if (pair.later.is_percent and _NOUN.search(words)) or any(
        _RANK.search(o.before) for o in spoken
    ):
        return
    known = starts_from(item, first) and item.base_value
    if first.unit != item.unit and (not known or known == first.value):
        return
    way, less = way_of(words), item.value < (known or first.value)
    if way and less == (way == "up"):
        yield Claim("way", (first, item), one.item.at, falls=way == "down")


FORMS = (turned,)
