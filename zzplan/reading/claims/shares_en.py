"""Shares in English: $120 billion, or 24% of GDP; 212 of the 248 objectives (85%)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from zzplan.reading.claims.among_en import (
    before_kind,
    before_named,
    named_whole,
    the_total,
    words_of,
)
from zzplan.reading.claims.amounts_en import SHARE
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, currency, is_step_of, kin
from zzplan.reading.claims.outof_en import OF_THE
from zzplan.reading.claims.pairs_en import MORE, START
from zzplan.reading.claims.parts import AMONG
from zzplan.reading.claims.said import before_bracket, host, run, same_sentence, sentence_before
from zzplan.reading.claims.spoken_en import is_total, spoken_of
from zzplan.reading.claims.wholes import PART
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.entries import is_chinese
from zzplan.reading.text.likeness import begins
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import HEDGED, HEDGES

_VERBS = (
    r"(?:represent(?:s|ed|ing)?|account(?:s|ed|ing)?\sfor|constitut(?:es?|ed|ing)|ma(?:de|kes?|king)\sup|"
    r"translat(?:es|ed|ing)\s(?:in)?to|equat(?:es|ed|ing)\sto|compris(?:es?|ed|ing)|work(?:s|ed)\sout\s(?:at|to|to\sbe|as))"
)
_TAKES = r"(?:tak(?:es|ing)|took|absorb(?:s|ed|ing))(?:\sup)?"
_MAKES = re.compile(
    rf"[\s,]*(?:(?:which|and|this|that|it|they)\s)?(?:{_VERBS}|{_TAKES}){HEDGES}\s*"
)
"""All that stands between a figure and its share."""
_THIS = re.compile(
    r"\s*(?:This|That|These|They|It)\s(?:(?:figure|number|total|amount|sum)\s)?"
    rf"(?:is|was|are|were|equals|amount(?:s|ed)\sto|corresponds\sto|{_VERBS}){HEDGES}\s*"
)
"""All that stands before the share of what the sentence before spoke of."""
_IS = re.compile(
    r"[\s,]*(?:[A-Z][A-Za-z]{1,3}\s)?(?P<it>(?:this|that|it|which|they)\s)?"
    r"(?:is|was|are|were|w(?:ould|ill)\sbe)"
    rf"{HEDGES}\s*"
)
_OF_OTHERS = re.compile(
    r"\bwith\s(?:[a-z-]+\s){1,4}(?:accounting\sfor|making\sup|representing|constituting|at|on)\b"
)
_MADE_UP = re.compile(rf"\b{_VERBS}\s*$")
"""Before an amount whose share is in brackets: of what the sentence before ended with."""
_WHICH = re.compile(r"\b(?:which|that)\sis\b[^,;]*$")
_OF = re.compile(
    r"^\s?of\s(?:(?:the|all|our|total|its|their|this|that)\s)*"
    r"([A-Za-z](?:[A-Za-z'’ ]|-(?!\s)){1,40})"
)
_TAIL = re.compile(r"\s(?:of|at|in|for)$")
"""Of a GDP of: behind it stands how much that is."""
_OF_NEXT = re.compile(rf"{OF_THE.pattern}|^\sof\s$")
"""Or 3,400 of 5,200 firms, where a share stands behind."""
_OUT_OF = re.compile(
    r"\bout\sof\b[^.;]*$|\bagainst\s(?:an?|the)\s(?:[a-z]+\s){0,4}"
    r"(?:target|plan|budget|allocation|estimate)\sof\s*$"
)
_OF_NAMED = re.compile(
    r"^\sof\s(?:(?:the|our|its|their|all|a)(?:\s(?:total|some))?(?:\s[A-Za-z'’-]+){0,4}\s(?:of|the)"
    r"|(?:the|our|its|their|all)(?:\stotal)?"
    r"|(?!(?:this|that|these|those|which|whom)\b)(?:(?!(?:at|in|for|with|from|to|on|by|and)\b)[A-Za-z'’-]+\s){1,4}of)?\s*$"
)
"""16% of the workforce of 24,640; 32% of the 2,000 GWh."""
_CHANGED = re.compile(r"\s+(?:up|down|more|less|fewer|higher|lower|above|below)\b")
"""Which is 50 per cent up."""
_OF_THESE = re.compile(
    r"^\s*(?:[Oo]ut\s)?[Oo]f\s(?:this|that|these|those|them|whom|which)(?:\s[a-z]+)?[\s,]*$"
)
_OF_GDP = re.compile(
    r"^\sof\s(?!which|whom|these|those|them|this|it\b)(?:(?:the|our|its|total|gross)\s)*[A-Za-z]"
)
"""$4.0bn in 2023, 3% of GDP."""
_BARE = re.compile(rf"[\s,_–-]*(?:(?:a\smere|only)\s)?{HEDGED}")
_LISTED = re.compile(rf"[\s,]*(?:and\s)?{HEDGED}")
_NOUN = re.compile(r"\s[a-z]+(?:-[a-z]+)*(?:\s[a-z]+)?[\s.,;]*$")
_OF_A_TIME = ("'s", "’s")
"""The previous year's spending, whose whole was another."""
_ABOUT = 0.05
_WIDE = 0.25
_WORD = 30


