"""Changes beside two values in English: by 55% from 12 in 2019 to 5; to 48%, a rise of 7 points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.beside_en import is_step_in, pair_beside
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, is_step_of, kin, scaled, unsigned
from zzplan.reading.claims.pairs_en import (
    HEDGES,
    MORE,
    OVER,
    START,
    TO,
    Pair,
    pairs,
    starts_from,
    was_the_same,
)
from zzplan.reading.claims.said import (
    before_bracket,
    host,
    is_bare,
    run,
    same_sentence,
    starts_elsewhere,
)
from zzplan.reading.claims.spoken_en import spoken_of
from zzplan.reading.items import Claim, Said
from zzplan.reading.keys import Way
from zzplan.reading.prose.grammar import PERCENT, TIMES
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.ways_en import CHANGE, VERBS, says_again, way_beside, way_of

MOVED = re.compile(
    rf"(?:\b(?:{CHANGE})(?:\srate)?(?:\s(?:in|to)(?:\s[a-z-]+){{1,5}})?"
    rf"(?:\s(?:each|per|a)\syear)?\s(?:of|at)|\b(?:{VERBS})(?:\s(?:up|down|further|[a-z]+ly))?(?:\sby)?|"
    rf"\bby|\ban?\s(?:additional|extra|further)){HEDGES}[\s_]*$",
    re.IGNORECASE,
)
"""Before a figure that is a change: fell by, an increase of, reduce the rate by."""
_IS_CHANGE = re.compile(
    rf"^\s(?:[a-z]+\s)?(?:{CHANGE})\b|^\s(?:additional|extra|more|fewer)\b(?!\sthan)"
    r"|^\s(?:higher|lower|less)[\s_,.;)]*$"
)
"""Behind one: a 60% cut; 17% lower."""
_YEARLY_BEFORE = re.compile(
    r"\bon\saverage\b|\b(?:average(?!\sof)|annual|yearly|mean)\b"
    rf"(?!(?:\s[a-z-]+){{1,3}}?\s(?:{VERBS})(?:\sby)?\s$)"
)
"""Before a change of each year; the average wage rose 8% once."""
_YEARLY_BEHIND = re.compile(
    r"^\s(?:[a-z]+\s)?(?:(?:a|per|each|every)\s(?:year|annum)|annual(?:ly)?\b|yearly|p\.a\.|"
    r"on\saverage)"
)
_BRINGS = re.compile(r"\b(?:bring|tak|rais|lift|push|increas)ing\b.*\bfrom\b")
"""15,000 jobs, taking employment from."""
_MORE_THAN = re.compile(r"^\s+(?:[a-z]+\s)?(?:more|fewer|less|higher|lower)\s(?:than\b|_)")
_LED = re.compile(r"^\shaving\b|^\s(?:exceeding|above|over|below)\s[a-z\s]+(?=\sby\s)")
_OR = re.compile(r"^(?:\s[a-z]+){0,2},?\sor\s*$")
"""An increase of 8,120 persons or 9.2%."""
THIS = re.compile(  # at the beginning of a sentence: what the one before ended with
    r"[\s_]*(?:[Tt]h(?:is|at|ese|ey)|[Ii]t|[Tt]he\s(?:figure|total|number|amount|sum)"
    r"(?=\s(?:is|was|were|has|had|will|rose|fell|grew|represents?|marks|shows)\b))\b"
)
COMPARES = re.compile(r"\bcompare[sd]?\s(?:with|to)\b")
_EFFECT = re.compile(r"\b(?:loss|gain|saving)\b(?:\s[a-z]+){0,4}\sof[\s_]*$")
_TAX = re.compile(
    r"\b(?:tax(?:e[sd]|ation)?|dut(?:y|ies)|levy|cess|tariff|surcharge|interest)\b", re.I
)
_THE_FIGURE = re.compile(r"[\s_]*[Tt]he\b")
_OTHER_PRICES = re.compile(r"\bin\sreal\sterms\b|\bat\sconstant\sprices\b")


def changes(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of a change that stands beside the two values that it is between."""
    pair = _pair(said, at, one)
    if pair is not None:
        places = sorted((said.place(pair.earlier), said.place(pair.later)))
        undated = pair.earlier.item.year in (None, pair.later.item.year)
        within = at < places[1] and (at > places[0] or undated)
        if not (_is_one_of_several(said, at, one) or is_step_in(pair, one)):
            yield from _claims(one, pair, within=within)
    elif one.item.unit in PERCENT:
        step = [*_step(said, at, one)]
        yield from step or _since(said, at, one)


