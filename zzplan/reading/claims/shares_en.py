"""Shares in English: $120 billion, or 24% of GDP; 212 of the 248 objectives (85%)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.among_en import named_whole
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, currency, kin
from zzplan.reading.claims.pairs_en import START
from zzplan.reading.claims.parts import AMONG, PART
from zzplan.reading.claims.said import host, run, same_sentence
from zzplan.reading.claims.sums import PACE
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.grammar import PERCENT
from zzplan.reading.text.likeness import begins

_SHARE = re.compile(
    r"(?:^|,|\b)\s*(?:or|equal\sto|equivalent\sto|represent(?:s|ing)|account(?:s|ing)\sfor|"
    r"making\sup|meaning|about|that\sis|which\sis|i\.e\.,?|"
    r"an\sachievement(?:\srate)?\sof)"
    r"(?:\s(?:about|some|around|nearly|just|over|approximately|roughly|almost))*\s*$"
)
_VERBS = (
    r"(?:represent(?:s|ed|ing)|account(?:s|ed|ing)\sfor|constitut(?:es|ed|ing)|ma(?:de|kes|king)\sup|"
    r"compris(?:es|ed|ing)|work(?:s|ed)\sout\s(?:at|to|to\sbe|as))"
)
_MAKES = re.compile(
    rf"[\s,]*(?:(?:which|and|this|that|it|they)\s)?{_VERBS}(?:\s(?:about|some|around|nearly|just|over|almost))*\s*"
)
"""All that stands between a figure and its share."""
_MADE_UP = re.compile(rf"\b{_VERBS}\s*$")
"""Before an amount whose share is in brackets: of what the sentence before ended with."""
_OF = re.compile(
    r"^\s?of\s(?:(?:the|all|our|total|its|their|this|that)\s)*([A-Za-z][A-Za-z'’ -]{1,40})"
)
_TAIL = re.compile(r"\s(?:of|at|in|for)$")
"""Of a GDP of: behind it stands how much that is."""
_SHARE_OF = re.compile(r"\b(?:share|proportion|percentage)\sof\s(?:the|our|its)?\s*$")
_OF_SUM = re.compile(r"^\sof\s(?:(?:the|our|its|all|a|an)\s)?(?:[a-z]+\s){0,3}(?:of\s)?$")
"""42% of our £310 million budget."""
_OF_THE = re.compile(
    r"^(?:\s[a-z-]+){0,4}\s(?:out\s)?of\s(?:the|its|our|their|these|those|all|a\stotal\sof|"
    r"the\stotal(?:\sof)?)\s*$"
)
"""212 of the 248 objectives."""
_OUT_OF = re.compile(
    r"\bout\sof\b[^.;]*$|\bagainst\s(?:an?|the)\s(?:[a-z]+\s)?(?:target|plan|budget)\sof\s*$"
)
_CHANGED = re.compile(r"\s(?:up|down|more|less|fewer|higher|lower)\b")
"""Which is 50 per cent up."""
_OF_THESE = re.compile(r"^\s*[Oo]f\s(?:this|these|them|whom|which)[\s,]*$")
_OF_THEM = re.compile(r"^\s(?:of|will|are|should)\b(?:\s(?:these|them|those|which|this))?\b")
_AGAIN = re.compile(
    r"[\s,_-]*(?:(?:or|about|some|around|nearly|roughly|approximately|just|over|almost|that\sis|i\.e\.|"
    r"equal\sto|equivalent\sto|which\sis|meaning)[\s,]*)+"
)
"""All that stands before an amount that says a share of something again."""
_OF_GDP = re.compile(
    r"^\sof\s(?!which|whom|these|those|them|this|it\b)(?:(?:the|our|its|total|gross)\s)*[A-Za-z]"
)
"""$4.0bn in 2023, 3% of GDP."""
_NOUN = re.compile(r"\s[a-z]+(?:-[a-z]+)*(?:\s[a-z]+)?[\s.,;]*$")
_PART_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|our\s|a\stotal\sof\s)?")
_BACK = 4
"""Figures; a bracket stands near what it is said of."""
_WORD = 30
_LONG = 60
"""Characters between a figure and the bracket that says it again."""
_OF_PLAN = re.compile(
    r"^\s?of\s(?:the|an?|its|our)\s(?:[a-z]+\s){0,2}"
    r"(?:planned|budgeted|targeted|approved|target|plan|budget)(?:\sof)?\s*$"
)


def _share(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X, or Z% of Y; of the Y, X (Z%); X of the Y (Z%); Y, of which X (Z%)."""
    if not one.is_percent:
        yield from _amount(said, at, one)
        return
    if one.item.unit.endswith("points") or _CHANGED.match(one.behind):
        return
    if one.bracket is not None:
        part = host(said, at) or _before_words(said, at)
    elif _SHARE.search(one.before) or _MAKES.fullmatch(one.before) or _is_apposed(said, at):
        part = next(iter(same_sentence(said, at)), None)
    else:
        return
    if part is None or part.is_percent:
        return
    near = said.place(part)
    if _OUT_OF.search(part.before):  # 48 out of 112, that is 43%
        part, near = said[near - 1], near - 1
    if near and said[near - 1].sentence == part.sentence and _OF_THE.match(said[near - 1].behind):
        part, near = said[near - 1], near - 1
    of = _OF.match(one.behind)
    of_what = _TAIL.sub("", of[1].strip()) if of else ""
    whole = _whole(said, near, of_what)
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


