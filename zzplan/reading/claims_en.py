"""Claims in English: $120 billion, or 24% of GDP; $412 billion, up 6.2% from $388 billion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.heard import Heard
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.likeness import begins
from zzplan.reading.parts import AMONG, PACE, PART
from zzplan.reading.said import host, run, same_sentence, starts_elsewhere

_SHARE = re.compile(
    r"(?:^|,|\b)\s*(?:or|equal\sto|equivalent\sto|represent(?:s|ing)|account(?:s|ing)\sfor|"
    r"making\sup|about|that\sis|which\sis|i\.e\.,?|an\sachievement(?:\srate)?\sof)(?:\s(?:about|some|around|nearly|just|over))*\s*$"
)
_OF = re.compile(
    r"^\s?of\s(?:(?:the|all|our|total|its|their|this|that)\s)*([A-Za-z][A-Za-z'’ -]{1,40})"
)
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
_OF_THESE = re.compile(r"^\s*[Oo]f\s(?:this|these|them|whom|which)[\s,]*$")
_CHANGE = "increase|rise|growth|gain|fall|decrease|decline|drop|reduction"
_MOVED = re.compile(
    rf"(?:\b(up|down|rose|grew|risen|grown|fell|fallen|increased|decreased|declined)|"
    rf"\b(?:an?\s)?(?:[a-z]+\s)?({_CHANGE})(?:\srate)?\sof)"
    rf"(?:\sby)?(?:\s(?:about|some|around|nearly|just|over))*\s*$"
)
_OR = re.compile(r"^(?:\s[a-z]+){0,2},?\sor\s*$")
_MORE = re.compile(
    r"^\s(more|higher|greater|larger|less|lower|fewer|smaller|up|down|above|below)\s"
    r"(?:than|on|from)?\s*(?:the|that\sof)?\s*(?:(?:[a-z]+\s){1,3}of\s*)?$"
)
_DOWN = frozenset(
    ("down", "fell", "fallen", "decreased", "declined", "fall", "decrease", "decline", "drop",
     "reduction", "less", "lower", "fewer", "smaller", "below")
)  # fmt: skip
_YEARLY = re.compile(r"\b(?:average|annual|yearly)\b|^\s(?:a|per|each|every)\s(?:year|annum)")
_OF_PLAN = re.compile(
    r"^\s?of\s(?:the|an?|its|our)\s(?:[a-z]+\s){0,2}"
    r"(?:planned|budgeted|targeted|approved|target|plan|budget)(?:\sof)?\s*$"
)
_START = re.compile(
    r"(?:\bfrom|\b(?:as\s)?(?:against|compared\s(?:with|to))|^[\s_]*(?:over|on))(?:\sthe)?[\s_]*$"
)
_TO = re.compile(r"\bto[\s_]*$")
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|mn|bn|m|k|lakh|crore)\b|\s")
_MONEY = re.compile(r"[$£€₹]|Rs|^[A-Z]{3}$")
_SMALL = 0.2
"""Two values of one indicator are within this factor of each other."""


def _share(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X, or Z% of Y; of the Y, X (Z%); X of the Y (Z%); Y, of which X (Z%)."""
    if not one.is_percent:
        yield from _amount(said, at, one)
        return
    if one.item.unit.endswith("points"):
        return
    if one.bracket is not None:
        part = host(said, at)
    elif _SHARE.search(one.before) or _is_apposed(said, at):
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
    whole = _whole(said, near, of[1] if of else "")
    share = one.item
    if of:
        share = share.replace(name=f"{part.item.name}, share of {of[1].strip()}")
    elif one.bracket is not None:
        share = share.replace(name=f"{part.item.name}, share")
    if whole is not None:
        yield Claim("share", (*_aligned(part, whole), share), one.item.at)
    elif of:
        yield Claim("share", (part.item, share), one.item.at, of[1].strip())


def _is_apposed(said: Heard, at: int) -> bool:
    """Tell a bare percentage right behind a figure out of another: 486 of the 520, 93.5%."""
    last = next(iter(same_sentence(said, at)), None)
    bare = not said[at].before.strip(" ,")
    return bare and last is not None and _OUT_OF.search(last.before) is not None


