"""Two values of one thing in an English sentence: from 12 in 2020 to 15; 15, up from 12."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from zzplan.plan.units.units import shift
from zzplan.reading.claims.kin_en import comparable, kin
from zzplan.reading.claims.said import places_back
from zzplan.reading.items import Item, Said
from zzplan.reading.prose.grammar import A_YEAR, PERCENT, POINTS, TIMES
from zzplan.reading.words.hedges_en import BLUR
from zzplan.reading.words.ways_en import CHANGE, VERBS
from zzplan.structs import Struct

HEDGES = (
    rf"(?:\s(?:{BLUR}|at\s(?:least|most)|"
    r"a\s(?:maximum|minimum)\sof|(?:no\s|not\s)?(?:more|less|fewer|higher|lower)\sthan|below|above|"
    r"only|up\sto|an?|the|its|our|their|another|level|of|extra))*"
)
_LEVEL = (
    r"(?:[\s_]+(?!(?:and|or|but|which|who|where|while|when|including|excluding|with|to|up|down|by|"
    r"is|are|was|were|will|reached|totalled|amounted|stood|came|brought|yielded)\b)"
    r"(?:[A-Za-z'’-]|_(?=['’]s))+|\s(?:19|20)[0-9]{2}){0,8}[\s_]*$"
)
START = re.compile(
    rf"(?:\bfrom|\b(?:as\s)?(?:against|versus|compare[sd]\s(?:with|to)|in\scomparison\s(?:with|to))"
    rf"|^[\s_]*(?:over|on)|^\s(?:{CHANGE})\s+(?:over|on)|^\s(?:{CHANGE})(?=[\s_]*_[\s_]*(?:figure|level|total|value|budget|estimate|outturn|allocation|forecast)\sof\b)"
    r"|^[\s_]*_(?=\s(?:figure|level|total|value|throughput|output|production|turnover|income)\sof\b))"
    rf"{_LEVEL}"
)
"""Before the earlier of two values."""
_OF_ITSELF = re.compile(
    r"\bfrom(?:[\s_]+(?:an?|the|its|our|their|that|level|levels|figure|total|rate|low|high|peak|of|"
    rf"in|recorded|estimated|{BLUR}|baseline|value|base)"
    r"|\s(?:the|its)(?:\s[a-z]+){1,3}?\s(?:of|at))*[\s_]*$"
    rf"|\b(?:up|down|{CHANGE}|{VERBS})[\s_]+from{_LEVEL}"
)
"""From what it was itself; not as in "treated 12,000 patients from a population of"."""
TO = re.compile(rf"\bto{HEDGES}[\s_]*$")
MORE = re.compile(
    r"^\s?(?:(more|higher|greater|larger|bigger|up|above)|"
    r"(less|lower|fewer|smaller|down|below|short))\s?(?:than|on|from|of)?"
    r"(?:[\s_]+(?:the|that|its|present|current|existing|target|plan|of|level|levels|figure|total|in|a)|(?:[\s_]+[a-z-]+){1,6}\sof"
    r"|[\s_]+when\s(?:there|it|they)\s(?:was|were|stood\sat))*[\s_]*$"
)
"""Behind a change, and before the value that it is a change of."""
BY = re.compile(rf"\b(?:(?:{CHANGE})\sof|by|{VERBS}){HEDGES}[\s_]*$")
"""Before a step, which is none of the two values: £186m, an increase of £9m on the £177m of."""
_COMPARED = re.compile(r"\b(?:against|versus|compared\s(?:with|to)|in\scomparison\s(?:with|to))\b")
_DATED = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Year|Quarter|Fiscal|Financial|Spring|Summer|"
    r"Autumn|Winter)"
)
_ELSEWHERE = re.compile(
    r"^\s(?:[a-z]+\s)?(?:(?:in|across|for)\s(?:the\s)?(?:region|country|nation|state|province|rest|"
    r"whole|EU|UK|US|OECD|world)\b|nationally|regionally|nationwide|elsewhere"
    rf"|(?:in|across|for)\s(?:the\s)?(?!{_DATED})[A-Z][a-z]+)"
)
_AVERAGE = re.compile(
    r"\b(?:national|regional|state|county|EU|European|world|global|OECD|UK|English|Welsh|Scottish)\s"
    r"(?:[a-z]+\s){0,2}(?:average|mean|rate|figure)\b"
)
OVER = re.compile(r"[\s_]*(?:over|on)\b")
"""Over the next 10 years."""
_PERIOD = re.compile(r"\b(?:previous|preceding|prior|past|last|next|first|same)\s$")
_UNTIL = re.compile(r"^\s(?:to|ending|ended)\b")
"""Compared with the 12 months to June: when, and no value."""
_AND = re.compile(r"\b(?:and|while|whereas|but|which|whom|whose|including)\b")
_THEN = re.compile(
    rf"[\s_]*(?:and|but|to)(?:\s(?:then|now|is|are|only|was|were|reached|stood\sat|{VERBS}|[a-z]+ly|to))*"
    r"[\s_]*"
)
"""Between two values of years that follow each other: 62 in 2023 and 65 in 2024."""
_OF_NEXT = re.compile(r"[\s_]*(?:and|while|whereas|but)\s(?!then\b|now\b|to\b)[a-z]")
"""Up from 44%, and food waste fell to 3%: of another thing."""
_BALANCE = re.compile(r"\b(?:surplus|profit|gain|deficit|loss|shortfall)\b", re.IGNORECASE)
_UP, _DOWN = {"surplus", "profit", "gain"}, {"deficit", "loss", "shortfall"}
_OPPOSED = ((_UP, _DOWN), (_DOWN, _UP))
_WAS = re.compile(r"\b(?:was|were|had\sbeen|stood\sat)[\s_]*$")
_AMOUNTS = re.compile(
    rf"\b(?:amount(?:s|ed|ing)?|com(?:es?|ing)|equal|equivalent|total(?:s|led|ling)?)\sto{HEDGES}[\s_]*$"
)
"""Before what something is, and does not move to."""
_NOW = re.compile(r"\bnow\b")
IT_WAS = re.compile(
    r"[\s_]*(?:[Ii]t|[Tt]hey|[Tt]h(?:at|e)\s(?:figure|number|total)|[Tt]h(?:is|at))\s"
    r"(?:was|were|had\sbeen|stood\sat|ha(?:d|s|ve)\s(?:[a-z]+\s)?(?:fallen|risen|grown|dropped|declined|come\sdown|"
    r"increased|been\s(?:cut|reduced))\sto)[\s_]*"
)
_REACH = 3
"""Figures between the two values: nothing but a change."""


class Pair(Struct):
    """An earlier and a later value."""

    earlier: Said
    later: Said
    first: int
    """The number of the one that stands first, among the figures of the sentence."""
    last: int


def pairs(spoken: Sequence[Said]) -> Iterator[Pair]:
    """Yield the pairs among the figures of one sentence, in order."""
    for at, one in enumerate(spoken):
        if not START.search(one.before) or not _is_value(one) or _is_of_others(one):
            continue
        behind = takewhile(
            lambda n: not START.search(spoken[n].before),
            range(at + 1, min(at + 1 + _REACH, len(spoken))),
        )  # up from 61 percent, and poverty went from 41 percent to 37
        leads = (n for n in behind if TO.search(spoken[n].before))
        leads = (n for n in leads if not _AMOUNTS.search(spoken[n].before))
        later = next((n for n in leads if not _OF_NEXT.match(spoken[n].before)), None)
        if _leads_back(spoken, at):
            later = at - 1
        own = START.search(one.before)
        of_another = own and own[0].startswith("from") and not _OF_ITSELF.search(one.before)
        rates = at and {one.item.unit, spoken[at - 1].item.unit} <= PERCENT
        against = own is not None and not own[0].startswith("from")
        of_rate = rates and against and BY.search(spoken[at - 1].before)  # grew 20% as against 25%
        if later is None and not of_another and not of_rate:
            before = (n for n in places_back(at, _REACH + 1) if not MORE.match(spoken[n].behind))
            fits = (n for n in before if not A_YEAR.match(spoken[n].behind))
            fits = (n for n in fits if not BY.search(spoken[n].before))
            fits = (n for n in fits if not START.search(spoken[n].before))
            fits = (n for n in fits if not (n and MORE.match(spoken[n - 1].behind)))
            later = next((n for n in fits if _alike(one, spoken[n])), None)
        if later is not None and _alike(one, spoken[later]):
            first, last = sorted((at, later))
            yield Pair(one, spoken[later], first, last)


def in_turn(spoken: Sequence[Said]) -> Iterator[Pair]:
    """Yield the two values that are told one after the other, each with its year.

    62 in 2023 and 65 in 2024; or £214m in 2025. In 2024 it was £203m.
    """
    values = [number for number, one in enumerate(spoken) if _is_value(one)]
    for at, (here, then) in enumerate(pairwise(values)):
        one, other = spoken[here], spoken[then]
        more = at > 0 and _are_two(spoken[values[at - 1]], one)
        joined = then == here + 1 and _THEN.fullmatch(other.before)
        if joined and not more and _are_two(one, other):
            now = _NOW.search(other.before)
            first, last = (one, other) if now else sorted((one, other), key=_year_of)
            yield Pair(first, last, here, then)
        was = IT_WAS.fullmatch(other.before) or was_the_same(one, other)
        known = other.item.year is not None and other.item.year != one.item.year
        if was and known and comparable(one, other) and _alike(one, other):
            later = one.item.year is not None and _year_of(other) > one.item.year
            if not later:
                yield Pair(other, one, here, then)
            elif IT_WAS.fullmatch(other.before):
                yield Pair(one, other, here, then)


def was_the_same(one: Said, other: Said) -> bool:
    """Tell a value that is told again of another time: in 2023 the pass rate had been 67%."""
    same = one.item.name != "" and one.item.name == other.item.name
    return same and _WAS.search(other.before) is not None


def _are_two(one: Said, other: Said) -> bool:
    """Tell two values of two years, which may be of one thing."""
    now = _NOW.search(other.before) is not None
    known = None not in (one.item.year, other.item.year) and one.item.year != other.item.year
    return (known or now) and comparable(one, other) and _alike(one, other)


def _year_of(one: Said) -> int:
    return one.item.year or 0


def _leads_back(spoken: Sequence[Said], at: int) -> bool:
    """Tell the end of: up 5.7% to 1,777 from 1,681; what comes behind is of something else."""
    if not at or not TO.search(spoken[at - 1].before) or not _alike(spoken[at], spoken[at - 1]):
        return False
    own = START.search(spoken[at].before)
    joined = own is not None and _AND.search(spoken[at].before[: own.start()])
    return not joined and (at < 2 or not START.search(spoken[at - 2].before))


def starts_from(item: Item, first: Item) -> bool:
    """Tell whether a value names another as what it starts from, in whatever magnitude."""
    if item.base_value is None:
        return False
    steps = shift(first.unit, item.unit) or 0
    value = float(Decimal(repr(first.value)).scaleb(steps))
    return item.base_value in (first.value, value)


def _alike(one: Said, other: Said) -> bool:
    """Tell whether two figures may be two values of one thing."""
    fits = _is_value(other) and one.is_percent == other.is_percent and kin(one, other)
    return fits and one.item.value != other.item.value and not are_opposed(one, other)


def are_opposed(one: Said, other: Said) -> bool:
    """Tell a surplus from a deficit, which are no two values of one thing."""
    first, second = ({f.lower() for f in _BALANCE.findall(o.before)} for o in (one, other))
    return any(first & a and second & b and not first & b for a, b in _OPPOSED)


def _is_of_others(one: Said) -> bool:
    """Tell what other places have: against 83 in the region; a national average of 83."""
    compared = _COMPARED.search(one.before)
    elsewhere = _ELSEWHERE.match(one.behind) or _AVERAGE.search(one.before)
    return compared is not None and elsewhere is not None


def _is_value(one: Said) -> bool:
    """Tell a value from a change of one."""
    timed = OVER.match(one.before) or _PERIOD.search(one.before) or _UNTIL.match(one.behind)
    lasts = one.item.unit in TIMES and timed is not None
    return one.item.unit not in POINTS and one.item.kind != "multiple" and not lasts
