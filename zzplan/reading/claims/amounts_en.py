"""Amounts that say a share again in English: 30% of these 900 homes (270)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.reading.claims.among_en import before_kind, before_named, the_total
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, amount_of, kin
from zzplan.reading.claims.parts import AMONG
from zzplan.reading.claims.said import before_bracket, host, same_sentence, sentence_before
from zzplan.reading.claims.spoken_en import is_total, spoken_of
from zzplan.reading.claims.sums import PACE
from zzplan.reading.claims.wholes import PART
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.nearness import is_near
from zzplan.reading.words.hedges_en import BLUR, HEDGED, HEDGES

_WORD = 30
"""Characters between a share and the bracket that says it again."""
SHARE = re.compile(
    r"(?:^|,|\b)\s*(?:or|equal\sto|equivalent\sto|represent(?:s|ing)|account(?:s|ing)\sfor|"
    r"making\sup|meaning|that\sis|which\sis|i\.e\.,?|"
    r"an\sachievement(?:\srate)?\sof)"
    rf"{HEDGES}\s*$"
)
_SHARE_OF = re.compile(r"\b(?:share|proportion|percentage)\sof\s(?:the|our|its)?\s*$")
_OF_SUM = re.compile(r"^\sof\s(?:(?:the|our|its|all|a|an)\s)?(?:[a-z]+\s){0,3}(?:of\s)?$")
"""42% of our £310 million budget."""
_OF_THEM = re.compile(r"^\s(?:of|will|are|should)\b(?:\s(?:these|them|those|which|this))?\b")
_OF_THESE = re.compile(r"^\sof\s(?:these|them|those)\b")
_AGAIN = re.compile(
    rf"[\s,_-]*(?:(?:or|{BLUR}|that\sis|i\.e\.|"
    r"equal\sto|equivalent\sto|which\sis|meaning)[\s,]*)+"
)
"""All that stands before an amount that says a share of something again."""
_NAMED = re.compile(
    r"^\s*(?:\sof)?\s(?:(?:the|our|all|its|usual|local)\s)*([a-z]+(?:\s[a-z]+){0,2}?)"
    r"(?=[\s,.]*$|\s{2}|\s[a-z]+ed\b|\s(?:is|are|was|were|live|lives|have|has|had)\b)"
)
"""What a share is of, where its sentence does not say how much that is."""
_ABOUT = 0.05
_TOTAL = 0.15
_IN_ALL = re.compile(r"\s?(?:(?:in\s(?:all|total)|altogether)\b|[,;.)])")
"""Behind what one in four of 36,000 farms comes to, 9,000 in all."""
_OF_TOTAL = re.compile(r"^\s{1,2}of\s(?:the|this|that)\stotal\b")
_AT_FIRST = re.compile(rf"\s*(?:[A-Z][a-z]+\s)?{HEDGED}")
_VERB = re.compile(r"^\s{2}[a-z]+")
_OF_WHOM = re.compile(r"^\sof\s(?:whom|which|them|these|those)\b")


def amount(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Z% (X) of Y, and Z% of Y, or X."""
    if one.is_percent and one.bracket is not None:
        return  # 1,940 households (4.4% of the total)
    if (again := _of_whole(said, at, one) or _of_total(said, at, one)) is not None:
        figures = (*aligned(one, again[0]), again[1].item)
        yield Claim("share", figures, one.item.at, whole=True)
    elif one.bracket is not None:
        share = host(said, at) or _of_them(said, at)
        behind = share is not None and _OF_WHOM.match(share.behind) is not None
        if share is not None and share.is_percent and (behind or PART.search(share.before)):
            before = same_sentence(said, said.place(share))
            values = [each for each in before if not (each.is_percent or PACE.match(each.behind))]
            whole = next((each for each in values if kin(one, each)), None)
            if whole is None:
                return
            first = said.place(share) - len(before)
            others = (each for each in said[first:at] if each is not share)
            nested = behind and any(each.is_percent for each in others)
            if not nested:  # 65% (338,000) work, 20% of whom (67,600)
                yield Claim("share", (one.item, whole.item, share.item), one.item.at)
    elif SHARE.search(one.before):
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


def _of_them(said: Heard, at: int) -> Said | None:
    """Return the share that a bracket behind its words says again: 55% of whom (1.2 million)."""
    share, apart = before_bracket(said, at)
    return share if share and _OF_WHOM.match(share.behind) and apart < _WORD else None