def _share(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X, or Z% of Y; of the Y, X (Z%); X of the Y (Z%); Y, of which X (Z%)."""
    if not one.is_percent or is_chinese(one.item):
        return
    if one.item.unit.endswith("points") or _CHANGED.match(one.behind):
        return
    if one.bracket is not None:
        inside = same_sentence(said, at) if SHARE.fullmatch(one.before) else []
        part = next(iter(inside), None) or host(said, at) or _before_words(said, at)
    elif _OF_GDP.match(one.behind) and _THIS.fullmatch(one.before):
        last = sentence_before(said, at)
        part = None if last is None else spoken_of(said, last)
    elif (listed := _in_row(said, at)) is not None:  # 6% of all incidents, 29% of all fires
        part = listed
    elif (
        SHARE.search(one.before)
        or _MAKES.fullmatch(one.before)
        or _is_apposed(said, at)
        or _is_of(said, at)  # 671, this was 21% of
    ):
        part = next(iter(same_sentence(said, at)), None)
    else:
        return
    if part is None or part.is_percent:
        return
    if _CHANGED.match(part.behind):
        yield from _above(said, at, part)
        return
    near = said.place(part)
    if _OF_OTHERS.search(one.before):
        return  # 13,700 ha, with conifers accounting for 57% of them
    if _WHICH.search(one.before) and PART.search(part.before):
        return  # 250 GW, including 50 GW of hydro, which is over 50%: which of the two?
    if _OUT_OF.search(part.before):  # 48 out of 112, that is 43%
        part, near = said[near - 1], near - 1
    if near and said[near - 1].sentence == part.sentence and _OF_NEXT.match(said[near - 1].behind):
        part, near = said[near - 1], near - 1
    behind = next(iter(run(said, at + 1, 1, one.sentence)), None)
    named = behind is not None and _OF_NAMED.match(one.behind)
    if behind and named and kin(part, behind) and amount_of(part) < amount_of(behind):
        yield Claim("share", (*aligned(part, behind), one.item), one.item.at)
        return
    of = _OF.match(one.behind)
    of_what = _TAIL.sub("", of[1].strip()) if of else ""
    whole = _whole(said, near, of_what, one)
    share = one.item
    if of:
        share = share.replace(name=f"{part.item.name}, share of {of_what}")
    elif one.bracket is not None:
        own = f"{part.item.name}, share" if part.item.name or whole is None else ""
        share = share.replace(name=own or f"share of {whole.item.name if whole else ''}")
    if whole is not None:
        yield Claim("share", (*aligned(part, whole), share), one.item.at)
    elif of:
        yield Claim("share", (part.item, share), one.item.at, of_what)


def _above(said: Heard, at: int, step: Said) -> Iterator[Claim]:
    """Yield the share of: £15m (14%) above the estimate of £105m."""
    level = next(iter(run(said, said.place(step) + 1, 1, step.sentence)), None)
    more = said[at].bracket is not None and MORE.match(f" {step.behind.lstrip()}")
    if level is not None and more and is_step_of(step, level):
        yield Claim("share", (*aligned(step, level), said[at].item), said[at].item.at)


def _is_of(said: Heard, at: int) -> bool:
    """Tell what a figure "is of": it was 21% of; of 410 it is told with the amount behind it."""
    one = said[at]
    found = _IS.fullmatch(one.before) if _OF_GDP.match(one.behind) else None
    behind = next(run(said, at + 1, 1, one.sentence), None)
    alone = behind is None or _OF_NAMED.match(one.behind) is not None
    return found is not None and (found["it"] is not None or alone)


def _in_row(said: Heard, at: int) -> Said | None:
    """Return the part whose shares of several wholes are told one after the other."""
    if not _LISTED.fullmatch(said[at].before) or not _OF_GDP.match(said[at].behind):
        return None
    spoken = same_sentence(said, at)
    row = [*takewhile(lambda o: o.is_percent and _OF_GDP.match(o.behind) is not None, spoken)]
    if not row or len(row) == len(spoken):
        return None
    first = row[-1]
    led = SHARE.search(first.before) or _is_apposed(said, said.place(first))
    return spoken[len(row)] if led else None


def _before_words(said: Heard, at: int) -> Said | None:
    """Return the bare number whose noun stands between it and a bracket: 412 part-time (33%)."""
    other, apart = before_bracket(said, at)
    if other is None or other.is_percent or _NOUN.match(other.behind) is None:
        return None
    return other if apart < _WORD else None


def _is_apposed(said: Heard, at: int) -> bool:
    """Tell a bare percentage right behind a figure out of another: 486 of the 520, 93.5%."""
    last = next(iter(same_sentence(said, at)), None)
    bare = _BARE.fullmatch(said[at].before)
    of = last is not None and _OUT_OF.search(last.before) is not None
    if not bare or last is None:
        return False
    return of or (last.item.unit != "" and _OF_GDP.match(said[at].behind) is not None)


def _whole(said: Heard, at: int, words: str, share: Said) -> Said | None:
    """Return what a figure is a part of: as its sentence says, else by the name of the whole."""
    part = said[at]
    behind = next(iter(run(said, at + 1, 1, part.sentence)), None)
    said_of = behind is not None and (_OF_NEXT.match(part.behind) or _OUT_OF.search(behind.before))
    if behind is not None and said_of and kin(part, behind):
        return behind
    before = [one for one in same_sentence(said, at) if is_total(one) and kin(part, one)]
    elsewhere = _is_of_another(words, before)  # of GDP
    for number, one in enumerate(before if not elsewhere else ()):
        if AMONG.match(one.before):
            return one
        if PART.search((part, *before)[number].before):
            return one  # the last one before "of which"
    first = at - len(same_sentence(said, at))
    if _OF_THESE.search(said[first].before) and (last := _spoken_before(said, part)) is not None:
        return last
    named = None if elsewhere else named_whole(said, at)
    if named is not None and kin(part, named):
        return named
    if not words and _MADE_UP.search(part.before):
        return _sum_before(said, at)
    if not words:
        return None
    if words.strip() == "total":
        total = _sum_before(said, at)
        return total if total is not None and _is_about(part, total, share, _WIDE) else None
    if part.item.name.startswith(_OF_A_TIME):
        return None
    year = share.item.year or part.item.year
    groups = said.named(words.strip(), year, _begins_or_totals, within=part.item.within)
    wholes = [group for group in groups if currency(group[0]) == currency(part)]
    found = said.nearest(part, wholes, lambda other: _may_be_whole(other, part))
    later = found is not None and found.sentence > part.sentence
    moved = later or (found is not None and found.item.base_value is not None)
    if found and moved and not _is_about(part, found, share):
        return None  # income goes from £412m to £470m: of which of the two
    if found is None and (kind := before_kind(said, part, words)) is not None:
        whole = kind if kin(part, kind) and amount_of(part) < amount_of(kind) else None
        if whole is not None and _is_about(part, whole, share):
            return whole
    if found is None and (named := before_named(said, part, words)) is not None:
        return named if kin(part, named) and amount_of(part) < amount_of(named) else None
    return found or the_total(said, part, share)


def _may_be_whole(other: Said, part: Said) -> bool:
    """Tell what is more than a part, and not what it was a year before."""
    return other.item.value >= part.item.value and not START.search(other.before)


def _is_about(part: Said, whole: Said, share: Said, within: float = _ABOUT) -> bool:
    own = 100 * amount_of(part) / amount_of(whole)
    return is_near(own, share.item.value, within)


def _is_of_another(words: str, before: Sequence[Said]) -> bool:
    """Tell a share of something that its sentence has no figure of: 22.5% of GDP."""
    own = words_of(words)
    named = [words_of(f"{one.item.name} {one.item.unit} {one.before}") for one in before]
    return bool(own) and not any(own & known for known in named)


def _begins_or_totals(own: str, name: str) -> bool:
    return begins(own, name) or own in (name, f"total {name}")


def _sum_before(said: Heard, at: int) -> Said | None:
    """Return what "the total" is: the amount that the sentence before ended with."""
    whole = _spoken_before(said, said[at])
    return whole if whole and amount_of(whole) >= amount_of(said[at]) else None


def _spoken_before(said: Heard, part: Said) -> Said | None:
    """Return what the sentence before that of a part speaks of, where it counts the same."""
    last = sentence_before(said, said.place(part))
    whole = None if last is None else spoken_of(said, last)
    return whole if whole is not None and kin(part, whole) else None


FORMS = (_share,)
