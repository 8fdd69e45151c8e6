"""Claims in English that are left out after all: of broken numbers, of a whole that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import amount_of, noun_of
from zzplan.reading.claims.parts import AMONG
from zzplan.reading.claims.said import same_sentence
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.prose.grammar import TIMES
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.units import is_money

_BROKEN_BEFORE = re.compile(r"[0-9]\s?$|[0-9]/$")
_BROKEN_BEHIND = re.compile(r"[.,]?\s?[0-9]{1,3}(?:[^0-9.,]|$)|\sper$|[.,]?\s?,\s?crores?\b")
"""Around what is a part of a number: 2 560 000, 6 46, 17 1/2, 26 per."""
_TIME = re.compile(r"\s(?:year|month|week|day|hour)s?\b")
_HUGE = 5e3
"""Of two amounts of one claim whose bare numbers are alike one has lost its magnitude."""
_THOUSAND = 900.0
_ALIKE = 100.0
_ELSEWHERE, _FAR = 0.3, 0.1
"""So far from the printed one a share may be of a whole that another sentence, block has told."""
_OTHER = 2.5
"""So many times the printed share, what a figure is of the whole is no mistake: it is another's."""
_SPOKEN = 0.15
"""So far from a half, or from double, is what is almost so."""
_ROUNDED = 0.065
"""So far it is what is printed, with its rounding."""
_NEARLY = re.compile(r"\b(?:almost|nearly|close\sto|about|around|roughly)\b[^0-9]*$")
_BALANCE = re.compile(r"\b(?:surplus|deficit|balance|shortfall|increase|decrease)\b[^,;0-9]*$")
_TOGETHER = re.compile(r"\s*Together\swith\b")
_ASIDE = re.compile(r"\s*(?:Includ|Exclud|Besid|In\saddition\sto|Apart\sfrom|Together\swith)")
_SET_OFF = re.compile(r"\b(?:set\soff|offset|counterbalanced|minus)\b|\bless\s(?!than\b)")
_INCLUDES = re.compile(r"\bincludes?\b")
_OF_NAMED = re.compile(r"\sof\s[^,;]*\bof\s?|\sof\s(?:the|its|our|their)\s?")
"""Between a share and its whole: 9% of the total budget of £205m."""
_OF_THESE = re.compile(r"^\s*(?:[Oo]ut\s)?[Oo]f\s(?:these|those|them|which|whom)\b")
_OR = re.compile(r"[\s,]*or\s")
_TOO_MUCH = 1.25
"""So many times a whole, a list of its parts has gone on with others."""
_BY = re.compile(r"\bby\s(?:about\s|nearly\s|almost\s|some\s)?$")
_INCREASE = re.compile(r"\s?(?:increase|rise|growth|jump)\b")
_BASE = re.compile(r"\)?\s?(?:from|over|on|compared|against)\b")
"""Behind a change: what it is of, and that is not the level before."""
_ADJECTIVE = re.compile(r"\b(?:is|are|was|were)\s$")
_SAME = 1 + 1e-6


