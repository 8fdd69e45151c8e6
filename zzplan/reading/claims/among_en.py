"""What a sentence in English is about from its beginning: of the adjusted population, 68% ...."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from zzplan.reading.claims.changes_en import MOVED
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.said import back, run, same_sentence, sentence_before
from zzplan.reading.claims.sums import PACE
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.nearness import is_near

LEADS = re.compile(
    r"\s*(?:[Oo]ut\sof|[Oo]f|[Aa]mong(?:st)?|[Ww]ithin)\s(?:the|these|those|this|all|our|its)\s"
    r"(?P<name>[^,;0-9]{3,60}?,|total\b)"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_EMPTY = frozenset(
    ("the", "of", "a", "an", "in", "all", "total", "number", "overall", "these", "those", "this")
)
_PEOPLE = frozenset(("residents", "people", "inhabitants", "persons", "citizens"))
_KINDS = frozenset(("net", "gross", "whole", "entire", "annual"))
_POPULATION = re.compile(r"\bpopulation\s(?:of|is|was|stood\sat|reached)[\s_]*(?:[a-z]+\s)?$")
_LIVES = re.compile(r"\b(?:home\sto|there\s(?:are|were)|inhabited\sby)[\s_]*$")
"""Before residents: some of whom are 65 and over."""
_BACK = 12
"""Figures; a name that was said further back may be of something else by now."""
_OF_ALL = re.compile(
    r"^\s*of\s(?:all|(?:the\s|its\s)?(?:total|overall))\s(?:the\s|(?:number|amount)\sof\s)?"
    r"(?P<name>[a-z-]+(?:\s[a-z-]+){0,2}?)(?=\s?[_,.;)]|\s*$|\s(?:in|of|which|who|that|from|for|and|by|"
    r"during|at|on|were|was|is|are|over|[a-z]+ed|made|given)\b)"
)
_TOTAL_OF = re.compile(r"\b(?:total|sum)\sof[\s_]*(?:[a-z]+\s)?$")
_ABOUT = 0.15
"""So far from the printed one a share of a total may be that was told further back."""
_NEARLY = 0.03
_LEAST, _MOST = 98.0, 102.0
"""Per cent; what is further from 100 was no list of all shares."""
_ENOUGH = 75.0
"""Per cent; what is less than so much has its first shares elsewhere."""
_OF_SO_MANY = re.compile(r"^\sof\s(?:(?:the|our|its|their|all|these|those)\s)*$")
_REST = re.compile(
    r"(?:^|\b(?:and|while|with|but|whereas))\s*(?:the\s)?(?:remain(?:ing|der)|rest|balance|others?)\b"
    r"(?!\s(?:below|above|at|under|well|in|on|within|around|close|unchanged|stable|short|far)\b)"
    r"[^,;]{0,40}$|\b[Tt]he\s(?:remaining|other)[\s_]*$"
)
_OTHERS = re.compile(r"(?<!the\s)\bothers?\b|\bother\sof\b")
"""What others have is the rest only where it is."""
_MADE_OF = re.compile(r"\b(?:consist(?:s|ed|ing)?|composed|made\sup|comprised)\sof[\s_]*$")
_REST_BEHIND = re.compile(r"^\s(?:was|were|is|are)?\s?the\s(?:remainder|rest|balance)\b")
_PAIRS = (
    ("urban", "rural"), ("male", "female"), ("males", "females"), ("men", "women"),
    ("boys", "girls"), ("male-headed", "female-headed"), ("males", "women"), ("men", "females"),
)  # fmt: skip
"""Kinds beside which there are no others."""


def named_whole(said: Heard, at: int) -> Said | None:
    """Return what a sentence begins with, where a figure before it has that name.

    Of the total population, 84 million are male: the amount of the last sentence that names it.
    """
    before = same_sentence(said, at)
    first = before[-1] if before else said[at]
    led = LEADS.match(first.before)
    if led is None:
        return None
    words = words_of(led["name"])
    found = _near(said, first)
    if words:
        found = [one for one in found if words <= _words(one)]
    return _only(found)


def before_named(said: Heard, part: Said, name: str) -> Said | None:
    """Return what has this name in the last sentence before that has: 36% of the net budget."""
    words = words_of(name) - _KINDS
    near = [one for one in _near(said, part) if part.item.year in (None, one.item.year)]
    near = near or [one for one in _near(said, part) if one.item.year is None]
    found = [one for one in near if words and words_of(one.item.name) == words]
    if words == {"population"}:
        found = [one for one in _near(said, part) if _is_population(one)]
    return _only(found)


def before_kind(said: Heard, part: Said, name: str) -> Said | None:
    """Return what has a name of the same noun, told last: the budget, of the revenue budget."""
    noun = name.lower().split(" ")[-1]
    found = [one for one in _near(said, part) if not START.search(one.before)]
    return _only([one for one in found if noun in (_noun(one.item.name), _noun(one.item.unit))])


def the_total(said: Heard, part: Said, share: Said) -> Said | None:
    """Return what a share of all deaths is of: the last "total of 4,684 deaths", if about so."""
    named = _OF_ALL.match(share.behind)
    words = words_of(named["name"]) if named else set()
    for one in reversed(said[: said.place(part)] if words else ()):
        if one.in_row or one.is_percent or not words <= _words(one) or START.search(one.before):
            continue
        own = 100 * amount_of(part) / amount_of(one) if kin(part, one) and one.item.value else 0.0
        if _TOTAL_OF.search(one.before) or one.item.name.lower().startswith("total"):
            return one if is_near(own, share.item.value, _ABOUT) else None
        if one.bracket is None and is_near(own, share.item.value, _NEARLY):
            return one
    return None


def _noun(name: str) -> str:
    return name.lower().rpartition(" ")[2]


def _is_population(one: Said) -> bool:
    people = words_of(one.item.unit.split(" ")[-1]) == {"population"}
    lives = people and _LIVES.search(one.before) and not one.behind.strip(" _.,")
    return bool(lives or _POPULATION.search(one.before))


def _near(said: Heard, first: Said) -> list[Said]:
    place = said.place(first)
    near = (one for one in back(said, place, _BACK) if one.bracket is None)
    return [one for one in near if _is_whole(one, first)]


def _only(found: Sequence[Said]) -> Said | None:
    """Return the one figure of the last sentence; None where there are several."""
    spoken = [one for one in found if one.sentence == found[0].sentence]
    return spoken[0] if len(spoken) == 1 else None


def words_of(name: str) -> set[str]:
    """Return the words that tell one name from another."""
    words = set(_WORD.findall(name.lower())) - _EMPTY
    return words - _PEOPLE | {"population"} if words & _PEOPLE else words


def _is_whole(one: Said, part: Said) -> bool:
    counted = not (one.is_percent or PACE.match(one.behind) or MOVED.search(one.before))
    counted = counted and not START.search(one.before)
    return counted and part.item.at.block - one.item.at.block in (0, 1)


def _words(one: Said) -> set[str]:
    return set(_WORD.findall(f"{one.item.name} {one.item.unit}".lower()))


def _shares(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield that shares make a whole, where one of them is the rest, or there can be no other.

    62% are flats, 20% are houses and the remaining 18% are for students; 68% rural and 32% urban.
    """
    if one.item.unit not in PERCENT or one.in_row or one.bracket is not None:
        return
    shares = _listed(said, at)
    if len(shares) < 2 or not _is_share(one):
        return
    rest = _REST.search(one.before) or _REST_BEHIND.match(one.behind)
    shares = _all(shares)
    total = sum(share.item.value for share in shares)
    whole = _LEAST <= total <= _MOST
    others = rest is not None and _OTHERS.search(rest[0]) is not None
    rest = rest if total >= _ENOUGH and (whole or not others) else None
    made_of = whole and _MADE_OF.search(shares[0].before) is not None
    pair = len(shares) == 2 and not any(o.is_percent for o in run(said, at + 1, 1, one.sentence))
    if rest or made_of or (pair and whole and are_both(shares)):
        items = tuple(share.item for share in shares)
        yield Claim("shares", items, one.item.at, whole=True)


