"""The form of a language's cues: what its words say about tense, comparison, change and name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from zzplan.reading.keys import Change, Sign
from zzplan.structs import Struct

_Key = TypeVar("_Key")

_BEGINS = re.compile(r"((?:\(\?<[=!](?:[^()\\]|\\.)*\))*)\\b(?!\|)")
"""Where a pattern asks for the beginning of a word, behind what must not stand before it."""

FILLER = "`"
"""Stands for a bracket and what is in it."""


class Weighted(Struct):
    """Words that speak for one tense, and how strongly."""

    weight: float
    """Above zero for what is to come, below zero for what was."""
    words: re.Pattern[str]


class Naming(Struct):
    """How a language names an indicator around its figure."""

    before: Callable[[str], str]
    """The name among the words before a figure; empty where they have none."""
    behind: Callable[[str], str]
    """What is counted, among the words behind a figure."""
    last: Callable[[str], str]
    """The last word that says something, where no indicator is named."""
    counted: Callable[[str], str]
    """The noun in a unit: jobs in million jobs; empty where it has none."""
    subject: Callable[[str], str]
    """What a clause without a figure speaks of."""
    completed: Callable[[str, str], str]
    """A name that says nothing by itself, with the subject named before."""
    is_place: Callable[[str], bool]
    """Whether words only lead to a statement: 在轨道交通装备领域."""
    listed: Callable[[str], list[str]]
    """The names in a list of them."""


class Cues(Struct):
    """What the rules need to know of a language."""

    english: bool
    tense: tuple[Weighted, ...]
    heading: tuple[Weighted, ...]
    announces: re.Pattern[str]
    """Words that open what is planned for a whole section."""
    before: tuple[tuple[Sign, re.Pattern[str]], ...]
    """A comparator and the words before a figure that say it."""
    after: tuple[tuple[Sign, re.Pattern[str]], ...]
    """A comparator and the words behind a figure that say it."""
    change: tuple[tuple[Change, re.Pattern[str]], ...]
    """What the last word of change before a figure means."""
    sets: re.Pattern[str]
    """Verbs that set something to be reached or done."""
    gives: re.Pattern[str]
    """Verbs that hand out money, time or a duty: what they govern is no goal."""
    hopes: re.Pattern[str]
    """Words that strive for something and do not promise it."""
    promises: re.Pattern[str]
    yearly: re.Pattern[str]
    total: re.Pattern[str]
    """Words for a change over all years."""
    sums: re.Pattern[str]
    """Words for a sum over all years."""
    source: re.Pattern[str]
    """The words before the first figure of 从a提高到b."""
    target: re.Pattern[str]
    """The words before the second one."""
    spread: re.Pattern[str]
    """分别: several names, several figures."""
    goes_on: re.Pattern[str]
    """The beginning of a further member of a list."""
    joins: re.Pattern[str] | None
    """What parts the words between two figures; None where all of them may lead to the second."""
    comes: re.Pattern[str]
    """Words behind a count that say what it will do: 家企业全部完成…."""
    speed: re.Pattern[str]
    """Names of indicators that are growth themselves."""
    sizes: re.Pattern[str]
    """Names of indicators that have no unit: an index, a coefficient, a ratio."""
    differs: re.Pattern[str]
    """Words behind a share that make it a change: 15% lower."""
    reductions: re.Pattern[str]
    """Names of indicators that are a fall themselves."""
    amounts: re.Pattern[str]
    """Ends of names of what is reached and not added: 产量, 能力, 床位数."""
    naming: Naming


def table(rows: dict[_Key, str], form: str = "{}") -> tuple[tuple[_Key, re.Pattern[str]], ...]:
    """Compile rows of words, each a pattern, into one pattern a row."""
    return tuple(
        (key, re.compile(form.format(f"(?:{'|'.join(words.split())})")))
        for key, words in rows.items()
    )


def weights(rows: dict[float, str], flags: int = 0) -> tuple[Weighted, ...]:
    """Compile rows of cues by their weight."""
    return tuple(
        Weighted(weight, re.compile(_either(words.split()).replace("_", r"\s"), flags))
        for weight, words in rows.items()
    )


def _either(patterns: list[str]) -> str:
    """Put patterns together; the beginning of a word is asked for once: most letters are none."""
    begin = [_BEGINS.match(one) for one in patterns]
    words = [f"{m[1]}{m.string[m.end() :]}" for m in begin if m]
    if len(words) < 2 or all(m and not m[1] for m in begin):
        return "|".join(patterns)
    others = [one for one, m in zip(patterns, begin, strict=True) if not m]
    return "|".join([rf"\b(?:{'|'.join(words)})", *others])