def _amount(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Z% (X) of Y, and Z% of Y, or X."""
    if one.bracket is not None:
        share = host(said, at)
        if share is not None and share.is_percent and PART.search(share.before):
            before = same_sentence(said, said.place(share))
            values = [each for each in before if not (each.is_percent or PACE.match(each.behind))]
            whole = next((each for each in values if _kin(one, each)), None)
            if whole is not None:
                yield Claim("share", (one.item, whole.item, share.item), one.item.at)
    elif _SHARE.search(one.before):
        whole, share = (*same_sentence(said, at)[:2], None, None)[:2]
        if whole and share and whole.is_percent and _SHARE_OF.search(share.before):
            whole, share = share, whole  # the paved share of the 48,200 km is 41%, i.e. 19,800
            if not whole.is_percent and _kin(one, whole):
                yield Claim("share", (one.item, whole.item, share.item), one.item.at)
            return
        if whole is None or share is None or whole.is_percent or not share.is_percent:
            return
        if _OF_SUM.match(share.behind) and _kin(one, whole):
            yield Claim("share", (one.item, whole.item, share.item), one.item.at)


def _whole(said: Heard, at: int, words: str) -> Said | None:
    """Return what a figure is a part of: as its sentence says, else by the name of the whole."""
    part = said[at]
    behind = next(iter(run(said, at + 1, 1, part.sentence)), None)
    said_of = behind is not None and (_OF_THE.match(part.behind) or _OUT_OF.search(behind.before))
    if behind is not None and said_of and _kin(part, behind):
        return behind
    before = [one for one in same_sentence(said, at) if not one.is_percent and _kin(part, one)]
    for number, one in enumerate(before):
        if AMONG.match(one.before):
            return one
        if PART.search((part, *before)[number].before):
            return one  # the last one before "of which"
    first = at - len(same_sentence(said, at))
    if _OF_THESE.search(said[first].before) and first > 0:
        near = run(said, first - 1, -1, said[first - 1].sentence)
        last = next((one for one in near if not one.is_percent), None)
        if last is not None and last.item.at.block == part.item.at.block and _kin(part, last):
            return last
    if not words:
        return None
    if words.strip() == "total":
        return _sum_before(said, at)
    groups = said.named(words.strip(), part.item.year, _begins_or_totals)
    wholes = [group for group in groups if _currency(group[0]) == _currency(part)]
    return said.nearest(part, wholes, lambda other: other.item.value >= part.item.value)


def _begins_or_totals(own: str, name: str) -> bool:
    return begins(own, name) or own in (name, f"total {name}")


def _sum_before(said: Heard, at: int) -> Said | None:
    """Return what "the total" is: the amount that the sentence before ended with."""
    part = said[at]
    first = at - len(same_sentence(said, at))
    near = run(said, first - 1, -1, said[first - 1].sentence) if first > 0 else iter(())
    whole = next((one for one in near if not one.is_percent), None)
    if whole is None or whole.item.at.block != part.item.at.block or not _kin(part, whole):
        return None
    return whole if whole.item.value >= part.item.value else None


def _growth(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X, up r% from Y; X, up from Y, an increase of r%; r% more than the Y of last year."""
    if not one.is_percent or one.item.unit.endswith("points"):
        return
    words, more = _MOVED.search(one.before), _MORE.match(one.behind)
    before = [other for other in same_sentence(said, at) if not other.is_percent]
    step = before[0] if before and _OR.match(one.before) else None
    if step is not None and (found := _MOVED.search(step.before)):
        if len(before) > 1 and not _YEARLY.search(one.behind):  # an increase of 8,120 or 9.2%
            falls = (found[1] or found[2]) in _DOWN
            figures = (step.item, before[1].item, one.item)
            yield Claim("step", figures, one.item.at, falls=falls)
        return
    if not (words or more) or not (before or _course(said, at)):
        return
    falls = (words[1] or words[2] if words else more[1] if more else "") in _DOWN
    later, earlier = _course(said, at) or _two(said, at, before, more=more is not None)
    if earlier is None:
        return
    first, item = _aligned(earlier, later)
    yearly = _YEARLY.search(one.before) or _YEARLY.search(one.behind)
    own = item.base_value == first.value and item.base_year
    if own:
        first = first.replace(name=item.name, year=item.base_year)
    if own and item.year and (item.year - own == 1 or yearly):
        yield Claim("growth", (item, one.item), one.item.at, falls=falls)
    elif not yearly:
        yield Claim("growth", (first, item, one.item), one.item.at, falls=falls)


def _course(said: Heard, at: int) -> tuple[Said, Said] | None:
    """Return the two values behind a percentage: grew by 12.6 percent, from a to b."""
    behind = list(run(said, at + 1, 1, said[at].sentence))[:2]
    if len(behind) < 2 or behind[0].is_percent or not _comparable(*behind):
        return None
    first, second = behind
    if _START.search(first.before) and _TO.search(second.before):
        return second, first
    return (first, second) if _TO.search(first.before) and _START.search(second.before) else None


def _two(said: Heard, at: int, before: Sequence[Said], *, more: bool) -> tuple[Said, Said | None]:
    """Return the later and the earlier of the values that a percentage stands between."""
    behind = next(iter(run(said, at + 1, 1, said[at].sentence)), None)
    later = before[0]
    if behind is not None and not behind.is_percent and (more or _START.search(behind.before)):
        return later, behind if _comparable(later, behind) else None
    if len(before) < 2 or not _comparable(before[0], before[1]):
        return later, None
    if _START.search(before[0].before):  # to X from Y, an increase
        return before[1], before[0]
    return later, before[1] if _START.search(before[1].before) else None


def _points(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """From a% to b%, a rise of c points."""
    words = _MOVED.search(one.before)
    if not (words and one.item.unit.endswith("points")):
        return
    levels = [other for other in same_sentence(said, at) if other.is_percent][:2]
    if not levels or levels[0].item.unit.endswith("points"):
        return
    if (level := levels[0].item).base_value is not None:
        if not starts_elsewhere(one.item, level):
            yield Claim("change", (level, one.item), one.item.at)
    elif len(levels) > 1 and _START.search(levels[1].before + levels[0].before):
        falls = (words[1] or words[2]) in _DOWN
        figures = (levels[1].item, levels[0].item, one.item)
        yield Claim("points", figures, one.item.at, falls=falls)


def _comparable(one: Said, other: Said) -> bool:
    values = sorted((one.item.value, other.item.value))
    scaled = _currency(one) == _currency(other) and one.item.unit != other.item.unit
    return _kin(one, other) and (scaled or values[0] > _SMALL * values[1])


def _currency(one: Said) -> str:
    """Return what a figure is in, without its magnitude."""
    return _SCALES.sub("", one.item.unit)


def _kin(one: Said, other: Said) -> bool:
    """Tell whether two figures may count the same: a bare number what any other counts."""
    first, second = _currency(one), _currency(other)
    if first == second:
        return True
    scale = _SCALES.search(one.item.unit + " "), _SCALES.search(other.item.unit + " ")
    if "" in (first, second) and _MONEY.search(first + second):
        return all(scale)  # Rs. 14.86 lakh crore over 13.34 lakh crore
    return not _MONEY.search(first + second)


def _aligned(one: Said, other: Said) -> tuple[Item, Item]:
    """Give a bare number the noun or the currency of the other: 1.02 crore households of 1.31."""
    first, second = one.item, other.item
    if not _currency(one):
        return first.replace(unit=_unit(first.unit, _currency(other))), second
    return first, second if _currency(other) else second.replace(
        unit=_unit(second.unit, _currency(one))
    )


def _unit(scale: str, of: str) -> str:
    return " ".join((of, scale) if _MONEY.search(of) else (scale, of)).strip()


def _planned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X was Z% of the planned Y."""
    before = (each for each in same_sentence(said, at) if not each.is_percent)
    part = next((each for each in before if not _START.search(each.before)), None)
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    if part is None or whole is None or not (one.is_percent and _OF_PLAN.match(one.behind)):
        return
    if not (part.is_percent or whole.is_percent) and _currency(part) == _currency(whole):
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


FORMS = (_share, _growth, _points, _planned)
