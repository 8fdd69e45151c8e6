"""A year that stands at the end of an English sentence, for all that it lists."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.prose.clauses import Clause
from zzplan.reading.prose.dating import dated_in

_SPEAKS = re.compile(r"\b(?:will|shall|should|must|would|is|are)\b")
"""A clause with a verb of its own, whose year no other has."""
_BECOMES = re.compile(
    r"\s*(?:and\s|or\s)?(?:ris|grow|increas|reach|doubl|tripl|expand|climb|fall|declin|decreas|drop|"
    r"reduc|halv)ing\b"
)
"""What stands before it is where this begins: 12 clinics, rising to 20 by 2028."""
_PART = re.compile(r"\s*(?:of\s(?:which|whom|these|them)|including)\b")


def dated_ahead(clauses: Sequence[Clause]) -> list[Clause]:
    """Give clauses the year that their sentence ends with: 300 beds, 20 clinics by 2028."""
    kept = list(clauses)
    year: int | None = None
    for at, clause in reversed([*enumerate(clauses)]):
        dated, scope = dated_in(clause.periods), clause.scope
        if dated:
            year = dated[0].year if len(dated) == 1 and dated[0].role in ("by", "span") else None
        elif year is not None and clause.figures and not (clause.periods or scope.named):
            ahead = max(scope.tense, 1.0) if scope.tense >= 0 else scope.tense
            kept[at] = clause.replace(scope=scope.replace(year=year, named=True, tense=ahead))
        part = _PART.match(clause.text)  # 65 km, of which 30 km by 2027
        if part or _SPEAKS.search(clause.text) or _BECOMES.match(clause.text):
            year = None
    return kept
