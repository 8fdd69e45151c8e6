"""What the words beside an English year make of it: over, or what something starts from."""

from __future__ import annotations

import re

from zzplan.reading.years.calendar import Calendar

_FROM = re.compile(r"\bfrom\b(?:[^,;.]|(?<=[0-9])[,.](?=[0-9]))*$")
_FIGURE = r"[0-9][0-9.,]*(?:%|m|bn|k|\s(?:[A-Za-z ]|CO2e?){1,24})?\s?$"
_FROM_FIGURE = re.compile(
    rf"\bfrom\s(?:[a-z]+\s){{0,3}}[$£€]?{_FIGURE}"
    r"|[0-9][^;]*\b(?:compared\s(?:with|to)|against)\s(?:[a-z]+\s){0,3}"
    rf"(?:[A-Z]{{0,3}}[$£€]|Rs\.?\s?)?{_FIGURE}"
)


_LEVELS = re.compile(
    r"\b(?:compared\s(?:with|to)|relative\sto|against|from|on|below|above|than)\s(?:[a-z]+\s){0,4}levels?\s"
    r"(?:[a-z]+\s)?$"
)
"""Before the year of: compared to the levels recorded in 1990."""
_TO_FIGURE = re.compile(r"\bto\s(?:[a-z]+\s){0,3}[A-Z]{0,3}[$£€]?[0-9]")
_ON_TO = re.compile(r"\)?\s?(?:to\s|→|->)")
"""Behind the year of 9% (2024) to 6% (2030)."""


def is_of_start(text: str, found: re.Match[str]) -> bool:
    """Tell the year of the first figure of: from 3 in 2020 to 5; to 5, from 3 in 2020."""
    before = text[: found.start()]
    if found[0].startswith("(") and _ON_TO.match(text, found.end()):
        return True
    if _FROM_FIGURE.search(before) or _LEVELS.search(before):
        return True
    led = _FROM.search(before)
    if led is None or _TO_FIGURE.search(led[0]):
        return False  # from 20 to 40 percent in 2040 to meet the need
    return bool(re.match(r"\s?to\b", text[found.end() :]))


_HAD = re.compile(r"\bhad\b(?!\sto\b)")
_WAS = re.compile(
    r"\b(?:was|were|had|averaged|totall?ed|numbered|amounted|stood|rose|fell|grew|went|dropped|declined|climbed|slipped|jumped)\b(?!\sto\b)"
    r"|\b(?:rose|fell|grew|dropped|declined|climbed|increased|decreased|improved)\s(?:from|to|by)\b"
    r"|\b(?:[Ww]e|[Ii]t|[Tt]hey)\s(?:(?!need|proceed|exceed\b)[a-z]+ed|built|spent|made|"
    r"cut|met|began|held|saw|took)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|should|would|must|may|can|could|if|to\sbe|targets?|targeted|goals?|aims?|"
    r"aimed|plans?|planned|expect(?:s|ed)?|projected|forecast|budgeted|proposed|intend(?:s|ed)?|"
    r"want(?:s|ed)?|ambitions?|objectives?|commit(?:s|ted)?|set)\b",
    re.IGNORECASE,
)


_DID = re.compile(
    r"\b(?:(?!(?:need|proceed|exceed|succeed|speed|feed)\b)[a-z]+ed|built|spent|made|bought|sold|went|took|"
    r"gave|won|laid|held|ran|saw)\b"
)


def did(text: str, year: int | None, calendar: Calendar, *, whole: str | None = None) -> bool:
    """Tell years up to now whose verb is of the past: between 2020 and 2025 we planted.

    Of a ``whole`` period, which names no years, the verb alone says it.
    """
    over = year is not None and calendar.now is not None and year <= calendar.now
    over = whole is not None or (over and year != calendar.end)
    return over and _DID.search(text) is not None and not _AHEAD.search(text)


def was(text: str, year: int | None, calendar: Calendar, *, had: bool = False) -> bool:
    """Tell a year of the plan whose verb is of the past: the rate was 43% in 2024.

    ``had`` asks for more: by 2024 it had fallen to 43%.
    """
    end = calendar.end
    if had and not _HAD.search(text):
        return False
    return (
        year is not None
        and (end is None or calendar.of_one_year or year < end)
        and _WAS.search(text) is not None
        and not _AHEAD.search(text)
    )
