"""Claims in English: $120 billion, or 24% of GDP; $412 billion, up 6.2% from $388 billion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.items import Claim, Said
from zzplan.reading.likeness import alike, plain
from zzplan.reading.said import run, same_sentence

_SHARE = re.compile(
    r"(?:^|,)\s*(?:or|equal\sto|equivalent\sto|representing|accounting\sfor|making\sup|about)"
    r"(?:\s(?:about|some|around|nearly))?\s*$"
)
_OF = re.compile(r"^\s?of\s(?:(?:the|all|our|total|its|their)\s)*([A-Za-z][A-Za-z -]{1,40})")
_MOVED = re.compile(
    r"(?:\b(up|down)|an?\s(increase|rise|growth|fall|decrease|decline|drop)\sof)(?:\sby)?\s*$"
)
_DOWN = ("down", "fall", "decrease", "decline", "drop")
_RISE = re.compile(
    r"\ban?\s(average\sannual\s|annual\s)?(increase|rise|growth|fall|decrease|decline|drop)"
    r"(?:\srate)?\sof\s*$"
)
_OF_PLAN = re.compile(r"^\s?of\s(?:the|a)\s(?:planned|budgeted|targeted|approved)\s*$")
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|mn|bn|m|k|lakh|crore)\b|\s")
_START = re.compile(r"^[\s_]*(?:from|on|compared\swith|against)\s*$")


def _share(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X, or Z% of Y."""
    of = _OF.match(one.behind)
    if not (one.is_percent and of and _SHARE.search(one.before)):
        return
    part = next((other for other in same_sentence(said, at)[:1] if not other.is_percent), None)
    if part is None:
        return
    words = plain(of[1].strip())
    wholes = [
        other
        for other in said
        if other is not part
        and not other.is_percent
        and other.item.year == part.item.year
        and _currency(other) == _currency(part)
        and (alike(other.item.name, words) or plain(other.item.name) in (words, f"total {words}"))
    ]
    whole = min(wholes, key=lambda other: abs(other.sentence - part.sentence), default=None)
    if whole is not None:
        share = one.item.replace(name=f"{part.item.name}, share of {of[1].strip()}")
        yield Claim("share", (part.item, whole.item, share), one.item.at)


def _growth(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X, up r% from Y."""
    words = _MOVED.search(one.before)
    if not (one.is_percent and words) or one.item.unit.endswith("points"):
        return
    level = next((other for other in same_sentence(said, at)[:1] if not other.is_percent), None)
    earlier = next((other for other in list(run(said, at + 1, 1, one.sentence))[:1]), None)
    if level is None or earlier is None or not _START.match(earlier.before):
        return
    if _currency(level) != _currency(earlier) or earlier.is_percent:
        return
    falls = (words[1] or words[2]) in _DOWN
    yield Claim("growth", (earlier.item, level.item, one.item), one.item.at, falls=falls)


def _currency(one: Said) -> str:
    """Return what a figure is in, without its magnitude."""
    return re.sub(
        r"\b(?:thousand|million|billion|trillion|mn|bn|m|k|lakh|crore)\b|\s", "", one.item.unit
    )


def _rise(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """From a in one year to b in another, an increase of r%, or r% a year on average."""
    words = _RISE.search(one.before)
    level = next(iter(same_sentence(said, at)), None)
    if not (one.is_percent and words) or level is None or level.is_percent:
        return
    item = level.item
    if item.base_value is None or item.base_year is None or item.year is None:
        return
    if words[1] or item.year - item.base_year == 1:
        yield Claim("growth", (item, one.item), one.item.at, falls=words[2] in _DOWN)


def _planned(said: Sequence[Said], at: int, one: Said) -> Iterator[Claim]:
    """X was Z% of the planned Y."""
    part = next(iter(same_sentence(said, at)), None)
    whole = next(iter(run(said, at + 1, 1, one.sentence)), None)
    if part is None or whole is None or not (one.is_percent and _OF_PLAN.match(one.behind)):
        return
    if not (part.is_percent or whole.is_percent) and _currency(part) == _currency(whole):
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


FORMS = (_share, _growth, _rise, _planned)
