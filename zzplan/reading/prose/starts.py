"""What goals of a sentence start from: 在3120亿元的基础上; was 1.8 million in 2022 and will."""

from __future__ import annotations

import re

from zzplan.plan.model.kinds import KINDS
from zzplan.plan.words.keys import KindName
from zzplan.reading.keys import Way
from zzplan.reading.prose.clauses import same_name
from zzplan.reading.prose.grammar import Around
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import Cues

_STARTS = re.compile("起|出发|开始|起步")
_ON = re.compile("的?基础上")
_DOWN_TO = re.compile(
    "(?:下降|降低|减少|压减|压缩|回落|缩小|缩短|控降|降)(?:到|至)(?:约|近|[0-9]{4}年的?)?$"
)
_IN = re.compile("在[^,;。在]{0,12}$")
"""在2025年3120亿元的基础上."""


class Start:
    """The last value of a sentence that goals behind it may start from."""

    def __init__(self) -> None:
        self.figure: Figure | None = None
        self.year: int | None = None
        self.of = ""
        """What it is of, where its words say it."""

    def take(self, figure: Figure, year: int | None, of: str | None = None) -> None:
        """Keep a value; where ``of`` is None it is of what the one before was of."""
        self.figure, self.year = figure, year
        if of is not None:
            self.of = of

    def is_of(self, name: str) -> bool:
        """Tell whether it is, or may be, of an indicator."""
        return not self.of or same_name(self.of, name)

    def base_of(self, figure: Figure, kind: KindName, name: str, year: int | None) -> Figure | None:
        """Return it where a goal starts from it: a later value of the same, in the same unit."""
        if not KINDS[kind].value or self.figure is None or self.figure.unit != figure.unit:
            return None
        later = not (self.year and year) or self.year < year
        return self.figure if later and self.is_of(name) else None


def lead_to(one: Around, before: str, cues: Cues) -> str | None:
    """Return the words before a value that all behind it starts from, None where it is none."""
    on = _ON.match(one.behind) and _IN.search(before)
    if on:
        return before[: on.start()]
    if cues.source.search(before) and _STARTS.match(one.behind):
        return before.rstrip("由从自")
    return None


def down_to(before: str, kind: KindName) -> Way:
    """Return that a value is to be reached by a fall, where Chinese words say it: 下降到.

    Examples
    --------
    >>> down_to("下降到", "level"), down_to("提高到", "level"), down_to("下降", "rate")
    ('down', '', '')
    """
    return "down" if KINDS[kind].value and _DOWN_TO.search(before) else ""
