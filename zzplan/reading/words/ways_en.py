"""Which way English words say that something goes: up, down, or only that it changes."""

from __future__ import annotations

import re

from zzplan.reading.keys import Way
from zzplan.reading.words.hedges_en import BLUR, BOUND

_UP = (
    r"ris(?:es?|en|ing)|rose|grow(?:s|n|ing|th)?|grew|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|"
    r"(?<!made\s)(?<!makes\s)(?<!make\s)(?<!making\s)up|"
    r"gain(?:s|ed|ing)?|expan(?:ds?|ded|ding|sion)|jump(?:s|ed|ing)?|rais(?:es?|ed|ing)|"
    r"lift(?:s|ed|ing)?|boost(?:s|ed|ing)?|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?"
)
_DOWN = (
    r"fall(?:s|en|ing)?|fell|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|decreas(?:es?|ed|ing)|"
    r"cut(?:s|ting)?|reduc(?:es?|ed|ing|tions?)|lower(?:s|ed|ing)|shr[iau]nk(?:s|ing)?|"
    r"contract(?:s|ed|ing|ion)?|slip(?:s|ped|ping)?|narrow(?:s|ed|ing)?|down|loss|los(?:es?|ing)|lost|"
    r"slash(?:es|ed|ing)?|slump(?:s|ed|ing)?|halv(?:es?|ed|ing)|eas(?:es|ed|ing)"
)
CHANGE = (
    r"increase|rise|growth|gain|jump|expansion|fall|decrease|decline|drop|reduction|cut|loss|"
    r"improvement|change|uplift|saving|step-up|hike|surge|leap|slump|dip"
)
"""Nouns of a change."""
VERBS = rf"{_UP}|{_DOWN}|improv(?:es?|ed|ing)|chang(?:es?|ed|ing)|sav(?:es?|ed|ing)"
_AGAIN = re.compile(
    rf"[\s,;:_-]*(?:(?:i\.e\.(?=[\s,])|(?:or|this|that|which|is|was|are|would|will|be|an?|the|equals?|equal|"
    rf"equivalent|corresponding|amounting|to|represent(?:s|ing)|impl(?:ies|ying)|meaning|making|total|"
    rf"overall|cumulative|net|real|average|annual|yearly|mean|compound|rate|{BLUR}|"
    rf"than|at|by|of|point|percentage|only|further|"
    rf"(?:show|depict|see|post|mark|giv|reflect|register|record|indicat|yield|constitut)(?:s|ing)|"
    rf"{CHANGE}|{VERBS})\b)[\s,_]*)*",
    re.IGNORECASE,
)
"""All that stands before a change which says the two values before it again."""
_DASH = re.compile(r"\s[-–]\s|:\s")
"""Behind it a clause begins anew."""
_BEHIND = re.compile(
    rf"\s(?:[a-z]+\s)?(?:{CHANGE})\b"
    r"|\s(?:(?P<less>below|less|lower|fewer|smaller|down)|(?P<more>above|more|higher|larger|up))\b"
)
_MOVING = re.compile(
    rf"\b(?:(?:{VERBS})(?:\s(?:up|down|further|[a-z]+ly))?(?:\s(?:by|at))?|at(?:\sa\srate\sof)?)"
    rf"(?:\s(?:{BLUR}|{BOUND}|an?))*[\s_]*$",
    re.IGNORECASE,
)
_WAYS = re.compile(
    rf"\b(?!(?:(?<=by\s)|(?<=to\s))up\sto\b)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE
)
"""But no bound: cut by up to."""


def way_of(words: str) -> Way:
    """Return the way of the last word that has one; nothing where none has.

    Examples
    --------
    >>> way_of("the debt fell by"), way_of("an improvement of"), way_of("cut, then rise by")
    ('down', '', 'up')
    """
    ways = [one.lastgroup for one in _WAYS.finditer(words)]
    return "down" if ways and ways[-1] == "down" else "up" if ways else ""


def way_beside(before: str, behind: str) -> Way:
    """Return the way of a figure by the words right behind it, else by those before it.

    Examples
    --------
    >>> way_beside("A ", " reduction in use"), way_beside("to be ", " lower than in")
    ('down', 'down')
    """
    found = _BEHIND.match(behind)
    if found is None:
        return way_of(before)
    return "down" if found["less"] else "up" if found["more"] else way_of(found[0])


def moves(words: str) -> bool:
    """Tell whether a verb leads to a figure: growing 3% a year, and not an average of 3%.

    Examples
    --------
    >>> moves(", falling by about "), moves(", a fall of "), moves(" or ")
    (True, False, False)
    """
    return _MOVING.search(words) is not None


def says_again(words: str) -> bool:
    """Tell whether words before a figure only lead to saying again what stands before them.

    Examples
    --------
    >>> [says_again(one) for one in (", an average of about ", ", falling by ", " and jobs by ")]
    [True, True, False]
    """
    return _AGAIN.fullmatch(_DASH.split(words)[-1]) is not None
