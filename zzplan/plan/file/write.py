"""Goals as data → the text of a plan file, as a person would have written it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from unicodedata import category

from zzplan.plan.words.chinese import written
from zzplan.structs import Struct

Value = str | tuple[tuple[str, "Value"], ...]
"""A text, or the pairs of a mapping."""
Pairs = Sequence[tuple[str, Value]]

_PLAIN = r"[0-9A-Za-z\u4e00-\u9fff][\w.%/-]*(?: [\w.%/-]+)*"
"""What YAML and a reader take for the same text, without quotes."""
_KEPT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML take for no text."""
_FLAGS = ("binding", "aspirational")
"""Keys whose values are such words."""
_NAMED = frozenset({"sources", "indicators", "identities"})
"""Keys behind which names stand."""
_CHINESE = {
    ".baseline": ".基数", ".growth": ".增速", ".rate": ".增速",
    "printed(": "原文(", "sum(": "合计(",
}  # fmt: skip
"""The words of a claim."""
_WORDS = re.compile(r"(?<=[\w\]])\.(?:baseline|growth|rate)(?!\w)|(?<![\w-])(?:printed|sum)\(")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class Entry(Struct):
    """A goal to be written."""

    key: str
    pairs: Pairs
    comment: str = ""
    """What a person should know of it, above it."""


class Part(Struct):
    """Goals under a heading of their own."""

    heading: str
    entries: tuple[Entry, ...]


class PlanPart(Struct):
    """A plan to be written."""

    key: str
    """Empty for the one plan of a file without plans."""
    head: Pairs
    parts: Sequence[Part]


Comments = tuple[Sequence[str], Sequence[str]]


@lru_cache(1 << 14)  # of a draft, which is written and read until nothing in it is refused
def scalar(text: str) -> str:
    r"""Write a text so that YAML reads it as it is.

    Examples
    --------
    >>> print(scalar("地区生产总值"), scalar(">=8%"), scalar("# 3: it's"), scalar("two\nlines"))
    地区生产总值 '>=8%' '# 3: it''s' "two\nlines"
    >>> print(scalar("2025"), scalar("no"), scalar(""))
    2025 'no' ''
    """
    if re.fullmatch(_PLAIN, text) and text.casefold() not in _KEPT and text[-1] != ".":
        return text
    return quoted_scalar(text)


def quoted_scalar(text: str) -> str:
    """Write a text in quotes, as it may stand within braces."""
    if text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(one) for one in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    if category(character) == "Cc":  # which no plan file holds
        return " "
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else (
        f"\\U{code:08x}"
    )  # fmt: skip


class Keys:
    """The names of keys, and of the values that are fixed, in one language."""

    def __init__(self, *, chinese: bool) -> None:
        self.chinese = chinese

    def name(self, key: str) -> str:
        """Return what a key is called."""
        return written(key) if self.chinese else key

    def pairs(self, pairs: Pairs, *, named: bool = False) -> Iterator[tuple[str, Value]]:
        """Yield pairs as they are written.

        Parameters
        ----------
        named : bool
            The keys are names that a person gave: of sources, indicators and claims.
        """
        for key, value in pairs:
            own = key if named else self.name(key)
            if not isinstance(value, str):
                value = tuple(self.pairs(value, named=not named and key in _NAMED))
            elif self.chinese and key == "claim":
                value = _WORDS.sub(lambda word: _CHINESE[word[0]], value)
            elif self.chinese:
                value = written(key, value)
            yield own, value


def plan_text(
    head: Pairs,
    plans: Sequence[PlanPart],
    comments: Comments = ((), ()),
    tail: Pairs = (),
    *,
    chinese: bool = False,
) -> str:
    """Write a plan file.

    Parameters
    ----------
    head : sequence of pairs
        What stands above the plans.
    plans : sequence of PlanPart
        One without a key, or several with one each.
    comments : (sequence of str, sequence of str)
        Lines at the top and at the end.
    tail : sequence of pairs
        What stands below the plans.
    chinese : bool
        With the Chinese names of its keys.

    Examples
    --------
    >>> goal = Entry("gdp", (("unit", "亿元"), ("goal", "5000以上")))
    >>> plan = PlanPart("", (("goal_year", "2026"),), (Part("", (goal,)),))
    >>> print(plan_text((), [plan]), end="")
    zzplan: 1
    goal_year: 2026
    goals:
      gdp:
        unit: 亿元
        goal: 5000以上
    """
    keys = Keys(chinese=chinese)
    lines = [*_commented(comments[0], ""), "zzplan: 1", *_mapping(keys.pairs(head), "")]
    if any(plan.key for plan in plans):
        lines.append(f"{keys.name('plans')}:")
    for plan in plans:
        if plan.key:
            lines.append(f"  {scalar(plan.key)}:")
        lines += _plan(plan, "    " if plan.key else "", keys)
    for pair in keys.pairs(tail):
        lines += ["", *_mapping([pair], "")]
    if comments[1]:
        lines += ["", *_commented(comments[1], "")]
    return "\n".join(lines) + "\n"


def _plan(plan: PlanPart, indent: str, keys: Keys) -> Iterator[str]:
    yield from _mapping(keys.pairs(plan.head), indent)
    parts = [part for part in plan.parts if part.entries]
    yield f"{indent}{keys.name('goals')}:" + ("" if parts else " {}")
    for part in parts:
        if part.heading:
            yield ""
            yield from _commented([part.heading], indent + "  ")
        for entry in part.entries:
            yield from _commented([entry.comment] if entry.comment else [], indent + "  ")
            yield f"{indent}  {scalar(entry.key)}:"
            yield from _mapping(keys.pairs(entry.pairs), indent + "    ")


def _mapping(pairs: Iterable[tuple[str, Value]], indent: str) -> Iterator[str]:
    for key, value in pairs:
        if isinstance(value, str):
            plain = key in _FLAGS and value in _KEPT
            yield f"{indent}{scalar(key)}: {value if plain else scalar(value)}"
        else:
            yield f"{indent}{scalar(key)}:"
            yield from _mapping(value, indent + "  ")


def _commented(texts: Iterable[str], indent: str) -> Iterator[str]:
    """Yield comments; a text of several lines, or with what no plan file holds, becomes one."""
    for text in texts:
        clean = "".join(one if one.isprintable() else " " for one in text)
        yield f"{indent}# {clean}".rstrip()
