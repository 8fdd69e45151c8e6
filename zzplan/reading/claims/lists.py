"""Lists that say what a total is made of: behind a colon, in brackets, in points.

A list behind a colon or in a bracket is all of a total if its figures nearly add up to it; where
they count other things than the total, they are its parts only then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from zzplan.plan.numbers.numerals import count_of
from zzplan.reading.claims.changes_en import MOVED
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, currency, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.parts import is_in, list_from, parts_claim
from zzplan.reading.claims.said import host, run, same_sentence, sentence_before
from zzplan.reading.claims.spoken_en import is_total, spoken_of
from zzplan.reading.claims.sums import is_sum
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.reading.words.units import is_money

_ALL_OF = re.compile(r"\b[Tt]otal|合计|总计|共计")
_ITEMS = ("个", "项", "大", "类")
_COUNTED = re.compile(
    "([两二三四五六七八九十]|(?<![0-9.])[2-9])(?:大|项|个|类)[^,;。:0-9]{0,10}:\\s*$"
)
"""实施五大工程: and five parts behind it are all."""
_BEYOND = 1.5
"""So many times their total parts behind a colon may be: they are more by a mistake."""
_NEARLY = 0.05
_WITH = re.compile(
    rf"[\s_]*(?:with(?:\s(?:[a-z]+\s){{1,3}}(?:of|at))?|namely|that\sis|i\.e\.|being)[\s_,]*{HEDGED}"
)
_MET = re.compile(
    r"\s?(?:It|This|These|They)\s(?:is|are|was|were|will\sbe|has\sbeen)\s(?:to\sbe\s)?(?:met|financed|"
    r"funded|covered|paid|made\sup|shared|provided)\s(?:from|by|of|with|through)\b"
)
_SUMMED = re.compile(r"\b(?:a\scombined|a\stotal\sof|total(?:l?ing|s)?|in\sall)[\s_]*$")
_OF_THIS = re.compile(r"^\sof\s(?:this|it|that)\b")
_LAST = re.compile(r"[\s_,]*(?:and|plus|while|with\sthe\s(?:remaining|other))\b")
_SPLIT = re.compile(
    r"\b(?:split|divided|shared|apportioned|spread|distributed|broken\sdown|made\sup|comprised?|"
    r"comprising|comprises|consist(?:s|ing)|composed|covers?|for|to)\b"
)
_MEANS = re.compile(r"\b(?:split|divided|shared|met|financed|funded|paid|made\sup)\b")
_ALONE = re.compile(r"[\s()_,.;]*")


def lists(said: Heard) -> Iterator[Claim]:
    """Yield what stands behind a colon, "with" or in the bracket: £186 million: £94 million for."""
    for at, (last, one) in enumerate(pairwise(said), 1):
        if one.in_row or one.is_percent:
            continue
        if one.sentence == last.sentence and last.behind.rstrip().endswith(":"):
            yield from _behind_colon(said, at, last)
        elif (total := _total(said, at)) is not None:
            found = [other for other in list_from(said, at) if other.bracket == one.bracket]
            found = [other for other in found if not other.is_percent]
            if total.sentence == one.sentence or one.bracket is not None:
                yield from _whole(total, found, says_all=one.bracket is not None)
                continue
            found = [other for other in found if other.item.unit == total.item.unit]
            if found and sum(map(amount_of, found)) <= amount_of(total) * _BEYOND:
                yield from parts_claim(total, found)
    yield from _in_brackets(said)
    yield from _in_points(said)


def _behind_colon(said: Heard, at: int, last: Said) -> Iterator[Claim]:
    before = same_sentence(said, at)
    moved = last.is_percent and MOVED.search(last.before) and len(before) == 2
    items = last.item.unit in _ITEMS and last.item.unit != said[at].item.unit and len(before) > 1
    count = last.item.value if items else None
    total = before[1] if moved or count else last  # 55 million, up 3%: ...
    if total.is_percent or START.search(total.before):  # 12,400, up from 11,900: ...
        return
    found = [other for other in list_from(said, at) if not MOVED.search(other.before)]
    whole = [*_whole(total, [other for other in found if not other.is_percent])]
    unit = total.item.unit
    found = [other for other in found if is_in(other, unit)]
    if whole:
        yield from whole
    elif len(found) > 1 and sum(map(amount_of, found)) <= amount_of(total) * _BEYOND:
        if count is None and (words := _COUNTED.search(last.behind)):
            count = count_of(words[1])
        every = count == len(found) or _ALL_OF.search(total.before) is not None
        yield from parts_claim(total, found, whole=every)


def _total(said: Heard, at: int) -> Said | None:
    """Return what a list that begins with a figure is said of: 50 staff, with; 90 homes (60."""
    one, last = said[at], said[at - 1]
    if one.bracket is not None:
        total = host(said, at) if last.bracket != one.bracket else None
    elif one.sentence == last.sentence:
        summed = _SUMMED.search(last.before) and not one.before.strip()
        spoken = (other for other in same_sentence(said, at) if not other.is_percent)
        total = last if summed else next(spoken, None) if _WITH.fullmatch(one.before) else None
    else:
        before = sentence_before(said, at)
        of_this = _OF_THIS.match(one.behind) or _MET.match(one.item.at.quote)
        total = spoken_of(said, before) if of_this and before is not None else None
        if total is not None and not kin(one, total):
            return None
    if total is None or not is_total(total) or START.search(total.before):
        return None
    return total


def _whole(total: Said, found: Sequence[Said], *, says_all: bool = True) -> Iterator[Claim]:
    """Yield that a list is all of a total, where it ends like one and nearly adds up to it."""
    if len(found) < 2 or not _LAST.match(found[-1].before):
        return
    if any(MOVED.search(one.before) or not is_total(one) for one in found):
        return
    yield from _sum_of(total, found, says_all=says_all)


def _sum_of(total: Said, found: Sequence[Said], *, says_all: bool = True) -> Iterator[Claim]:
    money = is_money(currency(total))
    alike = all(kin(one, total) and is_money(currency(one)) == money for one in found)
    fits = is_near(sum(map(amount_of, found)), amount_of(total), _NEARLY)
    single = all(one.item.value_high is None for one in (total, *found))
    if alike and fits and single:
        yield from parts_claim(total, found, whole=says_all)


def _in_brackets(said: Heard) -> Iterator[Claim]:
    """Yield: the £90m is split between the north (£50m) and the south (£40m)."""
    for _, group in groupby(enumerate(said), key=lambda one: one[1].item.at.block):
        found = list[Said]()
        first = -1
        for at, one in group:
            alone = one.bracket is not None and _ALONE.fullmatch(one.before + one.behind)
            if alone and not one.is_percent:
                first = at if not found else first
                found.append(one)
            elif one.bracket is None:
                yield from _split(said, first, found)
                found = []
        yield from _split(said, first, found)


def _split(said: Heard, first: int, found: Sequence[Said]) -> Iterator[Claim]:
    if len(found) < 2 or first < 1:
        return
    last = said[first - 1]
    if _MET.match(found[0].item.at.quote):
        before = sentence_before(said, first)
        total = None if before is None else spoken_of(said, before)
        yield from _sum_of(total, found) if total is not None else ()
        return
    spoken = [one for one in run(said, first - 1, -1, last.sentence) if is_total(one)]
    same = len(spoken) == 1 and last.item.at.block == found[0].item.at.block
    led = same and (_SPLIT.search(spoken[0].behind) or _MEANS.search(found[0].item.at.quote))
    if same and (led or is_sum(spoken[0])):
        yield from _sum_of(spoken[0], found)


def _in_points(said: Heard) -> Iterator[Claim]:
    """Yield what the points below a paragraph that ends with a colon say of its total."""
    blocks = {block: list(group) for block, group in groupby(said, lambda one: one.item.at.block)}
    for block, spoken in blocks.items():
        if not spoken[-1].leads or spoken[-1].in_row:
            continue
        last = next((one for one in reversed(spoken) if one.bracket is None), None)
        total = None if last is None else spoken_of(said, said.place(last))
        found = list[Said]()
        while total is not None and (point := blocks.get(block + 1 + len(found))):
            amounts = [one for one in point if not one.is_percent and one.bracket is None]
            if not amounts or not is_total(amounts[0]) or point[0].in_row:
                break
            if not kin(amounts[0], total):
                break
            found.append(amounts[0])
            if is_near(sum(map(amount_of, found)), amount_of(total)):
                break
        if total is not None and len(found) > 1:
            yield from _sum_of(total, found)