def _before_words(said: Heard, at: int) -> Said | None:
    """Return the bare number whose noun stands between it and a bracket: 412 part-time (33%)."""
    begin = said[at].bracket or 0
    for other in reversed(said[max(0, at - _BACK) : at]):
        if other.bracket is None and other.ends < begin:
            same = other.item.at.block == said[at].item.at.block
            noun = _NOUN.match(other.behind) is not None and begin - other.ends < _WORD
            return other if same and noun and not other.is_percent else None
    return None


def _out_of(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """95% of households (285,000 of 310,000)."""
    if one.bracket is None or one.is_percent or not _PART_OF.fullmatch(one.behind):
        return
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    begin = one.bracket
    before = (o for o in reversed(said[max(0, at - _BACK) : at]) if o.bracket is None)
    share = next((o for o in before if o.ends < begin), None)
    if whole is None or share is None or whole.bracket != begin or not kin(one, whole):
        return
    same = share.item.at.block == one.item.at.block and share.item.unit in PERCENT
    if same and begin - share.ends < _LONG and one.item.value <= whole.item.value:
        yield Claim("share", (*aligned(one, whole), share.item), one.item.at)


def _is_apposed(said: Heard, at: int) -> bool:
    """Tell a bare percentage right behind a figure out of another: 486 of the 520, 93.5%."""
    last = next(iter(same_sentence(said, at)), None)
    bare = not said[at].before.strip(" ,_")
    of = last is not None and _OUT_OF.search(last.before) is not None
    if not bare or last is None:
        return False
    return of or (last.item.unit != "" and _OF_GDP.match(said[at].behind) is not None)


def _amount(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Z% (X) of Y, and Z% of Y, or X."""
    if (again := _of_whole(said, at, one)) is not None:
        figures = (*aligned(one, again[0]), again[1].item)
        yield Claim("share", figures, one.item.at, whole=True)
    elif one.bracket is not None:
        share = host(said, at)
        if share is not None and share.is_percent and PART.search(share.before):
            before = same_sentence(said, said.place(share))
            values = [each for each in before if not (each.is_percent or PACE.match(each.behind))]
            whole = next((each for each in values if kin(one, each)), None)
            if whole is not None:
                yield Claim("share", (one.item, whole.item, share.item), one.item.at)
    elif _SHARE.search(one.before):
        whole, share = (*same_sentence(said, at)[:2], None, None)[:2]
        if whole and share and whole.is_percent and _SHARE_OF.search(share.before):
            whole, share = share, whole  # the paved share of the 48,200 km is 41%, i.e. 19,800
            if not whole.is_percent and kin(one, whole):
                yield Claim("share", (one.item, whole.item, share.item), one.item.at)
            return
        if whole is None or share is None or whole.is_percent or not share.is_percent:
            return
        if _OF_SUM.match(share.behind) and kin(one, whole):
            yield Claim("share", (one.item, whole.item, share.item), one.item.at)


def _of_whole(said: Heard, at: int, one: Said) -> tuple[Said, Said] | None:
    """Return the whole and the share that an amount says again: 30% of these 900 homes (270)."""
    near = host(said, at) if one.bracket is not None else None
    if near is None and (one.bracket is not None or not _AGAIN.fullmatch(one.before)):
        return None
    place = at if near is None else said.place(near)
    spoken = same_sentence(said, place)
    before = [*([] if near is None else [near]), *spoken, None, None][:2]
    last, share = before
    if last is not None and not last.is_percent:  # 15% of the 8,200 jobs, some 1,230
        led = share is not None and share.is_percent and _OF_SUM.match(share.behind)
        return (last, share) if share is not None and led and kin(one, last) else None
    whole = share
    if last is None or (whole is not None and whole.is_percent):
        return None
    if whole is None or not AMONG.match(whole.before):  # else of the 900 homes, 30%, or 270
        first = place - len(spoken)
        whole = whole or (_total_of(said, first - 1) if first else None)
        if not _OF_THEM.match(last.behind) or whole is None or not _is_total(whole):
            return None
    fits = whole.item.at.block == one.item.at.block and one.item.value <= whole.item.value
    return (whole, last) if fits and kin(one, whole) else None


def _whole(said: Heard, at: int, words: str) -> Said | None:
    """Return what a figure is a part of: as its sentence says, else by the name of the whole."""
    part = said[at]
    behind = next(iter(run(said, at + 1, 1, part.sentence)), None)
    said_of = behind is not None and (_OF_THE.match(part.behind) or _OUT_OF.search(behind.before))
    if behind is not None and said_of and kin(part, behind):
        return behind
    before = [one for one in same_sentence(said, at) if _is_total(one) and kin(part, one)]
    for number, one in enumerate(before):
        if AMONG.match(one.before):
            return one
        if PART.search((part, *before)[number].before):
            return one  # the last one before "of which"
    first = at - len(same_sentence(said, at))
    if _OF_THESE.search(said[first].before) and first > 0:
        last = _total_of(said, first - 1)
        if last is not None and last.item.at.block == part.item.at.block and kin(part, last):
            return last
    if (named := named_whole(said, at)) is not None and kin(part, named):
        return named
    if not words and _MADE_UP.search(part.before):
        return _sum_before(said, at)
    if not words:
        return None
    if words.strip() == "total":
        return _sum_before(said, at)
    groups = said.named(words.strip(), part.item.year, _begins_or_totals)
    wholes = [group for group in groups if currency(group[0]) == currency(part)]
    return said.nearest(part, wholes, lambda other: other.item.value >= part.item.value)


def _begins_or_totals(own: str, name: str) -> bool:
    return begins(own, name) or own in (name, f"total {name}")


def _is_total(one: Said) -> bool:
    """Tell an amount from a share, and from what is added in a year."""
    return not one.is_percent and not PACE.match(one.behind)


def _total_of(said: Heard, last: int) -> Said | None:
    """Return what a sentence that ends with a figure speaks of; None where it may be of two."""
    amounts = [one for one in run(said, last, -1, said[last].sentence) if _is_total(one)]
    values = [one for one in amounts if not START.search(one.before)]
    alone = len(values) == 1 or (len(values) < len(amounts) and values[:1] == amounts[:1])
    return values[0] if values and alone else None


def _sum_before(said: Heard, at: int) -> Said | None:
    """Return what "the total" is: the amount that the sentence before ended with."""
    part = said[at]
    first = at - len(same_sentence(said, at))
    whole = _total_of(said, first - 1) if first > 0 else None
    if whole is None or whole.item.at.block != part.item.at.block or not kin(part, whole):
        return None
    return whole if whole.item.value >= part.item.value else None


def _planned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X was Z% of the planned Y."""
    before = (each for each in same_sentence(said, at) if not each.is_percent)
    part = next((each for each in before if not START.search(each.before)), None)
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    led = part is None or _SHARE.search(one.before)  # or 8% of the net budget of: a share
    if led or part is None or whole is None:
        return
    if not (one.is_percent and _OF_PLAN.match(one.behind)):
        return
    if not (part.is_percent or whole.is_percent) and currency(part) == currency(whole):
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


def _of_the(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X houses of the Y, where no share is printed: a part."""
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    if whole is None or one.is_percent or whole.is_percent or not _OF_THE.match(one.behind):
        return
    shared = any(other.is_percent for other in said[at + 2 : at + 4])
    if kin(one, whole) and one.item.value <= whole.item.value and not shared:
        yield Claim("parts", (whole.item, one.item), one.item.at)


FORMS = (_share, _planned, _of_the, _out_of)