def _claims(one: Said, pair: Pair, *, within: bool) -> Iterator[Claim]:
    first, item = aligned(scaled(pair.earlier, pair.later), pair.later)
    if OVER.match(pair.earlier.before):  # up 31,791 over 180,714, which is no bound
        first = first.replace(comparator="=")
    own = item.base_year if starts_from(item, first) and item.base_year != item.year else None
    if own:
        first = first.replace(name=item.name, year=own)
    elif first.year == item.year and first.name == item.name:  # of a year that it does not name
        item = item.replace(base_value=None, base_year=None)
        first = first.replace(year=None)
    falls, at = _way(one, pair) == "down", one.item.at
    yearly = is_yearly(one)
    since, was = one.item.base_year, pair.earlier.item
    known = MORE.match(one.behind) or since == was.year or (since and since == was.base_year)
    known = known or within or starts_from(one.item, first) or pair.earlier.bracket is not None
    if starts_elsewhere(one.item, item) and not known:
        return
    if one.item.kind == "multiple":
        yield Claim("factor", (first, item, one.item), at)
    elif one.item.unit in PERCENT and _is_by_points(one, pair):
        yield Claim("points", (first, item, one.item), at, falls=falls)
    elif one.item.unit in PERCENT:
        if own and item.year and (item.year - own == 1 or yearly):
            yield Claim("growth", (item, one.item), at, falls=falls)
        elif not yearly:
            yield Claim("growth", (first, item, one.item), at, falls=falls)
    elif one.is_percent and own and not yearly:
        yield Claim("change", (item, one.item), at)
    elif not yearly:
        yield Claim("points", (first, item, one.item), at, falls=falls)


