"""Names and figures in turn: output, exports and jobs will rise by 5%, 7% and 2%, respectively."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.prose.clauses import Clause, Found
from zzplan.reading.words.cues import Cues

_WORD = re.compile(r"\brespectively\b")
_JOINS = re.compile(r"\s?(?:,|and|,\s?and)\s?")
"""Between years in turn: to 6,000 and 12,000 by 2027 and 2030 respectively."""
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
    """Give the figures before "respectively" the names, or the years, that are listed there."""
    kept = list(founds)
    text = "".join(clause.text for clause in clauses)
    start = clauses[0].start if clauses else 0
    for word in _WORD.finditer(text):
        lists, end = list(_listed(clauses, text, start)), word.start()
        near = [one for one in lists if one[1] <= end and _BEHIND.fullmatch(text[one[1] : end])]
        dates = near[-1] if near else None
        run = _run(kept, text, start, dates[0] if dates else end)
        if len(run) < 2:
            continue
        unit = kept[run[-1]].figure.unit
        for at in run:
            if not kept[at].figure.unit:  # 3 and 4 million
                kept[at] = kept[at].replace(figure=kept[at].figure.replace(unit=unit))
        dates = dates or (lists[0] if len(lists) == 1 else None)
        if dates and len(dates[2]) == len(run):
            for at, year in zip(run, dates[2], strict=True):
                kept[at] = _like(kept[at], kept[run[0]]).replace(year=year, name=kept[run[0]].name)
            continue
        names = names_in_turn(text[: kept[run[0]].figure.start - start], len(run), cues)
        if len(names) != len(run):
            continue
        for at, name in zip(run, names, strict=True):
            kept[at] = _like(kept[at].replace(name=name), kept[run[0]])
    return kept


def _listed(
    clauses: Sequence[Clause], text: str, start: int
) -> Iterator[tuple[int, int, list[int]]]:
    """Yield each list of years with its place: by 2027 and 2030."""
    first = last = 0
    years: list[int] = []
    for clause in clauses:
        for period in clause.periods:
            begin, end = (clause.start - start + place for place in (period.start, period.end))
            if not (years and _JOINS.fullmatch(text[last:begin])):
                if len(years) > 1:
                    yield first, last, years
                first, years = begin, []
            if period.role in ("by", "at") and period.year is not None:
                years.append(period.year)
                last = end
    if len(years) > 1:
        yield first, last, years


def _like(one: Found, first: Found) -> Found:
    """Let a figure say what the first one of its list does."""
    same = one.figure.unit == first.figure.unit and one.reason in (None, "unclear")
    if not same or first.reason is not None:
        return one
    return one.replace(
        reason=None,
        kind=first.kind,
        group=first.group,
        reasons=first.reasons,
        way=first.way,
    )


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


def names_in_turn(words: str, count: int, cues: Cues) -> list[str]:
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