def sure(said: Heard, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that a document surely makes."""
    places = {_key(one.item): one for one in said}
    told = [one for one in said if not one.in_row]
    parted = [pair for pair in pairwise(told) if _are_of_one_number(*pair)]
    broken = {_key(one.item) for one in told if _is_broken(one)}
    broken |= {_key(one.item) for pair in parted for one in pair}
    for claim in claims:
        keys = [_key(item) for item in claim.figures]
        if broken.intersection(keys):
            continue
        pairs = zip(keys, claim.figures, strict=True)
        figures = [places[key].replace(item=item) for key, item in pairs if key in places]
        known = len(figures) == len(claim.figures) and not any(one.in_row for one in figures)
        if not known or not (
            _lost_magnitude(claim, figures)
            or _is_doubtful(claim, figures)
            or (claim.kind == "step" and _is_step_of_another(said, places, *figures))
        ):
            yield claim


def _key(item: Item) -> tuple[int, int]:
    return item.at.piece, item.at.first


def _is_broken(one: Said) -> bool:
    if one.item.unit in TIMES and _TIME.match(one.behind):
        return True  # from 6 months to 1 year
    before, behind = _BROKEN_BEFORE.search(one.before), _BROKEN_BEHIND.match(one.behind)
    return before is not None or behind is not None


def _are_of_one_number(one: Said, other: Said) -> bool:
    """Tell 106 from 106 000 in, and 2 from 12 1/2."""
    if one.sentence != other.sentence or one.item.at.piece != other.item.at.piece:
        return False
    return not one.behind and (not other.before or _BROKEN_BEHIND.match(other.before) is not None)


def _lost_magnitude(claim: Claim, figures: Sequence[Said]) -> bool:
    money = [one for one in figures if is_money(noun_of(one.item.unit)) and one.item.value]
    values = [abs(one.item.value) for one in money]
    amounts = [abs(amount_of(one)) for one in money]
    if claim.kind in ("heads", "yearly", "ratio"):
        return False
    many = len({one.item.unit for one in money}) > 1
    return many and max(amounts) > _HUGE * min(amounts) and max(values) < _ALIKE * min(values)


def _differ_in_magnitude(claim: Claim, figures: Sequence[Said]) -> bool:
    """Tell 65,000 and 1.35 lakh, which are printed in units that none turns."""
    if claim.kind not in ("growth", "factor", "way", "points") or len(figures) < 2:
        return False
    if figures[1].is_percent and not figures[0].is_percent:
        return False  # a level and its growth
    first, last = (abs(one.item.value) for one in figures[:2])
    return (
        min(first, last) > 0
        and max(first, last) / min(first, last) > _THOUSAND
        and (figures[0].item.unit != figures[1].item.unit)
    )


def _is_doubtful(claim: Claim, figures: Sequence[Said]) -> bool:
    if _differ_in_magnitude(claim, figures):
        return True
    if claim.kind in ("points", "growth", "step") and _TOGETHER.match(figures[-1].before):
        return True
    if claim.kind == "share" and len(figures) == 3:
        return _is_of_another(*figures)
    if claim.kind == "factor" and len(figures) == 3:
        return _is_loose(*figures)
    if claim.kind == "parts" and not figures[0].is_percent:
        return _are_of_another(*figures)
    if claim.kind == "growth" and len(figures) == 3:
        first, last, change = figures
        own = abs(amount_of(last) / (amount_of(first) or 1.0) - 1) * 100
        return change.item.value == 50 and _is_spoken(change, own)
    return claim.kind == "yearly" and amount_of(figures[0]) == amount_of(figures[1])


def _are_of_another(whole: Said, *parts: Said) -> bool:
    """Tell parts of what moved by so much, or of what was set aside, and a list that goes on."""
    first, summed = parts[0], sum(map(amount_of, parts))
    if _ASIDE.match(whole.before) or any(_SET_OFF.search(one.before) for one in parts):
        return True
    here = whole.sentence == first.sentence
    if here and MOVED.search(whole.before) and _INCLUDES.search(first.before):
        return True  # it is higher by £5m and includes £12m
    more = summed > amount_of(whole) * _SAME
    goes_on = any(one.sentence != whole.sentence for one in parts)
    listed = goes_on and len(parts) > 1 and summed > amount_of(whole) * _TOO_MUCH
    return listed or (more and _BALANCE.search(whole.before) is not None)


def _is_of_another(part: Said, whole: Said, share: Said) -> bool:
    """Tell a share that a figure cannot be of the whole that was found."""
    printed = share.item.value_high or share.item.value
    own = 100 * amount_of(part) / (amount_of(whole) or 1.0)
    if share.item.unit not in ("%", "per cent", "percent", "per cent.") or not printed:
        return False
    if share.sentence == whole.sentence and _OF_NAMED.fullmatch(share.behind):
        return False
    here = part.sentence == whole.sentence
    apposed = AMONG.match(whole.before) and _OR.match(share.before)
    bound = here and (share.bracket is not None or apposed)
    these = part.sentence - whole.sentence == 1 and _OF_THESE.match(part.before)
    if bound or these:
        return False  # its words say what it is of: a slip of the pen may be large
    if here or part.bracket is not None or whole.bracket is not None:
        return not 1 / _OTHER < own / printed < _OTHER
    far = abs(part.item.at.block - whole.item.at.block) > 1
    return not is_near(own, printed, _FAR if far else _ELSEWHERE)


def _is_step_of_another(
    said: Heard, places: dict[tuple[int, int], Said], step: Said, level: Said, share: Said
) -> bool:
    """Tell a step of a year or a thing whose level was not told."""
    place = said.place(places[_key(step.item)])
    first = (same_sentence(said, place) or [step])[-1]
    if step.sentence == level.sentence or THIS.match(first.before) or step.bracket is not None:
        return False
    far = step.item.at.block != level.item.at.block
    based = _BASE.match(share.behind or step.behind) is not None
    if not (far or based) and step.sentence - level.sentence == 1:
        return False
    by, of = amount_of(step), amount_of(level)
    shares = [100 * by / base for base in (of - by, of + by) if base]
    return not any(is_near(one, share.item.value, _FAR / 2 if far else _FAR) for one in shares)


def _is_loose(first: Said, last: Said, times: Said) -> bool:
    """Tell what words say loosely: increased by four times, to five times; almost double."""
    if _ADJECTIVE.search(times.before) and times.behind.startswith(","):
        return True  # the proposal is two-fold, first to
    own = amount_of(last) / (amount_of(first) or 1.0)
    printed = times.item.value
    if own < 1 < printed and times.item.kind == "multiple":
        return True  # the duty on triple phosphate was reduced
    if (
        printed >= 2
        and printed == round(printed)
        and (_BY.search(times.before) or _INCREASE.match(times.behind))
    ):
        return -0.5 <= own - printed <= 1.5
    return _is_spoken(times, own)


def _is_spoken(one: Said, own: float) -> bool:
    near = is_near(own, one.item.value, _SPOKEN) and not is_near(own, one.item.value, _ROUNDED)
    return near and _NEARLY.search(one.before) is not None
