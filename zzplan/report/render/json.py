"""One JSON object, UTF-8, one line a result and a finding; the same keys in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from zzplan.report.language import Language
from zzplan.report.model import Record, Report, Target

FORMAT_VERSION = "2.0"
"""A minor step adds keys, a major one may remove some."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as JSON, record by record."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    yield "{\n"
    for key, value in head(report).items():
        yield f"  {encode(key)}: {encode(value)},\n"
    lists = {"results": report.records(), "findings": report.findings(target.language)}
    rare = report.rare()
    for key, records in lists.items():
        yield f'  "{key}": ['
        between = "\n"
        for record in records:
            yield f"{between}    {encode(said(record, rare))}"
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
    rare = report.rare()
    return {
        **head(report),
        "results": [dict(said(one, rare)) for one in report.records()],
        "findings": [dict(said(one, rare)) for one in report.findings(language)],
    }


def said(record: Record, rare: Mapping[str, Mapping[str, object]]) -> Record:
    """Return a record without its rare keys that say nothing."""
    silent = rare.get(str(record["type"]))
    if not silent:
        return record
    kept = dict(record)
    for key, nothing in silent.items():
        if kept[key] == nothing:
            del kept[key]
    return kept
