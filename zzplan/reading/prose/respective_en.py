"""Names and figures in turn: output, exports and jobs will rise by 5%, 7% and 2%, respectively."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.prose.clauses import Clause, Found
from zzplan.reading.words.cues import Cues

_WORD = re.compile(r"\brespectively\b")
_BEHIND = re.compile(r"[\s,_]*(?:of\s[a-z ]{1,24})?[\s,_]*(?:a\s|per\s)?(?:year|annum)?[\s,_]*")
"""Between the last figure and the word."""
_BETWEEN = re.compile(
    r"[\s,_]*(?:and[\s_]+)?(?:(?:to|by|at|of|over|about|around|nearly|at\sleast|more\sthan|below|"
    r"under)[\s_]+)*"
)
_VERB = re.compile(
    r"\s(?:will|should|shall|must|would|is|are|was|were|has|have|had|to|by|at|rose|fell|grew|"
    r"stood|reached|increased|decreased|declined|dropped|totalled|accounted|accounts?)\b"
)
_BOTH = re.compile(r",\s*(?:and\s)?|\sand\s")
_COMMA = re.compile(r",\s*(?:and\s)?")
_COMMA_AND = re.compile(r",\s*and\s")
"""Of bus, tram and rail use, and fares the commas alone part the names."""
_HEAD = re.compile(r"((?:[A-Za-z-]+\s){1,3}?(?:of|for)\s)")
"""Of what all of them are: the share of wind and solar power."""


_OPENS = re.compile(
    r"\s*(?:(?:by|over|in|during|within|for|from|at|under|as|however|overall|[A-Za-z]+ly)\b|_)",
    re.IGNORECASE,
)
"""A part before the list: over the next five years."""


def in_turn(founds: Sequence[Found], clauses: Sequence[Clause], cues: Cues) -> list[Found]:
    """Give the figures before "respectively" the names that are listed before them."""
    kept = list(founds)
    text = "".join(clause.text for clause in clauses)
    start = clauses[0].start if clauses else 0
    for word in _WORD.finditer(text):
        run = _run(kept, text, start, word.start())
        names = _names(text[: kept[run[0]].figure.start - start], len(run), cues) if run else []
        if len(run) < 2 or len(names) != len(run):
            continue
        first = kept[run[0]]
        for at, name in zip(run, names, strict=True):
            one = kept[at].replace(name=name)
            same = one.figure.unit == first.figure.unit and one.reason in (None, "unclear")
            if same and first.reason is None:
                one = one.replace(
                    reason=None,
                    kind=first.kind,
                    group=first.group,
                    reasons=first.reasons,
                    way=first.way,
                )
            kept[at] = one
    return kept


def _run(founds: Sequence[Found], text: str, start: int, end: int) -> list[int]:
    """Return the places of the figures right before the word, in order."""
    run: list[int] = []
    between = _BEHIND
    for at in reversed(range(len(founds))):
        figure = founds[at].figure
        if figure.end - start > end:
            continue
        if not between.fullmatch(text[figure.end - start : end]):
            break
        run.insert(0, at)
        end, between = figure.start - start, _BETWEEN
    return run


def _names(words: str, count: int, cues: Cues) -> list[str]:
    """Return the members of the list that words before the first figure begin with."""
    subjects = [words[: verb.start()] for verb in _VERB.finditer(words)]
    for subject in (*reversed(subjects), words):
        joints = (_BOTH, _COMMA) if _COMMA_AND.search(subject) else (_BOTH,)
        for joint in joints:
            parts = joint.split(subject)
            while len(parts) > count and _OPENS.match(parts[0]):
                parts = parts[1:]
            names = [cues.naming.before(part) for part in parts]
            if len(parts) == count and all(names):
                head = _HEAD.match(names[0])
                shared = head[1] if head else ""
                alone = [name if _HEAD.match(name) else shared + name for name in names[1:]]
                return [names[0], *alone]
    return []