def _since(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of: cut from 9.5 to 7.6 million, by 20%, where only the later is a figure."""
    spoken = same_sentence(said, at)
    last = spoken[0] if spoken and TO.search(spoken[0].before) else None
    if last is None or last.is_percent or last.item.base_value is None:
        return
    if _is_stated(one) and says_again(one.before) and not is_yearly(one):
        known = last.item.base_value in (other.item.value for other in spoken)
        if not (known or starts_elsewhere(one.item, last.item)):
            yield Claim("change", (last.item, one.item), one.item.at)


def _step(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the claim of a level with a step that is also given in percent.

    8,120 more or 9.2%; £186m, an increase of £9.8m (6.5%); rises by £13.6m (5%) to £210m.
    """
    near = _host(said, at) if one.bracket is not None else None
    told, _ = before_bracket(said, at)  # £9m more than in 2024 (4.4%)
    near = told if near is None and told and _MORE_THAN.match(told.behind) else near
    spoken = sentence_of(said, at if near is None else said.place(near))
    amounts = [other for other in spoken if not other.is_percent]
    if near is None:
        before = [other for other in same_sentence(said, at) if not other.is_percent]
        more = before and _MORE_THAN.match(before[0].behind) and says_again(one.before)
        near = before[0] if before and (more or _OR.match(one.before)) else None
        own = MOVED.search(one.before) or _IS_CHANGE.match(one.behind)
        if near is None and own and says_again(one.before):
            steps = (other for other in before[:2] if MOVED.search(other.before))
            near = next(steps, None)  # £837m, an increase of £63m, which is a rise of 8%
    if near is None or near not in amounts or is_yearly(one):
        return
    place = amounts.index(near)
    behind = [other for other in amounts[place + 1 :][:1] if TO.search(other.before)]
    again = says_again(_LED.sub("", near.before)) or _MORE_THAN.match(near.behind)
    levels = (o for o in reversed(amounts[:place]) if again and not MOVED.search(o.before))
    found = MOVED.search(near.before) or _MORE_THAN.match(near.behind)
    found = found or _IS_CHANGE.match(one.behind) or MORE.match(one.behind)
    if not found:
        return
    level = next(iter((*behind, *levels)), None) or _named(said, near)
    if level is not None and is_step_of(near, level):
        falls = way_beside(near.before, one.behind) == "down"
        step, whole = aligned(near, level)
        yield Claim("step", (step, whole, unsigned(one.item)), one.item.at, falls=falls)


def _named(said: Heard, step: Said) -> Said | None:
    """Return the one value of its year that has the name of a step: exports fell $5bn or 2%."""
    if step.item.year is None or not step.item.name:
        return None
    groups = said.named(step.item.name, step.item.year, str.__eq__, within=step.item.within)
    found = [o for group in groups for o in group if o.item.kind == "level" and kin(o, step)]
    found = [o for o in found if not MOVED.search(o.before)]
    return found[0] if len({(o.item.value, o.item.unit) for o in found}) == 1 else None


def _is_one_of_several(said: Heard, at: int, one: Said) -> bool:
    """Tell a change of one year among those of others: rose 4% in 2021 and fell 2% in 2023."""
    if not one.is_percent or one.bracket is not None:
        return False
    others = (o for o in sentence_of(said, at) if o.is_percent and o is not one and _is_stated(o))
    real = _OTHER_PRICES.search(one.behind) is not None
    return real or any(other.item.year != one.item.year for other in others)


def _is_by_points(one: Said, pair: Pair) -> bool:
    """Tell a tax that is raised by 5 per cent, from 40 to 45 per cent."""
    first, item = pair.earlier.item, pair.later.item
    words = f"{pair.earlier.before} {pair.later.before} {one.before} {one.behind} {item.name}"
    rates = first.unit in PERCENT and item.unit in PERCENT and _TAX.search(words) is not None
    return rates and is_near(abs(item.value - first.value), abs(one.item.value), 1e-9)


def is_yearly(one: Said) -> bool:
    """Tell a change of each year."""
    return bool(_YEARLY_BEFORE.search(one.before) or _YEARLY_BEHIND.search(one.behind))


def _way(one: Said, pair: Pair) -> Way:
    """Return which way the words say that it goes; where they do not, the way of the values."""
    if comparison := MORE.match(one.behind):
        return "up" if comparison[1] else "down"
    if one.item.value < 0:  # it has a sign of its own
        return "up"
    falls = pair.later.item.value < pair.earlier.item.value
    if _EFFECT.search(one.before):  # a loss of £3m, which raises the deficit
        return "down" if falls else "up"
    return way_beside(one.before, one.behind) or ("down" if falls else "up")


def _is_stated(one: Said) -> bool:
    """Tell whether its own words make a figure a change."""
    words = MOVED.search(one.before) or _IS_CHANGE.match(one.behind) or MORE.match(one.behind)
    words = words or _MORE_THAN.match(one.behind)
    signed = one.item.value < 0 or one.before.endswith("+")
    own = one.item.kind == "multiple" or (one.is_percent and signed)
    return own or words is not None or (one.is_percent and is_yearly(one))


def _pair(said: Heard, at: int, one: Said) -> Pair | None:
    """Return the two values that a figure is a change between, as the words say."""
    near = _host(said, at) if one.bracket is not None else None
    if one.bracket is not None and near is None:
        return None
    if near is None and _OR.match(one.before):  # an increase of 170 or 15%
        near = next(iter(same_sentence(said, at)), None)
        near = None if near is None or near.is_percent else near
    if near is not None:  # an increase of 170 (15%); from 12 to 15 (3.7% a year)
        place = said.place(near)
        spoken = sentence_of(said, place)
        inner = _pair(said, place, near)
        ends = (p for p in pairs(spoken) if spoken[p.last] is near)
        alone = (
            way_of(near.before)
            and is_bare(one.behind)
            and not (near.is_percent and one.is_percent and one.behind.strip(" ).,"))
        )  # up from 3.2m in 2020 (7%)
        found = inner or (next(ends, None) if _is_stated(one) or alone else None)
        own = found is not None and one not in (found.earlier, found.later)
        own = own and says_again(one.before.lstrip("(+"))  # not (with wages up 3% a year)
        return found if own and found and _measures(one, found) else None
    spoken = sentence_of(said, at)
    here = next(number for number, each in enumerate(spoken) if each is one)
    behind = "".join(each.before for each in spoken[here + 1 : here + 2])
    if not (_is_stated(one) or (one.item.kind == "added" and _BRINGS.search(behind))):
        return None
    found = pair_beside(said, spoken, here)
    return found if found and _measures(one, found) else None


def _host(said: Heard, at: int) -> Said | None:
    """Return the figure right before a bracket, past its year: £262,000 in 2024 (3.7% a year)."""
    last, apart = before_bracket(said, at)
    if last is None or not is_bare(last.behind) or apart > len(last.behind) + 1:
        return host(said, at)  # rises by £13.6m (5%) to £210m
    return last


def sentence_of(said: Heard, at: int) -> list[Said]:
    """Return all figures of the sentence that one stands in, and the amount that "this" is."""
    spoken = [*reversed(same_sentence(said, at)), *run(said, at, 1, said[at].sentence)]
    first = said.place(spoken[0])
    last = said[first - 1]
    leads = says_again(spoken[0].before)
    again = not last.closes and leads  # £186m; an increase of 5%
    if first and was_the_same(last, spoken[0]) and last.item.at.block == spoken[0].item.at.block:
        return [last, *spoken]
    words = spoken[0].before  # this compares with a fall of 7,900 in 2012: of another time
    other = COMPARES.search(words) and MOVED.search(words)
    this = first and THIS.match(words) is not None and not other
    if this and leads and last.item.at.block == spoken[0].item.at.block:  # this is a rise of 5%
        both = [*run(said, first - 1, -1, last.sentence)][::-1]
        ends = next((each for each in pairs(both) if both[each.last] is last), None)
        if ends is not None:
            return [both[ends.first], last, *spoken]
    if first and (again or this):
        told = run(said, first - 1, -1, last.sentence)
        amounts = [o for o in told if not (o.is_percent or o.item.unit in TIMES)]
        amounts = [] if amounts and START.search(amounts[0].before) else amounts
        known = amounts[:1] if not last.is_percent or len(amounts) == 1 else []
        if _THE_FIGURE.match(spoken[0].before):  # and not the forecast that it was above
            known = [alone] if (alone := spoken_of(said, said.place(last))) else []
        if last.item.at.block == spoken[0].item.at.block:
            return [*known, *spoken]
    return spoken


def _measures(one: Said, pair: Pair) -> bool:
    """Tell whether a figure can be the change of a pair: a factor, a percentage, or in its unit."""
    if one.is_percent:
        return one.item.unit in PERCENT or pair.later.is_percent
    if one.item.kind == "multiple":
        return True
    return not pair.later.is_percent and kin(one, pair.later)


FORMS = (changes,)
