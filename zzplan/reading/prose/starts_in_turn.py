"""Starts and goals in turn: 高中、大专毕业率分别由62%、31%提高到75%、40%; from 62% and 31% to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.prose.grammar import Around
from zzplan.reading.prose.naming import spread
from zzplan.reading.prose.respective_en import names_in_turn
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import BLUR

_JOINS = re.compile("[_的]*(?:、|和|与|及|以及)[_的约近]*")
_JOINS_EN = re.compile(rf"[\s_]*(?:,\s?(?:and\s)?|and\s)[\s_]*(?:{BLUR}\s)*(?:(?:from|to)\s)?")
"""Between the figures of a list."""


def in_turn(arounds: Sequence[Around], named: Sequence[str], cues: Cues) -> list[Around]:
    """Set each start beside its goal, where a clause lists all starts and then all goals.

    Parameters
    ----------
    named : sequence of str
        What was named before, where the words name nothing.
    """
    half, odd = divmod(len(arounds), 2)
    if odd or half < 2:
        return list(arounds)
    first, turn = arounds[0].before, arounds[half].before
    led = cues.source.search(first)
    lists = (*arounds[1:half], *arounds[half + 1 :])
    listed = cues.target.search(turn) and all(_goes_on(one, cues) for one in lists)
    names = _names(first[: led.start()], half, named, cues) if led and listed else []
    if len(names) != half:
        return list(arounds)
    lead = " from " if cues.english else "由"
    return [
        one
        for name, start, goal in zip(names, arounds[:half], arounds[half:], strict=True)
        for one in (start.replace(before=name + lead), goal.replace(before=turn))
    ]


def has_list(arounds: Sequence[Around], cues: Cues) -> bool:
    """Tell a clause that lists figures: 78% and 64%."""
    return any(_goes_on(one, cues) for one in arounds[1:])


def _goes_on(one: Around, cues: Cues) -> bool:
    return (_JOINS_EN if cues.english else _JOINS).fullmatch(one.before) is not None


def _names(subject: str, count: int, named: Sequence[str], cues: Cues) -> list[str]:
    if cues.english:
        names = names_in_turn(subject, count, cues)
        _, _, measure = names[-1].partition(" ") if names else ("", "", "")
        return [
            one if " " in one or one.endswith("s") else f"{one} {measure}".strip() for one in names
        ]
    subject = subject if cues.spread.search(subject) else f"{subject}分别"
    return spread(subject, count, named, cues)[1]
