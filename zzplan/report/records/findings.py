"""What a script gets of a finding, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.finding import Finding, Place
from zzplan.report.language import Language
from zzplan.report.model import Record
from zzplan.report.records.fields import (
    LOCATION,
    Field,
    Fields,
    Where,
    items,
    located,
    location,
)
from zzplan.report.records.goal import EDIT
from zzplan.report.words.findings import advice, explained, message
from zzplan.structs import Struct


class FindingRow(Struct):
    """A finding, where it stands, and who reads it."""

    finding: Finding
    file: str | None
    """None for numbers that stand in no file."""
    language: Language


def _location(x: FindingRow) -> Where | None:
    return None if x.file is None else located(x.file, x.finding.span)


class Related(Struct):
    """A figure that a finding is about, and the file of the finding."""

    place: Place
    file: str


def _related(x: FindingRow) -> list[Related]:
    return [Related.make((place, x.file or "")) for place in x.finding.related]


RELATED = Fields(
    Field("name", "string", "What the figure is of.", "place.name"),
    Field("printed", "string", "As printed; empty for a plan as a whole.", "place.printed"),
    Field("when", "string", "The year or the period of the figure.", "place.when"),
    Field("sources", "array", "Its documents.", "place.sources"),
    Field("section", "string?", "The section of the document.", "place.section"),
    location("file", "place.span"),
)

EXPLAINED = Fields(
    Field("kind", "string", "What is read in another way, or differs.", lambda e: e[0]),
    Field("message", "string", "The same as a sentence, in the chosen language.", lambda e: e[1]),
)

FINDING = Fields(
    Field("code", "string", "What was found, a stable name.", "finding.code"),
    Field("level", "string", "error (exit code 2), finding (1), strict (1 with --strict) or note.",
          "finding.level"),
    Field("subject", "string?", "The goal, identity or plan; null for the file.",
          lambda x: x.finding.subject or None),
    Field("message", "string", "The same as a sentence, in the chosen language.",
          lambda x: message(x.finding, x.language)),
    Field("advice", "string?", "What to do about it, in the chosen language.",
          lambda x: advice(x.finding, x.language)),
    Field("location", "object?", "Where it stands in the plan file.", _location, LOCATION),
    items("related", "The figures that it compares.", _related, RELATED),
    items("explanations", "What would explain it.",
          lambda x: explained(x.finding, x.language), EXPLAINED),
    items("fixes", "The least changes that would mend it.", "finding.fixes", EDIT),
    Field("accepted", "string?", "Why the plan file accepts it.", "finding.accepted"),
)  # fmt: skip
"""Of every command that finds something, and of a plan file with mistakes."""


def finding_records(
    findings: Iterable[Finding], file: str | None, language: Language
) -> Iterator[Record]:
    """Yield each finding."""
    for one in findings:
        yield FINDING.read(FindingRow.make((one, file, language)), "finding")
