"""Growth in English: $412 billion, up 6.2% from $388 billion; to 48%, a rise of 7 points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.heard import Heard
from zzplan.reading.items import Claim, Said
from zzplan.reading.kin_en import aligned, comparable
from zzplan.reading.said import run, same_sentence, starts_elsewhere

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
_YEARLY = re.compile(
    r"\baverage(?!\sof)|\b(?:annual|yearly)\b|^\s(?:a|per|each|every)\s(?:year|annum)"
)
START = re.compile(
    r"(?:\bfrom|\b(?:as\s)?(?:against|compared\s(?:with|to))|^[\s_]*(?:over|on))"
    r"(?:\s(?:the|its)(?:\s[a-z]+){0,3}?(?:\s(?:of|at))?)?[\s_]*$"
)
_THIS = re.compile(r"\s*(?:This|That|It|These|They)\b")
_AT_ONCE = re.compile(r"[\s_,]*(?:up\s|down\s)?(?:from|to)\b")
_TO = re.compile(r"\bto[\s_]*$")


def _growth(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X, up r% from Y; X, up from Y, an increase of r%; r% more than the Y of last year."""
    if not one.is_percent or one.item.unit.endswith("points"):
        return
    words, more = _MOVED.search(one.before), _MORE.match(one.behind)
    before = [other for other in same_sentence(said, at) if not other.is_percent]
    before = before or _spoken_of(said, at)
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
    first, item = aligned(earlier, later)
    yearly = _YEARLY.search(one.before) or _YEARLY.search(one.behind)
    own = item.base_value == first.value and item.base_year
    if own:
        first = first.replace(name=item.name, year=item.base_year)
    if own and item.year and (item.year - own == 1 or yearly):
        yield Claim("growth", (item, one.item), one.item.at, falls=falls)
    elif not yearly:
        yield Claim("growth", (first, item, one.item), one.item.at, falls=falls)


def _spoken_of(said: Heard, at: int) -> list[Said]:
    """Return what "this total" is: the last amount of the sentence before."""
    first = at - len(same_sentence(said, at))
    if first == 0 or not _THIS.match(said[first].before):
        return []
    near = said[first - 1]
    alike = near.item.at.block == said[at].item.at.block and not near.is_percent
    return [near] if alike else []


def _course(said: Heard, at: int) -> tuple[Said, Said] | None:
    """Return the two values behind a percentage: grew by 12.6 percent, from a to b."""
    behind = list(run(said, at + 1, 1, said[at].sentence))[:2]
    if len(behind) < 2 or behind[0].is_percent or not comparable(*behind):
        return None
    if not _AT_ONCE.match(behind[0].before):
        return None
    first, second = behind
    if START.search(first.before) and _TO.search(second.before):
        return second, first
    return (first, second) if _TO.search(first.before) and START.search(second.before) else None


def _two(said: Heard, at: int, before: Sequence[Said], *, more: bool) -> tuple[Said, Said | None]:
    """Return the later and the earlier of the values that a percentage stands between."""
    behind = next(iter(run(said, at + 1, 1, said[at].sentence)), None)
    later = before[0]
    if behind is not None and not behind.is_percent and (more or START.search(behind.before)):
        return later, behind if comparable(later, behind) else None
    if len(before) < 2 or not comparable(before[0], before[1]):
        return later, None
    if START.search(before[0].before):  # to X from Y, an increase
        return before[1], before[0]
    return later, before[1] if START.search(before[1].before) else None


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
    elif len(levels) > 1 and START.search(levels[1].before + levels[0].before):
        falls = (words[1] or words[2]) in _DOWN
        figures = (levels[1].item, levels[0].item, one.item)
        yield Claim("points", figures, one.item.at, falls=falls)


FORMS = (_growth, _points)
