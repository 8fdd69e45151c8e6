"""Changes beside two values in English: by 55% from 12 in 2019 to 5; to 48%, a rise of 7 points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, comparable, is_step_of, kin
from zzplan.reading.claims.pairs_en import HEDGES, MORE, START, TO, Pair, pairs, starts_from
from zzplan.reading.claims.said import host, run, same_sentence, starts_elsewhere
from zzplan.reading.items import Claim, Said
from zzplan.reading.keys import Way
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.words.ways_en import CHANGE, VERBS, says_again, way_beside, way_of

MOVED = re.compile(
    rf"(?:\b(?:{CHANGE})(?:\srate)?\sof|\b(?:{VERBS})(?:\s(?:up|down|further|[a-z]+ly))?(?:\sby)?|"
    rf"\bby|\ban?\s(?:additional|extra|further)){HEDGES}[\s_]*$",
    re.IGNORECASE,
)
"""Before a figure that is a change: fell by, an increase of, reduce the rate by."""
_IS_CHANGE = re.compile(
    rf"^\s(?:[a-z]+\s)?(?:{CHANGE})\b|^\s(?:additional|extra|more|fewer)\b(?!\sthan)"
)
"""Behind one: a 60% cut."""
_YEARLY_BEFORE = re.compile(r"\baverage(?!\sof)|\b(?:annual|yearly|mean)\b")
_YEARLY_BEHIND = re.compile(
    r"^\s(?:[a-z]+\s)?(?:(?:a|per|each|every)\s(?:year|annum)|annual(?:ly)?\b|yearly|p\.a\.|"
    r"on\saverage)"
)
_LEADS = re.compile(rf"\b(?:{VERBS})(?:\s(?:further|back|again|[a-z]+ly))?,?\sfrom\b[^0-9]*$")
"""Right before the earlier of two values: will rise from."""
_FROM = re.compile(r"[\s,_]*from[\s_]*")
_BRINGS = re.compile(r"\b(?:bring|tak|rais|lift|push|increas)ing\b.*\bfrom\b")
"""15,000 jobs, taking employment from."""
_OR = re.compile(r"^(?:\s[a-z]+){0,2},?\sor\s*$")
"""An increase of 8,120 persons or 9.2%."""
_LEADS_ON = re.compile(
    r"[\s,:_-]*(?:(?:a|per|each|every)\s(?:year|annum)|annually|yearly|p\.a\.|on\saverage)?[\s,:_-]*"
    rf"(?:(?:[a-z]+\s)?(?:{CHANGE})\b)?(?:\s?\b(?:in|of|for|on)\b[^;:]*?)?[\s,:_-]*"
    rf"(?:(?:{VERBS}|that\sis|i\.e\.|or|between)[\s,_]+)*(?:from|to)\b"
)
"""Between a change and its values: a 30% cut in fees, from; nothing else is named there."""
_AND = re.compile(r"\b(?:and|while|whereas|but|with)\b")
THIS = re.compile(r"\s*(?:This|That|It|These|They)\b")
"""At the beginning of a sentence: what the one before ended with."""
_IN_BRACKETS = re.compile(r"\(?[\s_:]*(?:from|was|against)?[\s_:]*")
_ON = re.compile(r"\s?(?:(?:on|from|than|over|in|against|compared\swith)\s?)?[\s_.]*")
_OTHER_PRICES = re.compile(r"\bin\sreal\sterms\b|\bat\sconstant\sprices\b")
_NEAR = 2
"""Figures; what stands further from two values is not said of them."""


def changes(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of a change that stands beside the two values that it is between."""
    pair = _pair(said, at, one)
    if pair is not None:
        yield from () if _is_one_of_several(said, at, one) else _claims(one, pair)
    elif one.item.unit in PERCENT:
        yield from _step(said, at, one)


