"""How many of the claims between the figures of documents are found, and what else is proposed."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.text import read_text
from zzplan.reading.document import draft_of
from zzplan.reading.draft.agreement import same_claims
from zzplan.reading.items import Claim

_NUMBER = re.compile(r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?")
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_FEWEST = 2
"""Figures of a listed claim that a proposed one must have."""


def proposed(folder: Path) -> list[tuple[str, Claim]]:
    """Return the claims that are read out of all texts of a folder together, with their text."""
    names, drafts = [], []
    for path in sorted(folder.glob("*.txt")):
        text = decoded(path.read_bytes())
        if text is None:
            raise ValueError(f"{path.name} is no text")
        names.append(path.stem)
        drafts.append(draft_of(read_text(text[0], path.name)))
    found = [(name, one) for name, draft in zip(names, drafts, strict=True) for one in draft.claims]
    return found + [(names[number], one) for number, one in same_claims(drafts)]


def figures_of(claim: str) -> set[float]:
    """Return the figures of a listed claim; 1.357 is a growth of 35.7%, too.

    Examples
    --------
    >>> sorted(figures_of("289 = 213 × 1.357 in 2017"))
    [1.357, 35.7, 213.0, 289.0]
    """
    printed = {float(one) for one in _NUMBER.findall(claim) if not _YEAR.fullmatch(one)}
    return printed | {round((one - 1) * 100, 6) for one in printed if 1 < one < 2}


def scored(listed: Path, claims: list[tuple[str, Claim]]) -> Iterator[str]:
    """Yield a line for each listed claim, the other ones proposed, and the recall."""
    of, found, others = 0, 0, dict(enumerate(claims))
    for row in csv.DictReader(listed.read_text(encoding="utf-8").splitlines()):
        if row["findable"] == "no":
            continue
        figures = figures_of(row["claim"])
        same = [at for at, (_, one) in enumerate(claims) if _shared(one, figures) >= _FEWEST]
        of, found = of + 1, found + bool(same)
        for at in same:
            others.pop(at, None)
        yield f"{'found ' if same else 'missed'}  {row['id']}: {row['claim']}"
    yield f"claims found {found} of {of}: {found / max(of, 1):.1%}; others proposed {len(others)}"
    yield from _lines(others.values())


def _shared(claim: Claim, figures: set[float]) -> int:
    return sum(one.value in figures for one in claim.figures)


def _lines(claims: Iterable[tuple[str, Claim]]) -> Iterator[str]:
    for name, one in claims:
        values = ", ".join(f"{item.name} {item.value:g}{item.unit}" for item in one.figures)
        yield f"proposed {name}: {one.kind}: {values} | {' '.join(one.at.quote.split())}"
