"""The findings of a report as tools for code want them: the worst first, each at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from zzplan.report.model import Record, Report, Target

SEVERITY = {"error": "error", "finding": "error", "strict": "warning", "note": "note"}
"""How bad a level is, in the words that such tools share."""
_ORDER = ("error", "warning", "note")


def severity(finding: Record) -> str:
    """Return ``error``, ``warning`` or ``note``; what the plan file accepts is a note."""
    return "note" if finding["accepted"] else SEVERITY[str(finding["level"])]


def worst_first(report: Report, target: Target) -> list[Record]:
    """Return the findings, the worst first and else in their order."""
    findings = report.findings(target.language)
    return sorted(findings, key=lambda one: _ORDER.index(severity(one)))


def place_of(record: Mapping[str, object]) -> tuple[str, int, int] | None:
    """Return file, line and column of a record; None where it stands in no file of lines."""
    location = cast("Mapping[str, object] | None", record.get("location"))
    if not location or location["line"] is None:
        return None
    return str(location["file"]), int(str(location["line"])), int(str(location["column"]))


def whole_message(finding: Record) -> str:
    """Return the sentence of a finding, and below it what would explain it, and what to do.

    In a document without lines the place stands here, since no such tool has a name for it.
    """
    lines = [str(finding["message"])]
    location = cast("Mapping[str, object] | None", finding["location"])
    if location and "place" in location:
        lines.append(f"{location['file']}: {location['place']}")
    for one in cast("list[Mapping[str, object]]", finding["explanations"]):
        lines.append(str(one["message"]))
    if finding["accepted"] or finding["advice"]:
        lines.append(str(finding["accepted"] or finding["advice"]))
    return "\n".join(lines)