def _all(shares: list[Said]) -> list[Said]:
    """Return those that alone are all: 6% over 1999. 92% of it is spent, the remaining 8%."""
    for first in range(1, len(shares) - 1):
        if _LEAST < sum(share.item.value for share in shares[first:]) < _MOST:
            return shares[first:]
    return shares


def _listed(said: Heard, at: int) -> list[Said]:
    """Return the shares that end with one, past what the first is of, and those told before them.

    61% of the 77,900 homes, 29% and the other 10%; or: 46% go by car. Another 35% and the rest.
    """
    before = same_sentence(said, at)
    ofs = {
        id(o)
        for o, share in pairwise(before)
        if share.is_percent and _OF_SO_MANY.match(share.behind)
    }
    before = [o for o in before if id(o) not in ofs]
    shares = [said[at], *takewhile(_is_share, before)][::-1]
    last = sentence_before(said, at)
    if last is None or len(shares) <= len(before):
        return shares
    told = [*takewhile(_is_share, run(said, last, -1, said[last].sentence))][::-1]
    total = sum(share.item.value for share in (*told, *shares))
    return [*told, *shares] if _LEAST <= total <= _MOST else shares


def _is_share(one: Said) -> bool:
    start = START.search(one.before)
    moved = MOVED.search(one.before) or (start is not None and start[0].startswith("from"))
    starts = one.item.kind in ("rate", "cumulative") or one.item.base_value is not None
    return one.item.unit in PERCENT and not (moved or starts)


def are_both(found: Sequence[Said]) -> bool:
    """Tell two figures beside which there are no others of their kind: men and women."""
    if len(found) != 2:
        return False
    texts = [set(_WORD.findall(f"{one.before} {one.behind}".lower())) for one in found]
    pairs = (*_PAIRS, *(pair[::-1] for pair in _PAIRS))
    return any(first in texts[0] and second in texts[1] for first, second in pairs)


FORMS = (_shares,)
