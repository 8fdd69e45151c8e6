"""The two values that a change stands beside in an English sentence, or between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, comparable, kin
from zzplan.reading.claims.pairs_en import BY, MORE, START, TO, Pair, in_turn, pairs, starts_from
from zzplan.reading.claims.said import is_bare, sentence_before
from zzplan.reading.claims.spoken_en import spoken_of
from zzplan.reading.items import Said
from zzplan.reading.prose.grammar import A_YEAR, PERCENT
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.reading.words.ways_en import CHANGE, VERBS, says_again

_TIMES_THE = re.compile(
    r"^\s(?:as\s(?:much|many)\sas\s)?(?:the|its|that\sof)\b(?:\s[a-z]+){0,4}[\s_]*$"
)
"""Three times the 1.1 million of 2015."""
_LEADS_ON = re.compile(
    r"[\s,:_-]*(?:(?:a|per|each|every)\s(?:year|annum)|annually|yearly|p\.a\.|on\saverage)?[\s,:_-]*"
    rf"(?:(?:[a-z]+\s)?(?:{CHANGE})\b)?(?:\s?\b(?:in|of|for|on|saw|took|brought)\b[^;:]*?)?[\s,:_-]*"
    rf"(?:(?:{VERBS}|that\sis|i\.e\.|or|between)[\s,_]+)*(?:from|to)\b"
)
"""Between a change and its values: a 30% cut in fees, from; nothing else is named there."""
_STANDS = re.compile(
    r"\band\s(?:now\s)?(?:stands?|stood)\sat\b|,\shaving\s[a-z]+\s$|^\shaving\s[a-z]+\s$"
)
"""It rose 6 points and now stands at 52%, compared with 46%."""
_AND = re.compile(r"\b(?:and|while|whereas|but|with)\b")
_AND_THEN = re.compile(r"[\s_,]*(?:and|but|or)\b")
_THAN = re.compile(r"^\s[a-z]+\s(?:than|on|from|of)\b|^\s(?:times|fold|as)\b")
_AND_RATE = re.compile(rf"[\s,]*(?:and|or)\s{HEDGED}")
_WERE = re.compile(rf"\b(?:was|were|is|are)\s{HEDGED}$")
_AGAIN = re.compile(r"\s*(?:Th(?:is|at|ese|ey)|It)\b")
_WHEN_IT_WAS = re.compile(r"\bwhen\s(?:it|they|there)\s(?:was|were|stood\sat)[\s_]*$")
_IN_BRACKETS = re.compile(r"\(?[\s_:]*(?:from|was|against)?[\s_:]*")
_ON = re.compile(
    rf"\s?(?:(?:more|less|fewer|higher|lower|{CHANGE})\s)?(?:than\s(?:planned|expected|forecast|budgeted)\s)?"
    r"(?:(?:on|from|than|over|in|against|compared\swith)\s?){0,2}"
    r"(?:(?:the|a)\s(?:[a-z]+\s){0,3}|[a-z]+\syears?\s(?:ago|earlier|before))?[\s_.,]*"
)
_HIGHER = re.compile(r"\s(?:higher|lower|up|down|more|less|fewer)[\s.,;]*")
"""Behind a change of a value and of that in the bracket behind it: £84m (2023: £70m), 20% up."""
_OF_A_YEAR = re.compile(r"^\s(?:_|(?:of|in|for)\s(?:_|(?:19|20)[0-9]{2}))")
_SO = re.compile(
    rf"[\s,]*(?:so|thus|hence|therefore)\s(?:that\s)?(?:[a-z]+\s){{0,3}}?(?:{VERBS})\s(?:by\s)?"
)
"""It was £204m, so spending grows by."""
_IT = re.compile(rf"\b(?:it|them|this|these)\sby\s(?:a\sfurther\s|another\s)?{HEDGED}$")
_SINCE = re.compile(
    r"\s(?:(?:higher|lower|more|less|fewer|up|down)(?=\s_)|(?:from|on|over|than|compared\s(?:with|to))\b)"
)
_SO_ANOTHER = re.compile(r"\b(?:thereby|thus|hence|so)\b|\bthan\b")
"""Ten times that of 1990, thereby raising its share from."""
_LEVEL = re.compile(rf"\b(?:is|was|are|were|be|at|estimated|total)\s{HEDGED}$")
_ALONE = re.compile(r"[\s_().,]*")
_ENDS = re.compile(r"[\s_]*(?:the[\s_]+)?[\s_).]*")
_AHEAD = 12
"""Figures; what stands in brackets comes behind all of its sentence."""
_NEAR = 2
"""Figures; what stands further from two values is not said of them."""


def pair_beside(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the two values that a figure of a sentence may be the change of, by its words."""
    compared = _from_to(spoken, here) or _compared(spoken, here)
    found = compared or _beside(spoken, here) or _bracketed(said, spoken, here)
    found = found or _both_bracketed(said, spoken, here) or _of_it(said, spoken, here)
    return found or _since_when(said, spoken, here)