def _of_whole(said: Heard, at: int, one: Said) -> tuple[Said, Said] | None:
    """Return the whole and the share that an amount says again: 30% of these 900 homes (270)."""
    near = host(said, at) if one.bracket is not None else None
    if one.bracket is not None and near is None:
        worded = _worded(said, at)
        if worded is None:
            return _by_name_about(said, at, one)
        return _by_name(said, worded, one)
    near_by = same_sentence(said, at)
    past = near_by and one.item.unit in ("", near_by[0].item.unit) and _IN_ALL.match(one.behind)
    bare = not one.before.strip(" _,–-") and any(map(_is_worded, near_by[: 2 if past else 1]))
    again = bare or _AGAIN.fullmatch(one.before)
    if near is None and not again:
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
    if whole is None and (found := _by_name(said, last, one)) is not None:
        return found
    if bare and whole is None:
        return None
    if whole is None or not AMONG.match(whole.before):  # else of the 900 homes, 30%, or 270
        first = place - len(spoken)
        whole = whole or (spoken_of(said, first - 1) if first else None)
        if not _OF_THEM.match(last.behind) or whole is None or not is_total(whole):
            return None
    fits = whole.item.at.block == one.item.at.block and one.item.value <= whole.item.value
    return (whole, last) if fits and kin(one, whole) else None


def _of_total(said: Heard, at: int, one: Said) -> tuple[Said, Said] | None:
    """Return the whole of: it was 21,340. Thefts were 34% of the total (7,260), fires 9% (1,900).

    And of: there were 9,362. About 40% (3,703) ended.
    """
    share, apart = before_bracket(said, at)
    if share is None or not share.is_percent or apart > _WORD or one.is_percent:
        return None
    spoken = same_sentence(said, said.place(share))
    of = share if _OF_TOTAL.match(share.behind) else None
    if of is None and apart <= 1:
        of = next((other for other in spoken if _OF_TOTAL.match(other.behind)), None)
        opens = not spoken and _AT_FIRST.fullmatch(share.before) and _VERB.match(share.behind)
        of = share if of is None and opens else of
    last = sentence_before(said, said.place(of)) if of is not None else None
    whole = None if last is None else spoken_of(said, last)
    if whole is None or not kin(one, whole):
        return None
    about = 100 * amount_of(one) / amount_of(whole)
    return (whole, share) if is_near(about, share.item.value, _TOTAL) else None


def _by_name(said: Heard, share: Said, one: Said) -> tuple[Said, Said] | None:
    """Return the whole that a share names, or that "these" are, where an amount may be of it."""
    named, last = _NAMED.match(share.behind), sentence_before(said, said.place(share))
    if _OF_THESE.match(share.behind):
        whole = None if last is None else spoken_of(said, last)
    else:
        whole = before_named(said, share, named[1]) if named else None
        kind = before_kind(said, share, named[1]) if named and whole is None else None
        if kind is not None and amount_of(kind):
            about = 100 * amount_of(one) / amount_of(kind)
            whole = kind if is_near(about, share.item.value, _ABOUT) else None
        whole = whole or the_total(said, one, share)
    fits = whole is not None and kin(one, whole) and amount_of(one) < amount_of(whole)
    return (whole, share) if whole is not None and fits else None


def _by_name_about(said: Heard, at: int, one: Said) -> tuple[Said, Said] | None:
    """Return the whole of: 40% of the fires attended (73,214), where it comes to about so much."""
    share, apart = before_bracket(said, at)
    if share is None or not share.is_percent or apart > _WORD or one.is_percent:
        return None
    found = _by_name(said, share, one) if share.behind.startswith(" of ") else None
    about = 100 * amount_of(one) / amount_of(found[0]) if found and amount_of(found[0]) else 0.0
    return found if is_near(about, share.item.value, _TOTAL) else None


def _is_worded(one: Said) -> bool:
    """Tell a share that no digits print: one in five residents, 249,000."""
    return one.is_percent and not any(sign.isdecimal() for sign in one.item.at.figure)


def _worded(said: Heard, at: int) -> Said | None:
    """Return the share in words before the words that a bracket follows: a quarter of them (9)."""
    share, apart = before_bracket(said, at)
    return share if share and apart < _WORD and _is_worded(share) else None


FORMS = (amount,)
