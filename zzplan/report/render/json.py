"""One JSON object, UTF-8, one line a result and a finding; the same keys in every language."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.report.json_text import written
from zzplan.report.language import Language
from zzplan.report.model import Report, Target

FORMAT_VERSION = "2.0"
"""A minor step adds keys, a major one may remove some."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as JSON, record by record."""
    yield "{\n"
    for key, value in head(report).items():
        yield f"  {written(key)}: {written(value)},\n"
    lists = {"results": report.records(), "findings": report.findings(target.language)}
    for key, records in lists.items():
        yield f'  "{key}": ['
        between = "\n"
        for record in records:
            yield f"{between}    {record.text()}"
            between = ",\n"
        yield ("]" if between == "\n" else "\n  ]") + (",\n" if key == "results" else "\n}\n")


def head(report: Report) -> dict[str, object]:
    """Return what is said of the report as a whole."""
    return {
        "format_version": FORMAT_VERSION,
        "command": report.command,
        "plan_file": report.plan_file,
        "carried": report.carried,
        "summary": report.summary,
    }


def document(report: Report, language: Language) -> dict[str, object]:
    """Return a report as the one object that it is in JSON."""
    return {
        **head(report),
        "results": [one.said() for one in report.records()],
        "findings": [one.said() for one in report.findings(language)],
    }