def _claims(one: Said, pair: Pair) -> Iterator[Claim]:
    first, item = aligned(pair.earlier, pair.later)
    own = item.base_year if starts_from(item, first) and item.base_year != item.year else None
    if own:
        first = first.replace(name=item.name, year=own)
    elif first.year == item.year and first.name == item.name:  # of a year that it does not name
        item = item.replace(base_value=None, base_year=None)
        first = first.replace(year=None)
    falls, at = _way(one, pair) == "down", one.item.at
    yearly = _is_yearly(one)
    known = MORE.match(one.behind) or one.item.base_year == pair.earlier.item.year
    known = known or starts_from(one.item, first)
    if starts_elsewhere(one.item, item) and not known:
        return
    if one.item.kind == "multiple":
        yield Claim("factor", (first, item, one.item), at)
    elif one.item.unit in PERCENT:
        if own and item.year and (item.year - own == 1 or yearly):
            yield Claim("growth", (item, one.item), at, falls=falls)
        elif not yearly:
            yield Claim("growth", (first, item, one.item), at, falls=falls)
    elif one.is_percent and own and not yearly:
        yield Claim("change", (item, one.item), at)
    elif not yearly:
        yield Claim("points", (first, item, one.item), at, falls=falls)


def _step(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of a level with a step that is also given in percent.

    8,120 more or 9.2%; £186m, an increase of £9.8m (6.5%); rises by £13.6m (5%) to £210m.
    """
    near = _host(said, at) if one.bracket is not None else None
    spoken = _sentence(said, at if near is None else said.place(near))
    amounts = [other for other in spoken if not other.is_percent]
    if near is None:
        before = [other for other in same_sentence(said, at) if not other.is_percent]
        near = before[0] if before and _OR.match(one.before) else None
    if near is None or near not in amounts or _is_yearly(one):
        return
    place = amounts.index(near)
    behind = [other for other in amounts[place + 1 :][:1] if TO.search(other.before)]
    levels = (o for o in reversed(amounts[:place]) if not MOVED.search(o.before))
    level = next(iter((*behind, *levels)), None)
    found = MOVED.search(near.before)
    if level is not None and found and is_step_of(near, level):
        falls = way_of(found[0]) == "down"
        step, whole = aligned(near, level)
        yield Claim("step", (step, whole, one.item), one.item.at, falls=falls)


def _is_one_of_several(said: Heard, at: int, one: Said) -> bool:
    """Tell a change of one year among those of others: rose 4% in 2021 and fell 2% in 2023."""
    if not one.is_percent or one.bracket is not None:
        return False
    others = (o for o in _sentence(said, at) if o.is_percent and o is not one and _is_stated(o))
    return (
        any(other.item.year != one.item.year for other in others)
        or _OTHER_PRICES.search(one.behind) is not None
    )


def _is_yearly(one: Said) -> bool:
    return bool(_YEARLY_BEFORE.search(one.before) or _YEARLY_BEHIND.search(one.behind))


def _way(one: Said, pair: Pair) -> Way:
    """Return which way the words say that it goes; where they do not, the way of the values."""
    if comparison := MORE.match(one.behind):
        return "up" if comparison[1] else "down"
    if one.item.value < 0:  # it has a sign of its own
        return "up"
    falls = pair.later.item.value < pair.earlier.item.value
    return way_beside(one.before, one.behind) or ("down" if falls else "up")


def _is_stated(one: Said) -> bool:
    """Tell whether its own words make a figure a change."""
    words = MOVED.search(one.before) or _IS_CHANGE.match(one.behind) or MORE.match(one.behind)
    own = one.item.kind == "multiple" or (one.is_percent and one.item.value < 0)
    return own or words is not None or (one.is_percent and _is_yearly(one))


def _pair(said: Heard, at: int, one: Said) -> Pair | None:
    """Return the two values that a figure is a change between, as the words say."""
    near = _host(said, at) if one.bracket is not None else None
    if one.bracket is not None and near is None:
        return None
    if near is not None:  # an increase of 170 (15%); from 12 to 15 (3.7% a year)
        place = said.place(near)
        spoken = _sentence(said, place)
        inner = _pair(said, place, near)
        ends = (p for p in pairs(spoken) if spoken[p.last] is near)
        found = inner or (next(ends, None) if _is_stated(one) else None)
        own = found is not None and one not in (found.earlier, found.later)
        own = own and says_again(one.before.lstrip("("))  # not (with wages up 3% a year)
        return found if own and found and _measures(one, found) else None
    spoken = _sentence(said, at)
    here = next(number for number, each in enumerate(spoken) if each is one)
    behind = "".join(each.before for each in spoken[here + 1 : here + 2])
    if not (_is_stated(one) or (one.item.kind == "added" and _BRINGS.search(behind))):
        return None
    found = _compared(spoken, here) or _beside(spoken, here) or _bracketed(said, spoken, here)
    return found if found and _measures(one, found) else None


def _host(said: Heard, at: int) -> Said | None:
    """Return the figure right before a bracket, past its year: £262,000 in 2024 (3.7% a year)."""
    one = said[at]
    before = reversed(said[max(0, at - _NEAR) : at])
    last = next((each for each in before if each.bracket is None), None)
    if last is not None and last.ends > (one.bracket or 0):
        return host(said, at)  # rises by £13.6m (5%) to £210m
    if last is not None and last.item.at.block == one.item.at.block:
        return host(said, at) if last.behind.strip(" _.,;") else last
    return None


def _sentence(said: Heard, at: int) -> list[Said]:
    """Return all figures of the sentence that one stands in, and the amount that "this" is."""
    spoken = [*reversed(same_sentence(said, at)), *run(said, at, 1, said[at].sentence)]
    first = said.place(spoken[0])
    if first and THIS.match(spoken[0].before):
        last = said[first - 1]
        if last.item.at.block == spoken[0].item.at.block and not last.is_percent:
            return [last, *spoken]
    return spoken


def _measures(one: Said, pair: Pair) -> bool:
    """Tell whether a figure can be the change of a pair: a factor, a percentage, or in its unit."""
    if one.is_percent:
        return one.item.unit in PERCENT or pair.later.is_percent
    if one.item.kind == "multiple":
        return True
    return not pair.later.is_percent and kin(one, pair.later)


def _compared(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: £48bn, 30% more than the £34bn of 2023."""
    one = spoken[here]
    if here == 0 or here + 1 == len(spoken) or not MORE.match(one.behind):
        return None
    later, earlier = spoken[here - 1], spoken[here + 1]
    fits = comparable(later, earlier) and later.is_percent == earlier.is_percent
    return Pair(earlier, later, here, here) if fits else None


def _bracketed(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair whose earlier value is in brackets: £19.8m, up 3.1% on 2025/26 (£19.2m)."""
    last = one = spoken[here]
    for behind in spoken[here + 1 : here + 2]:
        last = behind if TO.search(behind.before) else one
    later = last if last is not one else spoken[here - 1] if here else None
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
            if own and not _AND.search(between):
                return pair
    before = [pair for pair in known if pair.last < here <= pair.last + _NEAR]
    return before[-1] if before and says_again(one.before) else None


def turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield what is said to rise, or to fall, between two values that go the other way."""
    if not START.search(one.before):
        return
    spoken = _sentence(said, at)
    pair = next((each for each in pairs(spoken) if each.earlier is one), None)
    if pair is None:
        return
    lead = _LEADS.search(one.before)
    words = lead[0] if lead else ""
    if lead and way_of(one.before[: lead.start()]) not in ("", way_of(words)):
        return  # reduce population growth from
    if not lead and at and _FROM.fullmatch(one.before) and said[at - 1].sentence == one.sentence:
        words = said[at - 1].before if _is_yearly(said[at - 1]) else ""
    first, item = pair.earlier.item, pair.later.item
    known = starts_from(item, first) and item.base_value
    if not known and first.unit != item.unit:
        return
    way, less = way_of(words), item.value < (known or first.value)
    if way and less == (way == "up"):
        yield Claim("way", (first, item), one.item.at, falls=way == "down")


FORMS = (changes, turned)
