"""The two values that a change stands beside in an English sentence, or between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import comparable
from zzplan.reading.claims.pairs_en import MORE, TO, Pair, pairs
from zzplan.reading.items import Said
from zzplan.reading.prose.grammar import A_YEAR
from zzplan.reading.words.ways_en import CHANGE, VERBS, says_again

_TIMES_THE = re.compile(
    r"^\s(?:as\s(?:much|many)\sas\s)?(?:the|its|that\sof)\b(?:\s[a-z]+){0,4}[\s_]*$"
)
"""Three times the 1.1 million of 2015."""
_LEADS_ON = re.compile(
    r"[\s,:_-]*(?:(?:a|per|each|every)\s(?:year|annum)|annually|yearly|p\.a\.|on\saverage)?[\s,:_-]*"
    rf"(?:(?:[a-z]+\s)?(?:{CHANGE})\b)?(?:\s?\b(?:in|of|for|on)\b[^;:]*?)?[\s,:_-]*"
    rf"(?:(?:{VERBS}|that\sis|i\.e\.|or|between)[\s,_]+)*(?:from|to)\b"
)
"""Between a change and its values: a 30% cut in fees, from; nothing else is named there."""
_STANDS = re.compile(r"\band\s(?:now\s)?(?:stands?|stood)\sat\b")
"""It rose 6 points and now stands at 52%, compared with 46%."""
_AND = re.compile(r"\b(?:and|while|whereas|but|with)\b")
_IN_BRACKETS = re.compile(r"\(?[\s_:]*(?:from|was|against)?[\s_:]*")
_ON = re.compile(
    r"\s?(?:(?:more|less|fewer|higher|lower)\s)?"
    r"(?:(?:on|from|than|over|in|against|compared\swith)\s?){0,2}"
    r"(?:the\s(?:[a-z]+\s){0,3})?[\s_.]*"
)
_NEAR = 2
"""Figures; what stands further from two values is not said of them."""


def pair_beside(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the two values that a figure of a sentence may be the change of, by its words."""
    compared = _compared(spoken, here)
    return compared or _beside(spoken, here) or _bracketed(said, spoken, here)


def _compared(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: £48bn, 30% more than the £34bn of 2023."""
    one = spoken[here]
    many = one.item.kind == "multiple" and _TIMES_THE.match(one.behind)
    if here == 0 or here + 1 == len(spoken) or not (many or MORE.match(one.behind)):
        return None
    later, earlier = spoken[here - 1], spoken[here + 1]
    fits = comparable(later, earlier) and later.is_percent == earlier.is_percent
    return Pair(earlier, later, here, here) if fits else None


def _bracketed(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair whose earlier value is in brackets: £19.8m, up 3.1% on 2025/26 (£19.2m)."""
    last = one = spoken[here]
    for behind in spoken[here + 1 : here + 2]:
        last = behind if TO.search(behind.before) else one
    before = (other for other in reversed(spoken[:here]) if not A_YEAR.match(other.behind))
    later = last if last is not one else next(before, None)
    place = said.place(last) + 1
    inside = said[place] if place < len(said) else None
    if later is None or inside is None or inside.bracket is None:
        return None
    alone = _IN_BRACKETS.fullmatch(inside.before) and not inside.behind.strip(" )_.")
    fits = comparable(inside, later) and inside.is_percent == later.is_percent
    if not (alone and fits and _ON.fullmatch(last.behind)):
        return None
    return Pair(inside, later, here, here)


def _beside(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair that begins behind a change, that it stands within, or that it says again."""
    one = spoken[here]
    known = [*pairs(spoken)]
    for pair in known:
        if pair.first < here < pair.last:
            return pair
        if here < pair.first <= here + _NEAR:
            between = one.behind + "".join(
                each.before for each in spoken[here + 1 : pair.first + 1]
            )
            own = one.item.kind in ("multiple", "added") or _LEADS_ON.match(between)
            if (own and not _AND.search(between)) or _STANDS.search(between):
                return pair
    before = [pair for pair in known if pair.last < here <= pair.last + _NEAR]
    return before[-1] if before and says_again(one.before) else None