def _from_to(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: install 120, tripling the number from 60 to 180."""
    behind = spoken[here + 1 : here + 3]
    if not spoken[here].behind.endswith(" from ") or len(behind) < 2 or behind[1].before != " to ":
        return None
    return Pair(behind[0], behind[1], here + 1, here + 2)


def _since_when(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: it was 642. It has dropped by 21% since 2010, when it was 813."""
    then = spoken[here + 1] if here == 0 and len(spoken) == 2 else None
    last = sentence_before(said, said.place(spoken[0]))
    if then is None or last is None or not _WHEN_IT_WAS.search(then.before):
        return None
    now = spoken_of(said, last)
    return Pair(then, now, here, here) if now is not None and comparable(then, now) else None


def _of_it(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: it is 1.0 Mt. We will cut it by 45%, to 0.55 Mt."""
    one, place = spoken[here], said.place(spoken[here])
    if here or len(spoken) != 2 or not _IT.search(one.before) or not TO.search(spoken[1].before):
        return None
    last = sentence_before(said, place)
    earlier = None if last is None else spoken_of(said, last)
    fits = earlier is not None and comparable(earlier, spoken[1])
    return Pair(earlier, spoken[1], here, here) if earlier is not None and fits else None


def _bracket_behind(said: Heard, spoken: Sequence[Said], one: Said) -> list[Said]:
    """Return what stands in the first bracket behind a figure, before the next of its sentence."""
    place = said.place(one) + 1
    behind = [o for o in said[place : place + _AHEAD] if o.bracket is not None]
    same = one.item.at.block
    behind = [o for o in behind if o.item.at.block == same and (o.bracket or 0) >= one.ends]
    near = [*spoken, *(o for o in said[place : place + _AHEAD] if o.bracket is None)]
    if not behind or any(
        one.ends < o.ends < behind[0].ends for o in near if o.item.at.block == same
    ):
        return []
    return [o for o in behind if o.bracket == behind[0].bracket]


def _both_bracketed(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: a 21.7% fall in burglaries (3,738, down from 4,774).

    And of: other income (£151m) is up 2% from last year (£147m).
    """
    one = spoken[here]
    inside = _bracket_behind(said, spoken, one)
    if not inside:
        return None
    first, last = inside[0], said[said.place(inside[0]) - 1]
    found = next(pairs(inside), None) if len(inside) == 2 else None
    leads = last.bracket is not None and last.item.at.block == one.item.at.block
    if leads and len(inside) == 1 and here == 0 and _SINCE.match(one.behind):
        alone = all(_ALONE.fullmatch(o.before + o.behind) for o in (first, last))
        if alone and comparable(last, first) and last.is_percent == first.is_percent:
            found = Pair(first, last, here, here)
    return None if found is None else found.replace(first=here, last=here)


def _compared(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair of: £48bn, 30% more than the £34bn of 2023."""
    one = spoken[here]
    many = one.item.kind == "multiple" and _TIMES_THE.match(one.behind)
    if here == 0 or here + 1 == len(spoken) or not (many or MORE.match(one.behind)):
        return None
    earlier, at = spoken[here + 1], here - 1
    if not _is_compared(one):
        return None
    if _AND_THEN.match(earlier.before):
        return None  # 0.21 above 2022/23 and less than the 3.94 of 2020/21
    while at and (
        START.search(spoken[at].before)
        or _is_rate_of(one, spoken[at], earlier)
        or MORE.match(spoken[at - 1].behind)  # £1m higher than £21m, and 12% over the £20m
    ):
        at -= 1  # 14.2 million, up 3% but still 11% below the 16.0 million
    later = spoken[at]
    fits = comparable(later, earlier) and later.is_percent == earlier.is_percent
    return Pair(earlier, later, at, here + 1) if fits else None


def _is_compared(one: Said) -> bool:
    """Tell a change from a rate, and from a step whose levels are not both told.

    20 per cent above $84,000 is a rate; "cases were 10,300 less than" does not tell how many.
    """
    if _THAN.match(one.behind) is None:
        return not (TO.search(one.before) or _AND_RATE.fullmatch(one.before))
    return (
        one.is_percent
        or not _WERE.search(one.before)
        or _AGAIN.match(one.before) is not None
        or says_again(one.before)
    )


def _is_rate_of(one: Said, other: Said, earlier: Said) -> bool:
    """Tell a step from the level that it is of, where another step and a level stand behind."""
    rate = other.is_percent and one.is_percent and not earlier.is_percent
    step = BY.search(other.before) or MORE.match(other.behind)
    return rate or (step is not None and not comparable(other, earlier))


def _bracketed(said: Heard, spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair whose earlier value is in brackets: £19.8m, up 3.1% on 2025/26 (£19.2m)."""
    last = one = spoken[here]
    for behind in spoken[here + 1 : here + 2]:
        last = behind if TO.search(behind.before) else one
    before = (
        other
        for other in reversed(spoken[:here])
        if not (A_YEAR.match(other.behind) or (other.is_percent and one.item.unit in PERCENT))
    )
    later = last if last is not one else next(before, None)
    inside = next(iter(_bracket_behind(said, spoken, last)), None)
    again = says_again(one.before) or _HIGHER.fullmatch(one.behind)
    if inside is None and later is not None and again:
        inside = next(iter(_bracket_behind(said, spoken, later)), None)  # 36 (2021: 52), a fall of
    if later is None or inside is None:
        return None
    if later.ends < last.ends < (inside.bracket or 0) - len(last.behind) - 2:
        return None  # of the next sentence
    ends = _ENDS.fullmatch(inside.behind) or is_bare(inside.behind)
    alone = _IN_BRACKETS.fullmatch(inside.before) and ends
    fits = comparable(inside, later) and inside.is_percent == later.is_percent
    on = _ON.fullmatch(last.behind.split("  ")[0]) or _HIGHER.fullmatch(last.behind)
    if not (alone and fits and on):
        return None
    return Pair(inside, later, here, here)


def _beside(spoken: Sequence[Said], here: int) -> Pair | None:
    """Return the pair that begins behind a change, that it stands within, or that it says again."""
    one = spoken[here]
    known = [*pairs(spoken)]
    again = says_again(one.before)
    if again and one.behind[:1] in (",", ".", ";"):  # ..., a rise of 20%, compares with
        ended = (pair for pair in known if (pair.first, pair.last) == (here - 2, here - 1))
        if (pair := next(ended, None)) is not None and TO.search(spoken[pair.last].before):
            return pair
    for pair in known:
        if pair.first < here < pair.last:
            return pair
        other = TO.search(spoken[here + 1].before) if here + 1 < pair.first else None
        if here < pair.first <= here + _NEAR and not other:  # by 60% to 1,800, of which from
            between = one.behind + "".join(
                each.before for each in spoken[here + 1 : pair.first + 1]
            )
            own = one.item.kind == "multiple" and not _SO_ANOTHER.search(between)
            own = own or (one.item.kind == "added" and here + 1 == pair.first)
            own = own or _LEADS_ON.match(between) is not None
            if (own and not _AND.search(between)) or _STANDS.search(between):
                return pair
    if here + 1 < len(spoken) and TO.search(spoken[here + 1].before):
        level = spoken[here + 1]  # by 9,600 to 105,600, which is 10% more than the 96,000 of 2020
        more = (_compared(spoken, at) for at in range(here + 2, min(here + 3, len(spoken))))
        found = next((pair for pair in more if pair is not None and pair.later is level), None)
        if found is not None and _OF_A_YEAR.match(found.earlier.behind):
            return found
    known += in_turn(spoken)
    known += filter(None, (_compared(spoken, at) for at in range(here)))
    if one.item.unit in PERCENT and one.before.isascii():
        known += _started(spoken)
    before = [pair for pair in known if pair.last < here <= pair.last + _NEAR]
    before = [pair for pair in before if not _is_of_next(spoken, pair, here)]
    again = again or _SO.fullmatch(one.before) is not None
    return before[-1] if before and again else None


def _is_of_next(spoken: Sequence[Said], pair: Pair, here: int) -> bool:
    """Tell a change of what was told behind two values: £33m in ports, an increase of £5m."""
    between = (o for o in spoken[pair.last + 1 : here] if not (o.is_percent or BY.search(o.before)))
    steps = (o for o in between if not (MORE.match(o.behind) or o.item.kind == "multiple"))
    return any(_LEVEL.search(o.before) for o in steps)


def _started(spoken: Sequence[Said]) -> Iterator[Pair]:
    """Yield the pair of: emissions, 24,600 tonnes in 2022, will be brought to 12,300, a cut of."""
    for at, one in enumerate(spoken):
        found = (n for n, other in enumerate(spoken[:at]) if starts_from(one.item, other.item))
        first = next(found, None)
        reached = one.item.kind == "level" and not START.search(one.before)
        if first is not None and reached and kin(spoken[first], one):
            yield Pair(spoken[first], one, first, at)


def is_step_in(pair: Pair, one: Said) -> bool:
    """Tell the bare bracket of 3,898, up 27% (829) on 2022, which is by how much, from a value."""
    step, level = amount_of(pair.earlier), amount_of(pair.later)
    bare = pair.earlier.bracket is not None and not re.search("[A-Za-z_]", pair.earlier.before)
    return bare and one.item.unit in PERCENT and 2 * step < level
